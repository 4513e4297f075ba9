// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Makes what its column holds of what stands in one cell: a line, a yes or no, an address.

use jiff::civil::Date;

use super::Notation;
pub use super::number::{Decimal, decimal, money, whole};

/// What a cell says, and what makes that uncertain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading<T> {
    pub value: T,
    pub doubt: Option<Doubt>,
}

/// Something that was read one way and could have been meant another way; told, never hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// `1.234` (English: `1,234`) was read as one thousand two hundred and thirty-four.
    Thousands,
    /// `12/3/2026` was read as 12 March.
    DayFirst,
    /// A year of two digits was given its century.
    Century,
    /// A bare number was read as Excel's number of a day.
    DayNumber,
}

/// Why a cell cannot be read as what its column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// Not a number.
    NoNumber,
    /// A number with decimals where a whole number is asked.
    NotWhole,
    /// An amount with more than two decimals.
    TooManyDecimals,
    /// A number beyond what can be counted here.
    TooLarge,
    /// Not a date.
    NoDate,
    /// A day that does not exist, such as 31 February.
    NoSuchDay,
    /// Neither yes nor no.
    NeitherYesNorNo,
    /// Not a mail address.
    NoEmail,
    /// The sheet could not calculate this cell (`#N/A`, `#REF!`).
    FormulaFailed,
    /// More characters than this field holds.
    TooLong { limit: usize },
    /// The cell is empty and the field is required.
    Missing,
}

/// What a cell means, by the kind of its column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Text(String),
    Whole(i64),
    Decimal(Decimal),
    /// An amount in cents.
    Cents(i64),
    Date(Date),
    YesNo(bool),
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Text that may have several lines.
    Lines,
    Whole,
    Decimal,
    Money,
    Date,
    YesNo,
    Email,
}

/// Reads a cell as this kind; nothing when the cell is empty.
pub fn value(kind: Kind, text: &str, notation: Notation) -> Result<Option<Reading<Value>>, Wrong> {
    const FAILED: [&str; 8] =
        ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#N/B"];
    if FAILED.contains(&text.trim()) {
        return Err(Wrong::FormulaFailed);
    }
    fn as_value<T>(read: Option<Reading<T>>, of: fn(T) -> Value) -> Option<Reading<Value>> {
        read.map(|Reading { value, doubt }| Reading { value: of(value), doubt })
    }
    let sure = |text: String| {
        let filled = !text.is_empty();
        filled.then_some(Reading { value: Value::Text(text), doubt: None })
    };
    Ok(match kind {
        Kind::Line => sure(line(text)),
        Kind::Lines => sure(lines(text)),
        Kind::Email => email(text)?.and_then(sure),
        Kind::Whole => as_value(whole(text, notation)?, Value::Whole),
        Kind::Decimal => as_value(decimal(text, notation)?, Value::Decimal),
        Kind::Money => as_value(money(text, notation)?, Value::Cents),
        Kind::Date => as_value(super::date::date(text, notation)?, Value::Date),
        Kind::YesNo => yes_no(text)?.map(|yes| Reading { value: Value::YesNo(yes), doubt: None }),
    })
}

/// One trimmed line: control characters go, every run of blanks becomes one space.
pub fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(char::is_whitespace) {
        let word: String = word.chars().filter(|sign| !is_unseen(*sign)).collect();
        if !word.is_empty() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
    }
    line
}

/// Lines of text, each trimmed; no empty lines at the start or end.
pub fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{B}', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<String> = text.split('\n').map(line).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Controls, signs without width, and those that turn the direction of writing: they make two
/// texts look alike that are not, or hide what a text says.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
        || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Reads yes or no: `ja`, `x`, `j`, `yes`, `1`, `✓`, `nee`, `n`, `no`, `0`; nothing for an empty
/// cell or a dash. `j/n` is a choice nobody made and is refused.
pub fn yes_no(text: &str) -> Result<Option<bool>, Wrong> {
    match line(text).to_lowercase().as_str() {
        "" | "-" | "–" => Ok(None),
        "ja" | "j" | "x" | "yes" | "y" | "1" | "waar" | "true" | "✓" | "✔" | "☑" => {
            Ok(Some(true))
        }
        "nee" | "neen" | "n" | "no" | "0" | "onwaar" | "false" | "☐" => Ok(Some(false)),
        _ => Err(Wrong::NeitherYesNorNo),
    }
}

/// Reads a mail address; the part behind the @ in small letters. `mailto:` and `<…>` go.
pub fn email(text: &str) -> Result<Option<String>, Wrong> {
    let text = line(text);
    let text = text.trim_start_matches("mailto:").trim_matches(['<', '>']).trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (name, domain) = text.split_once('@').ok_or(Wrong::NoEmail)?;
    let is_odd = |sign: char| sign.is_whitespace() || "()<>[]:;,@\\\"".contains(sign);
    let label = |part: &str| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-');
    let good = !name.is_empty()
        && text.len() <= 254
        && !name.contains(is_odd)
        && domain.contains('.')
        && domain.split('.').all(label)
        && domain.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-'))
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..");
    if good { Ok(Some(format!("{name}@{}", domain.to_lowercase()))) } else { Err(Wrong::NoEmail) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Notation::Dutch;

    #[test]
    fn lines_yes_no_and_addresses() {
        assert_eq!(line("  Bergen\u{a0}op \t Zoom\u{7}\u{200b}\n"), "Bergen op Zoom");
        assert_eq!(lines("\r\n een \r\n\n twee\u{0} \n"), "een\n\ntwee");
        assert_eq!(line("a\u{202e}b"), "ab");
        assert_eq!(
            (yes_no("Ja"), yes_no("x"), yes_no("nee ")),
            (Ok(Some(true)), Ok(Some(true)), Ok(Some(false)))
        );
        assert_eq!((yes_no(""), yes_no("j/n")), (Ok(None), Err(Wrong::NeitherYesNorNo)));
        let good = email(" <Iris.de.Boer@Voorbeeld.NL> ");
        assert_eq!(good, Ok(Some("Iris.de.Boer@voorbeeld.nl".to_owned())));
        for text in ["iris", "iris@", "@x.nl", "a b@x.nl", "a@x", "a@x..nl", "a@b@x.nl", "a,b@x.nl"]
        {
            assert_eq!(email(text), Err(Wrong::NoEmail), "{text}");
        }
    }

    #[test]
    fn a_failed_formula_is_no_text() {
        assert_eq!(value(Kind::Line, "#REF!", Dutch), Err(Wrong::FormulaFailed));
        assert_eq!(value(Kind::Line, "  ", Dutch), Ok(None));
    }
}
