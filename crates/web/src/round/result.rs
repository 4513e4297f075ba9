// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a round shows: how the answers are spread, as a drawing with words and figures beside it.

use domain::{
    round::{Ask, Bar, Question, RoundView, Share, ShownAnswer, Tally, Weighs},
    table::Guest,
};
use ledger::AnyId;
use maud::{Markup, html};
use papers::picture::{self, Told};
use texts::Texts;

use super::{
    ask::{choice_word, in_words},
    sign::signs,
    unit_name,
};
use crate::{
    decision,
    frame::Cx,
    kit::{self, column, number_column},
    table::Badges,
};

pub(super) fn card(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let t = cx.t;
    let Some(tally) = &view.tally else { return html! {} };
    let content = html! {
        (spread(cx, view, &view.round.ask, tally, "spread"))
        h3 class="mt" { (t.round_in_words()) }
        ul class="list" { @for it in view.shown.iter() { (said(cx, view, it)) } }
    };
    kit::card("result", t.round_result(), content)
}

/// How the answers of a round are spread, without its card: for a table where it is shown.
pub(crate) fn spread_of(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let tally = view.tally.as_deref();
    html! { @if let Some(it) = tally { (spread(cx, view, &view.round.ask, it, &id_of(view))) } }
}

/// The same where nobody is quoted: how often each was given, and not by whom.
pub(crate) fn spread_without_names(cx: &Cx<'_>, view: &RoundView<'_>) -> Markup {
    let tally = view.tally.as_deref();
    let Some(Tally::Choice { bars, .. } | Tally::Scale { bars, .. }) = tally else {
        return spread_of(cx, view);
    };
    let nobody = |it: &Bar| Bar { units: Vec::new(), ..it.clone() };
    let bars: Vec<Bar> = bars.iter().map(nobody).collect();
    let names: Vec<String> = match &view.round.ask {
        Ask::Choice(choices) => choices.iter().map(|it| choice_word(cx, it).to_owned()).collect(),
        _ => (1..=bars.len()).map(|it| it.to_string()).collect(),
    };
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    drawn(cx, view, (&names, &signs(&view.round.ask)), &bars, &id_of(view))
}

/// Two results may stand on one page.
fn id_of(view: &RoundView<'_>) -> String {
    format!("spread-{}", view.round.id.to_string().to_lowercase())
}

pub(crate) fn said(cx: &Cx<'_>, view: &RoundView<'_>, it: &ShownAnswer) -> Markup {
    let t = cx.t;
    html! {
        li {
            b { (name(cx, view, it.unit)) } ": "
            span class="typed" { (in_words(cx, &view.round.ask, &it.given)) }
            (decision::reserved_mark(cx, it))
            @if !it.reason.is_empty() { p class="typed" { "“" (it.reason) "”" } }
            @if let Some(typed) = it.typed {
                p class="small soft" {
                    (t.round_typed_by(cx.person_name(typed.by), cx.word("round-how", &typed.how)))
                }
            }
        }
    }
}

pub(crate) fn name(cx: &Cx<'_>, view: &RoundView<'_>, unit: AnyId) -> String {
    let found = view.units.iter().find(|it| it.unit.id == unit);
    // On a phone stands no row of all others: each is looked up by itself.
    let phone = || cx.sight().get(ledger::Id::<Guest>::new(unit)).map(|it| it.name.clone());
    let named = found.map(|it| unit_name(cx, &it.unit)).or_else(phone);
    named.unwrap_or_else(|| cx.t.frame_unknown().to_owned())
}

/// Several questions that stand together: those that people lie furthest apart on come first.
fn set(
    cx: &Cx<'_>,
    view: &RoundView<'_>,
    questions: &[Question],
    tallies: &[Tally],
    id: &str,
) -> Markup {
    let mut all: Vec<_> = questions.iter().zip(tallies).enumerate().collect();
    all.sort_by_key(|(_, (_, tally))| std::cmp::Reverse(tally.apart()));
    html! {
        p class="small soft" { (cx.t.round_widest_first()) }
        @for (place, (question, tally)) in all {
            h3 class="typed" { (question.words) }
            (spread(cx, view, &question.ask, tally, &format!("{id}-{place}")))
        }
    }
}

