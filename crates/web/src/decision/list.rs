// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The register: every decision with its number, its state and what is still reserved.

use domain::{
    decision::{self, Decision, DecisionState},
    sight::Seen,
};
use maud::{Markup, html};

use super::{number, pages, place, state, who};
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Icon, Status, badge},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let all = decision::decisions(cx.sight());
    let may_write = cx.sight().standing().is_recorder();
    let new = cx.at("/decisions/new");
    let button = || kit::link_button(&new, t.decision_new()).main().icon(Icon::Plus);
    let actions = html! { @if may_write && !all.is_empty() { (button()) } };
    let content = html! {
        (kit::page_head("", t.decision_title(), t.decision_lead(), actions))
        (pages(cx, "/decisions"))
        @if all.is_empty() {
            (kit::empty(Icon::Check, t.decision_empty(), t.decision_empty_why(),
                may_write.then(button)))
        }
        ul class="list" { @for it in &all { (line(cx, it)) } }
    };
    Ok(cx.page(t.decision_title(), content))
}

fn line(cx: &Cx<'_>, it: &Seen<'_, Decision>) -> Markup {
    let t = cx.t;
    let reserved = decision::reservations_of(cx.sight(), it.id.any());
    let open = reserved.iter().filter(|it| it.is_open()).count();
    let is_now = it.state == DecisionState::InForce;
    html! {
        li id=(it.id) {
            div class="row between top" {
                p {
                    span class="small soft" { (number(cx, it.record)) } br;
                    a class="typed" href=(place(cx, it.id)) { (it.title) }
                }
                (state(cx, it.record))
            }
            p class="typed" { (it.words) }
            p class="small soft row" {
                span { (t.decision_taken(t.date(it.on), who(cx, it.by))) }
                @if it.circle.audience() != domain::sight::Audience::AllParties {
                    (cx.circle(&it.circle.audience()))
                }
                @if open > 0 {
                    (badge(Status::Care, Icon::Hand, t.decision_reservations_lead(open)))
                }
                @if let (true, Some(day)) = (is_now, it.review_on) {
                    @if day <= cx.today() {
                        (badge(Status::Care, Icon::Clock, t.decision_review_came(t.date(day))))
                    } @else { span { (t.decision_review_on(t.date(day))) } }
                }
            }
        }
    }
}
