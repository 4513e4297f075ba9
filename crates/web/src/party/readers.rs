// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who read along between us, by day: what the read log tells the party's own voice.

use domain::party::Party;
use jiff::civil::Date;
use ledger::Id;
use maud::{Markup, html};

use crate::{frame::Cx, kit};

/// Who read along of those whom the party named, by day: for its own voice alone.
pub(crate) fn readers(cx: &Cx<'_>, party: Id<Party>) -> Markup {
    let t = cx.t;
    let reads = cx.house().store.reads_of(cx.workspace_id(), party.any()).unwrap_or_else(|fault| {
        tracing::error!(%fault, "the read log could not be read");
        Vec::new()
    });
    let mut days: Vec<(Date, Vec<&str>)> = Vec::new();
    for read in &reads {
        let Ok(day) = read.day.parse::<Date>() else { continue };
        // The day in the read log is one of the computer's clock, as people lived it.
        if cx.as_of().is_some_and(|it| it < day) {
            continue;
        }
        let name = cx.person_name(Id::new(read.reader));
        match days.last_mut().filter(|(it, _)| *it == day) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => days.push((day, vec![name])),
        }
    }
    if days.is_empty() {
        return html! { p class="small soft" { (t.party_readers_none()) } };
    }
    let lines = html! {
        ul class="list small" {
            @for (day, names) in days.iter().take(READER_DAYS) {
                li { (t.date(*day)) ": " (t.list(names)) }
            }
        }
    };
    kit::more(t.party_readers_title(), lines)
}

/// So many days of reading along are shown.
const READER_DAYS: usize = 60;
