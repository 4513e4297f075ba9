// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is promised to who answers, in words: said on the page before anything can be filled in.

use domain::{
    round::{self, Answerers, Ask, Given, Round, RoundPromise, Shows, Terms},
    sight::Sight,
};
use ledger::{AnyId, Id};
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Icon, Status, badge},
};

/// What who answers is promised, before they do: also what is not protected.
pub(super) fn promise(
    cx: &Cx<'_>,
    ask: &Ask,
    terms: &Terms,
    shows: Shows,
    who: &Answerers,
) -> Markup {
    let t = cx.t;
    let counts = counted_by(cx, who);
    let is_on_cards = matches!(ask, Ask::Cards { .. });
    // Under a pseudonym the amounts stand in the database as they were given.
    let is_anonymous = terms.promise == RoundPromise::Anonymous;
    let is_in_bands = is_anonymous && matches!(ask, Ask::Range { .. });
    let shown = when_shown(cx, ask, terms.promise, shows);
    let (name, yes, no) = match terms.promise {
        RoundPromise::Named if shows == Shows::CountsOnly => (
            t.round_promise_own_only(),
            t.round_protected_own_only(),
            t.round_unprotected_own_only(),
        ),
        RoundPromise::Named => {
            return html! {
                p class="soft measure" { (t.round_promise_named()) " " (shown) " " (counts) }
            };
        }
        RoundPromise::Pseudonymous => (
            t.round_promise_pseudonymous(),
            t.round_protected_pseudonymous(),
            t.round_unprotected_pseudonymous(),
        ),
        RoundPromise::Anonymous => (
            t.round_promise_anonymous(),
            t.round_protected_anonymous(),
            t.round_unprotected_anonymous(),
        ),
    };
    let least = terms.least.map_or(round::LEAST_SHOWN, usize::from).max(round::LEAST_SHOWN);
    html! {
        div class="measure stack" {
            p { b { (name) } " " (shown) " " (counts) }
            ul {
                li { (badge(Status::Good, Icon::Check, t.round_protected())) " " (yes) }
                li { (badge(Status::Plain, Icon::Open, t.round_unprotected())) " " (no) }
                @if is_on_cards {
                    li {
                        (badge(Status::Plain, Icon::Open, t.round_unprotected())) " "
                        (t.round_unprotected_cards())
                    }
                }
                @if is_in_bands {
                    li {
                        (badge(Status::Good, Icon::Check, t.round_protected())) " "
                        (t.round_protected_bands())
                    }
                }
            }
            p class="small soft" {
                (t.round_promise_least(least))
                @if terms.unanimity { " " (t.round_promise_unanimity()) }
            }
        }
    }
}

/// What is counted: seats, parties or people.
fn counted_by(cx: &Cx<'_>, who: &Answerers) -> &'static str {
    match who {
        Answerers::Seats => cx.t.round_counts_seats(),
        Answerers::Parties => cx.t.round_counts_parties(),
        Answerers::Persons(_) | Answerers::Present(_) => cx.t.round_counts_persons(),
    }
}

/// What shows when, in a sentence.
fn when_shown(cx: &Cx<'_>, ask: &Ask, promise: RoundPromise, shows: Shows) -> String {
    let t = cx.t;
    match (promise, shows) {
        (RoundPromise::Anonymous, _) if matches!(ask, Ask::Cards { .. }) => {
            t.round_promise_cards().to_owned()
        }
        (RoundPromise::Named, Shows::AtOnce) => t.round_promise_at_once().to_owned(),
        (RoundPromise::Named, Shows::Together) => t.round_promise_together().to_owned(),
        (RoundPromise::Named, Shows::AfterOwn) => t.round_promise_after_own(round::STEP),
        (RoundPromise::Named, Shows::CountsOnly) => t.round_promise_counts_only().to_owned(),
        (_, Shows::Together | Shows::CountsOnly) => t.round_promise_at_close().to_owned(),
        (_, Shows::AtOnce) => t.round_promise_in_steps(round::STEP),
        (_, Shows::AfterOwn) => t.round_promise_in_steps_after_own(round::STEP),
    }
}

/// The short word of a promise, for lists.
pub(super) fn word(cx: &Cx<'_>, terms: &Terms) -> Markup {
    match terms.promise.hides_names() {
        false => html! {},
        true => {
            kit::badge(Status::Plain, Icon::Lock, cx.word("round-promise-word", &terms.promise))
        }
    }
}

/// Under which name this browser answers here: the one it has, or a new one by chance. It stands in
/// a cookie of its own, apart from the session.
pub(super) fn pseudonym(cx: &Cx<'_>, round: Id<Round>) -> (String, AnyId) {
    let name = cookie(round);
    let known = cx.cookie(&name).and_then(|it| it.parse().ok());
    (name, known.unwrap_or_else(desk::beside::new_id))
}

/// What this browser said before under its pseudonym.
pub(super) fn own_voice(cx: &Cx<'_>, round: Id<Round>) -> Option<Given> {
    let pseudonym = cx.cookie(&cookie(round))?.parse().ok()?;
    let sight: &Sight<'_> = cx.sight();
    round::voice(sight, pseudonym, round)
}

fn cookie(round: Id<Round>) -> String {
    format!("kwartier-voice-{round}")
}
