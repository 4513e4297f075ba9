// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Days out of a calendar file (iCalendar): on which day something is, and what it is called.
//!
//! Only the day is read, as it stands there: a council meets on a day, whatever the clock of the
//! program that wrote the file. What repeats by a rule is read as its first day.

use jiff::civil::Date;

/// The most days that are read.
const MOST: usize = 400;

/// A day with something on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub on: Date,
    /// As the calendar calls it; may be empty.
    pub name: String,
}

/// The days of all events that were not called off; nothing where this is no calendar.
pub fn days(words: &str) -> Option<Vec<Day>> {
    let words = words.trim_start_matches('\u{FEFF}');
    if !words.trim_start().to_ascii_uppercase().starts_with("BEGIN:VCALENDAR") {
        return None;
    }
    let mut found = Vec::new();
    let mut event: Option<(Option<Date>, String, bool)> = None;
    for line in unfolded(words) {
        let Some((name, value)) = line.split_once(':') else { continue };
        let name = name.split(';').next().unwrap_or_default().to_ascii_uppercase();
        match (name.as_str(), &mut event) {
            ("BEGIN", _) if value.eq_ignore_ascii_case("VEVENT") => {
                event = Some((None, String::new(), false));
            }
            ("END", Some((on, name, is_off))) if value.eq_ignore_ascii_case("VEVENT") => {
                if let (Some(on), false, true) = (*on, *is_off, found.len() < MOST) {
                    found.push(Day { on, name: std::mem::take(name) });
                }
                event = None;
            }
            ("DTSTART", Some((on, ..))) => *on = day(value),
            ("SUMMARY", Some((_, name, _))) => *name = plain(value),
            ("STATUS", Some((.., is_off))) => *is_off = value.eq_ignore_ascii_case("CANCELLED"),
            _ => {}
        }
    }
    Some(found)
}

/// A line that begins with a space goes on where the one before it ended.
fn unfolded(words: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in words.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// The first eight digits: `20261126` and `20261126T193000Z`.
fn day(value: &str) -> Option<Date> {
    let digits = value.trim().get(..8)?;
    if !digits.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let number = |from: usize, to: usize| digits[from..to].parse::<i16>().ok();
    let (month, on) = (number(4, 6)?.try_into().ok()?, number(6, 8)?.try_into().ok()?);
    Date::new(number(0, 4)?, month, on).ok()
}

fn plain(value: &str) -> String {
    let value = value.replace("\\n", " ").replace("\\,", ",").replace("\\;", ";");
    let value: String = value.chars().filter(|it| !it.is_control()).take(200).collect();
    value.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn events_are_days_however_they_are_written() {
        let file = [
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "DTSTART;TZID=Europe/Amsterdam:20261126T193000",
            "SUMMARY:Raad\\, besluit",
            " vormend",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DTSTART;VALUE=DATE:20261217",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "DTSTART:20270114",
            "STATUS:CANCELLED",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        let file = &file.join("\r\n");
        let found = days(file).expect("a calendar");
        let told: Vec<_> = found.iter().map(|it| (it.on, it.name.as_str())).collect();
        let (november, december) = (date(2026, 11, 26), date(2026, 12, 17));
        assert_eq!(told, [(november, "Raad, besluitvormend"), (december, "")]);
        assert_eq!(days("datum;naam\n26-11-2026;raad"), None);
        assert_eq!(days("BEGIN:VCALENDAR\nEND:VCALENDAR"), Some(vec![]), "without meetings");
    }

    proptest! {
        #[test]
        fn whatever_it_is_it_is_read_or_not(words in "\\PC*", line in "(DTSTART|END):?.{0,12}") {
            days(&words);
            let file = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{line}\n{words}\nEND:VEVENT");
            let found = days(&file).expect("it begins as one");
            prop_assert!(found.len() <= MOST);
        }
    }
}
