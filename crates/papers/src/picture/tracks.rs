// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two tracks over time: how the work shifts from one role to the other.

use std::fmt::Write as _;

use super::{Sheet, Told, Width, escaped, fitting, tenth, words_width};

/// The share of the first track, moment by moment; the second track is what is left.
#[derive(Clone, Copy, Debug)]
pub struct Tracks<'a> {
    pub told: Told<'a>,
    /// "adviseur" and "interim-manager".
    pub first: &'a str,
    pub second: &'a str,
    /// Parts of 100 for the first track, one per moment.
    pub shares: &'a [f64],
    /// The words under the axis, one per moment ("mrt").
    pub moments: &'a [&'a str],
    /// Which moment is now; what follows is expected and dotted.
    pub now: usize,
    /// "nu: 63 – 37" and "verwachting".
    pub now_words: &'a str,
    pub later_words: &'a str,
}

const LEFT: f64 = 40.0;
const RIGHT: f64 = 15.0;
const TALL: f64 = 130.0;
const LETTERS: f64 = 13.0;

/// Where the areas begin: on a phone the two names stand under each other above them.
fn top(width: Width) -> f64 {
    if width.is_narrow() { 66.0 } else { 44.0 }
}

/// Draws both tracks as areas up to now, and the expectation as a dotted line.
pub fn two_tracks(tracks: &Tracks<'_>, width: Width) -> String {
    let (units, top) = (width.units(), top(width));
    let bottom = top + TALL;
    let mut sheet = Sheet::new(&tracks.told, width.suffix(), units, bottom + 26.0);
    let steps = tracks.shares.len().saturating_sub(1).max(1) as f64;
    let x = |place: usize| tenth(LEFT + place as f64 * (units - LEFT - RIGHT) / steps);
    let y = |share: f64| tenth(top + (100.0 - share.clamp(0.0, 100.0)) / 100.0 * TALL);
    let points: Vec<(f64, f64)> =
        tracks.shares.iter().enumerate().map(|(place, share)| (x(place), y(*share))).collect();
    if points.is_empty() {
        return sheet.done();
    }
    let now = tracks.now.min(points.len() - 1);
    let now_x = points[now].0;
    draw_areas(&mut sheet, &points[..=now], top, &hatch_id(&tracks.told, width));
    if now + 1 < points.len() {
        sheet.path("act-l later", &line(&points[now..]));
        label_later(&mut sheet, tracks.later_words, &points[now..], width);
    }
    sheet.path("ax", &format!("M{LEFT} {top}V{bottom}H{}", units - 10.0));
    sheet.path("nowl", &format!("M{now_x} {}V{}", top - 10.0, bottom + 6.0));
    let (now_class, now_at) = match now_x + 8.0 + words_width(tracks.now_words, LETTERS) > units {
        true => ("b end", now_x - 6.0),
        false => ("b", now_x + 6.0),
    };
    sheet.text(now_class, now_at, top - 8.0, tracks.now_words);
    key(&mut sheet, tracks, width);
    sheet.text("q end", LEFT - 6.0, top + 5.0, "100");
    sheet.text("q end", LEFT - 6.0, bottom + 4.0, "0");
    let most = if width.is_narrow() { 5 } else { 9 };
    let every = tracks.moments.len().div_ceil(most).max(1);
    for (place, word) in tracks.moments.iter().enumerate().take(points.len()) {
        if place % every == 0 {
            sheet.text("q mid", x(place), bottom + 20.0, &fitting(word, LETTERS, 64.0));
        }
    }
    sheet.done()
}

fn hatch_id(told: &Told<'_>, width: Width) -> String {
    format!("{}{}h", escaped(told.id), width.suffix())
}

fn draw_areas(sheet: &mut Sheet, past: &[(f64, f64)], top: f64, hatch: &str) {
    let bottom = top + TALL;
    let (from, to) = (past[0].0, past[past.len() - 1].0);
    let along = line(past);
    let _ = write!(
        sheet.svg,
        concat!(
            r#"<defs><pattern id="{}" width="7" height="7" patternUnits="userSpaceOnUse" "#,
            r#"patternTransform="rotate(45)"><path class="hat" d="M0 0v7"/></pattern></defs>"#,
            r##"<path fill="url(#{})" d="{}L{} {}L{} {}Z"/>"##
        ),
        hatch, hatch, along, to, top, from, top
    );
    sheet.path("acts area", &format!("{along}L{to} {bottom}L{from} {bottom}Z"));
    sheet.path("act-l", &along);
}

fn line(points: &[(f64, f64)]) -> String {
    let mut drawn = String::new();
    for (place, (x, y)) in points.iter().enumerate() {
        let _ = write!(drawn, "{}{x} {y}", if place == 0 { 'M' } else { 'L' });
    }
    drawn
}

/// "verwachting" stands above the dotted line, or below where the line is high.
fn label_later(sheet: &mut Sheet, words: &str, later: &[(f64, f64)], width: Width) {
    let top = top(width);
    let room = width.units() - RIGHT - later[0].0 - 12.0;
    if words_width(words, LETTERS) > room {
        return;
    }
    let half = words_width(words, LETTERS) / 2.0;
    let middle = later[0].0 + 10.0 + room / 2.0;
    let near = later.iter().filter(|point| (point.0 - middle).abs() <= half + 12.0);
    let highest = near.clone().map(|point| point.1).fold(top + TALL, f64::min);
    let lowest = near.map(|point| point.1).fold(top, f64::max);
    let at = if highest - 12.0 > top + 12.0 { highest - 12.0 } else { lowest + 22.0 };
    sheet.text("q mid", middle, at, words);
}

/// Two small squares with the names of the tracks above the drawing: beside each other, or on a
/// phone under each other.
fn key(sheet: &mut Sheet, tracks: &Tracks<'_>, width: Width) {
    let hatch = hatch_id(&tracks.told, width);
    let whole = width.units() - LEFT - 30.0;
    let room = if width.is_narrow() { whole } else { whole / 2.0 - 20.0 };
    let first = fitting(tracks.first, LETTERS, room);
    let (x, y) = match width {
        Width::Narrow => (LEFT, 26.0),
        Width::Wide => (tenth(LEFT + 40.0 + words_width(&first, LETTERS)), 5.0),
    };
    let _ = write!(
        sheet.svg,
        concat!(
            r#"<rect class="acts" x="{}" y="5" width="13" height="13"/>"#,
            r##"<rect class="edge" fill="url(#{})" x="{}" y="{}" width="13" height="13"/>"##
        ),
        LEFT, hatch, x, y
    );
    sheet.text("b", LEFT + 20.0, 16.0, &first);
    sheet.text("b", x + 20.0, y + 11.0, &fitting(tracks.second, LETTERS, room));
}
