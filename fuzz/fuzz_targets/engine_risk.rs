// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes are a question about risks or a fault; what can be read is answered, and whole.
#![no_main]

use engines::{Unwatched, risk};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut input) = risk::read(bytes) else { return };
    input.runs = 100;
    if input.risks.len() > 100 {
        return;
    }
    let answer = risk::run(&input, &Unwatched);
    if let Ok(answer) = answer {
        let json = answer.to_json(0.0).to_string();
        engines::json::Document::read(json.as_bytes()).expect("an answer is JSON");
    }
});
