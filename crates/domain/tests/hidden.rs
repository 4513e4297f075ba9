// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of rounds with hidden names: what goes in an urn, what is said under a pseudonym, and
//! what shows of it.

use domain::{
    party::Office,
    refusal::{FieldError, Need, Problem, Refusal, Rule},
    round::{self, *},
    scenario::{INSTALLATION, Scenario},
    table::{AddSeat, Seat, Sit, Sitting},
};
use ledger::{AnyId, Id};

/// Nine more parties at the table, each with somebody: twelve in all.
const MORE: [(&str, &str); 9] = [
    ("Otterkade", "Otto"),
    ("Ilperberg", "Ilse"),
    ("Brakwater", "Bram"),
    ("Gagelveen", "Gijs"),
    ("Lisdonk", "Lotte"),
    ("Heimerwoud", "Hein"),
    ("Aalscholver", "Aya"),
    ("Peppelhoek", "Petra"),
    ("Karekiet", "Karel"),
];

fn twelve() -> Scenario {
    let mut story = Scenario::middenland();
    let table = story.table();
    for (party, person) in MORE {
        let id = story.adds_party(party);
        story.comes("Hanna", person, Office::Representative, Some(id));
        let short = party[..3].to_owned();
        let seat: Id<Seat> = story.does("Hanna", AddSeat { table, short, parties: vec![id] });
        let (person, alternate) = (story.person(person), false);
        let (from, mandate_until) = (None, None);
        let sit = Sit { seat, person, alternate, from, mandate_until };
        story.does::<_, Sitting>("Hanna", sit);
    }
    story
}

fn seated() -> Vec<&'static str> {
    ["Joris", "Tjitske", "Ellen"].into_iter().chain(MORE.map(|it| it.1)).collect()
}

fn plan(promise: RoundPromise) -> Plan {
    Plan { terms: Terms::promising(promise), ..Plan::asking("Durf je dit aan?", Ask::consent()) }
}

fn put(story: &mut Scenario, plan: Plan) -> Id<Round> {
    let circle = RoundCircle::Table(story.table());
    story.does("Hanna", Put { circle, plan })
}

fn drop_in(round: Id<Round>, place: u8) -> Deposit {
    Deposit { round, unit: None, given: Given::Choice(place) }
}

#[track_caller]
fn against(refusal: Refusal, rule: Rule) {
    assert_eq!(refusal, Refusal::Rule(rule));
}

#[track_caller]
fn rules(refusal: Refusal) -> Vec<(String, Problem)> {
    let Refusal::Fields(errors) = refusal else { panic!("{refusal}") };
    errors.into_iter().map(|FieldError { field, problem }| (field, problem)).collect()
}

fn figures(story: &Scenario, name: &str, round: Id<Round>) -> Option<Vec<Option<Figure>>> {
    round::round(&story.sees(name), round).expect("there").hidden.map(|it| it.figures)
}

fn counts(all: &[u32]) -> Vec<Option<u32>> {
    all.iter().copied().map(Some).collect()
}

#[test]
fn what_goes_in_an_urn_leaves_no_entry_and_comes_out_as_counts_only() {
    let mut story = twelve();
    let round = put(&mut story, plan(RoundPromise::Anonymous));
    let entries = story.entries.len();
    for (place, name) in seated().into_iter().enumerate() {
        let waits = |story: &Scenario| round::waiting(&story.sees(name)).len();
        assert_eq!(waits(&story), 1);
        story.deposits(name, drop_in(round, u8::from(place % 2 == 0)));
        assert_eq!(waits(&story), 0, "{name} answered");
        let view = round::round(&story.sees("Hanna"), round).expect("there");
        assert_eq!(view.answered(), place + 1);
        assert!(view.tally.is_none() && view.shown.is_empty() && view.hidden.is_none());
    }
    assert_eq!(story.entries.len(), entries, "nothing was written");
    against(story.refused("Joris", drop_in(round, 0)), ALREADY_COUNTED);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    let figure = Figure { counts: counts(&[6, 6]), together: 0, waiting: 0 };
    for name in ["Hanna", "Joris", "Noor"] {
        assert_eq!(figures(&story, name, round), Some(vec![Some(figure.clone())]));
        let view = round::round(&story.sees(name), round).expect("there");
        assert!(view.shown.is_empty() && view.tally.is_none());
        assert_eq!(view.answered(), 12);
    }
    assert_eq!(story.workspace.spent_urns(), [round.any()], "its key may go");
    against(story.refused("Joris", drop_in(round, 0)), NOT_OPEN);
    against(story.refused("Hanna", Reveal { round, seen: 2 }), IS_OVER);
}

