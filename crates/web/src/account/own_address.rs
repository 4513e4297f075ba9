// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The addresses of an account: each was shown to be its owner's before it is added.

use axum::{http::StatusCode, response::Response};
use desk::beside::Account;
use domain::fields::looks_like_mail;
use maud::{Markup, html};

use super::{
    own::done,
    own_account,
    post::{Asking, chosen},
    sign_in::{again, summary},
};
use crate::{
    frame::{Cx, Stop},
    kit::{self, Field, hidden},
};

/// The addresses on the account's page, with the form for one more.
pub(super) fn section(cx: &Cx<'_>, account: &Account, error: Option<&str>) -> Result<Markup, Stop> {
    let (t, store) = (cx.t, &cx.house().store);
    let (all, is_proven) = (store.addresses(account.id)?, store.is_proven(account.id)?);
    let remove = |mail: &str| {
        html! {
            form method="post" action="/account/addresses/remove" {
                (hidden("mail", mail))
                (kit::button(t.account_address_remove()).about(mail).quiet().small())
            }
        }
    };
    let add = html! {
        form method="post" action="/account/addresses/add" class="stack" novalidate {
            (summary(cx, "mail", error))
            (Field::new("mail", t.account_address_new())
                .value(cx.filled("mail").unwrap_or_default()).error(error)
                .autocomplete("email").email())
            p { (kit::button(t.account_address_add())) }
        }
    };
    Ok(html! {
        ul class="list" {
            @for mail in &all {
                li class="row" { span { (mail) } @if all.len() > 1 { (remove(mail)) } }
            }
        }
        @if !cx.house().settings.sends_mail {
            p class="measure soft" { (t.account_address_no_mail()) }
        } @else if !is_proven {
            p class="measure soft" { (t.account_address_prove_first()) }
        } @else {
            (add)
        }
    })
}

/// Sends a link to the new address. Nothing tells whether it is somebody else's already.
pub(super) fn add(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (t, account) = (cx.t, own_account(cx)?);
    let house = cx.house();
    if !house.settings.sends_mail || !house.store.is_proven(account.id)? {
        return Err(Stop::NotThere);
    }
    let mail = cx.filled("mail").unwrap_or_default().trim().to_lowercase();
    if !looks_like_mail(&mail) {
        let error = Some(t.refusal_field_not_a_mail());
        let content = html! {
            (kit::page_head("", t.account_title(), "", ""))
            (section(cx, &account, error)?)
        };
        let page = cx.page(t.account_title(), content);
        return Ok(again(cx, StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let language = chosen(&account, cx.language);
    house.asked.put(Asking::Address { account: account.id, mail, language });
    Ok(done(cx, t.account_address_sent()))
}

pub(super) fn remove(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (t, account) = (cx.t, own_account(cx)?);
    let mail = cx.filled("mail").unwrap_or_default();
    let says = match cx.house().store.remove_address(account.id, mail)? {
        true => t.account_address_removed(),
        false => t.account_address_last(),
    };
    Ok(done(cx, says))
}
