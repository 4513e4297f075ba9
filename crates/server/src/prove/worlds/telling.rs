// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tells one founding twice: what a viewer sees is the same, what is hidden from them is not.

use std::{collections::BTreeSet, sync::Arc};

use desk::Desk;
use domain::{
    calendar,
    party::{AddConstituency, Constituency, ConstituencyKind, Releasers, SetReleasers},
    records::Kind,
    sight::Viewer,
};
use jiff::civil::date;
use ledger::{AnyId, Id, Timestamp};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    asked::Asked,
    circles::{Circle, VIEWERS},
    say::Saying,
};
use crate::{
    example,
    prove::{cast, ground},
    story::Story,
};

/// What all foundings of a run begin with.
pub struct Beginning {
    pub story: Story,
    pub asked: Asked,
    pub made: Vec<(Kind, AnyId)>,
}

/// Something said in a circle at a moment.
#[derive(Clone, Debug)]
struct Planned {
    at: Timestamp,
    circle: Circle,
    is_late: bool,
    is_hidden: bool,
    seed: u64,
}

/// One founding of two worlds.
pub struct Plan {
    /// Whose pages must be the same in both.
    pub viewers: Vec<&'static str>,
    worlds: [Vec<Planned>; 2],
    /// Where the worlds differ late: there people answer otherwise as well.
    differs: BTreeSet<Circle>,
    seed: u64,
}

pub fn begins(desk: &Arc<Desk>) -> anyhow::Result<Beginning> {
    let workspace = ground::workspace_id(0);
    let mut story = cast::begins(desk, workspace, cast::opening())?;
    for (name, _) in cast::PARTIES {
        let (party, kind) = (story.party(name)?, ConstituencyKind::Council);
        let act = AddConstituency { party, kind, name: format!("raad van {name}") };
        story.makes::<Constituency>("Hanna", act)?;
    }
    // Its one voice is enough for Kranswijk, from the first day.
    let (party, persons) = (story.party("Kranswijk")?, vec![story.person("Tjitske")?]);
    let act = SetReleasers { party, seen: None, persons, one_is_enough: true };
    story.makes::<Releasers>("Tjitske", act)?;
    let asked = Asked::put(&mut story)?;
    let mut made = Vec::new();
    let workspace = story.workspace()?;
    for (by, id) in story.made() {
        let sight = workspace.seen_by(Viewer::Person(Id::new(*by)), story.now());
        made.push((sight.sees(*id).expect("who made it sees it"), *id));
    }
    Ok(Beginning { story, asked, made })
}

impl Plan {
    /// By turns each viewer's founding: in everything hidden from them the worlds differ, but for
    /// a few circles, so that others' pages can be compared as well.
    pub fn by_chance(seed: u64, turn: usize) -> Plan {
        let mut chance = StdRng::seed_from_u64(seed);
        let first = VIEWERS[turn % VIEWERS.len()];
        let mut differs = BTreeSet::new();
        for circle in Circle::all() {
            let hidden = |late: &bool| circle.is_hidden_from(first, *late);
            let mut when: Vec<bool> = [false, true].into_iter().filter(hidden).collect();
            match circle {
                // There is one record of who releases: hidden all the time, or not at all.
                Circle::Own(_) if when.len() < 2 || chance.random_range(0..4) == 0 => when.clear(),
                Circle::Own(_) => {}
                _ => when.retain(|_| chance.random_range(0..4) > 0),
            }
            differs.extend(when.into_iter().map(|late| (circle, late)));
        }
        let blind =
            |it: &str| differs.iter().all(|(circle, late)| circle.is_hidden_from(it, *late));
        let mut viewers: Vec<&str> = VIEWERS.into_iter().filter(|it| blind(it)).collect();
        viewers.retain(|it| *it != first);
        let second = viewers.get(chance.random_range(0..viewers.len().max(1))).copied();
        let viewers = [first].into_iter().chain(second).collect();
        let worlds = Plan::worlds(&mut chance, &differs);
        let late = differs.iter().filter(|it| it.1).map(|it| it.0);
        Plan { viewers, worlds, differs: late.collect(), seed }
    }

    fn worlds(chance: &mut StdRng, differs: &BTreeSet<(Circle, bool)>) -> [Vec<Planned>; 2] {
        let mut worlds = [Vec::new(), Vec::new()];
        for is_late in [false, true] {
            for circle in Circle::all() {
                let is_hidden = differs.contains(&(circle, is_late));
                let mut some = |most| planned(chance, circle, is_late, is_hidden, most);
                if is_hidden {
                    worlds.iter_mut().for_each(|world| world.extend(some(4)));
                } else {
                    let same = some(2);
                    worlds.iter_mut().for_each(|world| world.extend(same.clone()));
                }
            }
        }
        worlds.iter_mut().for_each(|world| world.sort_by_key(|it| it.at));
        worlds
    }

    /// Tells one of the two worlds at its desk, and gives every record in it.
    pub fn tell(
        &self,
        world: usize,
        beginning: &Beginning,
        desk: &Arc<Desk>,
    ) -> anyhow::Result<(Story, Vec<(Kind, AnyId)>)> {
        let mut story = beginning.story.goes_on(Arc::clone(desk));
        let mut made = beginning.made.clone();
        let mut has_changed = false;
        for planned in &self.worlds[world] {
            if planned.is_late && !has_changed {
                story.strand("");
                cast::changes(&mut story)?;
                has_changed = true;
            }
            story.strand(if planned.is_hidden { "hidden" } else { "" });
            story.set_now(planned.at.max(story.now()));
            let mut chance = StdRng::seed_from_u64(planned.seed);
            let (circle, who) = (planned.circle, planned.circle.speaker(planned.is_late));
            let (story, chance, made) = (&mut story, &mut chance, &mut made);
            let is_hidden = planned.is_hidden;
            Saying { story, chance, circle, who, is_hidden, made }.say()?;
        }
        if !has_changed {
            story.strand("");
            cast::changes(&mut story)?;
        }
        made.extend(beginning.asked.answer(&mut story, |circle| {
            let own = if self.differs.contains(&circle) { 1 + world as u64 } else { 0 };
            self.seed * 3 + own
        })?);
        made.extend(beginning.asked.in_hiding(&mut story, self.seed * 3 + 1 + world as u64)?);
        desk.finish_example(story.workspace_id(), example::today())?;
        Ok((story, made))
    }

    /// How many things are said in each world that the other does not have.
    pub fn hidden(&self) -> [usize; 2] {
        [0, 1].map(|it| self.worlds[it].iter().filter(|it| it.is_hidden).count())
    }
}

/// Between none and `most` things, each at a moment of its own: a minute apart at least, so that
/// what follows from one is done before the next.
fn planned(
    chance: &mut StdRng,
    circle: Circle,
    is_late: bool,
    is_hidden: bool,
    most: u32,
) -> Vec<Planned> {
    let begins = if is_late { date(2026, 7, 1) } else { date(2026, 4, 1) };
    let begins = calendar::moment(begins, 9, 0);
    let count = chance.random_range(0..=most);
    let one = |_| Planned {
        // What is seen falls on the whole minute, what is hidden beside it.
        at: begins
            + chance.random_range(0..80_000_i64) * 60_000
            + if is_hidden { 30_000 } else { 0 },
        circle,
        is_late,
        is_hidden,
        seed: chance.random(),
    };
    (0..count).map(one).collect()
}
