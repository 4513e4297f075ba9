// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Meetings for a calendar (iCalendar, RFC 5545 and 5546): an invitation to one, a cancellation, or
//! all of one person as a feed.
//!
//! Written by hand: it is a dozen kinds of line, the known crates write no time zone of their own,
//! and each would bring a second library of dates into the house (docs/decisions).

use std::fmt::Write as _;

use jiff::civil::Date;

/// Half of the calendars of the world know this zone by name; the other half read it here.
const AMSTERDAM: &str = "\
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
";

/// The longest line, in bytes; longer ones go on behind a space.
const LINE: usize = 75;

/// What a calendar is asked to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// You are invited, or what you were invited to changed.
    Request,
    Cancel,
    /// For who reads along: nobody is asked anything.
    Publish,
}

impl Method {
    pub fn word(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
            Method::Publish => "PUBLISH",
        }
    }
}

/// Somebody with an address, as a calendar names them.
#[derive(Clone, Copy, Debug)]
pub struct Somebody<'s> {
    pub name: &'s str,
    pub mail: &'s str,
}

/// One meeting, as one reader may know it.
#[derive(Clone, Copy, Debug)]
pub struct Event<'e> {
    /// The same as long as the meeting is the same.
    pub uid: &'e str,
    /// Higher each time that something changed.
    pub sequence: u32,
    /// When this was written, in milliseconds since 1970.
    pub stamp: i64,
    pub on: Date,
    /// Hours and minutes in Amsterdam; a whole day when nobody knows yet.
    pub starts: Option<(i8, i8)>,
    pub minutes: u32,
    pub title: &'e str,
    pub place: &'e str,
    pub about: &'e str,
    /// Where it stands in Kwartier.
    pub link: &'e str,
    pub from: Option<Somebody<'e>>,
    /// Only the reader: nobody sees who else was invited.
    pub to: Option<Somebody<'e>>,
}

/// The file, with plain line ends and long lines; [`folded`] makes of it what travels.
pub fn calendar(method: Method, name: &str, events: &[Event<'_>]) -> String {
    let mut out = String::from("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Kwartier//Kwartier//NL\n");
    let _ = writeln!(out, "CALSCALE:GREGORIAN\nMETHOD:{}", method.word());
    if !name.is_empty() {
        let _ = writeln!(out, "X-WR-CALNAME:{}", text(name));
        out.push_str("X-WR-TIMEZONE:Europe/Amsterdam\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\n");
    }
    if events.iter().any(|it| it.starts.is_some()) {
        out.push_str(AMSTERDAM);
    }
    for event in events {
        write(&mut out, method, event);
    }
    out.push_str("END:VCALENDAR\n");
    out
}

fn write(out: &mut String, method: Method, it: &Event<'_>) {
    let mut line = |words: &str| {
        out.push_str(words);
        out.push('\n');
    };
    line("BEGIN:VEVENT");
    line(&format!("UID:{}", it.uid));
    line(&format!("SEQUENCE:{}", it.sequence));
    line(&format!("DTSTAMP:{}", moment(it.stamp)));
    let day = it.on.strftime("%Y%m%d");
    match it.starts {
        Some((hour, minute)) => {
            line(&format!("DTSTART;TZID=Europe/Amsterdam:{day}T{hour:02}{minute:02}00"));
            line(&format!("DURATION:PT{}M", it.minutes));
        }
        None => {
            line(&format!("DTSTART;VALUE=DATE:{day}"));
            // Nobody knows when on that day, so nobody's day is taken by it.
            line("TRANSP:TRANSPARENT");
        }
    }
    line(&format!("SUMMARY:{}", text(it.title)));
    for (key, words) in [("LOCATION", it.place), ("DESCRIPTION", it.about)] {
        if !words.is_empty() {
            line(&format!("{key}:{}", text(words)));
        }
    }
    if !it.link.is_empty() {
        line(&format!("URL:{}", it.link));
    }
    line(match method {
        Method::Cancel => "STATUS:CANCELLED",
        Method::Request | Method::Publish => "STATUS:CONFIRMED",
    });
    if let Some(from) = it.from {
        line(&format!("ORGANIZER;CN={}:mailto:{}", parameter(from.name), from.mail));
    }
    if let Some(to) = it.to {
        let name = parameter(to.name);
        let asked = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE";
        line(&format!("ATTENDEE;{asked};CN={name}:mailto:{}", to.mail));
    }
    line("END:VEVENT");
}

/// A moment as the world counts it.
fn moment(at: i64) -> String {
    let at = jiff::Timestamp::from_millisecond(at).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Words as a value: what would end it is marked, and what no line may hold goes.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.trim().chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            it if it.is_control() => {}
            it => out.push(it),
        }
    }
    out
}

