// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The weight of the two tracks over time: one sentence, one picture, one table.

use domain::assignment::{MonthView, TracksView};
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Told, Tracks, column, number_column},
};

/// How the weight lies this month, or what the page is about.
pub(crate) fn sentence(cx: &Cx<'_>, view: &TracksView<'_>) -> String {
    let t = cx.t;
    match now(cx, view).and_then(|it| it.weight().adviser_share()) {
        Some(share) => t.assignment_tracks_now(share, 100 - share),
        None => t.assignment_tracks_lead().to_owned(),
    }
}

/// The month of today, where it has work.
fn now<'v>(cx: &Cx<'_>, view: &'v TracksView<'_>) -> Option<&'v MonthView> {
    let this_month = cx.today().first_of_month();
    view.months.iter().find(|it| it.month == this_month)
}

pub(super) fn section(cx: &Cx<'_>, view: &TracksView<'_>) -> Markup {
    let t = cx.t;
    html! {
        section aria-labelledby="weight" {
            (kit::heading(2, "weight", t.assignment_weight_title(), ""))
            @if view.months.is_empty() { p class="measure" { (t.assignment_weight_none()) } }
            @else { (picture(cx, view)) }
            @if view.uncounted > 0 && !view.months.is_empty() {
                p class="small soft" { (t.assignment_weight_uncounted(view.uncounted)) }
            }
        }
    }
}

/// The two tracks drawn, with their figures folded away.
pub(crate) fn picture(cx: &Cx<'_>, view: &TracksView<'_>) -> Markup {
    let t = cx.t;
    let this_month = cx.today().first_of_month();
    // A month without work keeps the weight of the one before it.
    let mut last = 100.0;
    let shares: Vec<f64> = view
        .months
        .iter()
        .map(|it| {
            if let Some(share) = it.weight().adviser_share() {
                last = share as f64;
            }
            last
        })
        .collect();
    let months: Vec<&str> = view.months.iter().map(|it| t.month_short(it.month)).collect();
    let before = view.months.iter().take_while(|it| it.month <= this_month).count();
    let now = before.saturating_sub(1);
    let share = shares.get(now).copied().unwrap_or(100.0) as i64;
    let now_words = t.assignment_weight_now(share, 100 - share);
    let (from, to) = (view.months[0].month, view.months[view.months.len() - 1].month);
    let (from, to) = (t.month_and_year(from), t.month_and_year(to));
    let told = t.assignment_weight_told(from, sentence(cx, view), to);
    let tracks = Tracks {
        told: Told { id: "tracks", title: t.assignment_weight_title(), description: &told },
        first: t.assignment_track_adviser(),
        second: t.assignment_track_manager(),
        shares: &shares,
        moments: &months,
        now,
        now_words: &now_words,
        later_words: t.assignment_weight_later(),
    };
    html! {
        p class="measure" { (told) }
        (kit::two_tracks("", &tracks, t.assignment_weight_figures(), figures(cx, view)))
    }
}

fn figures(cx: &Cx<'_>, view: &TracksView<'_>) -> Markup {
    let t = cx.t;
    let columns = [
        column(t.assignment_weight_month()),
        number_column(t.assignment_weight_planned()),
        number_column(t.assignment_weight_actual()),
    ];
    let share = |share: Option<i64>| match share {
        Some(share) => html! { (share) },
        None => html! { span class="soft" { (t.frame_none()) } },
    };
    let rows: Vec<Vec<Markup>> = view
        .months
        .iter()
        .map(|it| {
            vec![
                html! { (t.month_and_year(it.month)) },
                share(it.planned.adviser_share()),
                share(it.actual.adviser_share()),
            ]
        })
        .collect();
    kit::plain_table(t.assignment_weight_figures(), &columns, &rows)
}
