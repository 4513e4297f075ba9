// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The bodies of a party: when they meet, when not, and how long before papers must be there.

use domain::{
    party::Party,
    refusal::{Problem, Rule},
    route::{self, Body, BodyKind, Closed, SetBody, SetSending},
    sight::{Audience, Seen},
};
use jiff::civil::Date;
use maud::{Markup, html};
use papers::{
    agenda::{self, Day, Sort},
    sheet::{Notation, date},
};
use texts::Language;

use super::crumbs;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon},
};

/// A line in a calendar that says no day.
const NO_DAY: Rule = Rule("route-no-day");
/// A file that is no calendar.
const NO_CALENDAR: Rule = Rule("route-no-calendar");
/// Something in it repeats by a rule that is not understood.
const REPEATS_UNREAD: Rule = Rule("route-repeats-unread");

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/route/bodies/{party}", page);
    routes.form("/f/{w}/route/bodies/{party}/{kind}", set_page, set);
    routes.form("/f/{w}/route/bodies/{party}/{kind}/sending", sending_page, set_sending);
}

fn kind_in_path(cx: &Cx<'_>) -> Result<BodyKind, Stop> {
    let word = cx.word_in_path("kind").unwrap_or_default();
    BodyKind::ALL.into_iter().find(|it| it.word() == word).ok_or(Stop::NotThere)
}

fn place(cx: &Cx<'_>, party: &Seen<'_, Party>) -> String {
    cx.at(format_args!("/route/bodies/{}", party.id))
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let party = cx.find::<Party>("party")?;
    let bodies = cx.sight().under::<Body>(party.id.any());
    let writes = cx.sight().standing().is_recorder();
    let missing: Vec<BodyKind> = BodyKind::ALL
        .into_iter()
        .filter(|kind| *kind != BodyKind::Region && !bodies.iter().any(|it| it.kind == *kind))
        .collect();
    let title = t.route_bodies_of(party.name.as_str());
    let to_party = cx.at(format_args!("/parties/{}", party.id));
    let content = html! {
        (kit::page_head(crumbs(cx, None, &title), &title, t.route_bodies_lead(), ""))
        div class="stack measure" {
            @if bodies.is_empty() {
                (kit::empty(Icon::Calendar, t.route_bodies_none(), t.route_bodies_none_why(), None))
            }
            @for it in &bodies { (body_card(cx, &party, it)) }
            @if writes {
                ul class="row plainlist" {
                    @for kind in missing {
                        @let to = format!("{}/{}", place(cx, &party), kind.word());
                        li { (kit::link_button(&to, cx.word("route-body", &kind)).small()
                            .icon(Icon::Plus)) }
                    }
                }
            }
            p { a href=(to_party) { (t.route_to_party(party.name.as_str())) } }
        }
    };
    Ok(cx.page(title, content))
}

fn body_card(cx: &Cx<'_>, party: &Seen<'_, Party>, it: &Seen<'_, Body>) -> Markup {
    let t = cx.t;
    let until = cx.today().saturating_add(jiff::Span::new().months(9));
    let coming = it.coming(cx.today(), until);
    let sending = route::sending_of(cx.sight(), it.id);
    let to = format!("{}/{}", place(cx, party), it.kind.word());
    let sent_by = format!("{to}/sending");
    let writes = cx.sight().standing().is_recorder();
    let content = html! {
        @if !it.name.is_empty() { p class="typed" { (it.name) } }
        @if coming.is_empty() { p { (t.route_no_meetings()) } }
        ul {
            @for day in &coming {
                li {
                    (t.date_with_day(*day))
                    @if !it.meetings.contains(day) {
                        " " span class="soft" { (t.route_as_usual()) }
                    }
                    @if let Some(sending) = &sending {
                        @let latest = route::latest_sending(it, sending, *day);
                        span class="small soft" { " · " (t.route_latest(t.date(latest))) }
                    }
                }
            }
        }
        @for closed in it.closed.iter().filter(|it| it.until >= cx.today()) {
            p class="small soft" {
                (t.route_closed(t.date(closed.from), t.date(closed.until))) " "
                span class="typed" { (closed.name) }
            }
        }
        @for day in it.elections.iter().filter(|it| **it >= cx.today()) {
            p class="small soft" {
                (t.route_election(t.date(*day)))
                @if it.weeks_after_election > 0 {
                    " " (t.route_election_weeks(usize::from(it.weeks_after_election)))
                }
            }
        }
        @if let Some(sending) = &sending {
            p {
                (t.route_sending_is(usize::from(sending.days)))
                " " span class="typed" { (sending.remark) }
            }
            p { (cx.circle(&Audience::WithParty(party.id))) }
        }
        p class="row noprint" {
            @if writes {
                (kit::link_button(&to, t.frame_change()).small())
                (kit::link_button(&sent_by, t.route_sending()).small())
            }
            (history::link(cx, it.id.any()))
        }
    };
    kit::card(it.kind.word(), cx.word("route-body", &it.kind), content)
}

