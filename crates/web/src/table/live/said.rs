// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What shows of the question of a step, on wall, desk and phone alike.

use domain::{
    round::{Given, RoundView, Tally},
    table::{self, LiveView},
};
use maud::{Markup, html};

use crate::{frame::Cx, kit, round};

/// How many answered, as dots and words; nobody's answer.
pub(super) fn count(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let (inside, all) = (view.answered(), view.of);
    html! { p class="answered" { (kit::count(inside, all, &cx.t.table_answered(inside, all))) } }
}

pub(super) fn is_shown(view: &RoundView<'_>) -> bool {
    let told = |it: &domain::round::Hidden| !it.figures.is_empty() || !it.cards.is_empty();
    view.tally.is_some() || view.hidden.as_ref().is_some_and(told)
}

/// The result as its own promise lets it show.
pub(super) fn result(cx: &Cx<'_>, view: &LiveView<'_>, asked: &RoundView<'_>) -> Markup {
    match asked.tally.as_deref() {
        Some(Tally::Cards(_)) => cards(cx, view),
        Some(Tally::Range(all)) => html! {
            (round::spread_of(cx, asked))
            (camps(cx, asked, all))
            @if let Some(before) = &view.before {
                h3 { (cx.t.table_before_the_talk()) }
                (round::spread_of(cx, before))
            }
        },
        Some(_) => html! { (round::spread_of(cx, asked)) },
        None => html! { (round::hidden_of(cx, asked)) },
    }
}

/// Cards in the groups that the table made of them; without a writer on any of them.
fn cards(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let id = view.course.id;
    let groups = table::clusters(cx.sight(), id);
    let all = table::cards(cx.sight(), id).map(|it| it.1).unwrap_or_default();
    let grouped = |card: &String| {
        groups.iter().any(|it| it.groups.iter().any(|group| group.cards.contains(card)))
    };
    html! {
        @if let Some(groups) = groups {
            div class="groups" {
                @for group in &groups.groups {
                    section class="card" {
                        h3 class="typed" { (group.name) }
                        ul class="cards" { @for card in &group.cards { li class="typed" { (card) } } }
                    }
                }
            }
        }
        ul class="cards" {
            @for card in all.iter().filter(|it| !grouped(it)) { li class="typed" { (card) } }
        }
    }
}

/// Who estimated lowest and highest: they tell first.
fn camps(cx: &Cx<'_>, asked: &RoundView<'_>, all: &[(ledger::AnyId, i64, i64, i64)]) -> Markup {
    let t = cx.t;
    let (Some(low), Some(high)) = (all.first(), all.last()) else { return html! {} };
    if low.2 == high.2 {
        return html! {};
    }
    let names = |likely: i64| {
        let said = all.iter().filter(|it| it.2 == likely);
        let names: Vec<String> = said.map(|it| round::name_of_unit(cx, asked, it.0)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        t.list(&names)
    };
    html! {
        p {
            (t.table_lowest_first(t.number(low.2), names(low.2))) " "
            (t.table_highest_next(t.number(high.2), names(high.2)))
        }
    }
}

/// Those who object or have to go back, with what they say: they speak first.
pub(super) fn first_to_speak(cx: &Cx<'_>, asked: &RoundView<'_>) -> Markup {
    let domain::round::Ask::Choice(choices) = &asked.round.ask else { return html! {} };
    let marked = choices.iter().any(|it| it.mark.is_some());
    let first = asked.shown.iter().filter(|it| match it.given {
        Given::Choice(place) => choices.get(usize::from(place)).is_some_and(|it| !it.is_yes),
        _ => false,
    });
    let first: Vec<_> = first.filter(|_| marked).collect();
    if first.is_empty() {
        return html! {};
    }
    html! {
        h3 { (cx.t.table_first_to_speak()) }
        ul class="list" { @for it in first { (round::one_said(cx, asked, it)) } }
    }
}
