// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The outcome of a round: what the table makes of it, who keeps it alive, and until when.

use domain::{
    decision::conclusion,
    party::Person,
    round::{ChangeOutcome, Conclude, Outcome, Round, RoundView},
    sight::Seen,
};
use maud::{Markup, html};

use super::crumbs;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/rounds/{id}/conclude", add_page, add);
    routes.form("/f/{w}/rounds/outcomes/{id}", change_page, change);
}

pub(super) fn card(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let over = view.round.is_over(cx.sight().now);
    let add = cx.at(format_args!("/rounds/{}/conclude", view.round.id));
    if view.outcomes.is_empty() && !(over && view.may_type) {
        return html! {};
    }
    let content = html! {
        @for it in &view.outcomes { (one(cx, view, it)) }
        @if over && view.may_type {
            p class="row" {
                (kit::link_button(&add, t.round_conclude()).icon(Icon::Plus))
                @if !view.outcomes.is_empty() && conclusion(cx.sight(), view.round.id) {
                    @let decide = cx.at(format_args!("/decisions/new?round={}", view.round.id));
                    (kit::link_button(&decide, t.decision_from_round()).main().icon(Icon::Check))
                }
            }
        }
    };
    kit::card("outcome", t.round_outcome(), content)
}

fn one(cx: &Cx<'_>, view: &RoundView<'_>, it: &Seen<'_, Outcome>) -> Markup {
    let t = cx.t;
    let change = cx.at(format_args!("/rounds/outcomes/{}", it.id));
    html! {
        blockquote class="quote" { p class="typed" { (it.words) } }
        p class="small soft row mt-s" {
            @if let Some(owner) = it.owner { span { (t.round_owner(cx.person_name(owner))) } }
            @if let Some(day) = it.review_on { span { (t.round_review(t.date(day))) } }
            @if view.may_type { a href=(change) { (t.frame_change()) } }
            (history::link(cx, it.id.any()))
        }
    }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Outcome>) -> Markup {
    let t = cx.t;
    let people = cx.sight().all::<Person>();
    let people: Vec<_> =
        people.iter().map(|it| (it.id.to_string(), cx.person_name(it.id))).collect();
    let nobody = [("", t.round_nobody())];
    let people: Vec<(&str, &str)> =
        nobody.into_iter().chain(people.iter().map(|(id, name)| (id.as_str(), *name))).collect();
    let owner = now.and_then(|it| it.owner).map(|it| it.to_string()).unwrap_or_default();
    let review = now.and_then(|it| it.review_on).map(|it| it.to_string()).unwrap_or_default();
    html! {
        (form.field_from("words", t.round_outcome_ask(), now.map_or("", |it| &it.words))
            .hint(t.round_outcome_hint()).area(4))
        (form.field_from("owner", t.round_owner_ask(), &owner).select(&people))
        (form.field_from("review_on", t.round_review_ask(), &review)
            .optional(t.frame_optional()).date())
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let round = cx.find::<Round>("id")?;
    let back = cx.at(format_args!("/rounds/{}", round.id));
    let fields = html! {
        (fields(cx, form, None))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&round), t.round_conclude()), t.round_conclude(),
            round.question.as_str(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.round_conclude(), content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let round = cx.id::<Round>("id")?;
    let act = Conclude {
        round,
        words: typed.text("words"),
        owner: typed.maybe_id("owner"),
        review_on: typed.maybe_date("review_on"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/rounds/{round}"))))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let outcome = cx.find::<Outcome>("id")?;
    let round = cx.sight().find(outcome.round).ok_or(Stop::NotThere)?;
    let back = cx.at(format_args!("/rounds/{}", round.id));
    let fields = html! {
        (fields(cx, form, Some(outcome.record)))
        (form.field("why", t.round_why()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&round), t.round_outcome_change()),
            t.round_outcome_change(), "", ""))
        (form.edit(outcome.stamp.revision, fields))
    };
    Ok(cx.page(t.round_outcome_change(), content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let outcome = cx.find::<Outcome>("id")?;
    let act = ChangeOutcome {
        outcome: outcome.id,
        seen: typed.seen(),
        words: typed.text("words"),
        owner: typed.maybe_id("owner"),
        review_on: typed.maybe_date("review_on"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/rounds/{}", outcome.round))))
}
