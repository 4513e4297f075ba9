// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which records can be hidden from somebody, as the table of truth says: each of them must stand
//! in the canary and differ between the two worlds, or a new kind was forgotten there.

use std::collections::BTreeSet;

use domain::{
    records::Kind,
    sight::{Audience, Viewer},
};
use ledger::AnyId;

use super::{canary, worlds};
use crate::story::Story;

const TABLE: &str = include_str!("../../../domain/tests/snapshots/truth__who_sees_what.snap");

/// A kind of record, and the circle it is in as the table calls it.
type Cell = (&'static str, &'static str);

/// What stands in no canary or in no difference between two worlds, and why. There is nothing.
const NOT_IN_CANARY: &[(Cell, &str)] = &[];
const NOT_IN_WORLDS: &[(Cell, &str)] = &[];

/// The rows of the table in which somebody sees nothing.
fn hidden() -> BTreeSet<Cell> {
    let mut cells = BTreeSet::new();
    for row in TABLE.lines() {
        let Some((kind, rest)) = row.split_once(" (") else { continue };
        let Some((circle, seen)) = rest.split_once(')') else { continue };
        let circle = circle.split(',').next().unwrap_or_default();
        if seen.contains('.') {
            assert!(Kind::from_word(kind).is_some(), "{kind} is no kind");
            cells.insert((kind, circle));
        }
    }
    cells
}

fn circle_of(audience: &Audience) -> &'static str {
    match audience {
        Audience::Writer => "writer",
        Audience::Persons(_) => "persons",
        Audience::Facilitators => "facilitators",
        Audience::OwnParty(_) => "own party",
        Audience::BetweenUs(_) => "between us",
        Audience::WithParty(_) => "with a party",
        Audience::Table(_) => "table",
        Audience::AllParties => "all parties",
        Audience::Public => "public",
    }
}

/// The cells that these records stand in, for whoever sees them.
fn of(story: &Story, ids: &BTreeSet<AnyId>) -> BTreeSet<Cell> {
    let workspace = story.workspace().expect("it was told");
    let people = story.people().map(|it| it.1);
    let makers = story.made().iter().map(|it| ledger::Id::new(it.0));
    let everybody: BTreeSet<_> = people.chain(makers).collect();
    let mut cells = BTreeSet::new();
    for person in everybody {
        let sight = workspace.seen_by(Viewer::Person(person), story.now());
        for id in ids {
            if let (Some(kind), Some(circle)) = (sight.sees(*id), sight.circle(*id)) {
                cells.insert((kind.word(), circle_of(&circle)));
            }
        }
    }
    cells
}

fn all_stand(there: &BTreeSet<Cell>, reasons: &[(Cell, &str)], proof: &str) {
    let excused = |cell: &Cell| reasons.iter().any(|it| it.0 == *cell);
    let missing: Vec<_> =
        hidden().into_iter().filter(|it| !there.contains(it) && !excused(it)).collect();
    assert!(missing.is_empty(), "hidden from somebody, and not in {proof}: {missing:?}");
    let idle: Vec<_> = reasons.iter().filter(|it| there.contains(&it.0)).collect();
    assert!(idle.is_empty(), "these stand in {proof} by now: {idle:?}");
}

#[test]
fn the_table_is_read_whole() {
    let cells = hidden();
    assert!(cells.len() > 80, "only {} rows were read", cells.len());
    for cell in [("sense", "facilitators"), ("limit", "own party"), ("comment", "between us")] {
        assert!(cells.contains(&cell), "{cell:?}");
    }
    assert!(!cells.contains(&("wish", "public")), "everybody sees it");
    let all: BTreeSet<&str> = cells.iter().map(|it| it.0).collect();
    // The public page is there for everybody, or not there at all.
    assert!(!all.contains("public_page"));
    assert_eq!(all.len() + 1, Kind::ALL.len(), "another kind that nobody misses would be new");
}

#[test]
fn whatever_may_be_hidden_is_a_secret_of_the_canary() {
    let (story, ids) = canary::told_in_test().expect("is told");
    all_stand(&of(&story, &ids), NOT_IN_CANARY, "the canary");
}

#[test]
fn whatever_may_be_hidden_differs_between_two_worlds() {
    let mut there = BTreeSet::new();
    for (story, ids) in worlds::told_in_test().expect("are told") {
        there.extend(of(&story, &ids));
    }
    all_stand(&there, NOT_IN_WORLDS, "two worlds");
}
