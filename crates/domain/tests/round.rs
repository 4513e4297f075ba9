// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of rounds: one question, answers that stay with who gave them, and all turned over at
//! once.

use domain::{
    party::{Party, RecordDriver},
    refusal::{FieldError, Need, Problem, Refusal, Rule},
    round::{self, *},
    scenario::Scenario,
    table::{Seat, Sit, Sitting, Table},
};
use jiff::civil::date;
use ledger::Id;

const EVERYBODY: [&str; 12] = [
    "Hanna", "Ravi", "Noor", "Fenna", "Saar", "Joris", "Mila", "Samira", "Tjitske", "Ellen",
    "Dirkje", "Yusuf",
];

#[track_caller]
fn wrong(refusal: Refusal) -> Vec<(String, Problem)> {
    let Refusal::Fields(errors) = refusal else { panic!("{refusal}") };
    errors.into_iter().map(|FieldError { field, problem }| (field, problem)).collect()
}

#[track_caller]
fn against(refusal: Refusal, rule: Rule) {
    assert_eq!(refusal, Refusal::Rule(rule));
}

/// Storyline: who decides about money.
fn plan() -> Plan {
    Plan {
        question: "Elke gemeente heeft één stem. Kun je hiermee verder?".to_owned(),
        explanation: "Gaat het over geld? Dan tellen ook de inwoners.".to_owned(),
        ask: Ask::representatives(),
        who: Answerers::Seats,
        shows: Shows::Together,
        weighs: Weighs::Equally,
        quorum: None,
        closes_at: None,
        terms: Terms::default(),
    }
}

fn table(story: &Scenario) -> RoundCircle {
    RoundCircle::Table(story.table())
}

fn put(story: &mut Scenario, plan: Plan) -> Id<Round> {
    let circle = table(story);
    story.does("Hanna", Put { circle, plan })
}

fn give(round: Id<Round>, place: u8, reason: &str) -> Give {
    let (unit, seen, reason) = (None, None, reason.to_owned());
    Give { round, unit, given: Given::Choice(place), reason, seen }
}

fn seat(story: &Scenario, short: &str) -> Id<Seat> {
    let sight = story.sees("Hanna");
    sight.all::<Seat>().iter().find(|it| it.short == short).expect("a seat").id
}

#[test]
fn a_round_in_the_making_is_the_facilitators_own_until_the_question_is_put() {
    let mut story = Scenario::middenland();
    let circle = table(&story);
    let prepared: Id<Prepared> = story.does("Hanna", Prepare { circle, plan: plan() });
    for name in EVERYBODY {
        let sees = story.sees(name).get(prepared).is_some();
        assert_eq!(sees, ["Hanna", "Ravi"].contains(&name), "{name}");
    }
    let shorter = Plan { question: "Kun je hiermee verder?".to_owned(), ..plan() };
    let change = |seen| Change { prepared, seen, plan: shorter.clone() };
    story.does::<_, Prepared>("Ravi", change(1));
    assert_eq!(
        story.refused("Hanna", change(1)),
        Refusal::Outdated { record: prepared.any(), theirs: 2 }
    );
    let open = |seen| Open { prepared, seen };
    assert_eq!(story.refused("Tjitske", open(2)), Refusal::MayNot(Need::Facilitator));
    let round: Id<Round> = story.does("Hanna", open(2));
    for name in ["Hanna", "Noor", "Joris", "Tjitske", "Ellen"] {
        assert!(story.sees(name).get(round).is_some(), "{name}");
    }
    for name in ["Mila", "Samira", "Fenna", "Saar", "Dirkje", "Yusuf"] {
        assert!(story.sees(name).get(round).is_none(), "{name} has no place at the table");
    }
    assert!(story.sees("Hanna").get(prepared).is_none(), "it was put: nothing is in the making");
}

