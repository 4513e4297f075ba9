// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Old Excel files (`.xls`), built here byte by byte, whole and broken.

use papers::sheet::{Grid, Seen, Unreadable, read};
use proptest::prelude::*;

fn record(kind: u16, bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), bytes].concat()
}

/// Numbers of two bytes, in a row.
fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn begin() -> Vec<u8> {
    record(0x0809, &words(&[0x0600, 0x0010, 0, 0, 0, 0, 0, 0]))
}

/// A workbook with one shared text that runs on in a next record, a date and a merged block.
fn stream() -> Vec<u8> {
    let sst: Vec<u8> = [
        &[2, 0, 0, 0, 2, 0, 0, 0][..],
        &[4, 0, 0],
        b"naam",
        // "Fryslân": three signs of one byte here, four of two bytes in the next record.
        &[7, 0, 0],
        b"Fry",
    ]
    .concat();
    let units: Vec<u16> = "slân".encode_utf16().collect();
    let rest = [&[1][..], &words(&units)].concat();
    let name = b"Blad";
    let globals = |start: u32| {
        [
            begin(),
            record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 4, 0], name].concat()),
            record(0x041E, &[&[164, 0, 10, 0, 0][..], b"DD-MM-YYYY"].concat()),
            record(0x00E0, &words(&[0, 0])),
            record(0x00E0, &words(&[0, 164])),
            record(0x00FC, &sst),
            record(0x003C, &rest),
            record(0x000A, &[]),
        ]
        .concat()
    };
    let start = u32::try_from(globals(0).len()).unwrap();
    let number = |row: u16, column: u16, format: u16, value: f64| {
        record(0x0203, &[&words(&[row, column, format])[..], &value.to_le_bytes()].concat())
    };
    let shared =
        |row: u16, column: u16, place: u16| record(0x00FD, &words(&[row, column, 0, place, 0]));
    let sheet = [
        begin(),
        // How large the sheet says it is; nobody should believe it.
        record(0x0200, &[0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0]),
        shared(0, 0, 0),
        shared(2, 0, 1),
        number(2, 1, 1, 46_093.0),
        number(3, 1, 0, 1.5),
        // Twelve and a half, packed: 1250 in hundredths, whole.
        record(0x027E, &[&words(&[3, 2, 0])[..], &((1250_u32 << 2) | 3).to_le_bytes()].concat()),
        record(0x00E5, &words(&[1, 2, 3, 0, 0])),
        record(0x000A, &[]),
    ]
    .concat();
    [globals(start), sheet].concat()
}

/// Puts a stream in the container: header, table, folder, then the stream, in sectors of 512.
fn container(stream: &[u8], name: &str, version: u16) -> Vec<u8> {
    let mut stream = stream.to_vec();
    // Shorter streams than this go elsewhere in the container.
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let length = u32::try_from(stream.len()).unwrap();
    let mut header = vec![0_u8; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    header[26..32].copy_from_slice(&words(&[version, 0xFFFE, 9]));
    header[32] = 6;
    header[44] = 1;
    header[48] = 1;
    header[60..64].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    header[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    header[76..512].fill(0xFF);
    header[76..80].fill(0);
    let mut table = vec![0xFF_u8; 512];
    let mut put = |place: usize, next: u32| {
        table[place * 4..place * 4 + 4].copy_from_slice(&next.to_le_bytes());
    };
    put(0, 0xFFFF_FFFD);
    put(1, 0xFFFF_FFFE);
    let last = 1 + stream.len() / 512;
    for place in 2..=last {
        put(place, if place == last { 0xFFFF_FFFE } else { u32::try_from(place + 1).unwrap() });
    }
    let entry = |name: &str, kind: u8, start: u32, length: u32| {
        let mut entry = vec![0_u8; 128];
        let units: Vec<u16> = name.encode_utf16().chain([0]).collect();
        entry[..units.len() * 2].copy_from_slice(&words(&units));
        entry[64] = u8::try_from(units.len() * 2).unwrap();
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&length.to_le_bytes());
        entry
    };
    let mut folder = entry("Root Entry", 5, 0xFFFF_FFFE, 0);
    folder.extend(entry(name, 2, 2, length));
    folder.resize(512, 0);
    [header, table, folder, stream].concat()
}

fn workbook() -> Vec<u8> {
    container(&stream(), "Workbook", 3)
}

fn texts(grid: &Grid) -> Vec<(usize, Vec<&str>)> {
    grid.rows
        .iter()
        .map(|row| (row.number, row.cells.iter().map(String::as_str).collect()))
        .collect()
}

#[test]
fn an_old_workbook_is_read_with_dates_and_merged_cells() {
    let grid = read(&workbook(), "oud.xls").unwrap();
    assert_eq!(grid.name, "Blad");
    assert_eq!(
        texts(&grid),
        [
            (1, vec!["naam"]),
            (3, vec!["Fryslân", "2026-03-12"]),
            (4, vec!["Fryslân", "1,5", "12,5"]),
        ]
    );
}

#[test]
fn what_is_locked_old_or_cut_off_is_told_apart() {
    let locked = container(b"", "EncryptedPackage", 3);
    assert_eq!(read(&locked, ""), Err(Unreadable::Encrypted));
    let mut pass = stream();
    pass[begin().len()] = 0x2F;
    pass[begin().len() + 1] = 0;
    assert_eq!(read(&container(&pass, "Workbook", 3), ""), Err(Unreadable::Encrypted));
    let other = |name| match read(&container(b"", name, 3), "") {
        Err(Unreadable::WrongKind { seen, .. }) => seen,
        other => panic!("{other:?}"),
    };
    assert_eq!(other("Book"), Seen::OtherSheet);
    assert_eq!(other("WordDocument"), Seen::TextDocument);
    let whole = workbook();
    assert_eq!(read(&whole[..whole.len() - 600], ""), Err(Unreadable::Cut));
    assert_eq!(read(&whole[..200], ""), Err(Unreadable::Cut));
}

#[test]
fn a_chain_that_bites_its_tail_ends() {
    let mut file = workbook();
    // The folder follows itself.
    file[512 + 4..512 + 8].copy_from_slice(&1_u32.to_le_bytes());
    assert_eq!(read(&file, ""), Err(Unreadable::Damaged));
    // The stream goes round.
    let mut file = workbook();
    file[512 + 16..512 + 20].copy_from_slice(&2_u32.to_le_bytes());
    assert_eq!(read(&file, ""), Err(Unreadable::Damaged));
}

#[test]
fn a_cell_in_the_far_corner_takes_no_memory() {
    let far = record(0x0203, &[&words(&[65_535, 255, 0])[..], &1_f64.to_le_bytes()].concat());
    let mut stream = stream();
    let end = stream.len() - 4;
    stream.splice(end..end, far);
    let answer = read(&container(&stream, "Workbook", 3), "");
    assert_eq!(answer, Err(Unreadable::TooManyRows { limit: 20_000 }));
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(2_000)
    })]

    #[test]
    fn a_mutated_old_workbook_is_read_or_refused(
        flips in prop::collection::vec((0..2_200_usize, any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut file = workbook();
        for (at, value) in flips {
            file[at] = value;
        }
        if let Some(cut) = cut {
            file.truncate(cut.index(file.len()));
        }
        if let Ok(grid) = read(&file, "") {
            prop_assert!(!grid.rows.is_empty());
        }
    }
}
