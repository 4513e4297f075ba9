// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The program itself as another process: started, asked, told to stop, and killed.

use std::{
    ffi::OsString,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail, ensure};
use store::{Location, Place};

/// How long anything may take before the proof gives up on it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that serves; killed when it is dropped.
pub struct Serving {
    child: Child,
    pub port: u16,
}

/// This very program with these words.
pub fn kwartier(place: &Place, words: &[&str]) -> anyhow::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(where_is(place)).args(words).stdin(Stdio::null());
    command.env("RUST_LOG", "error");
    Ok(command)
}

/// The words that say which database, and where its secrets lie.
fn where_is(place: &Place) -> [OsString; 4] {
    let database = match &place.database {
        Location::File(path) => path.clone().into_os_string(),
        Location::Server(address) => OsString::from(address),
    };
    ["--database".into(), database, "--secrets".into(), place.secrets.clone().into_os_string()]
}

/// Runs to its end; what it said, and whether all was well.
pub fn ended(place: &Place, words: &[&str]) -> anyhow::Result<(bool, String)> {
    let out = kwartier(place, words)?.output()?;
    let said = [out.stdout, out.stderr].concat();
    Ok((out.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

/// Starts serving, without waiting for its first answer.
pub fn begin(place: &Place) -> anyhow::Result<Child> {
    begin_at(place, 0)
}

/// The same at a port; 0 is any.
fn begin_at(place: &Place, port: u16) -> anyhow::Result<Child> {
    let mut command = kwartier(place, &["serve", "--listen", &format!("127.0.0.1:{port}")])?;
    Ok(command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn()?)
}

impl Serving {
    pub fn start(place: &Place) -> anyhow::Result<Serving> {
        Serving::start_at(place, 0)
    }

    /// The same at a port, such as the one that it had before; 0 is any.
    pub fn start_at(place: &Place, port: u16) -> anyhow::Result<Serving> {
        let mut child = begin_at(place, port)?;
        let said = child.stdout.take().context("it says nothing")?;
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let told = lines.find_map(|it| it.split("answers at ").nth(1).map(str::to_owned));
        let Some(address) = told else {
            let status = child.wait()?;
            bail!("the program did not start again: {status}");
        };
        let port = address.rsplit(':').next().unwrap_or_default().trim_end_matches('/');
        let port = port.parse().with_context(|| format!("no port in {address}"))?;
        Ok(Serving { child, port })
    }

    pub fn kill(mut self) -> anyhow::Result<()> {
        kill(&mut self.child).map(drop)
    }

    /// Tells it to stop, and kills it a moment later. True when it was still stopping.
    pub fn stop_and_kill(mut self, after: Duration) -> anyhow::Result<bool> {
        tell_to_stop(&self.child)?;
        std::thread::sleep(after);
        kill(&mut self.child)
    }

    /// Tells it to stop and lets it.
    pub fn stop(mut self) -> anyhow::Result<()> {
        tell_to_stop(&self.child)?;
        let begun = Instant::now();
        while self.child.try_wait()?.is_none() {
            ensure!(begun.elapsed() < PATIENCE, "the program did not stop");
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = kill(&mut self.child);
    }
}

/// True when it was still running.
pub fn kill(child: &mut Child) -> anyhow::Result<bool> {
    let was_running = child.try_wait()?.is_none();
    if was_running {
        child.kill()?;
        child.wait()?;
    }
    Ok(was_running)
}

fn tell_to_stop(child: &Child) -> anyhow::Result<()> {
    let told = Command::new("kill").args(["-TERM", &child.id().to_string()]).status()?;
    ensure!(told.success(), "the program could not be told to stop");
    Ok(())
}
