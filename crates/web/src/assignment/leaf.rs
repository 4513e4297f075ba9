// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The shape of each form of the room: the way back, the title, who reads along, the form.

use domain::{refusal::Need, sight::Audience};
use maud::{Markup, html};

use crate::{
    frame::{Cx, Form, Page, Stop},
    kit::{self, Link},
};

/// A page with one form, one step below another page.
pub(super) struct Leaf<'a> {
    /// Behind the founding: "/frames".
    pub up: &'a str,
    pub up_word: &'a str,
    pub title: &'a str,
    pub lead: &'a str,
    pub audience: Audience,
}

impl Leaf<'_> {
    pub fn page(&self, cx: &Cx<'_>, form: Markup) -> Page {
        let href = cx.at(self.up);
        let crumbs = kit::crumbs(&[Link::new(&href, self.up_word)], self.title);
        let content = html! {
            (kit::page_head(crumbs, self.title, self.lead, ""))
            p { (cx.circle(&self.audience)) }
            (form)
        };
        cx.page(self.title, content)
    }

    /// The button that does it, and the way back that does nothing.
    pub fn send(&self, cx: &Cx<'_>, word: &str) -> Markup {
        let back = cx.at(self.up);
        html! {
            div class="row" {
                (kit::button(word).main())
                (kit::link_button(&back, cx.t.frame_not_now()).quiet())
            }
        }
    }

    /// The form for taking a record away: its words, and for some the reason.
    pub fn removal(
        &self,
        cx: &Cx<'_>,
        form: &Form<'_>,
        revision: u32,
        words: &str,
        asks_why: bool,
    ) -> Page {
        let t = cx.t;
        let fields = html! {
            (kit::quote(words, ""))
            @if asks_why {
                (form.field("why", t.assignment_why()).hint(t.assignment_why_hint()).area(3))
            }
            (self.send(cx, t.assignment_remove()))
        };
        self.page(cx, form.edit(revision, fields))
    }
}

/// Who may not do it does not get the form either.
pub(super) fn for_facilitators(cx: &Cx<'_>) -> Result<(), Stop> {
    match is_facilitator(cx) {
        true => Ok(()),
        false => Err(Stop::MayNot(Need::Facilitator)),
    }
}

/// Who has no place among all parties is not told that there is nothing here.
pub(super) fn for_members(cx: &Cx<'_>) -> Result<(), Stop> {
    match cx.sight().standing().is_member() {
        true => Ok(()),
        false => Err(Stop::MayNot(Need::Member)),
    }
}

pub(super) fn is_facilitator(cx: &Cx<'_>) -> bool {
    cx.sight().standing().is_facilitator()
}

/// The name of a list of rows, with what is wrong with the list as a whole; the error summary
/// leads here.
pub(super) fn list_head(form: &Form<'_>, name: &str, label: &str) -> Markup {
    // Asked for its label only: the rows are fields of their own.
    let _ = form.field(name, label);
    html! {
        legend id=(name) tabindex="-1" { (label) }
        @if let Some(error) = form.error(name) {
            span class="error" { (kit::Icon::Care) span { (error) } }
        }
    }
}

/// A day as a date field holds it.
pub(super) fn date_value(date: Option<jiff::civil::Date>) -> String {
    date.map_or_else(String::new, |it| it.to_string())
}

/// An amount of hundredths as people write it, without zeros that say nothing.
pub(super) fn amount(cx: &Cx<'_>, hundredths: i64) -> String {
    let decimals = match hundredths {
        it if it % 100 == 0 => 0,
        it if it % 10 == 0 => 1,
        _ => 2,
    };
    cx.t.decimal(hundredths as f64 / 100.0, decimals)
}

/// From one day to another, where either may be unknown.
pub(super) fn period(
    cx: &Cx<'_>,
    from: Option<jiff::civil::Date>,
    until: Option<jiff::civil::Date>,
) -> String {
    let t = cx.t;
    match (from, until) {
        (Some(from), Some(until)) => t.assignment_period(t.date(from), t.date(until)),
        (Some(from), None) => t.assignment_period_from(t.date(from)),
        (None, Some(until)) => t.assignment_period_until(t.date(until)),
        (None, None) => t.frame_unknown().to_owned(),
    }
}

/// The word of a closed list as forms and journals write it.
pub(super) fn word_of(value: &impl serde::Serialize) -> String {
    let word = serde_json::to_value(value).unwrap_or_default();
    word.as_str().unwrap_or_default().to_owned()
}
