// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The matrix: one row for each party, one column for each step, with counts above it.

use domain::{
    party::Party,
    route::{self, Cell, Counts, Forecast, Line, Match, Matrix, Route, Status},
    sight::Seen,
    table::Seat,
    text::{Text, Version},
};
use ledger::Id;
use maud::{Markup, html};

use super::{crumbs, fill, one_text, place, sign};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    history,
    kit::{self, Icon, Status as Tone, badge},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/route/{id}", page);
}

/// What is shown of the matrix.
struct Filter {
    /// The step that is counted, and whose status is looked for.
    plan: u32,
    status: Option<Status>,
    seat: Option<Id<Seat>>,
}

fn filter(cx: &Cx<'_>, route: &Route) -> Filter {
    let asked = cx.query("plan").and_then(|it| it.parse().ok());
    let plan = asked.filter(|it| route.own_plans().any(|plan| plan.number == *it));
    let in_meeting = || route.own_plans().filter(|it| it.at_meeting).last();
    let watched = || route.own_plans().find(|it| it.until.is_some()).or_else(in_meeting);
    let first = || watched().or_else(|| route.own_plans().next()).map(|it| it.number);
    let word = cx.query("status").unwrap_or_default();
    let seat = cx.query("seat").and_then(|it| it.parse().ok());
    Filter {
        plan: plan.or_else(first).unwrap_or_default(),
        status: Status::ALL.into_iter().find(|it| it.word() == word),
        seat: seat.filter(|it| cx.sight().get::<Seat>(*it).is_some()),
    }
}

impl Filter {
    fn shows(&self, cx: &Cx<'_>, line: &Line<'_>) -> bool {
        let cell = line.cells.iter().find(|it| it.plan.number == self.plan);
        let stands = self.status.is_none_or(|it| cell.is_some_and(|cell| cell.status == it));
        let seat = self.seat.and_then(|it| cx.sight().get(it));
        stands && seat.is_none_or(|it| it.parties.contains(&line.party.id))
    }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let found = cx.find::<Route>("id")?;
    let matrix = route::matrix(cx.sight(), found);
    let filter = filter(cx, &found);
    let counts = matrix.counts(filter.plan);
    let above = html! {
        (crumbs(cx, None, &found.name))
        p class="row" {
            (cx.circle(&domain::sight::Audience::AllParties))
            @if !found.is_checked { (badge(Tone::Warm, Icon::Care, cx.t.route_unchecked())) }
        }
    };
    let title = html! { span class="typed" { (found.name) } };
    let content = html! {
        (kit::page_head(above, title, lead(cx, &found), actions(cx, &found)))
        (one_text::line(cx, &matrix))
        div class="grid" {
            (first_card(cx, &matrix))
            (counts_card(cx, &matrix, &filter, &counts))
            (start_card(cx, &matrix))
        }
        (mergers(cx, &found))
        (form(cx, &matrix, &filter))
        (table(cx, &matrix, &filter))
        (joint(cx, &matrix))
        (foot(cx, &found))
    };
    Ok(cx.page(found.name.clone(), content))
}

fn lead(cx: &Cx<'_>, it: &Seen<'_, Route>) -> Markup {
    let t = cx.t;
    let version = it.text.and_then(|it| cx.sight().find::<Version>(it));
    html! {
        @match version {
            Some(version) => {
                @let name = cx.sight().get::<Text>(version.text).map_or("", |it| it.title.as_str());
                (t.route_same_text()) " "
                a class="typed" href=(cx.at(format_args!("/texts/versions/{}", version.id))) {
                    (name) " " (version.label)
                }
                ", " (t.route_mark()) " " code { (one_text::mark(&version)) } "."
            }
            None => { (t.route_no_text()) }
        }
    }
}

