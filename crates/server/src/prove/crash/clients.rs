// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! People at work: each asks for a form, fills it in, sends it, and goes on until nobody answers.

use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use ledger::{ActId, AnyId};

use super::super::{forms, visitor::coded};

const TOO_MANY: u16 = 429;

/// Somebody with a session, and the forms that they send.
pub struct Client {
    pub name: &'static str,
    pub person: AnyId,
    pub session: String,
    /// Addresses of forms, with the field that holds the words.
    pub forms: Vec<(String, &'static str)>,
}

/// An act that was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    pub by: AnyId,
    pub act_id: ActId,
    /// Words that stand in no other act.
    pub words: String,
    /// The answer came, and said that it was done.
    pub is_told: bool,
    path: String,
    body: String,
}

/// Status and content of an answer that came whole.
struct Answer {
    status: u16,
    content: String,
}

impl Client {
    /// Sends form after form until told to stop, or until nobody answers.
    pub fn work(&self, port: u16, round: u64, stop: &AtomicBool) -> anyhow::Result<Vec<Sent>> {
        let mut sent = Vec::new();
        for turn in 0.. {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let (path, field) = &self.forms[turn % self.forms.len()];
            let Ok(page) = self.ask(port, "GET", path, "") else { break };
            if page.status == TOO_MANY {
                break;
            }
            ensure!(page.status == 200, "{} got {} at {path}", self.name, page.status);
            let words = format!("proef {round} {} {turn}.", self.name);
            let mut one = self.fill(path, &page.content, field, words)?;
            let answer = self.ask(port, "POST", &one.path, &one.body);
            match &answer {
                Ok(answer) if answer.status == 303 => one.is_told = true,
                // More than one person may do in a minute: nothing was done, and it is enough.
                Ok(answer) if answer.status == TOO_MANY => break,
                Ok(answer) if answer.status < 500 => {
                    bail!("{} got {} for {path}", self.name, answer.status)
                }
                // No answer, or a fault that says that nothing was done.
                _ => {}
            }
            sent.push(one);
            if answer.is_err() {
                break;
            }
        }
        Ok(sent)
    }

    /// Sends the very same form once more; true when the answer says that it is done.
    pub fn repeat(&self, port: u16, sent: &Sent) -> anyhow::Result<bool> {
        let answer = self.ask(port, "POST", &sent.path, &sent.body);
        let answer = answer.context("a form sent again got no answer")?;
        Ok(answer.status == 303)
    }

    fn fill(&self, path: &str, page: &str, field: &str, words: String) -> anyhow::Result<Sent> {
        let action = path.split('?').next().unwrap_or_default();
        let fields = forms::fields(page, action);
        let act_id = fields.iter().find(|it| it.name == "act_id").context("no act id in a form")?;
        let act_id = act_id.value.parse().map_err(|_| anyhow::anyhow!("no act id in {path}"))?;
        ensure!(fields.iter().any(|it| it.name == field), "no field {field} in {path}");
        let pairs = fields.iter().map(|it| {
            let value = if it.name == field { &words } else { &it.value };
            format!("{}={}", coded(&it.name), coded(value))
        });
        let body = pairs.collect::<Vec<_>>().join("&");
        let path = action.to_owned();
        Ok(Sent { by: self.person, act_id, words, is_told: false, path, body })
    }

    /// One request on a connection of its own; an error when no whole answer came.
    fn ask(&self, port: u16, method: &str, path: &str, body: &str) -> anyhow::Result<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\
             Origin: http://localhost:{port}\r\nCookie: kwartier={}\r\nAccept-Language: nl\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            self.session,
            body.len(),
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let (head, content) = text.split_once("\r\n\r\n").context("half an answer")?;
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).context("no status")?;
        let length = head.lines().find_map(|it| it.strip_prefix("content-length: "));
        let is_whole = length.is_none_or(|it| it.parse() == Ok(content.len()));
        ensure!(is_whole || status == 303, "half an answer");
        Ok(Answer { status, content: content.to_owned() })
    }
}
