// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route of Middenland on 19 November, as the story counts it.

use domain::route::{self, Forecast, Lever, Outcome, Status};

use super::*;
use crate::example::{
    parties::{MERGED, MERGING},
    route::{COUNCIL, FORMAL, OUTLINE},
};

fn called<'w>(sight: &Sight<'w>, name: &str) -> sight::Seen<'w, route::Route> {
    let all = route::routes(sight);
    all.into_iter().find(|it| it.name == name).expect("was opened")
}

/// 3 views, 9 without, 8 on the agenda, 2 late, 1 not yet, 3 stopped and 1 sent again: 27; and the
/// one that the three became.
pub(super) fn twenty_seven_councils_stand_as_the_story_says(region: &Region) {
    region.sees("Joris", |sight| {
        let matrix = route::matrix(sight, called(sight, OUTLINE));
        let counts = matrix.counts(COUNCIL);
        let status = |it: Status| counts.by_status.get(&it).copied().unwrap_or_default();
        let outcome = |it: Outcome| counts.by_outcome.get(&it).copied().unwrap_or_default();
        let told = [
            outcome(Outcome::Views),
            outcome(Outcome::NoneGiven),
            status(Status::OnAgenda),
            counts.late,
            status(Status::NotYet),
            status(Status::Stopped),
            counts.sent_again,
        ];
        assert_eq!(told, [3, 9, 8, 2, 1, 3, 1]);
        assert_eq!((told.iter().sum::<usize>(), counts.all), (27, 28));
        let line = |name: &str| {
            let mut lines = matrix.lines.iter();
            let line = lines.find(|it| it.party.name == name).expect("a row");
            line.cells.iter().find(|it| it.plan.number == COUNCIL).expect("its step")
        };
        let words = |name: &str| line(name).step.as_ref().expect("was told").words.clone();
        assert_eq!(words(MERGED).meeting, Some(date(2027, 2, 18)));
        let kranswijk = words("Kranswijk");
        assert!(kranswijk.condition.contains("per inwoner"));
        assert!(kranswijk.way_out.contains("11 februari"));
        assert_eq!(words("Uilendrecht").sent_again, Some(date(2026, 10, 6)));
        let councils = matrix.one_text().into_iter().find(|it| it.plan.number == COUNCIL);
        let councils = councils.expect("decided in a meeting");
        assert_eq!(councils.decided(), [12, 0, 0], "all on the text that stands fixed");
        for name in MERGING {
            let cells = matrix.lines.iter().filter(|it| it.party.name == name);
            let open = cells.flat_map(|it| &it.cells).filter(|it| !it.status.is_over()).count();
            assert_eq!(open, 0, "{name} has nothing open");
        }
    });
}

/// The wish of January is unlikely; it becomes spring to autumn 2028, and starting with who is
/// ready helps most.
pub(super) fn the_forecast_points_to_2028(region: &Region) {
    region.sees("Hanna", |sight| {
        let forecast = Forecast::of(sight, called(sight, FORMAL).id).expect("was kept");
        assert!(!forecast.is_stale(sight), "nothing changed since");
        let middle = forecast.dates.middle.expect("it arrives");
        assert!((date(2028, 3, 1)..date(2028, 11, 1)).contains(&middle), "{middle}");
        assert!(forecast.wish_in_100.is_some_and(|it| it < 20), "{:?}", forecast.wish_in_100);
        let moved = forecast.moved.as_ref().expect("there was one before three became one");
        assert!(moved.on == date(2026, 11, 12) && moved.dates != forecast.dates);
        assert!(!moved.because.is_empty(), "it says what was recorded since");
        let first = forecast.levers.first();
        assert!(matches!(first, Some(Lever::StartWithReady { .. })), "{:?}", forecast.levers);
    });
    assert!(region.sees("Joris", |sight| sight.all::<Forecast>().is_empty()));
}
