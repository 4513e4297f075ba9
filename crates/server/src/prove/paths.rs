// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Fills the ids of an address in: all of the right kind, and some of every other kind.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use domain::records::Kind;
use ledger::AnyId;

use super::addresses::{Address, Takes, entry};

/// So many ways to fill in ids that fit, for addresses with several of them.
const MOST: usize = 200;

/// So many visitors try all that does not belong at a place, each a part of it.
const TURNS: usize = 12;

/// The ids of a founding, hidden ones too.
pub struct Ids {
    pub workspace: AnyId,
    pub by_kind: BTreeMap<Kind, Vec<AnyId>>,
}

/// An address with ids in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path {
    pub address: &'static str,
    pub ids: Vec<AnyId>,
    pub words: String,
}

impl Ids {
    fn all(&self) -> impl Iterator<Item = AnyId> {
        self.by_kind.values().flatten().copied()
    }

    /// The first and the last of every kind: what does not belong at a place in an address.
    fn strangers(&self) -> Vec<AnyId> {
        let ends = |it: &Vec<AnyId>| [it.first().copied(), it.last().copied()];
        let mut ends: Vec<AnyId> = self.by_kind.values().flat_map(ends).flatten().collect();
        ends.dedup();
        ends
    }

    fn fitting(&self, takes: Takes) -> Vec<AnyId> {
        match takes {
            Takes::Record(kind) => self.by_kind.get(&kind).cloned().unwrap_or_default(),
            Takes::Anything => self.all().collect(),
            Takes::Letters => vec![AnyId::default()],
        }
    }

    pub fn path(&self, address: &Address, ids: Vec<AnyId>) -> Path {
        let mut words = address.path.replace("{w}", &self.workspace.to_string());
        for ((name, _), id) in address.ids.iter().zip(&ids) {
            words = words.replace(&format!("{{{name}}}"), &id.to_string());
        }
        Path { address: address.path, ids, words }
    }

    /// The days that a page offers to look back at, the first one first.
    pub fn days(&self, page: &str) -> Vec<String> {
        let mark = format!("/f/{}@", self.workspace);
        let days = page.split(&mark).skip(1).filter_map(|it| it.get(..10));
        let days: BTreeSet<String> = days.map(str::to_owned).collect();
        days.into_iter().collect()
    }

    /// The same address on an earlier day.
    pub fn on(&self, day: &str, path: &str) -> String {
        let here = format!("/f/{}", self.workspace);
        path.replacen(&here, &format!("{here}@{day}"), 1)
    }

