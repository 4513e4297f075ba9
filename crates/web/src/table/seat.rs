// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One seat: for whom it speaks, who sits there, and how it closes.

use domain::{
    party::Party,
    sight::Seen,
    table::{self, AddSeat, ChangeSeat, CloseSeat, Seat, SeatLine, SitterLine, Table},
};
use ledger::Id;
use maud::{Markup, html};

use super::{Badges, plan::names_of};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/seats/new", add_page, add);
    routes.live("/f/{w}/tables/{id}/seats/{seat}", page);
    routes.form("/f/{w}/tables/{id}/seats/{seat}/parties", change_page, change);
    routes.form("/f/{w}/tables/{id}/seats/{seat}/close", close_page, close);
}

/// The seat in the address, at the table in the address.
pub(super) fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Seat>, Stop> {
    let seat = cx.find::<Seat>("seat")?;
    if seat.table == cx.id("id")? { Ok(seat) } else { Err(Stop::NotThere) }
}

pub(super) fn name<'v>(cx: &Cx<'v>, seat: &Seat) -> &'v str {
    seat.parties.first().map_or(cx.t.frame_unknown(), |it| cx.party_name(*it))
}

pub(super) fn at(cx: &Cx<'_>, seat: &Seen<'_, Seat>, end: &str) -> String {
    cx.at(format_args!("/tables/{}/seats/{}{end}", seat.table, seat.id))
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let seat = found(cx)?;
    let plan = table::plan(cx.sight(), seat.table).ok_or(Stop::NotThere)?;
    let line = plan.seats.iter().find(|it| it.seat.id == seat.id);
    let title = t.table_seat_open(name(cx, &seat));
    let may = plan.may_arrange && line.is_some();
    let actions = html! {
        @if may {
            (kit::link_button(&at(cx, &seat, "/sit"), t.table_sit()).main().icon(Icon::Plus))
            (kit::link_button(&at(cx, &seat, "/parties"), t.table_change_seat()))
            (kit::link_button(&at(cx, &seat, "/close"), t.table_close_seat()).quiet())
        }
    };
    let also = names_of(cx, &seat.parties[1.min(seat.parties.len())..]);
    let sentence = html! {
        @if !also.is_empty() { (t.table_also_for(also.as_str())) }
        @if let Some(day) = seat.until { " " (t.table_closed_on(t.date(day))) }
    };
    let content = html! {
        (kit::page_head(super::crumbs(cx, seat.table, &title), title.as_str(), sentence, actions))
        @if let Some(line) = line { (sitters(cx, line, may)) }
        p class="small" { (history::link(cx, seat.id.any())) }
    };
    Ok(cx.page(title, content))
}

fn sitters(cx: &Cx<'_>, line: &SeatLine<'_>, may: bool) -> Markup {
    let t = cx.t;
    let now: Vec<&SitterLine<'_>> = line.holder.iter().chain(&line.alternates).collect();
    let content = html! {
        @if now.is_empty() { p class="soft" { (t.table_nobody()) } }
        ul class="list" { @for it in &now { (sitter(cx, line, it, may)) } }
        @if !line.others.is_empty() {
            (kit::more(t.table_later_or_before(), html! {
                ul class="list" { @for it in &line.others { (sitter(cx, line, it, may)) } }
            }))
        }
    };
    kit::card("now", t.table_sits_now(), content)
}

fn sitter(cx: &Cx<'_>, line: &SeatLine<'_>, it: &SitterLine<'_>, may: bool) -> Markup {
    let t = cx.t;
    let name = cx.person_name(it.sitting.person);
    let change = at(cx, &line.seat, &format!("/sittings/{}", it.sitting.id));
    let end = format!("{change}/end");
    let today = cx.today();
    html! {
        li {
            b { (name) }
            @if it.sitting.alternate { ", " (t.table_is_alternate().to_lowercase()) }
            div class="small soft" {
                @if let Some(day) = it.sitting.from { (t.table_since(t.date(day))) " " }
                @if let Some(day) = it.sitting.until { (t.table_until_day(t.date(day))) }
            }
            div class="small soft" {
                @if let Some(day) = it.term {
                    (t.table_mandate()) " "
                    @if it.sitting.has_term(today) { (t.table_term_until(t.date(day))) }
                    @else { (t.table_term_ended(t.date(day))) }
                }
            }
            @if may {
                p class="row mt-s" {
                    (kit::link_button(&change, t.frame_change()).small().about(name))
                    (kit::link_button(&end, t.table_end_sitting()).small().quiet().about(name))
                }
            }
        }
    }
}

