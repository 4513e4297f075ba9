// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is otherwise than in the paper that was given out before.

use serde::Serialize;

use super::Part;

/// A line that came, went, or says something else now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changed {
    /// What it is about: the name of a frame, or the heading it stands under. Never empty.
    pub about: String,
    pub was: Option<String>,
    pub is: Option<String>,
}

/// What changed since the lines of before, told by their keys: first in the order of now, then what
/// went, which is about `gone`.
pub fn changed(before: &[(String, String)], now: &[Part], gone: &str) -> Vec<Changed> {
    let lines = || now.iter().flat_map(|part| part.lines.iter().map(move |it| (part, it)));
    let was = |key: &str| before.iter().find(|(it, _)| it == key).map(|(_, words)| words.clone());
    let came = lines().filter(|(_, line)| !line.key.is_empty()).filter_map(|(part, line)| {
        let (was, is) = (was(&line.key), line.said());
        let same = was.as_deref() == Some(is.as_str());
        let about = if line.label.is_empty() { &part.heading } else { &line.label };
        (!same).then(|| Changed { about: about.clone(), was, is: Some(is) })
    });
    let went = before.iter().filter(|(key, _)| lines().all(|(_, line)| line.key != *key));
    let went = went.map(|(_, words)| Changed {
        about: gone.to_owned(),
        was: Some(words.clone()),
        is: None,
    });
    came.chain(went).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::Line, *};

    #[test]
    fn what_came_changed_and_went_is_told_and_nothing_else() {
        let before = [("a", "Geld: voorlopig"), ("b", "Taken: voorlopig"), ("c", "Ravi belt")];
        let before = before.map(|(key, words)| (key.to_owned(), words.to_owned()));
        let now = [
            Line::new("a", "voorstel").label("Geld"),
            Line::new("b", "voorlopig").label("Taken"),
            Line::new("d", "Hanna schrijft"),
            Line::new("", "Taken bewoog niet"),
        ];
        let now = [Part { heading: "Afspraken".to_owned(), lines: now.to_vec() }];
        let told = changed(&before, &now, "Vervallen");
        let told: Vec<_> = told
            .iter()
            .map(|it| (it.about.as_str(), it.was.as_deref(), it.is.as_deref()))
            .collect();
        let expected = [
            ("Geld", Some("Geld: voorlopig"), Some("Geld: voorstel")),
            ("Afspraken", None, Some("Hanna schrijft")),
            ("Vervallen", Some("Ravi belt"), None),
        ];
        assert_eq!(told, expected);
    }
}
