// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests on the table at the same moment: a round of cards, made ready in one step.

use domain::{
    interest::reveal_plan,
    round::{Prepare, RoundCircle},
    table::Table,
};
use maud::html;

use super::crumbs;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/reveal", page, prepare);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let tables = tables.iter().map(|it| (it.id, it.name.clone()));
    let title = t.interest_reveal_title();
    let fields = html! {
        (form.pick_record("table", t.interest_reveal_table(), tables, ""))
        (form.field_from("question", t.interest_reveal_question(),
            t.interest_reveal_question_now()).area(2))
        (form.field_from("explanation", t.interest_reveal_explanation(),
            t.interest_reveal_explanation_now()).optional(t.frame_optional()).area(3))
        (kit::form_end(t.interest_reveal_do(), t.frame_not_now(), &cx.at("/interests")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, t.interest_reveal_lead(), ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

fn prepare(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let circle = RoundCircle::Table(typed.id::<Table>("table"));
    let plan = reveal_plan(typed.text("question"), typed.text("explanation"));
    let rounds = cx.at("/rounds/prepared");
    Ok(typed.act(Prepare { circle, plan }).then_made(move |id| format!("{rounds}/{id}")))
}
