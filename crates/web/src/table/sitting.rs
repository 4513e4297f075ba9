// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who sits in a seat: giving the place, renewing a mandate, ending it.

use domain::{
    sight::Seen,
    table::{ChangeSitting, EndSitting, Sit, Sitting},
};
use maud::{Markup, html};

use super::{observer::people, seat};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history, kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/seats/{seat}/sit", sit_page, sit);
    routes.form("/f/{w}/tables/{id}/seats/{seat}/sittings/{sitting}", change_page, change);
    routes.form("/f/{w}/tables/{id}/seats/{seat}/sittings/{sitting}/end", end_page, end);
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Sitting>) -> Markup {
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let day = |it: Option<jiff::civil::Date>| it.map(|it| it.to_string()).unwrap_or_default();
    let from = day(now.and_then(|it| it.from));
    let until = day(now.and_then(|it| it.mandate_until));
    html! {
        (form.tick("alternate", t.table_is_alternate(), t.table_is_alternate_hint(),
            now.is_some_and(|it| it.alternate)))
        (form.field_from("from", t.table_from(), &from).optional(optional).date())
        (form.field_from("mandate_until", t.table_mandate_until(), &until)
            .hint(t.table_mandate_until_hint()).optional(optional).date())
    }
}

fn sit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let seat = seat::found(cx)?;
    let inside = html! {
        p class="hint" { a href=(cx.at("/people/new")) { (t.table_person_hint()) } }
        (form.pick_record("person", t.table_person(), people(cx), ""))
        (fields(cx, form, None))
        (kit::form_end(t.table_sit(), t.frame_not_now(), &seat::at(cx, &seat, "")))
    };
    let above = super::crumbs(cx, seat.table, t.table_sit_title());
    let sentence = t.table_seat_open(seat::name(cx, &seat));
    let content = html! {
        (kit::page_head(above, t.table_sit_title(), sentence, ""))
        (form.html(inside))
    };
    Ok(cx.page(t.table_sit_title(), content))
}

fn sit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let seat = seat::found(cx)?;
    let act = Sit {
        seat: seat.id,
        person: typed.id("person"),
        alternate: typed.tick("alternate"),
        from: typed.maybe_date("from"),
        mandate_until: typed.maybe_date("mandate_until"),
    };
    Ok(typed.act(act).then(seat::at(cx, &seat, "")))
}

fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Sitting>, Stop> {
    let sitting = cx.find::<Sitting>("sitting")?;
    if sitting.seat == seat::found(cx)?.id { Ok(sitting) } else { Err(Stop::NotThere) }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let (seat, sitting) = (seat::found(cx)?, found(cx)?);
    let inside = html! {
        @if let Some(error) = form.error("person") { p class="error" id="person" { (error) } }
        (fields(cx, form, Some(sitting.record)))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &seat::at(cx, &seat, "")))
    };
    let above = super::crumbs(cx, seat.table, t.table_sitting_title());
    let content = html! {
        (kit::page_head(above, t.table_sitting_title(), cx.person_name(sitting.person), ""))
        (form.edit(sitting.stamp.revision, inside))
        p class="small" { (history::link(cx, sitting.id.any())) }
    };
    Ok(cx.page(t.table_sitting_title(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (seat, sitting) = (seat::found(cx)?, found(cx)?);
    let act = ChangeSitting {
        sitting: sitting.id,
        seen: typed.seen(),
        alternate: typed.tick("alternate"),
        from: typed.maybe_date("from"),
        mandate_until: typed.maybe_date("mandate_until"),
    };
    Ok(typed.act(act).then(seat::at(cx, &seat, "")))
}

fn end_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let (seat, sitting) = (seat::found(cx)?, found(cx)?);
    let title = t.table_end_sitting_title(cx.person_name(sitting.person));
    let fields = html! {
        (form.field_from("on", t.table_last_day(), &cx.today().to_string()).date())
        (form.field("why", t.table_why()).area(2))
        (kit::form_end(t.table_end_sitting(), t.frame_not_now(), &seat::at(cx, &seat, "")))
    };
    let content = html! {
        (kit::page_head(super::crumbs(cx, seat.table, &title), title.as_str(), "", ""))
        (kit::tell(kit::Status::Care, t.table_end_sitting_lead()))
        (form.edit(sitting.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn end(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (seat, sitting) = (seat::found(cx)?, found(cx)?);
    let act = EndSitting {
        sitting: sitting.id,
        seen: typed.seen(),
        on: typed.date("on"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(seat::at(cx, &seat, "")))
}
