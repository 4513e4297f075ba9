// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is asked: the kind of answer with its choices, as data.

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{Given, given::AMOUNT};
use crate::{
    fields::{Fields, LINE, ROWS},
    party::Party,
    refusal::{Problem, Rule},
};

/// The bounds between bands go from low to high, each once.
pub const BOUNDS_RISE: Rule = Rule("round-bounds-rise");
/// More bands would hold too few answers each to show anything.
const MOST_BOUNDS: usize = 6;

/// The kind of answer that a round asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Ask {
    /// One of a few.
    Choice(Vec<Choice>),
    /// A place on a line between two words.
    Scale(Scale),
    /// The least, the likely and the most of something, in this unit. Without names only the bands
    /// between the bounds are kept and counted.
    Range {
        unit: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        bounds: Vec<i64>,
    },
    /// All of these in order, the first one first.
    Ranking(Vec<String>),
    /// So many points to give away, at most so many to one.
    Points { items: Vec<PointsItem>, budget: u16, most: u16 },
    /// A few words of one's own, on cards.
    Cards { most: u16 },
    /// Yes, maybe or no for each day.
    Days(Vec<Date>),
    /// Several questions on one page, such as the statements of a scan.
    Set(Vec<Question>),
}

/// One of several questions that are answered together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub words: String,
    /// What it belongs to, such as a condition of working together; may be empty.
    pub topic: String,
    pub ask: Ask,
}

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// A known choice has its name, its meaning and its picture in every language.
    pub mark: Option<Mark>,
    /// The name of an own choice.
    pub word: String,
    /// The picture of an own choice, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<Sign>,
    pub meaning: String,
    /// Whether a reason is asked with it.
    pub reason: Reason,
    /// What who chooses it is asked to say with it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
    /// Counts as yes where yes is counted.
    pub is_yes: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    No,
    May,
    Must,
}

/// The choices that Kwartier knows by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Yes,
    YesWithConcern,
    MustGoBack,
    Objection,
    NoObjection,
    Wholehearted,
    GoodEnough,
    SupportWithRemark,
    Abstain,
    TalkMore,
    RatherNot,
    StronglyDisagree,
    Block,
}

/// The pictures that an own choice may have: a closed list, each with a word of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    Check,
    Cross,
    Minus,
    Half,
    Open,
    Clock,
    Hand,
    Care,
    Note,
    Talk,
    Star,
    Flag,
    Onward,
    Back,
}

/// A line between two words, in so many steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub steps: u8,
    pub low: String,
    pub high: String,
    /// Whether "weet niet" is an answer.
    pub unsure: bool,
}

/// Something to give points to; who owns it gives it none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointsItem {
    pub words: String,
    pub own: Option<Id<Party>>,
}

impl Mark {
    pub const ALL: [Mark; 13] = [
        Mark::Yes,
        Mark::YesWithConcern,
        Mark::MustGoBack,
        Mark::Objection,
        Mark::NoObjection,
        Mark::Wholehearted,
        Mark::GoodEnough,
        Mark::SupportWithRemark,
        Mark::Abstain,
        Mark::TalkMore,
        Mark::RatherNot,
        Mark::StronglyDisagree,
        Mark::Block,
    ];

    fn choice(self, reason: Reason, is_yes: bool) -> Choice {
        Choice { mark: Some(self), reason, is_yes, ..Choice::own("") }
    }
}

impl Choice {
    /// One with a name of its own, that asks no reason.
    pub fn own(word: impl Into<String>) -> Choice {
        Choice {
            mark: None,
            word: word.into(),
            sign: None,
            meaning: String::new(),
            reason: Reason::No,
            prompt: String::new(),
            is_yes: false,
        }
    }
}

/// The sets of choices that people know, ready to use.
impl Ask {
    /// For representatives: "I must go back to my college" is a normal answer.
    pub fn representatives() -> Ask {
        Ask::Choice(vec![
            Mark::Yes.choice(Reason::No, true),
            Mark::YesWithConcern.choice(Reason::Must, true),
            Mark::MustGoBack.choice(Reason::May, false),
            Mark::Objection.choice(Reason::Must, false),
        ])
    }

    /// Nobody has to be in favour: only whether there is an objection.
    pub fn consent() -> Ask {
        Ask::Choice(vec![
            Mark::NoObjection.choice(Reason::May, true),
            Mark::Objection.choice(Reason::Must, false),
        ])
    }

    /// Eight steps from wholehearted to blocking; not a line on which one can measure.
    pub fn gradients() -> Ask {
        use Mark::*;
        let yes = [(Wholehearted, Reason::No), (GoodEnough, Reason::May)];
        let yes = [yes.as_slice(), &[(SupportWithRemark, Reason::May)]].concat();
        let other = [Abstain, TalkMore, RatherNot, StronglyDisagree, Block];
        let yes = yes.into_iter().map(|(mark, reason)| mark.choice(reason, true));
        Ask::Choice(yes.chain(other.map(|mark| mark.choice(Reason::May, false))).collect())
    }

    /// An estimate in this unit, of which the amounts themselves are told.
    pub fn range(unit: impl Into<String>) -> Ask {
        Ask::Range { unit: unit.into(), bounds: Vec::new() }
    }

