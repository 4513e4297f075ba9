// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The public page of a founding, for who has no account: off until a facilitator turns it on.

use domain::{
    assignment::{self, Frame, PublicPage, Publish, Unpublish},
    calendar,
    sight::{Audience, Seen},
};
use maud::{Markup, html};
use papers::assignment::frame_name;

use super::leaf::{Leaf, for_facilitators};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

const READ_AT: &str = "/public";

pub(super) fn routes(routes: &mut Routes) {
    routes.open(|routes| routes.page("/f/{w}/public", page));
    routes.form("/f/{w}/publish", publish_page, publish);
    routes.form("/f/{w}/unpublish", unpublish_page, unpublish);
}

/// Made of what is public and of nothing else, also for who could read more.
fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let cx = &cx.told_to(Audience::Public);
    let t = cx.t;
    let Some(it) = assignment::public_page(cx.sight()) else {
        // Who looks back at a day before it was there reads that; today there is nothing here.
        cx.as_of().ok_or(Stop::NotThere)?;
        let title = t.assignment_public();
        let content = html! { h1 { (title) } p { (t.assignment_public_is_off()) } };
        return Ok(cx.page(title, content));
    };
    let content = html! {
        (kit::page_head("", html! { span class="typed" { (it.title) } }, "", ""))
        div class="measure stack" {
            @if let Some(wish) = assignment::wish(cx.sight()).filter(|it| it.public) {
                (kit::quote(&wish.words, &wish.spoken_by))
            }
            @if !it.frames.is_empty() {
                section {
                    h2 { (t.assignment_public_frames()) }
                    ul class="list" { @for line in &it.frames { li class="typed" { (line) } } }
                }
            }
            section { h2 { (t.assignment_public_decides()) } (lines(&it.decides)) }
            section { h2 { (t.assignment_public_heard()) } (lines(&it.heard)) }
            p class="small soft" { (t.assignment_public_as_of(t.date(calendar::day(it.stamp.at)))) }
        }
    };
    Ok(cx.page(it.title.clone(), content))
}

fn lines(words: &str) -> Markup {
    html! { @for line in words.lines().filter(|it| !it.trim().is_empty()) { p class="typed" { (line) } } }
}

/// On the page of the assignment: whether everybody can read along, for who may turn it on.
pub(super) fn card(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let found = assignment::public_page(cx.sight());
    let facilitates = cx.sight().standing().is_facilitator();
    if found.is_none() && !facilitates {
        return html! {};
    }
    let (read, change, off) = (cx.at(READ_AT), cx.at("/publish"), cx.at("/unpublish"));
    let content = html! {
        @match &found {
            Some(_) => { p { a href=(read) { (t.assignment_public_read()) } } }
            None => { p { (t.assignment_public_is_off()) } }
        }
        @if facilitates {
            p class="row" {
                @if found.is_some() {
                    (kit::link_button(&change, t.frame_change()).small())
                    (kit::link_button(&off, t.assignment_public_off()).small().quiet())
                } @else {
                    (kit::link_button(&change, t.assignment_public_on()).small())
                }
            }
        }
    };
    kit::card("public", t.assignment_public(), content)
}

fn leaf<'a>(cx: &Cx<'_>, title: &'a str, lead: &'a str) -> Leaf<'a> {
    let (up, up_word) = ("/assignment", cx.t.assignment_title());
    Leaf { up, up_word, title, lead, audience: Audience::Public }
}

/// What stands in the form at first: the frames that say something by now.
fn frames(cx: &Cx<'_>) -> String {
    let all = assignment::frames(cx.sight());
    let told = all.iter().filter(|it| !it.text.is_empty() && it.firmness.level() > 0);
    let line = |it: &Seen<'_, Frame>| {
        format!("{}: {}", frame_name(cx.t, it.record), it.text.replace('\n', " "))
    };
    told.map(line).collect::<Vec<_>>().join("\n")
}

fn publish_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let found = assignment::public_page(cx.sight());
    let name = assignment::founding(cx.sight()).map(|it| it.name.clone()).unwrap_or_default();
    let (title, lines, decides, heard) = match &found {
        Some(it) => {
            (it.title.clone(), it.frames.join("\n"), it.decides.as_str(), it.heard.as_str())
        }
        None => (name, frames(cx), "", ""),
    };
    let leaf = leaf(cx, t.assignment_public(), t.assignment_public_lead());
    let fields = html! {
        (kit::tell(Status::Care, html! { p { (t.assignment_public_warns()) } }))
        (form.field_from("title", t.assignment_field_title(), &title).text())
        (form.field_from("frames", t.assignment_public_frames(), &lines)
            .hint(t.assignment_public_frames_hint()).optional(t.frame_optional()).area(10))
        (form.field_from("decides", t.assignment_public_decides(), decides).area(4))
        (form.field_from("heard", t.assignment_public_heard(), heard)
            .hint(t.assignment_public_heard_hint()).area(4))
        (leaf.send(cx, t.assignment_public_let_out()))
    };
    let revision = found.map_or(0, |it| it.stamp.revision);
    Ok(leaf.page(cx, form.edit(revision, fields)))
}

fn publish(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let seen = assignment::public_page(cx.sight()).map(|_| typed.seen());
    let (title, lines) = (typed.line("title"), typed.text("frames"));
    let frames = lines.lines().map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
    let (frames, decides, heard) = (frames.collect(), typed.text("decides"), typed.text("heard"));
    let page = PublicPage { title, frames, decides, heard };
    Ok(typed.act(Publish { seen, page }).then(cx.at("/assignment")))
}

fn unpublish_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let t = cx.t;
    let it = assignment::public_page(cx.sight()).ok_or(Stop::NotThere)?;
    let leaf = leaf(cx, t.assignment_public_off(), t.assignment_public_off_lead());
    let fields = leaf.send(cx, t.assignment_public_off());
    Ok(leaf.page(cx, form.edit(it.stamp.revision, fields)))
}

fn unpublish(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let page = assignment::public_page(cx.sight()).ok_or(Stop::NotThere)?.id;
    let act = Unpublish { page, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/assignment")))
}
