// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The two axes along which votes differ most: leading components by Lanczos' method.
//!
//! Unseen votes are imputed with the column's mean and the columns are centred, so an unseen cell
//! is 0: the matrix is as sparse as the votes, and one step costs one pass over them. Lanczos 1950,
//! with every new direction made orthogonal to all before (Parlett and Scott 1979 say why).

use super::votes::{Moments, Votes};

/// Two directions over the statements, of length 1 and orthogonal.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    /// How much each statement counts on each axis.
    pub loadings: Vec<[f64; 2]>,
    /// The share of the variance that lies along each axis, from 0 to 1.
    pub explained: [f64; 2],
}

/// Something that can be multiplied by a direction: the matrix times its transpose.
pub(super) trait Square {
    fn size(&self) -> usize;
    fn times(&mut self, direction: &[f64], into: &mut [f64]);
}

/// The vote matrix, as a square.
struct Pass<'a> {
    votes: &'a Votes,
    value: Vec<f64>,
    table: Vec<f64>,
    sum: Vec<f64>,
}

impl Square for Pass<'_> {
    fn size(&self) -> usize {
        self.votes.statements()
    }

    fn times(&mut self, direction: &[f64], into: &mut [f64]) {
        for (at, &along) in direction.iter().enumerate() {
            for side in 3 * at..3 * at + 3 {
                self.table[side] = self.value[side] * along;
            }
        }
        self.sum.fill(0.0);
        for person in 0..self.votes.people() {
            let codes = self.votes.codes(person);
            let place = gather(&self.table, codes);
            for &code in codes {
                self.sum[code as usize] += place;
            }
        }
        for (at, into) in into.iter_mut().enumerate() {
            let sides = 3 * at..3 * at + 3;
            let parts = self.sum[sides.clone()].iter().zip(&self.value[sides]);
            *into = parts.map(|(sum, value)| sum * value).sum();
        }
    }
}

/// The sum of table entries, in four parts so that none waits for another.
fn gather(table: &[f64], codes: &[u32]) -> f64 {
    let mut sum = [0.0; 4];
    let fours = codes.chunks_exact(4);
    let rest = fours.remainder();
    for four in fours {
        for (sum, &code) in sum.iter_mut().zip(four) {
            *sum += table[code as usize];
        }
    }
    let rest: f64 = rest.iter().map(|&code| table[code as usize]).sum();
    (sum[0] + sum[1]) + (sum[2] + sum[3]) + rest
}

/// The axes of the votes; `warm` are earlier ones to start from.
pub fn axes(votes: &Votes, moments: &Moments, warm: Option<&Axes>) -> Axes {
    let value = moments.centred(&votes.rejected);
    let variance = moments.variance(&value);
    let sides = value.len();
    let mut pass = Pass { votes, value, table: vec![0.0; sides], sum: vec![0.0; sides] };
    let (roots, directions) = leading(&mut pass, variance, warm);
    shape(votes.statements(), variance, roots, directions)
}

/// Signs the axes and sees how much of the variance lies along them.
pub(super) fn shape(
    statements: usize,
    variance: f64,
    roots: [f64; 2],
    mut directions: [Vec<f64>; 2],
) -> Axes {
    for direction in &mut directions {
        let largest = direction.iter().fold(0.0f64, |most, along| most.max(along.abs()));
        let first = direction.iter().find(|along| along.abs() >= largest - 1e-9);
        if first.is_some_and(|&along| along < 0.0) {
            direction.iter_mut().for_each(|along| *along = -*along);
        }
    }
    let loadings = (0..statements).map(|at| [directions[0][at], directions[1][at]]).collect();
    let share = |root: f64| if variance > 0.0 { (root / variance).clamp(0.0, 1.0) } else { 0.0 };
    Axes { loadings, explained: roots.map(share) }
}

/// Most directions that are kept at once.
const MOST_DIRECTIONS: usize = 400;

/// Up to so many statements all directions are kept.
const SMALL: usize = 64;

