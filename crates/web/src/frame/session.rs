// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sessions: a cookie is issued, read and taken back; and who its owner is in a workspace.

use std::sync::Arc;

use axum::{http::header, response::Response};
use desk::beside::{AccountId, Fault, Store, Token};
use domain::party::Person;
use ledger::{AnyId, Id, Timestamp};
use texts::Language;

use super::{House, Stop, Visit, cookie, live::Hub};

pub use desk::beside::Who;

/// How long a session lasts without being used.
const DAYS: i64 = 30;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Sessions stand beside the journal; only a checksum of the cookie is kept.
pub struct Sessions {
    store: Arc<Store>,
    /// What is open on a screen of a session that ends is taken off it.
    live: Arc<Hub>,
}

/// A session of this visit.
#[derive(Clone, Debug)]
pub struct Session {
    pub who: Who,
    pub token: Token,
    /// Names the session without opening it: for limits, receipts and what a browser keeps.
    pub mark: AnyId,
}

impl Sessions {
    pub(super) fn new(store: Arc<Store>, live: Arc<Hub>) -> Sessions {
        Sessions { store, live }
    }

    /// Starts a session; the token goes into the cookie. `device` is what its owner knows it by.
    pub fn issue(&self, who: Who, device: &str) -> Result<Token, Fault> {
        let now = clock();
        self.store.start_session(who, device, now, now + DAYS * DAY)
    }

    pub fn read(&self, cookie: &str) -> Result<Option<Session>, Fault> {
        let (token, now) = (Token::read(cookie), clock());
        let Some(found) = self.store.session(&token, now)? else { return Ok(None) };
        // Once a day is enough: not every visit writes.
        if now - found.seen_at > DAY {
            self.store.prolong_session(&token, now, now + DAYS * DAY)?;
        }
        Ok(Some(Session { who: found.who, token, mark: found.mark }))
    }

    /// Whether this session is there still.
    pub(super) fn is_there(&self, token: &Token) -> Result<bool, Fault> {
        Ok(self.store.session(token, clock())?.is_some())
    }

    pub fn revoke(&self, session: &Session) -> Result<(), Fault> {
        self.store.end_session(&session.token)?;
        self.live.check_sessions(session.who);
        Ok(())
    }

    /// Signs out everywhere but here.
    pub fn revoke_others(&self, account: AccountId, here: &Session) -> Result<usize, Fault> {
        let ended = self.store.end_sessions(account, Some(&here.token))?;
        self.live.check_sessions(Who::Account(account));
        Ok(ended)
    }

    /// Signs out everywhere.
    pub fn revoke_all(&self, account: AccountId) -> Result<usize, Fault> {
        let ended = self.store.end_sessions(account, None)?;
        self.live.check_sessions(Who::Account(account));
        Ok(ended)
    }

    /// Signs one device out, by the name that its session has in the list.
    pub fn revoke_named(&self, account: AccountId, mark: AnyId) -> Result<(), Fault> {
        self.store.end_session_named(account, mark)?;
        self.live.check_sessions(Who::Account(account));
        Ok(())
    }

    /// Who the owner of the session is in a workspace.
    pub fn person_in(
        &self,
        session: &Session,
        workspace: AnyId,
    ) -> Result<Option<Id<Person>>, Fault> {
        match session.who {
            Who::Persona { workspace: only, person } => {
                Ok((only == workspace).then(|| Id::new(person)))
            }
            Who::Account(account) => Ok(self.store.person_in(account, workspace)?.map(Id::new)),
        }
    }
}

/// The clock of the computer, in milliseconds since 1970.
pub(crate) fn clock() -> Timestamp {
    jiff::Timestamp::now().as_millisecond()
}

/// Starts a session for this visitor and puts its cookie with the answer.
pub(crate) async fn start_session(
    visit: &Visit,
    who: Who,
    mut response: Response,
) -> Result<Response, Stop> {
    let (house, device) = (Arc::clone(visit.house()), visit.device());
    let earlier = visit.session.clone();
    let issued = tokio::task::spawn_blocking(move || issue(&house, who, &device, earlier));
    let token = issued.await.map_err(Stop::fault)??;
    keep_session(visit, &token, &mut response);
    Ok(response)
}

/// The same, where disk may be read.
pub(crate) fn begin_session(visit: &Visit, who: Who, response: &mut Response) -> Result<(), Stop> {
    let token = issue(visit.house(), who, &visit.device(), visit.session.clone())?;
    keep_session(visit, &token, response);
    Ok(())
}

fn issue(house: &House, who: Who, device: &str, earlier: Option<Session>) -> Result<Token, Fault> {
    // One browser has one session: what it had before ends here.
    if let Some(earlier) = earlier {
        house.sessions.revoke(&earlier)?;
    }
    house.sessions.issue(who, device)
}

fn keep_session(visit: &Visit, token: &Token, response: &mut Response) {
    // Longer than the session may last unused: the house decides when it ends, not the browser.
    keep(visit, cookie::SESSION, token.as_str(), response);
}

fn keep(visit: &Visit, name: &str, value: &str, response: &mut Response) {
    let secure = visit.house().public_url.is_secure();
    let kept = cookie::write(name, value, cookie::YEAR, secure);
    response.headers_mut().append(header::SET_COOKIE, kept);
}

/// Keeps the language that somebody chose for their account.
pub(crate) fn keep_language(visit: &Visit, language: Language, response: &mut Response) {
    keep(visit, cookie::LANGUAGE, language.code(), response);
}

/// Keeps that this browser was told of the link that the operator made at that moment.
pub(crate) fn keep_told(visit: &Visit, at: Timestamp, response: &mut Response) {
    keep(visit, cookie::TOLD, &at.to_string(), response);
}

/// Ends the session of this visitor and takes its cookie away.
pub(crate) async fn end_session(visit: &Visit, response: Response) -> Result<Response, Stop> {
    if let Some(session) = visit.session.clone() {
        let house = Arc::clone(visit.house());
        let ended = tokio::task::spawn_blocking(move || house.sessions.revoke(&session));
        ended.await.map_err(Stop::fault)??;
    }
    Ok(forget_session(visit, response))
}

/// Takes the cookie away of a session that has ended.
pub(crate) fn forget_session(visit: &Visit, mut response: Response) -> Response {
    let gone = cookie::write(cookie::SESSION, "", 0, visit.house().public_url.is_secure());
    response.headers_mut().append(header::SET_COOKIE, gone);
    response
}

/// Keeps the choice of light or dark.
pub(crate) fn keep_theme(visit: &Visit, mut response: Response) -> Response {
    let secure = visit.house().public_url.is_secure();
    let kept = match visit.filled("theme") {
        Some(theme @ ("light" | "dark")) => {
            cookie::write(cookie::THEME, theme, cookie::YEAR, secure)
        }
        _ => cookie::write(cookie::THEME, "", 0, secure),
    };
    response.headers_mut().append(header::SET_COOKIE, kept);
    response
}
