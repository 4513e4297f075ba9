// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The proofs' own table of addresses: which ids stand in each, and what it asks besides.
//!
//! It is written by hand, so that nobody adds a way out of the house without thinking of who may
//! not see what leaves by it: an address of the register that is not here fails the proofs.

mod decision;
mod ids;
mod list;
mod route;

use domain::records::Kind;

/// One list for each part of the house.
const LISTS: &[&[Address]] = &[list::ADDRESSES, decision::ADDRESSES, route::ADDRESSES];

/// What stands at a place in braces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Takes {
    Record(Kind),
    /// A record of any kind.
    Anything,
    /// Letters that are no id of the founding: the name of a file, a link that was mailed.
    Letters,
}

#[derive(Clone, Copy, Debug)]
pub struct Address {
    pub path: &'static str,
    pub ids: &'static [(&'static str, Takes)],
    /// Names behind the question mark that the page reads.
    pub asks: &'static [&'static str],
    /// Fields of a small form that has no page of its own.
    pub sends: &'static [&'static str],
}

pub(super) const fn at(path: &'static str) -> Address {
    Address { path, ids: &[], asks: &[], sends: &[] }
}

impl Address {
    pub(super) const fn with(self, ids: &'static [(&'static str, Takes)]) -> Address {
        Address { ids, ..self }
    }

    pub(super) const fn asks(self, asks: &'static [&'static str]) -> Address {
        Address { asks, ..self }
    }

    pub(super) const fn sends(self, sends: &'static [&'static str]) -> Address {
        Address { sends, ..self }
    }
}

/// The entry of an address; the proofs fail without one.
pub fn entry(path: &str) -> anyhow::Result<&'static Address> {
    let found = LISTS.iter().copied().flatten().find(|it| it.path == path);
    let found = found.ok_or_else(|| {
        anyhow::anyhow!("{path} has no entry in crates/server/src/prove/addresses.rs")
    })?;
    let named = path.split('{').skip(1).filter_map(|it| it.split('}').next());
    let named: Vec<&str> = named.filter(|it| *it != "w").collect();
    let known: Vec<&str> = found.ids.iter().map(|(name, _)| *name).collect();
    anyhow::ensure!(named == known, "the entry of {path} names other ids: {known:?}");
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_of_the_register_has_an_entry() {
        let channels = web::channels();
        let wrong: Vec<String> = channels
            .iter()
            .filter_map(|it| entry(it.path).err())
            .map(|it| it.to_string())
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// What is read behind the question mark is a way to ask: the proofs must ask it too.
    #[test]
    fn every_word_behind_a_question_mark_has_an_entry() {
        let mut folders = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/../web/src").into()];
        let mut read = std::collections::BTreeSet::new();
        while let Some(folder) = folders.pop() {
            for file in std::fs::read_dir::<std::path::PathBuf>(folder).expect("is there") {
                let path = file.expect("is there").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|it| it == "rs") {
                    let code = std::fs::read_to_string(path).expect("is text");
                    let names =
                        code.split(".query(\"").skip(1).filter_map(|it| it.split('"').next());
                    read.extend(names.map(str::to_owned));
                }
            }
        }
        let known: Vec<&str> =
            LISTS.iter().copied().flatten().flat_map(|it| it.asks).copied().collect();
        for name in read {
            assert!(known.contains(&name.as_str()), "no entry asks ?{name}=");
        }
    }

    #[test]
    fn an_address_without_an_entry_is_refused() {
        assert!(entry("/f/{w}/secrets").is_err());
    }
}
