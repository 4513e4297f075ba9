// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! For a representative and who prepares: what we said, what to take home, for whom.

use domain::{
    assignment::{Firmness, Settler},
    home::{
        Change, PrepareView, SaidView, TodayView, What, message as message_of,
        prepares as prepares_of, said as said_of,
    },
    party::Position,
    sight::Audience,
};
use ledger::Id;
use maud::{Markup, html};

use super::{changes, frames};
use crate::{
    assignment::frame_name,
    conversation,
    frame::Cx,
    kit::{self, Icon},
    table::when,
};

/// "Wat wij zeiden, en wie het mag lezen", for each party that this viewer speaks for.
pub(super) fn said(cx: &Cx<'_>) -> Markup {
    html! {
        @for (place, it) in said_of(cx.sight()).iter().enumerate() { (said_by(cx, place, it)) }
    }
}

fn said_by(cx: &Cx<'_>, place: usize, view: &SaidView<'_>) -> Markup {
    let t = cx.t;
    let party = view.party;
    let voices: Vec<&str> = view.voices.iter().map(|it| cx.person_name(*it)).collect();
    let named: Vec<&str> = view.named.iter().map(|it| cx.person_name(it.0)).collect();
    let readers = [&voices[..], &named[..]].concat();
    let change = cx.at(format_args!("/parties/{party}#hearers"));
    let all = cx.at(format_args!("/interests/of/{party}"));
    let add = cx.at(format_args!("/conversations/notes/new?circle=between_us&party={party}"));
    let content = html! {
        p { (cx.circle(&Audience::BetweenUs(party))) }
        p class="small" {
            (t.home_said_readers(t.list(&readers))) " "
            @if named.is_empty() { (t.home_said_named_none()) }
            @else { (t.home_said_named(t.list(&named))) }
        }
        @if view.notes.is_empty() { p class="soft" { (t.home_said_none(cx.party_name(party))) } }
        @else { (conversation::note_list(cx, &view.notes, false)) }
        p class="row" {
            (kit::link_button(&add, t.home_said_add()).small().icon(Icon::Between))
            a href=(all) { (t.interest_own_title()) }
            a href=(change) { (t.home_said_change()) }
        }
    };
    kit::card(&format!("said-{place}"), t.home_said_title(), content)
}

pub(super) fn message(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let Some(view) = message_of(cx.sight()) else { return html! {} };
    let since = match view.from_meeting {
        true => t.home_message_since_meeting(t.date(view.since)),
        false => t.home_message_since(t.date(view.since)),
    };
    let first = view.lines.len().min(8);
    let content = html! {
        @if view.lines.is_empty() { p { (t.home_message_none()) } }
        @else {
            p class="small soft" { (since) }
            (told(cx, &view.lines[..first]))
            @if view.lines.len() > first {
                (kit::more(t.frame_show_all(), told(cx, &view.lines[first..])))
            }
        }
    };
    kit::card("message", t.home_message_title(), content)
}

fn told(cx: &Cx<'_>, lines: &[Change<'_>]) -> Markup {
    html! { ul class="list small" { @for it in lines { (message_line(cx, it)) } } }
}

/// As one would say it at home: what moved and why, and what a party says.
fn message_line(cx: &Cx<'_>, it: &Change<'_>) -> Markup {
    let (t, sight) = (cx.t, cx.sight());
    let href = cx.at(format_args!("/history/{}", it.what.id()));
    let (words, why) = match it.what {
        What::Frame(id) => match (sight.get(id), frames::last_move(cx, id)) {
            (Some(frame), Some(step)) => (frames::in_words(cx, frame, &step), step.why),
            _ => (changes::words(cx, it), None),
        },
        What::Position(id) => match sight.get(id).filter(|it| !it.words.is_empty()) {
            Some(said) => {
                let party = cx.party_name(said.party);
                (t.home_message_position(party, said.words.as_str()), None)
            }
            None => (stands(cx, id), None),
        },
        _ => (changes::words(cx, it), it.why.map(str::to_owned)),
    };
    html! {
        li {
            a href=(href) class="typed" { (words) }
            @if let Some(why) = why { div class="soft typed" { "“" (why) "”" } }
        }
    }
}

/// "Vlierhoven: doet mee".
fn stands(cx: &Cx<'_>, id: Id<Position>) -> String {
    let Some(said) = cx.sight().get(id) else { return String::new() };
    let word = cx.word("party-participation", &said.participation).to_lowercase();
    format!("{}: {word}", cx.party_name(said.party))
}

/// For an adviser: whose seat it is, and the questions that are open to all parties.
pub(super) fn prepares(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let views = prepares_of(cx.sight());
    if views.is_empty() {
        return html! {};
    }
    let content = html! {
        ul class="list" { @for it in &views { (prepare_line(cx, it)) } }
        (open_questions(cx))
    };
    kit::card("prepare", t.home_prepare_title(), content)
}

fn prepare_line(cx: &Cx<'_>, view: &PrepareView<'_>) -> Markup {
    let t = cx.t;
    let party = view.party.map_or(t.frame_unknown(), |it| cx.party_name(it));
    html! {
        li {
            b {
                @match view.person {
                    Some(person) => { (t.home_prepare_for(party, cx.person_name(person))) }
                    None => { (t.home_prepare_nobody(party)) }
                }
            }
            @for seat in &view.seats {
                @let href = cx.at(format_args!("/tables/{}", seat.table));
                @let name = cx.sight().get(seat.table).map_or("", |it| it.name.as_str());
                div class="small" { a href=(href) { (t.home_prepare_seat(name)) } }
            }
            @match &view.meeting {
                Some(meeting) => { div class="small" { (when(cx, meeting)) } }
                None => { div class="small soft" { (t.home_prepare_closed()) } }
            }
        }
    }
}

fn open_questions(cx: &Cx<'_>) -> Markup {
    let frames = domain::assignment::frames(cx.sight());
    let asked: Vec<_> = frames.iter().filter(|it| !it.questions.is_empty()).collect();
    html! {
        @if !asked.is_empty() {
            h3 { (cx.t.home_prepare_open()) }
            ul class="list small" {
                @for frame in asked {
                    @let href = cx.at(format_args!("/frames/{}", frame.id));
                    li {
                        a href=(href) { (frame_name(cx.t, frame.record)) }
                        @for question in &frame.questions { div class="typed" { (question) } }
                    }
                }
            }
        }
    }
}

/// Frames that this viewer settles along: at a table where they sit, or as one of the colleges.
pub(super) fn settles(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    let standing = cx.sight().standing();
    if standing.own_parties().next().is_none() {
        return html! {};
    }
    let lines: Vec<(String, String)> = view
        .frames
        .iter()
        .filter(|it| it.frame.firmness < Firmness::SETTLED)
        .filter_map(|it| {
            let name = frame_name(cx.t, it.frame.record);
            let words = match it.frame.settled_by? {
                Settler::Table(table) if standing.tables().contains(&table) => {
                    let table = cx.sight().get(table).map_or("", |it| it.name.as_str());
                    t.home_owned_table(name, table)
                }
                Settler::AllColleges => t.home_owned_colleges(name),
                Settler::Table(_) | Settler::AllCouncils => return None,
            };
            Some((cx.at(format_args!("/frames/{}", it.frame.id)), words))
        })
        .collect();
    if lines.is_empty() {
        return html! {};
    }
    let content = html! {
        ul class="list small" { @for (href, words) in &lines { li { a href=(href) { (words) } } } }
    };
    kit::card("settles", t.home_owned_title(), content)
}
