// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is new since a week, in words, each with the way to its history.

use domain::{
    home::{Change, TodayView, What},
    records::Record,
};
use maud::{Markup, html};

use crate::{assignment::frame_name, frame::Cx, history, kit};

/// How many changes stand open.
const SHOWN: usize = 6;

pub(super) fn card(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    let acts = acts(&view.changes);
    let (first, rest) = acts.split_at(acts.len().min(SHOWN));
    let content = html! {
        @if view.changes.is_empty() { p class="small soft" { (t.home_changes_none()) } }
        (list(cx, first))
        @if !rest.is_empty() { (kit::more(&t.home_changes_more(rest.len()), list(cx, rest))) }
    };
    kit::card("changes", t.home_changes_title(), content)
}

/// What one act changed stands together, with its reason once.
fn acts<'c, 'w>(changes: &'c [Change<'w>]) -> Vec<&'c [Change<'w>]> {
    changes.chunk_by(|a, b| (a.by, a.at, a.why) == (b.by, b.at, b.why)).collect()
}

fn list(cx: &Cx<'_>, acts: &[&[Change<'_>]]) -> Markup {
    html! { ul class="list small" { @for it in acts { (line(cx, it)) } } }
}

/// "Nieuw: kader Geld".
pub(super) fn words(cx: &Cx<'_>, it: &Change<'_>) -> String {
    let (t, what) = (cx.t, what(cx, it.what));
    match it.what {
        What::PromiseDone(_) => t.home_change_promise(what),
        _ if it.is_new => t.home_change_new(what),
        _ => t.home_change_changed(what),
    }
}

fn line(cx: &Cx<'_>, act: &[Change<'_>]) -> Markup {
    let t = cx.t;
    let Some(first) = act.first() else { return html! {} };
    let when = t.relative(domain::calendar::day(first.at), cx.today());
    html! {
        li {
            @for it in act {
                @let href = cx.at(format_args!("/history/{}", it.what.id()));
                div class="row" { a href=(href) class="typed" { (words(cx, it)) } }
            }
            @if let Some(why) = first.why { div class="typed" { "“" (why) "”" } }
            div class="soft" { (t.home_change_by(cx.who(first.by), when)) }
        }
    }
}

/// "kader Geld", "zetel Kranswijk", "standpunt Kranswijk".
fn what(cx: &Cx<'_>, what: What) -> String {
    let sight = cx.sight();
    let name = match what {
        What::Frame(id) => sight.get(id).map(|it| frame_name(cx.t, it).to_owned()),
        What::Position(id) => sight.get(id).map(|it| cx.party_name(it.party).to_owned()),
        What::Seat(id) => {
            sight.get(id).and_then(|it| it.parties.first()).map(|it| cx.party_name(*it).to_owned())
        }
        What::Sitting(id) => sight.get(id).map(|it| cx.person_name(it.person).to_owned()),
        What::Confirmation(id) => sight.get(id).map(|it| cx.person_name(it.person).to_owned()),
        What::TensionAnswer(id) => sight.get(id).map(|it| cx.person_name(it.by).to_owned()),
        What::Assignment(id) => {
            return sight.get(id).map(|it| cx.t.assignment_version(it.version)).unwrap_or_default();
        }
        What::Meeting(id) => sight.get(id).map(|it| {
            let table = sight.get(it.table).map_or("", |it| it.name.as_str());
            cx.t.home_table_heading(cx.t.day_and_month(it.on), table)
        }),
        // What a table made of a question is told in its own words.
        What::Outcome(id) => sight.get(id).map(|it| format!("“{}”", it.words)),
        other => Some(history::name_of(cx, other.id())),
    };
    let kind = sight.any(what.id()).map(|it| kind_word(cx, it.record)).unwrap_or_default();
    match name {
        Some(name) if !name.is_empty() => format!("{} {name}", kind.to_lowercase()),
        _ => kind.to_lowercase(),
    }
}

fn kind_word(cx: &Cx<'_>, record: &Record) -> &'static str {
    let kind = record.kind();
    let key = format!("{}-record-{}", kind.room(), kind.word().replace('_', "-"));
    cx.t.find(&key).unwrap_or_default()
}
