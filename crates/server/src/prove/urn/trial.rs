// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One round to attack: people answer one after another, and after each answer a copy is taken of
//! everything but the key.

use std::fs;

use anyhow::{Context, ensure};
use desk::beside::Who;
use domain::{
    party::Office,
    round::{Answerers, Close, Plan, Put, Round, RoundCircle, RoundPromise, Terms},
};
use ledger::{AnyId, Id};
use rand::{RngExt, rngs::StdRng, seq::SliceRandom};
use store::{Journal, Place, Store};
use web::Example;

use super::{Without, kind::Kind, raw};
use crate::{
    example,
    prove::{
        cast,
        ground::{Building, Soil, workspace_id},
        logs::Logs,
        visitor::Visitor,
    },
    story::{Story, somebody},
};

/// Each of another party.
pub const PEOPLE: [&str; 12] = [
    "Aagje", "Berend", "Coosje", "Douwe", "Emma", "Freek", "Geesje", "Hidde", "Imke", "Jelle",
    "Klaas", "Lieke",
];

/// The house with everybody in it, kept to be copied.
pub struct Ground {
    kept: Soil,
    story: Story,
}

/// A round that was held: what was seen after each answer, and what was answered.
pub struct Trial {
    /// In the order in which they answered, as every page shows it.
    pub seen: Vec<Vec<f64>>,
    pub truth: Vec<bool>,
}

/// Everything that is copied at one moment.
struct Copy {
    files: Vec<Vec<u8>>,
    /// What opens with a key, where the attacker has one.
    opened: Vec<u8>,
    pages: Vec<Vec<u8>>,
    logs: usize,
}

impl Ground {
    pub fn begin() -> anyhow::Result<Ground> {
        let building = Building::begin(None)?;
        let mut story = cast::begins(&building.desk, workspace_id(7), cast::opening())?;
        for name in PEOPLE {
            let party = story.makes("Hanna", cast::adding(&format!("Gemeente {name}"), ""))?;
            let act = somebody(name, "", Office::Representative, Some(party));
            story.comes("Hanna", name, act)?;
        }
        building.desk.finish_example(story.workspace_id(), example::today())?;
        Ok(Ground { kept: building.keep()?, story })
    }

    /// Holds one round, and copies everything all the time.
    pub fn trial(
        &self,
        kind: Kind,
        without: Option<Without>,
        logs: &Logs,
        chance: &mut StdRng,
    ) -> anyhow::Result<Trial> {
        let building = Building::copy_with(&self.kept, without != Some(Without::Padding))?;
        let mut story = self.story.goes_on(std::sync::Arc::clone(&building.desk));
        story.goes_live(example::today());
        story.strand(if chance.random() { "one" } else { "other" });
        let round = put(&mut story, kind, without)?;
        let workspace = story.workspace_id();
        let cast = story.people().map(|(_, it)| it.any()).collect();
        let house = building.open(Some(Example { workspace, cast }))?;
        let who =
            |name: &str| anyhow::Ok(Who::Persona { workspace, person: story.person(name)?.any() });
        let mut hanna = Visitor::new(&house, Some(who("Hanna")?))?;
        let mut order = PEOPLE;
        order.shuffle(chance);
        let at = format!("/f/{workspace}/rounds/{round}");
        let place = house.store.place().clone();
        let mut truth = Vec::new();
        let mut seen = Vec::new();
        let key = without == Some(Without::Key);
        let mut before = Copy::take(&place, workspace, key, vec![hanna.get(&at)?.body], logs)?;
        for name in order {
            let mut visitor = Visitor::new(&house, Some(who(name)?))?;
            let answer: bool = chance.random();
            let person = story.person(name)?;
            give(&mut visitor, &format!("{at}/answer/{person}"), kind.typed(answer))?;
            truth.push(answer);
            let pages = vec![hanna.get(&at)?.body, visitor.get(&at)?.body];
            let after = Copy::take(&place, workspace, key, pages, logs)?;
            seen.push(what_changed((&before, &after), kind, workspace, round.any(), person.any()));
            before = after;
        }
        story.does("Hanna", Close { round, seen: 1 })?;
        let last = Copy::take(&place, workspace, false, vec![hanna.get(&at)?.body], logs)?;
        let keys = place.secrets.join("rounds").join(format!("{round}.key"));
        ensure!(!keys.exists(), "the key of the urn is still there after closing");
        arranged(&last, kind, &mut seen);
        Ok(Trial { seen, truth })
    }
}

fn put(story: &mut Story, kind: Kind, without: Option<Without>) -> anyhow::Result<Id<Round>> {
    let people = PEOPLE.iter().map(|it| story.person(it)).collect::<anyhow::Result<Vec<_>>>()?;
    let promise = match without {
        Some(Without::Urn) => RoundPromise::Named,
        _ => RoundPromise::Anonymous,
    };
    let plan = Plan {
        who: Answerers::Persons(people),
        terms: Terms::promising(promise),
        ..Plan::asking("Durf je dit?", kind.ask())
    };
    story.makes::<Round>("Hanna", Put { circle: RoundCircle::AllParties, plan })
}

