// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The next conversation: with whom and why; a proposal, never an order.

use domain::home::{Proposal, Reason, TodayView};
use maud::{Markup, html};

use crate::{
    assignment::{firmness_word, frame_name},
    frame::Cx,
    kit::{self, Icon},
    table::Badges,
};

/// How many proposals stand open.
const SHOWN: usize = 3;

pub(super) fn card(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    let first = view.proposals.len().min(SHOWN);
    let badges = Badges::of(cx);
    let list = |of: &[Proposal]| {
        html! { ul class="list" { @for it in of { (line(cx, &badges, it)) } } }
    };
    let rest = &view.proposals[first..];
    let content = html! {
        @if view.proposals.is_empty() { p { (t.home_next_none()) } }
        (list(&view.proposals[..first]))
        @if !rest.is_empty() { (kit::more(&t.home_next_more(rest.len()), list(rest))) }
        p class="xs soft" { (t.home_next_proposal()) }
    };
    kit::card_now("next", t.home_next_conversation(), content)
}

fn line(cx: &Cx<'_>, badges: &Badges<'_>, it: &Proposal) -> Markup {
    let t = cx.t;
    html! {
        li {
            div class="row between" {
                b { (who(cx, badges, it)) }
                @if let Some(party) = it.party {
                    @let href = cx.at(format_args!("/quick-note?party={party}"));
                    (kit::link_button(&href, t.home_note_it()).small().quiet().icon(Icon::Phone)
                        .about(cx.party_name(party)))
                }
            }
            p class="small" { (why(cx, &it.reason, it)) }
        }
    }
}

fn who(cx: &Cx<'_>, badges: &Badges<'_>, it: &Proposal) -> Markup {
    let t = cx.t;
    let person = it.person.map(|it| cx.person_name(it));
    match (it.party, &it.reason) {
        (Some(party), _) => html! {
            (badges.link(cx, party))
            @if let Some(person) = person { ", " (person) }
        },
        (None, Reason::FrameWaits { frame, .. }) => {
            let frame = cx.sight().get(*frame).map_or("", |it| frame_name(cx.t, it));
            html! { (t.home_next_frame_who(frame)) }
        }
        (None, Reason::PromiseDue { .. }) => html! { (person.unwrap_or_default()) },
        (None, _) => html! { (t.home_next_commissioners()) },
    }
}

fn why(cx: &Cx<'_>, reason: &Reason, of: &Proposal) -> Markup {
    let (t, sight) = (cx.t, cx.sight());
    match reason {
        Reason::PromiseDue { promise, .. } => {
            let Some(promise) = sight.get(*promise) else { return html! {} };
            let when = promise.due.map(|it| t.relative(it, cx.today())).unwrap_or_default();
            let words = promise.words.as_str();
            let said = match cx.person() == Some(promise.owner) {
                true => t.home_next_promise(when, words),
                false => t.home_next_promise_of(cx.person_name(promise.owner), when, words),
            };
            html! { span class="typed" { (said) } }
        }
        Reason::NoMandate { table, meeting, .. } => {
            let name = sight.get(*table).map_or("", |it| it.name.as_str());
            let on = sight.get(*meeting).map(|it| it.on);
            let when = on.map(|it| t.relative(it, cx.today())).unwrap_or_default();
            match of.person {
                Some(person) => {
                    html! { (t.home_next_no_mandate(cx.person_name(person), name, when)) }
                }
                None => html! { (t.home_next_seat_empty(name, when)) },
            }
        }
        Reason::Unanswered { asked_on, .. } => {
            let href = cx.at("/assignment");
            let said = match asked_on {
                Some(day) => t.home_next_tension(t.date(*day)),
                None => t.home_next_tension_open().to_owned(),
            };
            html! { a href=(href) { (said) } }
        }
        Reason::FrameWaits { frame, waiter } => {
            let (Some(frame), Some(waiter)) = (sight.get(*frame), sight.get(*waiter)) else {
                return html! {};
            };
            let until = waiter.open_until.as_deref().unwrap_or_default();
            let firmness = firmness_word(cx.t, frame.firmness);
            let (frame, waiter) = (frame_name(cx.t, frame), frame_name(cx.t, waiter));
            html! { (t.home_next_frame(firmness, frame, until, waiter)) }
        }
        Reason::Silent { since: Some(since), .. } => {
            html! { (t.home_next_silent(t.span(*since, cx.today()))) }
        }
        Reason::Silent { since: None, .. } => html! { (t.home_next_never()) },
    }
}
