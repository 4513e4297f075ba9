// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A paper: a document made from records for one circle, in which every sentence says where it
//! comes from.
//!
//! It is the same whether it becomes a page, a PDF or a Word file: those only set it.

mod changed;

pub use changed::{Changed, changed};
use domain::{assignment::Frame, sight::Seen};
use serde::Serialize;
use texts::Texts;

use crate::assignment::{firm_word, frame_name};

/// A document, in one language, with nothing in it that its circle may not read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paper {
    /// "nl" or "en".
    pub language: &'static str,
    pub title: String,
    /// The founding it belongs to.
    pub founding: String,
    /// The sentence under the title; may be empty.
    pub lead: String,
    /// Who reads it, and of which day it tells.
    pub about: String,
    pub parts: Vec<Part>,
    /// What is otherwise than in the one before; none when this is the first.
    pub changed: Option<ChangedTable>,
}

/// The table of what changed, with its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangedTable {
    pub title: String,
    /// What it is about, what it was, what it is.
    pub headings: [String; 3],
    /// Stands under "was" where something was not there, and under "is" where it no longer is.
    pub nothing: [String; 2],
    pub rows: Vec<Changed>,
    /// The language of the rows, where it is another than that of the paper: what was given out
    /// stays in the words of then.
    pub rows_in: Option<&'static str>,
    /// Stands instead of the table when nothing changed.
    pub same: String,
}

/// What stands under one heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    pub heading: String,
    pub lines: Vec<Line>,
}

/// One sentence or one line of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// What it is about, the same from paper to paper: so a later one can say what changed. Empty
    /// where the line tells of a change itself.
    pub key: String,
    /// Goes before the words, such as the name of a frame; may be empty.
    pub label: String,
    pub words: String,
    pub source: Option<Source>,
}

/// Where a sentence comes from: in words for paper, as an address for a screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    pub words: String,
    /// Within the founding, such as "/frames/…".
    pub path: String,
}

impl Line {
    pub fn new(key: impl Into<String>, words: impl Into<String>) -> Line {
        Line { key: key.into(), label: String::new(), words: words.into(), source: None }
    }

    pub fn label(self, label: impl Into<String>) -> Line {
        Line { label: label.into(), ..self }
    }

    pub fn from(self, words: impl Into<String>, path: impl Into<String>) -> Line {
        Line { source: Some(Source { words: words.into(), path: path.into() }), ..self }
    }

    /// As one sentence: what is kept of it when the paper is given out.
    pub fn said(&self) -> String {
        match self.label.is_empty() {
            true => self.words.clone(),
            false => format!("{}: {}", self.label, self.words),
        }
    }
}

/// How a frame stands, the same in every paper: what it is called, how firm it is, what it says.
pub fn frame_line(t: Texts, frame: &Seen<'_, Frame>) -> Line {
    let words = if frame.text.is_empty() { t.paper_no_words_yet() } else { &frame.text };
    let firm = firm_word(t, frame.record);
    Line::new(format!("frame {}", frame.id), words)
        .label(t.paper_frame_stands(firm, frame_name(t, frame.record)))
}

impl Paper {
    /// Every line, in the order in which it stands.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.parts.iter().flat_map(|it| &it.lines)
    }
}
