// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The versions of the assignment: proposed by the facilitators, confirmed by each commissioner.

use domain::{
    assignment::{
        Assignment, AssignmentKind, ConfirmAssignment, MendAssignment, ProposeAssignment,
        TakeBackAssignment, VersionView, Wording, versions,
    },
    refusal::Need,
    sight::Audience,
};
use maud::{Markup, html};

use super::leaf::{Leaf, for_facilitators, is_facilitator, word_of};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    interest::cheer_notice,
    kit::{self, Icon, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/assignment/new", propose_page, propose);
    routes.form("/f/{w}/assignment/{id}/mend", mend_page, mend);
    routes.form("/f/{w}/assignment/{id}/take-back", take_back_page, take_back);
    routes.form("/f/{w}/assignment/{id}/confirm", confirm_page, confirm);
}

/// How it stands with the assignment, in one sentence.
pub(super) fn sentence(cx: &Cx<'_>, newest: Option<&VersionView<'_>>) -> String {
    let t = cx.t;
    let Some(newest) = newest else { return t.assignment_now_none().to_owned() };
    let version = newest.version.version;
    if newest.is_confirmed() {
        t.assignment_now_confirmed(version)
    } else if newest.waiting.is_empty() {
        t.assignment_now_nobody(version)
    } else {
        t.assignment_now_waiting(version, names(cx, &newest.waiting))
    }
}

fn names(cx: &Cx<'_>, persons: &[ledger::Id<domain::party::Person>]) -> String {
    let names: Vec<&str> = persons.iter().map(|it| cx.person_name(*it)).collect();
    cx.t.list(&names)
}

/// The newest version with who confirmed it, and the earlier ones folded away.
pub(super) fn section(cx: &Cx<'_>, versions: &[VersionView<'_>]) -> Markup {
    let t = cx.t;
    let new = cx.at("/assignment/new");
    let Some((newest, earlier)) = versions.split_first() else {
        let (why, button) = match is_facilitator(cx) {
            true => (
                t.assignment_empty_why(),
                Some(kit::link_button(&new, t.assignment_propose()).main().icon(Icon::Plus)),
            ),
            false => (t.assignment_empty_look(), None),
        };
        return kit::empty(Icon::Flag, t.assignment_empty(), why, button);
    };
    html! {
        (kit::card("version", t.assignment_version(newest.version.version), html! {
            (contents(cx, &newest.version))
            (confirmations(cx, newest))
            (actions(cx, newest))
        }))
        @if !earlier.is_empty() {
            (kit::more(t.assignment_earlier(), html! {
                @for view in earlier {
                    h3 { (t.assignment_version(view.version.version)) }
                    (contents(cx, &view.version))
                    (confirmations(cx, view))
                    p { (history::link(cx, view.version.id.any())) }
                }
            }))
        }
    }
}

fn contents(cx: &Cx<'_>, version: &Assignment) -> Markup {
    let t = cx.t;
    let mut pairs = Vec::new();
    for (word, lines) in
        [(t.assignment_fixed_title(), &version.fixed), (t.assignment_open_title(), &version.open)]
    {
        if !lines.is_empty() {
            pairs.push((
                word,
                html! {
                    ul { @for line in lines { li class="typed" { (line) } } }
                },
            ));
        }
    }
    if let Some(kind) = &version.kind {
        pairs.push((t.assignment_field_kind(), html! { (cx.word("assignment-kind", kind)) }));
    }
    if !version.receiver.is_empty() {
        let receiver = html! { span class="typed" { (version.receiver) } };
        pairs.push((t.assignment_field_receiver(), receiver));
    }
    html! {
        p class="measure typed" { (version.text) }
        @if !pairs.is_empty() { (kit::definitions(&pairs)) }
    }
}

fn confirmations(cx: &Cx<'_>, view: &VersionView<'_>) -> Markup {
    let t = cx.t;
    html! {
        ul class="list" {
            @for it in &view.confirmations {
                li {
                    (kit::badge(Status::Good, Icon::Check,
                        t.assignment_confirmed_by(cx.person_name(it.person), t.date(it.on))))
                }
            }
            @for person in &view.waiting {
                li {
                    (kit::badge(Status::Plain, Icon::Open,
                        t.assignment_not_yet_by(cx.person_name(*person))))
                }
            }
        }
    }
}

fn actions(cx: &Cx<'_>, newest: &VersionView<'_>) -> Markup {
    let t = cx.t;
    let id = newest.version.id;
    let new = cx.at("/assignment/new");
    let mend = cx.at(format_args!("/assignment/{id}/mend"));
    let back = cx.at(format_args!("/assignment/{id}/take-back"));
    html! {
        div class="row mt-s" {
            @if is_facilitator(cx) {
                @if newest.confirmations.is_empty() {
                    (kit::link_button(&mend, t.assignment_mend()))
                    (kit::link_button(&back, t.assignment_take_back()).quiet())
                }
                (kit::link_button(&new, t.assignment_propose_next()).icon(Icon::Plus))
            }
            (history::link(cx, id.any()))
        }
    }
}

