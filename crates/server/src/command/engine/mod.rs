// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine NAME`: the engines by themselves, on files. One line here per engine, one file
//! that turns its words into a call; `job.rs` does what is common to all.

mod job;
mod matching;
mod opinion;
mod packages;
mod risk;
mod route;

/// Every engine that has a file form.
#[derive(Debug, clap::Subcommand)]
pub enum Engine {
    /// Which choices do justice to all parties, and which demands clash
    Packages(packages::Line),
    /// What uncertain things cost together, in money and days
    Risk(risk::Line),
    /// When a row of steps is through, each body by its own calendar
    Route(route::Line),
    /// What many people think, in groups, from agree, disagree and pass
    Opinion(opinion::Line),
    /// Who goes where: people at places, or people in groups
    Match(matching::Line),
}

impl Engine {
    /// Ends the program with the exit code that belongs to how it went.
    pub fn run(self) -> ! {
        let code = match self {
            Engine::Packages(it) => it.run(),
            Engine::Risk(it) => it.run(),
            Engine::Route(it) => it.run(),
            Engine::Opinion(it) => it.run(),
            Engine::Match(it) => it.run(),
        };
        std::process::exit(code.into())
    }
}
