// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier sheet`: lists in and out, through the same acts and the same eyes as the pages.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context, bail};
use desk::{Desk, DeskError, Submission};
use domain::{
    draft::AnyAct,
    party::{PartyKind, Person, RepeatedCode},
    refusal::Refusal,
    sight::{Sight, Viewer},
    workspace::Workspace,
};
use ledger::{ActId, AnyId, Id, Timestamp};
use papers::{
    list::{Choices, Compared, List, ReadIn, sentence},
    sheet::{
        self, Dialect, Notation,
        columns::{Mapping, Unmappable},
        preview::Summary,
    },
};
use store::Store;
use texts::Texts;

use crate::configuration::Options;

const T: Texts = Texts::EN;

#[derive(Debug, clap::Subcommand)]
pub enum Sheet {
    /// Read a list in: everything in one act, or nothing when a row is not right
    Read(Read),
    /// Write a list to an Excel or CSV file, as the person sees it
    Write(Write),
}

/// As whom, and where.
#[derive(Debug, clap::Args)]
struct Place {
    /// The workspace: 26 letters, as `kwartier verify` prints them
    #[arg(long)]
    workspace: AnyId,
    /// The mail address of the account that does this
    #[arg(long = "as", value_name = "MAIL")]
    by: String,
}

#[derive(Debug, clap::Args)]
pub struct Read {
    /// Which list: parties, people or activities
    list: String,
    /// Excel, OpenDocument or CSV
    file: PathBuf,
    #[command(flatten)]
    place: Place,
    /// Read a column (its heading or its letter) into a field; an empty FIELD leaves it out
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    maps: Vec<String>,
    /// The field that tells rows apart
    #[arg(long, value_name = "FIELD")]
    key: Option<String>,
    /// What rows with one official code are: same, predecessors or refuse
    #[arg(long, value_name = "WHAT", default_value = "refuse")]
    repeated_code: String,
    /// The year of the numbers of inhabitants, where the heading does not tell it
    #[arg(long)]
    year: Option<i16>,
    /// Say what would happen, and do nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, clap::Args)]
pub struct Write {
    /// Which list: parties, people or activities
    list: String,
    /// The file to make, ending in .xlsx or .csv; nothing is written over an existing one
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Sheet {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        match self {
            Sheet::Read(it) => it.run(options),
            Sheet::Write(it) => it.run(options),
        }
    }
}

/// A founding, through the eyes of one person.
struct Eyes {
    desk: Desk,
    workspace: AnyId,
    person: Id<Person>,
    records: Arc<Workspace>,
    now: Timestamp,
}

impl Eyes {
    fn open(options: &Options, place: &Place) -> anyhow::Result<Eyes> {
        let store = Arc::new(Store::open(&options.existing()?)?);
        let Some(account) = store.account_by_mail(&place.by)? else {
            bail!("There is no account with the address {}.", place.by);
        };
        let Some(person) = store.person_in(account.id, place.workspace)? else {
            bail!("{} has no place in workspace {}.", place.by, place.workspace);
        };
        let desk = Desk::open(store as Arc<dyn store::Journal>)?;
        let (records, now) = (desk.workspace(place.workspace)?, desk.now(place.workspace)?);
        let person = Id::new(person);
        Ok(Eyes { desk, workspace: place.workspace, person, records, now })
    }

    fn sight(&self) -> Sight<'_> {
        self.records.seen_by(Viewer::Person(self.person), self.now)
    }

    fn does(&self, act: Box<dyn AnyAct>) -> anyhow::Result<()> {
        let (workspace, by) = (self.workspace, self.person.any());
        let act_id = ActId(desk::beside::new_id());
        match self.desk.submit_wait(Submission { workspace, by, act_id, at: None, act }) {
            Ok(_) => Ok(()),
            Err(DeskError::Refused(refusal)) => bail!(refused(&refusal)),
            Err(error) => Err(error.into()),
        }
    }
}

fn refused(refusal: &Refusal) -> String {
    match refusal {
        Refusal::MayNot(_) => T.refusal_may_not_facilitator().to_owned(),
        Refusal::Rule(rule) => {
            let key = format!("refusal-rule-{}", rule.0);
            T.find(&key).unwrap_or(T.refusal_title()).to_owned()
        }
        Refusal::Outdated { .. } => T.refusal_outdated().to_owned(),
        other => format!("{}: {other}", T.refusal_title()),
    }
}

fn list_of(word: &str) -> anyhow::Result<List> {
    let words = List::ALL.map(List::word).join(", ");
    List::from_word(word).with_context(|| format!("{word} is not a list; choose from {words}."))
}