fn days(all: &[Date]) -> String {
    all.iter().map(Date::to_string).collect::<Vec<_>>().join("\n")
}

fn set_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let (party, kind) = (cx.find::<Party>("party")?, kind_in_path(cx)?);
    let now = route::body_of(cx.sight(), party.id, kind);
    let line = |it: &Closed| format!("{} {} {}", it.from, it.until, it.name).trim().to_owned();
    let closed = now.map(|it| it.closed.iter().map(line).collect::<Vec<_>>().join("\n"));
    let (meetings, elections) =
        now.map(|it| (days(&it.meetings), days(&it.elections))).unwrap_or_default();
    let every = now.map_or(4, |it| it.every_weeks).to_string();
    let after = now.map(|it| it.weeks_after_election).filter(|it| *it > 0);
    let after = after.map(|it| it.to_string()).unwrap_or_default();
    let title = format!("{}: {}", party.name, cx.word("route-body", &kind));
    let optional = t.frame_optional();
    let fields = html! {
        (form.field_from("name", t.route_body_name(), now.map_or("", |it| it.record.name.as_str()))
            .optional(optional).text())
        (form.field("file", t.route_calendar_file()).hint(t.route_calendar_hint())
            .optional(optional)
            .file(".ics,.csv,.txt"))
        (form.field_from("meetings", t.route_field_meetings(), &meetings)
            .hint(t.route_meetings_hint()).optional(optional).area(6))
        (form.field_from("every_weeks", t.route_field_every_weeks(), &every)
            .hint(t.route_every_hint()).short().number(None))
        (form.field_from("closed", t.route_field_closed(), closed.as_deref().unwrap_or_default())
            .hint(t.route_closed_hint()).optional(optional).area(4))
        (form.field_from("elections", t.route_field_elections(), &elections)
            .hint(t.route_elections_hint()).optional(optional).area(2))
        (form.field_from("weeks_after_election", t.route_field_weeks_after_election(), &after)
            .hint(t.route_weeks_after_hint()).optional(optional).short().number(None))
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, &party)))
    };
    let seen = now.map(|it| kit::hidden("seen", &it.stamp.revision.to_string()));
    let content = html! {
        (kit::page_head(crumbs(cx, None, &title), &title, t.route_body_lead(), ""))
        div class="measure" { (form.with_file(html! { (seen.unwrap_or_default()) (fields) })) }
    };
    Ok(cx.page(title, content))
}

/// A day as people type it, and what stands behind it on the line.
fn day_and_rest<'l>(cx: &Cx<'_>, line: &'l str) -> Option<(Date, &'l str)> {
    let notation = match cx.language {
        Language::Nl => Notation::Dutch,
        Language::En => Notation::English,
    };
    let line = line.trim();
    // The longest beginning that is a day: "26 november 2026 besluitvormend".
    let ends = line.char_indices().filter(|(_, it)| it.is_whitespace() || ";,".contains(*it));
    let mut ends: Vec<usize> = ends.map(|(at, _)| at).chain([line.len()]).take(5).collect();
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let found = date::date(line[..end].trim_matches([';', ',', ' ']), notation).ok()??;
        Some((found.value, line[end..].trim_matches([';', ',', ' ', '\t'])))
    })
}

fn days_typed(cx: &Cx<'_>, typed: &mut Typed<'_>, name: &str) -> Vec<Date> {
    let mut found = Vec::new();
    for line in typed.lines(name) {
        match day_and_rest(cx, &line) {
            Some((day, _)) => found.push(day),
            None => typed.wrong(name, Problem::Rule(NO_DAY)),
        }
    }
    found
}

