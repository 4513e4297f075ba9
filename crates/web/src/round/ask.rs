// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is asked, in words and as fields: each kind of answer once.

use domain::round::{Ask, Availability, Choice, Given, Question, Scale};
use maud::{Markup, html};

use super::sign::sign;
use crate::{
    frame::{Cx, Form, Typed},
    kit,
};

/// A choice in words: a known one in the language of who reads, an own one as it was written.
pub(super) fn choice_word<'a>(cx: &Cx<'_>, choice: &'a Choice) -> &'a str {
    match choice.mark {
        Some(mark) => cx.word("round-mark", &mark),
        None => &choice.word,
    }
}

pub(super) fn choice_meaning<'a>(cx: &Cx<'_>, choice: &'a Choice) -> &'a str {
    match choice.mark {
        Some(mark) => cx.word("round-meaning", &mark),
        None => &choice.meaning,
    }
}

/// Where the fields of one question stand in a form: alone, or as one of a set.
struct Place<'a> {
    /// What the names of its fields begin with.
    name: String,
    label: &'a str,
}

impl Place<'_> {
    fn of(&self, field: &str) -> String {
        format!("{}{field}", self.name)
    }
}

/// The fields of an answer; `now` is what was answered before.
pub(super) fn fields(cx: &Cx<'_>, form: &Form<'_>, ask: &Ask, now: Option<&Given>) -> Markup {
    let Ask::Set(questions) = ask else {
        let alone = Place { name: String::new(), label: cx.t.round_your_answer() };
        return fields_at(cx, form, ask, now, &alone);
    };
    let now = match now {
        Some(Given::Set(all)) => all.as_slice(),
        _ => &[],
    };
    html! {
        @for (place, question) in questions.iter().enumerate() {
            @let before = place.checked_sub(1).map(|it| questions[it].topic.as_str());
            @if !question.topic.is_empty() && before != Some(question.topic.as_str()) {
                h2 class="typed" { (question.topic) }
            }
            @let own = Place { name: format!("q.{place}."), label: &question.words };
            @match &question.ask {
                Ask::Choice(_) | Ask::Scale(_) | Ask::Cards { .. } => {
                    (fields_at(cx, form, &question.ask, now.get(place), &own))
                }
                ask => {
                    fieldset class="field" {
                        legend class="typed" { (question.words) }
                        (fields_at(cx, form, ask, now.get(place), &own))
                    }
                }
            }
        }
    }
}

fn fields_at(
    cx: &Cx<'_>,
    form: &Form<'_>,
    ask: &Ask,
    now: Option<&Given>,
    at: &Place<'_>,
) -> Markup {
    let t = cx.t;
    match ask {
        // A set in a set is never asked.
        Ask::Set(_) => html! {},
        Ask::Choice(choices) => choice_fields(cx, form, choices, now, at),
        Ask::Scale(scale) => scale_fields(cx, form, scale, now, at),
        Ask::Range { unit, .. } => {
            let now = match now {
                Some(Given::Range { low, likely, high }) => [*low, *likely, *high].map(Some),
                _ => [None; 3],
            };
            let now = now.map(|it| it.map(|it| it.to_string()).unwrap_or_default());
            html! {
                (form.field_from(&at.of("low"), t.round_low(), &now[0]).number(Some(unit)))
                (form.field_from(&at.of("likely"), t.round_likely(), &now[1]).number(Some(unit)))
                (form.field_from(&at.of("high"), t.round_high(), &now[2]).number(Some(unit)))
            }
        }
        Ask::Ranking(items) => ranking_fields(cx, form, items, now, at),
        Ask::Points { items, budget, most } => html! {
            p { (t.round_points_how(*budget, *most)) }
            @for (place, item) in items.iter().enumerate() {
                @let now = match now {
                    Some(Given::Points(points)) => {
                        points.get(place).map(u16::to_string).unwrap_or_default()
                    }
                    _ => String::new(),
                };
                (form.field_from(&at.of(&format!("points.{place}")), &item.words, &now)
                    .optional(t.frame_optional()).short().number(None))
            }
        },
        Ask::Cards { most } => {
            let now = match now {
                Some(Given::Cards(cards)) => cards.join("\n"),
                _ => String::new(),
            };
            let hint = t.round_cards_how(*most);
            let label = if at.name.is_empty() { t.round_your_cards() } else { at.label };
            form.field_from(&at.of("answer"), label, &now).hint(&hint).area(6)
        }
        Ask::Days(days) => html! {
            @for (place, day) in days.iter().enumerate() {
                @let now = match now {
                    Some(Given::Days(given)) => given.get(place).map(word_of).unwrap_or_default(),
                    _ => "",
                };
                @let name = at.of(&format!("day-{place}"));
                (form.pick_from::<Availability>(&name, &t.date_with_day(*day), "round-availability",
                    now))
            }
        },
    }
}

