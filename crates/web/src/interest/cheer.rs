// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Cheer words are pointed out while somebody writes, with the questions that make them mean less.

use domain::interest::{cheer_words, cheers};
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Status},
};

/// What to ask of a text with cheer words in it; nothing when there are none.
pub(crate) fn notice(cx: &Cx<'_>, text: &str) -> Markup {
    let t = cx.t;
    let found = cheers(&cheer_words(cx.sight()), text);
    if found.is_empty() {
        return html! {};
    }
    let words: Vec<&str> = found.iter().map(String::as_str).collect();
    kit::tell(
        Status::Note,
        html! {
            p { b { (t.interest_cheer_found(found.len(), t.list(&words))) } }
            ul {
                li { (t.interest_cheer_ask_against()) }
                li { (t.interest_cheer_ask_not()) }
                li { (t.interest_cheer_ask_failed()) }
            }
        },
    )
}
