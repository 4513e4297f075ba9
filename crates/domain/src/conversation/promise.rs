// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A promise: what was said to somebody, by a person who keeps it, with a day.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::{Hearer, Party, Person, Role},
    records::Filed,
    refusal::{Need, Problem, Refusal, Rule},
    sight::{Audience, Sight},
    standing::Standing,
    table::{Seat, Sitting, Table},
};

/// Who keeps a promise must be able to read it.
pub const OWNER_CANNOT_SEE: Rule = Rule("owner-cannot-see");
/// Only the facilitators and the note taker write down what somebody else promised.
pub const ANOTHERS_WORD: Rule = Rule("anothers-word");
/// At a table only who sits there, or keeps its papers, promises something.
pub const NOT_AT_TABLE: Rule = Rule("not-at-table");
/// Who prepares or observes makes no promises that count.
pub const NOTHING_COUNTS: Rule = Rule("nothing-counts");
/// It was kept or dropped before.
pub const IS_DONE: Rule = Rule("is-done");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    pub words: String,
    /// Always a person, never an organisation.
    pub owner: Id<Person>,
    pub to: Option<Id<Party>>,
    pub due: Option<Date>,
    pub state: PromiseState,
    pub circle: PromiseCircle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PromiseState {
    Open,
    Kept { on: Date },
    Dropped { on: Date },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PromiseCircle {
    Writer,
    BetweenUs(Id<Party>),
    Table(Id<Table>),
    AllParties,
}

impl PromiseCircle {
    fn audience(self) -> Audience {
        match self {
            PromiseCircle::Writer => Audience::Writer,
            PromiseCircle::BetweenUs(party) => Audience::BetweenUs(party),
            PromiseCircle::Table(table) => Audience::Table(table),
            PromiseCircle::AllParties => Audience::AllParties,
        }
    }
}

impl Filed for Promise {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        let circle = match self.circle {
            PromiseCircle::Table(table) => Some(table.any()),
            PromiseCircle::BetweenUs(party) if self.to != Some(party) => Some(party.any()),
            _ => None,
        };
        self.to.iter().map(|it| it.any()).chain(circle).collect()
    }
}

/// Writes down a promise, in a circle that stays as it is.
#[derive(Clone, Debug, Serialize)]
pub struct GivePromise {
    pub words: String,
    pub owner: Id<Person>,
    pub to: Option<Id<Party>>,
    pub due: Option<Date>,
    pub circle: PromiseCircle,
}

impl Act for GivePromise {
    const NAME: &'static str = "conversation.promise";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_member()?;
        if let PromiseCircle::Table(table) = self.circle {
            draft.find(table)?;
        }
        if let PromiseCircle::BetweenUs(party) = self.circle {
            draft.find(party)?;
        }
        may_promise(draft.sight(), self.circle).map_err(Refusal::Rule)?;
        check(draft.sight(), &self.words, self.due, self.owner, self.circle)?;
        draft.find(self.owner)?;
        if let Some(party) = self.to {
            draft.find(party)?;
        }
        draft.add(Promise {
            words: self.words.trim().to_owned(),
            owner: self.owner,
            to: self.to,
            due: self.due,
            state: PromiseState::Open,
            circle: self.circle,
        })?;
        Ok(())
    }
}

/// Changes the words, the day or the owner of an open promise.
#[derive(Clone, Debug, Serialize)]
pub struct ChangePromise {
    pub promise: Id<Promise>,
    pub seen: u32,
    pub words: String,
    pub owner: Id<Person>,
    pub due: Option<Date>,
    pub why: String,
}

impl Act for ChangePromise {
    const NAME: &'static str = "conversation.change_promise";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = own(draft, self.promise)?;
        check(draft.sight(), &self.words, self.due, self.owner, before.circle)?;
        let mut fields = Fields::new();
        fields.optional("why", &self.why, TEXT);
        fields.done()?;
        draft.find(self.owner)?;
        draft.because(&self.why);
        let words = self.words.trim().to_owned();
        let (owner, due) = (self.owner, self.due);
        draft.revise(self.promise, self.seen, Promise { words, owner, due, ..before })
    }
}

/// The promise was kept.
#[derive(Clone, Debug, Serialize)]
pub struct KeepPromise {
    pub promise: Id<Promise>,
    pub seen: u32,
}

