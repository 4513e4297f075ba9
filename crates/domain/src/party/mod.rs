// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties: who takes part, for whom people speak, and who may hear what a party says.

mod constituency;
mod driver;
mod erase;
mod hearer;
mod layer;
mod mandate;
mod merge;
mod organisation;
mod person;
mod position;
mod role;
mod sheet;
mod total;
mod trace;
mod view;

pub use constituency::{
    AddConstituency, Constituency, ConstituencyKind, EditConstituency, ObserveSupport, Support,
    SupportLevel,
};
pub use driver::{Driver, INHABITANTS, RecordDriver, WithdrawDriver, latest_driver};
pub use erase::{Erase, Remains, Tells, reached_by};
pub use hearer::{Hearer, NEVER_HEARS, NameHearer, Releasers, SetReleasers, UnnameHearer};
pub use layer::{Layer, people_of};
pub use mandate::{
    AnswerMandate, Authority, ChangeMandate, Mandate, NOT_A_VOICE, Outside, WithdrawMandate,
    outside_mandate,
};
pub use merge::{HAS_ENDED, HAS_NOT_LEFT, Leave, MERGES_INTO_ITSELF, Merge, Rejoin, Successor};
pub use organisation::{Add, Edit, Participation, Party, PartyKind, same_name};
pub use person::{
    AddPerson, EditPerson, EditReach, Part, Particulars, Person, name_of, name_record, reach_record,
};
pub use position::{Declare, Estimate, Guess, NEEDS_A_CONDITION, NEEDS_A_SOURCE, Position, Stance};
pub use role::{
    ChangeRole, EndRole, GiveRole, LAST_FACILITATOR, Office, Role, SPEAKS_FOR_NOBODY, roles_of,
    voices_of,
};
pub use sheet::{
    NAME_TAKEN, NEEDS_ONE_SUCCESSOR, PartyList, PartyPlan, PartyRow, PeopleList, PeoplePlan,
    PersonRow, REPEATED_CODE, ReadParties, ReadPeople, RepeatedCode, RowKey, SEVERAL_PEOPLE,
    UNKNOWN_PARTY, UNKNOWN_TABLE, kind_told_by, plan_parties, plan_people,
};
pub use total::{Total, Weight, totals, weight_of};
pub use trace::{ADDRESS_ERASED, MAIL_ERASED, NAME_ERASED, TELEPHONE_ERASED, Traces};
pub use view::{
    Behind, Filter, Holder, May, PartyLine, PartyView, PersonLine, SeatOf, holders, may,
    name_and_reach, party_lines, party_view, people_lines, person_line,
};
