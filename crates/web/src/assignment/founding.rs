// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the founding is called, and who answers for what is kept in it.

use domain::{assignment, assignment::EditFounding, sight::Audience};
use maud::html;

use super::leaf::{Leaf, for_facilitators};
use crate::frame::{Cx, Form, Page, Sent, Stop, Typed};

pub(super) fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let founding = assignment::founding(cx.sight()).ok_or(Stop::NotThere)?;
    let t = cx.t;
    let leaf = Leaf {
        up: "/assignment",
        up_word: t.assignment_title(),
        title: t.assignment_founding_title(),
        lead: "",
        audience: Audience::AllParties,
    };
    let optional = t.frame_optional();
    let fields = html! {
        (form.field_from("name", t.assignment_field_name(), &founding.name).text())
        (form.field_from("controller", t.web_privacy_controller(), &founding.controller)
            .optional(optional).hint(t.assignment_new_controller_hint()).text())
        (form.field_from("holder", t.web_privacy_holder(), &founding.holder)
            .optional(optional).text())
        (form.field_from("archive", t.web_privacy_archive(), &founding.archive)
            .optional(optional).text())
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(founding.stamp.revision, fields)))
}

pub(super) fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let founding = assignment::founding(cx.sight()).ok_or(Stop::NotThere)?.id;
    let act = EditFounding {
        founding,
        seen: typed.seen(),
        name: typed.line("name"),
        controller: typed.line("controller"),
        holder: typed.line("holder"),
        archive: typed.line("archive"),
    };
    Ok(typed.act(act).then(cx.at("/assignment")))
}
