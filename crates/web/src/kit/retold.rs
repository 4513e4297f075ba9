// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Words of a drawn page in the place of others, but never in what would be sent back.

use maud::{Markup, PreEscaped};

/// Puts the second of each pair in the place of the first; what stands in a field stays. Neither
/// holds a letter that is escaped.
pub fn retold(page: &Markup, words: &[(&str, &str)]) -> Markup {
    let mut made = String::with_capacity(page.0.len());
    let mut is_field = false;
    for part in page.0.split_inclusive(['<', '>']) {
        let is_tag = part.ends_with('>');
        if is_tag && part.starts_with("textarea") {
            is_field = true;
        } else if is_tag && part.starts_with("/textarea") {
            is_field = false;
        }
        if is_field || (is_tag && part.contains(" value=\"")) {
            made.push_str(part);
            continue;
        }
        let put = words.iter().filter(|(from, _)| part.contains(from));
        let said = put.fold(part.to_owned(), |text, (from, to)| text.replace(from, to));
        made.push_str(&said);
    }
    PreEscaped(made)
}
