// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Improvement points: what was agreed after a scan, by which person, looked at again when.

use domain::{
    lens::{
        AddImprovement, ChangeImprovement, Condition, Improvement, ImprovementState, Scan, ScanView,
    },
    party::{Part, Particulars},
    refusal::Need,
    sight::Seen,
};
use maud::{Markup, html};

use super::crumbs;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Status, badge},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/lens/{id}/improve", add_page, add);
    routes.form("/f/{w}/lens/improvements/{id}", change_page, change);
}

pub(super) fn card(cx: &Cx<'_>, view: &ScanView<'_>) -> Markup {
    let t = cx.t;
    let add = cx.at(format_args!("/lens/{}/improve", view.scan.id));
    let content = html! {
        @if view.improvements.is_empty() { p class="small soft" { (t.lens_improve_none()) } }
        ul class="list" { @for it in &view.improvements { li { (line(cx, it, view.may_type)) } } }
        @if view.may_type { p { (kit::link_button(&add, t.lens_improve()).icon(Icon::Plus)) } }
    };
    kit::card("improvements", t.lens_improvements(), content)
}

fn line(cx: &Cx<'_>, it: &Seen<'_, Improvement>, may_type: bool) -> Markup {
    let t = cx.t;
    let at = cx.at(format_args!("/lens/improvements/{}", it.id));
    let state = cx.word("lens-state", &it.state);
    html! {
        p class="small soft" id=(it.id) {
            (cx.word("lens-condition", &it.condition)) ": " span class="typed" { (it.saw) }
        }
        p class="typed" { (it.action) }
        p class="small row" {
            @match it.state {
                ImprovementState::Open => { (badge(Status::Note, Icon::Half, state)) }
                ImprovementState::Done => { (badge(Status::Good, Icon::Check, state)) }
                ImprovementState::Dropped => { (badge(Status::Plain, Icon::Minus, state)) }
            }
            (t.lens_improve_by(t.date(it.check_on), cx.person_name(it.owner)))
        }
        @if may_type || cx.person() == Some(it.owner) {
            p class="small noprint" {
                a href=(at) { (t.frame_change()) span class="sr" { " " (it.action) } }
            }
        }
    }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Improvement>) -> Markup {
    let t = cx.t;
    let people = cx.sight().all::<Particulars>();
    let mut people: Vec<_> = people
        .iter()
        .filter_map(|it| match &it.part {
            Part::Name { name, .. } => Some((it.person, name.clone())),
            _ => None,
        })
        .collect();
    people.sort_by_key(|it| it.1.to_lowercase());
    let owner = now.map(|it| it.owner.to_string()).unwrap_or_default();
    let day = now.map(|it| it.check_on.to_string()).unwrap_or_default();
    let text = |of: fn(&Improvement) -> &str| now.map_or("", of);
    html! {
        (form.field_from("saw", t.lens_improve_saw(), text(|it| &it.saw)).area(2))
        (form.field_from("action", t.lens_improve_action(), text(|it| &it.action)).area(2))
        (form.pick_record("owner", t.lens_improve_owner(), people, &owner))
        (form.field_from("check_on", t.lens_improve_day(), &day).date())
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let scan = cx.find::<Scan>("id")?;
    cx.recorders_only()?;
    let back = cx.at(format_args!("/lens/{}", scan.id));
    let fields = html! {
        (form.pick::<Condition>("condition", t.lens_improve_condition(), "lens-condition"))
        (fields(cx, form, None))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let title = t.lens_improve();
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&scan), title), title, t.lens_improve_lead(), ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let scan = cx.id::<Scan>("id")?;
    let act = AddImprovement {
        scan,
        condition: typed.choice("condition"),
        saw: typed.text("saw"),
        action: typed.text("action"),
        owner: typed.id("owner"),
        check_on: typed.date("check_on"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/lens/{scan}"))))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Improvement>("id")?;
    if !cx.sight().standing().is_recorder() && cx.person() != Some(it.owner) {
        return Err(Stop::MayNot(Need::Owner));
    }
    let scan = cx.sight().find(it.scan).ok_or(Stop::NotThere)?;
    let back = cx.at(format_args!("/lens/{}", scan.id));
    let state = match it.state {
        ImprovementState::Open => "open",
        ImprovementState::Done => "done",
        ImprovementState::Dropped => "dropped",
    };
    let fields = html! {
        (fields(cx, form, Some(it.record)))
        (form.pick_from::<ImprovementState>("state", t.lens_improve_state(), "lens-state", state))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let title = t.lens_improve_change();
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&scan), title), title, "", ""))
        div class="measure" { (form.edit(it.stamp.revision, fields)) }
    };
    Ok(cx.page(title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Improvement>("id")?;
    let act = ChangeImprovement {
        improvement: it.id,
        seen: typed.seen(),
        saw: typed.text("saw"),
        action: typed.text("action"),
        owner: typed.id("owner"),
        check_on: typed.date("check_on"),
        state: typed.choice("state"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/lens/{}", it.scan))))
}
