// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where people stand on the axes, and who voted enough to count in making groups.

use super::space::Axes;
use super::votes::{Moments, Votes};

/// So many people are wanted in a conversation at least.
pub const FEW: usize = 15;

/// Everybody's place: votes against the mean, along the axes, made larger for who saw few.
pub fn places(votes: &Votes, moments: &Moments, axes: &Axes) -> Vec<[f64; 2]> {
    let table = table(votes, moments, axes);
    (0..votes.people()).map(|person| at(votes.codes(person), &votes.rejected, &table)).collect()
}

/// What each code adds to a place.
pub(super) fn table(votes: &Votes, moments: &Moments, axes: &Axes) -> Vec<[f64; 2]> {
    let value = moments.centred(&votes.rejected);
    let along = |(code, value): (usize, &f64)| axes.loadings[code / 3].map(|along| along * value);
    value.iter().enumerate().map(along).collect()
}

/// The place of who voted so. Rejected statements are 0 for everybody, and so seen by everybody.
pub(super) fn at(codes: &[u32], rejected: &[bool], table: &[[f64; 2]]) -> [f64; 2] {
    let mut sum = [0.0; 2];
    let mut seen = rejected.iter().filter(|&&rejected| rejected).count();
    for &code in codes {
        let [x, y] = table[code as usize];
        sum = [sum[0] + x, sum[1] + y];
        seen += usize::from(!rejected[code as usize / 3]);
    }
    if seen == 0 {
        return [0.0; 2];
    }
    let larger = (rejected.len() as f64 / seen as f64).sqrt();
    sum.map(|sum| sum * larger)
}

/// The people in the conversation, ascending: at least 7 votes (or all there are), and if those are
/// fewer than 15 the most active of the others.
pub fn in_conversation(votes: &Votes) -> Vec<u32> {
    let enough = votes.statements().min(7);
    let count = |person: &u32| votes.codes(*person as usize).len();
    let everybody = 0..votes.people() as u32;
    let (mut inside, mut others): (Vec<u32>, Vec<u32>) =
        everybody.filter(|person| count(person) > 0).partition(|person| count(person) >= enough);
    if inside.len() < FEW {
        others.sort_by_key(|person| usize::MAX - count(person));
        others.truncate(FEW - inside.len());
        inside.append(&mut others);
        inside.sort_unstable();
    }
    inside
}
