// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looking back: an address that carries a day shows everything as it stood at the end of it.
//!
//! `/f/{w}@2026-05-12/frames` is the page of the frames on 12 May: who somebody is today decides
//! what they see of it, and nothing is changed there.

use std::{fmt::Display, sync::Arc};

use domain::{
    calendar,
    earlier::Earlier,
    sight::{Sight, Viewer},
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{
    Cx, Page, Stop,
    stop::{NoDay, typed_kept},
    visit::Visit,
};
use crate::kit::{self, Icon, Link, link_button};

/// The day that is looked back at, and what stood then.
pub(super) struct OnDay {
    pub day: Date,
    pub earlier: Arc<Earlier>,
}

/// The founding and the day that stand together in an address.
pub(super) fn told(word: &str) -> (&str, Option<&str>) {
    match word.split_once('@') {
        Some((id, day)) => (id, Some(day)),
        None => (word, None),
    }
}

/// A day as it stands in addresses and date fields: `2026-05-12`.
pub(crate) fn parse(word: &str) -> Result<Date, NoDay> {
    let is_plain = word.len() == 10 && word.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    match word.parse() {
        Ok(day) if is_plain => Ok(day),
        _ => Err(match word.strip_suffix("-02-29").and_then(|it| it.parse().ok()) {
            Some(year) if is_plain => NoDay::NoLeapYear(year),
            _ => NoDay::NotADay,
        }),
    }
}

impl Visit {
    /// The day that is looked back at; nothing when it is today.
    pub fn as_of(&self) -> Option<Date> {
        self.place.as_ref()?.day.as_ref().map(|it| it.day)
    }

    /// What changes something, or only makes sense today, has no page on an earlier day.
    pub fn only_today(&self) -> Result<(), Stop> {
        self.as_of().map_or(Ok(()), |_| Err(Stop::OnlyToday))
    }

    pub(super) fn look_back(&mut self, word: &str) -> Result<(), Stop> {
        // From the street nobody looks back: that would tell whether there is a founding.
        if self.person().is_none() {
            return Err(Stop::NotThere);
        }
        let cx = self.cx();
        let day = parse(word).map_err(Stop::NoDay)?;
        if day == cx.today() {
            return Err(Stop::Elsewhere(cx.same_page_on(None)));
        }
        cx.may_look_at(day).map_err(Stop::NoDay)?;
        let earlier = cx.earlier(day)?;
        if let Some(place) = &mut self.place {
            place.day = Some(OnDay { day, earlier });
        }
        Ok(())
    }
}

impl<'v> Cx<'v> {
    /// Whether there is something to see on that day, for this viewer.
    pub(crate) fn may_look_at(&self, day: Date) -> Result<(), NoDay> {
        let now = self.now();
        if day > now.today {
            return Err(NoDay::ToCome(day));
        }
        let first = now.days().first().copied();
        match first {
            Some(first) if first <= day => Ok(()),
            _ => Err(NoDay::NothingYet { day, first }),
        }
    }

    /// What this viewer sees today, also on a page of an earlier day.
    pub(crate) fn now(&self) -> Sight<'v> {
        let place = self.at_place().expect("this address is about a founding");
        place.workspace.seen_by(self.viewer(), place.now)
    }

    fn viewer(&self) -> Viewer {
        self.person().map_or(Viewer::Passerby, Viewer::Person)
    }

    /// What stood at the end of that day; to be seen with [`Cx::sight_on`].
    pub(crate) fn earlier(&self, day: Date) -> Result<Arc<Earlier>, Stop> {
        Ok(self.house().desk.earlier(self.workspace_id(), calendar::end(day))?)
    }

    pub(crate) fn sight_on<'a>(&self, day: Date, earlier: &'a Earlier) -> Sight<'a>
    where
        'v: 'a,
    {
        let place = self.at_place().expect("this address is about a founding");
        place.workspace.seen_on(day, earlier, self.viewer(), place.now)
    }

    /// An address in this founding, on an earlier day or today.
    pub(crate) fn at_day(&self, day: Option<Date>, path: impl Display) -> String {
        match day {
            Some(day) => format!("/f/{}@{day}{path}", self.workspace_id()),
            None => format!("/f/{}{path}", self.workspace_id()),
        }
    }

    /// Where in the founding this page stands: `/frames`.
    pub(crate) fn place_of_page(&self) -> &str {
        let behind = self.path().strip_prefix("/f/").unwrap_or_default();
        behind.find('/').map_or("", |at| &behind[at..])
    }

    pub(crate) fn same_page_on(&self, day: Option<Date>) -> String {
        self.at_day(day, self.place_of_page())
    }

    /// Says on each page of an earlier day which day it is, with the way back.
    pub(super) fn day_banner(&self) -> Markup {
        let Some(day) = self.as_of() else { return html! {} };
        let t = self.t;
        let today = self.same_page_on(None);
        let other = self.at(format_args!("/days?page={}", self.place_of_page()));
        kit::day_banner(
            &t.web_day_stood(t.date_with_day(day)),
            t.web_day_rights(),
            Link::new(&other, t.web_day_other()),
            Link::new(&today, t.web_day_today()).icon(Icon::Today),
        )
    }
}

