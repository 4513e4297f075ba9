// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The papers of a meeting: one page for the table, ready to print; and the same page by the link
//! of a seat, without signing in. Either way it is also there as one file.

mod set;

use domain::{
    sight::{Audience, Seen, Sight, Viewer},
    table::{self, HandOut, Meeting, Papers, Seat, Table, TakePapersBack},
};
use ledger::{AnyId, Id};
use maud::{Markup, html};
use papers::paper::Paper;

use super::{meeting, script};
use crate::{
    frame::{Cx, Download, Form, House, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon},
    paper::as_pdf,
};
use set::content;

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/tables/{id}/meetings/{meeting}/papers", page);
    routes.download("/f/{w}/tables/{id}/meetings/{meeting}/papers.pdf", pdf);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/papers/out", page_of, hand_out);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/papers/back", page_of, take_back);
    routes.open(|routes| {
        routes.page("/f/{w}/papers/{papers}/{seat}/{word}", by_link);
        routes.download("/f/{w}/papers/{papers}/{seat}/{word}/page.pdf", pdf_by_link);
    });
}

/// What stands in the link of a seat: nobody without the key of the house can work it out.
fn word(house: &House, workspace: AnyId, papers: Id<Papers>, seat: Id<Seat>) -> String {
    let parts = [workspace, papers.any(), seat.any()];
    let digest = house.key("papers").checksum(&parts.each_ref().map(|it| it.0.as_slice()));
    AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes")).to_string()
}

/// The address that opens the papers for who sits in this seat.
pub(super) fn link(house: &House, workspace: AnyId, papers: Id<Papers>, seat: Id<Seat>) -> String {
    let word = word(house, workspace, papers, seat);
    format!("{}/f/{workspace}/papers/{papers}/{seat}/{word}", house.public_url.origin())
}

