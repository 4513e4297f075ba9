// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Somebody who visits: asks an address, sends a form, and keeps only the session.

use std::{future::poll_fn, pin::Pin, task::Poll};

use axum::{
    Router,
    body::{Body, HttpBody},
    http::{Request, header},
};
use desk::beside::{Token, Who};
use http_body_util::BodyExt;
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::House;

use super::ground::{Ground, ORIGIN};

pub struct Visitor<'g> {
    router: &'g Router,
    runtime: &'g Runtime,
    /// Who signs in where; nobody in particular walks by.
    who: Option<(&'g House, Who)>,
    token: Option<Token>,
    pub asked: usize,
}

/// All that came back.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl<'g> Visitor<'g> {
    pub fn new(ground: &'g Ground, who: Option<Who>) -> anyhow::Result<Visitor<'g>> {
        let who = who.map(|it| (&*ground.house, it));
        Visitor::at(&ground.router, &ground.runtime, who)
    }

    /// A visit to any router at all, such as a leaking one that a proof must see through.
    pub fn at(
        router: &'g Router,
        runtime: &'g Runtime,
        who: Option<(&'g House, Who)>,
    ) -> anyhow::Result<Visitor<'g>> {
        let mut visitor = Visitor { router, runtime, who, token: None, asked: 0 };
        visitor.sign_in()?;
        Ok(visitor)
    }

    fn sign_in(&mut self) -> anyhow::Result<()> {
        self.token = match self.who {
            Some((house, who)) => Some(house.sessions.issue(who, "a proof")?),
            None => None,
        };
        Ok(())
    }

    pub fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        let request = self.request("GET", path, "").body(Body::empty())?;
        self.ask(request)
    }

    /// What the next page shows after a form was sent: with the cookie that carries the receipt.
    pub fn follow(&mut self, answer: &Answer) -> anyhow::Result<Option<Answer>> {
        let Some(to) = answer.header("location").filter(|_| answer.status == 303) else {
            return Ok(None);
        };
        let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        let receipt = cookies.filter_map(|(_, value)| value.split(';').next());
        let receipt = receipt.filter(|it| it.starts_with("kwartier-receipt="));
        let receipt: Vec<&str> = receipt.collect();
        let request = self.request("GET", to, &receipt.join("; ")).body(Body::empty())?;
        self.ask(request).map(Some)
    }

    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> anyhow::Result<Answer> {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", coded(name), coded(value)))
            .collect();
        self.send(path, "application/x-www-form-urlencoded", pairs.join("&").into_bytes())
    }

    /// Sends any bytes at all, as if a browser had sent a form.
    pub fn send(&mut self, path: &str, kind: &str, body: Vec<u8>) -> anyhow::Result<Answer> {
        let request = self.request("POST", path, "").header(header::ORIGIN, ORIGIN);
        let request = request.header(header::CONTENT_TYPE, kind).body(Body::from(body))?;
        let answer = self.ask(request)?;
        // The form ended the session or began another one: the visitor stays who they are.
        if answer.headers.iter().any(|it| it.0 == "set-cookie" && it.1.starts_with("kwartier=")) {
            self.sign_in()?;
        }
        Ok(answer)
    }

    /// Opens a stream and leaves it open; with what it sent at once.
    pub fn open(&mut self, path: &str) -> anyhow::Result<Open<'g>> {
        self.asked += 1;
        let request = self.request("GET", path, "").body(Body::empty())?;
        let answer = self.runtime.block_on(self.router.clone().oneshot(request))?;
        anyhow::ensure!(answer.status() == 200, "{path} answers {}", answer.status());
        Ok(Open { runtime: self.runtime, body: answer.into_body() })
    }

    fn request(&self, method: &str, path: &str, cookie: &str) -> axum::http::request::Builder {
        let mut cookies: Vec<String> = vec![cookie.to_owned()];
        if let Some(token) = &self.token {
            cookies.push(format!("kwartier={}", token.as_str()));
        }
        cookies.retain(|it| !it.is_empty());
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost:8080")
            .header(header::ACCEPT_LANGUAGE, "nl")
            .header(header::COOKIE, cookies.join("; "))
    }

    fn ask(&mut self, request: Request<Body>) -> anyhow::Result<Answer> {
        self.asked += 1;
        let router = self.router.clone();
        self.runtime.block_on(async {
            let response = router.oneshot(request).await?;
            let (parts, body) = response.into_parts();
            let body = match parts.headers.get(header::CONTENT_TYPE) {
                Some(kind) if kind == "text/event-stream" => so_far(&mut { body }).await,
                _ => body.collect().await?.to_bytes().to_vec(),
            };
            let text = |it: &header::HeaderValue| String::from_utf8_lossy(it.as_bytes()).into();
            let mut headers: Vec<(String, String)> =
                parts.headers.iter().map(|(name, it)| (name.to_string(), text(it))).collect();
            headers.sort();
            Ok(Answer { status: parts.status.as_u16(), headers, body })
        })
    }
}

/// A stream that somebody holds open.
pub struct Open<'g> {
    runtime: &'g Runtime,
    body: Body,
}

impl Open<'_> {
    /// The events that came since the last look, without the beats of the fixed clock.
    pub fn events(&mut self) -> Vec<String> {
        let bytes = self.runtime.block_on(so_far(&mut self.body));
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.split("\n\n").filter(|it| !it.is_empty() && *it != ":").map(str::to_owned).collect()
    }
}

/// What a stream has sent until now.
async fn so_far(body: &mut Body) -> Vec<u8> {
    let mut read = Vec::new();
    poll_fn(|cx| {
        while let Poll::Ready(Some(Ok(frame))) = Pin::new(&mut *body).poll_frame(cx) {
            read.extend(frame.into_data().unwrap_or_default());
        }
        Poll::Ready(())
    })
    .await;
    read
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Headers and body in one, to be searched.
    pub fn bytes(&self) -> Vec<u8> {
        let mut all = Vec::with_capacity(self.body.len() + 512);
        for (name, value) in &self.headers {
            all.extend_from_slice(format!("{name}: {value}\n").as_bytes());
        }
        all.extend_from_slice(&self.body);
        all
    }
}

pub fn coded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let code = |byte: u8| if plain(byte) { (byte as char).into() } else { format!("%{byte:02X}") };
    text.bytes().map(code).collect()
}
