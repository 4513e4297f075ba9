// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables: where parties sit together; the list, and the forms of a table itself.

mod badge;
mod called;
mod day;
mod live;
mod meeting;
mod minutes;
mod mode;
mod now;
mod observer;
mod papers;
mod plan;
mod script;
mod seat;
mod sitting;
mod step;
mod template;
mod topic;

use domain::{
    records::Kind,
    table::{self, Table, TermsView},
};
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Form, Menu, Page, Place, Room, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Link, Status, column},
};

pub(crate) use badge::Badges;
pub(crate) use called::{Calls, coming, sequence, uid, write_calls};
pub(crate) use live::{held, objections, phone_of, quorum};
pub(crate) use meeting::{found as meeting_of, when};
pub(crate) use mode::{Opened, banner as mode_banner};
pub(crate) use observer::name_here;
pub(crate) use plan::drawing;

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/tables", At::Own("/tables"), &[Kind::Table]),
    Place::new("/tables", At::Above, &[Kind::Seat, Kind::Sitting, Kind::Meeting]),
    Place::new("/tables", At::Above, &[Kind::Script, Kind::Cues, Kind::Course, Kind::Slips]),
    Place::new("/tables", At::Above, &[Kind::Guest, Kind::Present, Kind::Line, Kind::Clusters]),
    Place::new("/tables", At::Above, &[Kind::Minutes, Kind::Correction]),
    Place::new("/tables", At::Above, &[Kind::Speaker, Kind::Tested, Kind::Papers]),
    Place::new("/tables", At::Above, &[Kind::Topic]),
    Place::new("/tables", At::Room, &[Kind::Template]),
];

const MENU: [Menu; 1] =
    [Menu { path: "/tables", icon: Icon::Table, word: |t| t.table_title(), is_shown: |_| true }];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/tables", list);
    routes.form("/f/{w}/tables/new", add_page, add);
    now::routes(routes);
    routes.live("/f/{w}/tables/{id}", plan::page);
    routes.form("/f/{w}/tables/{id}/edit", change_page, change);
    seat::routes(routes);
    sitting::routes(routes);
    meeting::routes(routes);
    day::routes(routes);
    papers::routes(routes);
    topic::routes(routes);
    observer::routes(routes);
    script::routes(routes);
    step::routes(routes);
    template::routes(routes);
    live::routes(routes);
    minutes::routes(routes);
    mode::routes(routes);
}

/// The way back up from a form at a table.
fn crumbs(cx: &Cx<'_>, id: ledger::Id<Table>, here: &str) -> Markup {
    let (list, table) = (cx.at("/tables"), cx.at(format_args!("/tables/{id}")));
    let name = cx.sight().get(id).map_or("", |it| it.name.as_str());
    let up = Link::new(&list, cx.t.table_title()).icon(Icon::Table);
    kit::crumbs(&[up, Link::new(&table, name)], here)
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let lines = table::tables(cx.sight());
    let may_add = cx.sight().standing().is_facilitator();
    let add = cx.at("/tables/new");
    let button = || kit::link_button(&add, t.table_add_title()).main().icon(Icon::Plus);
    let first = lines.iter().filter_map(|it| Some((it.next?.on, it))).min_by_key(|it| it.0);
    let next =
        first.map(|(on, it)| t.table_next_is(it.table.name.as_str(), t.relative(on, cx.today())));
    let sentence = html! {
        (t.table_count(lines.len()))
        @if let Some(next) = next { " " (next) }
    };
    let rows: Vec<_> = lines.iter().map(|it| row(cx, it)).collect();
    let columns = [column(t.table_one()), column(t.table_seats()), column(t.table_next_time())];
    let actions = html! {
        @if may_add { (now::button(cx, None)) }
        @if may_add && !lines.is_empty() { (button()) }
    };
    let content = html! {
        (kit::page_head("", t.table_title(), sentence, actions))
        (held(cx))
        (terms(cx, &table::expired_terms(cx.sight(), None)))
        @if lines.is_empty() {
            (kit::empty(Icon::Table, t.table_empty(), t.table_empty_why(), may_add.then(button)))
        } @else {
            (kit::fold_table(t.table_title(), false, &columns, &rows))
        }
    };
    Ok(cx.page(t.table_title(), content))
}

fn row(cx: &Cx<'_>, line: &table::TableLine<'_>) -> Vec<Markup> {
    let t = cx.t;
    let href = cx.at(format_args!("/tables/{}", line.table.id));
    let opens = cx.sight().standing().is_recorder()
        || cx.sight().standing().tables().contains(&line.table.id);
    let next = match line.next {
        Some(meeting) => meeting::when(cx, &meeting),
        None if opens => t.table_meetings_none().to_owned(),
        None => t.table_sees_not().to_owned(),
    };
    vec![
        html! { a href=(href) { (line.table.name) } },
        html! { (t.table_seats_for(t.table_parties_count(line.parties), line.seats)) },
        html! { (next) },
    ]
}

/// Seats without a mandate in force, told calmly and only to who may know.
pub(crate) fn terms(cx: &Cx<'_>, view: &TermsView) -> Markup {
    let t = cx.t;
    if view.ended == 0 {
        return html! {};
    }
    let elections = view.together_on.is_some();
    kit::tell(
        Status::Note,
        html! {
            b { (t.table_terms_ended(view.ended)) }
            @if elections { " " (t.table_terms_elections()) }
            " " (t.table_terms_how())
        },
    )
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let list = cx.at("/tables");
    let up = [Link::new(&list, t.table_title()).icon(Icon::Table)];
    let fields = fields(cx, form, ("", ""), "", &list);
    let content = html! {
        (kit::page_head(kit::crumbs(&up, t.table_add_title()), t.table_add_title(), "", ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_add_title(), content))
}

fn fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    (name, purpose): (&str, &str),
    more: impl maud::Render,
    back: &str,
) -> Markup {
    let t = cx.t;
    html! {
        (form.field_from("name", t.table_name(), name).hint(t.table_name_hint()).text())
        (form.field_from("purpose", t.table_purpose(), purpose)
            .optional(t.frame_optional()).area(3))
        (more)
        (kit::form_end(t.frame_save(), t.frame_not_now(), back))
    }
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = table::Add { name: typed.line("name"), purpose: typed.text("purpose") };
    let tables = cx.at("/tables");
    Ok(typed.act(act).then_made(move |id| format!("{tables}/{id}")))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    let back = cx.at(format_args!("/tables/{}", table.id));
    let quorum = table.quorum.map(|it| it.to_string()).unwrap_or_default();
    let asks =
        form.field_from("quorum", t.table_quorum_ask(), &quorum).optional(t.frame_optional());
    let asks = asks.hint(t.table_quorum_hint()).short().number(None);
    let fields = fields(cx, form, (&table.name, &table.purpose), asks, &back);
    let above = crumbs(cx, table.id, t.table_change_title());
    let content = html! {
        (kit::page_head(above, t.table_change_title(), "", ""))
        (form.edit(table.stamp.revision, fields))
    };
    Ok(cx.page(t.table_change_title(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = cx.id::<Table>("id")?;
    let act = table::Change {
        table,
        seen: typed.seen(),
        name: typed.line("name"),
        purpose: typed.text("purpose"),
        quorum: typed.maybe_whole("quorum").map(|it| u16::try_from(it).unwrap_or(0)),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{table}"))))
}
