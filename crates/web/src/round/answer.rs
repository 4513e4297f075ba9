// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answering a round: for oneself, or typed in for who answered on paper; closing and showing it.

use domain::{
    refusal::Need,
    round::{
        self, Admission, Close, Deposit, Give, How, Reveal, Round, RoundPromise, RoundView, Speak,
        TypeIn, UnitLine,
    },
};
use ledger::AnyId;
use maud::{Markup, html};

use super::{ask, confirm, crumbs, terms::promise, unit_name};
use crate::{
    decision,
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
    let back = crate::table::phone_of(cx, view.round.id);
    let back = back.unwrap_or_else(|| cx.at(format_args!("/rounds/{}", view.round.id)));
    let title = t.round_answer_for(unit_name(cx, &line.unit));
    let own = line.own.map(|it| it.record).map(|it| (&it.given, it.reason.as_str()));
    let suggested = line.suggested.map(|it| it.record).map(|it| (&it.given, it.reason.as_str()));
    let voice = super::terms::own_voice(cx, view.round.id);
    let voice = voice.as_ref().map(|it| (it, ""));
    let now = own.or(voice).or(suggested);
    let fields = html! {
        @if let (None, Some(it)) = (own, &line.suggested) {
            p class="note" { (t.round_suggested_by(cx.who(it.stamp.made_by))) }
        }
        (ask::fields(cx, form, &asked.ask, now.map(|it| it.0)))
        (reason(cx, form, asked, now.map_or("", |it| it.1)))
        (kit::form_end(t.round_send(), t.frame_not_now(), &back))
    };
    // A phone that came in by code has nowhere else to go.
    let above = match cx.sight().standing().guest() {
        Some(_) => html! {},
        None => crumbs(cx, Some(&view.round), &title),
    };
    let content = html! {
        (kit::page_head(above, &asked.question, asked.explanation.as_str(), ""))
        (promise(cx, &asked.ask, &asked.terms, asked.shows, &asked.who))
        (decision::outside_told(cx, asked, &line.unit))
        @match line.own {
            Some(own) => { (form.edit(own.stamp.revision, fields)) }
            None => { (form.html(fields)) }
        }
    };
    // A phone that came in by code has no menu: one thing on a screen.
    let page = cx.page(title, content);
    Ok(if cx.sight().standing().guest().is_some() { page.bare() } else { page })
}

fn reason(cx: &Cx<'_>, form: &Form<'_>, round: &Round, now: &str) -> Markup {
    let t = cx.t;
    html! {
        @if !round.tells_counts_only() && ask::asks_reason(&round.ask) {
            (form.field_from("reason", t.round_reason(), now).optional(t.frame_optional())
                .hint(t.round_reason_hint()).area(3))
        }
    }
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let line = unit(cx, &view)?;
    let round = view.round.id;
    let given = ask::given(typed, &view.round.ask);
    // Who answers at a table that is together now goes back to it.
    let to = crate::table::phone_of(cx, round);
    let to = to.unwrap_or_else(|| cx.at(format_args!("/rounds/{round}")));
    let unit = Some(line.unit.id);
    Ok(match view.round.terms.promise {
        RoundPromise::Named => {
            let reason = typed.text("reason");
            // What the form said, not what is there by now: sent once more it is the same act.
            let seen = cx.filled("seen").map(|_| typed.seen());
            typed.act(Give { round, unit, given, reason, seen }).says(cx.t.round_sent())
        }
        RoundPromise::Anonymous => {
            typed.act(Deposit { round, unit, given }).says(cx.t.round_deposited())
        }
        RoundPromise::Pseudonymous => {
            let admission = Admission::to(cx.sight(), round).ok_or(Stop::NotThere)?;
            let (name, pseudonym) = super::terms::pseudonym(cx, round);
            let sent = typed.act(Speak { admission, given }).says(cx.t.round_sent());
            sent.under(name, pseudonym)
        }
    }
    .then(to))
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
    cx.facilitators_only()?;
    let round = cx.find::<Round>("id")?;
    let back = cx.at(format_args!("/rounds/{}", round.id));
    let (crumbs, quoted) = (crumbs(cx, Some(&round), word), kit::quote(&round.question, ""));
    Ok(confirm(cx, form, (word, lead), (crumbs, quoted), (round.stamp.revision, &back)))
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
