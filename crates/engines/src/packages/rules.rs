// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sets up what one walk looks for, each rule with a package that is known to be good.

use super::answer::{Answer, KalaiSmorodinskyValue, Relaxations};
use super::bottleneck::{Bottleneck, NO_FLOOR, Row};
use super::climb::{Dice, climb};
use super::counting::Counting;
use super::extremes::Extremes;
use super::fraction::Fraction;
use super::lattice;
use super::nash::Nash;
use super::question::{Question, Rule, Settings};
use super::scan::Search;
use super::shortfall::Shortfall;
use super::solve::best;
use super::space::Space;
use super::together::Together;

/// Climbs for each rule before the walk: few where the walk is short.
fn starts(space: &Space) -> usize {
    let packages: f64 = space.options.iter().map(|&options| options as f64).product();
    (packages / 1000.0).clamp(2.0, 12.0) as usize
}

pub struct Rules<'q> {
    question: &'q Question,
    settings: &'q Settings,
    weights: Vec<Vec<i64>>,
    known: Known,
    bottlenecks: Vec<(Rule, Bottleneck)>,
    disagreement: Vec<i64>,
    left_out: Vec<usize>,
}

/// Values that some package is known to have.
#[derive(Default)]
struct Known {
    gains: Option<Vec<i64>>,
    accepting: Option<usize>,
    free_accepting: Option<usize>,
    shortfall: Option<i64>,
}

