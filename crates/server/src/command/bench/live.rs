// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier bench live`: what an open page costs, and how soon it shows what another did.
//!
//! The program is started as it is served, in a process of its own, and asked over real HTTP.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, ErrorKind},
    net::{Ipv4Addr, SocketAddr},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use desk::Desk;
use domain::{party::Party, sight::Viewer};
use ledger::{AnyId, Id};
use store::{Place, Store};
use tokio::{net::TcpStream, sync::mpsc};
use web::Who;

use crate::example;

/// A session holds at most 32 streams.
const OF_A_SESSION: usize = 25;
/// Sessions that only write.
const WRITERS: usize = 8;
/// How many open their stream at the same time.
const AT_ONCE: usize = 50;
/// Longer than this no change takes.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Debug, clap::Args)]
pub struct Live {
    /// Streams that are open while nothing happens
    #[arg(long, default_value_t = 10_000)]
    idle: usize,
    /// Pages that are open while things happen
    #[arg(long, default_value_t = 200)]
    pages: usize,
    /// How many changes are followed to the other screens
    #[arg(long, default_value_t = 60)]
    changes: usize,
    /// One line of JSON
    #[arg(long)]
    pub json: bool,
}

/// The program as it is served, on a database of its own; gone when dropped.
struct Served {
    program: Child,
    address: SocketAddr,
    cookies: Vec<String>,
    workspace: String,
    _folder: tempfile::TempDir,
}

impl Live {
    pub async fn measure(&self) -> anyhow::Result<BTreeMap<String, f64>> {
        let mut figures = BTreeMap::new();
        let served = Served::start(self.pages.max(self.idle.div_ceil(OF_A_SESSION)) + WRITERS)?;
        self.follow(&served, &mut figures).await?;
        drop(served);
        let served = Served::start(self.idle.div_ceil(OF_A_SESSION) + WRITERS)?;
        self.wait(&served, &mut figures).await?;
        Ok(figures)
    }

    /// 200 people look at the parties while one after another is added by somebody else.
    async fn follow(
        &self,
        served: &Served,
        figures: &mut BTreeMap<String, f64>,
    ) -> anyhow::Result<()> {
        let (heard, mut hears) = mpsc::unbounded_channel();
        let path = served.at("/parties");
        let mut readers = Vec::new();
        for place in 0..self.pages {
            let cookie = served.cookies[WRITERS + place].clone();
            let (address, path, heard) = (served.address, path.clone(), heard.clone());
            readers.push(tokio::spawn(async move { read(address, &path, &cookie, heard).await }));
        }
        // Each says once that it is open and has the page.
        for _ in 0..self.pages {
            tokio::time::timeout(PATIENCE, hears.recv()).await.context("a page did not open")?;
        }
        let before = spent(served.program.id())?;
        let mut times = Vec::new();
        for change in 0..self.changes {
            // Not in step with anything that beats.
            tokio::time::sleep(Duration::from_millis(120 + (change as u64 * 37) % 50)).await;
            let name = format!("Gemeente {change} van de proef");
            let begun = Instant::now();
            served.adds_party(&served.cookies[change % WRITERS], &name).await?;
            let mut left = self.pages;
            while left > 0 {
                let came = tokio::time::timeout(PATIENCE, hears.recv()).await;
                let (at, event): (Instant, String) =
                    came.context("a change did not arrive")?.context("nobody reads any more")?;
                if event.contains(&name) {
                    times.push(at.duration_since(begun).as_secs_f64() * 1e3);
                    left -= 1;
                }
            }
        }
        let cpu = spent(served.program.id())? - before;
        readers.iter().for_each(tokio::task::JoinHandle::abort);
        times.sort_by(f64::total_cmp);
        let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
        let pages = self.pages;
        let mut tell =
            |what: &str, figure| figures.insert(format!("live, {pages} pages: {what}"), figure);
        tell("change to other screen, ms p50", at(0.5));
        tell("change to other screen, ms p99", at(0.99));
        tell("cpu ms of the house a change", cpu / self.changes as f64);
        Ok(())
    }

