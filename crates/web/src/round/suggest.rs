// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Making an answer ready for whom one prepares: they give it with one press, or change it.

use domain::round::{self, RoundPromise, RoundView, Suggest, UnitLine};
use ledger::AnyId;
use maud::{Markup, html};

use super::{ask, crumbs, terms::promise, unit_name};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/rounds/{id}/suggest/{unit}", page, suggest);
}

/// The line that this viewer prepares for.
fn line<'r, 'v>(cx: &Cx<'_>, view: &'r RoundView<'v>) -> Result<&'r UnitLine<'v>, Stop> {
    let id: AnyId = cx.word_in_path("unit").and_then(|it| it.parse().ok()).ok_or(Stop::NotThere)?;
    let mut prepared = view.units.iter().filter(|it| may_suggest(view, it));
    prepared.find(|it| it.unit.id == id).ok_or(Stop::NotThere)
}

fn may_suggest(view: &RoundView<'_>, line: &UnitLine<'_>) -> bool {
    line.unit.prepared && view.round.terms.promise == RoundPromise::Named
}

/// What an adviser made ready, or can.
pub(super) fn card(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let takes = view.round.takes_answers(cx.sight().now);
    let lines: Vec<_> = view.units.iter().filter(|it| may_suggest(view, it)).collect();
    if lines.is_empty() {
        return html! {};
    }
    let content = html! {
        @for line in lines {
            @let at = cx.at(format_args!("/rounds/{}/suggest/{}", view.round.id, line.unit.id));
            @if let Some(it) = &line.suggested {
                p {
                    (t.round_you_suggest(unit_name(cx, &line.unit))) " "
                    b class="typed" { (ask::in_words(cx, &view.round.ask, &it.given)) }
                }
            }
            @if line.answered {
                p { (t.round_suggested_given(unit_name(cx, &line.unit))) }
            } @else if takes {
                p { (kit::link_button(&at, &t.round_suggest_for(unit_name(cx, &line.unit)))) }
            }
        }
    };
    kit::card("suggest", t.round_suggest(), content)
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let view = round::round(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    let line = line(cx, &view)?;
    let asked = view.round.record;
    let back = cx.at(format_args!("/rounds/{}", view.round.id));
    let title = t.round_suggest_for(unit_name(cx, &line.unit));
    let now = line.suggested.map(|it| it.record);
    let fields = html! {
        (ask::fields(cx, form, &asked.ask, now.map(|it| &it.given)))
        @if !asked.tells_counts_only() && ask::asks_reason(&asked.ask) {
            (form.field_from("reason", t.round_reason(), now.map_or("", |it| &it.reason))
                .optional(t.frame_optional()).hint(t.round_reason_hint()).area(3))
        }
        (kit::form_end(t.round_suggest_send(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&view.round), &title), &asked.question,
            t.round_suggest_lead(), ""))
        (promise(cx, &asked.ask, &asked.terms, asked.shows, &asked.who))
        @match line.suggested {
            Some(it) => { (form.edit(it.stamp.revision, fields)) }
            None => { (form.html(fields)) }
        }
    };
    Ok(cx.page(title, content))
}

fn suggest(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = round::round(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    let line = line(cx, &view)?;
    let act = Suggest {
        round: view.round.id,
        unit: line.unit.id,
        given: ask::given(typed, &view.round.ask),
        reason: typed.text("reason"),
        seen: cx.filled("seen").map(|_| typed.seen()),
    };
    let to = cx.at(format_args!("/rounds/{}", view.round.id));
    Ok(typed.act(act).then(to).says(cx.t.round_suggested()))
}
