// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A form as it is drawn: with what was typed, what is wrong with it, and its hidden values.

use std::{cell::RefCell, collections::BTreeMap};

use domain::refusal::FieldError;
use ledger::ActId;
use maud::{Markup, html};
use serde::de::DeserializeOwned;

use super::{Cx, Filled, Page, variants, visit::new_act_id, words};
use crate::kit::{self, Choice, Field, choice, hidden};

/// A form for one act. The same function draws it the first time and after an error.
pub struct Form<'f> {
    cx: &'f Cx<'f>,
    filled: &'f Filled,
    act_id: ActId,
    /// The revision that the next sending goes on from, after somebody else changed the record.
    theirs: Option<u32>,
    /// The name of a field and the sentence about it, in the order of the form.
    errors: Vec<(String, String)>,
    /// Sentences about the whole form.
    top: Vec<String>,
    /// What the record says now, where somebody else changed it.
    notice: Markup,
    /// The label of each field that was drawn, for the error summary.
    labels: RefCell<BTreeMap<String, String>>,
}

/// What went wrong with a form that is drawn again.
#[derive(Default)]
pub(super) struct Again {
    pub act_id: Option<ActId>,
    pub theirs: Option<u32>,
    pub errors: Vec<FieldError>,
    pub top: Vec<String>,
    pub notice: Option<Markup>,
}

