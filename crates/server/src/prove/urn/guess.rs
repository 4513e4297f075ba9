// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Guessing from what was seen: each way of looking is learnt on half of the rounds and tried on
//! the other half, beside what chance alone would hit.

use rand::{RngExt, rngs::StdRng};

use super::trial::{Trial, WAYS};

/// What came of the best way of looking, on rounds it did not learn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub way: &'static str,
    pub rounds: usize,
    pub ways: usize,
    pub hits: usize,
    pub guesses: usize,
    pub by_chance: f64,
    /// How far the hits lie above chance, in standard deviations.
    pub deviations: f64,
}

/// The way that hits furthest above chance.
pub fn best(trials: &[Trial], chance: &mut StdRng) -> Verdict {
    let (learn, rest) = trials.split_at(trials.len() / 2);
    let mut all = Vec::new();
    for (place, way) in WAYS.into_iter().enumerate() {
        let up = hits(learn, place, false, chance).deviations();
        let down = hits(learn, place, true, chance).deviations();
        let tried = hits(rest, place, down > up, chance);
        all.push(Verdict {
            way,
            rounds: trials.len(),
            ways: WAYS.len(),
            hits: tried.hits,
            guesses: tried.guesses,
            by_chance: tried.by_chance,
            deviations: tried.deviations(),
        });
    }
    all.sort_by(|one, other| other.deviations.total_cmp(&one.deviations));
    all.swap_remove(0)
}

#[derive(Default)]
struct Hits {
    hits: usize,
    guesses: usize,
    by_chance: f64,
    variance: f64,
}

impl Hits {
    fn deviations(&self) -> f64 {
        if self.variance == 0.0 {
            return 0.0;
        }
        (self.hits as f64 - self.by_chance) / self.variance.sqrt()
    }
}

/// How often the answer is right when it is given, in each round, to the so many that stand out.
/// An attacker knows how many there are, as that is told to everybody. Who stand out alike are
/// taken by chance.
fn hits(trials: &[Trial], place: usize, down: bool, chance: &mut StdRng) -> Hits {
    let mut sum = Hits::default();
    for trial in trials {
        let count = trial.truth.iter().filter(|it| **it).count();
        let all = trial.truth.len();
        let sign = if down { -1.0 } else { 1.0 };
        let mut order: Vec<(f64, u64, bool)> = trial
            .seen
            .iter()
            .zip(&trial.truth)
            .map(|(seen, truth)| (-sign * seen[place], chance.random(), *truth))
            .collect();
        order.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let right = |(at, it): (usize, &(f64, u64, bool))| (at < count) == it.2;
        sum.hits += order.iter().enumerate().filter(|it| right(*it)).count();
        sum.guesses += all;
        let (n, c) = (all as f64, count as f64);
        sum.by_chance += (c * c + (n - c) * (n - c)) / n;
        if all > 1 {
            // Twice those that are in both: a hypergeometric number.
            sum.variance += 4.0 * c * (c / n) * (1.0 - c / n) * (n - c) / (n - 1.0);
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    fn trials(of: impl Fn(bool, u64) -> f64) -> Vec<Trial> {
        let mut chance = StdRng::seed_from_u64(5);
        let one = |_| {
            let truth: Vec<bool> = (0..12).map(|_| chance.random()).collect();
            let seen = truth.iter().map(|it| {
                let mut line = vec![0.0; WAYS.len()];
                line[3] = of(*it, chance.random());
                line
            });
            Trial { seen: seen.collect(), truth: truth.clone() }
        };
        (0..96).map(one).collect()
    }

    #[test]
    fn what_tells_is_found_whichever_way_it_points() {
        let mut chance = StdRng::seed_from_u64(1);
        for sign in [1.0, -1.0] {
            let verdict = best(&trials(|truth, _| sign * f64::from(truth)), &mut chance);
            assert_eq!((verdict.way, verdict.hits), (WAYS[3], verdict.guesses));
            assert!(verdict.deviations > 8.0, "{verdict:?}");
        }
    }

    #[test]
    fn what_tells_one_in_three_is_found_and_noise_is_not() {
        let mut chance = StdRng::seed_from_u64(1);
        let noisy = |truth: bool, by: u64| match by % 3 {
            0 => f64::from(truth),
            _ => 0.5,
        };
        assert!(best(&trials(noisy), &mut chance).deviations > 4.5);
        let noise = |_: bool, by: u64| (by % 1000) as f64;
        assert!(best(&trials(noise), &mut chance).deviations < 4.5);
    }
}
