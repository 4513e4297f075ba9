// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Variants: the ways it could go, with not doing it among them.

use domain::{
    assignment::{
        AddVariant, EditVariant, JudgeVariant, RemoveVariant, Variant, VariantState, variants,
    },
    sight::Audience,
};
use maud::{Markup, html};
use texts::Texts;

use super::leaf::{Leaf, for_facilitators, is_facilitator, word_of};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Status, column},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/variants/new", add_page, add);
    routes.form("/f/{w}/variants/{id}/edit", edit_page, edit);
    routes.form("/f/{w}/variants/{id}/judge", judge_page, judge);
    routes.form("/f/{w}/variants/{id}/remove", remove_page, remove);
}

/// Its own name; "not doing it" has one in every language.
pub(crate) fn variant_name(t: Texts, variant: &Variant) -> &str {
    match (variant.name.as_str(), variant.not_doing) {
        ("", true) => t.assignment_variant_not_doing(),
        (name, _) => name,
    }
}

pub(super) fn section(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let new = cx.at("/variants/new");
    let columns = [
        column(t.assignment_field_name()),
        column(t.assignment_field_state()),
        column(t.frame_why()),
        column(t.assignment_actions()),
    ];
    let rows: Vec<Vec<Markup>> = variants(cx.sight())
        .iter()
        .map(|it| {
            let why = it.stamp.why.filter(|_| it.state != VariantState::Open).unwrap_or_default();
            vec![
                html! {
                    span class="typed" { (variant_name(t, it.record)) }
                    @if !it.text.is_empty() { small class="typed" { (it.text) } }
                },
                state(cx, it.state),
                html! { span class="typed" { (why) } },
                actions(cx, it.id, it.record),
            ]
        })
        .collect();
    html! {
        (kit::heading(2, "variants", t.assignment_variants(), t.assignment_variants_lead()))
        (kit::fold_table(t.assignment_variants(), false, &columns, &rows))
        @if is_facilitator(cx) {
            p { (kit::link_button(&new, t.assignment_variant_add()).icon(Icon::Plus)) }
        }
    }
}

fn state(cx: &Cx<'_>, state: VariantState) -> Markup {
    let (status, icon) = match state {
        VariantState::Open => (Status::Plain, Icon::Open),
        VariantState::Preferred => (Status::Good, Icon::Star),
        VariantState::Dropped => (Status::Plain, Icon::Cross),
    };
    kit::badge(status, icon, cx.word("assignment-state", &state))
}

fn actions(cx: &Cx<'_>, id: ledger::Id<Variant>, variant: &Variant) -> Markup {
    let t = cx.t;
    let name = variant_name(t, variant);
    let at = |verb: &str| cx.at(format_args!("/variants/{id}/{verb}"));
    let (judge, edit, remove) = (at("judge"), at("edit"), at("remove"));
    html! {
        div class="row" {
            @if is_facilitator(cx) {
                (kit::link_button(&judge, t.assignment_variant_judge()).small().about(name))
                (kit::link_button(&edit, t.frame_change()).small().quiet().about(name))
                @if !variant.not_doing {
                    (kit::link_button(&remove, t.assignment_remove()).small().quiet().about(name))
                }
            }
            (history::link(cx, id.any()))
        }
    }
}

fn leaf<'a>(title: &'a str, lead: &'a str, up_word: &'a str) -> Leaf<'a> {
    Leaf { up: "/assignment", up_word, title, lead, audience: Audience::AllParties }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Variant>) -> Markup {
    let t = cx.t;
    let name = form.field_from("name", t.assignment_variant_name(), now.map_or("", |it| &it.name));
    let may_be_empty = now.is_some_and(|it| it.not_doing);
    html! {
        @if may_be_empty { (name.optional(t.frame_optional()).text()) } @else { (name.text()) }
        (form.field_from("text", t.assignment_variant_text(), now.map_or("", |it| &it.text))
            .optional(t.frame_optional()).area(4))
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let leaf = leaf(t.assignment_variant_add(), "", t.assignment_title());
    let fields = html! { (fields(cx, form, None)) (leaf.send(cx, t.frame_save())) };
    Ok(leaf.page(cx, form.html(fields)))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AddVariant { name: typed.line("name"), text: typed.text("text") };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_variant_added()))
}

fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let variant = cx.find::<Variant>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_variant_edit(), "", t.assignment_title());
    let fields = html! {
        (fields(cx, form, Some(variant.record)))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(variant.stamp.revision, fields)))
}

fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = EditVariant {
        variant: cx.id("id")?,
        seen: typed.seen(),
        name: typed.line("name"),
        text: typed.text("text"),
    };
    Ok(typed.act(act).then(cx.at("/assignment")))
}

fn judge_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let variant = cx.find::<Variant>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_variant_judge_ask(), "", t.assignment_title());
    let now = word_of(&variant.state);
    let fields = html! {
        (kit::quote(variant_name(t, variant.record), ""))
        (form.pick_from::<VariantState>("state", t.assignment_variant_judge_ask(),
            "assignment-state", &now))
        (form.field("why", t.assignment_why()).hint(t.assignment_why_hint()).area(3))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(variant.stamp.revision, fields)))
}

fn judge(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = JudgeVariant {
        variant: cx.id("id")?,
        seen: typed.seen(),
        state: typed.choice("state"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_variant_judged()))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let variant = cx.find::<Variant>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_remove(), t.assignment_remove_lead(), t.assignment_title());
    let name = variant_name(t, variant.record);
    Ok(leaf.removal(cx, form, variant.stamp.revision, name, false))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = RemoveVariant { variant: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_removed()))
}
