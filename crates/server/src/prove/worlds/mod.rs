// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The two worlds: two foundings that differ only in what is hidden from somebody look the same to
//! them, to the byte.

mod all;
mod asked;
mod circles;
mod decision;
mod interests;
mod meetings;
mod pair;
mod papers;
mod process;
mod route;
mod say;
mod streams;
mod telling;
mod texts;

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Instant,
};

use anyhow::{Context, ensure};
use desk::beside::Who;
use domain::records::Kind;
use ledger::AnyId;
use rand::{SeedableRng, rngs::StdRng};
use web::Example;

use self::{
    pair::Pair,
    telling::{Beginning, Plan, World, begins},
};
use super::{
    ground::{Building, Ground, Soil, THREADS},
    mask::Mask,
    paths::Ids,
    visitor::Visitor,
};
use crate::story::Story;

#[derive(Debug, clap::Args)]
pub struct TwoWorlds {
    /// How many foundings are told twice
    #[arg(long, default_value_t = 20)]
    foundings: usize,
    /// The number that the first founding grows from; the next one grows from the next number
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// A PostgreSQL server to run on, by the address of a database there
    #[arg(long, value_name = "ADDRESS")]
    on: Option<String>,
}

/// What came of one founding or of all.
#[derive(Default)]
struct Found {
    asked: usize,
    /// What streams sent, in both worlds together.
    events: usize,
    hidden: usize,
    viewers: BTreeSet<&'static str>,
    /// By address: an example of what differs.
    wrong: BTreeMap<String, String>,
}

impl TwoWorlds {
    pub fn run(&self) -> anyhow::Result<()> {
        let begun = Instant::now();
        let building = Building::begin(self.on.as_deref())?;
        let beginning = begins(&building.desk)?;
        let kept = building.keep()?;
        let next = AtomicUsize::new(0);
        let found = Mutex::new(Found::default());
        let worked = thread::scope(|scope| {
            let work = || {
                loop {
                    let turn = next.fetch_add(1, Ordering::Relaxed);
                    if turn >= self.foundings {
                        return anyhow::Ok(());
                    }
                    let seed = self.seed + turn as u64;
                    let one = founding(&kept, &beginning, seed, &Plan::by_chance(seed, turn))
                        .with_context(|| format!("founding of seed {seed}"))?;
                    found.lock().expect("nobody panicked").join(one);
                }
            };
            let workers: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
            let join = |it: thread::ScopedJoinHandle<'_, _>| it.join().expect("does not panic");
            workers.into_iter().map(join).collect::<anyhow::Result<Vec<()>>>()
        });
        worked?;
        let found = found.into_inner().expect("nobody panicked");
        say!(
            "two worlds: {} foundings, {} viewers, {} hidden things, {} answers, \
             {} events, {:.1} s",
            self.foundings,
            found.viewers.len(),
            found.hidden,
            found.asked,
            found.events,
            begun.elapsed().as_secs_f64(),
        );
        for example in found.wrong.values().take(20) {
            say!("  {example}");
        }
        ensure!(found.wrong.is_empty(), "the worlds differ at {} addresses", found.wrong.len());
        Ok(())
    }
}

impl Found {
    fn join(&mut self, other: Found) {
        self.asked += other.asked;
        self.events += other.events;
        self.hidden += other.hidden;
        self.viewers.extend(other.viewers);
        for (address, example) in other.wrong {
            self.wrong.entry(address).or_insert(example);
        }
    }
}

