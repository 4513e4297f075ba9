// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions that are asked in both worlds, and answered at the same moments: what is hidden of an
//! answer differs, how many came in and when does not.

use anyhow::Context;
use domain::{calendar, round::*, table::Table};
use jiff::civil::date;
use ledger::{AnyId, Id};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::circles::Circle;
use crate::{
    prove::cast::{self, table_called},
    story::Story,
};

/// Who answers in the urn, each for themselves.
const IN_URN: [&str; 6] = ["Joris", "Mila", "Samira", "Tjitske", "Otto", "Ellen"];

/// One question of every promise, and one that shows counts to who answered.
pub struct Asked {
    together: Id<Round>,
    after_own: Id<Round>,
    anonymous: Id<Round>,
    pseudonymous: Id<Round>,
    /// Nobody answered it; an adviser made an answer ready.
    suggested: Id<Round>,
}

impl Asked {
    pub fn put(story: &mut Story) -> anyhow::Result<Asked> {
        let table: Id<Table> = table_called(story, cast::STEERING)?;
        let table = RoundCircle::Table(table);
        let plan = || Plan::asking("Kan dit zo?", Ask::consent());
        let people = IN_URN.iter().map(|it| story.person(it));
        let who = Answerers::Persons(people.collect::<anyhow::Result<_>>()?);
        let anonymous = Terms::promising(RoundPromise::Anonymous);
        let anonymous = Plan { who, terms: anonymous, ..plan() };
        let pseudonymous = Terms::promising(RoundPromise::Pseudonymous);
        let pseudonymous = Plan { terms: pseudonymous, ..plan() };
        let after_own = Plan { shows: Shows::AfterOwn, ..plan() };
        let suggested = Plan { who: Answerers::Parties, ..plan() };
        let mut put = |circle, plan| story.makes::<Round>("Hanna", Put { circle, plan });
        Ok(Asked {
            together: put(table, plan())?,
            after_own: put(table, after_own)?,
            anonymous: put(RoundCircle::AllParties, anonymous)?,
            pseudonymous: put(table, pseudonymous)?,
            suggested: put(RoundCircle::AllParties, suggested)?,
        })
    }

    /// Everybody at the table answers with a name; what they say follows from the seed of their
    /// party's own circle. Gives what was made.
    pub fn answer(
        &self,
        story: &mut Story,
        seed: impl Fn(Circle) -> u64,
    ) -> anyhow::Result<Vec<AnyId>> {
        begin(story, 9);
        let mut made = Vec::new();
        for (who, party) in [("Joris", "Noorderkolk"), ("Tjitske", "Kranswijk")] {
            let mut chance = StdRng::seed_from_u64(seed(Circle::Own(party)));
            for round in [self.together, self.after_own] {
                let given = Given::Choice(chance.random_range(0..2));
                let reason = format!("Omdat {}.", chance.random::<u32>());
                let act = Give { round, unit: None, given, reason, seen: None };
                made.push(story.makes::<Answer>(who, act)?.any());
            }
        }
        Ok(made)
    }

    /// Samira makes an answer ready for Noorderkolk, or none.
    pub fn suggests(
        &self,
        story: &mut Story,
        seed: impl Fn(Circle) -> u64,
    ) -> anyhow::Result<Vec<AnyId>> {
        begin(story, 11);
        story.strand("suggested");
        let mut chance = StdRng::seed_from_u64(seed(Circle::Ready("Noorderkolk")));
        if chance.random_range(0..4) == 0 {
            return Ok(Vec::new());
        }
        let (round, unit) = (self.suggested, story.party("Noorderkolk")?.any());
        let given = Given::Choice(chance.random_range(0..2));
        let reason = format!("Want {}.", chance.random::<u32>());
        let act = Suggest { round, unit, given, reason, seen: None };
        Ok(vec![story.makes::<Suggested>("Samira", act)?.any()])
    }

    /// People answer without their names: otherwise in each world, for whoever looks.
    pub fn in_hiding(&self, story: &mut Story, seed: u64) -> anyhow::Result<Vec<AnyId>> {
        begin(story, 10);
        let mut chance = StdRng::seed_from_u64(seed);
        let round = self.anonymous;
        for name in &IN_URN[..5] {
            let given = Given::Choice(chance.random_range(0..2));
            story.does(name, Deposit { round, unit: None, given })?;
        }
        let mut made = Vec::new();
        let admission = story.look("Joris", |sight| Admission::to(sight, self.pseudonymous))?;
        let admission = admission.context("he has a seat there")?;
        for browser in 0..3 {
            let act = Speak { admission, given: Given::Choice(chance.random_range(0..2)) };
            let said = story.speaks(AnyId([200 + browser; 16]), act)?;
            made.extend(said.made);
        }
        Ok(made)
    }
}

/// At the same moment in both worlds, after everything else.
fn begin(story: &mut Story, hour: i8) {
    story.strand("answers");
    let at = calendar::moment(date(2026, 11, 16), hour, 0);
    story.set_now(at.max(story.now()));
}
