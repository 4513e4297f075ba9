// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Inviting a person: by mail, or by a link to hand over; again, and withdrawn.

use axum::{http::StatusCode, response::Response};
use desk::beside::{Invitation, NewInvitation, Token};
use domain::{
    assignment,
    fields::looks_like_mail,
    party::{Party, Person, roles_of, voices_of},
    refusal::Need,
};
use ledger::Id;
use maud::html;

use super::{
    DAY, INVITATION_DAYS,
    letter::{self, Letter},
    panel::{self, panel_with},
    post::chosen,
    qr,
    sign_in::again as wrong,
};
use crate::{
    frame::{Cx, Flash, Page, Stop, back, clock, see_other},
    kit,
};

/// Facilitators invite anybody but the people of a party that speaks here already: whoever speaks
/// for it invites those. Otherwise a facilitator could come in as one of them and read what the
/// party says between us. Never in the example, where anybody can look round as a facilitator.
pub(super) fn may_invite(cx: &Cx<'_>, person: Id<Person>) -> bool {
    let standing = cx.sight().standing();
    let parties = parties_of(cx, person);
    let is_own = parties.iter().any(|it| standing.is_voice(*it));
    let guides = || standing.is_facilitator() && !parties.iter().any(|it| speaks(cx, *it, person));
    can_invite(cx) && (is_own || guides())
}

fn parties_of(cx: &Cx<'_>, person: Id<Person>) -> Vec<Id<Party>> {
    roles_of(cx.sight(), person).iter().filter_map(|it| it.party).collect()
}

/// Whether somebody else than this person can sign in already to speak for the party.
fn speaks(cx: &Cx<'_>, party: Id<Party>, besides: Id<Person>) -> bool {
    let (store, workspace) = (&cx.house().store, cx.workspace_id());
    let others = voices_of(cx.sight(), party).into_iter().filter(|it| *it != besides);
    let can_sign_in = |it: Id<Person>| match store.accounts_of(workspace, it.any()) {
        Ok(accounts) => !accounts.is_empty(),
        Err(fault) => {
            tracing::error!(%fault, "who can sign in could not be read");
            true
        }
    };
    others.into_iter().any(can_sign_in)
}

/// Whether anybody at all is invited here by who looks.
pub(crate) fn can_invite(cx: &Cx<'_>) -> bool {
    cx.account().is_some() && !cx.house().is_example(cx.workspace_id())
}

/// The person that the address is about, for who may invite them.
fn invited(cx: &Cx<'_>) -> Result<Id<Person>, Stop> {
    let person = cx.find::<Person>("id")?.id;
    if may_invite(cx, person) { Ok(person) } else { Err(Stop::MayNot(Need::Facilitator)) }
}

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    shown(cx, invited(cx)?, None)
}

fn shown(cx: &Cx<'_>, person: Id<Person>, error: Option<&str>) -> Result<Page, Stop> {
    let t = cx.t;
    let content = html! {
        (kit::page_head("", t.account_invite_title(), "", ""))
        (panel_with(cx, person, error)?)
    };
    Ok(cx.page(t.account_invite_title(), content))
}

/// How the link goes to whom it is for.
#[derive(Clone, Copy, PartialEq)]
enum How {
    Mail,
    Hand,
}

fn how(cx: &Cx<'_>) -> Result<How, Stop> {
    match cx.filled("how") {
        Some("mail") if cx.house().settings.sends_mail => Ok(How::Mail),
        Some("hand") => Ok(How::Hand),
        _ => Err(Stop::NotAForm),
    }
}

