// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Frames ripen: they rise, fall with a reason, stand open on purpose, and tell their course.

use domain::{
    assignment::*,
    refusal::{Problem, Refusal},
    scenario::Scenario,
    table::Table,
};
use jiff::{ToSpan, civil::date};
use ledger::{AnyId, Id};

use super::{only_facilitators, outdated, past, wrong};

fn money() -> Contents {
    Contents {
        text: "Tussen € 21 en € 26 miljoen per jaar.".to_owned(),
        range: Some(Range {
            least_hundredths: 2100,
            most_hundredths: 2600,
            unit: "miljoen euro per jaar".to_owned(),
        }),
        boundaries: vec![Boundary {
            words: "Samen niet meer dan nu.".to_owned(),
            limit: Some(Limit::AtMost {
                amount_hundredths: 2280,
                unit: "miljoen euro per jaar".to_owned(),
            }),
        }],
        questions: vec!["Wat kost ICT nu in elke gemeente?".to_owned()],
        settled_by: Some(Settler::AllCouncils),
        ..Contents::default()
    }
}

fn add(theme: Theme, contents: Contents) -> AddFrame {
    AddFrame { theme, contents }
}

fn to(frame: Id<Frame>, seen: u32, level: u8) -> MoveFirmness {
    MoveFirmness {
        frame,
        seen,
        to: Firmness::try_from(level).expect("0 to 5"),
        why: "De tafel is het eens.".to_owned(),
        decision: String::new(),
        decided_on: None,
    }
}

#[test]
fn the_nine_frames_stand_ready_once_and_one_theme_has_one_frame() {
    let mut story = Scenario::middenland();
    story.does::<_, Frame>("Hanna", add(Theme::Money, money()));
    only_facilitators(&story, &AddStandardFrames {});
    story.does::<_, Frame>("Ravi", AddStandardFrames {});
    {
        let sight = story.sees("Joris");
        let frames = frames(&sight);
        let themes: Vec<_> = frames.iter().map(|it| it.theme).collect();
        assert_eq!(themes, Theme::standard());
        let count = count_firmness(&frames);
        assert_eq!(count, FirmnessCount { levels: [9, 0, 0, 0, 0, 0], open_on_purpose: 0 });
    }
    let again = story.refused("Hanna", AddStandardFrames {});
    assert_eq!(again, Refusal::Rule(ALL_STAND_READY));
    let told = wrong(story.refused("Hanna", add(Theme::Money, money())));
    assert_eq!(told, [("theme".to_owned(), Problem::Twice)]);
    let housing = Contents { name: "Huisvesting".to_owned(), ..Contents::default() };
    story.does::<_, Frame>("Hanna", add(Theme::Own, housing.clone()));
    let told = wrong(story.refused("Hanna", add(Theme::Own, housing)));
    assert_eq!(told, [("name".to_owned(), Problem::Twice)]);
    let nameless = wrong(story.refused("Hanna", add(Theme::Own, Contents::default())));
    assert_eq!(nameless, [("name".to_owned(), Problem::Empty)]);
    for outside in ["Fenna", "Dirkje", "Saar"] {
        assert!(frames(&story.sees(outside)).is_empty(), "{outside}");
    }
}

#[test]
fn all_that_is_wrong_with_a_frame_is_told_at_once() {
    let story = Scenario::middenland();
    let turned = Contents {
        text: "a".repeat(5_000),
        range: Some(Range { least_hundredths: 10, most_hundredths: 5, unit: " ".to_owned() }),
        boundaries: vec![Boundary {
            words: String::new(),
            limit: Some(Limit::AtLeast { amount_hundredths: i64::MAX, unit: String::new() }),
        }],
        questions: vec!["Een\u{0}".to_owned()],
        ..Contents::default()
    };
    let told = wrong(story.refused("Hanna", add(Theme::Money, turned)));
    let fields: Vec<_> = told.iter().map(|it| it.0.as_str()).collect();
    let all = [
        "text",
        "range_most",
        "range_unit",
        "boundaries.0.words",
        "boundaries.0.amount",
        "boundaries.0.unit",
        "questions",
    ];
    assert_eq!(fields, all);
    let elsewhere = Some(Settler::Table(Id::<Table>::new(AnyId([9; 16]))));
    let contents = Contents { settled_by: elsewhere, ..money() };
    assert_eq!(story.refused("Hanna", add(Theme::Money, contents)), Refusal::NotThere);
}

