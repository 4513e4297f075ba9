// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Erasing: bodies go for good, and with them what stands of a person beside the journal.

use ledger::AnyId;

use crate::{
    AccountId, Fault, Store,
    append::signed,
    connection::{Connection, Row},
    row::id,
    schema::{ACCOUNT, ADDRESS, INVITATION, LOGIN_LINK, MAIL_QUEUE, NOTICE, PERSON, SESSION},
};

const ERASE: &str = "
UPDATE body SET sealed = ?4, bytes = NULL WHERE workspace = ?1 AND number = ?2 AND place = ?3";

/// A body by its place: the number of its entry, and which of its revisions.
pub type BodyPlace = (u64, u32);

/// Somebody whose last bodies go, with everything beside the journal.
pub struct Leaving<'l> {
    pub workspace: AnyId,
    pub person: AnyId,
    /// Every address they were known by.
    pub mails: &'l [String],
    /// What they were known by: erased last, as it says what to look for.
    pub bodies: &'l [BodyPlace],
    /// Takes their name and addresses out of a text; nothing when there is nothing to take out.
    pub clean: &'l dyn Fn(&str) -> Option<String>,
}

/// What went beside the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    pub accounts: usize,
    pub sessions: usize,
    pub invitations: usize,
    /// Mail to them that waited, and mail to others that named them and was cleaned.
    pub mails: usize,
}

impl Store {
    /// Erases bodies for good, salt and words together, with the snapshot that held them. The
    /// chain stays whole.
    pub fn erase_bodies(&self, workspace: AnyId, bodies: &[BodyPlace]) -> Result<(), Fault> {
        self.write(|on| erase(on, workspace, bodies))
    }

    /// Erases the last bodies that say who somebody was, and in the same transaction accounts that
    /// are nobody else, invitations, links, sessions and mail that waits.
    pub fn forget(&self, it: &Leaving<'_>) -> Result<Left, Fault> {
        self.write(|on| {
            erase(on, it.workspace, it.bodies)?;
            let mut left = Left { invitations: self.uninvite(on, it)?, ..Left::default() };
            let persona = "WHERE workspace = ?1 AND person = ?2";
            left.sessions = SESSION.remove(on, persona, (it.workspace.0, it.person.0))?;
            NOTICE.remove(on, persona, (it.workspace.0, it.person.0))?;
            left.accounts = self.unlink(on, it)?;
            for mail in it.mails {
                LOGIN_LINK.remove(on, "WHERE mail = ?1", [self.row_key.mail(mail)?])?;
            }
            left.mails = self.clean_mail(on, it)?;
            Ok(left)
        })
    }

    fn uninvite(&self, on: &Connection, it: &Leaving<'_>) -> Result<usize, Fault> {
        let own = "WHERE workspace = ?1 AND person = ?2";
        INVITATION.remove(on, own, (it.workspace.0, it.person.0))
    }

    /// The account is this person no more; one that is nobody any more goes with its addresses.
    fn unlink(&self, on: &Connection, it: &Leaving<'_>) -> Result<usize, Fault> {
        let own = "WHERE workspace = ?1 AND person = ?2";
        let given = (it.workspace.0, it.person.0);
        let accounts = PERSON.rows(on, &self.row_key, own, given, |row| id(row, 0))?;
        PERSON.remove(on, own, given)?;
        let mut gone = 0;
        for account in accounts.into_iter().map(AccountId) {
            let rest = "WHERE account = ?1";
            if PERSON.row(on, &self.row_key, rest, [account.0.0], |_| Ok(()))?.is_none() {
                for table in [&SESSION, &LOGIN_LINK, &ADDRESS] {
                    table.remove(on, rest, [account.0.0])?;
                }
                gone += ACCOUNT.remove(on, "WHERE id = ?1", [account.0.0])?;
            }
        }
        Ok(gone)
    }

    fn clean_mail(&self, on: &Connection, it: &Leaving<'_>) -> Result<usize, Fault> {
        let read = |row: &Row<'_>| crate::mail_queue::read_mail(&self.row_key, row);
        let mut touched = 0;
        for mut mail in MAIL_QUEUE.rows(on, &self.row_key, "", (), read)? {
            if it.mails.iter().any(|own| crate::account::written(own) == mail.mail) {
                touched += MAIL_QUEUE.remove(on, "WHERE id = ?1", [mail.id.0.0])?;
                continue;
            }
            let mut is_cleaned = false;
            for text in [&mut mail.subject, &mut mail.text, &mut mail.failure] {
                if let Some(clean) = (it.clean)(text) {
                    *text = clean;
                    is_cleaned = true;
                }
            }
            if is_cleaned {
                crate::mail_queue::put(on, &self.row_key, &mail)?;
                touched += 1;
            }
        }
        Ok(touched)
    }

    /// Where an account of nobody else, or an invitation, still knows this address.
    pub fn knows_mail(&self, mail: &str) -> Result<bool, Fault> {
        self.read(|on| {
            let mail = self.row_key.mail(mail)?;
            for table in [&ADDRESS, &INVITATION, &LOGIN_LINK, &MAIL_QUEUE] {
                let rest = "WHERE mail = ?1";
                if table.row(on, &self.row_key, rest, [&mail], |_| Ok(()))?.is_some() {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// Writes the database anew, so that nothing of what was erased, sealed or opened is left in
    /// free pages or in the log beside the file.
    pub fn rewrite(&self) -> Result<(), Fault> {
        self.database.writing(Connection::rewrite)
    }
}

fn erase(on: &Connection, workspace: AnyId, bodies: &[BodyPlace]) -> Result<(), Fault> {
    crate::snapshot::remove(on, workspace)?;
    let orphans = "DELETE FROM snapshot_part WHERE writing NOT IN (SELECT writing FROM snapshot)";
    on.execute(orphans, ())?;
    for (number, place) in bodies {
        on.execute(ERASE, (workspace.0, signed(*number)?, *place, false))?;
    }
    Ok(())
}
