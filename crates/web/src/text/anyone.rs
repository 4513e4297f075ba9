// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Klopt jouw tekst?": by its link anybody holds a document against a frozen text, without an
//! account; the answer is yes, or no and which version it is, and never a word of the text.

use axum::response::Response;
use domain::{
    sight::{Seen, Sight, Viewer},
    text::{Text, TextCircle, Version, same_text, versions_of},
};
use ledger::Id;
use maud::{Markup, html};

use super::{check::given, one};
use crate::{
    frame::{Carried, Cx, Page, Routes, Stop},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.open(|routes| {
        routes.page("/klopt/{token}", page);
        routes.answer("/klopt/{token}", answer);
    });
}

/// What the link is for; only a link made for this opens this page.
const PURPOSE: &str = "same-text";

/// The address that anybody may be given; only of a frozen text that all parties read.
pub(super) fn address(cx: &Cx<'_>, it: &Seen<'_, Version>) -> Option<String> {
    let is_shared = it.is_frozen && it.circle == TextCircle::AllParties;
    is_shared.then(|| cx.outside_link("/klopt", PURPOSE, [it.id.any()]))
}

/// The page as the link shows it, with what came of a document if one was given.
fn made(cx: &Cx<'_>) -> Result<Page, Stop> {
    let Carried { workspace, about: [version] } = cx.read_link(PURPOSE)?;
    let version: Id<Version> = Id::new(version);
    let (all, now) = cx.founding_of(workspace)?;
    let sight = all.seen_by(Viewer::SameText(version), now);
    let it = sight.find(version).ok_or(Stop::NotThere)?;
    let text = sight.find(it.text).ok_or(Stop::NotThere)?;
    Ok(asking(cx, &sight, &it, &text))
}

fn asking(cx: &Cx<'_>, sight: &Sight<'_>, it: &Seen<'_, Version>, text: &Text) -> Page {
    let t = cx.t;
    let title = t.text_anyone();
    let pasted = cx.filled("words").unwrap_or_default();
    let about = html! {
        span class="typed" { (text.title) } ": "
        (one::name_of(cx, it)) ", " (t.text_anyone_since(t.date(it.on)))
    };
    let content = html! {
        (kit::page_head("", title, about, ""))
        div class="measure stack" {
            @if let Some(given) = given(cx) {
                div role="status" {
                    @match given {
                        Ok(words) => (verdict(cx, sight, it, &words)),
                        Err(why) => (kit::tell(Status::Care, html! { p { (why) } })),
                    }
                }
            }
            p { (t.text_anyone_lead()) }
            form method="post" action=(cx.path()) enctype="multipart/form-data" class="stack"
                novalidate {
                (kit::Field::new("file", t.text_check_file()).hint(t.text_check_file_hint())
                    .optional(t.frame_optional()).file(".docx,.txt"))
                (kit::Field::new("words", t.text_check_words()).value(pasted)
                    .hint(t.text_check_hint()).optional(t.frame_optional()).area(10))
                p { (kit::button(t.text_anyone_check()).main()) }
            }
        }
    };
    cx.page(title, content)
}

/// Yes; or no, with the version that it is. What differs is for who may read the text.
fn verdict(cx: &Cx<'_>, sight: &Sight<'_>, it: &Seen<'_, Version>, words: &str) -> Markup {
    let t = cx.t;
    let digest = same_text(words);
    if digest == it.digest {
        return kit::tell(Status::Good, html! { p { (t.text_anyone_same()) } });
    }
    let all = versions_of(sight, it.text);
    let other = all.iter().rev().find(|other| other.id != it.id && other.digest == digest);
    let told = match other {
        Some(other) => t.text_anyone_earlier(t.date(other.on), one::name_of(cx, other)),
        None => t.text_anyone_other().to_owned(),
    };
    kit::tell(Status::Stop, html! { p { (told) } })
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    made(cx)
}

fn answer(cx: &Cx<'_>) -> Result<Response, Stop> {
    cx.take_turn("same-text, a document", 60, 30)?;
    let page = made(cx)?;
    Ok(cx.respond(page))
}
