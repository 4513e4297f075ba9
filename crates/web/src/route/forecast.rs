// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! When the whole can be done: asked of the engine beside the writer, told in words, for the
//! facilitators.

mod back;
mod fresh;
mod long;
mod moved;
mod under_way;

use domain::{
    refusal::Refusal,
    route::{self, Forecast, ForecastDates, KeepForecast, Lever, Route},
    sight::{Audience, Seen},
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{crumbs, elections, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Status as Tone, badge, column, number_column},
};

pub use fresh::FreshForecasts;
pub use under_way::LongForecasts;

/// Enough for whole weeks; a page waits a twentieth of a second for it.
pub(super) const RUNS: u64 = 10_000;
/// So many parties stand in the list of who is last.
const SHOWN: usize = 10;

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/{id}/forecast", page, ask);
    long::routes(routes);
}

/// "tussen maart en september 2028, het meest waarschijnlijk mei".
pub(super) fn range(cx: &Cx<'_>, dates: &ForecastDates) -> String {
    let t = cx.t;
    let month = |it: Date| t.month_and_year(it);
    match (dates.early, dates.middle, dates.late) {
        (Some(early), Some(middle), Some(late)) if month(early) == month(late) => {
            t.route_range_one(month(middle))
        }
        (Some(early), Some(middle), Some(late)) => {
            let from =
                if early.year() == late.year() { t.month(early).to_owned() } else { month(early) };
            t.route_range(from, month(middle), month(late))
        }
        (Some(early), Some(middle), None) => t.route_range_open(month(early), month(middle)),
        _ => t.route_range_never().to_owned(),
    }
}

pub(super) fn card(cx: &Cx<'_>, it: &Seen<'_, Route>, forecast: &Seen<'_, Forecast>) -> Markup {
    let t = cx.t;
    let to = format!("{}/forecast", place(cx, it));
    let fresh = fresh::fresh(cx, it, forecast);
    let now = fresh.as_ref().unwrap_or(forecast.record);
    let content = html! {
        p { b { (range(cx, &now.dates)) } }
        @if let Some(line) = moved::line(cx, now) { p class="small" { (line) } }
        @if let Some(lever) = now.levers.first() {
            p class="small" { (t.route_helps_most()) " " (helps(cx, lever)) }
        }
        @if fresh.is_none() && forecast.is_stale(cx.sight()) {
            p { (badge(Tone::Warm, Icon::Clock, t.route_stale())) }
        }
        p class="small" { a href=(to) { (t.route_forecast_more()) } }
        p class="row" { (cx.circle(&Audience::Facilitators)) }
    };
    kit::card("start", t.route_start(), content)
}

fn helps(cx: &Cx<'_>, lever: &Lever) -> String {
    let t = cx.t;
    let count = |it: i64| usize::try_from(it).unwrap_or_default();
    match lever {
        Lever::StartWithReady { weeks, parties } => {
            let names: Vec<&str> = parties.iter().map(|it| cx.party_name(*it)).collect();
            t.route_helps_ready(count(*weeks), t.list(&names))
        }
        Lever::SendEarlier { weeks, by } => t.route_helps_earlier(count(*weeks), count(*by)),
    }
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = cx.find::<Route>("id")?;
    let forecast = Forecast::of(cx.sight(), it.id);
    let fresh = forecast.as_ref().and_then(|kept| fresh::fresh(cx, &it, kept));
    let word = match (&forecast, &fresh) {
        (_, Some(_)) => t.route_keep_fresh(),
        (Some(_), None) => t.route_ask_again(),
        (None, None) => t.route_ask_forecast(),
    };
    let what_if = format!("{}/what-if", place(cx, &it));
    let press = form.html(html! { p { (kit::button(word).main()) } });
    let above = html! {
        (crumbs(cx, Some(&it), t.route_forecast()))
        p class="row" { (cx.circle(&Audience::Facilitators)) }
    };
    let content = html! {
        (kit::page_head(above, t.route_forecast(), t.route_forecast_lead(), ""))
        div class="stack measure" {
            @match (&forecast, &fresh) {
                (Some(_), Some(fresh)) => {
                    (kit::tell(Tone::Note, t.route_fresh_why()))
                    (told(cx, fresh))
                }
                (Some(kept), None) => {
                    @if kept.is_stale(cx.sight()) { (kit::tell(Tone::Warm, t.route_stale_why())) }
                    (told(cx, kept))
                }
                (None, _) => {}
            }
            @if let Some(kept) = &forecast { p class="row" { (history::link(cx, kept.id.any())) } }
            (press)
            (back::told(cx, &it))
            (elections::ahead(cx, &it, fresh.as_ref().or(forecast.as_ref().map(|it| it.record))))
            (long::way(cx, &it))
            p { (kit::link_button(&what_if, t.route_what_if()).small()) }
        }
    };
    Ok(cx.page(t.route_forecast(), content))
}

fn told(cx: &Cx<'_>, it: &Forecast) -> Markup {
    let t = cx.t;
    let columns = [column(t.route_party()), number_column(t.route_last_of_100())];
    let row = |weight: &route::Weight| {
        vec![
            html! { (cx.party_name(weight.party)) },
            html! { (t.route_of_100(usize::from(weight.in_100))) },
        ]
    };
    let rows: Vec<Vec<Markup>> = it.weights.iter().take(SHOWN).map(row).collect();
    html! {
        p class="lead" { (range(cx, &it.dates)) }
        (moved::told(cx, it))
        @if let (Some(wish), Some(chance)) = (it.wish, it.wish_in_100) {
            p { (t.route_wish_chance(usize::from(chance), t.date(wish))) }
        }
        @if let Some(day) = it.latest_first {
            @if day < it.on { p { (t.route_first_gone()) } }
            @else { p { (t.route_first_by(t.date(day))) } }
        }
        @if it.never_in_100 > 0 { p { (t.route_never(usize::from(it.never_in_100))) } }
        section {
            h2 { (t.route_levers()) }
            @if it.levers.is_empty() { p { (t.route_levers_none()) } }
            ol { @for lever in &it.levers { li { (helps(cx, lever)) } } }
        }
        section {
            p class="small soft" { (t.route_weights_why()) }
            (kit::plain_table(t.route_weights(), &columns, &rows))
        }
        p class="small soft" {
            (t.route_forecast_made(t.date(it.on), t.number(it.runs as i64), it.seed.to_string(),
                it.version.as_str()))
        }
    }
}

fn ask(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    cx.facilitators_only()?;
    let it = cx.find::<Route>("id")?;
    // Here disk and processor may be used: the writer only keeps what came of it.
    let found = route::look_ahead(cx.sight(), it.id, RUNS, &route::Unwatched);
    let back = format!("{}/forecast", place(cx, &it));
    match found {
        Ok(forecast) => Ok(typed.act(KeepForecast { forecast }).then(back)),
        Err(Refusal::Rule(rule)) => Err(Stop::Rule(rule)),
        Err(_) => Err(Stop::NotThere),
    }
}
