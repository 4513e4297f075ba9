// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Giving a paper out: from then on the next one tells what changed.

use domain::{
    paper::{Give, GiveRoutePaper, GivenLine, PaperKind, WrittenIn},
    party::Party,
    route::Route,
    table::Table,
};
use ledger::Id;
use maud::{Markup, html};
use papers::paper::Paper;
use texts::Language;

use super::{council, crumbs, made, response, told};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/papers/{id}/give", table_page, to_table);
    routes.form("/f/{w}/route/{id}/response/give", response_page, give_response);
    routes.form("/f/{w}/route/{id}/council/{party}/give", council_page, give_council);
}

/// A paper that is about to be given out.
struct Giving {
    paper: Paper,
    crumbs: Markup,
    back: String,
    /// Who can read it from then on, for good.
    readers: String,
}

/// What is looked at travels along: exactly this is given out, whatever happens meanwhile.
fn page(cx: &Cx<'_>, form: &Form<'_>, it: &Giving) -> Page {
    let t = cx.t;
    let fields = html! {
        (kit::hidden("title", &it.paper.title))
        (kit::hidden("language", it.paper.language))
        @for line in it.paper.lines().filter(|it| !it.key.is_empty()) {
            (kit::hidden("key", &line.key))
            (kit::hidden("words", &line.said()))
        }
        (kit::form_end(t.paper_give(), t.frame_not_now(), &it.back))
    };
    let title = t.paper_give();
    let content = html! {
        (kit::page_head(&it.crumbs, title, t.paper_give_lead(), ""))
        (kit::tell(Status::Care, html! { p { (it.readers) } }))
        (form.html(fields))
        (told(cx, &it.paper))
    };
    cx.page(title, content)
}

fn lines(typed: &mut Typed<'_>) -> Vec<GivenLine> {
    let (keys, words) = (typed.all("key"), typed.all("words"));
    keys.into_iter().zip(words).map(|(key, words)| GivenLine { key, words }).collect()
}

/// The language of what was looked at, also when the page has another by now.
fn language(typed: &mut Typed<'_>) -> WrittenIn {
    match typed.line("language").parse() {
        Ok(Language::En) => WrittenIn::English,
        _ => WrittenIn::Dutch,
    }
}

fn table_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    cx.facilitators_only()?;
    let paper = made(cx)?;
    let back = cx.at(format_args!("/papers/{}", table.id));
    let crumbs = crumbs(cx, Some((&back, &paper.title)), t.paper_give());
    let readers = t.paper_give_for_good(table.name.as_str());
    Ok(page(cx, form, &Giving { paper, crumbs, back, readers }))
}

fn to_table(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = cx.find::<Table>("id")?.id;
    let (paper, title) = (PaperKind::OnePager, typed.line("title"));
    let (language, lines) = (language(typed), lines(typed));
    let act = Give { paper, table, title, language, lines };
    let back = cx.at(format_args!("/papers/{table}"));
    Ok(typed.act(act).then(back).says(cx.t.paper_given()))
}

fn response_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let paper = response::made(cx)?;
    let back = response::at(cx, cx.id("id")?);
    let crumbs = response::crumbs(cx, Some((&back, &paper.title)), cx.t.paper_give())?;
    let readers = cx.t.paper_give_for_all().to_owned();
    Ok(page(cx, form, &Giving { paper, crumbs, back, readers }))
}

fn give_response(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let route = cx.id("id")?;
    Ok(of_route(cx, typed, route, None, response::at(cx, route)))
}

fn council_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let paper = council::made(cx)?;
    let back = council::at(cx, cx.id("id")?, cx.id("party")?);
    let crumbs = council::crumbs(cx, Some((&back, &paper.title)), cx.t.paper_give())?;
    let readers = cx.t.paper_give_for_all().to_owned();
    Ok(page(cx, form, &Giving { paper, crumbs, back, readers }))
}

fn give_council(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (route, party) = (cx.id("id")?, cx.id("party")?);
    Ok(of_route(cx, typed, route, Some(party), council::at(cx, route, party)))
}

fn of_route(
    cx: &Cx<'_>,
    typed: &mut Typed<'_>,
    route: Id<Route>,
    party: Option<Id<Party>>,
    back: String,
) -> Sent {
    let title = typed.line("title");
    let (language, lines) = (language(typed), lines(typed));
    let act = GiveRoutePaper { route, party, title, language, lines };
    typed.act(act).then(back).says(cx.t.paper_given())
}
