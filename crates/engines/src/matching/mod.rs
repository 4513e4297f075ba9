// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who goes with whom: people at places, people in groups, conversations at hours.
//!
//! Everything here works on indices that start at 0. A *person* chooses among *places*; a place has
//! room for so many. Lists have their best first, and equals stand together in one tier.

mod answer;
pub mod blocking;
pub mod check;
pub mod clash;
pub mod groups;
pub mod largest;
pub mod lists;
pub mod pairs;
pub mod read;
pub mod schedule;
pub mod score;
pub mod stable;
pub mod super_stable;

use crate::{Fault, Word};

pub use answer::{Answer, Placed, run};
pub use check::check;
pub use lists::Lists;
pub use pairs::{Pair, Pairs};
pub use read::{Question, read};

/// Where every person is: a place, or nowhere.
pub type Matched = Vec<Option<u32>>;

/// Most acceptable pairs that are worked with: above it a market is refused as too large.
pub const MOST_PAIRS: u64 = 50_000_000;

/// A market: what people and places accept, and how much room each place has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Market {
    /// What each person accepts among the places.
    pub people: Lists,
    /// What each place accepts among the people.
    pub places: Lists,
    /// How many people each place takes; 0 is allowed.
    pub room: Vec<u32>,
}

impl Market {
    /// A market of which every list has been looked over.
    pub fn new(people: Lists, places: Lists, room: Vec<u32>) -> Result<Market, Fault> {
        if places.len() != room.len() {
            let message =
                format!("There are {} places, and room is given for {}.", places.len(), room.len());
            return Err(Fault::new(Word::WrongSize, message));
        }
        people.look_over(places.len())?;
        places.look_over(people.len())?;
        let most = people.most_pairs(places.len()).min(places.most_pairs(people.len()));
        if most > MOST_PAIRS {
            let message = format!("About {most} pairs would have to be weighed: too many.");
            return Err(Fault::too_large(most as f64, message));
        }
        Ok(Market { people, places, room })
    }
}

/// How many people are somewhere.
pub fn size(matched: &[Option<u32>]) -> usize {
    matched.iter().flatten().count()
}
