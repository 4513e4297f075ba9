// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page of a long forecast: how far it is, a way to stop it, and what became of it.

use axum::response::Response;
use domain::{
    route::{Forecast, Route},
    sight::{Audience, Seen},
};
use maud::{Markup, html};

use super::{
    range,
    under_way::{self, RUNS, Stand},
};
use crate::{
    frame::{Cx, Page, Routes, Stop, rule_words, see_other},
    kit::{self, Status as Tone},
    route::{crumbs, place},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/route/{id}/forecast/longer", page);
    routes.answer("/f/{w}/route/{id}/forecast/longer", begin);
    routes.answer("/f/{w}/route/{id}/forecast/longer/stop", stop);
}

fn at(cx: &Cx<'_>, it: &Seen<'_, Route>) -> String {
    format!("{}/forecast/longer", place(cx, it))
}

fn runs(cx: &Cx<'_>) -> String {
    cx.t.number(i64::try_from(RUNS).unwrap_or(i64::MAX))
}

/// On the page of the forecast: the way to a longer one, or to the one that is under way.
pub(super) fn way(cx: &Cx<'_>, it: &Seen<'_, Route>) -> Markup {
    let t = cx.t;
    let stand = cx.house().long_forecasts.stand(cx.workspace_id(), it.id);
    html! {
        @if matches!(stand, Some(Stand::Runs(_))) {
            p { (kit::link_button(&at(cx, it), t.route_longer_look())) }
        } @else {
            (press(cx, it, &t.route_longer_ask(runs(cx))))
            p class="small soft" { (t.route_longer_why()) }
        }
    }
}

/// Beginning it is no act: nothing is recorded before it is done.
fn press(cx: &Cx<'_>, it: &Seen<'_, Route>, word: &str) -> Markup {
    html! { form method="post" action=(at(cx, it)) { p { (kit::button(word)) } } }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    cx.only_today()?;
    let t = cx.t;
    let it = cx.find::<Route>("id")?;
    let title = t.route_longer();
    let stand = cx.house().long_forecasts.stand(cx.workspace_id(), it.id);
    let back = format!("{}/forecast", place(cx, &it));
    let above = html! {
        (crumbs(cx, Some(&it), title))
        p class="row" { (cx.circle(&Audience::Facilitators)) }
    };
    let again = || press(cx, &it, &t.route_longer_ask(runs(cx)));
    let say = |tone, sentence: &str| kit::tell(tone, html! { p { (sentence) } });
    let content = html! {
        (kit::page_head(above, title, t.route_longer_lead(runs(cx)), ""))
        div class="stack measure" {
            @match stand {
                Some(Stand::Runs(part)) => { (how_far(cx, &it, part)) }
                Some(Stand::Kept) => {
                    (say(Tone::Good, t.route_longer_kept()))
                    @if let Some(forecast) = Forecast::of(cx.sight(), it.id) {
                        p class="lead" { (range(cx, &forecast.dates)) }
                    }
                }
                Some(Stand::Stopped) => { (say(Tone::Note, t.route_longer_stopped())) (again()) }
                Some(Stand::Overtaken) => { (say(Tone::Warm, t.route_longer_overtaken())) (again()) }
                Some(Stand::Refused(rule)) => { (say(Tone::Care, rule_words(t, rule))) }
                Some(Stand::Failed) => { (say(Tone::Care, t.route_longer_failed())) (again()) }
                None => { (say(Tone::Note, t.route_longer_none())) (again()) }
            }
            p { a href=(back) { (t.route_forecast_more()) } }
        }
    };
    Ok(cx.page(title, content))
}

/// Without script the page is asked for again by its own link.
fn how_far(cx: &Cx<'_>, it: &Seen<'_, Route>, part: u8) -> Markup {
    let t = cx.t;
    let done = t.route_longer_part(usize::from(part));
    html! {
        section class="card" {
            p id="how-far" { (done) }
            progress max="100" value=(part) aria-labelledby="how-far" { (done) }
            p class="small soft" { (t.route_longer_leave()) }
            div class="row" {
                (kit::link_button(&at(cx, it), t.route_longer_again()).small())
                form method="post" action=(format!("{}/stop", at(cx, it))) {
                    (kit::button(t.route_longer_stop()).small().quiet())
                }
            }
        }
    }
}

fn begin(cx: &Cx<'_>) -> Result<Response, Stop> {
    cx.facilitators_only()?;
    let it = cx.find::<Route>("id")?;
    cx.take_turn("long forecast", 20, 6)?;
    let by = cx.person().ok_or(Stop::SignedOut)?;
    match under_way::begin(cx.house(), cx.workspace_id(), it.id, by)? {
        true => Ok(see_other(cx, &at(cx, &it), None)),
        false => Err(Stop::TooMany),
    }
}

fn stop(cx: &Cx<'_>) -> Result<Response, Stop> {
    cx.facilitators_only()?;
    let it = cx.find::<Route>("id")?;
    cx.house().long_forecasts.stop(cx.workspace_id(), it.id);
    Ok(see_other(cx, &at(cx, &it), None))
}
