// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The minutes of a meeting as a paper: what wrote itself, and what the note taker added.

use std::collections::BTreeMap;

use domain::{
    paper::GivenLine,
    past::Told,
    round::{self, RoundView},
    sight::{Audience, Seen},
    table::{self, Correction, Here, LiveView, Meeting, Minutes, Remark, Step, Table},
};
use papers::paper::{ChangedTable, Line, Paper, Part};

use super::{as_pdf, as_word, since};
use crate::{
    frame::{Cx, Routes, Stop},
    round as rounds, table as tables,
};

pub(super) fn routes(routes: &mut Routes) {
    let pdf = "/f/{w}/tables/{id}/meetings/{meeting}/minutes.pdf";
    routes.download(pdf, |cx| as_pdf(cx, &made(cx)?));
    let word = "/f/{w}/tables/{id}/meetings/{meeting}/minutes.docx";
    routes.download(word, |cx| as_word(&made(cx)?));
}

/// A meeting that began, with what was written of it.
struct Held<'v> {
    meeting: Seen<'v, Meeting>,
    view: LiveView<'v>,
    minutes: Option<Seen<'v, Minutes>>,
}

/// As everybody at the table may read them.
fn made(cx: &Cx<'_>) -> Result<Paper, Stop> {
    let table = cx.find::<Table>("id")?;
    let cx = &cx.told_to(Audience::Table(table.id));
    let t = cx.t;
    let meeting = tables::meeting_of(cx)?;
    let view = table::live(cx.sight(), meeting.id).ok_or(Stop::NotThere)?;
    let minutes = table::minutes(cx.sight(), view.course.id);
    let held = Held { meeting, view, minutes };
    let founding = domain::assignment::founding(cx.sight());
    let steps = held.view.course.steps.iter().enumerate();
    let steps = steps.map(|(place, step)| one_step(cx, &held, place, step));
    let changed = minutes.and_then(|it| since_sent(cx, &held.view, &it));
    Ok(Paper {
        language: cx.language.code(),
        title: t.table_minutes_of(table.name.as_str(), t.date(meeting.on)),
        founding: founding.map_or_else(String::new, |it| it.name.clone()),
        lead: meeting.purpose.clone(),
        about: t.paper_for_on(t.date(cx.today()), table.name.as_str()),
        parts: std::iter::once(present(cx, &held))
            .chain(steps)
            .chain([corrections(cx, &held)])
            .filter(|it| !it.lines.is_empty())
            .collect(),
        changed,
    })
}

/// A sentence that stands in the minutes themselves.
fn of_minutes(cx: &Cx<'_>, held: &Held<'_>, line: Line) -> Line {
    let at = format!("/tables/{}/meetings/{}/minutes", held.meeting.table, held.meeting.id);
    line.from(cx.t.paper_source_minutes(), at)
}

/// A sentence that comes from a question and what was answered to it.
fn of_round(cx: &Cx<'_>, asked: &RoundView<'_>, line: Line) -> Line {
    line.from(cx.t.paper_source_round(), format!("/rounds/{}", asked.round.id))
}

fn present(cx: &Cx<'_>, held: &Held<'_>) -> Part {
    let t = cx.t;
    let name = |who: &Here<'_>| tables::name_here(cx, &held.view.course, who);
    let names = |there: bool| -> Vec<String> {
        held.view.here.iter().filter(|it| it.is_here() == there).map(|it| name(&it.who)).collect()
    };
    let line = |key: &str, label: &str, names: &[String]| {
        let words: Vec<&str> = names.iter().map(String::as_str).collect();
        (!words.is_empty()).then(|| Line::new(key, t.list(&words)).label(label))
    };
    let there = line("there", t.paper_there(), &names(true));
    let missing = line("missing", t.paper_missing(), &names(false));
    let quorum = tables::quorum(cx, &held.view).map(|it| Line::new("quorum", it));
    let lines = there.into_iter().chain(missing).chain(quorum);
    let lines = lines.map(|it| of_minutes(cx, held, it)).collect();
    Part { heading: t.table_who_was_there().to_owned(), lines }
}

/// What people say is otherwise.
fn corrections(cx: &Cx<'_>, held: &Held<'_>) -> Part {
    let all = held.minutes.map(|it| cx.sight().under::<Correction>(it.id.any()));
    let line = |it: &Seen<'_, Correction>| {
        let line = Line::new(format!("correction {}", it.id), it.words.clone());
        of_minutes(cx, held, line.label(cx.who(it.stamp.made_by)))
    };
    let lines = all.iter().flatten().map(line).collect();
    Part { heading: cx.t.table_corrections().to_owned(), lines }
}

