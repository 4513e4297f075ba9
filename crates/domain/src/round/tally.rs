// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What many answers say together: always how they are spread, never a mean.

use ledger::{AnyId, Id};

use super::{Ask, Availability, Given, Question, Round, ShownAnswer, Unit, Weighs, figure::apart};
use crate::{
    party::{Party, latest_driver},
    sight::Sight,
};

/// The answers of a round, counted by its kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Tally {
    /// One bar for each choice, in the order of the question, and how far the yes reaches.
    Choice {
        bars: Vec<Bar>,
        yes: Share,
    },
    /// One bar for each step, the lowest first.
    Scale {
        bars: Vec<Bar>,
        unsure: Vec<AnyId>,
    },
    /// The lowest likely first: unit, low, likely, high.
    Range(Vec<(AnyId, i64, i64, i64)>),
    /// For each item how often it came first, second and so on.
    Ranking(Vec<Vec<usize>>),
    /// For each item its points and how many gave any.
    Points(Vec<(u64, usize)>),
    Cards(Vec<(AnyId, String)>),
    /// For each day how many can, perhaps can, and cannot.
    Days(Vec<[usize; 3]>),
    /// One for each question of a set.
    Set(Vec<Tally>),
}

impl Tally {
    /// How far apart the answers lie, in thousandths; none where answers are words or amounts. Only
    /// for the order of questions, never shown as a score.
    pub fn apart(&self) -> Option<u32> {
        let counts = |bars: &[Bar]| bars.iter().map(|it| it.units.len() as u64).collect::<Vec<_>>();
        match self {
            Tally::Choice { bars, .. } => Some(apart(&counts(bars), false)),
            Tally::Scale { bars, .. } => Some(apart(&counts(bars), true)),
            _ => None,
        }
    }
}

/// Who gave one answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    pub units: Vec<AnyId>,
    pub share: Share,
}

/// A part of those who may answer, and of what weighs beside their number. Where something weighs,
/// only who has a vote counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub units: usize,
    pub of_units: usize,
    /// So many take part beside those, and have no vote.
    pub without_vote: usize,
    /// None when nothing weighs, or when a figure is not known.
    pub weight: Option<i64>,
    pub of_weight: Option<i64>,
}

impl Share {
    /// More than half of the units, and more than half of the weight where there is one.
    pub fn is_double_majority(&self) -> bool {
        let by_weight = match (self.weight, self.of_weight) {
            (Some(part), Some(whole)) => i128::from(part) * 2 > i128::from(whole),
            _ => false,
        };
        self.units * 2 > self.of_units && by_weight
    }
}

/// Counts answers against all who may answer: who is silent counts in the whole.
pub fn tally(sight: &Sight<'_>, round: &Round, units: &[Unit], answers: &[ShownAnswer]) -> Tally {
    let scales = Scales::of(sight, round, units);
    counted(&scales, &round.ask, answers)
}

/// What was said to one question of a set, as if it stood alone.
fn of_question(answers: &[ShownAnswer], place: usize) -> Vec<ShownAnswer> {
    let own = |it: &ShownAnswer| match &it.given {
        Given::Set(all) => all.get(place).map(|given| ShownAnswer {
            given: given.clone(),
            reason: String::new(),
            ..it.clone()
        }),
        _ => None,
    };
    answers.iter().filter_map(own).collect()
}

fn counted(scales: &Scales, ask: &Ask, answers: &[ShownAnswer]) -> Tally {
    match ask {
        Ask::Set(questions) => {
            let of = |(place, question): (usize, &Question)| {
                counted(scales, &question.ask, &of_question(answers, place))
            };
            Tally::Set(questions.iter().enumerate().map(of).collect())
        }
        Ask::Choice(choices) => {
            let bars: Vec<Bar> = (0..choices.len())
                .map(|place| scales.bar(answers, |it| *it == Given::Choice(place as u8)))
                .collect();
            let yes = |it: &Given| match it {
                Given::Choice(place) => {
                    choices.get(usize::from(*place)).is_some_and(|it| it.is_yes)
                }
                _ => false,
            };
            Tally::Choice { yes: scales.bar(answers, yes).share, bars }
        }
        Ask::Scale(scale) => {
            let step = |step: u8| scales.bar(answers, move |it| *it == Given::Scale(Some(step)));
            let unsure = scales.bar(answers, |it| *it == Given::Scale(None)).units;
            Tally::Scale { bars: (1..=scale.steps).map(step).collect(), unsure }
        }
        Ask::Range { .. } => {
            let mut all: Vec<_> = answers
                .iter()
                .filter_map(|it| match it.given {
                    Given::Range { low, likely, high } => Some((it.unit, low, likely, high)),
                    _ => None,
                })
                .collect();
            all.sort_by_key(|it| (it.2, it.1, it.3, it.0));
            Tally::Range(all)
        }
        Ask::Ranking(items) => Tally::Ranking(places(answers, items.len())),
        Ask::Points { items, .. } => Tally::Points(points(answers, items.len())),
        Ask::Cards { .. } => Tally::Cards(cards(answers)),
        Ask::Days(days) => Tally::Days(availability(answers, days.len())),
    }
}

