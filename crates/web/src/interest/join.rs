// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Ours too": a party says in the same circle that released words of another one matter to it.

use domain::{
    interest::{Join, Joined, Release, ReleaseCircle, Unjoin},
    party::Party,
    refusal::Need,
    sight::Seen,
};
use ledger::Id;
use maud::{Markup, html};

use super::{crumbs, voices_only};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/released/{id}/join", join_page, join);
    routes.form("/f/{w}/interests/joined/{id}/undo", undo_page, undo);
}

/// The parties that the viewer speaks for and that did not say so yet.
fn open_for(cx: &Cx<'_>, it: &Seen<'_, Release>) -> Vec<Id<Party>> {
    let joined = domain::interest::joined(cx.sight(), it.id);
    let mut own = cx.voiced();
    own.retain(|party| it.party != Some(*party) && !joined.contains(party));
    own.retain(|_| it.circle != ReleaseCircle::Public);
    own
}

/// Under released words: whose they are too, and the way to say or to undo it.
pub(super) fn line(cx: &Cx<'_>, it: &Seen<'_, Release>) -> Markup {
    let t = cx.t;
    let joined = cx.sight().under::<Joined>(it.id.any());
    let names: Vec<&str> = joined.iter().map(|it| cx.party_name(it.party)).collect();
    let own = cx.voiced();
    html! {
        @if !names.is_empty() {
            p class="small row" {
                (kit::badge(Status::Good, Icon::Between, t.interest_shared()))
                (t.interest_shared_with(t.list(&names)))
            }
        }
        div class="row noprint" {
            @if !open_for(cx, it).is_empty() {
                @let at = cx.at(format_args!("/interests/released/{}/join", it.id));
                (kit::link_button(&at, t.interest_join()).small().about(&it.words))
            }
            @for mine in joined.iter().filter(|it| own.contains(&it.party)) {
                @let at = cx.at(format_args!("/interests/joined/{}/undo", mine.id));
                (kit::link_button(&at, t.interest_unjoin()).small().quiet().about(&it.words))
            }
        }
    }
}

fn exactly(cx: &Cx<'_>, it: &Release) -> Markup {
    kit::quote(&it.words, cx.circle(&it.circle.audience()))
}

fn join_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Release>("id")?;
    let own = open_for(cx, &it);
    let first = *own.first().ok_or(Stop::MayNot(Need::Voice))?;
    let title = t.interest_join_title();
    let options = own.iter().map(|it| (*it, cx.party_name(*it).to_owned()));
    let fields = html! {
        (exactly(cx, &it))
        @if own.len() < 2 { (kit::hidden("party", &first.to_string())) } @else {
            (form.pick_record("party", t.interest_glossary_own_party(), options,
                &first.to_string()))
        }
        (kit::form_end(t.interest_join(), t.frame_not_now(), &cx.at("/interests")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, t.interest_join_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(title, content))
}

fn join(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Release>("id")?;
    let act = Join { release: it.id, party: typed.id("party") };
    Ok(typed.act(act).then(cx.at("/interests")).says(cx.t.interest_join_done()))
}

fn undo_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Joined>("id")?;
    voices_only(cx, it.party)?;
    let release = cx.sight().find(it.release).ok_or(Stop::NotThere)?;
    let title = t.interest_unjoin_title();
    let fields = html! {
        (exactly(cx, &release))
        (kit::form_end(t.interest_unjoin(), t.frame_not_now(), &cx.at("/interests")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, "", ""))
        (form.edit(it.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn undo(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Joined>("id")?;
    let act = Unjoin { joined: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/interests")))
}
