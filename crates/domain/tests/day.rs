// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The story of a day: a table is asked which days suit, and comes together on the best of them.

use domain::{
    refusal::{FieldError, Need, Problem, Refusal},
    round::{
        Answer, Answerers, Ask, Availability, Availability::*, Close, Counted, DayLine, Deposit,
        Give, Given, Plan, Put, Round, RoundCircle, RoundPromise, Shows, Terms, round,
    },
    scenario::Scenario,
    table::{AskDays, ChangeMeeting, DAY_NOT_ASKED, MeetOn, Meeting, NOT_ITS_DAYS, came_of},
};
use jiff::civil::{Date, date};
use ledger::Id;

const DAYS: [Date; 3] = [date(2026, 12, 9), date(2026, 12, 10), date(2026, 12, 16)];

fn ask(story: &Scenario) -> AskDays {
    AskDays {
        table: story.table(),
        question: "Wanneer kun je in december?".to_owned(),
        purpose: "De laatste stuurgroep van dit jaar.".to_owned(),
        days: vec![DAYS[2], DAYS[0], DAYS[1]],
        closes_at: None,
    }
}

fn meet(round: Id<Round>, on: Date) -> MeetOn {
    let (starts, ends) = ("9.30".to_owned(), "11.30".to_owned());
    let (place, purpose) = ("Wilgenstede".to_owned(), "Vertrekken".to_owned());
    MeetOn { round, on, starts, ends, place, purpose }
}

fn says(story: &mut Scenario, who: &str, round: Id<Round>, days: [Availability; 3]) {
    let (given, reason) = (Given::Days(days.to_vec()), String::new());
    story.does::<_, Answer>(who, Give { round, unit: None, given, reason, seen: None });
}

fn lines(story: &Scenario, round: Id<Round>) -> Vec<DayLine> {
    domain::round::round(&story.sees("Hanna"), round).expect("a round").days()
}

#[test]
fn the_best_day_stands_first_and_a_meeting_on_it_knows_its_round() {
    let mut story = Scenario::middenland();
    let refused = story.refused("Noor", ask(&story));
    assert_eq!(refused, Refusal::MayNot(Need::Facilitator));
    let past = AskDays { days: vec![date(2020, 1, 8)], ..ask(&story) };
    let Refusal::Fields(errors) = story.refused("Hanna", past) else {
        panic!("a day that is over")
    };
    assert_eq!((errors[0].field.as_str(), &errors[0].problem), ("days", &Problem::DateOutOfRange));
    let asked = story.does::<_, Round>("Hanna", ask(&story));
    assert_eq!(lines(&story, asked), []);
    says(&mut story, "Joris", asked, [No, Yes, Yes]);
    says(&mut story, "Tjitske", asked, [Yes, Yes, Maybe]);
    let line = |day, counts| DayLine { day, counts: Some(counts) };
    // Two can on the tenth; of the other two days one has nobody who cannot.
    let wanted = [line(DAYS[1], [2, 0, 0]), line(DAYS[2], [1, 1, 0]), line(DAYS[0], [1, 0, 1])];
    assert_eq!(lines(&story, asked), wanted);
    let other = date(2026, 12, 17);
    let refused = story.refused("Noor", meet(asked, other));
    let problem = Problem::Rule(DAY_NOT_ASKED);
    assert_eq!(refused, Refusal::Fields(vec![FieldError { field: "on".to_owned(), problem }]));
    assert_eq!(story.refused("Joris", meet(asked, DAYS[1])), Refusal::MayNot(Need::Recorder));
    let meeting = story.does::<_, Meeting>("Noor", meet(asked, DAYS[1]));
    let sight = story.sees("Joris");
    let found = sight.find(asked).expect("the table sees its round");
    let made = came_of(&sight, &found);
    assert_eq!((made.len(), made[0].id, made[0].starts.as_str()), (1, meeting, "09:30"));
    drop((made, sight));
    // Moving it to another day leaves how it was found.
    let (starts, ends, place, purpose) = Default::default();
    let on = DAYS[2];
    let moved = ChangeMeeting { meeting, seen: 1, on, starts, ends, place, purpose };
    story.does::<_, Meeting>("Hanna", moved);
    assert_eq!(story.sees("Joris").get(meeting).and_then(|it| it.round), Some(asked));
}

#[test]
fn no_meeting_comes_of_what_asked_no_table_for_days() {
    let mut story = Scenario::middenland();
    let table = RoundCircle::Table(story.table());
    let consent = Put { circle: table, plan: Plan::asking("Kan dit zo?", Ask::consent()) };
    let consent = story.does::<_, Round>("Hanna", consent);
    assert_eq!(story.refused("Hanna", meet(consent, DAYS[0])), Refusal::Rule(NOT_ITS_DAYS));
    let plan =
        Plan { who: Answerers::Parties, ..Plan::asking("Wanneer?", Ask::Days(DAYS.to_vec())) };
    let all = story.does::<_, Round>("Hanna", Put { circle: RoundCircle::AllParties, plan });
    assert_eq!(story.refused("Hanna", meet(all, DAYS[0])), Refusal::Rule(NOT_ITS_DAYS));
    let hidden =
        Plan { shows: Shows::Together, ..Plan::asking("Wanneer?", Ask::Days(DAYS.to_vec())) };
    let hidden = story.does::<_, Round>("Hanna", Put { circle: table, plan: hidden });
    let refused = story.refused("Hanna", meet(hidden, DAYS[0]));
    assert_eq!(refused, Refusal::Rule(domain::round::NOT_CLOSED));
}

#[test]
fn days_without_names_say_no_more_than_the_counts_and_what_is_too_few_comes_last() {
    let mut story = Scenario::middenland();
    let people = ["Joris", "Mila", "Tjitske", "Ellen", "Samira", "Noor", "Hanna", "Ravi"];
    let who = Answerers::Persons(people.map(|it| story.person(it)).to_vec());
    let terms = Terms { unanimity: true, ..Terms::promising(RoundPromise::Anonymous) };
    let plan = Plan { who, terms, ..Plan::asking("Wanneer?", Ask::Days(vec![DAYS[0], DAYS[1]])) };
    let circle = RoundCircle::AllParties;
    let asked = story.does::<_, Round>("Hanna", Put { circle, plan });
    for (place, who) in people.into_iter().enumerate() {
        // Seven of eight cannot on the first day: that one can is not told.
        let given = Given::Days(vec![if place == 0 { Yes } else { No }, Yes]);
        story.deposits(who, Deposit { round: asked, unit: None, given });
    }
    story.does::<_, Counted>("Hanna", Close { round: asked, seen: 1 });
    let told = lines(&story, asked);
    assert_eq!(told[0], DayLine { day: DAYS[1], counts: Some([8, 0, 0]) });
    assert_eq!(told[1], DayLine { day: DAYS[0], counts: None });
    let sight = story.sees("Hanna");
    assert!(round(&sight, asked).is_some_and(|it| it.shown.is_empty()));
}
