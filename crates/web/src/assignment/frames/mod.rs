// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Frames: all of them with how firm they are, each on its own page, and how they ripened.

mod card;
mod history;
mod list;
mod ripen;
mod write;

use domain::{
    assignment::{CourseStep, Firmness, Frame, Move, course},
    sight::Seen,
};
pub(crate) use papers::assignment::firmness_words;
pub(crate) use papers::assignment::{firm_word, firmness_word, frame_name};
use texts::Texts;

use crate::{
    frame::{Cx, Routes, Stop},
    kit::Firm,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/frames", list::page);
    routes.form("/f/{w}/frames/new", write::add_page, write::add);
    routes.form("/f/{w}/frames/standard", write::standard_page, write::standard);
    routes.live("/f/{w}/frames/{id}", card::page);
    routes.form("/f/{w}/frames/{id}/edit", write::edit_page, write::edit);
    routes.form("/f/{w}/frames/{id}/move", ripen::move_page, ripen::move_it);
    routes.form("/f/{w}/frames/{id}/open", ripen::open_page, ripen::open);
    routes.form("/f/{w}/frames/{id}/close", ripen::close_page, ripen::close);
    routes.form("/f/{w}/frames/{id}/remove", ripen::remove_page, ripen::remove);
}

fn firm(firmness: Firmness, open_until: Option<&str>) -> Firm {
    match open_until {
        Some(_) => Firm::OnPurposeOpen,
        None => Firm::Level(firmness.level()),
    }
}

/// How firm a frame is, for its glyph and border.
pub(crate) fn firm_of(frame: &Frame) -> Firm {
    firm(frame.firmness, frame.open_until.as_deref())
}

/// The moves of a frame, oldest first.
fn course_of(cx: &Cx<'_>, frame: &Seen<'_, Frame>) -> Result<Vec<CourseStep>, Stop> {
    let past = cx.house().desk.past(cx.workspace_id(), frame.id.any())?;
    course(cx.sight(), frame.id, &past).ok_or(Stop::NotThere)
}

/// One move in words: "terug van voorlopig naar voorstel".
fn move_words(t: Texts, step: &CourseStep) -> String {
    let to = firmness_word(t, step.firmness);
    match step.how {
        Move::Began => {
            t.assignment_how_began(firmness_words(t, step.firmness, step.open_until.as_deref()))
        }
        Move::Rose { from } => t.assignment_how_rose(firmness_word(t, from), to),
        Move::Fell { from } => t.assignment_how_fell(firmness_word(t, from), to),
        Move::Opened => firmness_words(t, step.firmness, step.open_until.as_deref()),
        Move::Closed => t.assignment_how_closed(to),
    }
}

/// What the last move says on a card: only a fall is worth a line there.
fn fell_line(t: Texts, steps: &[CourseStep]) -> Option<String> {
    let last = steps.iter().rev().find(|it| it.how != Move::Closed)?;
    match last.how {
        Move::Fell { from } => {
            Some(t.assignment_fell_on(firmness_word(t, from), t.day_and_month(last.on)))
        }
        _ => None,
    }
}

/// "1 onbekend, 3 voorstel en 1 bewust open": levels that no frame has are left out.
fn counted(t: Texts, frames: &[Seen<'_, Frame>]) -> String {
    let count = domain::assignment::count_firmness(frames);
    let levels = (0_u8..=5).filter_map(|level| Firmness::try_from(level).ok());
    let mut told: Vec<String> = levels
        .map(|it| (count.levels[usize::from(it.level())], firmness_word(t, it)))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| t.assignment_frames_counted(count, word))
        .collect();
    if count.open_on_purpose > 0 {
        let word = t.assignment_open_on_purpose();
        told.push(t.assignment_frames_counted(count.open_on_purpose, word));
    }
    t.list(&told)
}
