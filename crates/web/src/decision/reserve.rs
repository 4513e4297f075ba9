// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing a reservation down, reading one with its fate and who was told, and changing it.

use domain::{
    decision::{
        About, ChangeReservation, Condition, Decision, DecisionCircle, LedgerLine, Reservation,
        Reserve, decisions,
    },
    refusal::Need,
    route::Step,
    sight::Seen,
    text::{Acceptance, Version},
};
use ledger::Id;
use maud::{Markup, html};

use super::{circle, circle_field, crumbs, ledger as lines, number, people};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon},
};

const LIST: &str = "/decisions/reservations";

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/decisions/reservations/new", new_page, new);
    routes.live("/f/{w}/decisions/reservations/{id}", page);
    routes.form("/f/{w}/decisions/reservations/{id}/change", change_page, change);
}

/// The record named in the form, or behind the question mark when the form is opened.
fn named<T: domain::records::Recorded>(
    cx: &Cx<'_>,
    field: &str,
    query: Option<String>,
) -> Option<Id<T>> {
    let named = cx.filled(field).map(str::to_owned).or(query)?;
    let id: Id<T> = named.parse().ok()?;
    cx.sight().get(id).map(|_| id)
}

fn accepted(cx: &Cx<'_>) -> Option<Id<Acceptance>> {
    named(cx, "acceptance", cx.query("acceptance"))
}

/// The step of the route that a reservation is written down on.
fn on_step(cx: &Cx<'_>) -> Option<Id<Step>> {
    named(cx, "step", cx.query("step"))
}

pub(super) fn may_write(cx: &Cx<'_>, it: &Reservation) -> bool {
    let standing = cx.sight().standing();
    standing.is_recorder() || it.party.is_some_and(|it| standing.is_voice(it))
}

fn writers_only(cx: &Cx<'_>, it: &Reservation) -> Result<(), Stop> {
    may_write(cx, it).then_some(()).ok_or(Stop::MayNot(Need::Voice))
}

/// The condition with its way out and term; its words only where they stand nowhere else.
fn fields(cx: &Cx<'_>, form: &Form<'_>, now: &Condition, has_words: bool) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let term = now.term.map(|it| it.to_string()).unwrap_or_default();
    html! {
        (form.field_from("body", t.decision_body(), &now.body).hint(t.decision_body_hint())
            .optional(optional).text())
        @if has_words {
            (form.field_from("words", t.decision_condition(), &now.words).area(3))
        }
        (form.field_from("way_out", t.decision_way_out(), &now.way_out)
            .hint(t.decision_way_out_hint()).optional(optional).area(2))
        (form.field_from("term", t.decision_term(), &term).optional(optional).date())
    }
}

