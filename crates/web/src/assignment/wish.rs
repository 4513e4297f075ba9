// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Correcting the wish: it stays verbatim, so a correction says why.

use domain::assignment::{CorrectWish, Wish};
use maud::html;

use super::leaf::{Leaf, date_value, for_facilitators};
use crate::frame::{Cx, Form, Page, Sent, Stop, Typed};

pub(super) fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let wish = cx.find::<Wish>("id")?;
    let t = cx.t;
    let leaf = Leaf {
        up: "/assignment",
        up_word: t.assignment_title(),
        title: t.assignment_wish_correct(),
        lead: t.assignment_wish_correct_lead(),
        audience: cx.sight().circle(wish.id.any()).ok_or(Stop::NotThere)?,
    };
    let optional = t.frame_optional();
    let on = date_value(wish.on);
    let fields = html! {
        (form.field_from("words", t.assignment_new_wish(), &wish.words)
            .hint(t.assignment_new_wish_hint()).area(3))
        (form.field_from("spoken_by", t.assignment_new_spoken_by(), &wish.spoken_by)
            .optional(optional).text())
        (form.field_from("on", t.assignment_new_wished_on(), &on).optional(optional).date())
        (form.field("why", t.assignment_why()).hint(t.assignment_why_hint()).area(3))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(wish.stamp.revision, fields)))
}

pub(super) fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = CorrectWish {
        wish: cx.id("id")?,
        seen: typed.seen(),
        words: typed.text("words"),
        spoken_by: typed.line("spoken_by"),
        on: typed.maybe_date("on"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_wish_corrected()))
}
