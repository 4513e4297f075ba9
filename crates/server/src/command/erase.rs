// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier erase`: takes away what makes a person known, after showing what tells of them.

use std::{
    io::{IsTerminal, stdin},
    sync::Arc,
};

use anyhow::bail;
use desk::{
    Desk, DeskError,
    erase::{Erasing, Preview, find},
};
use domain::{
    party::{LAST_FACILITATOR, Person, Tells},
    refusal::Refusal,
};
use jiff::{ToSpan, tz::TimeZone};
use ledger::{AnyId, Id};
use store::{Left, Store};

use crate::configuration::Options;

#[derive(Debug, clap::Args)]
pub struct Erase {
    /// A mail address, or the id of a person as it stands in the address of their page
    person: String,
    /// Only in this workspace: 26 letters, as `kwartier verify` prints them
    #[arg(long)]
    workspace: Option<AnyId>,
    /// In every workspace where they are
    #[arg(long, conflicts_with = "workspace")]
    everywhere: bool,
    /// Another name they are called by in free text
    #[arg(long, value_name = "NAME")]
    also: Vec<String>,
    /// Do it without asking
    #[arg(long)]
    yes: bool,
    /// Say what would happen, and do nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

type Somebody = (AnyId, Id<Person>);

impl Erase {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        let store = Arc::new(Store::open(&options.existing()?)?);
        let desk = Desk::open(Arc::clone(&store) as Arc<dyn store::Journal>)?;
        let chosen = match self.choose(find(&store, &self.person)?)? {
            chosen if chosen.is_empty() => {
                desk.close();
                return self.nobody(&store);
            }
            chosen => chosen,
        };
        let mut prepared = Vec::new();
        for somebody in chosen {
            let erasing = Erasing::prepare(&desk, &store, somebody, &self.also)?;
            if let Some(erasing) = erasing {
                show(somebody, &erasing, &erasing.preview()?);
                prepared.push(erasing);
            }
        }
        if self.dry_run || !self.confirm()? {
            say!("Nothing was done.");
            return Ok(());
        }
        for erasing in &prepared {
            told(erasing.workspace, &erasing.run().map_err(plain)?);
        }
        drop(prepared);
        desk.close();
        drop(desk);
        store.rewrite()?;
        say!("The database was written anew: nothing of before is left in it.");
        let file = options.file()?;
        say!("{}", out_of_reach(file.backup_days));
        Ok(())
    }

    fn choose(&self, found: Vec<Somebody>) -> anyhow::Result<Vec<Somebody>> {
        let found: Vec<_> =
            found.into_iter().filter(|it| self.workspace.is_none_or(|only| it.0 == only)).collect();
        if found.len() > 1 && !self.everywhere {
            say!("{} is in {} places:", self.person, found.len());
            for (workspace, person) in &found {
                say!("  workspace {workspace}, person {person}");
            }
            bail!("Choose one with --workspace, or all of them with --everywhere.");
        }
        Ok(found)
    }

    /// Perhaps an erasure was broken off after its last word went: its end is done again.
    fn nobody(&self, store: &Store) -> anyhow::Result<()> {
        if !self.yes {
            bail!("There is nobody here with the id or address {}.", self.person);
        }
        store.rewrite()?;
        say!("There is nobody here with the id or address {}.", self.person);
        say!("The database was written anew, in case an erasure had been broken off.");
        Ok(())
    }

    fn confirm(&self) -> anyhow::Result<bool> {
        if self.yes {
            return Ok(true);
        }
        if !stdin().is_terminal() {
            bail!("Say it again with --yes to do it. It cannot be taken back.");
        }
        say!("This cannot be taken back. Type `erase` and press Enter to do it:");
        let mut line = String::new();
        stdin().read_line(&mut line)?;
        Ok(line.trim() == "erase")
    }
}

fn show((workspace, person): Somebody, erasing: &Erasing<'_>, preview: &Preview) {
    say!("Workspace {workspace}, person {person}");
    if !preview.names.is_empty() {
        say!("  known as: {}", preview.names.join("; "));
    }
    for ((tells, kind), (records, revisions)) in &preview.found {
        let kind = kind.replace('_', " ");
        let revisions = counted(*revisions, "revision");
        say!("  {kind}: {records}, in {revisions}; {}", becomes(*tells));
    }
    if preview.perhaps > 0 {
        say!(
            "  {} part of the name without its capital, perhaps as an ordinary word: it stays. \
             --also NAME takes it out too.",
            counted(preview.perhaps, "record") + " say",
        );
    }
    for mail in &preview.addresses {
        say!("  address: {mail}");
    }
    say!("  accounts that go: {}; invitations: {}", preview.accounts, preview.invitations);
    for word in &erasing.traces.shared {
        say!("  “{word}” is what others here are called too: it stays in free text.");
    }
    say!("  Their roles and seats end today, and parties that named them name them no more.");
}

fn becomes(tells: Tells) -> &'static str {
    match tells {
        Tells::Particulars => "blanked, and what they said before erased",
        Tells::Private => "only they could read it: erased",
        Tells::Words => "named in its words: these are cleaned, and the words before erased",
        Tells::Id => "names them by id only: stays, and says nothing without the name",
    }
}

fn told(workspace: AnyId, left: &Left) {
    say!("Erased in workspace {workspace}.");
    say!(
        "  Went or cleaned beside it: {}, {}, {}, {}.",
        counted(left.accounts, "account"),
        counted(left.sessions, "persona session"),
        counted(left.invitations, "invitation"),
        counted(left.mails, "waiting mail"),
    );
}

fn counted(many: usize, word: &str) -> String {
    if many == 1 { format!("1 {word}") } else { format!("{many} {word}s") }
}

/// What no command can reach, and until when.
fn out_of_reach(backup_days: Option<u32>) -> String {
    let back_ups = match backup_days {
        Some(days) => {
            let today = jiff::Timestamp::now().to_zoned(TimeZone::UTC).date();
            let until = today.saturating_add(i64::from(days).days());
            format!("Back-ups of before still hold it, until {until} at the latest (backup_days).")
        }
        None => "Back-ups of before still hold it. How long you keep them is not in the settings \
            (backup_days): look until when the oldest one stays."
            .to_owned(),
    };
    format!(
        "{back_ups}\nExports, papers that were printed or mailed, and (on PostgreSQL) archived \
         logs of the database are out of reach of this command too."
    )
}

fn plain(error: DeskError) -> anyhow::Error {
    match error {
        DeskError::Refused(Refusal::Rule(rule)) if rule == LAST_FACILITATOR => anyhow::anyhow!(
            "They are the last who can add people. Let somebody else become kwartiermaker or \
             process facilitator first."
        ),
        other => other.into(),
    }
}
