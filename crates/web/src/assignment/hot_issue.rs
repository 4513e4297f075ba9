// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Hot issues: what keeps coming back with feeling, for the facilitators' own eyes.

use domain::{
    assignment::{AddHotIssue, EditHotIssue, HotIssue, RemoveHotIssue, hot_issues},
    party::Party,
    sight::Audience,
};
use maud::{Markup, html};

use super::leaf::{Leaf, for_facilitators, is_facilitator};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/hot-issues/new", add_page, add);
    routes.form("/f/{w}/hot-issues/{id}/edit", edit_page, edit);
    routes.form("/f/{w}/hot-issues/{id}/remove", remove_page, remove);
}

/// Nothing at all for everybody else: they cannot tell that there is such a list.
pub(super) fn section(cx: &Cx<'_>) -> Markup {
    if !is_facilitator(cx) {
        return html! {};
    }
    let t = cx.t;
    let new = cx.at("/hot-issues/new");
    let button = || kit::link_button(&new, t.assignment_hot_issue_add()).icon(Icon::Plus);
    let issues = hot_issues(cx.sight());
    html! {
        (kit::heading(2, "hot-issues", t.assignment_hot_issues(),
            t.assignment_hot_issues_lead()))
        p { (cx.circle(&Audience::Facilitators)) }
        @if issues.is_empty() {
            (kit::empty(Icon::Talk, t.assignment_hot_issues_empty(),
                t.assignment_hot_issues_empty_why(), Some(button())))
        } @else {
            @for issue in &issues {
                @let edit = cx.at(format_args!("/hot-issues/{}/edit", issue.id));
                @let remove = cx.at(format_args!("/hot-issues/{}/remove", issue.id));
                @let names: Vec<&str> =
                    issue.parties.iter().map(|it| cx.party_name(*it)).collect();
                (kit::aside(html! {
                    h3 class="typed" { (issue.name) }
                    @if !issue.words.is_empty() { p class="typed" { (issue.words) } }
                    p class="small" {
                        (t.assignment_hot_issue_heard(issue.parties.len()))
                        @if !names.is_empty() { " " (t.list(&names)) "." }
                    }
                    div class="row" {
                        (kit::link_button(&edit, t.frame_change()).small().quiet()
                            .about(&issue.name))
                        (kit::link_button(&remove, t.assignment_remove()).small().quiet()
                            .about(&issue.name))
                        (history::link(cx, issue.id.any()))
                    }
                }))
            }
            p { (button()) }
        }
    }
}

fn leaf<'a>(title: &'a str, lead: &'a str, up_word: &'a str) -> Leaf<'a> {
    Leaf { up: "/assignment", up_word, title, lead, audience: Audience::Facilitators }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&HotIssue>) -> Markup {
    let t = cx.t;
    let parties: Vec<(String, &str)> = cx
        .sight()
        .all::<Party>()
        .into_iter()
        .map(|it| (it.id.to_string(), it.record.name.as_str()))
        .collect();
    let options: Vec<(&str, &str)> =
        parties.iter().map(|(id, name)| (id.as_str(), *name)).collect();
    let heard: Vec<String> =
        now.map_or_else(Vec::new, |it| it.parties.iter().map(|id| id.to_string()).collect());
    let heard: Vec<&str> = heard.iter().map(String::as_str).collect();
    html! {
        (form.field_from("name", t.assignment_hot_issue_name(), now.map_or("", |it| &it.name))
            .text())
        (form.field_from("words", t.assignment_hot_issue_words(), now.map_or("", |it| &it.words))
            .hint(t.assignment_hot_issue_words_hint()).optional(t.frame_optional()).area(3))
        @if !options.is_empty() {
            (form.several("parties", t.assignment_hot_issue_parties(), &options, &heard))
        }
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let (title, lead) = (t.assignment_hot_issue_title(), t.assignment_hot_issues_lead());
    let leaf = leaf(title, lead, t.assignment_title());
    let fields = html! { (fields(cx, form, None)) (leaf.send(cx, t.frame_save())) };
    Ok(leaf.page(cx, form.html(fields)))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AddHotIssue {
        name: typed.line("name"),
        words: typed.text("words"),
        parties: typed.ids("parties"),
    };
    Ok(typed.act(act).then(cx.at("/assignment#hot-issues")))
}

fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let issue = cx.find::<HotIssue>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_hot_issue_title(), "", t.assignment_title());
    let fields = html! {
        (fields(cx, form, Some(issue.record)))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(issue.stamp.revision, fields)))
}

fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = EditHotIssue {
        issue: cx.id("id")?,
        seen: typed.seen(),
        name: typed.line("name"),
        words: typed.text("words"),
        parties: typed.ids("parties"),
    };
    Ok(typed.act(act).then(cx.at("/assignment#hot-issues")))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let issue = cx.find::<HotIssue>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_remove(), t.assignment_remove_lead(), t.assignment_title());
    Ok(leaf.removal(cx, form, issue.stamp.revision, &issue.name, false))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = RemoveHotIssue { issue: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/assignment#hot-issues")).says(cx.t.assignment_removed()))
}
