// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Invitations: a person of a workspace is asked in; works once, for an account never used before.

use ledger::{AnyId, Timestamp};

use crate::{
    Account, Fault, Store, Token,
    account::{AccountId, by_mail, make, prove, written},
    connection::{Connection, Row},
    keyring::RowKey,
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
    /// The link is only mailed; otherwise who invites sees it, and hands it over.
    pub mailed: bool,
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
    /// Nobody but the reader of that mail has seen the link.
    pub mailed: bool,
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
            mailed: new.mailed,
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
        mailed: bool,
        now: Timestamp,
        ends_at: Timestamp,
    ) -> Result<Option<Token>, Fault> {
        let token = Token::new();
        self.write(|on| {
            let Some(mut found) = find(on, &self.row_key, invitation)? else { return Ok(None) };
            if found.used_at.is_some() || found.withdrawn_at.is_some() {
                return Ok(None);
            }
            (found.made_at, found.ends_at, found.mailed) = (now, ends_at, mailed);
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
        self.read(|on| {
            INVITATION.rows(on, &self.row_key, rest, [workspace.0], |row| {
                read_invitation(&self.row_key, row)
            })
        })
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
            let was_used = account.first_used_at.is_some();
            if was_used || !accept(on, &self.row_key, &mut found, &account, now)? {
                return Ok(None);
            }
            account.first_used_at = Some(now);
            crate::account::put(on, &self.row_key, &account)?;
            if found.mailed {
                prove(on, &self.row_key, &account, &found.mail, now)?;
            }
            Ok(Some(account))
        })
    }

    /// Accepts an invitation for somebody who holds its link and is signed in with its address;
    /// false when it is not open, not theirs, or would make them somebody else there.
    pub fn take_invitation(
        &self,
        token: &Token,
        account: AccountId,
        now: Timestamp,
    ) -> Result<bool, Fault> {
        let check = self.invitation_check(token);
        self.write(|on| {
            let found = by_token(on, &self.row_key, check)?;
            let Some(mut found) = found.filter(|it| it.is_open(now)) else { return Ok(false) };
            match by_mail(on, &self.row_key, &found.mail)? {
                Some(owner) if owner.id == account => {
                    accept(on, &self.row_key, &mut found, &owner, now)
                }
                _ => Ok(false),
            }
        })
    }

    /// Accepts what waits for somebody who signed in and has shown that the address is theirs.
    /// An address that nobody has shown to be theirs claims nothing: who was handed the first
    /// link for it need not be who it belongs to.
    pub fn claim_invitations(&self, account: &Account, now: Timestamp) -> Result<usize, Fault> {
        let rest = "WHERE mail IN (SELECT mail FROM account_address \
                    WHERE account = ?1 AND proven_at IS NOT NULL) ORDER BY made_at";
        self.write(|on| {
            let given = [account.id.0.0];
            let waiting = INVITATION
                .rows(on, &self.row_key, rest, given, |row| read_invitation(&self.row_key, row))?;
            let mut count = 0;
            for mut found in waiting.into_iter().filter(|it| it.is_open(now)) {
                count += usize::from(accept(on, &self.row_key, &mut found, account, now)?);
            }
            Ok(count)
        })
    }

    fn invitation_check(&self, token: &Token) -> [u8; 32] {
        token.check(&self.row_key, "invitation")
    }
}

/// Makes the account this person; not when somebody else is that person already, nor when the
/// account is somebody else there.
fn accept(
    on: &Connection,
    key: &RowKey,
    found: &mut Invitation,
    account: &Account,
    now: Timestamp,
) -> Result<bool, Fault> {
    let (workspace, person) = (found.workspace.0, found.person.0);
    let rest = "WHERE workspace = ?1 AND (person = ?2 OR account = ?3)";
    let given = (workspace, person, account.id.0.0);
    if PERSON.row(on, key, rest, given, |_| Ok(()))?.is_some() {
        return Ok(false);
    }
    found.used_at = Some(now);
    put(on, key, found)?;
    PERSON.put(on, key, &[&account.id.0.0, &workspace, &person, &now])?;
    Ok(true)
}

fn find(on: &Connection, key: &RowKey, it: InvitationId) -> Result<Option<Invitation>, Fault> {
    INVITATION.row(on, key, "WHERE id = ?1", [it.0.0], |row| read_invitation(key, row))
}

fn by_token(on: &Connection, key: &RowKey, check: [u8; 32]) -> Result<Option<Invitation>, Fault> {
    INVITATION.row(on, key, "WHERE token = ?1", [check], |row| read_invitation(key, row))
}

fn put(on: &Connection, key: &RowKey, it: &Invitation) -> Result<(), Fault> {
    INVITATION.put(
        on,
        key,
        &[
            &it.id.0.0,
            &it.workspace.0,
            &it.person.0,
            &key.mail(&it.mail)?,
            &it.by.0,
            &it.made_at,
            &it.ends_at,
            &it.token,
            &it.used_at,
            &it.withdrawn_at,
            &it.mailed,
        ],
    )
}

fn read_invitation(key: &RowKey, row: &Row<'_>) -> Result<Invitation, Fault> {
    Ok(Invitation {
        id: InvitationId(id(row, 0)?),
        workspace: id(row, 1)?,
        person: id(row, 2)?,
        mail: key.clear_mail(row.get(3)?)?,
        by: id(row, 4)?,
        made_at: row.get(5)?,
        ends_at: row.get(6)?,
        token: row.get(7)?,
        used_at: row.get(8)?,
        withdrawn_at: row.get(9)?,
        mailed: row.get(10)?,
    })
}
