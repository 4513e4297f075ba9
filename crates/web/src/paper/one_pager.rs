// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page for the steering group: where everything stands, what moved and why, what comes next,
//! and what was promised.

use domain::{
    assignment::{Assignment, Wish, frames},
    calendar,
    conversation::{PromiseState, promises},
    paper::{self, PaperKind},
    round::Round,
    sight::Seen,
    table::{Table, next_meeting},
    text::{Text, Version},
};
use papers::paper::{Line, Paper, Part, frame_line};

use super::since::{since, version_line};
use crate::{frame::Cx, home};

/// The page as everybody at the table may read it: `cx` sees no more than they do.
pub(super) fn made(cx: &Cx<'_>, table: &Seen<'_, Table>) -> Paper {
    let t = cx.t;
    let founding = domain::assignment::founding(cx.sight());
    let given = paper::given(cx.sight(), table.id);
    let last = given.iter().find(|it| it.paper == PaperKind::OnePager);
    let last = last.map(|it| (it.stamp.made_at, it.language, it.record.lines.as_slice()));
    Paper {
        language: cx.language.code(),
        title: t.paper_one_pager().to_owned(),
        founding: founding.map_or_else(String::new, |it| it.name.clone()),
        lead: lead(cx),
        about: t.paper_for_on(t.date(cx.today()), table.name.as_str()),
        parts: parts(cx, table),
        changed: Some(since(cx, last, |cx| parts(cx, table))),
    }
}

fn parts(cx: &Cx<'_>, table: &Seen<'_, Table>) -> Vec<Part> {
    let all = [stands(cx), moved(cx), next(cx, table), promised(cx), fixed(cx)];
    all.into_iter().filter(|it| !it.lines.is_empty()).collect()
}

/// What was asked, in the newest words; before that the wish.
fn lead(cx: &Cx<'_>) -> String {
    let assignments = cx.sight().all::<Assignment>();
    let newest = assignments.iter().max_by_key(|it| it.version).map(|it| it.text.clone());
    let wish = || cx.sight().all::<Wish>().first().map(|it| it.words.clone());
    newest.or_else(wish).unwrap_or_default()
}

fn stands(cx: &Cx<'_>) -> Part {
    let t = cx.t;
    let line = |it: &Seen<'_, domain::assignment::Frame>| {
        let since = home::last_move(cx, it.id).map(|step| t.paper_since(t.date(step.on)));
        let since = since.as_deref().unwrap_or(t.paper_source_frame());
        frame_line(t, it).from(since, format!("/frames/{}", it.id))
    };
    let lines = frames(cx.sight()).iter().map(line).collect();
    Part { heading: t.paper_stands().to_owned(), lines }
}

/// What moved in the last six weeks, with its reason.
fn moved(cx: &Cx<'_>) -> Part {
    let t = cx.t;
    let mut moves: Vec<_> = frames(cx.sight())
        .into_iter()
        .filter_map(|it| Some((it, home::last_move(cx, it.id)?)))
        .filter(|(_, step)| {
            calendar::days_between(step.on, cx.today()) <= domain::home::LATELY_DAYS
        })
        .collect();
    moves.sort_by_key(|(_, step)| std::cmp::Reverse(step.at));
    let line = |(frame, step): (Seen<'_, domain::assignment::Frame>, _)| {
        let step: domain::assignment::CourseStep = step;
        let moved = home::in_words(cx, frame.record, &step);
        let words = match &step.why {
            Some(why) => format!("{moved} {}", t.paper_because(why.as_str())),
            None => moved,
        };
        Line::new("", words).from(t.paper_source_frame(), format!("/frames/{}", frame.id))
    };
    Part { heading: t.paper_moved().to_owned(), lines: moves.into_iter().map(line).collect() }
}

/// When the table meets, what it is about, and what it is asked now.
fn next(cx: &Cx<'_>, table: &Seen<'_, Table>) -> Part {
    let t = cx.t;
    let meeting = next_meeting(cx.sight(), Some(table.id)).map(|it| {
        let words = match it.purpose.is_empty() {
            true => t.date(it.on).to_string(),
            false => t.paper_meets(t.date(it.on), it.purpose.as_str()),
        };
        Line::new("meeting", words)
            .label(t.paper_meeting())
            .from(t.paper_source_table(), format!("/tables/{}", table.id))
    });
    let asked = |it: &Seen<'_, Round>| {
        let (asks, open) = (it.circle.table() == Some(table.id), !it.is_over(cx.sight().now));
        (asks && open).then(|| {
            Line::new(format!("round {}", it.id), it.question.clone())
                .label(t.paper_asked())
                .from(t.paper_source_round(), format!("/rounds/{}", it.id))
        })
    };
    let rounds = cx.sight().all::<Round>();
    let lines = meeting.into_iter().chain(rounds.iter().filter_map(asked)).collect();
    Part { heading: t.paper_next().to_owned(), lines }
}

fn promised(cx: &Cx<'_>) -> Part {
    let t = cx.t;
    let line = |it: &domain::conversation::PromiseLine<'_>| {
        let words = match it.promise.due {
            Some(day) => t.paper_promise_by(t.date(day), it.promise.words.as_str()),
            None => it.promise.words.clone(),
        };
        Line::new(format!("promise {}", it.promise.id), words)
            .label(cx.person_name(it.promise.owner))
            .from(t.paper_source_promise(), "/conversations/promises")
    };
    let open = promises(cx.sight(), None);
    let open = open.iter().filter(|it| it.promise.state == PromiseState::Open);
    Part { heading: t.paper_promised().to_owned(), lines: open.map(line).collect() }
}

/// Texts that stand fixed, by their hash.
fn fixed(cx: &Cx<'_>) -> Part {
    let t = cx.t;
    let line = |it: &Seen<'_, Version>| {
        cx.sight().get::<Text>(it.text)?;
        it.is_frozen.then(|| version_line(cx, it, &format!("version {}", it.id)))
    };
    let versions = cx.sight().all::<Version>();
    Part { heading: t.paper_fixed().to_owned(), lines: versions.iter().filter_map(line).collect() }
}
