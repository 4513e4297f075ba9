// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Correcting a party, and the forms by which it leaves or comes back.

use domain::{
    party::{Edit, Leave, PartyKind, Rejoin},
    refusal::Need,
};
use maud::html;

use super::{buttons, crumbs, only, party, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/parties/{id}/edit", page, act);
    routes.form("/f/{w}/parties/{id}/leave", leave_page, leave);
    routes.form("/f/{w}/parties/{id}/rejoin", rejoin_page, rejoin);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.record, Need::Recorder)?;
    let t = cx.t;
    let optional = t.frame_optional();
    let fields = html! {
        (form.field_from("name", t.party_field_name(), &party.record.name).text())
        (form.pick_from::<PartyKind>("kind", t.party_field_kind(), "party-kind",
            party.kind.word()))
        (form.field_from("short", t.party_field_short(), &party.record.short).optional(optional)
            .hint(t.party_short_hint()).short().text())
        (form.field_from("code", t.party_field_code(), &party.record.code).optional(optional)
            .hint(t.party_code_hint()).short().text())
        (form.tick("votes", t.party_field_votes(), t.party_votes_hint(), party.votes))
        (buttons(cx, t.frame_save(), &place(cx, party.id)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.frame_change()), t.party_edit_title(), "", ""))
        (form.edit(party.stamp.revision, fields))
    };
    Ok(cx.page(t.party_edit_title(), content))
}

fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = Edit {
        party: party.id,
        seen: typed.seen(),
        name: typed.line("name"),
        kind: typed.choice("kind"),
        short: typed.line("short"),
        code: typed.line("code"),
        votes: typed.tick("votes"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn leave_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, _) = party(cx)?;
    cx.facilitators_only()?;
    let t = cx.t;
    let fields = html! {
        (form.field("on", t.party_leave_on()).hint(t.party_leave_on_hint())
            .optional(t.frame_optional()).date())
        (form.field("reason", t.frame_why()).area(3))
        (buttons(cx, t.party_leave_do(), &place(cx, party.id)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_leave_title()), t.party_leave_title(),
            t.party_leave_lead(party.record.name.as_str()), ""))
        (form.edit(party.stamp.revision, fields))
    };
    Ok(cx.page(t.party_leave_title(), content))
}

fn leave(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = Leave {
        party: party.id,
        seen: typed.seen(),
        on: typed.maybe_date("on"),
        reason: typed.text("reason"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn rejoin_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, _) = party(cx)?;
    cx.facilitators_only()?;
    let t = cx.t;
    let fields = html! {
        (form.field("reason", t.frame_why()).area(3))
        (buttons(cx, t.party_rejoin_do(), &place(cx, party.id)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_rejoin_title()), t.party_rejoin_title(),
            t.party_rejoin_lead(party.record.name.as_str()), ""))
        (form.edit(party.stamp.revision, fields))
    };
    Ok(cx.page(t.party_rejoin_title(), content))
}

fn rejoin(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = Rejoin { party: party.id, seen: typed.seen(), reason: typed.text("reason") };
    Ok(typed.act(act).then(place(cx, party.id)))
}
