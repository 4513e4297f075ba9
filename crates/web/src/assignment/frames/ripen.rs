// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The forms by which a frame ripens: firmer or looser, open on purpose, taken up again, away.

use domain::{
    assignment::{CloseFrame, Firmness, Frame, MoveFirmness, OpenFrame, RemoveFrame},
    refusal::Problem,
    sight::Audience,
};
use maud::html;

use super::{card::settler_words, firm_of, firm_word, firmness_word, frame_name};
use crate::{
    assignment::leaf::{Leaf, for_facilitators},
    frame::{Cx, Form, Page, Sent, Stop, Typed},
    kit::{self, choice},
};

/// What a level means, in its place.
fn meaning(cx: &Cx<'_>, level: u8) -> &'static str {
    let key = format!("assignment-firmness-meaning-{level}");
    cx.t.find(&key).unwrap_or_default()
}

fn leaf<'a>(up: &'a str, name: &'a str, title: &'a str, lead: &'a str) -> Leaf<'a> {
    Leaf { up, up_word: name, title, lead, audience: Audience::AllParties }
}

pub(super) fn move_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let frame = cx.find::<Frame>("id")?;
    let t = cx.t;
    let (up, name) = (format!("/frames/{}", frame.id), frame_name(t, frame.record));
    let leaf = leaf(&up, name, t.assignment_move_title(), t.assignment_move_lead());
    // Handed over is no choice: it comes with an accepted handover.
    let levels: Vec<(String, String, u8)> = (0_u8..=4)
        .filter_map(|level| Firmness::try_from(level).ok())
        .map(|it| {
            let now = if it == frame.firmness { t.assignment_move_now() } else { "" };
            let word = match now {
                "" => firmness_word(t, it).to_owned(),
                now => format!("{} ({now})", firmness_word(t, it)),
            };
            (it.level().to_string(), word, it.level())
        })
        .collect();
    let choices: Vec<_> = levels
        .iter()
        .map(|(value, word, level)| choice(value, word).hint(meaning(cx, *level)))
        .collect();
    let fields = html! {
        p { (t.assignment_frame_now()) ": " (kit::firm(firm_of(&frame), &firm_word(t, &frame))) }
        (form.field("to", t.assignment_move_to()).radios(&choices))
        (form.field("why", t.assignment_move_why()).hint(t.assignment_move_why_hint()).area(3))
        (kit::card_sunk("settled", t.assignment_move_settled(), html! {
            p class="small" {
                (t.assignment_move_settled_lead(settler_words(cx, frame.settled_by)))
            }
            div class="stack" {
                (form.field("decision", t.assignment_move_decision())
                    .optional(t.frame_optional()).text())
                (form.field("decided_on", t.assignment_move_decided_on())
                    .optional(t.frame_optional()).date())
            }
        }))
        (leaf.send(cx, t.assignment_move_send()))
    };
    Ok(leaf.page(cx, form.edit(frame.stamp.revision, fields)))
}

pub(super) fn move_it(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let frame = cx.find::<Frame>("id")?;
    let to = level(typed);
    let act = MoveFirmness {
        frame: frame.id,
        seen: typed.seen(),
        to: to.unwrap_or(frame.firmness),
        why: typed.text("why"),
        decision: typed.line("decision"),
        decided_on: typed.maybe_date("decided_on"),
    };
    let back = cx.at(format_args!("/frames/{}", frame.id));
    let says = cx.t.assignment_moved(firmness_word(cx.t, act.to));
    Ok(typed.act(act).then(back).says(says))
}

fn level(typed: &mut Typed<'_>) -> Option<Firmness> {
    let word = typed.line("to");
    let level = word.parse::<u8>().ok().and_then(|it| Firmness::try_from(it).ok());
    if level.is_none() {
        let problem = if word.is_empty() { Problem::NotChosen } else { Problem::UnknownChoice };
        typed.wrong("to", problem);
    }
    level
}

pub(super) fn open_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let frame = cx.find::<Frame>("id")?;
    let t = cx.t;
    let (up, name) = (format!("/frames/{}", frame.id), frame_name(t, frame.record));
    let leaf = leaf(&up, name, t.assignment_open_title_form(), t.assignment_open_lead());
    let until = frame.open_until.as_deref().unwrap_or_default();
    let fields = html! {
        (form.field_from("until", t.assignment_open_until_ask(), until)
            .hint(t.assignment_open_until_hint()).text())
        (form.field("why", t.assignment_why()).hint(t.assignment_why_hint()).area(3))
        (leaf.send(cx, t.assignment_open()))
    };
    Ok(leaf.page(cx, form.edit(frame.stamp.revision, fields)))
}

pub(super) fn open(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let frame = cx.find::<Frame>("id")?.id;
    let (seen, until, why) = (typed.seen(), typed.line("until"), typed.text("why"));
    let back = cx.at(format_args!("/frames/{frame}"));
    let sent = typed.act(OpenFrame { frame, seen, until, why }).then(back);
    Ok(sent.says(cx.t.assignment_opened()))
}

pub(super) fn close_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let frame = cx.find::<Frame>("id")?;
    let t = cx.t;
    let (up, name) = (format!("/frames/{}", frame.id), frame_name(t, frame.record));
    let lead = t.assignment_close_lead(firmness_word(t, frame.firmness));
    let leaf = leaf(&up, name, t.assignment_close(), &lead);
    let fields = html! {
        (form.field("why", t.assignment_why()).hint(t.assignment_why_hint()).area(3))
        (leaf.send(cx, t.assignment_close()))
    };
    Ok(leaf.page(cx, form.edit(frame.stamp.revision, fields)))
}

pub(super) fn close(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let frame = cx.find::<Frame>("id")?.id;
    let (seen, why) = (typed.seen(), typed.text("why"));
    let back = cx.at(format_args!("/frames/{frame}"));
    Ok(typed.act(CloseFrame { frame, seen, why }).then(back).says(cx.t.assignment_closed()))
}

pub(super) fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    for_facilitators(cx)?;
    let frame = cx.find::<Frame>("id")?;
    let t = cx.t;
    let (up, name) = (format!("/frames/{}", frame.id), frame_name(t, frame.record));
    let leaf = leaf(&up, name, t.assignment_frame_remove(), t.assignment_remove_lead());
    let words = if frame.text.is_empty() { name } else { &frame.text };
    Ok(leaf.removal(cx, form, frame.stamp.revision, words, true))
}

pub(super) fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let frame = cx.find::<Frame>("id")?.id;
    let (seen, why) = (typed.seen(), typed.text("why"));
    let sent = typed.act(RemoveFrame { frame, seen, why }).then(cx.at("/frames"));
    Ok(sent.says(cx.t.assignment_removed()))
}
