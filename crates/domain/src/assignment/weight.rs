// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The weight of the two tracks month by month: the share of the days each of them takes.

use jiff::{ToSpan, civil::Date};
use ledger::Id;

use super::{Activity, ActivityState, Track, commission::holders, template::template_place};
use crate::{
    calendar,
    party::{Office, Person},
    sight::{Seen, Sight},
};

/// Days of work on both tracks; hundredths of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    pub adviser_hundredths: i64,
    pub manager_hundredths: i64,
}

impl Weight {
    /// The adviser's part of 100; nothing where no work was written down.
    pub fn adviser_share(self) -> Option<i64> {
        let all = self.adviser_hundredths + self.manager_hundredths;
        (all > 0).then(|| (self.adviser_hundredths * 200 + all) / (2 * all))
    }

    fn manager_passes_half(self) -> bool {
        self.manager_hundredths > self.adviser_hundredths
    }

    fn add(&mut self, track: Track, hundredths: i64) {
        match track {
            Track::Adviser => self.adviser_hundredths += hundredths,
            Track::Manager => self.manager_hundredths += hundredths,
        }
    }
}

/// One month of the two tracks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthView {
    /// Its first day.
    pub month: Date,
    pub planned: Weight,
    /// What was really done; zero in months to come.
    pub actual: Weight,
    pub is_to_come: bool,
}

impl MonthView {
    /// What really was, where it is known; else what was planned.
    pub fn weight(&self) -> Weight {
        if self.actual.adviser_share().is_some() { self.actual } else { self.planned }
    }
}

/// Both tracks with their work, and how their weight shifts.
pub struct TracksView<'w> {
    /// In the order in which they begin; those without a date as the template has them.
    pub adviser: Vec<Seen<'w, Activity>>,
    pub manager: Vec<Seen<'w, Activity>>,
    /// From the first month with work to the last, without gaps.
    pub months: Vec<MonthView>,
    /// Activities that count in no month, as they have no days or no dates.
    pub uncounted: usize,
    /// The first month from now on in which the manager takes more days than the adviser.
    pub turns_in: Option<Date>,
    /// More manager than adviser this month: then somebody else must be neutral.
    pub manager_leads: bool,
    /// Who is neutral today.
    pub neutral: Vec<Id<Person>>,
}

/// Months further away than this are left out of the picture: five years.
const FARTHEST_MONTHS: i64 = 60;

/// The two tracks, for who may see them.
pub fn tracks<'w>(sight: &Sight<'w>) -> TracksView<'w> {
    let mut activities = sight.all::<Activity>();
    activities.sort_by_key(|it| (it.from.is_none(), it.from, it.until, template_place(it)));
    let (adviser, manager): (Vec<_>, Vec<_>) =
        activities.into_iter().partition(|it| it.track == Track::Adviser);
    let all = || adviser.iter().chain(&manager);
    let months = months(all().map(|it| it.record), sight.today);
    let counts = |it: &&Seen<'_, Activity>| it.state != ActivityState::Dropped;
    let uncounted = all().filter(counts).filter(|it| span(it, sight.today).is_none()).count();
    let this_month = sight.today.first_of_month();
    let now = months.iter().find(|it| it.month == this_month);
    let manager_leads = now.is_some_and(|it| it.weight().manager_passes_half());
    let turns_in = months
        .iter()
        .filter(|it| it.month >= this_month)
        .find(|it| it.weight().manager_passes_half())
        .map(|it| it.month);
    let neutral = holders(sight, Office::Neutral);
    TracksView { adviser, manager, months, uncounted, turns_in, manager_leads, neutral }
}

/// From when until when an activity takes days; nothing when it takes none.
fn span(activity: &Activity, today: Date) -> Option<(Date, Date)> {
    let from = activity.from?;
    let has_days = activity.planned_days.is_some() || activity.actual_days.is_some();
    has_days.then(|| (from, activity.until.unwrap_or(from.max(today))))
}

