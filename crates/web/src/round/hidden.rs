// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Results of a round with hidden names: how often each answer was given, the widest apart first,
//! and never of so few that it tells who.

use domain::{
    party::Layer,
    round::{self, Ask, Figure, Hidden, Layers, RoundPromise, RoundView},
};
use maud::{Markup, html};
use papers::picture::{self, Told};

use super::{ask::choice_word, sign::signs};
use crate::{
    frame::Cx,
    kit::{self, column, number_column},
};

/// One question of a round, ready to draw: its words, and those of each answer.
struct Asked {
    words: String,
    answers: Vec<String>,
    /// The drawings before the answers, where they have any.
    signs: Vec<&'static str>,
    /// Whether one answer is nearer to the next than to the last.
    in_order: bool,
}

impl Asked {
    fn in_order(words: String, answers: Vec<String>) -> Asked {
        Asked { words, answers, signs: Vec::new(), in_order: true }
    }
}

pub(super) fn card(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let Some(hidden) = &view.hidden else { return html! {} };
    let counted = matches!(view.round.state, domain::round::RoundState::Revealed { .. });
    if hidden.figures.is_empty() && !counted {
        return html! {};
    }
    let content = html! {
        @if counted { p { (t.round_counted(hidden.answered)) } }
        @else { p class="soft" { (t.round_so_far(domain::round::STEP)) } }
        @if hidden.is_too_little() {
            p { b { (t.round_too_little()) } }
            p class="small soft" { (t.round_too_little_why()) }
        } @else {
            (figures(cx, view, hidden))
        }
        @if counted && view.round.terms.promise == RoundPromise::Anonymous {
            p class="small soft" { (t.round_urn_burnt()) }
        }
    };
    kit::card("result", t.round_result(), content)
}

/// The counts of a round without names, without its card: for a table where they are shown.
pub(crate) fn hidden_of(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let Some(hidden) = &view.hidden else { return html! {} };
    html! {
        @if hidden.is_too_little() { p { b { (t.round_too_little()) } } }
        @else { (figures(cx, view, hidden)) }
    }
}

fn figures(cx: &Cx<'_>, view: &RoundView<'_>, hidden: &Hidden) -> Markup {
    let t = cx.t;
    if !hidden.cards.is_empty() {
        return cards(cx, &hidden.cards);
    }
    let asked = asked(cx, &view.round.ask, "");
    let mut all: Vec<(usize, Asked, &Option<Figure>)> = asked
        .into_iter()
        .zip(&hidden.figures)
        .enumerate()
        .map(|(place, (asked, figure))| (place, asked, figure))
        .collect();
    // The least, the likely and the most keep their order: together they are one estimate.
    let several = all.len() > 1 && !matches!(view.round.ask, Ask::Range { .. });
    let apart = |it: &(usize, Asked, &Option<Figure>)| {
        std::cmp::Reverse(it.2.as_ref().map(|figure| figure.apart(it.1.in_order)))
    };
    if several {
        all.sort_by_key(apart);
    }
    html! {
        @if several { p class="small soft" { (t.round_widest_first()) } }
        @for (place, asked, figure) in &all {
            @if !asked.words.is_empty() { h3 class="typed" { (asked.words) } }
            @match figure {
                Some(figure) => {
                    @let id = format!("spread-{place}");
                    (drawn(cx, hidden.answered, &id, asked, figure))
                }
                None => { p { (t.round_too_little()) } }
            }
        }
    }
}

/// Cards as they were written, in the order of their words.
fn cards(cx: &Cx<'_>, cards: &[String]) -> Markup {
    html! {
        p class="small soft" { (cx.t.round_cards_unnamed(cards.len())) }
        ul class="cards" { @for card in cards { li class="typed" { (card) } } }
    }
}

/// The bands of an estimate: under the first bound, between two, and from the last on.
fn bands(cx: &Cx<'_>, unit: &str, bounds: &[i64]) -> Vec<String> {
    let t = cx.t;
    let (Some(first), Some(last)) = (bounds.first(), bounds.last()) else { return Vec::new() };
    let under = t.round_band_under(t.number(*first), unit);
    let between =
        bounds.windows(2).map(|it| t.round_band_between(t.number(it[1]), t.number(it[0]), unit));
    let from = t.round_band_from(t.number(*last), unit);
    [under].into_iter().chain(between).chain([from]).collect()
}

/// The same by layer: all layers, or none.
pub(super) fn by_layer(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let Some(layers) = round::layers(cx.sight(), view) else { return html! {} };
    let content = match layers {
        Layers::TooLittle => html! {
            p { b { (t.round_too_little()) } }
            p class="small soft" { (t.round_layers_too_little_why()) }
        },
        Layers::Told(layers) => html! {
            @for (place, asked) in asked(cx, &view.round.ask, "").iter().enumerate() {
                @if !asked.words.is_empty() { h3 class="typed" { (asked.words) } }
                @for (number, it) in layers.iter().enumerate() {
                    @if let Some(figure) = it.figures.get(place) {
                        @let answered = usize::try_from(it.answered).unwrap_or(usize::MAX);
                        @let id = format!("layer-{place}-{number}");
                        p class="mt" {
                            b { (layer_word(cx, it.layer)) } " "
                            (t.round_layer_answered(answered))
                        }
                        (drawn(cx, answered, &id, asked, figure))
                    }
                }
            }
        },
    };
    kit::card("layers", t.round_layers(), content)
}

