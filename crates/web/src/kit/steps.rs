// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Steps one after another, and how many of a group have answered.

use maud::{Markup, html};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    Done,
    Now,
    Later,
}

/// One step: what it is, a line about it, and something at the end such as "15 min".
#[derive(Clone, Debug)]
pub struct Step<'a> {
    pub pace: Pace,
    /// The word for "done", for who does not see the tick.
    pub pace_word: &'a str,
    pub title: &'a str,
    pub line: Markup,
    pub end: Markup,
}

/// Steps in their order; no percentage.
pub fn steps(steps: &[Step<'_>]) -> Markup {
    html! {
        ol class="steps" {
            @for step in steps {
                li class=[(step.pace == Pace::Done).then_some("done")]
                    aria-current=[(step.pace == Pace::Now).then_some("step")] {
                    div {
                        b { (step.title) }
                        @if !step.pace_word.is_empty() { span class="sr" { ", " (step.pace_word) } }
                        @if !step.line.0.is_empty() { div class="small soft" { (step.line) } }
                    }
                    @if !step.end.0.is_empty() { div class="small nowrap" { (step.end) } }
                }
            }
        }
    }
}

/// Dots and words: "10 van 11 gaven antwoord". Up to 60 dots are drawn.
pub fn count(inside: usize, all: usize, words: &str) -> Markup {
    let drawn = all.min(60);
    // Where not everybody has a dot of their own, the dots are parts of the whole.
    let filled = if drawn < all { inside * drawn / all } else { inside };
    html! {
        span class="count" aria-hidden="true" {
            @for place in 0..drawn { i class=[(place < filled).then_some("in")] {} }
        }
        span { (words) }
    }
}
