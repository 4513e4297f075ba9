// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pattern: which themes come back, for a facilitator whom parties named, and text for a table.

use domain::{
    interest::{
        Pattern, PatternCircle, PatternView, ShowPattern, Stands, ThemeLine, pattern as pattern_of,
    },
    sight::Seen,
    table::Table,
};
use maud::{Markup, html};

use super::crumbs;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/pattern", page, show);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let view = pattern_of(cx.sight());
    let lead = match &view {
        Some(view) => t.interest_pattern_lead(view.hears),
        None => t.interest_pattern_none().to_owned(),
    };
    let title = t.interest_pattern_title();
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, lead, ""))
        @if let Some(view) = &view {
            p class="soft measure" { (t.interest_pattern_rule()) }
            @if view.themes.is_empty() { p { (t.interest_pattern_no_themes()) } }
            ul class="list" { @for it in &view.themes { (line(cx, it)) } }
            @if view.is_anothers {
                (kit::tell(Status::Note, html! { p { (t.interest_pattern_anothers()) } }))
            } @else {
                (show_form(cx, form, view))
            }
            @for it in view.shown.iter().rev() { (told(cx, it)) }
        }
    };
    Ok(cx.page(title, content))
}

fn line(cx: &Cx<'_>, it: &ThemeLine) -> Markup {
    let t = cx.t;
    let badge = match it.stands {
        Stands::WasShown => kit::badge(Status::Plain, Icon::Check, t.interest_pattern_was_shown()),
        Stands::Enough => kit::badge(Status::Good, Icon::Done, t.interest_pattern_enough()),
        Stands::TooFew => kit::badge(Status::Plain, Icon::Minus, t.interest_pattern_too_few()),
        Stands::Follows => kit::badge(Status::Care, Icon::Clock, t.interest_pattern_follows()),
    };
    html! { li class="row between" { b class="typed" { (it.name) } (badge) } }
}

fn show_form(cx: &Cx<'_>, form: &Form<'_>, view: &PatternView<'_>) -> Markup {
    let t = cx.t;
    let fits = |it: &&ThemeLine| matches!(it.stands, Stands::Enough | Stands::WasShown);
    let themes: Vec<(&str, &str)> =
        view.themes.iter().filter(fits).map(|it| (it.name.as_str(), it.name.as_str())).collect();
    if themes.is_empty() {
        return html! {};
    }
    let tables = cx.sight().all::<Table>();
    let mut circles: Vec<(String, &str)> =
        tables.iter().map(|it| (it.id.to_string(), it.name.as_str())).collect();
    circles.push(("all_parties".to_owned(), t.frame_circle_all_parties()));
    let circles: Vec<(&str, &str)> =
        circles.iter().map(|(value, word)| (value.as_str(), *word)).collect();
    let fields = html! {
        (form.several("themes", t.interest_pattern_show_themes(), &themes, &[]))
        (form.field("words", t.interest_pattern_show_words())
            .hint(t.interest_pattern_show_words_hint()).optional(t.frame_optional()).area(3))
        (form.options("circle", t.interest_pattern_show_circle(), &circles, ""))
        (kit::form_end(t.interest_pattern_show_do(), t.frame_not_now(), &cx.at("/interests")))
    };
    html! {
        section class="measure" aria-labelledby="show" {
            h2 id="show" { (t.interest_pattern_show()) }
            (form.html(fields))
        }
    }
}

fn show(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let themes = typed.all("themes");
    let words = typed.text("words");
    let circle = match typed.line("circle").as_str() {
        "all_parties" => PatternCircle::AllParties,
        _ => PatternCircle::Table(typed.id::<Table>("circle")),
    };
    let act = ShowPattern { circle, themes, words };
    Ok(typed.act(act).then(cx.at("/interests")).says(cx.t.interest_pattern_shown()))
}

/// A pattern as its circle reads it: themes and words, and nobody's name.
pub(super) fn told(cx: &Cx<'_>, it: &Seen<'_, Pattern>) -> Markup {
    let t = cx.t;
    let day = t.date(texts::date_of(it.stamp.made_at));
    html! {
        section class="card" id=(it.id) {
            h2 { (t.interest_pattern_shown_title()) }
            p { (cx.circle(&it.circle.audience())) }
            ul { @for theme in &it.themes { li class="typed" { (theme) } } }
            @if !it.words.is_empty() { p class="typed measure" { (it.words) } }
            p class="small soft" { (t.interest_pattern_shown_on(day)) }
        }
    }
}
