// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine route`.

use std::path::PathBuf;

use engines::route;

use super::job::{Answered, Common, file};

#[derive(Debug, clap::Args)]
pub struct Line {
    #[command(flatten)]
    common: Common,
    /// A (robust) PSPLIB activity network in place of --input
    #[arg(long, value_name = "FILE", conflicts_with = "input")]
    psplib: Option<PathBuf>,
}

impl Line {
    pub fn run(&self) -> u8 {
        self.common.run(|watch| {
            let mut input = match &self.psplib {
                Some(path) => route::read_psplib(&file(path)?)?,
                None => route::read(&self.common.question()?)?,
            };
            input.seed = self.common.seed.unwrap_or(input.seed);
            let answer = route::run(&input, watch)?;
            if self.common.check {
                route::check(&input, &answer, watch)?;
            }
            Ok(Answered::new(move |seconds| answer.to_json(seconds)))
        })
    }
}
