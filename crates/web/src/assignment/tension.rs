// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tensions: written down by the facilitators, put to the commissioners, answered by them.

use domain::{
    assignment::{
        AnswerTension, AskTension, Demand, DropTension, EditTension, KeepTension, ReviseAnswer,
        Tension, TensionAnswer, TensionView,
    },
    party::Office,
    refusal::Need,
    sight::Audience,
};
use maud::{Markup, html};

use super::leaf::{Leaf, for_facilitators, is_facilitator, list_head};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tensions/new", keep_page, keep);
    routes.form("/f/{w}/tensions/{id}/edit", edit_page, edit);
    routes.form("/f/{w}/tensions/{id}/ask", ask_page, ask);
    routes.form("/f/{w}/tensions/{id}/answer", answer_page, answer);
    routes.form("/f/{w}/tensions/{id}/drop", drop_page, take_away);
    routes.form("/f/{w}/answers/{id}/revise", revise_page, revise);
}

fn is_commissioner(cx: &Cx<'_>) -> bool {
    cx.sight().standing().holds(Office::Commissioner)
}

/// Questions that wait for who looks, as a commissioner.
pub(super) fn waits(cx: &Cx<'_>, tensions: &[TensionView<'_>]) -> Markup {
    let t = cx.t;
    // One answer will do: another commissioner may add to it, but nothing waits any more.
    let mine = |it: &&TensionView<'_>| it.is_open();
    html! {
        @if is_commissioner(cx) {
            @for view in tensions.iter().filter(mine) {
                @let id = view.tension.id;
                @let href = cx.at(format_args!("/tensions/{id}/answer"));
                (kit::card_now(&format!("waits-{id}"), t.assignment_tension_waits(), html! {
                    p class="measure typed" { (view.tension.question) }
                    p { (kit::link_button(&href, t.assignment_answer()).icon(Icon::Arrow)) }
                }))
            }
        }
    }
}

pub(super) fn section(cx: &Cx<'_>, tensions: &[TensionView<'_>]) -> Markup {
    let t = cx.t;
    let new = cx.at("/tensions/new");
    let button = || kit::link_button(&new, t.assignment_tension_keep()).icon(Icon::Plus);
    html! {
        (kit::heading(2, "tensions", t.assignment_tensions(), t.assignment_tensions_lead()))
        @if tensions.is_empty() {
            @let why = if is_facilitator(cx) { t.assignment_tensions_empty_why() } else { "" };
            (kit::empty(Icon::Care, t.assignment_tensions_empty(), why,
                is_facilitator(cx).then(button)))
        } @else {
            @for view in tensions { (one(cx, view)) }
            @if is_facilitator(cx) { p { (button()) } }
        }
    }
}

fn one(cx: &Cx<'_>, view: &TensionView<'_>) -> Markup {
    let t = cx.t;
    let tension = view.tension.record;
    let state = match (tension.asked, view.answers.is_empty()) {
        (false, _) => kit::badge(Status::Plain, Icon::Writer, t.assignment_tension_own()),
        (true, true) => kit::badge(Status::Care, Icon::Clock, t.assignment_tension_open()),
        (true, false) => kit::badge(Status::Good, Icon::Check, t.assignment_tension_answered()),
    };
    html! {
        article class="card" {
            div class="row between" {
                h3 { (t.assignment_tension()) }
                div class="row" {
                    (state)
                    @if !tension.asked { (cx.circle(&Audience::Facilitators)) }
                }
            }
            (words(cx, tension))
            @if let Some(on) = tension.asked_on {
                p class="small soft" { (t.assignment_tension_asked_on(t.date(on))) }
            }
            @for answer in &view.answers {
                @let by = t.assignment_answer_by(cx.person_name(answer.by), t.date(answer.on));
                div class="mt-s" { (kit::quote(&answer.words, by)) }
            }
            (actions(cx, view))
        }
    }
}

