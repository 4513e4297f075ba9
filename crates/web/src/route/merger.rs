// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties that merge: their steps are closed, and the new party gets its own.

use domain::{
    party::Party,
    route::{self, CloseForMerger, Route},
};
use maud::html;

use super::{asked, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/{id}/merger/{party}", page, close);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Route>("id")?;
    let successor = cx.find::<Party>("party")?;
    let all = route::mergers(cx.sight(), &it);
    let merging = all.iter().find(|(id, _)| *id == successor.id);
    let names: Vec<&str> =
        merging.into_iter().flat_map(|(_, all)| all).map(|it| it.name.as_str()).collect();
    let plans: Vec<(String, &str)> =
        it.own_plans().map(|it| (it.number.to_string(), it.name.as_str())).collect();
    let plans: Vec<(&str, &str)> = plans.iter().map(|(n, name)| (n.as_str(), *name)).collect();
    let last = it.own_plans().filter(|it| it.at_meeting).last();
    let last = last.map(|it| it.number.to_string()).unwrap_or_default();
    let fields = html! {
        p { (t.route_merger_names(t.list(&names), successor.name.as_str())) }
        p { (t.route_merger_votes(names.len())) }
        (form.options("plan", t.route_merger_plan(), &plans, &last))
        (form.field("first", t.route_merger_first()).optional(t.frame_optional()).date())
        (form.field("remark", t.route_field_remark()).optional(t.frame_optional()).area(2))
        (kit::form_end(t.route_merger(), t.frame_not_now(), &place(cx, &it)))
    };
    Ok(asked(cx, form, &it, (t.route_merger(), ""), Some(it.stamp.revision), fields))
}

fn close(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Route>("id")?;
    let act = CloseForMerger {
        route: it.id,
        seen: typed.seen(),
        successor: cx.find::<Party>("party")?.id,
        plan: typed.maybe_whole("plan").and_then(|it| it.try_into().ok()),
        first: typed.maybe_date("first"),
        remark: typed.text("remark"),
    };
    Ok(typed.act(act).then(place(cx, &it)))
}
