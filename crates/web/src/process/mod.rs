// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The process: the stages with where each thinks we are, who is where for what, the ground rules.

mod involve;
mod sense;
mod stage;

use domain::{
    process::{
        self, Gate, Needed, NeededLine, Sense, SenseCircle, Stage, StageLine, StageQuestion,
    },
    records::Kind,
    refusal::Need,
    sight::{Audience, Seen},
    text::{Text, TextKind, accepted, versions_of},
};
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Form, Menu, Page, Place, Room, Routes, Stop},
    history,
    kit::{self, Icon, Link, Status, badge},
    table::Badges,
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] =
    &[Place::new("/process", At::Room, &[Kind::Stage, Kind::Sense, Kind::Involvement])];

/// Appears with the first stage; who facilitates always finds it.
const MENU: [Menu; 1] = [Menu {
    path: "/process",
    icon: Icon::Flag,
    word: |t| t.process_title(),
    is_shown: |cx| cx.sight().standing().is_facilitator() || !cx.sight().all::<Stage>().is_empty(),
}];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/process", page);
    stage::routes(routes);
    sense::routes(routes);
    involve::routes(routes);
}

fn crumbs(cx: &Cx<'_>, here: &str) -> Markup {
    let up = cx.at("/process");
    kit::crumbs(&[Link::new(&up, cx.t.process_title()).icon(Icon::Flag)], here)
}

/// A page with one form, under the process.
fn asked(
    cx: &Cx<'_>,
    form: &Form<'_>,
    words: (&str, &str),
    revision: Option<u32>,
    fields: Markup,
) -> Page {
    form.page(words, crumbs(cx, words.0), revision, fields)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().is_member() {
        return Err(Stop::MayNot(Need::Member));
    }
    let t = cx.t;
    let lines = process::stages(cx.sight());
    let leads = cx.sight().standing().is_facilitator();
    let (copy, add, tell) =
        (cx.at("/process/copy"), cx.at("/process/stages/new"), cx.at("/process/sense"));
    let may_tell = leads || !cx.voiced().is_empty();
    let now = lines.iter().find(|it| it.is_now);
    let lead = match now {
        Some(it) => t.process_lead_now(it.stage.name.as_str()),
        None => t.process_lead().to_owned(),
    };
    let actions = html! {
        @if may_tell && !lines.is_empty() {
            (kit::link_button(&tell, t.process_tell()).main())
        }
        @if leads && !lines.is_empty() { (kit::link_button(&add, t.process_add_stage())) }
    };
    let begin = leads.then(|| kit::link_button(&copy, t.process_copy()).main());
    let content = html! {
        (kit::page_head("", t.process_title(), lead, actions))
        @if lines.is_empty() {
            (kit::empty(Icon::Flag, t.process_empty(), t.process_empty_why(), begin))
        }
        div class="two mt" {
            div class="stack-l" { @for it in &lines { (stage_card(cx, it)) } }
            div class="stack" {
                (needed_card(cx))
                (rules_card(cx))
            }
        }
    };
    Ok(cx.page(t.process_title(), content))
}

fn stage_card(cx: &Cx<'_>, line: &StageLine<'_>) -> Markup {
    let t = cx.t;
    let it = &line.stage;
    let leads = cx.sight().standing().is_facilitator();
    let class = if line.is_now { "card now" } else { "card" };
    let change = cx.at(format_args!("/process/stages/{}", it.id));
    html! {
        section class=(class) aria-labelledby=(it.id) {
            div class="row between top" {
                h2 id=(it.id) class="typed" { (it.name) }
                @if line.is_now { (badge(Status::Warm, Icon::Flag, t.process_now())) }
            }
            p class="typed" { (it.theme) }
            @if !it.product.is_empty() {
                p class="small soft" { (t.process_product()) " " span class="typed" { (it.product) } }
            }
            @for said in &line.facilitators {
                @if said.circle == SenseCircle::Facilitators {
                    p class="small row" {
                        (t.process_think_here()) " " (cx.circle(&Audience::Facilitators))
                    }
                }
                @if !said.words.is_empty() { p class="typed" { "“" (said.words) "”" } }
            }
            (parties_here(cx, &line.parties))
            @let inside = html! {
                (gate(cx, it, Gate::Entry, &it.entry, t.process_entry()))
                (gate(cx, it, Gate::Exit, &it.exit, t.process_exit()))
                (involve::matrix(cx, it))
            };
            // Where we are stands open; what was and what comes is one click away.
            @if line.is_now { (inside) }
            @else if !inside.0.trim().is_empty() {
                (kit::more(&t.process_inside(it.name.as_str()), inside))
            }
            @if leads {
                p class="row noprint" {
                    (kit::link_button(&change, t.frame_change()).small().quiet().about(&it.name))
                    (history::link(cx, it.id.any()))
                }
            }
        }
    }
}

