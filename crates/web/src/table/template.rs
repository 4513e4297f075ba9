// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Templates: keeping a script under a name, and copying one to a meeting.

use domain::{
    sight::Seen,
    table::{CopyTemplate, DropTemplate, KeepTemplate, Meeting, Template},
};
use maud::{Markup, html};

use super::{meeting, script::at, script::crumbs};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/keep", keep_page, keep);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/copy/{template}", copy_page, copy);
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/copy/{template}/drop", drop_page, drop);
}

pub(super) fn card(cx: &Cx<'_>, it: &Seen<'_, Meeting>, has_steps: bool) -> Markup {
    let t = cx.t;
    let all = cx.sight().all::<Template>();
    let keep = at(cx, it.record, it.id, "/keep");
    let content = html! {
        @if all.is_empty() { p class="small soft" { (t.table_templates_none()) } }
        ul class="list" {
            @for one in &all {
                @let to = at(cx, it.record, it.id, &format!("/copy/{}", one.id));
                li {
                    b class="typed" { (one.name) }
                    p class="small soft" { (t.table_steps_count(one.steps.len())) }
                    div class="row mt-s" {
                        (cx.press(&to, one.stamp.revision,
                            kit::button(t.table_template_copy()).small().about(&one.name)))
                        (cx.press(&format!("{to}/drop"), one.stamp.revision,
                            kit::button(t.table_template_drop()).small().quiet().about(&one.name)))
                    }
                }
            }
        }
        @if has_steps { p { (kit::link_button(&keep, t.table_template_keep()).small()) } }
    };
    kit::card("templates", t.table_templates(), content)
}

fn keep_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = meeting::found(cx)?;
    let fields = html! {
        (form.field("name", t.table_template_name()).hint(t.table_template_name_hint()).text())
        (kit::form_end(t.frame_save(), t.frame_not_now(), &at(cx, it.record, it.id, "/script")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &it, t.table_template_keep()), t.table_template_keep(), "", ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_template_keep(), content))
}

fn keep(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let act = KeepTemplate { meeting: it.id, name: typed.line("name") };
    Ok(typed.act(act).then(at(cx, it.record, it.id, "/script")))
}

fn asking(cx: &Cx<'_>, form: &Form<'_>, word: &str) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let it = meeting::found(cx)?;
    let one = cx.find::<Template>("template")?;
    let back = at(cx, it.record, it.id, "/script");
    let fields = html! {
        (kit::quote(&one.name, "")) (kit::form_end(word, cx.t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &it, word), word, "", ""))
        (form.edit(one.stamp.revision, fields))
    };
    Ok(cx.page(word, content))
}

fn copy_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    asking(cx, form, cx.t.table_template_copy())
}

fn copy(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let act = CopyTemplate { meeting: it.id, template: cx.id("template")? };
    Ok(typed.act(act).then(at(cx, it.record, it.id, "/script")))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    asking(cx, form, cx.t.table_template_drop())
}

fn drop(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let act = DropTemplate { template: cx.id("template")?, seen: typed.seen() };
    Ok(typed.act(act).then(at(cx, it.record, it.id, "/script")))
}
