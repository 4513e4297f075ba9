// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Better for somebody and worse for nobody than a given package.

use super::bottleneck::{Bottleneck, Row};
use super::plan::Plan;
use super::question::Question;
use super::scan::{Search, Stopped, scan};
use super::space::Space;

/// The packages with the greatest sum among those that give every party at least what `package`
/// gives: none of them can be improved again. When `package` itself cannot be improved, they are
/// the packages with the same totals.
pub fn for_all(
    question: &Question,
    space: &Space,
    package: &[usize],
    cap: usize,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Vec<Vec<usize>>, Stopped> {
    let mut totals = vec![0; space.rows];
    space.totals(package, &mut totals);
    let floor = |total: i64| total - question.scale.slack(total);
    let sum = totals[space.parties];
    let mut rows = vec![Row { row: space.parties, zero: 0, range: 1, floor: floor(sum) }];
    rows.extend((0..space.parties).map(|row| {
        let floor = floor(totals[row]);
        Row { row, zero: 0, range: 0, floor }
    }));
    let rule = Bottleneck::new(rows, question.scale, cap);
    let mut search = Search { bottlenecks: vec![rule], ..Search::default() };
    scan(space, &Plan::new(space), &mut search, going)?;
    Ok(search.bottlenecks.pop().map(|rule| rule.found.packages).unwrap_or_default())
}
