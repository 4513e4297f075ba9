// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which points are dominated: another is nowhere smaller and somewhere larger.

use std::collections::BTreeMap;

use crate::simd::{Kernel, widest};

/// The distinct undominated points, ascending; of equal points the first stays. `totals` holds
/// `parties` numbers per point.
pub fn undominated(totals: &[i64], parties: usize) -> Vec<usize> {
    let mut kept = match parties {
        0 => return (!totals.is_empty()).then_some(0).into_iter().collect(),
        2 => two(totals),
        3 => three(totals),
        _ => many(totals, parties),
    };
    kept.sort_unstable();
    kept
}

/// Largest first in the first number: then the second must rise.
fn two(totals: &[i64]) -> Vec<usize> {
    let mut points: Vec<(i64, i64, usize)> =
        totals.chunks_exact(2).enumerate().map(|(k, t)| (-t[0], -t[1], k)).collect();
    points.sort_unstable();
    let mut kept = Vec::new();
    let mut highest = None;
    for (_, second, point) in points {
        if highest.is_none_or(|highest| -second > highest) {
            highest = Some(-second);
            kept.push(point);
        }
    }
    kept
}

/// Largest first in the first number; the other two form a staircase.
fn three(totals: &[i64]) -> Vec<usize> {
    let mut points: Vec<([i64; 3], usize)> =
        totals.chunks_exact(3).enumerate().map(|(k, t)| ([-t[0], -t[1], -t[2]], k)).collect();
    points.sort_unstable();
    // From the second number to the largest third among points with at least that second.
    let mut stairs: BTreeMap<i64, i64> = BTreeMap::new();
    let mut kept = Vec::new();
    for ([_, second, third], point) in points {
        let (second, third) = (-second, -third);
        if stairs.range(second..).next().is_some_and(|(_, &reached)| reached >= third) {
            continue;
        }
        let lower: Vec<i64> = stairs
            .range(..=second)
            .rev()
            .take_while(|(_, reached)| **reached <= third)
            .map(|(&second, _)| second)
            .collect();
        lower.iter().for_each(|second| {
            stairs.remove(second);
        });
        stairs.insert(second, third);
        kept.push(point);
    }
    kept
}

/// Largest sum first: only points kept earlier can dominate.
fn many(totals: &[i64], parties: usize) -> Vec<usize> {
    let mut order: Vec<(i64, usize)> = totals
        .chunks_exact(parties)
        .enumerate()
        .map(|(k, totals)| (-totals.iter().sum::<i64>(), k))
        .collect();
    order.sort_unstable();
    let order: Vec<usize> = order.into_iter().map(|(_, point)| point).collect();
    match ranks(totals, parties) {
        Ranks::Narrow(ranks) => widest(Sieve { ranks: &ranks, parties, order: &order }),
        Ranks::Wide(ranks) => widest(Sieve { ranks: &ranks, parties, order: &order }),
    }
}

enum Ranks {
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

/// Smaller numbers in the same order: steps above the lowest, or places among the values.
fn ranks(totals: &[i64], parties: usize) -> Ranks {
    let mut ranks = vec![0u32; totals.len()];
    let mut highest = 0;
    for party in 0..parties {
        let column = || totals.iter().skip(party).step_by(parties).copied();
        let low = column().min().unwrap_or(0);
        let step = column().fold(0, |step, total| common(step, (total - low) as u64)).max(1);
        let range = (column().max().unwrap_or(0) - low) as u64 / step;
        if range < 1 << 16 {
            for (k, total) in column().enumerate() {
                ranks[k * parties + party] = ((total - low) as u64 / step) as u32;
            }
            highest = highest.max(range);
            continue;
        }
        let mut values: Vec<i64> = column().collect();
        values.sort_unstable();
        values.dedup();
        for (k, total) in column().enumerate() {
            ranks[k * parties + party] = values.partition_point(|&value| value < total) as u32;
        }
        highest = highest.max(values.len() as u64 - 1);
    }
    if highest < 1 << 16 {
        Ranks::Narrow(ranks.into_iter().map(|rank| rank as u16).collect())
    } else {
        Ranks::Wide(ranks)
    }
}

fn common(mut a: u64, mut b: u64) -> u64 {
    if a == 1 {
        return 1;
    }
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// So many kept points are compared with at once.
const LANES: usize = 32;

struct Sieve<'a, T> {
    ranks: &'a [T],
    parties: usize,
    order: &'a [usize],
}

impl<T: Copy + Ord + Default> Kernel for Sieve<'_, T> {
    type Output = Vec<usize>;

    #[inline(always)]
    fn run(self) -> Vec<usize> {
        let mut kept: Vec<usize> = Vec::new();
        // Per block of kept points: all first numbers, all second numbers, and so on.
        let mut blocks: Vec<[T; LANES]> = Vec::new();
        for &point in self.order {
            let ranks = &self.ranks[point * self.parties..(point + 1) * self.parties];
            if self.is_reached(&blocks, ranks) {
                continue;
            }
            let lane = kept.len() % LANES;
            if lane == 0 {
                blocks.extend(std::iter::repeat_n([T::default(); LANES], self.parties));
            }
            let start = blocks.len() - self.parties;
            for (block, &rank) in blocks[start..].iter_mut().zip(ranks) {
                block[lane] = rank;
            }
            kept.push(point);
        }
        kept
    }
}

