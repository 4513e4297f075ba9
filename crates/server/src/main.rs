// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The program: reads the command line and the configuration, and does what was asked.

mod answering;
mod command;
mod configuration;
mod example;
mod logs;
mod mail;
mod prove;
mod story;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    logs::end_with_the_reader();
    let line = command::Line::parse();
    match command::run(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One sentence a line: first what could not be done, then why.
            eprintln!("kwartier: {error}");
            for cause in error.chain().skip(1) {
                eprintln!("  because: {cause}");
            }
            ExitCode::FAILURE
        }
    }
}
