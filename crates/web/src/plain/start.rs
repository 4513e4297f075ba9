// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The start of the house: where you take part, or what this is and the door to look round.

use domain::{assignment, party::Person, sight::Viewer};
use ledger::{AnyId, Id};
use maud::html;

use crate::{
    frame::{Cx, Page, Stop, Who},
    kit::{self, Icon},
};

/// The foundings of the visitor, with who they are there.
pub(super) fn places(cx: &Cx<'_>) -> Result<Vec<(AnyId, Id<Person>)>, Stop> {
    Ok(match cx.session.as_ref().map(|it| it.who) {
        None => Vec::new(),
        Some(Who::Persona { workspace, person }) => vec![(workspace, Id::new(person))],
        Some(Who::Account(account)) => {
            let people = cx.house().store.people(account)?;
            people.into_iter().map(|(workspace, person)| (workspace, Id::new(person))).collect()
        }
    })
}

/// The addresses and names of the foundings of the visitor.
pub(crate) fn foundings(cx: &Cx<'_>) -> Result<Vec<(String, String)>, Stop> {
    let mut foundings = Vec::new();
    for (id, person) in places(cx)? {
        let workspace = cx.house().desk.workspace(id)?;
        let sight = workspace.seen_by(Viewer::Person(person), cx.house().desk.now(id)?);
        if let Some(it) = assignment::founding(&sight) {
            foundings.push((format!("/f/{id}"), it.record.name.clone()));
        }
    }
    Ok(foundings)
}

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let foundings = foundings(cx)?;
    let has_account = cx.account().is_some();
    // Who takes part in one founding comes for that one; their account's page has the way to more.
    if let ([(only, _)], true) = (&foundings[..], has_account) {
        return Err(Stop::Elsewhere(only.clone()));
    }
    let has_door = cx.house().settings.example.is_some();
    let ways = html! {
        @if has_account {
            (kit::link_button("/new", t.web_open_founding()).main().icon(Icon::Plus))
        }
        @if has_door { (kit::link_button("/deur", t.web_door_title()).icon(Icon::Key)) }
        (kit::link_button("/wie-ziet-wat", t.web_who_sees_what()).quiet())
    };
    let content = html! {
        (kit::hero(t.frame_motto(), t.web_start_lead(), ways))
        p class="measure" { (t.web_start_why()) }
        @if cx.session.is_some() {
            h2 { (t.web_your_foundings()) }
            @if foundings.is_empty() { p { (t.web_no_foundings()) } }
            ul class="list" {
                @for (href, name) in &foundings { li { a href=(href) { (name) } } }
            }
        }
    };
    Ok(cx.page(t.frame_name(), content))
}
