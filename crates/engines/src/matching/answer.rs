// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answers a question, and writes the answer as it stands in the file.

use super::blocking::blocking;
use super::groups::{Divided, Rule};
use super::largest::largest_stable;
use super::read::{Goal, Question, Together, Wanted};
use super::score::{Scores, best_score};
use super::stable::stable;
use super::{Matched, Pairs};
use crate::json::{Json, MILLION, answer};
use crate::{Fault, Watch, Word};

/// Who goes where.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Where each person is.
    pub matched: Matched,
    /// Pairs that would rather have each other.
    pub blocking: Vec<(u32, u32)>,
    /// The total score of the matched pairs that have one, in millionths.
    pub score: i128,
    /// What is proven of it.
    pub proof: &'static str,
    /// For the goal `score`: what a seat at each place is worth, in `unit`s, as a proof.
    pub prices: Vec<i64>,
    /// How many units a millionth of score is.
    pub unit: i64,
}

/// The answer to either kind of question.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// People at places.
    Placed(Placed),
    /// People in groups.
    Divided(Divided),
}

/// Answers a question. `seed` chooses among equals where groups are sought by exchange.
pub fn run(question: &Question, seed: u64, watch: &dyn Watch) -> Result<Answer, Fault> {
    watch.go_on()?;
    match question {
        Question::Market(wanted) => place(wanted).map(Answer::Placed),
        Question::Groups(together) => match together.circle.divide(seed, watch)? {
            Divided::Unknown => {
                let people = together.people.len() as f64;
                let message = "Whether these rules can hold together could not be decided.";
                Err(Fault::too_large(people, message))
            }
            divided => Ok(Answer::Divided(divided)),
        },
    }
}

fn place(wanted: &Wanted) -> Result<Placed, Fault> {
    let pairs = Pairs::of(&wanted.market);
    let (mut prices, mut unit) = (Vec::new(), 0);
    let (matched, proof) = match wanted.goal {
        Goal::Stable => (stable(&wanted.market, &pairs, wanted.proposer), "stable"),
        Goal::LargestStable => {
            let found = largest_stable(&wanted.market, &pairs);
            (found.matched, if found.proven { "optimal" } else { "at_least_two_thirds" })
        }
        Goal::Score => {
            let mut scores = Scores::new();
            for (person, own) in wanted.scores.iter().enumerate() {
                let mut accepted: Vec<u32> =
                    pairs.of_person(person).iter().map(|pair| pair.place).collect();
                accepted.sort_unstable();
                let kept = own.iter().filter(|(place, _)| accepted.binary_search(place).is_ok());
                scores.push(kept.copied());
            }
            let best = best_score(&scores, &wanted.market.room).ok_or_else(|| {
                let people = wanted.people.len() as f64;
                Fault::too_large(people, "These scores, times so many people, are too large.")
            })?;
            (prices, unit) = (best.prices, best.unit);
            (best.matched, "optimal")
        }
    };
    let of_pair = |(own, place): (&Vec<(u32, i64)>, &Option<u32>)| {
        let found = own.iter().find(|(at, _)| Some(*at) == *place);
        found.map_or(0, |&(_, score)| i128::from(score))
    };
    let score = wanted.scores.iter().zip(&matched).map(of_pair).sum();
    let blocking = blocking(&wanted.market, &pairs, &matched);
    Ok(Placed { matched, blocking, score, proof, prices, unit })
}

impl Question {
    /// The answer as JSON, without `checked`.
    pub fn to_json(&self, given: &Answer, seconds: f64) -> Json {
        let start = answer("match", None).with("seconds", seconds);
        match (self, given) {
            (Question::Market(wanted), Answer::Placed(placed)) => {
                start.with("exact", true).with_all(wanted.placed(placed))
            }
            (Question::Groups(together), Answer::Divided(divided)) => {
                let proven = match divided {
                    Divided::Groups(grouping) => grouping.cost == grouping.bound,
                    _ => true,
                };
                start.with("exact", proven).with_all(together.divided(divided))
            }
            _ => start,
        }
    }
}

impl Wanted {
    fn placed(&self, placed: &Placed) -> Json {
        let place = |at: u32| Json::from(self.places[at as usize].as_str());
        let person = |at: usize| Json::from(self.people[at].as_str());
        let rows = placed.matched.iter().enumerate();
        let pairs = rows
            .clone()
            .filter_map(|(at, to)| to.map(|to| Json::List(vec![person(at), place(to)])));
        let alone = rows.filter(|(_, to)| to.is_none()).map(|(at, _)| person(at));
        let mut left = self.market.room.clone();
        placed.matched.iter().flatten().for_each(|&to| left[to as usize] -= 1);
        let free = self.places.iter().zip(&left).filter(|(_, left)| **left > 0);
        let free = free.map(|(name, left)| (name.clone(), Json::from(*left as usize)));
        let blocking = placed.blocking.iter();
        let blocking = blocking.map(|&(at, to)| Json::List(vec![person(at as usize), place(to)]));
        Json::object()
            .with("pairs", Json::List(pairs.collect()))
            .with("unmatched_people", Json::List(alone.collect()))
            .with("free_places", Json::Object(free.collect()))
            .with("blocking", Json::List(blocking.collect()))
            .with("score", Json::Written(in_full(placed.score)))
            .with("proof", placed.proof)
            .with("tie_break", "list order, then position in the file")
    }
}

impl Together {
    fn divided(&self, divided: &Divided) -> Json {
        let grouping = match divided {
            Divided::Groups(grouping) => grouping,
            Divided::Impossible(rules, only) => return impossible(rules, *only),
            Divided::Unknown => return impossible(&[], false),
        };
        let name = |person: &u32| self.people[*person as usize].as_str();
        let groups = grouping.groups.iter().map(|group| Json::list(group.iter().map(name)));
        let cost = |(again, uneven): (i64, i64)| {
            Json::List(vec![Json::Written(in_full(again.into())), Json::Whole(uneven)])
        };
        let proven = grouping.cost == grouping.bound;
        Json::object()
            .with("groups", Json::List(groups.collect()))
            .with("cost", cost(grouping.cost))
            .with("bound", cost(grouping.bound))
            .with("proof", if proven { "optimal" } else { "best_found" })
            .with("lexicographic", grouping.first)
            .with("clashes", Json::List(Vec::new()))
    }
}

fn impossible(rules: &[Rule], only: bool) -> Json {
    let rule = |rule: &Rule| {
        let named = |name: &str| Json::object().with("rule", name);
        match rule {
            Rule::Size => named("size"),
            Rule::Apart(at) => named("apart").with("index", *at),
            Rule::Together(at) => named("together").with("index", *at),
        }
    };
    Json::object()
        .with("groups", Json::Null)
        .with("cost", Json::Null)
        .with("bound", Json::Null)
        .with("proof", "impossible")
        .with("lexicographic", false)
        .with("clashes", Json::List(vec![Json::list(rules.iter().map(rule))]))
        .with("clashes_complete", only)
}

/// Millionths as a number without needless zeros.
fn in_full(millionths: i128) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (
        millionths.unsigned_abs() / MILLION.unsigned_abs() as u128,
        millionths.unsigned_abs() % MILLION.unsigned_abs() as u128,
    );
    let part = format!("{part:06}");
    match part.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
    }
}

/// Refuses an answer that another algorithm does not agree with.
pub(super) fn disagree(what: &str) -> Fault {
    Fault::new(Word::CheckFailed, format!("The check does not agree: {what}."))
}
