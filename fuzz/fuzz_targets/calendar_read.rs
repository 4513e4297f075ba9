// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any letters are a calendar with its days or none; what repeats for ever comes to an end.
#![no_main]

use libfuzzer_sys::fuzz_target;
use papers::agenda::read;

/// As many days as the reader gives at the most.
const MOST: usize = 400;

fuzz_target!(|bytes: &[u8]| {
    let words = String::from_utf8_lossy(bytes);
    let whole = read(&words);
    let inside = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260131\n{words}\nEND:VEVENT");
    let found = read(&inside).expect("it begins as one");
    for agenda in whole.iter().chain([&found]) {
        assert!(agenda.days.len() <= MOST && agenda.unread.len() <= MOST);
    }
});
