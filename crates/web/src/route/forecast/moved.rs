// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! From what the start moved, and what was recorded in between.

use domain::{
    party::Party,
    route::{Body, Certainty, Forecast, Moved, Route, Sending, Status, Step},
    sight::Seen,
};
use ledger::{AnyId, Id};
use maud::{Markup, html};

use super::{place, range};
use crate::{frame::Cx, kit};

/// So many weeks the middle came later; fewer than none is sooner.
fn weeks_later(it: &Forecast, moved: &Moved) -> Option<i64> {
    let days = domain::calendar::days_between(moved.dates.middle?, it.dates.middle?) as f64;
    Some((days / 7.0).round() as i64)
}

/// "Was …; dat is 6 weken later."
pub(super) fn line(cx: &Cx<'_>, it: &Forecast) -> Option<Markup> {
    let t = cx.t;
    let moved = it.moved.as_ref()?;
    let count = |weeks: i64| usize::try_from(weeks.unsigned_abs()).unwrap_or_default();
    let by = match weeks_later(it, moved) {
        Some(0) => Some(t.route_moved_not().to_owned()),
        Some(weeks @ 1..) => Some(t.route_moved_later(count(weeks))),
        Some(weeks) => Some(t.route_moved_sooner(count(weeks))),
        None => None,
    };
    let before = range(cx, &moved.dates);
    Some(html! {
        @if let Some(by) = by { (by) " " }
        (t.route_moved_from(t.date(moved.on), before))
    })
}

/// The line, with what was recorded since.
pub(super) fn told(cx: &Cx<'_>, it: &Forecast) -> Markup {
    let t = cx.t;
    let (Some(moved), Some(line)) = (&it.moved, line(cx, it)) else { return html! {} };
    let causes: Vec<Markup> = moved.because.iter().filter_map(|it| cause(cx, *it)).collect();
    let others = moved.others as usize + moved.because.len() - causes.len();
    let content = html! {
        p { (line) }
        @if causes.is_empty() && others == 0 { p { (t.route_moved_by_time()) } }
        @else {
            p { (t.route_recorded_since()) }
            ul {
                @for cause in &causes { li { (cause) } }
                @if others > 0 { li { (t.route_moved_others(others)) } }
            }
        }
    };
    kit::card("moved", t.route_moved(), content)
}

/// What was recorded, by name and with the way to it.
fn cause(cx: &Cx<'_>, id: AnyId) -> Option<Markup> {
    let (t, sight) = (cx.t, cx.sight());
    let body_at = |party: Id<Party>| cx.at(format_args!("/route/bodies/{party}"));
    let name = |party: Id<Party>| cx.party_name(party).to_owned();
    let linked = |to: &str, words: &str| html! { a href=(to) { (words) } };
    if let Some(step) = sight.find::<Step>(Id::new(id)) {
        return of_step(cx, &step);
    }
    if let Some(it) = sight.find::<Certainty>(Id::new(id)) {
        let route = sight.find::<Route>(it.route)?;
        let to = format!("{}/steps/{}/{}", place(cx, &route), it.plan, it.party);
        return Some(linked(&to, &t.route_moved_sure(name(it.party))));
    }
    if let Some(it) = sight.find::<Body>(Id::new(id)) {
        return Some(linked(&body_at(it.party), &t.route_bodies_of(name(it.party))));
    }
    if let Some(it) = sight.find::<Sending>(Id::new(id)) {
        return Some(linked(&body_at(it.party), &t.route_moved_sending(name(it.party))));
    }
    if let Some(it) = sight.find::<Route>(Id::new(id)) {
        return Some(linked(&place(cx, &it), t.route_moved_route()));
    }
    let it = sight.find::<Party>(Id::new(id))?;
    Some(linked(&cx.at(format_args!("/parties/{}", it.id)), &it.name))
}

fn of_step(cx: &Cx<'_>, step: &Seen<'_, Step>) -> Option<Markup> {
    let route = cx.sight().find::<Route>(step.route)?;
    let plan = route.plan(step.plan)?;
    let words = &step.words;
    let (_, _, stands) = crate::route::sign(cx, words.status, words.outcome, false);
    let day = words.meeting.map(|it| cx.t.date(it)).unwrap_or_default();
    let (to, who) = match step.party {
        Some(party) => (
            format!("{}/steps/{}/{party}", place(cx, &route), step.plan),
            match words.status {
                Status::Stopped => cx.party_name(party).to_owned(),
                _ => format!("{}: {}", cx.party_name(party), plan.name),
            },
        ),
        None => (place(cx, &route), plan.name.clone()),
    };
    Some(html! {
        a class="typed" href=(to) { (who) } ", " (stands) @if !day.is_empty() { ", " (day) }
    })
}
