// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A link that signs in: its page with the button, and what the button does.

use axum::{http::StatusCode, response::Response};
use desk::beside::{Account, LoginLink, Proof, Purpose, Token};
use domain::fields::looks_like_mail;
use maud::{Markup, html};

use super::{
    arrive::{How, arrive},
    heading, note_wrong, own_account,
    sign_in::{again, summary},
};
use crate::{
    frame::{Cx, Flash, Page, Stop, clock, see_other},
    kit::{self, Field, Status, hidden},
};

/// Looks at the link without using it up: programs that scan mail open links too.
pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    match cx.house().store.link(&token(cx), clock())? {
        Some(link) => asking(cx, &link, None),
        None => gone(cx),
    }
}

fn token(cx: &Cx<'_>) -> Token {
    Token::read(cx.param("token").unwrap_or_default())
}

fn asking(cx: &Cx<'_>, link: &LoginLink, error: Option<&str>) -> Result<Page, Stop> {
    let t = cx.t;
    let (title, lead, fields, word) = match link.purpose {
        Purpose::SetUp => {
            let typed = cx.filled("mail").unwrap_or_default();
            let field = Field::new("mail", t.account_mail())
                .hint(t.account_set_up_mail_hint())
                .value(typed)
                .error(error)
                .autocomplete("email")
                .email();
            let lead = t.account_set_up_lead().to_owned();
            (t.account_set_up_title(), lead, field, t.account_set_up_confirm())
        }
        Purpose::Address => {
            own_account(cx)?;
            let lead = t.account_address_lead(&link.mail);
            (t.account_address_title(), lead, html! {}, t.account_address_confirm())
        }
        Purpose::Mail | Purpose::Device | Purpose::Operator => {
            let lead = t.account_confirm_lead(address_of(cx, link)?);
            (t.account_sign_in_title(), lead, not_you(cx), t.account_confirm())
        }
    };
    let content = html! {
        (kit::page_head("", title, lead, ""))
        form method="post" action=(cx.path()) class="stack" novalidate {
            (summary(cx, "mail", error))
            (hidden("naar", &heading::of(cx)))
            (fields)
            p { (kit::button(word).main()) }
        }
    };
    Ok(cx.page(title, content))
}

/// Whoever was lured into another's account can see it before they press.
fn not_you(cx: &Cx<'_>) -> Markup {
    html! { p class="measure soft" { (cx.t.account_confirm_own()) } }
}

fn address_of(cx: &Cx<'_>, link: &LoginLink) -> Result<String, Stop> {
    if !link.mail.is_empty() {
        return Ok(link.mail.clone());
    }
    let all = link.account.map(|it| cx.house().store.addresses(it)).transpose()?;
    Ok(all.and_then(|it| it.into_iter().next()).unwrap_or_default())
}

fn gone(cx: &Cx<'_>) -> Result<Page, Stop> {
    note_wrong(cx)?;
    let t = cx.t;
    let sign_in = heading::sign_in_to(&heading::of(cx));
    let content = html! {
        (kit::page_head("", t.account_link_gone_title(), "", ""))
        (kit::tell(Status::Note, html! { p { (t.account_link_used()) } }))
        p { (kit::link_button(&sign_in, t.account_sign_in_title()).main()) }
    };
    Ok(Page { status: StatusCode::GONE, ..cx.page(t.account_link_gone_title(), content) })
}

/// The button: now the link is used up.
pub(super) fn confirm(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (store, now) = (&cx.house().store, clock());
    let Some(link) = store.link(&token(cx), now)? else { return Ok(cx.respond(gone(cx)?)) };
    if link.purpose == Purpose::SetUp {
        return set_up(cx, &link);
    }
    if link.purpose == Purpose::Address {
        return add_address(cx, &link);
    }
    // Of two that press at once, one gets in.
    let used = store.use_link(&token(cx), now)?.and_then(|it| it.account);
    let account = used.map(|it| store.account(it)).transpose()?.flatten();
    let Some(account) = account else { return Ok(cx.respond(gone(cx)?)) };
    let how = match link.purpose {
        Purpose::Mail => How::Mail(&link.mail),
        _ => How::Link,
    };
    arrive(cx, &account, how, &heading::of(cx))
}

/// The first account of this house.
fn set_up(cx: &Cx<'_>, link: &LoginLink) -> Result<Response, Stop> {
    let (store, now) = (&cx.house().store, clock());
    let mail = cx.filled("mail").unwrap_or_default().trim();
    if !looks_like_mail(mail) {
        let page = asking(cx, link, Some(cx.t.refusal_field_not_a_mail()))?;
        return Ok(again(cx, StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    // Somebody can sign in already: then it is no first time any more.
    if store.use_link(&token(cx), now)?.is_none() || store.has_accounts()? {
        return Ok(cx.respond(gone(cx)?));
    }
    let account = store.make_account(mail, now)?;
    arrive(cx, &account, How::Link, "/new")
}

/// One more address, for the account that asked for it and is signed in here.
fn add_address(cx: &Cx<'_>, link: &LoginLink) -> Result<Response, Stop> {
    let (t, store, now) = (cx.t, &cx.house().store, clock());
    let Account { id, .. } = own_account(cx)?;
    let says = |sentence: String| Flash { says: sentence, undo: None, workspace: None };
    if link.account != Some(id) {
        let told = says(t.account_address_other_device().to_owned());
        return Ok(see_other(cx, "/account", Some(&told)));
    }
    if store.use_link(&token(cx), now)?.is_none() {
        return Ok(cx.respond(gone(cx)?));
    }
    let told = match store.prove_address(id, &link.mail, now)? {
        Proof::Refused => t.account_address_refused().to_owned(),
        Proof::First | Proof::Again => t.account_address_added(&link.mail),
    };
    let account = store.account(id)?.ok_or(Stop::NotThere)?;
    store.claim_invitations(&account, now)?;
    Ok(see_other(cx, "/account", Some(&says(told))))
}
