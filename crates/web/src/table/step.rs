// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One step of a script: its words and time, its place in the row, and taking it out.

use domain::table::{self, Asks, ChangeStep, DropStep, MoveStep, ScriptView, Step, StepWords};
use maud::html;

use super::{meeting, script::at, script::crumbs};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}", page, change);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}/up", again, up);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}/down", again, down);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}/drop", again, drop);
}

/// The script, and the step in the address.
fn found<'v>(cx: &Cx<'v>) -> Result<(ScriptView<'v>, &'v Step), Stop> {
    let view = table::script(cx.sight(), meeting::found(cx)?.id);
    let key: u16 = cx.word_in_path("step").and_then(|it| it.parse().ok()).ok_or(Stop::NotThere)?;
    let found = view.script.ok_or(Stop::NotThere)?;
    let step = found.record.steps.iter().find(|it| it.key == key).ok_or(Stop::NotThere)?;
    Ok((view, step))
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = meeting::found(cx)?;
    let (view, step) = found(cx)?;
    let cue = view.cue(step.key);
    let is_refused = cx.filled("title").is_some();
    if cx.is_at_table() && !cx.is_opened() && !is_refused {
        let content = html! {
            (kit::page_head(crumbs(cx, &it, &step.title), &step.title, "", ""))
            (kit::empty(Icon::Eye, t.table_step_covered(), t.table_step_covered_why(), None))
        };
        return Ok(cx.page(&step.title, content));
    }
    let question = cue.and_then(|it| it.asks.as_ref()).map(Asks::question);
    let note = cue.map_or("", |it| it.note.as_str());
    let fields = html! {
        (form.field_from("title", t.table_step_title(), &step.title).text())
        (form.field_from("say", t.table_step_say(), &step.say).hint(t.table_step_say_hint())
            .optional(t.frame_optional()).area(3))
        @if let Some(question) = question {
            (form.field_from("question", t.table_form_question(), question).area(2))
        }
        (form.field_from("minutes", t.table_step_minutes(), &step.minutes.to_string()).short()
            .number(None))
        (form.field_from("note", t.table_step_note(), note).hint(t.table_step_note_hint())
            .optional(t.frame_optional()).area(3))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &at(cx, it.record, it.id, "/script")))
    };
    let revision = view.script.map_or(0, |it| it.stamp.revision);
    let content = html! {
        (kit::page_head(crumbs(cx, &it, &step.title), &step.title, "", ""))
        (form.edit(revision, fields))
    };
    Ok(cx.page(&step.title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let (view, step) = found(cx)?;
    let asks = view.cue(step.key).is_some_and(|it| it.asks.is_some());
    let act = ChangeStep {
        script: view.script.ok_or(Stop::NotThere)?.id,
        seen: typed.seen(),
        step: step.key,
        words: StepWords {
            title: typed.line("title"),
            say: typed.text("say"),
            note: typed.text("note"),
        },
        minutes: u16::try_from(typed.whole("minutes").max(0)).unwrap_or(u16::MAX),
        question: if asks { typed.text("question") } else { String::new() },
    };
    Ok(typed.act(act).then(at(cx, it.record, it.id, "/script")))
}

/// Pressing leads here only when somebody else changed the script first.
fn again(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let it = meeting::found(cx)?;
    let (view, step) = found(cx)?;
    let back = at(cx, it.record, it.id, "/script");
    let fields = html! {
        (kit::quote(&step.title, ""))
        (kit::form_end(cx.t.table_press_again(), cx.t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &it, &step.title), &step.title, "", ""))
        (form.edit(view.script.map_or(0, |it| it.stamp.revision), fields))
    };
    Ok(cx.page(&step.title, content))
}

fn moved(cx: &Cx<'_>, typed: &mut Typed<'_>, up: bool) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let (view, step) = found(cx)?;
    let id = view.script.ok_or(Stop::NotThere)?.id;
    let act = MoveStep { script: id, seen: typed.seen(), step: step.key, up };
    Ok(typed.act(act).then(at(cx, it.record, it.id, "/script")))
}

fn up(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    moved(cx, typed, true)
}

fn down(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    moved(cx, typed, false)
}

fn drop(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let (view, step) = found(cx)?;
    let id = view.script.ok_or(Stop::NotThere)?.id;
    let act = DropStep { script: id, seen: typed.seen(), step: step.key };
    Ok(typed.act(act).then(at(cx, it.record, it.id, "/script")))
}
