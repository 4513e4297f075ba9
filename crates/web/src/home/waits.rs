// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What waits for me: one list, each line with where it is answered.

use domain::{
    decision::{LedgerLine, Nearing},
    home::{Lens, TodayView, Waiting},
    interest::Waits,
};
use maud::{Markup, html};

use crate::{
    assignment::frame_name,
    frame::Cx,
    kit::{self, Icon},
};

/// One line: icon, words with their link, and a line that says more.
struct Line {
    icon: Icon,
    href: String,
    words: String,
    more: String,
}

pub(super) fn card(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    // A facilitator's promises have a card of their own.
    let elsewhere =
        |it: &&Waiting| view.lens == Lens::Facilitator && matches!(it, Waiting::Promise { .. });
    let here = view.waits.iter().filter(|it| !elsewhere(it));
    let lines: Vec<Line> = here.filter_map(|it| line(cx, it)).collect();
    if lines.is_empty() && !matches!(view.lens, Lens::Voice | Lens::Commissioner) {
        return html! {};
    }
    let content = html! {
        @if lines.is_empty() { p { (t.home_waits_for_you(0_usize)) } }
        ul class="list" {
            @for it in &lines {
                li {
                    (it.icon) " " a href=(it.href) { (it.words) }
                    @if !it.more.is_empty() { div class="small soft" { (it.more) } }
                }
            }
        }
    };
    match (lines.is_empty(), view.lens) {
        (false, Lens::Voice | Lens::Commissioner) => {
            kit::card_now("waits", t.home_waits_title(), content)
        }
        _ => kit::card("waits", t.home_waits_title(), content),
    }
}

fn line(cx: &Cx<'_>, it: &Waiting) -> Option<Line> {
    let (t, sight) = (cx.t, cx.sight());
    let day = |it: jiff::civil::Date| t.date(it);
    let line = |icon, href: String, words: String, more: String| {
        Some(Line { icon, href: cx.at(href), words, more })
    };
    match *it {
        Waiting::Confirm { assignment, version } => {
            let href = format!("/assignment/{assignment}/confirm");
            line(Icon::Flag, href, t.home_wait_confirm(version), String::new())
        }
        Waiting::Answer { tension, asked_on } => {
            let href = format!("/tensions/{tension}/answer");
            let more = asked_on.map(|it| t.home_wait_answer_since(day(it))).unwrap_or_default();
            line(Icon::Hand, href, t.home_wait_answer().to_owned(), more)
        }
        Waiting::Promise { promise, .. } => {
            let found = sight.get(promise)?;
            let more = found.due.map(|it| t.relative(it, cx.today())).unwrap_or_default();
            let words = t.home_wait_promise(found.words.as_str());
            line(Icon::Check, format!("/conversations/promises#{promise}"), words, more)
        }
        Waiting::Improvement { .. } | Waiting::Accept { .. } => of_agreed(cx, it),
        Waiting::Mandate { party, ran_out_on } => {
            let more = match ran_out_on {
                Some(it) => t.home_wait_mandate_ran_out(day(it)),
                None => t.home_wait_mandate_why().to_owned(),
            };
            let words = t.home_wait_mandate(cx.party_name(party));
            line(Icon::Key, format!("/parties/{party}/mandates/new"), words, more)
        }
        Waiting::Term { seat, party, ended_on } => {
            let name = party.map_or(t.frame_unknown(), |it| cx.party_name(it));
            let table = sight.get(seat)?.table;
            let href = format!("/tables/{table}/seats/{seat}");
            line(Icon::Care, href, t.home_wait_term(name), t.home_wait_term_why(day(ended_on)))
        }
        Waiting::Settle { frame } => {
            let words = t.home_wait_settle(frame_name(cx.t, sight.get(frame)?));
            line(Icon::Frames, format!("/frames/{frame}"), words, String::new())
        }
        Waiting::NameHearer { party } => {
            let words = t.home_wait_hearer(cx.party_name(party));
            let href = format!("/parties/{party}/hearers/new");
            line(Icon::Between, href, words, t.home_wait_hearer_why().to_owned())
        }
        Waiting::Round { round, unit } => {
            let found = sight.get(round)?;
            let more = found.closes_at.map(|it| t.round_until(day(domain::calendar::day(it - 1))));
            let words = t.round_waits(found.question.as_str());
            let href = format!("/rounds/{round}/answer/{unit}");
            line(Icon::Hand, href, words, more.unwrap_or_default())
        }
        Waiting::Interest(it) => of_interest(cx, it),
        Waiting::Clerk(ask) => {
            let found = sight.get(ask)?;
            let words = t.home_wait_clerk(found.party_name.as_str(), found.step_name.as_str());
            let more =
                found.latest.filter(|_| found.reply.is_none()).map(|it| t.route_latest_is(day(it)));
            line(Icon::Route, format!("/route/asks/{ask}"), words, more.unwrap_or_default())
        }
        Waiting::Nearing(it) => of_decision(cx, it),
        Waiting::Meeting { .. } | Waiting::Papers { .. } => of_table(cx, it),
    }
}