fn scale_fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    scale: &Scale,
    now: Option<&Given>,
    at: &Place<'_>,
) -> Markup {
    let t = cx.t;
    let steps: Vec<String> = (1..=scale.steps).map(|it| it.to_string()).collect();
    let last = steps.len();
    let mut rows: Vec<kit::Choice<'_>> = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        let hint = match place + 1 {
            1 => scale.low.as_str(),
            it if it == last => scale.high.as_str(),
            _ => "",
        };
        rows.push(kit::choice(step, step).hint(hint));
    }
    if scale.unsure {
        rows.push(kit::choice("unsure", t.round_unsure()));
    }
    let now = match now {
        Some(Given::Scale(Some(step))) => step.to_string(),
        Some(Given::Scale(None)) => "unsure".to_owned(),
        _ => String::new(),
    };
    form.field_from(&at.of("answer"), at.label, &now).radios(&rows)
}

fn ranking_fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    items: &[String],
    now: Option<&Given>,
    at: &Place<'_>,
) -> Markup {
    let t = cx.t;
    let places: Vec<String> = (1..=items.len()).map(|it| it.to_string()).collect();
    let options: Vec<(&str, &str)> = places.iter().map(|it| (it.as_str(), it.as_str())).collect();
    let options = [&[("", t.web_choose())], options.as_slice()].concat();
    html! {
        p { (t.round_ranking_how(items.len())) }
        @for (place, item) in items.iter().enumerate() {
            @let now = place_of(now, place);
            (form.field_from(&at.of(&format!("place-{place}")), item, &now).select(&options))
        }
    }
}

fn word_of(it: &Availability) -> &'static str {
    match it {
        Availability::Yes => "yes",
        Availability::Maybe => "maybe",
        Availability::No => "no",
    }
}

fn place_of(now: Option<&Given>, item: usize) -> String {
    let Some(Given::Ranking(order)) = now else { return String::new() };
    let place = order.iter().position(|it| usize::from(*it) == item);
    place.map(|it| (it + 1).to_string()).unwrap_or_default()
}

fn choice_fields(
    cx: &Cx<'_>,
    form: &Form<'_>,
    choices: &[Choice],
    now: Option<&Given>,
    at: &Place<'_>,
) -> Markup {
    let values: Vec<String> = (0..choices.len()).map(|it| it.to_string()).collect();
    let hint = |it: &Choice| match (choice_meaning(cx, it), it.prompt.as_str()) {
        (meaning, "") => meaning.to_owned(),
        ("", prompt) => prompt.to_owned(),
        (meaning, prompt) if meaning.ends_with(['.', '!', '?']) => format!("{meaning} {prompt}"),
        (meaning, prompt) => format!("{meaning}. {prompt}"),
    };
    let hints: Vec<String> = choices.iter().map(hint).collect();
    let mut rows: Vec<kit::Choice<'_>> = Vec::new();
    for ((it, value), hint) in choices.iter().zip(&values).zip(&hints) {
        let row = kit::choice(value, choice_word(cx, it)).hint(hint);
        rows.push(sign(it).map_or(row, |it| row.icon(it)));
    }
    let now = match now {
        Some(Given::Choice(place)) => place.to_string(),
        _ => String::new(),
    };
    form.field_from(&at.of("answer"), at.label, &now).radios(&rows)
}

/// What was answered, read as the kind that was asked.
pub(super) fn given(typed: &mut Typed<'_>, ask: &Ask) -> Given {
    let Ask::Set(questions) = ask else { return given_at(typed, ask, "") };
    let own = |(place, question): (usize, &Question)| {
        given_at(typed, &question.ask, &format!("q.{place}."))
    };
    Given::Set(questions.iter().enumerate().map(own).collect())
}