    /// Memory with very many streams that nothing is sent on.
    async fn wait(
        &self,
        served: &Served,
        figures: &mut BTreeMap<String, f64>,
    ) -> anyhow::Result<()> {
        let path = served.at("/parties");
        let coded = path.replace('/', "%2F");
        let mut asked = Vec::new();
        for cookie in &served.cookies[WRITERS..] {
            let page = served.get(&path, cookie).await?;
            let token = page.split_once("data-live=\"").context("the page is not live")?.1;
            let stream = format!("/live?page={coded}&token={}", &token[..26]);
            asked.push(request("GET", &stream, cookie, ""));
        }
        let before = megabytes(served.program.id())?;
        let mut open = Vec::with_capacity(self.idle);
        while open.len() < self.idle {
            let some = AT_ONCE.min(self.idle - open.len());
            let opening: Vec<_> = (0..some)
                .map(|place| {
                    let number = open.len() + place;
                    tokio::spawn(opened(served.address, asked[number / OF_A_SESSION].clone()))
                })
                .collect();
            for one in opening {
                open.push(one.await??);
            }
        }
        let after = megabytes(served.program.id())?;
        let before_beats = spent(served.program.id())?;
        tokio::time::sleep(Duration::from_secs(60)).await;
        let cpu = spent(served.program.id())? - before_beats;
        let settled = megabytes(served.program.id())?;
        let idle = self.idle;
        let mut tell =
            |what: &str, figure| figures.insert(format!("live, {idle} idle: {what}"), figure);
        tell("megabytes", settled.max(after));
        tell("kilobytes a stream", (settled.max(after) - before) * 1024.0 / idle as f64);
        tell("cpu ms a second", cpu / 60.0);
        Ok(())
    }
}

impl Served {
    fn start(sessions: usize) -> anyhow::Result<Served> {
        let folder = tempfile::tempdir()?;
        let database = folder.path().join("bench.db");
        let (workspace, cookies) = sessions_in(&database, sessions)?;
        let mut program = Command::new(std::env::current_exe()?)
            .args(["serve", "--listen", "127.0.0.1:0", "--database"])
            .arg(&database)
            .stdout(Stdio::piped())
            .spawn()?;
        let out = program.stdout.take().context("no output to read")?;
        let mut said = BufReader::new(out).lines().map_while(Result::ok);
        let line = said.find(|it| it.contains("answers at ")).context("it does not answer")?;
        // What it says later is of no use here, but it must not wait until somebody reads it.
        std::thread::spawn(move || said.for_each(drop));
        let port = line.rsplit(':').next().context("no port")?.trim().parse()?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        Ok(Served { program, address, cookies, workspace, _folder: folder })
    }

    fn at(&self, path: &str) -> String {
        format!("/f/{}{path}", self.workspace)
    }

    async fn get(&self, path: &str, cookie: &str) -> anyhow::Result<String> {
        whole(self.address, request("GET", path, cookie, "")).await
    }

