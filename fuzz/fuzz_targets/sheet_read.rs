// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes are a sheet or a refusal: read, recognised, made into rows and compared.
#![no_main]

use libfuzzer_sys::fuzz_target;
use papers::sheet::cell::Kind;
use papers::sheet::columns::{Field, recognise};
use papers::sheet::preview::{Existing, compare};
use papers::sheet::rows::apply;
use papers::sheet::{Notation, Table, read_as, write_csv};

const PLAIN: Field =
    Field { word: "", names: &[], required: false, key: false, kind: Kind::Line, limit: 100 };

const FIELDS: &[Field] = &[
    Field { word: "name", names: &["naam"], required: true, key: true, ..PLAIN },
    Field { word: "text", names: &["a"], kind: Kind::Lines, ..PLAIN },
    Field { word: "whole", names: &["b"], kind: Kind::Whole, ..PLAIN },
    Field { word: "decimal", names: &["c"], kind: Kind::Decimal, ..PLAIN },
    Field { word: "money", names: &["d"], kind: Kind::Money, ..PLAIN },
    Field { word: "date", names: &["e"], kind: Kind::Date, ..PLAIN },
    Field { word: "tick", names: &["f"], kind: Kind::YesNo, ..PLAIN },
    Field { word: "mail", names: &["g"], kind: Kind::Email, ..PLAIN },
];

fuzz_target!(|bytes: &[u8]| {
    let (notation, dialect) = match bytes.first() {
        Some(first) if first % 2 == 1 => (Notation::English, papers::sheet::Dialect::ENGLISH),
        _ => (Notation::Dutch, papers::sheet::Dialect::DUTCH),
    };
    let Ok(grid) = read_as(bytes, "", notation) else { return };
    let mapping = recognise(&grid, FIELDS);
    let sheet = apply(&grid, &mapping);
    let preview = compare(&sheet.rows, &Existing::new());
    assert_eq!(preview.rows.len(), sheet.rows.len());
    let recorded: Existing = sheet
        .rows
        .iter()
        .rev()
        .map(|row| (row.key.clone(), row.values.clone()))
        .collect();
    let _ = compare(&sheet.rows, &recorded);
    // What was read can be written, and read again.
    let _ = read_as(&write_csv(&Table::from(&grid), dialect), "", notation);
});
