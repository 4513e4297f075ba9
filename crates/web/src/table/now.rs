// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! At the table now: one form from nothing to a meeting that is held, with one question.

use domain::table::{FormKind, MeetNow, Seat, Subject, Table};
use ledger::Id;
use maud::{Markup, html};

use super::{live, script};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Link, choice},
};

/// What a table that never met can begin with, the plainest first.
const FORMS: [FormKind; 4] =
    [FormKind::Gradients, FormKind::Representatives, FormKind::SilentCards, FormKind::DosAndDonts];

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/now", page, begin);
    routes.form("/f/{w}/tables/{id}/now", page, begin);
}

/// The table in the address; none for a new one.
fn table(cx: &Cx<'_>) -> Result<Option<Id<Table>>, Stop> {
    match cx.word_in_path("id") {
        Some(_) => Ok(Some(cx.find::<Table>("id")?.id)),
        None => Ok(None),
    }
}

fn seats(cx: &Cx<'_>, table: Option<Id<Table>>) -> usize {
    table.map_or(0, |it| cx.sight().under::<Seat>(it.any()).len())
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let (t, table) = (cx.t, table(cx)?);
    let list = cx.at("/tables");
    let back = table.map_or(list.clone(), |it| cx.at(format_args!("/tables/{it}")));
    let words: Vec<(String, &str, &str)> = FORMS
        .iter()
        .map(|it| {
            (script::path_word(*it), cx.word("table-form", it), script::text(cx, *it, "about"))
        })
        .collect();
    let forms: Vec<_> =
        words.iter().map(|(value, word, about)| choice(value, word).hint(about)).collect();
    let fields = html! {
        @if table.is_none() {
            (form.field_from("name", t.table_now_name(), t.table_now_name_first()).text())
        }
        (form.field_from("question", t.table_form_question(), t.table_now_question_first())
            .hint(t.table_form_question_hint()).area(2))
        (form.field_from("form", t.table_now_form(), &script::path_word(FORMS[0])).radios(&forms))
        @if seats(cx, table) > 0 { (script::who(cx, form, "all")) }
        (kit::form_end(t.table_begin(), t.frame_not_now(), &back))
    };
    let up = [Link::new(&list, t.table_title()).icon(Icon::Table)];
    let above = match table {
        Some(id) => super::crumbs(cx, id, t.table_now_title()),
        None => kit::crumbs(&up, t.table_now_title()),
    };
    let content = html! {
        (kit::page_head(above, t.table_now_title(), t.table_now_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_now_title(), content))
}

fn begin(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = table(cx)?;
    let word = typed.line("form");
    let form = FORMS.into_iter().find(|it| script::path_word(*it) == word).unwrap_or(FORMS[0]);
    let name = if table.is_none() { typed.line("name") } else { String::new() };
    let seats = seats(cx, table);
    let act = MeetNow {
        table,
        name,
        form,
        subject: Subject { question: typed.text("question"), ..Subject::default() },
        everybody: seats == 0 || typed.line("who") == "all",
        words: script::words(cx, form),
        code: live::fresh_code(cx),
        slips: live::fresh_slips(seats),
    };
    let held = cx.at("/live");
    // Last come the course and its slips.
    let sent = typed.act(act).then_with(move |receipt| {
        let course = receipt.made.iter().rev().nth(1).copied().unwrap_or_default();
        format!("{held}/{course}/desk")
    });
    Ok(sent.says(cx.t.table_begun()))
}

/// The way to it, for who facilitates.
pub(super) fn button(cx: &Cx<'_>, table: Option<Id<Table>>) -> Markup {
    let to = match table {
        Some(id) => cx.at(format_args!("/tables/{id}/now")),
        None => cx.at("/tables/now"),
    };
    html! { (kit::link_button(&to, cx.t.table_begin_now()).icon(Icon::Table)) }
}
