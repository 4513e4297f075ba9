// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! People: everybody in the founding, and those of one party.

use domain::{
    party::{AddPerson, Holder, Office, Party, PartyView, PersonLine, Role, people_lines},
    refusal::Need,
};
use ledger::Id;
use maud::{Markup, html};

use super::{buttons, only};
use crate::{
    account,
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Link, column},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/people", list);
    routes.form("/f/{w}/people/new", add_page, add);
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let letters = cx.query("q").unwrap_or_default();
    let lines = people_lines(cx.sight(), &letters);
    let here = people_lines(cx.sight(), "").iter().filter(|it| !it.roles.is_empty()).count();
    let [add, sheet, excel, csv] =
        ["/people/new", "/people/sheet", "/people.xlsx", "/people.csv"].map(|it| cx.at(it));
    let facilitates = cx.sight().standing().is_facilitator();
    let speaks = cx.sight().standing().own_parties().any(|it| cx.sight().standing().is_voice(it));
    let actions = html! {
        @if facilitates {
            (kit::link_button(&sheet, t.sheet_in_people()).icon(Icon::Package))
        }
        @if facilitates || speaks {
            (kit::link_button(&add, t.party_person_add()).main().icon(Icon::Plus))
        }
    };
    let badges = Badges::of(cx);
    let rows: Vec<_> = lines.iter().map(|it| row(cx, &badges, it)).collect();
    let columns = [column(t.party_field_name()), column(t.party_person_roles())];
    let content = html! {
        (kit::page_head("", t.party_people_title(), t.party_people_count(here), actions))
        div class="stack-l" {
            form method="get" action=(cx.at("/people")) class="filter noprint" {
                (kit::Field::new("q", t.party_people_letters()).value(&letters).text())
                (kit::button(t.frame_search()))
            }
            @if lines.is_empty() {
                (kit::empty(Icon::Parties, t.party_people_filter_empty(), "", None))
            } @else {
                (kit::fold_table(t.party_people_title(), false, &columns, &rows))
            }
            p class="row small noprint" {
                (Link::new(&excel, t.sheet_excel()).icon(Icon::Package))
                (Link::new(&csv, t.sheet_csv()).icon(Icon::Text))
                @if (facilitates || speaks) && account::can_invite(cx) {
                    (Link::new(&cx.at("/invitations"), t.account_invitations_title())
                        .icon(Icon::Key))
                }
            }
        }
    };
    Ok(cx.page(t.party_people_title(), content))
}

fn row(cx: &Cx<'_>, badges: &Badges<'_>, line: &PersonLine<'_>) -> Vec<Markup> {
    let href = cx.at(format_args!("/people/{}", line.person));
    let name = if line.name.is_empty() { cx.t.frame_unknown() } else { line.name };
    vec![
        html! {
            a href=(href) { (name) }
            @if !line.function.is_empty() { div class="small soft" { (line.function) } }
        },
        html! {
            @if line.roles.is_empty() { span class="soft" { (cx.t.party_person_gone()) } }
            ul class="plainlist" {
                @for role in &line.roles { li { (role_words(cx, badges, role)) } }
            }
        },
    ]
}

/// The office, for which party and which table, and for whom an adviser prepares.
pub(super) fn role_words(cx: &Cx<'_>, badges: &Badges<'_>, role: &Role) -> Markup {
    let t = cx.t;
    let table = role.table.and_then(|it| cx.sight().get(it)).map(|it| it.name.as_str());
    html! {
        (cx.word("party-office", &role.office))
        @if let Some(party) = role.party { " " (badges.link(cx, party)) }
        @if let Some(table) = table { " (" (table) ")" }
        @if let Some(person) = role.prepares_for {
            div class="small soft" { (t.party_prepares_for(cx.person_name(person))) }
        }
        @if let Some(until) = role.until {
            span class="small soft" { " " (t.party_role_until(t.date(until))) }
        }
    }
}

/// The people of one party, voices first, and who prepares for whom.
pub(super) fn card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let add = cx.at(format_args!("/people/new?party={}", view.party.id));
    let content = html! {
        @if view.people.is_empty() { p class="small soft" { (t.party_people_none()) } } @else {
            ul class="list" {
                @for it in &view.people { li { (holder(cx, it)) } }
            }
        }
        @if view.may.facilitate || view.may.speak {
            p class="row noprint" {
                (kit::link_button(&add, t.party_person_add()).small().icon(Icon::Plus))
            }
        }
    };
    kit::card("people", t.party_people_title(), content)
}

