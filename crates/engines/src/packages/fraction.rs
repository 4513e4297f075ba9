// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Exact comparing: fractions of whole numbers, and products of any size.

use std::cmp::Ordering;

/// `over` is above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    pub part: i64,
    pub over: i64,
}

impl Fraction {
    pub fn whole(part: i64) -> Fraction {
        Fraction { part, over: 1 }
    }

    #[inline(always)]
    pub fn compare(self, other: Fraction) -> Ordering {
        if self.over == other.over {
            return self.part.cmp(&other.part);
        }
        let left = i128::from(self.part) * i128::from(other.over);
        left.cmp(&(i128::from(other.part) * i128::from(self.over)))
    }

    /// The least whole number that is at least this fraction of `range`.
    pub fn of_at_least(self, range: i64) -> i64 {
        let product = i128::from(self.part) * i128::from(range);
        -(-product).div_euclid(i128::from(self.over)) as i64
    }

    /// The least whole number that is more than this fraction of `range`.
    pub fn of_more_than(self, range: i64) -> i64 {
        let product = i128::from(self.part) * i128::from(range);
        product.div_euclid(i128::from(self.over)) as i64 + 1
    }
}

/// Compares the products of two lists of whole numbers, none negative.
pub fn compare_products(left: &[i64], right: &[i64]) -> Ordering {
    let (left, right) = (product(left), product(right));
    left.len().cmp(&right.len()).then_with(|| left.iter().rev().cmp(right.iter().rev()))
}

/// Least significant word first, without leading zeros.
fn product(factors: &[i64]) -> Vec<u64> {
    let mut words = vec![1u64];
    for &factor in factors {
        let mut carry = 0u128;
        for word in &mut words {
            let product = u128::from(*word) * u128::from(factor.unsigned_abs()) + carry;
            *word = product as u64;
            carry = product >> 64;
        }
        if carry > 0 {
            words.push(carry as u64);
        }
    }
    while words.last() == Some(&0) {
        words.pop();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Fraction, compare_products};
    use std::cmp::Ordering;

    #[test]
    fn products_beyond_a_word_are_compared_exactly() {
        let big = i64::MAX;
        assert_eq!(compare_products(&[big, big, 6], &[big, 2, big, 3]), Ordering::Equal);
        assert_eq!(compare_products(&[big, big], &[big, big - 1]), Ordering::Greater);
        assert_eq!(compare_products(&[0, big], &[1]), Ordering::Less);
        assert_eq!(compare_products(&[0, 5], &[7, 0, 9]), Ordering::Equal);
    }

    #[test]
    fn parts_of_a_range_are_rounded_the_right_way() {
        let third = Fraction { part: 1, over: 3 };
        assert_eq!((third.of_at_least(9), third.of_more_than(9)), (3, 4));
        assert_eq!((third.of_at_least(10), third.of_more_than(10)), (4, 4));
        let below = Fraction { part: -1, over: 3 };
        assert_eq!((below.of_at_least(10), below.of_more_than(10)), (-3, -3));
        assert_eq!((below.of_at_least(9), below.of_more_than(9)), (-3, -2));
        assert_eq!(third.compare(Fraction { part: 3, over: 9 }), Ordering::Equal);
    }
}
