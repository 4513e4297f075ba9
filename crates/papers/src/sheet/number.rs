// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Makes a number or an amount of what stands in one cell.
//!
//! The rule for numbers. In Dutch notation a comma begins the decimals and a point separates
//! thousands; in English notation the other way round. One thing is read two ways by people:
//! a single point (Dutch) followed by exactly three digits, such as `1.234`. It is read as
//! thousands, with a [`Doubt`] so that the preview can say so. A point that cannot separate
//! thousands (`1234.5`, `12.50`) is taken for a decimal sign, which is certain. Several groups
//! (`1.200.000`), spaces between groups and both signs together are certain too.

use super::{
    Notation,
    cell::{Doubt, Reading, Wrong, line},
};

/// A number with decimals, exact: `12,50` is 125 with scale 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Decimal {
    /// All digits, without the decimal sign.
    pub digits: i64,
    /// How many of them stand behind the decimal sign; no zeros at the end.
    pub scale: u32,
}

/// Reads a whole number: `1.200.000`, `1 200 000`, `57009`, `57.009,0`; nothing for `` and `-`.
pub fn whole(text: &str, notation: Notation) -> Result<Option<Reading<i64>>, Wrong> {
    let Some(read) = decimal(text, notation)? else { return Ok(None) };
    if read.value.scale != 0 {
        return Err(Wrong::NotWhole);
    }
    // "57.009" can only be thousands here.
    Ok(Some(Reading { value: read.value.digits, doubt: None }))
}

/// Reads an amount in cents: `€ 1.234,50`, `1234.5`, `EUR 10,-`, `(12,00)` for minus twelve.
pub fn money(text: &str, notation: Notation) -> Result<Option<Reading<i64>>, Wrong> {
    let text = line(text).to_lowercase();
    let text = text.replace('€', "").replace("euro", "").replace("eur", "");
    let text = text.trim();
    let (text, negative) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (inside, true),
        None => (text, false),
    };
    let text = text.replace(",--", "").replace(",-", "").replace(",—", "").replace(".-", "");
    let Some(read) = decimal(&text, notation)? else { return Ok(None) };
    let Decimal { digits, scale } = read.value;
    if scale > 2 {
        return Err(Wrong::TooManyDecimals);
    }
    let cents = digits.checked_mul(10_i64.pow(2 - scale)).ok_or(Wrong::TooLarge)?;
    // "1.234" can only be thousands here: an amount has two decimals at most.
    Ok(Some(Reading { value: if negative { -cents } else { cents }, doubt: None }))
}

/// Reads a number with decimals; nothing for an empty cell or a dash.
pub fn decimal(text: &str, notation: Notation) -> Result<Option<Reading<Decimal>>, Wrong> {
    let text: String = line(text).replace('\u{2212}', "-");
    if matches!(text.as_str(), "" | "-" | "–" | "—") {
        return Ok(None);
    }
    let (negative, rest) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest.trim_start()),
        None => match text.strip_suffix('-') {
            Some(rest) => (true, rest.trim_end()),
            None => (false, text.as_str()),
        },
    };
    let (whole, fraction, doubt) = parts(rest, notation)?;
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{whole}{fraction}");
    let digits = digits.trim_start_matches('0');
    if digits.len() > 18 {
        return Err(Wrong::TooLarge);
    }
    let digits: i64 = if digits.is_empty() { 0 } else { digits.parse().unwrap_or(0) };
    let scale = u32::try_from(fraction.len()).unwrap_or(0);
    let value = Decimal { digits: if negative { -digits } else { digits }, scale };
    Ok(Some(Reading { value, doubt }))
}

/// The digits before and after the decimal sign, and whether another reading was possible.
fn parts(text: &str, notation: Notation) -> Result<(String, String, Option<Doubt>), Wrong> {
    let (mark, group) = match notation {
        Notation::Dutch => (',', '.'),
        Notation::English => ('.', ','),
    };
    let marks = text.matches(mark).count();
    let groups = text.matches(group).count();
    let (before, after, doubt) = match (marks, groups) {
        (0, 1) if is_grouped(text, group) => {
            // "0.125" has no thousands: nobody writes a nought before them.
            if text.starts_with('0') {
                text.split_once(group).map(|(a, b)| (a, b, None)).ok_or(Wrong::NoNumber)?
            } else {
                (text, "", Some(Doubt::Thousands))
            }
        }
        (0, 1) => text.split_once(group).map(|(a, b)| (a, b, None)).ok_or(Wrong::NoNumber)?,
        (0, _) => (text, "", None),
        (1, _) => text.split_once(mark).map(|(a, b)| (a, b, None)).ok_or(Wrong::NoNumber)?,
        // Several marks: written the other language's way, as below.
        _ => (text, "", None),
    };
    // "1,234.50" or "1,200,000" in a Dutch sheet: the commas stand before the point and group.
    if marks > 1 || (groups == 1 && marks == 1 && text.find(mark) < text.find(group)) {
        let (before, after) = text.split_once(group).unwrap_or((text, ""));
        return Ok((digits(before, mark)?, plain(after)?, None));
    }
    let before = if before.is_empty() && !after.is_empty() { "0" } else { before };
    Ok((digits(before, group)?, plain(after)?, doubt))
}

