// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Asking for a link by mail. The answer is the same, and as quick, for any address.

use axum::{http::StatusCode, response::Response};
use domain::fields::looks_like_mail;
use maud::html;

use super::{MINUTES, heading, post::Asking};
use crate::{
    frame::{Cx, Page, Stop, see_other},
    kit::{self, Field, Icon, Status, hidden},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    asking(cx, None)
}

fn asking(cx: &Cx<'_>, error: Option<&str>) -> Result<Page, Stop> {
    let (t, heading) = (cx.t, heading::of(cx));
    let own = cx.account().map(|it| cx.house().store.addresses(it)).transpose()?;
    let own = own.and_then(|it| it.into_iter().next());
    let typed = cx.filled("mail").unwrap_or_default();
    let with_code = heading::with("/aanmelden/herstelcode", &heading);
    let content = html! {
        (kit::page_head("", t.account_sign_in_title(), t.account_sign_in_lead(), ""))
        @if let Some(own) = own {
            (kit::tell(Status::Note, html! {
                p { (t.account_signed_in_already(own)) }
                p { (kit::link_button(&heading, t.account_go_on())) }
            }))
        }
        @if cx.house().settings.sends_mail {
            form method="post" action="/aanmelden" class="stack" novalidate {
                (summary(cx, "mail", error))
                (hidden("naar", &heading))
                (Field::new("mail", t.account_mail()).value(typed).error(error)
                    .autocomplete("email").email())
                p { (kit::button(t.account_send_link()).main()) }
            }
        } @else {
            (kit::tell(Status::Note, html! { p { (t.account_no_mail()) } }))
        }
        h2 { (t.account_other_ways()) }
        p { (kit::link_button(&with_code, t.account_with_code()).icon(Icon::Key)) }
        p class="measure" { (t.account_with_device()) }
        p class="measure" { (t.account_no_account()) }
    };
    Ok(cx.page(t.account_sign_in_title(), content))
}

/// The list of what is wrong, above a form with one thing wrong.
pub(super) fn summary(cx: &Cx<'_>, field: &str, error: Option<&str>) -> maud::Markup {
    let wrong: Vec<(&str, &str)> = error.into_iter().map(|it| (field, it)).collect();
    kit::error_summary(cx.t.frame_errors_lead(), &wrong)
}

/// A page that comes back with something wrong.
pub(super) fn again(cx: &Cx<'_>, status: StatusCode, page: Page) -> Response {
    let title = format!("{} {}", cx.t.frame_errors_title(), page.title);
    cx.respond(Page { title, status, ..page })
}

pub(super) fn ask(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (t, house) = (cx.t, cx.house());
    if !house.settings.sends_mail {
        return Err(Stop::NotThere);
    }
    let mail = cx.filled("mail").unwrap_or_default().trim();
    if !looks_like_mail(mail) {
        let page = asking(cx, Some(t.refusal_field_not_a_mail()))?;
        return Ok(again(cx, StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    // A town hall has one address on the network, so there is room for many.
    if !house.limits.take(&format!("sign-in from {}", cx.address()), 30, 15) {
        let page = asking(cx, Some(t.account_too_many()))?;
        return Ok(again(cx, StatusCode::TOO_MANY_REQUESTS, page));
    }
    let (mail, heading) = (mail.to_lowercase(), heading::of(cx));
    house.asked.put(Asking::SignIn { mail, heading, language: cx.language });
    Ok(see_other(cx, "/aanmelden/onderweg", None))
}

pub(super) fn under_way(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let content = html! {
        (kit::page_head("", t.account_under_way_title(), t.account_under_way(), ""))
        p class="measure" { (t.account_under_way_once(MINUTES)) }
        p class="measure" { (t.account_under_way_nothing()) }
        p { (kit::link_button("/aanmelden", t.account_other_ways()).quiet()) }
    };
    Ok(cx.page(t.account_under_way_title(), content))
}
