// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Lists as sheets: out as Excel and CSV, in by a file or a pasted list with a preview row by row.

mod given;
mod preview;

use domain::{
    party::{PartyKind, RepeatedCode},
    refusal::{Need, Problem},
    sheet::WRONG_ROWS,
};
use maud::{Markup, html};
use papers::{
    list::{Choices, Compared, List, ReadIn},
    sheet::{self as paper, Dialect, Grid, Table, columns::Mapping},
};

use crate::{
    frame::{Cx, Download, Form, Page, Room, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Link},
};

pub(crate) const ROOM: Room = Room { routes, menu: &[] };

fn routes(routes: &mut Routes) {
    routes.form(
        "/f/{w}/parties/sheet",
        |cx, form| page(cx, form, List::Parties),
        |cx, typed| act(cx, typed, List::Parties),
    );
    routes.form(
        "/f/{w}/people/sheet",
        |cx, form| page(cx, form, List::People),
        |cx, typed| act(cx, typed, List::People),
    );
    routes.form(
        "/f/{w}/activities/sheet",
        |cx, form| page(cx, form, List::Activities),
        |cx, typed| act(cx, typed, List::Activities),
    );
    routes.download("/f/{w}/parties.xlsx", |cx| excel(cx, List::Parties));
    routes.download("/f/{w}/parties.csv", |cx| csv(cx, List::Parties));
    routes.download("/f/{w}/people.xlsx", |cx| excel(cx, List::People));
    routes.download("/f/{w}/people.csv", |cx| csv(cx, List::People));
    routes.download("/f/{w}/activities.xlsx", |cx| excel(cx, List::Activities));
    routes.download("/f/{w}/activities.csv", |cx| csv(cx, List::Activities));
}

/// What this viewer sees of the list, as a workbook.
fn excel(cx: &Cx<'_>, list: List) -> Result<Download, Stop> {
    cx.members_only()?;
    as_excel(list.word(), &list.tables(cx.sight(), cx.t))
}

fn csv(cx: &Cx<'_>, list: List) -> Result<Download, Stop> {
    cx.members_only()?;
    Ok(as_csv(cx, list.word(), &list.tables(cx.sight(), cx.t)))
}

/// Tables of any room as a workbook to take away.
pub(crate) fn as_excel(name: &str, tables: &[Table]) -> Result<Download, Stop> {
    let bytes = paper::write_xlsx(tables).map_err(Stop::fault)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(Download { name: format!("{name}.xlsx"), kind, bytes })
}

/// The first of the tables as plain lines, as the language of the viewer writes them.
pub(crate) fn as_csv(cx: &Cx<'_>, name: &str, tables: &[Table]) -> Download {
    let dialect = match cx.language {
        texts::Language::Nl => Dialect::DUTCH,
        texts::Language::En => Dialect::ENGLISH,
    };
    let bytes = tables.first().map(|it| paper::write_csv(it, dialect)).unwrap_or_default();
    Download { name: format!("{name}.csv"), kind: "text/csv; charset=utf-8", bytes }
}

/// The words and the way back of a list.
struct Around {
    title: &'static str,
    back: String,
    back_word: &'static str,
    template: String,
}

fn around(cx: &Cx<'_>, list: List) -> Around {
    let t = cx.t;
    let (title, back, back_word) = match list {
        List::Parties => (t.sheet_in_parties(), cx.at("/parties"), t.party_title()),
        List::People => (t.sheet_in_people(), cx.at("/people"), t.party_people_title()),
        List::Activities => (t.sheet_in_activities(), cx.at("/tracks"), t.assignment_tracks()),
    };
    Around { title, back, back_word, template: cx.at(format_args!("/{}.xlsx", list.word())) }
}

/// The ways to take a list away, at its address with the ending of a file.
pub(crate) fn taken_away(cx: &Cx<'_>, at: &str) -> Markup {
    let (excel, csv) = (format!("{at}.xlsx"), format!("{at}.csv"));
    html! {
        p class="row small noprint" {
            (Link::new(&excel, cx.t.sheet_excel()).icon(Icon::Package))
            (Link::new(&csv, cx.t.sheet_csv()).icon(Icon::Text))
        }
    }
}

/// The ways out of and into a list, under the list itself.
pub(crate) fn ways(cx: &Cx<'_>, list: List) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/{}{end}", list.word()));
    let (excel, csv, sheet) = (at(".xlsx"), at(".csv"), at("/sheet"));
    html! {
        p class="row small noprint" {
            (Link::new(&excel, t.sheet_excel()).icon(Icon::Package))
            (Link::new(&csv, t.sheet_csv()).icon(Icon::Text))
            @if cx.sight().standing().is_facilitator() {
                (Link::new(&sheet, around(cx, list).title).icon(Icon::Package))
            }
        }
    }
}

