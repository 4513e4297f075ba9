// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Lists of parties and people that are read in: what the preview says is what happens, once.

use domain::{
    assignment::{
        Activity, ActivityList, ActivityRow, ActivityState, ReadActivities, Track, plan_activities,
    },
    party::*,
    refusal::{Need, Refusal},
    scenario::Scenario,
    sheet::{
        LIST_CHANGED, NOT_READABLE, NOTHING_NEW, Outcome, SAID_TWICE, WRONG_ROWS, fingerprint,
    },
    table::{PARTY_HAS_SEAT, SEAT_TAKEN, Seat, Sitting, Table},
};
use jiff::civil::date;
use proptest::prelude::*;

fn row(row: usize, name: &str) -> PartyRow {
    PartyRow { row, name: name.to_owned(), ..PartyRow::default() }
}

fn merging(number: usize, name: &str) -> PartyRow {
    PartyRow {
        code: "GM1959".to_owned(),
        inhabitants: Some(57_009),
        successor: "Altena".to_owned(),
        ..row(number, name)
    }
}

fn list(rows: Vec<PartyRow>, repeated_code: RepeatedCode) -> PartyList {
    PartyList {
        rows,
        key: RowKey::Name,
        repeated_code,
        kind: PartyKind::Municipality,
        year: 2022,
        source: "deelnemers.csv".to_owned(),
    }
}

fn read(list: &PartyList) -> ReadParties {
    ReadParties { list: list.clone(), skip_wrong: false, preview: None }
}

fn three_and_one() -> Vec<PartyRow> {
    vec![
        merging(2, "Aalburg"),
        PartyRow { code: "GM0758".to_owned(), inhabitants: Some(184_702), ..row(3, "Breda") },
        merging(4, "Werkendam"),
        merging(5, "Woudrichem"),
        row(6, "Provincie Noord-Brabant"),
    ]
}

#[test]
fn rows_with_one_code_are_refused_unless_somebody_says_what_they_are() {
    let story = Scenario::opened();
    let list = list(three_and_one(), RepeatedCode::Refuse);
    let plan = plan_parties(&story.sees("Hanna"), &list);
    for (place, judged) in plan.rows.iter().enumerate() {
        let wanted = match place {
            0 | 2 | 3 => Outcome::Wrong(REPEATED_CODE, vec![2, 4, 5]),
            _ => Outcome::New,
        };
        assert_eq!(judged.outcome, wanted, "{}", judged.key);
    }
    assert_eq!(story.refused("Hanna", read(&list)), Refusal::Rule(WRONG_ROWS));
}

#[test]
fn predecessors_go_on_as_one_party_outside_that_is_counted_once() {
    let mut story = Scenario::opened();
    let list = list(three_and_one(), RepeatedCode::Predecessors);
    story.does::<_, Party>("Hanna", read(&list));
    let sight = story.sees("Hanna");
    let total = totals(&sight);
    assert_eq!((total.parties, total.voting), (5, 5));
    assert_eq!(total.kinds, [(PartyKind::Municipality, 4), (PartyKind::Province, 1)]);
    assert_eq!((total.inhabitants, total.unknown), (184_702 + 57_009, 1));
    let altena = sight.get(story.party("Altena")).expect("outside");
    assert_eq!((altena.code.as_str(), altena.participation), ("GM1959", Participation::Outside));
    let aalburg = sight.get(story.party("Aalburg")).expect("here");
    assert_eq!((aalburg.code.as_str(), aalburg.successor), ("", Some(story.party("Altena"))));
    for policy in [RepeatedCode::Predecessors, RepeatedCode::Refuse, RepeatedCode::Same] {
        let again = PartyList { repeated_code: policy, ..list.clone() };
        let plan = plan_parties(&sight, &again);
        assert!(plan.rows.iter().all(|it| it.outcome == Outcome::Unchanged), "{policy:?}");
        assert_eq!(story.refused("Hanna", read(&again)), Refusal::Rule(NOTHING_NEW));
    }
}

#[test]
fn a_row_that_the_others_merge_into_is_their_successor() {
    let mut story = Scenario::opened();
    let into = |it: PartyRow| PartyRow { successor: "Werkendam".to_owned(), ..it };
    let rows = three_and_one().into_iter().map(into).collect();
    story.does::<_, Party>("Hanna", read(&list(rows, RepeatedCode::Predecessors)));
    let sight = story.sees("Hanna");
    let werkendam = sight.get(story.party("Werkendam")).expect("here");
    assert_eq!(werkendam.code, "GM1959");
    assert_eq!(werkendam.participation, Participation::InConversation);
    let total = totals(&sight);
    assert_eq!((total.parties, total.inhabitants, total.unknown), (5, 184_702 + 57_009, 1));
}

#[test]
fn one_party_in_several_writings_is_read_once() {
    let mut story = Scenario::opened();
    let list = list(three_and_one(), RepeatedCode::Same);
    story.does::<_, Party>("Hanna", read(&list));
    assert_eq!(totals(&story.sees("Hanna")).parties, 3);
    assert_eq!(story.refused("Hanna", read(&list)), Refusal::Rule(NOTHING_NEW));
}

