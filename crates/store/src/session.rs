// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sessions: what a cookie opens, for an account or for a persona behind the example's door.

use ledger::{AnyId, Timestamp};

use crate::{
    AccountId, Fault, Store, Token,
    connection::Row,
    row::maybe_id,
    schema::{LOGIN_LINK, SESSION},
};

/// Who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Account(AccountId),
    /// Somebody who looks round in the example as one of its people, in that workspace only.
    Persona {
        workspace: AnyId,
        person: AnyId,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub who: Who,
    pub started_at: Timestamp,
    pub seen_at: Timestamp,
    pub ends_at: Timestamp,
    /// What the owner recognises it by, for example the name of the browser.
    pub device: String,
    /// Names the session in a list without opening it.
    pub mark: AnyId,
}

impl Store {
    pub fn start_session(
        &self,
        who: Who,
        device: &str,
        now: Timestamp,
        ends_at: Timestamp,
    ) -> Result<Token, Fault> {
        let token = Token::new();
        let check = self.session_check(&token);
        let (account, workspace, person) = match who {
            Who::Account(account) => (Some(account.0.0), None, None),
            Who::Persona { workspace, person } => (None, Some(workspace.0), Some(person.0)),
        };
        let device: String = device.chars().take(200).collect();
        self.write(|on| {
            SESSION.remove(on, "WHERE ends_at <= ?1", [now])?;
            SESSION.put(
                on,
                &self.row_key,
                &[&check, &account, &workspace, &person, &now, &now, &ends_at, &device],
            )
        })?;
        Ok(token)
    }

    /// What a cookie opens; nothing when it has ended.
    pub fn session(&self, token: &Token, now: Timestamp) -> Result<Option<Session>, Fault> {
        let given = (self.session_check(token), now);
        let rest = "WHERE token = ?1 AND ends_at > ?2";
        self.read(|on| SESSION.row(on, &self.row_key, rest, given, read_session))
    }

    /// Moves the end of a session that is in use.
    pub fn prolong_session(
        &self,
        token: &Token,
        now: Timestamp,
        ends_at: Timestamp,
    ) -> Result<(), Fault> {
        let check = self.session_check(token);
        self.write(|on| {
            let rest = "WHERE token = ?1";
            let found = SESSION.row(on, &self.row_key, rest, [check], read_session)?;
            let Some(found) = found else { return Ok(()) };
            let (account, workspace, person) = match found.who {
                Who::Account(account) => (Some(account.0.0), None, None),
                Who::Persona { workspace, person } => (None, Some(workspace.0), Some(person.0)),
            };
            let (started_at, device) = (found.started_at, found.device);
            SESSION.put(
                on,
                &self.row_key,
                &[&check, &account, &workspace, &person, &started_at, &now, &ends_at, &device],
            )
        })
    }

    pub fn end_session(&self, token: &Token) -> Result<(), Fault> {
        let check = self.session_check(token);
        self.write(|on| SESSION.remove(on, "WHERE token = ?1", [check]).map(drop))
    }

    /// The sessions of an account that have not ended.
    pub fn sessions(&self, account: AccountId, now: Timestamp) -> Result<Vec<Session>, Fault> {
        let rest = "WHERE account = ?1 AND ends_at > ?2 ORDER BY seen_at DESC";
        self.read(|on| SESSION.rows(on, &self.row_key, rest, (account.0.0, now), read_session))
    }

    /// Ends the session that is named so in the list of this account.
    pub fn end_session_named(&self, account: AccountId, mark: AnyId) -> Result<bool, Fault> {
        self.write(|on| {
            let rest = "WHERE account = ?1";
            let all = SESSION.rows(on, &self.row_key, rest, [account.0.0], |row| {
                Ok((row.get::<[u8; 32]>(0)?, read_session(row)?.mark))
            })?;
            let Some((token, _)) = all.into_iter().find(|it| it.1 == mark) else {
                return Ok(false);
            };
            Ok(SESSION.remove(on, "WHERE token = ?1", [token])? > 0)
        })
    }

    /// Signs out everywhere, and ends the links that still sign in; `keep` is the session that
    /// asks, if it wants to stay.
    pub fn end_sessions(&self, account: AccountId, keep: Option<&Token>) -> Result<usize, Fault> {
        let keep = keep.map_or([0; 32], |token| self.session_check(token));
        let rest = "WHERE account = ?1 AND token <> ?2";
        self.write(|on| {
            // A link that was made for another device would be a way back in.
            LOGIN_LINK.remove(on, "WHERE account = ?1", [account.0.0])?;
            SESSION.remove(on, rest, (account.0.0, keep))
        })
    }

    fn session_check(&self, token: &Token) -> [u8; 32] {
        token.check(&self.row_key, "session")
    }
}

fn read_session(row: &Row<'_>) -> Result<Session, Fault> {
    let who = match (maybe_id(row, 1)?, maybe_id(row, 2)?, maybe_id(row, 3)?) {
        (Some(account), None, None) => Who::Account(AccountId(account)),
        (None, Some(workspace), Some(person)) => Who::Persona { workspace, person },
        _ => return Err(Fault::torn("a session of nobody")),
    };
    let token: [u8; 32] = row.get(0)?;
    let mark = ledger::Digest::of(&token).0;
    Ok(Session {
        who,
        started_at: row.get(4)?,
        seen_at: row.get(5)?,
        ends_at: row.get(6)?,
        device: row.get(7)?,
        mark: AnyId(std::array::from_fn(|place| mark[place])),
    })
}
