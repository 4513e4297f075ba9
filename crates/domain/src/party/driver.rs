// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Drivers: figures of a party that costs and votes may follow, such as inhabitants.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Party;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Seen, Sight},
};

/// The name of the driver that every founding counts first.
pub const INHABITANTS: &str = "inwoners";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Driver {
    pub party: Id<Party>,
    pub name: String,
    pub amount: i64,
    pub year: i16,
    pub source: String,
}

impl Filed for Driver {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// The latest figure of that name for a party: of the latest year, and of those the last written.
pub fn latest_driver<'w>(
    sight: &Sight<'w>,
    party: Id<Party>,
    name: &str,
) -> Option<Seen<'w, Driver>> {
    let drivers = sight.under::<Driver>(party.any()).into_iter();
    drivers.filter(|it| it.name == name).max_by_key(|it| (it.year, it.stamp.made_at))
}

/// Writes a figure down, with its year and where it comes from. The same name and year again
/// takes the place of the earlier one.
#[derive(Clone, Debug, Serialize)]
pub struct RecordDriver {
    pub party: Id<Party>,
    pub name: String,
    pub amount: i64,
    pub year: i16,
    pub source: String,
    /// The revision on the page, when it takes the place of an earlier figure.
    pub seen: Option<u32>,
}

impl Act for RecordDriver {
    const NAME: &'static str = "party.record_driver";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        own_or_recorder(draft, self.party)?;
        draft.find(self.party)?;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.between("amount", self.amount, 0, MOST);
        fields.between("year", self.year.into(), 1900, 2200);
        fields.needed("source", &self.source, LINE);
        let name = self.name.trim().to_lowercase();
        let earlier = draft.sight().under::<Driver>(self.party.any());
        let earlier = earlier.iter().find(|it| it.name == name && it.year == self.year);
        if earlier.is_some() && self.seen.is_none() {
            fields.wrong("year", Problem::Twice);
        }
        fields.done()?;
        let source = self.source.trim().to_owned();
        let (party, amount, year) = (self.party, self.amount, self.year);
        let driver = Driver { party, name, amount, year, source };
        match (earlier, self.seen) {
            (Some(earlier), Some(seen)) => draft.revise(earlier.id, seen, driver),
            _ => draft.add(driver).map(|_| ()),
        }
    }
}

/// More than anybody counts.
pub const MOST: i64 = 1_000_000_000_000;

/// Takes a figure away that should not have stood there.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawDriver {
    pub driver: Id<Driver>,
    pub seen: u32,
}

impl Act for WithdrawDriver {
    const NAME: &'static str = "party.withdraw_driver";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.driver)?.party;
        own_or_recorder(draft, party)?;
        draft.withdraw(self.driver, self.seen)
    }
}

/// What is said in a party's name for all to see: by its own voice, or typed in by a recorder.
pub(super) fn own_or_recorder(draft: &mut Draft<'_>, party: Id<Party>) -> Result<(), Refusal> {
    match draft.sight().standing().is_voice(party) {
        true => draft.as_voice(party)?,
        false => draft.as_recorder()?,
    };
    Ok(())
}
