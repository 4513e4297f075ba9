// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comments on a text as a list: who said what on which passage, and what was done with it.

use domain::{
    sight::Sight,
    text::{CommentCircle, CommentLine, TextView},
};
use texts::Texts;

use crate::{
    list::said,
    sheet::{Cell, Table, cell::Value},
};

/// Every comment that this viewer reads, in the order of the passages.
pub fn comments(sight: &Sight<'_>, t: Texts, view: &TextView<'_>) -> Table {
    let headings = [
        t.text_passage(),
        t.text_heading(),
        t.text_who_column(),
        t.text_kind_column(),
        t.text_readers_column(),
        t.text_comment_column(),
        t.text_proposal_column(),
        t.text_interest_column(),
        t.text_done_column(),
        t.text_reason_column(),
        t.text_done_on_column(),
        t.text_round_column(),
        t.text_overtaken_column(),
    ];
    let rows = view.comments_in_order().into_iter().map(|(nth, it)| row(sight, t, view, nth, it));
    Table {
        name: t.text_comments_sheet().to_owned(),
        headings: headings.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

fn row(
    sight: &Sight<'_>,
    t: Texts,
    view: &TextView<'_>,
    nth: Option<usize>,
    it: &CommentLine<'_>,
) -> Vec<Cell> {
    let comment = &it.comment;
    let heading = nth.map_or("", |nth| view.passages[nth].heading.as_str());
    let number = match nth.and_then(|nth| i64::try_from(nth + 1).ok()) {
        Some(number) => Cell::Filled(Value::Whole(number)),
        None => Cell::from(t.text_vanished_one()),
    };
    let readers = match comment.circle {
        CommentCircle::AsText(_) => t.text_readers_as_text(),
        CommentCircle::BetweenUs(_) => t.frame_circle_between_us(),
    };
    let overtaken = nth.is_some_and(|nth| comment.is_overtaken(&view.passages[nth]));
    let done = it.disposition.as_ref();
    let fate = match done {
        Some(done) => said(t, "text-fate", done.fate.word()),
        None => t.text_not_disposed().to_owned(),
    };
    vec![
        number,
        Cell::from(heading),
        Cell::from(it.who(sight).unwrap_or(t.frame_unknown())),
        Cell::from(said(t, "text-kind", comment.kind.word()).as_str()),
        Cell::from(readers),
        Cell::from(comment.words.as_str()),
        Cell::from(comment.proposal.as_str()),
        Cell::from(comment.interest.as_str()),
        Cell::from(fate.as_str()),
        Cell::from(done.map_or("", |it| it.reason.as_str())),
        done.map(|it| Value::Date(it.on)).into(),
        Cell::Filled(Value::Whole(i64::try_from(it.round(&view.text)).unwrap_or(i64::MAX))),
        Cell::from(if overtaken { t.text_overtaken() } else { "" }),
    ]
}