impl Read {
    fn run(&self, options: &Options) -> anyhow::Result<()> {
        let list = list_of(&self.list)?;
        let repeated_code = match self.repeated_code.as_str() {
            "refuse" => RepeatedCode::Refuse,
            "same" => RepeatedCode::Same,
            "predecessors" => RepeatedCode::Predecessors,
            other => bail!("{other} is not one of same, predecessors, refuse."),
        };
        let name = self.file.file_name().map(|it| it.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        let bytes = std::fs::read(&self.file)
            .with_context(|| format!("{} cannot be read", self.file.display()))?;
        let grid = sheet::read_as(&bytes, &name, Notation::Dutch)
            .with_context(|| format!("{name} is not a list that can be read"))?;
        let mapping = self.mapping(list, &grid)?;
        let eyes = Eyes::open(options, &self.place)?;
        let heading = mapping.column_of("inhabitants");
        let heading = heading.and_then(|it| papers::list::year_in(&it.heading));
        let choices = Choices {
            repeated_code,
            kind: PartyKind::Municipality,
            year: self.year.or(heading),
            source: name,
            skip_wrong: false,
        };
        let compared = list.compare(&eyes.sight(), &grid, &mapping, &choices);
        let summary = compared.preview.summary(|reason| sentence(T, reason));
        self.tell(&compared, &summary)?;
        if self.dry_run {
            return Ok(());
        }
        if !summary.wrong.is_empty() {
            bail!("Nothing was read in: {} rows are not right.", summary.wrong.len());
        }
        if summary.new + summary.changed == 0 {
            return Ok(());
        }
        eyes.does(match compared.read_in {
            ReadIn::Parties(act) => Box::new(act),
            ReadIn::People(act) => Box::new(act),
            ReadIn::Activities(act) => Box::new(act),
        })
    }

    fn mapping(&self, list: List, grid: &sheet::Grid) -> anyhow::Result<Mapping> {
        let mut mapping = list.recognise(grid);
        for pair in &self.maps {
            mapping.set_pair(pair).map_err(|it| anyhow::anyhow!(unmappable(list, &it)))?;
        }
        if let Some(key) = &self.key {
            if !list.keys().contains(&key.as_str()) {
                let keys = list.keys().join(", ");
                bail!("Rows cannot be told apart by {key}; choose from {keys}.");
            }
            mapping.set_key(key).map_err(|it| anyhow::anyhow!(unmappable(list, &it)))?;
        }
        if let Some(field) = mapping.missing().next() {
            let headings: Vec<&str> =
                mapping.columns().iter().map(|it| it.heading.as_str()).collect();
            bail!(
                "No column is recognised as {0}. Say which one: --map COLUMN={0}. Columns: {1}.",
                field.word,
                headings.join(", ")
            );
        }
        Ok(mapping)
    }

    fn tell(&self, compared: &Compared, summary: &Summary) -> anyhow::Result<()> {
        if self.json {
            say!("{}", serde_json::to_string(summary)?);
            return Ok(());
        }
        let wrong = summary.wrong.len();
        say!("{}", T.sheet_summary(summary.changed, summary.new, summary.unchanged, wrong));
        if !compared.outside.is_empty() {
            say!("{}", T.sheet_outside(T.list(&compared.outside)));
        }
        for row in &summary.wrong {
            say!("row {}: {}", row.row, row.reason);
        }
        if compared.repeats_a_code && self.repeated_code == "refuse" && wrong > 0 {
            say!("Say what they are with --repeated-code same or --repeated-code predecessors.");
        }
        Ok(())
    }
}

fn unmappable(list: List, why: &Unmappable) -> String {
    let fields: Vec<&str> = list.fields().iter().map(|it| it.word).collect();
    match why {
        Unmappable::NotAPair(pair) => format!("{pair}: write COLUMN=FIELD, such as Gemeente=name."),
        Unmappable::NoColumn(column) => format!("No column is called {column}."),
        Unmappable::SeveralColumns(column) => {
            format!("Several columns are called {column}; use the letter of one.")
        }
        Unmappable::NoField(field) => {
            format!("{field} is not a field; choose from {}.", fields.join(", "))
        }
    }
}

impl Write {
    fn run(&self, options: &Options) -> anyhow::Result<()> {
        let list = list_of(&self.list)?;
        let ending = self.file.extension().and_then(|it| it.to_str()).unwrap_or_default();
        let is_excel = match ending.to_ascii_lowercase().as_str() {
            "xlsx" => true,
            "csv" => false,
            _ => bail!("{} does not end in .xlsx or .csv.", self.file.display()),
        };
        let eyes = Eyes::open(options, &self.place)?;
        let tables = list.tables(&eyes.sight(), Texts::NL);
        let bytes = match is_excel {
            true => sheet::write_xlsx(&tables)?,
            false => {
                tables.first().map(|it| sheet::write_csv(it, Dialect::DUTCH)).unwrap_or_default()
            }
        };
        let mut file = std::fs::File::create_new(&self.file)
            .with_context(|| format!("{} cannot be made", self.file.display()))?;
        std::io::Write::write_all(&mut file, &bytes)?;
        let rows = tables.first().map_or(0, |it| it.rows.len());
        say!("{}: {rows} rows.", self.file.display());
        Ok(())
    }
}
