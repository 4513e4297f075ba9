// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page with the box, and what was found.

use domain::search::{Asked, Hit, typed};
use maud::{Markup, html};

use crate::{
    frame::{Cx, Page, Stop},
    history::{kind_name, link, name_of},
    kit,
    rooms::page_about,
};

/// How many are shown at once; who finds more adds a word.
const SHOWN: usize = 20;
/// The longest that can be asked.
const LONGEST: usize = 200;
/// How much of a text is shown round the first word that was found, in letters.
const ROUND: usize = 90;

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let words = cx.query("q").unwrap_or_default();
    let words = words.trim();
    let too_long = words.chars().count() > LONGEST;
    let asked = Asked::parse(if too_long { "" } else { words });
    let hits = cx.house().searched.search(cx, &asked);
    let wrong = too_long.then(|| t.search_too_long(LONGEST));
    let title = if words.is_empty() || too_long {
        t.frame_search().to_owned()
    } else {
        t.search_title(words)
    };
    let content = html! {
        (kit::page_head("", t.frame_search(), t.search_lead(), ""))
        div class="stack-l" {
            form method="get" action=(cx.at("/search")) role="search" class="filter noprint" {
                (kit::Field::new("q", t.search_words()).value(words).error(wrong.as_deref()).text())
                (kit::button(t.frame_search()).main())
            }
            @if !asked.is_empty() { (found(cx, &asked, &hits)) }
            @else if !words.is_empty() && !too_long { p { (t.search_no_word()) } }
        }
    };
    Ok(cx.page(title, content))
}

fn found(cx: &Cx<'_>, asked: &Asked, hits: &[Hit]) -> Markup {
    let t = cx.t;
    html! {
        section class="stack" aria-labelledby="found" {
            @if hits.is_empty() {
                (kit::heading(2, "found", t.search_nothing(), ""))
                p class="measure" { (t.search_nothing_how()) }
            } @else {
                (kit::heading(2, "found", t.search_found(hits.len()), ""))
                @if hits.len() > SHOWN { p { (t.search_first(SHOWN)) } }
                ol class="plain stack" { @for hit in hits.iter().take(SHOWN) { (line(cx, asked, hit)) } }
            }
        }
    }
}

fn line(cx: &Cx<'_>, asked: &Asked, hit: &Hit) -> Markup {
    // From here on it is shown, so now it counts as read where that is kept.
    let Some(seen) = cx.sight().any(hit.id) else { return html! {} };
    let t = cx.t;
    let name = name_of(cx, hit.id);
    let texts = typed(seen.record);
    let places = texts.iter().map(|(_, text)| (text, asked.places(text)));
    let best = places.max_by_key(|(text, places)| (places.len(), **text != name));
    let circle = cx.sight().circle(hit.id).map(|it| cx.circle(&it));
    html! {
        li class="card found" {
            p class="row small soft" {
                span { (kind_name(cx, seen.record)) }
                span { (t.moment(hit.at)) }
                (circle.unwrap_or_default())
            }
            h3 { a href=(page_about(cx, hit.id, seen.record)) {
                (excerpt(&name, &asked.places(&name)))
            } }
            @if let Some((text, places)) = best {
                @if !places.is_empty() && *text != name { p { (excerpt(text, &places)) } }
            }
            p class="small noprint" { (link(cx, hit.id)) }
        }
    }
}

/// The text round the first word that was found, with each of them marked.
fn excerpt(text: &str, places: &[(usize, usize)]) -> Markup {
    let Some((first, last)) = places.first() else { return html! { (text) } };
    let back = |from: usize| {
        let mut before = text[..from].char_indices().rev();
        before.nth(ROUND).map_or(0, |(at, _)| at)
    };
    let on = |from: usize| {
        let mut after = text[from..].char_indices();
        after.nth(2 * ROUND).map_or(text.len(), |(at, _)| from + at)
    };
    let (from, until) = (back(*first), on(*last));
    let mut at = from;
    html! {
        @if from > 0 { "… " }
        @for (begin, end) in places.iter().filter(|it| it.0 >= from && it.1 <= until) {
            (text[at..*begin]) mark { (text[*begin..*end]) }
            @let () = at = *end;
        }
        (text[at..until])
        @if until < text.len() { " …" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_stands_round_the_first_word() {
        let text = format!("{} kosten {}", "é".repeat(300), "ö".repeat(300));
        let told = excerpt(&text, &Asked::parse("kosten").places(&text)).into_string();
        assert!(told.starts_with("… éé") && told.ends_with("öö …"), "{told}");
        assert!(told.contains("<mark>kosten</mark>"));
        assert!(told.chars().count() < 350);
    }

    #[test]
    fn what_was_typed_is_text() {
        let told = excerpt("<b>kosten</b>", &[(3, 9)]).into_string();
        assert_eq!(told, "&lt;b&gt;<mark>kosten</mark>&lt;/b&gt;");
    }
}
