// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Coming in: the session begins, what waited is claimed, and who has no recovery code gets one.

use axum::response::Response;
use desk::beside::{Account, Proof, Token};
use maud::html;

use super::post::chosen;
use crate::{
    frame::{Cx, Page, Stop, Who, begin_session, clock, keep_language, see_other},
    kit::{self, Status},
};

/// How somebody showed who they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum How<'h> {
    /// They read the mail at this address.
    Mail(&'h str),
    /// They used their recovery code, which is used up now.
    RecoveryCode,
    /// By a link of their own device, of the operator, or by an invitation.
    Link,
}

/// Signs in and goes on to `heading`; past the page with a new recovery code where there is none
/// any more.
pub(super) fn arrive(
    cx: &Cx<'_>,
    account: &Account,
    how: How<'_>,
    heading: &str,
) -> Result<Response, Stop> {
    let (store, now) = (&cx.house().store, clock());
    let proof = match how {
        How::Mail(mail) => store.prove_address(account.id, mail, now)?,
        _ => Proof::Again,
    };
    store.first_use(account.id, now)?;
    store.claim_invitations(account, now)?;
    let has_code = store.account(account.id)?.is_some_and(|it| it.has_recovery_code());
    let mut response = match has_code {
        true => see_other(cx, heading, None),
        false => {
            let code = store.give_recovery_code(account.id)?;
            // On the very first use nobody could have been in before.
            let closed = proof == Proof::First && account.first_used_at.is_some();
            cx.respond(code_page(cx, &code, closed, heading))
        }
    };
    begin_session(cx, Who::Account(account.id), &mut response)?;
    if !account.language.is_empty() {
        keep_language(cx, chosen(account, cx.language), &mut response);
    }
    Ok(response)
}

/// The page that shows a recovery code, once.
pub(super) fn code_page(cx: &Cx<'_>, code: &Token, closed: bool, heading: &str) -> Page {
    let t = cx.t;
    let content = html! {
        (kit::page_head("", t.account_recovery_title(), t.account_recovery_lead(), ""))
        @if closed { (kit::tell(Status::Care, html! { p { (t.account_recovery_closed()) } })) }
        p class="lead" { code { (code.as_str()) } }
        p class="measure" { (t.account_recovery_how()) }
        p { (kit::link_button(heading, t.account_recovery_kept()).main()) }
    };
    cx.page(t.account_recovery_title(), content)
}
