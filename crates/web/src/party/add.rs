// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Adding a party: a name and a kind are enough.

use domain::party::{self, Participation, PartyKind};
use maud::html;

use crate::{
    frame::{Cx, Form, Page, Sent, Stop, Typed},
    kit::{self, Link},
};

pub(super) fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let optional = t.frame_optional();
    let list = cx.at("/parties");
    let stands = Participation::CHOICES.map(|it| (it.word(), cx.word("party-participation", &it)));
    let fields = html! {
        (form.field("name", t.party_field_name()).text())
        (form.pick_from::<PartyKind>("kind", t.party_field_kind(), "party-kind", "municipality"))
        (form.field("short", t.party_field_short()).optional(optional)
            .hint(t.party_short_hint()).short().text())
        (form.field("code", t.party_field_code()).optional(optional)
            .hint(t.party_code_hint()).short().text())
        (form.options("participation", t.party_field_participation(), &stands, "in_conversation"))
        (form.tick("votes", t.party_field_votes(), t.party_votes_hint(), true))
        div class="row" {
            (kit::button(t.frame_save()).main())
            (kit::link_button(&list, t.frame_not_now()).quiet())
        }
    };
    let up = [Link::new(&list, t.party_title())];
    let crumbs = kit::crumbs(&up, t.party_add_title());
    let content = html! {
        (kit::page_head(crumbs, t.party_add_title(), "", ""))
        (form.html(fields))
    };
    Ok(cx.page(t.party_add_title(), content))
}

pub(super) fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = party::Add {
        name: typed.line("name"),
        kind: typed.choice("kind"),
        short: typed.line("short"),
        code: typed.line("code"),
        participation: typed.choice("participation"),
        votes: typed.tick("votes"),
    };
    let says = cx.t.party_added(act.name.as_str());
    Ok(typed.act(act).then(cx.at("/parties")).says(says))
}