    /// The links on a page that lead to addresses of the register, with what they ask. Earlier days
    /// are visited apart: each of them has all the links again. What was met before is left out:
    /// the menu stands on every page, and to know an address costs more than all else of it.
    pub fn links(
        &self,
        page: &str,
        addresses: &[&'static str],
        met: &mut HashSet<String>,
    ) -> Vec<Path> {
        let within = format!("/f/{}", self.workspace);
        let links = page.split(" href=\"").skip(1).filter_map(|it| it.split('"').next());
        let links = links
            .filter(|it| it.starts_with(&within) && !it.contains('@'))
            .filter(|it| met.insert((*it).to_owned()))
            .map(|it| it.replace("&amp;", "&"));
        links.filter_map(|it| self.known(it, addresses)).collect()
    }

    fn known(&self, link: String, addresses: &[&'static str]) -> Option<Path> {
        let place = link.split(['?', '#']).next()?;
        let words = link.split('#').next()?.to_owned();
        let fits = |address: &&&str| {
            let pairs = address.split('/').zip(place.split('/'));
            address.split('/').count() == place.split('/').count()
                && pairs.into_iter().all(|(named, word)| named.starts_with('{') || named == word)
        };
        // An address that says more in plain words goes before one with ids.
        let address = addresses.iter().filter(fits).min_by_key(|it| it.matches('{').count())?;
        let ids = address.split('/').zip(place.split('/')).filter(|(it, _)| it.starts_with('{'));
        let ids: Vec<AnyId> = ids.skip(1).filter_map(|(_, word)| word.parse().ok()).collect();
        let is_whole = ids.len() == entry(address).ok()?.ids.len();
        is_whole.then_some(Path { address, ids, words })
    }

    /// Every way to fill an address in: ids that fit at all places, and one stranger at a time.
    pub fn fill(&self, address: &Address) -> Vec<Path> {
        self.filled(address, |_| true)
    }

    /// The same with a part of the strangers: addresses and kinds grow together, and what each
    /// visitor tries everywhere would grow with both. Visitors by turns try them all.
    pub fn fill_in_turn(&self, address: &Address, turn: usize) -> Vec<Path> {
        self.filled(address, |stranger| (stranger + turn).is_multiple_of(TURNS))
    }

    fn filled(&self, address: &Address, is_tried: impl Fn(usize) -> bool) -> Vec<Path> {
        let mut fitting: Vec<Vec<AnyId>> = vec![Vec::new()];
        for (_, takes) in address.ids {
            let ids = self.fitting(*takes);
            let longer = |it: &Vec<AnyId>| {
                let one = |id: &AnyId| [it.as_slice(), &[*id]].concat();
                ids.iter().map(one).collect::<Vec<_>>()
            };
            fitting = fitting.iter().flat_map(longer).collect();
            // Ids that belong together are found by following links; these need not be all.
            let each = if address.ids.len() > 1 { fitting.len().div_ceil(MOST) } else { 1 };
            fitting = fitting.into_iter().step_by(each.max(1)).collect();
        }
        let first = fitting.first().cloned();
        for (place, (_, takes)) in address.ids.iter().enumerate() {
            let Some(first) = first.as_ref().filter(|_| matches!(takes, Takes::Record(_))) else {
                continue;
            };
            let strangers = self.strangers().into_iter().enumerate();
            for (_, stranger) in strangers.filter(|(number, _)| is_tried(*number)) {
                let mut ids = first.clone();
                ids[place] = stranger;
                fitting.push(ids);
            }
        }
        fitting.sort();
        fitting.dedup();
        fitting.into_iter().map(|ids| self.path(address, ids)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prove::addresses::entry;

    #[test]
    fn links_are_known_by_their_address() {
        let ids = Ids { workspace: AnyId([9; 16]), by_kind: BTreeMap::new() };
        let (w, id) = (ids.workspace, AnyId([3; 16]));
        let page = format!(
            "<a href=\"/f/{w}/people/{id}?taal=en\"><a href=\"/f/{w}/people/new?party={id}&amp;x=1\">\
             <a href=\"/help\"><a href=\"/f/{w}/elsewhere\">"
        );
        let addresses = ["/f/{w}/people/{id}", "/f/{w}/people/new"];
        let found = ids.links(&page, &addresses, &mut HashSet::new());
        let told: Vec<(&str, usize)> = found.iter().map(|it| (it.address, it.ids.len())).collect();
        assert_eq!(told, [(addresses[0], 1), (addresses[1], 0)]);
        assert!(found[1].words.ends_with("&x=1"));
    }

    #[test]
    fn ids_that_fit_stand_together_and_strangers_alone() {
        let id = |it: u8| AnyId([it; 16]);
        let by_kind = BTreeMap::from([
            (Kind::Table, vec![id(1), id(2)]),
            (Kind::Seat, vec![id(3)]),
            (Kind::Note, vec![id(4)]),
        ]);
        let ids = Ids { workspace: id(9), by_kind };
        let address = entry("/f/{w}/tables/{id}/seats/{seat}").expect("is there");
        let filled: Vec<Vec<AnyId>> = ids.fill(address).into_iter().map(|it| it.ids).collect();
        for fits in [[1, 3], [2, 3], [4, 3], [1, 4]] {
            assert!(filled.contains(&fits.map(id).to_vec()), "{fits:?}");
        }
        assert!(!filled.contains(&[2, 4].map(id).to_vec()), "one stranger at a time");
    }
}