fn holder(cx: &Cx<'_>, holder: &Holder<'_>) -> Markup {
    let t = cx.t;
    let line = domain::party::person_line(cx.sight(), holder.person);
    let href = cx.at(format_args!("/people/{}", holder.person));
    html! {
        div class="row between" {
            span {
                a href=(href) { b { (cx.person_name(holder.person)) } }
                @if !line.function.is_empty() { ", " (line.function) }
            }
            span class="small soft" { (offices_of(cx, holder)) }
        }
        @for role in &holder.roles {
            @if let Some(person) = role.prepares_for {
                p class="small soft" { (t.party_prepares_for(cx.person_name(person))) }
            }
            @if let Some(until) = role.until {
                p class="small soft" { (t.party_role_until(t.date(until))) }
            }
        }
    }
}

/// "Vertegenwoordiger en opdrachtgever".
pub(super) fn offices_of(cx: &Cx<'_>, holder: &Holder<'_>) -> String {
    let words = holder.roles.iter().enumerate().map(|(place, it)| {
        let word = cx.word("party-office", &it.office);
        if place == 0 { word.to_owned() } else { word.to_lowercase() }
    });
    cx.t.list(&words.collect::<Vec<_>>())
}

/// The offices that the viewer may give, with the parties they may give them for.
pub(super) fn offices(cx: &Cx<'_>) -> Vec<(&'static str, &'static str)> {
    let facilitates = cx.sight().standing().is_facilitator();
    let may_give = |it: &Office| facilitates || it.belongs_to_a_party();
    let offices = Office::ALL.into_iter().filter(may_give);
    offices.map(|it| (it.word(), cx.word("party-office", &it))).collect()
}

pub(super) fn parties(cx: &Cx<'_>) -> Vec<(Id<Party>, String)> {
    let (standing, today) = (cx.sight().standing(), cx.today());
    let facilitates = standing.is_facilitator();
    let mut parties = Badges::of(cx).options(|it| {
        let there = it.until.is_none_or(|until| today <= until);
        there && (facilitates || standing.is_voice(it.id))
    });
    parties.sort_by_cached_key(|(_, name)| name.to_lowercase());
    parties
}

/// A list of parties in which none may be chosen as well.
pub(super) fn party_field(cx: &Cx<'_>, form: &Form<'_>, now: &str) -> Markup {
    let t = cx.t;
    let parties: Vec<(String, String)> =
        parties(cx).into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let mut options = vec![("", t.party_person_no_party())];
    options.extend(parties.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    form.field_from("party", t.party_person_party(), now)
        .hint(t.party_person_party_hint())
        .select(&options)
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let standing = cx.sight().standing();
    let speaks = standing.own_parties().any(|it| standing.is_voice(it));
    only(standing.is_facilitator() || speaks, Need::Facilitator)?;
    let t = cx.t;
    let optional = t.frame_optional();
    let own = standing.own_parties().next().map(|it| it.to_string()).unwrap_or_default();
    let party = cx.query("party").unwrap_or(own);
    let list = cx.at("/people");
    let fields = html! {
        (form.field("name", t.party_field_name()).autocomplete("off").text())
        (form.field("function", t.sheet_column_function()).hint(t.party_function_hint())
            .optional(optional).text())
        (form.field_from("office", t.party_person_office(), "representative")
            .select(&offices(cx)))
        (party_field(cx, form, &party))
        (form.field("mail", t.sheet_column_mail()).hint(t.party_mail_hint()).optional(optional)
            .autocomplete("off").email())
        (buttons(cx, t.party_person_add(), &list))
    };
    let up = [Link::new(&list, t.party_people_title()).icon(Icon::Parties)];
    let content = html! {
        (kit::page_head(kit::crumbs(&up, t.party_person_add()), t.party_person_add(),
            t.party_person_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.party_person_add(), content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AddPerson {
        name: typed.line("name"),
        function: typed.line("function"),
        office: typed.choice("office"),
        party: typed.maybe_id("party"),
        mail: typed.line("mail"),
    };
    let to = match act.party {
        Some(party) => super::place(cx, party),
        None => cx.at("/people"),
    };
    let says = cx.t.party_person_added(act.name.as_str());
    Ok(typed.act(act).then(to).says(says))
}
