// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Own choices in the making: each has a name, a sign, what it means and what is asked with it.

use domain::round::{Choice, Reason, Sign};
use maud::{Markup, html};

use crate::frame::{Cx, Form, Typed, variants};

/// So many rows to begin with.
const AT_FIRST: usize = 3;

pub(crate) fn fields(cx: &Cx<'_>, form: &Form<'_>, now: &[Choice]) -> Markup {
    let t = cx.t;
    html! {
        fieldset class="field" {
            legend { (t.round_choices()) }
            p class="hint" { (t.round_choices_hint()) }
            @if let Some(error) = form.error("choices") { span class="error" { (error) } }
            @for place in 0..form.rows("choices", now.len().max(AT_FIRST)) {
                (row(cx, form, place, now.get(place)))
            }
            (form.more("choices", t.round_one_choice_more()))
        }
    }
}

fn row(cx: &Cx<'_>, form: &Form<'_>, place: usize, now: Option<&Choice>) -> Markup {
    let t = cx.t;
    let nothing = ("", t.round_no_sign());
    let all = variants::<Sign>();
    let signs = all.iter().map(|it| (*it, cx.word("round-sign", it)));
    let signs: Vec<(&str, &str)> = std::iter::once(nothing).chain(signs).collect();
    let sign = now.and_then(|it| it.sign).map_or("", |it| all[it as usize]);
    let text = |of: fn(&Choice) -> &str| now.map_or("", of);
    let at = |field: &str| format!("choices.{place}.{field}");
    let more = [at("meaning"), at("prompt")];
    let is_open = more.iter().any(|it| form.error(it).is_some())
        || now.is_some_and(|it| !it.meaning.is_empty() || !it.prompt.is_empty());
    html! {
        div class="own-choice" {
            div class="own-choice-words" {
            (form.field_from(&at("word"), &t.round_choice_number(place + 1), text(|it| &it.word))
                .text())
            (form.field_from(&at("sign"), &t.round_choice_sign(place + 1), sign).select(&signs))
            }
            details open[is_open] {
                summary { (t.round_choice_more(place + 1)) }
                (form.field_from(&more[0], t.round_choice_meaning(), text(|it| &it.meaning))
                    .optional(t.frame_optional()).text())
                (form.field_from(&more[1], t.round_choice_prompt(), text(|it| &it.prompt))
                    .optional(t.frame_optional()).hint(t.round_choice_prompt_hint()).text())
            }
        }
    }
}

/// What was typed; a row in which nothing stands is no choice.
pub(crate) fn typed(typed: &mut Typed<'_>) -> Vec<Choice> {
    let rows = typed.rows("choices", |typed| Choice {
        sign: typed.maybe_choice("sign"),
        meaning: typed.line("meaning"),
        reason: Reason::May,
        prompt: typed.line("prompt"),
        ..Choice::own(typed.line("word"))
    });
    let is_empty = |it: &Choice| [&it.word, &it.meaning, &it.prompt].iter().all(|it| it.is_empty());
    rows.into_iter().filter(|it| !is_empty(it)).collect()
}