fn condition(typed: &mut Typed<'_>) -> Condition {
    Condition {
        body: typed.line("body"),
        words: typed.text("words"),
        way_out: typed.text("way_out"),
        term: typed.maybe_date("term"),
    }
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let standing = cx.sight().standing();
    let own = cx.voiced();
    if !standing.is_recorder() && own.is_empty() {
        return Err(Stop::MayNot(Need::Voice));
    }
    if let Some(acceptance) = accepted(cx) {
        return follow_page(cx, form, acceptance);
    }
    if let Some(step) = on_step(cx) {
        return step_page(cx, form, step);
    }
    let mut parties = people::parties(cx);
    let none = match standing.is_recorder() {
        true => t.decision_no_party(),
        false => {
            parties.retain(|(id, _)| own.iter().any(|it| it.to_string() == *id));
            ""
        }
    };
    let first = own.first().map(|it| it.to_string()).unwrap_or_default();
    let asked: Option<Id<Decision>> = named(cx, "decision", cx.query("decision"));
    let decisions: Vec<(String, String)> = decisions(cx.sight())
        .iter()
        .map(|it| (it.id.to_string(), format!("{}: {}", number(cx, it.record), it.title)))
        .collect();
    let now = asked.map(|it| it.to_string()).unwrap_or_default();
    let of = asked.and_then(|it| cx.sight().get(it)).map(|it| it.circle);
    let of = match of {
        Some(DecisionCircle::Table(table)) => table.to_string(),
        _ => "all_parties".to_owned(),
    };
    let fields = html! {
        @match (standing.is_recorder(), &parties[..]) {
            (false, [(id, name)]) => { p { b { (name) } } (kit::hidden("party", id)) }
            _ => (people::one_of(form, ("party", t.decision_whose()), none, &parties, &first)),
        }
        (fields(cx, form, &Condition::default(), true))
        (people::one_of(form, ("decision", t.decision_on_decision()), t.decision_no_decision(),
            &decisions, &now))
        (circle_field(cx, form, &of))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    Ok(form.page(
        (t.decision_reserve(), t.decision_reserve_lead()),
        above(cx, t.decision_reserve()),
        None,
        fields,
    ))
}

/// The words stand with a text: only how it goes on is asked.
fn follow_page(cx: &Cx<'_>, form: &Form<'_>, acceptance: Id<Acceptance>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.sight().find(acceptance).ok_or(Stop::NotThere)?;
    let fields = html! {
        (kit::quote(&it.reservation, cx.party_name(it.party)))
        (kit::hidden("acceptance", &acceptance.to_string()))
        (fields(cx, form, &Condition::default(), false))
        p { (cx.circle(&it.circle.audience())) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    let title = t.decision_follow();
    Ok(form.page((title, t.decision_follow_lead()), above(cx, title), None, fields))
}

/// What the step says already stands in the form.
fn step_page(cx: &Cx<'_>, form: &Form<'_>, step: Id<Step>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.sight().find(step).ok_or(Stop::NotThere)?;
    let standing = cx.sight().standing();
    if !standing.is_recorder() && !it.party.is_some_and(|it| standing.is_voice(it)) {
        return Err(Stop::MayNot(Need::Voice));
    }
    let found = cx.sight().get(it.route).and_then(|route| Some((route, route.plan(it.plan)?)));
    let (route, plan) = found.ok_or(Stop::NotThere)?;
    let now = Condition {
        body: cx.word("route-body", &plan.body).to_owned(),
        words: it.words.condition.clone(),
        way_out: it.words.way_out.clone(),
        term: None,
    };
    let fields = html! {
        p { @if let Some(party) = it.party { b { (cx.party_name(party)) } ": " }
            span class="typed" { (route.name) ", " (plan.name) } }
        (kit::hidden("step", &step.to_string()))
        (fields(cx, form, &now, true))
        (circle_field(cx, form, "all_parties"))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    let title = t.decision_reserve();
    Ok(form.page((title, t.decision_reserve_lead()), above(cx, title), None, fields))
}

fn above(cx: &Cx<'_>, title: &str) -> Markup {
    crumbs(cx, Some((&cx.at(LIST), cx.t.decision_reservations())), title)
}

fn new(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (about, circle, party) = match (accepted(cx), on_step(cx)) {
        (Some(id), _) => {
            let it = cx.sight().find(id).ok_or(Stop::NotThere)?;
            (About::Acceptance(id), it.circle.into(), Some(it.party))
        }
        (_, Some(id)) => {
            let party = cx.sight().get(id).ok_or(Stop::NotThere)?.party;
            (About::Step(id), circle(cx, typed), party)
        }
        _ => {
            let decision = typed.maybe_id::<Decision>("decision");
            let version = typed.maybe_id::<Version>("version").map(About::Version);
            let about = decision.map(About::Decision).or(version).unwrap_or(About::Whole);
            (about, circle(cx, typed), typed.maybe_id("party"))
        }
    };
    let condition = condition(typed);
    let list = cx.at(LIST);
    let act = Reserve { circle, party, about, condition };
    Ok(typed.act(act).then_made(move |id| format!("{list}/{id}")))
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let it = cx.find::<Reservation>("id")?;
    let line = LedgerLine::of(cx.sight(), it);
    let name = lines::name(cx, &line);
    let at = |end: &str| cx.at(format_args!("{LIST}/{}/{end}", it.id));
    let (change, settle, tell) = (at("change"), at("settle"), at("tell"));
    let actions = html! {
        @if may_write(cx, it.record) {
            (kit::link_button(&settle, t.decision_settle()).main())
            (kit::link_button(&tell, t.decision_tell()))
            @if it.is_open() { (kit::link_button(&change, t.decision_change_reservation()).quiet()) }
        }
    };
    let lead = html! {
        @if let Some(party) = it.party { b { (cx.party_name(party)) } ". " }
        (t.decision_reserved_on(t.date(it.on)))
    };
    let content = html! {
        (kit::page_head(html! {
            (above(cx, &name))
            p class="row" { (lines::fate(cx, it.fate)) (cx.circle(&it.circle.audience())) }
        }, &name, lead, actions))
        div class="two mt" {
            div class="stack" {
                ul class="list" { (lines::line_here(cx, &line)) }
                @if let (false, Some(why)) = (it.is_open(), it.stamp.why) {
                    (kit::quote(why, cx.who(it.stamp.by)))
                }
            }
            div class="stack" {
                (told(cx, &it))
                p class="small" { (history::link(cx, it.id.any())) }
            }
        }
    };
    Ok(cx.page(name, content))
}

fn told(cx: &Cx<'_>, it: &Seen<'_, Reservation>) -> Markup {
    let t = cx.t;
    let content = html! {
        @if it.told.is_empty() { p class="soft" { (t.decision_told_none()) } }
        ul class="list" {
            @for line in &it.told {
                li class="typed" {
                    (Icon::Check) " " (t.decision_told_line(line.body.as_str(), t.date(line.on)))
                }
            }
        }
    };
    kit::card("told", t.decision_told_lead(), content)
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Reservation>("id")?;
    writers_only(cx, it.record)?;
    let at = cx.at(format_args!("{LIST}/{}", it.id));
    let has_words = !matches!(it.about, About::Acceptance(_));
    let fields = html! {
        (fields(cx, form, &it.condition, has_words))
        (form.field("why", t.decision_why()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &at))
    };
    let title = t.decision_change_reservation();
    Ok(form.page((title, ""), above(cx, title), Some(it.stamp.revision), fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (reservation, seen) = (cx.id::<Reservation>("id")?, typed.seen());
    let (condition, why) = (condition(typed), typed.text("why"));
    let act = ChangeReservation { reservation, seen, condition, why };
    Ok(typed.act(act).then(cx.at(format_args!("{LIST}/{reservation}"))))
}
