// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The forecast of a route: what the record says, as a question to the route engine, and what the
//! engine answered. Nobody but the facilitators reads it.

mod back;
mod keep;
mod moved;
mod question;

pub use back::{Latest, planned_back};
pub use keep::{Forecast, ForecastDates, KeepForecast, Lever, Weight};
pub use moved::Moved;
pub use question::{NOTHING_LEFT, Question, fingerprint, question};

use engines::{Unwatched, Watch, route as engine, threads, watch::Stretch};
use jiff::{ToSpan, civil::Date};
use ledger::Id;

use super::Route;
use crate::{
    calendar,
    party::Party,
    refusal::{Refusal, Rule},
    sight::{Seen, Sight},
};

/// In no run is everything done: a body does not meet often enough.
pub const NO_BODY_MEETS: Rule = Rule("route-no-body-meets");

/// The same seed each time, so that a forecast differs by what was recorded and by nothing else.
pub const SEED: u64 = 2028;

/// So many weeks earlier is what "send earlier" tries.
const EARLIER_WEEKS: i64 = 4;

/// Works something out on one processor, so that whoever waits for a page has the others.
pub fn on_one_thread<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    threads::on(Some(1), work)
}

/// Asks the engine, and what would help most; each of the three questions is a third of the work.
pub fn look_ahead(
    sight: &Sight<'_>,
    route: Id<Route>,
    runs: u64,
    watch: &dyn Watch,
) -> Result<Forecast, Refusal> {
    let found = sight.find(route).ok_or(Refusal::NotThere)?;
    let asked = question(sight, &found, sight.today)?;
    let answer = ask(&asked.input(runs), &third(watch, 0))?;
    let middle = answer.finish.hundredths[50].ok_or(Refusal::Rule(NO_BODY_MEETS))?;
    let weights = asked.weights(&answer);
    let wish = found.wished_start;
    let chance = wish.map(|wish| {
        let day = calendar::days_between(sight.today, wish) as f64;
        let reached = answer.finish.hundredths.iter().flatten().filter(|it| **it <= day).count();
        reached.saturating_sub(1).min(100) as u8
    });
    let likely = answer.finish.hundredths[85].unwrap_or(middle);
    let latest_first = wish.map(|it| working_day(it.saturating_sub((likely.ceil() as i64).days())));
    // One in nine, three at most: with fewer nobody would begin.
    let few = (asked.parties().len() / 9).clamp(1, 3);
    let last: Vec<Id<Party>> = weights.iter().take(few).map(|it| it.party).collect();
    let levers = levers(&asked, &last, middle, runs, watch)?;
    let fingerprint = fingerprint(&asked);
    Ok(Forecast {
        route,
        on: sight.today,
        moved: Moved::since(sight, route, &fingerprint),
        fingerprint,
        seed: SEED,
        runs,
        version: engines::VERSION.to_owned(),
        dates: dates_of(sight.today, &answer),
        wish,
        wish_in_100: chance,
        never_in_100: (answer.never * 100.0).round() as u8,
        latest_first,
        weights,
        levers,
    })
}

/// When it can be done, with one party waited for by nobody; nothing where nothing is left to do or
/// where it never comes to an end.
pub(super) fn dates(
    sight: &Sight<'_>,
    route: &Seen<'_, Route>,
    without: Option<Id<Party>>,
    runs: u64,
) -> Option<ForecastDates> {
    let asked = question(sight, route, sight.today).ok()?;
    let asked = without.map_or(asked.clone(), |it| asked.without(&[it]));
    let answer = ask(&asked.input(runs), &Unwatched).ok()?;
    Some(dates_of(sight.today, &answer)).filter(|it| it.middle.is_some())
}

fn dates_of(today: Date, answer: &engine::Answer) -> ForecastDates {
    let date = |share: usize| {
        let day = answer.finish.hundredths[share]?;
        today.checked_add(engine_day(day).days()).ok()
    };
    ForecastDates { early: date(10), middle: date(50), late: date(90) }
}

fn third(whole: &dyn Watch, nth: u8) -> Stretch<'_> {
    let from = f64::from(nth) / 3.0;
    Stretch { whole, from, to: from + 1.0 / 3.0 }
}

fn engine_day(day: f64) -> i64 {
    (day - 1e-9).ceil() as i64
}

fn working_day(mut day: Date) -> Date {
    while !calendar::is_working(day) {
        day = day.saturating_sub(1.day());
    }
    day
}

/// What would move the middle forward, in whole weeks; what helps nothing is left out.
fn levers(
    asked: &Question,
    last: &[Id<Party>],
    middle: f64,
    runs: u64,
    watch: &dyn Watch,
) -> Result<Vec<Lever>, Refusal> {
    let weeks = |other: Option<f64>| other.map_or(0, |it| ((middle - it) / 7.0).round() as i64);
    let mut levers = Vec::new();
    if asked.parties().len() > last.len() && !last.is_empty() {
        let ready = ask(&asked.without(last).input(runs), &third(watch, 1))?;
        let parties = last.to_vec();
        levers.push(Lever::StartWithReady { weeks: weeks(ready.finish.hundredths[50]), parties });
    }
    let sooner = ask(&asked.earlier(EARLIER_WEEKS).input(runs), &third(watch, 2))?;
    let by = EARLIER_WEEKS;
    levers.push(Lever::SendEarlier { weeks: weeks(sooner.finish.hundredths[50]), by });
    levers.retain(|it| it.weeks() > 0);
    levers.sort_by_key(|it| std::cmp::Reverse(it.weeks()));
    Ok(levers)
}

fn ask(input: &engine::Input, watch: &dyn Watch) -> Result<engine::Answer, Refusal> {
    // What the record allows is a question that can be asked; steps in a circle it refuses itself.
    engine::run(input, watch).map_err(|_| Refusal::Rule(NO_BODY_MEETS))
}
