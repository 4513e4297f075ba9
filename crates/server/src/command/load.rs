// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier bench load`: far more than can be answered at once, on the program as it is started.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::Context;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

#[derive(Debug, clap::Args)]
pub struct Load {
    /// Visitors who ask at once, each again as soon as it is answered
    #[arg(long, default_value_t = 2560)]
    clients: usize,
    #[arg(long, default_value_t = 15)]
    seconds: u64,
    /// Visitors who connect and say only half of what they want
    #[arg(long, default_value_t = 500)]
    slow: usize,
    /// Files of nine megabytes that are sent at once
    #[arg(long, default_value_t = 64)]
    files: usize,
    /// One line of JSON
    #[arg(long)]
    json: bool,
}

/// What came of it: by status, with how long each took.
type Seen = Arc<Mutex<BTreeMap<u16, Vec<f64>>>>;

/// No answer at all: the connection was refused or cut.
const NOTHING: u16 = 0;
const PATIENCE: Duration = Duration::from_secs(60);

impl Load {
    pub fn run(&self) -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut program = start(folder.path(), port)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let measured = runtime.block_on(self.measure(port, program.id()));
        program.kill()?;
        program.wait()?;
        let figures = measured?;
        if self.json {
            say!("{}", serde_json::to_string(&figures)?);
        } else {
            for (name, figure) in &figures {
                say!("{name:<58} {figure:>14.1}");
            }
        }
        Ok(())
    }

    async fn measure(&self, port: u16, id: u32) -> anyhow::Result<BTreeMap<String, f64>> {
        let at = SocketAddr::from(([127, 0, 0, 1], port));
        let (cookie, home) = enters(at).await?;
        let ask = request("GET", &home, &cookie, "", &[]);
        for _ in 0..20 {
            once(at, &ask).await?;
        }
        let mut figures = BTreeMap::from([("memory before, MB".to_owned(), memory(id)?)]);
        let slow = self.half_asked(at);
        let asked = self.asked(at, &ask, id);
        let ((closed, slowest), (seen, most)) = tokio::join!(slow, asked);
        tell("pages", &seen, &mut figures);
        figures.insert("pages: memory at most, MB".to_owned(), most);
        figures.insert("slow: closed".to_owned(), closed as f64);
        figures.insert("slow: the last one after, s".to_owned(), slowest);
        let sheet = format!("{home}/parties/sheet");
        let file = vec![b'x'; 9 * 1024 * 1024];
        let send = request("POST", &sheet, &cookie, "multipart/form-data; boundary=B", &file);
        let (seen, most) = self.sent(at, &send, id).await;
        tell("files", &seen, &mut figures);
        figures.insert("files: memory at most, MB".to_owned(), most);
        figures.insert("memory afterwards, MB".to_owned(), memory(id)?);
        let (status, _) = once(at, &ask).await?;
        figures.insert("status afterwards".to_owned(), status.into());
        Ok(figures)
    }

    async fn asked(&self, at: SocketAddr, ask: &[u8], id: u32) -> (Seen, f64) {
        let (seen, until) = (Seen::default(), Instant::now() + Duration::from_secs(self.seconds));
        let ask: Arc<[u8]> = ask.into();
        let mut clients = Vec::new();
        for _ in 0..self.clients {
            let (seen, ask) = (Arc::clone(&seen), Arc::clone(&ask));
            clients.push(tokio::spawn(async move {
                while Instant::now() < until {
                    note(&seen, at, &ask).await;
                }
            }));
        }
        let most = highest(id, clients).await;
        (seen, most)
    }

    async fn sent(&self, at: SocketAddr, send: &[u8], id: u32) -> (Seen, f64) {
        let (seen, send): (Seen, Arc<[u8]>) = (Seen::default(), send.into());
        let one = |_| {
            let (seen, send) = (Arc::clone(&seen), Arc::clone(&send));
            tokio::spawn(async move { note(&seen, at, &send).await })
        };
        let most = highest(id, (0..self.files).map(one).collect()).await;
        (seen, most)
    }

    /// How many of those who say only half are let go, and when the last one was.
    async fn half_asked(&self, at: SocketAddr) -> (usize, f64) {
        let begun = Instant::now();
        let one = || async move {
            let mut stream = TcpStream::connect(at).await.ok()?;
            stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n").await.ok()?;
            let mut left = Vec::new();
            // Cut or closed: both let go.
            let _ = timeout(PATIENCE, stream.read_to_end(&mut left)).await.ok()?;
            Some(begun.elapsed().as_secs_f64())
        };
        let waiting: Vec<_> = (0..self.slow).map(|_| tokio::spawn(one())).collect();
        let mut ends = Vec::new();
        for it in waiting {
            ends.extend(it.await.ok().flatten());
        }
        (ends.len(), ends.iter().copied().fold(0.0, f64::max))
    }
}

