// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Quick lines: a word and a sentence, while people talk on.

use domain::table::{ChangeLine, DropLine, Line, LineKind, LiveView, WriteLine};
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
    let new = at(cx, view.course.id, "/lines/new");
    let content = html! {
        ul class="list" {
            @for line in &view.lines {
                @let to = at(cx, view.course.id, &format!("/lines/{}", line.id));
                li class="row between top" {
                    span {
                        b { (cx.word("table-about", &line.about)) } ": "
                        span class="typed" { (line.words) }
                    }
                    @if view.may_record {
                        a class="small" href=(to) {
                            (t.frame_change()) span class="sr" { " " (line.words) }
                        }
                    }
                }
            }
        }
        @if view.may_record && !view.is_over {
            // It stays as it is while somebody types in it.
            (cx.still(|| html! {
                form method="post" action=(new) class="quick-line" {
                    (kit::act_id_place())
                    (kit::Field::new("line", t.table_line()).hint(t.table_line_hint()).text())
                    (kit::button(t.table_line_write()))
                }
            }))
        }
    };
    kit::card("lines", t.table_lines(), content)
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
    let act = WriteLine { course: view.course.id, about, words };
    Ok(typed.act(act).then(at(cx, view.course.id, "/desk")).says(cx.t.table_line_written()))
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
