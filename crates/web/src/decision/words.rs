// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is told of a yes outside a mandate: to its own people before they give it, and to the
//! others no more than the fact.

use domain::{
    party::Outside,
    round::{self, Round, ShownAnswer, Unit},
};
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Icon, Status, badge},
};

/// On the page on which somebody answers: that a yes will count as under reservation, and why.
pub(crate) fn outside_told(cx: &Cx<'_>, round: &Round, unit: &Unit) -> Markup {
    let t = cx.t;
    let about = round.terms.about.as_str();
    let words = match round::outside(cx.sight(), round, unit) {
        None => return html! {},
        Some(Outside::NotAbout) => t.decision_outside_not_about(about),
        Some(Outside::Ended(day)) => t.decision_outside_ended(about, t.date(day)),
        Some(Outside::TakesItBack) => t.decision_outside_takes_back(about),
    };
    kit::tell(Status::Care, html! { p { (words) } p class="small" { (t.decision_outside_told()) } })
}

/// Beside an answer that shows: the fact, and nothing of the mandate.
pub(crate) fn reserved_mark(cx: &Cx<'_>, it: &ShownAnswer) -> Markup {
    html! {
        @if it.reserved {
            " " (badge(Status::Care, Icon::Hand, cx.t.decision_under_reservation()))
        }
    }
}
