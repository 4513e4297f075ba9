// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Accounts: who may sign in, with which mail addresses, and who they are in each workspace.

use ledger::{AnyId, Key, Timestamp};

use crate::{
    Fault, Store, Token,
    connection::{Connection, Row},
    keyring::RowKey,
    new_id,
    row::id,
    schema::{ACCOUNT, ADDRESS, LOGIN_LINK, PERSON, SESSION},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub AnyId);

/// Somebody who may sign in. Names stand in the journal; here is only what signing in needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub id: AccountId,
    pub made_at: Timestamp,
    pub first_used_at: Option<Timestamp>,
    /// The language of pages and mails, as a code; empty until chosen.
    pub language: String,
    /// The operator made a sign-in link for this account; told to its owner at the next visit.
    pub linked_at: Option<Timestamp>,
    /// The keyed checksum of the recovery code.
    recovery: Option<[u8; 32]>,
}

/// What came of showing that an address is one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The first time for this account: what was opened before is closed.
    First,
    /// Nothing changed for what is open.
    Again,
    /// The address belongs to another account; or it is a new one for an account whose own
    /// address nobody has shown to be theirs yet.
    Refused,
}

impl Account {
    pub fn has_recovery_code(&self) -> bool {
        self.recovery.is_some()
    }
}

impl Store {
    /// The account that a mail address belongs to; capitals do not matter.
    pub fn account_by_mail(&self, mail: &str) -> Result<Option<Account>, Fault> {
        self.read(|on| by_mail(on, &self.row_key, mail))
    }

    pub fn account(&self, account: AccountId) -> Result<Option<Account>, Fault> {
        self.read(|on| find(on, &self.row_key, account))
    }

    /// Whether anybody can sign in yet.
    pub fn has_accounts(&self) -> Result<bool, Fault> {
        self.read(|on| Ok(on.one::<i64>("SELECT 1 FROM account LIMIT 1", ())?.is_some()))
    }

    /// The account of this address, made if there is none.
    pub fn make_account(&self, mail: &str, now: Timestamp) -> Result<Account, Fault> {
        self.write(|on| make(on, &self.row_key, mail, now))
    }

    /// Adds an address; false when it belongs to another account.
    pub fn add_address(
        &self,
        account: AccountId,
        mail: &str,
        now: Timestamp,
    ) -> Result<bool, Fault> {
        self.write(|on| {
            let owner = by_mail(on, &self.row_key, mail)?;
            let mail = self.row_key.mail(mail)?;
            if let Some(owner) = owner {
                return Ok(owner.id == account);
            }
            ADDRESS.add(on, &self.row_key, &[&mail, &account.0.0, &now, &None::<Timestamp>])
        })
    }

    /// Removes an address; false when it is the account's last one.
    pub fn remove_address(&self, account: AccountId, mail: &str) -> Result<bool, Fault> {
        self.write(|on| {
            let all = addresses(on, &self.row_key, account)?;
            let gone = "WHERE mail = ?1 AND account = ?2";
            let mail = self.row_key.mail(mail)?;
            Ok(all.len() > 1 && ADDRESS.remove(on, gone, (mail, account.0.0))? > 0)
        })
    }

    /// Somebody reads the mail at this address: from now on it is shown to be theirs. Everything
    /// that was opened for the account before the first such moment closes: sessions, and the
    /// recovery code. Who was handed the first link need not have been the owner. The address is
    /// added where the account did not have it; nothing comes of it when it is another's.
    pub fn prove_address(
        &self,
        account: AccountId,
        mail: &str,
        now: Timestamp,
    ) -> Result<Proof, Fault> {
        self.write(|on| match find(on, &self.row_key, account)? {
            Some(account) => prove(on, &self.row_key, &account, mail, now),
            None => Ok(Proof::Refused),
        })
    }

    /// Whether somebody has shown to read the mail of an address of this account.
    pub fn is_proven(&self, account: AccountId) -> Result<bool, Fault> {
        self.read(|on| is_proven(on, &self.row_key, account))
    }

    pub fn addresses(&self, account: AccountId) -> Result<Vec<String>, Fault> {
        self.read(|on| addresses(on, &self.row_key, account))
    }

