// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Invitations: a person of a workspace is asked in; works once, for an account never used before.

use ledger::{AnyId, Key, Timestamp};
use rusqlite::{Connection, Row};

use crate::{
    Account, Fault, Store, Token,
    account::{make, written},
    new_id,
    row::id,
    schema::{INVITATION, PERSON},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InvitationId(pub AnyId);

/// Whom to ask in, as which person.
#[derive(Clone, Debug, PartialEq)]
pub struct NewInvitation {
    pub workspace: AnyId,
    pub person: AnyId,
    pub mail: String,
    /// The person who invites.
    pub by: AnyId,
    pub now: Timestamp,
    pub ends_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    pub id: InvitationId,
    pub workspace: AnyId,
    pub person: AnyId,
    pub mail: String,
    pub by: AnyId,
    pub made_at: Timestamp,
    pub ends_at: Timestamp,
    pub used_at: Option<Timestamp>,
    pub withdrawn_at: Option<Timestamp>,
    token: [u8; 32],
}

impl Invitation {
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && self.withdrawn_at.is_none() && now < self.ends_at
    }
}

impl Store {
    pub fn invite(&self, new: &NewInvitation) -> Result<(InvitationId, Token), Fault> {
        let token = Token::new();
        let invitation = Invitation {
            id: InvitationId(new_id()),
            workspace: new.workspace,
            person: new.person,
            mail: written(&new.mail),
            by: new.by,
            made_at: new.now,
            ends_at: new.ends_at,
            used_at: None,
            withdrawn_at: None,
            token: self.invitation_check(&token),
        };
        self.write(|on| put(on, &self.row_key, &invitation))?;
        Ok((invitation.id, token))
    }

    /// A new link for the same invitation; the link before stops working. None when it was used
    /// or withdrawn.
    pub fn invite_again(
        &self,
        invitation: InvitationId,
        now: Timestamp,
        ends_at: Timestamp,
    ) -> Result<Option<Token>, Fault> {
        let token = Token::new();
        self.write(|on| {
            let Some(mut found) = find(on, &self.row_key, invitation)? else { return Ok(None) };
            if found.used_at.is_some() || found.withdrawn_at.is_some() {
                return Ok(None);
            }
            (found.made_at, found.ends_at) = (now, ends_at);
            found.token = self.invitation_check(&token);
            put(on, &self.row_key, &found)?;
            Ok(Some(token))
        })
    }

    /// False when it was used or withdrawn before.
    pub fn withdraw_invitation(
        &self,
        invitation: InvitationId,
        now: Timestamp,
    ) -> Result<bool, Fault> {
        self.write(|on| {
            let Some(mut found) = find(on, &self.row_key, invitation)? else { return Ok(false) };
            if found.used_at.is_some() || found.withdrawn_at.is_some() {
                return Ok(false);
            }
            found.withdrawn_at = Some(now);
            put(on, &self.row_key, &found)?;
            Ok(true)
        })
    }

    /// Looks at an invitation without accepting it; also at one that is not open any more, so that
    /// the page can say why.
    pub fn invitation(&self, token: &Token) -> Result<Option<Invitation>, Fault> {
        let check = self.invitation_check(token);
        self.read(|on| by_token(on, &self.row_key, check))
    }

    /// The invitations of a workspace, the newest first.
    pub fn invitations(&self, workspace: AnyId) -> Result<Vec<Invitation>, Fault> {
        let rest = "WHERE workspace = ?1 ORDER BY made_at DESC, id";
        self.read(|on| INVITATION.rows(on, &self.row_key, rest, [workspace.0], read_invitation))
    }

    /// Accepts an invitation: its account is made, and is this person from now on. None when the
    /// invitation is not open, or when its address belongs to an account that was used before:
    /// the owner then signs in as always, and the invitation waits (see `claim_invitations`).
    pub fn accept_invitation(
        &self,
        token: &Token,
        now: Timestamp,
    ) -> Result<Option<Account>, Fault> {
        let check = self.invitation_check(token);
        self.write(|on| {
            let found = by_token(on, &self.row_key, check)?;
            let Some(mut found) = found.filter(|it| it.is_open(now)) else { return Ok(None) };
            let mut account = make(on, &self.row_key, &found.mail, now)?;
            if account.first_used_at.is_some() {
                return Ok(None);
            }
            account.first_used_at = Some(now);
            crate::account::put(on, &self.row_key, &account)?;
            accept(on, &self.row_key, &mut found, &account, now)?;
            Ok(Some(account))
        })
    }

    /// Accepts what waits for somebody who signed in with one of their own addresses.
    pub fn claim_invitations(&self, account: &Account, now: Timestamp) -> Result<usize, Fault> {
        let rest = "WHERE mail IN (SELECT mail FROM account_address WHERE account = ?1)";
        self.write(|on| {
            let given = [account.id.0.0];
            let waiting = INVITATION.rows(on, &self.row_key, rest, given, read_invitation)?;
            let mut count = 0;
            for mut found in waiting.into_iter().filter(|it| it.is_open(now)) {
                accept(on, &self.row_key, &mut found, account, now)?;
                count += 1;
            }
            Ok(count)
        })
    }

    fn invitation_check(&self, token: &Token) -> [u8; 32] {
        token.check(&self.row_key, "invitation")
    }
}

fn accept(
    on: &Connection,
    key: &Key,
    found: &mut Invitation,
    account: &Account,
    now: Timestamp,
) -> Result<(), Fault> {
    found.used_at = Some(now);
    put(on, key, found)?;
    let (workspace, person) = (found.workspace.0, found.person.0);
    PERSON.put(on, key, &[&account.id.0.0, &workspace, &person, &now])
}

fn find(on: &Connection, key: &Key, it: InvitationId) -> Result<Option<Invitation>, Fault> {
    INVITATION.row(on, key, "WHERE id = ?1", [it.0.0], read_invitation)
}

fn by_token(on: &Connection, key: &Key, check: [u8; 32]) -> Result<Option<Invitation>, Fault> {
    INVITATION.row(on, key, "WHERE token = ?1", [check], read_invitation)
}

fn put(on: &Connection, key: &Key, it: &Invitation) -> Result<(), Fault> {
    INVITATION.put(
        on,
        key,
        &[
            &it.id.0.0,
            &it.workspace.0,
            &it.person.0,
            &it.mail,
            &it.by.0,
            &it.made_at,
            &it.ends_at,
            &it.token,
            &it.used_at,
            &it.withdrawn_at,
        ],
    )
}

fn read_invitation(row: &Row<'_>) -> Result<Invitation, Fault> {
    Ok(Invitation {
        id: InvitationId(id(row, 0)?),
        workspace: id(row, 1)?,
        person: id(row, 2)?,
        mail: row.get(3)?,
        by: id(row, 4)?,
        made_at: row.get(5)?,
        ends_at: row.get(6)?,
        token: row.get(7)?,
        used_at: row.get(8)?,
        withdrawn_at: row.get(9)?,
    })
}
