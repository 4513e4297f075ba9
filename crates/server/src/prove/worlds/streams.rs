// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One viewer with every live page open in two worlds, while in each other things happen that they
//! may not see: both streams say the same, equally often, and of what is hidden nothing at all.

use anyhow::ensure;
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{Houses, circles::Circle, say::Saying, visitor};
use crate::{
    example,
    prove::{
        addresses::entry,
        paths::Ids,
        visitor::{Open, coded},
    },
    story::Story,
};

/// So many ways to fill one address in are watched.
const FILLED: usize = 3;
/// So many pages one stream carries.
const OF_A_STREAM: usize = 8;
/// So many times something happens.
const TIMES: usize = 6;

/// What came of watching.
pub struct Watched {
    pub asked: usize,
    pub events: usize,
    pub wrong: Vec<String>,
}

pub fn watch(houses: Houses, ids: &Ids, viewer: &str, seed: u64) -> anyhow::Result<Watched> {
    let mut chance = StdRng::seed_from_u64(seed);
    let pages = pages(ids, &mut chance)?;
    let mut worlds = Vec::new();
    let (mut asked, mut events) = (0, 0);
    for house in &houses {
        house.0.house.live.by_hand();
        let mut visitor = visitor(house, viewer)?;
        let opened = pages.chunks(OF_A_STREAM).map(|it| visitor.open(&stream_of(it)));
        let streams = opened.collect::<anyhow::Result<Vec<Open<'_>>>>()?;
        asked += visitor.asked;
        let mut story = house.1.goes_on(std::sync::Arc::clone(&house.0.house.desk));
        story.goes_live(example::today());
        worlds.push((&house.0.house, streams, story));
    }
    let mut wrong = Vec::new();
    for time in 0..=TIMES {
        // The first look is at what streams say when they open; then by turns something hidden
        // happens, and something hidden beside something that everybody may see.
        let is_seen = time % 2 == 0;
        if time > 0 {
            let seen: u64 = chance.random();
            for (world, (_, _, story)) in worlds.iter_mut().enumerate() {
                for _ in 0..(time + 2 * world) % 4 {
                    let circle = some(&mut chance, |it| it.is_hidden_from(viewer, true));
                    say(story, circle, true, chance.random())?;
                }
                if is_seen {
                    let mut own = StdRng::seed_from_u64(seen);
                    let circle = some(&mut own, |it| !it.is_hidden_from(viewer, true));
                    say(story, circle, false, own.random())?;
                }
            }
        }
        let mut told = Vec::new();
        for (house, streams, _) in &mut worlds {
            house.live.tick();
            house.live.settle();
            let all: Vec<Vec<String>> = streams.iter_mut().map(Open::events).collect();
            events += all.iter().map(Vec::len).sum::<usize>();
            told.push(all);
        }
        wrong.extend(compare(&told[0], &told[1], time, is_seen));
    }
    Ok(Watched { asked, events, wrong })
}

/// Live pages with some of the ids of both worlds, also of what the viewer may not see.
fn pages(ids: &Ids, chance: &mut StdRng) -> anyhow::Result<Vec<String>> {
    let mut pages = Vec::new();
    for address in web::live_pages() {
        let mut paths = ids.fill(entry(address)?);
        for _ in 0..FILLED.min(paths.len()) {
            pages.push(paths.swap_remove(chance.random_range(0..paths.len())).words);
        }
    }
    ensure!(pages.len() > 20, "only {} live pages are watched", pages.len());
    Ok(pages)
}

fn stream_of(pages: &[String]) -> String {
    let asked: Vec<String> = pages.iter().map(|it| format!("page={}", coded(it))).collect();
    format!("/live?{}", asked.join("&"))
}

fn some(chance: &mut StdRng, which: impl Fn(Circle) -> bool) -> Option<Circle> {
    let all: Vec<Circle> = Circle::all().into_iter().filter(|it| which(*it)).collect();
    let place = chance.random_range(0..all.len().max(1));
    all.get(place).copied()
}

fn say(
    story: &mut Story,
    circle: Option<Circle>,
    is_hidden: bool,
    seed: u64,
) -> anyhow::Result<()> {
    // Who sees everything, or nothing, has no such circle.
    let Some(circle) = circle else { return Ok(()) };
    story.strand(if is_hidden { "hidden, live" } else { "live" });
    let (mut chance, mut made) = (StdRng::seed_from_u64(seed), Vec::new());
    let who = circle.speaker(true);
    let (chance, made) = (&mut chance, &mut made);
    Saying { story, chance, circle, who, is_hidden, made }.say()
}

/// Without the ids of acts, which are new in every page; all of the same length.
fn without_new(event: &str) -> String {
    const MARK: &str = "name=\\\"act_id\\\" value=\\\"";
    let mut parts = event.split(MARK);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |made, it| made + MARK + it.get(26..).unwrap_or("too short"))
}

fn compare(one: &[Vec<String>], two: &[Vec<String>], time: usize, is_seen: bool) -> Option<String> {
    let counts = |it: &[Vec<String>]| it.iter().map(Vec::len).collect::<Vec<_>>();
    if counts(one) != counts(two) {
        let told = (counts(one), counts(two));
        return Some(format!("time {time}: other numbers of events: {told:?}"));
    }
    if !is_seen && one.iter().any(|it| !it.is_empty()) {
        return Some(format!("time {time}: something was sent while nothing was to be seen"));
    }
    let pairs = one.iter().flatten().zip(two.iter().flatten());
    for (a, b) in pairs {
        // A word of the house itself, such as that nobody is signed in.
        if a == b && a.starts_with("event: ") {
            continue;
        }
        let token = a.strip_prefix("id: ").and_then(|it| it.split('\n').next());
        if token.is_none_or(|it| it.len() != 26) || a.len() != b.len() {
            return Some(format!("time {time}: another length, or a token of one: {token:?}"));
        }
        if a != b {
            // The token follows from what is said: that tells more.
            let said = |it: &str| without_new(it.split_once('\n').map_or("", |it| it.1));
            let (a, b) = (said(a), said(b));
            if a == b {
                continue;
            }
            let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
            let shown =
                |it: &str| it.chars().skip(same.saturating_sub(160)).take(320).collect::<String>();
            return Some(format!("time {time}:\n      {}\n      {}", shown(&a), shown(&b)));
        }
    }
    None
}