impl<'f> Form<'f> {
    pub(super) fn new(cx: &'f Cx<'f>, again: Again) -> Form<'f> {
        let told = |it: FieldError| (it.field, words::problem(cx.t, &it.problem));
        Form {
            cx,
            filled: &cx.filled,
            act_id: again.act_id.unwrap_or_else(new_act_id),
            theirs: again.theirs,
            errors: again.errors.into_iter().map(told).collect(),
            top: again.top,
            notice: again.notice.unwrap_or_default(),
            labels: RefCell::default(),
        }
    }

    /// Whether this is the first time: nothing was typed yet.
    pub fn is_new(&self) -> bool {
        self.filled.is_empty()
    }

    /// A page with this one form: its title and lead, the way up, the revision it changes.
    pub(crate) fn page(
        &self,
        (title, lead): (&str, &str),
        above: Markup,
        revision: Option<u32>,
        fields: Markup,
    ) -> Page {
        let drawn = match revision {
            Some(revision) => self.edit(revision, fields),
            None => self.html(fields),
        };
        let content = html! {
            (kit::page_head(above, title, lead, ""))
            div class="measure" { (drawn) }
        };
        self.cx.page(title, content)
    }

    /// A question of the form; end it with the kind of control: `.text()`, `.area(4)`, `.date()`.
    pub fn field<'a>(&'a self, name: &'a str, label: &'a str) -> Field<'a> {
        self.field_from(name, label, "")
    }

    /// A question that shows `now` until something else was typed.
    pub fn field_from<'a>(&'a self, name: &'a str, label: &'a str, now: &'a str) -> Field<'a> {
        self.labels.borrow_mut().insert(name.to_owned(), label.to_owned());
        let typed = if self.is_new() { Some(now) } else { self.filled.get(name) };
        Field::new(name, label).value(typed.unwrap_or_default()).error(self.error(name))
    }

    /// One of a closed list, in words under `key`: `party-kind` gives `party-kind-municipality`.
    pub fn pick<T: DeserializeOwned>(&self, name: &str, label: &str, key: &str) -> Markup {
        self.pick_from::<T>(name, label, key, "")
    }

    /// The same, with `now` as the word that is chosen at first.
    pub fn pick_from<T: DeserializeOwned>(
        &self,
        name: &str,
        label: &str,
        key: &str,
        now: &str,
    ) -> Markup {
        let word = |it: &&'static str| (*it, self.word(key, it));
        let options: Vec<(&str, &str)> = variants::<T>().iter().map(word).collect();
        self.options(name, label, &options, now)
    }

    fn word(&self, key: &str, word: &'static str) -> &'static str {
        self.cx.t.find(&format!("{key}-{}", word.replace('_', "-"))).unwrap_or(word)
    }

    /// One of these records: pairs of id and name.
    pub fn pick_record<I: ToString>(
        &self,
        name: &str,
        label: &str,
        records: impl IntoIterator<Item = (I, String)>,
        now: &str,
    ) -> Markup {
        let records: Vec<_> =
            records.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
        let options: Vec<(&str, &str)> =
            records.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
        self.options(name, label, &options, now)
    }

    /// Up to eight choices stand open; more of them fold out.
    pub fn options(&self, name: &str, label: &str, options: &[(&str, &str)], now: &str) -> Markup {
        let field = self.field_from(name, label, now);
        if options.len() <= 8 {
            let rows: Vec<Choice<'_>> =
                options.iter().map(|(value, word)| choice(value, word)).collect();
            return field.radios(&rows);
        }
        let nothing = [("", self.cx.t.web_choose())];
        field.select(&[&nothing, options].concat())
    }

    /// Any of these: pairs of value and word; read with `typed.ids` or `typed.choices`.
    pub fn several(
        &self,
        name: &str,
        label: &str,
        options: &[(&str, &str)],
        now: &[&str],
    ) -> Markup {
        let is_chosen = |value: &str| match self.is_new() {
            true => now.contains(&value),
            false => self.filled.all(name).any(|it| it == value),
        };
        let rows: Vec<Choice<'_>> = options
            .iter()
            .map(|(value, word)| choice(value, word).chosen(is_chosen(value)))
            .collect();
        self.field(name, label).checks(&rows)
    }

    /// A single tick; `now` is how it stands at first.
    pub fn tick(&self, name: &str, word: &str, hint: &str, now: bool) -> Markup {
        self.labels.borrow_mut().insert(name.to_owned(), word.to_owned());
        let chosen = if self.is_new() { now } else { self.filled.get(name).is_some() };
        let error = self.error(name);
        html! {
            div class=(if error.is_some() { "field wrong" } else { "field" }) {
                @if let Some(error) = error { span class="error" { (error) } }
                div class="choices" {
                    (choice("yes", word).hint(hint).chosen(chosen).alone(name))
                }
            }
        }
    }

    /// How many rows of a list to draw: those that were filled in, at least `least`, and one more
    /// after "nog een" (`form.more`).
    pub fn rows(&self, list: &str, least: usize) -> usize {
        let more = usize::from(self.filled.get("more") == Some(list));
        (self.filled.rows(list) + more).max(least)
    }

    /// The button that draws one more row, without sending anything.
    pub fn more(&self, list: &str, word: &str) -> Markup {
        html! { (kit::button(word).quiet().small().sends("more", list)) }
    }

    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, sentence)| sentence.as_str())
    }

    /// The form round its fields, sent to the address of this page.
    pub fn html(&self, fields: Markup) -> Markup {
        self.drawn(None, false, fields)
    }

    /// The form for changing a record that stands at `revision`.
    pub fn edit(&self, revision: u32, fields: Markup) -> Markup {
        self.drawn(Some(revision), false, fields)
    }

    /// The form that also sends a file.
    pub fn with_file(&self, fields: Markup) -> Markup {
        self.drawn(None, true, fields)
    }

    fn drawn(&self, revision: Option<u32>, with_file: bool, fields: Markup) -> Markup {
        // Not the newest one: who saves must have read what they save over.
        let sent = self.filled.get("seen").and_then(|it| it.parse().ok());
        let seen = revision.map(|newest| self.theirs.or(sent).unwrap_or(newest).to_string());
        let kind = with_file.then_some("multipart/form-data");
        html! {
            form method="post" action=(self.cx.path()) enctype=[kind] class="stack" novalidate {
                (self.summary())
                (self.notice)
                (hidden("act_id", &self.act_id.to_string()))
                @if let Some(seen) = seen { (hidden("seen", &seen)) }
                (fields)
            }
        }
    }

    fn summary(&self) -> Markup {
        let labels = self.labels.borrow();
        let top = self.top.iter().map(|it| ("", it.clone()));
        // A field that the page does not show cannot be led to; what is wrong is said all the same.
        let fields = self.errors.iter().map(|(name, it)| match labels.get(name) {
            Some(label) => (name.as_str(), format!("{}: {it}", label.trim_end_matches('?'))),
            None => ("", it.clone()),
        });
        let all: Vec<(&str, String)> = top.chain(fields).collect();
        let all: Vec<(&str, &str)> = all.iter().map(|(name, it)| (*name, it.as_str())).collect();
        kit::error_summary(self.cx.t.frame_errors_lead(), &all)
    }
}

impl Cx<'_> {
    /// A button that does one thing to one record at once, such as "done": a form without fields.
    /// What goes wrong is said on the page behind `to`.
    pub fn press(&self, to: &str, seen: u32, button: kit::Button<'_>) -> Markup {
        html! {
            form method="post" action=(to) {
                (kit::act_id_place())
                (hidden("seen", &seen.to_string()))
                (button)
            }
        }
    }
}
