// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One party on paper, to read on the way to a visit.

use domain::{
    party::{name_and_reach, party_view},
    sight::Audience,
};
use maud::{Markup, html};

use super::{crumbs, list, page, position};
use crate::{
    conversation,
    frame::{Cx, Page, Stop},
    kit::{self, Status},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = party_view(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    let t = cx.t;
    let name = view.party.record.name.as_str();
    let content = html! {
        div class="stack-s" {
            (kit::page_head(crumbs(cx, view.party.id, t.party_print()), name,
                page::head_line(cx, &view), ""))
            p class="small soft" { (t.party_print_made(t.date(cx.today()))) }
            (kit::tell(Status::Note, t.party_print_lead()))
            div class="stack-l mt" {
                (stand(cx, &view))
                (people(cx, &view))
                (page::seats_card(cx, &view))
                (page::mandates_card(cx, &view))
                (page::behind_card(cx, &view))
                (guesses(cx, &view))
                (conversation::on_party(cx, view.party.id))
            }
        }
    };
    Ok(cx.page(t.party_print_title(name), content))
}

fn stand(cx: &Cx<'_>, view: &domain::party::PartyView<'_>) -> Markup {
    let t = cx.t;
    let content = match view.positions.first() {
        Some(latest) => position::told(cx, latest.record),
        None => html! { (list::stand(cx, view.participation)) },
    };
    kit::card("stand", t.party_stand_title(view.party.record.name.as_str()), content)
}

/// Who to meet, and how to reach them for who may know that.
fn people(cx: &Cx<'_>, view: &domain::party::PartyView<'_>) -> Markup {
    let t = cx.t;
    let lines: Vec<Markup> = view
        .people
        .iter()
        .map(|it| {
            let (name, function, reach) = name_and_reach(cx.sight(), it.person);
            html! {
                b { (name) }
                @if !function.is_empty() { ", " (function) }
                span class="soft" { " · " (super::people::offices_of(cx, it)) }
                @if !reach.is_empty() { div class="small" { (reach.join(" · ")) } }
            }
        })
        .collect();
    let reach = |it: &domain::party::Holder<'_>| name_and_reach(cx.sight(), it.person).2;
    let content = html! {
        @if view.people.iter().any(|it| !reach(it).is_empty()) {
            p { (cx.circle(&Audience::Facilitators)) }
        }
        @if lines.is_empty() { p class="small soft" { (t.party_people_none()) } }
        ul class="list" { @for line in &lines { li { (line) } } }
    };
    kit::card("people", t.party_people_title(), content)
}

fn guesses(cx: &Cx<'_>, view: &domain::party::PartyView<'_>) -> Markup {
    let Some(latest) = view.guesses.first() else { return html! {} };
    kit::aside(html! {
        p { (cx.circle(&Audience::Writer)) }
        p { (latest.words) }
        p class="small" { (cx.word("party-stance", &latest.stance)) ", " (cx.t.date(latest.on)) }
    })
}
