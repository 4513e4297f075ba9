// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Did all bodies decide on the same words? Per body the text that lies there, with its mark and
//! whether it is the one of the route.

use domain::{
    route::{self, Cell, LaidText, Line, Match, OneText, Route, StepWords, versions_of_route},
    sight::{Audience, Seen},
    text::{Text, Version},
};
use maud::{Markup, html};

use super::{crumbs, place, sign};
use crate::{
    frame::{Cx, Form, Page, Routes, Stop, Typed},
    kit::{self, Icon, Status as Tone, badge, column, fold_table},
    text::version_name,
};

/// In the form: words that were never kept here.
const OTHER: &str = "other";

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/route/{id}/one-text", page);
}

pub(super) fn at(cx: &Cx<'_>, it: &Seen<'_, Route>) -> String {
    format!("{}/one-text", place(cx, it))
}

/// Eight letters of a hash are enough to hold two papers side by side.
pub(crate) fn mark(it: &Version) -> String {
    let digest = it.digest.to_string();
    format!("{}·{}", &digest[..4], &digest[4..8])
}

fn name(cx: &Cx<'_>, it: &Version) -> String {
    let title = cx.sight().get::<Text>(it.text).map_or("", |it| it.title.as_str());
    let label = version_name(cx, it);
    format!("{title} {label}")
}

/// Which text lies there, in words with its mark; nothing where nobody said so.
pub(super) fn told(cx: &Cx<'_>, text: LaidText) -> Option<Markup> {
    match text {
        LaidText::Unknown => None,
        LaidText::Other => Some(html! { (cx.t.route_text_other()) }),
        LaidText::Version(version) => cx.sight().find(version).map(|it| {
            let at = cx.at(format_args!("/texts/versions/{}", it.id));
            html! { a class="typed" href=(at) { (name(cx, &it)) } ", " (cx.t.route_mark()) " "
            code { (mark(&it)) } }
        }),
    }
}

/// Where it is another text than that of the route: so in words, and the way to what differs.
pub(super) fn differs(cx: &Cx<'_>, route: &Seen<'_, Route>, cell: &Cell<'_>) -> Markup {
    let t = cx.t;
    let compare = || {
        let LaidText::Version(laid) = cell.step.as_ref()?.words.text else { return None };
        let (laid, now) = (cx.sight().find(laid)?, cx.sight().find(route.text?)?);
        let ask = format!("/texts/{}/compare?from={}&to={}", now.text, laid.id, now.id);
        (laid.text == now.text).then(|| cx.at(ask))
    };
    match cell.text_matches(route) {
        Some(Match::Differs) => html! {
            (badge(Tone::Care, Icon::Care, t.route_text_differs()))
            @if let Some(to) = compare() { " " a href=(to) { (t.route_text_see()) } }
        },
        Some(Match::Same) => badge(Tone::Good, Icon::Check, t.route_text_same()),
        Some(Match::Unknown) => badge(Tone::Plain, Icon::Open, t.route_text_unknown()),
        None => html! {},
    }
}

/// Asks which text lies there; nothing where the route is about no text.
pub(super) fn field(cx: &Cx<'_>, form: &Form<'_>, route: &Route, now: &StepWords) -> Markup {
    let t = cx.t;
    let mut all = versions_of_route(cx.sight(), route);
    let there = match now.text {
        LaidText::Unknown if now.is_ahead() => LaidText::of(route),
        there => there,
    };
    if let LaidText::Version(there) = there
        && !all.iter().any(|it| it.id == there)
    {
        all.extend(cx.sight().find(there));
    }
    if all.is_empty() {
        return html! {};
    }
    let named: Vec<(String, String)> = all
        .iter()
        .map(|it| (it.id.to_string(), format!("{}, {} {}", name(cx, it), t.route_mark(), mark(it))))
        .collect();
    let named = named.iter().map(|(id, name)| (id.as_str(), name.as_str()));
    let none = [("", t.route_text_unknown())];
    let options: Vec<(&str, &str)> =
        none.into_iter().chain(named).chain([(OTHER, t.route_text_other())]).collect();
    let value = match there {
        LaidText::Unknown => String::new(),
        LaidText::Other => OTHER.to_owned(),
        LaidText::Version(id) => id.to_string(),
    };
    let hint = t.route_text_laid_hint();
    html! {
        (form.field_from("text", t.route_text_laid(), &value).hint(hint).select(&options))
    }
}