#[test]
fn a_few_answers_stay_hidden_for_ever() {
    let mut story = twelve();
    let round = put(&mut story, plan(RoundPromise::Anonymous));
    for name in &seated()[..6] {
        story.deposits(name, drop_in(round, 0));
    }
    story.deposits("Petra", drop_in(round, 1));
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    assert_eq!(figures(&story, "Hanna", round), Some(vec![None]));
    // All the same tells what each of them said, so it shows only where that was stated.
    for (unanimity, shown) in [(false, false), (true, true)] {
        let plan = plan(RoundPromise::Anonymous);
        let terms = Terms { unanimity, ..plan.terms.clone() };
        let round = put(&mut story, Plan { terms, ..plan });
        for name in seated() {
            story.deposits(name, drop_in(round, 0));
        }
        story.does::<_, Round>("Hanna", Close { round, seen: 1 });
        assert_eq!(figures(&story, "Joris", round).expect("counted")[0].is_some(), shown);
    }
}

#[test]
fn nobody_answers_for_another_or_with_a_name_where_none_was_promised() {
    let mut story = twelve();
    let round = put(&mut story, plan(RoundPromise::Anonymous));
    let named =
        Give { round, unit: None, given: Given::Choice(0), reason: String::new(), seen: None };
    against(story.refused("Joris", named.clone()), MAY_NOT_ANSWER);
    against(story.refused("Hanna", drop_in(round, 0)), MAY_NOT_ANSWER);
    assert_eq!(story.refused("Fenna", drop_in(round, 0)), Refusal::NotThere);
    let seats = story.sees("Hanna").all::<Seat>();
    let unit = seats.iter().find(|it| it.short == "NOO").expect("a seat").id.any();
    let (given, reason, how) = (Given::Choice(0), String::new(), How::Proxy);
    against(story.refused("Noor", TypeIn { round, unit, given, reason, how }), MAY_NOT_ANSWER);
    let (given, other) = (Given::Choice(9), Given::Choice(0));
    let wrong = rules(story.refused("Joris", Deposit { round, unit: None, given }));
    assert_eq!(wrong, [("answer".to_owned(), Problem::UnknownChoice)]);
    let open = put(&mut story, plan(RoundPromise::Named));
    against(
        story.refused("Joris", Deposit { round: open, unit: None, given: other }),
        MAY_NOT_ANSWER,
    );
    let mila = story.refused("Mila", drop_in(round, 0));
    assert!(matches!(mila, Refusal::NotThere | Refusal::Rule(_)), "{mila}");
}

/// Twenty-four people, so that a few cards each are many.
fn among(story: &Scenario) -> Answerers {
    let cast = ["Hanna", "Ravi", "Noor", "Samira", "Fenna", "Mila", "Joris", "Tjitske", "Ellen"];
    let people = cast.into_iter().chain(MORE.map(|it| it.1)).cycle().take(24);
    Answerers::Persons(people.map(|it| story.person(it)).collect())
}

#[test]
fn cards_in_an_urn_come_out_all_at_once_and_tied_to_nobody() {
    let mut story = twelve();
    let ask = Ask::Cards { most: 2 };
    let anonymous = || Plan { ask: ask.clone(), ..plan(RoundPromise::Anonymous) };
    let cards = |story: &Scenario, round| {
        let view = round::round(&story.sees("Joris"), round).expect("there");
        assert!(view.shown.is_empty() && view.tally.is_none());
        view.hidden
    };
    let fill = |story: &mut Scenario, round, people: usize| {
        for (place, name) in seated().into_iter().take(people).enumerate() {
            let given = Given::Cards(vec![format!("Zorg {place}"), format!(" angst {place}")]);
            story.deposits(name, Deposit { round, unit: None, given });
        }
    };
    let round = put(&mut story, anonymous());
    fill(&mut story, round, 12);
    assert!(cards(&story, round).is_none(), "nothing shows while it is open");
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    let told = cards(&story, round).expect("counted");
    assert_eq!((told.answered, told.cards.len()), (12, 24));
    assert_eq!((&*told.cards[0], &*told.cards[1]), ("angst 0", "angst 1"), "by their words");
    assert!(told.cards[..12].iter().all(|it| it.starts_with("angst")), "{:?}", told.cards);
    // Five people are too few: then no card shows, not even one.
    let round = put(&mut story, anonymous());
    fill(&mut story, round, 5);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    let told = cards(&story, round).expect("counted");
    assert!(told.is_too_little() && told.cards.is_empty());
}

