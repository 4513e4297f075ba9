// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A zip bomb is refused quickly; alone in its file, so that the memory measured is its own.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use papers::sheet::{Unreadable, read};
use zip::write::{SimpleFileOptions, ZipWriter};

const MEGABYTE: usize = 1024 * 1024;

/// The most memory this process ever had, in kilobytes; nothing where the system does not tell.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Two thousand megabytes of blanks as sheets, two megabytes as a file: one packed megabyte,
/// copied as it is.
fn bomb(sheets: usize) -> Vec<u8> {
    let mut one = ZipWriter::new(Cursor::new(Vec::new()));
    one.start_file("blanks", SimpleFileOptions::default()).unwrap();
    one.write_all(&vec![b' '; MEGABYTE]).unwrap();
    let mut one = zip::ZipArchive::new(one.finish().unwrap()).unwrap();
    let mut whole = ZipWriter::new(Cursor::new(Vec::new()));
    whole.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    whole.write_all(b"<workbook/>").unwrap();
    for sheet in 1..=sheets {
        let packed = one.by_index_raw(0).unwrap();
        whole.raw_copy_file_rename(packed, format!("xl/worksheets/sheet{sheet}.xml")).unwrap();
    }
    whole.finish().unwrap().into_inner()
}

#[test]
fn a_zip_bomb_is_refused_at_once_with_little_memory() {
    let honest = bomb(1_900);
    assert!(honest.len() < 5 * MEGABYTE, "{}", honest.len());
    // The same with a directory that lies: each sheet is said to be a thousand bytes.
    let mut lying = honest.clone();
    let size = u32::try_from(MEGABYTE).unwrap().to_le_bytes();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
        }
    }
    assert_ne!(honest, lying);
    let before = peak_memory();
    let start = Instant::now();
    let limit = 100 * MEGABYTE as u64;
    assert_eq!(read(&honest, "bom.xlsx"), Err(Unreadable::UnpacksTooLarge { limit }));
    // Who sees it first, the zip reader or our own count, decides how it is called.
    let refused = matches!(
        read(&lying, "bom.xlsx"),
        Err(Unreadable::UnpacksTooLarge { limit: 1000 } | Unreadable::Damaged)
    );
    assert!(refused);
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    if let (Some(before), Some(after)) = (before, peak_memory()) {
        assert!(after - before < 30 * 1024, "{} kB more", after - before);
    }
}
