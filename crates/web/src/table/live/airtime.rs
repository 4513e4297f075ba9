// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Airtime: bars and a table of what each seat had of the floor, where the desk turned it on.

use domain::table::{self, Airtime, LiveView};
use maud::{Markup, html};
use papers::picture::{self, Told};

use super::at;
use crate::{
    frame::Cx,
    kit::{self, column, number_column},
};

/// At the desk: a switch, and what it shows while it is on.
pub(super) fn card(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let told = table::airtime(cx.sight(), &view.course);
    let may = view.may_host && !view.is_over;
    if told.is_none() && !may {
        return html! {};
    }
    let (word, to) = match told {
        Some(_) => (t.table_airtime_off(), "/airtime/off"),
        None => (t.table_airtime_on(), "/airtime/on"),
    };
    let content = html! {
        @match &told {
            Some(all) => {
                p class="small" { (t.table_airtime_is_on()) }
                (drawn(cx, all))
            }
            None => { p class="small soft" { (t.table_airtime_why()) } }
        }
        @if may {
            (cx.press(&at(cx, view.course.id, to), view.course.stamp.revision,
                kit::button(word).small().quiet()))
        }
    };
    kit::card("airtime", t.table_airtime(), content)
}

/// On a phone: that it is on comes first, the bars under it.
pub(super) fn on_phone(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let Some(all) = table::airtime(cx.sight(), &view.course) else { return html! {} };
    html! {
        section aria-label=(cx.t.table_airtime()) {
            p class="small" { (cx.t.table_airtime_is_on()) }
            (kit::more(cx.t.table_airtime(), drawn(cx, &all)))
        }
    }
}

/// On the wall: only that it is on.
pub(super) fn on_wall(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let is_on = table::airtime(cx.sight(), &view.course).is_some();
    html! { @if is_on { p class="soft" { (cx.t.table_airtime_is_on()) } } }
}

fn drawn(cx: &Cx<'_>, all: &[Airtime]) -> Markup {
    let t = cx.t;
    let name =
        |it: &Airtime| it.name.clone().unwrap_or_else(|| t.table_airtime_no_seat().to_owned());
    let lines: Vec<(String, usize, String)> = all
        .iter()
        .map(|it| {
            let seconds = usize::try_from(it.seconds).unwrap_or_default();
            let time = t.table_airtime_time(seconds / 60, seconds % 60);
            (name(it), seconds, t.table_airtime_words(time, it.turns))
        })
        .collect();
    let whole: usize = lines.iter().map(|it| it.1).sum();
    let rows: Vec<picture::Given<'_>> = lines
        .iter()
        .map(|(name, times, words)| picture::Given {
            name,
            sign: "",
            times: *times,
            words,
            codes: &[],
        })
        .collect();
    let told: Vec<String> = lines.iter().map(|it| format!("{}: {}.", it.0, it.2)).collect();
    let description = told.join(" ");
    let told = Told { id: "airtime-bars", title: t.table_airtime(), description: &description };
    let columns = [
        column(t.table_airtime_seat()),
        number_column(t.table_airtime_turns()),
        number_column(t.table_airtime_minutes()),
    ];
    let cells: Vec<Vec<Markup>> = all
        .iter()
        .zip(&lines)
        .map(|(it, line)| {
            let time = t.table_airtime_time(line.1 / 60, line.1 % 60);
            vec![html! { (line.0) }, html! { (it.turns) }, html! { (time) }]
        })
        .collect();
    let table = kit::plain_table(t.table_airtime(), &columns, &cells);
    kit::spread(&told, &rows, whole.max(1), t.round_figures(), table)
}
