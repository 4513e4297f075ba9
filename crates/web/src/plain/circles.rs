// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who sees what: the page to hand to an alderman, without any word that needs explaining.

use maud::{Markup, html};
use texts::Texts;

use super::paragraphs;
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Circle},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let parts: [(&str, &[&str]); 5] = [
        (t.web_circles_wider_title(), &[t.web_circles_wider(), t.web_circles_back()]),
        (t.web_circles_nobody_title(), &[t.web_circles_nobody(), t.web_circles_read_log()]),
        (
            t.web_circles_operator_title(),
            &[t.web_circles_operator(), t.web_circles_operator_link()],
        ),
        (t.web_circles_law_title(), &[t.web_circles_law(), t.frame_circle_law()]),
        (t.web_circles_paper_title(), &[t.web_circles_paper()]),
    ];
    let content = html! {
        (kit::page_head("", t.web_who_sees_what(), t.web_circles_lead(), ""))
        h2 { (t.web_circles_title()) }
        (circles(t))
        (paragraphs(&parts))
    };
    Ok(cx.page(t.web_who_sees_what(), content))
}

/// From closed to open.
fn circles(t: Texts) -> Markup {
    use Circle::*;
    let all = [
        (Writer, t.frame_circle_writer(), t.frame_circle_writer_readers()),
        (Persons, t.frame_circle_persons(), t.frame_circle_persons_readers()),
        (Facilitators, t.frame_circle_facilitators(), t.frame_circle_facilitators_readers()),
        (OwnParty, t.frame_circle_own_party(), t.frame_circle_own_party_readers()),
        (BetweenUs, t.frame_circle_between_us(), t.frame_circle_between_us_readers()),
        (Table, t.frame_circle_table(), t.frame_circle_table_readers()),
        (AllParties, t.frame_circle_all_parties(), t.frame_circle_all_parties_readers()),
        (Public, t.frame_circle_public(), t.frame_circle_public_readers()),
    ];
    html! {
        dl class="dl" {
            @for (circle, word, readers) in all {
                dt { (kit::circle(circle, word)) }
                dd { (readers) }
            }
        }
    }
}
