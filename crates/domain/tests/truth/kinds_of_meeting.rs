// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One record of every kind that a meeting makes, for the table of who sees what.

use domain::{
    paper::{self, GivenLine, GivenSource, PaperKind, WrittenIn},
    round::*,
    table::*,
};
use ledger::Id;

use super::{Rows, day, words};

pub fn of_a_meeting(rows: &mut Rows<'_>, table: Id<Table>, meeting: Id<Meeting>) {
    let none = String::new;
    let steps = vec![Step {
        key: 1,
        form: FormKind::Free,
        title: words(),
        say: none(),
        minutes: 10,
        phones: Phones::Read,
        wall: Wall::Instruction,
    }];
    let cues = vec![Cue { step: 1, note: words(), asks: None, everybody: false }];
    let script = rows.row("table", "Hanna", Script { table, meeting, steps: steps.clone() });
    rows.row("facilitators", "Hanna", Cues { script, cues: cues.clone() });
    rows.row("facilitators", "Hanna", Template { name: words(), steps: steps.clone(), cues });
    let course = Course {
        table,
        meeting,
        code: "471926".to_owned(),
        steps,
        seats: vec![],
        at: 0,
        since: rows.story.now,
        more: 0,
        asked: vec![],
        turn: 0,
        over: None,
        airtime: true,
    };
    let course = rows.row("table", "Hanna", course);
    rows.row("facilitators", "Hanna", Slips { course, words: vec![] });
    rows.row("table", "Hanna", Guest { course, table, name: words(), seat: None });
    let person = Some(rows.story.person("Tjitske"));
    rows.row("table", "Tjitske", Present { course, table, seat: None, person });
    let about = LineKind::Fact;
    rows.row("table", "Noor", Line { course, table, step: 1, about, words: words() });
    let plan = Plan::asking(words(), Ask::Cards { most: 2 });
    let round = plan.opened(RoundCircle::Table(table), rows.story.now);
    let round = rows.story.holds("Hanna", round);
    let groups = vec![Group { name: words(), cards: vec![words()] }];
    rows.row("table", "Noor", Clusters { course, table, round, groups });
    let (wants, floor, done) = (Wants::Question, None, None);
    rows.row("table", "Tjitske", Speaker { course, table, seat: None, wants, floor, done });
    let (unit, met) = (ledger::AnyId([3; 16]), Met::WorkedIn);
    rows.row("table", "Noor", Tested { round, table, unit, met, words: words() });
    rows.row("table", "Noor", Papers { meeting, table });
    let (meeting_of, minutes_wanted, state) = (Some(meeting), Some(20), TopicState::Waits);
    let (title, explanation, party) = (words(), words(), None);
    rows.row(
        "table",
        "Tjitske",
        Topic { table, title, explanation, party, minutes_wanted, meeting: meeting_of, state },
    );
    let (remarks, without_names) = (vec![], false);
    let minutes = Minutes { course, table, remarks, without_names, correct_until: Some(day()) };
    let minutes = rows.row("table", "Noor", minutes);
    rows.row("table", "Tjitske", Correction { minutes, table, words: words() });
    let source = Some(GivenSource { words: words(), path: words() });
    let lines = vec![GivenLine { key: words(), words: words(), heading: words(), source }];
    let (paper, title, lead) = (PaperKind::OnePager, words(), words());
    let language = WrittenIn::Dutch;
    rows.row("table", "Hanna", paper::Given { paper, table, title, language, lead, lines });
}