/// Words as a parameter, between quotes; a quote itself cannot stand there.
fn parameter(words: &str) -> String {
    let clean = words.chars().map(|it| if it == '"' { '\'' } else { it });
    format!("\"{}\"", clean.filter(|it| !it.is_control()).collect::<String>())
}

/// As it travels: lines of at most 75 bytes that end in CR LF, never cut within a letter.
pub fn folded(calendar: &str) -> String {
    let mut out = String::with_capacity(calendar.len() + calendar.len() / 32);
    for line in calendar.lines() {
        let mut room = LINE;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                out.push_str("\r\n ");
                room = LINE - 1;
            }
            room -= letter.len_utf8();
            out.push(letter);
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn event<'e>() -> Event<'e> {
        Event {
            uid: "abc@kwartier.example",
            sequence: 2,
            stamp: 1_795_000_000_000,
            on: date(2026, 11, 25),
            starts: Some((9, 30)),
            minutes: 120,
            title: "Stuurgroep; deel 1, deel 2",
            place: "Raadzaal\\zolder",
            about: "Eerst dit.\nDan dat.\u{7}",
            link: "https://k.example/f/x/tables/y",
            from: Some(Somebody { name: "Dienst \"in\" oprichting", mail: "k@regio.example" }),
            to: Some(Somebody { name: "Tjitske", mail: "t@kranswijk.example" }),
        }
    }

    #[test]
    fn an_invitation_says_when_where_and_to_whom_and_nothing_breaks_a_line() {
        let words = calendar(Method::Request, "", &[event()]);
        for line in [
            "METHOD:REQUEST",
            "UID:abc@kwartier.example",
            "SEQUENCE:2",
            "DTSTART;TZID=Europe/Amsterdam:20261125T093000",
            "DURATION:PT120M",
            "SUMMARY:Stuurgroep\\; deel 1\\, deel 2",
            "LOCATION:Raadzaal\\\\zolder",
            "DESCRIPTION:Eerst dit.\\nDan dat.",
            "STATUS:CONFIRMED",
            "ORGANIZER;CN=\"Dienst 'in' oprichting\":mailto:k@regio.example",
        ] {
            assert!(words.lines().any(|it| it == line), "{line}\n{words}");
        }
        assert_eq!(words.matches("ATTENDEE").count(), 1);
        assert_eq!(words.matches("BEGIN:VTIMEZONE").count(), 1);
    }

    #[test]
    fn a_day_without_a_time_takes_nobodys_day_and_needs_no_zone() {
        let words = calendar(Method::Cancel, "", &[Event { starts: None, ..event() }]);
        assert!(words.contains("DTSTART;VALUE=DATE:20261125\nTRANSP:TRANSPARENT\n"), "{words}");
        assert!(words.contains("METHOD:CANCEL") && words.contains("STATUS:CANCELLED"), "{words}");
        assert!(!words.contains("VTIMEZONE"), "{words}");
    }

    #[test]
    fn long_lines_are_folded_between_letters_and_unfold_to_what_they_were() {
        let about = "é".repeat(200);
        let words = calendar(Method::Publish, "Mijn agenda", &[Event { about: &about, ..event() }]);
        let travels = folded(&words);
        assert!(travels.split("\r\n").all(|it| it.len() <= LINE), "{travels}");
        assert_eq!(travels.replace("\r\n ", "").replace("\r\n", "\n"), words);
    }
}
