// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Better for somebody and worse for nobody than a given package.

use super::bottleneck::{Bottleneck, Row};
use super::plan::Plan;
use super::question::{Question, Settings};
use super::scan::{Search, Stopped, scan};
use super::space::Space;
use crate::{Fault, Watch};

/// The packages with the greatest sum among those that give every party at least what `package`
/// gives: none of them can be improved again. When `package` itself cannot be improved, they are
/// the packages with the same totals.
pub(super) fn for_all(
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

/// For a package on the table: the packages with the greatest sum that give no party less, the
/// first `cap` of them. It stands among them itself when nothing is better for somebody.
pub fn improvements(
    question: &Question,
    settings: &Settings,
    package: &[usize],
    watch: &dyn Watch,
) -> Result<Vec<Vec<usize>>, Fault> {
    question.look_over(package)?;
    let packages = question.packages_total();
    if packages > settings.exact_limit {
        let message = "There are more packages than may all be looked at.";
        return Err(Fault::too_large(packages as f64, message));
    }
    let mut space = Space::new(question, &[]);
    space.widest_tile = settings.widest_tile;
    let mut going = |part: f64| {
        watch.told(part);
        !watch.is_cancelled()
    };
    for_all(question, &space, package, settings.cap, &mut going).map_err(|_| Fault::cancelled())
}
