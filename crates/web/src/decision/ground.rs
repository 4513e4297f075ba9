// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a decision rests on too: a question, a text or an assignment that came before it.

use domain::{
    assignment::Assignment,
    decision::{AddGround, Decision, DropGround, Ground, Rests, conclusion},
    refusal::Problem,
    round::Round,
};
use ledger::Id;
use maud::html;

use super::{crumbs, number, place, write::versions};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/decisions/{id}/grounds", add_page, add);
    routes.form("/f/{w}/decisions/grounds/{id}/drop", drop_page, drop);
}

/// What can be chosen, each with what it is.
fn offered(cx: &Cx<'_>) -> Vec<(String, String)> {
    let (t, sight) = (cx.t, cx.sight());
    let mut rounds = sight.all::<Round>();
    rounds.retain(|it| conclusion(sight, it.id));
    rounds.reverse();
    let rounds = rounds
        .into_iter()
        .map(|it| (format!("round-{}", it.id), t.decision_ground_round(it.question.as_str())));
    let versions = versions(cx)
        .into_iter()
        .map(|(id, name)| (format!("version-{id}"), t.decision_ground_version(name)));
    let assignments = sight
        .all::<Assignment>()
        .into_iter()
        .map(|it| (format!("assignment-{}", it.id), t.decision_ground_assignment(it.version)));
    rounds.chain(versions).chain(assignments).collect()
}

fn chosen(value: &str) -> Option<Rests> {
    let (kind, id) = value.split_once('-')?;
    match kind {
        "round" => id.parse::<Id<Round>>().ok().map(Rests::Round),
        "version" => id.parse().ok().map(Rests::Version),
        "assignment" => id.parse().ok().map(Rests::Assignment),
        _ => None,
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Decision>("id")?;
    let options = offered(cx);
    let options: Vec<(&str, &str)> =
        options.iter().map(|(value, word)| (value.as_str(), word.as_str())).collect();
    let (at, name) = (place(cx, it.id), number(cx, it.record));
    let fields = html! {
        (form.options("rests", t.decision_ground_ask(), &options, ""))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &at))
    };
    let title = t.decision_add_ground();
    let above = crumbs(cx, Some((&at, &name)), title);
    Ok(form.page((title, t.decision_add_ground_lead()), above, None, fields))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let decision = cx.id("id")?;
    let value = typed.line("rests");
    let rests = chosen(&value).unwrap_or_else(|| {
        let empty = value.is_empty();
        typed.wrong("rests", if empty { Problem::NotChosen } else { Problem::UnknownChoice });
        Rests::Round(Id::new(ledger::AnyId::default()))
    });
    Ok(typed.act(AddGround { decision, rests }).then(place(cx, decision)))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Ground>("id")?;
    let decision = cx.sight().find(it.decision).ok_or(Stop::NotThere)?;
    let (at, name) = (place(cx, decision.id), number(cx, decision.record));
    let title = t.decision_drop_ground();
    let fields = html! {
        p class="typed" { (crate::history::name_of(cx, it.rests.any())) }
        (kit::form_end(title, t.frame_not_now(), &at))
    };
    let above = crumbs(cx, Some((&at, &name)), title);
    Ok(form.page((title, ""), above, Some(it.stamp.revision), fields))
}

fn drop(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Ground>("id")?;
    let act = DropGround { ground: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, it.decision)))
}
