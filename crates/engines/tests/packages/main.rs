// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Packages: the worked example of the page, published figures of negotiation domains, and what is
//! refused with which word.

#![allow(clippy::disallowed_methods, reason = "tests read the shared data and the pages")]

mod published;
mod refused;
mod sample;

use engines::json::Json;
use engines::packages::{Question, Settings, check, read, solve, write};

/// The answer to a file, checked in the other way, without `seconds`.
fn answer(text: &str, settings: &Settings) -> Json {
    let (question, rules) = read(text.as_bytes()).expect("the question is read");
    told(&question, &Settings { rules, ..settings.clone() })
}

fn told(question: &Question, settings: &Settings) -> Json {
    let answer = solve(question, settings, &mut |_| true).expect("an answer");
    check(question, settings, &answer, &mut |_| true).expect("the other way agrees");
    write(question, settings, &answer, 0.001)
}
