// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which text each body has before it or decided on: proof that all decided on the same words.

use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{Cell, Line, Matrix, Plan, Route, Status, StepWords};
use crate::{
    draft::Draft,
    fields::Fields,
    refusal::{Problem, Refusal},
    sight::{Seen, Sight},
    text::{TextCircle, Version, versions_of},
};

/// The text that lies before a body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LaidText {
    #[default]
    Unknown,
    Version(Id<Version>),
    /// Words that were never kept here.
    Other,
}

impl LaidText {
    pub fn is_unknown(&self) -> bool {
        *self == LaidText::Unknown
    }

    /// What a route is about now.
    pub fn of(route: &Route) -> LaidText {
        route.text.map_or(LaidText::Unknown, LaidText::Version)
    }

    /// A version that all parties may read: what lies before one body is told to all.
    pub(super) fn check(self, draft: &Draft<'_>, fields: &mut Fields) -> Result<(), Refusal> {
        if let LaidText::Version(version) = self
            && draft.find(version)?.circle != TextCircle::AllParties
        {
            fields.wrong("text", Problem::UnknownChoice);
        }
        Ok(())
    }
}

/// Versions of the text of a route that can lie somewhere; the newest first.
pub fn versions_of_route<'w>(sight: &Sight<'w>, route: &Route) -> Vec<Seen<'w, Version>> {
    let Some(text) = route.text.and_then(|it| sight.get(it)) else { return Vec::new() };
    let mut all = versions_of(sight, text.text);
    all.retain(|it| it.circle == TextCircle::AllParties);
    all.sort_by_key(|it| std::cmp::Reverse(it.number));
    all
}

impl StepWords {
    /// Nothing lies before the body yet.
    pub fn is_ahead(&self) -> bool {
        self.status == Status::Planned && self.received.or(self.sent).is_none()
    }

    /// Which text lies there where nobody said so: the one that was there, or else that of the
    /// route once something comes in.
    pub(super) fn laid(&self, was: LaidText, route: &Route) -> LaidText {
        match was {
            _ if self.is_ahead() => LaidText::Unknown,
            LaidText::Unknown => LaidText::of(route),
            there => there,
        }
    }
}

/// How what lies before a body goes with the text of the route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    Same,
    Differs,
    Unknown,
}

impl Cell<'_> {
    /// Nothing while nothing lies there, or where the route is about no text.
    pub fn text_matches(&self, route: &Route) -> Option<Match> {
        let text = route.text?;
        let words = &self.step.as_ref()?.words;
        match words.text {
            _ if words.is_ahead() || self.status == Status::Stopped => None,
            LaidText::Unknown => Some(Match::Unknown),
            LaidText::Version(version) if version == text => Some(Match::Same),
            LaidText::Version(_) | LaidText::Other => Some(Match::Differs),
        }
    }
}

/// The bodies of one step that decided, or have the text before them.
pub struct OneText<'m, 'w> {
    pub plan: &'w Plan,
    pub rows: Vec<(&'m Line<'w>, &'m Cell<'w>, Match)>,
}

impl OneText<'_, '_> {
    /// Of those that decided: how many on this text, on another, and on what nobody knows.
    pub fn decided(&self) -> [usize; 3] {
        [Match::Same, Match::Differs, Match::Unknown].map(|wanted| {
            let rows = self.rows.iter();
            rows.filter(|(_, cell, it)| cell.status == Status::Done && *it == wanted).count()
        })
    }
}

impl<'w> Matrix<'w> {
    /// Step by step, for what is decided in a meeting.
    pub fn one_text(&self) -> Vec<OneText<'_, 'w>> {
        let plans = self.route.record.own_plans().filter(|it| it.at_meeting);
        let rows = |plan: &Plan| {
            let number = plan.number;
            let cells =
                self.lines.iter().flat_map(|line| line.cells.iter().map(move |it| (line, it)));
            let here = cells.filter(move |(_, it)| it.plan.number == number);
            let told =
                here.filter_map(|(line, it)| Some((line, it, it.text_matches(&self.route)?)));
            told.collect()
        };
        plans.map(|plan| OneText { plan, rows: rows(plan) }).collect()
    }
}
