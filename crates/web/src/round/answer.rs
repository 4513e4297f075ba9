// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answering a round: for oneself, or typed in for who answered on paper; closing and showing it.

use domain::{
    refusal::Need,
    round::{self, Close, Give, How, Reveal, Round, RoundView, TypeIn, UnitLine},
};
use ledger::AnyId;
use maud::{Markup, html};

use super::{ask, crumbs, facilitators_only, plan::promise, unit_name};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/rounds/{id}/answer/{unit}", give_page, give);
    routes.form("/f/{w}/rounds/{id}/type/{unit}", type_page, type_in);
    routes.form("/f/{w}/rounds/{id}/close", close_page, close);
    routes.form("/f/{w}/rounds/{id}/reveal", reveal_page, reveal);
}

fn seen<'v>(cx: &Cx<'v>) -> Result<RoundView<'v>, Stop> {
    round::round(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)
}

fn unit<'r, 'v>(cx: &Cx<'_>, view: &'r RoundView<'v>) -> Result<&'r UnitLine<'v>, Stop> {
    let id: AnyId = cx.word_in_path("unit").and_then(|it| it.parse().ok()).ok_or(Stop::NotThere)?;
    view.units.iter().find(|it| it.unit.id == id).ok_or(Stop::NotThere)
}

fn give_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let view = seen(cx)?;
    let line = unit(cx, &view)?;
    if !line.unit.mine {
        return Err(Stop::NotThere);
    }
    let asked = view.round.record;
    let back = cx.at(format_args!("/rounds/{}", view.round.id));
    let title = t.round_answer_for(unit_name(cx, &line.unit));
    let now = line.own.map(|it| it.record);
    let fields = html! {
        (ask::fields(cx, form, &asked.ask, now.map(|it| &it.given)))
        (reason(cx, form, asked, now.map_or("", |it| &it.reason)))
        (kit::form_end(t.round_send(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&view.round), &title), &asked.question,
            asked.explanation.as_str(), ""))
        (promise(cx, asked.shows, &asked.who))
        @match line.own {
            Some(own) => { (form.edit(own.stamp.revision, fields)) }
            None => { (form.html(fields)) }
        }
    };
    Ok(cx.page(title, content))
}

fn reason(cx: &Cx<'_>, form: &Form<'_>, round: &Round, now: &str) -> Markup {
    let t = cx.t;
    html! {
        @if ask::asks_reason(&round.ask) {
            (form.field_from("reason", t.round_reason(), now).optional(t.frame_optional())
                .hint(t.round_reason_hint()).area(3))
        }
    }
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let line = unit(cx, &view)?;
    let act = Give {
        round: view.round.id,
        unit: Some(line.unit.id),
        given: ask::given(typed, &view.round.ask),
        reason: typed.text("reason"),
        seen: line.own.is_some().then(|| typed.seen()),
    };
    let to = cx.at(format_args!("/rounds/{}", view.round.id));
    Ok(typed.act(act).then(to).says(cx.t.round_sent()))
}

fn type_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().is_recorder() {
        return Err(Stop::MayNot(Need::Recorder));
    }
    let t = cx.t;
    let view = seen(cx)?;
    let line = unit(cx, &view)?;
    let asked = view.round.record;
    let back = cx.at(format_args!("/rounds/{}", view.round.id));
    let title = t.round_type_for(unit_name(cx, &line.unit));
    let fields = html! {
        (form.pick_from::<How>("how", t.round_how_ask(), "round-how", ""))
        (ask::fields(cx, form, &asked.ask, None))
        (reason(cx, form, asked, ""))
        (kit::form_end(t.round_send(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&view.round), &title), &title, t.round_type_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(title, content))
}

fn type_in(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let unit = unit(cx, &view)?.unit.id;
    let act = TypeIn {
        round: view.round.id,
        unit,
        how: typed.choice("how"),
        given: ask::given(typed, &view.round.ask),
        reason: typed.text("reason"),
    };
    let to = cx.at(format_args!("/rounds/{}", view.round.id));
    Ok(typed.act(act).then(to).says(cx.t.round_sent()))
}

/// Pressing a button leads here only when something went wrong.
fn ask_again(cx: &Cx<'_>, form: &Form<'_>, word: &str, lead: &str) -> Result<Page, Stop> {
    facilitators_only(cx)?;
    let round = cx.find::<Round>("id")?;
    let back = cx.at(format_args!("/rounds/{}", round.id));
    let fields = html! {
        (kit::quote(&round.question, ""))
        (kit::form_end(word, cx.t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&round), word), word, lead, ""))
        (form.edit(round.stamp.revision, fields))
    };
    Ok(cx.page(word, content))
}

fn close_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    ask_again(cx, form, cx.t.round_close(), cx.t.round_close_why())
}

fn close(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let round = cx.id::<Round>("id")?;
    let act = Close { round, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at(format_args!("/rounds/{round}"))))
}

fn reveal_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    ask_again(cx, form, cx.t.round_reveal(), cx.t.round_reveal_why())
}

fn reveal(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let round = cx.id::<Round>("id")?;
    let act = Reveal { round, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at(format_args!("/rounds/{round}"))))
}
