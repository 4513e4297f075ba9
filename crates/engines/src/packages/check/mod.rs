// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Verifies an answer in another way: looks at every package, one after the other, with nothing
//! shared but the question and the answer. Slow and plain on purpose. What was found in time is
//! looked at in `found`.

mod found;
mod front;
mod rules;
mod sets;

use super::answer::Answer;
use super::question::{Disagreement, Question, Rule, Settings};

/// What was found to be wrong, in one sentence; or nothing.
pub fn check(
    question: &Question,
    settings: &Settings,
    answer: &Answer,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<(), String> {
    if !answer.complete {
        return found::check(question, settings, answer, going);
    }
    let ranges = ranges(question, going)?;
    let Some((lowest, ideal)) = ranges else { return nothing_feasible(settings, answer) };
    let disagreement: Vec<i64> = question
        .parties
        .iter()
        .enumerate()
        .map(|(k, party)| match (settings.disagreement, party.disagreement) {
            (Disagreement::Lowest, _) => lowest[k],
            (_, Some(given)) => given,
            (_, None) => party.limit.unwrap_or(i64::MIN).max(lowest[k]),
        })
        .collect();
    same("disagreement", answer.disagreement.as_ref(), Some(&disagreement))?;
    let mut rules = rules::Rules::new(question, settings, &disagreement, &ideal);
    let mut sets = sets::Sets::default();
    let mut front = front::Seen::new(question, answer, &lowest, &ideal);
    each(question, going, &mut |package, totals, accepting, forbidding| {
        rules.see(package, totals, accepting, forbidding);
        if settings.wants(Rule::Clashes) {
            sets.see(accepting);
        }
        if settings.wants(Rule::Pareto) {
            front.see(package, totals);
        }
    })?;
    rules.compare(answer)?;
    if settings.wants(Rule::Clashes) {
        sets.compare(question.parties.len(), answer)?;
    }
    if settings.wants(Rule::Pareto) { front.compare(settings, answer) } else { Ok(()) }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, told: T, found: T) -> Result<(), String> {
    if told == found {
        Ok(())
    } else {
        Err(format!("{what}: the answer says {told:?}, looking at every package gives {found:?}."))
    }
}

type Ranges = Option<(Vec<i64>, Vec<i64>)>;

fn ranges(question: &Question, going: &mut dyn FnMut(f64) -> bool) -> Result<Ranges, String> {
    let parties = question.parties.len();
    let (mut lowest, mut ideal) = (vec![i64::MAX; parties], vec![i64::MIN; parties]);
    let mut any = false;
    each(question, going, &mut |_, totals, _, _| {
        any = true;
        for (k, &total) in totals.iter().enumerate() {
            lowest[k] = lowest[k].min(total);
            ideal[k] = ideal[k].max(total);
        }
    })?;
    Ok(any.then_some((lowest, ideal)))
}

type See<'a> = &'a mut dyn FnMut(&[usize], &[i64], u64, u64);

/// All feasible packages in lexicographic order, with totals, who accepts and who forbids.
fn each(question: &Question, going: &mut dyn FnMut(f64) -> bool, see: See) -> Result<(), String> {
    let mut package = vec![0; question.issues.len()];
    let mut totals = vec![vec![0i64; question.parties.len()]; question.issues.len() + 1];
    let mut odometer = Odometer { question, package: &mut package, totals: &mut totals, going };
    odometer.turn(0, see)
}

struct Odometer<'a> {
    question: &'a Question,
    package: &'a mut Vec<usize>,
    totals: &'a mut Vec<Vec<i64>>,
    going: &'a mut dyn FnMut(f64) -> bool,
}

impl Odometer<'_> {
    fn turn(&mut self, issue: usize, see: See) -> Result<(), String> {
        let question = self.question;
        if issue == question.issues.len() {
            if question.is_feasible(self.package) {
                self.show(see);
            }
            return Ok(());
        }
        for option in 0..question.issues[issue].options.len() {
            if issue < 3 && !(self.going)(0.0) {
                return Err("Stopped before it was done.".to_owned());
            }
            self.package[issue] = option;
            for party in 0..question.parties.len() {
                let more = question.utilities[party][issue][option];
                self.totals[issue + 1][party] = self.totals[issue][party] + more;
            }
            for pair in &question.interactions {
                if pair.issues[0].max(pair.issues[1]) == issue {
                    let [a, b] = pair.issues.map(|issue| self.package[issue]);
                    self.totals[issue + 1][pair.party] += pair.values[a][b];
                }
            }
            self.turn(issue + 1, see)?;
        }
        Ok(())
    }

    fn show(&self, see: See) {
        let question = self.question;
        let totals = &self.totals[question.issues.len()];
        let (mut accepting, mut forbidding) = (0u64, 0u64);
        for forbidden in &question.forbidden {
            if self.package[forbidden.choice.issue] == forbidden.choice.option {
                forbidding |= 1 << forbidden.party;
            }
        }
        for (k, party) in question.parties.iter().enumerate() {
            let enough =
                party.limit.is_none_or(|limit| totals[k] >= limit - question.scale.slack(limit));
            accepting |= u64::from(enough) << k;
        }
        see(self.package, totals, accepting & !forbidding, forbidding);
    }
}

fn nothing_feasible(settings: &Settings, answer: &Answer) -> Result<(), String> {
    fn none<T>(what: &str, asked: bool, told: &super::answer::Asked<T>) -> Result<(), String> {
        match told {
            None if !asked => Ok(()),
            Some(None) if asked => Ok(()),
            _ => Err(format!("{what}: there is no feasible package at all.")),
        }
    }
    same("disagreement", answer.disagreement.as_ref(), None)?;
    none("sum", settings.wants(Rule::Sum), &answer.sum)?;
    none("max_min", settings.wants(Rule::MaxMin), &answer.max_min)?;
    none("nash", settings.wants(Rule::Nash), &answer.nash)?;
    let wanted = settings.wants(Rule::KalaiSmorodinsky);
    none("kalai_smorodinsky", wanted, &answer.kalai_smorodinsky)?;
    none("most_accepting", settings.wants(Rule::MostAccepting), &answer.most_accepting)?;
    if let Some(front) = &answer.pareto {
        same("pareto", (front.size, front.packages.len()), (Some(0), 0))?;
    }
    if let Some(clashes) = &answer.clashes {
        same("clashes", clashes.clashes.clone(), vec![Vec::new()])?;
        same("maximal", clashes.maximal.len(), 0)?;
    }
    match &answer.relaxations {
        Some(r) => same(
            "relaxations",
            (r.smallest_largest.is_none(), r.fewest_parties.is_none(), r.smallest_total.is_none()),
            (true, true, true),
        ),
        None => Ok(()),
    }
}
