// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Counting a round with hidden names: once when it is closed, or in fixed steps while it is open.

use std::collections::BTreeMap;

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::Serialize;

use super::{
    Answer, Answerers, Ask, Counted, Figure, Given, Round, RoundPromise, RoundState, Shows, Voice,
    figure::{Heap, Parties, number},
    layers::{layer_of, without_names},
};
use crate::{
    draft::{Act, Draft, Undo},
    party::{Party, Role},
    pooled::{Released, Unnamed},
    records::Recorded,
    refusal::{Refusal, Rule},
    table::{Guest, Present, Seat},
    workspace::Workspace,
};

/// While a round is open, something new shows after so many answers more.
pub const STEP: usize = 10;

/// It is not over yet.
pub const NOT_OVER: Rule = Rule("round-not-over");

/// Closes a round with hidden names that is over by time, and counts it. Only the installation does
/// this: what lies in an urn is not kept longer than was promised.
#[derive(Clone, Debug, Serialize)]
pub struct End {
    pub round: Id<Round>,
}

impl Act for End {
    const NAME: &'static str = "round.end";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let workspace = draft.as_installation()?;
        let kept = workspace.kept(self.round).ok_or(Refusal::NotThere)?;
        let round = Round::from_record(&kept.record).ok_or(Refusal::NotThere)?.clone();
        if !round.is_overdue(draft.now) {
            return Err(Refusal::Rule(NOT_OVER));
        }
        for part in draft.count(self.round, &round).parts() {
            draft.add(part)?;
        }
        let state = RoundState::Revealed { at: draft.now };
        let closed = Round { state, ..round }.into_record();
        draft.write(self.round.any(), kept.revision + 1, Some(closed), Round::KIND)
    }
}

/// Rounds of which the installation has to end the time, for whoever keeps the clock.
pub fn overdue(workspace: &Workspace, now: ledger::Timestamp) -> Vec<Id<Round>> {
    let all = workspace.all::<Round>();
    all.filter(|(_, round, _)| round.is_overdue(now)).map(|(id, ..)| id).collect()
}

/// What may be told of a round with hidden names, now that it closes.
pub(crate) fn counted(workspace: &Workspace, id: Id<Round>, round: &Round, today: Date) -> Counted {
    let electorate = electorate(workspace, round, today);
    let (answered, figures) = match round.terms.promise {
        RoundPromise::Anonymous => {
            let urn = workspace.urn(id.any());
            let answered = urn.map(|it| it.answered().clone()).unwrap_or_default();
            let parties = parties(answered.iter().map(|it| electorate.get(it).copied().flatten()));
            let mut heaps = heaps(round);
            for given in urn.map(|it| it.ballots()).unwrap_or_default() {
                add(&mut heaps, round, given);
            }
            (answered.len(), heaps.iter().map(|it| it.at_once(round, &parties)).collect())
        }
        RoundPromise::Pseudonymous if !round.shows.shows_meanwhile() => {
            let mut heaps = heaps(round);
            let voices: Vec<&Voice> = workspace.under(id.any()).map(|it| it.1).collect();
            voices.iter().for_each(|it| add(&mut heaps, round, &it.given));
            let parties = vec![1; voices.len()];
            (voices.len(), heaps.iter().map(|it| it.at_once(round, &parties)).collect())
        }
        RoundPromise::Named if round.shows == Shows::CountsOnly => {
            let mut heaps = heaps(round);
            let answers: Vec<&Answer> = workspace.under(id.any()).map(|it| it.1).collect();
            answers.iter().for_each(|it| add(&mut heaps, round, &it.given));
            let from = answers.iter().map(|it| electorate.get(&it.unit).copied().flatten());
            let parties = parties(from);
            (answers.len(), heaps.iter().map(|it| it.at_once(round, &parties)).collect())
        }
        // Something showed already: nothing may show now that tells the last few apart.
        RoundPromise::Pseudonymous | RoundPromise::Named => {
            running(workspace, id, round, today, true)
        }
    };
    let cards = match (&round.ask, round.terms.promise) {
        (Ask::Cards { .. }, RoundPromise::Anonymous) => cards(workspace, id, round, &electorate),
        _ => Vec::new(),
    };
    let layers = match (&round.who, round.terms.promise, round.shows) {
        (Answerers::Persons(_), RoundPromise::Named, Shows::CountsOnly) => {
            let answers = workspace.under::<Answer>(id.any());
            let own = |it: &'_ Answer| layer_of(workspace, Id::new(it.unit), today);
            let party = |it: &'_ Answer| electorate.get(&it.unit).copied().flatten();
            let all: Vec<_> = answers.map(|(_, it, _)| (own(it), party(it), &it.given)).collect();
            without_names(round, &figures, &all)
        }
        _ => Vec::new(),
    };
    let enough = answered >= round.quorum.map_or(0, usize::from);
    let nothing = vec![None; figures.len()];
    Counted {
        round: id,
        circle: round.circle,
        answered: number(answered),
        of: (round.terms.promise != RoundPromise::Pseudonymous).then(|| number(electorate.len())),
        figures: if enough { figures } else { nothing },
        cards: if enough { cards } else { Vec::new() },
        layers: if enough { layers } else { Vec::new() },
    }
}

