// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finds the browser for the journeys, and installs Debian's Chromium where that is allowed.

use std::path::Path;

use crate::places;

/// Names under which systems have Chromium; the environment goes first.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The path of a browser that can be driven.
pub fn find() -> Option<String> {
    if let Ok(path) = std::env::var("CHROMIUM") {
        return Path::new(&path).is_file().then_some(path);
    }
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .find(|path| path.is_file())
        .map(|path| path.display().to_string())
}

/// The browser; on a Debian machine where we are root it is installed when absent.
pub fn find_or_install() -> Result<String, String> {
    if let Some(path) = find() {
        return Ok(path);
    }
    let is_root = places::first_line("id", &["-u"]).is_some_and(|id| id == "0");
    if is_root && places::first_line("apt-get", &["--version"]).is_some() {
        println!("Installing Chromium for the browser journeys …");
        install()?;
    }
    find().ok_or_else(|| {
        "The browser journeys need Chromium, and it is not on this machine. Install it\n\
         (Debian: apt-get install chromium), or set CHROMIUM to its path, or leave the browser\n\
         out with: cargo xtask test --fast"
            .to_owned()
    })
}

fn install() -> crate::Outcome {
    let wait = "DPkg::Lock::Timeout=300";
    places::finish(places::program("apt-get", &["-qq", "-o", wait, "update"]), "apt-get update")?;
    let mut command = places::program(
        "apt-get",
        &["install", "-qq", "-y", "--no-install-recommends", "-o", wait, "chromium"],
    );
    command.env("DEBIAN_FRONTEND", "noninteractive");
    places::finish(command, "apt-get install chromium")
}
