// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stages are copied from the template, added, changed, taken out, and their questions answered.

use domain::{
    assignment::TemplateLanguage,
    process::{
        AddStage, AnswerQuestion, ChangeStage, CopyStages, Gate, RemoveStage, Stage, StageQuestion,
        StageWords,
    },
};
use maud::{Markup, html};
use texts::Language;

use super::asked;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/process/copy", copy_page, copy);
    routes.form("/f/{w}/process/stages/new", add_page, add);
    routes.form("/f/{w}/process/stages/{id}", change_page, change);
    routes.form("/f/{w}/process/stages/{id}/remove", remove_page, remove);
    routes.form("/f/{w}/process/stages/{id}/entry/{nth}", entry_page, entry);
    routes.form("/f/{w}/process/stages/{id}/exit/{nth}", exit_page, exit);
}

fn copy_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let title = t.process_copy();
    let fields = kit::form_end(title, t.frame_not_now(), &cx.at("/process"));
    Ok(asked(cx, form, (title, t.process_copy_lead()), None, fields))
}

fn copy(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let language = match cx.language {
        Language::Nl => TemplateLanguage::Dutch,
        Language::En => TemplateLanguage::English,
    };
    Ok(typed.act(CopyStages { language }).then(cx.at("/process")))
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Stage>) -> Markup {
    let t = cx.t;
    let lines = |all: &[StageQuestion]| {
        all.iter().map(|it| it.words.as_str()).collect::<Vec<_>>().join("\n")
    };
    let (entry, exit) = now.map_or_else(Default::default, |it| (lines(&it.entry), lines(&it.exit)));
    html! {
        (form.field_from("name", t.process_stage_name(), now.map_or("", |it| &it.name)).text())
        (form.field_from("theme", t.process_theme(), now.map_or("", |it| &it.theme))
            .optional(t.frame_optional()).area(2))
        (form.field_from("product", t.process_product_ask(), now.map_or("", |it| &it.product))
            .optional(t.frame_optional()).text())
        (form.field_from("entry", t.process_entry(), &entry).hint(t.process_lines_hint())
            .optional(t.frame_optional()).area(3))
        (form.field_from("exit", t.process_exit(), &exit).hint(t.process_lines_hint())
            .optional(t.frame_optional()).area(3))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/process")))
    }
}

fn words(typed: &mut Typed<'_>) -> StageWords {
    StageWords {
        name: typed.line("name"),
        theme: typed.text("theme"),
        product: typed.line("product"),
        entry: typed.lines("entry"),
        exit: typed.lines("exit"),
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    Ok(asked(cx, form, (cx.t.process_add_stage(), ""), None, fields(cx, form, None)))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let words = words(typed);
    Ok(typed.act(AddStage { words }).then(cx.at("/process")))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = cx.find::<Stage>("id")?;
    let remove = cx.at(format_args!("/process/stages/{}/remove", it.id));
    let fields = html! {
        (fields(cx, form, Some(it.record)))
        p class="row mt" {
            (kit::link_button(&remove, t.process_remove_stage()).small().quiet())
        }
    };
    Ok(asked(cx, form, (t.process_change_stage(), ""), Some(it.stamp.revision), fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (stage, seen) = (cx.id("id")?, typed.seen());
    let words = words(typed);
    Ok(typed.act(ChangeStage { stage, seen, words }).then(cx.at("/process")))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = cx.find::<Stage>("id")?;
    let title = t.process_remove_stage();
    let fields = html! {
        p class="typed" { b { (it.name) } }
        (kit::form_end(title, t.frame_not_now(), &cx.at("/process")))
    };
    Ok(asked(cx, form, (title, ""), Some(it.stamp.revision), fields))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = RemoveStage { stage: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/process")))
}

/// Which question of which gate the address is about.
fn nth(cx: &Cx<'_>) -> Result<usize, Stop> {
    cx.word_in_path("nth").and_then(|it| it.parse().ok()).ok_or(Stop::NotThere)
}

fn answer_page(cx: &Cx<'_>, form: &Form<'_>, gate: Gate) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = cx.find::<Stage>("id")?;
    let questions = if gate == Gate::Entry { &it.record.entry } else { &it.record.exit };
    let question = questions.get(nth(cx)?).ok_or(Stop::NotThere)?;
    let title = t.process_answer();
    let fields = html! {
        p class="typed" { b { (question.words) } }
        (form.field_from("answer", t.process_answer_words(), &question.answer)
            .optional(t.frame_optional()).area(3))
        (form.tick("is_met", t.process_met_tick(), "", question.is_met))
        p { (cx.circle(&domain::sight::Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/process")))
    };
    Ok(asked(cx, form, (title, ""), Some(it.stamp.revision), fields))
}

fn answer(cx: &Cx<'_>, typed: &mut Typed<'_>, gate: Gate) -> Result<Sent, Stop> {
    let (stage, seen, nth) = (cx.id("id")?, typed.seen(), nth(cx)?);
    let (answer, is_met) = (typed.text("answer"), typed.tick("is_met"));
    let act = AnswerQuestion { stage, seen, gate, nth, answer, is_met };
    Ok(typed.act(act).then(cx.at("/process")))
}

fn entry_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    answer_page(cx, form, Gate::Entry)
}

fn entry(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    answer(cx, typed, Gate::Entry)
}

fn exit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    answer_page(cx, form, Gate::Exit)
}

fn exit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    answer(cx, typed, Gate::Exit)
}
