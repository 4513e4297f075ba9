// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An event that repeats by a rule: every so many days, weeks, months or years, also "every second
//! Thursday of the month". Rules for computers, such as every hour, are not read.

use jiff::{
    Span, ToSpan,
    civil::{Date, Weekday},
};

/// Nobody plans a council further ahead.
const YEARS: i32 = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// A rule as it could be read.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    every: Every,
    interval: i32,
    count: usize,
    until: Option<Date>,
    /// "TH", "2TH" or "-1TH": which one of the month, or each.
    days: Vec<(i8, Weekday)>,
    /// Days of the month.
    numbers: Vec<i8>,
}

/// Nothing where a part of it is not understood: half a rule gives wrong days.
pub(super) fn rule(value: &str) -> Option<Rule> {
    let (every, count, days) = (Every::Day, usize::MAX, Vec::new());
    let mut rule = Rule { every, interval: 1, count, until: None, days, numbers: Vec::new() };
    let mut is_known = false;
    for part in value.trim().split(';').filter(|it| !it.is_empty()) {
        let (name, value) = part.split_once('=')?;
        match name.to_ascii_uppercase().as_str() {
            "FREQ" => {
                is_known = true;
                rule.every = match value.to_ascii_uppercase().as_str() {
                    "DAILY" => Every::Day,
                    "WEEKLY" => Every::Week,
                    "MONTHLY" => Every::Month,
                    "YEARLY" => Every::Year,
                    _ => return None,
                };
            }
            "INTERVAL" => {
                rule.interval = value.parse().ok().filter(|it| (1..=1000).contains(it))?
            }
            "COUNT" => rule.count = value.parse().ok().filter(|it| *it > 0)?,
            "UNTIL" => rule.until = Some(super::day(value)?),
            "WKST" => {}
            "BYDAY" => rule.days = value.split(',').map(weekday).collect::<Option<_>>()?,
            "BYMONTHDAY" => {
                let numbers = value.split(',').map(|it| it.trim().parse().ok());
                rule.numbers = numbers.collect::<Option<_>>()?;
            }
            _ => return None,
        }
    }
    let by_place = rule.days.iter().any(|(nth, _)| *nth != 0);
    let fits = match rule.every {
        Every::Month => true,
        Every::Week => !by_place && rule.numbers.is_empty(),
        Every::Day | Every::Year => rule.days.is_empty() && rule.numbers.is_empty(),
    };
    (is_known && fits && (rule.days.is_empty() || rule.numbers.is_empty())).then_some(rule)
}

fn weekday(value: &str) -> Option<(i8, Weekday)> {
    let value = value.trim();
    let at = value.len().checked_sub(2)?;
    let (nth, day) = (value.get(..at)?, value.get(at..)?);
    let nth = if nth.is_empty() { 0 } else { nth.parse().ok()? };
    let day = match day.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    (-5..=5).contains(&nth).then_some((nth, day))
}

impl Rule {
    /// The days from the first one on, `most` at the most; the first is always one of them.
    pub(super) fn days(&self, first: Date, most: usize) -> Vec<Date> {
        let end = first.saturating_add(YEARS.years());
        let end = self.until.map_or(end, |it| it.min(end));
        let mut days = vec![first];
        let most = most.min(self.count);
        for turn in 0.. {
            let Some(begin) = self.begin(first, turn).filter(|it| *it <= end) else { break };
            for day in self.of(first, begin) {
                if day > first && day <= end && days.len() < most {
                    days.push(day);
                }
            }
            if days.len() >= most {
                break;
            }
        }
        days
    }

    /// Where a turn begins: the day, the Monday of the week, the first of the month, the year.
    fn begin(&self, first: Date, turn: i32) -> Option<Date> {
        let by = turn.checked_mul(self.interval)?;
        let (from, span): (Date, Span) = match self.every {
            Every::Day => (first, Span::new().try_days(by).ok()?),
            Every::Week => {
                let monday = i64::from(first.weekday().to_monday_zero_offset());
                (first.saturating_sub(monday.days()), Span::new().try_weeks(by).ok()?)
            }
            Every::Month => (first.first_of_month(), Span::new().try_months(by).ok()?),
            Every::Year => (first.first_of_month(), Span::new().try_years(by).ok()?),
        };
        from.checked_add(span).ok()
    }

    /// The days of one turn, in order.
    fn of(&self, first: Date, begin: Date) -> Vec<Date> {
        let in_month = |number: i8| {
            let last = begin.days_in_month();
            let number = if number < 0 { last + 1 + number } else { number };
            Date::new(begin.year(), begin.month(), number).ok()
        };
        let mut days: Vec<Date> = match self.every {
            Every::Day => vec![begin],
            Every::Year => in_month(first.day()).into_iter().collect(),
            Every::Week if self.days.is_empty() => {
                let day = i64::from(first.weekday().to_monday_zero_offset());
                begin.checked_add(day.days()).into_iter().collect()
            }
            Every::Week => {
                let day = |it: &(i8, Weekday)| {
                    begin.checked_add(i64::from(it.1.to_monday_zero_offset()).days()).ok()
                };
                self.days.iter().filter_map(day).collect()
            }
            Every::Month if !self.numbers.is_empty() => {
                self.numbers.iter().filter(|it| **it != 0).filter_map(|it| in_month(*it)).collect()
            }
            Every::Month if self.days.is_empty() => in_month(first.day()).into_iter().collect(),
            Every::Month => self.days.iter().flat_map(|it| of_month(begin, *it)).collect(),
        };
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// Each such weekday of a month, or the one that is meant.
fn of_month(begin: Date, (nth, weekday): (i8, Weekday)) -> Vec<Date> {
    match nth {
        0 => (1..=5).filter_map(|it| begin.nth_weekday_of_month(it, weekday).ok()).collect(),
        nth => begin.nth_weekday_of_month(nth, weekday).into_iter().collect(),
    }
}