    /// Statements that are all answered on the same line, each with its topic.
    pub fn statements<S: Into<String>>(
        scale: &Scale,
        statements: impl IntoIterator<Item = (S, S)>,
    ) -> Ask {
        let question = |(topic, words): (S, S)| Question {
            words: words.into(),
            topic: topic.into(),
            ask: Ask::Scale(scale.clone()),
        };
        Ask::Set(statements.into_iter().map(question).collect())
    }

    /// Whether this answer says yes to the question.
    pub fn is_yes(&self, given: &Given) -> bool {
        let (Ask::Choice(choices), Given::Choice(place)) = (self, given) else { return false };
        choices.get(usize::from(*place)).is_some_and(|it| it.is_yes)
    }

    /// What the answer stands for, where it is one of the known words.
    pub fn mark(&self, given: &Given) -> Option<Mark> {
        let (Ask::Choice(choices), Given::Choice(place)) = (self, given) else { return None };
        choices.get(usize::from(*place))?.mark
    }

    pub(crate) fn check(&self, fields: &mut Fields) {
        match self {
            Ask::Set(questions) => check_set(fields, questions),
            Ask::Choice(choices) => check_choices(fields, choices),
            Ask::Scale(scale) => {
                fields.between("steps", scale.steps.into(), 2, 11);
                fields.needed("low", &scale.low, LINE);
                fields.needed("high", &scale.high, LINE);
            }
            Ask::Range { unit, bounds } => {
                fields.needed("unit", unit, LINE);
                check_bounds(fields, bounds);
            }
            Ask::Ranking(items) => check_items(fields, items, 2),
            Ask::Points { items, budget, most } => {
                let words: Vec<_> = items.iter().map(|it| it.words.as_str()).collect();
                check_items(fields, &words, 1);
                fields.between("budget", (*budget).into(), 1, 1_000);
                fields.between("most", (*most).into(), 1, (*budget).max(1).into());
            }
            Ask::Cards { most } => fields.between("most", (*most).into(), 1, 20),
            Ask::Days(days) => {
                if days.is_empty() {
                    fields.wrong("days", Problem::TooFew { least: 1 });
                } else if days.len() > ROWS {
                    fields.wrong("days", Problem::TooMany { most: ROWS });
                } else if twice(days) {
                    fields.wrong("days", Problem::Twice);
                }
                days.iter().for_each(|it| fields.date("days", Some(*it)));
            }
        }
    }
}

/// The bounds between bands rise, and leave few enough bands to hold several answers each.
fn check_bounds(fields: &mut Fields, bounds: &[i64]) {
    if bounds.len() > MOST_BOUNDS {
        return fields.wrong("bounds", Problem::TooMany { most: MOST_BOUNDS });
    }
    bounds.iter().for_each(|it| fields.between("bounds", *it, -AMOUNT, AMOUNT));
    if bounds.windows(2).any(|pair| pair[0] >= pair[1]) {
        fields.wrong("bounds", Problem::Rule(BOUNDS_RISE));
    }
}

fn check_choices(fields: &mut Fields, choices: &[Choice]) {
    if choices.len() < 2 {
        return fields.wrong("choices", Problem::TooFew { least: 2 });
    }
    if choices.len() > ROWS {
        return fields.wrong("choices", Problem::TooMany { most: ROWS });
    }
    let names: Vec<_> = choices.iter().map(|it| (it.mark, it.word.trim().to_lowercase())).collect();
    if twice(&names) {
        fields.wrong("choices", Problem::Twice);
    }
    for (place, choice) in choices.iter().enumerate() {
        if choice.mark.is_none() {
            fields.needed(&format!("choices.{place}.word"), &choice.word, LINE);
        }
        fields.optional(&format!("choices.{place}.meaning"), &choice.meaning, LINE);
        fields.optional(&format!("choices.{place}.prompt"), &choice.prompt, LINE);
    }
}

/// Each is checked by itself; a set in a set is no question.
fn check_set(fields: &mut Fields, questions: &[Question]) {
    if questions.len() < 2 {
        return fields.wrong("questions", Problem::TooFew { least: 2 });
    }
    if questions.len() > ROWS {
        return fields.wrong("questions", Problem::TooMany { most: ROWS });
    }
    for (place, question) in questions.iter().enumerate() {
        let name = format!("questions.{place}");
        fields.needed(&name, &question.words, LINE * 2);
        fields.optional(&format!("{name}.topic"), &question.topic, LINE);
        if matches!(question.ask, Ask::Set(_)) {
            fields.wrong(&name, Problem::UnknownChoice);
            continue;
        }
        let mut own = Fields::new();
        question.ask.check(&mut own);
        fields.take_in(&name, own);
    }
}

fn check_items<S: AsRef<str>>(fields: &mut Fields, items: &[S], least: usize) {
    if items.len() < least {
        return fields.wrong("items", Problem::TooFew { least });
    }
    fields.rows("items", items, LINE);
    let named: Vec<_> = items.iter().map(|it| it.as_ref().trim().to_lowercase()).collect();
    if twice(&named) {
        fields.wrong("items", Problem::Twice);
    }
}

fn twice<T: PartialEq>(items: &[T]) -> bool {
    items.iter().enumerate().any(|(place, item)| items[..place].contains(item))
}
