// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a scan shows: a sentence for each statement, the widest apart first; figures one click
//! deeper, and never of so few that it tells who.

use domain::{
    lens::{self, Cell, GroupLine, Lean, ScanView, StatementLine},
    round::{Given, Scale, UnitKind},
};
use ledger::AnyId;
use maud::{Markup, html};
use papers::picture::{self, Told};

use super::{beside, crumbs, form_word, group_name, improvement};
use crate::{
    frame::{Cx, Page, Stop},
    history,
    kit::{self, Icon, Status, badge, column, number_column},
};

/// So many statements show their drawing at once; the others one click deeper.
const DRAWN: usize = 3;

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let view = lens::scan(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    let name = view.scan.name.as_str();
    let content = html! {
        (kit::page_head(crumbs(cx, None, name), name, headline(cx, &view), ""))
        div class="row" { (form_word(cx, view.scan.form)) (cx.circle(&view.scan.circle.audience())) }
        div class="two mt" {
            div class="stack-l" {
                (waiting(cx, &view))
                @if view.shows() { (statements(cx, &view)) }
                @else if view.is_over() {
                    p { b { (t.round_too_little()) } }
                    p class="small soft" { (t.round_too_little_why()) }
                }
            }
            div class="stack" {
                (groups(cx, &view))
                (beside::card(cx, &view))
                (improvement::card(cx, &view))
                p class="small" { (history::link(cx, view.scan.id.any())) }
            }
        }
    };
    Ok(cx.page(name, content))
}

/// One sentence first: on what people lie furthest apart.
fn headline(cx: &Cx<'_>, view: &ScanView<'_>) -> String {
    let t = cx.t;
    match (view.shows(), view.lines.first()) {
        (true, Some(line)) if line.apart.is_some() => {
            let condition = cx.word("lens-condition", &line.condition).to_lowercase();
            t.lens_widest(condition, line.words.as_str())
        }
        (true, _) => t.lens_side_by_side().to_owned(),
        (false, _) if view.is_over() => t.lens_over_nothing_shows().to_owned(),
        (false, _) => t.lens_nothing_before_close().to_owned(),
    }
}

/// The rounds in which the viewer may still answer.
fn waiting(cx: &Cx<'_>, view: &ScanView<'_>) -> Markup {
    let open = view.groups.iter().filter(|it| !it.is_over);
    let mine = open.flat_map(|group| {
        let units = group.view.units.iter().filter(|it| it.unit.mine && !it.answered);
        units.map(move |it| (group, it.unit.id))
    });
    html! {
        @for (group, unit) in mine {
            @let at = cx.at(format_args!("/rounds/{}/answer/{unit}", group.view.round.id));
            (kit::card_now("own", cx.t.round_your_answer(), html! {
                p { (cx.t.lens_waits(group_name(cx, group.of))) }
                p { (kit::link_button(&at, cx.t.lens_answer()).main()) }
            }))
        }
    }
}

fn statements(cx: &Cx<'_>, view: &ScanView<'_>) -> Markup {
    let t = cx.t;
    html! {
        p class="small soft" { (t.round_widest_first()) }
        @for (rank, line) in view.lines.iter().enumerate() {
            section class="card" aria-labelledby=(format!("s-{}", line.place)) {
                p class="small soft" { (cx.word("lens-condition", &line.condition)) }
                h2 class="typed" id=(format!("s-{}", line.place)) { (line.words) }
                (in_words(cx, view, line))
                (own(cx, view, line))
                @let drawings = html! {
                    @for (place, group) in view.groups.iter().enumerate() {
                        (drawn(cx, group, line, place))
                    }
                };
                @if rank < DRAWN { (drawings) }
                @else if line.apart.is_some() { (kit::more(t.lens_look_spread(), drawings)) }
            }
        }
    }
}

/// What each group says, in a line each; and whether one sees it otherwise.
fn in_words(cx: &Cx<'_>, view: &ScanView<'_>, line: &StatementLine) -> Markup {
    let t = cx.t;
    html! {
        @if line.is_seen_otherwise {
            p { (badge(Status::Note, Icon::Between, t.lens_seen_otherwise())) }
        }
        @if view.groups.len() > 1 || !line.cells.iter().all(|it| matches!(it, Cell::Told { .. })) {
            ul class="list" {
                @for (group, cell) in view.groups.iter().zip(&line.cells) {
                    li { (group_says(cx, group, cell)) }
                }
            }
        }
    }
}

fn group_says(cx: &Cx<'_>, group: &GroupLine<'_>, cell: &Cell) -> Markup {
    let t = cx.t;
    let name = group_name(cx, group.of);
    match cell {
        Cell::Waits => html! { b { (name) } ": " (t.lens_waits_for_close()) },
        Cell::TooFew => html! { b { (name) } ": " (t.round_too_little()) },
        Cell::Told { lean, .. } => {
            let word = match lean {
                Lean::Agrees => t.lens_lean_agrees(),
                Lean::Disagrees => t.lens_lean_disagrees(),
                Lean::Neither => t.lens_lean_neither(),
            };
            html! { b { (name) } ": " (word) }
        }
        Cell::Said(all) => html! {
            p { (t.lens_said_different(all.len(), distinct(all))) }
            ul {
                @for (unit, words) in all {
                    li { b { (unit_name(cx, group, *unit)) } ": " span class="typed" { (words) } }
                }
            }
        },
    }
}

