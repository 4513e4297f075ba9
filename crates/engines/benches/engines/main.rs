// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Measures every engine on one thread, in turn with public programs that do the same work.
//!
//! `cargo xtask bench engines [NAME…] [--json]` prepares the peers and starts this;
//! `cargo bench -p engines -- [NAME…] [--rounds N] [--json]` does without peers. An engine is one
//! module here with `measure`, one line below, and one script in `benches/peers`. With `--only
//! TEXT` only work with that in its name is measured. With `--growth FILE` risk and route are
//! measured at several sizes instead, and drawn in that file.
#![expect(clippy::disallowed_methods, reason = "a bench reads clocks and starts its peers")]

mod growth;
mod matching;
mod opinion;
mod packages;
mod peer;
mod risk;
mod route;
mod table;

use table::Bench;

/// How an engine measures itself.
type Measure = fn(&mut Bench);

/// Every engine with what it measures.
const ENGINES: &[(&str, Measure)] = &[
    ("packages", packages::measure),
    ("risk", risk::measure),
    ("route", route::measure),
    ("opinion", opinion::measure),
    ("match", matching::measure),
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
    if let Some(place) = words.iter().position(|it| it == "--growth") {
        let all: Vec<_> = [risk::growth(), route::growth()].into_iter().flatten().collect();
        print!("{}", growth::to_table(&all));
        std::fs::write(&words[place + 1], growth::to_svg(&all)).expect("the drawing is written");
        return;
    }
    let mut bench = Bench::new(rounds, only);
    let all = !ENGINES.iter().any(|(name, _)| named(name));
    for (_, measure) in ENGINES.iter().filter(|(name, _)| all || named(name)) {
        measure(&mut bench);
    }
    if named("--json") {
        println!("{}", bench.to_json());
    } else {
        print!("{}", bench.to_table());
    }
}
