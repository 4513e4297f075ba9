// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One round: what is asked and promised, who answered, and what shows of it.

use domain::round::{self, Round, RoundPromise, RoundState, RoundView, Shows, UnitLine};
use maud::{Markup, html};

use super::{
    ask::in_words, crumbs, days, hidden, outcome, remind, result, state, suggest, terms,
    terms::promise, unit_name,
};
use crate::{
    frame::{Cx, Page, Stop},
    history,
    kit::{self, Icon, Status, badge},
    table,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let view = round::round(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    let asked = view.round.record;
    let content = html! {
        (kit::page_head(crumbs(cx, None, &asked.question), &asked.question,
            asked.explanation.as_str(), ""))
        div class="row" { (state(cx, asked)) (terms::word(cx, &asked.terms)) (closing(cx, asked)) }
        p { (cx.circle(&asked.circle.audience())) }
        div class="two mt" {
            div class="stack-l" {
                (own(cx, &view))
                (suggest::card(cx, &view))
                (hidden::card(cx, &view))
                (days::card(cx, &view))
                (result::card(cx, &view))
                (hidden::by_layer(cx, &view))
                (objections(cx, &view))
                (outcome::card(cx, &view))
            }
            div class="stack" {
                (who(cx, &view))
                (host(cx, &view))
                p class="small" { (history::link(cx, view.round.id.any())) }
            }
        }
    };
    Ok(cx.page(t.round_one(), content))
}

/// The objections, each with what the table did with it: before that nothing is decided.
fn objections(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    if view.round.circle.table().is_none() || domain::table::objections(cx.sight(), view).is_empty()
    {
        return html! {};
    }
    let at = cx.at(format_args!("/rounds/{}", view.round.id));
    let list = table::objections(cx, view, view.may_type.then_some(&*at));
    kit::card("objections", cx.t.table_objections(), list)
}

fn closing(cx: &Cx<'_>, round: &Round) -> Markup {
    let Some(at) = round.closes_at.filter(|_| round.takes_answers(cx.sight().now)) else {
        return html! {};
    };
    let last = domain::calendar::day(at - 1);
    html! { span class="when" { (cx.t.round_until(cx.t.date(last))) } }
}

/// The viewer's own answers, and the way to give or change them.
fn own(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let takes = view.round.takes_answers(cx.sight().now);
    let mine: Vec<&UnitLine<'_>> = view.units.iter().filter(|it| it.unit.mine).collect();
    if mine.is_empty() {
        return html! {};
    }
    let content = html! {
        (promise(cx, &view.round.ask, &view.round.terms, view.round.shows, &view.round.who))
        @if view.is_lost { p { (t.round_lost()) } }
        @for line in mine {
            @let name = unit_name(cx, &line.unit);
            @let at = cx.at(format_args!("/rounds/{}/answer/{}", view.round.id, line.unit.id));
            @match &line.own {
                _ if view.round.terms.promise == RoundPromise::Pseudonymous => {
                    @if takes { p { (kit::link_button(&at, t.round_answer_here()).main()) } }
                }
                None if view.round.terms.promise == RoundPromise::Anonymous && !takes => {}
                None if view.is_lost => {}
                Some(answer) => {
                    p {
                        (t.round_you_said(name.as_str())) " "
                        b class="typed" { (in_words(cx, &view.round.ask, &answer.given)) }
                    }
                    @if !answer.reason.is_empty() { p class="typed" { (answer.reason) } }
                    @if takes && view.round.shows != Shows::AfterOwn {
                        p { (kit::link_button(&at, t.round_change_answer())) }
                    }
                }
                None if takes && line.answered => { p { (t.round_other_answered(name.as_str())) } }
                None if takes => {
                    @if let Some(it) = &line.suggested {
                        p {
                            (t.round_suggested_by(cx.who(it.stamp.made_by))) " "
                            b class="typed" { (in_words(cx, &view.round.ask, &it.given)) }
                        }
                    }
                    p { (kit::link_button(&at, &t.round_answer_for(name.as_str())).main()) }
                }
                None => { p { (t.round_no_answer(name.as_str())) } }
            }
        }
    };
    match takes {
        true => kit::card_now("own", t.round_your_answer(), content),
        false => kit::card("own", t.round_your_answer(), content),
    }
}

/// Who answered and who is silent: never what.
fn who(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let takes = view.round.takes_answers(cx.sight().now);
    let content = html! {
        @if view.round.terms.promise == RoundPromise::Pseudonymous {
            p { (t.round_voices(view.answered())) }
        } @else {
            p { (t.round_count(view.answered(), view.of)) }
        }
        @if let Some(quorum) = view.round.quorum {
            p class="small soft" { (t.round_quorum_is(quorum)) }
        }
        @if forgets(view) { p class="small soft" { (t.round_who_forgotten()) } }
        ul class="list" {
            @for line in &view.units {
                li class="row between" {
                    span { (unit_name(cx, &line.unit)) }
                    @if forgets(view) {
                    } @else if line.answered {
                        (badge(Status::Good, Icon::Check, t.round_answered()))
                    } @else if takes && view.may_type && !view.round.terms.promise.hides_names() {
                        @let at = cx.at(format_args!("/rounds/{}/type/{}", view.round.id,
                            line.unit.id));
                        a href=(at) {
                            (t.round_type_in()) span class="sr" { " " (unit_name(cx, &line.unit)) }
                        }
                    } @else {
                        (badge(Status::Plain, Icon::Open, t.round_silent()))
                    }
                }
            }
        }
    };
    kit::card("who", t.round_who_answered(), content)
}

/// Whether it is kept who answered: never under a pseudonym, and of an urn only while it is open.
fn forgets(view: &RoundView<'_>) -> bool {
    match view.round.terms.promise {
        RoundPromise::Named => false,
        RoundPromise::Pseudonymous => true,
        RoundPromise::Anonymous => matches!(view.round.state, RoundState::Revealed { .. }),
    }
}

/// What the facilitator can do next: one thing at a time.
fn host(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    if !view.may_host {
        return html! {};
    }
    let at = |verb: &str| cx.at(format_args!("/rounds/{}/{verb}", view.round.id));
    let seen = view.round.stamp.revision;
    let takes = view.round.takes_answers(cx.sight().now);
    let revealed = matches!(view.round.state, RoundState::Revealed { .. });
    let uncounted = view.round.tells_counts_only() && !revealed;
    let content = html! {
        @if takes || uncounted {
            p class="small soft" {
                @if uncounted { (t.round_count_why()) }
                @else if view.round.shows == Shows::AtOnce { (t.round_close_shown_why()) }
                @else { (t.round_close_why()) }
            }
            (cx.press(&at("close"), seen, kit::button(t.round_close()).icon(Icon::Pause)))
            (remind::button(cx, view))
        } @else if !revealed && view.round.shows != Shows::AtOnce {
            @if view.answered() == 0 || !view.has_quorum() {
                p { (t.round_too_few()) }
            } @else {
                p class="small soft" { (t.round_reveal_why()) }
                (cx.press(&at("reveal"), seen,
                    kit::button(t.round_reveal()).main().icon(Icon::Eye)))
            }
        } @else {
            p { (t.round_all_done()) }
        }
    };
    kit::card("host", t.round_host(), content)
}
