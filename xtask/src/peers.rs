// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `cargo xtask bench engines`: the engines beside public programs that do the same work, all on
//! one thread. The public programs come from PyPI into a folder under `target` and nowhere else.

use std::process::Command;

use crate::{Outcome, places};

/// Libraries that would otherwise use all processors.
const ONE_THREAD: [&str; 4] =
    ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"];

/// `words`: names of engines (none: all), `--rounds N`, `--json`.
pub fn run(words: &[String]) -> Outcome {
    let bench = ["bench", "--quiet", "--package", "engines", "--bench", "engines"];
    // Built first, on all processors; only what is measured keeps to one.
    let mut build = places::cargo(&bench);
    build.arg("--no-run");
    places::finish(build, "cargo bench --no-run")?;
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut measure = match places::first_line("taskset", &["--version"]) {
        Some(_) => {
            let mut pinned = places::program("taskset", &["-c", "0"]);
            pinned.arg(cargo);
            pinned
        }
        None => Command::new(cargo),
    };
    measure.args(bench).arg("--").args(words);
    match python()? {
        Some(python) => {
            measure.env("KWARTIER_PEERS_PYTHON", python).env("PYTHONDONTWRITEBYTECODE", "1");
            for name in ONE_THREAD {
                measure.env(name, "1");
            }
        }
        None => eprintln!("Without peers: python3 with venv is not here."),
    }
    places::finish(measure, "cargo bench")
}

/// The interpreter of a folder that holds the peers' libraries, made when it is not there.
fn python() -> Result<Option<String>, String> {
    if places::first_line("python3", &["-m", "venv", "--help"]).is_none() {
        return Ok(None);
    }
    let folder = places::target().join("bench-peers").display().to_string();
    let python = format!("{folder}/bin/python");
    places::finish(places::program("python3", &["-m", "venv", &folder]), "python3 -m venv")?;
    let needs = "crates/engines/benches/peers/requirements.txt";
    let words = ["-m", "pip", "install", "--quiet", "--requirement", needs];
    places::finish(places::program(&python, &words), "pip install")?;
    Ok(Some(python))
}
