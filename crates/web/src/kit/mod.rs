// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The component kit: every shape a page is made of, as functions of plain words and numbers.
//!
//! The kit knows no workspace and no texts: the caller passes each word. What it makes has classes
//! only (no style attributes, no inline script) and is escaped by `maud`. Look at all of it with
//! `cargo run -p web --example kit > kit.html`.

mod block;
mod button;
mod card;
mod choice;
mod errors;
mod field;
mod head;
mod icon;
mod picture;
mod retold;
mod shell;
mod sign;
mod slider;
mod steps;
mod still;
mod table;
#[cfg(test)]
mod tests;
mod trail;
mod ways;
mod welcome;

pub use block::{
    Undo, definitions, dialog, dialog_cancel, empty, heading, more, quote, side_by_side, tell,
    toast, with_links,
};
pub use button::{Button, button, form_end, link_button};
pub use card::{FrameCard, Ring, Ripe, aside, card, card_now, card_sunk, rings, ripe, scale};
pub use choice::{Choice, choice};
pub use errors::error_summary;
pub use field::{Field, hidden};
pub use head::{Assets, Head, Linked, document};
pub use icon::{Icon, logo};
pub use picture::{
    chart, firmness_history, mirror, remaining, ripening, seat_plan, spread, two_tracks,
};
pub use retold::retold;
pub use shell::{
    Link, Shell, bare_shell, crumbs, day_banner, example_banner, foot, language_switch, page_head,
    plain_shell, shell, tabs, theme_switch,
};
pub use sign::{Circle, Status, badge, circle, circle_for, firm, glyph, party, party_code};
pub use slider::{Slider, slider};
pub use steps::{Pace, Step, count, steps};
pub use still::{
    act_id_place, act_ids_filled_in, act_ids_filled_in_json, still_place, still_put_back,
};
pub use table::{Cell, Column, column, fold_table, matrix, number_column, plain_table};
pub use trail::{Moment, Tense, change_list, difference, open_words, replaced, trail};
pub use ways::without_ways;
pub use welcome::{Door, Way, doors, hero};

/// What the drawings are made of: plain numbers and words.
pub use papers::picture::{
    Course, Firm, Given, Lane, Mark, Open, Ripening, Seat, SeatPlan, Talked, Told, Tracks, Turn,
    Width,
};
