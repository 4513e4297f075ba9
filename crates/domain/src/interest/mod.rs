// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests: what matters to a party and why, told between us and released by the party alone.
//!
//! Presumed is a facilitator's own note (room `conversation`); reworded and offered it is an
//! [`Interest`]; confirmed by its party it may be released, as exact words in a [`Release`].

mod cheer;
mod drafted;
mod glossary;
mod limit;
mod need;
mod pattern;
mod release;
mod request;
mod reveal;
mod shared;
mod view;
mod wording;

pub use cheer::{CheerWords, SetCheerWords, cheer_words, cheers};
pub use drafted::{DraftInterest, Drafted, DropDraft, NOT_AN_ADVISER, TakeUp};
pub use glossary::{
    AddTerm, ChangeTerm, GiveMeaning, Meaning, RemoveTerm, Term, TermLine, WithdrawMeaning,
    glossary,
};
pub use limit::{ChangeLimit, Limit, LimitCircle, LimitKind, SetLimit, WithdrawLimit};
pub use need::{
    Confirm, Correct, Interest, InterestState, IsAbout, NAMES_A_PERSON, NOT_REWORDED, Offer, Speak,
    Story, Theme, Withdraw,
};
pub use pattern::{
    ANOTHERS_PATTERN, NAMES_A_PARTY, Pattern, PatternCircle, PatternView, ShowPattern, Stands,
    THEME_FOLLOWS, THEME_TOO_FEW, ThemeLine, pattern,
};
pub use release::{Release, ReleaseCircle};
pub use request::{
    AskRelease, Confirmed, DeclineRelease, GiveRelease, NEEDS_ANOTHER, NOT_A_RELEASER,
    NOT_CONFIRMED, NOT_WAITING, PrepareRelease, ReleaseRequest, Releasing, Stage, Step, StepKind,
    TakeBackRelease, releasing,
};
pub use reveal::reveal_plan;
pub use shared::{ALREADY_OURS, Join, Joined, NOT_IN_PUBLIC, Unjoin, joined};
pub use view::{
    InterestLine, OwnView, Reach, Waits, heard_parties, interests_of, own, released, themes_known,
    waits,
};
pub use wording::{Advice, advice};
