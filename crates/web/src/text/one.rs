// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page of a text: its passages with what is said about each, and beside them its versions.

use domain::{
    sight::Seen,
    text::{
        self, CommentLine, Passage, Said, Text, TextKind, TextState, TextView, Version, accepted,
        decided_on,
    },
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{comment, crumbs, lease, state, status, words};
use crate::{
    frame::{Cx, Page, Stop},
    history,
    kit::{self, Icon, Open, Status, Told},
    table::Badges,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let found = cx.find::<Text>("id")?;
    let view = text::view(cx.sight(), found);
    let it = &view.text;
    let lead = html! {
        @if it.purpose.is_empty() { (t.text_one_lead()) } @else { span class="typed" { (it.purpose) } }
        " " (t.text_held_by(cx.person_name(it.holder)))
    };
    let above = html! {
        (crumbs(cx, None, &it.title))
        p class="row" { (cx.circle(&it.circle.audience())) (state(cx, it)) }
    };
    let title = html! { span class="typed" { (it.title) } };
    let content = html! {
        (kit::page_head(above, title, lead, actions(cx, &view)))
        div class="two mt" {
            article class="card" aria-label=(t.text_article()) { (body(cx, &view)) }
            div class="stack" {
                @if !it.is_frozen() { (open_card(cx, &view)) }
                (versions_card(cx, &view))
                @if let Some(version) = view.versions.iter().find(|it| it.is_frozen) {
                    (accepted_card(cx, version))
                }
                (pen_card(cx, &view))
            }
        }
    };
    Ok(cx.page(it.title.clone(), content))
}

fn actions(cx: &Cx<'_>, view: &TextView<'_>) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/texts/{}/{end}", view.text.id));
    let (add, keep, freeze) = (at("passages/new"), at("keep"), at("freeze"));
    html! {
        @if view.holds_pen && !view.text.is_frozen() {
            (kit::link_button(&add, t.text_add()).main().icon(Icon::Plus))
            @if !view.passages.is_empty() {
                (kit::link_button(&keep, t.text_keep()))
                (kit::link_button(&freeze, t.text_freeze()))
            }
        }
        @if view.holds_pen && view.text.is_frozen() {
            @let reopen = at("reopen");
            (kit::link_button(&reopen, t.text_reopen()))
        }
    }
}

fn body(cx: &Cx<'_>, view: &TextView<'_>) -> Markup {
    let t = cx.t;
    if let TextState::Frozen { version } = view.text.state {
        let said = text::said_in(cx.sight(), version);
        return html! {
            (kit::tell(Status::Good, html! {
                p { (t.text_frozen_lead()) }
                p { a href=(cx.at(format_args!("/texts/versions/{version}"))) {
                    (t.text_frozen_open()) } }
            }))
            (told(&said))
        };
    }
    let gone = |it: &&CommentLine<'_>| {
        !view.passages.iter().any(|passage| passage.id == it.comment.passage)
    };
    let lost: Vec<&CommentLine<'_>> = view.comments.iter().filter(gone).collect();
    html! {
        @if view.passages.is_empty() {
            (kit::empty(Icon::Text, t.text_no_passages(), t.text_no_passages_why(), None))
        } @else {
            p class="small soft" { (t.text_brackets_lead()) }
        }
        @for (nth, it) in (1..).zip(&view.passages) { (passage(cx, view, nth, it)) }
        @if !lost.is_empty() {
            (kit::heading(2, "vanished", t.text_vanished(), t.text_vanished_why()))
            @for it in lost { (comment::line(cx, view, it)) }
        }
    }
}

/// What a version said, with its passages numbered.
pub(super) fn told(said: &[Said]) -> Markup {
    html! {
        @for (nth, it) in (1_usize..).zip(said) {
            div class="pass" {
                span class="nr" { (nth) }
                div {
                    @if !it.heading.is_empty() { h3 class="typed" { (it.heading) } }
                    p { (words(&it.words)) }
                }
            }
        }
    }
}

