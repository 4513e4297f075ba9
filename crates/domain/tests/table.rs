// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of tables: who arranges seats, what a seat opens, and what a term that ends does not.

use domain::{
    calendar::NOT_A_TIME,
    draft::AnyAct,
    party::{Office, Role},
    refusal::{FieldError, Need, Problem, Refusal},
    scenario::Scenario,
    table::*,
};
use jiff::civil::{Date, date};
use ledger::Id;

const NOT_FACILITATORS: [&str; 9] =
    ["Noor", "Fenna", "Saar", "Joris", "Mila", "Samira", "Tjitske", "Ellen", "Dirkje"];

#[track_caller]
fn only_facilitators(story: &Scenario, act: &dyn AnyAct) {
    for name in NOT_FACILITATORS {
        let refused = story.tries(name, act);
        assert_eq!(refused, Err(Refusal::MayNot(Need::Facilitator)), "{name}: {}", act.name());
    }
    assert_eq!(story.tries("Ravi", act), Ok(()), "{}", act.name());
}

#[track_caller]
fn wrong(refusal: Refusal) -> Vec<(String, Problem)> {
    let Refusal::Fields(errors) = refusal else { panic!("{refusal}") };
    errors.into_iter().map(|FieldError { field, problem }| (field, problem)).collect()
}

fn seat_of(story: &Scenario, short: &str) -> Id<Seat> {
    let sight = story.sees("Hanna");
    sight.all::<Seat>().iter().find(|it| it.short == short).expect("a seat").id
}

fn sitting_of(story: &Scenario, name: &str) -> Id<Sitting> {
    let sight = story.sees("Hanna");
    sight.under::<Sitting>(story.person(name).any())[0].id
}

fn plan_meeting(table: Id<Table>, on: Date) -> PlanMeeting {
    PlanMeeting {
        table,
        on,
        starts: "13.30".to_owned(),
        ends: String::new(),
        place: "Gemeentehuis Wilgenstede".to_owned(),
        purpose: "Bestuur en stemmen".to_owned(),
    }
}

#[test]
fn a_table_is_added_and_renamed_by_a_facilitator_and_names_stay_apart() {
    let mut story = Scenario::middenland();
    let add = |name: &str| Add { name: name.to_owned(), purpose: "Wat kost het?".to_owned() };
    only_facilitators(&story, &add("Werkgroep Geld"));
    let twice = wrong(story.refused("Hanna", add(" stuurgroep ")));
    assert_eq!(twice, [("name".to_owned(), Problem::Twice)]);
    let table = story.does::<_, Table>("Hanna", add("Werkgroep Geld"));
    let change = |seen, name: &str| {
        let (name, purpose) = (name.to_owned(), String::new());
        Change { table, seen, name, purpose, quorum: None }
    };
    only_facilitators(&story, &change(1, "Geld"));
    assert_eq!(wrong(story.refused("Hanna", change(1, "")))[0].1, Problem::Empty);
    story.does::<_, Table>("Hanna", change(1, "Geld"));
    let refused = story.refused("Ravi", change(1, "Kosten"));
    assert_eq!(refused, Refusal::Outdated { record: table.any(), theirs: 2 });
    assert_eq!(story.sees("Samira").get(table).map(|it| it.name.as_str()), Some("Geld"));
    assert!(story.passerby().get(table).is_none());
}

