// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing an agreement down, changing it, and saying where it stands now.

use domain::{
    decision::{
        Agree, Agreement, AgreementState, AgreementWords, ChangeAgreement, Contingent, Reopener,
        TurnAgreement,
    },
    refusal::Need,
    sight::Seen,
};
use ledger::Id;
use maud::{Markup, html};
use serde::Deserialize;

use super::{circle, circle_field, crumbs, people};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

const LIST: &str = "/decisions/agreements";

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/decisions/agreements/new", new_page, new);
    routes.form("/f/{w}/decisions/agreements/{id}", change_page, change);
    routes.form("/f/{w}/decisions/agreements/{id}/turn", turn_page, turn);
}

/// The states by name, as a form offers them.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StateName {
    Holds,
    Triggered,
    Reopened,
    Ended,
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Agreement>) -> Result<Markup, Stop> {
    let t = cx.t;
    let optional = t.frame_optional();
    let me = cx.person().ok_or(Stop::MayNot(Need::Member))?;
    let parties = people::parties(cx);
    let parties: Vec<(&str, &str)> =
        parties.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
    let chosen: Vec<String> =
        now.map_or(Vec::new(), |it| it.parties.iter().map(Id::to_string).collect());
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let only = now.and_then(|it| it.contingent.as_ref());
    let open = now.and_then(|it| it.reopeners.first());
    let day = |it: Option<jiff::civil::Date>| it.map(|it| it.to_string()).unwrap_or_default();
    let on = day(Some(now.map_or(cx.today(), |it| it.on)));
    let (look, review) = (day(only.map(|it| it.look_on)), day(now.and_then(|it| it.review_on)));
    let text = |it: Option<&String>| it.map_or("", String::as_str).to_owned();
    let (trigger, then) = (text(only.map(|it| &it.trigger)), text(only.map(|it| &it.then)));
    let (what, who) = (text(open.map(|it| &it.what)), text(open.map(|it| &it.who)));
    Ok(html! {
        (form.field_from("words", t.decision_agree_words(), now.map_or("", |it| &it.words)).area(3))
        (form.several("parties", t.decision_agree_parties(), &parties, &chosen))
        (form.field_from("on", t.decision_on(), &on).date())
        (people::owner_needed(cx, form, t.decision_agree_owner(),
            now.map_or(me, |it| it.owner).any()))
        (form.field_from("trigger", t.decision_agree_if(), &trigger)
            .hint(t.decision_agree_if_hint()).optional(optional).area(2))
        (form.field_from("then", t.decision_agree_then(), &then).optional(optional).area(2))
        (form.field_from("look_on", t.decision_agree_look(), &look).optional(optional).date())
        (form.field_from("reopeners", t.decision_agree_reopen(), &what)
            .hint(t.decision_agree_reopen_hint()).optional(optional).area(2))
        (form.field_from("reopen_who", t.decision_agree_reopen_who(), &who)
            .optional(optional).text())
        (form.field_from("review_on", t.decision_review(), &review).optional(optional).date())
    })
}

fn words(typed: &mut Typed<'_>) -> AgreementWords {
    let (trigger, then) = (typed.text("trigger"), typed.text("then"));
    let is_contingent = !trigger.trim().is_empty() || !then.trim().is_empty();
    let contingent = is_contingent.then(|| {
        let look_on = typed.date("look_on");
        Contingent { trigger, then, look_on }
    });
    let (what, who) = (typed.text("reopeners"), typed.line("reopen_who"));
    let reopener = (!what.trim().is_empty()).then_some(Reopener { what, who });
    AgreementWords {
        parties: typed.ids("parties"),
        words: typed.text("words"),
        on: typed.date("on"),
        contingent,
        reopeners: reopener.into_iter().collect(),
        owner: typed.id("owner"),
        review_on: typed.maybe_date("review_on"),
    }
}

fn above(cx: &Cx<'_>, title: &str) -> Markup {
    crumbs(cx, Some((&cx.at(LIST), cx.t.decision_agreements())), title)
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let fields = html! {
        (fields(cx, form, None)?)
        (circle_field(cx, form, "all_parties"))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    let title = t.decision_agree();
    Ok(form.page((title, t.decision_agree_lead()), above(cx, title), None, fields))
}

fn new(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (circle, words) = (circle(cx, typed), words(typed));
    Ok(typed.act(Agree { circle, words }).then(cx.at(LIST)))
}

fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Agreement>, Stop> {
    let it = cx.find::<Agreement>("id")?;
    match cx.sight().standing().is_recorder() || cx.person() == Some(it.owner) {
        true => Ok(it),
        false => Err(Stop::MayNot(Need::Owner)),
    }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let fields = html! {
        (fields(cx, form, Some(it.record))?)
        (form.field("why", t.decision_why()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    let title = t.decision_change_agreement();
    Ok(form.page((title, ""), above(cx, title), Some(it.stamp.revision), fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let (seen, mut words) = (typed.seen(), words(typed));
    // The form shows the first; the others stay as they were said.
    words.reopeners.extend(it.reopeners.iter().skip(1).cloned());
    let act = ChangeAgreement { agreement: it.id, seen, words, why: typed.text("why") };
    Ok(typed.act(act).then(cx.at(LIST)))
}

fn turn_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = found(cx)?;
    let now = match it.state {
        AgreementState::Holds => "holds",
        AgreementState::Triggered { .. } => "triggered",
        AgreementState::Reopened { .. } => "reopened",
        AgreementState::Ended { .. } => "ended",
    };
    let fields = html! {
        (kit::quote(&it.words, ""))
        (form.pick_from::<StateName>("state", t.decision_turn_state(), "decision-state", now))
        (form.field("why", t.decision_why()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    let title = t.decision_turn();
    let words = (title, t.decision_turn_lead());
    Ok(form.page(words, above(cx, title), Some(it.stamp.revision), fields))
}

fn turn(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (it, seen, on) = (found(cx)?, typed.seen(), cx.today());
    let state = match typed.choice::<StateName>("state") {
        StateName::Holds => AgreementState::Holds,
        StateName::Triggered => AgreementState::Triggered { on },
        StateName::Reopened => AgreementState::Reopened { on },
        StateName::Ended => AgreementState::Ended { on },
    };
    let act = TurnAgreement { agreement: it.id, seen, state, why: typed.text("why") };
    Ok(typed.act(act).then(cx.at(LIST)))
}
