// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What papers share: what changed since the one that was given out before, and on which text.

use domain::{
    calendar,
    paper::{GivenLine, WrittenIn},
    sight::Seen,
    text::{Text, Version},
};
use ledger::{Id, Timestamp};
use papers::paper::{ChangedTable, Line, Part, changed};
use texts::{Language, Texts};

use crate::frame::Cx;

/// A paper that was given out before: when, in which language, and what it said.
pub(super) type Before<'w> = (Timestamp, WrittenIn, &'w [GivenLine]);

/// What is otherwise than in the paper of before; where there was none, the table says so. What was
/// given out in another language is held against the paper in that language: a translation is no
/// change.
pub(super) fn since(
    cx: &Cx<'_>,
    last: Option<Before<'_>>,
    parts: impl Fn(&Cx<'_>) -> Vec<Part>,
) -> ChangedTable {
    let Some((given_at, language, lines)) = last else { return table(cx.t, cx.t, None, &[]) };
    let then = cx.in_language(language_of(language));
    table(cx.t, then.t, Some((given_at, lines)), &parts(&then))
}

pub(super) fn language_of(language: WrittenIn) -> Language {
    match language {
        WrittenIn::Dutch => Language::Nl,
        WrittenIn::English => Language::En,
    }
}

/// The table itself, between two papers in one language: that of `then`.
pub(super) fn table(
    t: Texts,
    then: Texts,
    last: Option<(Timestamp, &[GivenLine])>,
    now: &[Part],
) -> ChangedTable {
    let headings = [t.paper_about(), t.paper_was(), t.paper_is()].map(str::to_owned);
    let nothing = [t.paper_not_there(), t.paper_no_more()].map(str::to_owned);
    let Some((given_at, lines)) = last else {
        let (title, same) = (t.paper_changed().to_owned(), t.paper_first().to_owned());
        return ChangedTable { title, headings, nothing, rows: Vec::new(), rows_in: None, same };
    };
    let before = lines.iter().filter(|it| !it.key.is_empty());
    let before: Vec<_> = before.map(|it| (it.key.clone(), it.words.clone())).collect();
    ChangedTable {
        title: t.paper_changed_since(t.date(calendar::day(given_at))),
        headings,
        nothing,
        rows: changed(&before, now, then.paper_gone()),
        rows_in: Some(then.language()).filter(|it| *it != t.language()).map(Language::code),
        same: t.paper_nothing_changed().to_owned(),
    }
}

/// A version that stands fixed, in one sentence.
pub(super) fn version_line(cx: &Cx<'_>, it: &Seen<'_, Version>, key: &str) -> Line {
    let title = cx.sight().get::<Text>(it.text).map_or("", |it| it.title.as_str());
    let words = cx.t.paper_fixed_on(cx.t.date(it.on), title, it.label.as_str());
    Line::new(key, words).from(cx.t.paper_source_text(), format!("/texts/versions/{}", it.id))
}

/// The text that a route is about, and the mark by which it is known; nothing if there is none.
pub(super) fn text_of(cx: &Cx<'_>, text: Option<Id<Version>>) -> Vec<Line> {
    let Some(version) = text.and_then(|it| cx.sight().find(it)) else { return Vec::new() };
    let mark = Line::new("digest", version.digest.to_string()).label(cx.t.paper_mark());
    let mark = mark.from(cx.t.paper_source_text(), format!("/texts/versions/{}", version.id));
    vec![version_line(cx, &version, "version"), mark]
}
