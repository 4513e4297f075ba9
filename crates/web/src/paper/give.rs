// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Giving a paper out: from then on the next one tells what changed.

use domain::{
    paper::{Give, GiveRoutePaper, GivenLine, GivenSource, PaperKind, WrittenIn},
    party::Party,
    route::Route,
    table::Table,
};
use ledger::Id;
use maud::{Markup, html};
use papers::paper::{Line, Paper, Part};
use serde::{Deserialize, Serialize};
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
#[derive(Default, Serialize, Deserialize)]
struct LookedAt {
    title: String,
    language: WrittenIn,
    lead: String,
    lines: Vec<GivenLine>,
}

fn page(cx: &Cx<'_>, form: &Form<'_>, it: &Giving) -> Page {
    let t = cx.t;
    let looked_at = serde_json::to_string(&LookedAt::of(&it.paper)).unwrap_or_default();
    let fields = html! {
        (kit::hidden("paper", &looked_at))
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

impl LookedAt {
    fn of(paper: &Paper) -> LookedAt {
        let line = |part: &Part, line: &Line| GivenLine {
            key: line.key.clone(),
            words: line.said(),
            heading: part.heading.clone(),
            source: line
                .source
                .as_ref()
                .map(|it| GivenSource { words: it.words.clone(), path: it.path.clone() }),
        };
        let parts = paper.parts.iter();
        let lines = parts.flat_map(|part| part.lines.iter().map(move |it| line(part, it)));
        LookedAt {
            title: paper.title.clone(),
            language: match paper.language.parse() {
                Ok(Language::En) => WrittenIn::English,
                _ => WrittenIn::Dutch,
            },
            lead: paper.lead.clone(),
            lines: lines.collect(),
        }
    }

    /// What no page of ours sent is nothing at all, and that is refused.
    fn read(typed: &mut Typed<'_>) -> LookedAt {
        serde_json::from_str(&typed.text("paper")).unwrap_or_default()
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
    let LookedAt { title, language, lead, lines } = LookedAt::read(typed);
    let act = Give { paper: PaperKind::OnePager, table, title, language, lead, lines };
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
    let LookedAt { title, language, lead, lines } = LookedAt::read(typed);
    let act = GiveRoutePaper { route, party, title, language, lead, lines };
    typed.act(act).then(back).says(cx.t.paper_given())
}