pub(super) fn typed(typed: &mut Typed<'_>) -> LaidText {
    match typed.line("text").as_str() {
        "" => LaidText::Unknown,
        OTHER => LaidText::Other,
        _ => typed.maybe_id::<Version>("text").map_or(LaidText::Unknown, LaidText::Version),
    }
}

/// On the matrix: how many decided, on how many texts; nothing before anybody did.
pub(super) fn line(cx: &Cx<'_>, matrix: &route::Matrix<'_>) -> Markup {
    let t = cx.t;
    let all = matrix.one_text();
    let decided = all.iter().map(OneText::decided);
    let [same, other, unknown] =
        decided.fold([0; 3], |sum, it| [sum[0] + it[0], sum[1] + it[1], sum[2] + it[2]]);
    if all.iter().all(|it| it.rows.is_empty()) {
        return html! {};
    }
    html! {
        p class="small" {
            a href=(at(cx, &matrix.route)) { (t.route_one_text_count(same + other + unknown, same)) }
        }
    }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let matrix = route::matrix(cx.sight(), cx.find::<Route>("id")?);
    let version = matrix.route.text.and_then(|it| cx.sight().find::<Version>(it));
    let version = version.ok_or(Stop::NotThere)?;
    let title = t.route_one_text();
    let above = html! {
        (crumbs(cx, Some(&matrix.route), title))
        p class="row" { (cx.circle(&Audience::AllParties)) }
    };
    let check = cx.at(format_args!("/texts/versions/{}/check", version.id));
    let all = matrix.one_text();
    let is_empty = all.iter().all(|it| it.rows.is_empty());
    let content = html! {
        (kit::page_head(above, title, t.route_one_text_lead(),
            kit::link_button(&check, t.text_check())))
        p { (t.route_same_text()) " "
            @if let Some(told) = told(cx, LaidText::Version(version.id)) { (told) } "." }
        @if is_empty { p { (t.route_one_text_none()) } }
        @for it in all.iter().filter(|it| !it.rows.is_empty()) { (of_step(cx, &matrix.route, it)) }
    };
    Ok(cx.page(title, content))
}

fn of_step(cx: &Cx<'_>, route: &Seen<'_, Route>, it: &OneText<'_, '_>) -> Markup {
    let t = cx.t;
    let [same, other, unknown] = it.decided();
    let columns = [
        column(t.route_party()),
        column(t.route_stands()),
        column(t.route_text_laid()),
        column(t.route_text_verdict()),
    ];
    let row = |(line, cell, _): &(&Line<'_>, &Cell<'_>, Match)| {
        let words = cell.step.as_ref().map(|it| &it.words);
        let (tone, icon, word) =
            sign(cx, cell.status, words.and_then(|it| it.outcome), cell.is_late);
        let to = format!("{}/steps/{}/{}", place(cx, route), cell.plan.number, line.party.id);
        vec![
            html! { a href=(to) { (line.party.name) } },
            badge(tone, icon, word),
            words.and_then(|it| told(cx, it.text)).unwrap_or_else(|| html! { "–" }),
            html! {
                (differs(cx, route, cell))
                @if let Some(day) = words.and_then(|it| it.sent_again) {
                    " " span class="small" { (t.route_again()) " " (t.date_short(day)) }
                }
            },
        ]
    };
    // What needs a look comes first.
    let mut rows: Vec<_> = it.rows.iter().collect();
    rows.sort_by_key(|(line, _, it)| (*it == Match::Same, line.party.name.to_lowercase()));
    let rows: Vec<Vec<Markup>> = rows.into_iter().map(row).collect();
    html! {
        section class="mt" {
            h2 class="typed" { (it.plan.name) }
            p { (t.route_one_text_of(same + other + unknown, other, same, unknown)) }
            (fold_table(&it.plan.name, false, &columns, &rows))
        }
    }
}
