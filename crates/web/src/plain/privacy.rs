// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Privacy: what is kept, who answers for it (per founding of the visitor), what one can ask.

use domain::{assignment, sight::Viewer};
use maud::{Markup, html};

use super::{paragraphs, start};
use crate::{
    frame::{Cx, Page, Stop},
    kit,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let operator = match cx.house().settings.operator.as_str() {
        "" => t.web_privacy_operator_unknown().to_owned(),
        name => t.web_privacy_operator(name),
    };
    let parts: [(&str, &[&str]); 3] = [
        (t.web_privacy_what_title(), &[t.web_privacy_what(), t.web_privacy_cookies()]),
        (t.web_privacy_rights_title(), &[t.web_privacy_rights()]),
        (
            t.web_privacy_erase_title(),
            &[t.web_privacy_erase(), t.web_privacy_erase_stays(), t.web_privacy_backups()],
        ),
    ];
    let content = html! {
        (kit::page_head("", t.web_privacy(), t.web_privacy_lead(), ""))
        h2 { (t.web_privacy_who_title()) }
        p class="measure" { (t.web_privacy_who()) }
        p class="measure" { (operator) }
        (foundings(cx)?)
        (paragraphs(&parts))
    };
    Ok(cx.page(t.web_privacy(), content))
}

/// Who answers for each founding that the visitor takes part in.
fn foundings(cx: &Cx<'_>) -> Result<Markup, Stop> {
    let t = cx.t;
    let mut told = Vec::new();
    for (id, person) in start::places(cx)? {
        let workspace = cx.house().desk.workspace(id)?;
        let sight = workspace.seen_by(Viewer::Person(person), cx.house().desk.now(id)?);
        if let Some(it) = assignment::founding(&sight) {
            let or_unknown = |words: &str| match words {
                "" => html! { (t.frame_unknown()) },
                words => html! { (words) },
            };
            let pairs = [
                (t.web_privacy_controller(), or_unknown(&it.controller)),
                (t.web_privacy_holder(), or_unknown(&it.holder)),
                (t.web_privacy_archive(), or_unknown(&it.archive)),
            ];
            told.push(html! { h3 { (it.name) } (kit::definitions(&pairs)) });
        }
    }
    Ok(html! { @for it in &told { (it) } })
}
