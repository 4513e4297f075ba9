// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Dates and moments in words, always on the clock of Amsterdam.

use crate::{Language, Texts};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::sync::LazyLock;

static AMSTERDAM: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Amsterdam").expect("the zone comes with the program"));

const MONTHS: [[&str; 12]; 2] = [
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// For under a chart, where there is no room for more.
const MONTHS_SHORT: [[&str; 12]; 2] = [
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];

/// Monday first.
const DAYS: [[&str; 7]; 2] = [
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

/// From here on weeks say more than days, months more than weeks, years more than months.
const WEEKS_FROM_DAYS: u32 = 14;
const MONTHS_FROM_DAYS: u32 = 63;
const YEARS_FROM_DAYS: u32 = 731;

impl Texts {
    /// `12 mei 2026`.
    pub fn date(self, date: Date) -> String {
        format!("{} {}", self.day_and_month(date), date.year())
    }

    /// `donderdag 19 november 2026`.
    pub fn date_with_day(self, date: Date) -> String {
        format!("{} {}", self.weekday(date), self.date(date))
    }

    /// `12-5-2026`; in English `12/5/2026`, the day first.
    pub fn date_short(self, date: Date) -> String {
        let mark = match self.language {
            Language::Nl => '-',
            Language::En => '/',
        };
        format!("{}{mark}{}{mark}{}", date.day(), date.month(), date.year())
    }

    /// `25 november`, where the year goes without saying.
    pub fn day_and_month(self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// `mei 2026`.
    pub fn month_and_year(self, date: Date) -> String {
        format!("{} {}", self.month(date), date.year())
    }

    /// `mei`.
    pub fn month(self, date: Date) -> &'static str {
        MONTHS[self.language as usize][date.month() as usize - 1]
    }

    /// `mrt`.
    pub fn month_short(self, date: Date) -> &'static str {
        MONTHS_SHORT[self.language as usize][date.month() as usize - 1]
    }

    /// `donderdag`.
    pub fn weekday(self, date: Date) -> &'static str {
        DAYS[self.language as usize][date.weekday().to_monday_zero_offset() as usize]
    }

    /// A moment in milliseconds since 1970: `12 mei 2026, 14:05`.
    pub fn moment(self, millis: i64) -> String {
        format!("{}, {}", self.date(date_of(millis)), self.clock(millis))
    }

    /// The same moment on the clock only: `14:05`.
    pub fn clock(self, millis: i64) -> String {
        self.clock_of(in_amsterdam(millis).time())
    }

    /// What the clock shows: `9:05`.
    pub fn clock_of(self, time: Time) -> String {
        format!("{}:{:02}", time.hour(), time.minute())
    }

    /// How long ago or ahead, in whole days and more: `gisteren`, `over 2 dagen`.
    pub fn relative(self, date: Date, today: Date) -> String {
        let span = self.span(date, today);
        match days_between(today, date) {
            0 => self.frame_today().to_owned(),
            1 => self.frame_tomorrow().to_owned(),
            -1 => self.frame_yesterday().to_owned(),
            days if days < 0 => self.frame_ago(span),
            _ => self.frame_ahead(span),
        }
    }

    /// The time between two dates, whichever is first, in one unit: `7 weken`.
    pub fn span(self, from: Date, to: Date) -> String {
        let days = days_between(from, to).unsigned_abs();
        match days {
            0..WEEKS_FROM_DAYS => self.frame_days(days),
            WEEKS_FROM_DAYS..MONTHS_FROM_DAYS => self.frame_weeks(days / 7),
            // 30.44 days in a month, in whole hundredths.
            MONTHS_FROM_DAYS..YEARS_FROM_DAYS => self.frame_months(days * 100 / 3_044),
            _ => self.frame_years(days * 100 / 36_525),
        }
    }
}

/// The day of a moment on the calendar of Amsterdam.
pub fn date_of(millis: i64) -> Date {
    in_amsterdam(millis).date()
}

/// A moment outside what a calendar holds becomes the nearest moment that it does hold.
fn in_amsterdam(millis: i64) -> Zoned {
    let [first, last] = [Timestamp::MIN, Timestamp::MAX].map(|end| end.as_second() * 1000);
    let bounded = millis.clamp(first, last);
    let moment = Timestamp::from_millisecond(bounded).expect("bounded just above");
    moment.to_zoned(AMSTERDAM.clone())
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