fn months<'a>(
    activities: impl Iterator<Item = &'a Activity> + Clone,
    today: Date,
) -> Vec<MonthView> {
    let this_month = today.first_of_month();
    let earliest = this_month.saturating_sub(FARTHEST_MONTHS.months());
    let latest = this_month.saturating_add(FARTHEST_MONTHS.months());
    let spans = activities.clone().filter_map(|it| span(it, today));
    let first = spans.clone().map(|it| it.0).min().map(|it| it.first_of_month().max(earliest));
    let last = spans.map(|it| it.1).max().map(|it| it.first_of_month().min(latest));
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let mut months = Vec::new();
    let mut month = first;
    while month <= last {
        months.push(weigh(activities.clone(), month, today));
        month = month.saturating_add(1.month());
    }
    months
}

fn weigh<'a>(
    activities: impl Iterator<Item = &'a Activity>,
    month: Date,
    today: Date,
) -> MonthView {
    let is_to_come = month > today.first_of_month();
    let mut view =
        MonthView { month, planned: Weight::default(), actual: Weight::default(), is_to_come };
    for activity in activities {
        let Some((from, until)) = span(activity, today) else { continue };
        if let (Some(days), true) =
            (activity.planned_days, activity.state != ActivityState::Dropped)
        {
            view.planned.add(activity.track, part(days, from, until, month));
        }
        if let (Some(days), false) = (activity.actual_days, is_to_come) {
            view.actual.add(activity.track, part(days, from, until.min(today).max(from), month));
        }
    }
    view
}

/// Which part of the days falls in this month, when they are spread evenly; hundredths.
fn part(days: u32, from: Date, until: Date, month: Date) -> i64 {
    let begins = from.max(month);
    let ends = until.min(month.last_of_month());
    let within = calendar::days_between(begins, ends) + 1;
    if within <= 0 {
        return 0;
    }
    let all = calendar::days_between(from, until) + 1;
    i64::from(days) * 100 * within / all.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn work(track: Track, from: Date, until: Date, planned: u32, actual: u32) -> Activity {
        Activity {
            track,
            name: "Gesprekken".to_owned(),
            product: String::new(),
            state: ActivityState::Busy,
            from: Some(from),
            until: Some(until),
            planned_days: Some(planned),
            actual_days: (actual > 0).then_some(actual),
        }
    }

    #[test]
    fn days_spread_evenly_and_the_turn_is_the_month_in_which_the_manager_takes_over() {
        let today = date(2026, 11, 19);
        let all = [
            work(Track::Adviser, date(2026, 9, 1), date(2027, 2, 28), 60, 0),
            work(Track::Manager, date(2026, 11, 1), date(2027, 4, 30), 90, 0),
        ];
        let months = months(all.iter(), today);
        let told: Vec<_> =
            months.iter().map(|it| (it.month.month(), it.planned.adviser_share())).collect();
        let shares = [(9, 100), (10, 100), (11, 40), (12, 40), (1, 40), (2, 40), (3, 0), (4, 0)];
        assert_eq!(told, shares.map(|(month, share)| (month, Some(share))));
        assert!(
            months[2].weight().manager_passes_half() && !months[1].weight().manager_passes_half()
        );
    }

    #[test]
    fn what_really_was_counts_until_today_and_what_was_planned_after_it() {
        let today = date(2026, 11, 19);
        let all = [
            work(Track::Adviser, date(2026, 10, 1), date(2026, 12, 31), 30, 20),
            work(Track::Manager, date(2026, 10, 1), date(2026, 12, 31), 10, 40),
        ];
        let months = months(all.iter(), today);
        assert_eq!(months[0].weight().adviser_share(), Some(33));
        assert_eq!(months[2].actual, Weight::default());
        assert_eq!(months[2].weight().adviser_share(), Some(75));
    }

    #[test]
    fn an_activity_without_end_or_days_and_one_of_another_century_do_no_harm() {
        let today = date(2026, 11, 19);
        let endless =
            Activity { until: None, ..work(Track::Adviser, date(2026, 11, 1), today, 4, 2) };
        assert_eq!(months([&endless].into_iter(), today).len(), 1);
        let far = work(Track::Adviser, date(1900, 1, 1), date(1900, 2, 1), 4, 2);
        let both = [&endless, &far];
        assert_eq!(months(both.into_iter(), today).len(), 61);
        let none = Activity { planned_days: None, ..endless };
        assert!(months([&none].into_iter(), today).len() == 1);
        let none = Activity { actual_days: None, ..none };
        assert!(months([&none].into_iter(), today).is_empty());
    }
}
