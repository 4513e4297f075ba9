// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes are the words of a document or a refusal.
#![no_main]

use libfuzzer_sys::fuzz_target;
use papers::document::read;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(words) = read(bytes) {
        assert!(!words.trim().is_empty());
    }
});