/// Which parties say that we are here, each in its own words.
fn parties_here(cx: &Cx<'_>, parties: &[Seen<'_, Sense>]) -> Markup {
    let t = cx.t;
    let badges = Badges::of(cx);
    html! {
        @if !parties.is_empty() {
            h3 { (t.process_parties_here(parties.len())) }
            ul class="list" {
                @for it in parties {
                    li {
                        @if let Some(party) = it.party { (badges.link(cx, party)) }
                        @if let SenseCircle::BetweenUs(party) = it.circle {
                            p class="small" { (cx.circle(&Audience::BetweenUs(party))) }
                        }
                        @if !it.words.is_empty() { p class="typed" { "“" (it.words) "”" } }
                        p class="small soft" { (t.process_said_on(t.date(it.on))) }
                        @if it.party.is_some_and(|it| cx.sight().standing().is_voice(it)) {
                            @let back = cx.at(format_args!("/process/sense/{}/withdraw", it.id));
                            p class="small noprint" { a href=(back) { (t.process_sense_back()) } }
                        }
                    }
                }
            }
        }
    }
}

/// The questions at one end of a stage, with what is known.
fn gate(
    cx: &Cx<'_>,
    stage: &Seen<'_, Stage>,
    gate: Gate,
    questions: &[StageQuestion],
    title: &str,
) -> Markup {
    let t = cx.t;
    let leads = cx.sight().standing().is_facilitator();
    let end = if gate == Gate::Entry { "entry" } else { "exit" };
    html! {
        @if !questions.is_empty() {
            h3 { (title) }
            ul class="list" {
                @for (nth, it) in questions.iter().enumerate() {
                    li {
                        div class="row between top" {
                            span class="typed" { (it.words) }
                            @if it.is_met { (badge(Status::Good, Icon::Check, t.process_met())) }
                            @else { (badge(Status::Plain, Icon::Open, t.process_not_met())) }
                        }
                        @if !it.answer.is_empty() { p class="typed soft" { (it.answer) } }
                        @if leads {
                            @let at = cx.at(format_args!(
                                "/process/stages/{}/{end}/{nth}", stage.id));
                            p class="small noprint" {
                                a href=(at) {
                                    (t.process_answer()) span class="sr" { ": " (it.words) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Mandates that the viewer's own parties still need. Nobody else gets this card.
fn needed_card(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let lines = process::needed(cx.sight());
    if lines.is_empty() {
        return html! {};
    }
    let line = |it: &NeededLine<'_>| {
        let about = it.involvement.mandate.as_str();
        let words = match it.state {
            Needed::Missing => t.process_needed_missing(about),
            Needed::RanOut(on) => t.process_needed_ran_out(about, t.date(on)),
            Needed::TakesItBack => t.process_needed_takes_back(about),
        };
        let at = cx.at(format_args!("/parties/{}/mandates/new", it.party));
        html! {
            li {
                b { (cx.party_name(it.party)) } ", " span class="typed" { (it.stage.name) }
                p { (words) }
                p class="small noprint" { a href=(at) { (t.process_needed_answer()) } }
            }
        }
    };
    let content = html! {
        p class="small soft" { (t.process_needed_lead()) }
        ul class="list" { @for it in &lines { (line(it)) } }
    };
    kit::card_now("needed", t.process_needed_title(), content)
}

/// The ground rules and how far they are accepted.
fn rules_card(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let mut all = cx.sight().all::<Text>();
    all.retain(|it| it.kind == TextKind::GroundRules);
    let new = cx.at("/texts/new");
    let content = html! {
        @if all.is_empty() {
            p class="soft" { (t.process_rules_none()) }
            @if cx.sight().standing().is_recorder() {
                p class="noprint" { a href=(new) { (t.text_open()) } }
            }
        }
        ul class="list" {
            @for it in &all {
                li {
                    a class="typed" href=(cx.at(format_args!("/texts/{}", it.id))) { (it.title) }
                    (acceptances(cx, it))
                }
            }
        }
    };
    kit::card("rules", t.process_rules(), content)
}

fn acceptances(cx: &Cx<'_>, text: &Seen<'_, Text>) -> Markup {
    let t = cx.t;
    let versions = versions_of(cx.sight(), text.id);
    let Some(frozen) = versions.iter().rev().find(|it| it.is_frozen) else {
        return html! { p class="small soft" { (t.process_rules_open()) } };
    };
    let agreed = accepted(cx.sight(), frozen);
    let of = agreed.yes.len() + agreed.not_yet.len();
    html! {
        p { (t.text_accepted(agreed.yes.len(), of)) }
        ul class="small" {
            @for it in &agreed.yes {
                li {
                    (cx.party_name(it.party)) ": " (t.date(it.on))
                    @if !it.reservation.is_empty() { " (" (t.process_reserved()) ")" }
                }
            }
        }
    }
}
