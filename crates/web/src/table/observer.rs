// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is at a table without a seat: the facilitators, the note taker, observers and experts.

use domain::{
    party::{Office, Person, Role},
    sight::Seen,
    table::{self, Course, EndObserving, Here, LetObserve, PlanView, Table},
};
use maud::{Markup, html};

use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/observers/new", add_page, add);
    routes.form("/f/{w}/tables/{id}/observers/{role}/end", end_page, end);
}

pub(super) fn card(cx: &Cx<'_>, plan: &PlanView<'_>) -> Markup {
    let t = cx.t;
    let at = |end: String| cx.at(format_args!("/tables/{}/observers/{end}", plan.table.id));
    let content = html! {
        ul class="list small" {
            @for (person, office) in &plan.around {
                li { b { (cx.person_name(*person)) } ", " (office_word(cx, *office)) }
            }
            @for it in &plan.observers {
                @let name = cx.person_name(it.person);
                @let end = at(format!("{}/end", it.role.id));
                li class="row between" {
                    span { b { (name) } ", " (as_what(cx, it.role.office)) }
                    @if plan.may_arrange {
                        (kit::link_button(&end, t.table_end_observing())
                            .small().quiet().about(name))
                    }
                }
            }
        }
        @if plan.may_arrange {
            p { (kit::link_button(&at("new".to_owned()), t.table_let_observe()).small()) }
        }
    };
    kit::card("around", t.table_around(), content)
}

/// What somebody without a seat does there.
fn as_what(cx: &Cx<'_>, office: Office) -> String {
    match office {
        Office::Observer => cx.t.table_observes().to_owned(),
        other => office_word(cx, other),
    }
}

/// Who is here, as everybody at the table knows them: the name of the seat or of the phone, or
/// somebody's own name with as what they came.
pub(crate) fn name_here(cx: &Cx<'_>, course: &Seen<'_, Course>, who: &Here<'_>) -> String {
    match who {
        Here::Seat(at) => at.name.clone(),
        Here::Guest(guest) => guest.name.clone(),
        Here::Person(person) => {
            let name = cx.person_name(*person);
            let on = domain::calendar::day(course.stamp.made_at);
            match table::beside(cx.sight(), course.table, *person, on) {
                Some(office) => cx.t.table_here_as(name, office_word(cx, office)),
                None => name.to_owned(),
            }
        }
    }
}

fn office_word(cx: &Cx<'_>, office: Office) -> String {
    cx.word("party-office", &office).to_lowercase()
}

/// Everybody who is known here, by name.
pub(super) fn people(cx: &Cx<'_>) -> Vec<(ledger::Id<Person>, String)> {
    let people = cx.sight().all::<Person>();
    let mut people: Vec<_> =
        people.iter().map(|it| (it.id, cx.person_name(it.id).to_owned())).collect();
    people.sort_by_key(|(_, name)| name.to_lowercase());
    people
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    let people: Vec<_> = people(cx).into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let mut options = vec![("", t.table_somebody_new())];
    options.extend(people.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let offices =
        [Office::Observer, Office::Expert].map(|it| (it.word(), cx.word("party-office", &it)));
    let fields = html! {
        (form.field("person", t.table_observer_known()).optional(t.frame_optional())
            .select(&options))
        (form.field("name", t.table_observer_name()).optional(t.frame_optional()).text())
        (form.options("office", t.table_observer_office(), &offices, "observer"))
        (form.field("function", t.table_observer_function()).optional(t.frame_optional()).text())
        (kit::form_end(t.table_let_observe(), t.frame_not_now(),
            &cx.at(format_args!("/tables/{}", table.id))))
    };
    let above = super::crumbs(cx, table.id, t.table_let_observe_title());
    let content = html! {
        (kit::page_head(above, t.table_let_observe_title(), t.table_let_observe_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_let_observe_title(), content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = cx.id::<Table>("id")?;
    let act = LetObserve {
        table,
        person: typed.maybe_id("person"),
        name: typed.line("name"),
        function: typed.line("function"),
        expert: typed.line("office") == Office::Expert.word(),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{table}"))))
}

fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Role>, Stop> {
    let role = cx.find::<Role>("role")?;
    if role.table == Some(cx.id("id")?) { Ok(role) } else { Err(Stop::NotThere) }
}

fn end_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let role = found(cx)?;
    let table = cx.id::<Table>("id")?;
    let title = t.table_end_observing_title(cx.person_name(role.person));
    let fields = html! {
        (form.field_from("on", t.table_last_day(), &cx.today().to_string()).date())
        (form.field("why", t.table_why()).area(2))
        (kit::form_end(t.table_end_observing(), t.frame_not_now(),
            &cx.at(format_args!("/tables/{table}"))))
    };
    let content = html! {
        (kit::page_head(super::crumbs(cx, table, &title), title.as_str(),
            t.table_end_sitting_lead(), ""))
        (form.edit(role.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn end(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let role = found(cx)?;
    let act = EndObserving {
        role: role.id,
        seen: typed.seen(),
        on: typed.date("on"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{}", cx.id::<Table>("id")?))))
}
