// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Checks of what was typed: all errors of a form at once, in the order of its fields.

use jiff::civil::Date;

use crate::refusal::{FieldError, Problem, Refusal};

/// One line, such as a name.
pub const LINE: usize = 200;
/// A few sentences.
pub const TEXT: usize = 4_000;
/// A page.
pub const PAGE: usize = 12_000;
/// Rows of a list inside one record.
pub const ROWS: usize = 60;

/// Collects what is wrong; [`Fields::done`] refuses when anything is.
#[derive(Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    pub fn new() -> Fields {
        Fields::default()
    }

    pub fn wrong(&mut self, field: &str, problem: Problem) {
        self.0.push(FieldError { field: field.to_owned(), problem });
    }

    /// A needed line or text.
    pub fn needed(&mut self, field: &str, value: &str, most: usize) {
        if value.trim().is_empty() {
            return self.wrong(field, Problem::Empty);
        }
        self.optional(field, value, most);
    }

    /// A line or text that may be empty.
    pub fn optional(&mut self, field: &str, value: &str, most: usize) {
        let now = value.chars().count();
        if now > most {
            return self.wrong(field, Problem::TooLong { most, now });
        }
        if value.chars().any(forbidden) || (most <= LINE && value.contains('\n')) {
            self.wrong(field, Problem::ControlCharacters);
        }
    }

    pub fn maybe(&mut self, field: &str, value: Option<&str>, most: usize) {
        if let Some(value) = value {
            self.needed(field, value, most);
        }
    }

    /// Every row of a list; named `field.0`, `field.1`, …
    pub fn rows<S: AsRef<str>>(&mut self, field: &str, rows: &[S], most: usize) {
        if rows.len() > ROWS {
            return self.wrong(field, Problem::TooMany { most: ROWS });
        }
        for (place, row) in rows.iter().enumerate() {
            self.needed(&format!("{field}.{place}"), row.as_ref(), most);
        }
    }

    pub fn between(&mut self, field: &str, value: i64, least: i64, most: i64) {
        if !(least..=most).contains(&value) {
            self.wrong(field, Problem::OutOfRange { least, most });
        }
    }

    /// Within what anybody can mean: 1900 to 2200.
    pub fn date(&mut self, field: &str, value: Option<Date>) {
        if value.is_some_and(|it| !(1900..=2200).contains(&it.year())) {
            self.wrong(field, Problem::DateOutOfRange);
        }
    }

    pub fn period(&mut self, field: &str, from: Option<Date>, until: Option<Date>) {
        self.date(field, until);
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            self.wrong(field, Problem::BeforeStart);
        }
    }

    pub fn mail(&mut self, field: &str, value: &str) {
        if !looks_like_mail(value) {
            self.wrong(field, Problem::NotAMail);
        }
    }

    /// What is wrong with a part, under the name of that part.
    pub fn take_in(&mut self, name: &str, part: Fields) {
        let under = |it: FieldError| FieldError { field: format!("{name}.{}", it.field), ..it };
        self.0.extend(part.0.into_iter().map(under));
    }

    pub fn done(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Fields(self.0)) }
    }
}

/// Control characters (but line end and tab), and marks that turn the direction of what follows
/// and are never closed: they can make a name read as another.
pub(crate) fn forbidden(letter: char) -> bool {
    let turns = matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    (letter.is_control() && letter != '\n' && letter != '\t') || turns
}

/// Whether mail could be sent there; the real test is a mail that arrives.
pub fn looks_like_mail(value: &str) -> bool {
    let Some((name, place)) = value.rsplit_once('@') else { return false };
    let plain = value.len() <= 254
        && value
            .chars()
            .all(|it| !it.is_whitespace() && !it.is_control() && !"<>,;\"()".contains(it));
    plain
        && !name.is_empty()
        && place.contains('.')
        && !place.starts_with('.')
        && !place.ends_with('.')
        && !place.contains("..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_errors_come_at_once_and_in_order() {
        let mut fields = Fields::new();
        fields.needed("name", "  ", LINE);
        fields.needed("text", &"a".repeat(TEXT + 1), TEXT);
        fields.needed("line", "één\u{0}", LINE);
        fields.needed("fine", "مرحبا 😀", LINE);
        let Err(Refusal::Fields(errors)) = fields.done() else { panic!("refused") };
        let named: Vec<_> = errors.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(named, ["name", "text", "line"]);
        assert_eq!(errors[1].problem, Problem::TooLong { most: TEXT, now: TEXT + 1 });
    }

    #[test]
    fn mail_addresses_are_told_from_other_text() {
        for good in ["hanna@middenland.example", "j.haverland+werk@noorderkolk.example"] {
            assert!(looks_like_mail(good), "{good}");
        }
        for bad in ["hanna", "@x.nl", "a b@x.nl", "a@nl", "a@x..nl", "a@x.nl\nBcc: y@z.nl"] {
            assert!(!looks_like_mail(bad), "{bad}");
        }
    }
}
