// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The proofs' own table of addresses: which ids stand in each, and what it asks besides.
//!
//! It is written by hand, so that nobody adds a way out of the house without thinking of who may
//! not see what leaves by it: an address of the register that is not here fails the proofs.

use domain::records::Kind;

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

const fn at(path: &'static str) -> Address {
    Address { path, ids: &[], asks: &[], sends: &[] }
}

impl Address {
    const fn with(self, ids: &'static [(&'static str, Takes)]) -> Address {
        Address { ids, ..self }
    }

    const fn asks(self, asks: &'static [&'static str]) -> Address {
        Address { asks, ..self }
    }

    const fn sends(self, sends: &'static [&'static str]) -> Address {
        Address { sends, ..self }
    }
}

const fn record(kind: Kind) -> Takes {
    Takes::Record(kind)
}

const TABLE: &[(&str, Takes)] = &[("id", record(Kind::Table))];
const SEAT: &[(&str, Takes)] = &[("id", record(Kind::Table)), ("seat", record(Kind::Seat))];
const SITTING: &[(&str, Takes)] = &[
    ("id", record(Kind::Table)),
    ("seat", record(Kind::Seat)),
    ("sitting", record(Kind::Sitting)),
];
const MEETING: &[(&str, Takes)] =
    &[("id", record(Kind::Table)), ("meeting", record(Kind::Meeting))];
const OBSERVER: &[(&str, Takes)] = &[("id", record(Kind::Table)), ("role", record(Kind::Role))];
const NOTE: &[(&str, Takes)] = &[("id", record(Kind::Note))];
const PROMISE: &[(&str, Takes)] = &[("id", record(Kind::Promise))];
const TALK: &[(&str, Takes)] = &[("id", record(Kind::Talk))];

pub const ADDRESSES: &[Address] = &[
    // Of the house.
    at("/"),
    at("/deur").sends(&["person"]),
    at("/wie-ziet-wat"),
    at("/privacy"),
    at("/toegankelijkheid"),
    at("/help"),
    at("/theme").sends(&["theme", "back"]),
    at("/sign-out"),
    at("/.well-known/security.txt"),
    at("/assets/{name}").with(&[("name", Takes::Letters)]),
    at("/new"),
    // Of every founding.
    at("/f/{w}"),
    at("/f/{w}/undo").sends(&["act_id", "undo", "back"]),
    at("/f/{w}/history/{record}").with(&[("record", Takes::Anything)]),
    at("/f/{w}/assignment"),
    at("/f/{w}/parties"),
    at("/f/{w}/parties/new"),
    // Tables.
    at("/f/{w}/tables"),
    at("/f/{w}/tables/new"),
    at("/f/{w}/tables/{id}").with(TABLE),
    at("/f/{w}/tables/{id}/edit").with(TABLE),
    at("/f/{w}/tables/{id}/seats/new").with(TABLE),
    at("/f/{w}/tables/{id}/meetings/new").with(TABLE),
    at("/f/{w}/tables/{id}/observers/new").with(TABLE),
    at("/f/{w}/tables/{id}/meetings/{meeting}").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/call-off").with(MEETING),
    at("/f/{w}/tables/{id}/observers/{role}/end").with(OBSERVER),
    at("/f/{w}/tables/{id}/seats/{seat}").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/close").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/parties").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/sit").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/sittings/{sitting}").with(SITTING),
    at("/f/{w}/tables/{id}/seats/{seat}/sittings/{sitting}/end").with(SITTING),
    // Conversations.
    at("/f/{w}/conversations"),
    at("/f/{w}/conversations/notes/new").asks(&["party", "circle"]),
    at("/f/{w}/conversations/notes/{id}").with(NOTE),
    at("/f/{w}/conversations/notes/{id}/withdraw").with(NOTE),
    at("/f/{w}/conversations/promises"),
    at("/f/{w}/conversations/promises/new").asks(&["party"]),
    at("/f/{w}/conversations/promises/{id}").with(PROMISE),
    at("/f/{w}/conversations/promises/{id}/drop").with(PROMISE),
    at("/f/{w}/conversations/promises/{id}/keep").with(PROMISE),
    at("/f/{w}/conversations/talks/new").asks(&["party"]),
    at("/f/{w}/conversations/talks/{id}").with(TALK),
    at("/f/{w}/conversations/talks/{id}/withdraw").with(TALK),
    at("/f/{w}/quick-note").asks(&["party"]),
];

/// The entry of an address; the proofs fail without one.
pub fn entry(path: &str) -> anyhow::Result<&'static Address> {
    let found = ADDRESSES.iter().find(|it| it.path == path);
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
        for channel in web::channels() {
            entry(channel.path).unwrap_or_else(|error| panic!("{error}"));
        }
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
        let known: Vec<&str> = ADDRESSES.iter().flat_map(|it| it.asks).copied().collect();
        for name in read {
            assert!(known.contains(&name.as_str()), "no entry asks ?{name}=");
        }
    }

    #[test]
    fn an_address_without_an_entry_is_refused() {
        assert!(entry("/f/{w}/secrets").is_err());
    }
}
