// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every kind of record, one line each: the table of contents of the house.
//!
//! The word in quotes is written in journals for ever; the Rust names may change.

use ledger::AnyId;
use serde::{Serialize, Serializer, de::DeserializeOwned};

use crate::{
    assignment, conversation, decision, interest, lens, paper, party, process,
    refusal::Refusal,
    round, route,
    sight::{Audience, Sight},
    table, text,
};

/// How a record is filed: who may see it, and under which other records it lies.
///
/// A part of a record with another audience is another record.
pub trait Filed {
    /// Who may see it; must give the same answer for every revision of one record.
    fn audience(&self) -> Audience;

    /// The records it is looked up by, such as the party of a note.
    fn under(&self) -> Vec<AnyId> {
        Vec::new()
    }

    /// Whether an undo may bring these earlier words back, or take it away where there are none:
    /// what was said of it since can stand in the way.
    fn may_go_back(&self, _: &Sight<'_>, _: AnyId, _: Option<&Record>) -> Result<(), Refusal> {
        Ok(())
    }
}

/// What the house can do with every kind of record.
pub trait Recorded: Filed + Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    const KIND: Kind;
    fn from_record(record: &Record) -> Option<&Self>;
    fn into_record(self) -> Record;
}

/// A record that this house cannot read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Unreadable {
    #[error("the record kind “{0}” was made by a newer Kwartier")]
    Word(String),
    #[error("a record of kind “{kind}” was made by a newer Kwartier: {why}")]
    Shape { kind: String, why: String },
    #[error("the record {0} is not what its revision number says")]
    Number(AnyId),
}

macro_rules! records {
    ($($word:literal => $Name:ident($room:ident::$Type:ident),)*) => {
        /// Any record.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Record { $($Name($room::$Type),)* }

        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($Name,)* }

        impl Kind {
            pub const ALL: &[Kind] = &[$(Kind::$Name,)*];

            pub fn word(self) -> &'static str {
                match self { $(Kind::$Name => $word,)* }
            }

            /// The room it belongs to; its texts begin with the same word.
            pub fn room(self) -> &'static str {
                match self { $(Kind::$Name => stringify!($room),)* }
            }

            pub fn from_word(word: &str) -> Option<Kind> {
                match word { $($word => Some(Kind::$Name),)* _ => None }
            }
        }

        impl Record {
            pub fn kind(&self) -> Kind {
                match self { $(Record::$Name(_) => Kind::$Name,)* }
            }

            pub fn filed(&self) -> &dyn Filed {
                match self { $(Record::$Name(it) => it,)* }
            }

            pub fn to_json(&self) -> Result<String, serde_json::Error> {
                serde_json::to_string(self)
            }

            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Record::$Name(it) => it.serialize(serializer),)* }
            }

            pub fn from_json(kind: Kind, json: &str) -> Result<Record, serde_json::Error> {
                match kind {
                    $(Kind::$Name => serde_json::from_str(json).map(Record::$Name),)*
                }
            }
        }

        $(impl Recorded for $room::$Type {
            const KIND: Kind = Kind::$Name;
            fn from_record(record: &Record) -> Option<&Self> {
                match record { Record::$Name(it) => Some(it), _ => None }
            }
            fn into_record(self) -> Record { Record::$Name(self) }
        })*
    };
}

impl Kind {
    /// How far a party can go is told on its own page and repeated nowhere: not found by a search,
    /// and not among what changed between two days. What a version says was said in its passages,
    /// what a paper says in the records it was made from.
    pub fn is_told_once(self) -> bool {
        matches!(self, Kind::Limit | Kind::VersionPart | Kind::GivenPaper | Kind::RoutePaper)
    }
}

/// A record is written as what it is; its kind stands in the head.
impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write(serializer)
    }
}

