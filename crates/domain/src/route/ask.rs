// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One question to the clerk of a party: did it arrive, when is it dealt with, what came of it?

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    BEFORE_SENT, BodyKind, LaidText, NOT_YET_BEEN, Outcome, Plan, Route, Status, Step, StepWords,
    matrix,
};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::{Office, Party, Person, Role},
    records::{Filed, Recorded},
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// Nobody is the clerk of that party now, or not this person.
pub const NO_CLERK: Rule = Rule("route-no-clerk");
/// The question was called back.
pub const CALLED_BACK: Rule = Rule("route-called-back");
/// Somebody answered it in the meantime.
pub const ANSWERED: Rule = Rule("route-answered");

/// A question to a clerk, who needs to see nothing else of the founding: what it is about stands
/// in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub route: Id<Route>,
    pub plan: u32,
    pub party: Id<Party>,
    pub clerk: Id<Person>,
    /// What it is about, as it was called when it was asked.
    pub route_name: String,
    pub step_name: String,
    pub party_name: String,
    pub body: BodyKind,
    pub until: Option<Date>,
    pub on: Date,
    pub is_called_back: bool,
    pub reply: Option<Reply>,
    /// Who wrote it down here, where the clerk said it in a mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_over_by: Option<Id<Person>>,
    /// The last time that it was sent to the clerk, as far as somebody noted it.
    #[serde(default)]
    pub mailed: Option<Mailed>,
    /// The last day for sending as it stood when it was asked: the clerk reads no matrix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Date>,
}

impl Ask {
    /// The clerk has not said yet what came of it.
    pub fn waits(&self) -> bool {
        !self.is_called_back && self.reply.as_ref().is_none_or(|it| it.outcome.is_none())
    }
}

/// The questions that wait for this viewer as a clerk; what was asked first comes first.
pub fn asked_of<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Ask>> {
    let standing = sight.standing();
    let Some(me) = standing.person() else { return Vec::new() };
    let mut all = sight.under::<Ask>(me.any());
    all.retain(|it| it.clerk == me && it.waits() && standing.is_clerk_of(it.party));
    all.sort_by_key(|it| it.stamp.made_at);
    all
}

/// That a question went to the clerk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mailed {
    pub sender: Id<Person>,
    pub on: Date,
    /// From the sender's own mail, not by this program.
    pub by_hand: bool,
}

/// What a clerk said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub received: Option<Date>,
    pub meeting: Option<Date>,
    pub outcome: Option<Outcome>,
    pub remark: String,
}

impl Filed for Ask {
    fn audience(&self) -> Audience {
        Audience::WithParty(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.route.any(), self.party.any(), self.clerk.any()]
    }
}

/// Asks the clerk of a party how a step stands.
#[derive(Clone, Debug, Serialize)]
pub struct AskClerk {
    pub route: Id<Route>,
    pub plan: u32,
    pub party: Id<Party>,
    pub clerk: Id<Person>,
}

impl Act for AskClerk {
    const NAME: &'static str = "route.ask_clerk";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let route = draft.find(self.route)?;
        let plan = route.plan(self.plan).ok_or(Refusal::NotThere)?;
        let party = draft.find(self.party)?;
        draft.find(self.clerk)?;
        if plan.is_joint || !route.parties.contains(&self.party) {
            return Err(Refusal::NotThere);
        }
        let today = draft.today;
        let is_clerk = |it: &Seen<'_, Role>| {
            it.office == Office::Clerk && it.party == Some(self.party) && it.is_held(today)
        };
        if !draft.sight().under::<Role>(self.clerk.any()).iter().any(is_clerk) {
            return Err(Refusal::field("clerk", Problem::Rule(NO_CLERK)));
        }
        draft.add(Ask {
            route: self.route,
            plan: self.plan,
            party: self.party,
            clerk: self.clerk,
            route_name: route.name.clone(),
            step_name: plan.name.clone(),
            party_name: party.name.chars().take(LINE).collect(),
            body: plan.body,
            until: plan.until,
            on: today,
            is_called_back: false,
            reply: None,
            taken_over_by: None,
            mailed: None,
            latest: latest_of(draft.sight(), &draft.sight().find(self.route), plan, self.party),
        })?;
        Ok(())
    }
}

/// As it stands in the matrix, for who asks.
fn latest_of(
    sight: &Sight<'_>,
    route: &Option<Seen<'_, Route>>,
    plan: &Plan,
    party: Id<Party>,
) -> Option<Date> {
    let found = matrix(sight, (*route)?);
    let line = found.lines.iter().find(|it| it.party.id == party)?;
    line.cells.iter().find(|it| it.plan.number == plan.number)?.latest
}

/// Notes that the question goes to the clerk by mail, now.
#[derive(Clone, Debug, Serialize)]
pub struct MailAsk {
    pub ask: Id<Ask>,
    pub seen: u32,
    pub by_hand: bool,
}