#[test]
fn answers_stay_with_who_gave_them_and_are_turned_over_together() {
    let mut story = Scenario::middenland();
    let round = put(&mut story, plan());
    let concern = "Zes grote gemeenten kunnen zonder ons beslissen over ons geld.";
    let tjitske: Id<Answer> = story.does("Tjitske", give(round, 3, concern));
    let joris: Id<Answer> = story.does("Joris", give(round, 2, ""));
    for name in EVERYBODY {
        assert_eq!(story.sees(name).get(tjitske).is_some(), name == "Tjitske", "{name}");
        let own = ["Joris", "Mila"].contains(&name);
        assert_eq!(story.sees(name).get(joris).is_some(), own, "{name}");
    }
    for name in ["Hanna", "Noor", "Ellen"] {
        let sight = story.sees(name);
        let view = round::round(&sight, round).expect("at the table");
        assert_eq!((view.answered(), view.shown.len()), (2, 0), "{name}: who, and not what");
        assert!(view.tally.is_none());
        assert_eq!(view.silent().map(|it| it.id).collect::<Vec<_>>(), [seat(&story, "WIL").any()]);
    }
    against(story.refused("Hanna", Reveal { round, seen: 1 }), NOT_CLOSED);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    against(story.refused("Ellen", give(round, 0, "")), NOT_OPEN);
    assert!(story.sees("Hanna").all::<Shown>().is_empty(), "closing shows nothing");
    story.does::<_, Shown>("Hanna", Reveal { round, seen: 2 });
    against(story.refused("Hanna", Reveal { round, seen: 3 }), IS_OVER);
    let sight = story.sees("Ellen");
    let view = round::round(&sight, round).expect("at the table");
    let reasons: Vec<_> = view.shown.iter().map(|it| it.reason.as_str()).collect();
    assert!(reasons.contains(&concern), "word for word");
    let Some(Tally::Choice { bars, yes }) = view.tally.as_deref() else { panic!("a choice") };
    let counts: Vec<_> = bars.iter().map(|it| it.units.len()).collect();
    assert_eq!(counts, [0, 0, 1, 1]);
    assert_eq!((yes.units, yes.of_units), (0, 3), "who is silent counts in the whole");
}

#[test]
fn one_answer_for_each_seat_that_its_people_may_change_while_it_is_open() {
    let mut story = Scenario::middenland();
    let round = put(&mut story, plan());
    let answer: Id<Answer> = story.does("Joris", give(round, 0, ""));
    assert_eq!(story.refused("Mila", give(round, 0, "")), Refusal::NotThere, "not at the table");
    let (person, alternate, seat_of_joris) = (story.person("Mila"), true, seat(&story, "NOO"));
    let (from, mandate_until) = (None, None);
    let sit = Sit { seat: seat_of_joris, person, alternate, from, mandate_until };
    story.does::<_, Sitting>("Hanna", sit);
    // The alternate takes over what the representative said; nothing is counted twice.
    let again = |seen| Give { seen, ..give(round, 1, "De kosten moeten bekend zijn.") };
    assert_eq!(
        story.refused("Mila", again(None)),
        Refusal::Outdated { record: answer.any(), theirs: 1 }
    );
    assert_eq!(
        story.refused("Joris", again(Some(7))),
        Refusal::Outdated { record: answer.any(), theirs: 1 }
    );
    story.does::<_, Answer>("Joris", again(Some(1)));
    assert_eq!(story.sees("Joris").all::<Answer>().len(), 1);
    for name in ["Hanna", "Noor", "Ravi"] {
        against(story.refused(name, give(round, 0, "")), MAY_NOT_ANSWER);
    }
    for name in ["Fenna", "Saar", "Dirkje", "Samira"] {
        assert_eq!(story.refused(name, give(round, 0, "")), Refusal::NotThere, "{name}");
    }
    let other = Give { unit: Some(seat(&story, "KRA").any()), ..give(round, 0, "") };
    against(story.refused("Joris", other), MAY_NOT_ANSWER);
}

#[test]
fn what_came_on_paper_is_typed_in_with_its_origin_and_never_over_an_own_answer() {
    let mut story = Scenario::middenland();
    let round = put(&mut story, plan());
    let type_in = |unit| TypeIn {
        round,
        unit,
        given: Given::Choice(0),
        reason: String::new(),
        how: How::Paper,
    };
    let wil = seat(&story, "WIL").any();
    assert_eq!(story.refused("Joris", type_in(wil)), Refusal::MayNot(Need::Recorder));
    let nobody = story.person("Saar").any();
    assert_eq!(story.refused("Noor", type_in(nobody)), Refusal::NotThere);
    let typed: Id<Answer> = story.does("Noor", type_in(wil));
    assert!(story.sees("Noor").get(typed).is_none(), "it is Wilgenstede's from now on");
    let sight = story.sees("Ellen");
    let found = sight.get(typed).expect("their own");
    assert_eq!(found.typed.map(|it| (it.by, it.how)), Some((story.person("Noor"), How::Paper)));
    against(story.refused("Noor", type_in(wil)), ALREADY_ANSWERED);
    story.does::<_, Answer>("Joris", give(round, 0, ""));
    against(story.refused("Noor", type_in(seat(&story, "NOO").any())), ALREADY_ANSWERED);
    // Their own answer takes the place of what was typed in, and is no longer marked as such.
    story.does::<_, Answer>("Ellen", Give { seen: Some(1), ..give(round, 2, "") });
    assert_eq!(story.sees("Ellen").get(typed).and_then(|it| it.typed), None);
}