#[test]
fn a_long_row_of_cards_takes_several_records_and_comes_out_whole() {
    let mut story = twelve();
    let plan = Plan { ask: Ask::Cards { most: 20 }, ..plan(RoundPromise::Anonymous) };
    let round = put(&mut story, plan);
    for (place, name) in seated().into_iter().enumerate() {
        let card = |card: usize| format!("{place:02} {card:02} {}", "\u{1F9F6}".repeat(270));
        let given = Given::Cards((0..20).map(card).collect());
        story.deposits(name, Deposit { round, unit: None, given });
    }
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    let parts = story.sees("Noor").under::<Counted>(round.any()).len();
    assert!(parts > 4, "{parts}");
    let view = round::round(&story.sees("Noor"), round).expect("there");
    assert_eq!(view.hidden.expect("counted").cards.len(), 240);
}

#[test]
fn of_an_estimate_without_a_name_only_its_band_counts() {
    let mut story = twelve();
    let ask = Ask::Range { unit: "euro".to_owned(), bounds: vec![10, 50] };
    let round = put(&mut story, Plan { ask, ..plan(RoundPromise::Anonymous) });
    for (place, name) in seated().into_iter().enumerate() {
        let likely = if place % 2 == 0 { 12 } else { 60 };
        let given = Given::Range { low: 1, likely, high: 900 + place as i64 };
        story.deposits(name, Deposit { round, unit: None, given });
    }
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    let figures = figures(&story, "Joris", round).expect("counted");
    assert_eq!(figures[1].as_ref().expect("shown").counts, counts(&[0, 6, 6]));
    // All said the same of the least and the most, and that was not to be told.
    assert_eq!((&figures[0], &figures[2]), (&None, &None));
}

#[test]
fn what_cannot_be_kept_is_not_promised() {
    let mut story = twelve();
    let anonymous = || plan(RoundPromise::Anonymous);
    let refused = |story: &Scenario, plan| {
        let circle = RoundCircle::Table(story.table());
        rules(story.refused("Hanna", Put { circle, plan }))
    };
    let rule = |field: &str, rule| vec![(field.to_owned(), Problem::Rule(rule))];
    let many = Plan { ask: Ask::Cards { most: 20 }, who: among(&story), ..anonymous() };
    let too_many = [("most".to_owned(), Problem::TooMany { most: 16 })];
    assert_eq!(refused(&story, many), too_many, "an urn is written whole each time");
    let words = Plan { ask: Ask::Cards { most: 2 }, ..plan(RoundPromise::Pseudonymous) };
    assert_eq!(refused(&story, words), rule("promise", NOT_COUNTABLE));
    let amounts = Plan { ask: Ask::range("euro"), ..anonymous() };
    assert_eq!(refused(&story, amounts), rule("bounds", NEEDS_BOUNDS));
    let (unit, bounds) = ("euro".to_owned(), vec![50, 10]);
    let down = Plan { ask: Ask::Range { unit, bounds }, ..anonymous() };
    assert_eq!(refused(&story, down), rule("bounds", BOUNDS_RISE));
    let live = Plan { shows: Shows::AtOnce, ..anonymous() };
    assert_eq!(refused(&story, live), rule("shows", URN_SHOWS_AFTER));
    let weighs = Plan { weighs: Weighs::By("inwoners".into()), ..anonymous() };
    assert_eq!(refused(&story, weighs), rule("weighs", WEIGHT_TELLS));
    let few = Plan { who: Answerers::Persons(vec![story.person("Joris")]), ..anonymous() };
    assert_eq!(refused(&story, few), rule("promise", TOO_FEW_TO_HIDE));
    let least = Terms { least: Some(2), ..Terms::default() };
    let wrong = refused(&story, Plan { terms: least, ..anonymous() });
    assert_eq!(wrong, [("least".to_owned(), Problem::OutOfRange { least: 5, most: 1000 })]);
    // Once it is put, no act makes it another promise.
    let round = put(&mut story, anonymous());
    assert_eq!(story.sees("Hanna").get(round).expect("there").terms, anonymous().terms);
}