fn passage(cx: &Cx<'_>, view: &TextView<'_>, nth: usize, it: &Seen<'_, Passage>) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/texts/passages/{}{end}", it.id));
    let about = t.text_passage_nr(nth);
    let comments: Vec<&CommentLine<'_>> =
        view.comments.iter().filter(|line| line.comment.passage == it.id).collect();
    html! {
        div class="pass" id=(it.id) {
            span class="nr" { (nth) }
            div {
                @if !it.heading.is_empty() { h3 class="typed" { (it.heading) } }
                p { (words(&it.words)) }
                (cx.still(|| writing(cx, it)))
                @if view.holds_pen {
                    p class="row mt-s noprint" {
                        (kit::link_button(&at(""), t.text_write()).small().about(&about))
                        (kit::link_button(&at("/status"), t.text_judge()).small().about(&about))
                        (kit::link_button(&at("/move"), t.text_move()).small().quiet()
                            .about(&about))
                        (kit::link_button(&at("/remove"), t.text_remove()).small().quiet()
                            .about(&about))
                    }
                }
            }
            div class="margin stack-s" {
                p { (status(cx, it.status)) }
                @if !it.remark.is_empty() { p class="typed soft" { (it.remark) } }
                @for line in &comments { (comment::line(cx, view, line)) }
                p class="small row noprint" {
                    @if comment::may_give(cx, &view.text) {
                        a href=(at("/comment")) { (t.text_comment()) span class="sr" { " " (about) } }
                    }
                    @if it.stamp.revision > 1 {
                        a href=(cx.at(format_args!("/history/{}", it.id))) {
                            (t.text_how_come()) span class="sr" { " " (about) }
                        }
                    }
                }
            }
        }
    }
}

/// Somebody is writing here now.
fn writing(cx: &Cx<'_>, it: &Seen<'_, Passage>) -> Markup {
    let Some(other) = lease::other(cx, it.id) else { return html! {} };
    let name = cx.person_name(other.by);
    html! { p class="small soft" { (Icon::Clock) " " (cx.t.text_lease_now(name)) } }
}

fn open_card(cx: &Cx<'_>, view: &TextView<'_>) -> Markup {
    let t = cx.t;
    let points = view.points;
    let unanswered = view.comments.iter().filter(|it| it.disposition.is_none()).count();
    let mut course: Vec<&Seen<'_, Version>> = view.versions.iter().collect();
    course.reverse();
    let columns = [kit::column(t.text_version()), kit::number_column(t.text_open_column())];
    let rows: Vec<Vec<Markup>> = course
        .iter()
        .map(|it| vec![html! { (name_of(cx, it)) }, html! { (t.number(it.open_points.into())) }])
        .collect();
    let figures = kit::more(t.text_course(), kit::plain_table(t.text_course(), &columns, &rows));
    let content = html! {
        p { (t.text_open_points(points.open)) }
        @if points.reserved > 0 { p { (t.text_reserved(points.reserved)) } }
        @if unanswered > 0 { p { (t.text_unanswered(unanswered)) } }
        @if let Some(until) = view.text.comments_until {
            p class="small soft" { (t.text_comments_welcome_until(comment::closing(cx, until))) }
        }
        @if !rows.is_empty() { (course_picture(cx, view, &course, figures)) }
        @if !view.comments.is_empty() {
            p { a href=(cx.at(format_args!("/texts/{}/comments", view.text.id))) {
                (t.text_all_comments(view.comments.len())) } }
        }
    };
    kit::card("open", t.text_open_title(), content)
}

