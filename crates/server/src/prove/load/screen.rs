// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A screen that follows the table: what it showed when, and how it comes back by itself.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use memchr::memmem;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::watch,
};

use super::net::request;

/// What stands on the screen, as far as it matters here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    pub step: u16,
    /// How many answered, of how many, where that stands there.
    pub count: Option<(usize, usize)>,
    /// Where the button to answer leads.
    pub answer: Option<String>,
}

/// What came when.
pub type Log = Arc<Mutex<Vec<(Instant, Shown)>>>;

pub struct Screen {
    pub log: Log,
    pub now: watch::Receiver<Shown>,
    /// When its stream was opened last.
    pub opened: watch::Receiver<Option<Instant>>,
    following: tokio::task::JoinHandle<()>,
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.following.abort();
    }
}

/// How a browser waits before it comes back: see `stream.ts`.
fn wait(failed: u32, chance: &mut StdRng) -> Duration {
    let most = match failed {
        0..=8 => 1.0,
        _ => (2.0_f64).powi(failed as i32 - 8).min(30.0),
    };
    Duration::from_secs_f64(most * chance.random_range(0.2..1.0))
}

impl Screen {
    /// Opens the page and stays open; `cuts` lets the network break the stream now and then.
    pub fn open(at: SocketAddr, path: String, cookie: String, cuts: bool, seed: u64) -> Screen {
        let log = Log::default();
        let (shows, now) = watch::channel(Shown::default());
        let (opens, opened) = watch::channel(None);
        let mut follower = Follower {
            at,
            path: path.replace('/', "%2F"),
            cookie,
            token: String::new(),
            cuts,
            chance: StdRng::seed_from_u64(seed),
            log: Arc::clone(&log),
            shows,
            opens,
        };
        let following = tokio::spawn(async move {
            let mut failed = 0;
            loop {
                if follower.follow().await.is_ok() {
                    failed = 0;
                }
                failed += 1;
                tokio::time::sleep(wait(failed, &mut follower.chance)).await;
            }
        });
        Screen { log, now, opened, following }
    }

    /// Waits until the screen shows it; false when it does not in time.
    pub async fn shows(&self, until: Instant, is: impl FnMut(&Shown) -> bool) -> bool {
        let mut now = self.now.clone();
        matches!(tokio::time::timeout_at(until.into(), now.wait_for(is)).await, Ok(Ok(_)))
    }

    /// What came since the beginning of a measurement.
    pub fn take(&self) -> Vec<(Instant, Shown)> {
        std::mem::take(&mut *self.log.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

struct Follower {
    at: SocketAddr,
    path: String,
    cookie: String,
    /// What the screen has: whoever comes back is sent only what is other than that.
    token: String,
    cuts: bool,
    chance: StdRng,
    log: Log,
    shows: watch::Sender<Shown>,
    opens: watch::Sender<Option<Instant>>,
}

impl Follower {
    /// Reads one stream to its end; an error when it was not even opened.
    async fn follow(&mut self) -> std::io::Result<()> {
        let asked = format!("/live?page={}&token={}", self.path, self.token);
        let asked = request("GET", &asked, &self.cookie, None).replace("Connection: close\r\n", "");
        let mut stream = TcpStream::connect(self.at).await?;
        stream.write_all(asked.as_bytes()).await?;
        let life = match self.cuts {
            true => Duration::from_millis(self.chance.random_range(400..2500)),
            false => Duration::from_secs(3600),
        };
        let end = tokio::time::sleep(life);
        tokio::pin!(end);
        let (mut read, mut piece, mut is_open) = (Vec::new(), vec![0; 1 << 16], false);
        loop {
            let length = tokio::select! {
                read = stream.read(&mut piece) => read.unwrap_or(0),
                () = &mut end => 0,
            };
            if length == 0 {
                let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
                return if is_open { Ok(()) } else { Err(refused) };
            }
            read.extend_from_slice(&piece[..length]);
            if !is_open && read.starts_with(b"HTTP/1.1 200") {
                is_open = true;
                self.opens.send_replace(Some(Instant::now()));
            }
            while let Some(end) = memmem::find(&read, b"\"}\n\n") {
                self.note(&read[..end]);
                read.drain(..end + 4);
            }
        }
    }

    fn note(&mut self, event: &[u8]) {
        let at = Instant::now();
        let text = String::from_utf8_lossy(event);
        if let Some((_, id)) = text.rsplit_once("id: ") {
            self.token = id.get(..26).unwrap_or_default().to_owned();
        }
        let shown = read(&text);
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push((at, shown.clone()));
        self.shows.send_replace(shown);
    }
}

/// Reads what matters from a page as it stands in an event.
pub fn read(page: &str) -> Shown {
    let step = page.find("stap ").and_then(|it| page[it + 5..].split(' ').next()?.parse().ok());
    let count = page.find(" hebben geantwoord").and_then(|end| {
        let (before, of) = page[..end].rsplit_once(" van ")?;
        // A thousand reads "1.000".
        let inside = before.rsplit(|it: char| !it.is_ascii_digit() && it != '.').next()?;
        let number = |words: &str| words.replace('.', "").parse().ok();
        Some((number(inside)?, number(of)?))
    });
    let answer = page.find("/answer/").and_then(|it| {
        let begin = page[..it].rfind('"')? + 1;
        page[begin..].split(['"', '\\']).next().map(str::to_owned)
    });
    Shown { step: step.unwrap_or_default(), count, answer }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_its_step_its_count_and_its_button() {
        let page = "<p>stap 12 van 30</p><span>7 van 60 hebben geantwoord</span>\
                    <a href=\\\"/f/a/rounds/b/answer/c\\\">Geef je antwoord</a>";
        let answer = Some("/f/a/rounds/b/answer/c".to_owned());
        assert_eq!(read(page), Shown { step: 12, count: Some((7, 60)), answer });
        assert_eq!(read("<p>Niets</p>"), Shown::default());
        let many = read("<span>999 van 1.000 hebben geantwoord</span>");
        assert_eq!(many.count, Some((999, 1000)));
    }
}
