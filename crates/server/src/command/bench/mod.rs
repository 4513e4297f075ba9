// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier bench`: what pages and papers cost, and what open pages cost.

mod live;
mod matrix;
mod papers;

use std::{collections::BTreeMap, hint::black_box, sync::Arc, time::Instant};

use anyhow::Context;
use axum::{
    Router,
    body::{Body, Bytes},
    http::{Request, StatusCode},
    routing::get,
};
use desk::Desk;
use domain::{
    search::{Asked, Index},
    sight::Viewer,
};
use http_body_util::BodyExt;
use ledger::{AnyId, Id};
use store::{Place, Store};
use tower::ServiceExt;
use web::{Example, House, Settings, Who};

use crate::example;

#[derive(Debug, clap::Subcommand)]
pub enum Bench {
    /// Pages and papers of the example region, in processor time
    Pages(Pages),
    /// Streams: memory of those that wait, and how soon a change is on the other screens
    Live(live::Live),
    /// Ten times what is answered at once, on the program itself: answers, refusals and memory
    Load(super::load::Load),
}

#[derive(Debug, clap::Args)]
pub struct Pages {
    /// How often each is asked in a round
    #[arg(long, default_value_t = 1000)]
    times: usize,
    /// Rounds, in which all are asked in turn; medians are told
    #[arg(long, default_value_t = 7)]
    rounds: usize,
    /// One line of JSON
    #[arg(long)]
    json: bool,
}

impl Bench {
    pub fn run(&self) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (figures, json) = match self {
            Bench::Pages(pages) => (runtime.block_on(pages.measure())?, pages.json),
            Bench::Live(live) => (runtime.block_on(live.measure())?, live.json),
            Bench::Load(load) => return load.run(),
        };
        if json {
            say!("{}", serde_json::to_string(&figures)?);
        } else {
            for (name, figure) in &figures {
                say!("{name:<58} {figure:>14.4}");
            }
        }
        Ok(())
    }
}

impl Pages {
    async fn measure(&self) -> anyhow::Result<BTreeMap<String, f64>> {
        let folder = tempfile::tempdir()?;
        let store = Arc::new(Store::open(&Place::at(folder.path().join("bench.db")))?);
        let desk = Arc::new(Desk::open(Arc::clone(&store) as Arc<dyn store::Journal>)?);
        let door = example::ready(&desk, false)?;
        let (workspace, person) = (example::workspace_id(), door.people[0]);
        let settings = Settings {
            public_url: "http://localhost:8080".to_owned(),
            example: Some(Example { workspace, cast: door.people }),
            ..Settings::default()
        };
        let house = House::open(Arc::clone(&desk), store, settings)?;
        let token = house.sessions.issue(Who::Persona { workspace, person }, "bench")?;
        let cookie = format!("kwartier={}", token.as_str());
        let router = web::router(house);
        let mut figures = BTreeMap::new();
        // The words of every record are gathered when somebody searches for the first time.
        let search = format!("/f/{workspace}/search?q=gemeente+piket");
        let first = milliseconds(&router, &search, &cookie, 1).await?;
        figures.insert("search, the first one: cpu ms".to_owned(), first);
        let (route, first) = matrix::first_route(&desk, workspace, person)?;
        for (name, path) in [
            ("home", format!("/f/{workspace}")),
            ("party list", format!("/f/{workspace}/parties")),
            ("search", search),
            ("route, 28 by 5", first.clone()),
        ] {
            self.compare(&router, name, &path, &cookie, &mut figures).await?;
        }
        figures.extend(search_alone(&desk, person)?);
        figures.extend(papers::measure(&desk, &router, person, &cookie).await?);
        let home = format!("/f/{workspace}@{PAST}");
        let (parties, steps) = matrix::grow(&desk, workspace, person, route)?;
        let name = format!("route, {parties} by {steps} (target 5)");
        self.compare(&router, &name, &first, &cookie, &mut figures).await?;
        figures.extend(matrix::looked_ahead(&desk, workspace, person, route)?);
        figures.extend(earlier_days(&desk, &router, &home, &cookie).await?);
        Ok(figures)
    }