fn given_at(typed: &mut Typed<'_>, ask: &Ask, at: &str) -> Given {
    let of = |field: &str| format!("{at}{field}");
    match ask {
        Ask::Set(_) => Given::Set(Vec::new()),
        Ask::Choice(_) => {
            let place = typed.maybe_text(&of("answer"));
            Given::Choice(place.and_then(|it| it.parse().ok()).unwrap_or(u8::MAX))
        }
        Ask::Scale(_) => match typed.line(&of("answer")).as_str() {
            "unsure" => Given::Scale(None),
            step => Given::Scale(Some(step.parse().unwrap_or_default())),
        },
        Ask::Range { .. } => Given::Range {
            low: typed.whole(&of("low")),
            likely: typed.whole(&of("likely")),
            high: typed.whole(&of("high")),
        },
        Ask::Ranking(items) => {
            let mut places: Vec<(usize, u8)> = Vec::new();
            for item in 0..items.len() {
                let place = typed.line(&of(&format!("place-{item}")));
                if let (Ok(place), Ok(item)) = (place.parse(), u8::try_from(item)) {
                    places.push((place, item));
                }
            }
            places.sort_unstable();
            let twice = places.windows(2).any(|pair| pair[0].0 == pair[1].0);
            let order = places.into_iter().map(|it| it.1);
            // The same place twice is no order: what is refused then says so.
            match twice {
                true => Given::Ranking(vec![0; items.len()]),
                false => Given::Ranking(order.collect()),
            }
        }
        Ask::Points { items, .. } => {
            let points = (0..items.len()).map(|place| {
                let points = typed.maybe_whole(&of(&format!("points.{place}"))).unwrap_or_default();
                u16::try_from(points).unwrap_or(u16::MAX)
            });
            Given::Points(points.collect())
        }
        Ask::Cards { .. } => Given::Cards(typed.lines(&of("answer"))),
        Ask::Days(days) => {
            let days = (0..days.len()).map(|place| typed.choice(&of(&format!("day-{place}"))));
            Given::Days(days.collect())
        }
    }
}

/// What one answer says, in a line.
pub(crate) fn in_words(cx: &Cx<'_>, ask: &Ask, given: &Given) -> String {
    let t = cx.t;
    match (ask, given) {
        (Ask::Choice(choices), Given::Choice(place)) => choices
            .get(usize::from(*place))
            .map_or_else(String::new, |it| choice_word(cx, it).to_owned()),
        (_, Given::Scale(Some(step))) => step.to_string(),
        (_, Given::Scale(None)) => t.round_unsure().to_owned(),
        (Ask::Range { unit, .. }, Given::Range { low, likely, high }) => {
            t.round_range_words(t.number(*high), t.number(*likely), t.number(*low), unit.as_str())
        }
        (Ask::Ranking(items), Given::Ranking(order)) => {
            let names = order.iter().filter_map(|it| items.get(usize::from(*it)));
            names.map(String::as_str).collect::<Vec<_>>().join(" › ")
        }
        (Ask::Points { items, .. }, Given::Points(points)) => {
            let told = items.iter().zip(points).filter(|it| *it.1 > 0);
            told.map(|(item, points)| format!("{}: {points}", item.words))
                .collect::<Vec<_>>()
                .join(", ")
        }
        (_, Given::Cards(cards)) => cards.join(" · "),
        (Ask::Days(days), Given::Days(given)) => {
            let told = days.iter().zip(given).map(|(day, it)| {
                format!("{}: {}", t.date_short(*day), cx.word("round-availability", it))
            });
            told.collect::<Vec<_>>().join(", ")
        }
        (Ask::Set(questions), Given::Set(all)) => {
            let told = questions.iter().zip(all).map(|(question, given)| {
                format!("{}: {}", question.words, in_words(cx, &question.ask, given))
            });
            told.collect::<Vec<_>>().join(" · ")
        }
        _ => String::new(),
    }
}

/// Whether a reason can be given with it.
pub(super) fn asks_reason(ask: &Ask) -> bool {
    !matches!(ask, Ask::Cards { .. })
}
