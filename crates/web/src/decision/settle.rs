// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What became of a reservation, and which body was told of it.

use domain::{
    decision::{Fate, LedgerLine, Reservation, Settle, TellBody},
    refusal::Need,
    sight::Seen,
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{crumbs, ledger as lines, reserve::may_write};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/decisions/reservations/{id}/settle", settle_page, settle);
    routes.form("/f/{w}/decisions/reservations/{id}/tell", tell_page, tell);
}

/// The fates by name, as a form offers them.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum FateName {
    Open,
    Met,
    NotMet,
    Withdrawn,
    Lapsed,
}

fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Reservation>, Stop> {
    let it = cx.find::<Reservation>("id")?;
    match may_write(cx, it.record) {
        true => Ok(it),
        false => Err(Stop::MayNot(Need::Voice)),
    }
}

fn asked(
    cx: &Cx<'_>,
    form: &Form<'_>,
    it: &Seen<'_, Reservation>,
    (title, lead): (&str, &str),
    fields: Markup,
) -> Page {
    let at = cx.at(format_args!("/decisions/reservations/{}", it.id));
    let line = LedgerLine::of(cx.sight(), *it);
    let fields = html! {
        @if !line.words.is_empty() { (kit::quote(line.words, "")) }
        (fields)
        (kit::form_end(cx.t.frame_save(), cx.t.frame_not_now(), &at))
    };
    let above = crumbs(cx, Some((&at, &lines::name(cx, &line))), title);
    form.page((title, lead), above, Some(it.stamp.revision), fields)
}

fn settle_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let all = [
        ("met", t.decision_fate_met()),
        ("not_met", t.decision_fate_not_met()),
        ("withdrawn", t.decision_fate_withdrawn()),
        ("lapsed", t.decision_fate_lapsed()),
    ];
    // What is settled can only be opened again.
    let open = [("open", t.decision_fate_open())];
    let options: &[(&str, &str)] = if it.is_open() { &all } else { &open };
    let fields = html! {
        (form.options("fate", t.decision_fate(), options, if it.is_open() { "" } else { "open" }))
        @if it.is_open() {
            (form.field_from("on", t.decision_fate_on(), &cx.today().to_string()).date())
        }
        (form.field("why", t.decision_why()).area(3))
    };
    Ok(asked(cx, form, &it, (t.decision_settle(), t.decision_settle_lead()), fields))
}

fn settle(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (reservation, seen) = (cx.id::<Reservation>("id")?, typed.seen());
    let name = typed.choice::<FateName>("fate");
    let on = match name {
        FateName::Open => cx.today(),
        _ => typed.date("on"),
    };
    let fate = match name {
        FateName::Open => Fate::Open,
        FateName::Met => Fate::Met { on },
        FateName::NotMet => Fate::NotMet { on },
        FateName::Withdrawn => Fate::Withdrawn { on },
        FateName::Lapsed => Fate::Lapsed { on },
    };
    let act = Settle { reservation, seen, fate, why: typed.text("why") };
    Ok(typed.act(act).then(cx.at(format_args!("/decisions/reservations/{reservation}"))))
}

fn tell_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let fields = html! {
        (form.field("body", t.decision_tell_body()).hint(t.decision_body_hint()).text())
        (form.field_from("on", t.decision_fate_on(), &cx.today().to_string()).date())
    };
    Ok(asked(cx, form, &it, (t.decision_tell(), t.decision_tell_lead()), fields))
}

fn tell(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (reservation, seen) = (cx.id::<Reservation>("id")?, typed.seen());
    let act = TellBody { reservation, seen, body: typed.line("body"), on: typed.date("on") };
    Ok(typed.act(act).then(cx.at(format_args!("/decisions/reservations/{reservation}"))))
}
