// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How answers are spread: one bar for each answer that could be given, with its words above it.

use std::fmt::Write as _;

use super::{Sheet, Told, Width, fitting, tenth, words_width};

/// One answer that could be given: its words, how often it was, and that in words ("3 keer").
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    pub name: &'a str,
    /// A sign before its words, drawn on 24 by 24; our own drawing, or nothing.
    pub sign: &'a str,
    pub times: usize,
    pub words: &'a str,
    /// The letters of who gave it, where names go with the answers: then each is a block.
    pub codes: &'a [String],
}

const ROW: f64 = 44.0;
const LETTERS: f64 = 13.0;
/// What the words behind a bar need at least.
const BEHIND: f64 = 80.0;
/// A block with three or four letters, and the room to the next one.
const BLOCK: f64 = 40.0;
const GAP: f64 = 4.0;
/// How wide a sign is, with the room to the words after it.
const SIGN: f64 = 21.0;

/// Draws one bar for each answer, in the order of the question. All are drawn against the same
/// whole, so that a short bar is a small part of those who may answer.
pub fn spread(told: &Told<'_>, given: &[Given<'_>], whole: usize, width: Width) -> String {
    let units = width.units();
    let tall = 4.0 + ROW * given.len() as f64;
    let mut sheet = Sheet::new(told, width.suffix(), units, tall);
    let most = given.iter().map(|it| it.times).max().unwrap_or(0).max(whole).max(1);
    let longest = given.iter().map(|it| words_width(it.words, LETTERS)).fold(0.0, f64::max);
    let behind = (longest + 14.0).clamp(BEHIND, units * 0.6);
    let long = units - behind;
    // Blocks only where all of them fit: one bar beside blocks would be another measure.
    let fits = |it: &Given<'_>| it.codes.len() as f64 * (BLOCK + GAP) <= long;
    let as_blocks = given.iter().all(|it| it.codes.len() == it.times && fits(it));
    for (place, it) in given.iter().enumerate() {
        let y = 4.0 + ROW * place as f64;
        let after = if it.sign.is_empty() { 0.0 } else { SIGN };
        if after > 0.0 {
            let _ = write!(
                sheet.svg,
                r#"<g class="sign" transform="translate(1 {}) scale(.68)">{}</g>"#,
                tenth(y - 1.0),
                it.sign
            );
        }
        sheet.text("b", 2.0 + after, y + 12.0, &fitting(it.name, LETTERS, units - 4.0 - after));
        let bar = match as_blocks {
            true => it.times as f64 * (BLOCK + GAP),
            false => it.times as f64 / most as f64 * long,
        };
        if as_blocks {
            blocks(&mut sheet, it.codes, y + 17.0);
        } else if it.times > 0 {
            let _ = write!(
                sheet.svg,
                r#"<rect class="acts" x="2" y="{}" width="{}" height="16" rx="3"/>"#,
                y + 18.0,
                tenth(bar)
            );
        }
        sheet.text("q", bar + 10.0, y + 31.0, &fitting(it.words, LETTERS, behind - 12.0));
    }
    sheet.done()
}

/// One block for each of them, with its letters in it.
fn blocks(sheet: &mut Sheet, codes: &[String], y: f64) {
    for (place, code) in codes.iter().enumerate() {
        let x = 2.0 + place as f64 * (BLOCK + GAP);
        let _ = write!(
            sheet.svg,
            r#"<rect class="acts" x="{}" y="{}" width="{BLOCK}" height="19" rx="4"/>"#,
            tenth(x),
            tenth(y)
        );
        sheet.text("in-block", x + BLOCK / 2.0, y + 14.0, &fitting(code, LETTERS, BLOCK - 2.0));
    }
}