/// So many answers that differ in more than capitals, spaces and marks.
fn distinct(all: &[(AnyId, String)]) -> usize {
    let plain = |words: &str| {
        words.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect::<String>()
    };
    all.iter().map(|it| plain(&it.1)).collect::<std::collections::BTreeSet<_>>().len()
}

fn unit_name(cx: &Cx<'_>, group: &GroupLine<'_>, unit: AnyId) -> String {
    let found = group.view.units.iter().find(|it| it.unit.id == unit);
    let name = found.and_then(|it| match it.unit.kind {
        UnitKind::Party(party) => Some(cx.party_name(party)),
        UnitKind::Person(person) => Some(cx.person_name(person)),
        UnitKind::Seat(_) => it.unit.sits.map(|it| cx.party_name(it)),
        UnitKind::Guest(guest) => cx.sight().get(guest).map(|it| it.name.as_str()),
    });
    name.unwrap_or(cx.t.frame_unknown()).to_owned()
}

pub(super) fn step_word(cx: &Cx<'_>, scale: &Scale, step: usize) -> String {
    let last = usize::from(scale.steps);
    match step {
        1 => format!("1 {}", scale.low),
        it if it == last => format!("{it} {}", scale.high),
        it if it > last => cx.t.round_unsure().to_owned(),
        it => it.to_string(),
    }
}

/// One's own answer beside the whole.
fn own(cx: &Cx<'_>, view: &ScanView<'_>, line: &StatementLine) -> Markup {
    let scale = view.groups.iter().find_map(|it| it.scale(line.place));
    let word = |given: &Given| match (given, scale) {
        (Given::Scale(Some(step)), Some(scale)) => step_word(cx, scale, usize::from(*step)),
        (Given::Scale(None), _) => cx.t.round_unsure().to_owned(),
        (Given::Cards(cards), _) => cards.join(", "),
        _ => String::new(),
    };
    html! {
        @for given in &line.own {
            p class="small" { (cx.t.lens_you_said()) " " b class="typed" { (word(given)) } }
        }
    }
}

fn drawn(cx: &Cx<'_>, group: &GroupLine<'_>, line: &StatementLine, place: usize) -> Markup {
    let Some(scale) = group.scale(line.place) else { return html! {} };
    let name = group_name(cx, group.of);
    let drawing =
        cell_drawn(cx, &format!("spread-{}-{place}", line.place), &name, scale, &line.cells[place]);
    html! { @if let Some(drawing) = drawing { h3 { (name) } (drawing) } }
}

/// How one group answered one statement, drawn, with its figures; nothing where it does not show.
pub(super) fn cell_drawn(
    cx: &Cx<'_>,
    id: &str,
    title: &str,
    scale: &Scale,
    cell: &Cell,
) -> Option<Markup> {
    let t = cx.t;
    let Cell::Told { counts, together, .. } = cell else { return None };
    let names: Vec<String> = (1..=counts.len()).map(|it| step_word(cx, scale, it)).collect();
    let word = |it: &Option<usize>| match it {
        Some(times) => t.round_times(*times),
        None => t.round_too_few_alone().to_owned(),
    };
    let words: Vec<String> = counts.iter().map(word).collect();
    let rows: Vec<picture::Given<'_>> = names
        .iter()
        .zip(counts)
        .zip(&words)
        .map(|((name, it), words)| picture::Given {
            name,
            sign: "",
            times: it.unwrap_or(0),
            words,
            codes: &[],
        })
        .collect();
    let told: Vec<String> =
        names.iter().zip(&words).map(|(name, it)| format!("{name}: {it}.")).collect();
    let description = told.join(" ");
    let told = Told { id, title, description: &description };
    let columns = [column(t.round_answer_word()), number_column(t.round_number())];
    let cells = names.iter().zip(&words);
    let cells: Vec<Vec<Markup>> =
        cells.map(|(name, it)| vec![html! { (name) }, html! { (it) }]).collect();
    let whole = counts.iter().flatten().sum::<usize>() + together;
    let table = kit::plain_table(title, &columns, &cells);
    Some(html! {
        (kit::spread(&told, &rows, whole.max(1), t.round_figures(), table))
        @if *together > 0 { p class="small soft" { (t.round_together(*together)) } }
    })
}

/// How many of each group answered, the way to its round, and the button that ends all of them.
fn groups(cx: &Cx<'_>, view: &ScanView<'_>) -> Markup {
    let t = cx.t;
    let close = cx.at(format_args!("/lens/{}/close", view.scan.id));
    let content = html! {
        ul class="list" {
            @for group in &view.groups {
                @let at = cx.at(format_args!("/rounds/{}", group.view.round.id));
                li {
                    a href=(at) { (group_name(cx, group.of)) }
                    p class="small soft" {
                        (t.round_count(group.view.answered(), group.view.units.len()))
                    }
                }
            }
        }
        @if view.may_host && !view.is_over() {
            p class="small soft" { (t.lens_close_why()) }
            (cx.press(&close, view.scan.stamp.revision,
                kit::button(t.lens_close()).icon(Icon::Pause)))
        }
    };
    kit::card("groups", t.lens_groups(), content)
}
