// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One decision: its words, the result per seat, objections and how they were met, what is
//! reserved, and how it came about.

use domain::{
    calendar,
    decision::{self, Decision, DecisionRule, DecisionState, DecisionView, Ground, Met},
    round::{RoundPromise, RoundView},
};
use ledger::Id;
use maud::{Markup, html};

use super::{crumbs, ledger as lines, number, place, state, who, words::reserved_mark};
use crate::{
    frame::{Cx, Page, Stop},
    history,
    kit::{self, Icon, Status, column},
    round,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let found = cx.find::<Decision>("id")?;
    let view = decision::view(cx.sight(), found);
    let it = view.decision.record;
    let name = number(cx, it);
    let above = html! {
        (crumbs(cx, None, &name))
        p class="row" {
            b { (name) } (state(cx, it)) (cx.circle(&it.circle.audience()))
        }
    };
    let title = html! { span class="typed" { (it.title) } };
    let lead = t.decision_taken(t.date(it.on), who(cx, it.by));
    let content = html! {
        (kit::page_head(above, title, lead, actions(cx, &view)))
        div class="two mt" {
            div class="stack-l" {
                (decided(cx, &view))
                (result(cx, &view))
                (objections(cx, &view))
            }
            div class="stack" {
                (reservations(cx, &view))
                (course(cx, &view))
                p class="small" { (history::link(cx, view.decision.id.any())) }
            }
        }
    };
    Ok(cx.page(format!("{name}: {}", it.title), content))
}

fn actions(cx: &Cx<'_>, view: &DecisionView<'_>) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/decisions/{}/{end}", view.decision.id));
    let (change, replace, withdraw) = (at("change"), at("replace"), at("withdraw"));
    let may = cx.sight().standing().is_recorder();
    html! {
        @if may && view.decision.state == DecisionState::InForce {
            (kit::link_button(&change, t.decision_change()))
            (kit::link_button(&replace, t.decision_replace()).quiet())
            (kit::link_button(&withdraw, t.decision_withdraw()).quiet())
        }
    }
}

/// The rule in words.
fn rule(cx: &Cx<'_>, of: &DecisionRule) -> String {
    let t = cx.t;
    match of {
        DecisionRule::DoubleMajority { weight } => t.decision_rule_double_of(weight.as_str()),
        DecisionRule::Consent => t.decision_rule_consent().to_owned(),
        DecisionRule::Majority => t.decision_rule_majority().to_owned(),
        DecisionRule::Everybody => t.decision_rule_everybody().to_owned(),
        DecisionRule::Commissioner => t.decision_rule_commissioner().to_owned(),
    }
}

fn decided(cx: &Cx<'_>, view: &DecisionView<'_>) -> Markup {
    let t = cx.t;
    let it = view.decision.record;
    let link = |id: Id<Decision>| {
        let other = cx.sight().get(id);
        html! {
            @if let Some(other) = other {
                a href=(place(cx, id)) { (number(cx, other)) ": " span class="typed" { (other.title) } }
            }
        }
    };
    let content = html! {
        blockquote class="quote" { p class="typed" { (it.words) } }
        p { (rule(cx, &it.rule)) }
        @match it.state {
            DecisionState::Replaced { by, .. } => {
                (kit::tell(Status::Note, html! { p { (t.decision_replaced_by()) " " (link(by)) } }))
            }
            DecisionState::Withdrawn { on } => {
                (kit::tell(Status::Care, html! {
                    p { (t.decision_withdrawn_on(t.date(on))) }
                    @if let Some(why) = view.decision.stamp.why { p class="typed" { (why) } }
                }))
            }
            DecisionState::InForce => {
                @if let Some(owner) = it.owner { p { (t.decision_owned_by(cx.person_name(owner))) } }
                @if let Some(day) = it.review_on {
                    @if day <= cx.today() {
                        (kit::tell(Status::Care,
                            html! { p { (t.decision_review_came(t.date(day))) } }))
                    } @else { p { (t.decision_review_on(t.date(day))) } }
                }
            }
        }
        @for other in &view.replaces {
            p class="small" { (t.decision_replaces()) " " (link(other.id)) }
        }
    };
    kit::card("decided", t.decision_decided(), content)
}

/// What the round showed: only of the round in which it was decided, and only with its promise.
fn result(cx: &Cx<'_>, view: &DecisionView<'_>) -> Markup {
    let t = cx.t;
    let Some((_, of)) = view.rounds.first() else {
        let at_table = matches!(view.decision.by, decision::Decider::Table(table)
            if !cx.sight().standing().tables().contains(&table)
                && !cx.sight().standing().is_recorder());
        let content = html! { p class="soft" { (t.decision_result_hidden()) } };
        return match at_table {
            true => kit::card("result", t.decision_result(), content),
            false => html! {},
        };
    };
    let named = of.round.terms.promise == RoundPromise::Named && !of.shown.is_empty();
    let content = html! {
        @if named {
            (round::spread_of(cx, of))
            (seats(cx, of))
        } @else {
            p { (t.decision_result_counts()) }
            @if of.hidden.is_some() { (round::hidden_of(cx, of)) }
        }
    };
    kit::card("result", t.decision_result(), content)
}

