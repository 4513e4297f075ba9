// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The urn of an anonymous round: who put something in, and what lies in it, with nothing that ties
//! the two. It lies sealed beside the journal, and is emptied once.

use std::collections::BTreeSet;

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    Ask, Given, MAY_NOT_ANSWER, NOT_OPEN, Round, RoundPromise,
    given::{CARD, NO_REASON},
    view::{Unit, units},
};
use crate::{
    draft::{Act, Deposited, Draft, Undo},
    refusal::{Refusal, Rule},
};

/// One answer each, and it cannot be taken out again.
pub const ALREADY_COUNTED: Rule = Rule("round-already-counted");
/// The key of this urn is gone: nothing can be put in or taken out.
pub const URN_LOST: Rule = Rule("round-urn-lost");

/// How many letters a unit takes in the list of who answered.
const UNIT: usize = 32;
/// The letters around the two lists.
const FRAME: usize = 64;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urn {
    answered: BTreeSet<AnyId>,
    /// In the order of what they say: that tells nothing of when each was put in.
    ballots: Vec<Given>,
    #[serde(skip)]
    is_lost: bool,
}

impl Urn {
    /// One that was sealed with a key that is not here any more.
    pub fn lost() -> Urn {
        Urn { is_lost: true, ..Urn::default() }
    }

    /// Reads an urn that was just unsealed.
    pub fn read(bytes: &[u8]) -> Option<Urn> {
        serde_json::from_slice(bytes).ok()
    }

    /// As it goes under its seal: filled up to `room`, so that its size tells nothing of what is
    /// in it.
    pub fn write(&self, room: usize) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).expect("an urn is plain");
        bytes.resize(room.max(bytes.len()), b' ');
        bytes
    }

    pub(crate) fn answered(&self) -> &BTreeSet<AnyId> {
        &self.answered
    }

    pub(crate) fn is_lost(&self) -> bool {
        self.is_lost
    }

    pub(super) fn ballots(&self) -> &[Given] {
        &self.ballots
    }

    fn put_in(&mut self, unit: AnyId, given: impl IntoIterator<Item = Given>) {
        self.answered.insert(unit);
        self.ballots.extend(given);
        self.ballots.sort_by_cached_key(|it| serde_json::to_string(it).expect("answers are plain"));
    }
}

/// The bytes that an urn takes when everybody answered at the greatest length.
fn room(ask: &Ask, all: usize) -> usize {
    FRAME + all * (UNIT + longest(ask))
}

/// The letters of the longest answer there could be, with what stands between two.
fn longest(ask: &Ask) -> usize {
    match ask {
        Ask::Choice(_) | Ask::Scale(_) => 24,
        Ask::Ranking(items) => 24 + 4 * items.len(),
        Ask::Points { items, .. } => 24 + 6 * items.len(),
        Ask::Days(days) => 24 + 8 * days.len(),
        Ask::Set(questions) => 24 + questions.iter().map(|it| longest(&it.ask)).sum::<usize>(),
        Ask::Range { .. } => 88,
        // A letter takes at most four bytes, or two where it is written with a backslash.
        Ask::Cards { most } => usize::from(*most) * (24 + 4 * CARD),
    }
}

/// Puts an answer into the urn of an anonymous round. Nothing else is written: no entry, no act id,
/// no receipt.
#[derive(Clone, Debug, Serialize)]
pub struct Deposit {
    pub round: Id<Round>,
    /// For whom: needed only when one person may answer for several.
    pub unit: Option<AnyId>,
    pub given: Given,
}

