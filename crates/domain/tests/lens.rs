// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of a scan: by layer without names, at a table with names, and too little to show.

use domain::{
    lens::*,
    party::{Office, Person},
    refusal::{Problem, Refusal},
    round::{Answer, Given, Reveal, Round},
    scenario::Scenario,
    text::{Text, TextCircle, passages_of, texts},
};
use jiff::civil::date;
use ledger::Id;

const WORDS: [(Condition, &str); 3] = [
    (Condition::Ambition, "Ik kan navertellen wat we willen."),
    (Condition::Organising, "Ik weet wie hier mag beslissen."),
    (Condition::Process, "Ik weet wat de volgende stap is."),
];

fn ask(form: ScanForm, whom: Whom) -> AskScan {
    let statement = |(condition, words): (Condition, &str)| Statement {
        condition,
        topic: format!("{condition:?}"),
        words: words.to_owned(),
    };
    AskScan {
        name: "Zomerscan".to_owned(),
        explanation: String::new(),
        form,
        whom,
        statements: WORDS.map(statement).to_vec(),
        low: "oneens".to_owned(),
        high: "eens".to_owned(),
        closes_at: None,
    }
}

/// So many people of that office, each of a party of their own.
fn people(story: &mut Scenario, office: Office, count: usize, call: char) -> Vec<&'static str> {
    let names = (0..count).map(|it| &*format!("{call}{it} Anders").leak());
    let names: Vec<&'static str> = names.collect();
    for name in &names {
        let party = story.adds_party(&format!("Gemeente {name}"));
        story.comes("Hanna", name, office, Some(party));
    }
    names
}

fn says(story: &mut Scenario, who: &str, round: Id<Round>, steps: [u8; 3]) {
    let given = Given::Set(steps.map(|it| Given::Scale(Some(it))).to_vec());
    let (unit, reason, seen) = (None, String::new(), None);
    story.does::<_, Answer>(who, domain::round::Give { round, unit, given, reason, seen });
}

fn rounds(story: &Scenario, scan: Id<Scan>) -> Vec<Id<Round>> {
    let sight = story.sees("Hanna");
    sight.get(scan).expect("hers").groups.iter().map(|it| it.round).collect()
}

#[test]
fn layers_see_it_otherwise_and_a_group_of_two_is_too_little() {
    let mut story = Scenario::middenland();
    let prepare = people(&mut story, Office::Adviser, 14, 'a');
    let speak = people(&mut story, Office::Representative, 14, 'r');
    let whom = Whom::Layers(vec![Layer::Speaks, Layer::Prepares, Layer::Follows]);
    for name in ["Noor", "Joris", "Ellen"] {
        let refused = story.refused(name, ask(ScanForm::Short, whom.clone()));
        assert!(matches!(refused, Refusal::MayNot(_)), "{name}");
    }
    let scan = story.does::<_, Scan>("Hanna", ask(ScanForm::Short, whom));
    let [speaks, prepares, follows] = rounds(&story, scan)[..] else { panic!("three layers") };
    for (place, name) in speak.into_iter().enumerate() {
        let steps = if place < 8 { [3, 3, 2] } else { [2, 2, 3] };
        says(&mut story, name, speaks, steps);
    }
    says(&mut story, "Joris", speaks, [2, 2, 2]);
    for (place, name) in prepare.into_iter().enumerate() {
        let steps = if place < 8 { [3, 1, 2] } else { [2, 2, 3] };
        says(&mut story, name, prepares, steps);
    }
    says(&mut story, "Yusuf", follows, [1, 3, 1]);
    let waits = view(&story, "Joris", scan, |it| it.lines[0].cells.clone());
    assert!(waits.iter().all(|it| *it == Cell::Waits), "{waits:?}");
    story.does::<_, Scan>("Hanna", CloseScan { scan, seen: 1 });
    view(&story, "Joris", scan, |it| {
        assert!(it.is_over() && it.shows());
        let first = &it.lines[0];
        assert_eq!(first.condition, Condition::Organising, "the widest apart stands first");
        assert!(first.is_seen_otherwise);
        assert_eq!(it.conditions()[0], Condition::Organising);
        assert_eq!(first.own, [Given::Scale(Some(2))], "one's own beside the whole");
        assert!(it.lines.iter().all(|it| it.cells[2] == Cell::TooFew), "one answer is too few");
        let Cell::Told { counts, .. } = &first.cells[1] else { panic!("{:?}", first.cells) };
        assert_eq!(counts[..], [Some(8), Some(6), Some(0), Some(0)]);
    });
    let own = view(&story, "Tjitske", scan, |it| it.lines[0].own.len());
    assert_eq!(own, 0, "she gave no answer");
}

