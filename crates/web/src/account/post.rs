// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who asked for a letter, and the letters that come of it: written on a tick, never at once, so
//! that no answer of a page depends on whether an address is known.

use std::sync::{Mutex, PoisonError};

use desk::beside::{Account, AccountId, Fault, LoginLink, Purpose};
use domain::party::{Part, Person, reach_record};
use ledger::{Id, Timestamp};
use texts::Language;

use super::{
    MINUTE, MINUTES, heading,
    letter::{self, Letter},
};
use crate::{
    frame::{Cx, House, clock},
    table,
};

/// So many can wait for one tick.
const MOST: usize = 2_000;

/// Who asked for a letter since the last tick.
#[derive(Default)]
pub(crate) struct Asked(Mutex<Vec<Asking>>);

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asking {
    /// Somebody who says that this is their address.
    SignIn { mail: String, heading: String, language: Language },
    /// The owner of an account, who wants to sign in with this address as well.
    Address { account: AccountId, mail: String, language: Language },
}

impl Asked {
    /// Notes it, once a tick. What does not fit any more is forgotten: they ask again.
    pub(super) fn put(&self, asking: Asking) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() < MOST && !waiting.contains(&asking) {
            waiting.push(asking);
        }
    }

    fn take(&self) -> Vec<Asking> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Writes the letters that people asked for and puts them in the queue: to be called on a tick of
/// a minute at most, before the queue is sent.
pub fn write_letters(house: &House) -> Result<(), Fault> {
    for asking in house.asked.take() {
        let mail = match &asking {
            Asking::SignIn { mail, .. } | Asking::Address { mail, .. } => mail,
        };
        // Nobody's mail box is filled by somebody who keeps asking.
        if house.limits.take(&format!("letters to {mail}"), 4, 1) {
            write(house, &asking, clock())?;
        }
    }
    table::write_calls(house)
}

fn write(house: &House, asking: &Asking, now: Timestamp) -> Result<(), Fault> {
    let store = &house.store;
    match asking {
        Asking::SignIn { mail, heading, language } => {
            let Some(account) = store.account_by_mail(mail)? else { return Ok(()) };
            let link = link(house, Purpose::Mail, account.id, mail, now)?;
            let link = heading::with(&link, heading);
            let language = chosen(&account, *language);
            letter::send(house, mail, language, &Letter::SignIn { link: &link })
        }
        Asking::Address { account, mail, language } => {
            let link = link(house, Purpose::Address, *account, mail, now)?;
            letter::send(house, mail, *language, &Letter::Address { link: &link })
        }
    }
}

fn link(
    house: &House,
    purpose: Purpose,
    account: AccountId,
    mail: &str,
    now: Timestamp,
) -> Result<String, Fault> {
    let (mail, ends_at) = (mail.to_owned(), now + MINUTES * MINUTE);
    let link = LoginLink { purpose, account: Some(account), mail, made_at: now, ends_at };
    let token = house.store.make_link(&link)?;
    Ok(format!("{}/aanmelden/{}", house.public_url.origin(), token.as_str()))
}

/// The language that the owner chose; otherwise the one in which was asked.
pub(crate) fn chosen(account: &Account, otherwise: Language) -> Language {
    account.language.parse().unwrap_or(otherwise)
}

/// Where somebody reads mail, and in which language.
pub(crate) struct Reader {
    pub mail: String,
    pub language: Language,
}

/// At their account, or as the facilitators know it; as far as whoever looks may know that.
pub(crate) fn reader(cx: &Cx<'_>, person: Id<Person>) -> Result<Option<Reader>, Fault> {
    let store = &cx.house().store;
    for account in store.accounts_of(cx.workspace_id(), person.any())? {
        if let Some(mail) = store.addresses(account)?.into_iter().next() {
            let known = store.account(account)?;
            let language = known.map_or(cx.language, |it| chosen(&it, cx.language));
            return Ok(Some(Reader { mail, language }));
        }
    }
    let known = reach_record(cx.sight(), person).and_then(|it| match &it.record.part {
        Part::Reach { mail, .. } if !mail.is_empty() => Some(mail.clone()),
        _ => None,
    });
    Ok(known.map(|mail| Reader { mail, language: cx.language }))
}
