// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Attacks urns: whoever has copies of everything but the key tries to say who answered what, and
//! must do no better than guessing. With a protection taken away it must succeed.

mod guess;
mod kind;
mod raw;
#[cfg(test)]
mod tests;
mod trial;

use std::time::Instant;

use anyhow::ensure;
use rand::{SeedableRng, rngs::StdRng};

use self::{guess::Verdict, kind::Kind, trial::Ground};
use super::logs::Logs;

/// So many standard deviations above chance is no chance: less than once in ten thousand runs,
/// however many ways of looking were tried.
const BEYOND_CHANCE: f64 = 4.5;

#[derive(Debug, clap::Args)]
pub struct UrnAttack {
    /// How many rounds are held and attacked, of each kind as many; half of them to learn from
    #[arg(long, default_value_t = 18)]
    pub rounds: usize,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Take a protection away: then the attack has to find the link
    #[arg(long, value_enum)]
    pub without: Option<Without>,
}

/// A protection that is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Without {
    /// The attacker has the folder `secrets` as well
    Key,
    /// An urn is as large as what is in it
    Padding,
    /// Answers go with names
    Urn,
}

impl UrnAttack {
    pub fn run(&self) -> anyhow::Result<()> {
        let begun = Instant::now();
        let verdict = self.attack(&Logs::listen()?)?;
        println!(
            "urn attack: {} rounds of {} kinds and {} people, {} ways of looking; \
             the best, “{}”, was right {} of {} times \
             where guessing is right {:.1} times ({:+.1} standard deviations), {:.1} s",
            verdict.rounds,
            Kind::ALL.len(),
            trial::PEOPLE.len(),
            verdict.ways,
            verdict.way,
            verdict.hits,
            verdict.guesses,
            verdict.by_chance,
            verdict.deviations,
            begun.elapsed().as_secs_f64(),
        );
        match self.without {
            None => ensure!(!finds(&verdict), "the attack links people to anonymous answers"),
            Some(it) => ensure!(finds(&verdict), "without {it:?} the attack should have found it"),
        }
        Ok(())
    }

    fn attack(&self, logs: &Logs) -> anyhow::Result<Verdict> {
        let ground = Ground::begin()?;
        let mut chance = StdRng::seed_from_u64(self.seed);
        let mut trials = Vec::new();
        // Half of each kind is learnt from, and half is tried.
        let each = self.rounds.div_ceil(2 * Kind::ALL.len()).max(1);
        for kind in Kind::ALL.into_iter().cycle().take(2 * each * Kind::ALL.len()) {
            trials.push(ground.trial(kind, self.without, logs, &mut chance)?);
        }
        Ok(guess::best(&trials, &mut chance))
    }
}

fn finds(verdict: &Verdict) -> bool {
    verdict.deviations > BEYOND_CHANCE
}
