// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Blocks of a page: a heading with its sentence, something to know, a receipt, nothing yet.

use maud::{Markup, Render, html};

use super::{Button, Icon, Status, button, hidden};

/// A heading with the sentence that says what is true now. `level` is 2 to 4.
pub fn heading(level: u8, id: &str, words: impl Render, sentence: impl Render) -> Markup {
    let sentence = sentence.render();
    html! {
        div class="head" {
            @match level {
                0..=2 => h2 id=(id) { (words) },
                3 => h3 id=(id) { (words) },
                _ => h4 id=(id) { (words) },
            }
            @if !sentence.0.is_empty() { p class="measure" { (sentence) } }
        }
    }
}

/// Something to know or to choose, at most one on a page.
pub fn tell(status: Status, content: impl Render) -> Markup {
    let icon = match status {
        Status::Good => Icon::Check,
        Status::Care | Status::Warm | Status::Stop => Icon::Care,
        Status::Note | Status::Plain => Icon::Note,
    };
    let class = match status {
        Status::Plain | Status::Warm => "note",
        other => other.class(),
    };
    html! { div class={ "tell " (class) } { (icon) div { (content) } } }
}

/// The form that takes back what was just done.
#[derive(Clone, Copy, Debug)]
pub struct Undo<'a> {
    pub action: &'a str,
    /// Hidden values that go with it (act id, change).
    pub values: &'a [(&'a str, &'a str)],
    pub word: &'a str,
}

/// The receipt of what was just done; it stays until the next page.
pub fn toast(sentence: impl Render, undo: Option<Undo<'_>>) -> Markup {
    html! {
        div class="toast" role="status" data-receipt {
            p { (sentence) }
            @if let Some(undo) = undo {
                form method="post" action=(undo.action) {
                    @for (name, value) in undo.values { (hidden(name, value)) }
                    (button(undo.word).small().icon(Icon::Back))
                }
            }
        }
    }
}

/// Nothing here yet: what comes here, why it is empty, and one button.
pub fn empty(icon: Icon, sentence: &str, why: &str, way_on: Option<Button<'_>>) -> Markup {
    html! {
        div class="empty" {
            (icon)
            p { b { (sentence) } }
            @if !why.is_empty() { p class="soft" { (why) } }
            @if let Some(button) = way_on { p { (button) } }
        }
    }
}

/// Words exactly as somebody said them, with who and when.
pub fn quote(words: &str, source: impl Render) -> Markup {
    html! {
        blockquote class="quote" {
            p class="typed" { "“" (words) "”" }
            footer { (source) }
        }
    }
}

/// Pairs of a word and what it is.
pub fn definitions(pairs: &[(&str, Markup)]) -> Markup {
    html! {
        dl class="dl" { @for (word, meaning) in pairs { dt { (word) } dd { (meaning) } } }
    }
}

/// Texts beside each other, each under its own heading: what another made of it, and one's own.
pub fn side_by_side(texts: &[(&str, Markup)]) -> Markup {
    html! {
        div class="both" {
            @for (title, text) in texts {
                section class="card" { h3 { (title) } div class="typed" { (text) } }
            }
        }
    }
}

/// Something that folds out, without script.
pub fn more(summary: &str, content: impl Render) -> Markup {
    html! { details class="more" { summary { (summary) } div { (content) } } }
}

/// Words somebody typed, in which what is an address on the web can be followed.
pub fn with_links(words: &str) -> Markup {
    let is_address = |it: &str| it.starts_with("https://") || it.starts_with("http://");
    html! {
        @for part in words.split_inclusive(char::is_whitespace) {
            @if is_address(part) { a href=(part.trim_end()) rel="noreferrer" { (part) } }
            @else { (part) }
        }
    }
}

/// One decision in a box over the page. Its opener is `link_button(page, word).opens(id)`, where
/// `page` shows the same form to who has no script.
pub fn dialog(id: &str, title: &str, content: impl Render) -> Markup {
    let title_id = format!("{id}-title");
    html! {
        dialog id=(id) aria-labelledby=(title_id) {
            div class="stack" { h2 id=(title_id) { (title) } (content) }
        }
    }
}

/// The safe way out of a dialog: closes it and sends nothing. Stands last in the dialog's form.
pub fn dialog_cancel(word: &str) -> Markup {
    html! { button class="btn quiet" type="submit" formmethod="dialog" formnovalidate { (word) } }
}
