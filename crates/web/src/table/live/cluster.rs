// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Laying cards in groups: each card gets the name of its group.

use domain::table::{self, Cluster};
use maud::html;

use super::{at, seen_by_recorder};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/live/{course}/groups", page, cluster);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen_by_recorder(cx)?;
    let t = cx.t;
    let id = view.course.id;
    let cards = table::cards(cx.sight(), id).ok_or(Stop::Rule(table::NO_CARDS))?.1;
    let now = table::clusters(cx.sight(), id);
    let group_of = |card: &String| {
        let groups = now.as_ref().map_or(&[][..], |it| &it.record.groups);
        groups.iter().find(|it| it.cards.contains(card)).map_or("", |it| it.name.as_str())
    };
    let names: Vec<String> = (0..cards.len()).map(|it| format!("names.{it}")).collect();
    let fields = html! {
        @for (card, name) in cards.iter().zip(&names) {
            (form.field_from(name, card, group_of(card)).optional(t.frame_optional()).text())
        }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &at(cx, id, "/desk")))
    };
    let content = html! {
        (kit::page_head("", t.table_make_groups(), t.table_groups_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_make_groups(), content))
}

fn cluster(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen_by_recorder(cx)?;
    let id = view.course.id;
    let count = table::cards(cx.sight(), id).map_or(0, |it| it.1.len());
    let names = (0..count).map(|it| typed.line(&format!("names.{it}"))).collect();
    Ok(typed.act(Cluster { course: id, names }).then(at(cx, id, "/desk")))
}
