// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tensions: demands that cannot all hold, put back to the commissioners as a question.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Person,
    records::Filed,
    refusal::{Need, Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// The impossible assignment in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    pub demands: Vec<Demand>,
    /// What the commissioners are asked.
    pub question: String,
    pub asked_on: Option<Date>,
    /// False: the facilitators' own work, not yet put to anybody.
    pub asked: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    pub words: String,
    /// Who put it, in words; may stay empty.
    pub put_by: String,
}

impl Filed for Tension {
    fn audience(&self) -> Audience {
        if self.asked { Audience::AllParties } else { Audience::Facilitators }
    }
}

/// What the commissioners answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TensionAnswer {
    pub tension: Id<Tension>,
    pub words: String,
    pub by: Id<Person>,
    pub on: Date,
}

impl Filed for TensionAnswer {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.tension.any()]
    }
}

/// It was put to the commissioners: its words stay as they were asked.
pub const ALREADY_ASKED: Rule = Rule("already-asked");
/// A question without words cannot be put to anybody.
pub const NO_QUESTION: Rule = Rule("no-question");
/// It is the facilitators' own still; nobody was asked anything.
pub const NOT_ASKED: Rule = Rule("not-asked");
/// This commissioner answered before and can change that answer.
pub const YOU_ANSWERED: Rule = Rule("you-answered");
/// Somebody answered: the question stays.
pub const ANSWERED: Rule = Rule("answered");

/// Writes a tension down, for the facilitators alone.
#[derive(Clone, Debug, Serialize)]
pub struct KeepTension {
    pub demands: Vec<Demand>,
    /// May come later.
    pub question: String,
}

impl Act for KeepTension {
    const NAME: &'static str = "assignment.keep_tension";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        check(&self.demands, &self.question)?;
        draft.add(written(&self.demands, &self.question))?;
        Ok(())
    }
}

/// Writes a tension in other words, before it is put to anybody.
#[derive(Clone, Debug, Serialize)]
pub struct EditTension {
    pub tension: Id<Tension>,
    pub seen: u32,
    pub demands: Vec<Demand>,
    pub question: String,
}

impl Act for EditTension {
    const NAME: &'static str = "assignment.edit_tension";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        if draft.find(self.tension)?.asked {
            return Err(Refusal::Rule(ALREADY_ASKED));
        }
        check(&self.demands, &self.question)?;
        draft.revise(self.tension, self.seen, written(&self.demands, &self.question))
    }
}

/// Puts the question to the commissioners: a new record that all parties read, in exactly these
/// words; the facilitators' own is taken away, so that there is one tension and not two.
#[derive(Clone, Debug, Serialize)]
pub struct AskTension {
    pub tension: Id<Tension>,
    pub seen: u32,
}

impl Act for AskTension {
    const NAME: &'static str = "assignment.ask_tension";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let own = draft.find(self.tension)?;
        if own.asked {
            return Err(Refusal::Rule(ALREADY_ASKED));
        }
        if own.question.is_empty() {
            return Err(Refusal::Rule(NO_QUESTION));
        }
        let asked_on = Some(draft.today);
        let asked = Tension { asked_on, asked: true, ..own.clone() };
        draft.add(asked)?;
        draft.withdraw(self.tension, self.seen)
    }
}

/// Takes a tension away: the facilitators' own, or a question that nobody answered, with a reason.
#[derive(Clone, Debug, Serialize)]
pub struct DropTension {
    pub tension: Id<Tension>,
    pub seen: u32,
    /// Needed once it was asked.
    pub why: String,
}

impl Act for DropTension {
    const NAME: &'static str = "assignment.drop_tension";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let tension = draft.find(self.tension)?;
        let mut fields = Fields::new();
        if tension.asked {
            fields.needed("why", &self.why, TEXT);
            if !draft.sight().under::<TensionAnswer>(self.tension.any()).is_empty() {
                return Err(Refusal::Rule(ANSWERED));
            }
        }
        fields.done()?;
        draft.because(&self.why);
        draft.withdraw(self.tension, self.seen)
    }
}