fn layer_word(cx: &Cx<'_>, layer: Option<Layer>) -> &'static str {
    match layer {
        Some(layer) => cx.word("lens-layer", &layer),
        None => cx.t.round_layer_other(),
    }
}

fn drawn(cx: &Cx<'_>, whole: usize, id: &str, asked: &Asked, figure: &Figure) -> Markup {
    let t = cx.t;
    let count = |it: &Option<u32>| it.map_or(0, |it| usize::try_from(it).unwrap_or(usize::MAX));
    let word = |it: &Option<u32>| match it {
        Some(_) => t.round_times(count(it)),
        None => t.round_too_few_alone().to_owned(),
    };
    let words: Vec<String> = figure.counts.iter().map(word).collect();
    let rows: Vec<picture::Given<'_>> = asked
        .answers
        .iter()
        .zip(&figure.counts)
        .zip(&words)
        .enumerate()
        .map(|(place, ((name, it), words))| {
            let sign = asked.signs.get(place).copied().unwrap_or_default();
            picture::Given { name, sign, times: count(it), words, codes: &[] }
        })
        .collect();
    let told: Vec<String> =
        asked.answers.iter().zip(&words).map(|(name, it)| format!("{name}: {it}.")).collect();
    let description = told.join(" ");
    let title = if asked.words.is_empty() { t.round_result() } else { &asked.words };
    let told = Told { id, title, description: &description };
    let columns = [column(t.round_answer_word()), number_column(t.round_number())];
    let cells = asked.answers.iter().zip(&words);
    let cells: Vec<Vec<Markup>> =
        cells.map(|(name, it)| vec![html! { (name) }, html! { (it) }]).collect();
    let table = kit::plain_table(title, &columns, &cells);
    html! {
        (kit::spread(&told, &rows, whole.max(1), t.round_figures(), table))
        @if figure.together > 0 { p class="small soft" { (t.round_together(figure.together)) } }
        @if figure.waiting > 0 { p class="small soft" { (t.round_still_waiting(figure.waiting)) } }
    }
}

/// The questions in what is asked, in the order of their figures.
fn asked(cx: &Cx<'_>, ask: &Ask, words: &str) -> Vec<Asked> {
    let t = cx.t;
    let of = |item: &str| match words.is_empty() {
        true => item.to_owned(),
        false => format!("{words}: {item}"),
    };
    match ask {
        Ask::Choice(choices) => {
            let answers = choices.iter().map(|it| choice_word(cx, it).to_owned()).collect();
            vec![Asked { words: words.to_owned(), answers, signs: signs(ask), in_order: false }]
        }
        Ask::Scale(scale) => {
            let last = scale.steps;
            let step = |it: u8| match it {
                1 => format!("1 {}", scale.low),
                it if it == last => format!("{it} {}", scale.high),
                it => it.to_string(),
            };
            let unsure = scale.unsure.then(|| t.round_unsure().to_owned());
            let answers = (1..=last).map(step).chain(unsure).collect();
            vec![Asked::in_order(words.to_owned(), answers)]
        }
        Ask::Ranking(items) => {
            let places: Vec<String> = (1..=items.len()).map(|it| t.round_place(it)).collect();
            let one = |it: &String| Asked::in_order(of(it), places.clone());
            items.iter().map(one).collect()
        }
        Ask::Points { items, most, .. } => {
            let points: Vec<String> =
                (0..=*most).map(|it| format!("{it} {}", t.round_points().to_lowercase())).collect();
            let one =
                |it: &domain::round::PointsItem| Asked::in_order(of(&it.words), points.clone());
            items.iter().map(one).collect()
        }
        Ask::Days(days) => {
            let words = [
                t.round_availability_yes(),
                t.round_availability_maybe(),
                t.round_availability_no(),
            ];
            let one = |day: &jiff::civil::Date| {
                Asked::in_order(of(&t.date(*day)), words.map(str::to_owned).to_vec())
            };
            days.iter().map(one).collect()
        }
        Ask::Set(questions) => {
            questions.iter().flat_map(|it| asked(cx, &it.ask, &it.words)).collect()
        }
        Ask::Range { unit, bounds } => {
            let bands = bands(cx, unit, bounds);
            let each = [t.round_low(), t.round_likely(), t.round_high()];
            let one = |it: &str| Asked::in_order(of(it), bands.clone());
            each.into_iter().map(one).collect()
        }
        // Cards are told as they are, not counted.
        Ask::Cards { .. } => Vec::new(),
    }
}
