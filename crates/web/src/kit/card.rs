// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Cards, frames and rings: blocks that say by their edge what they are.

use maud::{Markup, Render, html};
use papers::picture::Firm;

use super::{Circle, circle_for, firm, glyph};

/// A block with a heading of its own. `id` names the heading in the page.
pub fn card(id: &str, title: impl Render, content: impl Render) -> Markup {
    block("card", id, title, content)
}

/// The one thing that matters now.
pub fn card_now(id: &str, title: impl Render, content: impl Render) -> Markup {
    block("card now", id, title, content)
}

/// A quiet block beside the work.
pub fn card_sunk(id: &str, title: impl Render, content: impl Render) -> Markup {
    block("card sunk", id, title, content)
}

fn block(class: &str, id: &str, title: impl Render, content: impl Render) -> Markup {
    html! {
        section class=(class) aria-labelledby=(id) { h2 id=(id) { (title) } (content) }
    }
}

/// A note in the margin, by the reader's own hand.
pub fn aside(content: impl Render) -> Markup {
    html! { div class="aside" { (content) } }
}

/// A frame of the founding on its card: the border hardens with its firmness.
#[derive(Clone, Copy, Debug)]
pub struct FrameCard<'a> {
    pub firm: Firm,
    /// The word of the firmness ("voorstel", "bewust open tot 1 maart").
    pub firm_word: &'a str,
    pub title: &'a str,
    pub href: &'a str,
    /// What is agreed or proposed, in one or two sentences.
    pub says: &'a str,
    /// One line of state under it ("nog 2 varianten open").
    pub state: &'a str,
}

impl Render for FrameCard<'_> {
    fn render(&self) -> Markup {
        html! {
            article class={ "frame " (self.firm.class()) } {
                div class="row between" {
                    h3 { a href=(self.href) { (self.title) } }
                    (firm(self.firm, self.firm_word))
                }
                p class="say typed" { (self.says) }
                @if !self.state.is_empty() { p class="small soft" { (self.state) } }
            }
        }
    }
}

/// One frame in a short row: title, firmness and its page.
#[derive(Clone, Copy, Debug)]
pub struct Ripe<'a> {
    pub firm: Firm,
    pub firm_word: &'a str,
    pub title: &'a str,
    pub href: &'a str,
}

/// All frames at a glance, each with its quarter and its word.
pub fn ripe(frames: &[Ripe<'_>]) -> Markup {
    html! {
        ul class="ripe" {
            @for frame in frames {
                li {
                    a href=(frame.href) {
                        (glyph(frame.firm))
                        span { b { (frame.title) } small { (frame.firm_word) } }
                    }
                }
            }
        }
    }
}

/// The steps from open to firm, explained once: firmness, word, what it means.
pub fn scale(label: &str, steps: &[(Firm, &str, &str)]) -> Markup {
    html! {
        ol class="scale" aria-label=(label) {
            @for (of, word, meaning) in steps {
                li { (glyph(*of)) b { (word) } small { (meaning) } }
            }
        }
    }
}

/// What is known inside one circle.
#[derive(Clone, Debug)]
pub struct Ring<'a> {
    pub circle: Circle,
    pub word: &'a str,
    /// Who that is ("jij en Noorderkolk").
    pub who: &'a str,
    pub items: Vec<Markup>,
}

/// Circles from closed (on top) to open.
pub fn rings(rings: &[Ring<'_>]) -> Markup {
    html! {
        div class="rings" {
            @for ring in rings {
                div class={ "ring " (ring.circle.class()) } {
                    p { (circle_for(ring.circle, ring.word, ring.who)) }
                    ul class="list" { @for item in &ring.items { li { (item) } } }
                }
            }
        }
    }
}