#[test]
fn nothing_is_turned_over_below_the_quorum_that_was_stated() {
    let mut story = Scenario::middenland();
    let round = put(&mut story, Plan { quorum: Some(2), ..plan() });
    story.does::<_, Answer>("Joris", give(round, 0, ""));
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    against(story.refused("Hanna", Reveal { round, seen: 2 }), NOBODY_ANSWERED);
    let sight = story.sees("Hanna");
    let view = round::round(&sight, round).expect("a round");
    assert!(!view.has_quorum() && view.tally.is_none());
}

#[test]
fn a_round_ends_by_itself_at_its_hour() {
    let mut story = Scenario::middenland();
    let hour = 60 * 60 * 1000;
    let past = Plan { closes_at: Some(story.now - hour), ..plan() };
    let circle = table(&story);
    let refused = wrong(story.refused("Hanna", Put { circle, plan: past }));
    assert_eq!(refused, [("closes_at".to_owned(), Problem::DateOutOfRange)]);
    let closes_at = Some(story.now + hour);
    let round = put(&mut story, Plan { closes_at, ..plan() });
    story.does::<_, Answer>("Tjitske", give(round, 0, ""));
    assert_eq!(round::waiting(&story.sees("Joris")).len(), 1);
    assert_eq!(round::waiting(&story.sees("Tjitske")).len(), 0, "nobody is reminded twice");
    story.now += hour;
    assert_eq!(round::waiting(&story.sees("Joris")).len(), 0);
    against(story.refused("Joris", give(round, 0, "")), NOT_OPEN);
    against(story.refused("Hanna", Close { round, seen: 1 }), IS_OVER);
    story.does::<_, Shown>("Hanna", Reveal { round, seen: 1 });
}

#[test]
fn inhabitants_stand_beside_the_number_of_votes_and_unknown_stays_unknown() {
    let mut story = Scenario::middenland();
    let weighs = Weighs::By("inwoners".to_owned());
    let round = put(&mut story, Plan { weighs, shows: Shows::AtOnce, ..plan() });
    let inhabitants = |party: Id<Party>, amount| RecordDriver {
        party,
        name: "inwoners".to_owned(),
        amount,
        year: 2026,
        source: "gemeenten zelf".to_owned(),
        seen: None,
    };
    for (name, amount) in [("Noorderkolk", 38_200), ("Kranswijk", 11_400)] {
        let party = story.party(name);
        story.does::<_, domain::party::Driver>("Noor", inhabitants(party, amount));
    }
    for name in ["Joris", "Tjitske"] {
        story.does::<_, Answer>(name, give(round, 0, ""));
    }
    let yes = |story: &Scenario| {
        let sight = story.sees("Ellen");
        match round::round(&sight, round).and_then(|it| it.tally).as_deref() {
            Some(Tally::Choice { yes, .. }) => *yes,
            other => panic!("shown at once: {other:?}"),
        }
    };
    let share = yes(&story);
    assert_eq!((share.units, share.of_units, share.weight), (2, 3, Some(49_600)));
    assert_eq!(share.of_weight, None, "Wilgenstede is not known yet");
    assert!(!share.is_double_majority());
    let wilgenstede = story.party("Wilgenstede");
    story.does::<_, domain::party::Driver>("Noor", inhabitants(wilgenstede, 142_000));
    assert_eq!(yes(&story).of_weight, Some(191_600));
    assert!(!yes(&story).is_double_majority(), "two of three, and not half of the inhabitants");
    story.does::<_, Answer>("Ellen", give(round, 0, ""));
    assert!(yes(&story).is_double_majority());
    // A partner takes part, and its inhabitants are counted by their municipality already.
    let partner =
        story.sees("Noor").find(wilgenstede).map(|it| (it.stamp.revision, it.record.clone()));
    let (seen, Party { name, kind, short, code, .. }) = partner.expect("the party is there");
    let party = wilgenstede;
    let edit = domain::party::Edit { party, seen, name, kind, short, code, votes: false };
    story.does::<_, Party>("Noor", edit);
    let share = yes(&story);
    assert_eq!(share.of_weight, Some(49_600));
    // Its yes is on the bar, and no vote of the two that are left.
    assert_eq!((share.units, share.of_units, share.without_vote), (2, 2, 1));
}

