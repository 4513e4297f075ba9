// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Quick lines: a word and a sentence, while people talk on.

use domain::{
    sight::Seen,
    table::{ChangeLine, DropLine, Line, LineKind, LiveView, WriteLine},
};
use maud::{Markup, html};

use super::{at, seen_by_recorder};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/live/{course}/lines/new", new_page, write);
    routes.form("/f/{w}/live/{course}/lines/{line}", page, change);
    routes.form("/f/{w}/live/{course}/lines/{line}/drop", page, drop);
}

pub(super) fn card(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let content = html! {
        ul class="list" {
            @for line in &view.lines {
                li class="row between top" {
                    span {
                        b { (cx.word("table-about", &line.about)) } ": "
                        span class="typed" { (line.words) }
                    }
                    (change_way(cx, view, line))
                }
            }
        }
        @if view.may_record && !view.is_over { (field(cx, view, "desk")) }
    };
    kit::card("lines", t.table_lines(), content)
}

/// The way to mend a line.
pub(super) fn change_way(cx: &Cx<'_>, view: &LiveView<'_>, line: &Seen<'_, Line>) -> Markup {
    let to = at(cx, view.course.id, &format!("/lines/{}", line.id));
    html! {
        @if view.may_record {
            a class="small" href=(to) {
                (cx.t.frame_change()) span class="sr" { " " (line.words) }
            }
        }
    }
}

/// One field, with a button for each kind; it stays as it is while somebody types in it.
pub(super) fn field(cx: &Cx<'_>, view: &LiveView<'_>, from: &str) -> Markup {
    let t = cx.t;
    let new = at(cx, view.course.id, "/lines/new");
    cx.still(|| html! {
        form method="post" action=(new) class="quick-line" {
            (kit::act_id_place())
            (kit::hidden("from", from))
            (kit::Field::new("line", t.table_line()).hint(t.table_line_hint()).text())
            div class="row" {
                // Enter presses the first one: then the letter in front says what it is.
                (kit::button(t.table_line_write()).main())
                @for kind in KINDS {
                    (kit::button(cx.word("table-about", &kind)).small().sends("about", word(kind)))
                }
            }
        }
    })
}

const KINDS: [LineKind; 4] =
    [LineKind::Promise, LineKind::Decision, LineKind::Fact, LineKind::Question];

fn word(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Promise => "promise",
        LineKind::Decision => "decision",
        LineKind::Fact => "fact",
        LineKind::Question => "question",
    }
}

/// "b: wij sturen de brief" is a promise; a sentence without a letter is a fact.
fn read(line: &str) -> (LineKind, String) {
    let (letter, rest) = line.split_once(':').unwrap_or(("", line));
    let kind = match letter.trim().to_lowercase().as_str() {
        "b" | "p" => LineKind::Promise,
        "d" => LineKind::Decision,
        "v" | "q" => LineKind::Question,
        "f" => LineKind::Fact,
        _ => return (LineKind::Fact, line.trim().to_owned()),
    };
    (kind, rest.trim().to_owned())
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen_by_recorder(cx)?;
    let t = cx.t;
    let fields = html! {
        (form.field("line", t.table_line()).hint(t.table_line_hint()).text())
        (kit::form_end(t.table_line_write(), t.frame_not_now(), &at(cx, view.course.id, "/desk")))
    };
    let content = html! { (kit::page_head("", t.table_line(), "", "")) (form.html(fields)) };
    Ok(cx.page(t.table_line(), content))
}

fn write(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen_by_recorder(cx)?;
    let (about, words) = read(&typed.line("line"));
    let (pressed, from) = (typed.line("about"), typed.line("from"));
    let about = KINDS.into_iter().find(|it| word(*it) == pressed).unwrap_or(about);
    let act = WriteLine { course: view.course.id, about, words };
    let to = at(cx, view.course.id, if from == "notes" { "/notes" } else { "/desk" });
    Ok(typed.act(act).then(to).says(cx.t.table_line_written()))
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen_by_recorder(cx)?;
    let t = cx.t;
    let line = cx.find::<Line>("line")?;
    let about = serde_json::to_value(line.about).unwrap_or_default();
    let drop = at(cx, view.course.id, &format!("/lines/{}/drop", line.id));
    let fields = html! {
        (form.pick_from::<LineKind>("about", t.table_line_about(), "table-about",
            about.as_str().unwrap_or_default()))
        (form.field_from("words", t.table_line_words(), &line.words).area(3))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &at(cx, view.course.id, "/desk")))
    };
    let content = html! {
        (kit::page_head("", t.table_line_change(), "", ""))
        (form.edit(line.stamp.revision, fields))
        (cx.press(&drop, line.stamp.revision, kit::button(t.table_line_drop()).small().quiet()))
    };
    Ok(cx.page(t.table_line_change(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen_by_recorder(cx)?;
    let act = ChangeLine {
        line: cx.id("line")?,
        seen: typed.seen(),
        about: typed.choice("about"),
        words: typed.text("words"),
    };
    Ok(typed.act(act).then(at(cx, view.course.id, "/desk")))
}

fn drop(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen_by_recorder(cx)?;
    let act = DropLine { line: cx.id("line")?, seen: typed.seen() };
    Ok(typed.act(act).then(at(cx, view.course.id, "/desk")))
}
