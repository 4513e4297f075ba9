// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes are a question about who goes where or a fault; what is answered passes the check.
#![no_main]

use engines::{Unwatched, matching};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(question) = matching::read(bytes) else { return };
    if let Ok(answer) = matching::run(&question, 0, &Unwatched) {
        matching::check(&question, &answer).expect("the check agrees");
        let json = question.to_json(&answer, 0.0).to_string();
        engines::json::Document::read(json.as_bytes()).expect("an answer is JSON");
    }
});
