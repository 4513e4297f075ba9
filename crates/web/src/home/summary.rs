// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The first sentence of the day: what is true now, in words.

use domain::{
    home::{Lens, TodayView, prepares},
    party::Participation,
};
use maud::{Markup, html};

use crate::frame::Cx;

pub(super) fn sentence(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let parts = match view.lens {
        Lens::Facilitator => [table(cx, view), parties(cx, view), silence(cx, view)].concat(),
        Lens::Adviser => [prepare(cx), waits(cx, view), moved(cx, view)].concat(),
        Lens::Commissioner | Lens::Voice => [waits(cx, view), table(cx, view)].concat(),
        Lens::Other => table(cx, view),
    };
    html! { @for part in parts { (part) " " } }
}

fn waits(cx: &Cx<'_>, view: &TodayView<'_>) -> Vec<String> {
    vec![cx.t.home_waits_for_you(view.waits.len())]
}

fn table(cx: &Cx<'_>, view: &TodayView<'_>) -> Vec<String> {
    let t = cx.t;
    let Some(next) = &view.next_table else {
        return match sees_a_table(cx) {
            true => vec![t.home_sum_no_table().to_owned()],
            false => Vec::new(),
        };
    };
    let when = t.relative(next.meeting.on, cx.today());
    let mut parts = vec![t.home_sum_table(next.name, when)];
    if view.lens == Lens::Facilitator && next.empty > 0 {
        parts.push(t.home_sum_needs(next.empty));
    }
    parts
}

/// Whoever sits nowhere knows no days, and is told nothing about them.
pub(super) fn sees_a_table(cx: &Cx<'_>) -> bool {
    let standing = cx.sight().standing();
    standing.is_recorder() || !standing.tables().is_empty()
}

fn parties(cx: &Cx<'_>, view: &TodayView<'_>) -> Vec<String> {
    let t = cx.t;
    let (not_yet, talking): (Vec<_>, Vec<_>) =
        view.in_conversation.iter().partition(|it| it.party.participation == Participation::NotYet);
    let mut parts = vec![t.home_sum_parties(view.parties)];
    if !talking.is_empty() {
        parts.push(t.home_sum_talking(talking.len()));
    }
    match not_yet[..] {
        [] => {}
        [one] => parts.push(t.home_sum_not_yet(one.party.name.as_str())),
        _ => parts.push(t.home_sum_not_yets(not_yet.len())),
    }
    parts
}

fn silence(cx: &Cx<'_>, view: &TodayView<'_>) -> Vec<String> {
    let t = cx.t;
    match view.silent[..] {
        [] => Vec::new(),
        [one] => {
            let name = cx.party_name(one.party);
            vec![match one.since {
                Some(since) => t.home_sum_silent(name, t.span(since, cx.today())),
                None => t.home_sum_never(name),
            }]
        }
        _ => vec![t.home_sum_silents(view.silent.len())],
    }
}

fn prepare(cx: &Cx<'_>) -> Vec<String> {
    let people: Vec<_> = prepares(cx.sight()).iter().filter_map(|it| it.person).collect();
    let names: Vec<&str> = people.iter().map(|it| cx.person_name(*it)).collect();
    if names.is_empty() { Vec::new() } else { vec![cx.t.home_sum_prepare(cx.t.list(&names))] }
}

fn moved(cx: &Cx<'_>, view: &TodayView<'_>) -> Vec<String> {
    match view.frames.iter().any(|it| it.moved_lately) {
        true => Vec::new(),
        false => vec![cx.t.home_moved_none().to_owned()],
    }
}
