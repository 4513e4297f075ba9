// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Limits and alternatives: written down by the party, between us at most, with no way further.

use domain::{
    interest::{ChangeLimit, Limit, LimitCircle, LimitKind, SetLimit, WithdrawLimit},
    sight::{Audience, Seen},
};
use maud::html;

use super::{
    crumbs_of, place, voices_only,
    write::{asked, own_party},
};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, choice},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/limits/new", add_page, add);
    routes.form("/f/{w}/interests/limits/{id}", change_page, change);
    routes.form("/f/{w}/interests/limits/{id}/withdraw", withdraw_page, withdraw);
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let party = asked(cx)?;
    let circles = [
        choice("own_party", t.interest_limit_circle_own()).hint(t.interest_limit_circle_own_hint()),
        choice("between_us", t.interest_limit_circle_between())
            .hint(t.interest_limit_circle_between_hint()),
    ];
    let fields = html! {
        (own_party(cx, form, party))
        (form.pick::<LimitKind>("kind", t.interest_limit_kind(), "interest-kind"))
        (form.field_from("circle", t.interest_limit_circle(), "own_party").radios(&circles))
        (form.field("words", t.interest_limit_words()).area(3))
        p class="small soft" { (t.frame_circle_law()) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, party)))
    };
    let title = t.interest_limit_title();
    let content = html! {
        (kit::page_head(crumbs_of(cx, party, title), title, t.interest_limit_lead(), ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let party = typed.id("party");
    let act = SetLimit {
        party,
        kind: typed.choice::<LimitKind>("kind"),
        circle: typed.choice::<LimitCircle>("circle"),
        words: typed.text("words"),
    };
    Ok(typed.act(act).then(place(cx, party)))
}

fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Limit>, Stop> {
    let found = cx.find::<Limit>("id")?;
    voices_only(cx, found.party)?;
    Ok(found)
}

fn audience(it: &Limit) -> Audience {
    match it.circle {
        LimitCircle::OwnParty => Audience::OwnParty(it.party),
        LimitCircle::BetweenUs => Audience::BetweenUs(it.party),
    }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let withdraw = cx.at(format_args!("/interests/limits/{}/withdraw", it.id));
    let fields = html! {
        p { (cx.circle(&audience(&it))) }
        (form.field_from("words", t.interest_limit_words(), &it.words).area(3))
        p class="small soft" { (t.frame_circle_law()) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, it.party)))
    };
    let title = t.interest_limit_title();
    let content = html! {
        (kit::page_head(crumbs_of(cx, it.party, title), title, t.interest_limit_lead(), ""))
        div class="measure" { (form.edit(it.stamp.revision, fields)) }
        p class="row mt" {
            (kit::link_button(&withdraw, t.interest_limit_withdraw_title()).small().quiet())
        }
    };
    Ok(cx.page(title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let act = ChangeLimit { limit: it.id, seen: typed.seen(), words: typed.text("words") };
    Ok(typed.act(act).then(place(cx, it.party)))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let title = t.interest_limit_withdraw_title();
    let fields = html! {
        (kit::quote(&it.words, cx.circle(&audience(&it))))
        (kit::form_end(t.interest_withdraw_mine(), t.frame_not_now(), &place(cx, it.party)))
    };
    let lead = t.interest_limit_withdraw_lead();
    let content = html! {
        (kit::page_head(crumbs_of(cx, it.party, title), title, lead, ""))
        (form.edit(it.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let act = WithdrawLimit { limit: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, it.party)))
}
