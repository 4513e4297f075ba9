// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A day found by a round: asking the table which days suit, and the meeting that comes of it.

use domain::{
    round::Round,
    sight::Seen,
    table::{AskDays, MeetOn, Table},
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::meeting;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit, round,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/meetings/ask", ask_page, ask);
    routes.form("/f/{w}/rounds/{id}/meet/{day}", meet_page, meet);
}

/// The way to a round for who does not know the day yet.
pub(super) fn way(cx: &Cx<'_>, table: ledger::Id<Table>) -> Markup {
    let t = cx.t;
    if !cx.sight().standing().is_facilitator() {
        return html! {};
    }
    let at = cx.at(format_args!("/tables/{table}/meetings/ask"));
    html! {
        p class="row" {
            span { (t.table_day_unknown()) }
            (kit::link_button(&at, t.table_ask_days()).small())
        }
    }
}

/// Of which round the day of a meeting came.
pub(super) fn found_by(cx: &Cx<'_>, it: &domain::table::Meeting) -> Markup {
    let found = it.round.and_then(|it| cx.sight().find(it));
    html! {
        @if let Some(round) = found {
            @let at = cx.at(format_args!("/rounds/{}", round.id));
            div class="small" {
                (cx.t.table_day_found_by()) " " a class="typed" href=(at) { (round.question) }
            }
        }
    }
}

fn ask_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    let question = t.table_ask_days_question(table.name.as_str());
    let optional = t.frame_optional();
    let back = cx.at(format_args!("/tables/{}", table.id));
    let fields = html! {
        p { (cx.circle(&domain::sight::Audience::Table(table.id))) }
        (round::days_fields(cx, form, &[]))
        (form.field_from("question", t.round_question(), &question).area(2))
        (form.field("purpose", t.table_meeting_purpose()).optional(optional).area(2))
        (form.field("closes_at", t.round_closes()).optional(optional)
            .hint(t.round_closes_hint()).date())
        (kit::form_end(t.table_ask_days_put(), t.frame_not_now(), &back))
    };
    let above = super::crumbs(cx, table.id, t.table_ask_days());
    Ok(form.page((t.table_ask_days(), t.table_ask_days_lead()), above, None, fields))
}

fn ask(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AskDays {
        table: cx.id("id")?,
        question: typed.text("question"),
        purpose: typed.text("purpose"),
        days: round::typed_days(typed),
        closes_at: typed.maybe_date("closes_at").and_then(round::end_of),
    };
    let rounds = cx.at("/rounds");
    Ok(typed.act(act).then_made(move |id| format!("{rounds}/{id}")))
}

/// The round in the address, with the day of it that stands there.
fn chosen<'v>(cx: &Cx<'v>) -> Result<(Seen<'v, Round>, Date), Stop> {
    let round = cx.find::<Round>("id")?;
    let day = cx.word_in_path("day").and_then(|it| it.parse().ok()).ok_or(Stop::NotThere)?;
    Ok((round, day))
}

fn meet_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let (round, day) = chosen(cx)?;
    let table = round.circle.table().ok_or(Stop::NotThere)?;
    let back = cx.at(format_args!("/rounds/{}", round.id));
    let fields = html! {
        @if day < cx.today() { (kit::tell(kit::Status::Care, t.round_day_past())) }
        (meeting::fields_on(cx, form, table, (day, round.explanation.as_str())))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let above = super::crumbs(cx, table, t.round_meet_on());
    Ok(form.page((t.round_meet_on(), round.question.as_str()), above, None, fields))
}

fn meet(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (round, _) = chosen(cx)?;
    let table = round.circle.table().ok_or(Stop::NotThere)?;
    let act = MeetOn {
        round: round.id,
        on: typed.date("on"),
        starts: typed.line("starts"),
        ends: typed.line("ends"),
        place: typed.line("place"),
        purpose: typed.text("purpose"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{table}"))))
}
