// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Takes the ways to change something out of a drawn page, for a day that is past.
//!
//! A link that is itself the words of a record leaves its words behind; a row in which nothing is
//! left goes as well.

use maud::{Markup, PreEscaped};

/// The page without the forms that send something and the links to where such a form stands.
pub fn without_ways(page: &Markup, is_form: impl Fn(&str) -> bool) -> Markup {
    let mut left = page.0.as_str();
    let mut made = String::with_capacity(left.len());
    while let Some(at) = left.find('<') {
        made.push_str(&left[..at]);
        left = &left[at..];
        left = match Element::at(left, &is_form) {
            Some(element) => {
                made.push_str(element.stays());
                element.after
            }
            None => {
                made.push('<');
                &left[1..]
            }
        };
    }
    made.push_str(left);
    PreEscaped(without_empty(made))
}

/// A link or a form that changes something.
struct Element<'p> {
    opening: &'p str,
    inside: &'p str,
    after: &'p str,
}

impl<'p> Element<'p> {
    /// The element that starts here, if it is one to take out. Neither kind stands in its like,
    /// and what stands in a value is escaped.
    fn at(page: &'p str, is_form: &impl Fn(&str) -> bool) -> Option<Element<'p>> {
        let closing = match page {
            it if it.starts_with("<a ") => "</a>",
            it if it.starts_with("<form ") => "</form>",
            _ => return None,
        };
        let (opening, rest) = page.split_once('>')?;
        let (inside, after) = rest.split_once(closing)?;
        let changes = match closing {
            "</a>" => is_form(value(opening, "href")?),
            _ => value(opening, "method") == Some("post"),
        };
        changes.then_some(Element { opening, inside, after })
    }

    /// What is kept of it: the words of a record, whose address ends on its id.
    fn stays(&self) -> &'p str {
        let href = value(self.opening, "href").unwrap_or_default();
        let path = href.split(['?', '#']).next().unwrap_or_default();
        let is_record = path.rsplit('/').next().is_some_and(|it| it.len() == 26);
        let is_button = value(self.opening, "class").is_some_and(|it| it.starts_with("btn"));
        // "Wijzig" says only to who hears it of what; that is no record's words.
        let only_says_what_it_does = self.inside.contains("class=\"sr\"");
        if is_record && !is_button && !only_says_what_it_does { self.inside } else { "" }
    }
}

fn value<'p>(opening: &'p str, name: &str) -> Option<&'p str> {
    let (_, rest) = opening.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// Paragraphs, rows and lines in which nothing is left.
fn without_empty(mut page: String) -> String {
    const EMPTY: [(&str, &str); 5] = [
        ("<p", "</p>"),
        ("<li", "</li>"),
        ("<ul", "</ul>"),
        ("<div class=\"row", "</div>"),
        ("<div class=\"small", "</div>"),
    ];
    for (opening, closing) in EMPTY {
        let mut from = 0;
        while let Some(end) = page[from..].find(closing).map(|it| it + from) {
            let before = page[..end].trim_end();
            let start = before.rfind('<').filter(|_| before.ends_with('>'));
            from = match start.filter(|it| is_opening(&before[*it..], opening)) {
                Some(start) => {
                    page.replace_range(start..end + closing.len(), "");
                    start
                }
                None => end + closing.len(),
            };
        }
    }
    page
}

fn is_opening(tag: &str, opening: &str) -> bool {
    let next = tag.strip_prefix(opening).and_then(|it| it.chars().next());
    next.is_some_and(|it| it == ' ' || it == '>' || opening.contains('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const F: &str = "/f/0123456789abcdefghjkmnpqrs@2026-05-12";
    const ID: &str = "7123456789abcdefghjkmnpqrs";

    fn is_form(href: &str) -> bool {
        ["new", "edit", "undo"].iter().any(|it| href.ends_with(it))
            || href.contains("notes/")
            || href.contains("promises/")
    }

    fn read(page: &str) -> String {
        let page = page.replace("{f}", F).replace("{id}", ID);
        without_ways(&PreEscaped(page), is_form).0
    }

    #[test]
    fn links_to_forms_and_forms_that_send_go_and_the_rest_stays() {
        for page in [
            "<p>Geld <a href=\"{f}/frames/{id}\">Lees</a></p>",
            "<form method=\"get\" action=\"{f}/people\"><input name=\"q\"></form>",
            "<a href=\"/account\">Mijn account</a> <a class=\"btn\" href=\"{f}/days\">Dagen</a>",
            "1 < 2, <abbr title=\"a\">a</abbr>",
        ] {
            let same = page.replace("{f}", F).replace("{id}", ID);
            assert_eq!(read(page), same);
        }
        let page =
            "<div class=\"row\"><a class=\"btn\" href=\"{f}/frames/new\">Nieuw</a></div><b>x</b>";
        assert_eq!(read(page), "<b>x</b>");
        let page = "<ul><li><a href=\"{f}/frames/{id}/edit\">Wijzig</a></li></ul>";
        assert_eq!(read(page), "");
        let page = "a<form method=\"post\" action=\"{f}/undo\"><button>Terug</button></form>b";
        assert_eq!(read(page), "ab");
    }

    #[test]
    fn the_words_of_a_record_stay_and_what_only_says_change_goes() {
        let page =
            "<li><a href=\"{f}/conversations/notes/{id}\" class=\"typed\">Wil praten</a></li>";
        assert_eq!(read(page), "<li>Wil praten</li>");
        let page =
            "<a href=\"{f}/conversations/promises/{id}\">Wijzig<span class=\"sr\"> x</span></a>";
        assert_eq!(read(page), "");
    }
}
