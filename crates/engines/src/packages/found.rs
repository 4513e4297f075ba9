// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The packages that share an optimum: how many, and the first few in lexicographic order.

use super::scan::Leaf;
use super::tile::{Bits, count, each};

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    pub ties: u64,
    pub packages: Vec<Vec<usize>>,
    cap: usize,
}

impl Found {
    pub fn new(cap: usize) -> Found {
        Found { ties: 0, packages: Vec::new(), cap }
    }

    pub fn cap(&self) -> usize {
        self.cap
    }

    pub fn clear(&mut self) {
        self.ties = 0;
        self.packages.clear();
    }

    #[inline(always)]
    pub fn add<const W: usize>(&mut self, leaf: &Leaf<W>, which: &Bits<W>) {
        let more = count(which);
        if more > 0 {
            self.ties += more;
            self.list(leaf, which);
        }
    }

    #[inline(never)]
    fn list<const W: usize>(&mut self, leaf: &Leaf<W>, which: &Bits<W>) {
        if self.packages.len() >= self.cap && (leaf.natural || self.cap == 0) {
            return;
        }
        let mut package = leaf.package(0);
        if self.is_full() && self.packages.last().is_some_and(|last| package >= *last) {
            return;
        }
        each(which, |part| {
            leaf.put(part, &mut package);
            self.insert(&package);
        });
    }

    pub fn insert(&mut self, package: &[usize]) {
        if self.is_full() {
            match self.packages.last() {
                Some(last) if package < last.as_slice() => {
                    self.packages.pop();
                }
                _ => return,
            }
        }
        let at = self.packages.partition_point(|listed| listed.as_slice() < package);
        self.packages.insert(at, package.to_vec());
    }

    fn is_full(&self) -> bool {
        self.packages.len() >= self.cap
    }
}
