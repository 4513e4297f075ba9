// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The door of the example: a visitor chooses as whom to look round, in that region only.

use axum::response::Response;
use domain::{
    party::{Person, name_of},
    sight::{Sight, Viewer},
};
use ledger::Id;
use maud::html;

use crate::{
    frame::{Cx, Page, Stop, Visit, Who, see_other, start_session},
    kit::{self, Door, Icon, Way},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let example = cx.house().settings.example.as_ref().ok_or(Stop::NotThere)?;
    let workspace = cx.house().desk.workspace(example.workspace)?;
    let now = cx.house().desk.now(example.workspace)?;
    let host = example.cast.first().copied().ok_or(Stop::NotThere)?;
    let sight = workspace.seen_by(Viewer::Person(Id::new(host)), now);
    let cast: Vec<(String, String, String)> = example
        .cast
        .iter()
        .filter_map(|id| {
            let person = Id::new(*id);
            Some((id.to_string(), name_of(&sight, person)?.to_owned(), offices(cx, &sight, person)))
        })
        .collect();
    let doors: Vec<Door<'_>> = cast
        .iter()
        .map(|(id, name, office)| Door {
            icon: Icon::Key,
            title: name,
            line: office,
            way: Way::Sends("person", id),
        })
        .collect();
    let content = html! {
        (kit::page_head("", t.web_door_title(), t.web_door_lead(), ""))
        p class="measure soft" { (t.web_door_example()) }
        h2 { (t.web_door_choose()) }
        form method="post" action="/deur" { (kit::doors(&doors)) }
    };
    Ok(cx.page(t.web_door_title(), content))
}

/// What somebody is here: "Vertegenwoordiger, Noorderkolk".
fn offices(cx: &Cx<'_>, sight: &Sight<'_>, person: Id<Person>) -> String {
    let roles = sight.under::<domain::party::Role>(person.any());
    let held = roles.iter().filter(|it| it.is_held(sight.today)).map(|it| {
        let office = cx.word("party-office", &it.office);
        let party = it.party.and_then(|party| sight.get(party));
        party.map_or_else(|| office.to_owned(), |party| format!("{office}, {}", party.name))
    });
    let mut told: Vec<String> = held.collect();
    // An observer of two tables is one observer.
    told.dedup();
    told.join("; ")
}

pub(super) async fn enter(visit: Visit) -> Result<Response, Stop> {
    visit.take_turn("door", 60, 30)?;
    let example = visit.house().settings.example.clone().ok_or(Stop::NotThere)?;
    let chosen = visit.filled("person").and_then(|it| it.parse().ok());
    let person = chosen.filter(|it| example.cast.contains(it)).ok_or(Stop::NotThere)?;
    let workspace = example.workspace;
    let response = see_other(&visit, &format!("/f/{workspace}"), None);
    start_session(&visit, Who::Persona { workspace, person }, response).await
}
