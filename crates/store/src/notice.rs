// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What each person was told by mail of each meeting: so that a change or a cancellation reaches
//! who had the invitation, once, under the next number.

use ledger::{AnyId, Timestamp};

use crate::{Fault, MailId, Store, connection::Row, keyring::RowKey, row::id, schema::NOTICE};

/// What somebody was told of a meeting last.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub workspace: AnyId,
    pub person: AnyId,
    pub meeting: AnyId,
    /// Goes up with every mail about it.
    pub sequence: u32,
    /// The words of pages for what was told; empty when it was called off.
    pub told: String,
}

impl Store {
    /// Everything that people of this workspace were told of meetings.
    pub fn notices(&self, workspace: AnyId) -> Result<Vec<Notice>, Fault> {
        let rest = "WHERE workspace = ?1 ORDER BY person, meeting";
        self.read(|on| {
            NOTICE
                .rows(on, &self.row_key, rest, [workspace.0], |row| read_notice(&self.row_key, row))
        })
    }

    /// Puts a mail in the queue and notes what it tells, both or neither.
    pub fn notify(
        &self,
        notice: &Notice,
        mail: &str,
        (subject, text): (&str, &str),
        now: Timestamp,
    ) -> Result<MailId, Fault> {
        let queued = crate::mail_queue::new(mail, subject, text, now);
        self.write(|on| {
            crate::mail_queue::put(on, &self.row_key, &queued)?;
            NOTICE.put(
                on,
                &self.row_key,
                &[
                    &notice.workspace.0,
                    &notice.person.0,
                    &notice.meeting.0,
                    &notice.sequence,
                    &self.row_key.stored("told", &notice.told)?,
                ],
            )
        })?;
        Ok(queued.id)
    }

    /// Nothing more is kept of what somebody was told of a meeting, as of one that is long past.
    pub fn forget_notice(&self, it: &Notice) -> Result<(), Fault> {
        let own = "WHERE workspace = ?1 AND person = ?2 AND meeting = ?3";
        let given = (it.workspace.0, it.person.0, it.meeting.0);
        self.write(|on| NOTICE.remove(on, own, given).map(drop))
    }
}

fn read_notice(key: &RowKey, row: &Row<'_>) -> Result<Notice, Fault> {
    Ok(Notice {
        workspace: id(row, 0)?,
        person: id(row, 1)?,
        meeting: id(row, 2)?,
        sequence: row.get(3)?,
        told: key.clear("told", row.get(4)?)?,
    })
}
