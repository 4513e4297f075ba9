// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The note taker's own screen: what happens now, one field, and what was written down so far.

use domain::{
    sight::Audience,
    table::{Line, LiveView},
};
use maud::{Markup, html};

use super::{announced, at, clock, lines, objection, said, seen_by_recorder, step_of, table_name};
use crate::{
    frame::{Cx, Page, Stop},
    kit,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = seen_by_recorder(cx)?;
    let t = cx.t;
    let step = view.course.step();
    let desk = at(cx, view.course.id, "/desk");
    let actions = html! { (kit::link_button(&desk, t.table_to_desk()).small()) };
    let lead = format!("{}, {}", table_name(cx, &view), step_of(cx, &view));
    let content = html! {
        (announced(cx, &view))
        (kit::page_head("", t.table_notes(), lead, actions))
        @if view.is_over {
            (kit::tell(kit::Status::Note, t.table_over()))
        } @else {
            (lines::field(cx, &view, "notes"))
            (now(cx, &view))
        }
        (written(cx, &view))
    };
    Ok(cx.page(format!("{}: {}", t.table_notes(), step.title), content))
}

/// What the table is at, so that nobody has to look up for it.
fn now(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let step = view.course.step();
    let content = html! {
        div class="row between top" {
            p class="lead typed" { (step.title) }
            // One thing in the row: the moment of the house stands beside the clock, unseen.
            div { (clock(cx, view)) }
        }
        @if let Some(asked) = &view.round {
            p class="typed" { b { (asked.round.question) } }
            (said::count(cx, asked))
            @if said::is_shown(asked) {
                (said::first_to_speak(cx, asked))
                @let live = at(cx, view.course.id, "");
                (objection::list(cx, asked, Some(&*live)))
                (said::result(cx, view, asked))
            }
        }
    };
    kit::card_now("now", cx.t.table_now(), content)
}

/// Everything written so far, the newest first: it stands in the minutes as it is here.
fn written(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let title_of = |line: &Line| {
        let step = view.course.steps.iter().find(|it| it.key == line.step);
        step.map_or("", |it| it.title.as_str())
    };
    let content = html! {
        p { (cx.circle(&Audience::Table(view.course.table))) }
        @if view.lines.is_empty() { p class="soft" { (t.table_nothing_written()) } }
        ul class="list" {
            @for line in view.lines.iter().rev() {
                li class="row between top" {
                    span {
                        b { (cx.word("table-about", &line.about)) } ": "
                        span class="typed" { (line.words) }
                        " " span class="small soft typed" { (title_of(line)) }
                    }
                    (lines::change_way(cx, view, line))
                }
            }
        }
    };
    kit::card("written", t.table_lines(), content)
}
