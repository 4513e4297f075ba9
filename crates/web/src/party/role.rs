// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Giving somebody a role, changing its term, and ending it.

use domain::party::{ChangeRole, EndRole, GiveRole, Office, Person, Role};
use domain::table::Table;
use maud::{Markup, html};

use super::{buttons, people, person};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/people/{id}/roles/new", give_page, give);
    routes.form("/f/{w}/people/{id}/roles/{role}", change_page, change);
    routes.form("/f/{w}/people/{id}/roles/{role}/end", end_page, end);
}

/// For whom an adviser prepares: one of the voices of the parties.
fn prepares_field(cx: &Cx<'_>, form: &Form<'_>, now: &str) -> Markup {
    let t = cx.t;
    let voices: Vec<(String, String)> = people::parties(cx)
        .into_iter()
        .flat_map(|(party, name)| {
            let voices = domain::party::voices_of(cx.sight(), party).into_iter();
            voices.map(move |it| (it.to_string(), format!("{}, {name}", cx.person_name(it))))
        })
        .collect();
    let mut options = vec![("", t.frame_nobody())];
    options.extend(voices.iter().map(|(id, word)| (id.as_str(), word.as_str())));
    form.field_from("prepares_for", t.party_prepares_question(), now)
        .hint(t.party_prepares_hint())
        .optional(t.frame_optional())
        .select(&options)
}

fn term(cx: &Cx<'_>, form: &Form<'_>, role: Option<&Role>) -> Markup {
    let t = cx.t;
    let day = |it: Option<jiff::civil::Date>| it.map(|it| it.to_string()).unwrap_or_default();
    let from = day(role.and_then(|it| it.from));
    let until = day(role.and_then(|it| it.until));
    let optional = t.frame_optional();
    html! {
        (form.field_from("from", t.sheet_column_from(), &from).optional(optional).date())
        (form.field_from("until", t.sheet_column_until(), &until).optional(optional).date())
    }
}

fn give_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let of = cx.find::<Person>("id")?;
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let tables: Vec<(String, String)> =
        tables.iter().map(|it| (it.id.to_string(), it.name.clone())).collect();
    let mut table_options = vec![("", t.frame_none())];
    table_options.extend(tables.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let fields = html! {
        (form.field_from("office", t.party_person_office(), "adviser").select(&people::offices(cx)))
        (people::party_field(cx, form, ""))
        (prepares_field(cx, form, ""))
        @if cx.sight().standing().is_facilitator() {
            (form.field("table", t.party_role_table()).hint(t.party_role_table_hint())
                .optional(t.frame_optional()).select(&table_options))
        }
        (term(cx, form, None))
        (buttons(cx, t.party_role_give(), &back(cx, &of)))
    };
    let content = html! {
        (kit::page_head(person::crumbs(cx, &of, t.party_role_give()), t.party_role_give(),
            t.party_role_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.party_role_give(), content))
}

fn back(cx: &Cx<'_>, of: &domain::sight::Seen<'_, Person>) -> String {
    cx.at(format_args!("/people/{}", of.id))
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let of = cx.find::<Person>("id")?;
    let act = GiveRole {
        person: of.id,
        office: typed.choice("office"),
        party: typed.maybe_id("party"),
        prepares_for: typed.maybe_id("prepares_for"),
        table: typed.maybe_id("table"),
        from: typed.maybe_date("from"),
        until: typed.maybe_date("until"),
    };
    Ok(typed.act(act).then(back(cx, &of)))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let (of, role) = (cx.find::<Person>("id")?, cx.find::<Role>("role")?);
    let t = cx.t;
    let word = cx.word("party-office", &role.office);
    let prepares = role.prepares_for.map(|it| it.to_string()).unwrap_or_default();
    let fields = html! {
        @if role.office == Office::Adviser { (prepares_field(cx, form, &prepares)) }
        (term(cx, form, Some(role.record)))
        (buttons(cx, t.frame_save(), &back(cx, &of)))
    };
    let content = html! {
        (kit::page_head(person::crumbs(cx, &of, word), t.party_role_change(word.to_lowercase()),
            "", ""))
        (form.edit(role.stamp.revision, fields))
    };
    Ok(cx.page(t.party_role_change(word.to_lowercase()), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let of = cx.find::<Person>("id")?;
    let act = ChangeRole {
        role: cx.id("role")?,
        seen: typed.seen(),
        prepares_for: typed.maybe_id("prepares_for"),
        from: typed.maybe_date("from"),
        until: typed.maybe_date("until"),
    };
    Ok(typed.act(act).then(back(cx, &of)))
}

fn end_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let (of, role) = (cx.find::<Person>("id")?, cx.find::<Role>("role")?);
    let t = cx.t;
    let word = cx.word("party-office", &role.office).to_lowercase();
    let title = t.party_role_end_title(word.as_str());
    let fields = html! {
        (form.field("reason", t.frame_why()).optional(t.frame_optional()).area(2))
        (buttons(cx, t.party_role_end(), &back(cx, &of)))
    };
    let content = html! {
        (kit::page_head(person::crumbs(cx, &of, &title), &title,
            t.party_role_end_lead(cx.person_name(of.id)), ""))
        (form.edit(role.stamp.revision, fields))
    };
    Ok(cx.page(&title, content))
}

fn end(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let of = cx.find::<Person>("id")?;
    let act = EndRole { role: cx.id("role")?, seen: typed.seen(), reason: typed.text("reason") };
    Ok(typed.act(act).then(back(cx, &of)))
}
