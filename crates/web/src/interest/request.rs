// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Words that wait for who may release them: given, refused for now, or taken back afterwards.

use domain::{
    interest::{Confirmed, DeclineRelease, GiveRelease, ReleaseRequest, Stage, TakeBackRelease},
    party::Releasers,
    sight::Seen,
};
use maud::{Markup, html};

use super::{crumbs_of, place, voices_only};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/requests/{id}", give_page, give);
    routes.form("/f/{w}/interests/requests/{id}/decline", decline_page, decline);
    routes.form("/f/{w}/interests/requests/{id}/back", back_page, take_back);
}

fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, ReleaseRequest>, Stop> {
    let found = cx.find::<ReleaseRequest>("id")?;
    voices_only(cx, found.party)?;
    Ok(found)
}

/// The exact words and the exact circle, as the other will read them.
fn exactly(cx: &Cx<'_>, it: &ReleaseRequest) -> Markup {
    kit::quote(&it.words, cx.circle(&it.circle.audience()))
}

fn back(cx: &Cx<'_>, it: &ReleaseRequest) -> String {
    format!("{}#{}", place(cx, it.party), it.interest)
}

fn give_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let decline = cx.at(format_args!("/interests/requests/{}/decline", it.id));
    let title = t.interest_request_title();
    let may = it.may_give(cx.sight()) || it.stage == Stage::Asked;
    let fields = html! {
        (exactly(cx, &it))
        @if let Some(sentence) = another(cx, &it) {
            (kit::tell(Status::Note, html! { p { (sentence) } }))
        }
        (form.tick("confirmed", t.interest_request_tick(), "", false))
        div class="row" {
            (kit::button(button(cx, &it)).main())
            (kit::link_button(&decline, t.interest_request_decline()).quiet())
        }
    };
    let content = html! {
        (kit::page_head(crumbs_of(cx, it.party, title), title, t.interest_request_lead(), ""))
        @if it.waits() && may {
            (form.edit(it.stamp.revision, fields))
        } @else {
            (exactly(cx, &it))
            @if it.waits() {
                (kit::tell(Status::Note, html! {
                    p { (another(cx, &it).as_deref().unwrap_or(t.interest_request_cannot())) }
                }))
                p { a href=(decline) { (t.interest_request_decline()) } }
            }
        }
    };
    Ok(cx.page(title, content))
}

/// Where this viewer's yes is not the last one: who of the party follows.
fn another(cx: &Cx<'_>, it: &ReleaseRequest) -> Option<String> {
    if it.may_give(cx.sight()) {
        return None;
    }
    let t = cx.t;
    let named = cx.sight().under::<Releasers>(it.party.any());
    let persons = named.first().map(|it| it.persons.clone()).unwrap_or_default();
    let others = persons.iter().filter(|it| Some(**it) != cx.person());
    let names: Vec<&str> = others.map(|it| cx.person_name(*it)).collect();
    Some(match names.as_slice() {
        [] => t.interest_request_another().to_owned(),
        names => t.interest_request_another_of(t.list(names)),
    })
}

fn button(cx: &Cx<'_>, it: &ReleaseRequest) -> &'static str {
    match it.may_give(cx.sight()) {
        true => cx.t.interest_request_give(),
        false => cx.t.interest_release_do_prepare(),
    }
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let confirmed = if typed.tick("confirmed") { Confirmed::Yes } else { Confirmed::No };
    let act = GiveRelease { request: it.id, seen: typed.seen(), confirmed };
    let sent = typed.act(act).then(back(cx, &it));
    Ok(match it.may_give(cx.sight()) {
        true => sent.says(cx.t.interest_request_given()),
        false => sent.says(cx.t.interest_request_prepared()),
    })
}

fn decline_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let title = t.interest_request_decline_title();
    let fields = html! {
        (exactly(cx, &it))
        (kit::form_end(t.interest_request_decline(), t.frame_cancel(), &back(cx, &it)))
    };
    let lead = t.interest_request_decline_lead();
    let content = html! {
        (kit::page_head(crumbs_of(cx, it.party, title), title, lead, ""))
        (form.edit(it.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn decline(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let act = DeclineRelease { request: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(back(cx, &it)).says(cx.t.interest_request_declined()))
}

fn back_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let title = t.interest_request_back_title();
    let fields = html! {
        (exactly(cx, &it))
        (kit::form_end(t.interest_request_back(), t.frame_cancel(), &back(cx, &it)))
    };
    let content = html! {
        (kit::page_head(crumbs_of(cx, it.party, title), title, t.interest_request_back_lead(), ""))
        (form.edit(it.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn take_back(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let act = TakeBackRelease { request: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(back(cx, &it)).says(cx.t.interest_request_back_done()))
}
