// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk: the row of steps, what to say aloud, who answered, who is here, and the buttons. What
//! is private stays off it, as a desk is seen by more than one pair of eyes.

use domain::{
    round::RoundState,
    table::{self, LiveView, Phones},
};
use maud::{Markup, html};

use super::{
    airtime, announced, at, clock, code, floor, here, lines, objection, said, seen_by_recorder,
    step_of, table_name,
};
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Icon, Pace},
    table::mode,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = seen_by_recorder(cx)?;
    let t = cx.t;
    let step = view.course.step();
    let title = format!("{}. {}", view.course.at + 1, step.title);
    let wall = at(cx, view.course.id, "/wall");
    let slips = at(cx, view.course.id, "/slips");
    let notes = at(cx, view.course.id, "/notes");
    let actions = html! {
        (kit::link_button(&wall, t.table_wall()).small().icon(Icon::Eye).apart()
            .about(t.table_wall_apart()))
        (kit::link_button(&notes, t.table_notes()).small().icon(Icon::Note))
        @if view.may_host { (kit::link_button(&slips, t.table_slips()).small()) }
        span class="nowrap" { (t.table_code()) " " b { (code(&view)) } }
    };
    let lead = format!("{}, {}", table_name(cx, &view), step_of(cx, &view));
    let content = html! {
        (announced(cx, &view))
        (kit::page_head("", &title, lead, actions))
        @if view.is_over {
            (kit::tell(kit::Status::Note, t.table_over()))
        }
        @if view.may_host && !view.is_over { (bar(cx, &view)) }
        div class="desk" {
            (agenda(cx, &view))
            div class="stack" {
                (now(cx, &view)) (floor::card(cx, &view)) (airtime::card(cx, &view))
                (lines::card(cx, &view))
            }
            (here::card(cx, &view))
        }
    };
    Ok(cx.page(title, content))
}

fn agenda(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let now = usize::from(view.course.at);
    let steps: Vec<kit::Step<'_>> = view
        .course
        .steps
        .iter()
        .enumerate()
        .map(|(place, it)| {
            let (pace, pace_word) = match place.cmp(&now) {
                std::cmp::Ordering::Less => (Pace::Done, t.table_step_done()),
                std::cmp::Ordering::Equal => (Pace::Now, ""),
                std::cmp::Ordering::Greater => (Pace::Later, ""),
            };
            let end = html! { (t.table_minutes_count(usize::from(it.minutes))) };
            kit::Step { pace, pace_word, title: &it.title, line: html! {}, end }
        })
        .collect();
    kit::card_sunk("agenda", t.table_agenda(), kit::steps(&steps))
}

fn press(cx: &Cx<'_>, view: &LiveView<'_>, end: &str, button: kit::Button<'_>) -> Markup {
    cx.press(&at(cx, view.course.id, end), view.course.stamp.revision, button)
}

/// What happens now: what to say, the clock, and what is asked.
fn now(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let step = view.course.step();
    let content = html! {
        div class="row between top" {
            p class="lead typed" { @if step.say.is_empty() { (step.title) } @else { (step.say) } }
            div class="stack-s" {
                (clock(cx, view))
                @if view.may_host && !view.is_over {
                    div class="row" {
                        (press(cx, view, "/less", kit::button(t.table_less_time()).small()))
                        (press(cx, view, "/more", kit::button(t.table_more_time()).small()))
                    }
                }
            }
        }
        (cue(cx, view))
        (asked(cx, view))
        (turn(cx, view))
    };
    kit::card_now("now", t.table_now(), content)
}

/// The facilitator's own note: others may look along, so it shows only for who opened it here.
fn cue(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let prepared = table::script(cx.sight(), view.course.meeting);
    let cue = prepared.cue(view.course.step().key).filter(|it| !it.note.is_empty());
    let Some(cue) = cue else { return html! {} };
    let is_covered = cx.is_at_table() && !cx.is_opened();
    html! {
        @if is_covered {
            div class="row between" {
                p class="small soft" { (t.table_note_covered()) }
                (mode::button(cx))
            }
        } @else {
            (kit::more(t.table_step_note(), html! {
                p class="typed" { (cue.note) }
                p { (cx.circle(&domain::sight::Audience::Facilitators)) }
            }))
        }
    }
}

