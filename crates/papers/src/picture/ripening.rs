// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! All frames over time, one lane each: the line hardens as the frame gets firmer.

use std::fmt::Write as _;

use super::{Firm, Sheet, Told, Turn, Width, fitting, tenth, words_width};

/// One frame: its name, how firm it is now in a word, and how it came there.
#[derive(Clone, Copy, Debug)]
pub struct Lane<'a> {
    pub name: &'a str,
    pub now_firm: &'a str,
    pub turns: &'a [Turn],
}

/// The frames of a founding over time. Days are plain numbers on one scale.
#[derive(Clone, Copy, Debug)]
pub struct Ripening<'a> {
    pub told: Told<'a>,
    pub lanes: &'a [Lane<'a>],
    pub from: f64,
    pub now: f64,
    /// Days with a word under the lanes ("mrt").
    pub ticks: &'a [(f64, &'a str)],
}

const LEFT: f64 = 14.0;
const TOP: f64 = 8.0;
const LANE: f64 = 50.0;
const LINE: f64 = 34.0;
const LETTERS: f64 = 13.0;
/// Glyphs closer together than this would lie over each other; the later one is drawn.
const GLYPH: f64 = 18.0;

/// Draws a lane for each frame, with a quarter at each turn.
pub fn ripening(ripening: &Ripening<'_>, width: Width) -> String {
    let units = width.units();
    let floor = TOP + ripening.lanes.len() as f64 * LANE;
    let mut sheet = Sheet::new(&ripening.told, width.suffix(), units, floor + 26.0);
    let span = if ripening.now > ripening.from { ripening.now - ripening.from } else { 1.0 };
    let right = units - LEFT;
    let x =
        |day: f64| tenth((LEFT + (day - ripening.from) / span * (right - LEFT)).clamp(LEFT, right));
    for (day, word) in visible(ripening.ticks, units, &x) {
        sheet.path("gr", &format!("M{day} {TOP}V{floor}"));
        sheet.text("q mid", day, floor + 20.0, word);
    }
    for (place, lane) in ripening.lanes.iter().enumerate() {
        let top = TOP + place as f64 * LANE;
        names(&mut sheet, lane, top + 15.0, right);
        draw(&mut sheet, lane.turns, top + LINE, right, &x);
    }
    sheet.done()
}

fn visible<'t>(
    ticks: &[(f64, &'t str)],
    units: f64,
    x: &dyn Fn(f64) -> f64,
) -> Vec<(f64, &'t str)> {
    let mut free_from = 0.0;
    let mut shown = Vec::new();
    for (day, word) in ticks {
        let half = words_width(word, LETTERS) / 2.0;
        if x(*day) - half >= free_from && x(*day) + half <= units {
            shown.push((x(*day), *word));
            free_from = x(*day) + half + 8.0;
        }
    }
    shown
}

/// The name on the left, the word of today on the right; the word gives way last.
fn names(sheet: &mut Sheet, lane: &Lane<'_>, y: f64, right: f64) {
    let room = right - LEFT;
    let word = fitting(lane.now_firm, LETTERS, room * 0.6);
    let name = fitting(lane.name, LETTERS, room - words_width(&word, LETTERS) - 12.0);
    sheet.text("b", LEFT, y, &name);
    sheet.text("q end", right, y, &word);
}

fn draw(sheet: &mut Sheet, turns: &[Turn], y: f64, right: f64, x: &dyn Fn(f64) -> f64) {
    let until = |place: usize| turns.get(place + 1).map_or(right, |next| x(next.day));
    for (place, turn) in turns.iter().enumerate() {
        let (from, to) = (x(turn.day), until(place));
        if to > from {
            sheet.path(&format!("lane {}", turn.firm.class()), &format!("M{from} {y}H{to}"));
        }
    }
    for (place, turn) in turns.iter().enumerate() {
        let from = x(turn.day);
        let is_last = place + 1 == turns.len();
        if is_last || until(place) - from >= GLYPH {
            glyph(sheet, turn.firm, from, y);
        }
    }
}

fn glyph(sheet: &mut Sheet, firm: Firm, x: f64, y: f64) {
    sheet.circle("sheet", x, y, 10.0);
    let [outline, filled] = firm.marks();
    let _ = write!(
        sheet.svg,
        r#"<g class="{}" transform="translate({} {}) scale(.8)">{outline}{filled}</g>"#,
        firm.class(),
        tenth(x - 9.6),
        tenth(y - 9.6),
    );
}
