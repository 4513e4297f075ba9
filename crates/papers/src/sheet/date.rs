// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads a date as Dutch and English people write it.

use jiff::civil::Date;

use super::Notation;
use super::cell::{Doubt, Reading, Wrong, line};

/// Names of months, shortened to what tells them apart in either language.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mrt", "maa", "mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// Days of the week in both languages, as they stand before a date.
const WEEKDAYS: [&[&str]; 7] = [
    &["ma", "maandag", "mon", "monday"],
    &["di", "dinsdag", "tue", "tues", "tuesday"],
    &["wo", "woensdag", "wed", "wednesday"],
    &["do", "donderdag", "thu", "thur", "thurs", "thursday"],
    &["vr", "vrijdag", "fri", "friday"],
    &["za", "zaterdag", "sat", "saturday"],
    &["zo", "zondag", "sun", "sunday"],
];

/// The day numbers of Excel that can be meant as a date: 1 January 1950 to 31 December 2199.
const SERIALS: std::ops::RangeInclusive<i64> = 18_264..=109_574;

/// Reads a date.
///
/// The day comes before the month, in both notations; `12/3/2026` in an English sheet, and a
/// year of two digits, are read with a [`Doubt`]. A whole number between 18264 and 109574 is
/// Excel's own number of a day (its 1900 calendar), also with a doubt. A time behind the date is
/// left out. The month may be a word. Anything else is refused, not guessed.
pub fn date(text: &str, notation: Notation) -> Result<Option<Reading<Date>>, Wrong> {
    let text = line(text);
    if text.is_empty() || text == "-" {
        return Ok(None);
    }
    let lower = text.to_lowercase();
    let day_part = without_time(&lower);
    if let Ok(serial) = day_part.parse::<i64>() {
        return serial_day(serial).map(Some);
    }
    let parts: Vec<&str> =
        day_part.split(['-', '/', '.', ' ', ',', '\'']).filter(|part| !part.is_empty()).collect();
    // A weekday before the date says nothing more.
    let parts = match parts.as_slice() {
        [day, rest @ ..] if rest.len() == 3 && is_weekday(day) => rest,
        all => all,
    };
    let [first, middle, last] = parts else {
        return Err(Wrong::NoDate);
    };
    if first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit()) {
        return built(first, number(middle)?, number(last)?, None).map(Some);
    }
    if let Some(month) = month_named(middle) {
        return built(last, month, number(without_rank(first))?, None).map(Some);
    }
    if let Some(month) = month_named(first) {
        return built(last, month, number(without_rank(middle))?, None).map(Some);
    }
    let (day, month) = (number(first)?, number(middle)?);
    let either = month <= 12 && day <= 12 && day != month;
    let slashed = day_part.contains('/');
    let doubt = (either && slashed && notation == Notation::English).then_some(Doubt::DayFirst);
    built(last, month, day, doubt).map(Some)
}

/// The date without the time that a sheet may put behind it.
fn without_time(text: &str) -> &str {
    let end = text.find(':').map_or(text.len(), |colon| {
        let before = text[..colon].trim_end_matches(|sign: char| sign.is_ascii_digit());
        before.trim_end_matches([' ', 't', ',']).len()
    });
    text[..end].trim()
}

/// `2e`, `1st`, `12th` as the number they are.
fn without_rank(day: &str) -> &str {
    let ends = ["ste", "de", "e", "st", "nd", "rd", "th"];
    ends.iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day)
}

fn number(text: &str) -> Result<i8, Wrong> {
    let plain = !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !plain {
        return Err(Wrong::NoDate);
    }
    text.parse().map_err(|_| Wrong::NoDate)
}

fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|names| names.contains(&word))
}

fn month_named(word: &str) -> Option<i8> {
    let start: String = word.chars().take(3).collect();
    let all_letters = word.trim_end_matches('.').chars().all(char::is_alphabetic);
    let place = MONTHS.iter().position(|names| names.contains(&start.as_str()))?;
    if all_letters { i8::try_from(place + 1).ok() } else { None }
}