fn asked(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let step = view.course.step();
    let waits = view.course.round_of(step.key).is_none();
    let prepared = table::script(cx.sight(), view.course.meeting);
    let will_ask = prepared.cue(step.key).and_then(|it| it.asks.as_ref()).filter(|_| waits);
    html! {
        @if let Some(asks) = will_ask {
            p class="typed" { "“" (asks.question()) "”" }
            @if view.may_host && !view.is_over {
                (press(cx, view, "/ask", kit::button(t.table_ask()).main().icon(Icon::Hand)))
            }
        } @else if let Some(asked) = &view.round {
            p class="typed" { b { (asked.round.question) } }
            (said::count(cx, asked))
            @if said::is_shown(asked) {
                (said::first_to_speak(cx, asked))
                @let live = at(cx, view.course.id, "");
                (objection::list(cx, asked, (view.may_record && !view.is_over).then_some(&*live)))
                (said::result(cx, view, asked))
                (groups(cx, view))
            } @else if matches!(asked.round.state, RoundState::Revealed { .. }) {
                p { (t.round_too_little()) }
            } @else {
                (silent(cx, asked))
                @if view.may_host && !view.is_over {
                    (press(cx, view, "/show", kit::button(t.round_reveal()).main().icon(Icon::Eye)))
                }
            }
            p class="small" {
                a href=(cx.at(format_args!("/rounds/{}", asked.round.id))) { (t.table_to_round()) }
            }
        }
    }
}

/// So many who are silent are called by name.
const FEW: usize = 4;

/// Who is silent, for who leads only; never what anybody said.
fn silent(cx: &Cx<'_>, asked: &domain::round::RoundView<'_>) -> Markup {
    let few: Vec<_> = asked.silent().take(FEW + 1).collect();
    if few.is_empty() || few.len() > FEW || asked.round.terms.promise.hides_names() {
        return html! {};
    }
    let name = |it: &&domain::round::Unit| crate::round::name_of_unit(cx, asked, it.id);
    let names: Vec<String> = few.iter().map(name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    html! { p class="small soft" { (cx.t.table_silent(cx.t.list(&names))) } }
}

fn groups(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let cards = table::cards(cx.sight(), view.course.id);
    let here = cards.is_some_and(|it| Some(it.0) == view.round.as_ref().map(|it| it.round.id));
    let to = at(cx, view.course.id, "/groups");
    html! {
        @if here && !view.is_over { p { (kit::link_button(&to, cx.t.table_make_groups())) } }
    }
}

fn turn(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    if view.course.step().phones != Phones::TakeTurns {
        return html! {};
    }
    let number = view.course.turn.to_string();
    html! {
        @match view.course.turn() {
            Some(turn) => {
                p { b { (t.table_turn_of(turn.name.as_str())) } }
                @if view.may_host && !view.is_over {
                    form method="post" action=(at(cx, view.course.id, "/turn")) {
                        (kit::act_id_place())
                        (kit::hidden("turn", &number))
                        (kit::button(t.table_turn_on()))
                    }
                }
            }
            None => { p { (t.table_turns_done()) } }
        }
    }
}

/// As long as a question waits to be put or turned over, going on is not what this desk is for.
fn going_on<'b>(cx: &Cx<'b>, view: &LiveView<'_>) -> kit::Button<'b> {
    let button = kit::button(cx.t.table_step_on());
    let prepared = table::script(cx.sight(), view.course.meeting);
    let step = view.course.step();
    let asks = prepared.cue(step.key).is_some_and(|it| it.asks.is_some());
    let done = view.course.round_of(step.key).is_some()
        && view.round.as_ref().is_some_and(|it| said::is_shown(it));
    if asks && !done { button } else { button.main() }
}

/// The bar with the step before and the next one; also by space, and by a clicker.
fn bar(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    html! {
        div class="desk-bar noprint" {
            span class="small" {
                @match view.course.next() {
                    Some(next) => { (t.table_next(next.title.as_str())) }
                    None => { (t.table_last_step()) }
                }
            }
            div class="row" {
                @if view.course.at > 0 {
                    div data-key="PageUp ArrowLeft" {
                        (press(cx, view, "/back", kit::button(t.table_step_back()).quiet()))
                    }
                }
                @if view.course.next().is_some() {
                    div data-key="Space PageDown ArrowRight" {
                        (press(cx, view, "/on", going_on(cx, view)))
                    }
                } @else {
                    (press(cx, view, "/end", kit::button(t.table_finish()).main()))
                }
            }
            @if view.course.next().is_some() {
                (press(cx, view, "/end", kit::button(t.table_finish()).small().quiet()))
            }
        }
    }
}
