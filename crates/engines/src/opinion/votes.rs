// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Everybody's last votes, packed so that one pass over them is fast.

use crate::{Fault, Word};

/// One vote as it came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Who, as a number from 0.
    pub participant: u32,
    /// On what, as a number from 0.
    pub statement: u32,
    /// −1 disagrees, 0 passes, 1 agrees.
    pub value: i8,
    /// When; of two votes of one person on one statement the later one counts.
    pub time: i64,
}

/// The last vote of every person on every statement they saw.
///
/// A vote is kept as one number: three times the statement, plus 0 for disagree, 1 for pass, 2 for
/// agree. Within a person they ascend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    pub(super) start: Vec<u32>,
    pub(super) code: Vec<u32>,
    /// Statements that the moderator rejected: left out of the picture, not of the counts.
    pub(super) rejected: Vec<bool>,
}

/// What the columns of the vote matrix hold: mergeable sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moments {
    /// How often each code was voted: `[3 × statement + side]`.
    pub count: Vec<u64>,
}

/// Most votes, statements and people that are worked with: they are numbered in 32 bits.
const MOST: usize = 1 << 30;

impl Votes {
    /// Sorts votes out: `people` and as many statements as `rejected` has.
    ///
    /// Of two votes on one statement the greater time counts, on equal times the later in the list.
    /// Time: in proportion to votes, people and statements.
    pub fn new(people: usize, rejected: Vec<bool>, votes: &[Vote]) -> Result<Votes, Fault> {
        let statements = rejected.len();
        if votes.len().max(statements).max(people) >= MOST {
            let message = "There are more votes, statements or people than can be worked with.";
            return Err(Fault::too_large(votes.len() as f64, message));
        }
        let known = |vote: &Vote| {
            (vote.participant as usize) < people
                && (vote.statement as usize) < statements
                && (-1..=1).contains(&vote.value)
        };
        if !votes.iter().all(known) {
            let message = "A vote is by nobody, on nothing, or not −1, 0 or 1.";
            return Err(Fault::new(Word::UnknownName, message));
        }
        let start = starts(people, votes.iter().map(|vote| vote.participant));
        let mut next = start.clone();
        let mut rows: Vec<(u32, u32)> = vec![(0, 0); votes.len()];
        for (number, vote) in votes.iter().enumerate() {
            let at = &mut next[vote.participant as usize];
            rows[*at as usize] = (vote.statement * 3 + (vote.value + 1) as u32, number as u32);
            *at += 1;
        }
        let mut kept = Votes { start: vec![0], code: Vec::with_capacity(votes.len()), rejected };
        for person in 0..people {
            let own = &mut rows[start[person] as usize..start[person + 1] as usize];
            own.sort_unstable_by_key(|&(code, number)| {
                (u64::from(code / 3) << 32) | u64::from(number)
            });
            for same in own.chunk_by(|one, other| one.0 / 3 == other.0 / 3) {
                let last = same.iter().max_by_key(|&&(_, number)| votes[number as usize].time);
                kept.code.extend(last.map(|&(code, _)| code));
            }
            kept.start.push(kept.code.len() as u32);
        }
        Ok(kept)
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.start.len() - 1
    }

    /// How many statements are known.
    pub fn statements(&self) -> usize {
        self.rejected.len()
    }

    /// How many last votes there are, passes included.
    pub fn len(&self) -> usize {
        self.code.len()
    }

    /// Whether nobody voted.
    pub fn is_empty(&self) -> bool {
        self.code.is_empty()
    }

    /// Whether the moderator rejected this statement.
    pub fn is_rejected(&self, statement: usize) -> bool {
        self.rejected[statement]
    }

    pub(super) fn codes(&self, person: usize) -> &[u32] {
        &self.code[self.start[person] as usize..self.start[person + 1] as usize]
    }

    /// One person's last votes: `(statement, value)`, by statement.
    pub fn of_person(&self, person: usize) -> impl Iterator<Item = (u32, i8)> {
        self.codes(person).iter().map(|&code| (code / 3, (code % 3) as i8 - 1))
    }

    /// The sums over all people.
    pub fn moments(&self) -> Moments {
        let mut count = vec![0u32; self.statements() * 3];
        for &code in &self.code {
            count[code as usize] += 1;
        }
        Moments { count: count.into_iter().map(u64::from).collect() }
    }
}

/// Where each of `people` begins when rows are put in their order; one more at the end.
fn starts(people: usize, of_row: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut start = vec![0u32; people + 1];
    of_row.for_each(|person| start[person as usize + 1] += 1);
    for person in 0..people {
        start[person + 1] += start[person];
    }
    start
}

impl Moments {
    /// The mean vote on a statement among those who saw it; 0 when nobody did.
    pub fn mean(&self, statement: usize) -> f64 {
        let [disagree, pass, agree] = self.of(statement);
        let seen = disagree + pass + agree;
        if seen == 0 { 0.0 } else { (agree as f64 - disagree as f64) / seen as f64 }
    }

    /// Disagrees, passes and agrees on a statement.
    pub fn of(&self, statement: usize) -> [u64; 3] {
        let at = statement * 3;
        [self.count[at], self.count[at + 1], self.count[at + 2]]
    }

    /// Adds the sums of other people on the same statements.
    pub fn add(&mut self, other: &Moments) {
        for (sum, more) in self.count.iter_mut().zip(&other.count) {
            *sum += more;
        }
    }

    /// What each code stands for once its column is centred; 0 in rejected columns.
    pub(super) fn centred(&self, rejected: &[bool]) -> Vec<f64> {
        let mut value = Vec::with_capacity(rejected.len() * 3);
        for (statement, &rejected) in rejected.iter().enumerate() {
            let mean = self.mean(statement);
            let side = |vote: f64| if rejected { 0.0 } else { vote - mean };
            value.extend([side(-1.0), side(0.0), side(1.0)]);
        }
        value
    }

    /// The sum of squares of the imputed, centred matrix.
    pub(super) fn variance(&self, value: &[f64]) -> f64 {
        self.count.iter().zip(value).map(|(&count, value)| count as f64 * value * value).sum()
    }
}
