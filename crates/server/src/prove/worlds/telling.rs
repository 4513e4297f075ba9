// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tells one founding twice: what a viewer sees is the same, what is hidden from them is not.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use desk::Desk;
use domain::{
    assignment, calendar,
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
    interests, meetings, papers, process, route,
    say::{KRANSWIJKS_VOICE, Saying},
    texts,
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
    // A public wish would be the same in both worlds for everybody.
    let opening = assignment::Open { wish_public: false, ..cast::opening() };
    let mut story = cast::begins(desk, workspace, opening)?;
    for (name, _) in cast::PARTIES {
        let (party, kind) = (story.party(name)?, ConstituencyKind::Council);
        let act = AddConstituency { party, kind, name: format!("raad van {name}") };
        story.makes::<Constituency>("Hanna", act)?;
    }
    // Its one voice is enough for Kranswijk, from the first day.
    let (who, party) = KRANSWIJKS_VOICE;
    let (party, persons) = (story.party(party)?, vec![story.person(who)?]);
    let act = SetReleasers { party, seen: None, persons, one_is_enough: true };
    story.makes::<Releasers>(who, act)?;
    interests::begins(&mut story)?;
    texts::begins(&mut story)?;
    process::begins(&mut story)?;
    route::begins(&mut story)?;
    papers::begins(&mut story)?;
    let asked = Asked::put(&mut story)?;
    Ok(Beginning { story, asked })
}

/// What a world came to.
pub struct World {
    pub story: Story,
    /// Every record that was made, also most of those that ended again.
    pub made: Vec<(Kind, AnyId)>,
    /// Those of them that the other world does not have, or has with other words.
    pub differs: BTreeSet<AnyId>,
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
                    // What all parties read is of the most kinds.
                    let most = if circle == Circle::AllParties { 20 } else { 4 };
                    worlds.iter_mut().for_each(|world| world.extend(some(most)));
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
    ) -> anyhow::Result<World> {
        let mut story = beginning.story.goes_on(Arc::clone(desk));
        let (mut made, mut differs) = (Vec::new(), BTreeSet::new());
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
            let (before, named) = (story.made().len(), made.len());
            let (is_hidden, chance) = (planned.is_hidden, &mut chance);
            Saying { story: &mut story, chance, circle, who, is_hidden, made: &mut made }.say()?;
            if planned.is_hidden {
                differs.extend(story.made()[before..].iter().map(|it| it.1));
                differs.extend(made[named..].iter().map(|it: &(Kind, AnyId)| it.1));
            }
        }
        if !has_changed {
            story.strand("");
            cast::changes(&mut story)?;
        }
        differs.extend(self.at_the_same_moments(world, beginning, &mut story)?);
        desk.finish_example(story.workspace_id(), example::today())?;
        made.extend(everything(&story)?);
        Ok(World { story, made, differs })
    }

    /// What happens in both worlds, with other words where they differ. Gives those records.
    fn at_the_same_moments(
        &self,
        world: usize,
        beginning: &Beginning,
        story: &mut Story,
    ) -> anyhow::Result<Vec<AnyId>> {
        let own = |circle: Circle| match self.differs.contains(&circle) {
            true => self.seed * 3 + 1 + world as u64,
            false => self.seed * 3,
        };
        let asked = &beginning.asked;
        let mut made = asked.answer(story, own)?;
        made.extend(asked.in_hiding(story, self.seed * 3 + 1 + world as u64)?);
        made.extend(asked.suggests(story, own)?);
        made.extend(meetings::held(story, own)?);
        Ok(made)
    }
}

/// Every record there is, as far as who made it still sees it.
fn everything(story: &Story) -> anyhow::Result<Vec<(Kind, AnyId)>> {
    let workspace = story.workspace()?;
    let mut sights = BTreeMap::new();
    let kinds = story.made().iter().filter_map(|(by, id)| {
        let sight = sights
            .entry(*by)
            .or_insert_with(|| workspace.seen_by(Viewer::Person(Id::new(*by)), story.now()));
        sight.sees(*id).map(|kind| (kind, *id))
    });
    Ok(kinds.collect())
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