records! {
    "founding" => Founding(assignment::Founding),
    "wish" => Wish(assignment::Wish),
    "assignment" => Assignment(assignment::Assignment),
    "confirmation" => Confirmation(assignment::Confirmation),
    "variant" => Variant(assignment::Variant),
    "tension" => Tension(assignment::Tension),
    "tension_answer" => TensionAnswer(assignment::TensionAnswer),
    "frame" => Frame(assignment::Frame),
    "activity" => Activity(assignment::Activity),
    "hot_issue" => HotIssue(assignment::HotIssue),
    "trial" => Trial(assignment::Trial),
    "public_page" => PublicPage(assignment::PublicPage),

    "party" => Party(party::Party),
    "driver" => Driver(party::Driver),
    "person" => Person(party::Person),
    "particulars" => Particulars(party::Particulars),
    "role" => Role(party::Role),
    "hearer" => Hearer(party::Hearer),
    "mandate" => Mandate(party::Mandate),
    "releasers" => Releasers(party::Releasers),
    "constituency" => Constituency(party::Constituency),
    "support" => Support(party::Support),
    "position" => Position(party::Position),
    "estimate" => Estimate(party::Estimate),

    "table" => Table(table::Table),
    "seat" => Seat(table::Seat),
    "sitting" => Sitting(table::Sitting),
    "meeting" => Meeting(table::Meeting),
    "script" => Script(table::Script),
    "cues" => Cues(table::Cues),
    "template" => Template(table::Template),
    "course" => Course(table::Course),
    "slips" => Slips(table::Slips),
    "guest" => Guest(table::Guest),
    "present" => Present(table::Present),
    "line" => Line(table::Line),
    "clusters" => Clusters(table::Clusters),
    "minutes" => Minutes(table::Minutes),
    "correction" => Correction(table::Correction),
    "speaker" => Speaker(table::Speaker),
    "tested" => Tested(table::Tested),
    "papers" => Papers(table::Papers),
    "topic" => Topic(table::Topic),

    "prepared" => Prepared(round::Prepared),
    "round" => Round(round::Round),
    "answer" => Answer(round::Answer),
    "shown" => Shown(round::Shown),
    "counted" => Counted(round::Counted),
    "voice" => Voice(round::Voice),
    "suggested" => Suggested(round::Suggested),
    "outcome" => Outcome(round::Outcome),

    "talk" => Talk(conversation::Talk),
    "note" => Note(conversation::Note),
    "promise" => Promise(conversation::Promise),

    "interest" => Interest(interest::Interest),
    "drafted_interest" => DraftedInterest(interest::Drafted),
    "limit" => Limit(interest::Limit),
    "release_request" => ReleaseRequest(interest::ReleaseRequest),
    "release" => Release(interest::Release),
    "joined_interest" => JoinedInterest(interest::Joined),
    "pattern" => Pattern(interest::Pattern),
    "term" => Term(interest::Term),
    "meaning" => Meaning(interest::Meaning),
    "cheer_words" => CheerWords(interest::CheerWords),

    "text" => Text(text::Text),
    "passage" => Passage(text::Passage),
    "version" => Version(text::Version),
    "version_part" => VersionPart(text::VersionPart),
    "acceptance" => Acceptance(text::Acceptance),
    "comment" => Comment(text::Comment),
    "disposition" => Disposition(text::Disposition),

    "decision" => Decision(decision::Decision),
    "ground" => Ground(decision::Ground),
    "reservation" => Reservation(decision::Reservation),
    "agreement" => Agreement(decision::Agreement),

    "stage" => Stage(process::Stage),
    "sense" => Sense(process::Sense),
    "involvement" => Involvement(process::Involvement),

    "route" => Route(route::Route),
    "route_template" => RouteTemplate(route::RouteTemplate),
    "body" => Body(route::Body),
    "sending" => Sending(route::Sending),
    "step" => Step(route::Step),
    "point" => Point(route::Point),
    "point_answer" => PointAnswer(route::PointAnswer),
    "certainty" => Certainty(route::Certainty),
    "clerk_question" => Ask(route::Ask),
    "forecast" => Forecast(route::Forecast),

    "scan" => Scan(lens::Scan),
    "improvement" => Improvement(lens::Improvement),
    "feedback" => Feedback(lens::Feedback),

    "given_paper" => GivenPaper(paper::Given),
    "route_paper" => RoutePaper(paper::RoutePaper),
}
