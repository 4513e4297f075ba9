// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Is your text the same? A pasted text or a file held against a version, and against the other
//! versions that the viewer sees; nothing of it is kept.

use domain::{
    sight::Seen,
    text::{Version, canonical, said_in, same_text, versions_of},
};
use maud::{Markup, html};
use papers::document::{self, Unreadable};

use super::{crumbs, one, text_of};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/texts/versions/{id}/check", page, check);
}

/// What came with the form: the words of a file, or what was pasted; nothing when it is opened.
pub(super) fn given(cx: &Cx<'_>) -> Option<Result<String, &'static str>> {
    let t = cx.t;
    if let Some(file) = cx.given("file").filter(|it| !it.bytes.is_empty()) {
        return Some(document::read(&file.bytes).map_err(|why| match why {
            Unreadable::Empty => t.text_check_empty(),
            Unreadable::TooLarge => t.text_check_too_large(),
            Unreadable::Encrypted => t.text_check_encrypted(),
            Unreadable::Damaged => t.text_check_damaged(),
            Unreadable::WrongKind => t.text_check_wrong_kind(),
        }));
    }
    let pasted = cx.filled("words")?.trim();
    match pasted.is_empty() {
        true => Some(Err(t.text_check_nothing())),
        false => Some(Ok(pasted.to_owned())),
    }
}

/// Whether the words are this version, another one that the viewer sees, or none.
fn answer(cx: &Cx<'_>, it: &Seen<'_, Version>, words: &str) -> Markup {
    let t = cx.t;
    let digest = same_text(words);
    if digest == it.digest {
        return kit::tell(Status::Good, html! { p { (t.text_check_same()) } });
    }
    let all = versions_of(cx.sight(), it.text);
    let other = all.iter().rev().find(|other| other.id != it.id && other.digest == digest);
    let told = match other {
        Some(other) => t.text_check_earlier(t.date(other.on), one::name_of(cx, other)),
        None => t.text_check_other().to_owned(),
    };
    let said = canonical(&said_in(cx.sight(), it.id));
    html! {
        (kit::tell(Status::Stop, html! { p { (told) } }))
        (kit::difference(&said, words, t.web_gone(), t.web_added()))
    }
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Version>("id")?;
    let text = text_of(cx, it.text)?;
    let title = t.text_check();
    let back = cx.at(format_args!("/texts/versions/{}", it.id));
    let fields = html! {
        @if let Some(given) = given(cx) {
            div role="status" {
                @match given {
                    Ok(words) => (answer(cx, &it, &words)),
                    Err(why) => (kit::tell(Status::Care, html! { p { (why) } })),
                }
            }
        }
        (form.field("file", t.text_check_file()).hint(t.text_check_file_hint())
            .optional(t.frame_optional()).file(".docx,.txt"))
        (form.field("words", t.text_check_words()).hint(t.text_check_hint())
            .optional(t.frame_optional()).area(10))
        div class="row" {
            (kit::button(title).main().sends("more", "check"))
            (kit::link_button(&back, t.frame_not_now()).quiet())
        }
    };
    let name = one::name_of(cx, &it);
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&text), title), title, t.text_check_lead(), ""))
        p class="small soft" { span class="typed" { (text.title) } ": " (name) }
        div class="measure" { (form.with_file(fields)) }
    };
    Ok(cx.page(title, content))
}

/// Checking does nothing: without its button the page is simply shown again.
fn check(cx: &Cx<'_>, _: &mut Typed<'_>) -> Result<Sent, Stop> {
    Err(Stop::Elsewhere(cx.path().to_owned()))
}
