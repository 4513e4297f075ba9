// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Groups of cards: what belongs together according to the table, each group with a name.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Course, Table, course::held};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    round::{Ask, Given, Round, Shown},
    sight::{Audience, Seen, Sight},
};

/// Cards can be grouped when they are turned over.
pub const NO_CARDS: Rule = Rule("table-no-cards");

/// The cards of one question, laid in groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clusters {
    pub course: Id<Course>,
    pub table: Id<Table>,
    pub round: Id<Round>,
    pub groups: Vec<Group>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub name: String,
    /// The words of the cards in it.
    pub cards: Vec<String>,
}

impl Filed for Clusters {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.course.any()]
    }
}

/// The groups that were made last in a meeting.
pub fn clusters<'w>(sight: &Sight<'w>, course: Id<Course>) -> Option<Seen<'w, Clusters>> {
    sight.under::<Clusters>(course.any()).into_iter().last()
}

/// The cards that were turned over last in a meeting, in an order that tells nothing of their
/// writers.
pub fn cards(sight: &Sight<'_>, course: Id<Course>) -> Option<(Id<Round>, Vec<String>)> {
    let asked = sight.get(course)?;
    let of_cards =
        |it: &Id<Round>| sight.get(*it).is_some_and(|it| matches!(it.ask, Ask::Cards { .. }));
    let round = asked.asked.iter().rev().map(|it| it.round).find(of_cards)?;
    let shown = sight.under::<Shown>(round.any());
    let answers = shown.iter().flat_map(|it| it.answers.iter());
    let mut cards: Vec<String> = answers
        .flat_map(|it| match &it.given {
            Given::Cards(cards) => cards.clone(),
            _ => Vec::new(),
        })
        .collect();
    cards.sort();
    (!cards.is_empty()).then_some((round, cards))
}

/// Lays the cards that were turned over last in groups.
#[derive(Clone, Debug, Serialize)]
pub struct Cluster {
    pub course: Id<Course>,
    /// The name of the group of each card, in the order of [`cards`]; none stays by itself.
    pub names: Vec<String>,
}

impl Act for Cluster {
    const NAME: &'static str = "table.cluster";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let course = held(draft, self.course, None)?;
        let (round, cards) = cards(draft.sight(), self.course).ok_or(Refusal::Rule(NO_CARDS))?;
        let mut fields = Fields::new();
        for (place, name) in self.names.iter().enumerate() {
            fields.optional(&format!("names.{place}"), name, LINE);
        }
        let mut groups: Vec<Group> = Vec::new();
        for (card, name) in cards.into_iter().zip(&self.names) {
            let name = name.trim();
            if name.is_empty() {
                continue;
            }
            let same = |it: &&mut Group| it.name.to_lowercase() == name.to_lowercase();
            match groups.iter_mut().find(same) {
                Some(group) => group.cards.push(card),
                None => groups.push(Group { name: name.to_owned(), cards: vec![card] }),
            }
        }
        if groups.is_empty() {
            fields.wrong("names.0", Problem::Empty);
        } else if groups.len() > ROWS {
            fields.wrong("names.0", Problem::TooMany { most: ROWS });
        }
        fields.done()?;
        let before = clusters(draft.sight(), self.course).map(|it| (it.id, it.stamp.revision));
        let made = Clusters { course: self.course, table: course.table, round, groups };
        match before {
            Some((id, seen)) => draft.revise(id, seen, made),
            None => draft.add(made).map(|_| ()),
        }
    }
}
