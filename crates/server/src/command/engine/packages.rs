// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine packages`.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use engines::Fault;
use engines::packages::{self, Disagreement, Question, Settings, genius};

use super::job::{Answered, Common, file};

#[derive(Debug, clap::Args)]
pub struct Line {
    #[command(flatten)]
    common: Common,
    /// What a party has without agreement: its own value, else the lowest that it accepts
    #[arg(long, value_parser = ["default", "given", "lowest"], default_value = "default")]
    disagreement: String,
    /// At most so many clashes and so many largest sets are listed
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    cap_clashes: usize,
    /// At most so many packages are all looked at
    #[arg(long, value_name = "N", default_value_t = 10_000_000_000)]
    exact_limit: u128,
    /// Above that: search so many seconds, and tell how far from the best it can be
    #[arg(long, value_name = "SECONDS")]
    time: Option<f64>,
    /// A Genius or ANAC domain, in place of --input
    #[arg(long, value_name = "XML", requires = "profile", conflicts_with = "input")]
    domain: Option<PathBuf>,
    /// The profile of one party; once for each
    #[arg(long, value_name = "XML", requires = "domain")]
    profile: Vec<PathBuf>,
}

impl Line {
    pub fn run(&self) -> u8 {
        self.common.run(|watch| {
            let mut settings = Settings {
                disagreement: match self.disagreement.as_str() {
                    "given" => Disagreement::Given,
                    "lowest" => Disagreement::Lowest,
                    _ => Disagreement::Default,
                },
                cap_clashes: self.cap_clashes,
                exact_limit: self.exact_limit,
                ..Settings::default()
            };
            settings.cap = self.common.cap.unwrap_or(settings.cap);
            let question = self.question(&mut settings)?;
            let end = self
                .time
                .map(|time| Instant::now() + Duration::from_secs_f64(time.clamp(0.0, 1e6)));
            let in_time = || end.is_none_or(|end| Instant::now() < end);
            let answer = match self.time {
                Some(_) => packages::within(&question, &settings, watch, &in_time)?,
                None => packages::run(&question, &settings, watch)?,
            };
            if self.common.check {
                packages::verify(&question, &settings, &answer, watch)?;
            }
            Ok(Answered::new(move |seconds| {
                packages::write(&question, &settings, &answer, seconds)
            }))
        })
    }

    fn question(&self, settings: &mut Settings) -> Result<Question, Fault> {
        let Some(domain) = &self.domain else {
            let (question, rules) = packages::read(&self.common.question()?)?;
            settings.rules = rules;
            return Ok(question);
        };
        let names: Vec<String> = self.profile.iter().map(|it| it.display().to_string()).collect();
        let texts = self.profile.iter().map(|it| file(it)).collect::<Result<Vec<_>, Fault>>()?;
        let profiles: Vec<genius::File> =
            names.iter().zip(&texts).map(|(name, bytes)| genius::File { name, bytes }).collect();
        let text = file(domain)?;
        let name = domain.display().to_string();
        genius::read(&genius::File { name: &name, bytes: &text }, &profiles, settings.disagreement)
    }
}
