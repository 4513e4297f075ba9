// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Days out of a calendar file (iCalendar): on which day something is, and what it is called.
//!
//! Only the day is read, as it stands there: a council meets on a day, whatever the clock of the
//! program that wrote the file. What repeats by a rule is on each of its days, five years ahead.

mod repeat;

use jiff::{ToSpan, civil::Date};

use repeat::{Rule, rule};

/// The most days that are read.
const MOST: usize = 400;
/// No recess takes longer.
const LONGEST: i32 = 200;

/// A day with something on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    pub on: Date,
    /// The last day of it, where it takes several.
    pub last: Date,
    /// As the calendar calls it; may be empty.
    pub name: String,
    /// It takes whole days, not some hours.
    pub is_whole: bool,
}

/// What a day is for a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Meeting,
    Recess,
    Election,
}

impl Day {
    /// By its name; what takes some hours is a meeting, as "the last one before the recess" is.
    pub fn sort(&self) -> Sort {
        let name = self.name.to_lowercase();
        let has = |words: &[&str]| self.is_whole && words.iter().any(|it| name.contains(it));
        match () {
            () if has(&["verkiezing", "election"]) => Sort::Election,
            () if has(&["reces", "vakantie", "holiday"]) => Sort::Recess,
            // No council meets for days on end.
            () if self.is_whole && self.last > self.on => Sort::Recess,
            () => Sort::Meeting,
        }
    }
}

/// What a calendar file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    pub days: Vec<Day>,
    /// Events that repeat by a rule that is not understood, by name: their days are not read.
    pub unread: Vec<String>,
}

/// An event as far as it was read.
#[derive(Default)]
struct Event {
    on: Option<Date>,
    end: Option<Date>,
    is_whole: bool,
    name: String,
    is_off: bool,
    /// The inner nothing is a rule that is not understood.
    rule: Option<Option<Rule>>,
    more: Vec<Date>,
    fewer: Vec<Date>,
}

impl Event {
    fn tell(self, agenda: &mut Agenda) {
        let Some(first) = self.on.filter(|_| !self.is_off) else { return };
        let room = MOST.saturating_sub(agenda.days.len());
        let mut days = match self.rule {
            None => vec![first],
            Some(Some(rule)) => rule.days(first, room),
            Some(None) if agenda.unread.len() < MOST => return agenda.unread.push(self.name),
            Some(None) => return,
        };
        days.extend(self.more);
        days.retain(|it| !self.fewer.contains(it));
        days.sort_unstable();
        days.dedup();
        // The end of whole days is the day after the last one.
        let takes = self.end.map_or(0, |end| (end - first).get_days() - i32::from(self.is_whole));
        let takes = takes.clamp(0, LONGEST).days();
        let day = |on: Date| {
            let (last, name) = (on.saturating_add(takes), self.name.clone());
            Day { on, last, name, is_whole: self.is_whole }
        };
        agenda.days.extend(days.into_iter().take(room).map(day));
    }
}

/// The days of all events that were not called off; nothing where this is no calendar.
pub fn read(words: &str) -> Option<Agenda> {
    let words = words.trim_start_matches('\u{FEFF}');
    if !words.trim_start().to_ascii_uppercase().starts_with("BEGIN:VCALENDAR") {
        return None;
    }
    let mut agenda = Agenda::default();
    let mut event: Option<Event> = None;
    for line in unfolded(words) {
        let Some((name, value)) = line.split_once(':') else { continue };
        let name = name.split(';').next().unwrap_or_default().to_ascii_uppercase();
        match (name.as_str(), &mut event) {
            ("BEGIN", _) if value.eq_ignore_ascii_case("VEVENT") => {
                event = Some(Event::default());
            }
            ("END", Some(_)) if value.eq_ignore_ascii_case("VEVENT") => {
                if let Some(event) = event.take() {
                    event.tell(&mut agenda);
                }
            }
            ("DTSTART", Some(it)) => {
                it.on = day(value);
                it.is_whole = !value.contains(['T', 't']);
            }
            ("DTEND", Some(it)) => it.end = day(value),
            ("SUMMARY", Some(it)) => it.name = plain(value),
            ("STATUS", Some(it)) => it.is_off = value.eq_ignore_ascii_case("CANCELLED"),
            ("RRULE", Some(it)) => it.rule = Some(rule(value)),
            ("RDATE", Some(it)) => it.more.extend(listed(value)),
            ("EXDATE", Some(it)) => it.fewer.extend(listed(value)),
            _ => {}
        }
    }
    Some(agenda)
}

