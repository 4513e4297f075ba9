// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One row of a list of parties: whether it can be read, and what it makes of a party.

use super::PartyRow;
use crate::{
    fields::{LINE, forbidden},
    party::{Participation, Party, driver::MOST},
    sheet::{Change, Outcome, change},
};

pub(super) fn is_readable(row: &PartyRow) -> bool {
    let texts = [(&row.name, LINE), (&row.successor, LINE), (&row.short, 8), (&row.code, 20)];
    let fits = |text: &str, most| {
        let plain = !text.contains('\n') && !text.chars().any(forbidden);
        plain && text.chars().count() <= most
    };
    let takes_part = |it: Participation| Participation::CHOICES.contains(&it);
    !row.name.trim().is_empty()
        && texts.into_iter().all(|(text, most)| fits(text, most))
        && row.inhabitants.is_none_or(|it| (0..=MOST).contains(&it))
        && row.participation.is_none_or(takes_part)
}

/// The party with what the row says, and what that changes.
pub(super) fn next_words(
    before: &Party,
    row: &PartyRow,
    code: Option<&str>,
) -> (Party, Vec<Change>) {
    let mut after = before.clone();
    let mut changes = Vec::new();
    if change(&mut changes, "name", &before.name, Some(&row.name)) {
        after.name = row.name.trim().to_owned();
    }
    let kind = row.kind.map(|it| it.word());
    if change(&mut changes, "kind", before.kind.word(), kind) {
        after.kind = row.kind.unwrap_or(before.kind);
    }
    let short = row.short.trim().to_ascii_uppercase();
    if change(&mut changes, "short", &before.short, Some(&short)) {
        after.short = short;
    }
    let told = row.code.trim().to_ascii_uppercase();
    if code.is_none() && before.code == told {
        // The code belongs to what it merges into.
        after.code = String::new();
    }
    if change(&mut changes, "code", &before.code, code.map(str::to_ascii_uppercase).as_deref()) {
        after.code = told;
    }
    let participation = row.participation.map(|it| it.word());
    if change(&mut changes, "participation", before.participation.word(), participation) {
        after.participation = row.participation.unwrap_or(before.participation);
    }
    let yes = |it: bool| if it { "yes" } else { "no" };
    if change(&mut changes, "votes", yes(before.votes), row.votes.map(yes)) {
        after.votes = row.votes.unwrap_or(before.votes);
    }
    (after, changes)
}

/// One number in all rows is the number of what they go on as; several are their own.
pub(super) fn shared_amount(amounts: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    let mut known: Vec<i64> = amounts.flatten().collect();
    known.dedup();
    match known.as_slice() {
        [amount] => Some(*amount),
        _ => None,
    }
}

pub(super) fn add_change(outcome: &mut Outcome, field: &'static str, to: &str) {
    let change = Change { field, from: String::new(), to: to.to_owned() };
    match outcome {
        Outcome::Changed(changes) => changes.push(change),
        Outcome::Unchanged => *outcome = Outcome::Changed(vec![change]),
        Outcome::New | Outcome::Wrong(..) => {}
    }
}
