// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `cargo xtask bench`: figures of speed mean nothing but from a release build.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Outcome, demo::exe, places};

const USAGE: &str = "Usage: cargo xtask bench frame|live [--json]\n       \
    cargo xtask bench engines [NAME…] [--rounds N] [--json]";
/// Starts of the program; the median is told.
const STARTS: usize = 5;

pub fn run(words: &[String]) -> Outcome {
    if words.first().is_some_and(|it| it == "engines") {
        return crate::peers::run(&words[1..]);
    }
    if words.first().is_some_and(|it| it == "live") {
        return live(&words[1..]);
    }
    let json = match words {
        [frame] if frame == "frame" => false,
        [frame, flag] if frame == "frame" && flag == "--json" => true,
        _ => return Err(USAGE.to_owned()),
    };
    let build = places::cargo(&["build", "--release", "--package", "server"]);
    places::finish(build, "cargo build --release")?;
    let mut desk =
        places::cargo(&["bench", "--quiet", "--package", "desk", "--bench", "frame", "--"]);
    let mut pages = Command::new(program());
    pages.args(["bench", "pages"]);
    if json {
        desk.arg("--json");
        pages.arg("--json");
    }
    let (desk, pages) = (told(desk)?, told(pages)?);
    let own = starting()?;
    if json {
        // Three objects of one level, laid together without reading them.
        let inside = |it: &str| it.trim().trim_start_matches('{').trim_end_matches('}').to_owned();
        let own: Vec<_> = own.iter().map(|(name, it)| format!("\"{name}\":{it}")).collect();
        println!("{{{},{},{}}}", inside(&desk), inside(&pages), own.join(","));
    } else {
        print!("{desk}{pages}");
        own.iter().for_each(|(name, figure)| println!("{name:<58} {figure:>14.4}"));
    }
    Ok(())
}

fn live(words: &[String]) -> Outcome {
    with_many_files("bench live", words)
}

/// `cargo xtask load`: many phones at one table.
pub fn load(words: &[String]) -> Outcome {
    with_many_files("prove load", words)
}

/// Ten thousand streams are ten thousand open files on either side: as many as may be.
fn with_many_files(what: &str, words: &[String]) -> Outcome {
    let build = places::cargo(&["build", "--release", "--package", "server"]);
    places::finish(build, "cargo build --release")?;
    let raise = "ulimit -n \"$(ulimit -Hn)\"; exec \"$0\" \"$@\"";
    let mut bench = Command::new("sh");
    bench.args(["-c", raise]).arg(program()).args(what.split(' ')).args(words);
    places::finish(bench, &format!("kwartier {what}"))
}

fn program() -> std::path::PathBuf {
    places::target().join("release").join(exe("kwartier"))
}

fn told(mut command: Command) -> Result<String, String> {
    let out = command.stderr(Stdio::inherit()).output();
    let out = out.map_err(|error| format!("The bench did not start: {error}."))?;
    if !out.status.success() {
        return Err("The bench stopped with an error; see above.".to_owned());
    }
    String::from_utf8(out.stdout).map_err(|_| "The bench printed no text.".to_owned())
}

/// Size of the program, time from start to its first answer, and memory when nobody asks.
fn starting() -> Result<Vec<(&'static str, f64)>, String> {
    let size = fs::metadata(program()).map_err(|error| error.to_string())?.len();
    let folder = places::target().join("bench-start");
    // What an earlier run left would make this one start otherwise.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
    }
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let mut starts = Vec::new();
    let mut memory = Vec::new();
    // The first start makes the database; the others are the ones that count.
    for round in 0..=STARTS {
        let (milliseconds, megabytes) = start_once(&folder.join("bench.db"))?;
        if round > 0 {
            starts.push(milliseconds);
            memory.push(megabytes);
        }
    }
    Ok(vec![
        ("program: megabytes", size as f64 / 1e6),
        ("start: ms to the first answer", median(starts)),
        ("idle: megabytes in memory", median(memory)),
    ])
}

fn start_once(database: &std::path::Path) -> Result<(f64, f64), String> {
    let begun = Instant::now();
    let mut program = Command::new(program())
        .args(["serve", "--listen", "127.0.0.1:0", "--database"])
        .arg(database)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(|error| format!("Kwartier did not start: {error}."))?;
    let measured = first_answer(&mut program, begun);
    // It holds nothing that needs saving, and may have stopped by itself.
    let _ = program.kill();
    let _ = program.wait();
    measured
}

fn first_answer(program: &mut Child, begun: Instant) -> Result<(f64, f64), String> {
    use std::io::{Read, Write};
    let mut said = BufReader::new(program.stdout.take().ok_or("no output to read")?).lines();
    let line = said.by_ref().map_while(Result::ok).find(|it| it.contains("answers at "));
    let line = line.ok_or("Kwartier stopped before it answered.")?;
    let address = line.rsplit('/').next().unwrap_or_default().to_owned();
    let mut stream = std::net::TcpStream::connect(&address).map_err(|it| it.to_string())?;
    let request = format!("GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).map_err(|it| it.to_string())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(|it| it.to_string())?;
    if !answer.starts_with("HTTP/1.1 200") {
        return Err(format!("The first answer was not a page: {answer:.40}"));
    }
    let milliseconds = begun.elapsed().as_secs_f64() * 1e3;
    // A moment without work, so that what was only needed for starting is given back.
    std::thread::sleep(Duration::from_millis(500));
    Ok((milliseconds, megabytes_of(program.id())?))
}

fn megabytes_of(process: u32) -> Result<f64, String> {
    let status = fs::read_to_string(format!("/proc/{process}/status"));
    let status = status.map_err(|_| "Memory is only measured on Linux.".to_owned())?;
    let line = status.lines().find(|it| it.starts_with("VmRSS:")).unwrap_or_default();
    let kilobytes = line.split_whitespace().nth(1).and_then(|it| it.parse::<f64>().ok());
    Ok(kilobytes.ok_or("The kernel told no memory.")? / 1024.0)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