    /// Notes the first use; false when it was used before.
    pub fn first_use(&self, account: AccountId, now: Timestamp) -> Result<bool, Fault> {
        self.change_account(account, |it| {
            let first = it.first_used_at.is_none();
            it.first_used_at.get_or_insert(now);
            first
        })
    }

    pub fn set_language(&self, account: AccountId, language: &str) -> Result<(), Fault> {
        self.change_account(account, |it| it.language = language.to_owned())
    }

    /// Notes that the operator made a link for this account, or (none) that its owner was told.
    pub fn set_linked(&self, account: AccountId, at: Option<Timestamp>) -> Result<(), Fault> {
        self.change_account(account, |it| it.linked_at = at)
    }

    /// A new recovery code, instead of any earlier one; shown to its owner once.
    pub fn give_recovery_code(&self, account: AccountId) -> Result<Token, Fault> {
        let code = Token::to_copy();
        let check = code.check(&self.row_key, "recovery");
        self.change_account(account, |it| it.recovery = Some(check))?;
        Ok(code)
    }

    /// The account that signs in with its address and its recovery code. The code is used up.
    pub fn use_recovery_code(&self, mail: &str, code: &Token) -> Result<Option<Account>, Fault> {
        let check = code.check(&self.row_key, "recovery");
        self.write(|on| {
            let Some(mut account) = by_mail(on, &self.row_key, mail)? else { return Ok(None) };
            if account.recovery != Some(check) {
                return Ok(None);
            }
            account.recovery = None;
            put(on, &self.row_key, &account)?;
            Ok(Some(account))
        })
    }

    /// This account is this person in this workspace.
    pub fn add_person(
        &self,
        account: AccountId,
        workspace: AnyId,
        person: AnyId,
        now: Timestamp,
    ) -> Result<(), Fault> {
        let values = (account.0.0, workspace.0, person.0);
        self.write(|on| PERSON.put(on, &self.row_key, &[&values.0, &values.1, &values.2, &now]))
    }

    pub fn remove_person(&self, account: AccountId, workspace: AnyId) -> Result<bool, Fault> {
        let gone = "WHERE account = ?1 AND workspace = ?2";
        self.write(|on| Ok(PERSON.remove(on, gone, (account.0.0, workspace.0))? > 0))
    }

    /// Who this account is: each workspace with the person there.
    pub fn people(&self, account: AccountId) -> Result<Vec<(AnyId, AnyId)>, Fault> {
        let rest = "WHERE account = ?1 ORDER BY added_at, workspace";
        self.read(|on| {
            PERSON
                .rows(on, &self.row_key, rest, [account.0.0], |row| Ok((id(row, 1)?, id(row, 2)?)))
        })
    }

    /// Everybody who can sign in to one workspace: each account with the person there.
    pub fn people_of(&self, workspace: AnyId) -> Result<Vec<(AccountId, AnyId)>, Fault> {
        let rest = "WHERE workspace = ?1 ORDER BY added_at, person";
        self.read(|on| {
            PERSON.rows(on, &self.row_key, rest, [workspace.0], |row| {
                Ok((AccountId(id(row, 0)?), id(row, 2)?))
            })
        })
    }

    /// Who this account is in one workspace.
    pub fn person_in(&self, account: AccountId, workspace: AnyId) -> Result<Option<AnyId>, Fault> {
        let rest = "WHERE account = ?1 AND workspace = ?2";
        let given = (account.0.0, workspace.0);
        self.read(|on| PERSON.row(on, &self.row_key, rest, given, |row| id(row, 2)))
    }

    /// The accounts that are this person.
    pub fn accounts_of(&self, workspace: AnyId, person: AnyId) -> Result<Vec<AccountId>, Fault> {
        let rest = "WHERE workspace = ?1 AND person = ?2 ORDER BY added_at";
        let given = (workspace.0, person.0);
        self.read(|on| {
            PERSON.rows(on, &self.row_key, rest, given, |row| Ok(AccountId(id(row, 0)?)))
        })
    }

    fn change_account<T>(
        &self,
        account: AccountId,
        change: impl FnOnce(&mut Account) -> T,
    ) -> Result<T, Fault> {
        self.write(|on| {
            let found = find(on, &self.row_key, account)?;
            let mut found = found
                .ok_or_else(|| Fault::Refused { what: "there is no such account".to_owned() })?;
            let answer = change(&mut found);
            put(on, &self.row_key, &found)?;
            Ok(answer)
        })
    }
}

