// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The two tracks of Hanna: 70 days in 100 as adviser, 30 as interim manager, and growing.

use domain::assignment::{Activity, ActivityState, EditActivity, Track, Work};
use jiff::civil::{Date, date};

use crate::story::Story;

/// Begin, end, planned and actual days of each activity of the template, in its order.
type Row = ((i8, i8), (i16, i8, i8), u32, u32);

const ADVISER: [Row; 10] = [
    ((3, 2), (2026, 7, 8), 8, 11),
    ((3, 9), (2026, 4, 23), 20, 24),
    ((3, 16), (2026, 5, 29), 6, 6),
    ((5, 20), (2026, 7, 3), 7, 9),
    ((5, 11), (2026, 9, 25), 8, 8),
    ((8, 26), (2027, 2, 12), 14, 6),
    ((8, 31), (2027, 1, 29), 12, 8),
    ((10, 12), (2026, 12, 11), 5, 4),
    ((9, 14), (2027, 3, 26), 10, 5),
    ((9, 1), (2027, 5, 28), 8, 3),
];

const MANAGER: [Row; 4] = [
    ((8, 31), (2026, 10, 30), 6, 7),
    ((9, 14), (2026, 12, 18), 10, 12),
    ((9, 28), (2027, 1, 29), 12, 9),
    ((11, 2), (2027, 4, 30), 14, 8),
];

pub fn stand_on_19_november(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 11, 16), 9, 0);
    for (track, rows) in [(Track::Adviser, ADVISER.as_slice()), (Track::Manager, &MANAGER)] {
        let lines = story.look("Hanna", |sight| {
            let all = sight.all::<Activity>().into_iter();
            let mut own: Vec<_> = all.filter(|it| it.track == track).collect();
            own.sort_by_key(|it| template_place(&it.name));
            own.into_iter()
                .map(|it| (it.id, it.stamp.revision, it.record.clone()))
                .collect::<Vec<_>>()
        })?;
        for ((activity, seen, before), row) in lines.into_iter().zip(rows) {
            story.does("Hanna", EditActivity { activity, seen, work: work(before, row) })?;
        }
    }
    Ok(())
}

fn work(before: Activity, ((month, day), until, planned, actual): &Row) -> Work {
    let until: Date = date(until.0, until.1, until.2);
    let today = date(2026, 11, 19);
    let state = if until < today { ActivityState::Done } else { ActivityState::Busy };
    Work {
        track: before.track,
        name: before.name,
        product: before.product,
        state,
        from: Some(date(2026, *month, *day)),
        until: Some(until),
        planned_days: Some(*planned),
        actual_days: Some(*actual),
    }
}

/// Where the line stands in the template: records made in one act have no order of their own.
fn template_place(name: &str) -> usize {
    let lines = domain::assignment::template(domain::assignment::TemplateLanguage::Dutch);
    lines.iter().position(|it| it.name == name).unwrap_or(usize::MAX)
}
