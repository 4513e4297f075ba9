// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A conversation that goes on: one more vote costs next to nothing, and shards can be added up.
//!
//! Kept are, for every two statements, the sums over people who saw both. From these the square of
//! the vote matrix follows without the votes, so that the axes can be turned a little after each
//! vote, and conversations that are counted in parts can be put together.

use super::space::{self, Axes, Square};
use super::votes::{Moments, Votes};
use crate::{Fault, Word};

/// Most statements: the sums fill three squares of this size.
const MOST_STATEMENTS: usize = 4000;

/// Sums over people, for every statement and every two statements. Sums of different people about
/// the same statements can be added.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    moments: Moments,
    rejected: Vec<bool>,
    /// For statements a ≤ b, over who saw both: how many, the product of the votes, the votes on a
    /// and on b. Whole numbers, so that the order of adding does not matter.
    pair: Vec<[i32; 4]>,
}

impl Sums {
    /// The sums of nobody yet.
    pub fn new(rejected: Vec<bool>) -> Result<Sums, Fault> {
        let statements = rejected.len();
        if statements > MOST_STATEMENTS {
            let message = format!("At most {MOST_STATEMENTS} statements can be kept this way.");
            return Err(Fault::too_large(statements as f64, message));
        }
        let moments = Moments { count: vec![0; statements * 3] };
        Ok(Sums { moments, rejected, pair: vec![[0; 4]; statements * statements] })
    }

    /// The sums of these votes.
    pub fn of(votes: &Votes) -> Result<Sums, Fault> {
        let mut sums = Sums::new(votes.rejected.clone())?;
        let size = sums.rejected.len();
        sums.moments = votes.moments();
        // A few rows at a time, so that they stay near the processor.
        let rows = (1 << 15) / size.max(1) + 1;
        for first in (0..size).step_by(rows) {
            for person in 0..votes.people() {
                let codes = votes.codes(person);
                let from = codes.partition_point(|&code| (code as usize) < 3 * first);
                for at in from..codes.len() {
                    let one = codes[at] as usize;
                    if one >= 3 * (first + rows) {
                        break;
                    }
                    let own = (one % 3) as i32 - 1;
                    let row = &mut sums.pair[one / 3 * size..][..size];
                    for &other in &codes[at..] {
                        let theirs = (other % 3) as i32 - 1;
                        let cell = &mut row[other as usize / 3];
                        let more = [1, own * theirs, own, theirs];
                        cell.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
                    }
                }
            }
        }
        Ok(sums)
    }

    /// Adds the sums of other people about the same statements.
    pub fn add(&mut self, other: &Sums) -> Result<(), Fault> {
        if self.rejected != other.rejected {
            let message = "These sums are about other statements.";
            return Err(Fault::new(Word::WrongSize, message));
        }
        self.moments.add(&other.moments);
        for (own, more) in self.pair.iter_mut().zip(&other.pair) {
            own.iter_mut().zip(more).for_each(|(own, more)| *own += more);
        }
        Ok(())
    }

    /// The axes, from the sums alone.
    pub fn axes(&self) -> Axes {
        let mut cross = Cross::of(self);
        let variance = cross.variance();
        let (roots, directions) = space::leading(&mut cross, variance, None);
        space::shape(self.rejected.len(), variance, roots, directions)
    }

    /// What the square of the centred matrix holds for two statements.
    fn centred(&self, one: usize, other: usize, mean: &[f64]) -> f64 {
        if self.rejected[one] || self.rejected[other] {
            return 0.0;
        }
        let size = self.rejected.len();
        let (one, other) = (one.min(other), one.max(other));
        let [seen, product, own, theirs] = self.pair[one * size + other].map(f64::from);
        product - mean[one] * theirs - mean[other] * own + mean[one] * mean[other] * seen
    }
}

/// The square of the centred matrix.
#[derive(Clone, Debug)]
struct Cross {
    size: usize,
    cell: Vec<f64>,
}

impl Cross {
    fn of(sums: &Sums) -> Cross {
        let size = sums.rejected.len();
        let mean: Vec<f64> = (0..size).map(|at| sums.moments.mean(at)).collect();
        let mut cell = vec![0.0; size * size];
        for one in 0..size {
            for other in one..size {
                let both = sums.centred(one, other, &mean);
                cell[one * size + other] = both;
                cell[other * size + one] = both;
            }
        }
        Cross { size, cell }
    }

    fn variance(&self) -> f64 {
        (0..self.size).map(|at| self.cell[at * self.size + at]).sum()
    }

    /// Two directions at once, for one reading of the square.
    fn times_two(&self, directions: &[[f64; 2]], into: &mut [[f64; 2]]) {
        for (row, into) in self.cell.chunks_exact(self.size.max(1)).zip(into) {
            let mut sum = [[0.0; 2]; 4];
            for (cells, directions) in row.chunks(4).zip(directions.chunks(4)) {
                for ((cell, direction), sum) in cells.iter().zip(directions).zip(&mut sum) {
                    sum[0] += cell * direction[0];
                    sum[1] += cell * direction[1];
                }
            }
            *into = [0, 1].map(|at| sum.iter().map(|sum| sum[at]).sum());
        }
    }
}

impl Square for Cross {
    fn size(&self) -> usize {
        self.size
    }

    fn times(&mut self, direction: &[f64], into: &mut [f64]) {
        for (row, into) in self.cell.chunks_exact(self.size.max(1)).zip(into) {
            *into = space::dot(row, direction);
        }
    }
}

/// A conversation that is going on.
#[derive(Clone, Debug)]
pub struct Live {
    sums: Sums,
    cross: Cross,
    /// Everybody's codes, ascending.
    codes: Vec<Vec<u32>>,
    axes: Axes,
    centres: Vec<[f64; 2]>,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The place on the axes.
    pub place: [f64; 2],
    /// The group whose centre is nearest; nothing without groups.
    pub group: Option<u32>,
}

