// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opening a founding: the wish, who spoke it, and who opens it. Everything else may wait.

use domain::{assignment, party::Office};
use maud::html;

use crate::{
    frame::{Cx, Form, Page, Sent, Stop, Typed, Who},
    kit,
};

pub(super) fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    if !matches!(cx.session.as_ref().map(|it| it.who), Some(Who::Account(_))) {
        return Err(Stop::SignedOut);
    }
    let t = cx.t;
    let optional = t.frame_optional();
    let offices = [("kwartiermaker", t.party_office_kwartiermaker())];
    let offices = [&offices[..], &[("neutral", t.party_office_neutral())]].concat();
    let fields = html! {
        (form.field("wish", t.assignment_new_wish()).hint(t.assignment_new_wish_hint()).area(3))
        (form.tick("wish_public", t.assignment_new_wish_public(),
            t.assignment_new_wish_public_hint(), false))
        (form.field("spoken_by", t.assignment_new_spoken_by()).optional(optional).text())
        (form.field("wished_on", t.assignment_new_wished_on()).optional(optional).date())
        (form.field("name", t.assignment_new_name()).text())
        (form.field("founder_name", t.assignment_new_founder_name()).autocomplete("name").text())
        (form.options("founder_office", t.assignment_new_founder_office(), &offices,
            "kwartiermaker"))
        (kit::heading(2, "who", t.assignment_new_who_title(), t.assignment_new_who_lead()))
        (form.field("controller", t.web_privacy_controller()).optional(optional)
            .hint(t.assignment_new_controller_hint()).text())
        (form.field("holder", t.web_privacy_holder()).optional(optional).text())
        (form.field("archive", t.web_privacy_archive()).optional(optional).text())
        p { (kit::button(t.assignment_new_send()).main()) }
    };
    let head = kit::page_head("", t.assignment_new_title(), t.assignment_new_lead(), "");
    Ok(cx.page(t.assignment_new_title(), html! { (head) (form.html(fields)) }))
}

pub(super) fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = assignment::Open {
        wish: typed.text("wish"),
        wish_public: typed.tick("wish_public"),
        spoken_by: typed.line("spoken_by"),
        wished_on: typed.maybe_date("wished_on"),
        name: typed.line("name"),
        founder_name: typed.line("founder_name"),
        founder_office: match typed.choice("founder_office") {
            Office::Neutral => Office::Neutral,
            _ => Office::Kwartiermaker,
        },
        controller: typed.line("controller"),
        holder: typed.line("holder"),
        archive: typed.line("archive"),
        example: false,
    };
    let sent = typed.act(act).then_with(|receipt| format!("/f/{}", receipt.workspace));
    Ok(sent.says(cx.t.assignment_new_done()))
}
