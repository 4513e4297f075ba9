// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Giving a paper out: from then on the next one tells what changed.

use domain::{
    paper::{Give, GivenLine, PaperKind},
    table::Table,
};
use maud::html;

use super::{crumbs, made, told};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/papers/{id}/give", give_page, give);
}

fn give_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    cx.facilitators_only()?;
    let paper = made(cx)?;
    let back = cx.at(format_args!("/papers/{}", table.id));
    // What is looked at travels along: exactly this is given out, whatever happens meanwhile.
    let fields = html! {
        (kit::hidden("title", &paper.title))
        @for line in paper.lines().filter(|it| !it.key.is_empty()) {
            (kit::hidden("key", &line.key))
            (kit::hidden("words", &line.said()))
        }
        (kit::form_end(t.paper_give(), t.frame_not_now(), &back))
    };
    let title = t.paper_give();
    let content = html! {
        (kit::page_head(crumbs(cx, Some((&back, &paper.title)), title), title, t.paper_give_lead(),
            ""))
        (kit::tell(Status::Care, html! { p { (t.paper_give_for_good(table.name.as_str())) } }))
        (form.html(fields))
        (told(cx, &paper))
    };
    Ok(cx.page(title, content))
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = cx.find::<Table>("id")?.id;
    let (keys, words) = (typed.all("key"), typed.all("words"));
    let lines = keys.into_iter().zip(words).map(|(key, words)| GivenLine { key, words }).collect();
    let act = Give { paper: PaperKind::OnePager, table, title: typed.line("title"), lines };
    let back = cx.at(format_args!("/papers/{table}"));
    Ok(typed.act(act).then(back).says(cx.t.paper_given()))
}
