// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The story of the papers: handed out to the table, read by link in its circle alone, taken back.

use domain::{
    assignment::Founding,
    home::{Waiting, waits},
    records::Recorded,
    refusal::{Need, Refusal},
    round::{Ask, Plan, Prepare, Prepared, Put, Round, RoundCircle},
    scenario::Scenario,
    table::{
        self, AddForm, Cues, FormKind, HandOut, Meeting, PAPERS_OUT, Papers, PlanMeeting, Script,
        StepWords, Subject, Table, TakePapersBack,
    },
};
use ledger::Id;

fn words() -> String {
    "Wie mag weg, en wat betaalt hij dan?".to_owned()
}

/// A meeting in so many days at a table, with a script.
fn planned(story: &mut Scenario, table: Id<Table>, days: i64) -> Id<Meeting> {
    let on = story.sees("Hanna").today.checked_add(jiff::Span::new().days(days)).expect("a day");
    let (starts, ends, place, purpose) = (String::new(), String::new(), words(), words());
    let plan = PlanMeeting { table, on, starts, ends, place, purpose };
    let meeting = story.does::<_, Meeting>("Noor", plan);
    let form = FormKind::Free;
    let step = StepWords { title: words(), say: words(), note: words() };
    let (everybody, subject) = (false, Subject::default());
    story.does::<_, Script>(
        "Hanna",
        AddForm { meeting, form, subject, everybody, words: vec![step] },
    );
    meeting
}

fn waiting(story: &Scenario, who: &str, meeting: Id<Meeting>) -> bool {
    let all = waits(&story.sees(who));
    all.iter().any(|it| matches!(it, Waiting::Papers { meeting: of, .. } if *of == meeting))
}

#[test]
fn the_papers_go_to_the_table_a_week_ahead_and_home_says_so() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let meeting = planned(&mut story, table, 8);
    assert!(!waiting(&story, "Hanna", meeting), "it is early");
    story.days_pass(1);
    for name in ["Hanna", "Ravi", "Noor"] {
        assert!(waiting(&story, name, meeting), "{name}");
    }
    assert!(!waiting(&story, "Joris", meeting), "who sits there hands nothing out");
    assert_eq!(story.refused("Joris", HandOut { meeting }), Refusal::MayNot(Need::Recorder));
    let papers = story.does::<_, Papers>("Noor", HandOut { meeting });
    assert!(!waiting(&story, "Hanna", meeting));
    assert_eq!(story.refused("Hanna", HandOut { meeting }), Refusal::Rule(PAPERS_OUT));
    assert!(table::papers(&story.sees("Tjitske"), meeting).is_some_and(|it| it.id == papers));
    assert!(story.sees("Samira").get(papers).is_none());
}

#[test]
fn a_link_opens_what_the_tables_circle_sees_and_nothing_else() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let other = story.does("Hanna", table::Add { name: "Geld".to_owned(), purpose: words() });
    let meeting = planned(&mut story, table, 6);
    let elsewhere = planned(&mut story, other, 6);
    let papers = story.does::<_, Papers>("Noor", HandOut { meeting });
    let ask = |circle| Put { circle, plan: Plan::asking(words(), Ask::consent()) };
    let mine = story.does::<_, Round>("Hanna", ask(RoundCircle::Table(table)));
    let theirs = story.does::<_, Round>("Hanna", ask(RoundCircle::Table(other)));
    let plan = Plan::asking(words(), Ask::consent());
    let circle = RoundCircle::Table(table);
    story.does::<_, Prepared>("Hanna", Prepare { circle, plan });
    let sight = story.reads(papers);
    assert!(sight.get(meeting).is_some() && sight.get(mine).is_some());
    assert!(sight.get(elsewhere).is_none() && sight.get(theirs).is_none());
    assert!(!sight.all::<Founding>().is_empty(), "what all parties see is theirs as well");
    assert_eq!(table::script(&sight, meeting).steps().len(), 1);
    assert!(sight.all::<Cues>().is_empty() && sight.all::<Prepared>().is_empty());
    assert!(!sight.standing().is_member() && sight.standing().person().is_none());
    // Every record it opens is one that everybody with a seat there sees as well.
    let seated = story.sees("Tjitske");
    for id in sight.all::<Round>().iter().map(|it| it.id) {
        assert!(seated.get(id).is_some(), "{}", Round::KIND.word());
    }
}

#[test]
fn a_link_opens_nothing_once_they_are_taken_back_or_the_meeting_is_past() {
    let mut story = Scenario::middenland();
    let table = story.table();
    let meeting = planned(&mut story, table, 2);
    let first = story.does::<_, Papers>("Noor", HandOut { meeting });
    story.does::<_, Papers>("Hanna", TakePapersBack { papers: first, seen: 1 });
    assert!(story.reads(first).get(meeting).is_none());
    let again = story.does::<_, Papers>("Hanna", HandOut { meeting });
    assert!(story.reads(first).get(meeting).is_none() && again != first);
    story.days_pass(2);
    assert!(story.reads(again).get(meeting).is_some(), "on the day itself they are read");
    story.days_pass(1);
    assert!(story.reads(again).get(meeting).is_none() && story.reads(again).get(again).is_none());
    assert!(story.reads(again).all::<Table>().is_empty(), "no more than anybody from the street");
}
