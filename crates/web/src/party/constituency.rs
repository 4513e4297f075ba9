// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who stands behind a party, and the support that facilitators saw there over time.

use domain::{
    party::{
        AddConstituency, Behind, Constituency, ConstituencyKind, EditConstituency, ObserveSupport,
        SupportLevel,
    },
    refusal::Need,
    sight::Audience,
};
use maud::{Markup, html};

use super::{buttons, crumbs, only, party, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/parties/{id}/behind/new", page, act);
    routes.form("/f/{w}/parties/{id}/behind/{behind}", change_page, change);
    routes.form("/f/{w}/parties/{id}/behind/{behind}/support", support_page, support);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak || may.record, Need::Voice)?;
    let t = cx.t;
    let fields = html! {
        (form.pick_from::<ConstituencyKind>("kind", t.party_field_kind(), "party-behind", "council"))
        (form.field("name", t.party_behind_name()).hint(t.party_behind_hint()).text())
        (buttons(cx, t.frame_save(), &place(cx, party.id)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_behind_add()), t.party_behind_add(), "", ""))
        (form.html(fields))
    };
    Ok(cx.page(t.party_behind_add(), content))
}

fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let (kind, name) = (typed.choice("kind"), typed.line("name"));
    let act = AddConstituency { party: party.id, kind, name };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak || may.record, Need::Voice)?;
    let t = cx.t;
    let behind = cx.find::<Constituency>("behind")?;
    let fields = html! {
        (form.pick_from::<ConstituencyKind>("kind", t.party_field_kind(), "party-behind",
            behind.kind.word()))
        (form.field_from("name", t.party_behind_name(), &behind.record.name).text())
        (buttons(cx, t.frame_save(), &place(cx, party.id)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, &behind.record.name), t.party_behind_edit(), "", ""))
        (form.edit(behind.stamp.revision, fields))
    };
    Ok(cx.page(t.party_behind_edit(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = EditConstituency {
        constituency: cx.id("behind")?,
        seen: typed.seen(),
        kind: typed.choice("kind"),
        name: typed.line("name"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn support_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, _) = party(cx)?;
    cx.facilitators_only()?;
    let t = cx.t;
    let behind = cx.find::<Constituency>("behind")?;
    let fields = html! {
        p { (cx.circle(&Audience::Facilitators)) }
        (form.pick::<SupportLevel>("level", t.party_support(), "party-support"))
        (form.field("words", t.party_support_words()).optional(t.frame_optional()).area(3))
        (form.field("on", t.party_support_on()).hint(t.party_today_hint())
            .optional(t.frame_optional()).date())
        (form.field("source", t.party_source()).hint(t.party_source_hint()).text())
        (buttons(cx, t.frame_save(), &place(cx, party.id)))
    };
    let title = t.party_support_title(behind.record.name.as_str());
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, &title), &title, "", ""))
        (form.html(fields))
    };
    Ok(cx.page(&title, content))
}

fn support(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = ObserveSupport {
        constituency: cx.id("behind")?,
        level: typed.choice("level"),
        words: typed.text("words"),
        on: typed.maybe_date("on"),
        source: typed.line("source"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

/// One constituency with what was seen there.
pub(super) fn line(cx: &Cx<'_>, behind: &Behind<'_>, speaks: bool, facilitates: bool) -> Markup {
    let t = cx.t;
    let of = &behind.constituency;
    let at = cx.at(format_args!("/parties/{}/behind/{}", of.party, of.id));
    let observe = format!("{at}/support");
    html! {
        div class="row between" {
            b { (of.name) }
            span class="when small soft" { (cx.word("party-behind", &of.kind)) }
        }
        @if facilitates {
            @for seen in &behind.support {
                p class="small" {
                    (kit::badge(status(seen.level), Icon::Eye, cx.word("party-support", &seen.level)))
                    " " span class="typed" { (seen.words) } " "
                    span class="soft" { (t.party_seen_on(t.date(seen.on), seen.source.as_str())) }
                }
            }
            @if behind.support.is_empty() { p class="small soft" { (t.party_support_none()) } }
        }
        p class="row small noprint" {
            @if facilitates { a href=(observe) { (t.party_support_add()) } }
            @if speaks { a href=(at) { (t.frame_change()) span class="sr" { " " (of.name) } } }
        }
    }
}

fn status(level: SupportLevel) -> Status {
    match level {
        SupportLevel::Unknown => Status::Plain,
        SupportLevel::Resistance | SupportLevel::Doubt => Status::Care,
        SupportLevel::Willing => Status::Note,
        SupportLevel::Carries => Status::Good,
    }
}
