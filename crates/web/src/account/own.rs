// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One's own account: where one takes part, addresses, language, devices, recovery code.

use axum::response::Response;
use desk::beside::{Account, LoginLink, Purpose, Session};
use maud::{Markup, html};
use texts::Language;

use super::{MINUTE, MINUTES, feed, own_account, own_address, qr};
use crate::{
    frame::{Cx, Flash, Page, Stop, clock, forget_session, keep_language, see_other},
    kit::{self, Field, Icon, choice, hidden},
    plain,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let (t, account) = (cx.t, own_account(cx)?);
    let content = html! {
        (kit::page_head("", t.account_title(), t.account_lead(), ""))
        (kit::card("foundings", t.account_foundings(), foundings(cx)?))
        (kit::card("addresses", t.account_addresses(), own_address::section(cx, &account, None)?))
        (kit::card("own-language", t.account_language_title(), languages(cx, &account)))
        (kit::card("recovery", t.account_recovery_title(), recovery(cx, &account)))
        (kit::card("devices", t.account_devices(), devices(cx, &account)?))
        (kit::card("calendar", t.account_calendar(), feed::section(cx, &account)?))
        (kit::card("link", t.account_device_link_title(), html! {
            p { (t.account_device_link_lead()) }
            form method="post" action="/account/device" {
                (kit::button(t.account_device_link_make()).icon(Icon::Key))
            }
        }))
    };
    Ok(cx.page(t.account_title(), content))
}

fn foundings(cx: &Cx<'_>) -> Result<Markup, Stop> {
    let (t, places) = (cx.t, plain::foundings(cx)?);
    Ok(html! {
        @if places.is_empty() { p { (t.web_no_foundings()) } }
        ul class="list" {
            @for (href, name) in &places { li { a href=(href) { (name) } } }
        }
        p { (kit::link_button("/new", t.web_open_founding()).icon(Icon::Plus)) }
    })
}

fn languages(cx: &Cx<'_>, account: &Account) -> Markup {
    let t = cx.t;
    let now = super::post::chosen(account, cx.language).code();
    let rows = Language::ALL.map(|it| choice(it.code(), it.own_name()));
    html! {
        form method="post" action="/account/language" class="stack" {
            (Field::new("language", t.account_language()).value(now).radios(&rows))
            p { (kit::button(t.account_language_save())) }
        }
    }
}

fn recovery(cx: &Cx<'_>, account: &Account) -> Markup {
    let t = cx.t;
    let sentence = match account.has_recovery_code() {
        true => t.account_recovery_have(),
        false => t.account_recovery_have_not(),
    };
    html! {
        p { (sentence) }
        form method="post" action="/account/recovery" {
            (kit::button(t.account_recovery_make()))
        }
    }
}

fn devices(cx: &Cx<'_>, account: &Account) -> Result<Markup, Stop> {
    let t = cx.t;
    let here = cx.session.as_ref().map(|it| it.mark);
    let sessions = cx.house().store.sessions(account.id, clock())?;
    Ok(html! {
        ul class="list" {
            @for it in &sessions { li { (device(cx, it, here == Some(it.mark))) } }
        }
        div class="row" {
            @if sessions.len() > 1 {
                form method="post" action="/account/sessions/end-others" {
                    (kit::button(t.account_end_others()))
                }
            }
            form method="post" action="/account/sessions/end-all" data-leave {
                (kit::button(t.account_end_all()).quiet())
            }
        }
    })
}

fn device(cx: &Cx<'_>, session: &Session, is_here: bool) -> Markup {
    let (t, name) = (cx.t, device_name(cx, &session.device));
    let seen = t.date(texts::date_of(session.seen_at));
    html! {
        p { b { (name) } @if is_here { ", " (t.account_device_here()) } }
        p class="small soft" {
            (t.account_device_times(seen, t.moment(session.started_at)))
        }
        @if !is_here {
            form method="post" action="/account/sessions/end" {
                (hidden("session", &session.mark.to_string()))
                (kit::button(t.account_device_end()).about(&name).quiet().small())
            }
        }
    }
}

