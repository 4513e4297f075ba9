// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The exact answer: extremes first, then a good start per rule, then one walk for all rules.

use super::answer::{
    Answer, Asked, Best, Clashes, KalaiSmorodinskyValue, NashValue, NoAnswer, Relaxations,
};
use super::clashes;
use super::extremes::{Extremes, extremes};
use super::found::Found;
use super::pareto;
use super::plan::Plan;
use super::question::{Disagreement, Question, Rule, Settings};
use super::rules::{Rules, floors_only};
use super::scan::{Search, scan};
use super::space::Space;

/// Called now and then with the share of the work that is done; false stops.
pub type Going<'a> = &'a mut dyn FnMut(f64) -> bool;

/// Everything that was asked, proven; or why not. The question must have passed `read::check`.
pub fn solve(question: &Question, settings: &Settings, going: Going) -> Result<Answer, NoAnswer> {
    let packages = question.packages_total();
    if packages > settings.exact_limit {
        return Err(NoAnswer::TooLarge { packages: packages as f64 });
    }
    let mut plain = Space::new(question, &[]);
    plain.widest_tile = settings.widest_tile;
    let Some(extremes) = extremes(question, &plain, going).map_err(|_| NoAnswer::Stopped)? else {
        return Ok(without_packages(settings));
    };
    let disagreement = disagreement(question, settings, &extremes)?;
    let rules = Rules::new(question, settings, &plain, &extremes, &disagreement);
    let mut space = Space::new(question, rules.weighted());
    space.widest_tile = settings.widest_tile;
    let plan = Plan::new(&space);
    let mut search = rules.search(&plain);
    scan(&space, &plan, &mut search, going).map_err(|_| NoAnswer::Stopped)?;
    let mut answer = Answer { complete: true, ..Answer::default() };
    let nash = nash(question, settings, &plain, &disagreement, &mut search, going)?;
    answer.nash = settings.wants(Rule::Nash).then_some(nash);
    if settings.wants(Rule::Clashes) {
        let clashes = clashes::finish(question, settings, &plain, &mut search, going);
        answer.clashes = Some(clashes.map_err(|_| NoAnswer::Stopped)?);
    }
    rules.tell(question, search, &mut answer);
    if settings.wants(Rule::Pareto) {
        let starts = listed(&answer);
        let front = pareto::front(question, settings, &plain, &extremes, &starts, going);
        answer.pareto = Some(front.map_err(|_| NoAnswer::Stopped)?);
    }
    answer.disagreement = Some(disagreement);
    Ok(answer)
}

/// All packages that stand in the answer so far.
fn listed(answer: &Answer) -> Vec<Vec<usize>> {
    fn of<V>(rule: &Asked<Best<V>>) -> Vec<Vec<usize>> {
        rule.iter().flatten().flat_map(|best| best.packages.clone()).collect()
    }
    let mut all = of(&answer.sum);
    all.extend(of(&answer.max_min));
    all.extend(of(&answer.nash));
    all.extend(of(&answer.kalai_smorodinsky));
    all.extend(of(&answer.most_accepting));
    all
}

/// The value of no agreement per party, by the rule that was chosen.
pub fn disagreement(
    question: &Question,
    settings: &Settings,
    extremes: &Extremes,
) -> Result<Vec<i64>, NoAnswer> {
    let value = |(k, party): (usize, &super::question::Party)| {
        let lowest = extremes.lowest[k];
        match (settings.disagreement, party.disagreement) {
            (Disagreement::Lowest, _) => Ok(lowest),
            (_, Some(given)) => Ok(given),
            (Disagreement::Given, None) => Err(NoAnswer::NoDisagreement { party: k }),
            (Disagreement::Default, None) => {
                Ok(party.limit.map_or(lowest, |limit| limit.max(lowest)))
            }
        }
    };
    question.parties.iter().enumerate().map(value).collect()
}

/// The greatest product; when that is 0, all packages that give everybody at least disagreement.
fn nash(
    question: &Question,
    settings: &Settings,
    space: &Space,
    disagreement: &[i64],
    search: &mut Search,
    going: Going,
) -> Result<Option<Best<NashValue>>, NoAnswer> {
    let Some(nash) = search.nash.take() else { return Ok(None) };
    if nash.found.ties > 0 {
        let listed = nash.found.packages.first();
        let gains = listed.and_then(|package| gains(question, disagreement, package));
        let value = NashValue { gains: gains.or(nash.best) };
        return Ok(Some(best(value, nash.found)));
    }
    let floors = floors_only(question, disagreement, settings.cap);
    let mut admitted = Search { bottlenecks: vec![floors], ..Search::default() };
    let plan = Plan::new(space);
    scan(space, &plan, &mut admitted, going).map_err(|_| NoAnswer::Stopped)?;
    let found = admitted.bottlenecks.pop().map(|rule| rule.found).filter(|found| found.ties > 0);
    Ok(found.map(|found| best(NashValue { gains: None }, found)))
}

/// What every party gains over disagreement, when all do.
pub fn gains(question: &Question, disagreement: &[i64], package: &[usize]) -> Option<Vec<i64>> {
    let gain = |(party, d): (usize, &i64)| question.total(party, package) - d;
    let gains: Vec<i64> = disagreement.iter().enumerate().map(gain).collect();
    gains.iter().all(|&gain| gain > 0).then_some(gains)
}

pub fn best<V>(value: V, found: Found) -> Best<V> {
    Best { value, ties: found.ties, ties_exact: true, packages: found.packages, bound: None }
}

pub fn without_packages(settings: &Settings) -> Answer {
    fn asked<T>(settings: &Settings, rule: Rule) -> Asked<T> {
        settings.wants(rule).then_some(None)
    }
    Answer {
        complete: true,
        disagreement: None,
        sum: asked(settings, Rule::Sum),
        max_min: asked(settings, Rule::MaxMin),
        nash: asked(settings, Rule::Nash),
        kalai_smorodinsky: asked::<Best<KalaiSmorodinskyValue>>(settings, Rule::KalaiSmorodinsky),
        most_accepting: asked(settings, Rule::MostAccepting),
        pareto: settings.wants(Rule::Pareto).then(pareto::empty),
        clashes: settings.wants(Rule::Clashes).then(|| Clashes {
            clashes: vec![Vec::new()],
            maximal: Vec::new(),
            complete: true,
        }),
        relaxations: settings.wants(Rule::Relaxations).then_some(Relaxations {
            smallest_largest: None,
            fewest_parties: None,
            smallest_total: None,
        }),
    }
}
