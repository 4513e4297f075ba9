// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of a meeting: its script and notes, what is asked and said there, and its minutes.

use anyhow::Context;
use domain::{
    paper::{Give as GivePaper, Given as GivenPaper, GivenLine, PaperKind, WrittenIn},
    round::{Answer, Ask, Close, Give, Given, Plan, Put, Reveal, Round, RoundCircle, Shown},
    table::*,
};
use jiff::civil::date;
use ledger::{AnyId, Id};

use super::founding::Telling;
use crate::prove::{
    cast::{self, table_called},
    readers::*,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let table = table_called(&it.story, cast::STEERING)?;
    let (starts, place, purpose) = (String::new(), String::new(), String::new());
    let plan =
        PlanMeeting { table, on: date(2026, 4, 8), starts, ends: String::new(), place, purpose };
    let meeting = it.keeps::<Meeting>("that is held", "Hanna", plan, STEERING)?;
    let cards = it.sentence("round.question, of a step", STEERING);
    form(it, meeting, FormKind::SilentCards, "of a step", cards)?;
    let never = it.sentence("cues.question, never put", FACILITATORS);
    form(it, meeting, FormKind::Representatives, "never reached", never)?;
    let view = it.story.look("Hanna", |sight| {
        let view = script(sight, meeting);
        (view.script.map(|it| it.id), view.cues.map(|it| it.id))
    })?;
    let (script, cues) = (view.0.context("a script")?, view.1.context("its notes")?);
    it.secrets.id("script, of a meeting", script.any(), STEERING);
    it.secrets.id("cues, of a meeting", cues.any(), FACILITATORS);
    let name = it.sentence("template.name", FACILITATORS);
    it.keeps::<Template>("kept", "Ravi", KeepTemplate { meeting, name }, FACILITATORS)?;
    it.keeps::<Papers>("of a meeting", "Noor", HandOut { meeting }, STEERING)?;
    let course = begins(it, meeting)?;
    who_is_here(it, course)?;
    asks(it, course)?;
    objected(it, table)?;
    writes(it, course)
}

/// An objection to a question of its own, and what the table did with it.
fn objected(it: &mut Telling, table: Id<Table>) -> anyhow::Result<()> {
    let question = it.sentence("round.question, objected to", STEERING);
    let plan = Plan::asking(question, Ask::representatives());
    let circle = RoundCircle::Table(table);
    let round = it.keeps::<Round>("objected to", "Hanna", Put { circle, plan }, STEERING)?;
    let reason = it.sentence("answer.reason, of an objection", STEERING);
    let give = Give { round, unit: None, given: Given::Choice(3), reason, seen: None };
    it.keeps::<Answer>("an objection", "Tjitske", give, KRANSWIJK)?;
    it.story.does("Hanna", Close { round, seen: 1 })?;
    let shown = Reveal { round, seen: 2 };
    let shown = it.keeps::<Shown>("with an objection", "Hanna", shown, STEERING)?;
    let unit = it.story.look("Hanna", |sight| sight.get(shown).map(|it| it.answers[0].unit))?;
    let words = it.sentence("tested.words", STEERING);
    let (unit, met) = (unit.context("an objection")?, Met::WorkedIn);
    let test = TestObjection { round, unit, seen: None, met, words };
    it.keeps::<Tested>("of an objection", "Noor", test, STEERING)?;
    Ok(())
}

/// A working form whose every word is a secret.
fn form(
    it: &mut Telling,
    meeting: Id<Meeting>,
    form: FormKind,
    told: &str,
    question: String,
) -> anyhow::Result<()> {
    let mut words = Vec::new();
    for place in 1..=form.parts().len() {
        let told = format!("{told}, {place}");
        words.push(StepWords {
            title: it.sentence(&format!("script.title, {told}"), STEERING),
            say: it.sentence(&format!("script.say, {told}"), STEERING),
            note: it.sentence(&format!("cues.note, {told}"), FACILITATORS),
        });
    }
    let subject = Subject { question, ..Subject::default() };
    it.story.does("Hanna", AddForm { meeting, form, subject, everybody: false, words })?;
    Ok(())
}