fn closed_typed(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Vec<Closed> {
    let mut found = Vec::new();
    for line in typed.lines("closed") {
        let first = day_and_rest(cx, &line);
        let both = first.map(|(from, rest)| (from, day_and_rest(cx, rest), rest));
        match both {
            Some((from, Some((until, name)), _)) => {
                found.push(Closed { from, until, name: name.to_owned() });
            }
            Some((from, None, name)) => {
                found.push(Closed { from, until: from, name: name.to_owned() });
            }
            None => typed.wrong("closed", Problem::Rule(NO_DAY)),
        }
    }
    found
}

/// What a file says of a body.
#[derive(Default)]
struct FromFile {
    meetings: Vec<Date>,
    closed: Vec<Closed>,
    elections: Vec<Date>,
}

fn file_typed(cx: &Cx<'_>, typed: &mut Typed<'_>) -> FromFile {
    let mut found = FromFile::default();
    let Some(file) = typed.file("file") else { return found };
    let words = String::from_utf8_lossy(&file.bytes);
    let Some(agenda) = agenda::read(&words) else {
        let lines = words.lines().filter_map(|it| listed(cx, it));
        lines.for_each(|it| found.take(it));
        if found.is_empty() {
            typed.wrong("file", Problem::Rule(NO_CALENDAR));
        }
        return found;
    };
    if !agenda.unread.is_empty() {
        typed.wrong("file", Problem::Rule(REPEATS_UNREAD));
        return found;
    }
    agenda.days.into_iter().for_each(|it| found.take(it));
    found
}

impl FromFile {
    fn take(&mut self, day: Day) {
        match day.sort() {
            Sort::Meeting => self.meetings.push(day.on),
            Sort::Election => self.elections.push(day.on),
            Sort::Recess => {
                self.closed.push(Closed { from: day.on, until: day.last, name: day.name });
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.meetings.is_empty() && self.closed.is_empty() && self.elections.is_empty()
    }
}

/// A line of a list: a day and what it is, or the first and the last day of a recess.
fn listed(cx: &Cx<'_>, line: &str) -> Option<Day> {
    let (on, rest) = day_and_rest(cx, line)?;
    let is_whole = rest.split(' ').count() == 1;
    Some(match day_and_rest(cx, rest).filter(|(last, _)| *last >= on) {
        Some((last, name)) => Day { on, last, name: name.to_owned(), is_whole: true },
        None => Day { on, last: on, name: rest.to_owned(), is_whole },
    })
}

fn set(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, kind) = (cx.find::<Party>("party")?, kind_in_path(cx)?);
    let before = route::body_of(cx.sight(), party.id, kind);
    let name = typed.line("name");
    let read = file_typed(cx, typed);
    let (mut meetings, mut closed, mut elections) = (read.meetings, read.closed, read.elections);
    meetings.extend(days_typed(cx, typed, "meetings"));
    let every_weeks = u16::try_from(typed.whole("every_weeks")).unwrap_or(u16::MAX);
    closed.extend(closed_typed(cx, typed));
    elections.extend(days_typed(cx, typed, "elections"));
    let after = typed.maybe_whole("weeks_after_election").unwrap_or_default();
    let weeks_after_election = u16::try_from(after).unwrap_or(u16::MAX);
    let seen = before.map(|_| typed.seen());
    let (party, back) = (party.id, place(cx, &party));
    let act = SetBody {
        party,
        kind,
        seen,
        name,
        meetings,
        closed,
        elections,
        weeks_after_election,
        every_weeks,
    };
    Ok(typed.act(act).then(back))
}

fn found_body<'v>(cx: &Cx<'v>) -> Result<(Seen<'v, Party>, Seen<'v, Body>), Stop> {
    let party = cx.find::<Party>("party")?;
    let body = route::body_of(cx.sight(), party.id, kind_in_path(cx)?).ok_or(Stop::NotThere)?;
    Ok((party, body))
}

fn sending_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let (party, body) = found_body(cx)?;
    let now = route::sending_of(cx.sight(), body.id);
    let days = now.map(|it| it.days.to_string()).unwrap_or_default();
    let title = format!("{}: {}", party.name, cx.word("route-body", &body.kind));
    let fields = html! {
        (form.field_from("days", t.route_field_days(), &days).short().number(None))
        (form.field_from("remark", t.route_field_remark(),
            now.map_or("", |it| it.record.remark.as_str()))
            .hint(t.route_sending_hint()).optional(t.frame_optional()).text())
        p { (cx.circle(&Audience::WithParty(party.id))) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, &party)))
    };
    let above = crumbs(cx, None, &title);
    Ok(form.page((&title, t.route_sending_lead()), above, now.map(|it| it.stamp.revision), fields))
}

fn set_sending(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, body) = found_body(cx)?;
    let seen = route::sending_of(cx.sight(), body.id).map(|_| typed.seen());
    let days = u16::try_from(typed.whole("days")).unwrap_or(u16::MAX);
    let act = SetSending { body: body.id, seen, days, remark: typed.line("remark") };
    Ok(typed.act(act).then(place(cx, &party)))
}