/// The demands, and the question under them.
fn words(cx: &Cx<'_>, tension: &Tension) -> Markup {
    html! {
        ul {
            @for demand in &tension.demands {
                li {
                    span class="typed" { (demand.words) }
                    @if !demand.put_by.is_empty() {
                        " " span class="small soft typed" { "(" (demand.put_by) ")" }
                    }
                }
            }
        }
        @if !tension.question.is_empty() {
            p class="measure" { b class="typed" { (tension.question) } }
        } @else if is_facilitator(cx) {
            p class="soft" { (cx.t.assignment_question_ask()) }
        }
    }
}

fn actions(cx: &Cx<'_>, view: &TensionView<'_>) -> Markup {
    let t = cx.t;
    let id = view.tension.id;
    let asked = view.tension.asked;
    let at = |verb: &str| cx.at(format_args!("/tensions/{id}/{verb}"));
    let (ask, edit, drop, answer) = (at("ask"), at("edit"), at("drop"), at("answer"));
    let own =
        view.answer_of(cx.person()).map(|it| cx.at(format_args!("/answers/{}/revise", it.id)));
    html! {
        div class="row mt-s" {
            @if is_facilitator(cx) && !asked {
                (kit::link_button(&ask, t.assignment_tension_ask()).icon(Icon::Arrow))
                (kit::link_button(&edit, t.assignment_tension_edit()).quiet())
                (kit::link_button(&drop, t.assignment_tension_drop()).quiet())
            }
            @if is_facilitator(cx) && asked && view.answers.is_empty() {
                (kit::link_button(&drop, t.assignment_tension_drop_asked()).quiet())
            }
            @if is_commissioner(cx) && asked {
                @if let Some(revise) = &own {
                    (kit::link_button(revise, t.assignment_answer_revise()).quiet())
                } @else {
                    (kit::link_button(&answer, t.assignment_answer()))
                }
            }
            (history::link(cx, id.any()))
        }
    }
}

fn leaf<'a>(title: &'a str, lead: &'a str, up_word: &'a str, audience: Audience) -> Leaf<'a> {
    Leaf { up: "/assignment", up_word, title, lead, audience }
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Tension>) -> Markup {
    let t = cx.t;
    let demands: &[Demand] = now.map_or(&[], |it| &it.demands);
    let rows = form.rows("demands", (demands.len() + 1).max(3));
    html! {
        fieldset class=(if form.error("demands").is_some() { "field wrong" } else { "field" }) {
            (list_head(form, "demands", t.assignment_demands()))
            div class="stack" {
                @for place in 0..rows {
                    @let now = demands.get(place);
                    @let name = format!("demands.{place}.words");
                    @let by = format!("demands.{place}.put_by");
                    div class="half" {
                        (form.field_from(&name, &t.assignment_demand(place + 1),
                            now.map_or("", |it| &it.words)).text())
                        (form.field_from(&by, t.assignment_demand_by(),
                            now.map_or("", |it| &it.put_by)).optional(t.frame_optional()).text())
                    }
                }
            }
            (form.more("demands", t.web_one_more()))
        }
        (form.field_from("question", t.assignment_question_ask(), now.map_or("", |it| &it.question))
            .hint(t.assignment_question_hint()).optional(t.frame_optional()).area(3))
    }
}

fn read(typed: &mut Typed<'_>) -> (Vec<Demand>, String) {
    let demands = typed
        .rows("demands", |row| Demand { words: row.line("words"), put_by: row.line("put_by") });
    (demands, typed.text("question"))
}

fn keep_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let (title, lead) = (t.assignment_tension_keep(), t.assignment_tension_keep_lead());
    let leaf = leaf(title, lead, t.assignment_title(), Audience::Facilitators);
    let fields = html! { (fields(cx, form, None)) (leaf.send(cx, t.frame_save())) };
    Ok(leaf.page(cx, form.html(fields)))
}

fn keep(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (demands, question) = read(typed);
    let sent = typed.act(KeepTension { demands, question });
    Ok(sent.then(cx.at("/assignment")).says(cx.t.assignment_tension_kept()))
}