/// How many points were open with each version, and how many there are now.
fn course_picture(
    cx: &Cx<'_>,
    view: &TextView<'_>,
    course: &[&Seen<'_, Version>],
    figures: Markup,
) -> Markup {
    let t = cx.t;
    let first = course.first().map_or(cx.today(), |it| it.on);
    let day = |it: Date| f64::from((it - first).get_days());
    let names: Vec<String> = course.iter().map(|it| t.text_version_nr(it.number)).collect();
    let mut points: Vec<Open<'_>> = course
        .iter()
        .zip(&names)
        .map(|(it, name)| Open { day: day(it.on), count: it.open_points, name })
        .collect();
    points.push(Open { day: day(cx.today()), count: view.points.open, name: t.text_now_short() });
    let steps: Vec<String> =
        course.iter().map(|it| t.text_course_step(it.open_points, t.date(it.on))).collect();
    let told = t.text_course_told(t.list(&steps), view.points.open);
    let told = Told { id: "course", title: t.text_course(), description: &told };
    kit::remaining(&told, &points, figures)
}

/// "Versie 3 (1.0)".
pub(crate) fn name_of(cx: &Cx<'_>, it: &Version) -> String {
    match it.label.is_empty() {
        true => cx.t.text_version_nr(it.number),
        false => cx.t.text_version_named(it.label.as_str(), it.number),
    }
}

fn versions_card(cx: &Cx<'_>, view: &TextView<'_>) -> Markup {
    let t = cx.t;
    let compare = cx.at(format_args!("/texts/{}/compare", view.text.id));
    let content = html! {
        @if view.versions.is_empty() { p class="soft" { (t.text_versions_none()) } }
        ul class="list" {
            @for it in &view.versions {
                li {
                    div class="row between top" {
                        a href=(cx.at(format_args!("/texts/versions/{}", it.id))) {
                            (name_of(cx, it))
                        }
                        @if it.is_frozen {
                            (kit::badge(Status::Good, Icon::Lock, t.text_state_frozen()))
                        }
                    }
                    p class="small soft" { (t.date(it.on)) }
                    p class="small typed" { (it.summary) }
                }
            }
        }
        @if !view.versions.is_empty() { p { a href=(compare) { (t.text_compare()) } } }
    };
    kit::card("versions", t.text_versions(), content)
}

/// Which parties said yes to the frozen words, and when.
pub(super) fn accepted_card(cx: &Cx<'_>, version: &Seen<'_, Version>) -> Markup {
    let t = cx.t;
    let agreed = accepted(cx.sight(), version);
    let badges = Badges::of(cx);
    let own = cx.voiced();
    let said = |party| agreed.yes.iter().any(|it| it.party == party);
    // Where a route goes past the bodies of the parties, they say it there.
    let routes = decided_on(cx.sight(), version.id);
    let is_here = routes.is_empty();
    let waits = is_here && own.iter().any(|it| !said(*it));
    let of = agreed.yes.len() + agreed.not_yet.len();
    let accept = cx.at(format_args!("/texts/versions/{}/accept", version.id));
    let names: Vec<&str> = agreed.not_yet.iter().map(|it| it.name.as_str()).collect();
    let content = html! {
        @if is_here || !agreed.yes.is_empty() { p { (t.text_accepted(agreed.yes.len(), of)) } }
        @for it in &routes {
            p {
                (t.text_decided_on_route()) " "
                a href=(cx.at(format_args!("/route/{}", it.id))) { (it.name) }
            }
        }
        @if waits { p { (kit::link_button(&accept, t.text_accept()).main()) } }
        ul class="list" {
            @for it in &agreed.yes {
                li {
                    (badges.link(cx, it.party))
                    p class="small soft" { (t.text_accepted_on(t.date(it.on))) }
                    @if !it.reservation.is_empty() {
                        p class="small" { (t.text_under_reservation()) " "
                            span class="typed" { (it.reservation) } }
                    }
                    @if own.contains(&it.party) {
                        @let back = cx.at(format_args!("/texts/acceptances/{}/withdraw", it.id));
                        p class="small noprint" { a href=(back) { (t.text_accept_back()) } }
                    }
                }
            }
        }
        @if is_here && !names.is_empty() {
            (kit::more(&t.text_not_yet(names.len()), html! { p { (names.join(", ")) } }))
        }
    };
    kit::card("accepted", t.text_accepted_title(), content)
}

fn pen_card(cx: &Cx<'_>, view: &TextView<'_>) -> Markup {
    let t = cx.t;
    let it = &view.text;
    let at = |end: &str| cx.at(format_args!("/texts/{}/{end}", it.id));
    let (change, pen, until) = (at("change"), at("pen"), at("comments-until"));
    let content = html! {
        p { (t.text_held_by(cx.person_name(it.holder))) }
        @if it.kind == TextKind::GroundRules { p class="small soft" { (t.text_rules_lead()) } }
        p class="row noprint" {
            @if view.holds_pen {
                (kit::link_button(&pen, t.text_pass_pen()).small())
                @if !it.is_frozen() {
                    (kit::link_button(&change, t.text_change()).small().quiet())
                    (kit::link_button(&until, t.text_comments_until()).small().quiet())
                }
            }
            @if view.may_take_pen { (kit::link_button(&pen, t.text_take_pen()).small()) }
        }
        p class="small" { (history::link(cx, it.id.any())) }
    };
    kit::card_sunk("pen", t.text_pen(), content)
}
