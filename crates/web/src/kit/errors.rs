// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The error summary: first in the form, leads to each field, gets the focus when the page opens.

use maud::{Markup, html};

/// `errors` are the id of a field (its name) and the sentence about it; an empty id leads nowhere.
/// Nothing wrong: nothing shown.
pub fn error_summary(title: &str, errors: &[(&str, &str)]) -> Markup {
    if errors.is_empty() {
        return html! {};
    }
    html! {
        div class="errors" role="alert" tabindex="-1" data-errors {
            h2 { (title) }
            ul {
                @for (id, sentence) in errors {
                    li {
                        @if id.is_empty() { (sentence) }
                        @else { a href={ "#" (id) } { (sentence) } }
                    }
                }
            }
        }
    }
}
