// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What disk and others do to the program as it runs: told exactly, and nothing is written half.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

use tempfile::TempDir;

/// A house in a folder of its own, started as an operator does.
struct House {
    folder: TempDir,
}

/// The program while it serves; ends with the test.
struct Serving {
    child: Child,
    port: u16,
    /// The way to make the first account.
    set_up: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl House {
    fn new() -> House {
        House { folder: TempDir::new().expect("a folder") }
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("kwartier.db")
    }

    fn kwartier(&self, words: &[&str]) -> Output {
        command(&self.database()).args(words).output().expect("it runs")
    }

    fn serve(&self) -> Serving {
        serve(command(&self.database()))
    }
}

fn command(database: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kwartier"));
    command.arg("--database").arg(database);
    command
}

fn serve(mut command: Command) -> Serving {
    command.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let mut lines = BufReader::new(child.stdout.take().expect("it speaks")).lines();
    let mut next = || lines.next().expect("a line").expect("text");
    let port = next().rsplit(':').next().expect("a port").parse().expect("a number");
    let set_up = next().split("localhost:").nth(1).expect("a link").to_owned();
    let set_up = set_up[set_up.find('/').expect("a path")..].to_owned();
    Serving { child, port, set_up }
}

impl Serving {
    fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it answers");
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost:{0}\r\nOrigin: http://localhost:{0}\r\n\
             Accept-Language: nl\r\nConnection: close\r\nContent-Length: {1}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}",
            self.port,
            body.len(),
        )
        .expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
        (status, answer)
    }
}

fn told(output: &Output) -> String {
    assert!(!output.status.success(), "it should be refused");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_flipped_byte_stops_the_start_and_is_named() {
    let house = House::new();
    drop(house.serve());
    let log = house.folder.path().join("kwartier.db-wal");
    let whole = fs::read(&log).expect("a killed program leaves its log");
    let mut torn = whole.clone();
    torn[200] ^= 4;
    fs::write(&log, &torn).expect("written");
    for words in [&["serve", "--listen", "127.0.0.1:0"] as &[&str], &["verify"]] {
        let sentence = told(&house.kwartier(words));
        assert!(sentence.contains("damaged") && sentence.contains("-wal at byte"), "{sentence}");
    }
    fs::write(&log, whole).expect("written");
    assert!(house.kwartier(&["verify"]).status.success(), "nothing was changed meanwhile");
}

#[test]
fn a_file_that_may_only_be_read_stops_the_start_and_is_named() {
    let house = House::new();
    drop(house.serve());
    let mut only_read = fs::metadata(house.database()).expect("is there").permissions();
    only_read.set_readonly(true);
    fs::set_permissions(house.database(), only_read).expect("may be set");
    let sentence = told(&house.kwartier(&["serve", "--listen", "127.0.0.1:0"]));
    assert!(sentence.contains("kwartier.db may only be read"), "{sentence}");
}

#[test]
fn a_second_program_on_the_same_database_is_told_who_serves() {
    let house = House::new();
    let serving = house.serve();
    let sentence = told(&house.kwartier(&["serve", "--listen", "127.0.0.1:0"]));
    assert!(sentence.contains("being served already, by process"), "{sentence}");
    assert_eq!(serving.ask("GET", "/", "").0, 200);
}

/// No file may grow beyond what it is: the disk is as good as full.
#[cfg(unix)]
#[test]
fn a_disk_without_room_is_told_and_nothing_is_half_there() {
    let house = House::new();
    drop(house.serve());
    let list = house.folder.path().join("gemeenten.csv");
    let rows: String = (0..4000).map(|it| format!("GM{it:0>4},Gemeente {it}\n")).collect();
    fs::write(&list, format!("cbs_code,naam\n{rows}")).expect("written");
    let list = list.display().to_string();
    let blocks = fs::metadata(house.database()).expect("a database").len().div_ceil(512) + 200;
    let mut limited = Command::new("sh");
    // The signal that comes with the limit is ignored, so that writing fails as on a full disk.
    let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    limited.args(["-c", &line, env!("CARGO_BIN_EXE_kwartier"), "--database"]);
    limited.arg(house.database()).args(["register", "read", &list]);
    let sentence = told(&limited.output().expect("it runs"));
    assert!(sentence.contains("disk"), "{sentence}");
    assert!(!sentence.contains("damaged"), "{sentence}");
    let whole = house.kwartier(&["verify"]);
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
    // There is room again: the same list is read in.
    assert!(house.kwartier(&["register", "read", &list]).status.success());
    assert_eq!(house.serve().ask("GET", "/", "").0, 200);
}

/// A disk of its own, where the machine lets us have one; a real full disk.
#[cfg(target_os = "linux")]
#[test]
fn while_it_serves_a_full_disk_is_a_calm_page_and_then_all_goes_on() {
    let disk = TempDir::new().expect("a folder");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=1200k", "kwartier-test"])
        .arg(disk.path())
        .output();
    let is_mounted = mounted.is_ok_and(|it| it.status.success());
    let _unmounts = Unmounts(disk.path().to_owned(), is_mounted);
    let database = disk.path().join("kwartier.db");
    let serving = serve(command(&database));
    let form = format!("mail=hanna%40middenland.example&act_id={}", "0".repeat(26));
    if is_mounted {
        let filler = disk.path().join("vol");
        let mut file = fs::File::create(&filler).expect("a file");
        while file.write_all(&[7; 4096]).is_ok() {}
        drop(file);
        let (status, page) = serving.ask("POST", &serving.set_up, &form);
        assert!(status >= 500, "{status}: {page}");
        assert!(!page.to_lowercase().contains("sqlite"), "{page}");
        fs::remove_file(filler).expect("removed");
    }
    let (status, page) = serving.ask("POST", &serving.set_up, &form);
    assert!(status < 500, "{status}: {page}");
    drop(serving);
    let whole = command(&database).arg("verify").output().expect("it runs");
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
}

#[cfg(target_os = "linux")]
struct Unmounts(PathBuf, bool);

#[cfg(target_os = "linux")]
impl Drop for Unmounts {
    fn drop(&mut self) {
        if self.1 {
            // Lazily: the program that served may only just have gone.
            let _ = Command::new("umount").arg("-l").arg(&self.0).status();
        }
    }
}
