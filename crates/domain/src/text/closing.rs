// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Until when something can be said: to the end of a day, or to an hour of it.

use jiff::civil::{Date, DateTime, Time};
use ledger::Timestamp;
use serde::{Deserialize, Serialize};

use crate::calendar;

/// Written as `2026-06-01`, or `2026-06-01T17:00` where it closes at an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Closing {
    pub day: Date,
    /// Without it the whole day counts.
    pub clock: Option<Time>,
}

impl Closing {
    /// The first moment at which it is over.
    pub fn ends(self) -> Timestamp {
        match self.clock {
            Some(it) => calendar::moment(self.day, it.hour(), it.minute()),
            None => calendar::end(self.day).saturating_add(1),
        }
    }

    pub fn is_over(self, now: Timestamp) -> bool {
        self.ends() <= now
    }
}

impl From<Closing> for String {
    fn from(it: Closing) -> String {
        match it.clock {
            Some(clock) => format!("{}T{:02}:{:02}", it.day, clock.hour(), clock.minute()),
            None => it.day.to_string(),
        }
    }
}

impl TryFrom<String> for Closing {
    type Error = jiff::Error;

    fn try_from(written: String) -> Result<Closing, jiff::Error> {
        if written.contains('T') {
            let at: DateTime = written.parse()?;
            return Ok(Closing { day: at.date(), clock: Some(at.time()) });
        }
        Ok(Closing { day: written.parse()?, clock: None })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn it_is_written_and_read_the_same() {
        for (clock, written) in [(None, "2026-06-01"), (Some(time(9, 5, 0, 0)), "2026-06-01T09:05")]
        {
            let closing = Closing { day: date(2026, 6, 1), clock };
            assert_eq!(String::from(closing), written);
            assert_eq!(Closing::try_from(written.to_owned()).expect("is read"), closing);
        }
        for wrong in ["", "2026-06-31", "2026-06-01T25:00", "17:00"] {
            assert!(Closing::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_day_closes_at_its_end_and_an_hour_when_it_strikes() {
        let day = date(2026, 10, 25);
        let whole = Closing { day, clock: None };
        assert!(!whole.is_over(calendar::moment(day, 23, 59)));
        assert!(whole.is_over(calendar::moment(date(2026, 10, 26), 0, 0)));
        let hour = Closing { day, clock: Some(time(17, 0, 0, 0)) };
        assert!(!hour.is_over(calendar::moment(day, 16, 59)));
        assert!(hour.is_over(calendar::moment(day, 17, 0)));
    }
}
