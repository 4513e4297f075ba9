// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties that are still in conversation, in their own words; and who has been silent.

use domain::{
    home::{InConversation, Silent, TodayView},
    party::Participation,
};
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Icon, Status, badge},
    table::Badges,
};

/// How many parties stand open.
const SHOWN: usize = 6;

pub(super) fn talking(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    if view.parties == 0 {
        return html! {};
    }
    let badges = Badges::of(cx);
    let first = view.in_conversation.len().min(SHOWN);
    let list = |of: &[InConversation<'_>]| {
        html! { ul class="list" { @for it in of { (line(cx, &badges, it)) } } }
    };
    let rest = &view.in_conversation[first..];
    html! {
        section aria-labelledby="talking" {
            h2 id="talking" { (t.home_talking_title()) }
            @if view.in_conversation.is_empty() { p { (t.home_talking_none()) } }
            @else {
                (list(&view.in_conversation[..first]))
                @if !rest.is_empty() { (kit::more(t.frame_show_all(), list(rest))) }
                @if cx.sight().standing().is_facilitator() {
                    p class="xs soft" { (t.home_talking_own_words()) }
                }
            }
        }
    }
}

fn line(cx: &Cx<'_>, badges: &Badges<'_>, it: &InConversation<'_>) -> Markup {
    let t = cx.t;
    let word = cx.word("party-participation", &it.party.participation);
    let (status, icon) = match it.party.participation {
        Participation::NotYet => (Status::Care, Icon::Hand),
        _ => (Status::Plain, Icon::Talk),
    };
    let facilitates = cx.sight().standing().is_facilitator();
    html! {
        li {
            div class="row between" {
                span class="row" { (badges.link(cx, it.party.id)) (badge(status, icon, word)) }
                @if facilitates {
                    span class="when" {
                        @match it.last_talk {
                            Some(day) => { (t.home_talked_on(t.day_and_month(day))) }
                            None => { (t.home_talked_never()) }
                        }
                    }
                }
            }
            @if let Some(position) = &it.position {
                @if !position.words.is_empty() {
                    p class="small typed" { "“" (position.words) "”" }
                }
                @if !position.condition.is_empty() {
                    p class="small typed" {
                        (t.home_talking_condition(position.condition.as_str()))
                    }
                }
                @if !position.way_out.is_empty() {
                    p class="small typed" { (t.home_talking_way_out(position.way_out.as_str())) }
                }
            }
        }
    }
}

pub(super) fn silent(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    if view.silent.is_empty() {
        return html! {};
    }
    let badges = Badges::of(cx);
    let first = view.silent.len().min(SHOWN);
    let list = |of: &[Silent]| {
        html! { ul class="list" { @for it in of { (silent_line(cx, &badges, it)) } } }
    };
    let rest = &view.silent[first..];
    html! {
        section aria-labelledby="silent" {
            h2 id="silent" { (t.home_silent_title()) }
            p class="small" { (t.home_silent_lead(view.silent.len())) }
            (list(&view.silent[..first]))
            @if !rest.is_empty() { (kit::more(t.frame_show_all(), list(rest))) }
        }
    }
}

fn silent_line(cx: &Cx<'_>, badges: &Badges<'_>, it: &Silent) -> Markup {
    let t = cx.t;
    html! {
        li class="row between" {
            (badges.link(cx, it.party))
            span class="when" {
                @match it.since {
                    Some(since) => { b { (t.home_silent_span(t.span(since, cx.today()))) } }
                    None => { (t.home_talked_never()) }
                }
            }
        }
    }
}
