// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Places in a page that are filled in last: parts that stay as they are, and ids of acts.

use maud::{Markup, PreEscaped, html};

use super::hidden;

/// What stands for the id of an act until the page leaves. Nobody can type it: quotes are escaped.
const NEW: &str = "name=\"act_id\" value=\"new\"";

/// What stands in the place of a part while the page is drawn, and in what is sent later.
pub fn still_place(place: usize) -> Markup {
    html! { div data-still=(place) {} }
}

/// The hidden value of a form: new on every page that leaves, so that a page drawn twice is the
/// same twice.
pub fn act_id_place() -> Markup {
    hidden("act_id", "new")
}

/// The page with a new id for every form in it.
pub fn act_ids_filled_in(page: &Markup, new: impl FnMut() -> String) -> Markup {
    PreEscaped(filled_in(&page.0, NEW, "\"", new))
}

/// The same for a page that stands in JSON.
pub fn act_ids_filled_in_json(json: &str, new: impl FnMut() -> String) -> String {
    filled_in(json, &NEW.replace('"', "\\\""), "\\\"", new)
}

fn filled_in(text: &str, mark: &str, quote: &str, mut new: impl FnMut() -> String) -> String {
    let mut made = String::with_capacity(text.len());
    for (place, part) in text.split(mark).enumerate() {
        if place > 0 {
            let id = new();
            made.push_str(&format!("name={quote}act_id{quote} value={quote}{id}{quote}"));
        }
        made.push_str(part);
    }
    made
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
    fn every_form_gets_an_id_of_its_own_and_words_get_none() {
        let page = html! {
            (act_id_place()) p { "name=\"act_id\" value=\"new\"" } (act_id_place())
        };
        let count = || {
            let mut last = 0;
            move || {
                last += 1;
                format!("id{last}")
            }
        };
        let whole = act_ids_filled_in(&page, count()).0;
        let found: Vec<_> = whole.match_indices("value=\"id").map(|(at, _)| at).collect();
        assert_eq!(found.len(), 2, "{whole}");
        assert!(whole.contains("value=\"id1\"") && whole.contains("value=\"id2\""));
        assert!(whole.contains("value=&quot;new&quot;"), "{whole}");
        let json = serde_json::to_string(&page.0).expect("is JSON");
        let filled: String =
            serde_json::from_str(&act_ids_filled_in_json(&json, count())).expect("is JSON still");
        assert_eq!(filled, whole);
    }

    #[test]
    fn what_stays_still_comes_back_where_it_stood() {
        let content = html! { p { "een" } (still_place(1)) (still_place(2)) (still_place(3)) };
        let parts = [html! { form {} }, html! { "<" }, html! {}];
        let whole = still_put_back(&content, &parts).0;
        assert!(whole.contains("<div data-still=\"1\" class=\"stack\"><form></form></div>"));
        assert!(whole.ends_with("class=\"stack\">&lt;</div><div data-still=\"3\"></div>"));
    }
}
