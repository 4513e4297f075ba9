// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How work grows with size: the same question at several sizes, as a table and as a drawing with
//! both scales in powers of ten. Every point of the drawing was measured in this run.

use std::fmt::Write;

use crate::table::{cost, median};

/// CPU seconds that are measured at least.
const LEAST: f64 = 0.02;

/// One kind of work at several sizes.
pub struct Series {
    pub name: &'static str,
    /// What is counted at the bottom of the drawing.
    pub unit: &'static str,
    /// The size, elementary pieces in it, and CPU seconds.
    pub points: Vec<(usize, f64, f64)>,
}

impl Series {
    /// `work` is made for a size and tells how many elementary pieces it has.
    pub fn measure(
        name: &'static str,
        unit: &'static str,
        sizes: &[usize],
        mut work: impl FnMut(usize) -> (f64, Box<dyn FnMut()>),
    ) -> Self {
        let points = sizes.iter().map(|size| {
            let (pieces, mut run) = work(*size);
            // What is over at once is done so often that a clock can tell how long it takes.
            let once = cost(&mut run).max(1e-9);
            let times = (LEAST / once).clamp(1.0, 1e6) as usize;
            let mut often = || (0..times).for_each(|_| run());
            let cpu = median((0..5).map(|_| cost(&mut often)).collect()) / times as f64;
            eprintln!("{name}, {size} {unit}: {cpu:.6} s, {:.3} ns a piece", cpu / pieces * 1e9);
            (*size, pieces, cpu)
        });
        Self { name, unit, points: points.collect() }
    }
}

pub fn to_table(all: &[Series]) -> String {
    let mut table = "| work | size | CPU s | ns for each piece |\n|---|---|---|---|\n".to_owned();
    for series in all {
        for (size, pieces, cpu) in &series.points {
            let each = cpu / pieces * 1e9;
            let line =
                format!("| {} | {size} {} | {cpu:.6} | {each:.2} |", series.name, series.unit);
            writeln!(table, "{line}").expect("a string grows");
        }
    }
    table
}

const WIDE: f64 = 720.0;
const HIGH: f64 = 420.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 210.0;
const EDGE: f64 = 40.0;
/// Told apart by colour and by dash.
const STROKES: [(&str, &str); 5] = [
    ("#1b4f8a", ""),
    ("#b3541e", "8 3"),
    ("#2e7d4f", "2 3"),
    ("#7a3e8f", "10 3 2 3"),
    ("#555555", "4 4"),
];

pub fn to_svg(all: &[Series]) -> String {
    let points = || all.iter().flat_map(|series| &series.points);
    let power = |it: f64, up: bool| if up { it.log10().ceil() } else { it.log10().floor() };
    let fold = |values: &dyn Fn(&(usize, f64, f64)) -> f64| {
        let (low, high) = points().fold((f64::MAX, f64::MIN), |(low, high), it| {
            (low.min(values(it)), high.max(values(it)))
        });
        (power(low, false), power(high, true))
    };
    let (left, right) = fold(&|it| it.0 as f64);
    let (bottom, top) = fold(&|it| it.2);
    let x = |size: f64| LEFT + (size.log10() - left) / (right - left) * (WIDE - LEFT - RIGHT);
    let y = |cpu: f64| HIGH - EDGE - (cpu.log10() - bottom) / (top - bottom) * (HIGH - 2.0 * EDGE);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-20 0 {} {HIGH}\" \
         font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n<title>CPU seconds by size, \
         both in powers of ten</title>\n<rect x=\"-20\" width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        WIDE + 80.0
    );
    let mut line = |from: (f64, f64), to: (f64, f64), words: String, at: (f64, f64), end: &str| {
        writeln!(
            svg,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"#ddd\"/><text x=\"{:.1}\" y=\"{:.1}\" \
             text-anchor=\"{end}\">{words}</text>",
            from.0, from.1, to.0, to.1, at.0, at.1
        )
        .expect("a string grows");
    };
    for power in bottom as i32..=top as i32 {
        let at = y(10f64.powi(power));
        let words = format!("{} s", 10f64.powi(power));
        line((LEFT, at), (WIDE - RIGHT, at), words, (LEFT - 6.0, at + 4.0), "end");
    }
    for power in left as i32..=right as i32 {
        let at = x(10f64.powi(power));
        let words = format!("{}", 10f64.powi(power));
        line((at, EDGE), (at, HIGH - EDGE), words, (at, HIGH - EDGE + 16.0), "middle");
    }
    for (n, (series, (colour, dash))) in all.iter().zip(STROKES.iter().cycle()).enumerate() {
        let path: Vec<String> = series
            .points
            .iter()
            .map(|(size, _, cpu)| format!("{:.1} {:.1}", x(*size as f64), y(*cpu)))
            .collect();
        let at = EDGE + 18.0 * n as f64;
        writeln!(
            svg,
            "<path d=\"M{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" \
             stroke-dasharray=\"{dash}\"/>\n<path d=\"M{:.1} {at}h24\" stroke=\"{colour}\" \
             stroke-width=\"2\" stroke-dasharray=\"{dash}\"/><text x=\"{:.1}\" y=\"{:.1}\">{} \
             ({})</text>",
            path.join("L"),
            WIDE - RIGHT + 12.0,
            WIDE - RIGHT + 42.0,
            at + 4.0,
            series.name,
            series.unit,
        )
        .expect("a string grows");
    }
    svg + "</svg>\n"
}
