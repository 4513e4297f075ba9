// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The feedback page on a stuck collaboration: drafted, gone through with parties, then shared.

use domain::{
    lens::{
        self, ChangeFeedback, CheckFeedback, DraftFeedback, DropFeedback, Feedback, ShareFeedback,
        Syndrome,
    },
    party::Party,
    sight::{Audience, Seen},
    table::Table,
    text::TextCircle,
};
use maud::{Markup, html};

use super::{crumbs, stuck};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon, Status, badge},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/lens/feedback/new", new_page, new);
    routes.page("/f/{w}/lens/feedback/{id}", one_page);
    routes.form("/f/{w}/lens/feedback/{id}/change", change_page, change);
    routes.form("/f/{w}/lens/feedback/{id}/check", check_page, check);
    routes.form("/f/{w}/lens/feedback/{id}/share", share_page, share);
    routes.form("/f/{w}/lens/feedback/{id}/drop", drop_page, drop);
}

/// The drafts there are, and the way to a new one.
pub(super) fn card(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let all = lens::feedbacks(cx.sight());
    let new = cx.at("/lens/feedback/new");
    let content = html! {
        p { (t.lens_feedback_why()) }
        ul class="list" {
            @for it in &all {
                li {
                    a href=(cx.at(format_args!("/lens/feedback/{}", it.id))) {
                        (t.lens_feedback_of(t.date(it.written_on)))
                    }
                    " " (state(cx, it))
                }
            }
        }
        p class="noprint" {
            (kit::link_button(&new, t.lens_feedback_new()).icon(Icon::Plus))
        }
    };
    kit::card("feedback", t.lens_feedback(), content)
}

fn state(cx: &Cx<'_>, it: &Feedback) -> Markup {
    let t = cx.t;
    match it.shared_on {
        Some(_) => badge(Status::Good, Icon::Check, t.lens_feedback_is_shared()),
        None => badge(Status::Note, Icon::Half, t.lens_feedback_is_draft()),
    }
}

fn place(cx: &Cx<'_>, it: &Seen<'_, Feedback>) -> String {
    cx.at(format_args!("/lens/feedback/{}", it.id))
}

/// One page, as a party goes through it with who facilitates.
fn one_page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Feedback>("id")?;
    let title = t.lens_feedback();
    let lead = match it.shared_on {
        Some(on) => t.lens_feedback_shared_on(t.date(on)),
        None => t.lens_feedback_lead().to_owned(),
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, title), title, lead, ""))
        div class="row" { (state(cx, &it)) (cx.circle(&Audience::Facilitators)) }
        div class="two mt" {
            section class="card" aria-labelledby="words" {
                h2 id="words" { (t.lens_feedback_words()) }
                @for words in &it.words { p class="typed" { (words) } }
                p class="small soft" { (t.lens_feedback_ask()) }
            }
            div class="stack" {
                (checked(cx, &it))
                (ways(cx, &it))
            }
        }
    };
    Ok(cx.page(title, content))
}

fn checked(cx: &Cx<'_>, it: &Seen<'_, Feedback>) -> Markup {
    let t = cx.t;
    let badges = Badges::of(cx);
    let check = format!("{}/check", place(cx, it));
    let content = html! {
        @if it.checked.is_empty() { p class="soft" { (t.lens_feedback_unchecked()) } }
        ul class="list" {
            @for one in &it.checked {
                li {
                    (badges.link(cx, one.party)) " "
                    span class="small soft" { (t.date(one.on)) }
                    @if one.on < it.written_on {
                        p class="small" { (t.lens_feedback_changed_since()) }
                    }
                }
            }
        }
        @if it.shared_on.is_none() {
            p class="noprint" { (kit::link_button(&check, t.lens_feedback_check())) }
        }
    };
    kit::card("checked", t.lens_feedback_checked(), content)
}

fn ways(cx: &Cx<'_>, it: &Seen<'_, Feedback>) -> Markup {
    let t = cx.t;
    let [change, share, drop] =
        ["change", "share", "drop"].map(|way| format!("{}/{way}", place(cx, it)));
    html! {
        @if it.shared_on.is_none() {
            p class="row noprint" {
                (kit::link_button(&change, t.frame_change()))
                @if !it.checked.is_empty() {
                    (kit::link_button(&share, t.lens_feedback_share()).main())
                }
                (kit::link_button(&drop, t.lens_feedback_drop()).quiet())
            }
            @if it.checked.is_empty() {
                p class="small soft noprint" { (t.lens_feedback_share_later()) }
            }
        }
        p class="small" { (history::link(cx, it.id.any())) }
    }
}

