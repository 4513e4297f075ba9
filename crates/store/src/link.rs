// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Links that sign in once: by mail, from the owner's own device, from the operator, or to set up.

use ledger::Timestamp;

use crate::{
    AccountId, Fault, Store, Token,
    connection::{Connection, Row},
    keyring::RowKey,
    row::maybe_id,
    schema::LOGIN_LINK,
};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Mailed to the owner of an account.
    Mail,
    /// Mailed to an address that its owner wants to sign in with as well.
    Address,
    /// Made by the owner on a device that is signed in.
    Device,
    /// Made by the operator on the command line; told to the owner.
    Operator,
    /// Printed at the first start: makes the first account.
    SetUp,
}

/// A link that was not used yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub purpose: Purpose,
    /// None only for a link to set up.
    pub account: Option<AccountId>,
    /// The address that it was mailed to; whoever comes with it reads the mail there. Empty when
    /// it was not mailed.
    pub mail: String,
    pub made_at: Timestamp,
    pub ends_at: Timestamp,
}

impl Store {
    /// Makes a link. A new link to set up ends the earlier one.
    pub fn make_link(&self, link: &Link) -> Result<Token, Fault> {
        let token = Token::new();
        let check = self.link_check(&token);
        let account = link.account.map(|account| account.0.0);
        self.write(|on| {
            LOGIN_LINK.remove(on, "WHERE ends_at <= ?1", [link.made_at])?;
            if link.purpose == Purpose::SetUp {
                LOGIN_LINK.remove(on, "WHERE purpose = ?1", [word(link.purpose)])?;
            }
            LOGIN_LINK.put(
                on,
                &self.row_key,
                &[
                    &check,
                    &word(link.purpose),
                    &account,
                    &self.row_key.mail(&link.mail)?,
                    &link.made_at,
                    &link.ends_at,
                ],
            )
        })?;
        Ok(token)
    }

    /// Looks at a link without using it: for the page with the confirm button.
    pub fn link(&self, token: &Token, now: Timestamp) -> Result<Option<Link>, Fault> {
        let check = self.link_check(token);
        self.read(|on| find(on, &self.row_key, check, now))
    }

    /// Uses a link up; of two that try at once, one gets it.
    pub fn use_link(&self, token: &Token, now: Timestamp) -> Result<Option<Link>, Fault> {
        let check = self.link_check(token);
        self.write(|on| {
            let found = find(on, &self.row_key, check, now)?;
            LOGIN_LINK.remove(on, "WHERE token = ?1", [check])?;
            Ok(found)
        })
    }

    fn link_check(&self, token: &Token) -> [u8; 32] {
        token.check(&self.row_key, "link")
    }
}

fn find(
    on: &Connection,
    key: &RowKey,
    check: [u8; 32],
    now: Timestamp,
) -> Result<Option<Link>, Fault> {
    LOGIN_LINK
        .row(on, key, "WHERE token = ?1 AND ends_at > ?2", (check, now), |row| read_link(key, row))
}

fn read_link(key: &RowKey, row: &Row<'_>) -> Result<Link, Fault> {
    use Purpose::{Address, Device, Mail, Operator, SetUp};
    let purpose: String = row.get(1)?;
    let all = [Mail, Address, Device, Operator, SetUp];
    let purpose = all.into_iter().find(|it| word(*it) == purpose);
    Ok(Link {
        purpose: purpose.ok_or_else(|| Fault::torn("a link for an unknown purpose"))?,
        account: maybe_id(row, 2)?.map(AccountId),
        mail: key.clear_mail(row.get(3)?)?,
        made_at: row.get(4)?,
        ends_at: row.get(5)?,
    })
}

fn word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Mail => "mail",
        Purpose::Address => "address",
        Purpose::Device => "device",
        Purpose::Operator => "operator",
        Purpose::SetUp => "set_up",
    }
}
