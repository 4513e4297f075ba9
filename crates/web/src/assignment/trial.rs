// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Trials: planned with a purpose and a rule for stopping, ended with what was learned.

use domain::{
    assignment::{
        AddTrial, EditTrial, LearnFromTrial, RemoveTrial, Trial, TrialPlan, TrialStage, trials,
    },
    refusal::Need,
    sight::{Audience, Seen},
};
use maud::{Markup, html};

use super::leaf::{Leaf, date_value, for_facilitators, is_facilitator, period};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/trials/new", add_page, add);
    routes.form("/f/{w}/trials/{id}/edit", edit_page, edit);
    routes.form("/f/{w}/trials/{id}/learn", learn_page, learn);
    routes.form("/f/{w}/trials/{id}/remove", remove_page, remove);
}

pub(super) fn section(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let new = cx.at("/trials/new");
    let button = || kit::link_button(&new, t.assignment_trial_add()).icon(Icon::Plus);
    let trials = trials(cx.sight());
    html! {
        (kit::heading(2, "trials", t.assignment_trials(), t.assignment_trials_lead()))
        @if trials.is_empty() {
            @let why = if is_facilitator(cx) { t.assignment_trials_empty_why() } else { "" };
            (kit::empty(Icon::Hand, t.assignment_trials_empty(), why,
                is_facilitator(cx).then(button)))
        } @else {
            @for trial in &trials { (one(cx, trial)) }
            @if is_facilitator(cx) { p { (button()) } }
        }
    }
}

fn one(cx: &Cx<'_>, trial: &Seen<'_, Trial>) -> Markup {
    let t = cx.t;
    let (status, icon, word) = match trial.stage(cx.today()) {
        TrialStage::Planned => (Status::Plain, Icon::Calendar, t.assignment_stage_planned()),
        TrialStage::Running => (Status::Note, Icon::Half, t.assignment_stage_running()),
        TrialStage::Over => (Status::Good, Icon::Check, t.assignment_stage_over()),
    };
    let typed = |words: &str| html! { span class="typed" { (words) } };
    let mut pairs = vec![(t.assignment_trial_purpose(), typed(&trial.purpose))];
    if !trial.people.is_empty() {
        pairs.push((t.assignment_field_people(), typed(&trial.people)));
    }
    if trial.from.is_some() || trial.until.is_some() {
        let when = period(cx, trial.from, trial.until);
        pairs.push((t.frame_when(), html! { (when) }));
    }
    pairs.push((t.assignment_trial_stop(), typed(&trial.stop_rule)));
    if !trial.learned.is_empty() {
        pairs.push((t.assignment_trial_learned_ask(), typed(&trial.learned)));
    }
    let at = |verb: &str| cx.at(format_args!("/trials/{}/{verb}", trial.id));
    let (learn, edit, remove) = (at("learn"), at("edit"), at("remove"));
    html! {
        article class="card" {
            div class="row between" {
                h3 class="typed" { (trial.name) }
                (kit::badge(status, icon, word))
            }
            (kit::definitions(&pairs))
            div class="row mt-s" {
                @if cx.sight().standing().is_recorder() {
                    (kit::link_button(&learn, t.assignment_trial_learn()).about(&trial.name))
                }
                @if is_facilitator(cx) {
                    (kit::link_button(&edit, t.frame_change()).quiet().about(&trial.name))
                    (kit::link_button(&remove, t.assignment_remove()).quiet().about(&trial.name))
                }
                (history::link(cx, trial.id.any()))
            }
        }
    }
}

fn leaf<'a>(title: &'a str, lead: &'a str, up_word: &'a str) -> Leaf<'a> {
    Leaf { up: "/assignment", up_word, title, lead, audience: Audience::AllParties }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Trial>) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let (from, until) = (now.and_then(|it| it.from), now.and_then(|it| it.until));
    let (from, until) = (date_value(from), date_value(until));
    html! {
        (form.field_from("name", t.assignment_trial_name(), now.map_or("", |it| &it.name)).text())
        (form.field_from("purpose", t.assignment_trial_purpose(), now.map_or("", |it| &it.purpose))
            .area(3))
        (form.field_from("people", t.assignment_trial_people(), now.map_or("", |it| &it.people))
            .optional(optional).text())
        (form.field_from("from", t.assignment_field_from(), &from).optional(optional).date())
        (form.field_from("until", t.assignment_field_until(), &until).optional(optional).date())
        (form.field_from("stop_rule", t.assignment_trial_stop(),
            now.map_or("", |it| &it.stop_rule)).hint(t.assignment_trial_stop_hint()).area(3))
    }
}

fn plan(typed: &mut Typed<'_>) -> TrialPlan {
    TrialPlan {
        name: typed.line("name"),
        purpose: typed.text("purpose"),
        people: typed.line("people"),
        from: typed.maybe_date("from"),
        until: typed.maybe_date("until"),
        stop_rule: typed.text("stop_rule"),
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let leaf = leaf(t.assignment_trial_add(), t.assignment_trials_lead(), t.assignment_title());
    let fields = html! { (fields(cx, form, None)) (leaf.send(cx, t.frame_save())) };
    Ok(leaf.page(cx, form.html(fields)))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AddTrial { plan: plan(typed) };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_trial_added()))
}

fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let trial = cx.find::<Trial>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_trial_edit(), "", t.assignment_title());
    let fields = html! {
        (fields(cx, form, Some(trial.record)))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(trial.stamp.revision, fields)))
}

fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (trial, seen) = (cx.id("id")?, typed.seen());
    let act = EditTrial { trial, seen, plan: plan(typed) };
    Ok(typed.act(act).then(cx.at("/assignment")))
}

fn learn_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().is_recorder() {
        return Err(Stop::MayNot(Need::Recorder));
    }
    let trial = cx.find::<Trial>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_trial_learn(), "", t.assignment_title());
    let until = date_value(trial.until);
    let fields = html! {
        (kit::quote(&trial.name, trial.purpose.as_str()))
        (form.field_from("learned", t.assignment_trial_learned_ask(), &trial.learned).area(5))
        (form.field_from("until", t.assignment_trial_ended_ask(), &until)
            .hint(t.assignment_trial_ended_hint()).optional(t.frame_optional()).date())
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(trial.stamp.revision, fields)))
}

fn learn(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = LearnFromTrial {
        trial: cx.id("id")?,
        seen: typed.seen(),
        learned: typed.text("learned"),
        until: typed.maybe_date("until"),
    };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_trial_learned()))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let trial = cx.find::<Trial>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_remove(), t.assignment_remove_lead(), t.assignment_title());
    Ok(leaf.removal(cx, form, trial.stamp.revision, &trial.name, false))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = RemoveTrial { trial: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_removed()))
}
