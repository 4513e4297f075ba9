// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Time tells nothing either: "not yours" takes as long as "not there".

use std::time::{Duration, Instant};

use web::Channel;

use super::{Told, visit::nowhere_id};
use crate::prove::{
    addresses::{Address, Takes, entry},
    ground::Building,
    visitor::Visitor,
};

/// Who may see little of what is here.
const PERSONA: &str = "Wim";
/// Times that each of the two is asked, in turn.
const TIMES: usize = 40;
/// What a difference must be, to be one: of the whole answer, and in itself.
const PART: f64 = 0.1;
const LEAST: Duration = Duration::from_micros(25);
/// A difference counts when it comes back each time it is measured anew.
const LOOKS: usize = 4;

/// What was measured, and what of it tells.
pub struct Timing {
    pub addresses: usize,
    /// The middle of all differences, as a part of the answer.
    pub middle: f64,
    pub wrong: Vec<String>,
}

pub fn measure(told: &Told, channels: &[Channel]) -> anyhow::Result<Timing> {
    let house = Building::copy_of(&told.kept)?.open(None)?;
    let mut visitor = Visitor::new(&house, told.people.get(PERSONA).copied())?;
    let (mut parts, mut wrong) = (Vec::new(), Vec::new());
    for channel in channels.iter().filter(|it| it.method == "GET") {
        let address = entry(channel.path)?;
        let Some((hidden, nowhere)) = pair(told, address) else { continue };
        let mut differs = Vec::new();
        for _ in 0..LOOKS {
            let (yours, there) = both(&mut visitor, &hidden, &nowhere)?;
            let difference = yours.abs_diff(there);
            let part = difference.as_secs_f64() / there.as_secs_f64();
            differs.push((yours > there, part));
            if part < PART || difference < LEAST {
                break;
            }
        }
        let last = differs[differs.len() - 1];
        parts.push(last.1);
        let is_steady = differs.iter().all(|it| it.0 == last.0);
        if differs.len() == LOOKS && last.1 >= PART && is_steady {
            wrong.push(format!(
                "the time of GET {} tells hidden from not there: {:.0} %",
                address.path,
                last.1 * 100.0
            ));
        }
    }
    parts.sort_by(f64::total_cmp);
    let middle = parts.get(parts.len() / 2).copied().unwrap_or_default();
    Ok(Timing { addresses: parts.len(), middle, wrong })
}

/// The same address with a hidden record, and with one that nobody ever made.
fn pair(told: &Told, address: &'static Address) -> Option<(String, String)> {
    let takes_records = address.ids.iter().any(|(_, it)| *it != Takes::Letters);
    let is_hidden = |id: &ledger::AnyId| {
        let word = id.to_string();
        let secret = told.secrets.all.iter().find(|it| it.is_id && it.word == word);
        secret.is_some_and(|it| !it.readers.contains(PERSONA))
    };
    let filled = takes_records.then(|| told.ids.fill(address))?;
    let path = filled.into_iter().find(|it| it.ids.iter().any(is_hidden))?;
    let other = |id: &ledger::AnyId| if is_hidden(id) { nowhere_id() } else { *id };
    let nowhere = told.ids.path(address, path.ids.iter().map(other).collect());
    Some((path.words, nowhere.words))
}

/// The lower quarter of the times of each: what others do on the machine only makes it longer.
fn both(visitor: &mut Visitor, one: &str, two: &str) -> anyhow::Result<(Duration, Duration)> {
    let mut times = [Vec::with_capacity(TIMES), Vec::with_capacity(TIMES)];
    for turn in 0..2 * TIMES {
        // One, two, two, one: so that neither always comes first.
        let which = usize::from([false, true, true, false][turn % 4]);
        let begun = Instant::now();
        visitor.get([one, two][which])?;
        times[which].push(begun.elapsed());
    }
    times.iter_mut().for_each(|it| it.sort());
    Ok((times[0][TIMES / 4], times[1][TIMES / 4]))
}
