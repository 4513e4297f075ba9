// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Promises and agreements in one register: the promises of every room, and what parties agreed.

use domain::{
    conversation,
    decision::{self, Agreement, AgreementState},
    sight::{Audience, Seen},
    table::{Course, Line, LineKind},
};
use maud::{Markup, html};

use super::pages;
use crate::{
    conversation::promise_list,
    frame::{Cx, Page, Routes, Stop},
    history,
    kit::{self, Icon, Status, badge},
    table::Badges,
};

const AT: &str = "/decisions/agreements";

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/decisions/agreements", page);
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let all = decision::agreements(cx.sight());
    let told = conversation::promises(cx.sight(), None);
    let lines = lines(cx);
    let new = cx.at("/decisions/agreements/new");
    let promise = cx.at("/conversations/promises/new");
    let may_write = cx.sight().standing().is_recorder();
    let actions = html! {
        @if may_write {
            (kit::link_button(&new, t.decision_agree()).main().icon(Icon::Plus))
        }
        (kit::link_button(&promise, t.conversation_promise_add()))
    };
    let title = t.decision_agreements();
    let content = html! {
        (kit::page_head("", title, t.decision_agreements_lead(), actions))
        (pages(cx, AT))
        (kit::heading(2, "agreements", t.decision_agreements_own(), ""))
        @if all.is_empty() { p class="soft" { (t.decision_agreements_none()) } }
        ul class="list" { @for it in &all { (line(cx, it)) } }
        (kit::heading(2, "promises", t.decision_promises_own(), ""))
        @if told.is_empty() { p class="soft" { (t.decision_promises_none()) } }
        (promise_list(cx, &told, true))
        @if !lines.is_empty() {
            (kit::heading(2, "noted", t.decision_promise_lines(), t.decision_promise_lines_lead()))
            ul class="list" { @for it in &lines { (noted(cx, it)) } }
        }
    };
    Ok(cx.page(title, content))
}

/// What was noted at a table as a promise, in minutes that this viewer reads.
fn lines<'v>(cx: &Cx<'v>) -> Vec<Seen<'v, Line>> {
    let mut lines = cx.sight().all::<Line>();
    lines.retain(|it| it.about == LineKind::Promise);
    lines
}

fn noted(cx: &Cx<'_>, it: &Seen<'_, Line>) -> Markup {
    let course = cx.sight().get::<Course>(it.course);
    let table = cx.sight().get(it.table).map_or("", |it| it.name.as_str());
    html! {
        li {
            p class="typed" { (it.words) }
            p class="small soft" {
                @if let Some(course) = course {
                    a href=(cx.at(format_args!("/tables/{}/meetings/{}/minutes", it.table,
                        course.meeting))) { (table) }
                } @else { (table) }
                ", " (cx.t.date(domain::calendar::day(it.stamp.made_at)))
            }
        }
    }
}

fn state(cx: &Cx<'_>, of: AgreementState) -> Markup {
    let t = cx.t;
    match of {
        AgreementState::Holds => badge(Status::Good, Icon::Check, t.decision_state_holds()),
        AgreementState::Triggered { .. } => {
            badge(Status::Care, Icon::Flag, t.decision_state_triggered())
        }
        AgreementState::Reopened { .. } => {
            badge(Status::Warm, Icon::Open, t.decision_state_reopened())
        }
        AgreementState::Ended { .. } => badge(Status::Plain, Icon::Minus, t.decision_state_ended()),
    }
}

fn line(cx: &Cx<'_>, it: &Seen<'_, Agreement>) -> Markup {
    let t = cx.t;
    let badges = Badges::of(cx);
    let may = cx.sight().standing().is_recorder() || cx.person() == Some(it.owner);
    let at = |end: &str| cx.at(format_args!("{AT}/{}{end}", it.id));
    html! {
        li id=(it.id) {
            div class="row between top" {
                p class="typed" { (it.words) }
                (state(cx, it.state))
            }
            @if let Some(only) = &it.contingent {
                p {
                    span class="typed" {
                        (t.decision_if_then(only.then.as_str(), only.trigger.as_str()))
                    }
                    " " span class="small soft" { (t.decision_look_on(t.date(only.look_on))) }
                }
            }
            @for reopener in &it.reopeners {
                p class="small" {
                    (t.decision_reopens()) " " span class="typed" { (reopener.what) }
                    @if !reopener.who.is_empty() {
                        " " (t.decision_reopens_who(reopener.who.as_str()))
                    }
                }
            }
            p class="row" { @for party in &it.parties { (badges.link(cx, *party)) } }
            p class="small soft row" {
                (t.decision_owned_by(cx.person_name(it.owner)))
                @if let Some(day) = it.review_on { (t.decision_review_on(t.date(day))) }
                @if let Audience::Table(_) = it.circle.audience() {
                    (cx.circle(&it.circle.audience()))
                }
            }
            @if let (Some(why), false) = (it.stamp.why, it.state == AgreementState::Holds) {
                p class="small typed" { (why) }
            }
            @if may {
                p class="small row noprint" {
                    a href=(at("")) { (t.frame_change()) span class="sr" { " " (it.words) } }
                    a href=(at("/turn")) { (t.decision_turn()) span class="sr" { " " (it.words) } }
                    (history::link(cx, it.id.any()))
                }
            }
        }
    }
}
