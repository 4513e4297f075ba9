// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The course of a frame: how firm it was, step by step, with every fall in sight.

use std::fmt::Write as _;

use super::{Firm, Sheet, Told, Width, fitting, tenth, words_width};

/// From this day on the frame had this firmness. Days are plain numbers on one scale.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    pub day: f64,
    pub firm: Firm,
}

/// The firmness of one frame over time.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    pub told: Told<'a>,
    /// The words of the six levels, from unknown to handed over.
    pub levels: [&'a str; 6],
    /// "bewust open", "terug" and "nu".
    pub open_word: &'a str,
    pub fell_word: &'a str,
    pub now_word: &'a str,
    pub turns: &'a [Turn],
    /// What is planned after today; drawn dotted.
    pub planned: &'a [Turn],
    pub from: f64,
    pub now: f64,
    pub until: f64,
    /// Days with a word under the axis ("mrt").
    pub ticks: &'a [(f64, &'a str)],
}

const LEFT: f64 = 96.0;
const FLOOR: f64 = 176.0;
const STOREY: f64 = 31.0;
const LETTERS: f64 = 13.0;

/// One stretch of the course on paper.
struct Stretch {
    from: f64,
    to: f64,
    height: f64,
    open: bool,
}

/// Draws the course as a stair; a stretch that is open on purpose is dotted in the warm colour.
pub fn firmness_course(course: &Course<'_>, width: Width) -> String {
    let units = width.units();
    let mut sheet = Sheet::new(&course.told, width.suffix(), units, 214.0);
    let span = if course.until > course.from { course.until - course.from } else { 1.0 };
    let right = units - 16.0;
    let x =
        |day: f64| tenth((LEFT + (day - course.from) / span * (right - LEFT)).clamp(LEFT, right));
    let now = x(course.now);
    for (level, word) in course.levels.iter().enumerate() {
        let y = FLOOR - level as f64 * STOREY;
        sheet.path("gr", &format!("M{LEFT} {y}H{}", units - 10.0));
        sheet.text("q end", LEFT - 8.0, y + 4.0, &fitting(word, LETTERS, LEFT - 8.0));
    }
    let done = stretches(course.turns, 0.0, now, &x);
    let last_height = done.last().map_or(FLOOR, |stretch| stretch.height);
    let start = done.last().map_or(now, |stretch| stretch.to);
    let mut later = stretches(course.planned, FLOOR - last_height, right, &x);
    if let Some(first) = later.first().filter(|first| first.from > start) {
        let waiting = Stretch { from: start, to: first.from, height: last_height, open: false };
        later.insert(0, waiting);
    }
    draw(&mut sheet, &later, "act-l later");
    draw(&mut sheet, &done, "act-l");
    for (place, stretch) in done.iter().enumerate() {
        if place > 0 {
            sheet.circle("act", stretch.from, stretch.height, 5.0);
        }
        label(&mut sheet, course, &done, place);
    }
    sheet.path("nowl", &format!("M{now} 8V{}", FLOOR + 10.0));
    let room = now + 6.0 + words_width(course.now_word, LETTERS) < units;
    let (class, at) = if room { ("q", now + 5.0) } else { ("q end", now - 5.0) };
    sheet.text(class, at, 16.0, course.now_word);
    let mut free_from = 0.0;
    for (day, word) in course.ticks {
        let half = words_width(word, LETTERS) / 2.0;
        if x(*day) - half >= free_from && x(*day) + half <= units {
            sheet.text("q mid", x(*day), 206.0, word);
            free_from = x(*day) + half + 8.0;
        }
    }
    sheet.done()
}

/// Open on purpose is not a level: the line stays where it was. `lift` is where it starts.
fn stretches(turns: &[Turn], lift: f64, end: f64, x: &dyn Fn(f64) -> f64) -> Vec<Stretch> {
    let mut height = FLOOR - lift;
    let mut made = Vec::with_capacity(turns.len());
    for (place, turn) in turns.iter().enumerate() {
        if let Firm::Level(level) = turn.firm {
            height = FLOOR - f64::from(level.min(5)) * STOREY;
        }
        let from = x(turn.day).min(end);
        let to = turns.get(place + 1).map_or(end, |next| x(next.day).min(end)).max(from);
        made.push(Stretch { from, to, height, open: turn.firm == Firm::OnPurposeOpen });
    }
    made
}

fn draw(sheet: &mut Sheet, stretches: &[Stretch], class: &str) {
    let mut stair = String::new();
    for (place, stretch) in stretches.iter().enumerate() {
        if place == 0 {
            let _ = write!(stair, "M{} {}", stretch.from, stretch.height);
        } else {
            let _ = write!(stair, "V{}", stretch.height);
        }
        let go = if stretch.open { 'M' } else { 'H' };
        let _ = match go {
            'H' => write!(stair, "H{}", stretch.to),
            _ => write!(stair, "M{} {}", stretch.to, stretch.height),
        };
    }
    if !stair.is_empty() {
        sheet.path(class, &stair);
    }
    for stretch in stretches.iter().filter(|stretch| stretch.open) {
        sheet.path("gap", &format!("M{} {}H{}", stretch.from, stretch.height, stretch.to));
    }
}

/// "terug" at a fall and "bewust open" at a gap, where the words have room.
fn label(sheet: &mut Sheet, course: &Course<'_>, all: &[Stretch], place: usize) {
    let stretch = &all[place];
    if stretch.open {
        let wide = words_width(course.open_word, LETTERS);
        let above = stretch.height - 9.0;
        if stretch.from + wide + 8.0 <= stretch.to {
            sheet.text("b", stretch.from + 2.0, above, course.open_word);
        } else if stretch.to - wide > LEFT {
            sheet.text("b end", stretch.to - 8.0, above, course.open_word);
        }
        return;
    }
    let Some(before) = place.checked_sub(1).map(|earlier| &all[earlier]) else { return };
    if stretch.height <= before.height {
        return;
    }
    // Right of the fall there is nothing between the two levels, unless it climbs again at once.
    let middle = before.height + 18.0;
    let wide = words_width(course.fell_word, LETTERS);
    if stretch.from + 9.0 + wide <= stretch.to {
        sheet.text("b", stretch.from + 8.0, middle, course.fell_word);
    } else if before.to - 9.0 - wide >= before.from {
        sheet.text("b end", before.to - 8.0, middle, course.fell_word);
    }
}
