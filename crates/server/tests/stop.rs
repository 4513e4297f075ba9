// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The program as an operator has it: watched, counted, and stopped within ten seconds.
#![cfg(unix)]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use store::{Journal, Place, Store};

struct Program {
    child: Child,
    port: u16,
    figures: u16,
}

impl Program {
    fn start(folder: &Path) -> Program {
        let [port, figures] = [(); 2].map(|()| {
            let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
            free.local_addr().expect("bound").port()
        });
        let mut child = Command::new(env!("CARGO_BIN_EXE_kwartier"))
            .args(["demo", "--port", &port.to_string(), "--database"])
            .arg(folder.join("stop.db"))
            .env("KWARTIER_METRICS", format!("127.0.0.1:{figures}"))
            .env("KWARTIER_LOG", "json")
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let said = BufReader::new(child.stdout.take().expect("piped"));
        let answers = said.lines().map_while(Result::ok).any(|it| it.contains("answers at"));
        assert!(answers, "it says where it answers");
        Program { child, port, figures }
    }

    fn connect(port: u16) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("set");
        stream
    }

    fn get(port: u16, path: &str) -> String {
        let mut stream = Program::connect(port);
        let ask = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(ask.as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    }

    fn is_told_to_stop(&self) {
        let id = self.child.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status().expect("kill is there");
        assert!(told.success());
    }
}

#[test]
fn it_stops_within_ten_seconds_whoever_is_still_there_and_keeps_a_snapshot() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(folder.path());
    assert!(Program::get(program.port, "/livez").starts_with("HTTP/1.1 200"));
    assert!(Program::get(program.port, "/readyz").ends_with("ready\n"));
    assert!(Program::get(program.port, "/f/geheim-adres").starts_with("HTTP/1.1 404"));
    let told = Program::get(program.figures, "/metrics");
    assert!(told.contains("kwartier_streams_open 0"), "{told}");
    assert!(told.contains("route=\"/livez\",status=\"2xx\"} 1"), "{told}");
    assert!(told.contains("route=\"/f/{w}\",status=\"4xx\"} 1"), "a pattern, no path: {told}");
    assert!(!told.contains("geheim-adres"), "{told}");
    assert!(Program::get(program.figures, "/").starts_with("HTTP/1.1 404"));
    assert!(Program::get(program.port, "/metrics").starts_with("HTTP/1.1 404"));

    // One waits on an open connection, one sends only half a form.
    let idle = Program::connect(program.port);
    let mut half = Program::connect(program.port);
    let head = "POST /theme HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ntheme=";
    half.write_all(head.as_bytes()).expect("it reads");
    let begun = Instant::now();
    program.is_told_to_stop();
    let ended = program.child.wait().expect("it ends");
    let took = begun.elapsed();
    assert!(ended.success(), "{ended}");
    assert!(took < Duration::from_secs(10), "{took:?}");
    drop((idle, half));

    let store = Store::open(&Place::at(folder.path().join("stop.db"))).expect("it opens");
    let row = store.workspaces().expect("it reads")[0];
    let snapshot = store.snapshot(row.id).expect("it reads").expect("written at the end");
    assert_eq!(snapshot.at, row.last, "of everything that was answered");
    let mut log = String::new();
    program.child.stderr.take().expect("piped").read_to_string(&mut log).expect("text");
    for line in log.lines() {
        assert!(line.starts_with('{') && line.ends_with('}'), "one object a line: {line}");
    }
}
