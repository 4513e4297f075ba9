// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one error of every engine: a word for programs, a sentence for people, and the place.

use crate::json::Json;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    pub word: Word,
    /// A JSON pointer into the input, where that is JSON. The whole input is `Some("")`.
    pub path: Option<String>,
    /// From 1, where the input has lines.
    pub line: Option<usize>,
    /// One plain sentence: what is wrong, and where it helps what to do.
    pub message: String,
    /// How much work it would be, for what is too large.
    pub estimate: Option<f64>,
}

/// The closed list of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    File,
    NotJson,
    DuplicateKey,
    UnknownKey,
    MissingKey,
    WrongType,
    UnknownKind,
    WrongSize,
    OutOfRange,
    UnknownName,
    DuplicateName,
    MissingOption,
    EmptyInput,
    Cycle,
    TooLarge,
    CheckFailed,
    Cancelled,
}

impl Word {
    /// As it stands in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Word::File => "file",
            Word::NotJson => "not_json",
            Word::DuplicateKey => "duplicate_key",
            Word::UnknownKey => "unknown_key",
            Word::MissingKey => "missing_key",
            Word::WrongType => "wrong_type",
            Word::UnknownKind => "unknown_kind",
            Word::WrongSize => "wrong_size",
            Word::OutOfRange => "out_of_range",
            Word::UnknownName => "unknown_name",
            Word::DuplicateName => "duplicate_name",
            Word::MissingOption => "missing_option",
            Word::EmptyInput => "empty_input",
            Word::Cycle => "cycle",
            Word::TooLarge => "too_large",
            Word::CheckFailed => "check_failed",
            Word::Cancelled => "cancelled",
        }
    }

    /// What the program says to whoever started it: 2 bad input, 3 too large, 4 the check failed,
    /// 130 cancelled.
    pub fn exit_code(self) -> u8 {
        match self {
            Word::TooLarge => 3,
            Word::CheckFailed => 4,
            Word::Cancelled => 130,
            _ => 2,
        }
    }
}

impl Fault {
    pub fn new(word: Word, message: impl Into<String>) -> Self {
        Self { word, path: None, line: None, message: message.into(), estimate: None }
    }

    /// With the place in a JSON input; `Document::locate` finds the line that belongs to it.
    pub fn at(word: Word, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: Some(path.into()), ..Self::new(word, message) }
    }

    /// With a line of a file that is no JSON.
    pub fn on_line(word: Word, line: usize, message: impl Into<String>) -> Self {
        Self { line: Some(line), ..Self::new(word, message) }
    }

    pub fn too_large(estimate: f64, message: impl Into<String>) -> Self {
        Self { estimate: Some(estimate), ..Self::new(Word::TooLarge, message) }
    }

    /// The object that is the last line on standard error.
    pub fn to_json(&self) -> Json {
        let mut object = Json::object().with("error", self.word.as_str());
        if let Some(path) = &self.path {
            object = object.with("path", path.as_str());
        }
        if let Some(line) = self.line {
            object = object.with("line", line);
        }
        object = object.with("message", self.message.as_str());
        match self.estimate {
            Some(estimate) => object.with("estimate", estimate),
            None => object,
        }
    }
}
