// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A meeting while it is held: the desk of who leads it, the phone of who takes part, the wall.

mod acts;
mod airtime;
mod cluster;
mod desk;
mod floor;
mod here;
mod join;
mod lines;
mod notes;
mod objection;
mod phone;
mod reach;
mod said;
mod slips;
mod wall;

pub(super) use acts::{fresh_code, fresh_slips};

use domain::{
    round::Round,
    sight::Seen,
    table::{self, Course, LiveView},
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    frame::{Cx, Routes, Stop},
    kit,
};

pub(crate) use here::quorum;
pub(crate) use objection::list as objections;

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/live/{course}", phone::page);
    routes.live("/f/{w}/live/{course}/wall", wall::page);
    routes.live("/f/{w}/live/{course}/desk", desk::page);
    routes.live("/f/{w}/live/{course}/notes", notes::page);
    acts::routes(routes);
    floor::routes(routes);
    here::routes(routes);
    objection::routes(routes);
    lines::routes(routes);
    cluster::routes(routes);
    slips::routes(routes);
    join::routes(routes);
}

/// An address of a meeting that is held.
pub(super) fn at(cx: &Cx<'_>, course: Id<Course>, end: &str) -> String {
    cx.at(format_args!("/live/{course}{end}"))
}

/// The phone page of the meeting in which this round is asked now, for who is at it.
pub(crate) fn phone_of(cx: &Cx<'_>, round: Id<Round>) -> Option<String> {
    let held = table::held_now(cx.sight());
    let course = held.iter().find(|it| it.asked.iter().any(|it| it.round == round))?;
    let end = if cx.sight().standing().is_recorder() { "/desk" } else { "" };
    Some(at(cx, course.id, end))
}

/// The tables that meet now, each with the way in; nothing when none does.
pub(crate) fn held(cx: &Cx<'_>) -> Markup {
    let end = if cx.sight().standing().is_recorder() { "/desk" } else { "" };
    let held = table::held_now(cx.sight());
    let name = |it: &Course| cx.sight().get(it.table).map_or("", |it| it.name.as_str());
    let today = cx.today();
    // One that began on another day goes on later, or nobody thought of closing it.
    let sentence = |it: &Seen<'_, Course>| match domain::calendar::day(it.stamp.made_at) == today {
        true => cx.t.table_held_now(name(it)),
        false => cx.t.table_held_open(name(it)),
    };
    html! {
        @for it in &held {
            (kit::tell(kit::Status::Note, html! {
                p { b { (sentence(it)) } }
                p { (kit::link_button(&at(cx, it.id, end), cx.t.table_to_the_table()).main()) }
            }))
        }
    }
}

fn seen<'v>(cx: &Cx<'v>) -> Result<LiveView<'v>, Stop> {
    table::live_course(cx.sight(), cx.id("course")?).ok_or(Stop::NotThere)
}

/// What happens at this desk, for who leads or takes notes.
fn seen_by_recorder<'v>(cx: &Cx<'v>) -> Result<LiveView<'v>, Stop> {
    let view = seen(cx)?;
    match view.may_record {
        true => Ok(view),
        false => Err(Stop::MayNot(domain::refusal::Need::Recorder)),
    }
}

/// The name of the table; a phone that came in by code knows it by the meeting alone.
fn table_name(cx: &Cx<'_>, view: &LiveView<'_>) -> String {
    let table = cx.sight().get(view.course.table);
    table.map_or_else(|| cx.t.table_one().to_owned(), |it| it.name.clone())
}

/// Until when the step goes on; a browser with script counts down by the clock of the house.
fn clock(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let ends = view.course.ends();
    let (hour, minute) = domain::calendar::clock(ends);
    let now = cx.sight().now;
    html! {
        span class="clock" data-ends=(ends) data-over=(cx.t.table_time_is_up()) {
            (cx.t.table_until(format!("{hour:02}:{minute:02}")))
        }
        (cx.still(|| html! { span class="server-now" hidden data-now=(now) {} }))
    }
}

/// What a screen reader says when the table goes on, and when answers are turned over: one line
/// that changes at those moments only, and not with every answer that comes in.
fn announced(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let step = view.course.step();
    let asked = view.round.as_ref();
    html! {
        p class="sr announced" role="status" {
            @if view.is_over {
                (cx.t.table_over())
            } @else {
                (step_of(cx, view)) ": " (step.title) ". "
                @if let Some(asked) = asked { (asked.round.question) }
                @if asked.is_some_and(said::is_shown) { " " (cx.t.table_shown()) }
            }
        }
    }
}

/// "471 926": easier to read from a wall.
fn code(view: &LiveView<'_>) -> String {
    let (first, last) = view.course.code.split_at(view.course.code.len() / 2);
    format!("{first} {last}")
}

fn step_of(cx: &Cx<'_>, view: &LiveView<'_>) -> String {
    cx.t.table_step_of(usize::from(view.course.at) + 1, view.course.steps.len())
}
