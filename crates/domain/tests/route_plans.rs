// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of the steps themselves: one is added, moved and taken away; templates of one's own.

use domain::{
    assignment::TemplateLanguage,
    draft::Said,
    past::Past,
    refusal::{Need, Problem, Refusal},
    route::*,
    scenario::Scenario,
    undo::{self, Undoing},
};
use jiff::civil::date;
use ledger::{ActId, AnyId, Id, Key, RecordIds};

fn opened(story: &mut Scenario) -> Id<Route> {
    let parties = ["Noorderkolk", "Kranswijk", "Wilgenstede"].map(|it| story.party(it)).to_vec();
    let open = OpenRoute {
        name: "Contouren".to_owned(),
        text: None,
        template: TemplateKey::InformalRound,
        language: TemplateLanguage::Dutch,
        wished_start: Some(date(2028, 1, 1)),
        parties,
    };
    story.does("Hanna", open)
}

fn changed(story: &Scenario, route: Id<Route>, to: impl FnOnce(&mut Vec<Plan>)) -> ChangeRoute {
    let sight = story.sees("Hanna");
    let found = sight.find(route).expect("opened");
    let (words, parties, seen) =
        (RouteWords::of(&found), found.parties.clone(), found.stamp.revision);
    let mut plans = found.plans.clone();
    to(&mut plans);
    ChangeRoute { route, seen, words, plans, parties, why: String::new() }
}

fn new(name: &str, after: u32) -> Plan {
    Plan {
        number: 0,
        name: name.to_owned(),
        body: BodyKind::Staff,
        after: vec![after],
        waits_for_all: false,
        is_joint: false,
        at_meeting: false,
        weeks: Weeks { low: 1, likely: 2, high: 4 },
        term: None,
        until: None,
    }
}

fn numbers(story: &Scenario, route: Id<Route>) -> Vec<u32> {
    let plans = &story.sees("Hanna").get(route).expect("opened").plans;
    plans.iter().map(|it| it.number).collect()
}

#[test]
fn a_step_keeps_its_number_when_others_come_move_and_go() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story);
    let act = changed(&story, route, |plans| plans.push(new("Nazending", 5)));
    story.does::<_, Route>("Noor", act);
    assert_eq!(numbers(&story, route), [1, 2, 3, 4, 5, 6]);
    let act = changed(&story, route, |plans| plans.swap(4, 5));
    story.does::<_, Route>("Noor", act);
    assert_eq!(numbers(&story, route), [1, 2, 3, 4, 6, 5]);
    let act = changed(&story, route, |plans| *plans = without(plans, 6));
    story.does::<_, Route>("Noor", act);
    let act = changed(&story, route, |plans| plans.insert(0, new("Brief", 5)));
    story.does::<_, Route>("Noor", act);
    assert_eq!(numbers(&story, route), [7, 1, 2, 3, 4, 5], "6 is given to none again");
    let found = story.sees("Hanna").get(route).expect("opened").plans.clone();
    let left = without(&found, 3);
    let after = |number: u32| left.iter().find(|it| it.number == number).map(|it| &it.after);
    assert_eq!(after(4), Some(&vec![2]), "what waited for it waits for what came before it");
}

#[test]
fn what_was_said_of_a_step_keeps_the_step() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story);
    let words = StepWords { status: Status::OnAgenda, ..StepWords::default() };
    let party = Some(story.party("Kranswijk"));
    let set = SetStep { route, plan: 4, party, seen: None, words, why: String::new() };
    story.does::<_, Step>("Hanna", set);
    assert!(
        is_said_of(&story.sees("Noor"), route, 4) && !is_said_of(&story.sees("Noor"), route, 3)
    );
    let act = changed(&story, route, |plans| *plans = without(plans, 4));
    let refused = story.refused("Noor", act);
    assert_eq!(refused, Refusal::field("plans", Problem::Rule(STEP_WAS_SAID)));
    let act = changed(&story, route, |plans| plans[3].is_joint = true);
    let refused = story.refused("Noor", act);
    assert_eq!(refused, Refusal::field("plan-4-is_joint", Problem::Rule(STEP_WAS_SAID)));
    let act = changed(&story, route, |plans| *plans = without(plans, 3));
    story.does::<_, Route>("Noor", act);
    let act = changed(&story, route, |plans| plans[2].name = "Wat de raad vindt".to_owned());
    story.does::<_, Route>("Noor", act);
}

