// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list that came with the form: a file, something pasted, or what the preview carried on.
//!
//! Between preview and reading in, the list travels in the form itself, in the browser of who gave
//! it: the server keeps nothing of a list that is never read in.

use domain::refusal::Rule;
use papers::sheet::{self, Grid, GridRow, Notation, Unreadable};

use crate::frame::Cx;

/// Neither a file nor anything pasted.
pub(super) const NOTHING_GIVEN: Rule = Rule("nothing-given");
const EMPTY: Rule = Rule("sheet-empty");
const TOO_LARGE: Rule = Rule("sheet-too-large");
const TOO_MANY: Rule = Rule("sheet-too-many");
const ENCRYPTED: Rule = Rule("sheet-encrypted");
const CUT: Rule = Rule("sheet-cut");
const OPEN_QUOTE: Rule = Rule("sheet-open-quote");
const DAMAGED: Rule = Rule("sheet-damaged");
const NO_SHEET: Rule = Rule("sheet-no-sheet");

/// The most that travels with a form.
const CARRIED_BYTES: usize = 3 * 1024 * 1024;

/// The list as a grid; nothing when none was given yet.
pub(super) fn grid(cx: &Cx<'_>) -> Result<Option<Grid>, Rule> {
    if let Some(carried) = cx.filled("grid").filter(|it| !it.is_empty()) {
        return read_carried(carried).map(Some).ok_or(DAMAGED);
    }
    let pasted = cx.filled("pasted").filter(|it| !it.trim().is_empty());
    let read = match (cx.given("file"), pasted) {
        (Some(file), _) => sheet::read_as(&file.bytes, &file.name, notation(cx)),
        (None, Some(pasted)) => sheet::read_as(pasted.as_bytes(), "", notation(cx)),
        (None, None) => return Ok(None),
    };
    let grid = read.map_err(|it| rule(&it))?;
    match carry(&grid).len() <= CARRIED_BYTES {
        true => Ok(Some(grid)),
        false => Err(TOO_MANY),
    }
}

/// The name of the file, as the first guess of where the figures come from.
pub(super) fn name(cx: &Cx<'_>) -> String {
    cx.given("file").map(|it| it.name.chars().take(200).collect()).unwrap_or_default()
}

fn notation(cx: &Cx<'_>) -> Notation {
    match cx.language {
        texts::Language::Nl => Notation::Dutch,
        texts::Language::En => Notation::English,
    }
}

fn rule(why: &Unreadable) -> Rule {
    match why {
        Unreadable::Empty => EMPTY,
        Unreadable::TooLarge { .. } | Unreadable::UnpacksTooLarge { .. } => TOO_LARGE,
        Unreadable::TooManyRows { .. }
        | Unreadable::TooManyColumns { .. }
        | Unreadable::CellTooLong { .. }
        | Unreadable::TooMuchText { .. } => TOO_MANY,
        Unreadable::Encrypted => ENCRYPTED,
        Unreadable::Cut => CUT,
        Unreadable::OpenQuote { .. } => OPEN_QUOTE,
        Unreadable::Damaged => DAMAGED,
        Unreadable::WrongKind { .. } => NO_SHEET,
    }
}

/// The grid as it travels: its notation, and each row with its number in the file.
pub(super) fn carry(grid: &Grid) -> String {
    let rows: Vec<(usize, &[String])> =
        grid.rows.iter().map(|it| (it.number, it.cells.as_slice())).collect();
    serde_json::to_string(&(grid.notation == Notation::English, rows)).unwrap_or_default()
}

fn read_carried(carried: &str) -> Option<Grid> {
    let (english, rows): (bool, Vec<(usize, Vec<String>)>) = serde_json::from_str(carried).ok()?;
    let widest = rows.iter().map(|(_, cells)| cells.len()).max()?;
    let last = rows.iter().map(|(number, _)| *number).max()?;
    if rows.len() > sheet::ROW_LIMIT || widest > sheet::COLUMN_LIMIT || last > sheet::ROW_LIMIT {
        return None;
    }
    let notation = if english { Notation::English } else { Notation::Dutch };
    let rows = rows.into_iter().map(|(number, cells)| GridRow { number, cells }).collect();
    Some(Grid { notation, rows, ..Grid::default() })
}