#[test]
fn a_seat_speaks_for_several_parties_and_no_party_has_two_seats() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let (polder, sluis) = (story.adds_party("Polderhaven"), story.adds_party("Sluizerdam"));
    let kranswijk = story.party("Kranswijk");
    let add = |parties| AddSeat { table, short: "pol".to_owned(), parties };
    only_facilitators(&story, &add(vec![polder, sluis]));
    let seat = story.does::<_, Seat>("Hanna", add(vec![polder]));
    for (parties, problem) in [
        (vec![], Problem::NotChosen),
        (vec![sluis, sluis], Problem::Twice),
        (vec![sluis, kranswijk], Problem::Rule(PARTY_HAS_SEAT)),
    ] {
        let refused = wrong(story.refused("Hanna", add(parties)));
        assert_eq!(refused, [("parties".to_owned(), problem)]);
    }
    let change = |seen, parties| {
        let why = "Sluizerdam vroeg dit.".to_owned();
        ChangeSeat { seat, seen, short: "POL".to_owned(), parties, why }
    };
    only_facilitators(&story, &change(1, vec![polder, sluis]));
    story.does::<_, Seat>("Hanna", change(1, vec![polder, sluis]));
    let plan = plan(&story.sees("Joris"), table).expect("all parties see who sits");
    let line = plan.seats.iter().find(|it| it.seat.id == seat).expect("the seat");
    assert_eq!((line.sits, &line.also_for), (Some(polder), &vec![sluis]));
    assert_eq!((line.mark, plan.may_arrange), (Mark::Empty, false));
    assert_eq!(line.seat.stamp.why, Some("Sluizerdam vroeg dit."));
    let theirs = 2;
    let refused = story.refused("Hanna", change(1, vec![sluis]));
    assert_eq!(refused, Refusal::Outdated { record: seat.any(), theirs });
}

#[test]
fn a_seat_that_closes_takes_the_table_away_and_a_term_that_ends_does_not() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let meeting = story.does::<_, Meeting>("Noor", plan_meeting(table, date(2026, 6, 10)));
    let seat = seat_of(&story, "NOO");
    let sitting = sitting_of(&story, "Joris");
    let term = ChangeSitting {
        sitting,
        seen: 1,
        alternate: false,
        from: None,
        mandate_until: Some(date(2026, 3, 18)),
    };
    only_facilitators(&story, &term);
    story.does::<_, Sitting>("Hanna", term);
    story.days_pass(30);
    assert!(story.sees("Joris").get(meeting).is_some(), "a term takes no sight away");
    let on = date(2026, 4, 30);
    let close = |why: &str| CloseSeat { seat, seen: 1, on, why: why.to_owned() };
    only_facilitators(&story, &close("De gemeente stopt."));
    assert_eq!(wrong(story.refused("Hanna", close(" ")))[0].0, "why");
    story.does::<_, Seat>("Hanna", close("De gemeente stopt."));
    assert!(story.sees("Joris").get(meeting).is_some(), "until its last day");
    story.days_pass(60);
    assert!(story.sees("Joris").get(meeting).is_none(), "and no longer");
    let plan = plan(&story.sees("Hanna"), table).expect("a table");
    assert!(plan.seats.iter().all(|it| it.seat.id != seat));
    assert_eq!(plan.closed.iter().map(|it| it.id).collect::<Vec<_>>(), [seat]);
}

#[test]
fn a_seat_has_one_holder_at_a_time_and_any_alternates() {
    let mut story = Scenario::middenland();
    let seat = seat_of(&story, "NOO");
    let (joris, mila) = (story.person("Joris"), story.person("Mila"));
    let sit = |person, alternate, from| {
        let mandate_until = None;
        Sit { seat, person, alternate, from, mandate_until }
    };
    only_facilitators(&story, &sit(mila, true, None));
    for (act, rule) in [
        (sit(joris, true, None), ALREADY_SITS),
        (sit(mila, false, Some(date(2026, 7, 8))), SEAT_TAKEN),
    ] {
        let refused = wrong(story.refused("Hanna", act));
        assert_eq!(refused, [("person".to_owned(), Problem::Rule(rule))]);
    }
    let upside_down = Sit {
        seat,
        person: mila,
        alternate: true,
        from: Some(date(2026, 7, 8)),
        mandate_until: Some(date(2026, 7, 7)),
    };
    assert_eq!(wrong(story.refused("Hanna", upside_down))[0].1, Problem::BeforeStart);
    let sitting = sitting_of(&story, "Joris");
    let on = date(2026, 7, 7);
    let end = |why: &str| EndSitting { sitting, seen: 1, on, why: why.to_owned() };
    only_facilitators(&story, &end("Verkiezingen."));
    assert_eq!(wrong(story.refused("Hanna", end("")))[0].0, "why");
    story.does::<_, Sitting>("Hanna", end("Verkiezingen."));
    story.does::<_, Sitting>("Hanna", sit(mila, false, Some(date(2026, 7, 8))));
    story.days_pass(180);
    let plan = plan(&story.sees("Hanna"), story.table()).expect("a table");
    let line = plan.seats.iter().find(|it| it.seat.id == seat).expect("the seat");
    assert_eq!(line.holder.map(|it| it.sitting.person), Some(mila));
    assert_eq!(line.others.iter().map(|it| it.sitting.person).collect::<Vec<_>>(), [joris]);
    assert!(story.sees("Joris").standing().tables().is_empty());
}

