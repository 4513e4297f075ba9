// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a clerk answered in a mail, written down by who keeps the record.

use domain::route::{Ask, CALLED_BACK, TakeAnswerOver};
use ledger::Id;
use maud::html;

use super::{replied, reply::reply_fields};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
    route::crumbs,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/asks/{id}/from-mail", page, take);
}

pub(super) fn at(cx: &Cx<'_>, ask: Id<Ask>) -> String {
    cx.at(format_args!("/route/asks/{ask}/from-mail"))
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Ask>("id")?;
    if it.is_called_back {
        return Err(Stop::Rule(CALLED_BACK));
    }
    let back = cx.at(format_args!("/route/asks/{}", it.id));
    let fields = html! {
        (reply_fields(cx, form, &it))
        p { (super::circle(cx, &it)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let title = t.route_take_over();
    let lead = t.route_take_over_lead(cx.person_name(it.clerk));
    Ok(form.page((title, &lead), crumbs(cx, None, title), Some(it.stamp.revision), fields))
}

fn take(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let ask = cx.find::<Ask>("id")?.id;
    let act = TakeAnswerOver { ask, seen: typed.seen(), reply: replied(typed) };
    Ok(typed.act(act).then(cx.at(format_args!("/route/asks/{ask}"))))
}