/// A mail address as it is stored: without spaces around it, in small letters.
pub(crate) fn written(mail: &str) -> String {
    mail.trim().to_lowercase()
}

pub(crate) fn find(
    on: &Connection,
    key: &Key,
    account: AccountId,
) -> Result<Option<Account>, Fault> {
    ACCOUNT.row(on, key, "WHERE id = ?1", [account.0.0], read_account)
}

pub(crate) fn by_mail(on: &Connection, key: &RowKey, mail: &str) -> Result<Option<Account>, Fault> {
    let owner = ADDRESS.row(on, key, "WHERE mail = ?1", [key.mail(mail)?], |row| id(row, 1))?;
    match owner {
        Some(owner) => find(on, key, AccountId(owner)),
        None => Ok(None),
    }
}

pub(crate) fn make(
    on: &Connection,
    key: &RowKey,
    mail: &str,
    now: Timestamp,
) -> Result<Account, Fault> {
    if let Some(found) = by_mail(on, key, mail)? {
        return Ok(found);
    }
    let account = Account {
        id: AccountId(new_id()),
        made_at: now,
        first_used_at: None,
        language: String::new(),
        linked_at: None,
        recovery: None,
    };
    put(on, key, &account)?;
    let proven: Option<Timestamp> = None;
    ADDRESS.add(on, key, &[&key.mail(mail)?, &account.id.0.0, &now, &proven])?;
    Ok(account)
}

pub(crate) fn put(on: &Connection, key: &Key, it: &Account) -> Result<(), Fault> {
    let (first, linked) = (it.first_used_at, it.linked_at);
    let recovery = it.recovery;
    ACCOUNT.put(on, key, &[&it.id.0.0, &it.made_at, &first, &it.language, &linked, &recovery])
}

pub(crate) fn prove(
    on: &Connection,
    key: &RowKey,
    account: &Account,
    mail: &str,
    now: Timestamp,
) -> Result<Proof, Fault> {
    let mail = key.mail(mail)?;
    let found = ADDRESS.row(on, key, "WHERE mail = ?1", [&mail], |row| {
        Ok((id(row, 1)?, row.get::<Timestamp>(2)?, row.get::<Option<Timestamp>>(3)?))
    })?;
    let was_proven = is_proven(on, key, account.id)?;
    let (owner, added_at, proven_at) = match found {
        Some(found) => found,
        None if was_proven => (account.id.0, now, None),
        None => return Ok(Proof::Refused),
    };
    if owner != account.id.0 {
        return Ok(Proof::Refused);
    }
    if proven_at.is_some() {
        return Ok(Proof::Again);
    }
    ADDRESS.put(on, key, &[&mail, &owner.0, &added_at, &Some(now)])?;
    if was_proven {
        return Ok(Proof::Again);
    }
    SESSION.remove(on, "WHERE account = ?1", [owner.0])?;
    LOGIN_LINK.remove(on, "WHERE account = ?1", [owner.0])?;
    put(on, key, &Account { recovery: None, ..account.clone() })?;
    Ok(Proof::First)
}

fn is_proven(on: &Connection, key: &Key, account: AccountId) -> Result<bool, Fault> {
    let rest = "WHERE account = ?1 AND proven_at IS NOT NULL";
    Ok(ADDRESS.row(on, key, rest, [account.0.0], |_| Ok(()))?.is_some())
}

fn addresses(on: &Connection, key: &RowKey, account: AccountId) -> Result<Vec<String>, Fault> {
    let rest = "WHERE account = ?1 ORDER BY added_at, mail";
    ADDRESS.rows(on, key, rest, [account.0.0], |row| key.clear_mail(row.get(0)?))
}

fn read_account(row: &Row<'_>) -> Result<Account, Fault> {
    Ok(Account {
        id: AccountId(id(row, 0)?),
        made_at: row.get(1)?,
        first_used_at: row.get(2)?,
        language: row.get(3)?,
        linked_at: row.get(4)?,
        recovery: row.get(5)?,
    })
}