/// A commissioner answers.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerTension {
    pub tension: Id<Tension>,
    pub words: String,
}

impl Act for AnswerTension {
    const NAME: &'static str = "assignment.answer_tension";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let by = draft.as_commissioner()?.person;
        if !draft.find(self.tension)?.asked {
            return Err(Refusal::Rule(NOT_ASKED));
        }
        let answers = draft.sight().under::<TensionAnswer>(self.tension.any());
        if answers.iter().any(|it| it.by == by) {
            return Err(Refusal::Rule(YOU_ANSWERED));
        }
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.done()?;
        let (words, on) = (self.words.trim().to_owned(), draft.today);
        draft.add(TensionAnswer { tension: self.tension, words, by, on })?;
        Ok(())
    }
}

/// A commissioner comes back to an answer, and says why.
#[derive(Clone, Debug, Serialize)]
pub struct ReviseAnswer {
    pub answer: Id<TensionAnswer>,
    pub seen: u32,
    pub words: String,
    pub why: String,
}

impl Act for ReviseAnswer {
    const NAME: &'static str = "assignment.revise_answer";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let by = draft.as_commissioner()?.person;
        let now = draft.find(self.answer)?;
        if now.by != by {
            return Err(Refusal::MayNot(Need::Writer));
        }
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let words = self.words.trim().to_owned();
        let on = draft.today;
        draft.revise(self.answer, self.seen, TensionAnswer { words, on, ..now.clone() })
    }
}

/// A tension is between two things at least.
const LEAST_DEMANDS: usize = 2;
const MOST_DEMANDS: usize = 8;

fn check(demands: &[Demand], question: &str) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    if demands.len() < LEAST_DEMANDS {
        fields.wrong("demands", Problem::TooFew { least: LEAST_DEMANDS });
    }
    if demands.len() > MOST_DEMANDS {
        fields.wrong("demands", Problem::TooMany { most: MOST_DEMANDS });
    }
    for (place, demand) in demands.iter().enumerate() {
        fields.needed(&format!("demands.{place}.words"), &demand.words, LINE);
        fields.optional(&format!("demands.{place}.put_by"), &demand.put_by, LINE);
    }
    fields.optional("question", question, TEXT);
    fields.done()
}

fn written(demands: &[Demand], question: &str) -> Tension {
    let trimmed = |it: &Demand| Demand {
        words: it.words.trim().to_owned(),
        put_by: it.put_by.trim().to_owned(),
    };
    let demands = demands.iter().map(trimmed).collect();
    Tension { demands, question: question.trim().to_owned(), asked_on: None, asked: false }
}

/// A tension with its answers.
pub struct TensionView<'w> {
    pub tension: Seen<'w, Tension>,
    pub answers: Vec<Seen<'w, TensionAnswer>>,
}

impl TensionView<'_> {
    pub fn is_open(&self) -> bool {
        self.tension.asked && self.answers.is_empty()
    }

    pub fn answer_of(&self, person: Option<Id<Person>>) -> Option<&Seen<'_, TensionAnswer>> {
        self.answers.iter().find(|it| Some(it.by) == person)
    }
}

/// Tensions that wait for an answer first, then those answered, then the facilitators' own.
pub fn tensions<'w>(sight: &Sight<'w>) -> Vec<TensionView<'w>> {
    let seen = sight.all::<Tension>().into_iter();
    let mut views: Vec<_> = seen
        .map(|tension| {
            let answers = sight.under::<TensionAnswer>(tension.id.any());
            TensionView { tension, answers }
        })
        .collect();
    views.sort_by_key(|it| match (it.tension.asked, it.answers.is_empty()) {
        (true, true) => 0,
        (true, false) => 1,
        (false, _) => 2,
    });
    views
}
