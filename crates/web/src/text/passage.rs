// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Passages are added, written, judged, moved and taken out, by who holds the pen.

use domain::{
    sight::Seen,
    text::{
        AddPassages, Judge, MovePassage, Passage, PassageStatus, RemovePassage, Text, WritePassage,
        passages_of,
    },
};
use maud::{Markup, html};

use super::{back_to, crumbs, holders_only, kept_here, lease, place, text_of, words};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/texts/{id}/passages/new", add_page, add);
    routes.form("/f/{w}/texts/passages/{id}", write_page, write);
    routes.form("/f/{w}/texts/passages/{id}/status", judge_page, judge);
    routes.form("/f/{w}/texts/passages/{id}/move", move_page, moves);
    routes.form("/f/{w}/texts/passages/{id}/remove", remove_page, remove);
}

/// A passage with its text, for who holds the pen.
fn held<'v>(cx: &Cx<'v>) -> Result<(Seen<'v, Passage>, Seen<'v, Text>), Stop> {
    let passage = cx.find::<Passage>("id")?;
    let text = text_of(cx, passage.text)?;
    holders_only(cx, &text)?;
    Ok((passage, text))
}

/// The first words of a passage, to know it by.
fn begins(passage: &Passage) -> String {
    let words = if passage.heading.is_empty() { &passage.words } else { &passage.heading };
    let short: String = words.chars().take(60).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}

/// Behind which passage, as a choice with its number.
fn places(cx: &Cx<'_>, all: &[Seen<'_, Passage>]) -> Vec<(String, String)> {
    let first = ("start".to_owned(), cx.t.text_at_start().to_owned());
    let behind = all
        .iter()
        .enumerate()
        .map(|(nth, it)| (it.id.to_string(), cx.t.text_after(begins(it), nth + 1)));
    std::iter::once(first).chain(behind).collect()
}

fn pick_place(form: &Form<'_>, label: &str, places: &[(String, String)], now: &str) -> Markup {
    let options: Vec<(&str, &str)> =
        places.iter().map(|(value, word)| (value.as_str(), word.as_str())).collect();
    form.field_from("after", label, now).select(&options)
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let text = cx.find::<Text>("id")?;
    holders_only(cx, &text)?;
    let all = passages_of(cx.sight(), text.id);
    let last = all.last().map(|it| it.id.to_string());
    let after = cx.query("after").or(last).unwrap_or_default();
    // Nothing comes before the first: that is what moving is for.
    let places = places(cx, &all).split_off(1);
    let fields = html! {
        (form.field("pasted", t.text_words()).hint(t.text_pasted_hint()).area(8))
        @if !places.is_empty() { (pick_place(form, t.text_place(), &places, &after)) }
        (kept_here(cx))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, text.id)))
    };
    let title = t.text_add();
    Ok(form.page((title, ""), crumbs(cx, Some(&text), title), None, fields))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let text = cx.id("id")?;
    let act = AddPassages { text, pasted: typed.lines("pasted"), after: typed.maybe_id("after") };
    let back = place(cx, text);
    Ok(typed.act(act).then_made(move |id| format!("{back}#{id}")))
}

