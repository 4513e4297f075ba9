// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Days as numbers, dates, and which days are working days.

use std::collections::BTreeSet;

/// Days after the start whose next working day stands in a table: more than fifty years.
const TABLE: usize = 20_000;

/// A date as the number of days since 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(pub i64);

impl Date {
    /// A day that exists (Gregorian), years 1 to 9999.
    pub fn new(year: i64, month: i64, day: i64) -> Option<Self> {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 => 28 + i64::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let exists = (1..=9999).contains(&year) && (1..=length).contains(&day);
        exists.then(|| Self(days_before(year, month) + day - 1))
    }

    /// From `YYYY-MM-DD`, nothing else.
    pub fn read(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-';
        let is_digits = |from: usize, to: usize| bytes[from..to].iter().all(u8::is_ascii_digit);
        if !(shape && is_digits(0, 4) && is_digits(5, 7) && is_digits(8, 10)) {
            return None;
        }
        let number = |from: usize, to: usize| text[from..to].parse().ok();
        Self::new(number(0, 4)?, number(5, 7)?, number(8, 10)?)
    }

    /// Year, month and day.
    pub fn parts(self) -> (i64, i64, i64) {
        // Years begin in March here, so that the leap day comes last (Hinnant's reckoning).
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        (year + era * 400 + i64::from(month <= 2), month, day)
    }

    /// As `YYYY-MM-DD`; nothing after the year 9999.
    pub fn written(self) -> Option<String> {
        let (year, month, day) = self.parts();
        (1..=9999).contains(&year).then(|| format!("{year:04}-{month:02}-{day:02}"))
    }

    fn is_weekend(self) -> bool {
        // 1 January 1970 was a Thursday.
        (self.0 + 3).rem_euclid(7) >= 5
    }
}

/// Days from 1 January 1970 to the first of a month.
fn days_before(year: i64, month: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Easter Sunday (Meeus, Jones and Butcher).
fn easter(year: i64) -> i64 {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    days_before(year, month) + day - 1
}

/// Days off besides weekends.
#[derive(Debug, Clone, PartialEq)]
pub enum Holidays {
    /// Algemene termijnenwet, article 3, from 2014 on.
    Netherlands,
    /// Only these.
    Listed(BTreeSet<Date>),
}

impl Holidays {
    fn holds(&self, date: Date) -> bool {
        let listed = match self {
            Holidays::Listed(dates) => return dates.contains(&date),
            Holidays::Netherlands => date,
        };
        let (year, month, day) = listed.parts();
        let kings_day = if (days_before(year, 4) + 26 + 3).rem_euclid(7) == 6 { 26 } else { 27 };
        let is_fixed = [(1, 1), (4, kings_day), (5, 5), (12, 25), (12, 26)].contains(&(month, day));
        // Good Friday, Easter Monday, Ascension Day, Whit Monday.
        is_fixed || [-2, 1, 39, 50].contains(&(date.0 - easter(year)))
    }

    /// Neither Saturday, Sunday nor holiday.
    pub fn is_working(&self, date: Date) -> bool {
        !date.is_weekend() && !self.holds(date)
    }
}

/// Working days counted from the start.
pub struct Working {
    start: Date,
    holidays: Holidays,
    next: Vec<u32>,
}

impl Working {
    pub fn new(start: Date, holidays: Holidays) -> Self {
        let mut next = vec![0; TABLE];
        let mut working = Self { start, holidays, next: Vec::new() };
        let mut coming = working.search(TABLE as i64);
        for day in (0..TABLE).rev() {
            if working.holidays.is_working(Date(start.0 + day as i64)) {
                coming = day as i64;
            }
            next[day] = u32::try_from(coming).unwrap_or(u32::MAX);
        }
        working.next = next;
        working
    }

    fn search(&self, mut day: i64) -> i64 {
        while !self.holidays.is_working(Date(self.start.0 + day)) {
            day += 1;
        }
        day
    }

    /// The first working day on or after a whole day.
    #[inline(always)]
    pub fn on_or_after(&self, day: f64) -> f64 {
        if day < TABLE as f64 {
            f64::from(self.next[day.max(0.0) as usize])
        } else if day < 1e12 {
            self.search(day as i64) as f64
        } else {
            // Later than any calendar goes.
            day
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::read(text).unwrap_or_else(|| panic!("{text} is a date"))
    }

    #[test]
    fn dates_go_there_and_back() {
        assert_eq!(date("1970-01-01").0, 0);
        assert_eq!(date("2026-03-02").0 - date("2025-03-02").0, 365);
        for days in (-719_000..2_932_000).step_by(137) {
            let (year, month, day) = Date(days).parts();
            assert_eq!(Date::new(year, month, day), Some(Date(days)));
        }
        for text in
            ["2026-02-30", "2026-13-01", "2026-1-01", "+026-01-01", "2100-02-29", "é26-01-0"]
        {
            assert_eq!(Date::read(text), None, "{text}");
        }
        assert_eq!(date("2096-02-29").written().as_deref(), Some("2096-02-29"));
    }

    /// Easter Sundays of the almanac, and the days off of 2025 to 2028 as the law counts them.
    #[test]
    fn dutch_days_off() {
        for (year, day) in [(2014, "04-20"), (2024, "03-31"), (2026, "04-05"), (2038, "04-25")] {
            assert_eq!(Date(easter(year)), date(&format!("{year}-{day}")));
        }
        let off = |text: &str| !Holidays::Netherlands.is_working(date(text));
        for text in [
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-04-27",
            "2026-05-05",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26",
            "2025-04-26",
            "2026-03-07",
            "2027-12-25",
        ] {
            assert!(off(text), "{text}");
        }
        // King's Day 2025 fell on a Sunday: the 26th, a Saturday, was kept; the 28th was worked.
        for text in ["2025-04-28", "2026-04-28", "2026-04-02", "2026-05-04", "2026-12-24"] {
            assert!(!off(text), "{text}");
        }
    }

    #[test]
    fn terms_end_on_working_days() {
        let start = date("2026-03-02");
        let working = Working::new(start, Holidays::Netherlands);
        for (day, next) in [(0.0, 0.0), (5.0, 7.0), (32.0, 36.0), (56.0, 57.0)] {
            assert_eq!(working.on_or_after(day), next, "{day}");
        }
        let far = working.on_or_after(30_000.0);
        assert!((30_000.0..30_006.0).contains(&far));
        let listed = Holidays::Listed([start].into());
        assert_eq!(Working::new(start, listed).on_or_after(0.0), 1.0);
    }
}
