// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Says so when a release is built whose pages have their plain style and no script.

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
            "cargo::warning=Style and script are not made yet: this release has its plain style \
             and no script. Make them first with: cargo xtask assets"
        );
    }
}
