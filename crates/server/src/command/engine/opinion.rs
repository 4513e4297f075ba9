// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine opinion`.

use std::path::PathBuf;

use engines::opinion::{self, Answer, Conversation, Folder, Options, Reading, Start};
use engines::{Fault, Word};

use super::job::{Answered, Common, file};

#[derive(Debug, clap::Args)]
pub struct Line {
    #[command(flatten)]
    common: Common,
    /// Which sign means agree: 1 or -1
    #[arg(long, default_value = "1", allow_hyphen_values = true)]
    agree: String,
    /// Groups that are known already: a CSV with participant and group
    #[arg(long, value_name = "FILE")]
    groups: Option<PathBuf>,
    /// Exactly so many groups, 2 to 5
    #[arg(long)]
    k: Option<String>,
    /// Where groups begin: rows (the order of the file) or seeded (chance)
    #[arg(long, default_value = "rows")]
    start: String,
}

impl Line {
    pub fn run(&self) -> u8 {
        self.common.run(|watch| {
            let (reading, options) = self.options()?;
            let conversation = self.read(reading)?;
            let votes = &conversation.votes;
            let answer = match &self.groups {
                Some(path) => {
                    let (of_person, names) = conversation.read_groups(&file(path)?)?;
                    Answer::given(votes, of_person, names)
                }
                None => Answer::find(votes, &options, watch)?,
            };
            if self.common.check {
                opinion::check(votes, &answer)?;
            }
            Ok(Answered::new(move |seconds| conversation.to_json(&answer, seconds)))
        })
    }

    fn options(&self) -> Result<(Reading, Options), Fault> {
        let wrong = |word: Word, message: &str| Err(Fault::new(word, message));
        let agree_is_minus_one = match self.agree.as_str() {
            "1" => false,
            "-1" => true,
            _ => return wrong(Word::OutOfRange, "--agree is 1 or -1."),
        };
        let start = match self.start.as_str() {
            "rows" => Start::Rows,
            "seeded" => Start::Seeded,
            _ => return wrong(Word::UnknownKind, "--start is rows or seeded."),
        };
        let k = match self.k.as_ref().map(|k| k.parse::<usize>()) {
            None => None,
            Some(Ok(k)) if (2..=5).contains(&k) => Some(k),
            Some(_) => return wrong(Word::OutOfRange, "--k is a whole number from 2 to 5."),
        };
        let seed = self.common.seed.unwrap_or(0);
        let reading = Reading { agree_is_minus_one, start };
        Ok((reading, Options { k, start, seed, ..Options::default() }))
    }

    /// One file, or a folder as Polis exports it.
    fn read(&self, reading: Reading) -> Result<Conversation, Fault> {
        let folder = self.common.input.as_deref().filter(|it| it.is_dir());
        let Some(path) = folder else {
            return Conversation::read(&self.common.question()?, reading);
        };
        let there = |name: &str| -> Result<Option<Vec<u8>>, Fault> {
            let path = path.join(name);
            if path.exists() { file(&path).map(Some) } else { Ok(None) }
        };
        let participants_votes = there("participants-votes.csv")?;
        let votes = if participants_votes.is_none() { there("votes.csv")? } else { None };
        let comments = there("comments.csv")?;
        let folder = Folder {
            participants_votes: participants_votes.as_deref(),
            votes: votes.as_deref(),
            comments: comments.as_deref(),
        };
        Conversation::read_folder(folder, reading)
    }
}
