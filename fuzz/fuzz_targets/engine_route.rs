// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes are a question about a route, a network, or a fault; what can be read is answered.
#![no_main]

use engines::{Unwatched, route};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = route::read(bytes).or_else(|_| route::read_psplib(bytes));
    let Ok(mut input) = read else { return };
    input.runs = 100;
    let is_long = input.steps.iter().any(|step| step.again > 0.99);
    if input.steps.len() > 100 || is_long {
        return;
    }
    if let Ok(answer) = route::run(&input, &Unwatched) {
        let json = answer.to_json(0.0).to_string();
        engines::json::Document::read(json.as_bytes()).expect("an answer is JSON");
    }
});
