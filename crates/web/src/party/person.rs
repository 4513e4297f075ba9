// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One person: roles, seats, and how to reach them for who may know that.

use domain::{
    party::{EditPerson, EditReach, Part, Person, Role, name_record, person_line, reach_record},
    sight::{Audience, Seen},
    table::Sitting,
};
use maud::{Markup, html};

use super::{buttons, people};
use crate::{
    account,
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Link},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/people/{id}", page);
    routes.form("/f/{w}/people/{id}/edit", edit_page, edit);
    routes.form("/f/{w}/people/{id}/reach", reach_page, reach);
}

pub(super) fn crumbs(cx: &Cx<'_>, person: &Seen<'_, Person>, here: &str) -> Markup {
    let (list, own) = (cx.at("/people"), cx.at(format_args!("/people/{}", person.id)));
    let up = Link::new(&list, cx.t.party_people_title()).icon(Icon::Parties);
    let name = cx.person_name(person.id);
    kit::crumbs(&[up, Link::new(&own, name)], here)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let person = cx.find::<Person>("id")?;
    let line = person_line(cx.sight(), person.id);
    let facilitates = cx.sight().standing().is_facilitator();
    let own = cx.person() == Some(person.id);
    let speaks =
        line.roles.iter().any(|it| it.party.is_some_and(|it| cx.sight().standing().is_voice(it)));
    let at = |end: &str| cx.at(format_args!("/people/{}/{end}", person.id));
    let list = cx.at("/people");
    let up = [Link::new(&list, t.party_people_title()).icon(Icon::Parties)];
    let name = cx.person_name(person.id);
    let actions = html! {
        @if own || facilitates || speaks {
            (kit::link_button(&at("edit"), t.frame_change()).quiet())
        }
    };
    let content = html! {
        (kit::page_head(kit::crumbs(&up, name), name, line.function, actions))
        div class="two mt" {
            div class="stack-l" {
                (roles_card(cx, &person, facilitates || speaks))
                (seats_card(cx, &person))
            }
            div class="stack" {
                @if facilitates { (reach_card(cx, &person)) }
                (cx.still(|| account::invitation_panel(cx, person.id)))
                @if let Some(called) = name_record(cx.sight(), person.id) {
                    p class="small" { (history::link(cx, called.id.any())) }
                }
            }
        }
    };
    Ok(cx.page(name, content))
}

fn roles_card(cx: &Cx<'_>, person: &Seen<'_, Person>, may_place: bool) -> Markup {
    let t = cx.t;
    let badges = Badges::of(cx);
    let mut roles = cx.sight().under::<Role>(person.id.any());
    roles.retain(|it| it.person == person.id);
    let (held, before): (Vec<_>, Vec<_>) =
        roles.into_iter().partition(|it| it.until.is_none_or(|until| cx.today() <= until));
    let give = cx.at(format_args!("/people/{}/roles/new", person.id));
    let standing = cx.sight().standing();
    let may_end = |role: &Role| {
        let own = role.party.is_some_and(|it| standing.is_voice(it));
        standing.is_facilitator() || (own && role.office.belongs_to_a_party())
    };
    let line = |role: &Seen<'_, Role>| {
        let at = cx.at(format_args!("/people/{}/roles/{}", person.id, role.id));
        let end = format!("{at}/end");
        let word = cx.word("party-office", &role.office);
        html! {
            div class="row between" {
                span { (people::role_words(cx, &badges, role.record)) }
                @if may_end(role.record) {
                    span class="row small" {
                        a href=(at) { (t.frame_change()) span class="sr" { " " (word) } }
                        a href=(end) { (t.party_role_end()) span class="sr" { " " (word) } }
                    }
                }
            }
            @if let Some(from) = role.from { p class="small soft" { (t.party_role_from(t.date(from))) } }
        }
    };
    let content = html! {
        @if held.is_empty() { p class="small soft" { (t.party_person_gone()) } }
        ul class="list" { @for role in &held { li { (line(role)) } } }
        @if !before.is_empty() {
            (kit::more(t.party_roles_before(), html! {
                ul class="plainlist small" {
                    @for role in &before { li { (people::role_words(cx, &badges, role.record)) } }
                }
            }))
        }
        @if may_place {
            p class="row" {
                (kit::link_button(&give, t.party_role_give()).small().icon(Icon::Plus))
            }
        }
    };
    kit::card("roles", t.party_person_roles(), content)
}

