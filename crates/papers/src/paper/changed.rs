// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is otherwise than in the paper that was given out before.

use serde::Serialize;

use super::Line;

/// A line that came, went, or says something else now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changed {
    /// What it is about, such as the name of a frame; may be empty.
    pub about: String,
    pub was: Option<String>,
    pub is: Option<String>,
}

/// What changed since the lines of before, told by their keys: first in the order of now, then what
/// went.
pub fn changed<'l>(
    before: &[(String, String)],
    now: impl Iterator<Item = &'l Line>,
) -> Vec<Changed> {
    let now: Vec<&Line> = now.filter(|it| !it.key.is_empty()).collect();
    let was = |key: &str| before.iter().find(|(it, _)| it == key).map(|(_, words)| words.clone());
    let came = now.iter().filter_map(|line| {
        let (was, is) = (was(&line.key), line.said());
        let same = was.as_deref() == Some(is.as_str());
        (!same).then(|| Changed { about: line.label.clone(), was, is: Some(is) })
    });
    let went = before.iter().filter(|(key, _)| now.iter().all(|line| line.key != *key));
    let went =
        went.map(|(_, words)| Changed { about: String::new(), was: Some(words.clone()), is: None });
    came.chain(went).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let told = changed(&before, now.iter());
        let told: Vec<_> = told.iter().map(|it| (it.was.as_deref(), it.is.as_deref())).collect();
        let expected = [
            (Some("Geld: voorlopig"), Some("Geld: voorstel")),
            (None, Some("Hanna schrijft")),
            (Some("Ravi belt"), None),
        ];
        assert_eq!(told, expected);
    }
}
