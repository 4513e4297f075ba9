// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The recovery code: a way in for who cannot reach their mail, and a new one.

use axum::{http::StatusCode, response::Response};
use desk::beside::Token;
use maud::html;

use super::{
    arrive::{How, arrive, code_page},
    heading, note_wrong, own_account,
    sign_in::{again, summary},
};
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Field, hidden},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    Ok(asking(cx, None))
}

fn asking(cx: &Cx<'_>, error: Option<&str>) -> Page {
    let t = cx.t;
    let typed = |name| cx.filled(name).unwrap_or_default();
    let lead = t.account_recovery_sign_in_lead();
    let content = html! {
        (kit::page_head("", t.account_with_code(), lead, ""))
        form method="post" action="/aanmelden/herstelcode" class="stack" novalidate {
            (summary(cx, "code", error))
            (hidden("naar", &heading::of(cx)))
            (Field::new("mail", t.account_mail()).value(typed("mail"))
                .autocomplete("email").email())
            (Field::new("code", t.account_recovery_code()).hint(t.account_recovery_code_hint())
                .value(typed("code")).error(error).autocomplete("off").text())
            p { (kit::button(t.account_sign_in_title()).main()) }
        }
    };
    cx.page(t.account_with_code(), content)
}

/// Signs in. An unknown address and a wrong code are one and the same.
pub(super) fn sign_in(cx: &Cx<'_>) -> Result<Response, Stop> {
    let mail = cx.filled("mail").unwrap_or_default();
    let code = Token::read(cx.filled("code").unwrap_or_default());
    let tries = format!("codes for {}", mail.trim().to_lowercase());
    if !cx.house().limits.take(&tries, 10, 2) {
        let page = asking(cx, Some(cx.t.account_too_many()));
        return Ok(again(cx, StatusCode::TOO_MANY_REQUESTS, page));
    }
    match cx.house().store.use_recovery_code(mail, &code)? {
        Some(account) => arrive(cx, &account, How::RecoveryCode, &heading::of(cx)),
        None => {
            let is_allowed = note_wrong(cx).is_ok();
            let (status, sentence) = match is_allowed {
                true => (StatusCode::UNPROCESSABLE_ENTITY, cx.t.account_recovery_wrong()),
                false => (StatusCode::TOO_MANY_REQUESTS, cx.t.account_too_many()),
            };
            Ok(again(cx, status, asking(cx, Some(sentence))))
        }
    }
}

/// A new code for who is signed in; the earlier one stops working.
pub(super) fn renew(cx: &Cx<'_>) -> Result<Response, Stop> {
    let account = own_account(cx)?;
    let code = cx.house().store.give_recovery_code(account.id)?;
    Ok(cx.respond(code_page(cx, &code, false, "/account")))
}
