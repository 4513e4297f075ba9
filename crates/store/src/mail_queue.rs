// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The mail queue: what still has to be sent; a mail that was sent is removed.

use ledger::{AnyId, Timestamp};

use crate::{
    Fault, Store,
    account::written,
    connection::{Connection, Row},
    keyring::RowKey,
    new_id,
    row::id,
    schema::MAIL_QUEUE,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MailId(pub AnyId);

#[derive(Clone, Debug, PartialEq)]
pub struct Mail {
    pub id: MailId,
    pub mail: String,
    pub subject: String,
    /// What it says; behind a form feed stands the calendar that goes with it, if any.
    pub text: String,
    pub made_at: Timestamp,
    pub next_at: Timestamp,
    pub tries: u32,
    /// What the relay said the last time; empty before the first try.
    pub failure: String,
}

/// Stands between the words of a mail and its calendar. Nobody can type it.
const CALENDAR: char = '\u{c}';

impl Mail {
    /// A text with a calendar behind it, as it is kept.
    pub fn with_calendar(text: &str, calendar: &str) -> String {
        format!("{text}{CALENDAR}{calendar}")
    }

    /// The words, and the calendar that goes with them.
    pub fn parts(&self) -> (&str, Option<&str>) {
        match self.text.split_once(CALENDAR) {
            Some((words, calendar)) => (words, Some(calendar)),
            None => (&self.text, None),
        }
    }
}

impl Store {
    pub fn queue_mail(
        &self,
        mail: &str,
        subject: &str,
        text: &str,
        now: Timestamp,
    ) -> Result<MailId, Fault> {
        let queued = new(mail, subject, text, now);
        self.put_mail(&queued)?;
        Ok(queued.id)
    }

    /// The mails to try now, the oldest first.
    pub fn mails_due(&self, now: Timestamp, limit: u32) -> Result<Vec<Mail>, Fault> {
        let rest = "WHERE next_at <= ?1 ORDER BY next_at, made_at LIMIT ?2";
        self.read(|on| {
            MAIL_QUEUE
                .rows(on, &self.row_key, rest, (now, limit), |row| read_mail(&self.row_key, row))
        })
    }

    pub fn mail_sent(&self, mail: MailId) -> Result<(), Fault> {
        self.write(|on| MAIL_QUEUE.remove(on, "WHERE id = ?1", [mail.0.0]).map(drop))
    }

    /// Notes a failed try, and when to try again. A mail that went meanwhile, as with somebody who
    /// was erased, does not come back; one that was cleaned keeps its cleaned words.
    pub fn mail_failed(&self, mail: &Mail, why: &str, next_at: Timestamp) -> Result<(), Fault> {
        self.write(|on| {
            let read = |row: &Row<'_>| read_mail(&self.row_key, row);
            let found = MAIL_QUEUE.row(on, &self.row_key, "WHERE id = ?1", [mail.id.0.0], read)?;
            let Some(found) = found else { return Ok(()) };
            let failure = why.chars().take(500).collect();
            put(on, &self.row_key, &Mail { tries: mail.tries + 1, failure, next_at, ..found })
        })
    }

    fn put_mail(&self, it: &Mail) -> Result<(), Fault> {
        self.write(|on| put(on, &self.row_key, it))
    }
}

pub(crate) fn new(mail: &str, subject: &str, text: &str, now: Timestamp) -> Mail {
    Mail {
        id: MailId(new_id()),
        mail: written(mail),
        subject: subject.to_owned(),
        text: text.to_owned(),
        made_at: now,
        next_at: now,
        tries: 0,
        failure: String::new(),
    }
}

pub(crate) fn put(on: &Connection, key: &RowKey, it: &Mail) -> Result<(), Fault> {
    MAIL_QUEUE.put(
        on,
        key,
        &[
            &it.id.0.0,
            &key.mail(&it.mail)?,
            &key.stored("subject", &it.subject)?,
            &key.stored("text", &it.text)?,
            &it.made_at,
            &it.next_at,
            &it.tries,
            &key.stored("failure", &it.failure)?,
        ],
    )
}

pub(crate) fn read_mail(key: &RowKey, row: &Row<'_>) -> Result<Mail, Fault> {
    Ok(Mail {
        id: MailId(id(row, 0)?),
        mail: key.clear_mail(row.get(1)?)?,
        subject: key.clear("subject", row.get(2)?)?,
        text: key.clear("text", row.get(3)?)?,
        made_at: row.get(4)?,
        next_at: row.get(5)?,
        tries: row.get(6)?,
        failure: key.clear("failure", row.get(7)?)?,
    })
}