#[test]
fn facilitators_alone_move_a_frame_and_only_with_a_reason() {
    let mut story = Scenario::middenland();
    let frame = story.does::<_, Frame>("Hanna", add(Theme::Money, money()));
    only_facilitators(&story, &to(frame, 1, 2));
    let silent = MoveFirmness { why: " ".to_owned(), ..to(frame, 1, 2) };
    assert_eq!(wrong(story.refused("Ravi", silent)), [("why".to_owned(), Problem::Empty)]);
    story.does::<_, Frame>("Ravi", to(frame, 1, 2));
    assert!(outdated(story.refused("Hanna", to(frame, 1, 3))));
    let same = wrong(story.refused("Hanna", to(frame, 2, 2)));
    assert_eq!(same, [("to".to_owned(), Problem::Rule(FIRM_AS_IT_WAS))]);
    let handed = wrong(story.refused("Hanna", to(frame, 2, 5)));
    assert_eq!(handed, [("to".to_owned(), Problem::Rule(HANDED_OVER_BY_ACCEPTANCE))]);
    let sight = story.sees("Tjitske");
    let seen = sight.find(frame).expect("for all parties");
    assert_eq!((seen.firmness.level(), seen.stamp.why), (2, Some("De tafel is het eens.")));
}

#[test]
fn a_proposal_needs_words() {
    let mut story = Scenario::middenland();
    let frame = story.does::<_, Frame>("Hanna", add(Theme::Goal, Contents::default()));
    story.does::<_, Frame>("Hanna", to(frame, 1, 1));
    let told = wrong(story.refused("Hanna", to(frame, 2, 2)));
    assert_eq!(told, [("to".to_owned(), Problem::Rule(NO_TEXT_YET))]);
}

#[test]
fn settled_needs_the_decision_of_the_body_that_may_settle_it() {
    let mut story = Scenario::middenland();
    let unsettled = Contents { settled_by: None, ..money() };
    let frame = story.does::<_, Frame>("Hanna", add(Theme::Money, unsettled));
    let told = wrong(story.refused("Hanna", to(frame, 1, 4)));
    let fields: Vec<_> = told.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(fields, ["to", "decision", "decided_on"]);
    assert_eq!(told[0].1, Problem::Rule(NO_SETTLER));
    let settled_by = Some(Settler::Table(story.table()));
    let edit = EditFrame {
        frame,
        seen: 1,
        contents: Contents { settled_by, ..money() },
        why: String::new(),
    };
    only_facilitators(&story, &edit);
    story.does::<_, Frame>("Hanna", edit.clone());
    assert!(outdated(story.refused("Ravi", edit)));

    let today = story.sees("Hanna").today;
    let settle = MoveFirmness {
        decision: "Besluit 7 van de stuurgroep".to_owned(),
        decided_on: Some(today),
        ..to(frame, 2, 4)
    };
    let tomorrow = MoveFirmness { decided_on: Some(today + 1.day()), ..settle.clone() };
    let told = wrong(story.refused("Hanna", tomorrow));
    assert_eq!(told, [("decided_on".to_owned(), Problem::Rule(DECIDED_LATER))]);
    story.does::<_, Frame>("Hanna", settle);
    let decision = story.sees("Joris").get(frame).and_then(|it| it.decision.clone());
    assert_eq!(decision.map(|it| it.on), Some(today));

    let reworded = Contents { text: "Iets anders.".to_owned(), settled_by, ..money() };
    let edit = EditFrame { frame, seen: 3, contents: reworded, why: "Beter.".to_owned() };
    assert_eq!(story.refused("Hanna", edit.clone()), Refusal::Rule(SETTLED_STAYS));
    let asked = Contents { questions: vec![], settled_by, ..money() };
    story.does::<_, Frame>("Hanna", EditFrame { contents: asked, ..edit.clone() });
    let remove = RemoveFrame { frame, seen: 4, why: "Weg.".to_owned() };
    assert_eq!(story.refused("Hanna", remove), Refusal::Rule(SETTLED_STAYS));
    story.does::<_, Frame>("Hanna", to(frame, 4, 2));
    assert!(story.sees("Joris").get(frame).expect("here").decision.is_none());
    story.does::<_, Frame>("Hanna", EditFrame { seen: 5, ..edit });
}