fn view<R>(story: &Scenario, who: &str, of: Id<Scan>, see: impl FnOnce(ScanView<'_>) -> R) -> R {
    let sight = story.sees(who);
    see(scan(&sight, of).expect("for all parties"))
}

#[test]
fn each_person_stands_in_one_layer() {
    let mut story = Scenario::middenland();
    let sight = story.sees("Hanna");
    let layers = Layer::ALL.map(|it| people_of(&sight, it));
    let all: Vec<Id<Person>> = layers.iter().flatten().copied().collect();
    let each: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(all.len(), each.len());
    assert!(layers[1].contains(&story.person("Samira")));
    assert!(!all.contains(&story.person("Dirkje")), "a clerk sees no rounds of all parties");
    drop(sight);
    let clarity = ask(ScanForm::Clarity, Whom::Layers(vec![Layer::Speaks]));
    let Refusal::Fields(wrong) = story.refused("Hanna", clarity) else { panic!("a field") };
    assert_eq!(wrong[0].problem, Problem::Rule(CLARITY_NEEDS_NAMES));
    let nobody = ask(ScanForm::Short, Whom::Layers(Vec::new()));
    let Refusal::Fields(wrong) = story.refused("Hanna", nobody) else { panic!("a field") };
    assert_eq!(wrong[0].problem, Problem::NotChosen);
    story.days_pass(1);
}

#[test]
fn with_names_each_party_shows_when_all_is_turned_over() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let scan = story.does::<_, Scan>("Hanna", ask(ScanForm::Short, Whom::Seats(table)));
    let [round] = rounds(&story, scan)[..] else { panic!("one table") };
    says(&mut story, "Joris", round, [5, 1, 3]);
    says(&mut story, "Tjitske", round, [4, 5, 3]);
    story.does::<_, Scan>("Hanna", CloseScan { scan, seen: 1 });
    let waits = view(&story, "Ellen", scan, |it| it.shows());
    assert!(!waits, "closed is not turned over");
    story.does::<_, Round>("Hanna", Reveal { round, seen: 2 });
    view(&story, "Ellen", scan, |it| {
        let Cell::Told { counts, .. } = &it.lines[0].cells[0] else { panic!("it shows") };
        assert_eq!(counts[..], [Some(1), Some(0), Some(0), Some(0), Some(1), Some(0)]);
        assert_eq!(it.lines[0].condition, Condition::Organising);
    });
    assert!(domain::lens::scan(&story.sees("Yusuf"), scan).is_none(), "not at the table");
}

#[test]
fn clarity_lays_answers_side_by_side() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let scan = story.does::<_, Scan>("Hanna", ask(ScanForm::Clarity, Whom::Seats(table)));
    let [round] = rounds(&story, scan)[..] else { panic!("one table") };
    let cards = |words: &str| Given::Set(vec![Given::Cards(vec![words.to_owned()]); 3]);
    for (who, words) in [("Joris", "De stuurgroep."), ("Tjitske", "Onze raad.")] {
        let (unit, reason, seen) = (None, String::new(), None);
        let act = domain::round::Give { round, unit, given: cards(words), reason, seen };
        story.does::<_, Answer>(who, act);
    }
    story.does::<_, Scan>("Hanna", CloseScan { scan, seen: 1 });
    story.does::<_, Round>("Hanna", Reveal { round, seen: 2 });
    view(&story, "Ellen", scan, |it| {
        let Cell::Said(said) = &it.lines[0].cells[0] else { panic!("in their own words") };
        assert_eq!(said.len(), 2);
        assert!(it.shows());
    });
}

#[test]
fn an_improvement_has_a_person_and_a_day() {
    let mut story = Scenario::middenland();
    let whom = Whom::Layers(vec![Layer::Speaks]);
    let scan = story.does::<_, Scan>("Hanna", ask(ScanForm::Short, whom));
    let owner = story.person("Joris");
    let add = |action: &str| AddImprovement {
        scan,
        condition: Condition::Organising,
        saw: "Niet ieder weet wie beslist.".to_owned(),
        action: action.to_owned(),
        owner,
        check_on: date(2026, 10, 1),
    };
    let Refusal::Fields(wrong) = story.refused("Noor", add("")) else { panic!("a field") };
    assert_eq!(wrong[0].field, "action");
    let improvement = story.does::<_, Improvement>("Noor", add("Wij schrijven het op één blad."));
    let done = ChangeImprovement {
        improvement,
        seen: 1,
        saw: "Niet ieder weet wie beslist.".to_owned(),
        action: "Het blad hangt er.".to_owned(),
        owner,
        check_on: date(2026, 10, 1),
        state: ImprovementState::Done,
    };
    assert!(matches!(story.refused("Tjitske", done.clone()), Refusal::MayNot(_)));
    story.does::<_, Improvement>("Joris", done);
    let state = view(&story, "Samira", scan, |it| it.improvements[0].state);
    assert_eq!(state, ImprovementState::Done);
}

#[test]
fn what_is_stuck_is_asked_with_what_the_record_says() {
    let story = Scenario::middenland();
    let found = stuck(&story.sees("Hanna"));
    assert!(found.iter().all(|it| !matches!(it, Evidence::LongDue { promises: 0 })));
    let told = pulse(&story.sees("Hanna"));
    assert_eq!(told.behind, 0);
    assert_eq!(told.silent, told.parties, "nobody declared anything yet");
}

