// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What bodies said in a step, point by point; equal points are answered once.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Route;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
    text::Fate,
};

/// A point has one answer: take it away there before it is answered otherwise.
pub const ANSWERED_ELSEWHERE: Rule = Rule("route-answered-elsewhere");
/// An answer is to at least one point.
pub const ANSWERS_NOTHING: Rule = Rule("route-answers-nothing");

/// One wish, concern or view of a body, as it said it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub route: Id<Route>,
    /// The number of the plan in which it was said.
    pub plan: u32,
    pub party: Id<Party>,
    pub said: String,
    pub on: Date,
    pub answer: Option<Id<PointAnswer>>,
}

/// The one answer to all points that ask the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointAnswer {
    pub route: Id<Route>,
    /// Within its route, in the order of answering.
    pub number: u32,
    /// What the points are about, in a few words.
    pub subject: String,
    pub reply: String,
    /// What is done with the points.
    pub fate: Fate,
}

impl Filed for Point {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.route.any(), self.party.any()]
    }
}

impl PointAnswer {
    /// By what it is called everywhere: its number and what it is about.
    pub fn heading(&self) -> String {
        format!("{}. {}", self.number, self.subject)
    }
}

impl Filed for PointAnswer {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.route.any()]
    }
}

/// What was said on a route, with what is answered.
pub struct Points<'w> {
    /// By number, each with its points.
    pub answered: Vec<(Seen<'w, PointAnswer>, Vec<Seen<'w, Point>>)>,
    pub waiting: Vec<Seen<'w, Point>>,
}

/// Every point on a route, in the order in which they were written down.
pub fn points<'w>(sight: &Sight<'w>, route: Id<Route>) -> Points<'w> {
    let all = sight.under::<Point>(route.any());
    let mut answers = sight.under::<PointAnswer>(route.any());
    answers.sort_by_key(|it| it.number);
    let known = |id: Id<PointAnswer>| answers.iter().any(|it| it.id == id);
    let (with, waiting): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|it| it.answer.is_some_and(known));
    let of = |answer: Seen<'w, PointAnswer>| {
        let points = with.iter().filter(|it| it.answer == Some(answer.id)).copied().collect();
        (answer, points)
    };
    Points { answered: answers.iter().copied().map(of).collect(), waiting }
}

impl<'w> Points<'w> {
    /// All of them, as the register tells them: answered or not.
    pub fn all(&self) -> impl Iterator<Item = &Seen<'w, Point>> {
        self.answered.iter().flat_map(|(_, points)| points).chain(&self.waiting)
    }

    pub fn is_empty(&self) -> bool {
        self.all().next().is_none()
    }
}

/// Writes down what a body said in one of its steps: one point or several at once.
#[derive(Clone, Debug, Serialize)]
pub struct GivePoints {
    pub route: Id<Route>,
    pub plan: u32,
    pub party: Id<Party>,
    pub points: Vec<String>,
}

impl Act for GivePoints {
    const NAME: &'static str = "route.give_points";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let (route, plan, party) = (self.route, self.plan, self.party);
        let found = draft.find(route)?;
        let fits = found.plan(plan).is_some_and(|it| !it.is_joint);
        if !fits || !found.parties.contains(&party) {
            return Err(Refusal::NotThere);
        }
        let mut fields = Fields::new();
        match self.points.len() {
            0 => fields.wrong("points", Problem::Empty),
            1..=ROWS => self.points.iter().for_each(|it| fields.needed("points", it, TEXT)),
            _ => fields.wrong("points", Problem::TooMany { most: ROWS }),
        }
        fields.done()?;
        for said in &self.points {
            let (said, on) = (said.trim().to_owned(), draft.today);
            draft.add(Point { route, plan, party, said, on, answer: None })?;
        }
        Ok(())
    }
}

/// Writes a point down otherwise, as the body meant it.
#[derive(Clone, Debug, Serialize)]
pub struct ChangePoint {
    pub point: Id<Point>,
    pub seen: u32,
    pub said: String,
    pub why: String,
}

impl Act for ChangePoint {
    const NAME: &'static str = "route.change_point";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.point)?.clone();
        let mut fields = Fields::new();
        fields.needed("said", &self.said, TEXT);
        fields.optional("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let said = self.said.trim().to_owned();
        draft.revise(self.point, self.seen, Point { said, ..before })
    }
}

/// Takes a point away that nobody made; an answer to nothing else goes with it.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawPoint {
    pub point: Id<Point>,
    pub seen: u32,
}

impl Act for WithdrawPoint {
    const NAME: &'static str = "route.withdraw_point";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.point)?;
        draft.withdraw(self.point, self.seen)?;
        let Some(answer) = before.answer else { return Ok(()) };
        let all = draft.sight().under::<Point>(before.route.any());
        let others = all.iter().filter(|it| it.id != self.point && it.answer == Some(answer));
        match (others.count(), draft.sight().find(answer)) {
            (0, Some(alone)) => draft.withdraw(answer, alone.stamp.revision),
            _ => Ok(()),
        }
    }
}

/// Answers points that ask the same, once; or answers them otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerPoints {
    pub route: Id<Route>,
    /// The answer there is, with the revision on the page; nothing for a new one.
    pub answer: Option<(Id<PointAnswer>, u32)>,
    /// All the points that it answers from now on.
    pub points: Vec<Id<Point>>,
    pub subject: String,
    pub reply: String,
    pub fate: Fate,
}

impl Act for AnswerPoints {
    const NAME: &'static str = "route.answer_points";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.route)?;
        let all = draft.sight().under::<Point>(self.route.any());
        self.check(draft.sight(), &all)?;
        let answer = match self.answer {
            Some((id, seen)) => {
                let before = draft.find(id)?.clone();
                if before.route != self.route {
                    return Err(Refusal::NotThere);
                }
                draft.revise(id, seen, self.words(before.number))?;
                id
            }
            None => {
                let known = draft.sight().under::<PointAnswer>(self.route.any());
                let last = known.iter().map(|it| it.number).max().unwrap_or_default();
                draft.add(self.words(last + 1))?
            }
        };
        for point in &all {
            let after = self.points.contains(&point.id).then_some(answer);
            let is_ours = after.is_some() || point.answer == Some(answer);
            if is_ours && point.answer != after {
                let changed = Point { answer: after, ..point.record.clone() };
                draft.revise(point.id, point.stamp.revision, changed)?;
            }
        }
        Ok(())
    }
}

impl AnswerPoints {
    fn words(&self, number: u32) -> PointAnswer {
        let (subject, reply) = (self.subject.trim().to_owned(), self.reply.trim().to_owned());
        PointAnswer { route: self.route, number, subject, reply, fate: self.fate }
    }

    fn check(&self, sight: &Sight<'_>, all: &[Seen<'_, Point>]) -> Result<(), Refusal> {
        let own = self.answer.map(|(id, _)| id);
        let mut fields = Fields::new();
        fields.needed("subject", &self.subject, LINE);
        fields.needed("reply", &self.reply, TEXT);
        if self.points.is_empty() {
            fields.wrong("points", Problem::Rule(ANSWERS_NOTHING));
        }
        if self.points.len() > ROWS {
            fields.wrong("points", Problem::TooMany { most: ROWS });
        }
        for point in &self.points {
            let found = all.iter().find(|it| it.id == *point).ok_or(Refusal::NotThere)?;
            let other = found.answer.filter(|it| Some(*it) != own);
            if other.is_some_and(|it| sight.get(it).is_some()) {
                fields.wrong("points", Problem::Rule(ANSWERED_ELSEWHERE));
            }
        }
        fields.done()
    }
}
