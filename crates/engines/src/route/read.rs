// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The question of the route engine from JSON.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    calendar::{Date, Holidays},
    input::{Body, Goal, Input, Step},
};
use crate::{
    Fault, Word, amount,
    json::{Document, Node, quoted},
    risk,
};

/// Reads and checks the whole question.
pub fn read(bytes: &[u8]) -> Result<Input, Fault> {
    let document = Document::read(bytes)?;
    let keys = ["start", "holidays", "bodies", "steps", "goal", "runs", "seed"];
    let object = document.root().object(&keys)?;
    let start = date(object.need("start")?)?;
    let bodies = object.may("bodies").map_or(Ok(Vec::new()), Node::list)?;
    let bodies: Vec<Body> = bodies.into_iter().map(read_body).collect::<Result<_, _>>()?;
    let steps = object.need("steps")?.list()?;
    let ids = places(&steps, "id")?;
    let names = bodies.iter().map(|it| it.name.as_str()).zip(0..).collect();
    let steps = steps.into_iter().map(|step| read_step(step, &ids, &names));
    let input = Input {
        start: Some(start),
        holidays: object.may("holidays").map_or(Ok(Holidays::Netherlands), read_holidays)?,
        steps: steps.collect::<Result<_, _>>()?,
        goal: object.may("goal").map_or(Ok(Goal::All), |goal| read_goal(goal, &ids))?,
        runs: risk::read_runs(object.may("runs"))?,
        seed: risk::read_seed(object.may("seed"))?,
        bodies,
    };
    input.check().map_err(|fault| document.locate(fault))?;
    Ok(input)
}

fn date(node: Node<'_>) -> Result<Date, Fault> {
    Date::read(node.text()?).ok_or_else(|| {
        node.fault(Word::OutOfRange, "This should be a day that exists, as YYYY-MM-DD.")
    })
}

/// Where each name stands. That none stands twice is looked at with everything else.
fn places<'a>(nodes: &[Node<'a>], key: &str) -> Result<BTreeMap<&'a str, usize>, Fault> {
    let name = |node: &Node<'a>| node.any_object()?.need(key)?.name();
    nodes.iter().zip(0..).map(|(node, n)| Ok((name(node)?, n))).collect()
}

fn look_up(node: Node<'_>, names: &BTreeMap<&str, usize>) -> Result<usize, Fault> {
    let name = node.text()?;
    names.get(name).copied().ok_or_else(|| {
        node.fault(Word::UnknownName, format!("There is nothing called {} here.", quoted(name)))
    })
}

fn read_holidays(node: Node<'_>) -> Result<Holidays, Fault> {
    if let Ok(word) = node.text() {
        if word == "NL" {
            return Ok(Holidays::Netherlands);
        }
        let message = "Holidays are \"NL\" or a list of dates.";
        return Err(node.fault(Word::UnknownKind, message));
    }
    let dates: Result<BTreeSet<Date>, Fault> = node.list()?.into_iter().map(date).collect();
    Ok(Holidays::Listed(dates?))
}

fn read_body(node: Node<'_>) -> Result<Body, Fault> {
    let object = node.object(&["name", "meetings", "closed"])?;
    let meetings = match object.may("meetings") {
        Some(list) => Some(list.list()?.into_iter().map(date).collect::<Result<_, _>>()?),
        None => None,
    };
    let closed = object.may("closed").map_or(Ok(Vec::new()), Node::list)?;
    let period = |node: Node<'_>| {
        let days = node.list_of(2, "first and last day")?;
        Ok((date(days[0])?, date(days[1])?))
    };
    Ok(Body {
        name: object.need("name")?.name()?.to_owned(),
        meetings,
        closed: closed.into_iter().map(period).collect::<Result<_, _>>()?,
    })
}

fn read_step(
    node: Node<'_>,
    ids: &BTreeMap<&str, usize>,
    bodies: &BTreeMap<&str, usize>,
) -> Result<Step, Fault> {
    let object = node.object(&[
        "id",
        "after",
        "body",
        "duration",
        "term_days",
        "at_meeting",
        "submit_days_before",
        "again",
    ])?;
    let days = |key: &str| object.may(key).map(Node::real).transpose();
    let after = object.may("after").map_or(Ok(Vec::new()), Node::list)?;
    let again = match object.may("again") {
        Some(again) => again.object(&["probability"])?.need("probability")?.real()?,
        None => 0.0,
    };
    Ok(Step {
        id: object.need("id")?.name()?.to_owned(),
        after: after.into_iter().map(|it| look_up(it, ids)).collect::<Result<_, _>>()?,
        body: object.may("body").map(|it| look_up(it, bodies)).transpose()?,
        durations: object.may("duration").map(amount::read).transpose()?.into_iter().collect(),
        term_days: days("term_days")?,
        at_meeting: object.may("at_meeting").map_or(Ok(false), Node::truth)?,
        submit_days_before: days("submit_days_before")?,
        again,
    })
}

fn read_goal(node: Node<'_>, ids: &BTreeMap<&str, usize>) -> Result<Goal, Fault> {
    let kind = node.any_object()?.need("kind")?;
    match kind.text()? {
        "all" => node.object(&["kind"]).map(|_| Goal::All),
        "at_least" => {
            let object = node.object(&["kind", "count", "steps"])?;
            let steps = object.need("steps")?.list()?;
            Ok(Goal::AtLeast {
                count: object.need("count")?.whole_within(1, u32::MAX.into())? as usize,
                steps: steps.into_iter().map(|it| look_up(it, ids)).collect::<Result<_, _>>()?,
            })
        }
        _ => Err(kind.fault(Word::UnknownKind, "A goal is all or at_least.")),
    }
}
