// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine risk`.

use engines::risk;

use super::job::{Answered, Common};

#[derive(Debug, clap::Args)]
pub struct Line {
    #[command(flatten)]
    common: Common,
}

impl Line {
    pub fn run(&self) -> u8 {
        self.common.run(|watch| {
            let mut input = risk::read(&self.common.question()?)?;
            input.seed = self.common.seed.unwrap_or(input.seed);
            let answer = risk::run(&input, watch)?;
            if self.common.check {
                risk::check(&input, &answer, watch)?;
            }
            Ok(Answered::new(move |seconds| answer.to_json(seconds)))
        })
    }
}