#[test]
fn time_ends_a_round_and_the_installation_empties_its_urn() {
    let mut story = twelve();
    let plan = plan(RoundPromise::Anonymous);
    let terms = Terms { minutes: Some(5), ..plan.terms.clone() };
    let round = put(&mut story, Plan { terms, ..plan });
    for (place, name) in seated().into_iter().enumerate() {
        story.deposits(name, drop_in(round, u8::from(place % 2 == 0)));
    }
    assert_eq!(round::overdue(&story.workspace, story.now), []);
    against(story.refused(INSTALLATION, End { round }), NOT_OVER);
    story.now += 5 * 60_000;
    assert_eq!(round::overdue(&story.workspace, story.now), [round]);
    assert_eq!(story.refused("Hanna", End { round }), Refusal::NotThere);
    story.does::<_, Counted>(INSTALLATION, End { round });
    assert!(figures(&story, "Joris", round).expect("counted")[0].is_some());
    assert_eq!(round::overdue(&story.workspace, story.now), []);
}

#[test]
fn an_urn_without_its_key_says_so_and_tells_nothing() {
    let mut story = twelve();
    let round = put(&mut story, plan(RoundPromise::Anonymous));
    story.workspace.put_urn(round.any(), Some(Urn::lost()));
    assert!(round::round(&story.sees("Joris"), round).expect("there").is_lost);
    against(story.refused("Joris", drop_in(round, 0)), URN_LOST);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    assert_eq!(figures(&story, "Joris", round), Some(vec![None]));
}

/// The pseudonyms of so many browsers.
const BROWSERS: [&str; 24] = [
    "br-01", "br-02", "br-03", "br-04", "br-05", "br-06", "br-07", "br-08", "br-09", "br-10",
    "br-11", "br-12", "br-13", "br-14", "br-15", "br-16", "br-17", "br-18", "br-19", "br-20",
    "br-21", "br-22", "br-23", "br-24",
];

#[test]
fn a_pseudonym_is_let_in_by_a_sight_and_read_by_its_own_browser() {
    let mut story = twelve();
    let round = put(&mut story, plan(RoundPromise::Pseudonymous));
    assert_eq!(Admission::to(&story.sees("Fenna"), round), None);
    assert_eq!(Admission::to(&story.sees("Hanna"), round), None, "she has no seat");
    let admission = Admission::to(&story.sees("Joris"), round).expect("he may");
    let speak = |place| Speak { admission, given: Given::Choice(place) };
    against(story.refused("Joris", speak(0)), MAY_NOT_ANSWER);
    let voice = story.speaks::<Voice>("br-01", speak(0));
    assert!(EVERYBODY.iter().all(|it| story.sees(it).get(voice).is_none()));
    let own = story.person("br-01").any();
    assert_eq!(round::voice(&story.sees("Joris"), own, round), Some(Given::Choice(0)));
    assert_eq!(round::voice(&story.sees("Joris"), AnyId([7; 16]), round), None);
    story.speaks::<Voice>("br-01", speak(1));
    assert_eq!(round::voice(&story.sees("Joris"), own, round), Some(Given::Choice(1)));
    assert_eq!(round::round(&story.sees("Hanna"), round).expect("there").answered(), 1);
}

const EVERYBODY: [&str; 6] = ["Hanna", "Ravi", "Noor", "Joris", "Tjitske", "Ellen"];

