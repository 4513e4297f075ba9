// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! All frames at a glance, how they ripened, and how they stood on any day.

use std::collections::BTreeSet;

use domain::{
    assignment::{CourseStep, Firmness, Frame, firmness_on, frames},
    sight::Seen,
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{
    counted, course_of, fell_line, firm, firm_of, firm_word, firmness_word, firmness_words,
    frame_name, history,
};
use crate::{
    assignment::{
        leaf::{for_members, is_facilitator},
        tabs,
    },
    frame::{Cx, Page, Stop},
    kit::{self, Firm, FrameCard, Icon, Slider, column},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    for_members(cx)?;
    let t = cx.t;
    let frames = frames(cx.sight());
    let mut courses = Vec::with_capacity(frames.len());
    for frame in &frames {
        courses.push(course_of(cx, frame)?);
    }
    let sentence = match frames.is_empty() {
        true => t.assignment_frames_lead().to_owned(),
        false => t.assignment_frames_count(frames.len(), counted(t, &frames)),
    };
    let content = html! {
        (kit::page_head("", t.assignment_frames_title(), sentence, actions(cx, &frames)))
        (tabs(cx, "/frames"))
        @if frames.is_empty() {
            (nothing(cx))
        } @else {
            p class="measure" { (t.assignment_frames_lead()) }
            (scale(cx))
            h2 class="sr" { (t.assignment_frames()) }
            div class="frames mt" {
                @for (frame, course) in frames.iter().zip(&courses) { (one(cx, frame, course)) }
            }
            section class="mt-l" aria-labelledby="ripened" {
                (kit::heading(2, "ripened", t.assignment_frames_ripened(), ""))
                (history::all(cx, &frames, &courses))
            }
            section class="mt-l" aria-labelledby="day" { (on_a_day(cx, &frames, &courses)) }
        }
    };
    Ok(cx.page(t.assignment_frames(), content))
}

fn actions(cx: &Cx<'_>, frames: &[Seen<'_, Frame>]) -> Markup {
    let t = cx.t;
    let (new, standard) = (cx.at("/frames/new"), cx.at("/frames/standard"));
    let here = |theme| frames.iter().any(|it| it.theme == theme);
    let complete = domain::assignment::Theme::standard().iter().all(|it| here(*it));
    html! {
        @if is_facilitator(cx) && !frames.is_empty() {
            (kit::link_button(&new, t.assignment_frame_add()).main().icon(Icon::Plus))
            @if !complete { (kit::link_button(&standard, t.assignment_frames_standard())) }
        }
    }
}

fn nothing(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let standard = cx.at("/frames/standard");
    let new = cx.at("/frames/new");
    let (why, button) = match is_facilitator(cx) {
        true => (
            t.assignment_frames_empty_why(),
            Some(kit::link_button(&standard, t.assignment_frames_standard()).main()),
        ),
        false => (t.assignment_frames_empty_look(), None),
    };
    html! {
        (kit::empty(Icon::Frames, t.assignment_frames_empty(), why, button))
        @if is_facilitator(cx) {
            p { (kit::link_button(&new, t.assignment_frame_add()).quiet()) }
        }
    }
}

/// The six steps, explained once.
fn scale(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let meanings = [
        t.assignment_firmness_meaning_0(),
        t.assignment_firmness_meaning_1(),
        t.assignment_firmness_meaning_2(),
        t.assignment_firmness_meaning_3(),
        t.assignment_firmness_meaning_4(),
        t.assignment_firmness_meaning_5(),
    ];
    let levels = (0_u8..=5).filter_map(|level| Firmness::try_from(level).ok());
    let steps: Vec<(Firm, &str, &str)> = levels
        .zip(meanings)
        .map(|(it, meaning)| (Firm::Level(it.level()), firmness_word(t, it), meaning))
        .collect();
    kit::scale(t.assignment_frame_scale(), &steps)
}

