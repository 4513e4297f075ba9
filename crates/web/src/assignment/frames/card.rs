// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page of one frame: what it says, its boundaries, its questions, and how it ripened.

use domain::{
    assignment::{Boundary, Firmness, Frame, Limit, Range, Settler, Tested, Untestable},
    sight::{Audience, Seen},
};
use maud::{Markup, html};

use super::{course_of, fell_line, firm_of, firm_word, frame_name, history};
use crate::{
    assignment::leaf::{amount, is_facilitator},
    frame::{Cx, Page, Stop},
    kit::{self, Icon, Link, Status},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let frame = cx.find::<Frame>("id")?;
    let course = course_of(cx, &frame)?;
    let t = cx.t;
    let name = frame_name(t, frame.record);
    let list = cx.at("/frames");
    let crumbs = kit::crumbs(&[Link::new(&list, t.assignment_frames()).icon(Icon::Frames)], name);
    let fell = fell_line(t, &course);
    let sentence = html! {
        (kit::firm(firm_of(&frame), &firm_word(t, &frame)))
        @if let Some(fell) = &fell { " · " (fell) }
    };
    let content = html! {
        (kit::page_head(crumbs, html! { span class="typed" { (name) } }, sentence,
            actions(cx, &frame)))
        p { (cx.circle(&Audience::AllParties)) }
        div class="stack-l" {
            article class={ "frame " (firm_of(&frame).class()) } { (says(cx, &frame)) }
            section aria-labelledby="boundaries" { (boundaries(cx, &frame)) }
            (details(cx, &frame))
            section aria-labelledby="course" { (history::one(cx, &frame, &course)) }
            div class="row" {
                (crate::history::link(cx, frame.id.any()))
                @if is_facilitator(cx) && frame.firmness < Firmness::SETTLED {
                    @let remove = cx.at(format_args!("/frames/{}/remove", frame.id));
                    (kit::link_button(&remove, t.assignment_frame_remove()).quiet().small())
                }
            }
        }
    };
    Ok(cx.page(name, content))
}

fn actions(cx: &Cx<'_>, frame: &Seen<'_, Frame>) -> Markup {
    if !is_facilitator(cx) {
        return html! {};
    }
    let t = cx.t;
    let at = |verb: &str| cx.at(format_args!("/frames/{}/{verb}", frame.id));
    let (move_it, edit, open, close) = (at("move"), at("edit"), at("open"), at("close"));
    html! {
        @if frame.open_until.is_some() {
            (kit::link_button(&close, t.assignment_close()).main())
        } @else {
            (kit::link_button(&move_it, t.assignment_move()).main())
        }
        (kit::link_button(&edit, t.assignment_frame_edit()))
        @if frame.open_until.is_none() && frame.firmness < Firmness::SETTLED {
            (kit::link_button(&open, t.assignment_open()))
        }
    }
}

fn says(cx: &Cx<'_>, frame: &Frame) -> Markup {
    let t = cx.t;
    html! {
        @if frame.text.is_empty() {
            p class="say soft" { (t.assignment_frame_no_text()) }
        } @else {
            p class="say typed" { (frame.text) }
        }
        @if let Some(range) = &frame.range { p { b { (range_words(cx, range)) } } }
    }
}

fn range_words(cx: &Cx<'_>, range: &Range) -> String {
    let (from, to) = (amount(cx, range.least_hundredths), amount(cx, range.most_hundredths));
    cx.t.assignment_frame_range_words(from, to, range.unit.as_str())
}

fn boundaries(cx: &Cx<'_>, frame: &Frame) -> Markup {
    let t = cx.t;
    html! {
        (kit::heading(2, "boundaries", t.assignment_frame_boundaries_title(), ""))
        @if frame.boundaries.is_empty() {
            p class="soft" { (t.assignment_frame_no_boundaries()) }
        } @else {
            ul class="list" {
                @for (boundary, tested) in frame.tested() { li { (one(cx, boundary, tested)) } }
            }
        }
    }
}

fn one(cx: &Cx<'_>, boundary: &Boundary, tested: Tested) -> Markup {
    let t = cx.t;
    let (badge, why) = match tested {
        Tested::Met => (kit::badge(Status::Good, Icon::Check, t.assignment_tested_met()), ""),
        Tested::NotMet => {
            (kit::badge(Status::Stop, Icon::Cross, t.assignment_tested_not_met()), "")
        }
        Tested::NotYet(why) => (
            kit::badge(Status::Plain, Icon::Open, t.assignment_tested_not_yet()),
            match why {
                Untestable::NoLimit => t.assignment_untestable_no_limit(),
                Untestable::NoRange => t.assignment_untestable_no_range(),
                Untestable::OtherUnit => t.assignment_untestable_other_unit(),
                Untestable::BothSides => t.assignment_untestable_both_sides(),
            },
        ),
    };
    let limit = boundary.limit.as_ref().map(|it| match it {
        Limit::AtMost { amount_hundredths, unit } => {
            t.assignment_limit_words_most(amount(cx, *amount_hundredths), unit.as_str())
        }
        Limit::AtLeast { amount_hundredths, unit } => {
            t.assignment_limit_words_least(amount(cx, *amount_hundredths), unit.as_str())
        }
    });
    html! {
        div class="row between" { span class="typed" { (boundary.words) } (badge) }
        p class="small soft" {
            @if let Some(limit) = &limit { span class="typed" { (limit) } ". " }
            (why)
        }
    }
}

fn details(cx: &Cx<'_>, frame: &Frame) -> Markup {
    let t = cx.t;
    let mut pairs =
        vec![(t.assignment_frame_settler_title(), html! { (settler_words(cx, frame.settled_by)) })];
    if let Some(decision) = &frame.decision {
        let words = t.assignment_frame_decision(t.date(decision.on), decision.words.as_str());
        pairs.push((t.assignment_frame_decision_title(), html! { span class="typed" { (words) } }));
    }
    if !frame.questions.is_empty() {
        pairs.push((
            t.assignment_frame_questions_title(),
            html! {
                ul { @for question in &frame.questions { li class="typed" { (question) } } }
            },
        ));
    }
    kit::definitions(&pairs)
}

/// "alle raden", "de tafel Stuurgroep".
pub(super) fn settler_words(cx: &Cx<'_>, settler: Option<Settler>) -> String {
    let t = cx.t;
    match settler {
        None => t.assignment_frame_settler_none().to_owned(),
        Some(Settler::AllColleges) => t.assignment_settled_by_all_colleges().to_owned(),
        Some(Settler::AllCouncils) => t.assignment_settled_by_all_councils().to_owned(),
        Some(Settler::Table(table)) => {
            let name = cx.sight().get(table).map_or(t.frame_unknown(), |it| it.name.as_str());
            t.assignment_frame_settler_table(name)
        }
    }
}