/// What each unit weighs.
struct Scales {
    weights: Option<Vec<Weight>>,
    units: usize,
}

struct Weight {
    unit: AnyId,
    amount: Option<i64>,
    votes: bool,
}

impl Scales {
    fn of(sight: &Sight<'_>, round: &Round, units: &[Unit]) -> Scales {
        let weights = match &round.weighs {
            Weighs::Equally => None,
            Weighs::By(name) => {
                // A partner only takes part: it weighs nothing, whatever is known of it.
                let takes_part = |it: Id<Party>| sight.get(it).is_some_and(|it| !it.votes);
                let weigh = |unit: &Unit| {
                    let parts = unit.parties.iter().map(|it| match takes_part(*it) {
                        true => Some(0),
                        false => latest_driver(sight, *it, name).map(|it| it.amount),
                    });
                    let amount = parts.sum::<Option<i64>>().filter(|_| !unit.parties.is_empty());
                    let has_none = unit.parties.iter().all(|it| takes_part(*it));
                    let votes = unit.parties.is_empty() || !has_none;
                    Weight { unit: unit.id, amount, votes }
                };
                Some(units.iter().map(weigh).collect())
            }
        };
        Scales { weights, units: units.len() }
    }

    fn bar(&self, answers: &[ShownAnswer], is: impl Fn(&Given) -> bool) -> Bar {
        let units: Vec<AnyId> =
            answers.iter().filter(|it| is(&it.given)).map(|it| it.unit).collect();
        let weights = self.weights.as_deref();
        let weight = |unit: &AnyId| weights?.iter().find(|it| it.unit == *unit);
        let counts = |unit: &&AnyId| weight(unit).is_none_or(|it| it.votes);
        let without_vote = weights.map_or(0, |all| all.iter().filter(|it| !it.votes).count());
        let share = Share {
            units: units.iter().filter(counts).count(),
            of_units: self.units - without_vote,
            without_vote,
            weight: weights.and_then(|_| units.iter().map(|it| weight(it)?.amount).sum()),
            of_weight: weights.and_then(|all| all.iter().map(|it| it.amount).sum()),
        };
        Bar { units, share }
    }
}

fn places(answers: &[ShownAnswer], items: usize) -> Vec<Vec<usize>> {
    let mut counts = vec![vec![0; items]; items];
    for answer in answers {
        let Given::Ranking(order) = &answer.given else { continue };
        for (place, item) in order.iter().enumerate() {
            if let Some(count) = counts.get_mut(usize::from(*item)).and_then(|it| it.get_mut(place))
            {
                *count += 1;
            }
        }
    }
    counts
}

fn points(answers: &[ShownAnswer], items: usize) -> Vec<(u64, usize)> {
    let mut counts = vec![(0, 0); items];
    for answer in answers {
        let Given::Points(given) = &answer.given else { continue };
        for (count, points) in counts.iter_mut().zip(given).filter(|it| *it.1 > 0) {
            count.0 += u64::from(*points);
            count.1 += 1;
        }
    }
    counts
}

fn cards(answers: &[ShownAnswer]) -> Vec<(AnyId, String)> {
    let of = |answer: &ShownAnswer| match &answer.given {
        Given::Cards(cards) => cards.iter().map(|it| (answer.unit, it.clone())).collect(),
        _ => Vec::new(),
    };
    answers.iter().flat_map(of).collect()
}

fn availability(answers: &[ShownAnswer], days: usize) -> Vec<[usize; 3]> {
    let mut counts = vec![[0; 3]; days];
    for answer in answers {
        let Given::Days(given) = &answer.given else { continue };
        for (count, one) in counts.iter_mut().zip(given) {
            count[match one {
                Availability::Yes => 0,
                Availability::Maybe => 1,
                Availability::No => 2,
            }] += 1;
        }
    }
    counts
}