/// Whether all groups after the first are three digits, as thousands are.
fn is_grouped(text: &str, sign: char) -> bool {
    let mut pieces = text.split(sign);
    let first = pieces.next().unwrap_or("");
    let digits = |piece: &str| piece.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&first.len())
        && digits(first)
        && pieces.all(|piece| piece.len() == 3 && digits(piece))
}

/// The digits of a number whose thousands are apart by this sign, a space or an apostrophe.
fn digits(text: &str, group: char) -> Result<String, Wrong> {
    for sign in [group, ' ', '\''] {
        if text.contains(sign) {
            return match is_grouped(text, sign) {
                true => Ok(text.replace(sign, "")),
                false => Err(Wrong::NoNumber),
            };
        }
    }
    if text.is_empty() { Err(Wrong::NoNumber) } else { plain(text) }
}

fn plain(text: &str) -> Result<String, Wrong> {
    match text.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Ok(text.to_owned()),
        false => Err(Wrong::NoNumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Notation::{Dutch, English};

    fn number(text: &str, notation: Notation) -> Option<(i64, u32, bool)> {
        let read = decimal(text, notation).ok()??;
        Some((read.value.digits, read.value.scale, read.doubt.is_some()))
    }

    #[test]
    fn numbers_in_both_notations() {
        for (text, wanted) in [
            ("1.200.000", (1_200_000, 0, false)),
            ("1 200 000", (1_200_000, 0, false)),
            ("1\u{a0}200\u{202f}000", (1_200_000, 0, false)),
            ("1'200'000", (1_200_000, 0, false)),
            ("57009", (57_009, 0, false)),
            ("57.009,0", (57_009, 0, false)),
            ("1234,50", (12_345, 1, false)),
            ("1234.5", (12_345, 1, false)),
            ("12.50", (125, 1, false)),
            ("1.234", (1_234, 0, true)),
            ("0.125", (125, 3, false)),
            ("1,234", (1_234, 3, false)),
            ("1,234.50", (12_345, 1, false)),
            ("1,234,567.5", (12_345_675, 1, false)),
            ("-12,5", (-125, 1, false)),
            ("12,5-", (-125, 1, false)),
            (",5", (5, 1, false)),
            ("0,0", (0, 0, false)),
        ] {
            assert_eq!(number(text, Dutch), Some(wanted), "{text}");
        }
        assert_eq!(number("1,234", English), Some((1_234, 0, true)));
        assert_eq!(number("1,234.50", English), Some((12_345, 1, false)));
        assert_eq!(number("1.234,50", English), Some((12_345, 1, false)));
        assert_eq!(number("1.234", English), Some((1_234, 3, false)));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in
            ["circa 12", "1.2.3", "1,2,3", "12 34", "1.23.456", "--5", "1e6", "12%", ".", ","]
        {
            assert_eq!(decimal(text, Dutch), Err(Wrong::NoNumber), "{text}");
        }
        assert_eq!(decimal(&"9".repeat(30), Dutch), Err(Wrong::TooLarge));
        assert_eq!(decimal(" - ", Dutch), Ok(None));
        assert_eq!(whole("57.009,5", Dutch), Err(Wrong::NotWhole));
        let sure = Reading { value: 57_009, doubt: None };
        assert_eq!(whole("57.009", Dutch), Ok(Some(sure)));
    }

    #[test]
    fn amounts_are_cents() {
        for (text, cents) in [
            ("€ 1.234,50", 123_450),
            ("1234.5", 123_450),
            ("EUR 10,-", 1_000),
            ("10,-- euro", 1_000),
            ("€ -3,05", -305),
            ("-€ 3,05", -305),
            ("(12,00)", -1_200),
            ("€ 2.500", 250_000),
        ] {
            let read = money(text, Dutch).unwrap().unwrap();
            assert_eq!((read.value, read.doubt), (cents, None), "{text}");
        }
        assert_eq!(money("€ -", Dutch), Ok(None));
        assert_eq!(money("1,2345", Dutch), Err(Wrong::TooManyDecimals));
        assert_eq!(money("99000000000000000,00", Dutch), Err(Wrong::TooLarge));
    }
}
