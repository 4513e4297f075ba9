// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list itself, by room: keep it in the order of the rooms.

use domain::records::Kind;

use super::{Address, Takes, at};

type Ids = &'static [(&'static str, Takes)];

const fn record(kind: Kind) -> Takes {
    Takes::Record(kind)
}

/// What a pasted or sent sheet is read with.
const SHEET: &[&str] = &["pasted", "key", "repeated_code", "kind", "year", "source", "skip_wrong"];
const PARTY: Ids = &[("id", record(Kind::Party))];
const FIGURE: Ids = &[("id", record(Kind::Party)), ("figure", record(Kind::Driver))];
const HEARER: Ids = &[("id", record(Kind::Party)), ("hearer", record(Kind::Hearer))];
const MANDATE: Ids = &[("id", record(Kind::Party)), ("mandate", record(Kind::Mandate))];
const BEHIND: Ids = &[("id", record(Kind::Party)), ("behind", record(Kind::Constituency))];
const PERSON: Ids = &[("id", record(Kind::Person))];
const ROLE: Ids = &[("id", record(Kind::Person)), ("role", record(Kind::Role))];
const TOKEN: Ids = &[("token", Takes::Letters)];
const INVITED: Ids = &[("id", record(Kind::Person))];
const ANSWER: Ids = &[("id", record(Kind::TensionAnswer))];
const VERSION: Ids = &[("id", record(Kind::Assignment))];
const FRAME: Ids = &[("id", record(Kind::Frame))];
const ISSUE: Ids = &[("id", record(Kind::HotIssue))];
const TENSION: Ids = &[("id", record(Kind::Tension))];
const ACTIVITY: Ids = &[("id", record(Kind::Activity))];
const TRIAL: Ids = &[("id", record(Kind::Trial))];
const VARIANT: Ids = &[("id", record(Kind::Variant))];
const WISH: Ids = &[("id", record(Kind::Wish))];
const TABLE: Ids = &[("id", record(Kind::Table))];
const SEAT: Ids = &[("id", record(Kind::Table)), ("seat", record(Kind::Seat))];
const SITTING: Ids = &[
    ("id", record(Kind::Table)),
    ("seat", record(Kind::Seat)),
    ("sitting", record(Kind::Sitting)),
];
const MEETING: Ids = &[("id", record(Kind::Table)), ("meeting", record(Kind::Meeting))];
const FORM: Ids =
    &[("id", record(Kind::Table)), ("meeting", record(Kind::Meeting)), ("form", Takes::Letters)];
const STEP: Ids =
    &[("id", record(Kind::Table)), ("meeting", record(Kind::Meeting)), ("step", Takes::Letters)];
const TEMPLATE: Ids = &[
    ("id", record(Kind::Table)),
    ("meeting", record(Kind::Meeting)),
    ("template", record(Kind::Template)),
];
const COURSE: Ids = &[("course", record(Kind::Course))];
const PRESENT: Ids = &[("course", record(Kind::Course)), ("present", record(Kind::Present))];
const GUEST: Ids = &[("course", record(Kind::Course)), ("guest", record(Kind::Guest))];
const LINE: Ids = &[("course", record(Kind::Course)), ("line", record(Kind::Line))];
const SPEAKER: Ids = &[("course", record(Kind::Course)), ("speaker", record(Kind::Speaker))];
const OBJECTED: Ids = &[("course", record(Kind::Course)), ("unit", record(Kind::Seat))];
const OBSERVER: Ids = &[("id", record(Kind::Table)), ("role", record(Kind::Role))];
const KIND: Ids = &[("kind", Takes::Letters)];
const PREPARED: Ids = &[("id", record(Kind::Prepared))];
const ROUND: Ids = &[("id", record(Kind::Round))];
const ANSWERS: Ids = &[("id", record(Kind::Round)), ("unit", record(Kind::Seat))];
const SUGGESTED: Ids = &[("id", record(Kind::Round)), ("unit", record(Kind::Party))];
const OUTCOME: Ids = &[("id", record(Kind::Outcome))];
const NOTE: Ids = &[("id", record(Kind::Note))];
const PROMISE: Ids = &[("id", record(Kind::Promise))];
const TALK: Ids = &[("id", record(Kind::Talk))];
const INTEREST: Ids = &[("id", record(Kind::Interest))];
const REQUEST: Ids = &[("id", record(Kind::ReleaseRequest))];
const DRAFTED: Ids = &[("id", record(Kind::DraftedInterest))];
const RELEASE: Ids = &[("id", record(Kind::Release))];
const JOINED: Ids = &[("id", record(Kind::JoinedInterest))];
const LIMIT: Ids = &[("id", record(Kind::Limit))];
const SCAN: Ids = &[("id", record(Kind::Scan))];
const FEEDBACK: Ids = &[("id", record(Kind::Feedback))];
const TWO_SCANS: Ids = &[("id", record(Kind::Scan)), ("earlier", record(Kind::Scan))];
const IMPROVEMENT: Ids = &[("id", record(Kind::Improvement))];
const TERM: Ids = &[("id", record(Kind::Term))];
const MEANING: Ids = &[("id", record(Kind::Meaning))];
const TEXT: Ids = &[("id", record(Kind::Text))];
const PASSAGE: Ids = &[("id", record(Kind::Passage))];
const KEPT: Ids = &[("id", record(Kind::Version))];
const ACCEPTANCE: Ids = &[("id", record(Kind::Acceptance))];
const COMMENT: Ids = &[("id", record(Kind::Comment))];
const STAGE: Ids = &[("id", record(Kind::Stage))];
const QUESTION: Ids = &[("id", record(Kind::Stage)), ("nth", Takes::Letters)];
const SENSE: Ids = &[("id", record(Kind::Sense))];
const WHO: Ids = &[("id", record(Kind::Involvement))];

