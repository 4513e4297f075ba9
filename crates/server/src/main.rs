// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The program: reads the command line and the configuration, and does what was asked.

#[macro_use]
mod say;

mod answering;
mod command;
mod configuration;
mod ending;
mod example;
mod logs;
mod mail;
mod moving;
mod prove;
mod story;

use std::{io::Write, process::ExitCode};

use clap::Parser;

fn main() -> ExitCode {
    let line = command::Line::parse();
    match command::run(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One sentence a line: first what could not be done, then why.
            let causes = error.chain().skip(1).map(|cause| format!("\n  because: {cause}"));
            let causes: String = causes.collect();
            let _ = writeln!(std::io::stderr(), "kwartier: {error}{causes}");
            ExitCode::FAILURE
        }
    }
}
