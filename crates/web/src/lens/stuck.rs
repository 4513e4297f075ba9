// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Is it stuck? Questions to ask, each with what the record says; for who facilitates.

use domain::lens::{self, Evidence, Syndrome};
use maud::{Markup, html};

use super::{crumbs, feedback};
use crate::{
    frame::{Cx, Page, Stop},
    kit,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let found = lens::stuck(cx.sight());
    let title = t.lens_stuck_title();
    let content = html! {
        (kit::page_head(crumbs(cx, None, title), title, t.lens_stuck_lead(), ""))
        p class="measure" { (t.lens_stuck_how()) }
        div class="two mt" {
            div class="stack-l" {
                @for syndrome in [Syndrome::Hardening, Syndrome::Drifting, Syndrome::Unclear] {
                    (part(cx, syndrome, &found))
                }
                p class="measure small soft" { (t.lens_stuck_own()) }
            }
            div class="stack" { (feedback::card(cx)) }
        }
    };
    Ok(cx.page(title, content))
}

/// What a way of being stuck is called, and the questions to ask about it.
pub(super) fn questions<'t>(
    cx: &Cx<'t>,
    syndrome: Syndrome,
) -> (&'static str, &'t str, [&'t str; 3]) {
    let t = cx.t;
    match syndrome {
        Syndrome::Hardening => (
            "hardening",
            t.lens_hardening(),
            [t.lens_hardening_ask_1(), t.lens_hardening_ask_2(), t.lens_hardening_ask_3()],
        ),
        Syndrome::Drifting => (
            "drifting",
            t.lens_drifting(),
            [t.lens_drifting_ask_1(), t.lens_drifting_ask_2(), t.lens_drifting_ask_3()],
        ),
        Syndrome::Unclear => (
            "unclear",
            t.lens_unclear(),
            [t.lens_unclear_ask_1(), t.lens_unclear_ask_2(), t.lens_unclear_ask_3()],
        ),
    }
}

fn part(cx: &Cx<'_>, syndrome: Syndrome, found: &[Evidence]) -> Markup {
    let t = cx.t;
    let (id, title, questions) = questions(cx, syndrome);
    let evidence: Vec<String> =
        found.iter().filter(|it| it.of() == syndrome).map(|it| sentence(cx, *it)).collect();
    let content = html! {
        ul { @for it in questions { li { (it) } } }
        h3 { (t.lens_evidence()) }
        @if evidence.is_empty() { p class="soft" { (t.lens_evidence_none()) } }
        ul { @for it in &evidence { li { (it) } } }
    };
    kit::card(id, title, content)
}

pub(super) fn sentence(cx: &Cx<'_>, it: Evidence) -> String {
    let t = cx.t;
    match it {
        Evidence::Kept { confirmed, released } => t.lens_evidence_kept(confirmed, released),
        Evidence::Objected { rounds, of } => t.lens_evidence_objected(of, rounds),
        Evidence::Cheering { frames, of } => t.lens_evidence_cheering(frames, of),
        Evidence::NoOutcome { rounds, of } => t.lens_evidence_no_outcome(of, rounds),
        Evidence::LongDue { promises } => t.lens_evidence_long_due(promises),
        Evidence::NoMandate { seats, of } => t.lens_evidence_no_mandate(of, seats),
        Evidence::ScanSaysSo { is_organising } => match is_organising {
            true => t.lens_evidence_scan_organising().to_owned(),
            false => t.lens_evidence_scan_process().to_owned(),
        },
    }
}