/// What waits for a commissioner: one card, one button.
pub(super) fn waits(cx: &Cx<'_>, versions: &[VersionView<'_>]) -> Markup {
    let t = cx.t;
    let Some(newest) = versions.first().filter(|it| it.waits_for(cx.person())) else {
        return html! {};
    };
    let href = cx.at(format_args!("/assignment/{}/confirm", newest.version.id));
    kit::card_now(
        "confirm",
        t.assignment_confirm_wait(),
        html! {
            p class="measure typed" { (newest.version.text) }
            p { (kit::link_button(&href, t.assignment_confirm()).main().icon(Icon::Check)) }
        },
    )
}

fn leaf<'a>(title: &'a str, lead: &'a str, up_word: &'a str) -> Leaf<'a> {
    Leaf { up: "/assignment", up_word, title, lead, audience: Audience::AllParties }
}

fn wording_fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Assignment>) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let lines =
        |of: fn(&Assignment) -> &Vec<String>| now.map_or_else(String::new, |it| of(it).join("\n"));
    let kinds: Vec<(String, &str)> = AssignmentKind::ALL
        .iter()
        .map(|it| (word_of(it), cx.word("assignment-kind", it)))
        .collect();
    let nothing = [("", t.assignment_kind_unknown())];
    let kinds: Vec<(&str, &str)> =
        kinds.iter().map(|(value, word)| (value.as_str(), *word)).collect();
    let kinds = [&nothing[..], &kinds[..]].concat();
    let kind = now.and_then(|it| it.kind).map_or_else(String::new, |it| word_of(&it));
    let (fixed, open) = (lines(|it| &it.fixed), lines(|it| &it.open));
    html! {
        (form.field_from("text", t.assignment_what(), now.map_or("", |it| &it.text))
            .hint(t.assignment_what_hint()).area(5))
        (cheer_notice(cx, cx.filled("text").unwrap_or(now.map_or("", |it| &it.text))))
        (form.more("check", t.interest_check()))
        (form.field_from("fixed", t.assignment_fixed_ask(), &fixed)
            .hint(t.assignment_lines_hint()).optional(optional).area(3))
        (form.field_from("open", t.assignment_open_ask(), &open)
            .hint(t.assignment_lines_hint()).optional(optional).area(3))
        (form.options("kind", t.assignment_kind_ask(), &kinds, &kind))
        (form.field_from("receiver", t.assignment_receiver_ask(), now.map_or("", |it| &it.receiver))
            .hint(t.assignment_receiver_hint()).optional(optional).text())
    }
}

fn wording(typed: &mut Typed<'_>) -> Wording {
    Wording {
        text: typed.text("text"),
        fixed: typed.lines("fixed"),
        open: typed.lines("open"),
        kind: typed.maybe_choice("kind"),
        receiver: typed.line("receiver"),
    }
}

fn propose_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let leaf = leaf(t.assignment_propose(), t.assignment_propose_lead(), t.assignment_title());
    // The next version goes on from the last one.
    let versions = versions(cx.sight());
    let now = versions.first().map(|it| it.version.record);
    let fields = html! {
        (wording_fields(cx, form, now))
        (leaf.send(cx, t.assignment_propose_send()))
    };
    Ok(leaf.page(cx, form.html(fields)))
}

fn propose(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = ProposeAssignment { wording: wording(typed) };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_proposed()))
}

fn mend_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let version = cx.find::<Assignment>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_mend(), t.assignment_mend_lead(), t.assignment_title());
    let fields = html! {
        (wording_fields(cx, form, Some(version.record)))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(version.stamp.revision, fields)))
}

fn mend(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (assignment, seen) = (cx.id("id")?, typed.seen());
    let act = MendAssignment { assignment, seen, wording: wording(typed) };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_mended()))
}

fn take_back_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let version = cx.find::<Assignment>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_take_back(), t.assignment_remove_lead(), t.assignment_title());
    Ok(leaf.removal(cx, form, version.stamp.revision, &version.text, false))
}

fn take_back(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = TakeBackAssignment { assignment: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_removed()))
}

fn confirm_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().holds(domain::party::Office::Commissioner) {
        return Err(Stop::MayNot(Need::Commissioner));
    }
    let version = cx.find::<Assignment>("id")?;
    let t = cx.t;
    let leaf =
        leaf(t.assignment_confirm_title(), t.assignment_confirm_lead(), t.assignment_title());
    let fields = html! {
        (kit::card("version", t.assignment_version(version.version), contents(cx, &version)))
        (leaf.send(cx, t.assignment_confirm_send()))
    };
    Ok(leaf.page(cx, form.edit(version.stamp.revision, fields)))
}

fn confirm(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = ConfirmAssignment { assignment: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_confirm_done()))
}