/// Why that day cannot be shown, in words, with the way to a day that can.
pub(super) fn no_day(cx: &Cx<'_>, why: NoDay) -> Page {
    let t = cx.t;
    let (today, days) = (cx.same_page_on(None), cx.at("/days"));
    let content = html! {
        h1 { (t.web_day_none_title()) }
        p class="measure" { (sentence(cx, why)) }
        p class="row" {
            (link_button(&days, t.web_day_choose()).main())
            (link_button(&today, t.web_day_today()))
        }
    };
    cx.page(t.web_day_none_title(), content)
}

/// What is wrong with a day that was asked for.
pub(crate) fn sentence(cx: &Cx<'_>, why: NoDay) -> String {
    let t = cx.t;
    match why {
        NoDay::NotADay => t.web_day_not_a_day().to_owned(),
        NoDay::NoLeapYear(year) => t.web_day_no_leap_year(year.to_string()),
        NoDay::ToCome(day) => t.web_day_to_come(t.date(day)),
        NoDay::NothingYet { day, first: None } => t.web_day_nothing(t.date(day)),
        NoDay::NothingYet { day, first: Some(first) } => {
            t.web_day_nothing_yet(t.date(day), t.date(first))
        }
    }
}

/// A form was asked for or sent on a day that is past.
pub(super) fn only_today(cx: &Cx<'_>) -> Page {
    let t = cx.t;
    let (today, back) = (cx.same_page_on(None), cx.at(""));
    let day = cx.as_of().map(|it| t.date(it)).unwrap_or_default();
    let content = html! {
        h1 { (t.web_day_only_today_title()) }
        p class="measure" { (t.web_day_only_today(day.as_str())) }
        (typed_kept(cx))
        p class="row" {
            (link_button(&today, t.web_day_do_today()).main())
            (link_button(&back, &t.web_day_back_to(day.as_str())))
        }
    };
    cx.page(t.web_day_only_today_title(), content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_days_that_exist_are_days() {
        assert_eq!(parse("2026-05-12"), Ok(date(2026, 5, 12)));
        assert_eq!(parse("2028-02-29"), Ok(date(2028, 2, 29)));
        assert_eq!(parse("2026-02-29"), Err(NoDay::NoLeapYear(2026)));
        for word in [
            "",
            "gisteren",
            "2026-5-12",
            "2026-13-01",
            "2026-02-30",
            "12-05-2026",
            "2026-05-12T10:00",
            "9999-99-99",
            "2026-05-1٣",
            "x026-02-29",
        ] {
            assert_eq!(parse(word), Err(NoDay::NotADay), "{word}");
        }
    }

    #[test]
    fn a_founding_and_its_day_stand_together() {
        assert_eq!(told("abc@2026-05-12"), ("abc", Some("2026-05-12")));
        assert_eq!(told("abc"), ("abc", None));
        assert_eq!(told("abc@"), ("abc", Some("")));
    }
}