/// What all parties could read anyway, and the questions that belong to it.
fn first_words(cx: &Cx<'_>) -> String {
    let t = cx.t;
    let found = lens::stuck_for_all(cx.sight());
    let mut words = vec![t.lens_feedback_opening().to_owned()];
    for syndrome in [Syndrome::Hardening, Syndrome::Drifting, Syndrome::Unclear] {
        let evidence: Vec<String> = found
            .iter()
            .filter(|it| it.of() == syndrome)
            .map(|it| stuck::sentence(cx, *it))
            .collect();
        if evidence.is_empty() {
            continue;
        }
        let (_, title, questions) = stuck::questions(cx, syndrome);
        words.push(format!("{title} {} {}", evidence.join(" "), questions[0]));
    }
    words.push(t.lens_feedback_closing().to_owned());
    words.join("\n")
}

fn words_field(cx: &Cx<'_>, form: &Form<'_>, now: &str, back: &str) -> Markup {
    let t = cx.t;
    html! {
        (form.field_from("words", t.lens_feedback_words(), now)
            .hint(t.lens_feedback_words_hint()).area(14))
        p { (cx.circle(&Audience::Facilitators)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), back))
    }
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let title = t.lens_feedback_new();
    let fields = words_field(cx, form, &first_words(cx), &cx.at("/lens/stuck"));
    Ok(form.page((title, t.lens_feedback_new_lead()), crumbs(cx, None, title), None, fields))
}

fn new(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let list = cx.at("/lens/feedback");
    let act = DraftFeedback { words: typed.lines("words") };
    Ok(typed.act(act).then_made(move |id| format!("{list}/{id}")))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let it = cx.find::<Feedback>("id")?;
    let title = cx.t.lens_feedback_change();
    let fields = words_field(cx, form, &it.words.join("\n"), &place(cx, &it));
    let revision = Some(it.stamp.revision);
    Ok(form.page((title, ""), crumbs(cx, None, title), revision, fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Feedback>("id")?;
    let (seen, words) = (typed.seen(), typed.lines("words"));
    Ok(typed.act(ChangeFeedback { feedback: it.id, seen, words }).then(place(cx, &it)))
}

fn check_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Feedback>("id")?;
    let living = |it: &Seen<'_, Party>| it.counts_on(cx.today());
    let fields = html! {
        (form.pick_record("party", t.lens_feedback_party(), Badges::of(cx).options(living), ""))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, &it)))
    };
    let words = (t.lens_feedback_check(), t.lens_feedback_check_lead());
    Ok(form.page(words, crumbs(cx, None, words.0), Some(it.stamp.revision), fields))
}

fn check(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Feedback>("id")?;
    let (seen, party) = (typed.seen(), typed.id("party"));
    Ok(typed.act(CheckFeedback { feedback: it.id, seen, party }).then(place(cx, &it)))
}

fn share_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Feedback>("id")?;
    let tables = cx.sight().all::<Table>();
    let mut circles = vec![("all_parties".to_owned(), t.text_circle_all_parties().to_owned())];
    circles.extend(
        tables.iter().map(|it| (it.id.to_string(), t.text_circle_of_table(it.name.as_str()))),
    );
    let circles: Vec<(&str, &str)> = circles.iter().map(|it| (&*it.0, &*it.1)).collect();
    let fields = html! {
        (form.field_from("title", t.lens_feedback_title(), t.lens_feedback_title_now()).text())
        (form.options("circle", t.lens_feedback_whom(), &circles, "all_parties"))
        @for words in &it.words { p class="typed" { (words) } }
        (kit::form_end(t.lens_feedback_share(), t.frame_not_now(), &place(cx, &it)))
    };
    let words = (t.lens_feedback_share(), t.lens_feedback_share_lead());
    Ok(form.page(words, crumbs(cx, None, words.0), Some(it.stamp.revision), fields))
}

fn share(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Feedback>("id")?;
    let circle = match cx.filled("circle") {
        Some("all_parties") => TextCircle::AllParties,
        _ => TextCircle::Table(typed.id("circle")),
    };
    let (seen, title) = (typed.seen(), typed.line("title"));
    let act = ShareFeedback { feedback: it.id, seen, title, circle };
    Ok(typed.act(act).then(cx.at("/texts")))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Feedback>("id")?;
    let fields = kit::form_end(t.lens_feedback_drop(), t.frame_not_now(), &place(cx, &it));
    let words = (t.lens_feedback_drop(), "");
    Ok(form.page(words, crumbs(cx, None, words.0), Some(it.stamp.revision), fields))
}

fn drop(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Feedback>("id")?;
    let act = DropFeedback { feedback: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/lens/stuck")))
}