pub(super) fn invite(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (t, person, how) = (cx.t, invited(cx)?, how(cx)?);
    let (store, now) = (&cx.house().store, clock());
    let mail = cx.filled("mail").unwrap_or_default().trim().to_lowercase();
    if !looks_like_mail(&mail) {
        let page = shown(cx, person, Some(t.refusal_field_not_a_mail()))?;
        return Ok(wrong(cx, StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let workspace = cx.workspace_id();
    if !store.accounts_of(workspace, person.any())?.is_empty() {
        return Ok(done(cx, t.account_invite_person_has_account()));
    }
    // Sent twice, or by two people: one invitation is enough, and a second one would end it.
    if panel::waiting(cx, person)?.is_some() {
        return Ok(done(cx, t.account_invite_already()));
    }
    turn(cx)?;
    let invitation = NewInvitation {
        workspace,
        person: person.any(),
        mail,
        by: cx.person().ok_or(Stop::SignedOut)?.any(),
        mailed: how == How::Mail,
        now,
        ends_at: now + INVITATION_DAYS * DAY,
    };
    let (_, token) = store.invite(&invitation)?;
    give(cx, person, &invitation.mail, how, &token)
}

/// A new link for the same invitation; the link before stops working.
pub(super) fn again(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (person, how) = (invited(cx)?, how(cx)?);
    let Some(waiting) = panel::waiting(cx, person)? else {
        return Ok(done(cx, cx.t.account_invite_gone()));
    };
    turn(cx)?;
    let (now, mailed) = (clock(), how == How::Mail);
    let until = now + INVITATION_DAYS * DAY;
    match cx.house().store.invite_again(waiting.id, mailed, now, until)? {
        Some(token) => give(cx, person, &waiting.mail, how, &token),
        None => Ok(done(cx, cx.t.account_invite_gone())),
    }
}

pub(super) fn withdraw(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (t, person) = (cx.t, invited(cx)?);
    let says = match panel::waiting(cx, person)? {
        Some(Invitation { id, .. }) => match cx.house().store.withdraw_invitation(id, clock())? {
            true => t.account_invite_withdrawn(),
            false => t.account_invite_gone(),
        },
        None => t.account_invite_gone(),
    };
    Ok(done(cx, says))
}

/// Nobody sends mail to half a country from here.
fn turn(cx: &Cx<'_>) -> Result<(), Stop> {
    let mark = cx.session.as_ref().map(|it| it.mark).unwrap_or_default();
    let is_allowed = cx.house().limits.take(&format!("invitations of {mark}"), 40, 10);
    if is_allowed { Ok(()) } else { Err(Stop::TooMany) }
}

fn give(
    cx: &Cx<'_>,
    person: Id<Person>,
    mail: &str,
    how: How,
    token: &Token,
) -> Result<Response, Stop> {
    let (t, house) = (cx.t, cx.house());
    let link = format!("{}/uitnodiging/{}", house.public_url.origin(), token.as_str());
    let name = cx.person_name(person);
    let until = t.date(texts::date_of(clock() + INVITATION_DAYS * DAY));
    if how == How::Mail {
        let founding = assignment::founding(cx.sight()).map_or("", |it| it.record.name.as_str());
        let by = cx.person().map(|it| cx.person_name(it)).unwrap_or_default();
        let letter = Letter::Invitation { link: &link, name, by, founding, until };
        // Who has an account already gets it in their own language.
        let known = house.store.account_by_mail(mail)?;
        let language = known.map_or(cx.language, |it| chosen(&it, cx.language));
        letter::send(house, mail, language, &letter)?;
        return Ok(done(cx, t.account_invite_sent()));
    }
    let content = html! {
        (kit::page_head("", t.account_invite_hand_title(), t.account_invite_hand_lead(name), ""))
        (qr::square(t.account_qr(), &link))
        p class="measure" { (t.account_invite_hand_once(name)) }
        p class="measure" { (t.account_invite_hand_until(until)) }
        p { (kit::link_button(back(cx), t.account_invite_back())) }
    };
    Ok(cx.respond(cx.page(t.account_invite_hand_title(), content)))
}

fn done(cx: &Cx<'_>, sentence: &str) -> Response {
    let workspace = Some(cx.workspace_id());
    let flash = Flash { says: sentence.to_owned(), undo: None, workspace };
    see_other(cx, back(cx), Some(&flash))
}
