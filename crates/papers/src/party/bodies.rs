// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The register of public bodies: read by the operator from any file with names and codes.

use domain::party::{PartyKind, kind_told_by};

use super::LINE;
use crate::{
    list::{date, text, whole, year_in},
    sheet::{
        Grid,
        cell::Kind,
        columns::{self, Field, normalised},
        rows::{self, Row},
    },
};

/// A public body as a register names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    pub code: String,
    pub name: String,
    pub kind: Option<PartyKind>,
    pub inhabitants: Option<i64>,
    pub year: Option<i16>,
    pub province: String,
    /// As `2019-01-01`; empty when unknown.
    pub begins: String,
    pub ends: String,
}

/// What a file of public bodies holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bodies {
    pub bodies: Vec<Body>,
    /// Rows without a name or a code, by their number in the file.
    pub passed_over: Vec<usize>,
}

const FIELDS: &[Field] = &[
    Field { word: "name", names: &["naam", "officiële naam", "name"], key: true, ..LINE },
    Field {
        word: "code",
        names: &["code", "cbs code", "cbs-code", "organisatiecode", "official code"],
        ..LINE
    },
    Field { word: "kind", names: &["soort", "type", "kind"], ..LINE },
    Field {
        word: "inhabitants",
        names: &["inwoners", "aantal inwoners", "inhabitants", "population"],
        kind: Kind::Whole,
        ..LINE
    },
    Field { word: "province", names: &["provincie", "province"], ..LINE },
    Field { word: "begins", names: &["begindatum", "begin", "begins"], kind: Kind::Date, ..LINE },
    Field { word: "ends", names: &["einddatum", "einde", "ends"], kind: Kind::Date, ..LINE },
    // An identifier on the web: its last part is the code, where there is no other.
    Field { word: "uri", names: &["uri", "tooi uri", "identifier"], limit: 500, ..LINE },
];

pub fn read_bodies(grid: &Grid) -> Bodies {
    let mut mapping = columns::recognise(grid, FIELDS);
    let inhabitants = |heading: &str| normalised(heading).starts_with("inwoners");
    let headed = mapping.unmapped().find(|it| inhabitants(&it.heading)).map(|it| it.index);
    if let (Some(place), None) = (headed, mapping.column_of("inhabitants")) {
        // The column is there: it was just found.
        let _ = mapping.set(place, Some("inhabitants"));
    }
    let year = mapping.column_of("inhabitants").and_then(|it| year_in(&it.heading));
    let mut found = Bodies::default();
    for row in rows::apply(grid, &mapping).rows {
        match body(&row, year) {
            Some(body) => found.bodies.push(body),
            None => found.passed_over.push(row.number),
        }
    }
    found
}

fn body(row: &Row, year: Option<i16>) -> Option<Body> {
    let (name, code, uri) = (text(row, "name"), text(row, "code"), text(row, "uri"));
    let last = uri.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let code = if code.is_empty() { last } else { &code }.to_ascii_uppercase();
    if name.is_empty() || code.is_empty() || code.chars().count() > 20 {
        return None;
    }
    let told = normalised(&text(row, "kind"));
    let named = |it: &PartyKind| {
        let key = format!("party-kind-{}", it.word().replace('_', "-"));
        texts::Texts::NL.find(&key).is_some_and(|it| normalised(it) == told)
    };
    let kind = PartyKind::ALL.into_iter().find(named).or_else(|| kind_told_by(&name, &code));
    let inhabitants = whole(row, "inhabitants").filter(|it| *it >= 0);
    let day = |word| date(row, word).map(|it| it.to_string()).unwrap_or_default();
    Some(Body {
        kind,
        inhabitants,
        year: year.filter(|_| inhabitants.is_some()),
        province: text(row, "province"),
        begins: day("begins"),
        ends: day("ends"),
        code,
        name,
    })
}
