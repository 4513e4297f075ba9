// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A slider along stops with names, such as days: by hand, by keyboard, and without script.

use maud::{Markup, html};

/// Where the slider stands, and what it is called.
#[derive(Clone, Copy, Debug)]
pub struct Slider<'a> {
    pub name: &'a str,
    pub label: &'a str,
    /// The address that shows a stop, by its number behind the question mark.
    pub action: &'a str,
    pub stops: &'a [String],
    pub now: usize,
    /// The button for where no script runs.
    pub button: &'a str,
    /// The id of the part of the page that a stop changes.
    pub shows: &'a str,
}

/// Renders nothing with fewer than two stops: there is nothing to slide along.
pub fn slider(slider: &Slider<'_>) -> Markup {
    let last = slider.stops.len().saturating_sub(1);
    let now = slider.now.min(last);
    html! {
        @if last > 0 {
            form method="get" action=(slider.action) class="field slide"
                data-slide=(slider.stops.join("|")) data-shows=(slider.shows) {
                label for=(slider.name) { (slider.label) }
                div class="row" {
                    input type="range" id=(slider.name) name=(slider.name) min="0" max=(last)
                        step="1" value=(now) aria-valuetext=(slider.stops[now]);
                    b data-says { (slider.stops[now]) }
                    button type="submit" class="btn s" { (slider.button) }
                }
            }
        }
    }
}