/// Parties that no other standing seat of this table speaks for.
fn free_parties(cx: &Cx<'_>, table: Id<Table>, own: Option<Id<Seat>>) -> Vec<(Id<Party>, String)> {
    let seats = cx.sight().under::<Seat>(table.any());
    let today = cx.today();
    let taken: Vec<Id<Party>> = seats
        .iter()
        .filter(|it| Some(it.id) != own && it.is_there(today))
        .flat_map(|it| it.parties.clone())
        .collect();
    Badges::of(cx)
        .options(|it| !taken.contains(&it.id) && it.until.is_none_or(|until| today <= until))
}

fn fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    free: &[(Id<Party>, String)],
    now: Option<&Seat>,
) -> Markup {
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let first = now.and_then(|it| it.parties.first()).map(|it| it.to_string());
    let also: Vec<String> =
        now.iter().flat_map(|it| it.parties.iter().skip(1)).map(|it| it.to_string()).collect();
    let also: Vec<&str> = also.iter().map(String::as_str).collect();
    let ids: Vec<String> = free.iter().map(|it| it.0.to_string()).collect();
    let options: Vec<(&str, &str)> =
        ids.iter().zip(free).map(|(id, it)| (id.as_str(), it.1.as_str())).collect();
    html! {
        (form.pick_record("parties", t.table_seat_party(), free.to_vec(),
            first.as_deref().unwrap_or_default()))
        @if options.len() > 1 {
            p class="hint" { (t.table_seat_also_hint()) }
            (form.several("also", t.table_seat_also(), &options, &also))
        }
        (form.field_from("short", t.table_seat_short(), now.map_or("", |it| it.short.as_str()))
            .hint(t.table_seat_short_hint()).optional(optional).short().text())
    }
}

/// The party that sits first, then the ticked ones; ticking the first one too changes nothing.
fn parties(typed: &mut Typed<'_>) -> Vec<Id<Party>> {
    let first = typed.id::<Party>("parties");
    let also = typed.ids::<Party>("also");
    let also = also.into_iter().filter(|it| *it != first);
    [first].into_iter().chain(also).collect()
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    let free = free_parties(cx, table.id, None);
    let back = cx.at(format_args!("/tables/{}", table.id));
    let above = super::crumbs(cx, table.id, t.table_add_seat_title());
    let parties = cx.at("/parties");
    let content = html! {
        (kit::page_head(above, t.table_add_seat_title(), "", ""))
        @if free.is_empty() {
            (kit::empty(Icon::Parties, t.table_seat_also_none(), "",
                Some(kit::link_button(&parties, t.party_title()))))
        } @else {
            (form.html(html! {
                (fields(cx, form, &free, None))
                (kit::form_end(t.table_add_seat(), t.frame_not_now(), &back))
            }))
        }
    };
    Ok(cx.page(t.table_add_seat_title(), content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = cx.id::<Table>("id")?;
    let act = AddSeat { table, parties: parties(typed), short: typed.line("short") };
    let seats = cx.at(format_args!("/tables/{table}/seats"));
    Ok(typed.act(act).then_made(move |id| format!("{seats}/{id}")))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let seat = found(cx)?;
    let free = free_parties(cx, seat.table, Some(seat.id));
    let inside = html! {
        (fields(cx, form, &free, Some(seat.record)))
        (form.field("why", t.table_why()).optional(t.frame_optional()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &at(cx, &seat, "")))
    };
    let above = super::crumbs(cx, seat.table, t.table_change_seat_title());
    let content = html! {
        (kit::page_head(above, t.table_change_seat_title(), name(cx, &seat), ""))
        (form.edit(seat.stamp.revision, inside))
    };
    Ok(cx.page(t.table_change_seat_title(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let seat = found(cx)?;
    let act = ChangeSeat {
        seat: seat.id,
        seen: typed.seen(),
        parties: parties(typed),
        short: typed.line("short"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(at(cx, &seat, "")))
}

fn close_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let seat = found(cx)?;
    let fields = html! {
        (form.field_from("on", t.table_last_day(), &cx.today().to_string()).date())
        (form.field("why", t.table_why()).area(2))
        (kit::form_end(t.table_close_seat(), t.frame_not_now(), &at(cx, &seat, "")))
    };
    let above = super::crumbs(cx, seat.table, t.table_close_seat_title());
    let content = html! {
        (kit::page_head(above, t.table_close_seat_title(), name(cx, &seat), ""))
        (kit::tell(kit::Status::Care, t.table_close_seat_lead()))
        (form.edit(seat.stamp.revision, fields))
    };
    Ok(cx.page(t.table_close_seat_title(), content))
}

fn close(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let seat = found(cx)?;
    let act = CloseSeat {
        seat: seat.id,
        seen: typed.seen(),
        on: typed.date("on"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{}", seat.table))))
}