impl Act for KeepPromise {
    const NAME: &'static str = "conversation.keep_promise";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = own(draft, self.promise)?;
        let state = PromiseState::Kept { on: draft.today };
        draft.revise(self.promise, self.seen, Promise { state, ..before })
    }
}

/// The promise will not be kept, and this is why.
#[derive(Clone, Debug, Serialize)]
pub struct DropPromise {
    pub promise: Id<Promise>,
    pub seen: u32,
    pub why: String,
}

impl Act for DropPromise {
    const NAME: &'static str = "conversation.drop_promise";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = own(draft, self.promise)?;
        let mut fields = Fields::new();
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let state = PromiseState::Dropped { on: draft.today };
        draft.revise(self.promise, self.seen, Promise { state, ..before })
    }
}

/// The open promise, for its owner or who wrote it down.
fn own(draft: &mut Draft<'_>, promise: Id<Promise>) -> Result<Promise, Refusal> {
    let me = draft.as_member()?;
    let found = draft.sight().find(promise).ok_or(Refusal::NotThere)?;
    if found.owner != me.person && found.stamp.made_by != me.person.any() {
        return Err(Refusal::MayNot(Need::Owner));
    }
    if found.state != PromiseState::Open {
        return Err(Refusal::Rule(IS_DONE));
    }
    Ok(found.record.clone())
}

/// Whether this viewer may write down a promise in that circle.
pub fn may_promise(sight: &Sight<'_>, circle: PromiseCircle) -> Result<(), Rule> {
    let standing = sight.standing();
    let speaks = standing.own_parties().next().is_some();
    match circle {
        PromiseCircle::Writer => Ok(()),
        PromiseCircle::BetweenUs(party) => {
            standing.hears().any(|it| it == party).then_some(()).ok_or(super::NOT_NAMED)
        }
        PromiseCircle::Table(table) => {
            let sits = speaks && standing.tables().contains(&table);
            (standing.is_recorder() || sits).then_some(()).ok_or(NOT_AT_TABLE)
        }
        PromiseCircle::AllParties => {
            (standing.is_recorder() || speaks).then_some(()).ok_or(NOTHING_COUNTS)
        }
    }
}

/// Whether that person could keep a promise of this circle, as far as this viewer knows. Asks only
/// what the viewer sees, so that it never tells whom a party named.
pub fn may_own(sight: &Sight<'_>, owner: Id<Person>, circle: PromiseCircle) -> Result<(), Rule> {
    let standing = sight.standing();
    if standing.person() == Some(owner) {
        return Ok(());
    }
    let roles = sight.under::<Role>(owner.any());
    let held = || roles.iter().filter(|it| it.is_held(sight.today));
    let mine = |party: Option<Id<Party>>| party.is_some_and(|it| standing.belongs_to(it));
    if !standing.is_recorder() && !held().any(|it| it.office.is_voice() && mine(it.party)) {
        return Err(ANOTHERS_WORD);
    }
    let reads = match circle {
        PromiseCircle::Writer => false,
        PromiseCircle::BetweenUs(party) => {
            let named = sight.under::<Hearer>(owner.any());
            held().any(|it| it.office.is_voice() && it.party == Some(party))
                || named.iter().any(|it| it.party == party)
        }
        PromiseCircle::Table(table) => {
            let at_table = |it: &Sitting| {
                let seat = sight.get::<Seat>(it.seat);
                seat.is_some_and(|it| it.table == table && it.is_there(sight.today))
            };
            let sittings = sight.under::<Sitting>(owner.any());
            held().any(|it| Standing::keeps_papers(it.office) || it.table == Some(table))
                || sittings.iter().any(|it| it.is_held(sight.today) && at_table(it))
        }
        PromiseCircle::AllParties => {
            let sits = sight.under::<Sitting>(owner.any());
            held().any(|it| Standing::takes_part(it.office))
                || sits.iter().any(|it| it.is_held(sight.today))
        }
    };
    reads.then_some(()).ok_or(OWNER_CANNOT_SEE)
}

fn check(
    sight: &Sight<'_>,
    words: &str,
    due: Option<Date>,
    owner: Id<Person>,
    circle: PromiseCircle,
) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("words", words, TEXT);
    if let Err(rule) = may_own(sight, owner, circle) {
        fields.wrong("owner", Problem::Rule(rule));
    }
    fields.date("due", due);
    fields.done()
}
