// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The log: with whom a facilitator talked and when, never what was said.

use domain::{
    conversation::{ChangeTalk, LogTalk, Talk, TalkKind, WithdrawTalk},
    party::Party,
    refusal::{Need, Problem},
    sight::{Audience, Seen},
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, column},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/conversations/talks/new", add_page, add);
    routes.form("/f/{w}/conversations/talks/{id}", change_page, change);
    routes.form("/f/{w}/conversations/talks/{id}/withdraw", withdraw_page, withdraw);
}

/// Parties that take part today, by name.
pub(super) fn parties(cx: &Cx<'_>) -> Vec<(Id<Party>, String)> {
    let today = cx.today();
    Badges::of(cx).options(|it| it.until.is_none_or(|until| today <= until))
}

pub(super) fn table(cx: &Cx<'_>, talks: &[Seen<'_, Talk>]) -> Markup {
    let t = cx.t;
    let me = cx.person();
    let row = |it: &Seen<'_, Talk>| {
        let names: Vec<&str> = it.parties.iter().map(|it| cx.party_name(*it)).collect();
        let names = t.list(&names);
        let href = cx.at(format_args!("/conversations/talks/{}", it.id));
        let minutes = it.minutes.map(|it| t.conversation_minutes_count(it));
        vec![
            html! {
                @if Some(it.with) == me { a href=(href) { (names) } } @else { (names) }
            },
            html! { (t.date(it.on)) },
            html! {
                (cx.word("conversation-kind", &it.kind))
                @if let Some(minutes) = minutes { ", " (minutes) }
            },
            html! { (cx.person_name(it.with)) },
        ]
    };
    let rows: Vec<_> = talks.iter().map(row).collect();
    let columns = [
        column(t.conversation_parties()),
        column(t.conversation_on()),
        column(t.conversation_kind()),
        column(t.conversation_who()),
    ];
    kit::fold_table(t.conversation_log_caption(), false, &columns, &rows)
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Talk>) -> Markup {
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let asked = cx.query("party").unwrap_or_default();
    let mut chosen: Vec<String> =
        now.iter().flat_map(|it| &it.parties).map(|it| it.to_string()).collect();
    if now.is_none() {
        chosen.push(asked);
    }
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let parties: Vec<_> =
        parties(cx).into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let options: Vec<(&str, &str)> =
        parties.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
    let on = now.map_or(cx.today(), |it| it.on).to_string();
    let kind = now.map_or(TalkKind::Visit, |it| it.kind);
    let kind = serde_json::to_value(kind).ok();
    let kind = kind.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
    let minutes = now.and_then(|it| it.minutes).map(|it| it.to_string()).unwrap_or_default();
    html! {
        p { (cx.circle(&Audience::Facilitators)) }
        (form.field_from("on", t.conversation_on(), &on).date())
        (form.pick_from::<TalkKind>("kind", t.conversation_kind(), "conversation-kind", kind))
        (form.field_from("minutes", t.conversation_minutes(), &minutes).optional(optional).short()
            .number(Some(t.conversation_minutes_unit())))
        (form.several("parties", t.conversation_parties(), &options, &chosen))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/conversations")))
    }
}

struct Read {
    parties: Vec<Id<Party>>,
    on: jiff::civil::Date,
    kind: TalkKind,
    minutes: Option<u32>,
}

fn read(typed: &mut Typed<'_>) -> Read {
    let (on, kind) = (typed.date("on"), typed.choice("kind"));
    let minutes = typed.maybe_whole("minutes");
    let fits = minutes.and_then(|it| u32::try_from(it).ok());
    if minutes.is_some() && fits.is_none() {
        let (least, most) = (1, domain::conversation::MINUTES);
        typed.wrong("minutes", Problem::OutOfRange { least, most });
    }
    Read { parties: typed.ids("parties"), on, kind, minutes: fits }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().is_facilitator() {
        return Err(Stop::MayNot(Need::Facilitator));
    }
    let t = cx.t;
    let title = t.conversation_add_title();
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, t.conversation_log_why(), ""))
        (form.html(fields(cx, form, None)))
    };
    Ok(cx.page(title, content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let Read { parties, on, kind, minutes } = read(typed);
    Ok(typed.act(LogTalk { parties, on, kind, minutes }).then(cx.at("/conversations")))
}

/// One's own talk; another facilitator's is only read.
fn own<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Talk>, Stop> {
    let talk = cx.find::<Talk>("id")?;
    if Some(talk.with) == cx.person() { Ok(talk) } else { Err(Stop::MayNot(Need::Writer)) }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let talk = own(cx)?;
    let title = t.conversation_talk_change_title();
    let withdraw = cx.at(format_args!("/conversations/talks/{}/withdraw", talk.id));
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, "", ""))
        (form.edit(talk.stamp.revision, fields(cx, form, Some(talk.record))))
        p class="row mt" {
            (kit::link_button(&withdraw, t.conversation_talk_withdraw_title()).small().quiet())
            (history::link(cx, talk.id.any()))
        }
    };
    Ok(cx.page(title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let talk = cx.id::<Talk>("id")?;
    let Read { parties, on, kind, minutes } = read(typed);
    let act = ChangeTalk { talk, seen: typed.seen(), parties, on, kind, minutes };
    Ok(typed.act(act).then(cx.at("/conversations")))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let talk = own(cx)?;
    let title = t.conversation_talk_withdraw_title();
    let back = cx.at("/conversations");
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, t.conversation_talk_withdraw_lead(), ""))
        (table(cx, &[talk]))
        (form.edit(talk.stamp.revision,
            kit::form_end(t.conversation_take_away(), t.frame_cancel(), &back)))
    };
    Ok(cx.page(title, content))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = WithdrawTalk { talk: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/conversations")))
}
