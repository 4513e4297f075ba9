// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Preference lists with ties, stored end to end.

use crate::{Fault, Word};

/// One list per member of a side, best first, equals in one tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lists {
    start: Vec<usize>,
    other: Vec<u32>,
    tier: Vec<u32>,
    open: Vec<bool>,
}

impl Default for Lists {
    fn default() -> Self {
        Lists { start: vec![0], other: Vec::new(), tier: Vec::new(), open: Vec::new() }
    }
}

impl Lists {
    /// Adds a member that accepts everybody equally.
    pub fn push_open(&mut self) {
        self.start.push(self.other.len());
        self.open.push(true);
    }

    /// Adds a member with its list; an empty list accepts nobody.
    pub fn push<T: AsRef<[u32]>>(&mut self, tiers: &[T]) {
        for (number, tier) in tiers.iter().enumerate() {
            for &other in tier.as_ref() {
                self.other.push(other);
                self.tier.push(number as u32);
            }
        }
        self.start.push(self.other.len());
        self.open.push(false);
    }

    /// Adds a member with a strict list: no equals.
    pub fn push_strict(&mut self, list: &[u32]) {
        self.other.extend_from_slice(list);
        self.tier.extend(0..list.len() as u32);
        self.start.push(self.other.len());
        self.open.push(false);
    }

    /// How many members this side has.
    pub fn len(&self) -> usize {
        self.open.len()
    }

    /// Whether this side has nobody.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether this member accepts everybody, as one tie.
    pub fn is_open(&self, member: usize) -> bool {
        self.open[member]
    }

    /// Who stand in a member's list, as written.
    pub fn listed(&self, member: usize) -> &[u32] {
        &self.other[self.start[member]..self.start[member + 1]]
    }

    /// The tier of each who stands in a member's list, beside [`Lists::listed`].
    pub fn tiers(&self, member: usize) -> &[u32] {
        &self.tier[self.start[member]..self.start[member + 1]]
    }

    /// Whether some list has equals in it.
    pub fn has_ties(&self) -> bool {
        (0..self.len()).any(|member| {
            self.open[member] || self.tiers(member).windows(2).any(|two| two[0] == two[1])
        })
    }

    pub(super) fn look_over(&self, others: usize) -> Result<(), Fault> {
        let mut seen = vec![usize::MAX; others];
        for member in 0..self.len() {
            for &other in self.listed(member) {
                match seen.get_mut(other as usize) {
                    None => {
                        let message = format!("A list names number {other}, and there is none.");
                        return Err(Fault::new(Word::UnknownName, message));
                    }
                    Some(by) if *by == member => {
                        let message = format!("A list names number {other} twice.");
                        return Err(Fault::new(Word::DuplicateName, message));
                    }
                    Some(by) => *by = member,
                }
            }
        }
        Ok(())
    }

    /// No more pairs than this can be acceptable.
    pub(super) fn most_pairs(&self, others: usize) -> u64 {
        let open = self.open.iter().filter(|&&open| open).count() as u64;
        self.other.len() as u64 + open * others as u64
    }
}