/// "Firefox op Windows": enough to recognise one's own.
fn device_name(cx: &Cx<'_>, agent: &str) -> String {
    // The more particular first: most browsers also give the names of others.
    let browsers = [
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("Firefox", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    ];
    let systems = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];
    let find = |all: &[(&str, &'static str)]| {
        all.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    match (find(&browsers), find(&systems)) {
        (Some(browser), Some(system)) => cx.t.account_device_on(browser, system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => cx.t.account_device_unknown().to_owned(),
    }
}

/// Back to the page, with a receipt.
pub(super) fn done(cx: &Cx<'_>, sentence: &str) -> Response {
    let flash = Flash { says: sentence.to_owned(), undo: None, workspace: None };
    see_other(cx, "/account", Some(&flash))
}

pub(super) fn language(cx: &Cx<'_>) -> Result<Response, Stop> {
    let account = own_account(cx)?;
    let chosen = cx.filled("language").and_then(|it| it.parse::<Language>().ok());
    let chosen = chosen.ok_or(Stop::NotAForm)?;
    cx.house().store.set_language(account.id, chosen.code())?;
    let mut response = done(cx, texts::Texts::new(chosen).account_language_saved());
    keep_language(cx, chosen, &mut response);
    Ok(response)
}

/// Who chooses a language on any page chooses it for the account as well: so mails and the next
/// device speak it. Only where a page of this house led there, so that no link from elsewhere
/// changes what somebody's mail says.
pub(crate) fn speaks(cx: &Cx<'_>, language: Language) {
    let Some(id) = cx.account().filter(|_| cx.is_led_from_here()) else { return };
    let store = &cx.house().store;
    let kept = store.account(id).and_then(|found| match found {
        Some(account) if account.language != language.code() => {
            store.set_language(id, language.code())
        }
        _ => Ok(()),
    });
    // The page itself speaks it all the same.
    if let Err(fault) = kept {
        tracing::error!(%fault, "a language was not kept with its account");
    }
}

/// A link for another device of the same owner, on this screen only.
pub(super) fn device_link(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (t, account, now) = (cx.t, own_account(cx)?, clock());
    let link = LoginLink {
        purpose: Purpose::Device,
        account: Some(account.id),
        mail: String::new(),
        made_at: now,
        ends_at: now + MINUTES * MINUTE,
    };
    let token = cx.house().store.make_link(&link)?;
    let origin = cx.house().public_url.origin();
    let address = format!("{origin}/aanmelden/{}", token.as_str());
    let lead = t.account_device_link_made();
    let content = html! {
        (kit::page_head("", t.account_device_link_title(), lead, ""))
        (qr::square(t.account_qr(), &address))
        p class="measure" { (t.account_link_lasts(t.clock(link.ends_at))) }
        p class="measure" { (t.account_device_link_lead()) }
        p { (kit::link_button("/account", t.account_back())) }
    };
    Ok(cx.respond(cx.page(t.account_device_link_title(), content)))
}

pub(super) fn end_one(cx: &Cx<'_>) -> Result<Response, Stop> {
    let account = own_account(cx)?;
    let mark = cx.filled("session").and_then(|it| it.parse().ok()).ok_or(Stop::NotAForm)?;
    // One that ended in the meantime has ended all the same.
    cx.house().sessions.revoke_named(account.id, mark)?;
    Ok(done(cx, cx.t.account_device_ended()))
}

pub(super) fn end_others(cx: &Cx<'_>) -> Result<Response, Stop> {
    let account = own_account(cx)?;
    let here = cx.session.as_ref().ok_or(Stop::SignedOut)?;
    cx.house().sessions.revoke_others(account.id, here)?;
    Ok(done(cx, cx.t.account_others_ended()))
}

pub(super) fn end_all(cx: &Cx<'_>) -> Result<Response, Stop> {
    let account = own_account(cx)?;
    cx.house().sessions.revoke_all(account.id)?;
    Ok(forget_session(cx, see_other(cx, "/", None)))
}
