// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A list of parties read in from a sheet: what each row says, and the one act that reads it in.

mod people;
mod plan;
mod row;

pub use people::{
    PeopleList, PeoplePlan, PersonRow, ReadPeople, SEVERAL_PEOPLE, UNKNOWN_PARTY, UNKNOWN_TABLE,
    plan_people,
};
pub use plan::{PartyPlan, plan_parties};

use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{Driver, INHABITANTS, Participation, Party, PartyKind, organisation::key_of};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    refusal::{Refusal, Rule},
    sheet::may_read_in,
};

/// The same official code stands in several rows.
pub const REPEATED_CODE: Rule = Rule("row-repeated-code");

/// Rows that go on as one party do not say as which.
pub const NEEDS_ONE_SUCCESSOR: Rule = Rule("row-needs-one-successor");

/// Another party here bears this name already.
pub const NAME_TAKEN: Rule = Rule("row-name-taken");

/// What one row says of a party; what it leaves open stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PartyRow {
    /// The row number as in the file.
    pub row: usize,
    pub name: String,
    pub kind: Option<PartyKind>,
    pub short: String,
    pub code: String,
    pub participation: Option<Participation>,
    pub votes: Option<bool>,
    pub inhabitants: Option<i64>,
    /// What it merges into, used where several rows bear one code.
    pub successor: String,
}

/// By what rows are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKey {
    #[default]
    Name,
    Code,
    Short,
}

/// What several rows with one official code are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RepeatedCode {
    /// Not for us to say: such rows are wrong.
    #[default]
    Refuse,
    /// One party, written in several ways.
    Same,
    /// Parties that merge into one, to which code and inhabitants belong.
    Predecessors,
}

/// A list with what was chosen for all of its rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartyList {
    pub rows: Vec<PartyRow>,
    pub key: RowKey,
    pub repeated_code: RepeatedCode,
    /// The kind of a new party whose row, name and code do not tell it.
    pub kind: PartyKind,
    /// The year of the numbers of inhabitants.
    pub year: i16,
    /// Where the numbers come from.
    pub source: String,
}

/// Reads a list of parties in: everything that its preview said, in one change.
#[derive(Clone, Debug, Serialize)]
pub struct ReadParties {
    pub list: PartyList,
    /// Leaves out the rows that are wrong; otherwise one of them stops all.
    pub skip_wrong: bool,
    /// What the preview said, where one was shown.
    pub preview: Option<String>,
}

impl Act for ReadParties {
    const NAME: &'static str = "party.read_parties";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        fields.between("year", self.list.year.into(), 1900, 2200);
        fields.optional("source", &self.list.source, LINE);
        fields.done()?;
        let plan = plan_parties(draft.sight(), &self.list);
        may_read_in(&plan.rows, self.skip_wrong, self.preview.as_deref())?;
        let mut ids = vec![None; plan.writes.len()];
        // What others merge into comes first, as they point to it.
        for heirs in [true, false] {
            for (place, write) in plan.writes.iter().enumerate() {
                if write.heir.is_none() == heirs {
                    let successor = write.heir.and_then(|it| ids[it]);
                    ids[place] = Some(self.write(draft, write, successor)?);
                }
            }
        }
        Ok(())
    }
}

impl ReadParties {
    fn write(
        &self,
        draft: &mut Draft<'_>,
        write: &plan::Write,
        successor: Option<Id<Party>>,
    ) -> Result<Id<Party>, Refusal> {
        let successor = successor.or(write.record.successor);
        let record = Party { successor, ..write.record.clone() };
        let id = match write.here {
            None => draft.add(record)?,
            Some((id, seen)) => {
                if write.changed {
                    draft.revise(id, seen, record)?;
                }
                id
            }
        };
        let Some(amount) = write.inhabitants else { return Ok(id) };
        let source = self.list.source.trim().to_owned();
        let (name, year) = (INHABITANTS.to_owned(), self.list.year);
        let driver = Driver { party: id, name, amount, year, source };
        let earlier = draft.sight().under::<Driver>(id.any());
        match earlier.iter().find(|it| it.name == INHABITANTS && it.year == year) {
            Some(earlier) => draft.revise(earlier.id, earlier.stamp.revision, driver)?,
            None => {
                draft.add(driver)?;
            }
        }
        Ok(id)
    }
}

/// The kind that a name or an official code tells by itself.
pub fn kind_told_by(name: &str, code: &str) -> Option<PartyKind> {
    let starts: [(&str, PartyKind); 8] = [
        ("gm", PartyKind::Municipality),
        ("pv", PartyKind::Province),
        ("ws", PartyKind::WaterAuthority),
        ("vr", PartyKind::SafetyRegion),
        ("gr", PartyKind::JointBody),
        ("so", PartyKind::JointBody),
        ("mnre", PartyKind::Ministry),
        ("min", PartyKind::Ministry),
    ];
    let code = code.trim().to_lowercase();
    let letters = code.trim_end_matches(|it: char| it.is_ascii_digit());
    if letters.len() < code.len()
        && let Some((_, kind)) = starts.iter().find(|(start, _)| *start == letters)
    {
        return Some(*kind);
    }
    let name = key_of(name);
    let words: [(&str, PartyKind); 9] = [
        ("gemeente ", PartyKind::Municipality),
        ("provincie ", PartyKind::Province),
        ("waterschap ", PartyKind::WaterAuthority),
        ("hoogheemraadschap ", PartyKind::WaterAuthority),
        ("veiligheidsregio ", PartyKind::SafetyRegion),
        ("ministerie ", PartyKind::Ministry),
        ("stichting ", PartyKind::Foundation),
        ("vereniging ", PartyKind::Association),
        ("coöperatie ", PartyKind::Association),
    ];
    words.iter().find(|(word, _)| name.starts_with(word)).map(|(_, kind)| *kind)
}
