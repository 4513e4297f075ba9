// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Measures every engine on one thread, in turn with public programs that do the same work.
//!
//! `cargo xtask bench engines [NAME…] [--json]` prepares the peers and starts this;
//! `cargo bench -p engines -- [NAME…] [--rounds N] [--json]` does without peers. An engine is one
//! module here with `measure` and `growth`, one line below, and one script in `benches/peers`.
//! With `--only TEXT` only work with that in its name is measured. With `--growth FOLDER` each
//! engine is measured at several sizes instead, and drawn there in `growth-NAME.svg`.
#![expect(clippy::disallowed_methods, reason = "a bench reads clocks and starts its peers")]

mod growth;
mod matching;
mod opinion;
mod packages;
mod peer;
mod risk;
mod route;
mod table;

use growth::Series;
use table::Bench;

/// How an engine measures itself.
type Measure = fn(&mut Bench);
/// How its work grows.
type Growth = fn() -> Vec<Series>;

/// Every engine with what it measures.
const ENGINES: &[(&str, Measure, Growth)] = &[
    ("packages", packages::measure, packages::growth),
    ("risk", risk::measure, risk::growth),
    ("route", route::measure, route::growth),
    ("opinion", opinion::measure, opinion::growth),
    ("match", matching::measure, matching::growth),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let place = words.iter().position(|it| it == "--rounds");
    let rounds = place.map_or(5, |it| words[it + 1].parse().expect("--rounds takes a number"));
    let place = words.iter().position(|it| it == "--only");
    let only = place.map_or(String::new(), |it| words[it + 1].clone());
    let named = |name: &str| words.iter().any(|it| it == name);
    // Everything on this one thread, whose time the kernel counts to the nanosecond.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    pool.build_global().expect("nothing has used threads yet");
    let folder = words.iter().position(|it| it == "--growth").map(|place| &words[place + 1]);
    let mut bench = Bench::new(rounds, only);
    let all = !ENGINES.iter().any(|(name, ..)| named(name));
    for (name, measure, growth) in ENGINES.iter().filter(|(name, ..)| all || named(name)) {
        let Some(folder) = folder else {
            measure(&mut bench);
            continue;
        };
        let found = growth();
        println!("{}", growth::to_table(&found));
        let drawing = std::path::Path::new(folder).join(format!("growth-{name}.svg"));
        std::fs::write(drawing, growth::to_svg(&found)).expect("the drawing is written");
    }
    if folder.is_some() {
        return;
    }
    if named("--json") {
        println!("{}", bench.to_json());
    } else {
        print!("{}", bench.to_table());
    }
}
