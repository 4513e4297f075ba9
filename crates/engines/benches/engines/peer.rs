// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A public program that does the same work, kept running and asked line by line.
//!
//! A peer is a Python script of ours in `benches/peers` that imports the public library. It reads
//! a line (the name of a piece of work), does it, and writes one line of JSON: `cpu` (seconds of
//! its process for that piece), `answer` (numbers by name). Loading and preparing do not count.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use engines::json::Document;

/// The interpreter with the peers' libraries; `cargo xtask bench engines` sets it.
const PYTHON: &str = "KWARTIER_PEERS_PYTHON";

pub struct Peer {
    pub name: String,
    /// The numbers of its last answer.
    pub answer: BTreeMap<String, f64>,
    child: Child,
    asks: Option<ChildStdin>,
    tells: BufReader<ChildStdout>,
}

impl Peer {
    /// Starts `benches/peers/<script>`, or says that there are no peers in this run.
    pub fn start(script: &str) -> Option<Self> {
        let Some(python) = std::env::var_os(PYTHON) else {
            eprintln!("no peers: {PYTHON} is not set (cargo xtask bench engines sets it)");
            return None;
        };
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers").join(script);
        let mut child = Command::new(python)
            .arg(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the peer starts");
        let asks = child.stdin.take();
        let tells = BufReader::new(child.stdout.take().expect("it was piped"));
        let name = String::new();
        let mut peer = Self { name, answer: BTreeMap::new(), child, asks, tells };
        // It first tells its name and version.
        peer.name = peer.read_line().trim().to_owned();
        Some(peer)
    }

    /// Has it do one piece of work; CPU seconds of that. Its answer is kept.
    pub fn cost(&mut self, line: &str) -> f64 {
        let asks = self.asks.as_mut().expect("it is asked until it is dropped");
        writeln!(asks, "{line}").and_then(|()| asks.flush()).expect("the peer listens");
        let told = self.read_line();
        let document = Document::read(told.as_bytes()).expect("a peer tells JSON");
        let object = document.root().object(&["cpu", "answer"]).expect("with cpu and answer");
        let answer = object.need("answer").and_then(|it| it.any_object()).expect("by name");
        self.answer = answer
            .members()
            .iter()
            .map(|(name, it)| ((*name).to_owned(), it.real().expect("a number")))
            .collect();
        object.need("cpu").and_then(|it| it.real()).expect("cpu is a number")
    }

    fn read_line(&mut self) -> String {
        let mut line = String::new();
        self.tells.read_line(&mut line).expect("the peer answers");
        assert!(!line.is_empty(), "the peer stopped; what went wrong stands above");
        line
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // Without anybody asking it ends by itself.
        self.asks = None;
        let _ = self.child.wait();
    }
}
