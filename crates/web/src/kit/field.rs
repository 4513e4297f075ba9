// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One question of a form: label, hint, error and control, always in that order.

use maud::{Markup, Render, html};

use super::{Choice, Icon};

/// A question of a form under construction. End it with the kind of control: `.text()`, `.area(4)`,
/// `.radios(&[…])` and so on.
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct Field<'a> {
    name: &'a str,
    label: &'a str,
    id: Option<&'a str>,
    hint: Option<&'a str>,
    error: Option<&'a str>,
    value: &'a str,
    optional: Option<&'a str>,
    autocomplete: Option<&'a str>,
    short: bool,
}

impl<'a> Field<'a> {
    pub fn new(name: &'a str, label: &'a str) -> Self {
        Field { name, label, ..Field::default() }
    }

    /// The id in the page, where the name alone stands there twice. Default: the name.
    pub fn id(mut self, id: &'a str) -> Self {
        self.id = Some(id);
        self
    }

    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint).filter(|words| !words.is_empty());
        self
    }

    /// What is wrong and what to do, in a plain sentence.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// What was typed or chosen before.
    pub fn value(mut self, value: &'a str) -> Self {
        self.value = value;
        self
    }

    /// The word for "may stay empty"; every other field must be filled.
    pub fn optional(mut self, word: &'a str) -> Self {
        self.optional = Some(word);
        self
    }

    /// What the browser may fill in for this person ("email", "name", "off").
    pub fn autocomplete(mut self, purpose: &'a str) -> Self {
        self.autocomplete = Some(purpose);
        self
    }

    /// For codes, dates and amounts: the box is as long as the answer.
    pub fn short(mut self) -> Self {
        self.short = true;
        self
    }

    pub fn text(self) -> Markup {
        self.single(self.input("text", None))
    }

    pub fn email(self) -> Markup {
        self.single(self.input("email", Some("email")))
    }

    pub fn telephone(self) -> Markup {
        self.single(self.input("tel", Some("tel")))
    }

    /// Digits typed over from a screen or a paper.
    pub fn code(self) -> Markup {
        self.short().autocomplete("off").single(self.short().input("text", Some("numeric")))
    }

    /// A number as people write it ("1.234,50"), with its unit beside it in words.
    pub fn number(self, unit: Option<&str>) -> Markup {
        let unit_id = format!("{}-unit", self.place());
        let described = self.described(unit.map(|_| unit_id.as_str()));
        self.single(html! {
            span class="withunit" {
                (self.input_described("text", Some("decimal"), described.as_deref()))
                @if let Some(unit) = unit { span id=(unit_id) { (unit) } }
            }
        })
    }

    /// A day, written as 2026-11-25 in the form.
    pub fn date(self) -> Markup {
        self.single(self.short().input("date", None))
    }

    pub fn area(self, rows: u8) -> Markup {
        self.single(html! {
            textarea id=(self.place()) name=(self.name) rows=(rows) class="input"
                autocomplete=[self.autocomplete]
                aria-describedby=[self.described(None)] aria-invalid=[self.invalid()] {
                // A browser drops the first line end of a text area: give it one to drop.
                @if self.value.starts_with(['\n', '\r']) { "\n" }
                (self.value)
            }
        })
    }

    /// A choice out of more than eight: a list that folds out. `options` are value and word.
    pub fn select(self, options: &[(&str, &str)]) -> Markup {
        self.single(html! {
            select id=(self.place()) name=(self.name) autocomplete=[self.autocomplete]
                aria-describedby=[self.described(None)] aria-invalid=[self.invalid()] {
                @for (value, word) in options {
                    option value=(value) selected[*value == self.value] { (word) }
                }
            }
        })
    }

    /// A file to read in; `accept` names the endings (".xlsx,.csv").
    pub fn file(self, accept: &str) -> Markup {
        self.single(html! {
            input id=(self.place()) name=(self.name) type="file" accept=(accept) class="input"
                aria-describedby=[self.described(None)] aria-invalid=[self.invalid()];
        })
    }

    /// One of a few: each row is a target of its own.
    pub fn radios(self, choices: &[Choice<'_>]) -> Markup {
        self.group(choices, "radio")
    }

    /// Any of a few.
    pub fn checks(self, choices: &[Choice<'_>]) -> Markup {
        self.group(choices, "checkbox")
    }

    fn group(self, choices: &[Choice<'_>], kind: &str) -> Markup {
        html! {
            fieldset class=(self.class()) aria-describedby=[self.described(None)] {
                legend { (self.label_words()) }
                (self.notes())
                div class="choices" {
                    @for (place, choice) in choices.iter().enumerate() {
                        // The first row bears the field's own id: the error summary leads there.
                        @let id = match place {
                            0 => self.place().to_owned(),
                            other => format!("{}-{}", self.place(), other + 1),
                        };
                        (choice.row(kind, self.name, &id, self.value, self.error.is_some()))
                    }
                }
            }
        }
    }

    fn single(self, control: Markup) -> Markup {
        html! {
            div class=(self.class()) {
                label for=(self.place()) { (self.label_words()) }
                (self.notes())
                (control)
            }
        }
    }

    fn input(self, kind: &str, mode: Option<&str>) -> Markup {
        self.input_described(kind, mode, self.described(None).as_deref())
    }

    fn input_described(self, kind: &str, mode: Option<&str>, described: Option<&str>) -> Markup {
        let class = if self.short { "input short" } else { "input" };
        html! {
            input id=(self.place()) name=(self.name) type=(kind) class=(class) value=(self.value)
                inputmode=[mode] autocomplete=[self.autocomplete]
                aria-describedby=[described] aria-invalid=[self.invalid()];
        }
    }

    fn label_words(self) -> Markup {
        html! {
            (self.label)
            @if let Some(word) = self.optional { " " span class="optional" { "(" (word) ")" } }
        }
    }

    fn notes(self) -> Markup {
        html! {
            @if let Some(hint) = self.hint {
                span class="hint" id={ (self.place()) "-hint" } { (hint) }
            }
            @if let Some(error) = self.error {
                span class="error" id={ (self.place()) "-error" } {
                    (Icon::Care.render()) span { (error) }
                }
            }
        }
    }

    fn place(&self) -> &'a str {
        self.id.unwrap_or(self.name)
    }

    fn class(&self) -> &'static str {
        if self.error.is_some() { "field wrong" } else { "field" }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.map(|_| "true")
    }

    /// The ids of the sentences that belong to the control, in reading order.
    fn described(&self, last: Option<&str>) -> Option<String> {
        let hint = self.hint.map(|_| format!("{}-hint", self.place()));
        let error = self.error.map(|_| format!("{}-error", self.place()));
        let ids: Vec<String> =
            [hint, error, last.map(str::to_owned)].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// A value that goes with the form and is not asked.
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}
