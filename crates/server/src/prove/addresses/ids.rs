// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ids that stand in addresses: which kind of record fits at which place.

use domain::records::Kind;

use super::Takes;

type Ids = &'static [(&'static str, Takes)];

const fn record(kind: Kind) -> Takes {
    Takes::Record(kind)
}

/// What a pasted or sent sheet is read with.
pub(super) const SHEET: &[&str] =
    &["pasted", "key", "repeated_code", "kind", "year", "source", "skip_wrong"];
pub(super) const PARTY: Ids = &[("id", record(Kind::Party))];
pub(super) const FIGURE: Ids = &[("id", record(Kind::Party)), ("figure", record(Kind::Driver))];
pub(super) const HEARER: Ids = &[("id", record(Kind::Party)), ("hearer", record(Kind::Hearer))];
pub(super) const MANDATE: Ids = &[("id", record(Kind::Party)), ("mandate", record(Kind::Mandate))];
pub(super) const BEHIND: Ids =
    &[("id", record(Kind::Party)), ("behind", record(Kind::Constituency))];
pub(super) const PERSON: Ids = &[("id", record(Kind::Person))];
pub(super) const ROLE: Ids = &[("id", record(Kind::Person)), ("role", record(Kind::Role))];
pub(super) const TOKEN: Ids = &[("token", Takes::Letters)];
pub(super) const INVITED: Ids = &[("id", record(Kind::Person))];
pub(super) const ANSWER: Ids = &[("id", record(Kind::TensionAnswer))];
pub(super) const VERSION: Ids = &[("id", record(Kind::Assignment))];
pub(super) const FRAME: Ids = &[("id", record(Kind::Frame))];
pub(super) const ISSUE: Ids = &[("id", record(Kind::HotIssue))];
pub(super) const TENSION: Ids = &[("id", record(Kind::Tension))];
pub(super) const ACTIVITY: Ids = &[("id", record(Kind::Activity))];
pub(super) const TRIAL: Ids = &[("id", record(Kind::Trial))];
pub(super) const VARIANT: Ids = &[("id", record(Kind::Variant))];
pub(super) const WISH: Ids = &[("id", record(Kind::Wish))];
pub(super) const TABLE: Ids = &[("id", record(Kind::Table))];
pub(super) const SEAT: Ids = &[("id", record(Kind::Table)), ("seat", record(Kind::Seat))];
pub(super) const SITTING: Ids = &[
    ("id", record(Kind::Table)),
    ("seat", record(Kind::Seat)),
    ("sitting", record(Kind::Sitting)),
];
pub(super) const MEETING: Ids = &[("id", record(Kind::Table)), ("meeting", record(Kind::Meeting))];
pub(super) const PAPERS: Ids =
    &[("papers", record(Kind::Papers)), ("seat", record(Kind::Seat)), ("word", Takes::Letters)];
pub(super) const GIVEN: Ids = &[("id", record(Kind::GivenPaper))];
pub(super) const FORM: Ids =
    &[("id", record(Kind::Table)), ("meeting", record(Kind::Meeting)), ("form", Takes::Letters)];
pub(super) const STEP: Ids =
    &[("id", record(Kind::Table)), ("meeting", record(Kind::Meeting)), ("step", Takes::Letters)];
pub(super) const TEMPLATE: Ids = &[
    ("id", record(Kind::Table)),
    ("meeting", record(Kind::Meeting)),
    ("template", record(Kind::Template)),
];
pub(super) const COURSE: Ids = &[("course", record(Kind::Course))];
pub(super) const PRESENT: Ids =
    &[("course", record(Kind::Course)), ("present", record(Kind::Present))];
pub(super) const GUEST: Ids = &[("course", record(Kind::Course)), ("guest", record(Kind::Guest))];
pub(super) const LINE: Ids = &[("course", record(Kind::Course)), ("line", record(Kind::Line))];
pub(super) const SPEAKER: Ids =
    &[("course", record(Kind::Course)), ("speaker", record(Kind::Speaker))];
pub(super) const OBJECTED: Ids = &[("course", record(Kind::Course)), ("unit", record(Kind::Seat))];
pub(super) const TOPIC: Ids = &[("id", record(Kind::Table)), ("topic", record(Kind::Topic))];
pub(super) const PLACED: Ids = &[
    ("id", record(Kind::Table)),
    ("topic", record(Kind::Topic)),
    ("meeting", record(Kind::Meeting)),
];
pub(super) const OBSERVER: Ids = &[("id", record(Kind::Table)), ("role", record(Kind::Role))];
pub(super) const KIND: Ids = &[("kind", Takes::Letters)];
pub(super) const PREPARED: Ids = &[("id", record(Kind::Prepared))];
pub(super) const ROUND: Ids = &[("id", record(Kind::Round))];
pub(super) const ANSWERS: Ids = &[("id", record(Kind::Round)), ("unit", record(Kind::Seat))];
pub(super) const SUGGESTED: Ids = &[("id", record(Kind::Round)), ("unit", record(Kind::Party))];
pub(super) const DAY: Ids = &[("id", record(Kind::Round)), ("day", Takes::Letters)];
pub(super) const OUTCOME: Ids = &[("id", record(Kind::Outcome))];
pub(super) const NOTE: Ids = &[("id", record(Kind::Note))];
pub(super) const PROMISE: Ids = &[("id", record(Kind::Promise))];
pub(super) const TALK: Ids = &[("id", record(Kind::Talk))];
pub(super) const INTEREST: Ids = &[("id", record(Kind::Interest))];
pub(super) const REQUEST: Ids = &[("id", record(Kind::ReleaseRequest))];
pub(super) const DRAFTED: Ids = &[("id", record(Kind::DraftedInterest))];
pub(super) const RELEASE: Ids = &[("id", record(Kind::Release))];
pub(super) const JOINED: Ids = &[("id", record(Kind::JoinedInterest))];
pub(super) const LIMIT: Ids = &[("id", record(Kind::Limit))];
pub(super) const SCAN: Ids = &[("id", record(Kind::Scan))];
pub(super) const FEEDBACK: Ids = &[("id", record(Kind::Feedback))];
pub(super) const TWO_SCANS: Ids = &[("id", record(Kind::Scan)), ("earlier", record(Kind::Scan))];
pub(super) const IMPROVEMENT: Ids = &[("id", record(Kind::Improvement))];
pub(super) const TERM: Ids = &[("id", record(Kind::Term))];
pub(super) const MEANING: Ids = &[("id", record(Kind::Meaning))];
pub(super) const TEXT: Ids = &[("id", record(Kind::Text))];
pub(super) const PASSAGE: Ids = &[("id", record(Kind::Passage))];
pub(super) const KEPT: Ids = &[("id", record(Kind::Version))];
pub(super) const ACCEPTANCE: Ids = &[("id", record(Kind::Acceptance))];
pub(super) const COMMENT: Ids = &[("id", record(Kind::Comment))];
pub(super) const STAGE: Ids = &[("id", record(Kind::Stage))];
pub(super) const QUESTION: Ids = &[("id", record(Kind::Stage)), ("nth", Takes::Letters)];
pub(super) const SENSE: Ids = &[("id", record(Kind::Sense))];
pub(super) const WHO: Ids = &[("id", record(Kind::Involvement))];
