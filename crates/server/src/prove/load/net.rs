// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Requests over a network that may lose them, on the way there or on the way back.

use std::{
    io::{Error, ErrorKind},
    net::SocketAddr,
    time::Duration,
};

use rand::{RngExt, rngs::StdRng};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// Longer than this nobody waits for a page.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the network does to one request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Luck {
    Arrives,
    /// It never leaves.
    Unsent,
    /// Only half of it arrives.
    Half,
    /// It arrives, and the answer to it is lost.
    Unheard,
}

impl Luck {
    /// One in three is lost, each way as often as the others.
    pub fn bad(chance: &mut StdRng) -> Luck {
        match chance.random_range(0..9) {
            0 => Luck::Unsent,
            1 => Luck::Half,
            2 => Luck::Unheard,
            _ => Luck::Arrives,
        }
    }
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let line = self.head.lines().find_map(|it| it.strip_prefix(name))?;
        line.split(';').next().map(str::trim)
    }
}

pub fn request(method: &str, path: &str, cookie: &str, form: Option<&str>) -> String {
    let sent = form.map_or_else(String::new, |it| {
        format!(
            "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n",
            it.len()
        )
    });
    format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nAccept-Language: nl\r\n\
         Connection: close\r\n{sent}\r\n{}",
        form.unwrap_or_default()
    )
}

/// One request on a connection of its own; an error when no whole answer came.
pub async fn ask(at: SocketAddr, request: &str, luck: Luck) -> std::io::Result<Answer> {
    let asked = asked(at, request, luck);
    timeout(PATIENCE, asked).await.unwrap_or_else(|_| Err(ErrorKind::TimedOut.into()))
}

async fn asked(at: SocketAddr, request: &str, luck: Luck) -> std::io::Result<Answer> {
    let lost = || Error::from(ErrorKind::ConnectionAborted);
    if luck == Luck::Unsent {
        return Err(lost());
    }
    let mut stream = TcpStream::connect(at).await?;
    let bytes = request.as_bytes();
    if luck == Luck::Half {
        stream.write_all(&bytes[..bytes.len() - 1 - bytes.len() / 8]).await?;
        return Err(lost());
    }
    stream.write_all(bytes).await?;
    if luck == Luck::Unheard {
        // It is read there before the connection goes: the first byte of the answer says so.
        let mut first = [0];
        stream.read_exact(&mut first).await?;
        return Err(lost());
    }
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let text = String::from_utf8_lossy(&answer);
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(lost)?;
    let status = head.get(9..12).and_then(|it| it.parse().ok()).ok_or_else(lost)?;
    Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
}