/// How large what is left over may be, as a share of the gap to the third root.
const EXACT: f64 = 2e-8;

/// The two largest roots of a square and their directions.
pub(super) fn leading(
    square: &mut impl Square,
    variance: f64,
    warm: Option<&Axes>,
) -> ([f64; 2], [Vec<f64>; 2]) {
    let size = square.size();
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut beside): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    let mut next = orthonormal(first_direction(size, warm), &basis);
    let mut product = vec![0.0; size];
    // A small square is done to the end: in it equal roots, which one start cannot tell apart,
    // are no rarity.
    let (mut check_at, mut is_fresh) = (if size <= SMALL { SMALL + 1 } else { 8 }, false);
    while basis.len() < size.min(MOST_DIRECTIONS) && variance > 0.0 {
        let Some(direction) = next.take() else { break };
        square.times(&direction, &mut product);
        diagonal.push(dot(&direction, &product));
        basis.push(direction);
        let mut left = product.clone();
        take_away(&mut left, &basis);
        take_away(&mut left, &basis);
        let length = dot(&left, &left).sqrt();
        if length <= 1e-13 * variance {
            // What was begun with is used up. If there is anything besides, something new finds it.
            if is_fresh && dot(&product, &product).sqrt() <= 1e-13 * variance {
                break;
            }
            (is_fresh, check_at) = (true, check_at.max(basis.len() + 8));
            beside.push(0.0);
            next = orthonormal(fresh_direction(size, basis.len()), &basis);
            continue;
        }
        if basis.len() >= check_at {
            if near_enough(&diagonal, &beside, length) {
                break;
            }
            check_at += 3 + basis.len() / 12;
        }
        is_fresh = false;
        beside.push(length);
        left.iter_mut().for_each(|along| *along /= length);
        next = Some(left);
    }
    combine(size, &basis, &diagonal, &beside)
}

fn combine(
    size: usize,
    basis: &[Vec<f64>],
    diagonal: &[f64],
    beside: &[f64],
) -> ([f64; 2], [Vec<f64>; 2]) {
    let (roots, vectors) = tridiagonal(diagonal, beside, 0..diagonal.len());
    let order = largest_first(&roots);
    let mut found = ([0.0; 2], [vec![0.0; size], vec![0.0; size]]);
    for (axis, &root) in order.iter().take(2).enumerate() {
        found.0[axis] = roots[root].max(0.0);
        for (direction, weights) in basis.iter().zip(&vectors) {
            add_times(&mut found.1[axis], direction, weights[root]);
        }
        let length = dot(&found.1[axis], &found.1[axis]).sqrt();
        found.1[axis].iter_mut().for_each(|along| *along /= length.max(f64::MIN_POSITIVE));
    }
    found
}

/// Whether both axes can turn no further than is asked: what is left over, against the gap.
fn near_enough(diagonal: &[f64], beside: &[f64], length: f64) -> bool {
    let size = diagonal.len();
    let (roots, vectors) = tridiagonal(diagonal, beside, size - 1..size);
    let last = &vectors[0];
    let order = largest_first(&roots);
    let left = |at: usize| (length * last[order[at]]).abs();
    let gap = (roots[order[1]] - roots[order[2]]).max(1e-12 * roots[order[0]]);
    left(0) < EXACT * gap && left(1) < EXACT * gap
}

fn largest_first(roots: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..roots.len()).collect();
    order.sort_by(|&one, &other| roots[other].total_cmp(&roots[one]));
    order
}

fn first_direction(size: usize, warm: Option<&Axes>) -> Vec<f64> {
    let mut first = fresh_direction(size, 0);
    if let Some(axes) = warm.filter(|axes| axes.loadings.len() == size) {
        for (along, loadings) in first.iter_mut().zip(&axes.loadings) {
            *along = *along * 1e-3 + loadings[0] + 0.7 * loadings[1];
        }
    }
    first
}