/// What the note taker wrote otherwise since the minutes went round; nothing before that.
pub(crate) fn since_sent(
    cx: &Cx<'_>,
    view: &LiveView<'_>,
    minutes: &Seen<'_, Minutes>,
) -> Option<ChangedTable> {
    minutes.correct_until?;
    let past = cx.house().desk.past(cx.workspace_id(), minutes.id.any()).ok()?;
    let steps = cx.sight().past(minutes.id, &past)?;
    let (at, sent) = steps.into_iter().find_map(|it| match it.told {
        Told::Here(words) if words.correct_until.is_some() => Some((it.at, words)),
        _ => None,
    })?;
    let key = |it: &Remark| format!("remark {}", it.step);
    let before = sent.remarks.iter().map(|it| GivenLine {
        key: key(it),
        words: it.words.clone(),
        ..GivenLine::default()
    });
    let before: Vec<GivenLine> = before.collect();
    let part = |(place, step): (usize, &Step)| {
        let now = minutes.remarks.iter().filter(|it| it.step == step.key);
        let lines = now.map(|it| Line::new(key(it), it.words.clone())).collect();
        Part { heading: step_heading(place, step), lines }
    };
    let now: Vec<Part> = view.course.steps.iter().enumerate().map(part).collect();
    Some(since::table(cx.t, cx.t, Some((at, &before)), &now))
}

fn step_heading(place: usize, step: &Step) -> String {
    format!("{}. {}", place + 1, step.title)
}

fn one_step(cx: &Cx<'_>, held: &Held<'_>, place: usize, step: &Step) -> Part {
    let mut lines = Vec::new();
    let asked = held.view.course.round_of(step.key).and_then(|it| round::round(cx.sight(), it));
    if let Some(asked) = &asked {
        let told = outcome(cx, held, asked).into_iter();
        lines.extend(told.map(|it| of_round(cx, asked, it)));
    }
    for said in held.view.lines.iter().filter(|it| it.step == step.key) {
        let line = Line::new(format!("line {}", said.id), said.words.clone());
        lines.push(of_minutes(cx, held, line.label(cx.word("table-about", &said.about))));
    }
    let remarks = held.minutes.as_ref().map_or(&[][..], |it| &it.record.remarks);
    for remark in remarks.iter().filter(|it| it.step == step.key) {
        let line = Line::new(format!("remark {}", step.key), remark.words.clone());
        lines.push(of_minutes(cx, held, line));
    }
    Part { heading: step_heading(place, step), lines }
}

/// What came out of a question: as it showed at the table, with or without who said what.
fn outcome(cx: &Cx<'_>, held: &Held<'_>, asked: &RoundView<'_>) -> Vec<Line> {
    let t = cx.t;
    let key = asked.round.id;
    let question = Line::new(format!("round {key}"), asked.round.question.clone());
    let counted = t.table_answered(asked.answered(), asked.units.len());
    let counted = Line::new(format!("answered {key}"), counted);
    let mut lines = vec![question.label(t.paper_question()), counted];
    if asked.hidden.is_some() {
        lines.push(Line::new(format!("hidden {key}"), t.paper_without_names()));
    } else if asked.tally.is_none() {
        lines.push(Line::new(format!("closed {key}"), t.table_not_shown()));
    } else {
        let nobody = held.minutes.as_ref().is_some_and(|it| it.without_names);
        let bands = rounds::bands(cx, asked).into_iter().enumerate();
        lines.extend(bands.map(|(place, (question, words))| {
            Line::new(format!("band {key} {place}"), words).label(question)
        }));
        said(cx, asked, nobody, &mut lines);
    }
    for outcome in &asked.outcomes {
        let line = Line::new(format!("outcome {}", outcome.id), outcome.words.clone());
        lines.push(line.label(t.paper_outcome()));
    }
    lines
}

/// How often each answer was given; with names where people are quoted, each with its reason.
fn said(cx: &Cx<'_>, asked: &RoundView<'_>, nobody: bool, lines: &mut Vec<Line>) {
    let t = cx.t;
    let key = asked.round.id;
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in asked.shown.iter() {
        *counts.entry(rounds::said_in_words(cx, &asked.round.ask, &one.given)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    if counts.len() < asked.shown.len() {
        for (place, (words, times)) in counts.iter().enumerate() {
            let line = Line::new(format!("count {key} {place}"), words.clone());
            lines.push(line.label(t.paper_times(*times)));
        }
    }
    if nobody {
        return;
    }
    for one in asked.shown.iter() {
        let words = rounds::said_in_words(cx, &asked.round.ask, &one.given);
        let words = match one.reason.is_empty() {
            true => words,
            false => format!("{words}. “{}”", one.reason),
        };
        let line = Line::new(format!("answer {key} {}", one.unit), words);
        lines.push(line.label(rounds::name_of_unit(cx, asked, one.unit)));
    }
}