fn edit_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let tension = cx.find::<Tension>("id")?;
    let t = cx.t;
    let leaf = leaf(t.assignment_tension_edit(), "", t.assignment_title(), Audience::Facilitators);
    let fields = html! {
        (fields(cx, form, Some(tension.record)))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(tension.stamp.revision, fields)))
}

fn edit(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (tension, seen) = (cx.id("id")?, typed.seen());
    let (demands, question) = read(typed);
    let act = EditTension { tension, seen, demands, question };
    Ok(typed.act(act).then(cx.at("/assignment")))
}

fn ask_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let tension = cx.find::<Tension>("id")?;
    let t = cx.t;
    let (title, lead) = (t.assignment_tension_ask_title(), t.assignment_tension_ask_lead());
    let leaf = leaf(title, lead, t.assignment_title(), Audience::AllParties);
    let fields = html! {
        (kit::card("words", t.assignment_tension(), words(cx, tension.record)))
        (leaf.send(cx, t.assignment_tension_ask()))
    };
    Ok(leaf.page(cx, form.edit(tension.stamp.revision, fields)))
}

fn ask(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AskTension { tension: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_tension_asked()))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let tension = cx.find::<Tension>("id")?;
    let t = cx.t;
    let (title, lead) = match tension.asked {
        true => (t.assignment_tension_drop_asked(), t.assignment_tension_drop_lead()),
        false => (t.assignment_tension_drop(), t.assignment_remove_lead()),
    };
    let audience = cx.sight().circle(tension.id.any()).ok_or(Stop::NotThere)?;
    let leaf = leaf(title, lead, t.assignment_title(), audience);
    let demands: Vec<&str> = tension.demands.iter().map(|it| it.words.as_str()).collect();
    let words = match tension.question.as_str() {
        "" => demands.join("; "),
        question => question.to_owned(),
    };
    Ok(leaf.removal(cx, form, tension.stamp.revision, &words, tension.asked))
}

fn take_away(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = DropTension { tension: cx.id("id")?, seen: typed.seen(), why: typed.text("why") };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_removed()))
}

fn for_commissioners(cx: &Cx<'_>) -> Result<(), Stop> {
    if is_commissioner(cx) { Ok(()) } else { Err(Stop::MayNot(Need::Commissioner)) }
}

fn answer_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_commissioners(cx)?;
    let tension = cx.find::<Tension>("id")?;
    let t = cx.t;
    let (title, lead) = (t.assignment_answer_title(), t.assignment_answer_lead());
    let leaf = leaf(title, lead, t.assignment_title(), Audience::AllParties);
    let fields = html! {
        (kit::card("question", t.assignment_tension(), words(cx, tension.record)))
        (form.field("words", t.assignment_answer_ask()).area(4))
        (leaf.send(cx, t.assignment_answer()))
    };
    Ok(leaf.page(cx, form.html(fields)))
}

fn answer(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AnswerTension { tension: cx.id("id")?, words: typed.text("words") };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_answer_done()))
}

fn revise_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_commissioners(cx)?;
    let answer = cx.find::<TensionAnswer>("id")?;
    if Some(answer.by) != cx.person() {
        return Err(Stop::MayNot(Need::Writer));
    }
    let t = cx.t;
    let (title, lead) = (t.assignment_answer_revise(), t.assignment_answer_lead());
    let leaf = leaf(title, lead, t.assignment_title(), Audience::AllParties);
    let fields = html! {
        (form.field_from("words", t.assignment_answer_ask(), &answer.words).area(4))
        (form.field("why", t.assignment_why()).hint(t.assignment_why_hint()).area(3))
        (leaf.send(cx, t.frame_save()))
    };
    Ok(leaf.page(cx, form.edit(answer.stamp.revision, fields)))
}

fn revise(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = ReviseAnswer {
        answer: cx.id("id")?,
        seen: typed.seen(),
        words: typed.text("words"),
        why: typed.text("why"),
    };
    Ok(typed.act(act).then(cx.at("/assignment")).says(cx.t.assignment_answer_done()))
}
