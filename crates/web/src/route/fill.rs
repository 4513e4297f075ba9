// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One step for all parties at once: a column of the matrix as one form, for who has ten answers to
//! type in.

use std::collections::BTreeMap;

use domain::{
    party::Party,
    refusal::Problem,
    route::{self, Cell, Line, Outcome, Plan, ReadCell, ReadSteps, Route, Status, StepRow},
    sheet::{self, LIST_CHANGED},
    sight::Seen,
};
use jiff::civil::Date;
use ledger::Id;
use maud::{Markup, html};

use super::{asked, place, plan_in_path, sign};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, badge},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/{id}/fill/{plan}", page, fill);
}

pub(super) fn at(cx: &Cx<'_>, it: &Seen<'_, Route>, plan: u32) -> String {
    format!("{}/fill/{plan}", place(cx, it))
}

/// How a cell stands, as one word and a day.
#[derive(Clone, Debug, PartialEq)]
struct Stand {
    word: String,
    day: Option<Date>,
}

impl Stand {
    fn of(cell: &Cell<'_>) -> Stand {
        let words = cell.step.as_ref().map(|it| &it.words);
        let outcome = words.and_then(|it| it.outcome).filter(|_| cell.status == Status::Done);
        let word = outcome.map_or(cell.status.word(), Outcome::word).to_owned();
        let day = words.and_then(|it| match cell.status {
            Status::Delivered => it.received,
            _ => it.meeting,
        });
        Stand { word, day }
    }

    /// As it travels along, so that nobody writes over what another said meanwhile.
    fn told(&self) -> String {
        let day = self.day.map(|it| it.to_string()).unwrap_or_default();
        format!("{} {day}", self.word)
    }

    fn read(&self, plan: u32) -> ReadCell {
        let status = Status::ALL.into_iter().find(|it| it.word() == self.word);
        let outcome = Outcome::ALL.into_iter().find(|it| it.word() == self.word);
        ReadCell { plan, status, outcome, on: self.day }
    }
}

/// What needs more words than a day, or can no longer be said, has its own form.
fn is_here(cell: &Cell<'_>) -> bool {
    !matches!(cell.status, Status::NotYet | Status::Stopped)
}

/// Every party with its cell at this step, by name.
fn cells<'m, 'w>(matrix: &'m route::Matrix<'w>, plan: &Plan) -> Vec<(&'m Line<'w>, &'m Cell<'w>)> {
    let number = plan.number;
    let own = |line: &'m Line<'w>| line.cells.iter().find(|it| it.plan.number == number);
    matrix.lines.iter().filter_map(|line| Some((line, own(line)?))).collect()
}

fn named<'v>(cx: &Cx<'v>) -> Result<(Seen<'v, Route>, Plan), Stop> {
    let it = cx.find::<Route>("id")?;
    let plan = plan_in_path(cx, &it)?.clone();
    if plan.is_joint { Err(Stop::NotThere) } else { Ok((it, plan)) }
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let (it, plan) = named(cx)?;
    let matrix = route::matrix(cx.sight(), it);
    let cells = cells(&matrix, &plan);
    let statuses =
        [Status::Planned, Status::Delivered, Status::OnAgenda, Status::Held, Status::Done];
    let statuses = statuses.into_iter().map(|it| (it.word(), cx.word("route-status", &it)));
    let outcomes = Outcome::ALL.into_iter().map(|it| (it.word(), cx.word("route-outcome", &it)));
    let words: Vec<(&str, &str)> = statuses.chain(outcomes).collect();
    let others = it.own_plans().filter(|other| other.number != plan.number);
    let fields = html! {
        p class="small" { (t.route_fill_other()) " "
            @for other in others {
                a class="typed" href=(at(cx, &it, other.number)) { (other.name) } " "
            }
        }
        @for (line, cell) in &cells {
            @if is_here(cell) { (row(cx, form, &words, &line.party, &Stand::of(cell))) }
            @else { (told(cx, &it, line, cell)) }
        }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, &it)))
    };
    let words = (plan.name.as_str(), t.route_fill_lead());
    Ok(asked(cx, form, &it, words, None, fields))
}

fn row(
    cx: &Cx<'_>,
    form: &Form<'_>,
    words: &[(&str, &str)],
    party: &Seen<'_, Party>,
    now: &Stand,
) -> Markup {
    let at = |field: &str| format!("{field}-{}", party.id);
    let day = now.day.map(|it| it.to_string()).unwrap_or_default();
    let label = cx.t.route_fill_day(party.name.as_str());
    html! {
        div class="row" {
            (kit::hidden(&at("was"), &now.told()))
            (form.field_from(&at("say"), &party.name, &now.word).select(words))
            (form.field_from(&at("day"), &label, &day).optional(cx.t.frame_optional()).date())
        }
    }
}

fn told(cx: &Cx<'_>, it: &Seen<'_, Route>, line: &Line<'_>, cell: &Cell<'_>) -> Markup {
    let (tone, icon, word) = sign(cx, cell.status, None, cell.is_late);
    let to = format!("{}/steps/{}/{}", place(cx, it), cell.plan.number, line.party.id);
    html! { p { a href=(to) { (line.party.name) } " " (badge(tone, icon, word)) } }
}

fn fill(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (it, plan) = named(cx)?;
    let matrix = route::matrix(cx.sight(), it);
    let (mut rows, mut parties) = (Vec::new(), BTreeMap::<usize, Id<Party>>::new());
    for (line, cell) in cells(&matrix, &plan).into_iter().filter(|(_, cell)| is_here(cell)) {
        let at = |field: &str| format!("{field}-{}", line.party.id);
        let was = typed.text(&at("was"));
        // A party that came after the page was opened was not on it.
        if was.is_empty() {
            continue;
        }
        let says = Stand { word: typed.line(&at("say")), day: typed.maybe_date(&at("day")) };
        if says.told() == was {
            continue;
        }
        if Stand::of(cell).told() != was {
            typed.wrong(&at("say"), Problem::Rule(LIST_CHANGED));
        }
        let row = rows.len() + 1;
        parties.insert(row, line.party.id);
        let (party, cells) = (line.party.name.clone(), vec![says.read(plan.number)]);
        rows.push(StepRow { row, party, cells, is_unreadable: false });
    }
    for row in route::judged(cx.sight(), &it, &rows) {
        if let (sheet::Outcome::Wrong(rule, _), Some(party)) = (&row.outcome, parties.get(&row.row))
        {
            typed.wrong(&format!("day-{party}"), Problem::Rule(*rule));
        }
    }
    let act = ReadSteps { route: it.id, rows, skip_wrong: false, preview: None };
    Ok(typed.act(act).then(place(cx, &it)))
}
