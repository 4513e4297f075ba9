// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Frames in words: what each is called and how firm it is.

use domain::assignment::{Firmness, Frame, Theme};
use texts::Texts;

/// "Geld", or its own name.
pub fn frame_name(t: Texts, frame: &Frame) -> &str {
    match frame.theme {
        Theme::Goal => t.assignment_theme_goal(),
        Theme::Tasks => t.assignment_theme_tasks(),
        Theme::Governance => t.assignment_theme_governance(),
        Theme::LegalForm => t.assignment_theme_legal_form(),
        Theme::Money => t.assignment_theme_money(),
        Theme::People => t.assignment_theme_people(),
        Theme::Planning => t.assignment_theme_planning(),
        Theme::Residents => t.assignment_theme_residents(),
        Theme::Information => t.assignment_theme_information(),
        Theme::Own => &frame.name,
    }
}

/// The word of a level: "voorstel".
pub fn firmness_word(t: Texts, firmness: Firmness) -> &'static str {
    match firmness.level() {
        0 => t.assignment_firmness_0(),
        1 => t.assignment_firmness_1(),
        2 => t.assignment_firmness_2(),
        3 => t.assignment_firmness_3(),
        4 => t.assignment_firmness_4(),
        _ => t.assignment_firmness_5(),
    }
}

/// The same, or until when it is left open on purpose.
pub fn firmness_words(t: Texts, firmness: Firmness, open_until: Option<&str>) -> String {
    match open_until {
        Some(until) => t.assignment_open_until(until),
        None => firmness_word(t, firmness).to_owned(),
    }
}

/// How firm a frame is, in words: "voorstel", "bewust open tot de taken vaststaan".
pub fn firm_word(t: Texts, frame: &Frame) -> String {
    firmness_words(t, frame.firmness, frame.open_until.as_deref())
}
