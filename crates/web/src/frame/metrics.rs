// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the operator can count: routes by their pattern, never an id, a name or an address.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use axum::http::{Method, StatusCode};

use super::{House, routes::channels};

/// The upper ends of the times that answers are sorted by, in milliseconds.
const TIMES: [u64; 6] = [5, 25, 100, 500, 2_500, 10_000];

/// Every way in, in a fixed order: nothing that somebody types becomes a label.
static ROUTES: LazyLock<BTreeMap<(&'static str, &'static str), usize>> = LazyLock::new(|| {
    let ways = channels().iter().filter(|it| it.method != "MAIL");
    let ways = ways.map(|it| (it.method, it.path)).chain([OTHER]);
    let ways: std::collections::BTreeSet<_> = ways.collect();
    ways.into_iter().zip(0..).collect()
});

/// What is at no address of ours.
const OTHER: (&str, &str) = ("other", "other");

pub(super) struct Counts {
    /// By route, and by the first digit of the status.
    answers: Vec<[AtomicU64; 5]>,
    times: [AtomicU64; TIMES.len() + 1],
    microseconds: AtomicU64,
    refused: AtomicU64,
}

impl Default for Counts {
    fn default() -> Counts {
        Counts {
            answers: ROUTES.iter().map(|_| Default::default()).collect(),
            times: Default::default(),
            microseconds: AtomicU64::new(0),
            refused: AtomicU64::new(0),
        }
    }
}

impl Counts {
    pub fn refused(&self) {
        self.refused.fetch_add(1, Relaxed);
    }

    pub fn answered(
        &self,
        method: &Method,
        route: Option<&str>,
        status: StatusCode,
        after: Duration,
    ) {
        let known = route.and_then(|it| ROUTES.get(&(method.as_str(), it)));
        let place = known.or_else(|| ROUTES.get(&OTHER)).copied().unwrap_or_default();
        let class = usize::from(status.as_u16() / 100).clamp(1, 5) - 1;
        self.answers[place][class].fetch_add(1, Relaxed);
        let milliseconds = after.as_millis() as u64;
        let bucket = TIMES.iter().position(|it| milliseconds <= *it).unwrap_or(TIMES.len());
        self.times[bucket].fetch_add(1, Relaxed);
        self.microseconds.fetch_add(after.as_micros() as u64, Relaxed);
    }

    fn write(&self, told: &mut String) {
        head(told, "kwartier_requests_total", "counter", "Answers by route and kind of status.");
        for ((method, route), place) in &*ROUTES {
            for (class, count) in (1..).zip(&self.answers[*place]) {
                let count = count.load(Relaxed);
                if count > 0 {
                    line(
                        told,
                        &format!(
                            "kwartier_requests_total{{method=\"{method}\",route=\"{route}\",\
                         status=\"{class}xx\"}}"
                        ),
                        count,
                    );
                }
            }
        }
        head(told, "kwartier_request_seconds", "histogram", "How long answers took.");
        let mut total = 0;
        for (place, count) in self.times.iter().enumerate() {
            total += count.load(Relaxed);
            let end = TIMES.get(place).map(|it| (*it as f64 / 1e3).to_string());
            let end = end.unwrap_or_else(|| "+Inf".to_owned());
            line(told, &format!("kwartier_request_seconds_bucket{{le=\"{end}\"}}"), total);
        }
        let seconds = self.microseconds.load(Relaxed) as f64 / 1e6;
        line(told, "kwartier_request_seconds_sum", seconds);
        line(told, "kwartier_request_seconds_count", total);
        head(told, "kwartier_requests_refused_total", "counter", "Refused as too much at once.");
        line(told, "kwartier_requests_refused_total", self.refused.load(Relaxed));
    }
}

/// Everything, as Prometheus reads it.
pub fn metrics(house: &House) -> String {
    let mut told = String::new();
    house.load.counts.write(&mut told);
    for (name, help, figure) in [
        ("kwartier_requests_under_way", "Requests worked on now.", house.load.under_way()),
        ("kwartier_streams_open", "Pages that are kept up to date now.", house.live.streams()),
        ("kwartier_resident_bytes", "Memory in use.", resident().unwrap_or_default()),
        ("kwartier_up_seconds", "Since the start.", house.load.since.elapsed().as_secs() as usize),
    ] {
        head(&mut told, name, "gauge", help);
        line(&mut told, name, figure);
    }
    let drawn = "kwartier_stream_pages_drawn_total";
    head(&mut told, drawn, "counter", "Pages drawn for streams.");
    line(&mut told, drawn, house.live.drawn());
    told
}

fn head(told: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(told, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn line(told: &mut String, name: &str, figure: impl std::fmt::Display) {
    let _ = writeln!(told, "{name} {figure}");
}

/// As the kernel tells; nothing where it does not.
fn resident() -> Option<usize> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|it| it.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<usize>().ok().map(|it| it * 1024)
}