fn start(folder: &Path, port: u16) -> anyhow::Result<Child> {
    let mut program = Command::new(std::env::current_exe()?)
        .args(["demo", "--port", &port.to_string(), "--database"])
        .arg(folder.join("load.db"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let said = BufReader::new(program.stdout.take().context("it says nothing")?);
    for line in said.lines() {
        if line?.contains("Kwartier answers") {
            return Ok(program);
        }
    }
    anyhow::bail!("the program stopped before it answered")
}

/// Goes in by the door of the example; gives the session and the address of home.
async fn enters(at: SocketAddr) -> anyhow::Result<(String, String)> {
    let door = text(at, &request("GET", "/deur", "", "", &[])).await?;
    let person = door.split("name=\"person\" value=\"").nth(1);
    let person = person.and_then(|it| it.split('"').next()).context("nobody at the door")?;
    let body = format!("person={person}");
    let form = "application/x-www-form-urlencoded";
    let answer = text(at, &request("POST", "/deur", "", form, body.as_bytes())).await?;
    let header = |name: &str| {
        let line = answer.lines().find_map(|it| it.strip_prefix(name));
        line.and_then(|it| it.split(';').next()).map(|it| it.trim().to_owned())
    };
    let cookie = header("set-cookie:").context("no session")?;
    Ok((cookie, header("location:").context("no way in")?))
}

fn request(method: &str, path: &str, cookie: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let mut made = format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\
         Sec-Fetch-Site: same-origin\r\nConnection: close\r\n"
    );
    if !kind.is_empty() {
        made += &format!("Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
    }
    [made.as_bytes(), b"\r\n", body].concat()
}

async fn text(at: SocketAddr, ask: &[u8]) -> anyhow::Result<String> {
    let mut stream = TcpStream::connect(at).await?;
    stream.write_all(ask).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

async fn once(at: SocketAddr, ask: &[u8]) -> anyhow::Result<(u16, f64)> {
    let begun = Instant::now();
    let mut stream = TcpStream::connect(at).await?;
    // Whoever is refused early may hear it before all is sent.
    let sent = stream.write_all(ask).await;
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer).await;
    let status = answer.get(9..12).and_then(|it| std::str::from_utf8(it).ok()?.parse().ok());
    match status {
        Some(status) => Ok((status, begun.elapsed().as_secs_f64())),
        None => Err(anyhow::anyhow!("no answer: {sent:?} {read:?}")),
    }
}

async fn note(seen: &Seen, at: SocketAddr, ask: &[u8]) {
    let begun = Instant::now();
    let (status, took) = match timeout(PATIENCE, once(at, ask)).await {
        Ok(Ok(answer)) => answer,
        _ => (NOTHING, begun.elapsed().as_secs_f64()),
    };
    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    seen.entry(status).or_default().push(took);
}

/// The most memory in use while they work.
async fn highest(id: u32, clients: Vec<tokio::task::JoinHandle<()>>) -> f64 {
    let all = async {
        for it in clients {
            let _ = it.await;
        }
    };
    let mut all = std::pin::pin!(all);
    let mut most: f64 = 0.0;
    loop {
        most = most.max(memory(id).unwrap_or(f64::NAN));
        tokio::select! {
            () = &mut all => return most.max(memory(id).unwrap_or(f64::NAN)),
            () = tokio::time::sleep(Duration::from_millis(5)) => {}
        }
    }
}

fn memory(id: u32) -> anyhow::Result<f64> {
    let told = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = told.lines().find_map(|it| it.strip_prefix("VmRSS:")).context("no memory told")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
}

fn tell(what: &str, seen: &Seen, figures: &mut BTreeMap<String, f64>) {
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    for (status, times) in seen.iter() {
        let mut times = times.clone();
        times.sort_by(f64::total_cmp);
        let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize] * 1e3;
        let word = if *status == NOTHING { "none".to_owned() } else { status.to_string() };
        figures.insert(format!("{what}: answers {word}"), times.len() as f64);
        figures.insert(format!("{what}: answers {word}, median ms"), at(0.5));
        figures.insert(format!("{what}: answers {word}, p99 ms"), at(0.99));
    }
}
