// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Makes a release: one binary and the files an operator needs, so that nobody there needs Rust.

use std::fs;

use crate::demo::exe;
use crate::{Outcome, assets, doctor, places};

/// What lies beside the binary; their texts stand in `deploy/`.
const FILES: [&str; 3] = ["Containerfile", "kwartier.service", "kwartier.toml"];

/// `cargo xtask dist`.
pub fn run() -> Outcome {
    doctor::c_compiler()?;
    assets::make_or_explain()?;
    let build = places::cargo(&["build", "--release", "--package", "server"]);
    places::finish(build, "cargo build --release")?;
    let folder = places::target().join("dist");
    let written = fs::create_dir_all(&folder).and_then(|()| {
        let program = exe("kwartier");
        fs::copy(places::target().join("release").join(&program), folder.join(&program))?;
        for name in FILES {
            fs::copy(places::root().join("deploy").join(name), folder.join(name))?;
        }
        fs::metadata(folder.join(&program))
    });
    let size = written.map_err(|error| format!("The release could not be written: {error}"))?.len();
    let megabytes = size as f64 / 1e6;
    println!("The release stands in {} (binary {megabytes:.1} MB).", folder.display());
    Ok(())
}
