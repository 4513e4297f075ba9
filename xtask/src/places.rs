// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where things stand in the work tree, and how a program is started from there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// The root of the work tree: the folder that holds this package's folder.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// Cargo's target folder, also where somebody moved it by environment.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The sources of style and script, with their pinned lock file.
pub fn web_assets() -> PathBuf {
    root().join("web-assets")
}

/// The folder with the made style and script; `manifest.json` in it names them.
pub fn made_assets() -> PathBuf {
    root().join("crates/web/dist")
}

/// A program to be started at the root of the work tree.
pub fn program(name: &str, words: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(words).current_dir(root());
    command
}

/// The cargo that runs us, so that toolchains never mix.
pub fn cargo(words: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    program(&cargo, words)
}

/// Runs to the end with its output shown; says which step failed.
pub fn finish(mut command: Command, step: &str) -> Outcome {
    let status = command.status().map_err(|error| format!("{step} could not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{step} failed; what went wrong stands above."))
    }
}

/// The first line a program prints, or nothing when it is absent or fails.
pub fn first_line(name: &str, words: &[&str]) -> Option<String> {
    let output = program(name, words).stdin(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(text.lines().next().unwrap_or_default().trim().to_owned())
}
