// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A clerk who signed in answers her question.

use domain::{
    route::{AnswerAsk, Ask, CALLED_BACK, NO_CLERK},
    sight::Seen,
};
use maud::{Markup, html};

use super::{about, is_mine, outcomes, replied, said_as, way};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/asks/{id}/reply", page, reply);
}

/// For the clerk who signed in: the same question as behind the link.
fn mine<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Ask>, Stop> {
    let it = cx.find::<Ask>("id")?;
    match is_mine(cx, &it) {
        true if it.is_called_back => Err(Stop::Rule(CALLED_BACK)),
        true => Ok(it),
        false => Err(Stop::Rule(NO_CLERK)),
    }
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = mine(cx)?;
    let back = cx.at(format_args!("/route/asks/{}", it.id));
    let fields = html! {
        (reply_fields(cx, form, &it))
        p class="small soft" { (t.route_clerk_who_reads(it.party_name.as_str())) }
        (kit::form_end(t.route_clerk_send(), t.frame_not_now(), &back))
    };
    let title = t.route_clerk_title();
    Ok(form.page((title, ""), way(cx, title), Some(it.stamp.revision), fields))
}

/// With what was said before, so that nothing of it goes when something is added.
pub(super) fn reply_fields(cx: &Cx<'_>, form: &Form<'_>, it: &Ask) -> Markup {
    let t = cx.t;
    let before = it.reply.clone().unwrap_or_default();
    let was = |name: &str| said_as(&before, name);
    let (received, meeting) = (was("received"), was("meeting"));
    let outcomes = outcomes(cx);
    let optional = t.frame_optional();
    html! {
        p { (about(cx, it)) }
        (form.field_from("received", t.route_clerk_received(), &received).optional(optional).date())
        (form.field_from("meeting", t.route_clerk_meeting(), &meeting).optional(optional).date())
        (form.field_from("outcome", t.route_clerk_outcome(), &was("outcome")).select(&outcomes))
        (form.field_from("remark", t.route_field_remark(), &before.remark).optional(optional)
            .area(3))
    }
}

fn reply(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let ask = mine(cx)?.id;
    let reply = replied(typed);
    let act = AnswerAsk { ask, seen: typed.seen(), reply };
    Ok(typed.act(act).then(cx.at(format_args!("/route/asks/{ask}"))))
}
