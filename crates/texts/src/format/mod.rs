// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Numbers, money and lists as each language writes them; dates stand in `dates.rs`.

mod dates;

pub use dates::date_of;

use crate::{Language, Texts};

/// Keeps the sign of the euro on the line of its amount.
const NO_BREAK: char = '\u{a0}';

impl Texts {
    /// A whole number: `1.234.567` or `1,234,567`.
    pub fn number(self, number: i64) -> String {
        grouped(self.language, number)
    }

    /// A number with a fixed number of decimals: `12,5` or `12.5`.
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        let written = format!("{:.decimals$}", number.abs());
        let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
        let is_zero = written.chars().all(|c| matches!(c, '0' | '.'));
        let sign = if number < 0.0 && !is_zero { "-" } else { "" };
        let whole = group(self.language, whole);
        if rest.is_empty() {
            return format!("{sign}{whole}");
        }
        let mark = if self.is_dutch() { ',' } else { '.' };
        format!("{sign}{whole}{mark}{rest}")
    }

    /// An exact amount, from whole cents: `€ 1.234,50`; with `€ 0,00` for nothing.
    pub fn money(self, cents: i64) -> String {
        let euros = group(self.language, &(cents.unsigned_abs() / 100).to_string());
        let mark = if self.is_dutch() { ',' } else { '.' };
        let rest = cents.unsigned_abs() % 100;
        self.with_euro(cents < 0, &format!("{euros}{mark}{rest:02}"))
    }

    /// An amount to talk about, rounded: `€ 23,4 miljoen`, `€ 450.000`, `€ 1.235`.
    pub fn money_rounded(self, cents: i64) -> String {
        let euros = cents.unsigned_abs().saturating_add(50) / 100;
        let words = match euros {
            0..950_000 => group(self.language, &euros.to_string()),
            950_000..999_950_000 => self.large(euros, 1_000_000, "miljoen", "million"),
            _ => self.large(euros, 1_000_000_000, "miljard", "billion"),
        };
        self.with_euro(cents < 0, &words)
    }

    /// `198.400 inwoners`.
    pub fn inhabitants(self, inhabitants: u64) -> String {
        self.frame_inhabitants(inhabitants)
    }

    /// `a, b en c`.
    pub fn list<T: AsRef<str>>(self, items: &[T]) -> String {
        joined(items, if self.is_dutch() { "en" } else { "and" })
    }

    /// `a, b of c`.
    pub fn list_or<T: AsRef<str>>(self, items: &[T]) -> String {
        joined(items, if self.is_dutch() { "of" } else { "or" })
    }

    fn is_dutch(self) -> bool {
        self.language == Language::Nl
    }

    /// One decimal, left out where it is 0: `23,4 miljoen`, `24 miljoen`.
    fn large(self, euros: u64, unit: u64, dutch: &str, english: &str) -> String {
        let tenths = (euros + unit / 20) / (unit / 10);
        let decimals = usize::from(!tenths.is_multiple_of(10));
        let number = self.decimal(tenths as f64 / 10.0, decimals);
        format!("{number} {}", if self.is_dutch() { dutch } else { english })
    }

    fn with_euro(self, is_negative: bool, amount: &str) -> String {
        let minus = if is_negative { "-" } else { "" };
        match self.language {
            Language::Nl => format!("€{NO_BREAK}{minus}{amount}"),
            Language::En => format!("{minus}€{amount}"),
        }
    }
}

/// Thousands apart, with the mark of the language.
pub(crate) fn grouped(language: Language, number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", group(language, &number.unsigned_abs().to_string()))
}

fn group(language: Language, digits: &str) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let mut written = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(mark);
        }
        written.push(digit);
    }
    written
}

fn joined<T: AsRef<str>>(items: &[T], last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., end] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", first.join(", "), end.as_ref())
        }
    }
}