    /// The page, and a handler that sends the same bytes, in turn within each round.
    async fn compare(
        &self,
        router: &Router,
        name: &str,
        path: &str,
        cookie: &str,
        figures: &mut BTreeMap<String, f64>,
    ) -> anyhow::Result<()> {
        let bytes = ask(router, path, cookie).await?;
        let length = bytes.len();
        let bare = Router::new()
            .route(path.split('?').next().unwrap_or(path), get(move || async move { bytes }));
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..self.rounds {
            ours.push(milliseconds(router, path, cookie, self.times).await?);
            theirs.push(milliseconds(&bare, path, cookie, self.times * BARE).await?);
        }
        let (ours, theirs) = (median(ours), median(theirs));
        figures.insert(format!("{name}: cpu ms a page"), ours);
        figures.insert(format!("{name}: bytes"), length as f64);
        figures.insert(format!("{name}: bare handler, cpu ms"), theirs);
        figures.insert(format!("{name}: times the bare handler"), ours / theirs);
        Ok(())
    }
}

/// A search without its page: the first one, which makes the words of every record, and the next
/// ones, by the clock.
fn search_alone(desk: &Desk, person: AnyId) -> anyhow::Result<BTreeMap<String, f64>> {
    let workspace = desk.workspace(example::workspace_id())?;
    let sight = workspace.seen_by(Viewer::Person(Id::new(person)), example::today());
    let asked = Asked::parse("gemeente piket");
    let mut index = Index::default();
    let begun = Instant::now();
    let found = sight.search(&mut index, &asked).len();
    let first = begun.elapsed().as_secs_f64() * 1e3;
    let mut again = Vec::new();
    for _ in 0..200 {
        let begun = Instant::now();
        black_box(sight.search(&mut index, &asked));
        again.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    Ok(BTreeMap::from([
        ("search alone: first, ms (target 50)".to_owned(), first),
        ("search alone: again, ms (target 50)".to_owned(), median(again)),
        ("search alone: records with words at hand".to_owned(), index.len() as f64),
        ("search alone: found".to_owned(), found as f64),
    ]))
}

/// The day on which the example is looked back at.
const PAST: &str = "2026-05-12";

/// Home as it stood on an earlier day: the first time, when the day is made, and again.
async fn earlier_days(
    desk: &Desk,
    router: &Router,
    home: &str,
    cookie: &str,
) -> anyhow::Result<BTreeMap<String, f64>> {
    let workspace = example::workspace_id();
    let mut made = Vec::new();
    for month in 2..=11 {
        let end = domain::calendar::end(jiff::civil::date(2026, month, 10));
        let begun = Instant::now();
        black_box(desk.earlier(workspace, end)?);
        made.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    let most = made.iter().copied().fold(0.0, f64::max);
    let begun = Instant::now();
    black_box(ask(router, home, cookie).await?);
    let first = begun.elapsed().as_secs_f64() * 1e3;
    let mut again = Vec::new();
    for _ in 0..50 {
        let begun = Instant::now();
        black_box(ask(router, home, cookie).await?);
        again.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    Ok(BTreeMap::from([
        ("earlier day: made, most of ten, ms".to_owned(), most),
        ("earlier day: home, first time, ms (target 50)".to_owned(), first),
        ("earlier day: home, again, ms".to_owned(), median(again)),
    ]))
}

/// A bare handler is asked so many times more often, as the kernel counts in coarse ticks.
const BARE: usize = 50;

/// Processor time of one answer.
async fn milliseconds(
    router: &Router,
    path: &str,
    cookie: &str,
    times: usize,
) -> anyhow::Result<f64> {
    let begun = spent()?;
    for _ in 0..times {
        black_box(ask(router, path, cookie).await?);
    }
    Ok((spent()? - begun) / times as f64)
}

async fn ask(router: &Router, path: &str, cookie: &str) -> anyhow::Result<Bytes> {
    let request = Request::get(path).header("cookie", cookie).body(Body::empty())?;
    let answer = router.clone().oneshot(request).await?;
    anyhow::ensure!(answer.status() == StatusCode::OK, "{path} answers {}", answer.status());
    Ok(answer.into_body().collect().await?.to_bytes())
}

/// Milliseconds of processor time of this whole process, also of the threads that draw pages; the
/// kernel counts in hundredths of a second. The clock on the wall where that is not told.
fn spent() -> anyhow::Result<f64> {
    static BEGUN: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    Ok(ticks("/proc/self/stat").unwrap_or_else(|_| BEGUN.elapsed().as_secs_f64() * 1e3))
}

/// Milliseconds of processor time, as the kernel tells them of a process.
fn ticks(file: &str) -> anyhow::Result<f64> {
    let told = std::fs::read_to_string(file)?;
    let after_name = told.rsplit(") ").next().unwrap_or_default();
    let mut ticks = after_name.split(' ').skip(11).map(str::parse::<f64>);
    let user = ticks.next().context("no user time")??;
    let system = ticks.next().context("no system time")??;
    Ok((user + system) * 10.0)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
