// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The matrix pasted from a sheet: what each row would do, before anything is done.

use std::collections::BTreeMap;

use domain::{
    refusal::{Problem, Rule},
    route::{self, NO_SUCH_PARTY, Outcome, ReadCell, ReadSteps, Route, Status, StepRow},
    sheet::{self, Judged, NOT_READABLE, WRONG_ROWS},
    sight::Seen,
};
use jiff::civil::Date;
use maud::{Markup, html};
use papers::sheet::{Notation, date, read_as};
use texts::{Language, Texts};

use super::{crumbs, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed, rule_words},
    kit::{self, Icon, Status as Tone, badge, column},
};

/// Nothing was pasted, or no table.
const NO_TABLE: Rule = Rule("route-no-table");
/// No column is called like a step of this route.
const NO_COLUMNS: Rule = Rule("route-no-columns");

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/{id}/paste", page, act);
}

fn notation(cx: &Cx<'_>) -> Notation {
    match cx.language {
        Language::Nl => Notation::Dutch,
        Language::En => Notation::English,
    }
}

/// What could not be read of a row: the step, and the words that stood there.
type Unread = BTreeMap<usize, Vec<(u32, String)>>;

/// The rows of what was pasted: first the heads, then a party on each line.
fn rows(cx: &Cx<'_>, route: &Route) -> Result<(Vec<StepRow>, Unread), Rule> {
    let pasted = cx.filled("pasted").unwrap_or_default();
    let grid = read_as(pasted.as_bytes(), "", notation(cx)).map_err(|_| NO_TABLE)?;
    let mut rows = grid.rows.iter().filter(|it| !it.is_empty());
    let head = rows.next().ok_or(NO_TABLE)?;
    let called = |cell: &str| {
        let cell = cell.trim().to_lowercase();
        route.own_plans().find(|it| it.name.to_lowercase() == cell).map(|it| it.number)
    };
    let mut columns: Vec<Option<u32>> = head.cells.iter().map(|it| called(it)).collect();
    let numbers: Vec<u32> = route.own_plans().map(|it| it.number).collect();
    // Without words that we know: as many columns as there are steps stand for the steps.
    if columns.iter().all(Option::is_none) && columns.len() == numbers.len() + 1 {
        columns = [None].into_iter().chain(numbers.into_iter().map(Some)).collect();
    }
    if columns.iter().all(Option::is_none) {
        return Err(NO_COLUMNS);
    }
    let mut unread = Unread::new();
    let row = |it: &papers::sheet::GridRow| {
        let mut row = StepRow {
            row: it.number,
            party: it.cell(0).trim().chars().take(200).collect(),
            ..StepRow::default()
        };
        for (place, plan) in columns.iter().enumerate() {
            let (Some(plan), words) = (plan, it.cell(place).trim()) else { continue };
            if words.is_empty() {
                continue;
            }
            match cell(words, *plan, notation(cx)) {
                Some(cell) => row.cells.push(cell),
                None => {
                    row.is_unreadable = true;
                    let words: String = words.chars().take(60).collect();
                    unread.entry(row.row).or_default().push((*plan, words));
                }
            }
        }
        row
    };
    let rows: Vec<StepRow> = rows.map(row).collect();
    Ok((rows, unread))
}

/// "op de agenda 26-11-2026", "geen wensen", "26 november": a word, a day, or both.
fn cell(words: &str, plan: u32, notation: Notation) -> Option<ReadCell> {
    let day = |words: &str| -> Option<Date> {
        let words = words.trim().trim_matches(['(', ')', ',', ':', ';', '·', ' ']);
        date::date(words, notation).ok().flatten().map(|it| it.value)
    };
    let small = words.to_lowercase();
    // The longest word that it begins with, in either language.
    let mut known: Vec<(String, Option<Status>, Option<Outcome>)> = Vec::new();
    for t in [Texts::new(Language::Nl), Texts::new(Language::En)] {
        let word = |key: &str, it: &str| {
            t.find(&format!("{key}-{}", it.replace('_', "-"))).unwrap_or_default().to_lowercase()
        };
        known.extend(Status::ALL.map(|it| (word("route-status", it.word()), Some(it), None)));
        known.extend(Outcome::ALL.map(|it| (word("route-outcome", it.word()), None, Some(it))));
    }
    known.sort_by_key(|it| std::cmp::Reverse(it.0.len()));
    let told = known.into_iter().find(|(word, ..)| !word.is_empty() && small.starts_with(word));
    // Words first: before a day any one word could be a weekday.
    let Some((word, status, outcome)) = told else {
        return day(words).map(|on| ReadCell { plan, status: None, outcome: None, on: Some(on) });
    };
    let rest = small.get(word.len()..).unwrap_or_default().trim();
    let on = if rest.is_empty() { None } else { Some(day(rest)?) };
    Some(ReadCell { plan, status, outcome, on })
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Route>("id")?;
    let pasted = cx.filled("pasted").is_some_and(|it| !it.trim().is_empty());
    let read = if pasted { rows(cx, &it).ok() } else { None };
    let judged = read.as_ref().map(|(rows, _)| route::judged(cx.sight(), &it, rows));
    let unread = read.as_ref().map(|it| it.1.clone()).unwrap_or_default();
    let names: Vec<&str> = it.own_plans().map(|it| it.name.as_str()).collect();
    let fields = html! {
        @if let Some(judged) = &judged { (preview(cx, form, &it, judged, &unread)) }
        (form.field("pasted", t.route_pasted()).hint(&t.route_pasted_hint(t.list(&names))).area(12))
        div class="row" {
            (kit::button(t.route_look()).sends("look", "yes"))
            (kit::link_button(&place(cx, &it), t.frame_not_now()).quiet())
        }
    };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&it), t.route_paste()), t.route_paste(),
            t.route_paste_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.route_paste(), content))
}

