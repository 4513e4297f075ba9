// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes as a part inside a zip that is whole: what a fuzzer of zips would seldom reach.
#![no_main]

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use papers::sheet::{Cell, Table, read, write_xlsx};
use zip::write::SimpleFileOptions;

const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// The parts of a small whole workbook.
fn parts() -> Vec<(String, Vec<u8>)> {
    let table = Table {
        name: "Proef".into(),
        headings: vec!["naam".into(), "plaats".into()],
        rows: vec![vec![Cell::from("Haren"), Cell::from("Groningen")]],
    };
    let bytes = write_xlsx(&[table]).expect("a small table can be written");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("what was written opens");
    let count = archive.len();
    let mut part = |index| {
        let mut part = archive.by_index(index).expect("the part is there");
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).expect("the part unpacks");
        (part.name().expect("a plain name").to_string(), content)
    };
    (0..count).map(&mut part).collect()
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name.as_str(), plain).expect("a part can be begun");
        writer.write_all(content).expect("a part can be written");
    }
    writer.finish().expect("the zip can be closed").into_inner()
}

static PARTS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(parts);

fuzz_target!(|bytes: &[u8]| {
    let Some((which, content)) = bytes.split_first() else { return };
    if which % 2 == 0 {
        let parts = [("mimetype".to_owned(), ODS.to_vec()), ("content.xml".into(), content.into())];
        let _ = read(&zipped(&parts), "");
    } else {
        let mut parts = PARTS.clone();
        let place = usize::from(which / 2) % parts.len();
        parts[place].1 = content.to_vec();
        let _ = read(&zipped(&parts), "");
    }
});
