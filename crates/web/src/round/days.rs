// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which day suits best, and the meeting that is made of it by one button.

use domain::{
    round::{DayLine, RoundState, RoundView, Shows},
    table::came_of,
};
use maud::{Markup, html};

use crate::{
    frame::Cx,
    kit::{self, Status},
    table,
};

/// The days of a round at a table, the best first, with the meetings that came of it.
pub(super) fn card(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let (days, made) = (view.days(), came_of(cx.sight(), &view.round));
    if days.is_empty() || view.round.circle.table().is_none() {
        return html! {};
    }
    let is_over = view.round.is_over(cx.sight().now);
    let may_meet = view.may_type && (is_over || view.round.shows == Shows::AtOnce);
    let content = html! {
        @for it in &made {
            @let at = cx.at(format_args!("/tables/{}", it.table));
            p { (t.round_came_of()) " " a href=(at) { (table::when(cx, it)) } }
        }
        div class="stack" {
            @if may_meet && !is_over { (kit::tell(Status::Note, t.round_days_still_open())) }
            @if may_meet && !view.has_quorum() {
                (kit::tell(Status::Care, t.round_days_no_quorum(view.answered(),
                    view.round.quorum.unwrap_or_default())))
            }
        }
        ol class="list" {
            @for (place, line) in days.iter().enumerate() {
                (day(cx, view, &days, place, (line, may_meet)))
            }
        }
    };
    match may_meet && made.is_empty() && matches!(view.round.state, RoundState::Revealed { .. }) {
        true => kit::card_now("days", t.round_best_day(), content),
        false => kit::card("days", t.round_best_day(), content),
    }
}

fn day(
    cx: &Cx<'_>,
    view: &RoundView<'_>,
    all: &[DayLine],
    place: usize,
    (line, may_meet): (&DayLine, bool),
) -> Markup {
    let t = cx.t;
    let name = t.date_with_day(line.day);
    let at = cx.at(format_args!("/rounds/{}/meet/{}", view.round.id, line.day));
    let is_past = line.day < cx.today();
    html! {
        li {
            b { (name) }
            @match line.counts {
                Some([yes, maybe, no]) => { div { (t.round_day_counts(maybe, no, yes)) } }
                None => { div { (t.round_too_little()) } }
            }
            @if place == 0 && let Some(why) = why(cx, all) { p class="small soft" { (why) } }
            @if is_past {
                p class="small" { (t.round_day_past()) }
            } @else if may_meet {
                @let button = kit::link_button(&at, t.round_meet_on()).small().about(&name);
                p class="mt-s" { @if place == 0 { (button.main()) } @else { (button) } }
            }
        }
    }
}

/// Why the first day stands first, in words.
fn why(cx: &Cx<'_>, all: &[DayLine]) -> Option<String> {
    let t = cx.t;
    let [yes, _, no] = all.first()?.counts?;
    let second = all.get(1)?;
    let day = t.date_with_day(second.day);
    Some(match second.counts {
        Some([other, _, others_not]) if other == yes && others_not == no => t.round_day_same(day),
        Some([other, ..]) if other == yes => t.round_day_fewer_not(day),
        _ => t.round_day_most().to_owned(),
    })
}
