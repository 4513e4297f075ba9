// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! On a day that is past nothing can be changed: takes the ways to change something out of a page.
//!
//! The frame does this for every page, so that no room has to think of it: forms that send
//! something go, and so do links to pages with such a form.

use std::sync::LazyLock;

use maud::Markup;

use super::routes::channels;
use crate::kit;

/// Every address of a founding, with whether a form stands there.
static ADDRESSES: LazyLock<Vec<(Vec<&'static str>, bool)>> = LazyLock::new(|| {
    let channels = channels();
    let takes = |path| channels.iter().any(|it| it.method == "POST" && it.path == path);
    let mut found: Vec<(Vec<&str>, bool)> = channels
        .iter()
        .filter(|it| it.path.starts_with("/f/{w}"))
        .map(|it| (it.path.split('/').collect(), takes(it.path)))
        .collect();
    // An address that says more in plain words goes before one with ids.
    found.sort_by_key(|(parts, _)| parts.iter().filter(|it| it.starts_with('{')).count());
    found
});

/// Whether a form stands at this address of an earlier day. What leads to today may change
/// something.
pub(crate) fn is_form(href: &str) -> bool {
    let path = href.split(['?', '#']).next().unwrap_or_default();
    if !path.contains('@') {
        return false;
    }
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |address: &[&str]| {
        let mut pairs = address.iter().zip(&parts);
        address.len() == parts.len() && pairs.all(|(it, word)| it.starts_with('{') || it == word)
    };
    ADDRESSES.iter().find(|(address, _)| fits(address)).is_some_and(|(_, form)| *form)
}

/// The page with only what can be read.
pub(super) fn only_reading(page: &Markup) -> Markup {
    kit::without_ways(page, is_form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_by_its_address_and_today_is_left_alone() {
        let id = "7123456789abcdefghjkmnpqrs";
        for path in [
            "/frames/new",
            "/frames/standard",
            &format!("/frames/{id}/edit"),
            "/undo",
            &format!("/conversations/notes/{id}"),
            "/quick-note?party=x",
        ] {
            assert!(is_form(&format!("/f/{id}@2026-05-12{path}")), "{path}");
            assert!(!is_form(&format!("/f/{id}{path}")), "{path} of today");
        }
        for path in ["", "/frames", &format!("/frames/{id}"), "/days", "/people?q=x", "/frames#day"]
        {
            assert!(!is_form(&format!("/f/{id}@2026-05-12{path}")), "{path}");
        }
    }
}
