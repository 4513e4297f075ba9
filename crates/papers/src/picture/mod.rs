// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Charts as SVG: plain numbers and words in, one drawing out, used by pages and papers alike.
//!
//! A drawing has classes only (no colours, no style attributes), so that each theme colours it.
//! It opens with a title and a description that tell the result in words. Every chart is drawn
//! for two widths from one function: text then stays readable on a phone.

mod course;
mod mirror;
mod quarter;
mod remaining;
mod ripening;
mod seats;
mod spread;
mod tracks;

pub use course::{Course, Turn, firmness_course};
pub use mirror::{Talked, neutrality_mirror};
pub use quarter::{Firm, quarter};
pub use remaining::{Open, remaining};
pub use ripening::{Lane, Ripening, ripening};
pub use seats::{Mark, Seat, SeatPlan, seat_plan};
pub use spread::{Given, spread};
pub use tracks::{Tracks, two_tracks};

use std::fmt::Write as _;

/// How wide a drawing is made: a page on a desk, or a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    Wide,
    Narrow,
}

impl Width {
    fn units(self) -> f64 {
        match self {
            Width::Wide => 600.0,
            Width::Narrow => 340.0,
        }
    }

    /// Two drawings of one chart stand in one page: their ids must differ.
    fn suffix(self) -> &'static str {
        match self {
            Width::Wide => "-w",
            Width::Narrow => "-n",
        }
    }

    fn is_narrow(self) -> bool {
        self == Width::Narrow
    }
}

/// What a drawing says to who cannot see it. The id must be unique on its page.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub description: &'a str,
}

/// Text as it may stand in SVG: nothing in it can become a mark or an attribute.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

/// The drawing under construction: keeps escaping and rounding in one place.
struct Sheet {
    svg: String,
}

impl Sheet {
    fn new(told: &Told<'_>, suffix: &str, width: f64, height: f64) -> Self {
        let id = format!("{}{suffix}", escaped(told.id));
        let mut svg = String::new();
        let _ = write!(svg, r#"<svg class="c" viewBox="0 0 {width} {height}" role="img" "#);
        let _ = write!(svg, r#"aria-labelledby="{id}t {id}d">"#);
        let _ = write!(svg, r#"<title id="{id}t">{}</title>"#, escaped(told.title));
        let _ = write!(svg, r#"<desc id="{id}d">{}</desc>"#, escaped(told.description));
        Sheet { svg }
    }

    fn text(&mut self, class: &str, x: f64, y: f64, words: &str) {
        let _ = write!(
            self.svg,
            r#"<text class="{class}" x="{}" y="{}">{}</text>"#,
            tenth(x),
            tenth(y),
            escaped(words)
        );
    }

    fn path(&mut self, class: &str, line: &str) {
        let _ = write!(self.svg, r#"<path class="{class}" d="{line}"/>"#);
    }

    fn circle(&mut self, class: &str, x: f64, y: f64, radius: f64) {
        let (x, y, radius) = (tenth(x), tenth(y), tenth(radius));
        let _ = write!(self.svg, r#"<circle class="{class}" cx="{x}" cy="{y}" r="{radius}"/>"#);
    }

    fn done(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }
}

/// One decimal is enough for the eye and keeps equal pictures equal byte for byte.
fn tenth(value: f64) -> f64 {
    if value.is_finite() { (value * 10.0).round() / 10.0 + 0.0 } else { 0.0 }
}

/// A rough width of words in chart letters, to see whether a label fits.
fn words_width(words: &str, size: f64) -> f64 {
    words.chars().count() as f64 * size * 0.6
}

/// Words cut to what fits, with an ellipsis. The full words stand in the table beside the chart.
fn fitting(words: &str, size: f64, room: f64) -> String {
    // Cutting is worse than touching: it counts narrower letters than the test for room does.
    let letter = size * 0.56;
    if words.chars().count() as f64 * letter <= room {
        return words.to_owned();
    }
    let letters = ((room / letter) as usize).saturating_sub(1);
    let mut cut: String = words.chars().take(letters).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    cut
}

/// Words broken into at most three lines that fit.
fn broken(words: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let last = lines.len() - 1;
        let longer = format!("{} {word}", lines[last]).trim().to_owned();
        if lines[last].is_empty() || words_width(&longer, size) <= room || lines.len() == 3 {
            lines[last] = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.iter().map(|line| fitting(line, size, room)).collect()
}

#[cfg(test)]
mod tests;
