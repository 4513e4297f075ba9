// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What many people think, where they differ and where all agree, from agree, disagree and pass.
//!
//! The method is that of Polis (Small and others 2021), written anew from its description: people
//! are placed on two axes by how they voted, near ones form groups, and for every group the
//! statements are named that tell it apart. Counts and statistics given the groups are exact; the
//! groups themselves are a picture, and how steady that picture is belongs to the answer.

mod answer;
pub mod check;
pub mod chosen;
pub mod cluster;
pub mod live;
pub mod normal;
pub mod place;
pub mod read;
pub mod space;
pub mod statistics;
pub mod steady;
mod table;
pub mod tally;
pub mod votes;

pub use answer::Answer;
pub use check::check;
pub use chosen::{Agreed, Representative, Side};
pub use cluster::Start;
pub use live::{Live, Standing, Sums};
pub use read::{Conversation, Folder, Reading};
pub use space::Axes;
pub use statistics::Figures;
pub use tally::Tally;
pub use votes::{Vote, Votes};

use crate::{Fault, Watch};

/// How groups are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Exactly so many groups (2 to 5) instead of the number that divides best.
    pub k: Option<usize>,
    /// Where groups begin.
    pub start: Start,
    /// Chance for a seeded start and for the resamples.
    pub seed: u64,
    /// How often people are drawn anew to see how steady the groups are; 0: not at all.
    pub resamples: u32,
}

impl Default for Options {
    fn default() -> Self {
        Options { k: None, start: Start::Rows, seed: 0, resamples: 100 }
    }
}

/// Why the groups should be read with care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// Fewer than 15 people voted enough.
    TooFew,
    /// The groups lie hardly apart: the mean silhouette is below 0.25.
    LowSilhouette,
    /// Some group comes back in fewer than six out of ten resamples.
    Unstable,
}

/// Groups of people, found by how they voted.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    /// Where everybody stands.
    pub places: Vec<[f64; 2]>,
    /// Everybody's group; nobody's outside the conversation.
    pub of_person: Vec<Option<u32>>,
    /// How many groups.
    pub count: usize,
    /// How many people voted enough to be in the conversation.
    pub in_conversation: usize,
    /// How well the groups lie apart, from −1 to 1; nothing with one group.
    pub silhouette: Option<f64>,
    /// How much of each group comes back when people are drawn anew, from 0 to 1.
    pub stability: Vec<f64>,
    /// The axes people were placed on.
    pub axes: Axes,
    /// Centres of the groups, for placing one more person.
    pub centres: Vec<[f64; 2]>,
}

impl Groups {
    /// The groups that the votes themselves suggest.
    pub fn find(votes: &Votes, options: &Options, watch: &dyn Watch) -> Result<Groups, Fault> {
        let moments = votes.moments();
        let axes = space::axes(votes, &moments, None);
        watch.go_on()?;
        let places = place::places(votes, &moments, &axes);
        let inside = place::in_conversation(votes);
        let clustering = cluster::cluster(&places, &inside, options);
        watch.told(0.1);
        let stability = steady::stability(&places, &inside, &clustering, options, watch)?;
        let mut of_person = vec![None; votes.people()];
        for (&person, &group) in inside.iter().zip(&clustering.of_inside) {
            of_person[person as usize] = Some(group);
        }
        Ok(Groups {
            places,
            of_person,
            count: clustering.count,
            in_conversation: inside.len(),
            silhouette: clustering.silhouette,
            stability,
            axes,
            centres: clustering.centres,
        })
    }

    /// What to say with these groups, in this order.
    pub fn cautions(&self) -> Vec<Caution> {
        let mut cautions = Vec::new();
        if self.in_conversation < place::FEW {
            cautions.push(Caution::TooFew);
        }
        if self.silhouette.is_some_and(|silhouette| silhouette < 0.25) {
            cautions.push(Caution::LowSilhouette);
        }
        if self.stability.iter().any(|&stability| stability < 0.6) {
            cautions.push(Caution::Unstable);
        }
        cautions
    }
}

#[cfg(test)]
mod tests;