fn seats(cx: &Cx<'_>, of: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let columns = [t.decision_seat(), t.decision_answer(), t.decision_reason()].map(column);
    let rows: Vec<Vec<Markup>> = of
        .units
        .iter()
        .map(|line| {
            let said = of.shown.iter().find(|it| it.unit == line.unit.id);
            let name = html! { (round::name_of_unit(cx, of, line.unit.id)) };
            match said {
                Some(it) => vec![
                    name,
                    html! {
                        span class="typed" { (round::said_in_words(cx, &of.round.ask, &it.given)) }
                        (reserved_mark(cx, it))
                    },
                    html! { @if !it.reason.is_empty() { span class="typed" { (it.reason) } } },
                ],
                None => vec![name, html! { (t.decision_not_there()) }, html! {}],
            }
        })
        .collect();
    kit::fold_table(t.decision_result(), false, &columns, &rows)
}

fn objections(cx: &Cx<'_>, view: &DecisionView<'_>) -> Markup {
    let t = cx.t;
    if view.rounds.is_empty() {
        return html! {};
    }
    let line = |it: &Met<'_>| {
        let of = &view.rounds[it.round].1;
        let day = calendar::day(of.round.stamp.made_at);
        html! {
            li {
                p class="small soft" { (t.decision_objection_at(t.date(day))) }
                p {
                    b { (round::name_of_unit(cx, of, it.said.unit)) } ": "
                    span class="typed" { "“" (it.said.reason) "”" }
                }
                @match &it.tested {
                    Some(tested) => p {
                        b { (cx.word("table-met", &tested.met)) } ": "
                        span class="typed" { (tested.words) }
                    },
                    None => p class="small soft" { (t.decision_untested()) },
                }
            }
        }
    };
    let content = html! {
        @if view.met.is_empty() { p { (t.decision_objections_none()) } }
        ul class="list" { @for it in &view.met { (line(it)) } }
    };
    kit::card("objections", t.decision_objections(), content)
}

fn reservations(cx: &Cx<'_>, view: &DecisionView<'_>) -> Markup {
    let t = cx.t;
    let add = cx.at(format_args!("/decisions/reservations/new?decision={}", view.decision.id));
    let may = cx.sight().standing().is_recorder() || !cx.voiced().is_empty();
    let content = html! {
        @if view.reservations.is_empty() { p { (t.decision_reservations_none()) } }
        ul class="list" { @for it in &view.reservations { (lines::line(cx, it, false)) } }
        @if may { p class="noprint" { (kit::link_button(&add, t.decision_reserve()).small()) } }
    };
    kit::card("reservations", t.decision_reservations_here(), content)
}

/// Proposal, outcome, text, decision: each with where it can be read.
fn course(cx: &Cx<'_>, view: &DecisionView<'_>) -> Markup {
    let t = cx.t;
    let may = cx.sight().standing().is_recorder();
    let add = cx.at(format_args!("/decisions/{}/grounds", view.decision.id));
    let drop = |ground: Id<Ground>, name: &str| {
        let at = cx.at(format_args!("/decisions/grounds/{ground}/drop"));
        html! {
            @if may {
                div class="row small noprint" {
                    a href=(at) { (t.decision_drop_ground()) span class="sr" { ": " (name) } }
                }
            }
        }
    };
    let nothing = view.rounds.is_empty() && view.versions.is_empty() && view.assignments.is_empty();
    let content = html! {
        p class="small soft" {
            @if nothing { (t.decision_course_none()) } @else { (t.decision_course_lead()) }
        }
        ol class="list" {
            @for (ground, it) in &view.assignments {
                li {
                    p { a href=(cx.at("/assignment")) { (t.decision_step_assignment(it.version)) } }
                    (drop(*ground, &t.decision_step_assignment(it.version)))
                }
            }
            @for (ground, it) in view.rounds.iter().rev() {
                li {
                    (asked(cx, it))
                    (drop(*ground, &it.round.question))
                }
            }
            @for (ground, it) in &view.versions {
                @let name = crate::text::version_name(cx, it);
                li {
                    p class="small soft" { (t.decision_step_text(t.date(it.on))) }
                    p {
                        a href=(cx.at(format_args!("/texts/versions/{}", it.id))) {
                            span class="typed" {
                                (cx.sight().get(it.text).map_or("", |it| it.title.as_str()))
                            } ": " (name)
                        }
                    }
                    (drop(*ground, &name))
                }
            }
            li { b { (number(cx, view.decision.record)) } }
        }
        @if may {
            p class="noprint" {
                (kit::link_button(&add, t.decision_add_ground()).small().icon(Icon::Plus))
            }
        }
    };
    kit::card("course", t.decision_course(), content)
}

fn asked(cx: &Cx<'_>, it: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let day = calendar::day(it.round.stamp.made_at);
    html! {
        p class="small soft" { (t.decision_step_proposal(t.date(day))) }
        p {
            a class="typed" href=(cx.at(format_args!("/rounds/{}", it.round.id))) {
                (it.round.question)
            }
        }
        @for outcome in &it.outcomes {
            p class="small" {
                (t.decision_step_outcome()) ": " span class="typed" { (outcome.words) }
            }
        }
    }
}
