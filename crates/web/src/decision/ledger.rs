// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ledger of reservations: each condition with its way out and its fate, also as a sheet.

use domain::{
    decision::{self, DecisionCircle, Fate, LedgerLine, Which},
    party::Party,
    route::Step,
    sight::{Audience, Seen},
};
use ledger::Id;
use maud::{Markup, html};
use papers::sheet::{Cell, Table, cell::Value};

use super::{number, pages, people, place, table_name};
use crate::{
    frame::{Cx, Download, Page, Routes, Stop},
    kit::{self, Icon, Status, badge},
    sheet,
    table::Badges,
};

const AT: &str = "/decisions/reservations";

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/decisions/reservations", page);
    routes.download("/f/{w}/decisions/reservations.xlsx", excel);
    routes.download("/f/{w}/decisions/reservations.csv", csv);
}

/// Whose reservations are asked for, and whether also those that are no longer open.
fn asked(cx: &Cx<'_>) -> (Option<Id<Party>>, bool) {
    let party = cx.query("party").and_then(|it| it.parse().ok());
    (party, cx.query("show").as_deref() == Some("all"))
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let (party, all) = asked(cx);
    let lines = decision::ledger(cx.sight(), party);
    let open = lines.iter().filter(|it| it.is_open()).count();
    let shown: Vec<_> = lines.iter().filter(|it| all || it.is_open()).collect();
    let may_write = cx.sight().standing().is_recorder() || !cx.voiced().is_empty();
    let new = cx.at("/decisions/reservations/new");
    let button = || kit::link_button(&new, t.decision_reserve()).main().icon(Icon::Plus);
    let actions = html! { @if may_write && !lines.is_empty() { (button()) } };
    let title = t.decision_reservations();
    let content = html! {
        (kit::page_head("", title, t.decision_reservations_lead(open), actions))
        (pages(cx, AT))
        (filter(cx, party, all))
        @if shown.is_empty() {
            (kit::empty(Icon::Hand, t.decision_reservations_empty(),
                t.decision_reservations_empty_why(),
                (may_write && lines.is_empty()).then(button)))
        }
        ul class="list" { @for it in &shown { (line(cx, it, true)) } }
        @if !lines.is_empty() { (sheet::taken_away(cx, &cx.at(AT))) }
    };
    Ok(cx.page(title, content))
}

