// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A temporary PostgreSQL server in a folder of its own, for tests. Standard library only, because
//! the commands of the house use this file as well.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A running server; it stops and its folder goes when this is dropped.
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    settings: String,
}

/// A setting of the server: a word, or a file that it reads.
#[allow(dead_code)] // The commands of the house need none.
pub enum Setting<'s> {
    Is(&'s str, &'s str),
    File(&'s str, &'s Path),
}

impl Cluster {
    /// Makes a cluster in a new folder below this one and starts it. `durable` has it wait for the
    /// disk, as in real use.
    pub fn start(below: &Path, durable: bool) -> Result<Cluster, String> {
        Cluster::start_with(below, durable, &[])
    }

    /// The same with settings of its own, such as `ssl=on`, and files that it needs for them: they
    /// are copied to where it finds them.
    pub fn start_with(
        below: &Path,
        durable: bool,
        more: &[Setting<'_>],
    ) -> Result<Cluster, String> {
        let programs = programs()?;
        let folder = below.join(format!("pg{}", std::process::id()));
        let mut settings = format!("-c listen_addresses= -k {}", folder.display());
        settings += " -c max_connections=200 -c shared_buffers=64MB -c log_min_messages=fatal";
        if !durable {
            settings += " -c fsync=off -c full_page_writes=off";
        }
        let mut cluster = Cluster { programs, folder, settings };
        cluster.make()?;
        for setting in more {
            let value = match setting {
                Setting::Is(_, value) => (*value).to_owned(),
                Setting::File(name, file) => cluster.takes(name, file)?,
            };
            let (Setting::Is(name, _) | Setting::File(name, _)) = setting;
            cluster.settings += &format!(" -c {name}={value}");
        }
        cluster.start_again()?;
        Ok(cluster)
    }

    /// A copy of a file that only the server may read.
    fn takes(&self, name: &str, file: &Path) -> Result<String, String> {
        let told = |error| format!("{}: {error}", file.display());
        let own = self.folder.join(name);
        fs::copy(file, &own).map_err(told)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&own, fs::Permissions::from_mode(0o600)).map_err(told)?;
            if let Some(id) = owner()? {
                std::os::unix::fs::chown(&own, Some(id), Some(id)).map_err(told)?;
            }
        }
        Ok(own.display().to_string())
    }

    fn make(&self) -> Result<(), String> {
        let told = |error| format!("{}: {error}", self.folder.display());
        fs::create_dir(&self.folder).map_err(told)?;
        if let Some(id) = owner()? {
            #[cfg(unix)]
            std::os::unix::fs::chown(&self.folder, Some(id), Some(id)).map_err(told)?;
            // The server is somebody else, who must get at the folder.
            #[cfg(unix)]
            if let Some(above) = self.folder.parent() {
                use std::os::unix::fs::PermissionsExt;
                fs::set_permissions(above, fs::Permissions::from_mode(0o755)).map_err(told)?;
            }
        }
        let kept = self.kept();
        let words = ["-U", "kwartier", "-A", "trust", "-E", "UTF8", "--locale=C", "-N", "-D"];
        self.run("initdb", &[&words[..], &[kept.as_str()]].concat())
    }

    /// Starts the server; also after it was stopped.
    pub fn start_again(&self) -> Result<(), String> {
        let (kept, log) = (self.kept(), self.folder.join("log").display().to_string());
        self.run("pg_ctl", &["start", "-w", "-s", "-D", &kept, "-l", &log, "-o", &self.settings])
    }

    /// Stops it: `fast` lets open work fail, `immediate` is as if the power went.
    pub fn stop(&self, how: &str) -> Result<(), String> {
        self.run("pg_ctl", &["stop", "-w", "-s", "-m", how, "-D", &self.kept()])
    }

    /// The address of a database on it.
    pub fn address(&self, database: &str) -> String {
        let host = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://kwartier@{host}/{database}")
    }

    fn kept(&self) -> String {
        self.folder.join("kept").display().to_string()
    }

    fn run(&self, name: &str, words: &[&str]) -> Result<(), String> {
        let program = self.programs.join(name).display().to_string();
        let mut command = match owner()? {
            None => Command::new(&program),
            Some(id) => {
                let mut command = Command::new("setpriv");
                let id = id.to_string();
                command.args(["--reuid", &id, "--regid", &id, "--clear-groups", &program]);
                command
            }
        };
        command.args(words).current_dir(&self.folder).stdin(Stdio::null()).stdout(Stdio::null());
        // A server that goes on would hold the pipe open, so errors go to a file.
        let path = self.folder.join("errors");
        let file = fs::File::create(&path).map_err(|error| error.to_string())?;
        let status = command.stderr(file).status().map_err(|error| format!("{name}: {error}"))?;
        match status.success() {
            true => Ok(()),
            false => {
                let told = fs::read_to_string(&path).unwrap_or_default();
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                Err(format!("{name} failed. {told} {log}"))
            }
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // It may be stopped already; then there is only the folder left.
        let _ = self.stop("immediate");
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder with `initdb` and `pg_ctl`: on the path, or where Debian keeps them.
pub fn programs() -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    folders.extend(debian.map(|version| version.path().join("bin")));
    let found = folders.into_iter().find(|it| it.join("initdb").is_file());
    found.ok_or_else(|| {
        "PostgreSQL is not here (initdb and pg_ctl). On Debian or Ubuntu: apt-get install \
         postgresql."
            .to_owned()
    })
}

/// PostgreSQL refuses to run as root: then it runs as the user `postgres`, by this number.
fn owner() -> Result<Option<u32>, String> {
    let number = |words: &[&str]| -> Option<u32> {
        let output = Command::new("id").args(words).stderr(Stdio::null()).output().ok()?;
        String::from_utf8(output.stdout).ok()?.trim().parse().ok()
    };
    match number(&["-u"]) {
        Some(0) => number(&["-u", "postgres"]).map(Some).ok_or_else(|| {
            "PostgreSQL does not run as root, and there is no user `postgres` to run it as."
                .to_owned()
        }),
        _ => Ok(None),
    }
}
