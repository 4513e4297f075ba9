// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Figures: how often each answer was given, where names are hidden; never of so few that it tells
//! who.

use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{Ask, Availability, Given, LayerFigures, Round, RoundCircle, given::band};
use crate::{
    pooled::{Released, Unnamed},
    records::Filed,
    sight::Audience,
};
use ledger::AnyId;

/// A round with hidden names, counted: what its circle reads from now on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    pub round: Id<Round>,
    pub circle: RoundCircle,
    pub answered: u32,
    /// So many could answer; none where anybody could.
    pub of: Option<u32>,
    /// One for each question in it; none where there is too little to show.
    pub figures: Vec<Option<Figure>>,
    /// What was written on cards, in the order of the words and not of who wrote them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<String>,
    /// The same by layer, where each of them may be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<LayerFigures>,
}

/// How many bytes of cards go in one record; a body has room for more.
const PART_BYTES: usize = 48 * 1024;

/// How often each answer to one question was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// In the order of the question; none where it is among the few that are told together.
    pub counts: Vec<Option<u32>>,
    pub together: u32,
    /// Answers that wait until there are more: too few came since the last step.
    pub waiting: u32,
}

impl Filed for Counted {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.round.any()]
    }
}

impl Figure {
    /// How far apart the answers lie, in thousandths: 0 when all are the same, 1000 when half
    /// stands at each end. Only for the order of questions.
    pub fn apart(&self, in_order: bool) -> u32 {
        let counts: Vec<u64> =
            self.counts.iter().map(|it| u64::from(it.unwrap_or_default())).collect();
        apart(&counts, in_order)
    }
}

/// How far apart counted answers lie; `in_order` when one answer is nearer to the next than to the
/// last.
pub(crate) fn apart(counts: &[u64], in_order: bool) -> u32 {
    let all: u64 = counts.iter().sum();
    let steps = counts.len() as u64;
    if all == 0 || steps < 2 {
        return 0;
    }
    let thousandths = if in_order {
        let mut below = 0;
        let mut sum = 0;
        for count in &counts[..counts.len() - 1] {
            below += count;
            sum += below * (all - below);
        }
        4_000 * sum / (all * all * (steps - 1))
    } else {
        let same: u64 = counts.iter().map(|it| it * it).sum();
        1_000 * (all * all - same) * steps / (all * all * (steps - 1))
    };
    u32::try_from(thousandths).unwrap_or(u32::MAX)
}

impl Ask {
    /// How many answers there are to each question in it; nothing where people answer with words or
    /// amounts.
    pub(super) fn cells(&self) -> Option<Vec<usize>> {
        match self {
            Ask::Choice(choices) => Some(vec![choices.len()]),
            Ask::Scale(scale) => Some(vec![usize::from(scale.steps) + usize::from(scale.unsure)]),
            Ask::Ranking(items) => Some(vec![items.len(); items.len()]),
            Ask::Points { items, most, .. } if *most <= 20 => {
                Some(vec![usize::from(*most) + 1; items.len()])
            }
            Ask::Days(days) => Some(vec![3; days.len()]),
            Ask::Set(questions) => {
                let each: Option<Vec<_>> = questions.iter().map(|it| it.ask.cells()).collect();
                each.map(|it| it.concat())
            }
            Ask::Range { bounds, .. } if !bounds.is_empty() => Some(vec![bounds.len() + 1; 3]),
            Ask::Range { .. } | Ask::Points { .. } | Ask::Cards { .. } => None,
        }
    }
}

impl Counted {
    /// A long row of cards takes several records, each with the same counts.
    pub(super) fn parts(self) -> Vec<Counted> {
        let head = Counted { cards: Vec::new(), ..self.clone() };
        let mut parts = vec![head.clone()];
        let mut room = PART_BYTES;
        for card in self.cards {
            if card.len() > room {
                parts.push(head.clone());
                room = PART_BYTES;
            }
            room -= card.len();
            parts.last_mut().expect("one to begin with").cards.push(card);
        }
        parts
    }
}

