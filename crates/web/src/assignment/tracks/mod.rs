// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The two tracks: what is done on each of them, and how the weight shifts.

pub(crate) mod picture;
mod write;

use domain::{
    assignment::{Activity, TracksView, tracks},
    party::Office,
    sight::Seen,
};
use maud::{Markup, html};
use papers::list::List;

use super::{
    leaf::{for_members, is_facilitator, period},
    tabs,
};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    history,
    kit::{self, Icon, column},
    sheet,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/tracks", page);
    routes.form("/f/{w}/tracks/new", write::add_page, write::add);
    routes.form("/f/{w}/tracks/template", write::template_page, write::template);
    routes.form("/f/{w}/tracks/{id}/edit", write::edit_page, write::edit);
    routes.form("/f/{w}/tracks/{id}/remove", write::remove_page, write::remove);
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    for_members(cx)?;
    let t = cx.t;
    let view = tracks(cx.sight());
    let is_empty = view.adviser.is_empty() && view.manager.is_empty();
    let sentence = picture::sentence(cx, &view);
    let content = html! {
        (kit::page_head("", t.assignment_tracks_title(), sentence, actions(cx, is_empty)))
        (tabs(cx, "/tracks"))
        @if is_empty {
            (nothing(cx))
        } @else {
            div class="stack-l" {
                (neutral(cx, &view))
                (picture::section(cx, &view))
                (track(cx, "adviser", t.assignment_track_adviser(), &view.adviser))
                (track(cx, "manager", t.assignment_track_manager(), &view.manager))
            }
        }
        @if cx.sight().standing().is_member() { (sheet::ways(cx, List::Activities)) }
    };
    Ok(cx.page(t.assignment_tracks(), content))
}

fn actions(cx: &Cx<'_>, is_empty: bool) -> Markup {
    let t = cx.t;
    let (new, template) = (cx.at("/tracks/new"), cx.at("/tracks/template"));
    html! {
        @if is_facilitator(cx) && !is_empty {
            (kit::link_button(&new, t.assignment_activity_add()).main().icon(Icon::Plus))
            (kit::link_button(&template, t.assignment_template()).quiet())
        }
    }
}

fn nothing(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let (new, template) = (cx.at("/tracks/new"), cx.at("/tracks/template"));
    if !is_facilitator(cx) {
        let why = t.assignment_tracks_empty_look();
        return kit::empty(Icon::Half, t.assignment_tracks_empty(), why, None);
    }
    let button = kit::link_button(&template, t.assignment_template()).main();
    let why = t.assignment_tracks_empty_why();
    html! {
        (kit::empty(Icon::Half, t.assignment_tracks_empty(), why, Some(button)))
        p { (kit::link_button(&new, t.assignment_activity_add()).quiet()) }
    }
}

/// Whoever leads the making cannot be the neutral one as well: the question is put in time.
fn neutral(cx: &Cx<'_>, view: &TracksView<'_>) -> Markup {
    let t = cx.t;
    let is_kwartiermaker = cx.sight().standing().holds(Office::Kwartiermaker);
    let question = match (view.manager_leads, view.turns_in) {
        (true, _) if is_kwartiermaker => t.assignment_neutral_you().to_owned(),
        (true, _) => t.assignment_neutral_they().to_owned(),
        (false, Some(month)) => t.assignment_neutral_soon(t.month_and_year(month)),
        (false, None) => return html! {},
    };
    let names: Vec<&str> = view.neutral.iter().map(|it| cx.person_name(*it)).collect();
    let answer = match names.is_empty() {
        true => t.assignment_neutral_nobody().to_owned(),
        false => t.assignment_neutral_is(t.list(&names)),
    };
    kit::tell(kit::Status::Care, html! { p { b { (question) } } p { (answer) } })
}

fn track(cx: &Cx<'_>, id: &str, title: &str, activities: &[Seen<'_, Activity>]) -> Markup {
    let t = cx.t;
    let columns = [
        column(t.assignment_activity_name()),
        column(t.assignment_field_state()),
        column(t.assignment_activity_when()),
        column(t.assignment_activity_days()),
        column(t.assignment_actions()),
    ];
    let rows: Vec<Vec<Markup>> = activities
        .iter()
        .map(|it| {
            let when = match (it.from, it.until) {
                (None, None) => String::new(),
                (from, until) => period(cx, from, until),
            };
            vec![
                html! {
                    span class="typed" { (it.name) }
                    @if !it.product.is_empty() { small class="soft typed" { (it.product) } }
                },
                html! { (cx.word("assignment-state", &it.state)) },
                html! { (when) },
                html! { (days(cx, it)) },
                row_actions(cx, it),
            ]
        })
        .collect();
    html! {
        section aria-labelledby=(id) {
            (kit::heading(2, id, title, ""))
            @if activities.is_empty() { p class="soft" { (t.assignment_tracks_empty()) } }
            @else { (kit::fold_table(title, false, &columns, &rows)) }
        }
    }
}

fn days(cx: &Cx<'_>, activity: &Activity) -> String {
    let t = cx.t;
    match (activity.actual_days, activity.planned_days) {
        (None, None) => String::new(),
        (Some(actual), Some(planned)) => t.assignment_days_of(actual, planned),
        (None, Some(planned)) => t.assignment_days_planned(planned),
        (Some(actual), None) => t.assignment_days_actual(actual),
    }
}

fn row_actions(cx: &Cx<'_>, activity: &Seen<'_, Activity>) -> Markup {
    let t = cx.t;
    let edit = cx.at(format_args!("/tracks/{}/edit", activity.id));
    html! {
        div class="row" {
            @if is_facilitator(cx) {
                (kit::link_button(&edit, t.frame_change()).small().about(&activity.name))
            }
            (history::link(cx, activity.id.any()))
        }
    }
}