fn actions(cx: &Cx<'_>, it: &Seen<'_, Route>) -> Markup {
    let t = cx.t;
    let at = |end: &str| format!("{}/{end}", place(cx, it));
    html! {
        @if cx.sight().standing().is_recorder() {
            (kit::link_button(&at("paste"), t.route_paste()).main().icon(Icon::Package))
            (kit::link_button(&at("plans"), t.route_plans_change()))
            (kit::link_button(&at("change"), t.route_change()))
        }
        @if cx.sight().standing().is_facilitator() {
            (kit::link_button(&at("forecast"), t.route_forecast()))
        }
        @if !route::points(cx.sight(), it.id).is_empty() {
            (kit::link_button(&at("points"), t.route_points()))
        }
    }
}

/// The last day for sending that comes first, of those that this viewer may know.
fn first_card(cx: &Cx<'_>, matrix: &Matrix<'_>) -> Markup {
    let t = cx.t;
    let mut days: Vec<_> = matrix
        .lines
        .iter()
        .flat_map(|line| line.cells.iter().filter_map(move |it| Some((it.latest?, line, it))))
        .filter(|(day, ..)| *day >= cx.today())
        .collect();
    days.sort_by_key(|(day, line, _)| (*day, line.party.name.to_lowercase()));
    let content = html! {
        @match days.first() {
            Some((day, line, cell)) => {
                p { b { (line.party.name) } " "
                    (t.route_sends_by(t.date(*day), cell.plan.name.as_str())) }
                @if days.len() > 1 { p class="small soft" { (t.route_sends_more(days.len() - 1)) } }
                p class="small soft" { (t.route_latest_who()) }
            }
            None => { p { (t.route_sends_none()) } }
        }
    };
    kit::card_now("first", t.route_first(), content)
}

fn counts_card(cx: &Cx<'_>, matrix: &Matrix<'_>, filter: &Filter, counts: &Counts) -> Markup {
    let t = cx.t;
    let name = matrix.route.plan(filter.plan).map_or("", |it| it.name.as_str());
    let content = html! {
        ul class="plainlist" aria-label=(name) {
            @for (status, count) in &counts.by_status {
                @if *status != Status::Done {
                    @let (tone, icon, word) = sign(cx, *status, None, false);
                    li { (badge(tone, icon, word)) " " (count) }
                }
            }
            @for (outcome, count) in &counts.by_outcome {
                @let (tone, icon, word) = sign(cx, Status::Done, Some(*outcome), false);
                li { (badge(tone, icon, word)) " " (count) }
            }
            @let told: usize = counts.by_outcome.values().sum();
            @let done = counts.by_status.get(&Status::Done).copied().unwrap_or_default();
            @if done > told {
                @let (tone, icon, word) = sign(cx, Status::Done, None, false);
                li { (badge(tone, icon, word)) " " (done - told) }
            }
        }
        p class="small soft" {
            @if counts.late > 0 { (t.route_late_count(counts.late)) " " }
            @if counts.sent_again > 0 { (t.route_again_count(counts.sent_again)) }
        }
    };
    kit::card("counts", t.route_counts(counts.all, name), content)
}

fn start_card(cx: &Cx<'_>, matrix: &Matrix<'_>) -> Markup {
    let (t, it) = (cx.t, &matrix.route);
    let goes_on = |line: &&Line<'_>| line.cells.iter().any(|it| !it.status.is_over());
    let open = matrix.lines.iter().filter(goes_on).count();
    let forecast = Forecast::of(cx.sight(), it.id);
    if let Some(forecast) = forecast {
        return super::forecast::card(cx, it, &forecast);
    }
    let all = open;
    let together = (0.95f64.powi(i32::try_from(all).unwrap_or(400)) * 100.0).round() as usize;
    let content = html! {
        @if let Some(wish) = it.wished_start { p { (t.route_wish_is(t.date(wish))) } }
        @if all > 1 { p class="small soft" { (t.route_why_long(together, all)) } }
        @else if it.wished_start.is_none() { p { (t.route_start_unknown()) } }
    };
    kit::card("start", t.route_start_together(), content)
}