fn one(cx: &Cx<'_>, frame: &Seen<'_, Frame>, course: &[CourseStep]) -> Markup {
    let t = cx.t;
    let href = cx.at(format_args!("/frames/{}", frame.id));
    let says = match frame.text.as_str() {
        "" => t.assignment_frame_no_text(),
        text => text,
    };
    let questions = t.assignment_frame_questions_count(frame.questions.len());
    let state = fell_line(t, course).unwrap_or(questions);
    let firm_word = firm_word(t, frame);
    let card = FrameCard {
        firm: firm_of(frame),
        firm_word: &firm_word,
        title: frame_name(t, frame.record),
        href: &href,
        says,
        state: &state,
    };
    html! { (card) }
}

/// A day to choose, and how every frame stood at its end: along the days on which one moved.
fn on_a_day(cx: &Cx<'_>, frames: &[Seen<'_, Frame>], courses: &[Vec<CourseStep>]) -> Markup {
    let t = cx.t;
    let days: BTreeSet<Date> = courses.iter().flatten().map(|it| it.on).collect();
    let days: Vec<Date> = days.into_iter().collect();
    let step = cx.query("step").and_then(|it| it.parse().ok()).filter(|it| *it < days.len());
    let typed = cx.query("on");
    let day: Option<Date> = typed.as_deref().and_then(|it| it.trim().parse().ok());
    let wrong = typed.as_deref().is_some_and(|it| !it.trim().is_empty()) && day.is_none();
    let day = step.map(|it: usize| days[it]).or(day);
    let value = match (&typed, day) {
        (Some(typed), _) => typed.clone(),
        (None, day) => day.map(|it| it.to_string()).unwrap_or_default(),
    };
    let field = kit::Field::new("on", t.assignment_frames_on_ask())
        .value(&value)
        .error(wrong.then_some(t.assignment_frames_on_wrong()));
    let stops: Vec<String> = days.iter().map(|it| t.date(*it)).collect();
    let before = |day: Date| days.iter().rposition(|it| *it <= day).unwrap_or_default();
    let slider = Slider {
        name: "step",
        label: t.assignment_frames_slide(),
        action: &cx.at("/frames#day"),
        stops: &stops,
        now: day.map_or(days.len(), before),
        button: t.assignment_frames_on_show(),
        shows: "stood",
    };
    html! {
        (kit::heading(2, "day", t.assignment_frames_on(), ""))
        (kit::slider(&slider))
        form method="get" action=(cx.at("/frames#day")) class="stack" {
            (field.date())
            (kit::button(t.assignment_frames_on_show()))
        }
        div id="stood" class="stack mt" { @if let Some(day) = day { (stood(cx, frames, courses, day)) } }
    }
}

fn stood(
    cx: &Cx<'_>,
    frames: &[Seen<'_, Frame>],
    courses: &[Vec<CourseStep>],
    day: Date,
) -> Markup {
    let t = cx.t;
    let caption = t.assignment_frames_on_title(t.date(day));
    let columns = [
        column(t.assignment_frame()),
        column(t.assignment_field_firmness()),
        column(t.assignment_frame_now()),
    ];
    let mut any = false;
    let rows: Vec<Vec<Markup>> = frames
        .iter()
        .zip(courses)
        .map(|(frame, course)| {
            let then = firmness_on(course, day);
            any |= then.is_some();
            let then = match then {
                Some(it) => {
                    let open = it.open_until.as_deref();
                    kit::firm(firm(it.firmness, open), &firmness_words(t, it.firmness, open))
                }
                None => html! { span class="soft" { (t.assignment_frame_absent()) } },
            };
            let name = html! { span class="typed" { (frame_name(t, frame.record)) } };
            vec![name, then, kit::firm(firm_of(frame), &firm_word(t, frame))]
        })
        .collect();
    html! {
        h3 { (caption) }
        @if any { (kit::fold_table(&caption, false, &columns, &rows)) }
        @else { p { (t.assignment_frames_on_none()) } }
        @if day != cx.now().today && cx.may_look_at(day).is_ok() {
            @let all = cx.at_day(Some(day), "/frames");
            p { a href=(all) { (t.assignment_frames_on_all(t.date(day))) } }
        }
    }
}
