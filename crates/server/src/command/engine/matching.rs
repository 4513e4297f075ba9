// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine match`.

use engines::matching;

use super::job::{Answered, Common};

#[derive(Debug, clap::Args)]
pub struct Line {
    #[command(flatten)]
    common: Common,
}

impl Line {
    pub fn run(&self) -> u8 {
        self.common.run(|watch| {
            let question = matching::read(&self.common.question()?)?;
            let answer = matching::run(&question, self.common.seed.unwrap_or(0), watch)?;
            if self.common.check {
                matching::check(&question, &answer)?;
            }
            Ok(Answered::new(move |seconds| question.to_json(&answer, seconds)))
        })
    }
}