impl<'q> Rules<'q> {
    pub fn new(
        question: &'q Question,
        settings: &'q Settings,
        space: &Space,
        extremes: &Extremes,
        disagreement: &[i64],
    ) -> Rules<'q> {
        let mut rules = Rules {
            question,
            settings,
            weights: Vec::new(),
            known: Known::default(),
            bottlenecks: Vec::new(),
            disagreement: disagreement.to_vec(),
            left_out: Vec::new(),
        };
        let mut dice = Dice(1);
        for (k, (&d, &ideal)) in disagreement.iter().zip(&extremes.ideal).enumerate() {
            if ideal == d {
                rules.left_out.push(k);
            }
        }
        rules.set_bottlenecks(space, extremes, &mut dice);
        rules.set_known(space, extremes, &mut dice);
        if settings.wants(Rule::Nash) {
            let gains = rules.known.gains.as_deref();
            let largest = question.largest_total();
            rules.weights.push(Nash::weights_for(gains, question.parties.len(), largest));
        }
        rules
    }

    pub fn weighted(&self) -> &[Vec<i64>] {
        &self.weights
    }

    /// Forgets what climbing found, which came without its package.
    pub fn forget(&mut self) {
        self.bottlenecks.iter_mut().for_each(|(_, rule)| *rule = rule.anew());
        self.known = Known::default();
    }

    /// Gains that a package was found to give.
    pub fn know_gains(&mut self, gains: Option<Vec<i64>>) {
        self.known.gains = gains;
    }

    /// What a walk found is where the next one starts.
    pub fn know(&mut self, found: &Search) {
        for ((_, rule), walked) in self.bottlenecks.iter_mut().zip(&found.bottlenecks) {
            rule.start(walked.best);
        }
        let mut best = found.countings.iter().map(|counting| counting.best);
        if self.settings.wants(Rule::MostAccepting) {
            self.known.accepting = best.next().flatten();
        }
        if self.settings.wants(Rule::Relaxations) {
            self.known.free_accepting = best.next().flatten();
            self.known.shortfall = found.shortfall.as_ref().and_then(|rule| rule.best);
        }
    }

    fn set_bottlenecks(&mut self, space: &Space, extremes: &Extremes, dice: &mut Dice) {
        let (question, settings) = (self.question, self.settings);
        let parties = question.parties.len();
        let plain = |row: usize| Row { row, zero: 0, range: 1, floor: NO_FLOOR };
        let cap = settings.cap;
        let mut wanted = Vec::new();
        if settings.wants(Rule::Sum) {
            wanted.push((Rule::Sum, Bottleneck::new(vec![plain(parties)], question.scale, cap)));
        }
        if settings.wants(Rule::MaxMin) {
            let rows = (0..parties).map(plain).collect();
            wanted.push((Rule::MaxMin, Bottleneck::new(rows, question.scale, cap)));
        }
        if settings.wants(Rule::KalaiSmorodinsky) && self.left_out.len() < parties {
            let rows = (0..parties).map(|row| {
                let d = self.disagreement[row];
                let range = (extremes.ideal[row] - d).max(0);
                Row { row, zero: d, range, floor: d - question.scale.slack(d) }
            });
            let rule = Bottleneck::new(rows.collect(), question.scale, cap);
            wanted.push((Rule::KalaiSmorodinsky, rule));
        }
        if settings.wants(Rule::Relaxations) {
            let limited = question.parties.iter().enumerate().filter_map(|(row, party)| {
                party.limit.map(|zero| Row { row, zero, range: 1, floor: NO_FLOOR })
            });
            let rule = Bottleneck::new(limited.collect(), question.scale, cap);
            wanted.push((Rule::Relaxations, rule.up_to(Fraction::whole(0)).free_only()));
        }
        for (word, mut rule) in wanted {
            rule.start(known_value(space, &rule, dice));
            self.bottlenecks.push((word, rule));
        }
    }

    fn set_known(&mut self, space: &Space, extremes: &Extremes, dice: &mut Dice) {
        let (question, settings) = (self.question, self.settings);
        let parties = question.parties.len();
        let totals_of = |package: &[usize]| {
            let mut totals = vec![0; space.rows];
            space.totals(package, &mut totals);
            totals
        };
        if settings.wants(Rule::Nash) {
            let d = &self.disagreement;
            let found = climb(space, starts(space), dice, &|totals, _| log_product(d, totals));
            self.known.gains = found.and_then(|(package, _)| {
                let totals = totals_of(&package);
                let gains: Vec<i64> = (0..parties).map(|k| totals[k] - d[k]).collect();
                gains.iter().all(|&gain| gain > 0).then_some(gains)
            });
        }
        let limits = limits(question);
        if settings.wants(Rule::MostAccepting) || settings.wants(Rule::Relaxations) {
            let count = |totals: &[i64], forbidding: u64, free: bool| {
                let score = willing(&limits, extremes, totals, forbidding);
                if free { score - f64::from(forbidding.count_ones()) * 1e3 } else { score }
            };
            let number = |free: bool, dice: &mut Dice| {
                let (package, _) = climb(space, starts(space), dice, &|t, f| count(t, f, free))?;
                let forbidding = space.forbidding(&package);
                let totals = totals_of(&package);
                let accept = |k: &usize| {
                    forbidding >> k & 1 == 0 && limits[*k].is_none_or(|limit| totals[*k] >= limit)
                };
                let number = (0..parties).filter(accept).count();
                (!free || forbidding == 0).then_some(number)
            };
            self.known.accepting = number(false, dice);
            self.known.free_accepting = number(true, dice);
        }
        if settings.wants(Rule::Relaxations) {
            let rule = Shortfall::new(limited(question), question.scale, 0);
            let score = |totals: &[i64], forbidding: u64| {
                -(rule.value(|row| totals[row]) as f64) - f64::from(forbidding.count_ones()) * 1e20
            };
            let found = climb(space, starts(space), dice, &score);
            self.known.shortfall = found.and_then(|(package, _)| {
                let totals = totals_of(&package);
                (space.forbidding(&package) == 0).then(|| rule.value(|row| totals[row]))
            });
        }
    }

    pub fn search(&self, space: &Space) -> Search {
        let (question, settings) = (self.question, self.settings);
        let cap = settings.cap;
        let mut search = Search {
            bottlenecks: self.bottlenecks.iter().map(|(_, rule)| rule.clone()).collect(),
            limits: limits(question),
            ..Search::default()
        };
        if let Some(weights) = self.weights.first() {
            let row = question.parties.len() + 1;
            let d = self.disagreement.clone();
            let mut nash = Nash::new(d, weights.clone(), row, question.scale, cap);
            nash.start(self.known.gains.clone());
            search.nash = Some(nash);
        }
        if settings.wants(Rule::MostAccepting) {
            let mut counting = Counting::new(false, cap);
            counting.best = self.known.accepting;
            search.countings.push(counting);
        }
        if settings.wants(Rule::Relaxations) {
            let mut counting = Counting::new(true, cap);
            counting.best = self.known.free_accepting;
            search.countings.push(counting);
            let mut shortfall = Shortfall::new(limited(question), question.scale, cap);
            shortfall.start(self.known.shortfall);
            search.shortfall = Some(shortfall);
        }
        if settings.wants(Rule::Clashes) {
            search.heavy = lattice::expected(question, space);
        }
        if settings.wants(Rule::Clashes) && search.heavy.is_none() {
            search.together = Some(Together::new(question.parties.len()));
        }
        search
    }

    /// Puts what the walk found in the answer.
    pub fn tell(&self, question: &Question, search: Search, answer: &mut Answer) {
        let settings = self.settings;
        let mut relaxed = None;
        if settings.wants(Rule::KalaiSmorodinsky) {
            answer.kalai_smorodinsky = Some(None);
        }
        for ((word, _), rule) in self.bottlenecks.iter().zip(search.bottlenecks) {
            let found = rule.best.filter(|_| rule.found.ties > 0);
            let told = found.map(|value| best(value, rule.found));
            match word {
                Rule::Sum => answer.sum = Some(told.map(|it| it.map(|value| value.part))),
                Rule::MaxMin => answer.max_min = Some(told.map(|it| it.map(|value| value.part))),
                Rule::KalaiSmorodinsky => {
                    let left_out = self.left_out.clone();
                    let value = |value| KalaiSmorodinskyValue { value, left_out };
                    answer.kalai_smorodinsky = Some(told.map(|it| it.map(value)));
                }
                _ => relaxed = told.map(|it| it.map(|value| -value.part)),
            }
        }
        let mut countings = search.countings.into_iter().map(|counting| {
            counting.best.filter(|_| counting.found.ties > 0).map(|n| best(n, counting.found))
        });
        if settings.wants(Rule::MostAccepting) {
            answer.most_accepting = countings.next();
        }
        if settings.wants(Rule::Relaxations) {
            let parties = question.parties.len();
            let fewest = countings.next().flatten();
            let total = search.shortfall.and_then(|rule| {
                let value = rule.best.filter(|_| rule.found.ties > 0);
                value.map(|value| best(value, rule.found))
            });
            answer.relaxations = Some(Relaxations {
                smallest_largest: relaxed,
                fewest_parties: fewest.map(|it| it.map(|n| parties - n)),
                smallest_total: total,
            });
        }
    }
}

