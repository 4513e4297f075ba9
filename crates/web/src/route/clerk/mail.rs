// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The question to a clerk as a mail: sent from here by a facilitator, or copied by whoever keeps
//! the papers; that it was sent is noted with the question.

use axum::response::Response;
use desk::Submission;
use domain::{
    assignment,
    party::name_of,
    route::{Ask, MailAsk, NO_CLERK},
    sight::{Audience, Seen, Viewer},
};
use ledger::{ActId, AnyId, Id};
use maud::{Markup, html};
use texts::Language;

use super::{address, crumbs};
use crate::{
    account::{Reader, ToClerk, reader},
    frame::{Cx, Flash, Page, Routes, Stop, see_other},
    kit::{self, hidden},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/route/asks/{id}/mail", page);
    routes.answer("/f/{w}/route/asks/{id}/mail", send);
}

pub(super) fn at(cx: &Cx<'_>, ask: Id<Ask>) -> String {
    cx.at(format_args!("/route/asks/{ask}/mail"))
}

/// When it was sent last, and by whom.
pub(super) fn noted(cx: &Cx<'_>, it: &Ask) -> Markup {
    let t = cx.t;
    html! {
        @if let Some(mailed) = &it.mailed {
            @let (day, name) = (t.date(mailed.on), cx.person_name(mailed.sender));
            p class="small" {
                @if mailed.by_hand { (t.route_mailed_by_hand(day, name)) }
                @else { (t.route_mailed(day, name)) }
            }
        }
    }
}

/// Where the mail goes, for who may send it from here; nobody of the example has an address.
fn to(cx: &Cx<'_>, it: &Ask) -> Result<Option<Reader>, Stop> {
    let may = cx.sight().standing().is_facilitator() && !cx.house().is_example(cx.workspace_id());
    Ok(if may { reader(cx, it.clerk)? } else { None })
}

/// Subject and text, made of what the clerk may see: through the clerk's own sight. Only the name
/// of the founding is the sender's to tell, as in an invitation.
fn letter<T>(
    cx: &Cx<'_>,
    it: &Seen<'_, Ask>,
    then: impl FnOnce(ToClerk<'_>) -> T,
) -> Result<T, Stop> {
    let all = cx.house().desk.workspace(cx.workspace_id())?;
    let sight = all.seen_by(Viewer::Person(it.clerk), cx.sight().now);
    // Who left is asked nothing more.
    let asked = sight.find(it.id).ok_or(Stop::Rule(NO_CLERK))?;
    let link = address(cx, it.id, it.clerk);
    let founding = assignment::founding(cx.sight());
    Ok(then(ToClerk {
        name: name_of(&sight, it.clerk).unwrap_or_default(),
        founding: founding.as_ref().map_or("", |it| it.record.name.as_str()),
        party: &asked.party_name,
        step: &asked.step_name,
        route: &asked.route_name,
        until: asked.until,
        link: &link,
    }))
}

/// A question that waits; one that was answered or called back is mailed no more.
fn waiting<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Ask>, Stop> {
    cx.recorders_only()?;
    let it = cx.find::<Ask>("id")?;
    match it.reply.is_some() || it.is_called_back {
        true => Err(Stop::Elsewhere(cx.at(format_args!("/route/asks/{}", it.id)))),
        false => Ok(it),
    }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.only_today()?;
    let t = cx.t;
    let it = waiting(cx)?;
    let (name, to) = (cx.person_name(it.clerk), to(cx, &it)?);
    let sends = cx.house().settings.sends_mail;
    let language = to.as_ref().map_or(cx.language, |it| it.language);
    let (subject, text) = letter(cx, &it, |it| it.words(cx.house(), language))?;
    let title = t.route_mail();
    let person = cx.at(format_args!("/people/{}", it.clerk));
    let why = match (&to, sends) {
        (Some(_), true) => t.route_mail_lead(name),
        (_, false) => t.route_mail_no_relay().to_owned(),
        (None, true) => t.route_mail_no_address(name),
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, title), title, why, ""))
        div class="stack measure" {
            (noted(cx, &it))
            @if sends && to.is_none() && cx.sight().standing().is_facilitator() {
                p { a href=(person) { (t.route_mail_to_person(name)) } }
            }
            (as_it_reads(cx, &subject, &text, language))
            @if let Some(to) = to.filter(|_| sends) {
                (press(cx, &it, "mail", kit::button(&t.route_mail_send(to.mail)).main()))
            }
            (press(cx, &it, "hand", kit::button(t.route_mail_by_hand())))
            p { (cx.circle(&Audience::WithParty(it.party))) }
        }
    };
    Ok(cx.page(title, content))
}

/// To read, and to copy as it stands.
fn as_it_reads(cx: &Cx<'_>, subject: &str, text: &str, language: Language) -> Markup {
    let t = cx.t;
    let rows = u8::try_from(text.lines().count() + 3).unwrap_or(30);
    html! {
        section class="card stack" lang=(language.code()) {
            (kit::Field::new("subject", t.route_mail_subject()).value(subject).text())
            (kit::Field::new("text", t.route_mail_text()).value(text)
                .hint(t.route_mail_copy()).area(rows))
        }
    }
}

fn press(cx: &Cx<'_>, it: &Seen<'_, Ask>, how: &str, button: kit::Button<'_>) -> Markup {
    html! {
        form method="post" action=(at(cx, it.id)) {
            (hidden("act_id", &desk::beside::new_id().to_string()))
            (hidden("seen", &it.stamp.revision.to_string()))
            (hidden("how", how))
            p { (button) }
        }
    }
}

fn send(cx: &Cx<'_>) -> Result<Response, Stop> {
    let t = cx.t;
    let it = waiting(cx)?;
    let act_id: AnyId = cx.filled("act_id").and_then(|it| it.parse().ok()).ok_or(Stop::NotAForm)?;
    let seen = cx.filled("seen").and_then(|it| it.parse().ok()).ok_or(Stop::NotAForm)?;
    let by_hand = match cx.filled("how") {
        Some("mail") => false,
        Some("hand") => true,
        _ => return Err(Stop::NotAForm),
    };
    let to = if by_hand { None } else { to(cx, &it)? };
    if !by_hand && (to.is_none() || !cx.house().settings.sends_mail) {
        return Err(Stop::NotAForm);
    }
    let mark = cx.session.as_ref().map(|it| it.mark).unwrap_or_default();
    if !cx.house().limits.take(&format!("questions to clerks of {mark}"), 60, 10) {
        return Err(Stop::TooMany);
    }
    let by = cx.person().ok_or(Stop::SignedOut)?.any();
    let act = Box::new(MailAsk { ask: it.id, seen, by_hand });
    let (workspace, act_id) = (cx.workspace_id(), ActId(act_id));
    let asked = Submission { workspace, by, act_id, at: None, act };
    let done = cx.house().desk.submit_wait(asked)?;
    // Pressed twice: it is in the queue already.
    if let Some(to) = to.filter(|_| !done.repeated) {
        letter(cx, &it, |it| it.send(cx.house(), &to.mail, to.language))??;
    }
    let says = if by_hand { t.route_mail_noted() } else { t.route_mail_sent() };
    let flash = Flash { says: says.to_owned(), undo: None, workspace: Some(workspace) };
    Ok(see_other(cx, &cx.at(format_args!("/route/asks/{}", it.id)), Some(&flash)))
}
