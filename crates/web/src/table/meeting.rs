// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Meetings of a table: choosing a day, moving it, calling it off.

use domain::{
    sight::Seen,
    table::{CallOff, ChangeMeeting, Meeting, PlanMeeting, PlanView, Table},
};
use maud::{Markup, html};

use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history, kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/meetings/new", add_page, add);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}", change_page, change);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/call-off", call_off_page, call_off);
}

/// "woensdag 25 november 2026 om 13:30 uur".
pub(crate) fn when(cx: &Cx<'_>, meeting: &Meeting) -> String {
    when_of(cx.t, meeting)
}

/// The same in the language of a letter.
pub(super) fn when_of(t: texts::Texts, meeting: &Meeting) -> String {
    let day = t.date_with_day(meeting.on);
    match (meeting.starts.is_empty(), meeting.ends.is_empty()) {
        (true, _) => day,
        (false, true) => t.table_at_time(day, meeting.starts.as_str()),
        (false, false) => t.table_from_until(day, meeting.ends.as_str(), meeting.starts.as_str()),
    }
}

pub(super) fn card(cx: &Cx<'_>, plan: &PlanView<'_>) -> Markup {
    let t = cx.t;
    let id = plan.table.id;
    let opens = plan.may_plan || cx.sight().standing().tables().contains(&id);
    let circle = cx.circle(&domain::sight::Audience::Table(id));
    let content = html! {
        @if !opens {
            p class="small soft" { (t.table_meetings_closed()) }
        } @else {
            p { (circle) }
            @if plan.coming.is_empty() { p class="small soft" { (t.table_meetings_none()) } }
            ul class="list" { @for it in &plan.coming { (line(cx, plan, it)) } }
            @if !plan.past.is_empty() {
                (kit::more(t.table_meetings_past(), html! {
                    ul class="list" { @for it in &plan.past { (line(cx, plan, it)) } }
                }))
            }
        }
    };
    kit::card("meetings", t.table_meetings(), content)
}

fn line(cx: &Cx<'_>, plan: &PlanView<'_>, meeting: &Seen<'_, Meeting>) -> Markup {
    let t = cx.t;
    let at = cx.at(format_args!("/tables/{}/meetings/{}", plan.table.id, meeting.id));
    let call_off = format!("{at}/call-off");
    let about = when(cx, meeting);
    html! {
        li {
            b { (about) }
            @if !meeting.place.is_empty() {
                div class="small typed" { (kit::with_links(&meeting.place)) }
            }
            @if !meeting.purpose.is_empty() { div class="small typed" { (meeting.purpose) } }
            (super::day::found_by(cx, meeting))
            (super::script::ways(cx, meeting))
            @if plan.may_plan {
                p class="row mt-s" {
                    (kit::link_button(&at, t.frame_change()).small().about(&about))
                    (kit::link_button(&call_off, t.table_call_off()).small().quiet().about(&about))
                }
            }
        }
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    let fields = html! {
        @if form.is_new() { (super::day::way(cx, table.id)) }
        (fields(cx, form, table.id, None))
    };
    let above = super::crumbs(cx, table.id, t.table_plan_meeting_title());
    let content = html! {
        (kit::page_head(above, t.table_plan_meeting_title(), "", ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_plan_meeting_title(), content))
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, table: ledger::Id<Table>, now: Option<&Meeting>) -> Markup {
    let t = cx.t;
    html! {
        (asked(cx, form, table, now))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(format_args!("/tables/{table}"))))
    }
}

/// The fields of a meeting on this day, about this.
pub(super) fn fields_on(
    cx: &Cx<'_>,
    form: &Form<'_>,
    table: ledger::Id<Table>,
    (on, purpose): (jiff::civil::Date, &str),
) -> Markup {
    let (none, purpose) = (String::new, purpose.to_owned());
    let (starts, ends, place, round) = (none(), none(), none(), None);
    let now = Meeting { table, on, starts, ends, place, purpose, round };
    asked(cx, form, table, Some(&now))
}

fn asked(cx: &Cx<'_>, form: &Form<'_>, table: ledger::Id<Table>, now: Option<&Meeting>) -> Markup {
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let on = now.map(|it| it.on.to_string()).unwrap_or_default();
    let from = |of: fn(&Meeting) -> &str| now.map(of).unwrap_or_default();
    html! {
        p { (cx.circle(&domain::sight::Audience::Table(table))) }
        (form.field_from("on", t.table_day(), &on).date())
        (form.field_from("starts", t.table_starts(), from(|it| &it.starts))
            .hint(t.table_starts_hint()).optional(optional).short().text())
        (form.field_from("ends", t.table_ends(), from(|it| &it.ends))
            .hint(t.table_ends_hint()).optional(optional).short().text())
        (form.field_from("place", t.table_place(), from(|it| &it.place)).optional(optional).text())
        (form.field_from("purpose", t.table_meeting_purpose(), from(|it| &it.purpose))
            .optional(optional).area(3))
        @if cx.house().settings.sends_mail { p class="small soft measure" { (t.table_called()) } }
    }
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = cx.id::<Table>("id")?;
    let act = PlanMeeting {
        table,
        on: typed.date("on"),
        starts: typed.line("starts"),
        ends: typed.line("ends"),
        place: typed.line("place"),
        purpose: typed.text("purpose"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{table}"))))
}

/// The meeting in the address, at the table in the address.
pub(crate) fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Meeting>, Stop> {
    let meeting = cx.find::<Meeting>("meeting")?;
    if meeting.table == cx.id("id")? { Ok(meeting) } else { Err(Stop::NotThere) }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let meeting = found(cx)?;
    let fields = fields(cx, form, meeting.table, Some(meeting.record));
    let above = super::crumbs(cx, meeting.table, t.table_change_meeting_title());
    let content = html! {
        (kit::page_head(above, t.table_change_meeting_title(), when(cx, &meeting), ""))
        (form.edit(meeting.stamp.revision, fields))
        p class="small" { (history::link(cx, meeting.id.any())) }
    };
    Ok(cx.page(t.table_change_meeting_title(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let meeting = found(cx)?;
    let act = ChangeMeeting {
        meeting: meeting.id,
        seen: typed.seen(),
        on: typed.date("on"),
        starts: typed.line("starts"),
        ends: typed.line("ends"),
        place: typed.line("place"),
        purpose: typed.text("purpose"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{}", meeting.table))))
}

fn call_off_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let meeting = found(cx)?;
    let back = cx.at(format_args!("/tables/{}", meeting.table));
    let fields = html! {
        (form.field("why", t.table_why()).area(2))
        (kit::form_end(t.table_call_off(), t.frame_not_now(), &back))
    };
    let above = super::crumbs(cx, meeting.table, t.table_call_off_title());
    let content = html! {
        (kit::page_head(above, t.table_call_off_title(), when(cx, &meeting), ""))
        (kit::tell(kit::Status::Care, t.table_call_off_lead()))
        (form.edit(meeting.stamp.revision, fields))
    };
    Ok(cx.page(t.table_call_off_title(), content))
}

fn call_off(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let meeting = found(cx)?;
    let act = CallOff { meeting: meeting.id, seen: typed.seen(), why: typed.text("why") };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{}", meeting.table))))
}
