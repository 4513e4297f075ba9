// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page of the assignment: wish, versions, tensions, variants, trials, hot issues.

use domain::assignment::{Wish, founding, tensions, versions, wish};
use domain::sight::Seen;
use maud::{Markup, html};

use super::{commission, hot_issue, leaf::is_facilitator, tabs, tension, trial, variant};
use crate::{
    frame::{Cx, Page, Stop},
    history, kit,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let sight = cx.sight();
    if !sight.standing().is_member() {
        let content = html! {
            (kit::page_head("", t.assignment_title(), t.assignment_for_members(), ""))
            @if let Some(wish) = wish(sight) { (verbatim(cx, &wish)) }
        };
        return Ok(cx.page(t.assignment_title(), content));
    }
    let (versions, tensions) = (versions(sight), tensions(sight));
    let sentence = commission::sentence(cx, versions.first());
    let content = html! {
        (kit::page_head("", t.assignment_title(), sentence, ""))
        (tabs(cx, "/assignment"))
        @if let Some(wish) = wish(sight) { (verbatim(cx, &wish)) }
        div class="stack-l mt" {
            (commission::waits(cx, &versions))
            (tension::waits(cx, &tensions))
            section class="stack" { (commission::section(cx, &versions)) }
            section class="stack" aria-labelledby="tensions" { (tension::section(cx, &tensions)) }
            section class="stack" aria-labelledby="variants" { (variant::section(cx)) }
            section class="stack" aria-labelledby="trials" { (trial::section(cx)) }
            @if is_facilitator(cx) {
                section class="stack" aria-labelledby="hot-issues" { (hot_issue::section(cx)) }
            }
            (super::public_page::card(cx))
            (about(cx))
        }
    };
    Ok(cx.page(t.assignment_title(), content))
}

/// The wish, big, with who may read it.
fn verbatim(cx: &Cx<'_>, wish: &Seen<'_, Wish>) -> Markup {
    let t = cx.t;
    let spoken = match (wish.spoken_by.as_str(), wish.on) {
        ("", None) => String::new(),
        ("", Some(on)) => t.date(on),
        (who, None) => who.to_owned(),
        (who, Some(on)) => t.assignment_spoken(t.date(on), who),
    };
    let correct = cx.at(format_args!("/wish/{}/correct", wish.id));
    let circle = cx.sight().circle(wish.id.any());
    kit::quote(
        &wish.words,
        html! {
            p {
                (t.assignment_wish_verbatim())
                @if !spoken.is_empty() { " · " (spoken) }
            }
            @if let Some(circle) = &circle { p { (cx.circle(circle)) } }
            div class="row" {
                @if is_facilitator(cx) {
                    (kit::link_button(&correct, t.assignment_wish_correct()).small().quiet())
                }
                (history::link(cx, wish.id.any()))
            }
        },
    )
}

/// Who answers for what is kept here, for everybody who takes part.
fn about(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let Some(founding) = founding(cx.sight()) else { return html! {} };
    let edit = cx.at("/founding");
    let told = |words: &str| match words {
        "" => html! { span class="soft" { (t.frame_unknown()) } },
        words => html! { span class="typed" { (words) } },
    };
    let pairs = [
        (t.assignment_field_name(), told(&founding.name)),
        (t.web_privacy_controller(), told(&founding.controller)),
        (t.web_privacy_holder(), told(&founding.holder)),
        (t.web_privacy_archive(), told(&founding.archive)),
    ];
    kit::card_sunk(
        "about",
        t.assignment_founding(),
        html! {
            (kit::definitions(&pairs))
            div class="row mt-s" {
                @if is_facilitator(cx) {
                    (kit::link_button(&edit, t.assignment_founding_edit()).small())
                }
                (history::link(cx, founding.id.any()))
            }
        },
    )
}
