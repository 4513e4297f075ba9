// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties: who takes part, for whom people speak, and who may hear what a party says.

mod constituency;
mod driver;
mod hearer;
mod mandate;
mod organisation;
mod person;
mod role;

pub use constituency::{Constituency, ConstituencyKind, Support, SupportLevel};
pub use driver::Driver;
pub use hearer::{Hearer, NameHearer, Releasers, UnnameHearer};
pub use mandate::{Authority, Mandate};
pub use organisation::{Add, Estimate, Participation, Party, PartyKind, Position, Stance};
pub use person::{AddPerson, Part, Particulars, Person, name_of};
pub use role::{Office, Role};