impl Act for Deposit {
    const NAME: &'static str = "round.deposit";
    const UNDO: Undo = Undo::Never;
    const LEAVES_NO_TRACE: bool = true;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let round = draft.find(self.round)?.clone();
        let all = units(draft.sight(), &round);
        let unit = mine(&all, self.unit).ok_or(Refusal::Rule(MAY_NOT_ANSWER))?;
        if round.terms.promise != RoundPromise::Anonymous {
            return Err(Refusal::Rule(MAY_NOT_ANSWER));
        }
        if !round.takes_answers(draft.now) {
            return Err(Refusal::Rule(NOT_OPEN));
        }
        // No reason is asked: beside an answer, words would tell whose it is.
        self.given.check(&round.ask, NO_REASON, &unit.parties).done()?;
        let mut urn = draft.urn(self.round.any()).cloned().unwrap_or_default();
        if urn.is_lost {
            return Err(Refusal::Rule(URN_LOST));
        }
        if urn.answered.contains(&unit.id) {
            return Err(Refusal::Rule(ALREADY_COUNTED));
        }
        urn.put_in(unit.id, self.given.unnamed(&round.ask));
        let room = room(&round.ask, all.len().max(urn.answered.len()));
        draft.deposit(Deposited { round: self.round.any(), urn, room });
        Ok(())
    }
}

/// The one that this person answers for, of all who may.
pub(super) fn mine(all: &[Unit], wanted: Option<AnyId>) -> Option<&Unit> {
    all.iter().find(|it| it.mine && wanted.is_none_or(|unit| unit == it.id))
}

#[cfg(test)]
mod tests {
    use super::{super::given::AMOUNT, *};

    #[test]
    fn an_urn_is_as_large_empty_as_full() {
        let ask = Ask::gradients();
        let mut urn = Urn::default();
        let room = room(&ask, 40);
        let size = urn.write(room).len();
        for number in 0..40u8 {
            urn.put_in(AnyId([number; 16]), [Given::Choice(number % 8)]);
            let bytes = urn.write(room);
            assert_eq!(bytes.len(), size);
            assert_eq!(Urn::read(&bytes).as_ref(), Some(&urn));
        }
    }

    #[test]
    fn the_longest_words_and_amounts_fit_where_the_shortest_do() {
        let unit = "euro".to_owned();
        let range = Ask::Range { unit, bounds: vec![-AMOUNT, 7] };
        let (cards, few) = (Ask::Cards { most: 3 }, Given::Cards(vec!["a".to_owned()]));
        let (low, likely, high) = (-AMOUNT, -AMOUNT, -AMOUNT);
        let (least, most) =
            (Given::Range { low: 7, likely: 7, high: 7 }, Given::Range { low, likely, high });
        let long = |letter: &str| Given::Cards(vec![letter.repeat(CARD); 3]);
        let cases = [(&range, least, most), (&cards, few.clone(), long("\u{1F9F6}"))];
        for (ask, short, long) in cases.into_iter().chain([(&cards, few, long("\""))]) {
            let size = |given: &Given| {
                let mut urn = Urn::default();
                for number in 0..12 {
                    assert!(given.check(ask, NO_REASON, &[]).done().is_ok(), "{given:?}");
                    urn.put_in(AnyId([number; 16]), given.unnamed(ask));
                }
                urn.write(room(ask, 12)).len()
            };
            assert_eq!(size(&short), size(&long), "{ask:?}");
            assert_eq!(size(&long), room(ask, 12));
        }
    }

    #[test]
    fn neither_an_amount_nor_two_cards_of_one_writer_lie_in_it() {
        let ask = Ask::Range { unit: "euro".to_owned(), bounds: vec![10, 1000] };
        let given = Given::Range { low: 3, likely: 37, high: 1001 }.unnamed(&ask);
        assert_eq!(given, [Given::Range { low: -AMOUNT, likely: 10, high: 1000 }]);
        let cards = Given::Cards(vec![" Eén loket.".to_owned(), "Minder regels.".to_owned()]);
        let one = |words: &str| Given::Cards(vec![words.to_owned()]);
        let apart = cards.unnamed(&Ask::Cards { most: 3 });
        assert_eq!(apart, [one("Eén loket."), one("Minder regels.")]);
    }

    #[test]
    fn what_lies_in_it_says_nothing_of_who_came_first() {
        let put = |order: &[u8]| {
            let mut urn = Urn::default();
            for number in order {
                urn.put_in(AnyId([*number; 16]), [Given::Scale(Some(number % 3))]);
            }
            urn
        };
        assert_eq!(put(&[1, 2, 3, 4, 5]), put(&[5, 3, 1, 4, 2]));
    }
}
