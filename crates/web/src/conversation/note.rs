// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Notes: one sentence about a party, for oneself or between the party and whom it names.

use domain::{
    conversation::{ChangeNote, Note, NoteCircle, NoteLine, WithdrawNote, Write},
    refusal::Need,
    sight::{Audience, Seen},
};
use maud::{Markup, html};

use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Choice, Circle, choice},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/conversations/notes/new", add_page, add);
    routes.form("/f/{w}/conversations/notes/{id}", change_page, change);
    routes.form("/f/{w}/conversations/notes/{id}/withdraw", withdraw_page, withdraw);
}

/// One note in a list, with its circle; its writer finds the way to change it.
pub(super) fn line(cx: &Cx<'_>, it: &NoteLine<'_>, badges: Option<&Badges<'_>>) -> Markup {
    let t = cx.t;
    let at = cx.at(format_args!("/conversations/notes/{}", it.note.id));
    let offer = cx.at(format_args!("/interests/offer?note={}", it.note.id));
    let day = t.date(it.note.on);
    html! {
        li id=(it.note.id) {
            @if let Some(badges) = badges { (badges.link(cx, it.note.party)) }
            p class="typed" { (it.note.words) }
            p class="small soft row" {
                @match it.note.circle {
                    NoteCircle::Writer => (kit::circle(Circle::Writer, t.frame_circle_writer())),
                    NoteCircle::BetweenUs => {
                        (kit::circle(Circle::BetweenUs, t.frame_circle_between_us()))
                    }
                }
                @if it.own { (day) } @else { (t.conversation_by(day, cx.who(it.writer))) }
                @if it.own { a class="noprint" href=(at) { (t.frame_change()) } }
                @if may_offer(cx, it) {
                    a class="noprint" href=(offer) { (t.interest_offer()) }
                }
            }
        }
    }
}

/// A facilitator whom the party named offers what they noted, in other words.
fn may_offer(cx: &Cx<'_>, it: &NoteLine<'_>) -> bool {
    let standing = cx.sight().standing();
    let is_mine_alone = it.own && it.note.circle == NoteCircle::Writer;
    is_mine_alone && standing.is_facilitator() && standing.hears().any(|of| of == it.note.party)
}

fn circle(cx: &Cx<'_>, note: &Note) -> Markup {
    match note.circle {
        NoteCircle::Writer => cx.circle(&Audience::Writer),
        NoteCircle::BetweenUs => cx.circle(&Audience::BetweenUs(note.party)),
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let standing = cx.sight().standing();
    let own = standing.own_parties().next().map(|it| it.to_string());
    let asked = cx.query("party").or(own).unwrap_or_default();
    let parties: Vec<_> =
        super::talk::parties(cx).into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let mut options = vec![("", t.web_choose())];
    options.extend(parties.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let now = cx.query("circle").unwrap_or_else(|| "writer".to_owned());
    let hears = standing.hears().next().is_some();
    let mut circles: Vec<Choice<'_>> = vec![
        choice("writer", t.conversation_note_circle_writer())
            .hint(t.conversation_note_circle_writer_hint()),
    ];
    if hears {
        circles.push(
            choice("between_us", t.conversation_note_circle_between_us())
                .hint(t.conversation_note_circle_between_us_hint()),
        );
    }
    let fields = html! {
        (form.field_from("circle", t.conversation_note_circle(), &now)
            .hint(t.conversation_note_circle_fixed()).radios(&circles))
        (form.field_from("party", t.conversation_note_party(), &asked).select(&options))
        (form.field("words", t.conversation_note_words()).hint(t.conversation_quick_words_hint())
            .area(3))
        p class="small soft" { (t.frame_circle_law()) }
        (form.field_from("on", t.conversation_on(), &cx.today().to_string()).date())
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/conversations")))
    };
    let title = t.conversation_note_add_title();
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, "", ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = Write {
        circle: typed.choice::<NoteCircle>("circle"),
        party: typed.id("party"),
        words: typed.text("words"),
        on: typed.date("on"),
    };
    Ok(typed.act(act).then(cx.at("/conversations")))
}

fn own<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Note>, Stop> {
    let note = cx.find::<Note>("id")?;
    let mine = cx.person().is_some_and(|it| it.any() == note.stamp.made_by);
    if mine { Ok(note) } else { Err(Stop::MayNot(Need::Writer)) }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let note = own(cx)?;
    let title = t.conversation_note_change_title();
    let withdraw = cx.at(format_args!("/conversations/notes/{}/withdraw", note.id));
    let fields = html! {
        p { (circle(cx, &note)) }
        (form.field_from("words", t.conversation_note_words(), &note.words)
            .hint(t.conversation_quick_words_hint()).area(3))
        p class="small soft" { (t.frame_circle_law()) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/conversations")))
    };
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, cx.party_name(note.party), ""))
        div class="measure" { (form.edit(note.stamp.revision, fields)) }
        p class="row mt" {
            (kit::link_button(&withdraw, t.frame_withdraw()).small().quiet())
            (history::link(cx, note.id.any()))
        }
    };
    Ok(cx.page(title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = ChangeNote { note: cx.id("id")?, words: typed.text("words"), seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/conversations")))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let note = own(cx)?;
    let title = t.conversation_note_withdraw_title();
    let back = cx.at("/conversations");
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, t.conversation_note_withdraw_lead(), ""))
        blockquote class="quote" { p class="typed" { "“" (note.words) "”" } }
        p { (circle(cx, &note)) }
        (form.edit(note.stamp.revision,
            kit::form_end(t.frame_withdraw(), t.frame_cancel(), &back)))
    };
    Ok(cx.page(title, content))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = WithdrawNote { note: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/conversations")))
}
