// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two versions of a text beside each other, by passage, sentence and word.

use domain::{
    sight::Seen,
    text::{self, Compared, Moved, Piece, Said, Text, TextView, Version, compare},
};
use maud::{Markup, html};

use super::{crumbs, one};
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Icon, Status},
};

/// What stands there now, as a choice beside the versions.
const NOW: &str = "now";

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let found = cx.find::<Text>("id")?;
    let view = text::view(cx.sight(), found);
    let versions = &view.versions;
    let known =
        |asked: &String| asked == NOW || versions.iter().any(|it| it.id.to_string() == *asked);
    let to = cx.query("to").filter(known).unwrap_or_else(|| NOW.to_owned());
    let before = earlier_than(versions, &to);
    let from = cx.query("from").filter(known).or(before).unwrap_or_else(|| NOW.to_owned());
    let (mut from, new) = (from, said(cx, &view, &to));
    let mut old = said(cx, &view, &from);
    // Nothing was written since the last version: then what it changed itself is worth showing.
    if let (true, None, Some(before)) = (old == new, cx.query("from"), versions.get(1)) {
        from = before.id.to_string();
        old = said(cx, &view, &from);
    }
    let told = compare(&old, &new);
    let changed = told.iter().filter(|it| !it.is_same()).count();
    let title = t.text_compare();
    let lead = t.text_compare_lead(changed, told.len());
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&view.text), title), title, lead, ""))
        (choose(cx, &view, &from, &to))
        div class="card mt" { @for (nth, it) in (1..).zip(&told) { (line(cx, nth, it)) } }
    };
    Ok(cx.page(title, content))
}

/// The version before the one that is asked for, as its id.
fn earlier_than(versions: &[Seen<'_, Version>], to: &str) -> Option<String> {
    let at = versions.iter().position(|it| it.id.to_string() == to);
    let before = at.map_or(0, |it| it + 1);
    versions.get(before).map(|it| it.id.to_string())
}

fn said(cx: &Cx<'_>, view: &TextView<'_>, which: &str) -> Vec<Said> {
    let version = view.versions.iter().find(|it| it.id.to_string() == which);
    version.map_or_else(|| view.said_now(), |it| text::said_in(cx.sight(), it.id))
}

fn choose(cx: &Cx<'_>, view: &TextView<'_>, from: &str, to: &str) -> Markup {
    let t = cx.t;
    let now = (NOW.to_owned(), t.text_now().to_owned());
    let versions = view.versions.iter().map(|it| (it.id.to_string(), one::name_of(cx, it)));
    let all: Vec<(String, String)> = std::iter::once(now).chain(versions).collect();
    let options: Vec<(&str, &str)> = all.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    html! {
        form method="get" action=(cx.path()) class="row noprint" {
            (kit::Field::new("from", t.text_compare_from()).value(from).select(&options))
            (kit::Field::new("to", t.text_compare_to()).value(to).select(&options))
            (kit::button(t.text_compare_show()))
        }
    }
}

fn line(cx: &Cx<'_>, nth: usize, it: &Compared<'_>) -> Markup {
    let t = cx.t;
    let said = it.after.or(it.before).expect("one of the two is there");
    let (gone, added) = (t.web_gone(), t.web_added());
    let sign = match (it.before, it.after, it.moved) {
        (None, ..) => kit::badge(Status::Good, Icon::Plus, t.text_compare_added()),
        (_, None, _) => kit::badge(Status::Warm, Icon::Minus, t.text_compare_gone()),
        (.., Moved::Yes) => kit::badge(Status::Note, Icon::Arrow, t.text_compare_moved()),
        _ if it.is_same() => html! {},
        _ => kit::badge(Status::Care, Icon::Half, t.text_compare_changed()),
    };
    let heading = match (it.before, it.after) {
        (Some(a), Some(b)) if a.heading != b.heading => {
            kit::difference(&a.heading, &b.heading, gone, added)
        }
        _ => html! { (said.heading) },
    };
    html! {
        div class="pass" {
            span class="nr" { (nth) }
            div {
                @if !heading.0.is_empty() { h3 class="typed" { (heading) } }
                p { (words(it, said, gone, added)) }
            }
            div class="margin" { (sign) }
        }
    }
}

fn words(it: &Compared<'_>, said: &Said, gone: &str, added: &str) -> Markup {
    match (it.before, it.after) {
        (None, _) => kit::difference("", &said.words, gone, added),
        (_, None) => kit::difference(&said.words, "", gone, added),
        _ if it.pieces.is_empty() => html! { span class="typed" { (said.words) } },
        _ => html! {
            @for piece in &it.pieces {
                @match piece {
                    Piece::Same(words) => span class="typed" { (words) },
                    Piece::Gone(words) => (kit::difference(words, "", gone, added)),
                    Piece::Added(words) => (kit::difference("", words, gone, added)),
                    Piece::Changed(a, b) => (kit::difference(a, b, gone, added)),
                }
            }
        },
    }
}