/// The same statements to the same table, answered and turned over.
fn told(story: &mut Scenario, joris: [u8; 3], tjitske: [u8; 3]) -> Id<Scan> {
    let table = story.table();
    let scan = story.does::<_, Scan>("Hanna", ask(ScanForm::Short, Whom::Seats(table)));
    let [round] = rounds(story, scan)[..] else { panic!("one table") };
    says(story, "Joris", round, joris);
    says(story, "Tjitske", round, tjitske);
    scan
}

#[test]
fn two_scans_lie_side_by_side_once_both_are_fixed() {
    let mut story = Scenario::middenland();
    let earlier = told(&mut story, [5, 1, 3], [4, 5, 3]);
    let round = rounds(&story, earlier)[0];
    story.does::<_, Scan>("Hanna", CloseScan { scan: earlier, seen: 1 });
    story.does::<_, Round>("Hanna", Reveal { round, seen: 2 });
    story.days_pass(60);
    let later = told(&mut story, [5, 4, 3], [4, 5, 1]);
    let none = |story: &Scenario, who: &str| beside(&story.sees(who), later, earlier).is_none();
    assert!(none(&story, "Ellen"), "the later one still runs");
    story.does::<_, Scan>("Hanna", CloseScan { scan: later, seen: 1 });
    let round = rounds(&story, later)[0];
    assert!(none(&story, "Ellen"), "not turned over");
    story.does::<_, Round>("Hanna", Reveal { round, seen: 2 });
    let sight = story.sees("Ellen");
    let view = beside(&sight, later, earlier).expect("both are fixed");
    assert_eq!(view.lines.len(), 3);
    assert_eq!(view.lines[0].condition, Condition::Process, "the later one's order");
    let line = view.lines.iter().find(|it| it.condition == Condition::Organising).expect("there");
    let [ThenNow { then: Cell::Told { counts: then, .. }, now: Cell::Told { counts, .. }, .. }] =
        &line.groups[..]
    else {
        panic!("{line:?}")
    };
    assert_eq!(then[..], [Some(1), Some(0), Some(0), Some(0), Some(1), Some(0)]);
    assert_eq!(counts[..], [Some(0), Some(0), Some(0), Some(1), Some(1), Some(0)]);
    let later_view = domain::lens::scan(&sight, later).expect("hers");
    assert_eq!(comparable(&sight, &later_view).len(), 1);
    assert!(beside(&sight, earlier, later).is_none(), "the earlier one comes first");
    assert!(none(&story, "Yusuf"), "not at the table");
}

#[test]
fn a_feedback_page_is_gone_through_with_a_party_before_it_is_shared() {
    let mut story = Scenario::middenland();
    let words = || vec!["Wie mag dit beslissen?".to_owned(), String::new()];
    assert!(matches!(story.refused("Noor", DraftFeedback { words: words() }), Refusal::MayNot(_)));
    let feedback = story.does::<_, Feedback>("Hanna", DraftFeedback { words: words() });
    let share = |seen| ShareFeedback {
        feedback,
        seen,
        title: "Zo zien wij het".to_owned(),
        circle: TextCircle::AllParties,
    };
    assert_eq!(story.refused("Hanna", share(1)), Refusal::Rule(FEEDBACK_UNCHECKED));
    for name in ["Noor", "Tjitske", "Ellen"] {
        assert!(feedbacks(&story.sees(name)).is_empty(), "{name} reads no draft");
    }
    let party = story.party("Kranswijk");
    story.does::<_, Feedback>("Ravi", CheckFeedback { feedback, seen: 1, party });
    let better = vec!["Wie mag dit beslissen, volgens Kranswijk?".to_owned()];
    story.does::<_, Feedback>("Hanna", ChangeFeedback { feedback, seen: 2, words: better });
    story.does::<_, Text>("Hanna", share(3));
    assert_eq!(story.refused("Hanna", share(4)), Refusal::Rule(FEEDBACK_SHARED));
    let sight = story.sees("Tjitske");
    let text = &texts(&sight)[0];
    assert_eq!(text.title, "Zo zien wij het");
    let said = passages_of(&sight, text.id);
    assert_eq!(said[0].words, "Wie mag dit beslissen, volgens Kranswijk?");
}

#[test]
fn what_is_stuck_for_all_counts_nothing_that_is_between_us() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let person = story.person("Ravi");
    let name = domain::party::NameHearer { party, person, earlier_too: true };
    story.does::<_, domain::party::Hearer>("Tjitske", name);
    let words = "Wij hechten aan een eigen stem over geld.".to_owned();
    let told = domain::interest::Story { words, ..Default::default() };
    let speak = domain::interest::Speak { party, story: told };
    story.does::<_, domain::interest::Interest>("Tjitske", speak);
    let kept = Evidence::Kept { confirmed: 1, released: 0 };
    assert!(stuck(&story.sees("Ravi")).contains(&kept));
    assert!(!stuck_for_all(&story.sees("Ravi")).contains(&kept));
}