#[test]
fn while_it_is_open_counts_show_in_steps_that_tell_nobody_apart() {
    let mut story = twelve();
    let plan = Plan { shows: Shows::AtOnce, ..plan(RoundPromise::Pseudonymous) };
    let round = put(&mut story, plan);
    let admission = Admission::to(&story.sees("Joris"), round).expect("he may");
    let mut shown = Vec::new();
    for (place, browser) in BROWSERS.into_iter().enumerate() {
        // Ten: all but one say the same. Then it goes half and half.
        let given = Given::Choice(if place < 10 { u8::from(place == 3) } else { place as u8 % 2 });
        story.speaks::<Voice>(browser, Speak { admission, given });
        shown.push(figures(&story, "Hanna", round).expect("open to all")[0].clone());
    }
    assert!(shown[..19].iter().all(Option::is_none), "one among ten would show");
    let figure = Figure { counts: counts(&[14, 6]), together: 0, waiting: 0 };
    assert_eq!(shown[19], Some(figure.clone()));
    assert_eq!(shown[23], Some(Figure { waiting: 4, ..figure.clone() }));
    let again = Speak { admission, given: Given::Choice(0) };
    against(story.refused("br-01", again), SAW_OTHERS);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    // The last four are too few to add: what is shown at the end less what showed before.
    let last = figures(&story, "Joris", round).expect("counted");
    assert_eq!(last, [Some(Figure { waiting: 4, ..figure })]);
}

#[test]
fn counts_after_ones_own_answer_are_for_who_answered_and_names_come_at_the_end() {
    let mut story = twelve();
    let plan = Plan { shows: Shows::AfterOwn, ..Plan::asking("Wat past?", two()) };
    let round = put(&mut story, plan);
    let give = |place, seen| {
        let (unit, reason) = (None, String::new());
        Give { round, unit, given: Given::Choice(place), reason, seen }
    };
    let (last, first) = (seated()[11], &seated()[..11]);
    for (place, name) in first.iter().enumerate() {
        story.does::<_, Answer>(name, give((place % 2) as u8, None));
    }
    // Five and five are not enough yet, as one fewer of a party could be told apart.
    assert_eq!(figures(&story, "Joris", round), Some(vec![None]));
    assert_eq!(figures(&story, last, round), None, "who is silent sees nothing");
    assert_eq!(figures(&story, "Hanna", round), None, "who facilitates has no answer of her own");
    against(story.refused("Joris", give(1, Some(1))), SAW_OTHERS);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    story.does::<_, Shown>("Hanna", Reveal { round, seen: 2 });
    let view = round::round(&story.sees(last), round).expect("there");
    assert_eq!((view.shown.len(), view.hidden), (11, None));
}

fn two() -> Ask {
    Ask::Choice(vec![Choice::own("Samen"), Choice::own("Apart")])
}

#[test]
fn only_who_facilitates_closes_what_is_hidden() {
    let mut story = twelve();
    let round = put(&mut story, plan(RoundPromise::Anonymous));
    for name in ["Joris", "Noor", "Samira"] {
        let refused = story.refused(name, Close { round, seen: 1 });
        assert_eq!(refused, Refusal::MayNot(Need::Facilitator), "{name}");
    }
}

#[test]
fn where_only_counts_come_out_each_keeps_what_they_said_beside_the_whole() {
    let mut story = twelve();
    let words = Plan { shows: Shows::CountsOnly, ask: Ask::Cards { most: 1 }, ..plan_named() };
    let circle = RoundCircle::Table(story.table());
    let refused = rules(story.refused("Hanna", Put { circle, plan: words }));
    assert_eq!(refused, [("promise".to_owned(), Problem::Rule(NOT_COUNTABLE))]);
    let scale = Scale { steps: 5, low: "oneens".into(), high: "eens".into(), unsure: true };
    let statements = [("Belangen", "Ik ken hun belangen."), ("Proces", "Het tempo past.")];
    let ask = Ask::statements(&scale, statements);
    let round = put(&mut story, Plan { shows: Shows::CountsOnly, ask, ..plan_named() });
    let give = |first, second, seen| Give {
        round,
        unit: None,
        given: Given::Set(vec![Given::Scale(Some(first)), Given::Scale(second)]),
        reason: "Dit zou het verraden.".into(),
        seen,
    };
    for (place, name) in seated().into_iter().enumerate() {
        let second = if place % 2 == 0 { Some(1) } else { None };
        story.does::<_, Answer>(name, give(4, second, None));
    }
    story.does::<_, Answer>("Joris", give(4, None, Some(1)));
    story.does::<_, Answer>("Tjitske", give(4, Some(1), Some(1)));
    let before = round::round(&story.sees("Hanna"), round).expect("there");
    assert!(before.hidden.is_none() && before.tally.is_none());
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    against(story.refused("Hanna", Reveal { round, seen: 2 }), IS_OVER);
    let view = round::round(&story.sees("Joris"), round).expect("there");
    let own = view.units.iter().find_map(|it| it.own).expect("his own");
    assert_eq!((own.reason.as_str(), view.answered()), ("", 12));
    assert!(view.shown.is_empty() && view.tally.is_none());
    let figures = view.hidden.expect("counted").figures;
    // All said the same to the first; the second lies as far apart as it can.
    assert_eq!(figures[0], None);
    assert_eq!(figures[1].as_ref().expect("shown").counts, counts(&[6, 0, 0, 0, 0, 6]));
}

