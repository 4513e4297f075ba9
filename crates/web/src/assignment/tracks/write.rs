// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The forms of the work: adding, changing, taking away, and the list to begin with.

use domain::{
    assignment::{
        Activity, ActivityState, AddActivity, CopyTemplate, EditActivity, RemoveActivity,
        TemplateLanguage, Track, Work,
    },
    refusal::Problem,
    sight::Audience,
};
use maud::{Markup, html};
use texts::Language;

use crate::{
    assignment::leaf::{Leaf, date_value, for_facilitators, word_of},
    frame::{Cx, Form, Page, Sent, Stop, Typed},
    kit,
};

fn leaf<'a>(title: &'a str, lead: &'a str, up_word: &'a str) -> Leaf<'a> {
    Leaf { up: "/tracks", up_word, title, lead, audience: Audience::AllParties }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Activity>) -> Markup {
    let t = cx.t;
    let optional = t.frame_optional();
    let (track, state) = match now {
        Some(it) => (word_of(&it.track), word_of(&it.state)),
        None => (String::new(), word_of(&ActivityState::Planned)),
    };
    let days = |of: fn(&Activity) -> Option<u32>| {
        now.and_then(of).map_or_else(String::new, |it| it.to_string())
    };
    let (planned, actual) = (days(|it| it.planned_days), days(|it| it.actual_days));
    let (from, until) = (now.and_then(|it| it.from), now.and_then(|it| it.until));
    let (from, until) = (date_value(from), date_value(until));
    html! {
        (form.pick_from::<Track>("track", t.assignment_activity_track(), "assignment-track",
            &track))
        (form.field_from("name", t.assignment_activity_name(), now.map_or("", |it| &it.name))
            .text())
        (form.field_from("product", t.assignment_activity_product(),
            now.map_or("", |it| &it.product)).optional(optional).text())
        (form.pick_from::<ActivityState>("state", t.assignment_activity_state(),
            "assignment-state", &state))
        div class="row top" {
            (form.field_from("from", t.assignment_field_from(), &from).optional(optional).date())
            (form.field_from("until", t.assignment_field_until(), &until).optional(optional)
                .date())
        }
        div class="row top" {
            (form.field_from("planned_days", t.assignment_activity_planned(), &planned)
                .optional(optional).short().number(None))
            (form.field_from("actual_days", t.assignment_activity_actual(), &actual)
                .optional(optional).short().number(None))
        }
    }
}

fn work(typed: &mut Typed<'_>) -> Work {
    Work {
        track: typed.choice("track"),
        name: typed.line("name"),
        product: typed.line("product"),
        state: typed.choice("state"),
        from: typed.maybe_date("from"),
        until: typed.maybe_date("until"),
        planned_days: days(typed, "planned_days"),
        actual_days: days(typed, "actual_days"),
    }
}

/// Whole days; what does not fit in a number of days is out of range, whatever its sign.
fn days(typed: &mut Typed<'_>, name: &str) -> Option<u32> {
    let found = typed.maybe_whole(name)?;
    let days = u32::try_from(found).ok();
    if days.is_none() {
        typed.wrong(name, Problem::OutOfRange { least: 0, most: 5_000 });
    }
    days
}

pub(super) fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let leaf = leaf(t.assignment_activity_add(), "", t.assignment_tracks());
    let fields = html! { (fields(cx, form, None)) (leaf.send(cx, t.frame_save())) };
    Ok(leaf.page(cx, form.html(fields)))
}

pub(super) fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AddActivity { work: work(typed) };
    Ok(typed.act(act).then(cx.at("/tracks")).says(cx.t.assignment_activity_added()))
}

pub(super) fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let activity = cx.find::<Activity>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_activity_edit(), "", t.assignment_tracks());
    let remove = cx.at(format_args!("/tracks/{}/remove", activity.id));
    let fields = html! {
        (fields(cx, form, Some(activity.record)))
        (leaf.send(cx, t.frame_save()))
        p { (kit::link_button(&remove, t.assignment_remove()).quiet().small()) }
    };
    Ok(leaf.page(cx, form.edit(activity.stamp.revision, fields)))
}

pub(super) fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (activity, seen) = (cx.id("id")?, typed.seen());
    let act = EditActivity { activity, seen, work: work(typed) };
    Ok(typed.act(act).then(cx.at("/tracks")))
}

pub(super) fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let activity = cx.find::<Activity>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_remove(), t.assignment_remove_lead(), t.assignment_tracks());
    Ok(leaf.removal(cx, form, activity.stamp.revision, &activity.name, false))
}

pub(super) fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = RemoveActivity { activity: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/tracks")).says(cx.t.assignment_removed()))
}

pub(super) fn template_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let leaf = leaf(t.assignment_template(), t.assignment_template_lead(), t.assignment_tracks());
    let now = match cx.language {
        Language::Nl => "dutch",
        Language::En => "english",
    };
    let languages = [("dutch", t.frame_language_nl()), ("english", t.frame_language_en())];
    let fields = html! {
        (form.options("language", t.assignment_template_ask(), &languages, now))
        (leaf.send(cx, t.assignment_template()))
    };
    Ok(leaf.page(cx, form.html(fields)))
}

pub(super) fn template(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let language = match typed.line("language").as_str() {
        "english" => TemplateLanguage::English,
        "dutch" => TemplateLanguage::Dutch,
        _ => {
            typed.wrong("language", Problem::UnknownChoice);
            TemplateLanguage::Dutch
        }
    };
    let sent = typed.act(CopyTemplate { language }).then(cx.at("/tracks"));
    Ok(sent.says(cx.t.assignment_template_done()))
}
