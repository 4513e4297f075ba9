// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The engine as others call it: with somebody who looks on, and faults as all engines have them.

use super::answer::{Answer, NoAnswer};
use super::check::check;
use super::question::{Question, Settings};
use super::search::search;
use super::solve::solve;
use crate::{Fault, Watch, Word};

/// The exact answer, or the fault that there is none.
pub fn run(question: &Question, settings: &Settings, watch: &dyn Watch) -> Result<Answer, Fault> {
    solve(question, settings, &mut |part| {
        watch.told(part);
        !watch.is_cancelled()
    })
    .map_err(fault)
}

/// The exact answer where that is allowed; otherwise the best that is found while `in_time`, with
/// bounds.
pub fn within(
    question: &Question,
    settings: &Settings,
    watch: &dyn Watch,
    in_time: &dyn Fn() -> bool,
) -> Result<Answer, Fault> {
    if question.packages_total() <= settings.exact_limit {
        return run(question, settings, watch);
    }
    let found = search(question, settings, &mut |part| {
        watch.told(part);
        !watch.is_cancelled() && in_time()
    });
    watch.go_on()?;
    found.map_err(fault)
}

/// Looks at every package in another way.
pub fn verify(
    question: &Question,
    settings: &Settings,
    answer: &Answer,
    watch: &dyn Watch,
) -> Result<(), Fault> {
    let told = check(question, settings, answer, &mut |part| {
        watch.told(part);
        !watch.is_cancelled()
    });
    watch.go_on()?;
    told.map_err(|wrong| Fault::new(Word::CheckFailed, wrong))
}

fn fault(none: NoAnswer) -> Fault {
    match none {
        NoAnswer::Stopped => Fault::cancelled(),
        NoAnswer::TooLarge { packages } => Fault::too_large(
            packages,
            "There are more packages than may all be looked at: raise --exact-limit, or give \
             --time for the best that is found.",
        ),
        NoAnswer::NoDisagreement { party } => Fault::at(
            Word::MissingKey,
            format!("/parties/{party}"),
            "The key \"disagreement\" is missing here, and it was asked for.",
        ),
    }
}
