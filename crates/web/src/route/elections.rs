// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Elections on the way: the body that decides is not the one that was spoken with.

use domain::{
    route::{self, Cell, Forecast, Route, body_of},
    sight::Seen,
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{cell::Named, place};
use crate::{
    frame::Cx,
    kit::{self, Status as Tone, column},
};

/// On the page of a step: that a new body decides, or may.
pub(super) fn on_this_step(cx: &Cx<'_>, named: &Named<'_>, cell: &Cell<'_>) -> Markup {
    let t = cx.t;
    if !waits(cell) {
        return html! {};
    }
    let Some(body) = body_of(cx.sight(), named.party.id, named.plan.body) else {
        return html! {};
    };
    let meeting = cell.step.as_ref().and_then(|it| it.words.meeting);
    let first = body.election_before(cx.today(), meeting.unwrap_or(Date::MAX));
    match (first, meeting) {
        (None, _) => html! {},
        (Some(day), Some(_)) => {
            kit::tell(Tone::Warm, html! { p { (t.route_election_first(t.date(day))) } })
        }
        (Some(day), None) => html! { p class="small soft" { (t.route_election_may(t.date(day))) } },
    }
}

/// Whether a meeting must still decide.
fn waits(cell: &Cell<'_>) -> bool {
    cell.plan.at_meeting && !cell.status.is_over()
}

/// One body with an election before it may have decided.
struct Ahead<'v> {
    day: Date,
    party: &'v str,
    plan: &'v str,
    at: String,
}

/// All bodies that may decide after an election, if it becomes as late as the forecast says.
pub(super) fn ahead(cx: &Cx<'_>, it: &Seen<'_, Route>, forecast: Option<&Forecast>) -> Markup {
    let t = cx.t;
    let all = found(cx, it, forecast);
    if all.is_empty() {
        return html! {};
    }
    let columns = [column(t.route_party()), column(t.route_step()), column(t.route_election_day())];
    let row = |it: &Ahead<'_>| {
        vec![
            html! { a href=(it.at) { (it.party) } },
            html! { span class="typed" { (it.plan) } },
            html! { span class="nowrap" { (t.date(it.day)) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    html! {
        section {
            h2 { (t.route_elections_ahead()) }
            p class="small soft" { (t.route_elections_ahead_lead()) }
            (kit::fold_table(t.route_elections_ahead(), false, &columns, &rows))
        }
    }
}

fn found<'v>(cx: &Cx<'v>, it: &Seen<'v, Route>, forecast: Option<&Forecast>) -> Vec<Ahead<'v>> {
    let end = forecast.and_then(|it| it.dates.late.or(it.dates.middle)).or(it.wished_start);
    let mut all = Vec::new();
    for line in route::matrix(cx.sight(), *it).lines {
        let party: &'v str = line.party.record.name.as_str();
        for cell in line.cells.iter().filter(|it| waits(it)) {
            let meeting = cell.step.as_ref().and_then(|it| it.words.meeting);
            let Some(until) = meeting.or(end) else { continue };
            let body = body_of(cx.sight(), line.party.id, cell.plan.body);
            let day = body.and_then(|it| it.election_before(cx.today(), until));
            let at = format!("{}/steps/{}/{}", place(cx, it), cell.plan.number, line.party.id);
            let plan = cell.plan.name.as_str();
            all.extend(day.map(|day| Ahead { day, party, plan, at }));
        }
    }
    all.sort_by_key(|it| (it.day, it.party.to_lowercase()));
    all
}
