// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a record is called where another one points to it.

use domain::{party, records::Record};
use ledger::{AnyId, Id};
use serde_json::Value;

use crate::{assignment, frame::Cx};

/// Fields that name a record, the first one that it has.
const NAMING: [&str; 5] = ["name", "title", "words", "text", "question"];

/// How much of a longer text stands for the whole.
const MOST: usize = 60;

/// The name of what this viewer sees there; of what they do not see, nothing is told.
pub(crate) fn name_of(cx: &Cx<'_>, id: AnyId) -> String {
    let Some(seen) = cx.sight().any(id) else { return cx.t.frame_unknown().to_owned() };
    match seen.record {
        Record::Person(_) => cx.person_name(Id::new(id)).to_owned(),
        Record::Role(party::Role { person, .. }) => cx.person_name(*person).to_owned(),
        Record::Frame(frame) => assignment::frame_name(cx.t, frame).to_owned(),
        Record::Variant(variant) => assignment::variant_name(cx.t, variant).to_owned(),
        Record::Version(version) => {
            let text = cx.sight().get(version.text).map_or("", |it| it.title.as_str());
            format!("{text} {}", version.label)
        }
        other => named(other).unwrap_or_else(|| kind_name(cx, other)),
    }
}

fn named(record: &Record) -> Option<String> {
    let json: Value = serde_json::from_str(&record.to_json().ok()?).ok()?;
    let text = NAMING.iter().find_map(|it| json.get(it)?.as_str()).filter(|it| !it.is_empty())?;
    let short: String = text.chars().take(MOST).collect();
    Some(if short.len() < text.len() { format!("{short}…") } else { short })
}

/// The kind of the record in a word: "Zetel".
pub(crate) fn kind_name(cx: &Cx<'_>, record: &Record) -> String {
    let kind = record.kind();
    let word = cx.t.find(&format!("{}-record-{}", kind.room(), kind.word().replace('_', "-")));
    word.unwrap_or(cx.t.frame_unknown()).to_owned()
}