fn seats_card(cx: &Cx<'_>, person: &Seen<'_, Person>) -> Markup {
    let t = cx.t;
    let sits = cx.sight().under::<Sitting>(person.id.any()).into_iter();
    let held = sits.filter(|it| it.is_held(cx.today()));
    let seats: Vec<Markup> = held
        .filter_map(|it| {
            let seat = cx.sight().get(it.seat).filter(|it| it.is_there(cx.today()))?;
            let table = cx.sight().find(seat.table)?;
            let href = cx.at(format_args!("/tables/{}/seats/{}", table.id, it.seat));
            let names: Vec<&str> = seat.parties.iter().map(|it| cx.party_name(*it)).collect();
            Some(html! {
                a href=(href) { (table.name) } ": " (t.list(&names))
                @if it.alternate { span class="small soft" { " (" (t.sheet_column_alternate()) ")" } }
            })
        })
        .collect();
    if seats.is_empty() {
        return html! {};
    }
    kit::card(
        "seats",
        t.party_seats_title(),
        html! {
            ul class="list" { @for seat in &seats { li { (seat) } } }
        },
    )
}

fn reach_card(cx: &Cx<'_>, person: &Seen<'_, Person>) -> Markup {
    let t = cx.t;
    let href = cx.at(format_args!("/people/{}/reach", person.id));
    let reach = reach_record(cx.sight(), person.id).map(|it| &it.record.part);
    let content = html! {
        p { (cx.circle(&Audience::Facilitators)) }
        @match reach {
            Some(Part::Reach { mail, telephone, address }) => {
                @for line in [mail, telephone, address] {
                    @if !line.is_empty() { p class="small typed" { (line) } }
                }
            }
            _ => { p class="small soft" { (t.party_reach_none()) } }
        }
        p class="row" { (kit::link_button(&href, t.party_reach_edit()).small()) }
    };
    kit::card("reach", t.party_reach_title(), content)
}

fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let person = cx.find::<Person>("id")?;
    let t = cx.t;
    let called = name_record(cx.sight(), person.id).ok_or(Stop::NotThere)?;
    let line = person_line(cx.sight(), person.id);
    let back = cx.at(format_args!("/people/{}", person.id));
    let fields = html! {
        (form.field_from("name", t.party_field_name(), line.name).text())
        (form.field_from("function", t.sheet_column_function(), line.function)
            .hint(t.party_function_hint()).optional(t.frame_optional()).text())
        (buttons(cx, t.frame_save(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &person, t.frame_change()), t.party_person_edit(), "", ""))
        (form.edit(called.stamp.revision, fields))
    };
    Ok(cx.page(t.party_person_edit(), content))
}

fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let person = cx.find::<Person>("id")?;
    let act = EditPerson {
        person: person.id,
        seen: typed.seen(),
        name: typed.line("name"),
        function: typed.line("function"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/people/{}", person.id))))
}

fn reach_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let person = cx.find::<Person>("id")?;
    let t = cx.t;
    let optional = t.frame_optional();
    let known = reach_record(cx.sight(), person.id);
    let (mail, telephone, address) = match known.map(|it| &it.record.part) {
        Some(Part::Reach { mail, telephone, address }) => {
            (mail.as_str(), telephone.as_str(), address.as_str())
        }
        _ => ("", "", ""),
    };
    let back = cx.at(format_args!("/people/{}", person.id));
    let fields = html! {
        p { (cx.circle(&Audience::Facilitators)) }
        (form.field_from("mail", t.sheet_column_mail(), mail).optional(optional)
            .autocomplete("off").email())
        (form.field_from("telephone", t.sheet_column_telephone(), telephone).optional(optional)
            .autocomplete("off").telephone())
        (form.field_from("address", t.sheet_column_address(), address).optional(optional)
            .autocomplete("off").area(3))
        (buttons(cx, t.frame_save(), &back))
    };
    let drawn = match known {
        Some(known) => form.edit(known.stamp.revision, fields),
        None => form.html(fields),
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &person, t.party_reach_title()), t.party_reach_title(), "", ""))
        (drawn)
    };
    Ok(cx.page(t.party_reach_title(), content))
}

fn reach(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let person = cx.find::<Person>("id")?;
    let act = EditReach {
        person: person.id,
        seen: Some(typed.seen()).filter(|it| *it > 0),
        mail: typed.line("mail"),
        telephone: typed.line("telephone"),
        address: typed.text("address"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/people/{}", person.id))))
}
