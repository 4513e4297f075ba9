// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A phone at the table, and the desk of who leads: what they press, and what they were told.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use anyhow::{Context, bail, ensure};
use ledger::AnyId;
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    hall::CODE,
    net::{Luck, ask, request},
};
use crate::prove::{forms, visitor::coded};

/// So often somebody tries again before it counts as lost.
const TRIES: usize = 60;
const TOO_MANY: u16 = 429;

/// Somebody with a browser, on a network that may be bad.
pub struct Browser {
    pub at: SocketAddr,
    pub cookie: String,
    chance: Option<StdRng>,
    /// Requests that the network lost.
    pub lost: usize,
}

/// An answer that was told as kept.
#[derive(Clone, Debug)]
pub struct Answered {
    pub round: AnyId,
    pub unit: AnyId,
    pub choice: u8,
    pub sent: Instant,
    pub accepted: Instant,
}

impl Browser {
    pub fn new(at: SocketAddr, cookie: String, is_bad: bool, seed: u64) -> Browser {
        Browser { at, cookie, chance: is_bad.then(|| StdRng::seed_from_u64(seed)), lost: 0 }
    }

    /// Asks the very same until an answer is heard, as somebody does who presses again.
    async fn ask(&mut self, request: &str) -> anyhow::Result<super::net::Answer> {
        for _ in 0..TRIES {
            let luck = self.chance.as_mut().map_or(Luck::Arrives, Luck::bad);
            match ask(self.at, request, luck).await {
                Ok(it) if it.status != TOO_MANY && it.status < 500 => return Ok(it),
                Ok(_) => {}
                Err(_) => self.lost += 1,
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("nobody answered {}", request.lines().next().unwrap_or_default())
    }

    async fn get(&mut self, path: &str) -> anyhow::Result<String> {
        let page = self.ask(&request("GET", path, &self.cookie, None)).await?;
        ensure!(page.status == 200, "{path} gives {}", page.status);
        Ok(page.body)
    }

    /// Fills in a form of a page and sends it until that is heard; gives when it was sent first
    /// and when it was accepted.
    async fn sends(
        &mut self,
        page: &str,
        action: &str,
        typed: &[(&str, &str)],
    ) -> anyhow::Result<(Instant, Instant)> {
        let fields = forms::fields(page, action);
        ensure!(fields.iter().any(|it| it.name == "act_id"), "there is no form {action}");
        let body = fields.iter().map(|it| {
            let typed = typed.iter().find(|(name, _)| *name == it.name).map(|it| it.1);
            format!("{}={}", coded(&it.name), coded(typed.unwrap_or(&it.value)))
        });
        let body = body.collect::<Vec<_>>().join("&");
        let asked = request("POST", action, &self.cookie, Some(&body));
        let sent = Instant::now();
        let answer = self.ask(&asked).await?;
        let accepted = Instant::now();
        ensure!(answer.status == 303, "{action} gives {}: {:.600}", answer.status, answer.body);
        if let Some(cookie) = answer.header("set-cookie:").filter(|it| it.starts_with("kwartier="))
        {
            cookie.clone_into(&mut self.cookie);
        }
        Ok((sent, accepted))
    }

    /// Comes in with the code of the wall.
    pub async fn comes_in(&mut self, name: &str) -> anyhow::Result<()> {
        let door = format!("/meedoen/{CODE}");
        let page = self.get(&door).await?;
        self.sends(&page, &door, &[("name", name)]).await?;
        ensure!(!self.cookie.is_empty(), "{name} did not come in");
        Ok(())
    }

    /// Answers at the address to which the button leads.
    pub async fn answers(&mut self, button: &str, choice: u8) -> anyhow::Result<Answered> {
        let mut words = button.rsplit('/');
        let unit = words.next().and_then(|it| it.parse().ok()).context("nobody answers")?;
        let round = words.nth(1).and_then(|it| it.parse().ok()).context("nothing is asked")?;
        let page = self.get(button).await?;
        let (sent, accepted) =
            self.sends(&page, button, &[("answer", &choice.to_string())]).await?;
        Ok(Answered { round, unit, choice, sent, accepted })
    }

    /// Presses a button of the desk.
    pub async fn presses(&mut self, live: &str, end: &str) -> anyhow::Result<(Instant, Instant)> {
        let page = self.get(&format!("{live}/desk")).await?;
        self.sends(&page, &format!("{live}{end}"), &[]).await
    }
}

/// Some moment within a stretch of time, and some answer.
pub fn picks(chance: &mut StdRng, within: Duration) -> (Duration, u8) {
    (within.mul_f64(chance.random_range(0.0..1.0)), chance.random_range(0..8))
}