impl Live {
    /// Goes on from these votes, with groups around these centres.
    pub fn new(votes: &Votes, axes: &Axes, centres: &[[f64; 2]]) -> Result<Live, Fault> {
        let sums = Sums::of(votes)?;
        let cross = Cross::of(&sums);
        let codes = (0..votes.people()).map(|person| votes.codes(person).to_vec()).collect();
        Ok(Live { sums, cross, codes, axes: axes.clone(), centres: centres.to_vec() })
    }

    /// One more vote: the axes turn a little, and the person's standing is told.
    ///
    /// `person` may be new: the next number. Counts, means and the square of the matrix are exact;
    /// the axes make a step or two of a warm power iteration. Everybody else's place and the groups
    /// stay until they are found anew.
    pub fn vote(&mut self, person: usize, statement: u32, value: i8) -> Result<Standing, Fault> {
        let known = (statement as usize) < self.sums.rejected.len() && (-1..=1).contains(&value);
        if !known || person > self.codes.len() {
            let message = "A vote is by nobody, on nothing, or not −1, 0 or 1.";
            return Err(Fault::new(Word::UnknownName, message));
        }
        if person == self.codes.len() {
            self.codes.push(Vec::new());
        }
        let code = statement * 3 + (value + 1) as u32;
        let at = self.codes[person].partition_point(|&own| own / 3 < statement);
        let before = self.codes[person].get(at).copied().filter(|own| own / 3 == statement);
        if let Some(before) = before {
            self.count(person, before, -1);
            self.codes[person].remove(at);
        }
        self.codes[person].insert(at, code);
        self.count(person, code, 1);
        self.correct(statement as usize);
        self.turn();
        Ok(self.standing(person))
    }

    /// Where somebody stands now.
    pub fn standing(&self, person: usize) -> Standing {
        let (mut sum, mut seen) = ([0.0; 2], 0);
        for &code in self.codes.get(person).map_or(&[][..], Vec::as_slice) {
            let at = code as usize / 3;
            if self.sums.rejected[at] {
                continue;
            }
            seen += 1;
            let off = f64::from(code % 3) - 1.0 - self.sums.moments.mean(at);
            sum = [0, 1].map(|axis| sum[axis] + off * self.axes.loadings[at][axis]);
        }
        seen += self.sums.rejected.iter().filter(|&&rejected| rejected).count();
        let larger = (self.sums.rejected.len() as f64 / (seen as f64).max(1.0)).sqrt();
        let place = sum.map(|along| along * larger);
        let far = |centre: &[f64; 2]| (centre[0] - place[0]).hypot(centre[1] - place[1]);
        let nearest = (0u32..).zip(&self.centres);
        let nearest = nearest.min_by(|one, other| far(one.1).total_cmp(&far(other.1)));
        Standing { place, group: nearest.map(|(group, _)| group) }
    }

    /// The axes as they are now.
    pub fn axes(&self) -> &Axes {
        &self.axes
    }

    /// The sums as they are now.
    pub fn sums(&self) -> &Sums {
        &self.sums
    }

    /// Adds or takes away one vote in all sums of this person's votes; the vote is among them.
    fn count(&mut self, person: usize, code: u32, sign: i32) {
        let size = self.sums.rejected.len();
        let (one, own) = (code as usize / 3, (code % 3) as i32 - 1);
        let count = &mut self.sums.moments.count[code as usize];
        *count = count.wrapping_add_signed(i64::from(sign));
        for &other in &self.codes[person] {
            let (at, theirs) = (other as usize / 3, (other % 3) as i32 - 1);
            let (a, b) = if one <= at { (own, theirs) } else { (theirs, own) };
            let cell = &mut self.sums.pair[one.min(at) * size + one.max(at)];
            let more = [1, a * b, a, b];
            cell.iter_mut().zip(more).for_each(|(sum, more)| *sum += sign * more);
        }
    }

    /// Computes one row and column of the square again.
    fn correct(&mut self, statement: usize) {
        let size = self.cross.size;
        let mean: Vec<f64> = (0..size).map(|at| self.sums.moments.mean(at)).collect();
        for other in 0..size {
            let cell = self.sums.centred(statement, other, &mean);
            self.cross.cell[statement * size + other] = cell;
            self.cross.cell[other * size + statement] = cell;
        }
    }

    /// Warm steps of a power iteration on both axes at once.
    fn turn(&mut self) {
        let mut next = vec![[0.0; 2]; self.cross.size];
        // One vote among many moves little: a large square is read once.
        let steps = if self.cross.size > 500 { 1 } else { 2 };
        let variance = self.cross.variance();
        for _ in 0..steps {
            self.cross.times_two(&self.axes.loadings, &mut next);
            let sum = |of: &dyn Fn(&[f64; 2]) -> f64| next.iter().map(of).sum::<f64>();
            let first = sum(&|two| two[0] * two[0]).sqrt();
            let shared = sum(&|two| two[0] * two[1]) / (first * first).max(f64::MIN_POSITIVE);
            let second = sum(&|two| (two[1] - shared * two[0]).powi(2)).sqrt();
            if first <= 1e-12 * variance || second <= 1e-12 * variance {
                // There is hardly anything to turn by: begin anew.
                self.axes = self.sums.axes();
                return;
            }
            for (loading, two) in self.axes.loadings.iter_mut().zip(&next) {
                *loading = [two[0] / first, (two[1] - shared * two[0]) / second];
            }
            let share = |root: f64| (root / variance).clamp(0.0, 1.0);
            self.axes.explained = [share(first), share(second)];
        }
    }
}
