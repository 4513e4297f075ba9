// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A later scan beside an earlier one: how the answers lay then and how they lie now.
//!
//! Only what was fixed when a scan closed is laid side by side; nothing is counted anew, and
//! nothing is subtracted.

use ledger::Id;

use super::{Cell, Condition, GroupOf, Scan, ScanView, StatementLine, scan, scans};
use crate::{
    round::Scale,
    sight::{Seen, Sight},
};

pub struct BesideView<'w> {
    pub earlier: ScanView<'w>,
    pub later: ScanView<'w>,
    /// The statements that both asked, in the order of the later one: the widest apart first.
    pub lines: Vec<BesideLine>,
}

/// One statement, then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct BesideLine {
    /// Its place in the later scan.
    pub place: usize,
    pub condition: Condition,
    pub words: String,
    /// The groups that were asked in both.
    pub groups: Vec<ThenNow>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ThenNow {
    pub of: GroupOf,
    /// The answers that could be given, the same in both.
    pub scale: Scale,
    pub then: Cell,
    pub now: Cell,
}

/// The earlier scans that this one can be laid beside, the newest first.
pub fn comparable<'w>(sight: &Sight<'w>, of: &ScanView<'w>) -> Vec<Seen<'w, Scan>> {
    let mut found = scans(sight);
    found.retain(|it| {
        it.stamp.made_at < of.scan.stamp.made_at
            && beside(sight, of.scan.id, it.id).is_some_and(|it| !it.lines.is_empty())
    });
    found
}

/// Both scans, when both show what they came to; nothing when one may not be seen, or still runs.
pub fn beside<'w>(sight: &Sight<'w>, later: Id<Scan>, earlier: Id<Scan>) -> Option<BesideView<'w>> {
    let (later, earlier) = (scan(sight, later)?, scan(sight, earlier)?);
    let in_order = earlier.scan.stamp.made_at < later.scan.stamp.made_at;
    let are_fixed = [&later, &earlier].iter().all(|it| it.is_over() && it.shows());
    if !in_order || !are_fixed {
        return None;
    }
    let mut lines = Vec::new();
    for now in &later.lines {
        let same = |it: &&StatementLine| it.condition == now.condition && it.words == now.words;
        let Some(then) = earlier.lines.iter().find(same) else { continue };
        let groups = groups(&earlier, then, &later, now);
        if !groups.is_empty() {
            let (place, condition, words) = (now.place, now.condition, now.words.clone());
            lines.push(BesideLine { place, condition, words, groups });
        }
    }
    Some(BesideView { earlier, later, lines })
}

/// A group that was asked twice, with the same answers to choose from.
fn groups(
    earlier: &ScanView<'_>,
    then: &StatementLine,
    later: &ScanView<'_>,
    now: &StatementLine,
) -> Vec<ThenNow> {
    let mut found = Vec::new();
    for (place, group) in later.groups.iter().enumerate() {
        let Some(before) = earlier.groups.iter().position(|it| it.of == group.of) else { continue };
        let scale = group.scale(now.place).cloned();
        let Some(scale) = scale.filter(|it| earlier.groups[before].scale(then.place) == Some(it))
        else {
            continue;
        };
        let (then, now) = (then.cells[before].clone(), now.cells[place].clone());
        let shows = |it: &Cell| matches!(it, Cell::Told { .. } | Cell::TooFew);
        if shows(&then) && shows(&now) {
            found.push(ThenNow { of: group.of, scale, then, now });
        }
    }
    found
}
