// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The invitation of one person, as it stands on that person's page.

use desk::beside::Invitation;
use domain::party::{Part, Person, reach_record};
use ledger::Id;
use maud::{Markup, html};

use super::{
    invite::{can_invite, may_invite},
    sign_in::summary,
};
use crate::{
    frame::{Cx, Stop, clock},
    kit::{self, Field, hidden},
};

/// What a person's page shows of their invitation: nothing to who may not invite them.
pub(crate) fn invitation_panel(cx: &Cx<'_>, person: Id<Person>) -> Markup {
    let t = cx.t;
    // Invitations stand beside the journal: nobody knows how they stood on an earlier day.
    if cx.as_of().is_some() {
        return html! {};
    }
    let is_guide = cx.sight().standing().is_facilitator();
    if is_guide && cx.house().is_example(cx.workspace_id()) {
        return kit::card(
            "invitation",
            t.account_invite_title(),
            html! {
                p { (t.account_invite_example()) }
            },
        );
    }
    if !may_invite(cx, person) {
        let sentence = html! { p { (t.account_invite_own_party()) } };
        let says = is_guide && can_invite(cx);
        let panel = || kit::card("invitation", t.account_invite_title(), sentence);
        return if says {
            panel()
        } else {
            html! {}
        };
    }
    match panel_with(cx, person, None) {
        Ok(panel) => kit::card("invitation", t.account_invite_title(), panel),
        // It was logged; the rest of the page is worth showing.
        Err(_) => html! {},
    }
}

/// The invitation of this person that was neither used nor withdrawn.
pub(super) fn waiting(cx: &Cx<'_>, person: Id<Person>) -> Result<Option<Invitation>, Stop> {
    let all = cx.house().store.invitations(cx.workspace_id())?;
    Ok(all.into_iter().find(|it| it.person == person.any() && is_waiting(it)))
}

pub(super) fn is_waiting(it: &Invitation) -> bool {
    it.used_at.is_none() && it.withdrawn_at.is_none()
}

pub(super) fn panel_with(
    cx: &Cx<'_>,
    person: Id<Person>,
    error: Option<&str>,
) -> Result<Markup, Stop> {
    let (t, name) = (cx.t, cx.person_name(person));
    let accounts = cx.house().store.accounts_of(cx.workspace_id(), person.any())?;
    if !accounts.is_empty() {
        return Ok(html! { p { (t.account_invite_has_account(name)) } });
    }
    if let Some(it) = waiting(cx, person)? {
        return Ok(html! { p { (standing(cx, &it)) } (again(cx, &it)) });
    }
    let known = reach_record(cx.sight(), person).and_then(|it| match &it.record.part {
        Part::Reach { mail, .. } => Some(mail.as_str()),
        Part::Name { .. } => None,
    });
    let typed = cx.filled("mail").or(known).unwrap_or_default();
    Ok(html! {
        p { (t.account_invite_none(name)) }
        form method="post" action=(address(cx, person)) class="stack" novalidate {
            (summary(cx, "mail", error))
            (hidden("back", cx.path()))
            (Field::new("mail", t.account_invite_mail()).hint(t.account_invite_mail_hint())
                .value(typed).error(error).autocomplete("off").email())
            div class="row" {
                @if cx.house().settings.sends_mail {
                    (kit::button(t.account_invite_by_mail()).sends("how", "mail"))
                }
                (kit::button(t.account_invite_by_hand()).sends("how", "hand"))
            }
        }
    })
}

fn address(cx: &Cx<'_>, person: Id<Person>) -> String {
    cx.at(format_args!("/people/{person}/invite"))
}

/// Where an invitation stands. Nobody reads the mail address of another's hand here.
pub(super) fn standing(cx: &Cx<'_>, it: &Invitation) -> String {
    let t = cx.t;
    let date = |at| t.date(texts::date_of(at));
    let (when, who) = (date(it.made_at), cx.who(it.by));
    match it.is_open(clock()) {
        true => t.account_invite_open(date(it.ends_at), when, who),
        false => t.account_invite_ended(when, who),
    }
}

/// The buttons for who may invite this person.
pub(super) fn again(cx: &Cx<'_>, it: &Invitation) -> Markup {
    let t = cx.t;
    let person = Id::new(it.person);
    let (base, name) = (address(cx, person), cx.person_name(person));
    let (again, withdraw) = (format!("{base}/again"), format!("{base}/withdraw"));
    html! {
        form method="post" action=(again) class="row" {
            (hidden("back", cx.path()))
            @if cx.house().settings.sends_mail {
                (kit::button(t.account_invite_again_mail()).about(name).small()
                    .sends("how", "mail"))
            }
            (kit::button(t.account_invite_again_hand()).about(name).small()
                .sends("how", "hand"))
            (kit::button(t.account_invite_withdraw()).about(name).quiet().small().to(&withdraw))
        }
        p class="soft small" { (t.account_invite_again_note()) }
    }
}
