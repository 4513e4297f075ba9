// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Layers: people whose part is alike, across the parties.

use std::collections::BTreeSet;

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{Office, Person, Role};
use crate::sight::Sight;

/// People whose part is alike, across the parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// Who speaks and decides for a party.
    Speaks,
    /// Who prepares for them.
    Prepares,
    /// Whom they speak for, and who looks on.
    Follows,
}

impl Layer {
    pub const ALL: [Layer; 3] = [Layer::Speaks, Layer::Prepares, Layer::Follows];

    fn of(office: Office) -> Option<Layer> {
        match office {
            Office::Representative | Office::Alternate | Office::Commissioner => {
                Some(Layer::Speaks)
            }
            Office::Adviser => Some(Layer::Prepares),
            Office::Constituency | Office::Observer => Some(Layer::Follows),
            _ => None,
        }
    }

    /// The layer of who holds these roles; who has several parts counts in the first.
    pub fn among<'r>(roles: impl IntoIterator<Item = &'r Role>, today: Date) -> Option<Layer> {
        let held = roles.into_iter().filter(|it| it.is_held(today));
        held.filter_map(|it| Layer::of(it.office)).min()
    }
}

/// Everybody with a part of that kind today; who has several parts counts in the first layer.
pub fn people_of(sight: &Sight<'_>, layer: Layer) -> Vec<Id<Person>> {
    let roles = sight.all::<Role>();
    let people: BTreeSet<Id<Person>> = roles.iter().map(|it| it.person).collect();
    let own = |person: Id<Person>| {
        let roles = roles.iter().filter(|it| it.person == person);
        Layer::among(roles.map(|it| it.record), sight.today)
    };
    people.into_iter().filter(|it| own(*it) == Some(layer)).collect()
}
