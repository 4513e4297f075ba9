// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Planned back from the start that is wished for: per step the day that comes first, and under it
//! the last day of each body.

use domain::{
    route::{self, Latest, Plan, Route},
    sight::Seen,
};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Icon, Status as Tone, badge, column, number_column},
};

/// Nothing where no start is wished for, or nothing is left to do.
pub(super) fn told(cx: &Cx<'_>, it: &Seen<'_, Route>) -> Markup {
    let t = cx.t;
    let Some(wish) = it.wished_start else { return html! {} };
    let Ok(all) = route::planned_back(cx.sight(), it, wish) else { return html! {} };
    let columns =
        [column(t.route_step()), column(t.route_back_first()), number_column(t.route_back_gone())];
    let of = |plan: &Plan| all.iter().filter(|it| it.plan == plan.number).collect::<Vec<_>>();
    let plans: Vec<_> = it.plans.iter().map(|plan| (plan, of(plan))).collect();
    let plans: Vec<_> = plans.into_iter().filter(|(_, all)| !all.is_empty()).collect();
    let row = |(plan, all): &(&Plan, Vec<&Latest>)| {
        let gone = all.iter().filter(|it| it.is_gone(cx.today())).count();
        let first = all.iter().filter_map(|it| it.begins).min();
        let never = all.iter().any(|it| it.begins.is_none());
        vec![
            html! { span class="typed" { (plan.name) } },
            day(cx, first.filter(|_| !never)),
            html! { (t.route_back_of(all.len(), gone)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = plans.iter().map(row).collect();
    html! {
        section {
            h2 { (t.route_back(t.date(wish))) }
            p class="small soft" { (t.route_back_why()) }
            (kit::fold_table(&t.route_back(t.date(wish)), false, &columns, &rows))
            @for (plan, all) in plans.iter().filter(|(plan, _)| !plan.is_joint) {
                (kit::more(&t.route_back_each(plan.name.as_str()), each(cx, plan, all)))
            }
        }
    }
}

fn day(cx: &Cx<'_>, it: Option<Date>) -> Markup {
    let t = cx.t;
    match it {
        None => badge(Tone::Care, Icon::Care, t.route_back_never()),
        Some(it) if it < cx.today() => html! {
            span class="nowrap" { (t.date(it)) } " "
            (badge(Tone::Warm, Icon::Clock, t.route_back_past()))
        },
        Some(it) => html! { span class="nowrap" { (t.date(it)) } },
    }
}

fn each(cx: &Cx<'_>, plan: &Plan, all: &[&Latest]) -> Markup {
    let t = cx.t;
    let mut columns = vec![column(t.route_party()), column(t.route_back_begins())];
    if plan.at_meeting {
        columns.push(column(t.route_back_meeting()));
    }
    let row = |it: &&Latest| {
        let name = it.party.map_or("", |it| cx.party_name(it));
        let mut cells = vec![html! { (name) }, day(cx, it.begins)];
        if plan.at_meeting {
            cells.push(html! {
                @match it.meeting { Some(day) => (t.date(day)), None => "–" }
            });
        }
        cells
    };
    let mut all = all.to_vec();
    all.sort_by_key(|it| (it.begins, it.party.map(|it| cx.party_name(it).to_lowercase())));
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    kit::fold_table(&t.route_back_each(plan.name.as_str()), false, &columns, &rows)
}