impl Given {
    /// Which answer it is to each question, in the order of [`Ask::cells`].
    pub(super) fn chosen(&self, ask: &Ask) -> Vec<usize> {
        match (ask, self) {
            (_, Given::Choice(place)) => vec![usize::from(*place)],
            (Ask::Scale(scale), Given::Scale(step)) => {
                vec![step.map_or(usize::from(scale.steps), |it| usize::from(it) - 1)]
            }
            (Ask::Range { bounds, .. }, Given::Range { low, likely, high }) => {
                [low, likely, high].map(|it| band(bounds, *it)).to_vec()
            }
            (_, Given::Ranking(order)) => {
                let mut places = vec![0; order.len()];
                for (place, item) in order.iter().enumerate() {
                    places[usize::from(*item)] = place;
                }
                places
            }
            (_, Given::Points(points)) => points.iter().map(|it| usize::from(*it)).collect(),
            (_, Given::Days(days)) => {
                let place = |it: &Availability| match it {
                    Availability::Yes => 0,
                    Availability::Maybe => 1,
                    Availability::No => 2,
                };
                days.iter().map(place).collect()
            }
            (Ask::Set(questions), Given::Set(all)) => {
                let each = questions.iter().zip(all);
                each.flat_map(|(question, given)| given.chosen(&question.ask)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The answers to one question so far, on their way to a figure.
#[derive(Clone, Debug)]
pub(super) struct Heap {
    /// What shows by now.
    shown: Vec<usize>,
    /// What came since, and how many of it from each party.
    since: Vec<usize>,
}

/// Who answered, as numbers of answers for each party.
pub(super) type Parties = Vec<usize>;

impl Heap {
    pub fn new(cells: usize) -> Heap {
        Heap { shown: vec![0; cells], since: vec![0; cells] }
    }

    pub fn add(&mut self, cell: usize) {
        if let Some(count) = self.since.get_mut(cell) {
            *count += 1;
        }
    }

    /// Lets what came since join what shows, if that is enough by itself and nothing of it has to
    /// hide: whoever compares two steps learns no more than from one. Says whether it did.
    pub fn step(&mut self, round: &Round, parties: &Parties) -> bool {
        let released = self.released(round, parties);
        let Released::Counts { cells, .. } = released else { return false };
        if cells.iter().any(|it| it.1.is_none()) {
            return false;
        }
        for (shown, since) in self.shown.iter_mut().zip(&mut self.since) {
            *shown += std::mem::take(since);
        }
        true
    }

    fn released(&self, round: &Round, parties: &Parties) -> Released<usize> {
        let (counts, parties) = (self.since.clone(), parties.clone());
        let least = round.terms.least.map_or(0, usize::from);
        let shows_unanimity = round.terms.unanimity;
        Unnamed { counts, parties, least, shows_unanimity }.release()
    }

    /// What shows now, with how many wait.
    pub fn figure(&self) -> Option<Figure> {
        let counts = self.shown.iter().map(|it| Some(number(*it)));
        let any = self.shown.iter().any(|it| *it > 0);
        let waiting = number(self.since.iter().sum());
        any.then(|| Figure { counts: counts.collect(), together: 0, waiting })
    }

    /// All of it at once, for a round of which nothing showed before.
    pub fn at_once(&self, round: &Round, parties: &Parties) -> Option<Figure> {
        match self.released(round, parties) {
            Released::TooLittle => None,
            Released::Counts { cells, together } => Some(Figure {
                counts: cells.into_iter().map(|(_, count)| count.map(number)).collect(),
                together: number(together),
                waiting: 0,
            }),
        }
    }
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_at_both_ends_lie_furthest_apart() {
        assert_eq!(apart(&[6, 0, 0, 0, 6], true), 1000);
        assert_eq!(apart(&[0, 0, 12, 0, 0], true), 0);
        assert!(apart(&[6, 6, 0, 0, 0], true) < apart(&[6, 0, 6, 0, 0], true));
        // Without an order it is the same whichever two they are.
        assert_eq!(apart(&[6, 6, 0], false), apart(&[6, 0, 6], false));
        assert_eq!(apart(&[4, 4, 4], false), 1000);
        assert_eq!(apart(&[0, 0], true), 0);
    }

    #[test]
    fn every_answer_falls_in_a_cell_of_its_question() {
        let ask = Ask::Ranking(vec!["a".into(), "b".into(), "c".into()]);
        assert_eq!(ask.cells(), Some(vec![3; 3]));
        assert_eq!(Given::Ranking(vec![2, 0, 1]).chosen(&ask), [1, 2, 0]);
        assert_eq!(Ask::Cards { most: 3 }.cells(), None);
        assert_eq!(Ask::range("euro").cells(), None);
        let bands = Ask::Range { unit: "euro".into(), bounds: vec![10, 100] };
        assert_eq!(bands.cells(), Some(vec![3; 3]));
        assert_eq!(Given::Range { low: 9, likely: 10, high: 500 }.chosen(&bands), [0, 1, 2]);
    }
}