/// Whoever comes with the link of a seat reads what that table's circle sees, whoever they are.
fn with_link<T>(
    cx: &Cx<'_>,
    show: impl FnOnce(&Sight<'_>, &Seen<'_, Meeting>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let (papers, seat) = (cx.id::<Papers>("papers")?, cx.id::<Seat>("seat")?);
    let (house, workspace) = (cx.house(), cx.workspace_id());
    if cx.word_in_path("word") != Some(&word(house, workspace, papers, seat)) {
        cx.take_turn("papers", 60, 30)?;
        return Err(Stop::NotThere);
    }
    let all = house.desk.workspace(workspace)?;
    let sight = all.seen_by(Viewer::Papers(papers), house.desk.now(workspace)?);
    let found = sight.get(papers).ok_or(Stop::NotThere)?;
    // A seat that is closed opens nothing any more.
    let is_there = |it: &Seat| it.table == found.table && it.is_there(sight.today);
    sight.get(seat).filter(|it| is_there(it)).ok_or(Stop::NotThere)?;
    show(&sight, &sight.find(found.meeting).ok_or(Stop::NotThere)?)
}

fn by_link(cx: &Cx<'_>) -> Result<Page, Stop> {
    with_link(cx, |sight, it| {
        let file = format!("{}/page.pdf", cx.path());
        let take = kit::link_button(&file, cx.t.paper_as_pdf());
        let content = html! {
            (kit::page_head("", title(sight, it), meeting::when_of(cx.t, it), take))
            p class="small soft noprint" { (cx.t.table_papers_by_link(cx.t.date(it.on))) }
            (content(cx.t, sight, it))
        };
        Ok(cx.page(cx.t.table_papers(), content).bare())
    })
}

fn pdf_by_link(cx: &Cx<'_>) -> Result<Download, Stop> {
    with_link(cx, |sight, it| as_pdf(cx, &paper(cx, sight, it)))
}

/// All of it in one file, as everybody at the table may read it.
fn pdf(cx: &Cx<'_>) -> Result<Download, Stop> {
    let table = cx.find::<Table>("id")?;
    let cx = &cx.told_to(Audience::Table(table.id));
    as_pdf(cx, &paper(cx, cx.sight(), &meeting::found(cx)?))
}

fn paper(cx: &Cx<'_>, sight: &Sight<'_>, it: &Seen<'_, Meeting>) -> Paper {
    let founding = domain::assignment::founding(sight);
    let table = title(sight, it);
    Paper {
        language: cx.language.code(),
        title: format!("{}: {table}", cx.t.table_papers()),
        founding: founding.map_or_else(String::new, |it| it.name.clone()),
        lead: meeting::when_of(cx.t, it),
        about: cx.t.paper_for_on(cx.t.date(cx.today()), table.as_str()),
        parts: set::parts(cx.t, sight, it),
        changed: None,
    }
}

fn title(sight: &Sight<'_>, it: &Meeting) -> String {
    sight.get(it.table).map_or_else(String::new, |it: &Table| it.name.clone())
}

fn page_of(cx: &Cx<'_>, _: &Form<'_>) -> Result<Page, Stop> {
    page(cx)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = meeting::found(cx)?;
    let head = format!("{}: {}", t.table_papers(), title(cx.sight(), &it));
    let file = script::at(cx, it.record, it.id, "/papers.pdf");
    let content = html! {
        (kit::page_head(script::crumbs(cx, &it, t.table_papers()), head, meeting::when(cx, &it),
            kit::link_button(&file, t.paper_as_pdf())))
        p { (cx.circle(&Audience::Table(it.table))) }
        div class="two mt" {
            div { (content(t, cx.sight(), &it)) }
            div class="stack noprint" { (handing_out(cx, &it)) }
        }
    };
    Ok(cx.page(t.table_papers(), content))
}

/// Whether the papers are with the table, and the link of each seat, for who keeps the papers.
fn handing_out(cx: &Cx<'_>, it: &Seen<'_, Meeting>) -> Markup {
    let t = cx.t;
    if !cx.sight().standing().is_recorder() || it.on < cx.today() {
        return html! {};
    }
    let at = |end: &str| script::at(cx, it.record, it.id, &format!("/papers/{end}"));
    let content = match table::papers(cx.sight(), it.id) {
        None => html! {
            p { (t.table_papers_not_out()) }
            p class="small soft" { (t.table_papers_out_why()) }
            (cx.press(&at("out"), 0, kit::button(t.table_papers_hand_out()).main().icon(Icon::Table)))
        },
        Some(papers) => html! {
            p { (t.table_papers_are_out(cx.who(papers.stamp.made_by))) }
            p class="small soft" { (t.table_papers_links_why(t.date(it.on))) }
            ul class="list" {
                @for seat in seats(cx, it.table) {
                    li {
                        b { (seat.1) }
                        @let link = link(cx.house(), cx.workspace_id(), papers.id, seat.0);
                        div class="small" { a href=(link) { (t.table_papers_link_of(seat.1)) } }
                    }
                }
            }
            (cx.press(&at("back"), papers.stamp.revision,
                kit::button(t.table_papers_take_back()).small().quiet()))
        },
    };
    kit::card("handing-out", t.table_papers_out(), content)
}

fn seats(cx: &Cx<'_>, table: Id<Table>) -> Vec<(Id<Seat>, String)> {
    let mut seats = cx.sight().under::<Seat>(table.any());
    seats.retain(|it| it.is_there(cx.today()));
    let name = |it: &Seen<'_, Seat>| {
        let names: Vec<_> = it.parties.iter().map(|it| cx.party_name(*it)).collect();
        (it.id, names.join(" + "))
    };
    seats.iter().map(name).collect()
}

fn hand_out(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let to = script::at(cx, it.record, it.id, "/papers");
    Ok(typed.act(HandOut { meeting: it.id }).then(to).says(cx.t.table_papers_handed_out()))
}

fn take_back(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let papers = table::papers(cx.sight(), it.id).ok_or(Stop::NotThere)?;
    let act = TakePapersBack { papers: papers.id, seen: typed.seen() };
    let to = script::at(cx, it.record, it.id, "/papers");
    Ok(typed.act(act).then(to).says(cx.t.table_papers_taken_back()))
}
