// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Signing in, one's own account, and inviting: everything that says who may come in.
//!
//! Three rules hold everywhere. A link that opens an account goes to its owner only; what is ever
//! shown to another person is an invitation, for an account that was never used. Opening a link
//! uses nothing up, as scanners of mail open links too: only the button does. And whoever asks
//! cannot learn from the answer whether an address is known.

mod arrive;
mod feed;
mod heading;
mod invitation;
mod invite;
mod letter;
mod link;
mod list;
mod own;
mod own_address;
mod panel;
mod post;
pub(crate) mod qr;
mod recovery;
mod sign_in;

use desk::beside::{Account, LoginLink, Purpose};
use ledger::Timestamp;
use maud::{Markup, html};

use crate::{
    frame::{Cx, House, Room, Routes, Stop, clock},
    kit::{self, Status, hidden},
};

pub(crate) use heading::sign_in_to;
pub(crate) use invite::can_invite;
pub(crate) use letter::{Called, Calling, ToClerk, remind};
pub(crate) use own::speaks;
pub(crate) use panel::invitation_panel;
pub use post::write_letters;
pub(crate) use post::{Asked, Reader, chosen, reader};

pub(crate) const ROOM: Room = Room { routes, menu: &[] };

/// How long a link that signs in works.
const MINUTES: i64 = 15;
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// How long an invitation works.
const INVITATION_DAYS: i64 = 14;

fn routes(routes: &mut Routes) {
    routes.open(|routes| {
        routes.page("/aanmelden", sign_in::page);
        routes.answer("/aanmelden", sign_in::ask);
        routes.page("/aanmelden/onderweg", sign_in::under_way);
        routes.page("/aanmelden/herstelcode", recovery::page);
        routes.answer("/aanmelden/herstelcode", recovery::sign_in);
        routes.page("/aanmelden/{token}", link::page);
        routes.answer("/aanmelden/{token}", link::confirm);
        routes.page("/uitnodiging/{token}", invitation::page);
        routes.answer("/uitnodiging/{token}", invitation::accept);
        routes.page("/account", own::page);
        routes.answer("/account/language", own::language);
        routes.answer("/account/recovery", recovery::renew);
        routes.answer("/account/device", own::device_link);
        routes.answer("/account/sessions/end", own::end_one);
        routes.answer("/account/sessions/end-others", own::end_others);
        routes.answer("/account/sessions/end-all", own::end_all);
        routes.answer("/account/addresses/add", own_address::add);
        routes.answer("/account/addresses/remove", own_address::remove);
        routes.answer("/account/calendar", feed::make);
        routes.answer("/account/calendar/stop", feed::stop);
        routes.download("/agenda/{token}", feed::file);
        routes.answer("/account/told", told);
        letter::NAMES.iter().for_each(|it| routes.mail(it));
    });
    routes.page("/f/{w}/people/{id}/invite", invite::page);
    routes.answer("/f/{w}/people/{id}/invite", invite::invite);
    routes.answer("/f/{w}/people/{id}/invite/again", invite::again);
    routes.answer("/f/{w}/people/{id}/invite/withdraw", invite::withdraw);
    routes.page("/f/{w}/invitations", list::page);
}

/// The address that makes the first account: for the start on a database in which nobody can sign
/// in yet. Nothing once somebody can. A later one ends the earlier.
pub fn set_up_link(house: &House) -> Result<Option<String>, desk::beside::Fault> {
    if house.store.has_accounts()? {
        return Ok(None);
    }
    let now = clock();
    let link = LoginLink {
        purpose: Purpose::SetUp,
        account: None,
        mail: String::new(),
        made_at: now,
        ends_at: now + DAY,
    };
    let token = house.store.make_link(&link)?;
    Ok(Some(format!("{}/aanmelden/{}", house.public_url.origin(), token.as_str())))
}

/// The account of this visit, with its row. Who is signed out signs in first, and comes back.
fn own_account(cx: &Cx<'_>) -> Result<Account, Stop> {
    let found = match cx.account() {
        Some(account) => cx.house().store.account(account)?,
        None => None,
    };
    let is_form = cx.path().starts_with("/account");
    let page = if is_form { "/account" } else { cx.path() };
    found.ok_or_else(|| Stop::Elsewhere(sign_in_to(page)))
}

/// The way to one's account, or in.
pub(crate) fn way(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    if cx.account().is_some() {
        return html! { a href="/account" { (t.account_title()) } };
    }
    let is_coming_in = ["/aanmelden", "/uitnodiging"].iter().any(|it| cx.path().starts_with(it));
    html! {
        @if cx.session.is_none() && !is_coming_in {
            a href="/aanmelden" { (t.account_way_in()) }
        }
    }
}

/// That the operator made a link for this account: on every page, until this browser says that it
/// was read. Another browser with the account is told for itself, so that nobody can read it away.
pub(crate) fn notice(cx: &Cx<'_>) -> Markup {
    let found = cx.account().map(|it| cx.house().store.account(it));
    let account = match found.transpose() {
        Ok(account) => account.flatten(),
        Err(fault) => {
            tracing::error!(%fault, "an account could not be read");
            None
        }
    };
    let Some(at) = account.and_then(|it| it.linked_at).filter(|it| cx.told() != Some(*it)) else {
        return html! {};
    };
    let content = html! {
        p { (cx.t.account_linked(cx.t.moment(at))) }
        form method="post" action="/account/told" {
            (hidden("at", &at.to_string()))
            (hidden("back", cx.path()))
            (kit::button(cx.t.account_linked_told()).small())
        }
    };
    kit::tell(Status::Care, content)
}

fn told(cx: &Cx<'_>) -> Result<axum::response::Response, Stop> {
    let at: Timestamp = cx.filled("at").and_then(|it| it.parse().ok()).ok_or(Stop::NotAForm)?;
    let mut response = crate::frame::see_other(cx, crate::frame::back(cx), None);
    crate::frame::keep_told(cx, at, &mut response);
    Ok(response)
}

/// A wrong code or a link that opens nothing costs a turn; the network of a town hall has many.
fn note_wrong(cx: &Cx<'_>) -> Result<(), Stop> {
    let key = format!("wrong code from {}", cx.address());
    if cx.house().limits.take(&key, 30, 10) { Ok(()) } else { Err(Stop::TooMany) }
}
