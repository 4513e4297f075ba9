// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Charts on a page: each drawn for a desk and for a phone, with its figures in words beside it.

use maud::{Markup, PreEscaped, html};
use papers::picture::{
    Course, Given, Open, Ripening, SeatPlan, Talked, Told, Tracks, Width, firmness_course,
    neutrality_mirror, remaining as draw_remaining, ripening as draw_ripening,
    seat_plan as draw_seats, spread as draw_spread, two_tracks as draw_tracks,
};

/// A drawing in both widths under its caption; the style sheet shows one.
/// `figures` is the table with the same numbers, folded away under `figures_word`.
pub fn chart(
    caption: &str,
    draw: impl Fn(Width) -> String,
    figures_word: &str,
    figures: Markup,
) -> Markup {
    html! {
        figure class="chart" {
            @if !caption.is_empty() { figcaption { (caption) } }
            div class="wide-c" { (PreEscaped(draw(Width::Wide))) }
            div class="narrow-c" { (PreEscaped(draw(Width::Narrow))) }
            @if !figures.0.is_empty() {
                details class="more small" { summary { (figures_word) } (figures) }
            }
        }
    }
}

/// How the work shifts from one track to the other.
pub fn two_tracks(
    caption: &str,
    tracks: &Tracks<'_>,
    figures_word: &str,
    figures: Markup,
) -> Markup {
    chart(caption, |width| draw_tracks(tracks, width), figures_word, figures)
}

/// How firm a frame was over time.
pub fn firmness_history(
    caption: &str,
    course: &Course<'_>,
    figures_word: &str,
    figures: Markup,
) -> Markup {
    chart(caption, |width| firmness_course(course, width), figures_word, figures)
}

/// What is still open in a text; small enough for a card at any width, so it is drawn once.
pub fn remaining(told: &Told<'_>, points: &[Open<'_>], figures: Markup) -> Markup {
    html! {
        figure class="chart" { (PreEscaped(draw_remaining(told, points, Width::Narrow))) }
        (figures)
    }
}

/// How firm all frames were over time.
pub fn ripening(
    caption: &str,
    ripening: &Ripening<'_>,
    figures_word: &str,
    figures: Markup,
) -> Markup {
    chart(caption, |width| draw_ripening(ripening, width), figures_word, figures)
}

/// How often each party was spoken to; for the facilitator's own eyes.
pub fn mirror(
    caption: &str,
    told: &Told<'_>,
    parties: &[Talked<'_>],
    figures_word: &str,
    figures: Markup,
) -> Markup {
    chart(caption, |width| neutrality_mirror(told, parties, width), figures_word, figures)
}

/// How the answers to a question are spread, against the whole of who may answer.
pub fn spread(
    told: &Told<'_>,
    given: &[Given<'_>],
    whole: usize,
    figures_word: &str,
    figures: Markup,
) -> Markup {
    chart("", |width| draw_spread(told, given, whole, width), figures_word, figures)
}

/// A table with its seats; `table` is the list of the same seats under it (`fold_table`).
pub fn seat_plan(plan: &SeatPlan<'_>, table: Markup) -> Markup {
    html! {
        div class="seating" { (PreEscaped(draw_seats(plan))) }
        (table)
    }
}
