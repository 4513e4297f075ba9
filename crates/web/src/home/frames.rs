// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The frames on home: how firm each is and what moved lately; and the two tracks in a sentence.

use domain::{
    assignment::{CourseStep, Frame, Move, course},
    home::{FrameLine, TodayView},
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    assignment::{firm_of, firm_word, firmness_word, frame_name, tracks_picture},
    frame::Cx,
    kit::{self, Icon, Ripe},
};

pub(super) fn section(cx: &Cx<'_>, view: &TodayView<'_>, with_moves: bool) -> Markup {
    // An expert, a clerk or a successor is not among all parties: for them there are no frames.
    if !cx.sight().standing().is_member() {
        return html! {};
    }
    let t = cx.t;
    let all = cx.at("/frames");
    let rows: Vec<(String, &FrameLine<'_>, String)> = view
        .frames
        .iter()
        .map(|it| {
            let href = cx.at(format_args!("/frames/{}", it.frame.id));
            (href, it, firm_word(t, it.frame.record))
        })
        .collect();
    let ripe: Vec<Ripe<'_>> = rows
        .iter()
        .map(|it| Ripe {
            firm: firm_of(it.1.frame.record),
            firm_word: &it.2,
            title: frame_name(t, it.1.frame.record),
            href: &it.0,
        })
        .collect();
    html! {
        section aria-labelledby="frames" {
            div class="row between" {
                h2 id="frames" { (t.home_frames_title()) }
                @if !ripe.is_empty() { a href=(all) { (t.home_frames_all()) } }
            }
            @if ripe.is_empty() {
                (kit::empty(Icon::Frames, t.home_frames_empty(), "",
                    Some(kit::link_button(&all, t.home_frames_all()))))
            } @else {
                (kit::ripe(&ripe))
                @if with_moves { (moves(cx, view)) }
            }
        }
    }
}

/// Each frame's last move of the last six weeks, with its reason.
fn moves(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    let mut moves: Vec<(&Frame, CourseStep)> = view
        .frames
        .iter()
        .filter(|it| it.moved_lately)
        .filter_map(|it| Some((it.frame.record, last_move(cx, it.frame.id)?)))
        .filter(|(_, step)| is_late(cx, step))
        .collect();
    moves.sort_by_key(|(_, step)| std::cmp::Reverse(step.at));
    html! {
        @if moves.is_empty() { p class="small soft" { (t.home_moved_none()) } }
        @else {
            h3 class="mt" { (t.home_frames_moved()) }
            ul class="list small" {
                @for (frame, step) in &moves {
                    li {
                        (in_words(cx, frame, step))
                        @if let Some(why) = &step.why { p class="soft typed" { "“" (why) "”" } }
                    }
                }
            }
        }
    }
}

/// The last time the frame moved; nothing when it stands as it began.
pub(crate) fn last_move(cx: &Cx<'_>, frame: Id<Frame>) -> Option<CourseStep> {
    let past = cx.house().desk.past(cx.workspace_id(), frame.any()).ok()?;
    let last = course(cx.sight(), frame, &past)?.pop()?;
    (last.how != Move::Began).then_some(last)
}

fn is_late(cx: &Cx<'_>, step: &CourseStep) -> bool {
    domain::calendar::days_between(step.on, cx.today()) <= domain::home::LATELY_DAYS
}

pub(crate) fn in_words(cx: &Cx<'_>, frame: &Frame, step: &CourseStep) -> String {
    let t = cx.t;
    let (name, day) = (frame_name(t, frame), t.day_and_month(step.on));
    let to = firmness_word(t, step.firmness);
    match step.how {
        Move::Rose { from } => t.home_moved_rose(day, name, firmness_word(t, from), to),
        Move::Fell { from } => t.home_moved_fell(day, name, firmness_word(t, from), to),
        Move::Opened => {
            t.home_moved_opened(day, name, step.open_until.as_deref().unwrap_or_default())
        }
        Move::Closed | Move::Began => t.home_moved_closed(day, name),
    }
}

/// How the work shifts from adviser to interim manager, for the facilitators.
pub(super) fn tracks(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let view = domain::assignment::tracks(cx.sight());
    if view.months.is_empty() {
        return html! {};
    }
    let next = match (view.manager_leads, view.turns_in) {
        (true, _) => t.home_tracks_leads().to_owned(),
        (false, Some(month)) => t.home_tracks_turn(t.month_and_year(month)),
        _ => String::new(),
    };
    let content = html! {
        (tracks_picture::picture(cx, &view))
        p class="small" { (next) }
        p class="small" { a href=(cx.at("/tracks")) { (t.home_tracks_open()) } }
    };
    kit::card("tracks-title", t.home_tracks_title(), content)
}
