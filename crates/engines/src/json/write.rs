// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Answers as JSON: numbers are written so that they read back to the last bit.

use std::fmt::{self, Write};

/// A value to be written. Objects keep their order.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Whole(i64),
    /// A double; what is no number is written as `null`.
    Real(f64),
    /// A number that is written already, such as an exact total.
    Written(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    pub fn object() -> Self {
        Json::Object(Vec::new())
    }

    pub fn list<T: Into<Json>>(items: impl IntoIterator<Item = T>) -> Self {
        Json::List(items.into_iter().map(Into::into).collect())
    }

    /// One more key at the end of an object. On anything else it does nothing.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Json>) -> Self {
        if let Json::Object(members) = &mut self {
            members.push((key.to_owned(), value.into()));
        }
        self
    }

    /// The keys of another object at the end of this one.
    #[must_use]
    pub fn with_all(mut self, other: Json) -> Self {
        if let (Json::Object(members), Json::Object(more)) = (&mut self, other) {
            members.extend(more);
        }
        self
    }

    /// Looks up one key of an object.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => {
                members.iter().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            _ => None,
        }
    }
}

/// The beginning of every answer; the caller adds `seconds`, which the engines cannot know.
pub fn answer(engine: &str, seed: Option<u64>) -> Json {
    let object = Json::object().with("engine", engine).with("version", crate::VERSION);
    match seed {
        Some(seed) => object.with("seed", Json::Written(seed.to_string())),
        None => object,
    }
}

impl fmt::Display for Json {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => out.write_str("null"),
            Json::Bool(truth) => write!(out, "{truth}"),
            Json::Whole(number) => write!(out, "{number}"),
            Json::Real(number) if number.is_finite() => write!(out, "{number:?}"),
            Json::Real(_) => out.write_str("null"),
            Json::Written(number) => out.write_str(number),
            Json::Text(text) => write_text(out, text),
            Json::List(items) => {
                write_row(out, ('[', ']'), items.iter(), |out, item| write!(out, "{item}"))
            }
            Json::Object(members) => {
                write_row(out, ('{', '}'), members.iter(), |out, (key, value)| {
                    write_text(out, key)?;
                    write!(out, ": {value}")
                })
            }
        }
    }
}

fn write_row<T>(
    out: &mut fmt::Formatter<'_>,
    (open, close): (char, char),
    items: impl Iterator<Item = T>,
    one: impl Fn(&mut fmt::Formatter<'_>, T) -> fmt::Result,
) -> fmt::Result {
    out.write_char(open)?;
    for (place, item) in items.enumerate() {
        if place > 0 {
            out.write_str(", ")?;
        }
        one(out, item)?;
    }
    out.write_char(close)
}

fn write_text(out: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    out.write_char('"')?;
    for letter in text.chars() {
        match letter {
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\n' => out.write_str("\\n")?,
            letter if u32::from(letter) < 0x20 => write!(out, "\\u{:04x}", u32::from(letter))?,
            letter => out.write_char(letter)?,
        }
    }
    out.write_char('"')
}

impl From<bool> for Json {
    fn from(truth: bool) -> Self {
        Json::Bool(truth)
    }
}

impl From<f64> for Json {
    fn from(number: f64) -> Self {
        Json::Real(number)
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Json::Whole(number)
    }
}

impl From<usize> for Json {
    fn from(number: usize) -> Self {
        Json::Written(number.to_string())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Json::Text(text)
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(maybe: Option<T>) -> Self {
        maybe.map_or(Json::Null, Into::into)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Json::list(items)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_json() {
        let json = Json::object()
            .with("a", 1.0)
            .with("b", Json::list([0.1, 1e300, f64::NAN]))
            .with("c\"\n\u{1}", "é\\")
            .with("d", Option::<f64>::None);
        let text = r#"{"a": 1.0, "b": [0.1, 1e300, null], "c\"\n\u0001": "é\\", "d": null}"#;
        assert_eq!(json.to_string(), text);
    }
}
