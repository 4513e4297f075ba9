// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What came of the rounds of all personas together.

use std::collections::{BTreeMap, BTreeSet};

/// What a round came to.
#[derive(Default)]
pub struct Found {
    /// What is wrong, with how often.
    pub wrong: BTreeMap<String, usize>,
    /// Which secrets were read by somebody who may.
    pub seen: BTreeSet<usize>,
    pub visited: BTreeSet<(&'static str, &'static str)>,
    pub asked: usize,
}

impl Found {
    pub fn is_wrong(&mut self, sentence: String) {
        *self.wrong.entry(sentence).or_default() += 1;
    }

    pub fn join(&mut self, other: Found) {
        for (sentence, times) in other.wrong {
            *self.wrong.entry(sentence).or_default() += times;
        }
        self.seen.extend(other.seen);
        self.visited.extend(other.visited);
        self.asked += other.asked;
    }
}