fn give(visitor: &mut Visitor<'_>, path: &str, typed: Vec<(String, String)>) -> anyhow::Result<()> {
    let page = visitor.get(path)?;
    let body = String::from_utf8_lossy(&page.body).into_owned();
    let hidden = body.split("name=\"act_id\" value=\"").nth(1).context("a form with its id")?;
    let act_id = hidden.split('"').next().unwrap_or_default().to_owned();
    let fields = [vec![("act_id".to_owned(), act_id)], typed].concat();
    let sent = visitor.post(path, &fields)?;
    ensure!(sent.status == 303, "an answer was not taken: {}", sent.status);
    Ok(())
}

impl Copy {
    /// Copies the database as it stands, with its log; never the folder with the keys, unless that
    /// protection was taken away.
    fn take(
        place: &Place,
        workspace: AnyId,
        with_key: bool,
        pages: Vec<Vec<u8>>,
        logs: &Logs,
    ) -> anyhow::Result<Copy> {
        let file = place.file().context("the embedded database")?;
        let mut files = Vec::new();
        for ending in ["", "-wal"] {
            let mut name = file.as_os_str().to_owned();
            name.push(ending);
            files.push(fs::read(name).unwrap_or_default());
        }
        let opened = match with_key {
            true => {
                let urns = Store::open_unchecked(place)?.urns(workspace)?;
                urns.into_iter().filter_map(|it| it.1).flatten().collect()
            }
            false => Vec::new(),
        };
        Ok(Copy { files, opened, pages, logs: logs.everything().len() })
    }

    fn all(&self) -> impl Iterator<Item = &[u8]> {
        let parts = self.files.iter().chain([&self.opened]).chain(&self.pages);
        parts.map(Vec::as_slice)
    }

    fn times(&self, wanted: &[u8]) -> f64 {
        self.all().map(|it| memchr::memmem::find_iter(it, wanted).count()).sum::<usize>() as f64
    }
}

/// The names of the ways of looking, in the order of what [`what_changed`] gives.
pub const WAYS: [&str; 14] = [
    "the sealed urn grew",
    "the length of the sealed urn",
    "the database grew",
    "the log of the database grew",
    "an answer came in the open",
    "the other answer came in the open",
    "the page of the facilitator grew",
    "the page of who answered",
    "the log of the program grew",
    "bytes that changed",
    "bytes of the sealed urn",
    "the answer beside the name",
    "the order at the end",
    "the order of ids at the end",
];

/// What two copies after one another tell of the answer between them, as numbers.
fn what_changed(
    (before, after): (&Copy, &Copy),
    kind: Kind,
    workspace: AnyId,
    round: AnyId,
    person: AnyId,
) -> Vec<f64> {
    let row = [workspace.0, round.0].concat();
    let sealed = |it: &Copy| raw::sealed(&it.files, &row);
    let (was, is) = (sealed(before), sealed(after));
    let grew = |of: fn(&Copy) -> usize| of(after) as f64 - of(before) as f64;
    let came = |token: &str| after.times(token.as_bytes()) - before.times(token.as_bytes());
    let changed = after.files.iter().zip(&before.files);
    let changed: usize = changed
        .map(|(after, before)| after.iter().zip(before).filter(|(one, other)| one != other).count())
        .sum();
    let beside = |token: &str| {
        after.all().map(|it| raw::beside(it, person.to_string().as_bytes(), token)).sum::<usize>()
    };
    vec![
        is.len() as f64 - was.len() as f64,
        is.len() as f64,
        grew(|it| it.files[0].len()),
        grew(|it| it.files[1].len()),
        came(&kind.token(true)),
        came(&kind.token(false)),
        grew(|it| it.pages[0].len()),
        after.pages.get(1).map_or(0.0, |it| it.len() as f64),
        after.logs as f64 - before.logs as f64,
        changed as f64,
        is.iter().map(|it| f64::from(*it)).sum(),
        beside(&kind.token(true)) as f64 - beside(&kind.token(false)) as f64,
        0.0,
        0.0,
    ]
}

/// Whether answers lie at the end in the order in which they came, or of the ids of who gave them.
fn arranged(last: &Copy, kind: Kind, seen: &mut [Vec<f64>]) {
    let mut places: Vec<(usize, f64)> = Vec::new();
    let mut from = 0;
    for part in last.all() {
        for answer in [false, true] {
            let token = kind.token(answer);
            let found = memchr::memmem::find_iter(part, token.as_bytes());
            places.extend(found.map(|at| (from + at, f64::from(answer))));
        }
        from += part.len();
    }
    places.sort_by_key(|it| it.0);
    // Only where there are as many as people: the last of them, as copies of copies come first.
    let count = seen.len();
    if places.len() < count {
        return;
    }
    let end = places.len() - count;
    for (line, (_, answer)) in seen.iter_mut().zip(&places[end..]) {
        line[12] = *answer;
    }
    for (line, (_, answer)) in seen.iter_mut().rev().zip(&places[end..]) {
        line[13] = *answer;
    }
}
