// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The fields of an interest, with help for its wording, and how they are read.

use domain::interest::{Advice, Interest, IsAbout, Story, advice, themes_known};
use maud::{Markup, html};

use crate::{
    frame::{Cx, Form, Typed},
    kit::{self, Status},
};

/// What both an offer and a party's own sentence ask.
pub(super) fn words(cx: &Cx<'_>, form: &Form<'_>, now: &str, position: &str) -> Markup {
    let t = cx.t;
    html! {
        (form.field_from("words", t.interest_words(), now).hint(t.interest_words_hint()).area(3))
        (help(cx, cx.filled("words").unwrap_or(now)))
        (form.more("check", t.interest_check()))
        (form.field_from("position", t.interest_position(), position)
            .hint(t.interest_position_hint()).optional(t.frame_optional()).area(2))
    }
}

/// What the sentence could do with; only help, never a reason to refuse.
fn help(cx: &Cx<'_>, words: &str) -> Markup {
    let t = cx.t;
    let found = advice(words);
    let sentence = |it: &Advice| match it {
        Advice::NoReason => t.interest_advice_no_reason(),
        Advice::IsDemand => t.interest_advice_is_demand(),
        Advice::IsLimit => t.interest_advice_is_limit(),
    };
    html! {
        @if !found.is_empty() {
            (kit::tell(Status::Note, html! {
                p { b { (t.interest_advice_title()) } }
                ul { @for it in &found { li { (sentence(it)) } } }
            }))
        }
    }
}

pub(super) fn themes(cx: &Cx<'_>, form: &Form<'_>, now: &[String]) -> Markup {
    let t = cx.t;
    let known = themes_known(cx.sight());
    let names: Vec<&str> = known.iter().map(String::as_str).collect();
    let now = now.join("\n");
    let field = form.field_from("themes", t.interest_themes_ask(), &now);
    html! {
        (field.hint(t.interest_themes_hint()).optional(t.frame_optional()).area(2))
        @if !names.is_empty() { p class="small soft" { (t.interest_themes_known(t.list(&names))) } }
    }
}

/// Everything a party says of its own interest.
pub(super) fn fields(cx: &Cx<'_>, form: &Form<'_>, now: Option<&Interest>) -> Markup {
    let t = cx.t;
    let about = match now.and_then(|it| it.about) {
        None => "",
        Some(IsAbout::Persons) => "persons",
        Some(IsAbout::Organisation) => "organisation",
        Some(IsAbout::Together) => "together",
    };
    let weight = now.and_then(|it| it.weight).map(|it| it.to_string()).unwrap_or_default();
    let weights = [
        ("", t.interest_weight_none()),
        ("1", t.interest_weight_1()),
        ("2", t.interest_weight_2()),
        ("3", t.interest_weight_3()),
        ("4", t.interest_weight_4()),
        ("5", t.interest_weight_5()),
    ];
    let abouts = [
        ("", t.web_choose()),
        ("persons", t.interest_about_persons()),
        ("organisation", t.interest_about_organisation()),
        ("together", t.interest_about_together()),
    ];
    let labels: Vec<String> =
        now.iter().flat_map(|it| it.themes.iter().map(|it| it.name.clone())).collect();
    let text = |of: fn(&Interest) -> &str| now.map_or("", of);
    html! {
        (words(cx, form, text(|it| &it.words), text(|it| &it.position)))
        p class="small soft" { (t.frame_circle_law()) }
        (form.field_from("weight", t.interest_weight_ask(), &weight)
            .hint(t.interest_weight_hint()).select(&weights))
        (form.tick("is_core", t.interest_core(), t.interest_core_hint(),
            now.is_some_and(|it| it.is_core)))
        (form.field_from("about", t.interest_about_ask(), about).select(&abouts))
        (themes(cx, form, &labels))
    }
}

pub(super) fn story(typed: &mut Typed<'_>) -> Story {
    Story {
        words: typed.text("words"),
        position: typed.text("position"),
        weight: typed.maybe_whole("weight").map(|it| u8::try_from(it).unwrap_or(u8::MAX)),
        is_core: typed.tick("is_core"),
        about: typed.maybe_choice::<IsAbout>("about"),
        themes: typed.lines("themes"),
    }
}