fn filter(cx: &Cx<'_>, party: Option<Id<Party>>, all: bool) -> Markup {
    let t = cx.t;
    let parties = people::parties(cx);
    let now = party.map(|it| it.to_string()).unwrap_or_default();
    let mut options = vec![("", t.decision_all_of_parties())];
    options.extend(parties.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let states = [("", t.decision_show_open()), ("all", t.decision_show_all())];
    html! {
        form method="get" action=(cx.at(AT)) class="filter noprint" {
            (kit::Field::new("party", t.decision_filter_party()).value(&now).select(&options))
            (kit::Field::new("show", t.decision_filter_state())
                .value(if all { "all" } else { "" }).select(&states))
            (kit::button(t.decision_filter()).small())
        }
    }
}

pub(super) fn fate(cx: &Cx<'_>, of: Fate) -> Markup {
    let t = cx.t;
    let day = |word: &str| {
        of.on().map_or(word.to_owned(), |it| t.decision_fate_of(t.date_short(it), word))
    };
    match of {
        Fate::Open => badge(Status::Warm, Icon::Hand, t.decision_fate_open()),
        Fate::Met { .. } => badge(Status::Good, Icon::Check, day(t.decision_fate_met())),
        Fate::NotMet { .. } => badge(Status::Care, Icon::Cross, day(t.decision_fate_not_met())),
        Fate::Withdrawn { .. } => {
            badge(Status::Plain, Icon::Minus, day(t.decision_fate_withdrawn()))
        }
        Fate::Lapsed { .. } => badge(Status::Plain, Icon::Clock, day(t.decision_fate_lapsed())),
    }
}

fn fate_word(cx: &Cx<'_>, of: Fate) -> &'static str {
    let t = cx.t;
    match of {
        Fate::Open => t.decision_fate_open(),
        Fate::Met { .. } => t.decision_fate_met(),
        Fate::NotMet { .. } => t.decision_fate_not_met(),
        Fate::Withdrawn { .. } => t.decision_fate_withdrawn(),
        Fate::Lapsed { .. } => t.decision_fate_lapsed(),
    }
}

/// "Voorbehoud 3", or where it was said.
pub(super) fn name(cx: &Cx<'_>, it: &LedgerLine<'_>) -> String {
    let t = cx.t;
    match (it.number(), it.circle) {
        (None, _) => t.decision_in_text().to_owned(),
        (Some(number), DecisionCircle::AllParties) => t.decision_reservation_number(number),
        (Some(number), DecisionCircle::Table(table)) => {
            t.decision_reservation_of_table(number, table_name(cx, table))
        }
    }
}

/// Where a line can be followed: its own page, or the form that begins to.
fn at(cx: &Cx<'_>, it: &LedgerLine<'_>) -> Option<String> {
    match &it.which {
        Which::Kept(it) => Some(cx.at(format_args!("{AT}/{}", it.id))),
        Which::InText(found) => {
            let standing = cx.sight().standing();
            let may = standing.is_recorder() || standing.is_voice(found.party);
            may.then(|| cx.at(format_args!("{AT}/new?acceptance={}", found.id)))
        }
    }
}

/// What a line is on, with where that is read.
fn about(cx: &Cx<'_>, it: &LedgerLine<'_>) -> Markup {
    let sight = cx.sight();
    html! {
        @if let Some((id, found)) = it.decision.and_then(|id| Some((id, sight.get(id)?))) {
            a href=(place(cx, id)) { (number(cx, found)) ": " span class="typed" { (found.title) } }
        } @else if let Some((id, found)) = it.version.and_then(|id| Some((id, sight.get(id)?))) {
            a href=(cx.at(format_args!("/texts/versions/{id}"))) {
                span class="typed" { (sight.get(found.text).map_or("", |it| it.title.as_str())) }
                ": " (crate::text::version_name(cx, found))
            }
        } @else if let Some((name, at)) = it.step.and_then(|id| on_step(cx, id)) {
            a class="typed" href=(at) { (name) }
        }
    }
}

/// The step of the route that a reservation is on, and where it stands.
fn on_step(cx: &Cx<'_>, id: Id<Step>) -> Option<(String, String)> {
    let step = cx.sight().get(id)?;
    let route = cx.sight().get(step.route)?;
    let name = format!("{}: {}", route.name, route.plan(step.plan)?.name);
    let at = match step.party {
        Some(party) => format!("/route/{}/steps/{}/{party}", step.route, step.plan),
        None => format!("/route/{}", step.route),
    };
    Some((name, cx.at(at)))
}

/// The reservations on a step of the route, and the way to write one down.
pub(crate) fn on_this_step(cx: &Cx<'_>, step: &Seen<'_, Step>) -> Markup {
    let t = cx.t;
    let lines = decision::reservations_of(cx.sight(), step.id.any());
    let standing = cx.sight().standing();
    let is_own = step.party.is_some_and(|it| standing.is_voice(it));
    let may_write = standing.is_recorder() || is_own;
    if lines.is_empty() && !may_write {
        return html! {};
    }
    let new = cx.at(format_args!("{AT}/new?step={}", step.id));
    let content = html! {
        ul class="list" { @for it in &lines { (line(cx, it, false)) } }
        @if may_write { p { (kit::link_button(&new, t.decision_reserve()).small()) } }
    };
    kit::card("reservations", t.decision_reservations(), content)
}

/// One condition in a list.
pub(super) fn line(cx: &Cx<'_>, it: &LedgerLine<'_>, with_about: bool) -> Markup {
    let t = cx.t;
    let at = at(cx, it);
    let word = match &it.which {
        Which::Kept(_) => t.decision_one_reservation(),
        Which::InText(_) => t.decision_follow(),
    };
    html! {
        li id=(it.id()) {
            div class="row between top" {
                span class="small soft" { (name(cx, it)) }
                (fate(cx, it.fate))
            }
            p {
                @if let Some(party) = it.party { (Badges::of(cx).link(cx, party)) " " }
                @if !it.body.is_empty() { span class="typed" { (it.body) } }
            }
            (said(cx, it))
            @if with_about { p class="small" { (about(cx, it)) } }
            @if let Audience::Table(_) = it.circle.audience() {
                p class="small" { (cx.circle(&it.circle.audience())) }
            }
            @if let Some(at) = at {
                p class="small noprint" {
                    a href=(at) { (word) span class="sr" { ": " (name(cx, it)) } }
                }
            }
        }
    }
}

/// The same on its own page: what is said, and on what.
pub(super) fn line_here(cx: &Cx<'_>, it: &LedgerLine<'_>) -> Markup {
    html! {
        li {
            @if !it.body.is_empty() { p class="typed" { b { (it.body) } } }
            (said(cx, it))
            p class="small" { (about(cx, it)) }
        }
    }
}

/// The condition, its term and what happens when it is met.
fn said(cx: &Cx<'_>, it: &LedgerLine<'_>) -> Markup {
    let t = cx.t;
    html! {
        @if !it.words.is_empty() { p class="typed" { "“" (it.words) "”" } }
        @if !it.way_out.is_empty() {
            p { b { (t.decision_if_met()) } " " span class="typed" { (it.way_out) } }
        }
        @if let (true, Some(term)) = (it.is_open(), it.term) {
            p class="small" { (Icon::Clock) " " (t.decision_before(t.date(term))) }
        }
    }
}

fn excel(cx: &Cx<'_>) -> Result<Download, Stop> {
    cx.members_only()?;
    sheet::as_excel(cx.t.decision_sheet(), &[table(cx)])
}

fn csv(cx: &Cx<'_>) -> Result<Download, Stop> {
    cx.members_only()?;
    Ok(sheet::as_csv(cx, cx.t.decision_sheet(), &[table(cx)]))
}

/// Everything that this viewer sees, also what is settled.
fn table(cx: &Cx<'_>) -> Table {
    let (t, sight) = (cx.t, cx.sight());
    let row = |it: &LedgerLine<'_>| {
        let date = |it: Option<jiff::civil::Date>| {
            it.map_or(Cell::Empty, |it| Cell::Filled(Value::Date(it)))
        };
        let text = |it: &str| Cell::Filled(Value::Text(it.to_owned()));
        let whose = match it.party {
            Some(party) if it.body.is_empty() => cx.party_name(party).to_owned(),
            Some(party) => format!("{}, {}", cx.party_name(party), it.body),
            None => it.body.to_owned(),
        };
        let on = match (it.decision, it.version, it.step) {
            (Some(id), ..) => sight.get(id).map(|it| number(cx, it)),
            (_, Some(id), _) => {
                sight.get(id).and_then(|it| sight.get(it.text)).map(|it| it.title.clone())
            }
            (.., Some(id)) => on_step(cx, id).map(|it| it.0),
            _ => Some(t.decision_at_whole().to_owned()),
        };
        let why = match &it.which {
            Which::Kept(kept) if !it.is_open() => kept.stamp.why.unwrap_or_default(),
            _ => "",
        };
        let told = it.told.iter().map(|it| t.decision_told_line(it.body.as_str(), t.date(it.on)));
        let told: Vec<String> = told.collect();
        vec![
            text(&name(cx, it)),
            text(&whose),
            text(&on.unwrap_or_default()),
            text(it.words),
            text(it.way_out),
            date(it.term),
            text(fate_word(cx, it.fate)),
            date(it.fate.on()),
            text(why),
            text(&told.join("; ")),
        ]
    };
    let names = [
        t.decision_column_number(),
        t.decision_column_whose(),
        t.decision_column_on(),
        t.decision_column_condition(),
        t.decision_column_way_out(),
        t.decision_column_term(),
        t.decision_column_fate(),
        t.decision_column_fate_on(),
        t.decision_column_why(),
        t.decision_column_told(),
    ];
    let rows = decision::ledger(sight, None).iter().map(row).collect();
    let headings = names.map(str::to_owned).to_vec();
    Table { name: t.decision_reservations().to_owned(), headings, rows }
}