impl<T: Copy + Ord> Sieve<'_, T> {
    /// Whether some kept point is nowhere smaller. Lanes that hold no point yet are zero: they
    /// reach only a point that is lowest for every party, which any kept point reaches as well.
    #[inline(always)]
    fn is_reached(&self, blocks: &[[T; LANES]], ranks: &[T]) -> bool {
        for block in blocks.chunks_exact(self.parties) {
            let mut reaches = [u16::MAX; LANES];
            let mut any = true;
            for (lanes, ranks) in block.chunks(4).zip(ranks.chunks(4)) {
                for k in 0..ranks.len() {
                    for lane in 0..LANES {
                        reaches[lane] &= if lanes[k][lane] >= ranks[k] { u16::MAX } else { 0 };
                    }
                }
                let mut or = 0;
                for lane in reaches {
                    or |= lane;
                }
                any = or != 0;
                if !any {
                    break;
                }
            }
            if any {
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::{Ranks, common, ranks, undominated};
    use crate::packages::climb::Dice;

    /// Every point against every other; of equal points the first stays.
    fn by_hand(totals: &[i64], parties: usize) -> Vec<usize> {
        let points: Vec<&[i64]> = totals.chunks_exact(parties).collect();
        let reaches = |one: &[i64], other: &[i64]| one.iter().zip(other).all(|(a, b)| a >= b);
        let falls = |at: usize| {
            points.iter().enumerate().any(|(other, point)| {
                other != at && reaches(point, points[at]) && (*point != points[at] || other < at)
            })
        };
        (0..points.len()).filter(|&at| !falls(at)).collect()
    }

    #[test]
    fn what_stays_is_what_no_other_dominates() {
        let mut dice = Dice(51);
        let mut blocks = 0;
        for round in 0..4_000 {
            let parties = 1 + round % 9;
            let points = dice.below([3, 40, 150][round / 9 % 3]);
            let highest = [2, 5, 70_000, 1 << 40][dice.below(4)];
            let (low, step) = (dice.below(9) as i64 - 4, 1 + dice.below(3) as i64 * 5);
            let mut totals: Vec<i64> =
                (0..points * parties).map(|_| low + step * dice.below(highest) as i64).collect();
            // Half of the time nearly all stand beside each other: their sums are alike.
            if round % 2 == 0 && parties > 1 {
                for point in totals.chunks_exact_mut(parties) {
                    let others: i64 = point[1..].iter().sum();
                    point[0] = -others + dice.below(3) as i64;
                }
            }
            let kept = undominated(&totals, parties);
            assert_eq!(kept, by_hand(&totals, parties), "{parties} {totals:?}");
            blocks += usize::from(parties > 3 && kept.len() > 64);
        }
        assert!(blocks > 100, "{blocks} with more than two blocks of points");
        assert_eq!(undominated(&[], 4), Vec::<usize>::new());
        assert_eq!(undominated(&[], 0), Vec::<usize>::new());
    }

    /// Ranks stand in the order of the numbers, small where that can be.
    #[test]
    fn ranks_keep_the_order() {
        let column = |totals: &[i64]| match ranks(totals, 1) {
            Ranks::Narrow(ranks) => (true, ranks.into_iter().map(u32::from).collect::<Vec<_>>()),
            Ranks::Wide(ranks) => (false, ranks),
        };
        assert_eq!(column(&[5, -1, 11, 5]), (true, vec![1, 0, 2, 1]));
        assert_eq!(column(&[7, 7]), (true, vec![0, 0]));
        assert_eq!(column(&[0, 65_535, 1]), (true, vec![0, 65_535, 1]));
        // Steps of one over a range of 65,536: places among the values instead.
        assert_eq!(column(&[0, 65_536, 1]), (true, vec![0, 2, 1]));
        assert_eq!(column(&[0, 131_072, 2]), (true, vec![0, 2, 1]));
        assert_eq!(column(&[0, 131_070, 2]), (true, vec![0, 65_535, 1]));
        // A lowest number below zero widens the range.
        assert_eq!(column(&[-10_000, 60_000, -9_999]), (true, vec![0, 2, 1]));
        let many: Vec<i64> = (0..65_537).map(|at| at * at).collect();
        assert_eq!(column(&many), (false, (0..65_537).collect()));
        assert_eq!(column(&many[..65_536]), (true, (0..65_536).collect()));
        // Two columns side by side, each with ranks of its own.
        let Ranks::Narrow(two) = ranks(&[1, 30, 2, 10, 3, 20], 2) else { panic!("few values") };
        assert_eq!(two, [0, 2, 1, 0, 2, 1]);
    }

    #[test]
    fn the_common_step_is_the_greatest_divisor() {
        assert_eq!([common(0, 12), common(12, 18), common(18, 12)], [12, 6, 6]);
        assert_eq!([common(1, 0), common(7, 0), common(0, 0), common(35, 64)], [1, 7, 0, 1]);
    }
}