/// All cards at once, or none: of each card it is supposed that anybody wrote it, so it is enough
/// when all who answered together are.
fn cards(
    workspace: &Workspace,
    id: Id<Round>,
    round: &Round,
    electorate: &BTreeMap<AnyId, Option<Id<Party>>>,
) -> Vec<String> {
    let Some(urn) = workspace.urn(id.any()) else { return Vec::new() };
    let from = urn.answered().iter().map(|it| electorate.get(it).copied().flatten());
    let (counts, parties) = (vec![urn.answered().len()], parties(from));
    let least = round.terms.least.map_or(0, usize::from);
    // That all wrote on cards tells of nobody what they wrote.
    let all = Unnamed { counts, parties, least, shows_unanimity: true };
    if all.release() == Released::TooLittle {
        return Vec::new();
    }
    let words = |given: &Given| match given {
        Given::Cards(cards) => cards.clone(),
        _ => Vec::new(),
    };
    let mut cards: Vec<String> = urn.ballots().iter().flat_map(words).collect();
    cards.sort_by_cached_key(|it| (it.to_lowercase(), it.clone()));
    cards
}

/// What shows of a round while it is open: counts, after every so many answers.
pub(crate) fn running(
    workspace: &Workspace,
    id: Id<Round>,
    round: &Round,
    today: Date,
    is_over: bool,
) -> (usize, Vec<Option<Figure>>) {
    let mut all = in_order(workspace, id, round, today);
    all.sort_by_key(|it| it.0);
    let mut heaps: Vec<(Heap, Vec<Option<Id<Party>>>)> =
        heaps(round).into_iter().map(|it| (it, Vec::new())).collect();
    for (place, (_, from, given)) in all.iter().enumerate() {
        let chosen = given.chosen(&round.ask);
        for ((heap, since), cell) in heaps.iter_mut().zip(chosen) {
            heap.add(cell);
            since.push(*from);
        }
        let is_step = (place + 1) % STEP == 0 || (is_over && place + 1 == all.len());
        if is_step {
            for (heap, since) in &mut heaps {
                if heap.step(round, &parties(since.iter().copied())) {
                    since.clear();
                }
            }
        }
    }
    (all.len(), heaps.iter().map(|it| it.0.figure()).collect())
}

/// Each answer with when it came, and the party it is known to come from.
type Arrived<'w> = ((u64, u32), Option<Id<Party>>, &'w Given);

fn in_order<'w>(
    workspace: &'w Workspace,
    id: Id<Round>,
    round: &Round,
    today: Date,
) -> Vec<Arrived<'w>> {
    match round.terms.promise {
        RoundPromise::Named => {
            let electorate = electorate(workspace, round, today);
            let party = |unit: &AnyId| electorate.get(unit).copied().flatten();
            let answers = workspace.under::<Answer>(id.any());
            answers.map(|(_, it, kept)| (kept.order, party(&it.unit), &it.given)).collect()
        }
        RoundPromise::Pseudonymous => {
            let voices = workspace.under::<Voice>(id.any());
            voices.map(|(_, it, kept)| (kept.order, None, &it.given)).collect()
        }
        RoundPromise::Anonymous => Vec::new(),
    }
}

pub(super) fn heaps(round: &Round) -> Vec<Heap> {
    round.ask.cells().unwrap_or_default().into_iter().map(Heap::new).collect()
}

fn add(heaps: &mut [Heap], round: &Round, given: &Given) {
    for (heap, cell) in heaps.iter_mut().zip(given.chosen(&round.ask)) {
        heap.add(cell);
    }
}

/// How many of these came from each party; who belongs to none stands alone.
pub(super) fn parties(from: impl Iterator<Item = Option<Id<Party>>>) -> Parties {
    let mut known: BTreeMap<Id<Party>, usize> = BTreeMap::new();
    let mut alone = Vec::new();
    for party in from {
        match party {
            Some(party) => *known.entry(party).or_default() += 1,
            None => alone.push(1),
        }
    }
    known.into_values().chain(alone).collect()
}

/// Who may answer, each with the party it comes from.
fn electorate(
    workspace: &Workspace,
    round: &Round,
    today: Date,
) -> BTreeMap<AnyId, Option<Id<Party>>> {
    let of = |person: &Id<crate::party::Person>| {
        let mut roles = workspace.under::<Role>(person.any());
        roles.find_map(|(_, it, _)| it.party.filter(|_| it.is_held(today)))
    };
    match &round.who {
        Answerers::Seats => {
            let Some(table) = round.circle.table() else { return BTreeMap::new() };
            let seats = workspace.under::<Seat>(table.any());
            let seats = seats.filter(|(_, it, _)| it.is_there(today));
            seats.map(|(id, it, _)| (id.any(), it.parties.first().copied())).collect()
        }
        Answerers::Parties => {
            let parties = workspace.all::<Party>();
            let parties = parties.filter(|(_, it, _)| it.votes && it.counts_on(today));
            parties.map(|(id, ..)| (id.any(), Some(id))).collect()
        }
        Answerers::Present(course) => {
            let seat = |it: &Option<Id<Seat>>| {
                let kept = workspace.kept((*it)?)?;
                Seat::from_record(&kept.record)?.parties.first().copied()
            };
            let guests = workspace.under::<Guest>(course.any());
            let guests = guests.map(|(id, it, _)| (id.any(), seat(&it.seat)));
            let noted = workspace.under::<Present>(course.any());
            let noted = noted.filter_map(|(_, it, _)| match (it.seat, it.person) {
                (Some(at), _) => Some((at.any(), seat(&Some(at)))),
                (None, Some(person)) => Some((person.any(), of(&person))),
                (None, None) => None,
            });
            guests.chain(noted).collect()
        }
        Answerers::Persons(people) => people.iter().map(|it| (it.any(), of(it))).collect(),
    }
}
