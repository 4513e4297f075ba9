// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is still open, going down (or up again) from one version of a text to the next.

use std::fmt::Write as _;

use super::{Sheet, Told, Width, fitting, tenth, words_width};

/// So much was open on this day. Days are plain numbers on one scale.
#[derive(Clone, Copy, Debug)]
pub struct Open<'a> {
    pub day: f64,
    pub count: u32,
    /// Under the axis where there is room: "versie 2".
    pub name: &'a str,
}

const LEFT: f64 = 14.0;
const CEILING: f64 = 26.0;
const FLOOR: f64 = 120.0;
const LETTERS: f64 = 13.0;

/// Draws what was open as a stair from day to day, each turn with its number.
pub fn remaining(told: &Told<'_>, points: &[Open<'_>], width: Width) -> String {
    let units = width.units();
    let right = units - 22.0;
    let mut sheet = Sheet::new(told, width.suffix(), units, 146.0);
    let (first, last) = match (points.first(), points.last()) {
        (Some(first), Some(last)) => (first.day, last.day),
        _ => (0.0, 0.0),
    };
    let span = if last > first { last - first } else { 1.0 };
    let most = points.iter().map(|it| it.count).max().unwrap_or(0).max(1);
    let x = |day: f64| tenth((LEFT + (day - first) / span * (right - LEFT)).clamp(LEFT, right));
    let y = |count: u32| tenth(FLOOR - f64::from(count) / f64::from(most) * (FLOOR - CEILING));
    sheet.path("ax", &format!("M{LEFT} {FLOOR}H{right}"));
    let mut stair = String::new();
    for (place, it) in points.iter().enumerate() {
        let _ = match place {
            0 => write!(stair, "M{} {}", x(it.day), y(it.count)),
            _ => write!(stair, "H{}V{}", x(it.day), y(it.count)),
        };
    }
    sheet.path("act-l", &stair);
    let (mut number_from, mut name_from) = (0.0, 0.0);
    for (place, it) in points.iter().enumerate() {
        let (at, is_last) = (x(it.day), place + 1 == points.len());
        sheet.circle("act", at, y(it.count), 5.0);
        // The last one always speaks; before it, whatever leaves it room.
        let room = if is_last { units } else { right - 28.0 };
        if is_last || (at >= number_from && at <= room) {
            sheet.text("b mid", at, y(it.count) - 10.0, &it.count.to_string());
            number_from = at + 24.0;
        }
        let wide = words_width(it.name, LETTERS);
        let free = if is_last { units } else { right - words_width(points_end(points), LETTERS) };
        if is_last {
            let class = if points.len() == 1 { "q" } else { "q end" };
            let at = if points.len() == 1 { LEFT } else { units - 2.0 };
            sheet.text(class, at, FLOOR + 20.0, &fitting(it.name, LETTERS, units / 2.0));
        } else if at >= name_from && at + wide + 12.0 <= free {
            sheet.text("q", at, FLOOR + 20.0, it.name);
            name_from = at + wide + 12.0;
        }
    }
    sheet.done()
}

/// What the last point is called: it keeps its room.
fn points_end<'a>(points: &[Open<'a>]) -> &'a str {
    points.last().map_or("", |it| it.name)
}
