// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Agrees, disagrees and seen, per group and statement: sums that can be added up.

use super::votes::Votes;

/// What a number of people voted on one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many agreed.
    pub agree: u64,
    /// How many disagreed.
    pub disagree: u64,
    /// How many saw it: agrees, disagrees and passes.
    pub seen: u64,
}

impl Count {
    /// The sum of both.
    #[must_use]
    pub fn plus(self, other: Count) -> Count {
        Count {
            agree: self.agree + other.agree,
            disagree: self.disagree + other.disagree,
            seen: self.seen + other.seen,
        }
    }

    /// What is left without others that are part of it.
    #[must_use]
    pub fn minus(self, other: Count) -> Count {
        Count {
            agree: self.agree - other.agree,
            disagree: self.disagree - other.disagree,
            seen: self.seen - other.seen,
        }
    }

    /// How many took this side.
    pub fn on(self, side: super::Side) -> u64 {
        match side {
            super::Side::Agree => self.agree,
            super::Side::Disagree => self.disagree,
        }
    }
}

/// Counts of every group on every statement. People without a group count only in [`Tally::all`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// `[group][statement]`, of the raw votes.
    pub groups: Vec<Vec<Count>>,
    /// Everybody's, also of people without a group.
    pub all: Vec<Count>,
    /// How many people are in each group.
    pub size: Vec<u64>,
}

impl Tally {
    /// Counts the votes of people in `count` groups.
    pub fn of(votes: &Votes, of_person: &[Option<u32>], count: usize) -> Tally {
        let sides = votes.statements() * 3;
        // One more row for people without a group.
        let mut sum = vec![0u32; sides * (count + 1)];
        let mut size = vec![0; count];
        for person in 0..votes.people() {
            let group = of_person.get(person).copied().flatten().filter(|&at| at < count as u32);
            if let Some(group) = group {
                size[group as usize] += 1;
            }
            let row = group.map_or(count, |group| group as usize) * sides;
            let row = &mut sum[row..row + sides];
            for &code in votes.codes(person) {
                row[code as usize] += 1;
            }
        }
        let count_of = |three: &[u32]| {
            let [disagree, pass, agree] = [three[0], three[1], three[2]].map(u64::from);
            Count { agree, disagree, seen: disagree + pass + agree }
        };
        let mut groups: Vec<Vec<Count>> = if sides == 0 {
            vec![Vec::new(); count + 1]
        } else {
            sum.chunks(sides).map(|row| row.chunks(3).map(count_of).collect()).collect()
        };
        let mut all = groups.pop().unwrap_or_default();
        for group in &groups {
            all.iter_mut().zip(group).for_each(|(all, count)| *all = all.plus(*count));
        }
        Tally { groups, all, size }
    }

    /// Adds the counts of other people about the same groups and statements.
    pub fn add(&mut self, other: &Tally) {
        let rows = self.groups.iter_mut().zip(&other.groups);
        for (own, more) in rows.chain([(&mut self.all, &other.all)]) {
            own.iter_mut().zip(more).for_each(|(own, more)| *own = own.plus(*more));
        }
        self.size.iter_mut().zip(&other.size).for_each(|(own, more)| *own += more);
    }

    /// A statement over all people who are in a group.
    pub fn in_groups(&self, statement: usize) -> Count {
        self.groups.iter().fold(Count::default(), |sum, group| sum.plus(group[statement]))
    }
}