    async fn adds_party(&self, cookie: &str, name: &str) -> anyhow::Result<()> {
        let form = format!(
            "act_id={}&name={}&kind=municipality&participation=in_conversation&votes=yes",
            desk::beside::new_id(),
            name.replace(' ', "+")
        );
        let sent = request("POST", &self.at("/parties/new"), cookie, &form);
        let answer = whole(self.address, sent).await?;
        ensure!(answer.starts_with("HTTP/1.1 303"), "it was not added: {answer:.300}");
        Ok(())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It holds nothing that needs saving, and may have stopped by itself.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The example region with sessions of its people: the writers are kwartiermakers, the others by
/// turns everybody.
fn sessions_in(database: &std::path::Path, count: usize) -> anyhow::Result<(String, Vec<String>)> {
    let store = Arc::new(Store::open(&Place::at(database))?);
    let desk = Arc::new(Desk::open(Arc::clone(&store) as Arc<dyn store::Journal>)?);
    let door = example::ready(&desk, false)?;
    let workspace = example::workspace_id();
    let now = desk.clock();
    // Not everybody sees the parties: who only succeeds looks at other pages.
    let records = desk.workspace(workspace)?;
    let sees = |it: &&AnyId| {
        let sight = records.seen_by(Viewer::Person(Id::new(**it)), now);
        !sight.all::<Party>().is_empty()
    };
    let people: Vec<AnyId> = door.people.iter().filter(sees).copied().collect();
    let mut cookies = Vec::with_capacity(count);
    for place in 0..count {
        let by_turns = place.saturating_sub(WRITERS) % people.len();
        let person = people[if place < WRITERS { 0 } else { by_turns }];
        let who = Who::Persona { workspace, person };
        let token = store.start_session(who, "bench", now, now + 24 * 60 * 60 * 1000)?;
        cookies.push(format!("kwartier={}", token.as_str()));
    }
    desk.close();
    Ok((workspace.to_string(), cookies))
}

fn request(method: &str, path: &str, cookie: &str, form: &str) -> String {
    let sent = match method {
        "POST" => format!(
            "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\nConnection: close\r\n",
            form.len()
        ),
        _ if path.starts_with("/live") => String::new(),
        _ => "Connection: close\r\n".to_owned(),
    };
    format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n{sent}\r\n{form}")
}

async fn whole(address: SocketAddr, request: String) -> anyhow::Result<String> {
    let stream = TcpStream::connect(address).await?;
    write(&stream, request.as_bytes()).await?;
    let (mut answer, mut piece) = (Vec::new(), vec![0; 1 << 16]);
    loop {
        let length = some(&stream, &mut piece).await?;
        if length == 0 {
            break;
        }
        answer.extend_from_slice(&piece[..length]);
    }
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

async fn write(stream: &TcpStream, mut bytes: &[u8]) -> std::io::Result<()> {
    while !bytes.is_empty() {
        stream.writable().await?;
        match stream.try_write(bytes) {
            Ok(length) => bytes = &bytes[length..],
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

async fn some(stream: &TcpStream, piece: &mut [u8]) -> std::io::Result<usize> {
    loop {
        stream.readable().await?;
        match stream.try_read(piece) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => {}
            other => return other,
        }
    }
}

/// A stream that is open: its first beat has come.
async fn opened(address: SocketAddr, request: String) -> anyhow::Result<TcpStream> {
    let stream = TcpStream::connect(address).await?;
    write(&stream, request.as_bytes()).await?;
    let (mut read, mut piece) = (Vec::new(), [0; 512]);
    while !read.ends_with(b":\n\n\r\n") {
        let length = some(&stream, &mut piece).await?;
        ensure!(length > 0, "a stream did not open: {}", String::from_utf8_lossy(&read));
        read.extend_from_slice(&piece[..length]);
        ensure!(read.len() < 4096, "an idle stream says something");
    }
    Ok(stream)
}

/// Reads a stream for ever: tells first that it has the page, then every page that comes, with the
/// moment at which all of it was there.
async fn read(
    address: SocketAddr,
    path: &str,
    cookie: &str,
    heard: mpsc::UnboundedSender<(Instant, String)>,
) -> anyhow::Result<()> {
    let asked = format!("/live?page={}", path.replace('/', "%2F"));
    let stream = TcpStream::connect(address).await?;
    write(&stream, request("GET", &asked, cookie, "").as_bytes()).await?;
    let (mut read, mut piece) = (Vec::new(), vec![0; 1 << 16]);
    loop {
        let length = some(&stream, &mut piece).await?;
        ensure!(length > 0, "a stream ended");
        let before = read.len().saturating_sub(4);
        read.extend_from_slice(&piece[..length]);
        if memchr::memmem::find(&read[before..], b"\"}\n\n").is_some() {
            heard.send((Instant::now(), String::from_utf8_lossy(&read).into_owned()))?;
            read.clear();
        }
    }
}

fn megabytes(process: u32) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))
        .context("memory is only measured on Linux")?;
    let line = status.lines().find(|it| it.starts_with("VmRSS:")).context("no memory told")?;
    let kilobytes: f64 = line.split_whitespace().nth(1).context("no figure")?.parse()?;
    Ok(kilobytes / 1024.0)
}

/// Milliseconds of processor time of another process.
fn spent(process: u32) -> anyhow::Result<f64> {
    super::ticks(&format!("/proc/{process}/stat")).context("processor time is told on Linux only")
}