#[test]
fn only_the_facilitators_and_the_seat_itself_see_that_a_term_ended() {
    let mut story = Scenario::middenland();
    let election = date(2026, 3, 18);
    for name in ["Joris", "Tjitske", "Ellen"] {
        let renew = ChangeSitting {
            sitting: sitting_of(&story, name),
            seen: 1,
            alternate: false,
            from: None,
            mandate_until: Some(election),
        };
        story.does::<_, Sitting>("Hanna", renew);
    }
    assert_eq!(expired_terms(&story.sees("Hanna"), None).ended, 0);
    story.days_pass(16);
    let all = TermsView { ended: 3, seats: 3, together_on: Some(election) };
    for name in ["Hanna", "Ravi"] {
        assert_eq!(expired_terms(&story.sees(name), None), all, "{name}");
    }
    let marks = |name: &str| {
        let sight = story.sees(name);
        let plan = plan(&sight, story.table()).expect("a table");
        let term = |it: &SeatLine<'_>| it.holder.and_then(|it| it.term).is_some();
        plan.seats
            .iter()
            .filter(|it| it.mark == Mark::NoTerm || term(it))
            .map(|it| it.seat.short.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(marks("Hanna"), ["NOO", "KRA", "WIL"]);
    assert_eq!(marks("Joris"), ["NOO"]);
    assert_eq!(marks("Mila"), ["NOO"], "an alternate of the party");
    assert_eq!(marks("Ellen"), ["WIL"], "who sits there");
    for name in ["Noor", "Samira"] {
        assert!(marks(name).is_empty(), "{name}");
    }
    let own = TermsView { ended: 1, seats: 3, together_on: None };
    assert_eq!(expired_terms(&story.sees("Joris"), None), own);
}

#[test]
fn the_note_taker_sets_meetings_and_only_the_table_sees_them() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let act = plan_meeting(table, date(2026, 11, 25));
    for name in ["Joris", "Samira", "Tjitske", "Ellen", "Fenna", "Saar", "Dirkje"] {
        let refused = story.tries(name, &act);
        assert_eq!(refused, Err(Refusal::MayNot(Need::Recorder)), "{name}");
    }
    let meeting = story.does::<_, Meeting>("Noor", act);
    assert_eq!(story.sees("Joris").get(meeting).expect("sits there").starts, "13:30");
    for name in ["Samira", "Mila", "Fenna", "Saar", "Dirkje"] {
        assert!(story.sees(name).get(meeting).is_none(), "{name}");
    }
    let change = |seen, starts: &str| ChangeMeeting {
        meeting,
        seen,
        on: date(2026, 11, 26),
        starts: starts.to_owned(),
        ends: String::new(),
        place: String::new(),
        purpose: String::new(),
    };
    let refused = wrong(story.refused("Noor", change(1, "half twee")));
    assert_eq!(refused, [("starts".to_owned(), Problem::Rule(NOT_A_TIME))]);
    assert_eq!(story.refused("Joris", change(1, "14:00")), Refusal::MayNot(Need::Recorder));
    story.does::<_, Meeting>("Hanna", change(1, "14:00"));
    let theirs = 2;
    let refused = story.refused("Noor", change(1, "15:00"));
    assert_eq!(refused, Refusal::Outdated { record: meeting.any(), theirs });
    assert_eq!(next_meeting(&story.sees("Joris"), None).map(|it| it.id), Some(meeting));
    let call_off = |why: &str| CallOff { meeting, seen: 2, why: why.to_owned() };
    assert_eq!(wrong(story.refused("Noor", call_off("")))[0].0, "why");
    assert_eq!(story.refused("Joris", call_off("Nee")), Refusal::MayNot(Need::Recorder));
    story.does::<_, Meeting>("Noor", call_off("Te weinig mensen."));
    assert!(next_meeting(&story.sees("Joris"), None).is_none());
}

#[test]
fn an_observer_sees_the_table_until_the_last_day() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let meeting = story.does::<_, Meeting>("Noor", plan_meeting(table, date(2026, 6, 10)));
    let fenna = story.person("Fenna");
    let let_in = |person, name: &str| LetObserve {
        table,
        person,
        name: name.to_owned(),
        function: "voorzitter OR-platform".to_owned(),
        expert: false,
    };
    only_facilitators(&story, &let_in(None, "Wim Kerkbosch"));
    for act in [let_in(None, ""), let_in(Some(fenna), "Wim Kerkbosch")] {
        let refused = wrong(story.refused("Hanna", act));
        assert_eq!(refused, [("person".to_owned(), Problem::Rule(PERSON_OR_NAME))]);
    }
    story.does::<_, Role>("Hanna", let_in(None, "Wim Kerkbosch"));
    let role = story.does::<_, Role>("Hanna", let_in(Some(fenna), ""));
    let again = wrong(story.refused("Hanna", let_in(Some(fenna), "")));
    assert_eq!(again, [("person".to_owned(), Problem::Rule(ALREADY_HERE))]);
    assert!(story.sees("Fenna").get(meeting).is_some());
    let observers = plan(&story.sees("Fenna"), table).expect("a table").observers;
    assert_eq!(observers.len(), 2);
    let on = domain::calendar::day(story.now);
    let end = |role| EndObserving { role, seen: 1, on, why: "Klaar.".to_owned() };
    only_facilitators(&story, &end(role));
    let others = story.sees("Hanna").under::<Role>(story.person("Noor").any())[0].id;
    assert_eq!(story.refused("Hanna", end(others)), Refusal::NotThere, "another office");
    story.does::<_, Role>("Hanna", end(role));
    assert!(story.sees("Fenna").get(meeting).is_some());
    story.days_pass(1);
    assert!(story.sees("Fenna").get(meeting).is_none());
    assert_eq!(story.sees("Hanna").get(role).map(|it| it.office), Some(Office::Observer));
}

