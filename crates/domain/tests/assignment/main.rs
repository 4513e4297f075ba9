// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The room of the assignment, told as stories: who may, what follows, and what others do not see.

#[path = "../truth/assignment.rs"]
mod acts;
mod commission;
mod frames;
mod tensions;
mod work;

use domain::{
    draft::{self, Act, Said},
    past::Past,
    refusal::{Need, Problem, Refusal},
    scenario::Scenario,
};
use ledger::{ActId, AnyId, Key, RecordIds};

/// Everybody who is neither kwartiermaker nor neutral.
const OTHERS: [&str; 9] =
    ["Noor", "Ellen", "Joris", "Mila", "Samira", "Tjitske", "Fenna", "Dirkje", "Saar"];

#[track_caller]
fn only_facilitators<A: Act + Clone>(story: &Scenario, act: &A) {
    for other in OTHERS {
        let refusal = story.refused(other, act.clone());
        assert_eq!(refusal, Refusal::MayNot(Need::Facilitator), "{other} {}", A::NAME);
    }
}

#[track_caller]
fn only_commissioners<A: Act + Clone>(story: &Scenario, act: &A) {
    for other in OTHERS.into_iter().filter(|it| *it != "Ellen").chain(["Hanna", "Ravi"]) {
        let refusal = story.refused(other, act.clone());
        assert_eq!(refusal, Refusal::MayNot(Need::Commissioner), "{other} {}", A::NAME);
    }
}

/// What is wrong, field by field.
#[track_caller]
fn wrong(refusal: Refusal) -> Vec<(String, Problem)> {
    let Refusal::Fields(errors) = refusal else { panic!("not about fields: {refusal}") };
    errors.into_iter().map(|it| (it.field, it.problem)).collect()
}

/// What the journal holds of one record.
fn past(story: &Scenario, record: AnyId) -> Past {
    let mut past = Past::default();
    for entry in &story.entries {
        for (revision, body) in entry.head.revisions.iter().zip(&entry.bodies) {
            if revision.record == record {
                past.push(&entry.head, revision.number, body.clone());
            }
        }
    }
    past
}

fn outdated(refusal: Refusal) -> bool {
    matches!(refusal, Refusal::Outdated { .. })
}

#[test]
fn every_act_of_the_room_but_the_opening_can_be_done_by_somebody() {
    let mut story = Scenario::middenland();
    for act in acts::acts(&mut story) {
        let may = |name: &str| {
            let by = story.person(name).any();
            let act_id = ActId(AnyId([9; 16]));
            let ids = RecordIds::derive(&Key::new([1; 32]), story.workspace.id(), by, act_id);
            let said = Said { by, act_id, now: story.now, ids };
            draft::decide(&story.workspace, said, act.as_ref()).is_ok()
        };
        let done = ["Hanna", "Ellen"].into_iter().any(may);
        assert_eq!(done, act.name() != "assignment.open", "{}", act.name());
    }
}
