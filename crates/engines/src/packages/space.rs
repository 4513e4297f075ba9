// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The question as flat rows of numbers: one row per party, one for their sum, and weighted rows.

use super::plan::WIDEST_TILE;
use super::question::{Choice, Question};

/// Rows lie together per option, so that adding an option to all totals is one short loop.
#[derive(Clone)]
pub struct Space {
    pub options: Vec<usize>,
    /// Where the options of an issue begin.
    pub offset: Vec<usize>,
    pub rows: usize,
    pub parties: usize,
    /// `values[(offset[issue] + option) * rows + row]`.
    pub values: Vec<i64>,
    pub pairs: Vec<Pair>,
    /// Per option: what may not stand beside it.
    pub blocks: Vec<Vec<Choice>>,
    /// Per option: the parties that forbid it.
    pub forbids: Vec<u64>,
    pub widest_tile: usize,
}

/// What two issues add together, for all rows.
#[derive(Clone)]
pub struct Pair {
    pub issues: [usize; 2],
    /// `values[(option of the first * options of the second + option of the second) * rows + row]`.
    pub values: Vec<i64>,
}

impl Space {
    /// One row per party, one for the sum, and one per list of weights over the parties.
    pub fn new(question: &Question, weighted: &[Vec<i64>]) -> Space {
        let options: Vec<usize> = question.issues.iter().map(|issue| issue.options.len()).collect();
        let mut offset = Vec::with_capacity(options.len());
        let mut all = 0;
        for count in &options {
            offset.push(all);
            all += count;
        }
        let parties = question.parties.len();
        let rows = parties + 1 + weighted.len();
        let mut space = Space {
            options,
            offset,
            rows,
            parties,
            values: vec![0; all * rows],
            pairs: Vec::new(),
            blocks: vec![Vec::new(); all],
            forbids: vec![0; all],
            widest_tile: WIDEST_TILE,
        };
        for (party, issues) in question.utilities.iter().enumerate() {
            for (issue, values) in issues.iter().enumerate() {
                for (option, &value) in values.iter().enumerate() {
                    let at = space.place(issue, option) * rows;
                    add(&mut space.values[at..at + rows], party, parties, value, weighted);
                }
            }
        }
        space.add_pairs(question, weighted);
        for pair in &question.not_both {
            for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                let at = space.place(one.issue, one.option);
                space.blocks[at].push(other);
            }
        }
        for forbidden in &question.forbidden {
            let at = space.place(forbidden.choice.issue, forbidden.choice.option);
            space.forbids[at] |= 1 << forbidden.party;
        }
        space
    }

    fn add_pairs(&mut self, question: &Question, weighted: &[Vec<i64>]) {
        let (rows, parties) = (self.rows, self.parties);
        for interaction in &question.interactions {
            let [i, j] = interaction.issues;
            let turned = i > j;
            let issues = if turned { [j, i] } else { [i, j] };
            let [first, second] = issues.map(|issue| self.options[issue]);
            let found = self.pairs.iter().position(|pair| pair.issues == issues);
            let at = found.unwrap_or_else(|| {
                self.pairs.push(Pair { issues, values: vec![0; first * second * rows] });
                self.pairs.len() - 1
            });
            for a in 0..first {
                for b in 0..second {
                    let value =
                        if turned { interaction.values[b][a] } else { interaction.values[a][b] };
                    let place = (a * second + b) * rows;
                    let totals = &mut self.pairs[at].values[place..place + rows];
                    add(totals, interaction.party, parties, value, weighted);
                }
            }
        }
    }

    pub fn issues(&self) -> usize {
        self.options.len()
    }

    pub fn place(&self, issue: usize, option: usize) -> usize {
        self.offset[issue] + option
    }

    #[inline(always)]
    pub fn row_values(&self, issue: usize, option: usize) -> &[i64] {
        let at = (self.offset[issue] + option) * self.rows;
        &self.values[at..at + self.rows]
    }

    /// What a pair adds for these options, in the order of the pair's own issues.
    #[inline(always)]
    pub fn pair_values<'v>(&self, pair: &'v Pair, first: usize, second: usize) -> &'v [i64] {
        let at = (first * self.options[pair.issues[1]] + second) * self.rows;
        &pair.values[at..at + self.rows]
    }

    /// The totals of all rows of a whole package.
    pub fn totals(&self, package: &[usize], into: &mut [i64]) {
        into.fill(0);
        for (issue, &option) in package.iter().enumerate() {
            plus(into, self.row_values(issue, option));
        }
        for pair in &self.pairs {
            let [i, j] = pair.issues;
            plus(into, self.pair_values(pair, package[i], package[j]));
        }
    }

    pub fn is_feasible(&self, package: &[usize]) -> bool {
        package.iter().enumerate().all(|(issue, &option)| {
            self.blocks[self.place(issue, option)].iter().all(|c| package[c.issue] != c.option)
        })
    }

    /// Only these issues, the others as they are in `package`: what they give goes into the first.
    pub fn opened(&self, package: &[usize], open: &[usize]) -> Space {
        let mut base = package.to_vec();
        open.iter().for_each(|&issue| base[issue] = usize::MAX);
        let mut part = Space {
            options: open.iter().map(|&issue| self.options[issue]).collect(),
            offset: Vec::new(),
            rows: self.rows,
            parties: self.parties,
            values: Vec::new(),
            pairs: Vec::new(),
            blocks: Vec::new(),
            forbids: Vec::new(),
            widest_tile: self.widest_tile,
        };
        let closed = |issue: usize| base[issue] != usize::MAX;
        let (mut given, mut forbidding) = (vec![0; self.rows], 0);
        for issue in (0..self.issues()).filter(|&issue| closed(issue)) {
            plus(&mut given, self.row_values(issue, base[issue]));
            forbidding |= self.forbids[self.place(issue, base[issue])];
        }
        for pair in self.pairs.iter().filter(|pair| pair.issues.iter().all(|&i| closed(i))) {
            let [i, j] = pair.issues;
            plus(&mut given, self.pair_values(pair, base[i], base[j]));
        }
        for (k, &issue) in open.iter().enumerate() {
            part.offset.push(part.blocks.len());
            for option in 0..self.options[issue] {
                let mut values = self.row_values(issue, option).to_vec();
                for pair in self.pairs.iter().filter(|pair| pair.issues.contains(&issue)) {
                    let [i, j] = pair.issues;
                    if i == issue && closed(j) {
                        plus(&mut values, self.pair_values(pair, option, base[j]));
                    } else if j == issue && closed(i) {
                        plus(&mut values, self.pair_values(pair, base[i], option));
                    }
                }
                let place = self.place(issue, option);
                part.forbids.push(self.forbids[place] | if k == 0 { forbidding } else { 0 });
                if k == 0 {
                    plus(&mut values, &given);
                }
                part.values.extend(values);
                part.blocks.push(self.open_blocks(place, &base, open, k, option));
            }
        }
        for pair in &self.pairs {
            let at = pair.issues.map(|issue| open.iter().position(|&o| o == issue));
            if let [Some(i), Some(j)] = at {
                part.pairs.push(Pair { issues: [i, j], values: pair.values.clone() });
            }
        }
        part
    }

    /// An option that a closed issue excludes excludes itself.
    fn open_blocks(
        &self,
        place: usize,
        base: &[usize],
        open: &[usize],
        issue: usize,
        option: usize,
    ) -> Vec<Choice> {
        let mut blocks = Vec::new();
        for choice in &self.blocks[place] {
            match open.iter().position(|&o| o == choice.issue) {
                Some(k) => blocks.push(Choice { issue: k, option: choice.option }),
                None if base[choice.issue] == choice.option => {
                    blocks.push(Choice { issue, option });
                }
                None => {}
            }
        }
        blocks
    }

    /// With one more row per list of weights over the parties.
    pub fn weighted(&self, weighted: &[Vec<i64>]) -> Space {
        let rows = self.rows + weighted.len();
        let widened = |values: &[i64]| -> Vec<i64> {
            let mut wide = Vec::with_capacity(values.len() / self.rows * rows);
            for values in values.chunks_exact(self.rows) {
                wide.extend(values);
                wide.extend(weighted.iter().map(|weights| -> i64 {
                    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
                }));
            }
            wide
        };
        let mut space = self.clone();
        space.rows = rows;
        space.values = widened(&self.values);
        space.pairs.iter_mut().for_each(|pair| pair.values = widened(&pair.values));
        space
    }

    /// The same, where only these parties forbid.
    pub fn forbidden_by(&self, parties: u64) -> Space {
        let mut space = self.clone();
        space.forbids.iter_mut().for_each(|mask| *mask &= parties);
        space
    }

    pub fn forbidding(&self, package: &[usize]) -> u64 {
        let all = package.iter().enumerate();
        all.fold(0, |mask, (issue, &option)| mask | self.forbids[self.place(issue, option)])
    }
}

fn add(totals: &mut [i64], party: usize, parties: usize, value: i64, weighted: &[Vec<i64>]) {
    totals[party] += value;
    totals[parties] += value;
    for (row, weights) in weighted.iter().enumerate() {
        totals[parties + 1 + row] += weights[party] * value;
    }
}

#[inline(always)]
pub fn plus(totals: &mut [i64], values: &[i64]) {
    for (total, value) in totals.iter_mut().zip(values) {
        *total += value;
    }
}
