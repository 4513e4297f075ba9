// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! "Klopt jouw tekst?": by its link anybody holds a document against a frozen text, without an
//! account; the answer is yes, or no and which version it is, and never a word of the text.

use axum::response::Response;
use desk::DeskError;
use domain::{
    sight::{Seen, Sight, Viewer},
    text::{Text, TextCircle, Version, same_text, versions_of},
};
use ledger::{AnyId, Id};
use maud::{Markup, html};

use super::{check::given, one};
use crate::{
    frame::{Cx, House, Page, Routes, Stop},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.open(|routes| {
        routes.page("/klopt/{token}", page);
        routes.answer("/klopt/{token}", answer);
    });
}

/// What the link of a frozen text carries: which, and a mark that only this house can make.
struct Link {
    workspace: AnyId,
    version: Id<Version>,
}

fn mark(house: &House, link: &Link) -> String {
    let parts = [&link.workspace.0[..], &link.version.any().0];
    house.key("same-text").checksum(&parts).to_string()[..32].to_owned()
}

/// The address that anybody may be given; only of a frozen text that all parties read.
pub(super) fn address(cx: &Cx<'_>, it: &Seen<'_, Version>) -> Option<String> {
    let is_shared = it.is_frozen && it.circle == TextCircle::AllParties;
    let link = Link { workspace: cx.workspace_id(), version: it.id };
    let mark = mark(cx.house(), &link);
    let origin = cx.house().public_url.origin();
    is_shared.then(|| format!("{origin}/klopt/{}.{}.{mark}", link.workspace, link.version))
}

fn read_link(cx: &Cx<'_>) -> Result<Link, Stop> {
    let word = cx.param("token").unwrap_or_default();
    let parts: Vec<&str> = word.split('.').collect();
    if let [workspace, version, told] = parts[..]
        && let (Ok(workspace), Ok(version)) = (workspace.parse(), version.parse())
    {
        let link = Link { workspace, version };
        if mark(cx.house(), &link) == told {
            return Ok(link);
        }
    }
    cx.take_turn("same-text", 60, 30)?;
    Err(Stop::NotThere)
}

/// The page as the link shows it, with what came of a document if one was given.
fn made(cx: &Cx<'_>) -> Result<Page, Stop> {
    let link = read_link(cx)?;
    let house = cx.house();
    let (all, now) = match (house.desk.workspace(link.workspace), house.desk.now(link.workspace)) {
        (Ok(all), Ok(now)) => (all, now),
        (Err(DeskError::NoWorkspace), _) => return Err(Stop::NotThere),
        (Err(error), _) | (_, Err(error)) => return Err(Stop::fault(error)),
    };
    let sight = all.seen_by(Viewer::SameText(link.version), now);
    let it = sight.find(link.version).ok_or(Stop::NotThere)?;
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