fn begins(it: &mut Telling, meeting: Id<Meeting>) -> anyhow::Result<Id<Course>> {
    let table = table_called(&it.story, cast::STEERING)?;
    let seats = it.story.look("Hanna", |sight| sight.under::<Seat>(table.any()).len())?;
    let slip = |place: usize| it.secrets.sentence(&format!("slips.words, {place}"), FACILITATORS);
    let slips = (0..seats).map(slip).collect();
    let begin = Begin { meeting, code: "471926".to_owned(), slips };
    let course = it.keeps::<Course>("that is held", "Hanna", begin, STEERING)?;
    let slips = it
        .story
        .look("Hanna", |sight| sight.under::<Slips>(course.any()).first().map(|it| it.id))?;
    it.secrets.id("slips, of a meeting", slips.context("slips")?.any(), FACILITATORS);
    Ok(course)
}

fn who_is_here(it: &mut Telling, course: Id<Course>) -> anyhow::Result<()> {
    let name = it.word("guest.name", STEERING);
    let join = Join { course, code: "471926".to_owned(), name };
    let phone = AnyId([78; 16]);
    it.story.speaks(phone, join)?;
    it.secrets.id("guest, by code", phone, STEERING);
    let arrive = Arrive { course, seat: None };
    it.keeps::<Present>("at the table", "Wim", arrive, STEERING)?;
    Ok(())
}

/// Cards, turned over and laid in groups.
fn asks(it: &mut Telling, course: Id<Course>) -> anyhow::Result<()> {
    it.story.does("Hanna", PutStep { course, seen: 1 })?;
    let asked = it.story.look("Hanna", |sight| sight.get(course).and_then(Course::round))?;
    let round = asked.context("a question")?;
    it.secrets.id("round, of a step", round.any(), STEERING);
    let card = it.sentence("answer.cards, of a step", STEERING);
    let reason = it.sentence("answer.reason, of a step", STEERING);
    let given = Given::Cards(vec![card]);
    let give = Give { round, unit: None, given, reason, seen: None };
    it.keeps::<Answer>("of a step", "Tjitske", give, KRANSWIJK)?;
    it.keeps::<Shown>("of a step", "Hanna", TurnOver { course }, STEERING)?;
    let names = vec![it.sentence("clusters.name", STEERING)];
    it.keeps::<Clusters>("of cards", "Noor", Cluster { course, names }, STEERING)?;
    let is_cards = it.story.look("Hanna", |sight| {
        sight.get(round).is_some_and(|it| matches!(it.ask, Ask::Cards { .. }))
    })?;
    anyhow::ensure!(is_cards, "the step asks for cards");
    Ok(())
}

fn writes(it: &mut Telling, course: Id<Course>) -> anyhow::Result<()> {
    let ask = AskFloor { course, wants: Wants::Speak };
    it.keeps::<Speaker>("on the list", "Tjitske", ask, STEERING)?;
    let words = it.sentence("line.words", STEERING);
    let line = WriteLine { course, about: LineKind::Promise, words };
    it.keeps::<Line>("of a meeting", "Noor", line, STEERING)?;
    it.story.does("Hanna", Finish { course, seen: 2 })?;
    let words = it.sentence("minutes.remark", STEERING);
    let remarks = vec![Remark { step: 1, words }];
    let write = WriteMinutes { course, seen: None, remarks, without_names: false };
    let minutes = it.keeps::<Minutes>("of a meeting", "Noor", write, STEERING)?;
    let until = date(2026, 12, 31);
    it.story.does("Noor", SendRound { minutes, seen: 1, until })?;
    let words = it.sentence("correction.words", STEERING);
    it.keeps::<Correction>("of a meeting", "Joris", Correct { minutes, words }, STEERING)?;
    let title = it.sentence("given_paper.title", STEERING);
    let words = it.sentence("given_paper.words", STEERING);
    let heading = it.sentence("given_paper.heading", STEERING);
    let lead = it.sentence("given_paper.lead", STEERING);
    let lines = vec![GivenLine { key: "canary".to_owned(), words, heading, source: None }];
    let table = it.story.look("Hanna", |sight| sight.get(course).map(|it| it.table))?;
    let table = table.context("the course has a table")?;
    let (paper, language) = (PaperKind::OnePager, WrittenIn::Dutch);
    let give = GivePaper { paper, table, title, language, lead, lines };
    it.keeps::<GivenPaper>("to a table", "Hanna", give, STEERING)?;
    Ok(())
}