/// What an undo of the act that made this revision of the route would do.
fn taken_back(story: &Scenario, name: &str, route: Id<Route>, made: u32) -> Result<(), Refusal> {
    let mut past = Past::default();
    for entry in &story.entries {
        let pairs = entry.head.revisions.iter().zip(&entry.bodies);
        for (revision, body) in pairs.filter(|(it, _)| it.record == route.any()) {
            past.push(&entry.head, revision.number, body.clone());
        }
    }
    let by = story.person(name).any();
    let undoing =
        Undoing { by, rights: Some(Vec::new()), touched: vec![(route.any(), made, past)] };
    let act_id = ActId(AnyId([9; 16]));
    let ids = RecordIds::derive(&Key::new([1; 32]), story.workspace.id(), by, act_id);
    let said = Said { by, act_id, now: story.now, ids };
    undo::decide(&story.workspace, said, &undoing).map(drop)
}

#[test]
fn an_undo_takes_no_step_away_of_which_something_was_said() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story);
    assert_eq!(taken_back(&story, "Hanna", route, 1), Ok(()), "nothing was said yet");
    let act = changed(&story, route, |plans| plans.push(new("Nazending", 5)));
    story.does::<_, Route>("Noor", act);
    assert_eq!(taken_back(&story, "Noor", route, 2), Ok(()));
    let party = Some(story.party("Kranswijk"));
    let words = StepWords { status: Status::OnAgenda, ..StepWords::default() };
    let set = SetStep { route, plan: 6, party, seen: None, words, why: String::new() };
    story.does::<_, Step>("Hanna", set);
    let was_said = Err(Refusal::Rule(STEP_WAS_SAID));
    assert_eq!(taken_back(&story, "Noor", route, 2), was_said, "the new step");
}

#[test]
fn only_the_step_that_closes_a_circle_is_told_and_a_term_says_where_it_stands() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story);
    let act = changed(&story, route, |plans| plans[1].after = vec![1, 4]);
    let refused = story.refused("Hanna", act);
    assert_eq!(refused, Refusal::field("plan-2-after", Problem::Rule(GOES_ROUND)));
    let term = Term { weeks: 8, article: " ".to_owned() };
    let act = changed(&story, route, |plans| plans[0].term = Some(term));
    let refused = story.refused("Hanna", act);
    assert_eq!(refused, Refusal::field("plan-1-article", Problem::Rule(TERM_IS_WHOLE)));
}

#[test]
fn a_template_is_copied_written_otherwise_and_taken_away() {
    let mut story = Scenario::middenland();
    let (from, language) = (TemplateKey::Covenant, TemplateLanguage::Dutch);
    let name = "Zoals bij ons".to_owned();
    let copy = CopyTemplate { from, language, name: name.clone() };
    assert_eq!(story.refused("Joris", copy.clone()), Refusal::MayNot(Need::Recorder));
    let template: Id<RouteTemplate> = story.does("Noor", copy.clone());
    assert_eq!(story.refused("Noor", copy), Refusal::field("name", Problem::Twice));
    let own = story.sees("Noor").get(template).expect("copied").clone();
    let mut plans = own.plans.clone();
    let last = plans.len() as u32;
    plans.push(new("Nazending", last));
    let (source, why) = ("Onze afspraak".to_owned(), String::new());
    let (in_force, is_checked) = (None, true);
    let change =
        ChangeTemplate { template, seen: 1, name, source, in_force, is_checked, plans, why };
    story.does::<_, RouteTemplate>("Noor", change);
    let own = story.sees("Noor").get(template).expect("changed").clone();
    assert_eq!(own.plans.last().map(|it| it.number), Some(last + 1));
    story.does::<_, RouteTemplate>("Noor", WithdrawTemplate { template, seen: 2 });
    assert!(story.sees("Noor").get(template).is_none());
}
