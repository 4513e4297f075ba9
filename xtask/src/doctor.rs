// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looks at the machine before anything is compiled, and says in plain words what is missing.

use std::net::{Ipv4Addr, TcpListener};

use crate::{Outcome, places};

/// The oldest Node that the bundler and the browser journeys are tried with.
const OLDEST_NODE: u32 = 20;

/// Whether style and script can be made here, and if not, why.
pub enum Node {
    Ready(String),
    Missing(String),
}

/// Prints all findings; fails when something is missing that Kwartier cannot do without.
pub fn run(words: &[String]) -> Outcome {
    let port = match words {
        [] => crate::demo::DEFAULT_PORT,
        [flag, number] if flag == "--port" => crate::demo::port(number)?,
        _ => return Err("Usage: cargo xtask doctor [--port N]".to_owned()),
    };
    let compiler = c_compiler();
    match &compiler {
        Ok(name) => println!("C compiler   {name}"),
        Err(sentence) => println!("C compiler   {sentence}"),
    }
    match node() {
        Node::Ready(version) => println!("Node         {version}"),
        Node::Missing(sentence) => println!("Node         {sentence}"),
    }
    match crate::browser::find() {
        Some(name) => println!("Browser      {name}"),
        None => println!("Browser      no Chromium; `cargo xtask test` needs it"),
    }
    match crate::cluster::programs() {
        Ok(folder) => println!("PostgreSQL   {}", folder.display()),
        Err(_) => println!("PostgreSQL   not here; `cargo xtask test` needs it"),
    }
    match free_port(port) {
        Ok(()) => println!("Port {port}    free"),
        Err(sentence) => println!("Port         {sentence}"),
    }
    compiler.map(|_| ())
}

/// The C compiler that the embedded database is built with.
pub fn c_compiler() -> Result<String, String> {
    let wished = std::env::var("CC").ok();
    let names = wished.iter().map(String::as_str).chain(["cc", "gcc", "clang"]);
    for name in names {
        if let Some(line) = places::first_line(name, &["--version"]) {
            return Ok(line);
        }
    }
    Err("A C compiler is missing (cc, gcc or clang): the embedded database needs one.\n\
         On Debian or Ubuntu: apt-get install build-essential. On macOS: xcode-select --install."
        .to_owned())
}

/// Node and npm, new enough.
pub fn node() -> Node {
    let Some(version) = places::first_line("node", &["--version"]) else {
        return Node::Missing("Node is not installed.".to_owned());
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST_NODE) {
        return Node::Missing(format!("Node {version} is too old; {OLDEST_NODE} is the oldest."));
    }
    match places::first_line("npm", &["--version"]) {
        Some(npm) => Node::Ready(format!("{version}, npm {npm}")),
        None => Node::Missing("Node is there, but npm is missing.".to_owned()),
    }
}

/// Whether the port can be had; if not, names one that can.
pub fn free_port(port: u16) -> Outcome {
    if is_free(port) {
        return Ok(());
    }
    let other = (port.saturating_add(1)..=port.saturating_add(50)).find(|next| is_free(*next));
    let advice = match other {
        Some(other) => format!(" Try: cargo xtask demo --port {other}"),
        None => String::new(),
    };
    Err(format!("Port {port} is in use by another program.{advice}"))
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}