/// A direction without any pattern, the same on every machine.
fn fresh_direction(size: usize, turn: usize) -> Vec<f64> {
    let mut state = 0x9E37_79B9_7F4A_7C15u64.wrapping_mul(2 * turn as u64 + 1);
    (0..size)
        .map(|_| {
            state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            ((state >> 11) as f64 / (1u64 << 53) as f64) - 0.5
        })
        .collect()
}

fn orthonormal(mut direction: Vec<f64>, basis: &[Vec<f64>]) -> Option<Vec<f64>> {
    let before = dot(&direction, &direction).sqrt();
    take_away(&mut direction, basis);
    take_away(&mut direction, basis);
    let length = dot(&direction, &direction).sqrt();
    if length <= 1e-10 * before || length == 0.0 {
        return None;
    }
    direction.iter_mut().for_each(|along| *along /= length);
    Some(direction)
}

fn take_away(direction: &mut [f64], basis: &[Vec<f64>]) {
    for other in basis {
        let along = dot(direction, other);
        add_times(direction, other, -along);
    }
}

pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    let mut sum = [0.0; 8];
    let (ones, others) = (one.chunks_exact(8), other.chunks_exact(8));
    let rest: f64 = ones.remainder().iter().zip(others.remainder()).map(|(a, b)| a * b).sum();
    for (one, other) in ones.zip(others) {
        for (at, sum) in sum.iter_mut().enumerate() {
            *sum += one[at] * other[at];
        }
    }
    sum.iter().sum::<f64>() + rest
}

fn add_times(to: &mut [f64], other: &[f64], times: f64) {
    for (to, other) in to.iter_mut().zip(other) {
        *to += other * times;
    }
}

/// Roots and directions of a tridiagonal square by implicit QL steps (Wilkinson and Reinsch 1971);
/// directions stand in columns, of which only some rows are wanted.
fn tridiagonal(
    diagonal: &[f64],
    beside: &[f64],
    wanted: std::ops::Range<usize>,
) -> (Vec<f64>, Vec<Vec<f64>>) {
    let size = diagonal.len();
    let mut root = diagonal.to_vec();
    let mut off = beside[..size.saturating_sub(1)].to_vec();
    off.push(0.0);
    let mut vectors = vec![vec![0.0; size]; wanted.len()];
    for (at, row) in wanted.zip(&mut vectors) {
        row[at] = 1.0;
    }
    for low in 0..size {
        for _ in 0..60 {
            let small = |at: &usize| {
                off[*at].abs() <= f64::EPSILON * (root[*at].abs() + root[*at + 1].abs())
            };
            let high = (low..size - 1).find(small).unwrap_or(size - 1);
            if high == low {
                break;
            }
            chase(&mut root, &mut off, &mut vectors, low, high);
        }
    }
    (root, vectors)
}

fn chase(root: &mut [f64], off: &mut [f64], vectors: &mut [Vec<f64>], low: usize, high: usize) {
    let mut shift = (root[low + 1] - root[low]) / (2.0 * off[low]);
    let length = shift.hypot(1.0);
    shift = root[high] - root[low] + off[low] / (shift + length.copysign(shift));
    let (mut sine, mut cosine, mut moved) = (1.0, 1.0, 0.0);
    for at in (low..high).rev() {
        let (f, b) = (sine * off[at], cosine * off[at]);
        let length = f.hypot(shift);
        off[at + 1] = length;
        if length == 0.0 {
            root[at + 1] -= moved;
            off[high] = 0.0;
            return;
        }
        (sine, cosine) = (f / length, shift / length);
        let before = root[at + 1] - moved;
        let turn = (root[at] - before) * sine + 2.0 * cosine * b;
        moved = sine * turn;
        root[at + 1] = before + moved;
        shift = cosine * turn - b;
        for row in vectors.iter_mut() {
            let (left, right) = (row[at], row[at + 1]);
            row[at + 1] = sine * left + cosine * right;
            row[at] = cosine * left - sine * right;
        }
    }
    root[low] -= moved;
    off[low] = shift;
    off[high] = 0.0;
}
