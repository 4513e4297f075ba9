// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rounds in turn, medians, and the table that is told at the end.

use std::fmt::Write;

use engines::json::Json;

use crate::peer::Peer;

/// One comparison: our work, a peer's, and what the machine could do at best.
pub struct Work<'a> {
    /// What is computed, as it stands in the table.
    pub name: &'a str,
    /// The most CPU seconds it may take.
    pub target: Option<f64>,
    /// Does it once.
    pub ours: &'a mut dyn FnMut(),
    /// The peer with the line it is sent.
    pub peer: Option<(&'a mut Peer, String)>,
    /// The peer does one part of so many, because the whole takes minutes.
    pub peer_parts: f64,
    /// The least the machine needs for this, by itself, and what that is.
    pub limit: Option<(&'a str, &'a mut dyn FnMut())>,
}

/// Medians in CPU seconds.
pub struct Row {
    pub name: String,
    pub target: Option<f64>,
    pub ours: f64,
    pub peer: Option<(String, f64, f64)>,
    pub limit: Option<(String, f64)>,
}

/// Collects what is measured.
pub struct Bench {
    pub rounds: usize,
    /// Only work with this in its name.
    pub only: String,
    pub rows: Vec<Row>,
    /// What was compared besides time, in sentences.
    pub notes: Vec<String>,
}

/// CPU time of this thread, which does all the work.
pub fn cpu_seconds() -> f64 {
    // The kernel brings its count up to date when a thread gives way, and else at its own ticks.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|it| it.parse::<f64>().ok());
    nanoseconds.expect("the kernel tells CPU time (Linux only)") / 1e9
}

pub fn cost(work: &mut dyn FnMut()) -> f64 {
    let begun = cpu_seconds();
    work();
    cpu_seconds() - begun
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

impl Bench {
    pub fn new(rounds: usize, only: String) -> Self {
        Self { rounds, only, rows: Vec::new(), notes: Vec::new() }
    }

    /// Measures one comparison, all sides in turn within each round; whether it was asked for.
    pub fn compare(&mut self, mut work: Work<'_>) -> bool {
        if !work.name.contains(&self.only) {
            return false;
        }
        let (mut ours, mut peers, mut limits) = (Vec::new(), Vec::new(), Vec::new());
        // Once for the caches and the lazy parts of the program; not counted.
        (work.ours)();
        for _ in 0..self.rounds {
            ours.push(cost(work.ours));
            if let Some((peer, line)) = &mut work.peer {
                peers.push(peer.cost(line) * work.peer_parts);
            }
            if let Some((_, limit)) = &mut work.limit {
                limits.push(cost(limit));
            }
        }
        let row = Row {
            name: work.name.to_owned(),
            target: work.target,
            ours: median(ours),
            peer: work.peer.map(|(peer, _)| (peer.name.clone(), median(peers), work.peer_parts)),
            limit: work.limit.map(|(name, _)| (name.to_owned(), median(limits))),
        };
        eprintln!("{}", row.line());
        self.rows.push(row);
        true
    }

    pub fn note(&mut self, sentence: String) {
        eprintln!("{sentence}");
        self.notes.push(sentence);
    }

    pub fn to_table(&self) -> String {
        let mut table = "| work | CPU s | target | peer | times as fast | limit | distance |\n\
                         |---|---|---|---|---|---|---|\n"
            .to_owned();
        self.rows.iter().for_each(|row| writeln!(table, "{}", row.line()).expect("a string grows"));
        self.notes.iter().for_each(|it| write!(table, "\n{it}\n").expect("a string grows"));
        table
    }

    pub fn to_json(&self) -> Json {
        let rows = self.rows.iter().map(|row| {
            let object = Json::object().with("work", row.name.as_str()).with("cpu", row.ours);
            let (peer, cpu, parts) = match &row.peer {
                Some((peer, cpu, parts)) => (Some(peer.as_str()), Some(*cpu), Some(*parts)),
                None => (None, None, None),
            };
            object
                .with("target", row.target)
                .with("peer", peer)
                .with("peer_cpu", cpu)
                .with("peer_parts", parts)
                .with("limit", row.limit.as_ref().map(|it| it.0.as_str()))
                .with("limit_cpu", row.limit.as_ref().map(|it| it.1))
        });
        Json::object().with("rows", Json::list(rows)).with("notes", self.notes.clone())
    }
}

impl Row {
    fn line(&self) -> String {
        let target = match self.target {
            Some(target) if self.ours <= target => format!("≤ {target} met"),
            Some(target) => format!("≤ {target} **missed**"),
            None => String::new(),
        };
        let (peer, times) = match &self.peer {
            Some((name, cpu, parts)) => {
                let part =
                    if *parts == 1.0 { String::new() } else { format!(" ({parts} × a part)") };
                (format!("{name} {cpu:.3} s{part}"), format!("{:.1} ×", cpu / self.ours))
            }
            None => (String::new(), String::new()),
        };
        let (limit, distance) = match &self.limit {
            Some((name, cpu)) => {
                (format!("{name} {cpu:.3} s"), format!("{:.1} ×", self.ours / cpu))
            }
            None => (String::new(), String::new()),
        };
        let ours = self.ours;
        format!(
            "| {} | {ours:.4} | {target} | {peer} | {times} | {limit} | {distance} |",
            self.name
        )
    }
}