/// Two digits mean this century up to 69, as in Excel's successors and most programs.
fn built(year: &str, month: i8, day: i8, doubt: Option<Doubt>) -> Result<Reading<Date>, Wrong> {
    if !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Wrong::NoDate);
    }
    let given: i16 = year.parse().map_err(|_| Wrong::NoDate)?;
    let (year, doubt) = match year.len() {
        4 => (given, doubt),
        2 if given < 70 => (2000 + given, Some(Doubt::Century)),
        2 => (1900 + given, Some(Doubt::Century)),
        _ => return Err(Wrong::NoDate),
    };
    let value = Date::new(year, month, day).map_err(|_| Wrong::NoSuchDay)?;
    Ok(Reading { value, doubt })
}

fn serial_day(serial: i64) -> Result<Reading<Date>, Wrong> {
    if !SERIALS.contains(&serial) {
        return Err(Wrong::NoDate);
    }
    let start = jiff::civil::date(1899, 12, 30);
    let value = start.checked_add(jiff::Span::new().days(serial)).map_err(|_| Wrong::NoDate)?;
    Ok(Reading { value, doubt: Some(Doubt::DayNumber) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    fn sure(text: &str) -> Date {
        let reading = date(text, Notation::Dutch).unwrap().unwrap();
        assert_eq!(reading.doubt, None, "{text}");
        reading.value
    }

    #[test]
    fn dates_as_people_write_them() {
        let twelfth = civil::date(2026, 3, 12);
        for text in [
            "12-3-2026",
            "12-03-2026",
            "2026-03-12",
            "12/3/2026",
            "12.3.2026",
            "12 mrt 2026",
            "12 maart 2026",
            "12 mrt. 2026",
            "do 12 maart 2026",
            "Donderdag 12 maart 2026",
            "Thu, 12 March 2026",
            "March 12, 2026",
            "12th March 2026",
            "2026-03-12T10:30",
            "12-3-2026 10:30",
            " 12\u{a0}maart 2026 ",
            "12-mrt-2026",
        ] {
            assert_eq!(sure(text), twelfth, "{text}");
        }
        assert_eq!(sure("1 mei 2026"), civil::date(2026, 5, 1));
        assert_eq!(sure("2e januari 2026"), civil::date(2026, 1, 2));
    }

    #[test]
    fn what_can_be_read_two_ways_is_told() {
        let english = date("12/3/2026", Notation::English).unwrap().unwrap();
        assert_eq!(english.doubt, Some(Doubt::DayFirst));
        assert_eq!(english.value, civil::date(2026, 3, 12));
        let clear = date("25/3/2026", Notation::English).unwrap().unwrap();
        assert_eq!(clear.doubt, None);
        let short = date("12-3-26", Notation::Dutch).unwrap().unwrap();
        assert_eq!((short.value, short.doubt), (civil::date(2026, 3, 12), Some(Doubt::Century)));
        let serial = date("46093", Notation::Dutch).unwrap().unwrap();
        assert_eq!(serial.value, civil::date(2026, 3, 12));
        assert_eq!(serial.doubt, Some(Doubt::DayNumber));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        assert_eq!(date("", Notation::Dutch), Ok(None));
        assert_eq!(date("31-2-2026", Notation::Dutch), Err(Wrong::NoSuchDay));
        assert_eq!(date("3/25/2026", Notation::Dutch), Err(Wrong::NoSuchDay));
        assert_eq!(date("vanaf 12 maart 2026", Notation::Dutch), Err(Wrong::NoDate));
        for text in ["volgende week", "2026", "12-3", "12-3-202", "1-2-3-4", "12 foo 2026", "-1"] {
            assert_eq!(date(text, Notation::Dutch), Err(Wrong::NoDate), "{text}");
        }
    }
}