fn page(cx: &Cx<'_>, form: &Form<'_>, list: List) -> Result<Page, Stop> {
    if !cx.sight().standing().is_facilitator() {
        return Err(Stop::MayNot(Need::Facilitator));
    }
    let t = cx.t;
    let words = around(cx, list);
    let up = [Link::new(&words.back, words.back_word).icon(Icon::Package)];
    let fields = match given::grid(cx) {
        Ok(Some(grid)) => {
            let mapping = mapping(cx, list, &grid);
            let compared = list.compare(cx.sight(), &grid, &mapping, &choices(cx, &mapping));
            preview::fields(cx, form, list, &grid, &mapping, &compared)
        }
        Ok(None) | Err(_) => choose(cx, form, &words),
    };
    let content = html! {
        (kit::page_head(kit::crumbs(&up, words.title), words.title, t.sheet_in_lead(), ""))
        (form.with_file(fields))
    };
    Ok(cx.page(words.title, content))
}

fn choose(cx: &Cx<'_>, form: &Form<'_>, words: &Around) -> Markup {
    let t = cx.t;
    html! {
        (form.field("file", t.sheet_file()).hint(t.sheet_file_hint()).optional(t.frame_optional())
            .file(".xlsx,.xls,.ods,.csv,.txt"))
        (form.field("pasted", t.sheet_pasted()).hint(t.sheet_pasted_hint())
            .optional(t.frame_optional()).area(8))
        div class="row" {
            (kit::button(t.sheet_look()).main())
            (kit::link_button(&words.back, t.frame_not_now()).quiet())
        }
        p class="small" { (Link::new(&words.template, t.sheet_template()).icon(Icon::Package)) }
    }
}

/// The columns as recognised, with what was corrected.
fn mapping(cx: &Cx<'_>, list: List, grid: &Grid) -> Mapping {
    let mut mapping = list.recognise(grid);
    for place in 0..mapping.columns().len() {
        if let Some(field) = cx.filled(&format!("column-{place}")) {
            // A word that is no field leaves the column as it is.
            let _ = mapping.set(place, Some(field).filter(|it| !it.is_empty()));
        }
    }
    if let Some(key) = cx.filled("key").filter(|it| list.keys().contains(it)) {
        // One of the fields of this list.
        let _ = mapping.set_key(key);
    }
    mapping
}

fn choices(cx: &Cx<'_>, mapping: &Mapping) -> Choices {
    let filled = |name: &str| cx.filled(name).unwrap_or_default();
    let heading =
        mapping.column_of("inhabitants").and_then(|it| papers::list::year_in(&it.heading));
    Choices {
        repeated_code: match filled("repeated_code") {
            "same" => RepeatedCode::Same,
            "predecessors" => RepeatedCode::Predecessors,
            _ => RepeatedCode::Refuse,
        },
        kind: PartyKind::from_word(filled("kind")).unwrap_or(PartyKind::Municipality),
        year: filled("year").trim().parse().ok().or(heading),
        source: cx.filled("source").map_or_else(|| given::name(cx), str::to_owned),
        skip_wrong: !filled("skip_wrong").is_empty(),
    }
}

fn act(cx: &Cx<'_>, typed: &mut Typed<'_>, list: List) -> Result<Sent, Stop> {
    let chosen = typed.file("file").is_some() || !typed.text("pasted").trim().is_empty();
    let nothing = Grid::default();
    let grid = match given::grid(cx) {
        Ok(Some(grid)) => grid,
        Ok(None) => {
            typed.wrong("file", Problem::Rule(given::NOTHING_GIVEN));
            nothing
        }
        Err(rule) => {
            typed.wrong(if chosen { "file" } else { "pasted" }, Problem::Rule(rule));
            nothing
        }
    };
    let mapping = mapping(cx, list, &grid);
    let Compared { read_in, preview, .. } =
        list.compare(cx.sight(), &grid, &mapping, &choices(cx, &mapping));
    let seen = typed.maybe_text("preview");
    let looks = seen.is_none() || !typed.line("look").is_empty();
    let skip_wrong = typed.tick("skip_wrong");
    let is_wrong =
        |it: &paper::preview::Judged| matches!(it.outcome, paper::preview::Outcome::Wrong { .. });
    if !looks && !skip_wrong && preview.rows.iter().any(is_wrong) {
        typed.wrong("skip_wrong", Problem::Rule(WRONG_ROWS));
    }
    let sent = match read_in {
        ReadIn::Parties(act) => typed.act(domain::party::ReadParties { preview: seen, ..act }),
        ReadIn::People(act) => typed.act(domain::party::ReadPeople { preview: seen, ..act }),
        ReadIn::Activities(act) => {
            typed.act(domain::assignment::ReadActivities { preview: seen, ..act })
        }
    };
    let sent = if looks { sent.not_yet() } else { sent };
    Ok(sent.then(around(cx, list).back).says(cx.t.sheet_read_done()))
}