/// A meeting that comes, and its papers that can go to the table.
fn of_table(cx: &Cx<'_>, it: &Waiting) -> Option<Line> {
    let (t, sight) = (cx.t, cx.sight());
    let (Waiting::Meeting { meeting, .. } | Waiting::Papers { meeting, .. }) = *it else {
        return None;
    };
    let found = sight.get(meeting)?;
    let name = sight.get(found.table).map_or("", |it| it.name.as_str());
    let at = format!("/tables/{}", found.table);
    let (icon, href, words, more) = match it {
        Waiting::Papers { .. } => {
            let words = t.home_wait_papers(t.date(found.on));
            (Icon::Text, format!("{at}/meetings/{meeting}/papers"), words, name.to_owned())
        }
        _ => {
            let words = t.home_wait_meeting(name, t.relative(found.on, cx.today()));
            (Icon::Table, at, words, crate::table::when(cx, found))
        }
    };
    Some(Line { icon, href: cx.at(href), words, more })
}

/// What was agreed after a scan, and a text that waits for a yes.
fn of_agreed(cx: &Cx<'_>, it: &Waiting) -> Option<Line> {
    let (t, sight) = (cx.t, cx.sight());
    let (icon, href, words, more) = match *it {
        Waiting::Improvement { improvement, .. } => {
            let found = sight.get(improvement)?;
            let more = t.relative(found.check_on, cx.today());
            let words = t.home_wait_improvement(found.action.as_str());
            (Icon::Eye, format!("/lens/{}#{improvement}", found.scan), words, more)
        }
        Waiting::Accept { text, version, party } => {
            let (found, name) = (sight.get(text)?, cx.party_name(party));
            let more = t.home_wait_accept_since(t.date(sight.get(version)?.on));
            let words = t.home_wait_accept(name, found.title.as_str());
            (Icon::Text, format!("/texts/{text}"), words, more)
        }
        _ => return None,
    };
    Some(Line { icon, href: cx.at(href), words, more })
}

/// A reservation that nears its term, or the day to look again came.
fn of_decision(cx: &Cx<'_>, it: Nearing) -> Option<Line> {
    let (t, sight) = (cx.t, cx.sight());
    let when = |day| t.relative(day, cx.today());
    let (icon, href, words, more) = match it {
        Nearing::Reservation { reservation, .. } => {
            let line = LedgerLine::of(sight, sight.find(reservation)?);
            let whose = line.party.map_or(line.body, |it| cx.party_name(it));
            let more = line.term.map(when).unwrap_or_default();
            let words = if line.words.is_empty() { whose } else { line.words };
            let href = format!("/decisions/reservations/{reservation}");
            (Icon::Hand, href, t.decision_wait_reservation(words), more)
        }
        Nearing::Decision { decision, review_on } => {
            let words = t.decision_wait_decision(sight.get(decision)?.title.as_str());
            (Icon::Eye, format!("/decisions/{decision}"), words, when(review_on))
        }
        Nearing::Agreement { agreement, look_on } => {
            let words = t.decision_wait_agreement(sight.get(agreement)?.words.as_str());
            let href = format!("/decisions/agreements#{agreement}");
            (Icon::Eye, href, words, when(look_on))
        }
    };
    Some(Line { icon, href: cx.at(href), words, more })
}

/// A sentence that was offered, or words that wait to be released.
fn of_interest(cx: &Cx<'_>, it: Waits) -> Option<Line> {
    let (t, sight) = (cx.t, cx.sight());
    let (icon, href, words, more) = match it {
        Waits::Offered { interest, party } => (
            Icon::Hand,
            format!("/interests/of/{party}#{interest}"),
            t.interest_waits_offered(cx.party_name(party)),
            sight.get(interest)?.words.clone(),
        ),
        Waits::Request { request, party } => (
            Icon::Arrow,
            format!("/interests/requests/{request}"),
            t.interest_waits_request(cx.party_name(party)),
            sight.get(request)?.words.clone(),
        ),
        Waits::Drafted { drafted, party } => (
            Icon::Hand,
            format!("/interests/drafts/{drafted}"),
            t.interest_waits_drafted(cx.party_name(party)),
            sight.get(drafted)?.words.clone(),
        ),
    };
    Some(Line { icon, href: cx.at(href), words, more })
}
