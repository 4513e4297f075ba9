// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Starts the example region: looks at the machine first, then makes what is missing, then runs.

use crate::doctor::Node;
use crate::{Outcome, assets, doctor, places};

/// Where the example region answers when nobody says otherwise.
pub const DEFAULT_PORT: u16 = 8080;

/// What was asked on the command line.
struct Wish {
    port: u16,
    /// Begin the example anew.
    reset: bool,
    /// Also answer phones on the same network.
    lan: bool,
}

/// `cargo xtask demo`. All checks come before compiling, so a missing thing costs seconds.
pub fn run(words: &[String]) -> Outcome {
    let wish = Wish::read(words)?;
    doctor::c_compiler()?;
    doctor::free_port(wish.port)?;
    match doctor::node() {
        Node::Ready(_) => assets::make()?,
        Node::Missing(sentence) => println!(
            "{sentence} Going on without it: the pages have their plain style and no script.\n\
             Everything can be done that way. With Node 20 and npm they get both."
        ),
    }
    println!("Building Kwartier (the first time takes some minutes, later seconds) …");
    places::finish(places::cargo(&["build", "--package", "server"]), "cargo build")?;
    let program = places::target().join("debug").join(exe("kwartier"));
    let mut command = places::program(&program.display().to_string(), &[]);
    command.args(wish.words());
    places::finish(command, "Kwartier")
}

/// A port as typed.
pub fn port(word: &str) -> Result<u16, String> {
    word.parse()
        .ok()
        .filter(|port| *port > 0)
        .ok_or_else(|| format!("\"{word}\" is not a port. A port is a number from 1 to 65535."))
}

/// A program's file name on this system.
pub fn exe(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

impl Wish {
    fn read(words: &[String]) -> Result<Self, String> {
        let mut wish = Self { port: DEFAULT_PORT, reset: false, lan: false };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--port" => {
                    let number = words.next().ok_or("--port needs a number after it.")?;
                    wish.port = port(number)?;
                }
                "--reset" => wish.reset = true,
                "--lan" => wish.lan = true,
                other => {
                    let usage = "Usage: cargo xtask demo [--port N] [--reset] [--lan]";
                    return Err(format!("\"{other}\" is not understood. {usage}"));
                }
            }
        }
        Ok(wish)
    }

    fn words(&self) -> Vec<String> {
        let mut words = vec!["demo".to_owned(), "--port".to_owned(), self.port.to_string()];
        if self.reset {
            words.push("--reset".to_owned());
        }
        if self.lan {
            words.push("--lan".to_owned());
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Wish, String> {
        Wish::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn words_are_handed_on_to_the_program() {
        let wish = read("--lan --port 9000 --reset").expect("all words are known");
        assert_eq!(wish.words(), ["demo", "--port", "9000", "--reset", "--lan"]);
    }

    #[test]
    fn a_typing_error_is_named() {
        assert!(read("--prot 9000").is_err_and(|sentence| sentence.contains("--prot")));
        assert!(read("--port many").is_err_and(|sentence| sentence.contains("many")));
        assert!(read("--port").is_err());
    }
}
