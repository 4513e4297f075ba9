// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes as a question about packages, or as a Genius domain and profile: read or refused.
#![no_main]

use engines::packages::{Settings, check, genius, read, solve};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((question, rules)) = read(bytes) {
        let settings = Settings { rules, exact_limit: 2_000, ..Settings::default() };
        if let Ok(answer) = solve(&question, &settings, &mut |_| true) {
            assert_eq!(check(&question, &settings, &answer, &mut |_| true), Ok(()));
        }
    }
    let file = |name| genius::File { name, bytes };
    let _ = genius::read(&file("domain"), &[file("a"), file("b")], Default::default());
});
