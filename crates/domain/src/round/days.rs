// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which day suits best, of the days that a round asked about.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{Ask, Figure, RoundView, Tally};

/// One day with how many can, perhaps can, and cannot; no numbers where too few said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLine {
    pub day: Date,
    pub counts: Option<[usize; 3]>,
}

impl RoundView<'_> {
    /// The days with what was said of them, the best first: where most can, then where the fewest
    /// cannot, then the first. Nothing as long as nothing shows.
    pub fn days(&self) -> Vec<DayLine> {
        let Ask::Days(days) = &self.round.ask else { return Vec::new() };
        let counts: Vec<Option<[usize; 3]>> = match (self.tally.as_deref(), &self.hidden) {
            (Some(Tally::Days(counts)), _) => counts.iter().map(|it| Some(*it)).collect(),
            (_, Some(hidden)) => hidden.figures.iter().map(of_figure).collect(),
            _ => return Vec::new(),
        };
        let line = |(day, counts): (&Date, Option<[usize; 3]>)| DayLine { day: *day, counts };
        let mut all: Vec<DayLine> = days.iter().zip(counts).map(line).collect();
        // What is not told comes last, whatever it may be.
        all.sort_by_key(|it| (Reverse(it.counts.map(|[yes, _, no]| (yes, Reverse(no)))), it.day));
        all
    }
}

fn of_figure(figure: &Option<Figure>) -> Option<[usize; 3]> {
    let counts = figure.as_ref()?.counts.as_slice();
    let [Some(yes), Some(maybe), Some(no)] = *counts else { return None };
    Some([yes, maybe, no].map(|it| usize::try_from(it).unwrap_or(usize::MAX)))
}
