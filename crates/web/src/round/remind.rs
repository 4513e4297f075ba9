// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reminding who is silent, and nobody else: a mail that says nothing of the question.

use std::collections::BTreeSet;

use axum::response::Response;
use domain::{
    assignment,
    party::{Office, Person, Role},
    refusal::Need,
    round::{self, RoundPromise, RoundView, Unit, UnitKind},
    table::Sitting,
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    account,
    frame::{Cx, Flash, Routes, Stop, see_other},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.answer("/f/{w}/rounds/{id}/remind", remind);
}

/// The button, for who facilitates, while somebody who can be named is silent.
pub(super) fn button(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    if !may_remind(cx, view) {
        return html! {};
    }
    let to = cx.at(format_args!("/rounds/{}/remind", view.round.id));
    html! {
        p class="small soft" { (t.round_remind_why()) }
        form method="post" action=(to) { (kit::button(t.round_remind())) }
    }
}

fn may_remind(cx: &Cx<'_>, view: &RoundView<'_>) -> bool {
    view.may_host
        && cx.house().settings.sends_mail
        && view.round.takes_answers(cx.sight().now)
        && view.round.terms.promise != RoundPromise::Pseudonymous
        && view.silent().next().is_some()
}

fn remind(cx: &Cx<'_>) -> Result<Response, Stop> {
    let t = cx.t;
    let view = round::round(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    if !view.may_host {
        return Err(Stop::MayNot(Need::Facilitator));
    }
    let at = cx.at(format_args!("/rounds/{}", view.round.id));
    let mut sent = 0;
    if may_remind(cx, &view) {
        // Once is a reminder; more is a nuisance.
        if !cx.house().limits.take(&format!("reminders of {}", view.round.id), 1, 1) {
            return Err(Stop::TooMany);
        }
        let link = format!("{}{at}", cx.house().public_url.origin());
        let founding = assignment::founding(cx.sight()).map_or("", |it| it.record.name.as_str());
        let people: BTreeSet<_> = view.silent().flat_map(|it| who(cx, it)).collect();
        for person in people {
            if let Some(it) = account::reader(cx, person)? {
                account::remind(cx.house(), &it.mail, it.language, founding, &link)?;
                sent += 1;
            }
        }
    }
    let workspace = Some(cx.workspace_id());
    let flash = Flash { says: t.round_reminded(sent), undo: None, workspace };
    Ok(see_other(cx, &at, Some(&flash)))
}

/// The people who may answer for it.
fn who(cx: &Cx<'_>, unit: &Unit) -> Vec<Id<Person>> {
    let sight = cx.sight();
    match unit.kind {
        UnitKind::Person(person) => vec![person],
        // A phone without an account has no address to write to.
        UnitKind::Guest(_) => Vec::new(),
        UnitKind::Seat(seat) => {
            let sittings = sight.under::<Sitting>(seat.any());
            sittings.iter().filter(|it| it.is_held(sight.today)).map(|it| it.person).collect()
        }
        UnitKind::Party(party) => {
            let speaks = |it: &Office| matches!(it, Office::Representative | Office::Alternate);
            let roles = sight.under::<Role>(party.any());
            let voices = roles.iter().filter(|it| speaks(&it.office) && it.is_held(sight.today));
            voices.map(|it| it.person).collect()
        }
    }
}