/// So many people of parties of their own in each of two layers.
fn two_layers(story: &mut Scenario, each: usize) -> Vec<Id<domain::party::Person>> {
    let mut people = Vec::new();
    for (place, name) in LAYERED[..2 * each].iter().enumerate() {
        let party = story.adds_party(&format!("Gemeente {place}"));
        let office = if place < each { Office::Representative } else { Office::Adviser };
        story.comes("Hanna", name, office, Some(party));
        people.push(story.person(name));
    }
    people
}

const LAYERED: [&str; 28] = [
    "Aagje", "Abel", "Adèle", "Aukje", "Bas", "Bea", "Beer", "Berber", "Cas", "Cato", "Cees",
    "Claire", "Daan", "Daphne", "Dirk", "Door", "Eefje", "Egon", "Eline", "Evert", "Faas", "Femke",
    "Floor", "Frits", "Gaby", "Gerda", "Gijsje", "Guus",
];

fn in_layers(story: &mut Scenario, each: usize, says: impl Fn(usize) -> u8) -> Option<Layers> {
    let people = two_layers(story, each);
    let who = Answerers::Persons(people);
    let plan = Plan { shows: Shows::CountsOnly, who, ..Plan::asking("Wat past?", two()) };
    let round = story.does("Hanna", Put { circle: RoundCircle::AllParties, plan });
    for (place, name) in LAYERED[..2 * each].iter().enumerate() {
        let (unit, reason, seen) = (None, String::new(), None);
        let given = Given::Choice(says(place));
        story.does::<_, Answer>(name, Give { round, unit, given, reason, seen });
    }
    let sight = story.sees("Hanna");
    assert_eq!(layers(&sight, &round::round(&sight, round).expect("there")), None, "open");
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    let sight = story.sees("Joris");
    layers(&sight, &round::round(&sight, round).expect("there"))
}

#[test]
fn layers_show_all_of_them_or_none() {
    let mut story = Scenario::middenland();
    let Some(Layers::Told(told)) = in_layers(&mut story, 14, |it| (it % 2) as u8) else {
        panic!("fourteen in each are enough")
    };
    let layers: Vec<_> = told.iter().map(|it| (it.layer, it.answered)).collect();
    use domain::party::Layer::{Prepares, Speaks};
    assert_eq!(layers, [(Some(Speaks), 14), (Some(Prepares), 14)]);
    assert!(told.iter().all(|it| it.figures[0].counts == counts(&[7, 7])));
    // One who says otherwise in one layer: then nothing shows of the other either.
    let mut story = Scenario::middenland();
    let says = |it: usize| if it < 14 { (it % 2) as u8 } else { u8::from(it == 20) };
    assert_eq!(in_layers(&mut story, 14, says), Some(Layers::TooLittle));
    let mut story = Scenario::middenland();
    assert_eq!(in_layers(&mut story, 5, |it| (it % 2) as u8), Some(Layers::TooLittle));
}

#[test]
fn a_question_to_one_layer_or_in_an_urn_has_no_layers() {
    let mut story = twelve();
    let people = seated().into_iter().map(|it| story.person(it)).collect();
    let plan = Plan { who: Answerers::Persons(people), ..plan(RoundPromise::Anonymous) };
    let round = put(&mut story, plan);
    for (place, name) in seated().into_iter().enumerate() {
        story.deposits(name, drop_in(round, u8::from(place % 2 == 0)));
    }
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    let sight = story.sees("Hanna");
    assert_eq!(layers(&sight, &round::round(&sight, round).expect("there")), None);
}

fn plan_named() -> Plan {
    plan(RoundPromise::Named)
}
