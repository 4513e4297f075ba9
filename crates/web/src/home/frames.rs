// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The frames on home: how firm each is and what moved lately; and the two tracks in a sentence.

use domain::{
    assignment::{CourseStep, Firmness, Frame, Move, Theme, Weight, course},
    home::{FrameLine, TodayView},
};
use ledger::Id;
use maud::{Markup, html};
use papers::picture::{Firm, Told, Tracks};

use crate::{
    frame::Cx,
    kit::{self, Icon, Ripe, column, number_column},
};

pub(super) fn frame_name<'t>(cx: &Cx<'t>, frame: &'t Frame) -> &'t str {
    match frame.theme {
        Theme::Own => &frame.name,
        theme => cx.word("assignment-theme", &theme),
    }
}

fn firm_of(frame: &Frame) -> Firm {
    match frame.open_until {
        Some(_) => Firm::OnPurposeOpen,
        None => Firm::Level(frame.firmness.level()),
    }
}

pub(super) fn level_word(cx: &Cx<'_>, firmness: Firmness) -> &'static str {
    cx.t.find(&format!("assignment-firmness-{}", firmness.level())).unwrap_or_default()
}

fn firm_word(cx: &Cx<'_>, frame: &Frame) -> &'static str {
    match frame.open_until {
        Some(_) => cx.t.assignment_open_on_purpose(),
        None => level_word(cx, frame.firmness),
    }
}

pub(super) fn section(cx: &Cx<'_>, view: &TodayView<'_>, with_moves: bool) -> Markup {
    let t = cx.t;
    let all = cx.at("/frames");
    let rows: Vec<(String, &FrameLine<'_>)> =
        view.frames.iter().map(|it| (cx.at(format_args!("/frames/{}", it.frame.id)), it)).collect();
    let ripe: Vec<Ripe<'_>> = rows
        .iter()
        .map(|(href, it)| Ripe {
            firm: firm_of(it.frame.record),
            firm_word: firm_word(cx, it.frame.record),
            title: frame_name(cx, it.frame.record),
            href,
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
pub(super) fn last_move(cx: &Cx<'_>, frame: Id<Frame>) -> Option<CourseStep> {
    let past = cx.house().desk.past(cx.workspace_id(), frame.any()).ok()?;
    let last = course(cx.sight(), frame, &past)?.pop()?;
    (last.how != Move::Began).then_some(last)
}

fn is_late(cx: &Cx<'_>, step: &CourseStep) -> bool {
    domain::calendar::days_between(step.on, cx.today()) <= domain::home::LATELY_DAYS
}

pub(super) fn in_words(cx: &Cx<'_>, frame: &Frame, step: &CourseStep) -> String {
    let t = cx.t;
    let (name, day) = (frame_name(cx, frame), t.day_and_month(step.on));
    let to = level_word(cx, step.firmness);
    match step.how {
        Move::Rose { from } => t.home_moved_rose(day, name, level_word(cx, from), to),
        Move::Fell { from } => t.home_moved_fell(day, name, level_word(cx, from), to),
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
    let this_month = cx.today().first_of_month();
    let months: Vec<_> = view
        .months
        .iter()
        .filter_map(|it| Some((it.month, it.weight().adviser_share()?)))
        .collect();
    let Some(now) = months.iter().rposition(|it| it.0 <= this_month) else { return html! {} };
    let adviser = months[now].1;
    let sentence = t.home_tracks_now(adviser, 100 - adviser);
    let next = match (view.manager_leads, view.turns_in) {
        (true, _) => t.home_tracks_leads().to_owned(),
        (false, Some(month)) => t.home_tracks_turn(t.month_and_year(month)),
        _ => String::new(),
    };
    let words: Vec<&str> = months.iter().map(|it| short_month(t.month(it.0))).collect();
    let shares: Vec<f64> = months.iter().map(|it| it.1 as f64).collect();
    let now_words = t.home_tracks_now_words(adviser, 100 - adviser);
    let tracks = Tracks {
        told: Told { id: "tracks-chart", title: t.home_tracks_title(), description: &sentence },
        first: t.home_tracks_first(),
        second: t.home_tracks_second(),
        shares: &shares,
        moments: &words,
        now,
        now_words: &now_words,
        later_words: t.home_tracks_later(),
    };
    let content = html! {
        (kit::two_tracks("", &tracks, t.home_figures(), figures(cx, &view.months)))
        p class="small" { (sentence) " " (next) }
        p class="small" { a href=(cx.at("/tracks")) { (t.home_tracks_open()) } }
    };
    kit::card("tracks", t.home_tracks_title(), content)
}

fn short_month(month: &str) -> &str {
    month.char_indices().nth(3).map_or(month, |(end, _)| &month[..end])
}

fn figures(cx: &Cx<'_>, months: &[domain::assignment::MonthView]) -> Markup {
    let t = cx.t;
    let columns = [
        column(t.home_tracks_month()),
        number_column(t.home_tracks_first()),
        number_column(t.home_tracks_second()),
    ];
    let share = |weight: Weight| weight.adviser_share();
    let rows: Vec<_> = months
        .iter()
        .filter_map(|it| Some((it, share(it.weight())?)))
        .map(|(it, adviser)| {
            let month = t.month_and_year(it.month);
            vec![
                html! { (month) @if it.is_to_come { " (" (t.home_tracks_later()) ")" } },
                html! { (adviser) },
                html! { (100 - adviser) },
            ]
        })
        .collect();
    kit::plain_table(t.home_tracks_title(), &columns, &rows)
}
