// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The seat plan: a round table with its seats, and a mark where a mandate is missing.

use std::f64::consts::PI;
use std::fmt::Write as _;

use super::{Sheet, Told, broken, fitting, tenth};

/// What is to be known about a seat beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Fine,
    /// No mandate for what is on the table: "!".
    NoMandate,
    /// No answer yet: "?" and a broken ring.
    NoAnswer,
    /// Will not be there: a broken ring.
    Away,
    /// Nobody sits here: a dotted ring.
    Empty,
}

/// One seat: its code, the hue of its party and its mark.
#[derive(Clone, Copy, Debug)]
pub struct Seat<'a> {
    pub code: &'a str,
    pub colour: Option<usize>,
    pub mark: Mark,
}

/// A table with what lies on it (a few words and a short line) and the seats, clockwise from the
/// top.
#[derive(Clone, Copy, Debug)]
pub struct SeatPlan<'a> {
    pub told: Told<'a>,
    pub subject: &'a str,
    pub line: &'a str,
    pub seats: &'a [Seat<'a>],
}

const MIDDLE: f64 = 210.0;
const RING: f64 = 168.0;
/// The size at which the letters of a seat are drawn on a desk.
const LETTERS: f64 = 16.0;

/// Draws the table; one drawing serves every width, because it scales as a whole.
pub fn seat_plan(plan: &SeatPlan<'_>) -> String {
    let mut sheet = Sheet::new(&plan.told, "", 2.0 * MIDDLE, 2.0 * MIDDLE);
    let spacing = 2.0 * PI * RING / plan.seats.len().max(1) as f64;
    let seat_radius = (spacing * 0.4).clamp(8.0, 30.0);
    let top = RING - seat_radius - 24.0;
    sheet.circle("table-top", MIDDLE, MIDDLE, top);
    sheet.circle("table-in", MIDDLE, MIDDLE, top - 12.0);
    let room = 2.0 * top - 44.0;
    let lines = broken(plan.subject, LETTERS + 4.0, room);
    let first =
        MIDDLE + 4.0 - 11.0 * lines.len() as f64 + if plan.line.is_empty() { 11.0 } else { 0.0 };
    for (place, line) in lines.iter().enumerate() {
        sheet.text("h mid", MIDDLE, first + 24.0 * place as f64, line);
    }
    if !plan.line.is_empty() {
        let below = first + 24.0 * lines.len() as f64;
        sheet.text("q mid", MIDDLE, below, &fitting(plan.line, LETTERS + 2.0, room));
    }
    for (place, seat) in plan.seats.iter().enumerate() {
        let angle = 2.0 * PI * place as f64 / plan.seats.len() as f64 - PI / 2.0;
        let at = (MIDDLE + RING * angle.cos(), MIDDLE + RING * angle.sin());
        draw_seat(&mut sheet, seat, at, seat_radius);
    }
    sheet.done()
}

fn draw_seat(sheet: &mut Sheet, seat: &Seat<'_>, (x, y): (f64, f64), radius: f64) {
    let hue = seat.colour.map(|colour| format!(" p{}", colour % 8 + 1)).unwrap_or_default();
    let look = match seat.mark {
        Mark::Fine => "",
        Mark::NoMandate => " missing",
        Mark::NoAnswer | Mark::Away => " away",
        Mark::Empty => " empty",
    };
    let crowd = if radius < 22.0 { " many" } else { "" };
    let _ = write!(sheet.svg, r#"<g class="seat{hue}{look}{crowd}">"#);
    sheet.circle("ring", x, y, radius);
    let code: String = seat.code.chars().take(4).collect();
    sheet.text("b mid", x, y + radius * 0.19, &code);
    sheet.svg.push_str("</g>");
    let (class, sign) = match seat.mark {
        Mark::NoMandate => ("wrms", "!"),
        Mark::NoAnswer => ("sheet sq", "?"),
        _ => return,
    };
    let (x, y) = (tenth(x + radius * 0.8), tenth(y - radius * 0.75));
    let badge = (radius * 0.44).max(8.0);
    sheet.circle(class, x, y, badge);
    sheet.text("b mid sign", x, y + badge * 0.4, sign);
}