fn founding(kept: &Soil, beginning: &Beginning, seed: u64, plan: &Plan) -> anyhow::Result<Found> {
    let (houses, made, hidden) = both(kept, beginning, plan)?;
    let workspace = beginning.story.workspace_id();
    let mut ids = Ids { workspace, by_kind: BTreeMap::new() };
    let mut mask = Mask::default();
    mask.knows(workspace);
    for (kind, id) in made {
        mask.knows(id);
        ids.by_kind.entry(kind).or_default().push(id);
    }
    let mut found = Found { hidden, ..Found::default() };
    let channels = web::channels();
    let pages = channels.iter().filter(|it| it.method == "GET").map(|it| it.path);
    let pages: Vec<&str> = pages.collect();
    for viewer in &plan.viewers {
        let [one, two] = [0, 1].map(|it| visitor(&houses[it], viewer));
        let (worlds, chance) = ([one?, two?], StdRng::seed_from_u64(seed));
        let (links, met, wrong) = (BTreeSet::new(), HashSet::new(), BTreeMap::new());
        let (ids, mask, pages) = (&ids, &mask, &pages[..]);
        let mut pair = Pair { worlds, ids, mask, chance, pages, links, met, wrong };
        pair.everywhere(channels)?;
        found.asked += pair.asked();
        found.viewers.insert(viewer);
        for (address, example) in pair.wrong {
            let told = format!("{viewer}, seed {seed}: {example}");
            found.wrong.entry(address).or_insert(told);
        }
    }
    // What the visits wrote down is not there for the streams and the papers.
    let (houses, ..) = both(kept, beginning, plan)?;
    let read = papers::read(&houses, &mask, plan.viewers[0])?;
    found.asked += read.asked;
    if let Some(example) = read.wrong.first() {
        let told = format!("a link to papers, seed {seed}: {example}");
        found.wrong.entry("GET /f/{w}/papers".to_owned()).or_insert(told);
    }
    if read.asked > 0 {
        found.viewers.insert("a link to papers");
    }
    let watched = streams::watch(houses, &ids, plan.viewers[0], seed)?;
    found.asked += watched.asked;
    found.events += watched.events;
    for example in watched.wrong {
        let told = format!("{}, seed {seed}: {example}", plan.viewers[0]);
        found.wrong.entry("GET /live".to_owned()).or_insert(told);
    }
    Ok(found)
}

/// A house with its story, in each of the two worlds.
type Houses = Vec<(Ground, Story)>;

/// Records by their kinds.
type Made = Vec<(Kind, AnyId)>;

/// Tells both worlds, and gives every record in either, and how many of them the other lacks.
fn both(kept: &Soil, beginning: &Beginning, plan: &Plan) -> anyhow::Result<(Houses, Made, usize)> {
    let (mut made, mut hidden) = (Vec::new(), 0);
    let mut houses = Vec::new();
    for world in [0, 1] {
        let building = Building::copy_of(kept)?;
        let World { story, made: records, differs } =
            plan.tell(world, beginning, &building.desk)?;
        made.extend(records);
        hidden += differs.len();
        let cast = story.people().map(|(_, it)| it.any()).collect();
        let example = Example { workspace: story.workspace_id(), cast };
        houses.push((building.open(Some(example))?, story));
    }
    made.sort();
    made.dedup();
    Ok((houses, made, hidden))
}

fn visitor<'g>((house, story): &'g (Ground, Story), viewer: &str) -> anyhow::Result<Visitor<'g>> {
    let workspace: AnyId = story.workspace_id();
    let who = match viewer {
        "a passer-by" => None,
        name => Some(Who::Persona { workspace, person: story.person(name)?.any() }),
    };
    Visitor::new(house, who)
}

/// One world of a founding in each viewer's turn, for some twice, with what differs there.
#[cfg(test)]
pub fn told_in_test() -> anyhow::Result<Vec<(Story, BTreeSet<AnyId>)>> {
    let building = Building::begin(None)?;
    let beginning = begins(&building.desk)?;
    let kept = building.keep()?;
    let told = |turn: usize| {
        let building = Building::copy_of(&kept)?;
        let plan = Plan::by_chance(1 + turn as u64, turn);
        let world = plan.tell(0, &beginning, &building.desk)?;
        Ok((world.story, world.differs))
    };
    (0..circles::VIEWERS.len() * 4).map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In a founding of Joris's turn Hanna's own notes differ: she must see it, and he must not.
    #[test]
    fn worlds_differ_for_who_reads_and_for_nobody_else() {
        let building = Building::begin(None).expect("begins");
        let beginning = begins(&building.desk).expect("is told");
        let kept = building.keep().expect("kept");
        let mut plan = Plan::by_chance(5, 0);
        assert_eq!(plan.viewers[0], "Joris");
        plan.viewers.truncate(1);
        let found = founding(&kept, &beginning, 5, &plan).expect("is visited");
        assert!(found.wrong.is_empty(), "{:?}", found.wrong);
        assert!(found.hidden > 0 && found.asked > 100 && found.events > 20);
        plan.viewers = vec!["Hanna"];
        let found = founding(&kept, &beginning, 5, &plan).expect("is visited");
        assert!(!found.wrong.is_empty(), "the proof saw no difference where there is one");
    }
}
