// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The invitations that wait, for who may invite: without a link and without an address.

use domain::{party::Person, refusal::Need};
use ledger::Id;
use maud::{Markup, html};

use super::{
    invite::may_invite,
    panel::{again, is_waiting, standing},
};
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Icon, column},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.only_today()?;
    let (t, sight) = (cx.t, cx.sight());
    let is_voice = sight.standing().own_parties().any(|it| sight.standing().is_voice(it));
    if !sight.standing().is_facilitator() && !is_voice {
        return Err(Stop::MayNot(Need::Facilitator));
    }
    let all = cx.house().store.invitations(cx.workspace_id())?;
    let mine = all.iter().filter(|it| is_waiting(it) && may_invite(cx, Id::new(it.person)));
    let rows: Vec<Vec<Markup>> = mine
        .map(|it| {
            let person: Id<Person> = Id::new(it.person);
            vec![html! { (cx.person_name(person)) }, html! { (standing(cx, it)) }, again(cx, it)]
        })
        .collect();
    let columns = [
        column(t.account_invitations_person()),
        column(t.account_invitations_what()),
        column(t.account_invitations_do()),
    ];
    let content = html! {
        (kit::page_head("", t.account_invitations_title(), t.account_invitations_lead(), ""))
        @if rows.is_empty() {
            (kit::empty(Icon::Parties, t.account_invitations_empty(),
                t.account_invitations_empty_why(), None))
        } @else {
            (kit::fold_table(t.account_invitations_title(), false, &columns, &rows))
        }
    };
    Ok(cx.page(t.account_invitations_title(), content))
}