fn write_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let (it, text) = held(cx)?;
    let title = t.text_write();
    let over = cx.filled("more") == Some("over");
    let back = back_to(cx, text.id, it.id);
    let above = crumbs(cx, Some(&text), title);
    if let Some(other) = lease::begin(cx, it.id, over) {
        let name = cx.person_name(other.by);
        let until = t.moment(other.until);
        let fields = html! {
            (kit::tell(Status::Care, html! { p { (t.text_lease_other(name, until)) } }))
            (words(&it.words))
            @for name in ["heading", "words", "why"] {
                @if let Some(typed) = cx.filled(name) { (kit::hidden(name, typed)) }
                @else if name != "why" {
                    (kit::hidden(name, if name == "words" { &it.words } else { &it.heading }))
                }
            }
            div class="row" {
                (kit::button(t.text_lease_over()).main().sends("more", "over"))
                (kit::link_button(&back, t.frame_not_now()).quiet())
            }
        };
        return Ok(form.page((title, ""), above, Some(it.stamp.revision), fields));
    }
    let fields = html! {
        (form.field_from("heading", t.text_heading(), &it.heading)
            .optional(t.frame_optional()).text())
        (form.field_from("words", t.text_words(), &it.words).hint(t.text_words_hint()).area(8))
        (form.field("why", t.text_why()).optional(t.frame_optional()).area(2))
        (kept_here(cx))
        // While somebody types, the script asks for this page again, which renews the lease.
        div data-writing {}
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back))
    };
    Ok(form.page((title, t.text_write_lead()), above, Some(it.stamp.revision), fields))
}

fn write(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Passage>("id")?;
    let act = WritePassage {
        passage: it.id,
        seen: typed.seen(),
        heading: typed.line("heading"),
        words: typed.text("words"),
        why: typed.text("why"),
    };
    lease::end(cx, it.id);
    Ok(typed.act(act).then(back_to(cx, it.text, it.id)))
}

fn judge_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let (it, text) = held(cx)?;
    let title = t.text_judge();
    let now = serde_json::to_value(it.status).unwrap_or_default();
    let now = now.as_str().unwrap_or_default();
    let fields = html! {
        p { (words(&it.words)) }
        (form.pick_from::<PassageStatus>("status", t.text_judge_ask(), "text-status", now))
        (form.field_from("remark", t.text_remark(), &it.remark).hint(t.text_remark_hint())
            .optional(t.frame_optional()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back_to(cx, text.id, it.id)))
    };
    let above = crumbs(cx, Some(&text), title);
    Ok(form.page((title, ""), above, Some(it.stamp.revision), fields))
}

fn judge(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Passage>("id")?;
    let (status, remark) = (typed.choice("status"), typed.text("remark"));
    let act = Judge { passage: it.id, seen: typed.seen(), status, remark };
    Ok(typed.act(act).then(back_to(cx, it.text, it.id)))
}

fn move_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let (it, text) = held(cx)?;
    let title = t.text_move();
    let mut others = passages_of(cx.sight(), text.id);
    let at = others.iter().position(|one| one.id == it.id).unwrap_or_default();
    let now = at.checked_sub(1).map_or("start".to_owned(), |it| others[it].id.to_string());
    others.retain(|one| one.id != it.id);
    let fields = html! {
        p { (words(&it.words)) }
        (pick_place(form, t.text_place(), &places(cx, &others), &now))
        (kit::form_end(t.text_move(), t.frame_not_now(), &back_to(cx, text.id, it.id)))
    };
    let above = crumbs(cx, Some(&text), title);
    Ok(form.page((title, ""), above, Some(it.stamp.revision), fields))
}

fn moves(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Passage>("id")?;
    let after = match cx.filled("after") {
        Some("start") => None,
        _ => Some(typed.id("after")),
    };
    let act = MovePassage { passage: it.id, seen: typed.seen(), after };
    Ok(typed.act(act).then(back_to(cx, it.text, it.id)))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let (it, text) = held(cx)?;
    let title = t.text_remove();
    let fields = html! {
        p { (words(&it.words)) }
        (form.field("why", t.text_why()).optional(t.frame_optional()).area(2))
        (kit::form_end(title, t.frame_not_now(), &back_to(cx, text.id, it.id)))
    };
    let above = crumbs(cx, Some(&text), title);
    let words = (title, t.text_remove_lead());
    Ok(form.page(words, above, Some(it.stamp.revision), fields))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Passage>("id")?;
    let act = RemovePassage { passage: it.id, seen: typed.seen(), why: typed.text("why") };
    Ok(typed.act(act).then(place(cx, it.text)))
}
