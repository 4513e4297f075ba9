// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The two tracks of Hanna: 70 days in 100 as adviser, 30 as interim manager, and growing.

use domain::assignment::{Activity, ActivityState, EditActivity, Track, Work};
use jiff::civil::{Date, date};

use crate::story::Story;

/// Begin, end, planned and actual days of each activity of the template, in its order.
type Row = ((i16, i8, i8), (i16, i8, i8), u32, u32);

const ADVISER: [Row; 10] = [
    ((2026, 3, 2), (2026, 7, 8), 8, 9),
    ((2026, 3, 9), (2026, 4, 23), 20, 22),
    ((2026, 3, 16), (2026, 5, 29), 6, 7),
    ((2026, 5, 20), (2026, 7, 3), 7, 8),
    ((2026, 5, 11), (2026, 9, 25), 8, 9),
    ((2026, 8, 26), (2027, 2, 12), 14, 7),
    ((2026, 8, 31), (2027, 1, 29), 12, 6),
    ((2026, 10, 12), (2027, 5, 28), 14, 2),
    ((2026, 9, 14), (2027, 6, 25), 20, 4),
    ((2026, 9, 1), (2027, 6, 25), 16, 4),
];

const MANAGER: [Row; 7] = [
    ((2026, 8, 31), (2026, 10, 30), 3, 3),
    ((2026, 9, 14), (2026, 12, 18), 4, 3),
    ((2026, 9, 28), (2027, 1, 29), 6, 2),
    ((2026, 11, 2), (2027, 5, 28), 12, 1),
    ((2027, 1, 4), (2027, 6, 25), 8, 0),
    ((2027, 2, 1), (2027, 6, 25), 5, 0),
    ((2027, 2, 15), (2027, 6, 25), 4, 0),
];

pub fn stand_on_19_november(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 11, 16), 9, 0);
    for (track, rows) in [(Track::Adviser, ADVISER.as_slice()), (Track::Manager, &MANAGER)] {
        let lines = story.look("Hanna", |sight| {
            let all = sight.all::<Activity>().into_iter();
            let own = all.filter(|it| it.track == track);
            own.map(|it| (it.id, it.stamp.revision, it.record.clone())).collect::<Vec<_>>()
        })?;
        for ((activity, seen, before), row) in lines.into_iter().zip(rows) {
            story.does("Hanna", EditActivity { activity, seen, work: work(before, row) })?;
        }
    }
    Ok(())
}

fn work(before: Activity, (from, until, planned, actual): &Row) -> Work {
    let on = |(year, month, day): (i16, i8, i8)| date(year, month, day);
    let (from, until, today): (Date, Date, Date) = (on(*from), on(*until), date(2026, 11, 16));
    let state = match () {
        () if until < today => ActivityState::Done,
        () if from > today => ActivityState::Planned,
        () => ActivityState::Busy,
    };
    Work {
        track: before.track,
        name: before.name,
        product: before.product,
        state,
        from: Some(from),
        until: Some(until),
        planned_days: Some(*planned),
        actual_days: (from <= today).then_some(*actual),
    }
}