#[test]
fn an_expert_is_at_one_table_for_what_they_know() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let fenna = story.person("Fenna");
    let meeting = story.does::<_, Meeting>("Noor", plan_meeting(table, date(2026, 6, 10)));
    assert!(story.sees("Fenna").get(meeting).is_none(), "an expert sees no table by office");
    let (name, function) = (String::new(), String::new());
    let act = LetObserve { table, person: Some(fenna), name, function, expert: true };
    let role = story.does::<_, Role>("Hanna", act.clone());
    let again = wrong(story.refused("Hanna", LetObserve { expert: false, ..act }));
    assert_eq!(again, [("person".to_owned(), Problem::Rule(ALREADY_HERE))]);
    assert!(story.sees("Fenna").get(meeting).is_some());
    let on = domain::calendar::day(story.now);
    let (hanna, joris) = (story.person("Hanna"), story.person("Joris"));
    let as_what = |story: &Scenario, person| beside(&story.sees("Joris"), table, person, on);
    assert_eq!(as_what(&story, fenna), Some(Office::Expert));
    assert_eq!(as_what(&story, hanna), Some(Office::Kwartiermaker));
    assert_eq!(as_what(&story, joris), None, "who sits in a seat");
    story.does::<_, Role>("Hanna", EndObserving { role, seen: 1, on, why: "Klaar.".to_owned() });
    story.days_pass(1);
    assert!(story.sees("Fenna").get(meeting).is_none());
}