/// Days behind each other, with commas between.
fn listed(value: &str) -> impl Iterator<Item = Date> {
    value.split(',').filter_map(day).take(MOST)
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
        let found = read(file).expect("a calendar");
        let told: Vec<_> = found.days.iter().map(|it| (it.on, it.name.as_str())).collect();
        let (november, december) = (date(2026, 11, 26), date(2026, 12, 17));
        assert_eq!(told, [(november, "Raad, besluitvormend"), (december, "")]);
        assert_eq!(read("datum;naam\n26-11-2026;raad"), None);
        let empty = read("BEGIN:VCALENDAR\nEND:VCALENDAR");
        assert_eq!(empty, Some(Agenda::default()), "without meetings");
    }

    #[test]
    fn a_recess_and_an_election_are_no_meetings() {
        let events = [
            ("DTSTART;VALUE=DATE:20261219\nDTEND;VALUE=DATE:20270104", "Kerstreces"),
            ("DTSTART;VALUE=DATE:20300320", "Gemeenteraadsverkiezingen"),
            ("DTSTART:20261217T193000\nDTEND:20261217T230000", "Laatste raad voor het reces"),
            ("DTSTART;VALUE=DATE:20270114\nDTEND;VALUE=DATE:99991231", "Dicht"),
        ];
        let event = |(days, name)| format!("BEGIN:VEVENT\n{days}\nSUMMARY:{name}\nEND:VEVENT\n");
        let file = format!("BEGIN:VCALENDAR\n{}", events.map(event).join(""));
        let found = read(&file).expect("a calendar").days;
        let sorts: Vec<Sort> = found.iter().map(Day::sort).collect();
        assert_eq!(sorts, [Sort::Recess, Sort::Election, Sort::Meeting, Sort::Recess]);
        let last: Vec<Date> = found.iter().map(|it| it.last).collect();
        let far = date(2027, 1, 14) + LONGEST.days();
        assert_eq!(last, [date(2027, 1, 3), date(2030, 3, 20), date(2026, 12, 17), far]);
    }

    fn repeated(lines: &str) -> Agenda {
        let file = format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261112T193000\nSUMMARY:Raad\n{lines}\n\
             END:VEVENT\nEND:VCALENDAR"
        );
        read(&file).expect("a calendar")
    }

    fn on(lines: &str) -> Vec<Date> {
        let found = repeated(lines);
        assert!(found.unread.is_empty(), "{lines}");
        found.days.iter().map(|it| it.on).collect()
    }

    #[test]
    fn what_repeats_is_on_each_of_its_days() {
        // 12 November 2026 is the second Thursday of its month.
        let months = [date(2026, 11, 12), date(2026, 12, 10), date(2027, 1, 14)];
        assert_eq!(on("RRULE:FREQ=MONTHLY;BYDAY=2TH;COUNT=3"), months);
        let last = [date(2026, 11, 12), date(2026, 11, 26), date(2026, 12, 31)];
        assert_eq!(on("RRULE:FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20270101"), last);
        let weeks = [date(2026, 11, 12), date(2026, 11, 26), date(2026, 12, 10)];
        assert_eq!(on("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261215T000000Z"), weeks);
        let both = [date(2026, 11, 12), date(2026, 11, 17), date(2026, 11, 19)];
        assert_eq!(on("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3"), both);
        let off = "RRULE:FREQ=MONTHLY;BYDAY=2TH;COUNT=3\nEXDATE;TZID=Europe/Amsterdam:\
                   20261210T193000\nRDATE:20261217";
        assert_eq!(on(off), [date(2026, 11, 12), date(2026, 12, 17), date(2027, 1, 14)]);
        let numbers = [date(2026, 11, 12), date(2026, 11, 30), date(2026, 12, 31)];
        assert_eq!(on("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3"), numbers);
        assert_eq!(on("RRULE:FREQ=YEARLY").len(), 6, "five years ahead");
        assert_eq!(on("RRULE:FREQ=DAILY;COUNT=1000000000").len(), MOST);
    }

    #[test]
    fn a_rule_that_is_not_understood_is_told_by_name() {
        for rule in ["FREQ=HOURLY", "FREQ=MONTHLY;BYSETPOS=1;BYDAY=TH", "COUNT=3", "FREQ"] {
            let found = repeated(&format!("RRULE:{rule}"));
            assert_eq!((found.days.len(), found.unread.join("")), (0, "Raad".to_owned()), "{rule}");
        }
    }

    proptest! {
        #[test]
        fn whatever_it_is_it_is_read_or_not(
            words in "\\PC*",
            line in "((DTSTART|END|EXDATE):?.{0,12}|RRULE:FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY);\
                     (INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY)=[-0-9A-Z,]{0,9})",
        ) {
            read(&words);
            let file = format!(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260131\n{line}\n{words}\nEND:VEVENT"
            );
            let found = read(&file).expect("it begins as one");
            prop_assert!(found.days.len() <= MOST);
        }
    }
}
