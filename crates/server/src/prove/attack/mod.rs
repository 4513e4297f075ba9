// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One party plays with all its rights, over time, and guesses what the others said between us.
//!
//! Its guesses are laid beside the best guess from what was released and its own answer. Whatever
//! it does better than that, it does by something that leaked.

mod founding;
mod guess;

use std::time::Instant;

use anyhow::ensure;
use rand::{SeedableRng, rngs::StdRng};

use self::{
    founding::{Leak, begins},
    guess::{Guesser, Question},
};

/// So many standard errors above the best guess is no chance any more.
const ERRORS: f64 = 3.0;

#[derive(Debug, clap::Args)]
pub struct PartyAttack {
    /// How many foundings are played; half of them to learn from
    #[arg(long, default_value_t = 40)]
    foundings: usize,
    /// The number that the first founding grows from; the next one grows from the next number
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// How often each was right, on what neither had learned from.
#[derive(Clone, Copy, Debug)]
struct Found {
    questions: usize,
    /// Of what the party guessed with everything it sees.
    attack: f64,
    /// Of the best guess from released figures and its own answer.
    released: f64,
    /// The standard error of the difference.
    error: f64,
    /// How many questions could be asked at all; patterns that were shown.
    patterns: usize,
}

impl Found {
    fn is_leak(&self) -> bool {
        self.attack - self.released > ERRORS * self.error.max(1e-9)
    }
}

impl PartyAttack {
    pub fn run(&self) -> anyhow::Result<()> {
        let begun = Instant::now();
        let found = play(self.foundings, self.seed, Leak::None)?;
        say!(
            "party attack: {} foundings, {} questions, {} patterns shown; right {:.1} % with \
             everything it sees, {:.1} % by the best guess from what was released and its own \
             answer (error {:.1} %), {:.1} s",
            self.foundings,
            found.questions,
            found.patterns,
            found.attack * 100.0,
            found.released * 100.0,
            found.error * 100.0,
            begun.elapsed().as_secs_f64(),
        );
        ensure!(found.patterns > 0, "no pattern was ever shown: the proof is empty");
        ensure!(!found.is_leak(), "one party guesses better than what was released allows");
        Ok(())
    }
}

/// Plays the foundings, learns from every other one, and asks about the rest.
fn play(foundings: usize, seed: u64, leak: Leak) -> anyhow::Result<Found> {
    let (kept, beginning) = begins()?;
    let (mut learned, mut asked) = (Vec::new(), Vec::new());
    let mut patterns = 0;
    for turn in 0..foundings {
        let mut chance = StdRng::seed_from_u64(seed + turn as u64);
        let played = beginning.play(&kept, &mut chance, leak)?;
        patterns += played.patterns;
        match turn % 2 {
            0 => learned.extend(played.questions),
            _ => asked.push(played.questions),
        }
    }
    let attack = Guesser::learn(&learned, guess::everything);
    let released = Guesser::learn(&learned, guess::released);
    // What is asked about one founding hangs together: each founding counts as one.
    let share = |by: &Guesser, of: &[Question]| {
        let right = of.iter().filter(|it| by.guess(it) == it.truth).count();
        right as f64 / of.len().max(1) as f64
    };
    let pairs: Vec<(f64, f64)> =
        asked.iter().map(|it| (share(&attack, it), share(&released, it))).collect();
    let count = pairs.len().max(2) as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let (a, b) = (mean(|it| it.0), mean(|it| it.1));
    let spread = pairs.iter().map(|it| (it.0 - it.1 - (a - b)).powi(2)).sum::<f64>();
    let error = (spread / (count - 1.0) / count).sqrt();
    let questions = asked.iter().map(Vec::len).sum();
    Ok(Found { questions, attack: a, released: b, error, patterns })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_learns_nothing_more_than_was_released_and_a_leak_is_found() {
        let honest = play(60, 1, Leak::None).expect("is played");
        assert!(honest.patterns > 0 && honest.questions > 200, "{honest:?}");
        assert!(!honest.is_leak(), "{honest:?}");
        let leaking = play(40, 1, Leak::Told).expect("is played");
        assert!(leaking.is_leak(), "the proof did not see a theme beside a name: {leaking:?}");
        let moments = play(40, 1, Leak::Moments).expect("is played");
        assert!(moments.is_leak(), "the proof did not see when somebody spoke: {moments:?}");
    }
}
