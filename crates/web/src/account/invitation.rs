// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Being invited: the page behind the link, and taking part.

use axum::{http::StatusCode, response::Response};
use desk::beside::{AccountId, Invitation, Token};
use domain::{
    assignment,
    party::{Person, name_of},
    sight::Viewer,
};
use ledger::Id;
use maud::html;

use super::{
    arrive::{How, arrive},
    heading, note_wrong,
};
use crate::{
    frame::{Cx, Page, Stop, clock, see_other},
    kit::{self, Status},
};

/// What can come of an invitation for who looks at it.
enum Way {
    /// Nobody used an account with this address: it is made with the button.
    New,
    /// They are signed in with this address: the button takes it.
    Take,
    /// The address has an account: first sign in with it.
    SignIn,
    /// They are signed in with another address, and this one has an account.
    OtherAccount,
    /// They take part already.
    Inside(String),
    /// It was used, by somebody who is not signed in here.
    Used,
    Gone,
}

/// What the page says of the founding, as whoever invites sees it: they could say it themselves.
struct Told {
    founding: String,
    by: String,
    name: String,
}

fn token(cx: &Cx<'_>) -> Token {
    Token::read(cx.param("token").unwrap_or_default())
}

fn way(cx: &Cx<'_>, found: Option<&Invitation>) -> Result<Way, Stop> {
    let Some(it) = found else { return Ok(Way::Gone) };
    let store = &cx.house().store;
    if it.used_at.is_some() {
        let place = cx.account().map(|account| store.person_in(account, it.workspace));
        let is_inside = place.transpose()?.flatten() == Some(it.person);
        let home = format!("/f/{}", it.workspace);
        return Ok(if is_inside { Way::Inside(home) } else { Way::Used });
    }
    if !it.is_open(clock()) {
        return Ok(Way::Gone);
    }
    let owner = store.account_by_mail(&it.mail)?.filter(|it| it.first_used_at.is_some());
    Ok(match (owner, cx.account()) {
        (None, _) => Way::New,
        (Some(owner), Some(here)) if owner.id == here => Way::Take,
        (Some(_), None) => Way::SignIn,
        (Some(_), Some(_)) => Way::OtherAccount,
    })
}

fn told(cx: &Cx<'_>, it: &Invitation) -> Result<Told, Stop> {
    let desk = &cx.house().desk;
    let workspace = desk.workspace(it.workspace)?;
    let (person, by): (Id<Person>, Id<Person>) = (Id::new(it.person), Id::new(it.by));
    let sight = workspace.seen_by(Viewer::Person(by), desk.now(it.workspace)?);
    let name = |id| name_of(&sight, id).unwrap_or(cx.t.frame_unknown()).to_owned();
    let founding = assignment::founding(&sight);
    Ok(Told {
        founding: founding.map_or_else(String::new, |it| it.record.name.clone()),
        by: name(by),
        name: name(person),
    })
}

/// Looks at the invitation without using it up.
pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let (t, found) = (cx.t, cx.house().store.invitation(&token(cx))?);
    let way = way(cx, found.as_ref())?;
    match (&way, &found) {
        (Way::Inside(home), _) => Err(Stop::Elsewhere(home.clone())),
        (Way::Gone, _) | (_, None) => gone(cx, t.account_invited_gone(), false),
        (Way::Used, _) => gone(cx, t.account_invited_used(), true),
        (_, Some(found)) => open(cx, &way, found),
    }
}

fn open(cx: &Cx<'_>, way: &Way, found: &Invitation) -> Result<Page, Stop> {
    let (t, told) = (cx.t, told(cx, found)?);
    let lead = t.account_invited_lead(told.by.as_str(), told.founding.as_str());
    let sign_in = heading::sign_in_to(cx.path());
    let content = html! {
        (kit::page_head("", t.account_invited_title(), lead, ""))
        @match way {
            Way::SignIn => {
                p class="measure" { (t.account_invited_sign_in(found.mail.as_str())) }
                p { (kit::link_button(&sign_in, t.account_sign_in_title()).main()) }
            }
            Way::OtherAccount => {
                (kit::tell(Status::Note, html! { p { (t.account_invited_other_account()) } }))
                p { (kit::link_button("/account", t.account_title())) }
            }
            _ => {
                p class="measure" {
                    (t.account_invited_as(found.mail.as_str(), told.name.as_str()))
                }
                p class="measure soft" { (t.account_invited_not_you()) }
                form method="post" action=(cx.path()) {
                    (kit::button(t.account_invited_accept()).main())
                }
            }
        }
    };
    Ok(cx.page(t.account_invited_title(), content))
}

fn gone(cx: &Cx<'_>, sentence: &str, may_sign_in: bool) -> Result<Page, Stop> {
    note_wrong(cx)?;
    let t = cx.t;
    let content = html! {
        (kit::page_head("", t.account_invited_gone_title(), "", ""))
        (kit::tell(Status::Note, html! { p { (sentence) } }))
        @if may_sign_in {
            p { (kit::link_button("/aanmelden", t.account_sign_in_title()).main()) }
        }
    };
    Ok(Page { status: StatusCode::GONE, ..cx.page(t.account_invited_gone_title(), content) })
}

/// The button. What cannot be, is said by the page.
pub(super) fn accept(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (store, now, token) = (&cx.house().store, clock(), token(cx));
    let found = store.invitation(&token)?;
    let way = way(cx, found.as_ref())?;
    let Some(found) = found else { return Ok(cx.respond(page(cx)?)) };
    let home = format!("/f/{}", found.workspace);
    match (way, cx.account()) {
        (Way::New, _) => match store.accept_invitation(&token, now)? {
            Some(account) => arrive(cx, &account, How::Link, &home),
            None => cannot(cx),
        },
        (Way::Take, Some(account)) => take(cx, &token, account, &home),
        _ => Ok(cx.respond(page(cx)?)),
    }
}

fn take(cx: &Cx<'_>, token: &Token, account: AccountId, home: &str) -> Result<Response, Stop> {
    match cx.house().store.take_invitation(token, account, clock())? {
        true => Ok(see_other(cx, home, None)),
        false => cannot(cx),
    }
}

/// Somebody is this person already, or this account is somebody else there.
fn cannot(cx: &Cx<'_>) -> Result<Response, Stop> {
    Ok(cx.respond(gone(cx, cx.t.account_invited_cannot(), false)?))
}