impl Act for MailAsk {
    const NAME: &'static str = "route.mail_ask";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.ask)?.clone();
        if before.is_called_back {
            return Err(Refusal::Rule(CALLED_BACK));
        }
        if before.reply.is_some() {
            return Err(Refusal::Rule(ANSWERED));
        }
        let sender = draft.sight().standing().person().ok_or(Refusal::NotThere)?;
        let mailed = Mailed { sender, on: draft.today, by_hand: self.by_hand };
        draft.revise(self.ask, self.seen, Ask { mailed: Some(mailed), ..before })
    }
}

/// The clerk answers: what was said goes to the step itself as well.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerAsk {
    pub ask: Id<Ask>,
    pub seen: u32,
    pub reply: Reply,
}

impl Act for AnswerAsk {
    const NAME: &'static str = "route.answer_ask";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let ask = draft.find(self.ask)?.clone();
        let standing = draft.sight().standing();
        if standing.person() != Some(ask.clerk) || !standing.is_clerk_of(ask.party) {
            return Err(Refusal::Rule(NO_CLERK));
        }
        answered(draft, self.ask, self.seen, &self.reply, None)
    }
}

/// Writes down what the clerk said in a mail: it goes where her own answer would go.
#[derive(Clone, Debug, Serialize)]
pub struct TakeAnswerOver {
    pub ask: Id<Ask>,
    pub seen: u32,
    pub reply: Reply,
}

impl Act for TakeAnswerOver {
    const NAME: &'static str = "route.take_answer_over";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let by = draft.as_recorder()?.person;
        answered(draft, self.ask, self.seen, &self.reply, Some(by))
    }
}

fn answered(
    draft: &mut Draft<'_>,
    id: Id<Ask>,
    seen: u32,
    reply: &Reply,
    taken_over_by: Option<Id<Person>>,
) -> Result<(), Refusal> {
    let ask = draft.find(id)?.clone();
    if ask.is_called_back {
        return Err(Refusal::Rule(CALLED_BACK));
    }
    reply.check(draft.today)?;
    let reply = Reply { remark: reply.remark.trim().to_owned(), ..reply.clone() };
    pass_on(draft, &ask, &reply)?;
    draft.revise(id, seen, Ask { reply: Some(reply), taken_over_by, ..ask })
}

impl Reply {
    fn check(&self, today: Date) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        let Reply { received, meeting, outcome, remark } = self;
        if received.is_none() && meeting.is_none() && outcome.is_none() {
            fields.wrong("received", Problem::Empty);
        }
        fields.date("received", *received);
        fields.date("meeting", *meeting);
        if received.zip(*meeting).is_some_and(|(one, other)| other < one) {
            fields.wrong("meeting", Problem::Rule(BEFORE_SENT));
        }
        let met = meeting.filter(|_| outcome.is_some());
        for (name, day) in [("received", *received), ("meeting", met)] {
            if day.is_some_and(|it| it > today) {
                fields.wrong(name, Problem::Rule(NOT_YET_BEEN));
            }
        }
        fields.optional("remark", remark, TEXT);
        fields.done()
    }
}

/// The clerk sees the question, not the matrix; the step is one that the question names.
fn pass_on(draft: &mut Draft<'_>, ask: &Ask, reply: &Reply) -> Result<(), Refusal> {
    let all = draft.behind(ask).ok_or(Refusal::NotThere)?;
    let route = all.kept(ask.route).and_then(|it| Route::from_record(&it.record));
    let is_it = |it: &Step| it.route == ask.route && it.plan == ask.plan;
    let before = all.under::<Step>(ask.party.any()).find(|(_, it, _)| is_it(it));
    let before = before.map(|(id, it, kept)| (id, kept.revision, it.words.clone()));
    let was = before.as_ref().map(|it| it.2.clone()).unwrap_or_default();
    if was.status == Status::Stopped {
        return Err(Refusal::Rule(super::WAS_STOPPED));
    }
    let status = match (reply.outcome, reply.meeting) {
        (Some(_), _) => Status::Done,
        (None, _) if was.status == Status::Done => Status::Done,
        (None, Some(_)) => Status::OnAgenda,
        (None, None) if was.status == Status::Planned => Status::Delivered,
        (None, None) => was.status,
    };
    let words = StepWords {
        status,
        outcome: reply.outcome.or(was.outcome),
        received: reply.received.or(was.received),
        meeting: reply.meeting.or(was.meeting),
        ..was
    };
    let text = route.map_or(LaidText::Unknown, |it| words.laid(words.text, it));
    let words = StepWords { text, ..words };
    let step = Step { route: ask.route, plan: ask.plan, party: Some(ask.party), words };
    match before {
        Some((id, revision, _)) => {
            draft.write(id.any(), revision + 1, Some(step.into_record()), Step::KIND)
        }
        None => draft.add(step).map(drop),
    }
}

/// Calls a question back: its link opens nothing any more.
#[derive(Clone, Debug, Serialize)]
pub struct CallBack {
    pub ask: Id<Ask>,
    pub seen: u32,
}

impl Act for CallBack {
    const NAME: &'static str = "route.call_back";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.ask)?.clone();
        if before.reply.is_some() {
            return Err(Refusal::Rule(ANSWERED));
        }
        draft.revise(self.ask, self.seen, Ask { is_called_back: true, ..before })
    }
}