#[test]
fn a_second_row_with_other_words_is_wrong_and_an_equal_one_is_not() {
    let story = Scenario::opened();
    let more = PartyRow { short: "BRE".to_owned(), ..row(4, "breda") };
    let list = list(vec![row(2, "Breda"), row(3, "Breda"), more], RepeatedCode::Refuse);
    let plan = plan_parties(&story.sees("Hanna"), &list);
    assert_eq!(plan.rows[1].outcome, Outcome::Unchanged);
    assert_eq!(plan.rows[2].outcome, Outcome::Wrong(SAID_TWICE, vec![2]));
}

#[test]
fn what_a_row_changes_is_shown_first_and_then_done() {
    let mut story = Scenario::middenland();
    let kranswijk = PartyRow {
        short: "kra".to_owned(),
        inhabitants: Some(14_300),
        participation: Some(Participation::NotYet),
        ..row(2, "KRANSWIJK ")
    };
    let list = list(vec![kranswijk], RepeatedCode::Refuse);
    let plan = plan_parties(&story.sees("Hanna"), &list);
    let Outcome::Changed(changes) = &plan.rows[0].outcome else { panic!("changed") };
    let fields: Vec<_> = changes.iter().map(|it| it.field).collect();
    assert_eq!(fields, ["name", "short", "participation", "inhabitants"]);
    let preview = Some(fingerprint(&plan.rows));
    let act = ReadParties { list: list.clone(), skip_wrong: false, preview };
    assert_eq!(story.refused("Noor", act.clone()), Refusal::MayNot(Need::Facilitator));
    assert_eq!(story.refused("Tjitske", act.clone()), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Party>("Hanna", act.clone());
    assert_eq!(story.refused("Hanna", act), Refusal::Rule(LIST_CHANGED));
    assert_eq!(story.refused("Hanna", read(&list)), Refusal::Rule(NOTHING_NEW));
}

#[test]
fn a_code_that_another_party_bears_is_a_repeated_code() {
    let mut story = Scenario::opened();
    let bearer = PartyRow { code: "GM0518".to_owned(), ..row(2, "Duinhaven") };
    let first = list(vec![bearer.clone()], RepeatedCode::Refuse);
    story.does::<_, Party>("Hanna", read(&first));
    let other = PartyRow { name: "Het Duinhaven".to_owned(), ..bearer };
    let second = list(vec![other], RepeatedCode::Refuse);
    assert_eq!(story.refused("Hanna", read(&second)), Refusal::Rule(WRONG_ROWS));
    let same = PartyList { repeated_code: RepeatedCode::Same, ..second };
    story.does::<_, Party>("Hanna", read(&same));
    assert_eq!(totals(&story.sees("Hanna")).parties, 1);
}

fn person(row: usize, name: &str) -> PersonRow {
    PersonRow {
        row,
        name: name.to_owned(),
        function: "wethouder".to_owned(),
        mail: format!("{}@voorbeeld.example", row),
        office: Some(Office::Representative),
        party: "Kranswijk".to_owned(),
        table: "regiegroep".to_owned(),
        ..PersonRow::default()
    }
}

#[test]
fn people_come_in_with_their_seats_and_once() {
    let mut story = Scenario::middenland();
    let (name, purpose) = ("Regiegroep".to_owned(), String::new());
    let table = story.does::<_, Table>("Hanna", domain::table::Add { name, purpose });
    let speaks_for = vec!["noorderkolk".to_owned()];
    let rows = vec![
        PersonRow { seat: "NEW".to_owned(), speaks_for, ..person(2, "Ilse Kampveen") },
        PersonRow { seat: "new".to_owned(), alternate: Some(true), ..person(3, "Aya Brandwijk") },
        PersonRow { seat: "new".to_owned(), ..person(4, "Bram Oeverloo") },
        PersonRow { seat: "TWO".to_owned(), ..person(5, "Yusuf Aldemeer") },
        PersonRow { party: "Nergens".to_owned(), ..person(6, "Sem Vosdijk") },
        PersonRow { table: String::new(), ..person(7, "Hanna Zomervoort") },
        PersonRow { table: String::new(), office: None, ..person(8, "tjitske") },
    ];
    let list = PeopleList { rows, by_mail: false };
    let plan = plan_people(&story.sees("Hanna"), &list);
    let outcomes: Vec<_> = plan.rows.iter().map(|it| it.outcome.clone()).collect();
    assert_eq!(outcomes[..2], [Outcome::New, Outcome::New]);
    for (place, rule) in
        [(2, SEAT_TAKEN), (3, PARTY_HAS_SEAT), (4, UNKNOWN_PARTY), (5, SPEAKS_FOR_NOBODY)]
    {
        assert_eq!(outcomes[place], Outcome::Wrong(rule, vec![]), "{place}");
    }
    let Outcome::Changed(changes) = &outcomes[6] else { panic!("changed") };
    let fields: Vec<_> = changes.iter().map(|it| it.field).collect();
    assert_eq!(fields, ["name", "function", "mail"]);
    let act = ReadPeople { list: list.clone(), skip_wrong: true, preview: None };
    assert_eq!(story.refused("Joris", act.clone()), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Person>("Hanna", act.clone());
    let sight = story.sees("Hanna");
    let seats = sight.under::<Seat>(table.any());
    assert_eq!(seats.len(), 1);
    assert_eq!(seats[0].parties, [story.party("Kranswijk"), story.party("Noorderkolk")]);
    assert_eq!(sight.under::<Sitting>(seats[0].id.any()).len(), 2);
    assert_eq!(story.refused("Hanna", act), Refusal::Rule(NOTHING_NEW));
}

fn activity(row: usize, name: &str) -> ActivityRow {
    ActivityRow { row, name: name.to_owned(), ..ActivityRow::default() }
}

#[test]
fn activities_come_in_and_what_they_leave_open_stays() {
    let mut story = Scenario::middenland();
    let first = ActivityRow {
        track: Some(Track::Manager),
        product: "rooster".to_owned(),
        from: Some(date(2026, 9, 1)),
        until: Some(date(2026, 12, 1)),
        planned_days: Some(12),
        ..activity(2, "Piket inrichten")
    };
    let turned = ActivityRow { until: Some(date(2026, 1, 1)), ..first.clone() };
    let turned = ActivityRow { row: 3, name: "Proef".to_owned(), ..turned };
    let list = |rows| ActivityList { rows };
    let read = |rows| ReadActivities { list: list(rows), skip_wrong: true, preview: None };
    let act = read(vec![first, turned, activity(4, "Gesprekken")]);
    let plan = plan_activities(&story.sees("Hanna"), &act.list);
    assert_eq!(plan.rows[1].outcome, Outcome::Wrong(NOT_READABLE, vec![]));
    assert_eq!(story.refused("Noor", act.clone()), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Activity>("Hanna", act.clone());
    assert_eq!(story.refused("Hanna", act), Refusal::Rule(NOTHING_NEW));
    let busy = ActivityRow {
        state: Some(ActivityState::Busy),
        actual_days: Some(3),
        ..activity(2, "piket inrichten")
    };
    let change = read(vec![busy]);
    let id = story.does::<_, Activity>("Hanna", change);
    let sight = story.sees("Joris");
    let after = sight.get(id).expect("for all parties");
    assert_eq!((after.product.as_str(), after.planned_days), ("rooster", Some(12)));
    assert_eq!((after.state, after.actual_days), (ActivityState::Busy, Some(3)));
}

fn any_row() -> impl Strategy<Value = PartyRow> {
    let name = prop_oneof!["[A-D]", "[a-d] ?", "Provincie [A-C]", "\\PC{0,6}"];
    let code = prop_oneof![Just(String::new()), "GM000[1-3]", "\\PC{0,4}"];
    let successor = prop_oneof![Just(String::new()), "[A-F]"];
    (name, code, successor, proptest::option::of(-5_i64..500)).prop_map(
        |(name, code, successor, inhabitants)| PartyRow {
            name,
            code,
            successor,
            inhabitants,
            ..PartyRow::default()
        },
    )
}

fn any_list() -> impl Strategy<Value = PartyList> {
    let policy = prop_oneof![
        Just(RepeatedCode::Refuse),
        Just(RepeatedCode::Same),
        Just(RepeatedCode::Predecessors)
    ];
    let key = prop_oneof![Just(RowKey::Name), Just(RowKey::Code)];
    (proptest::collection::vec(any_row(), 0..12), policy, key).prop_map(
        |(mut rows, policy, key)| {
            rows.iter_mut().enumerate().for_each(|(place, row)| row.row = place + 2);
            PartyList { key, ..list(rows, policy) }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..Default::default() })]

    /// Whatever the list: every row is judged, nobody gets the name of another, and reading the
    /// same list again changes nothing.
    #[test]
    fn reading_a_list_twice_is_reading_it_once(list in any_list()) {
        let mut story = Scenario::opened();
        let plan = plan_parties(&story.sees("Hanna"), &list);
        prop_assert_eq!(plan.rows.len(), list.rows.len());
        let act = ReadParties { skip_wrong: true, ..read(&list) };
        if story.tries("Hanna", &act).is_err() {
            return Ok(());
        }
        story.does::<_, Party>("Hanna", act.clone());
        let sight = story.sees("Hanna");
        let parties = sight.all::<Party>();
        for (place, party) in parties.iter().enumerate() {
            let others = &parties[place + 1..];
            prop_assert!(!party.name.is_empty());
            prop_assert!(!others.iter().any(|it| same_name(&it.name, &party.name)));
            let coded = !party.code.is_empty();
            prop_assert!(!(coded && others.iter().any(|it| it.code == party.code)));
        }
        let wrong = |rows: &[domain::sheet::Judged]| {
            rows.iter().filter(|it| matches!(it.outcome, Outcome::Wrong(..))).count()
        };
        let again = plan_parties(&sight, &list);
        prop_assert_eq!(story.tries("Hanna", &act), Err(Refusal::Rule(NOTHING_NEW)), "{:?}", again);
        prop_assert!(wrong(&again.rows) <= wrong(&plan.rows));
    }
}
