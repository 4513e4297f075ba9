// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looking back: a day to choose, and the days on which something changed.

use std::collections::BTreeSet;

use domain::calendar;
use jiff::{ToSpan, civil::Date};
use ledger::AnyId;
use maud::{Markup, html};

use crate::{
    frame::{Cx, Page, Stop, is_here, no_day_sentence, parse_day},
    kit::{self, hidden},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let place = cx.query("page").filter(|it| is_place(it)).unwrap_or_default();
    let typed = cx.query("day").unwrap_or_default();
    let typed = typed.trim();
    let wrong = match typed {
        "" => None,
        word => match parse_day(word).and_then(|day| cx.may_look_at(day).map(|()| day)) {
            Ok(day) => {
                let place = place_then(cx, day, &place);
                let day = Some(day).filter(|it| *it != cx.now().today);
                return Err(Stop::Elsewhere(cx.at_day(day, place)));
            }
            Err(why) => Some(no_day_sentence(cx, why)),
        },
    };
    let days = past_days(cx);
    let content = html! {
        (kit::page_head("", t.web_days_title(), t.web_days_lead(), ""))
        (choose(cx, typed, wrong.as_deref(), &place))
        section class="mt-l" aria-labelledby="days" {
            (kit::heading(2, "days", t.web_days_list(), ""))
            @if days.is_empty() {
                p { (t.web_days_none()) }
            } @else {
                p class="measure" { (t.web_days_list_lead()) }
                (list(cx, &days, &place))
            }
        }
        @if !days.is_empty() { (two_days(cx, &days)) }
    };
    Ok(cx.page(t.web_days_title(), content))
}

/// A place within a founding, to which a day can be put before.
fn is_place(path: &str) -> bool {
    path.is_empty() || (is_here(path) && !path.contains(['?', '#', '@']))
}

/// The same place on that day, or the beginning where what it is about was not there yet.
fn place_then<'p>(cx: &Cx<'_>, day: Date, place: &'p str) -> &'p str {
    let ids = place.split('/').filter_map(|it| it.parse::<AnyId>().ok());
    let was_there = |id| cx.now().any(id).is_some_and(|it| calendar::day(it.stamp.made_at) <= day);
    if ids.clone().all(was_there) { place } else { "" }
}

/// The days before today on which something changed that this viewer sees now.
fn past_days(cx: &Cx<'_>) -> BTreeSet<Date> {
    let now = cx.now();
    let mut days = now.days();
    days.remove(&now.today);
    days
}

fn choose(cx: &Cx<'_>, typed: &str, wrong: Option<&str>, place: &str) -> Markup {
    let t = cx.t;
    let looked_at = cx.as_of().map(|it| it.to_string()).unwrap_or_default();
    let value = if typed.is_empty() { looked_at.as_str() } else { typed };
    let field = kit::Field::new("day", t.web_day_ask()).value(value).error(wrong);
    html! {
        form method="get" action=(cx.at("/days")) class="stack" {
            (hidden("page", place))
            (field.date())
            (kit::button(t.web_day_show()).main())
        }
    }
}

/// By month, the latest first.
fn list(cx: &Cx<'_>, days: &BTreeSet<Date>, place: &str) -> Markup {
    let mut months: Vec<Vec<Date>> = Vec::new();
    for day in days.iter().rev().copied() {
        match months.last_mut() {
            Some(month) if month[0].first_of_month() == day.first_of_month() => month.push(day),
            _ => months.push(vec![day]),
        }
    }
    html! {
        @for month in &months {
            h3 { (cx.t.month_and_year(month[0])) }
            ul class="days" {
                @for day in month {
                    @let is_open = cx.as_of() == Some(*day);
                    li {
                        a href=(cx.at_day(Some(*day), place_then(cx, *day, place)))
                            aria-current=[is_open.then_some("date")] { (cx.t.day_and_month(*day)) }
                    }
                }
            }
        }
    }
}

/// The form that asks what became different between two days.
pub(super) fn two_days(cx: &Cx<'_>, days: &BTreeSet<Date>) -> Markup {
    let today = cx.now().today;
    let week = today.saturating_sub(7.days());
    let first = days.first().copied().unwrap_or(week);
    html! {
        section class="mt-l" aria-labelledby="between" {
            (kit::heading(2, "between", cx.t.web_between_title(), ""))
            (form(cx, &week.max(first).to_string(), &today.to_string(), [None, None]))
        }
    }
}

pub(super) fn form(cx: &Cx<'_>, from: &str, to: &str, wrong: [Option<&str>; 2]) -> Markup {
    let t = cx.t;
    let field = |name, label, value, wrong| kit::Field::new(name, label).value(value).error(wrong);
    html! {
        form method="get" action=(cx.at_day(None, "/days/between")) class="stack" {
            (field("from", t.web_between_from(), from, wrong[0]).date())
            (field("to", t.web_between_to(), to, wrong[1]).date())
            (kit::button(t.web_between_show()))
        }
    }
}