pub(super) const ADDRESSES: &[Address] = &[
    // Of the house.
    at("/"),
    at("/deur").sends(&["person"]),
    at("/wie-ziet-wat"),
    at("/privacy"),
    at("/toegankelijkheid"),
    at("/help"),
    at("/theme").sends(&["theme", "back"]),
    at("/sign-out"),
    at("/.well-known/security.txt"),
    at("/livez"),
    at("/readyz"),
    at("/assets/{name}").with(&[("name", Takes::Letters)]),
    at("/new"),
    // Every page that stays up to date leaves by it as well.
    at("/live").asks(&["page"]),
    // Signing in and one's own account.
    at("/aanmelden").asks(&["naar"]),
    at("/aanmelden/onderweg"),
    at("/aanmelden/herstelcode").asks(&["naar"]),
    at("/aanmelden/{token}").with(TOKEN),
    at("/uitnodiging/{token}").with(TOKEN),
    at("/account"),
    at("/account/language").sends(&["language"]),
    at("/account/recovery"),
    at("/account/device"),
    at("/account/sessions/end").sends(&["session"]),
    at("/account/sessions/end-others"),
    at("/account/sessions/end-all"),
    at("/account/addresses/add").sends(&["mail"]),
    at("/account/addresses/remove").sends(&["mail"]),
    at("/account/calendar"),
    at("/account/calendar/stop"),
    at("/agenda/{token}").with(TOKEN),
    at("/account/told").sends(&["at", "back"]),
    at("mail/sign-in"),
    at("mail/address"),
    at("mail/invitation"),
    at("mail/reminder"),
    at("mail/meeting"),
    // Of every founding.
    at("/f/{w}"),
    at("/f/{w}/table-mode/open").sends(&["back"]),
    at("/f/{w}/table-mode/close").sends(&["back"]),
    at("/f/{w}/undo").sends(&["act_id", "undo", "back"]),
    at("/f/{w}/history/{record}").with(&[("record", Takes::Anything)]),
    at("/f/{w}/search").asks(&["q"]),
    at("/f/{w}/days").asks(&["page", "day"]),
    at("/f/{w}/days/between").asks(&["from", "to"]),
    at("/f/{w}/assignment"),
    // Parties and people.
    at("/f/{w}/parties"),
    at("/f/{w}/parties.xlsx"),
    at("/f/{w}/parties.csv"),
    at("/f/{w}/parties/new"),
    at("/f/{w}/parties/register").asks(&["q"]).sends(&["q"]),
    at("/f/{w}/parties/merge").asks(&["from"]),
    at("/f/{w}/parties/sheet").sends(SHEET),
    at("/f/{w}/parties/{id}").with(PARTY),
    at("/f/{w}/parties/{id}/print").with(PARTY),
    at("/f/{w}/parties/{id}/edit").with(PARTY),
    at("/f/{w}/parties/{id}/leave").with(PARTY),
    at("/f/{w}/parties/{id}/rejoin").with(PARTY),
    at("/f/{w}/parties/{id}/declare").with(PARTY),
    at("/f/{w}/parties/{id}/guess").with(PARTY),
    at("/f/{w}/parties/{id}/releasers").with(PARTY),
    at("/f/{w}/parties/{id}/figures/new").with(PARTY),
    at("/f/{w}/parties/{id}/figures/{figure}").with(FIGURE),
    at("/f/{w}/parties/{id}/figures/{figure}/withdraw").with(FIGURE),
    at("/f/{w}/parties/{id}/hearers/new").with(PARTY),
    at("/f/{w}/parties/{id}/hearers/{hearer}/unname").with(HEARER),
    at("/f/{w}/parties/{id}/mandates/new").with(PARTY),
    at("/f/{w}/parties/{id}/mandates/{mandate}").with(MANDATE),
    at("/f/{w}/parties/{id}/mandates/{mandate}/withdraw").with(MANDATE),
    at("/f/{w}/parties/{id}/behind/new").with(PARTY),
    at("/f/{w}/parties/{id}/behind/{behind}").with(BEHIND),
    at("/f/{w}/parties/{id}/behind/{behind}/support").with(BEHIND),
    at("/f/{w}/people").asks(&["q"]),
    at("/f/{w}/people.xlsx"),
    at("/f/{w}/people.csv"),
    at("/f/{w}/people/new").asks(&["party"]),
    at("/f/{w}/people/sheet").sends(SHEET),
    at("/f/{w}/people/{id}").with(PERSON),
    at("/f/{w}/people/{id}/edit").with(PERSON),
    at("/f/{w}/people/{id}/reach").with(PERSON),
    at("/f/{w}/people/{id}/roles/new").with(PERSON),
    at("/f/{w}/people/{id}/roles/{role}").with(ROLE),
    at("/f/{w}/people/{id}/roles/{role}/end").with(ROLE),
    at("/f/{w}/invitations"),
    at("/f/{w}/people/{id}/invite").with(INVITED).sends(&["mail", "how", "back"]),
    at("/f/{w}/people/{id}/invite/again").with(INVITED).sends(&["how", "back"]),
    at("/f/{w}/people/{id}/invite/withdraw").with(INVITED).sends(&["back"]),
    // The assignment.
    at("/f/{w}/founding"),
    at("/f/{w}/wish/{id}/correct").with(WISH),
    at("/f/{w}/assignment/new"),
    at("/f/{w}/assignment/{id}/confirm").with(VERSION),
    at("/f/{w}/assignment/{id}/mend").with(VERSION),
    at("/f/{w}/assignment/{id}/take-back").with(VERSION),
    at("/f/{w}/variants/new"),
    at("/f/{w}/variants/{id}/edit").with(VARIANT),
    at("/f/{w}/variants/{id}/judge").with(VARIANT),
    at("/f/{w}/variants/{id}/remove").with(VARIANT),
    at("/f/{w}/tensions/new"),
    at("/f/{w}/tensions/{id}/answer").with(TENSION),
    at("/f/{w}/tensions/{id}/ask").with(TENSION),
    at("/f/{w}/tensions/{id}/drop").with(TENSION),
    at("/f/{w}/tensions/{id}/edit").with(TENSION),
    at("/f/{w}/answers/{id}/revise").with(ANSWER),
    at("/f/{w}/frames").asks(&["on", "step"]),
    at("/f/{w}/frames/new"),
    at("/f/{w}/frames/standard"),
    at("/f/{w}/frames/{id}").with(FRAME),
    at("/f/{w}/frames/{id}/close").with(FRAME),
    at("/f/{w}/frames/{id}/edit").with(FRAME),
    at("/f/{w}/frames/{id}/move").with(FRAME),
    at("/f/{w}/frames/{id}/open").with(FRAME),
    at("/f/{w}/frames/{id}/remove").with(FRAME),
    at("/f/{w}/activities.xlsx"),
    at("/f/{w}/activities.csv"),
    at("/f/{w}/activities/sheet").sends(SHEET),
    at("/f/{w}/tracks"),
    at("/f/{w}/tracks/new"),
    at("/f/{w}/tracks/template"),
    at("/f/{w}/tracks/{id}/edit").with(ACTIVITY),
    at("/f/{w}/tracks/{id}/remove").with(ACTIVITY),
    at("/f/{w}/hot-issues/new"),
    at("/f/{w}/hot-issues/{id}/edit").with(ISSUE),
    at("/f/{w}/hot-issues/{id}/remove").with(ISSUE),
    at("/f/{w}/trials/new"),
    at("/f/{w}/trials/{id}/edit").with(TRIAL),
    at("/f/{w}/trials/{id}/learn").with(TRIAL),
    at("/f/{w}/trials/{id}/remove").with(TRIAL),
    // Tables.
    at("/f/{w}/tables"),
    at("/f/{w}/tables/new"),
    at("/f/{w}/tables/now"),
    at("/f/{w}/tables/{id}").with(TABLE),
    at("/f/{w}/tables/{id}/edit").with(TABLE),
    at("/f/{w}/tables/{id}/now").with(TABLE),
    at("/f/{w}/tables/{id}/seats/new").with(TABLE),
    at("/f/{w}/tables/{id}/meetings/new").with(TABLE),
    at("/f/{w}/tables/{id}/observers/new").with(TABLE),
    at("/f/{w}/tables/{id}/meetings/{meeting}").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/call-off").with(MEETING),
    at("/f/{w}/tables/{id}/observers/{role}/end").with(OBSERVER),
    at("/f/{w}/tables/{id}/seats/{seat}").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/close").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/parties").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/sit").with(SEAT),
    at("/f/{w}/tables/{id}/seats/{seat}/sittings/{sitting}").with(SITTING),
    at("/f/{w}/tables/{id}/seats/{seat}/sittings/{sitting}/end").with(SITTING),
    // Meetings: the script, the table while it is held, and the minutes.
    at("/f/{w}/tables/{id}/meetings/{meeting}/script").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/script/new/{form}").with(FORM),
    at("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}").with(STEP),
    at("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}/up").with(STEP),
    at("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}/down").with(STEP),
    at("/f/{w}/tables/{id}/meetings/{meeting}/script/{step}/drop").with(STEP),
    at("/f/{w}/tables/{id}/meetings/{meeting}/keep").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/copy/{template}").with(TEMPLATE),
    at("/f/{w}/tables/{id}/meetings/{meeting}/copy/{template}/drop").with(TEMPLATE),
    at("/f/{w}/tables/{id}/meetings/{meeting}/begin").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/minutes").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/minutes/write").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/minutes/round").with(MEETING),
    at("/f/{w}/tables/{id}/meetings/{meeting}/minutes/correct").with(MEETING),
    at("/f/{w}/live/{course}").with(COURSE),
    at("/f/{w}/live/{course}/wall").with(COURSE),
    at("/f/{w}/live/{course}/desk").with(COURSE),
    at("/f/{w}/live/{course}/notes").with(COURSE),
    at("/f/{w}/live/{course}/phones").with(COURSE),
    at("/f/{w}/live/{course}/slips").with(COURSE).asks(&["wifi"]),
    at("/f/{w}/live/{course}/on").with(COURSE),
    at("/f/{w}/live/{course}/back").with(COURSE),
    at("/f/{w}/live/{course}/ask").with(COURSE),
    at("/f/{w}/live/{course}/more").with(COURSE),
    at("/f/{w}/live/{course}/less").with(COURSE),
    at("/f/{w}/live/{course}/show").with(COURSE),
    at("/f/{w}/live/{course}/end").with(COURSE),
    at("/f/{w}/live/{course}/turn").with(COURSE),
    at("/f/{w}/live/{course}/here").with(COURSE),
    at("/f/{w}/live/{course}/away/{present}").with(PRESENT),
    at("/f/{w}/live/{course}/let-go/{guest}").with(GUEST),
    at("/f/{w}/live/{course}/floor").with(COURSE),
    at("/f/{w}/live/{course}/floor/{speaker}/give").with(SPEAKER),
    at("/f/{w}/live/{course}/floor/{speaker}/done").with(SPEAKER),
    at("/f/{w}/live/{course}/floor/{speaker}/leave").with(SPEAKER),
    at("/f/{w}/live/{course}/objections/{unit}").with(OBJECTED),
    at("/f/{w}/live/{course}/groups").with(COURSE),
    at("/f/{w}/live/{course}/lines/new").with(COURSE),
    at("/f/{w}/live/{course}/lines/{line}").with(LINE),
    at("/f/{w}/live/{course}/lines/{line}/drop").with(LINE),
    at("/meedoen").sends(&["code"]),
    at("/meedoen/{code}").with(&[("code", Takes::Letters)]).sends(&["act_id", "name"]),
    at("/f/{w}/rounds"),
    at("/f/{w}/rounds/new"),
    at("/f/{w}/rounds/new/{kind}").with(KIND),
    at("/f/{w}/rounds/prepared/{id}").with(PREPARED),
    at("/f/{w}/rounds/prepared/{id}/edit").with(PREPARED),
    at("/f/{w}/rounds/prepared/{id}/open").with(PREPARED),
    at("/f/{w}/rounds/prepared/{id}/drop").with(PREPARED),
    at("/f/{w}/rounds/{id}").with(ROUND),
    at("/f/{w}/rounds/{id}/answer/{unit}").with(ANSWERS),
    at("/f/{w}/rounds/{id}/type/{unit}").with(ANSWERS),
    at("/f/{w}/rounds/{id}/suggest/{unit}").with(SUGGESTED),
    at("/f/{w}/rounds/{id}/remind").with(ROUND),
    at("/f/{w}/rounds/{id}/close").with(ROUND),
    at("/f/{w}/rounds/{id}/reveal").with(ROUND),
    at("/f/{w}/rounds/{id}/conclude").with(ROUND),
    at("/f/{w}/rounds/outcomes/{id}").with(OUTCOME),
    // Conversations.
    at("/f/{w}/conversations"),
    at("/f/{w}/conversations/notes/new").asks(&["party", "circle"]),
    at("/f/{w}/conversations/notes/{id}").with(NOTE),
    at("/f/{w}/conversations/notes/{id}/withdraw").with(NOTE),
    at("/f/{w}/conversations/promises"),
    at("/f/{w}/conversations/promises/new").asks(&["party"]),
    at("/f/{w}/conversations/promises/{id}").with(PROMISE),
    at("/f/{w}/conversations/promises/{id}/drop").with(PROMISE),
    at("/f/{w}/conversations/promises/{id}/keep").with(PROMISE),
    at("/f/{w}/conversations/talks/new").asks(&["party"]),
    at("/f/{w}/conversations/talks/{id}").with(TALK),
    at("/f/{w}/conversations/talks/{id}/withdraw").with(TALK),
    at("/f/{w}/quick-note").asks(&["party"]),
    // Interests.
    at("/f/{w}/interests"),
    at("/f/{w}/interests/of/{id}").with(PARTY),
    at("/f/{w}/interests/new").asks(&["party"]),
    at("/f/{w}/interests/offer").asks(&["party", "note"]),
    at("/f/{w}/interests/{id}").with(INTEREST),
    at("/f/{w}/interests/{id}/confirm").with(INTEREST),
    at("/f/{w}/interests/{id}/withdraw").with(INTEREST),
    at("/f/{w}/interests/{id}/release").with(INTEREST),
    at("/f/{w}/interests/requests/{id}").with(REQUEST),
    at("/f/{w}/interests/requests/{id}/decline").with(REQUEST),
    at("/f/{w}/interests/requests/{id}/back").with(REQUEST),
    at("/f/{w}/interests/draft"),
    at("/f/{w}/interests/drafts/{id}").with(DRAFTED),
    at("/f/{w}/interests/drafts/{id}/drop").with(DRAFTED),
    at("/f/{w}/interests/released/{id}/join").with(RELEASE),
    at("/f/{w}/interests/joined/{id}/undo").with(JOINED),
    at("/f/{w}/interests/limits/new").asks(&["party"]),
    at("/f/{w}/interests/limits/{id}").with(LIMIT),
    at("/f/{w}/interests/limits/{id}/withdraw").with(LIMIT),
    at("/f/{w}/interests/pattern"),
    at("/f/{w}/interests/reveal"),
    at("/f/{w}/released"),
    at("/f/{w}/lens"),
    at("/f/{w}/lens/new"),
    at("/f/{w}/lens/stuck"),
    at("/f/{w}/lens/{id}").with(SCAN),
    at("/f/{w}/lens/{id}/close").with(SCAN),
    at("/f/{w}/lens/{id}/improve").with(SCAN),
    at("/f/{w}/lens/improvements/{id}").with(IMPROVEMENT),
    at("/f/{w}/lens/{id}/beside/{earlier}").with(TWO_SCANS),
    at("/f/{w}/lens/feedback/new"),
    at("/f/{w}/lens/feedback/{id}").with(FEEDBACK),
    at("/f/{w}/lens/feedback/{id}/change").with(FEEDBACK),
    at("/f/{w}/lens/feedback/{id}/check").with(FEEDBACK),
    at("/f/{w}/lens/feedback/{id}/share").with(FEEDBACK),
    at("/f/{w}/lens/feedback/{id}/drop").with(FEEDBACK),
    at("/f/{w}/glossary"),
    at("/f/{w}/glossary/new"),
    at("/f/{w}/glossary/cheer-words"),
    at("/f/{w}/glossary/{id}").with(TERM),
    at("/f/{w}/glossary/{id}/remove").with(TERM),
    at("/f/{w}/glossary/{id}/meaning").with(TERM),
    at("/f/{w}/glossary/meanings/{id}/withdraw").with(MEANING),
    // Texts.
    at("/f/{w}/texts"),
    at("/f/{w}/texts/new"),
    at("/f/{w}/texts/{id}").with(TEXT),
    at("/f/{w}/texts/{id}/change").with(TEXT),
    at("/f/{w}/texts/{id}/pen").with(TEXT),
    at("/f/{w}/texts/{id}/reopen").with(TEXT),
    at("/f/{w}/texts/{id}/comments-until").with(TEXT),
    at("/f/{w}/texts/{id}/passages/new").with(TEXT).asks(&["after"]),
    at("/f/{w}/texts/passages/{id}").with(PASSAGE),
    at("/f/{w}/texts/passages/{id}/status").with(PASSAGE),
    at("/f/{w}/texts/passages/{id}/move").with(PASSAGE),
    at("/f/{w}/texts/passages/{id}/remove").with(PASSAGE),
    at("/f/{w}/texts/{id}/keep").with(TEXT),
    at("/f/{w}/texts/{id}/freeze").with(TEXT),
    at("/f/{w}/texts/versions/{id}").with(KEPT),
    at("/f/{w}/texts/versions/{id}/words.txt").with(KEPT),
    at("/f/{w}/texts/versions/{id}/check").with(KEPT),
    at("/f/{w}/texts/versions/{id}/accept").with(KEPT),
    at("/f/{w}/texts/acceptances/{id}/withdraw").with(ACCEPTANCE),
    at("/f/{w}/texts/{id}/compare").with(TEXT).asks(&["from", "to"]),
    at("/f/{w}/texts/passages/{id}/comment").with(PASSAGE),
    at("/f/{w}/texts/{id}/comments").with(TEXT),
    at("/f/{w}/texts/{id}/comments.xlsx").with(TEXT),
    at("/f/{w}/texts/{id}/comments.csv").with(TEXT),
    at("/f/{w}/texts/comments/{id}").with(COMMENT),
    at("/f/{w}/texts/comments/{id}/withdraw").with(COMMENT),
    at("/f/{w}/process"),
    at("/f/{w}/process/copy"),
    at("/f/{w}/process/stages/new"),
    at("/f/{w}/process/stages/{id}").with(STAGE),
    at("/f/{w}/process/stages/{id}/remove").with(STAGE),
    at("/f/{w}/process/stages/{id}/entry/{nth}").with(QUESTION),
    at("/f/{w}/process/stages/{id}/exit/{nth}").with(QUESTION),
    at("/f/{w}/process/stages/{id}/who").with(STAGE),
    at("/f/{w}/process/sense"),
    at("/f/{w}/process/sense/{id}/withdraw").with(SENSE),
    at("/f/{w}/process/who/{id}").with(WHO),
    at("/f/{w}/process/who/{id}/remove").with(WHO),
];
