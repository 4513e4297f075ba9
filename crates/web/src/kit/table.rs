// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables: rows fold into cards on a phone; a matrix scrolls in its own box.

use maud::{Markup, Render, html};

use super::{Icon, Status};

/// A column: its word, and whether it holds figures.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    word: &'a str,
    figures: bool,
}

pub fn column(word: &str) -> Column<'_> {
    Column { word, figures: false }
}

/// A column of figures, set against the right edge.
pub fn number_column(word: &str) -> Column<'_> {
    Column { word, figures: true }
}

impl Column<'_> {
    fn class(self) -> Option<&'static str> {
        self.figures.then_some("num")
    }
}

/// A list of records, at most six columns. The first cell of a row names the row. Where a heading
/// already says it, `caption_shown` is false and only who listens gets the caption.
pub fn fold_table(
    caption: &str,
    caption_shown: bool,
    columns: &[Column<'_>],
    rows: &[Vec<Markup>],
) -> Markup {
    html! { div class="foldbox" { (table("fold", caption, caption_shown, columns, rows)) } }
}

/// The figures beside a chart: small enough not to fold.
pub fn plain_table(caption: &str, columns: &[Column<'_>], rows: &[Vec<Markup>]) -> Markup {
    table("figures", caption, true, columns, rows)
}

fn table(
    class: &str,
    caption: &str,
    caption_shown: bool,
    columns: &[Column<'_>],
    rows: &[Vec<Markup>],
) -> Markup {
    html! {
        table class=(class) {
            caption class=[(!caption_shown).then_some("sr")] { (caption) }
            thead {
                tr { @for of in columns { th scope="col" class=[of.class()] { (of.word) } } }
            }
            tbody {
                @for row in rows {
                    tr {
                        @for (place, cell) in row.iter().enumerate() {
                            @let of = columns.get(place).copied().unwrap_or(column(""));
                            @if place == 0 {
                                th scope="row" class=[of.class()] { (cell) }
                            } @else {
                                td class=[of.class()] data-l=[label(of)] { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn label(of: Column<'_>) -> Option<&str> {
    (!of.word.is_empty()).then_some(of.word)
}

/// One cell of a matrix: a tone, an icon and a word.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'a> {
    pub status: Status,
    pub icon: Icon,
    pub word: &'a str,
}

/// Parties by steps: the first column stays in sight, the rest scrolls in its own box.
/// `columns` counts the first one too.
pub fn matrix(caption: &str, columns: &[&str], rows: &[(Markup, Vec<Cell<'_>>)]) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            table class="matrix" {
                caption { (caption) }
                thead { tr { @for word in columns { th scope="col" { (word) } } } }
                tbody {
                    @for (name, cells) in rows {
                        tr {
                            th scope="row" { (name.render()) }
                            @for cell in cells {
                                td class=(cell.status.class()) {
                                    span class="cell" { (cell.icon) span { (cell.word) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