#[test]
fn an_outcome_is_written_after_the_round_with_an_owner_and_a_day() {
    let mut story = Scenario::middenland();
    let round = put(&mut story, plan());
    let joris = story.person("Joris");
    let conclude = |words: &str| Conclude {
        round,
        words: words.to_owned(),
        owner: Some(joris),
        review_on: Some(date(2027, 1, 15)),
    };
    against(story.refused("Noor", conclude("Akkoord.")), NOT_CLOSED);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    assert_eq!(story.refused("Joris", conclude("Akkoord.")), Refusal::MayNot(Need::Recorder));
    assert_eq!(wrong(story.refused("Noor", conclude(" ")))[0].0, "words");
    let outcome: Id<Outcome> = story.does("Noor", conclude("Akkoord, op één na."));
    let change = ChangeOutcome {
        outcome,
        seen: 1,
        words: "Akkoord, onder voorbehoud van één college.".to_owned(),
        owner: Some(joris),
        review_on: None,
        why: "Zo werd het gezegd.".to_owned(),
    };
    assert_eq!(
        wrong(story.refused("Noor", ChangeOutcome { why: String::new(), ..change.clone() })),
        [("why".to_owned(), Problem::Empty)]
    );
    story.does::<_, Outcome>("Noor", change);
    assert!(story.sees("Tjitske").get(outcome).is_some());
    assert!(story.sees("Samira").get(outcome).is_none());
}

#[test]
fn a_plan_that_cannot_be_answered_is_refused_with_every_fault_at_once() {
    let story = Scenario::middenland();
    let circle = table(&story);
    let refused = |plan| wrong(story.refused("Hanna", Put { circle, plan }));
    let ask = |ask| Plan { ask, ..plan() };
    let empty = Plan { question: " ".to_owned(), quorum: Some(0), ..ask(Ask::Choice(vec![])) };
    let fields: Vec<_> = refused(empty).into_iter().map(|it| it.0).collect();
    assert_eq!(fields, ["question", "choices", "quorum"]);
    let words = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let twice = ask(Ask::Ranking(words(&["Haven", " haven "])));
    assert_eq!(refused(twice), [("items".to_owned(), Problem::Twice)]);
    let none = Plan { who: Answerers::Persons(vec![]), ..plan() };
    assert_eq!(refused(none), [("who".to_owned(), Problem::NotChosen)]);
    let twice = ask(Ask::Days(vec![date(2026, 12, 2), date(2026, 12, 2)]));
    assert_eq!(refused(twice), [("days".to_owned(), Problem::Twice)]);
    let seats = Put { circle: RoundCircle::AllParties, plan: plan() };
    assert_eq!(wrong(story.refused("Hanna", seats))[0].0, "who");
    let elsewhere = RoundCircle::Table(Id::<Table>::new(story.person("Hanna").any()));
    assert_eq!(story.refused("Hanna", Put { circle: elsewhere, plan: plan() }), Refusal::NotThere);
}

#[test]
fn an_answer_of_another_kind_or_out_of_range_is_told_where_it_is_wrong() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    let item = |words: &str, own| PointsItem { words: words.to_owned(), own };
    let scale = Scale { steps: 5, low: "niet".to_owned(), high: "zeer".to_owned(), unsure: false };
    let items = ["Haven", "Bos", "Stad"].map(str::to_owned).to_vec();
    let points = vec![item("Haven", None), item("Vrije keuze", Some(kranswijk))];
    let card = "x".repeat(281);
    let cases = [
        (Ask::representatives(), Given::Choice(4), "answer"),
        (Ask::representatives(), Given::Choice(1), "reason"),
        (Ask::representatives(), Given::Scale(Some(1)), "answer"),
        (Ask::Scale(scale.clone()), Given::Scale(Some(6)), "answer"),
        (Ask::Scale(scale), Given::Scale(None), "answer"),
        (Ask::range("euro"), Given::Range { low: 5, likely: 3, high: 9 }, "likely"),
        (Ask::Ranking(items.clone()), Given::Ranking(vec![0, 1]), "answer"),
        (Ask::Ranking(items.clone()), Given::Ranking(vec![0, 1, 1]), "answer"),
        (Ask::Ranking(items), Given::Ranking(vec![0, 1, 7]), "answer"),
        (
            Ask::Points { items: points.clone(), budget: 4, most: 3 },
            Given::Points(vec![3, 3]),
            "answer",
        ),
        (Ask::Points { items: points, budget: 4, most: 3 }, Given::Points(vec![1, 1]), "points.1"),
        (Ask::Cards { most: 1 }, Given::Cards(vec![card]), "cards.0"),
        (Ask::Cards { most: 1 }, Given::Cards(vec![]), "answer"),
        (Ask::Days(vec![date(2026, 12, 2)]), Given::Days(vec![]), "answer"),
    ];
    for (ask, given, field) in cases {
        let round = put(&mut story, Plan { ask, ..plan() });
        let told = format!("{given:?}");
        let refused = story.refused("Tjitske", Give { given, ..give(round, 0, "") });
        assert_eq!(wrong(refused)[0].0, field, "{told}");
    }
}

