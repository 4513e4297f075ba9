// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One row of a choice: the whole row is the target.

use maud::{Markup, html};

use super::Icon;

/// An answer that can be chosen, with a second line that explains it.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct Choice<'a> {
    value: &'a str,
    word: &'a str,
    hint: &'a str,
    icon: Option<Icon>,
    chosen: bool,
}

/// An answer: what the form hears, and the word people see.
pub fn choice<'a>(value: &'a str, word: &'a str) -> Choice<'a> {
    Choice { value, word, ..Choice::default() }
}

impl<'a> Choice<'a> {
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// A sign before the word, for who looks quickly.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// For ticks; a radio also follows the value of its field.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// A single tick that stands on its own ("ook wat er al stond").
    pub fn alone(self, name: &str) -> Markup {
        self.row("checkbox", name, name, "", false)
    }

    pub(super) fn row(self, kind: &str, name: &str, id: &str, now: &str, wrong: bool) -> Markup {
        let chosen = self.chosen || (kind == "radio" && self.value == now);
        let hint_id = format!("{id}-more");
        html! {
            label class="choice" for=(id) {
                input id=(id) name=(name) type=(kind) value=(self.value) checked[chosen]
                    aria-invalid=[wrong.then_some("true")]
                    aria-labelledby={ (id) "-word" }
                    aria-describedby=[(!self.hint.is_empty()).then_some(&hint_id)];
                @if let Some(icon) = self.icon { (icon) }
                span {
                    b id={ (id) "-word" } { (self.word) }
                    @if !self.hint.is_empty() { small id=(hint_id) { (self.hint) } }
                }
            }
        }
    }
}
