// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route as a matrix: as the example has it, and grown to 27 parties by 11 steps of their own,
//! with something said in every square.

use std::{collections::BTreeMap, hint::black_box, time::Instant};

use anyhow::Context;
use desk::{Desk, Submission};
use domain::{
    draft::Act,
    route::*,
    sight::{Seen, Viewer},
};
use jiff::civil::date;
use ledger::{ActId, AnyId, Id};

use crate::example;

const PARTIES: usize = 27;
const STEPS: usize = 11;

/// The matrix of the outline note: its forecast comes from the record, not from the engine.
pub(super) fn first_route(
    desk: &Desk,
    workspace: AnyId,
    person: AnyId,
) -> anyhow::Result<(Id<Route>, String)> {
    let all = desk.workspace(workspace)?;
    let sight = all.seen_by(Viewer::Person(Id::new(person)), example::today());
    let route = routes(&sight).first().map(|it| it.id).context("a route")?;
    Ok((route, format!("/f/{workspace}/route/{route}")))
}

/// Grows the first route, says where each step stands and looks ahead once more; told in parties
/// and steps of their own.
pub(super) fn grow(
    desk: &Desk,
    workspace: AnyId,
    person: AnyId,
    route: Id<Route>,
) -> anyhow::Result<(usize, usize)> {
    let teller = Teller { desk, workspace, person };
    let (seen, mut grown) = teller.look(|it: &Seen<'_, Route>| {
        (it.id == route).then(|| (it.stamp.revision, (**it).clone()))
    })?;
    grown.parties.truncate(PARTIES);
    let like = grown.own_plans().last().cloned().context("a step of their own")?;
    let mut number = grown.plans.iter().map(|it| it.number).max().unwrap_or(0);
    let mut before = like.number;
    let mut added = Vec::new();
    while grown.own_plans().count() < STEPS {
        number += 1;
        let name = format!("Stap {number} van elke partij");
        grown.plans.push(Plan { number, name, after: vec![before], ..like.clone() });
        added.push(number);
        before = number;
    }
    teller.does(ChangeRoute {
        route,
        seen,
        words: RouteWords {
            name: grown.name.clone(),
            text: grown.text,
            source: grown.source.clone(),
            in_force: grown.in_force,
            is_checked: grown.is_checked,
            wished_start: grown.wished_start,
        },
        plans: grown.plans.clone(),
        parties: grown.parties.clone(),
        why: "Zo groot als een route wordt.".to_owned(),
    })?;
    for (place, plan) in added.iter().enumerate() {
        for party in &grown.parties {
            let meeting = Some(date(2027, 3 + place as i8, 11));
            let words = StepWords { status: Status::OnAgenda, meeting, ..StepWords::default() };
            let (plan, party, why) = (*plan, Some(*party), String::new());
            teller.does(SetStep { route, plan, party, seen: None, words, why })?;
        }
    }
    let all = desk.workspace(workspace)?;
    let sight = all.seen_by(Viewer::Person(Id::new(person)), desk.now(workspace)?);
    let forecast = look_ahead(&sight, route, 10_000, &Unwatched);
    let forecast = forecast.map_err(|it| anyhow::anyhow!("no forecast: {it}"))?;
    teller.does(KeepForecast { forecast })?;
    Ok((grown.parties.len(), grown.own_plans().count()))
}

/// The whole forecast as a page asks for it: reading the record, the runs, and what would help
/// most, for which the runs are done once more; by the clock.
pub(super) fn looked_ahead(
    desk: &Desk,
    workspace: AnyId,
    person: AnyId,
    route: Id<Route>,
) -> anyhow::Result<BTreeMap<String, f64>> {
    let all = desk.workspace(workspace)?;
    let sight = all.seen_by(Viewer::Person(Id::new(person)), desk.now(workspace)?);
    let mut figures = BTreeMap::new();
    for (runs, times, about) in
        [(10_000, 21, "10,000 runs (target 60)"), (100_000, 7, "100,000 runs")]
    {
        let mut took = Vec::new();
        for _ in 0..times {
            let begun = Instant::now();
            let found = look_ahead(&sight, route, runs, &Unwatched);
            black_box(found.map_err(|it| anyhow::anyhow!("no forecast: {it}"))?);
            took.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        let name = format!("forecast, {PARTIES} by {STEPS}, {about}: ms");
        figures.insert(name, super::median(took));
    }
    Ok(figures)
}

struct Teller<'d> {
    desk: &'d Desk,
    workspace: AnyId,
    person: AnyId,
}

impl Teller<'_> {
    fn look<T>(&self, find: impl Fn(&Seen<'_, Route>) -> Option<T>) -> anyhow::Result<T> {
        let all = self.desk.workspace(self.workspace)?;
        let sight = all.seen_by(Viewer::Person(Id::new(self.person)), example::today());
        routes(&sight).iter().find_map(find).context("the route is not there")
    }

    fn does(&self, act: impl Act) -> anyhow::Result<()> {
        let act_id = ActId(AnyId(rand::random::<u128>().to_be_bytes()));
        let (workspace, by) = (self.workspace, self.person);
        let submission = Submission { workspace, by, act_id, at: None, act: Box::new(act) };
        self.desk.submit_wait(submission)?;
        Ok(())
    }
}
