// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The commands of the house: start the example region, prove everything, make a release.

mod assets;
mod bench;
mod browser;
// The same temporary server as the tests use; that file needs nothing but the standard library.
#[path = "../../crates/store/src/testing/cluster.rs"]
mod cluster;
mod demo;
mod dist;
mod doctor;
mod peers;
mod places;
mod postgres;
mod proofs;
mod report;

use std::process::ExitCode;

const HELP: &str = "\
Kwartier, commands of the house

  cargo xtask demo [--port N] [--reset] [--lan]   start the example region and print its address
  cargo xtask test [--fast]                       everything that proves the product;
                                                  --fast leaves the browser out
  cargo xtask assets                              make style and script for the pages
  cargo xtask dist                                make a release in target/dist
  cargo xtask doctor [--port N]                   say what this machine has and lacks

Proofs by themselves (what follows is handed on as it is):
  cargo xtask canary [...]                        no secret leaves by any channel
  cargo xtask two-worlds --foundings N            hidden values change nothing a viewer gets
  cargo xtask party-attack --foundings N          one party guesses no better than was released
  cargo xtask urn-attack [--rounds N] [--without key|padding|urn]
                                                  who answered what anonymously stays a guess
  cargo xtask crash --times N [--seed S]          what was told is kept, whenever it is killed
                 [--database postgres]            (so can canary and two-worlds)
  cargo xtask load --phones N --seconds S         many phones at one table, from a release build:
                 [--drops] [--kill] [--json]      each answer once, and soon on every screen
  cargo xtask postgres COMMAND ...                run a command, such as cargo test -p store,
                                                  with its tests on a temporary PostgreSQL
  cargo xtask bench frame|live [--json]           speed and memory, from a release build
  cargo xtask bench engines [NAME…] [--json]      engines beside public programs, one thread
";

/// What a command gives back: nothing, or a plain sentence for the person at the keyboard.
pub type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "demo" => demo::run(rest),
        "assets" => no_words(rest).and_then(|()| assets::make_or_explain()),
        "test" => proofs::run_all(rest),
        "dist" => no_words(rest).and_then(|()| dist::run()),
        "doctor" => doctor::run(rest),
        "canary" | "two-worlds" | "party-attack" | "urn-attack" | "crash" => {
            proofs::run_one(command, rest)
        }
        "bench" => bench::run(rest),
        "load" => bench::load(rest),
        "postgres" => postgres::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command \"{other}\".\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Refuses words a command does not know, so that a typing error is not swallowed.
fn no_words(rest: &[String]) -> Outcome {
    match rest.first() {
        None => Ok(()),
        Some(word) => Err(format!("\"{word}\" is not understood here. See: cargo xtask help")),
    }
}
