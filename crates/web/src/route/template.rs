// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Templates of one's own: made after another, written otherwise, taken out of the list.

use domain::{
    refusal::Problem,
    route::{ChangeTemplate, CopyTemplate, RouteTemplate, TemplateKey, WithdrawTemplate},
    sight::Audience,
};
use maud::html;

use super::{crumbs, open};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Status as Tone, badge},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/route/templates", page);
    routes.form("/f/{w}/route/templates/new", copy_page, copy);
    routes.form("/f/{w}/route/templates/{id}", change_page, change);
    routes.form("/f/{w}/route/templates/{id}/withdraw", withdraw_page, withdraw);
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let all = cx.sight().all::<RouteTemplate>();
    let new = cx.at("/route/templates/new");
    let button = || kit::link_button(&new, t.route_template_copy()).main().icon(Icon::Plus);
    let title = t.route_templates();
    let actions = html! { @if !all.is_empty() { (button()) } };
    let content = html! {
        (kit::page_head(crumbs(cx, None, title), title, t.route_templates_lead(), actions))
        @if all.is_empty() {
            (kit::empty(Icon::Route, t.route_templates_none(), t.route_templates_none_why(),
                Some(button())))
        }
        ul class="list measure" {
            @for it in &all {
                @let at = cx.at(format_args!("/route/templates/{}", it.id));
                @let plans = cx.at(format_args!("/route/{}/plans", it.id));
                li id=(it.id) {
                    b class="typed" { (it.name) }
                    @if !it.is_checked { " " (badge(Tone::Warm, Icon::Care, t.route_unchecked())) }
                    p class="small soft typed" { (it.source) }
                    div class="row mt-s" {
                        (kit::link_button(&plans, t.route_plans_change()).small().about(&it.name))
                        (kit::link_button(&at, t.frame_change()).small().about(&it.name))
                        (kit::link_button(&format!("{at}/withdraw"), t.route_template_withdraw())
                            .small().quiet().about(&it.name))
                        (history::link(cx, it.id.any()))
                    }
                }
            }
        }
    };
    Ok(cx.page(title, content))
}

fn copy_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let templates = open::templates(cx);
    let templates: Vec<(&str, &str)> =
        templates.iter().map(|(word, name)| (word.as_str(), name.as_str())).collect();
    let fields = html! {
        (form.field("name", t.route_field_name()).text())
        (form.options("template", t.route_field_template(), &templates, ""))
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.route_template_copy(), t.frame_not_now(), &cx.at("/route/templates")))
    };
    let words = (t.route_template_copy(), t.route_template_copy_lead());
    Ok(form.page(words, crumbs(cx, None, words.0), None, fields))
}

fn copy(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let name = typed.line("name");
    let from = TemplateKey::from_word(&typed.line("template"));
    if from.is_none() {
        typed.wrong("template", Problem::NotChosen);
    }
    let from = from.unwrap_or(TemplateKey::InformalRound);
    let act = CopyTemplate { from, language: open::language(cx), name };
    let list = cx.at("/route");
    Ok(typed.act(act).then_made(move |id| format!("{list}/{id}/plans")))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<RouteTemplate>("id")?;
    let in_force = it.in_force.map(|it| it.to_string()).unwrap_or_default();
    let optional = t.frame_optional();
    let fields = html! {
        (form.field_from("name", t.route_field_name(), &it.name).text())
        (form.field_from("source", t.route_field_source(), &it.source).optional(optional).area(2))
        (form.field_from("in_force", t.route_field_in_force(), &in_force).optional(optional).date())
        (form.tick("is_checked", t.route_checked(), t.route_checked_hint(), it.is_checked))
        (form.field("why", t.route_why()).optional(optional).text())
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/route/templates")))
    };
    let words = (it.name.as_str(), t.route_templates_lead());
    Ok(form.page(words, crumbs(cx, None, &it.name), Some(it.stamp.revision), fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<RouteTemplate>("id")?;
    let act = ChangeTemplate {
        template: it.id,
        seen: typed.seen(),
        name: typed.line("name"),
        source: typed.text("source"),
        in_force: typed.maybe_date("in_force"),
        is_checked: typed.tick("is_checked"),
        plans: it.plans.clone(),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(cx.at("/route/templates")))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<RouteTemplate>("id")?;
    let fields = html! {
        (kit::quote(&it.name, ""))
        (kit::form_end(t.route_template_withdraw(), t.frame_not_now(), &cx.at("/route/templates")))
    };
    let words = (t.route_template_withdraw(), t.route_template_withdraw_lead());
    Ok(form.page(words, crumbs(cx, None, words.0), Some(it.stamp.revision), fields))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<RouteTemplate>("id")?;
    let act = WithdrawTemplate { template: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/route/templates")))
}