#[test]
fn every_kind_of_answer_is_told_as_it_is_spread() {
    let mut story = Scenario::middenland();
    let answers = |story: &mut Scenario, ask, given: [Given; 3]| {
        let round = put(story, Plan { ask, shows: Shows::AtOnce, ..plan() });
        for (name, given) in ["Joris", "Tjitske", "Ellen"].into_iter().zip(given) {
            story.does::<_, Answer>(name, Give { given, ..give(round, 0, "") });
        }
        let sight = story.sees("Noor");
        let tally = round::round(&sight, round).and_then(|it| it.tally);
        tally.expect("shown at once").as_ref().clone()
    };
    let scale = Scale { steps: 3, low: "nee".to_owned(), high: "ja".to_owned(), unsure: true };
    let given = [Given::Scale(Some(1)), Given::Scale(Some(3)), Given::Scale(None)];
    let Tally::Scale { bars, unsure } = answers(&mut story, Ask::Scale(scale), given) else {
        panic!("a scale")
    };
    assert_eq!(bars.iter().map(|it| it.units.len()).collect::<Vec<_>>(), [1, 0, 1]);
    assert_eq!(unsure, [seat(&story, "WIL").any()]);

    let range = |low, likely, high| Given::Range { low, likely, high };
    let given = [range(10, 30, 40), range(5, 12, 20), range(1, 20, 90)];
    let Tally::Range(all) = answers(&mut story, Ask::range("euro"), given) else {
        panic!("a range")
    };
    assert_eq!(all.iter().map(|it| it.2).collect::<Vec<_>>(), [12, 20, 30]);

    let items = ["Haven", "Bos"].map(str::to_owned).to_vec();
    let given = [vec![0, 1], vec![1, 0], vec![0, 1]].map(Given::Ranking);
    let spread = answers(&mut story, Ask::Ranking(items), given);
    assert_eq!(spread, Tally::Ranking(vec![vec![2, 1], vec![1, 2]]));

    let item = |words: &str| PointsItem { words: words.to_owned(), own: None };
    let points = Ask::Points { items: vec![item("Haven"), item("Bos")], budget: 4, most: 3 };
    let given = [vec![3, 1], vec![0, 0], vec![2, 0]].map(Given::Points);
    assert_eq!(answers(&mut story, points, given), Tally::Points(vec![(5, 2), (1, 1)]));

    use Availability::{Maybe, No, Yes};
    let days = Ask::Days(vec![date(2026, 12, 2), date(2026, 12, 9)]);
    let given = [vec![Yes, No], vec![Yes, Maybe], vec![Maybe, No]].map(Given::Days);
    assert_eq!(answers(&mut story, days, given), Tally::Days(vec![[2, 1, 0], [0, 1, 2]]));

    let given = ["Een havenloket.", "Minder regels.", "Eén gezicht."];
    let given = given.map(|it| Given::Cards(vec![it.to_owned()]));
    let Tally::Cards(cards) = answers(&mut story, Ask::Cards { most: 2 }, given) else {
        panic!("cards")
    };
    assert_eq!(cards.len(), 3);
}

#[test]
fn a_long_row_of_answers_is_turned_over_in_parts_that_fit() {
    let mut story = Scenario::middenland();
    let everybody: Vec<_> = story.cast().map(|it| it.1).collect();
    let who = Answerers::Persons(everybody);
    let round = put(&mut story, Plan { ask: Ask::Cards { most: 20 }, who, ..plan() });
    let card = "Een zin over de haven. ".repeat(12);
    let cards = vec![card.trim().to_owned(); 20];
    for name in ["Hanna", "Ravi", "Noor", "Joris", "Tjitske", "Ellen"] {
        let given = Given::Cards(cards.clone());
        story.does::<_, Answer>(name, Give { given, ..give(round, 0, &"é".repeat(4_000)) });
    }
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    story.does::<_, Shown>("Hanna", Reveal { round, seen: 2 });
    assert!(story.sees("Noor").all::<Shown>().len() > 1);
    let sight = story.sees("Joris");
    let view = round::round(&sight, round).expect("a round");
    assert_eq!(view.shown.len(), 6);
}