/// Between which figures the likely estimates lie, in one sentence; nothing while nobody estimated.
fn band(t: Texts, unit: &str, all: &[(AnyId, i64, i64, i64)]) -> Option<String> {
    let (first, last) = (all.first()?, all.last()?);
    Some(t.round_range_between(t.number(last.2), t.number(first.2), unit))
}

/// The same for on paper: of each question that was estimated, with its words where they are many.
pub(crate) fn bands<'v>(cx: &Cx<'_>, view: &'v RoundView<'_>) -> Vec<(&'v str, String)> {
    let of = |ask: &Ask, tally: &Tally| match (ask, tally) {
        (Ask::Range { unit, .. }, Tally::Range(all)) => band(cx.t, unit, all),
        _ => None,
    };
    match (&view.round.ask, view.tally.as_deref()) {
        (Ask::Set(questions), Some(Tally::Set(tallies))) => {
            let both = questions.iter().zip(tallies);
            both.filter_map(|(it, tally)| Some((it.words.as_str(), of(&it.ask, tally)?))).collect()
        }
        (ask, Some(tally)) => of(ask, tally).map(|words| ("", words)).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn spread(cx: &Cx<'_>, view: &RoundView<'_>, ask: &Ask, tally: &Tally, id: &str) -> Markup {
    let t = cx.t;
    match (ask, tally) {
        (Ask::Set(questions), Tally::Set(tallies)) => set(cx, view, questions, tallies, id),
        (Ask::Choice(choices), Tally::Choice { bars, yes }) => {
            let names: Vec<&str> = choices.iter().map(|it| choice_word(cx, it)).collect();
            html! {
                @if choices.iter().any(|it| it.is_yes) { (reach(cx, view, yes)) }
                (drawn(cx, view, (&names, &signs(ask)), bars, id))
            }
        }
        (Ask::Scale(scale), Tally::Scale { bars, unsure }) => {
            let steps: Vec<String> = (1..=scale.steps).map(|it| it.to_string()).collect();
            let names: Vec<&str> = steps.iter().map(String::as_str).collect();
            html! {
                p { (t.round_scale_reads(scale.high.as_str(), scale.low.as_str(), scale.steps)) }
                (drawn(cx, view, (&names, &[]), bars, id))
                @if !unsure.is_empty() { p { (t.round_unsure_count(unsure.len())) } }
            }
        }
        (Ask::Range { unit, .. }, Tally::Range(all)) => {
            let band = band(t, unit, all);
            html! { @if let Some(words) = band { p { (words) } } }
        }
        (Ask::Ranking(items), Tally::Ranking(places)) => ranking(cx, items, places),
        (Ask::Points { items, .. }, Tally::Points(points)) => {
            let columns = [
                column(t.round_item()),
                number_column(t.round_points()),
                number_column(t.round_givers()),
            ];
            let rows: Vec<Vec<Markup>> = items
                .iter()
                .zip(points)
                .map(|(item, (points, givers))| {
                    vec![
                        html! { span class="typed" { (item.words) } },
                        html! { (points) },
                        html! { (givers) },
                    ]
                })
                .collect();
            kit::fold_table(t.round_result(), false, &columns, &rows)
        }
        (Ask::Days(days), Tally::Days(counts)) => per_day(cx, days, counts),
        (_, Tally::Cards(cards)) => html! { p { (t.round_cards_count(cards.len())) } },
        _ => html! {},
    }
}

fn ranking(cx: &Cx<'_>, items: &[String], places: &[Vec<usize>]) -> Markup {
    let t = cx.t;
    let first = t.round_place(1_usize);
    let mut columns = vec![column(t.round_item())];
    let heads: Vec<String> = (2..=items.len()).map(|it| t.round_place(it)).collect();
    columns.push(number_column(&first));
    columns.extend(heads.iter().map(|it| number_column(it)));
    let rows: Vec<Vec<Markup>> = items
        .iter()
        .zip(places)
        .map(|(item, counts)| {
            let counts = counts.iter().map(|it| html! { (it) });
            [html! { span class="typed" { (item) } }].into_iter().chain(counts).collect()
        })
        .collect();
    kit::fold_table(t.round_result(), false, &columns, &rows)
}

fn per_day(cx: &Cx<'_>, days: &[jiff::civil::Date], counts: &[[usize; 3]]) -> Markup {
    let t = cx.t;
    let columns = [
        column(t.round_day_word()),
        number_column(t.round_availability_yes()),
        number_column(t.round_availability_maybe()),
        number_column(t.round_availability_no()),
    ];
    let rows: Vec<Vec<Markup>> = days
        .iter()
        .zip(counts)
        .map(|(day, counts)| {
            let counts = counts.iter().map(|it| html! { (it) });
            [html! { (t.date(*day)) }].into_iter().chain(counts).collect()
        })
        .collect();
    kit::fold_table(t.round_result(), false, &columns, &rows)
}

/// How far the yes reaches, of all who may answer; who is silent counts in the whole.
fn reach(cx: &Cx<'_>, view: &RoundView<'_>, yes: &Share) -> Markup {
    let t = cx.t;
    html! {
        p { (t.round_yes_reach(yes.units, yes.of_units)) }
        @if yes.without_vote > 0 { p { (t.round_yes_without_vote(yes.without_vote)) } }
        @if let Weighs::By(_) = view.round.weighs {
            p {
                @match (yes.weight, yes.of_weight) {
                    (Some(part), Some(whole)) => {
                        (t.round_yes_weight(t.number(part), t.number(whole)))
                    }
                    _ => { (t.round_weight_unknown()) }
                }
            }
            @if yes.weight.is_some() && yes.of_weight.is_some() {
                p {
                    b {
                        @if yes.is_double_majority() { (t.round_double_majority()) }
                        @else { (t.round_no_double_majority()) }
                    }
                }
            }
        }
    }
}

/// So many blocks with letters one bar has at most.
const MOST_BLOCKS: usize = 30;

/// The letters that stand for who answered: of the seat, or of the party.
fn code(view: &RoundView<'_>, badges: &Badges<'_>, unit: ledger::AnyId) -> String {
    let found = view.units.iter().find(|it| it.unit.id == unit);
    found.and_then(|it| it.unit.sits).map(|it| badges.code(it)).unwrap_or_default()
}

/// The names of the answers, with the signs that stand before them where they have any.
type Named<'a> = (&'a [&'a str], &'a [&'static str]);

fn drawn(
    cx: &Cx<'_>,
    view: &RoundView<'_>,
    (names, signs): Named<'_>,
    bars: &[Bar],
    id: &str,
) -> Markup {
    let t = cx.t;
    let words: Vec<String> = bars.iter().map(|it| t.round_times(it.units.len())).collect();
    let badges = Badges::of(cx);
    // More blocks than these fit in no drawing.
    let few = |bar: &Bar| bar.units.len() <= MOST_BLOCKS;
    let codes: Vec<Vec<String>> = bars
        .iter()
        .map(|bar| match bars.iter().all(few) {
            true => bar.units.iter().map(|it| code(view, &badges, *it)).collect(),
            false => Vec::new(),
        })
        .collect();
    let rows: Vec<picture::Given<'_>> = names
        .iter()
        .zip(bars)
        .zip(words.iter().zip(&codes))
        .enumerate()
        .map(|(place, ((name, bar), (words, codes)))| {
            // Of whom no letters are known, no block is drawn.
            let codes = if codes.iter().any(String::is_empty) { &[][..] } else { codes };
            let sign = signs.get(place).copied().unwrap_or_default();
            picture::Given { name, sign, times: bar.units.len(), words, codes }
        })
        .collect();
    let told: Vec<String> =
        names.iter().zip(&words).map(|(name, words)| format!("{name}: {words}.")).collect();
    let description = told.join(" ");
    let told = Told { id, title: t.round_result(), description: &description };
    kit::spread(&told, &rows, view.of, t.round_figures(), figures(cx, view, names, bars))
}

fn figures(cx: &Cx<'_>, view: &RoundView<'_>, names: &[&str], bars: &[Bar]) -> Markup {
    let t = cx.t;
    let weighs = matches!(view.round.weighs, Weighs::By(_));
    let mut columns = vec![column(t.round_answer_word()), number_column(t.round_number())];
    if weighs {
        columns.push(number_column(t.round_inhabitants()));
    }
    let row = |(name, bar): (&&str, &Bar)| {
        let mut row = vec![html! { (name) }, html! { (bar.units.len()) }];
        if weighs {
            let known = bar.share.weight.map(|it| t.number(it));
            row.push(html! { (known.unwrap_or_else(|| t.frame_unknown().to_owned())) });
        }
        row
    };
    let rows: Vec<Vec<Markup>> = names.iter().zip(bars).map(row).collect();
    kit::plain_table(t.round_result(), &columns, &rows)
}