fn preview(
    cx: &Cx<'_>,
    form: &Form<'_>,
    it: &Seen<'_, Route>,
    judged: &[Judged],
    unread: &Unread,
) -> Markup {
    let t = cx.t;
    let wrong = |it: &&Judged| matches!(it.outcome, sheet::Outcome::Wrong(..));
    let does =
        |it: &&Judged| matches!(it.outcome, sheet::Outcome::New | sheet::Outcome::Changed(_));
    let (bad, good) = (judged.iter().filter(wrong).count(), judged.iter().filter(does).count());
    let columns = [t.route_row(), t.route_party(), t.route_what()].map(column);
    let mut rows: Vec<&Judged> = judged.iter().collect();
    rows.sort_by_key(|it| (!wrong(it), it.row));
    let cells = rows.iter().map(|row| {
        vec![
            html! { (row.row) },
            html! { span class="typed" { (row.key) } },
            told(cx, it, row, unread),
        ]
    });
    let cells: Vec<Vec<Markup>> = cells.collect();
    html! {
        (kit::hidden("preview", &sheet::fingerprint(judged)))
        p class="lead" role="status" { (t.route_preview(judged.len(), good, bad)) }
        @if bad > 0 {
            (form.tick("skip_wrong", t.sheet_skip_wrong(), t.sheet_skip_wrong_hint(), false))
        }
        @if good > 0 { p { (kit::button(t.sheet_read_in()).main().icon(Icon::Check)) } }
        (kit::fold_table(t.route_paste(), false, &columns, &cells))
    }
}

fn told(cx: &Cx<'_>, it: &Seen<'_, Route>, row: &Judged, unread: &Unread) -> Markup {
    let t = cx.t;
    match &row.outcome {
        sheet::Outcome::New => badge(Tone::Good, Icon::Plus, t.route_row_new()),
        sheet::Outcome::Unchanged => badge(Tone::Plain, Icon::Check, t.route_row_same()),
        sheet::Outcome::Changed(changes) => html! {
            (badge(Tone::Note, Icon::Half, t.route_row_changed()))
            @for change in changes {
                p class="small" {
                    (field(cx, change.field).trim_end_matches('?')) ": "
                    (word(cx, change.field, &change.from))
                    " → " (word(cx, change.field, &change.to))
                }
            }
        },
        sheet::Outcome::Wrong(rule, _)
            if *rule == NOT_READABLE && unread.contains_key(&row.row) =>
        {
            unknown(cx, it, &unread[&row.row])
        }
        sheet::Outcome::Wrong(rule, others) => html! {
            (badge(Tone::Care, Icon::Care, rule_words(t, *rule)))
            @for other in others { p class="small" { (t.route_row_with(*other)) } }
            @if *rule == NO_SUCH_PARTY {
                @let near = route::near_names(cx.sight(), it, &row.key);
                @if !near.is_empty() { p class="small" { (t.route_did_you_mean(t.list_or(&near))) } }
            }
        },
    }
}

/// Which cells say what nobody knows, and what can stand there.
fn unknown(cx: &Cx<'_>, it: &Route, cells: &[(u32, String)]) -> Markup {
    let t = cx.t;
    let statuses = Status::ALL.into_iter().filter(|it| *it != Status::Stopped);
    let known = statuses.map(|it| cx.word("route-status", &it));
    let known = known.chain(Outcome::ALL.into_iter().map(|it| cx.word("route-outcome", &it)));
    let known: Vec<&str> = known.collect();
    html! {
        (badge(Tone::Care, Icon::Care, t.route_row_unread()))
        @for (plan, words) in cells {
            @let step = it.plan(*plan).map_or("", |it| it.name.as_str());
            p class="small typed" { (t.route_row_unread_cell(step, words.as_str())) }
        }
        p class="small" { (t.route_row_known(t.list_or(&known))) }
    }
}

fn field(cx: &Cx<'_>, name: &str) -> &'static str {
    cx.t.find(&format!("route-field-{name}")).unwrap_or_default()
}

fn word(cx: &Cx<'_>, field: &str, value: &str) -> String {
    let t = cx.t;
    let found = t.find(&format!("route-{field}-{}", value.replace('_', "-")));
    match (found, value.parse::<Date>()) {
        (Some(word), _) => word.to_owned(),
        (None, Ok(day)) => t.date(day),
        (None, Err(_)) if value.is_empty() => t.route_outcome_not_yet().to_owned(),
        (None, Err(_)) => value.to_owned(),
    }
}

fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Route>("id")?;
    typed.text("pasted");
    let (rows, _) = rows(cx, &it).unwrap_or_else(|rule| {
        typed.wrong("pasted", Problem::Rule(rule));
        Default::default()
    });
    let seen = typed.maybe_text("preview");
    let looks = seen.is_none() || !typed.line("look").is_empty();
    let skip_wrong = typed.tick("skip_wrong");
    let judged = route::judged(cx.sight(), &it, &rows);
    let is_wrong = |it: &Judged| matches!(it.outcome, sheet::Outcome::Wrong(..));
    if !looks && !skip_wrong && judged.iter().any(is_wrong) {
        typed.wrong("skip_wrong", Problem::Rule(WRONG_ROWS));
    }
    let sent = typed.act(ReadSteps { route: it.id, rows, skip_wrong, preview: seen });
    let sent = if looks { sent.not_yet() } else { sent };
    Ok(sent.then(place(cx, &it)).says(cx.t.sheet_read_done()))
}
