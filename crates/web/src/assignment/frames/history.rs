// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Pictures of how frames ripened, each with its words and its table.

use domain::{
    assignment::{CourseStep, Firmness, Frame},
    calendar::days_between,
    sight::Seen,
};
use jiff::{ToSpan, civil::Date};
use maud::{Markup, html};

use super::{counted, firm, firm_of, firm_word, firmness_word, frame_name, move_words};
use crate::{
    frame::Cx,
    kit::{self, Course, Lane, Ripening, Told, Turn, column},
};

/// Days on one scale, counted from the first one.
struct Days {
    from: Date,
    now: Date,
}

impl Days {
    fn of<'a>(steps: impl Iterator<Item = &'a CourseStep>, today: Date) -> Days {
        let first = steps.map(|it| it.on).min().unwrap_or(today);
        Days { from: first.min(today), now: today }
    }

    fn at(&self, day: Date) -> f64 {
        days_between(self.from, day) as f64
    }

    fn turns(&self, steps: &[CourseStep]) -> Vec<Turn> {
        let turn = |it: &CourseStep| Turn {
            day: self.at(it.on),
            firm: firm(it.firmness, it.open_until.as_deref()),
        };
        steps.iter().map(turn).collect()
    }

    /// The first day of each month, with its word.
    fn ticks(&self, cx: &Cx<'_>) -> Vec<(f64, &'static str)> {
        let mut ticks = Vec::new();
        let mut month = self.from.first_of_month();
        while month <= self.now && ticks.len() < MOST_TICKS {
            if month >= self.from {
                ticks.push((self.at(month), cx.t.month_short(month)));
            }
            month = month.saturating_add(1.month());
        }
        ticks
    }
}

const MOST_TICKS: usize = 120;

/// All frames over time, a lane each, with every step in a table under it.
pub(super) fn all(cx: &Cx<'_>, frames: &[Seen<'_, Frame>], courses: &[Vec<CourseStep>]) -> Markup {
    let t = cx.t;
    let days = Days::of(courses.iter().flatten(), cx.today());
    let words: Vec<String> = frames.iter().map(|it| firm_word(t, it)).collect();
    let turns: Vec<Vec<Turn>> = courses.iter().map(|it| days.turns(it)).collect();
    let lanes: Vec<Lane<'_>> = frames
        .iter()
        .zip(&words)
        .zip(&turns)
        .map(|((frame, now_firm), turns)| Lane {
            name: frame_name(t, frame.record),
            now_firm,
            turns,
        })
        .collect();
    let told = t.assignment_frames_ripened_told(t.date(days.from), counted(t, frames));
    let picture = Ripening {
        told: Told { id: "ripening", title: t.assignment_frames_ripened(), description: &told },
        lanes: &lanes,
        from: 0.0,
        now: days.at(days.now),
        ticks: &days.ticks(cx),
    };
    let columns = [
        column(t.assignment_course_when()),
        column(t.assignment_frame()),
        column(t.assignment_course_what()),
        column(t.frame_why()),
    ];
    let mut steps: Vec<(&CourseStep, &str)> = frames
        .iter()
        .zip(courses)
        .flat_map(|(frame, course)| course.iter().map(move |it| (it, frame_name(t, frame.record))))
        .collect();
    steps.sort_by_key(|(step, _)| std::cmp::Reverse(step.at));
    let rows: Vec<Vec<Markup>> = steps
        .iter()
        .map(|(step, name)| {
            vec![
                html! { (t.date(step.on)) },
                html! { span class="typed" { (name) } },
                html! { (move_words(t, step)) },
                html! { span class="typed" { (step.why.as_deref().unwrap_or_default()) } },
            ]
        })
        .collect();
    let table = kit::fold_table(t.assignment_frames_figures(), false, &columns, &rows);
    html! {
        p class="measure" { (told) }
        (kit::ripening("", &picture, t.assignment_frames_figures(), table))
    }
}

/// One frame over time, with its steps and reasons open beside it.
pub(super) fn one(cx: &Cx<'_>, frame: &Seen<'_, Frame>, course: &[CourseStep]) -> Markup {
    let t = cx.t;
    let days = Days::of(course.iter(), cx.today());
    let levels = [0_u8, 1, 2, 3, 4, 5]
        .map(|level| firmness_word(t, Firmness::try_from(level).unwrap_or(Firmness::UNKNOWN)));
    let moves: Vec<String> = course.iter().map(|it| move_words(t, it)).collect();
    let told = t.assignment_course_told(t.date(days.from), t.list(&moves));
    let turns = days.turns(course);
    let now = days.at(days.now);
    let picture = Course {
        told: Told { id: "course", title: t.assignment_course(), description: &told },
        levels,
        open_word: t.assignment_open_on_purpose(),
        fell_word: t.assignment_course_fell(),
        now_word: t.assignment_move_now(),
        turns: &turns,
        planned: &[],
        from: 0.0,
        now,
        until: (now * 1.04).max(1.0),
        ticks: &days.ticks(cx),
    };
    let columns = [
        column(t.assignment_course_when()),
        column(t.assignment_course_what()),
        column(t.frame_why()),
        column(t.frame_who()),
    ];
    let rows: Vec<Vec<Markup>> = course
        .iter()
        .rev()
        .map(|step| {
            let open = step.open_until.as_deref();
            vec![
                html! { (t.date(step.on)) },
                kit::firm(firm(step.firmness, open), &move_words(t, step)),
                html! { span class="typed" { (step.why.as_deref().unwrap_or_default()) } },
                html! { (cx.who(step.by)) },
            ]
        })
        .collect();
    html! {
        (kit::heading(2, "course", t.assignment_course(), firm_sentence(cx, frame)))
        (kit::firmness_history("", &picture, "", html! {}))
        (kit::fold_table(t.assignment_course_moves(), true, &columns, &rows))
    }
}

fn firm_sentence(cx: &Cx<'_>, frame: &Seen<'_, Frame>) -> Markup {
    html! {
        (cx.t.assignment_frame_now()) ": " (kit::firm(firm_of(frame), &firm_word(cx.t, frame)))
    }
}
