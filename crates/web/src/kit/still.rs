// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Places in a live page where what stands there stays as it is.

use maud::{Markup, PreEscaped, html};

/// What stands in the place of a part while the page is drawn, and in what is sent later.
pub fn still_place(place: usize) -> Markup {
    html! { div data-still=(place) {} }
}

/// The page with every part in its place, the first in place 1.
pub fn still_put_back(content: &Markup, parts: &[Markup]) -> Markup {
    let mut whole = content.0.clone();
    for (place, part) in parts.iter().enumerate().filter(|(_, it)| !it.0.is_empty()) {
        let full = html! { div data-still=(place + 1) class="stack" { (part) } };
        whole = whole.replacen(&still_place(place + 1).0, &full.0, 1);
    }
    PreEscaped(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_still_comes_back_where_it_stood() {
        let content = html! { p { "een" } (still_place(1)) (still_place(2)) (still_place(3)) };
        let parts = [html! { form {} }, html! { "<" }, html! {}];
        let whole = still_put_back(&content, &parts).0;
        assert!(whole.contains("<div data-still=\"1\" class=\"stack\"><form></form></div>"));
        assert!(whole.ends_with("class=\"stack\">&lt;</div><div data-still=\"3\"></div>"));
    }
}
