// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The secret address of somebody's own calendar. It stands among the links, so that it goes where
//! they go, but it opens nothing else: its checksum is of another kind than that of a link.

use ledger::Timestamp;

use crate::{AccountId, Fault, Store, Token, row::maybe_id, schema::LOGIN_LINK};

const PURPOSE: &str = "calendar";

impl Store {
    /// A new address for the calendar of this account; the one before stops working.
    pub fn make_feed(&self, account: AccountId, now: Timestamp) -> Result<Token, Fault> {
        let token = Token::new();
        let check = token.check(&self.row_key, PURPOSE);
        self.write(|on| {
            LOGIN_LINK.remove(on, OWN, (account.0.0, PURPOSE))?;
            let mail = self.row_key.mail("")?;
            let owner = Some(account.0.0);
            let never = i64::MAX;
            LOGIN_LINK.put(on, &self.row_key, &[&check, &PURPOSE, &owner, &mail, &now, &never])
        })?;
        Ok(token)
    }

    /// Stops the address; false when there was none.
    pub fn stop_feed(&self, account: AccountId) -> Result<bool, Fault> {
        self.write(|on| Ok(LOGIN_LINK.remove(on, OWN, (account.0.0, PURPOSE))? > 0))
    }

    /// Since when this account has such an address.
    pub fn feed_since(&self, account: AccountId) -> Result<Option<Timestamp>, Fault> {
        self.read(|on| {
            LOGIN_LINK
                .row(on, &self.row_key, OWN, (account.0.0, PURPOSE), |row| row.get::<Timestamp>(4))
        })
    }

    /// Whose calendar it is.
    pub fn feed(&self, token: &Token) -> Result<Option<AccountId>, Fault> {
        let check = token.check(&self.row_key, PURPOSE);
        let rest = "WHERE token = ?1 AND purpose = ?2";
        let found = self.read(|on| {
            LOGIN_LINK.row(on, &self.row_key, rest, (check, PURPOSE), |row| maybe_id(row, 2))
        })?;
        Ok(found.flatten().map(AccountId))
    }
}

const OWN: &str = "WHERE account = ?1 AND purpose = ?2";