/// Parties that go on as another and still have steps of their own.
fn mergers(cx: &Cx<'_>, it: &Seen<'_, Route>) -> Markup {
    if !cx.sight().standing().is_recorder() {
        return html! {};
    }
    let all = route::mergers(cx.sight(), it);
    html! {
        @for (successor, parties) in &all {
            @let names: Vec<&str> = parties.iter().map(|it| it.name.as_str()).collect();
            @let to = format!("{}/merger/{successor}", place(cx, it));
            (kit::tell(Tone::Note, html! {
                p { (cx.t.route_merger_waits(cx.t.list(&names), cx.party_name(*successor))) }
                p { (kit::link_button(&to, cx.t.route_merger()).small()) }
            }))
        }
    }
}

/// For whom a seat speaks: two of its parties by name.
fn of_seat(cx: &Cx<'_>, it: &Seat) -> String {
    let names: Vec<&str> = it.parties.iter().map(|it| cx.party_name(*it)).collect();
    match names.len() {
        0..=3 => cx.t.list(&names),
        all => cx.t.route_seat_of(all - 2, names[..2].join(", ")),
    }
}

fn form(cx: &Cx<'_>, matrix: &Matrix<'_>, filter: &Filter) -> Markup {
    let t = cx.t;
    let plans: Vec<(String, &str)> =
        matrix.route.own_plans().map(|it| (it.number.to_string(), it.name.as_str())).collect();
    let plans: Vec<(&str, &str)> = plans.iter().map(|(n, name)| (n.as_str(), *name)).collect();
    let any = [("", t.route_any())];
    let word = |it: Status| (it.word(), cx.word("route-status", &it));
    let statuses: Vec<(&str, &str)> =
        any.iter().copied().chain(Status::ALL.into_iter().map(word)).collect();
    let seats = cx.sight().all::<Seat>();
    let several = seats.iter().any(|it| it.table != seats[0].table);
    // Two tables may use the same letters.
    let name = |it: &Seen<'_, Seat>| match cx.sight().get(it.table).filter(|_| several) {
        Some(table) => format!("{}: {}, {}", it.short, of_seat(cx, it), table.name),
        None => format!("{}: {}", it.short, of_seat(cx, it)),
    };
    let seats: Vec<(String, String)> =
        seats.iter().map(|it| (it.id.to_string(), name(it))).collect();
    let seats: Vec<(&str, &str)> = any
        .iter()
        .copied()
        .chain(seats.iter().map(|(id, it)| (id.as_str(), it.as_str())))
        .collect();
    let (plan, seat) = (filter.plan.to_string(), filter.seat.map(|it| it.to_string()));
    let status = filter.status.map_or("", Status::word);
    html! {
        form method="get" action=(place(cx, &matrix.route)) class="filter noprint mt" {
            (kit::Field::new("plan", t.route_by_plan()).value(&plan).select(&plans))
            (kit::Field::new("status", t.route_by_status()).value(status).select(&statuses))
            @if seats.len() > 1 {
                (kit::Field::new("seat", t.route_by_seat())
                    .value(seat.as_deref().unwrap_or_default()).select(&seats))
            }
            (kit::button(t.route_apply()))
            @if cx.sight().standing().is_recorder() {
                @let to = fill::at(cx, &matrix.route, filter.plan);
                (kit::link_button(&to, t.route_fill()).small())
            }
        }
    }
}

fn table(cx: &Cx<'_>, matrix: &Matrix<'_>, filter: &Filter) -> Markup {
    let t = cx.t;
    let route = &matrix.route;
    let lines: Vec<&Line<'_>> = matrix.lines.iter().filter(|it| filter.shows(cx, it)).collect();
    let caption = t.route_caption(matrix.lines.len(), t.date(cx.today()), lines.len());
    let badges = Badges::of(cx);
    html! {
        @if lines.is_empty() { p { (t.route_nobody()) } }
        div class="card flat mt-s" {
            div class="scroll" tabindex="0" role="region" aria-label=(caption) {
                table class="matrix route" data-grid {
                    // On paper it lies on a page of its own, far from the head.
                    caption { span class="onlyprint typed" { (route.name) ". " } (caption) }
                    thead { tr {
                        th scope="col" { (t.route_party()) }
                        @for plan in route.own_plans() {
                            th scope="col" class="typed" {
                                (plan.name)
                                @if let Some(until) = plan.until {
                                    span class="small soft" { (t.route_until(t.date_short(until))) }
                                }
                            }
                        }
                    } }
                    tbody { @for line in lines { (row(cx, route, &badges, line)) } }
                }
            }
        }
    }
}

