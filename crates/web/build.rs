// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stops a release build whose pages would stand there without style and script.

use std::path::Path;

fn main() {
    let is_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    // A development build reads style and script from disk, made or not: nothing to watch then.
    if !is_release {
        println!("cargo::rerun-if-changed=build.rs");
        return;
    }
    println!("cargo::rerun-if-changed=dist/manifest.json");
    if !Path::new("dist/manifest.json").is_file() {
        println!(
            "cargo::error=A release holds its style and script, and they are not made yet. \
             Run first: cargo xtask assets"
        );
    }
}
