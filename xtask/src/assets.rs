// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Makes style and script for the pages, and only when their sources changed.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::doctor::Node;
use crate::{Outcome, doctor, places};

/// What stands for the sources of one step; a step runs again when it changes.
struct Stamp {
    path: PathBuf,
    value: String,
}

impl Stamp {
    fn of(step: &str, sources: &[PathBuf]) -> Result<Self, String> {
        let mut hasher = DefaultHasher::new();
        for source in sources {
            feed(source, &mut hasher).map_err(|error| format!("{}: {error}", source.display()))?;
        }
        let path = places::target().join("stamps").join(step);
        Ok(Self { path, value: format!("{:016x}", hasher.finish()) })
    }

    fn fits(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|kept| kept == self.value)
    }

    fn keep(&self) -> Outcome {
        let written = match self.path.parent() {
            Some(folder) => fs::create_dir_all(folder).and_then(|()| self.write()),
            None => self.write(),
        };
        written.map_err(|error| format!("{}: {error}", self.path.display()))
    }

    fn write(&self) -> io::Result<()> {
        fs::write(&self.path, &self.value)
    }
}

/// `cargo xtask assets`: fails with the reason where Node is missing.
pub fn make_or_explain() -> Outcome {
    match doctor::node() {
        Node::Ready(_) => make(),
        Node::Missing(sentence) => {
            Err(format!("{sentence} Style and script cannot be made without Node 20 and npm."))
        }
    }
}

/// Installs the pinned packages and makes the bundle, each only when needed.
pub fn make() -> Outcome {
    install()?;
    bundle()
}

/// The packages of the lock file, nothing newer.
pub fn install() -> Outcome {
    let folder = places::web_assets();
    let stamp = Stamp::of("packages", &[folder.join("package-lock.json")])?;
    if stamp.fits() && folder.join("node_modules").is_dir() {
        return Ok(());
    }
    println!("Installing the packages for style and script …");
    let mut command = places::program("npm", &["ci", "--no-audit", "--no-fund"]);
    command.current_dir(&folder);
    places::finish(command, "npm ci")?;
    stamp.keep()
}

fn bundle() -> Outcome {
    let folder = places::web_assets();
    let sources = ["src", "build.mjs", "package-lock.json"].map(|name| folder.join(name));
    let stamp = Stamp::of("bundle", &sources)?;
    if stamp.fits() && places::made_assets().join("manifest.json").is_file() {
        return Ok(());
    }
    println!("Making style and script …");
    let mut command = places::program("node", &["build.mjs"]);
    command.current_dir(&folder);
    places::finish(command, "node build.mjs")?;
    stamp.keep()
}

/// Feeds a file, or all files of a folder in name order, with their names.
fn feed(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if path.is_dir() {
        let entries: io::Result<Vec<_>> = fs::read_dir(path)?.collect();
        let mut paths: Vec<PathBuf> = entries?.into_iter().map(|entry| entry.path()).collect();
        paths.sort();
        return paths.iter().try_for_each(|inner| feed(inner, hasher));
    }
    path.hash(hasher);
    fs::read(path)?.hash(hasher);
    Ok(())
}