/// All packages that give every party at least its floor, all equally good.
pub fn floors_only(question: &Question, floors: &[i64], cap: usize) -> Bottleneck {
    let row = |(row, &floor): (usize, &i64)| Row {
        row,
        zero: 0,
        range: 0,
        floor: floor - question.scale.slack(floor),
    };
    Bottleneck::new(floors.iter().enumerate().map(row).collect(), question.scale, cap)
}

/// A value that some package has, found by climbing.
pub fn known_value(space: &Space, rule: &Bottleneck, dice: &mut Dice) -> Option<Fraction> {
    let score = |totals: &[i64], forbidding: u64| {
        let forbidden = if rule.free_only { forbidding.count_ones() } else { 0 };
        rule.height(totals) - f64::from(forbidden) * 1e25
    };
    let (package, _) = climb(space, starts(space), dice, &score)?;
    let mut totals = vec![0; space.rows];
    space.totals(&package, &mut totals);
    let free = !rule.free_only || space.forbidding(&package) == 0;
    rule.value(|row| totals[row]).filter(|_| free)
}

/// The limits that the walk compares with.
pub fn limits(question: &Question) -> Vec<Option<i64>> {
    let limit = |limit: i64| limit - question.scale.slack(limit);
    question.parties.iter().map(|party| party.limit.map(limit)).collect()
}

pub fn limited(question: &Question) -> Vec<(usize, i64)> {
    let parties = question.parties.iter().enumerate();
    parties.filter_map(|(k, party)| party.limit.map(|limit| (k, limit))).collect()
}

fn log_product(disagreement: &[i64], totals: &[i64]) -> f64 {
    let gains = disagreement.iter().zip(totals).map(|(&d, &total)| total - d);
    let lacking: i64 = gains.clone().filter(|&gain| gain <= 0).map(|gain| 1 - gain).sum();
    if lacking > 0 {
        return -(lacking as f64) * 1e6;
    }
    gains.map(|gain| (gain as f64).ln()).sum()
}

/// How many accept, and by a part of one how near the others are.
fn willing(limits: &[Option<i64>], extremes: &Extremes, totals: &[i64], forbidding: u64) -> f64 {
    let mut score = 0.0;
    for (party, limit) in limits.iter().enumerate() {
        let Some(limit) = limit else {
            score += 1.0;
            continue;
        };
        let lacking = (limit - totals[party]).max(0) as f64;
        let range = (limit - extremes.lowest[party]).max(1) as f64;
        score += if lacking == 0.0 { 1.0 } else { 0.5 * (1.0 - lacking / range).max(0.0) };
        if forbidding >> party & 1 == 1 {
            score -= 1.0;
        }
    }
    score
}