fn row(cx: &Cx<'_>, route: &Seen<'_, Route>, badges: &Badges<'_>, line: &Line<'_>) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href=(cx.at(format_args!("/route/bodies/{}", line.party.id))) {
                    (kit::party(&badges.code(line.party.id),
                        badges.hue(line.party.id).unwrap_or_default(), &line.party.name))
                }
            }
            @for cell in &line.cells { (of_cell(cx, route, &line.party, cell)) }
        }
    }
}

fn of_cell(
    cx: &Cx<'_>,
    route: &Seen<'_, Route>,
    party: &Seen<'_, Party>,
    cell: &Cell<'_>,
) -> Markup {
    let t = cx.t;
    let words = cell.step.as_ref().map(|it| &it.words);
    let outcome = words.and_then(|it| it.outcome);
    let (tone, icon, word) = sign(cx, cell.status, outcome, cell.is_late);
    let day = match cell.status {
        Status::Stopped => None,
        Status::Delivered => words.and_then(|it| it.received.or(it.sent)),
        _ => words.and_then(|it| it.meeting.or(it.received)),
    };
    let to = format!("{}/steps/{}/{}", place(cx, route), cell.plan.number, party.id);
    html! {
        td class=(tone.class()) data-l=(cell.plan.name) {
            a class="cell" href=(to) {
                (icon)
                span {
                    (word)
                    @if let Some(day) = day { " " span class="nowrap" { (t.date_short(day)) } }
                    @if words.is_some_and(|it| it.sent_again.is_some()) { " · " (t.route_again()) }
                    @if cell.text_matches(route) == Some(Match::Differs) {
                        " · " (t.route_text_differs())
                    }
                    @if let Some(day) = cell.latest {
                        br; span class="small nowrap" { (t.route_latest(t.date_short(day))) }
                    }
                }
            }
        }
    }
}

/// What is done once for all parties.
fn joint(cx: &Cx<'_>, matrix: &Matrix<'_>) -> Markup {
    if matrix.joint.is_empty() {
        return html! {};
    }
    let content = html! {
        ul class="list" {
            @for cell in &matrix.joint {
                @let words = cell.step.as_ref().map(|it| &it.words);
                @let (tone, icon, word) =
                    sign(cx, cell.status, words.and_then(|it| it.outcome), cell.is_late);
                @let to = format!("{}/joint/{}", place(cx, &matrix.route), cell.plan.number);
                li class="row between" {
                    span class="typed" {
                        @if cx.sight().standing().is_recorder() { a href=(to) { (cell.plan.name) } }
                        @else { (cell.plan.name) }
                    }
                    (badge(tone, icon, word))
                }
            }
        }
    };
    kit::card("joint", cx.t.route_joint(), content)
}

fn foot(cx: &Cx<'_>, it: &Seen<'_, Route>) -> Markup {
    let t = cx.t;
    let terms = it.plans.iter().filter_map(|plan| Some((plan, plan.term.as_ref()?)));
    let content = html! {
        p class="typed" { (it.source) }
        @if let Some(day) = it.in_force { p { (t.route_in_force(t.date(day))) } }
        @if !it.is_checked { p { (t.route_unchecked_why()) } }
        ul {
            @for (plan, term) in terms {
                li { span class="typed" { (plan.name) } ": "
                    (t.route_term(usize::from(term.weeks))) " "
                    span class="typed" { (term.article) } }
            }
        }
        p class="row" { (history::link(cx, it.id.any())) }
        @if cx.sight().standing().is_recorder() {
            @let keep = format!("{}/template", place(cx, it));
            p class="noprint" { (kit::link_button(&keep, t.route_keep_template()).small().quiet()) }
        }
    };
    kit::more(t.route_rules(), content)
}