#[test]
fn a_frame_stands_open_on_purpose_and_is_taken_up_again_as_firm_as_it_was() {
    let mut story = Scenario::middenland();
    let frame = story.does::<_, Frame>("Hanna", add(Theme::Information, Contents::default()));
    let open = OpenFrame {
        frame,
        seen: 1,
        until: "de taken vaststaan".to_owned(),
        why: "Eerst de taken, dan de systemen.".to_owned(),
    };
    let close = CloseFrame { frame, seen: 1, why: "De taken staan vast.".to_owned() };
    only_facilitators(&story, &open);
    only_facilitators(&story, &close);
    assert_eq!(story.refused("Hanna", close.clone()), Refusal::Rule(UNOPENED));
    let bare = OpenFrame { until: String::new(), why: String::new(), ..open.clone() };
    let fields: Vec<_> = wrong(story.refused("Hanna", bare)).into_iter().map(|it| it.0).collect();
    assert_eq!(fields, ["until", "why"]);
    story.does::<_, Frame>("Hanna", open.clone());
    assert!(outdated(story.refused("Ravi", open)));
    assert_eq!(story.refused("Hanna", to(frame, 2, 1)), Refusal::Rule(OPEN_ON_PURPOSE));
    let count = count_firmness(&frames(&story.sees("Hanna")));
    assert_eq!((count.open_on_purpose, count.levels[0]), (1, 0));
    story.does::<_, Frame>("Hanna", CloseFrame { seen: 2, ..close });
    assert!(story.sees("Hanna").get(frame).expect("here").open_until.is_none());
}

#[test]
fn the_course_tells_each_move_with_its_reason_and_how_it_stood_on_a_day() {
    let mut story = Scenario::middenland();
    let frame = story.does::<_, Frame>("Hanna", add(Theme::Money, money()));
    story.days_pass(30);
    story.does::<_, Frame>("Hanna", to(frame, 1, 3));
    let risen = story.sees("Hanna").today;
    story.days_pass(10);
    let questions = Contents { questions: vec![], ..money() };
    let edit = EditFrame { frame, seen: 2, contents: questions, why: String::new() };
    story.does::<_, Frame>("Hanna", edit);
    story.days_pass(10);
    let why = "Drie gemeenten telden hun ICT niet mee.".to_owned();
    story.does::<_, Frame>("Ravi", MoveFirmness { why: why.clone(), ..to(frame, 3, 2) });
    let open = OpenFrame { frame, seen: 4, until: "de cijfers er zijn".to_owned(), why };
    story.does::<_, Frame>("Ravi", open);

    let past = past(&story, frame.any());
    let sight = story.sees("Joris");
    let steps = course(&sight, frame, &past).expect("for all parties");
    let [unknown, provisional] = [Firmness::UNKNOWN, Firmness::PROVISIONAL];
    let moves: Vec<_> = steps.iter().map(|it| it.how).collect();
    let told =
        [Move::Began, Move::Rose { from: unknown }, Move::Fell { from: provisional }, Move::Opened];
    assert_eq!(moves, told, "what moved nothing is left out");
    assert_eq!(steps[2].why.as_deref(), Some("Drie gemeenten telden hun ICT niet mee."));
    assert_eq!(steps[2].by, story.person("Ravi").any());
    let on = |day| firmness_on(&steps, day).map(|it| it.firmness.level());
    assert_eq!(on(date(2026, 3, 1)), None);
    assert_eq!(on(risen - 1.day()), Some(0));
    assert_eq!(on(risen), Some(3));
    assert_eq!(on(sight.today), Some(2));
    for outside in ["Fenna", "Dirkje", "Saar"] {
        assert!(course(&story.sees(outside), frame, &past).is_none(), "{outside}");
    }
}

#[test]
fn a_frame_that_bounds_nothing_is_taken_away_with_a_reason() {
    let mut story = Scenario::middenland();
    let frame = story.does::<_, Frame>("Hanna", add(Theme::Residents, Contents::default()));
    let remove = |why: &str| RemoveFrame { frame, seen: 1, why: why.to_owned() };
    only_facilitators(&story, &remove("Hoort bij Doel."));
    assert_eq!(wrong(story.refused("Hanna", remove("")))[0].0, "why");
    story.does::<_, Frame>("Hanna", remove("Hoort bij Doel."));
    assert!(frames(&story.sees("Hanna")).is_empty());
    assert_eq!(story.refused("Hanna", to(frame, 1, 1)), Refusal::NotThere);
}
