// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Days as people in the Netherlands count them: the day that a moment falls on in Amsterdam.

use std::sync::LazyLock;

use jiff::{civil::Date, tz::TimeZone};
use ledger::Timestamp;

use crate::refusal::Rule;

/// A clock time is written as 13:30.
pub const NOT_A_TIME: Rule = Rule("not-a-time");

static AMSTERDAM: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Amsterdam").expect("its tables are built in"));

/// The day in Amsterdam at that moment.
pub fn day(at: Timestamp) -> Date {
    let at = jiff::Timestamp::from_millisecond(at).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.to_zoned(AMSTERDAM.clone()).date()
}

/// The moment at which that clock time is shown in Amsterdam.
pub fn moment(day: Date, hour: i8, minute: i8) -> Timestamp {
    let at = day.at(hour, minute, 0, 0).to_zoned(AMSTERDAM.clone());
    at.map_or(0, |it| it.timestamp().as_millisecond())
}

/// What the clock shows in Amsterdam at that moment: hours and minutes.
pub fn clock(at: Timestamp) -> (i8, i8) {
    let at = jiff::Timestamp::from_millisecond(at).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let time = at.to_zoned(AMSTERDAM.clone()).time();
    (time.hour(), time.minute())
}

/// "9.30" and "09:30" mean the same; nothing stays nothing.
pub fn clock_time(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(String::new());
    }
    let (hour, minute) = typed.split_once([':', '.'])?;
    let number = |part: &str, most: u8| {
        let plain = (1..=2).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit());
        part.parse().ok().filter(|it: &u8| plain && *it <= most)
    };
    let (hour, minute) = (number(hour, 23)?, number(minute, 59)?);
    Some(format!("{hour:02}:{minute:02}"))
}

/// The last moment of that day in Amsterdam.
pub fn end(day: Date) -> Timestamp {
    day.tomorrow().map_or(Timestamp::MAX, |next| moment(next, 0, 0) - 1)
}

/// Whole weeks from one day to a later one.
pub fn weeks_between(from: Date, until: Date) -> i64 {
    days_between(from, until).div_euclid(7)
}

/// Neither a weekend nor a day off by law.
pub fn is_working(day: Date) -> bool {
    let (year, month, day) = (day.year().into(), day.month().into(), day.day().into());
    let found = engines::route::Date::new(year, month, day);
    found.is_none_or(|it| engines::route::Holidays::Netherlands.is_working(it))
}

pub fn days_between(from: Date, until: Date) -> i64 {
    (until - from).get_days().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_ends_at_midnight_in_amsterdam_in_winter_and_summer() {
        let winter = moment(date(2026, 11, 19), 0, 0);
        assert_eq!(day(winter), date(2026, 11, 19));
        assert_eq!(day(winter - 1), date(2026, 11, 18));
        let summer = moment(date(2026, 7, 1), 23, 59);
        assert_eq!(day(summer), date(2026, 7, 1));
        for on in [date(2026, 3, 29), date(2026, 7, 1), date(2026, 10, 25), date(2028, 2, 29)] {
            assert_eq!(day(end(on)), on);
            assert_eq!(day(end(on) + 1), on.tomorrow().expect("far from the last day"));
        }
    }

    #[test]
    fn weeks_are_whole() {
        assert_eq!(weeks_between(date(2026, 10, 1), date(2026, 11, 12)), 6);
        assert_eq!(weeks_between(date(2026, 10, 1), date(2026, 11, 11)), 5);
    }

    #[test]
    fn a_clock_time_is_read_with_a_point_or_a_colon() {
        assert_eq!(clock_time("9.30").as_deref(), Some("09:30"));
        assert_eq!(clock_time("13:05").as_deref(), Some("13:05"));
        assert_eq!(clock_time("").as_deref(), Some(""));
        for wrong in ["24:00", "9", "9:61", "half tien", "+9:30", "9:3O", "12:30:00", "009:30"] {
            assert_eq!(clock_time(wrong), None, "{wrong}");
        }
    }
}
