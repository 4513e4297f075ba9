// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comments on a passage: given with their circle, listed, and answered with what was done.

use domain::{
    refusal::Need,
    sight::Seen,
    text::{
        self, Closing, Comment, CommentKind, CommentLine, Dispose, Disposition, Fate, GiveComment,
        Passage, Text, TextCircle, TextView, WithdrawComment,
    },
};
use ledger::Id;
use maud::{Markup, html};

use super::{back_to, crumbs, holders_only, kept_here, own_party, place, text_of, words};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Status},
    sheet,
    table::Badges,
};

/// How the list is called that somebody takes away.
const NAME: &str = "comments";

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/texts/passages/{id}/comment", give_page, give);
    routes.live("/f/{w}/texts/{id}/comments", list);
    routes.download("/f/{w}/texts/{id}/comments.xlsx", |cx| {
        sheet::as_excel(NAME, &[papers::text::comments(cx.sight(), cx.t, &found(cx)?)])
    });
    routes.download("/f/{w}/texts/{id}/comments.csv", |cx| {
        let table = papers::text::comments(cx.sight(), cx.t, &found(cx)?);
        Ok(sheet::as_csv(cx, NAME, &[table]))
    });
    routes.form("/f/{w}/texts/comments/{id}", dispose_page, dispose);
    routes.form("/f/{w}/texts/comments/{id}/withdraw", withdraw_page, withdraw);
}

/// Whether this viewer may comment on the text now.
pub(super) fn may_give(cx: &Cx<'_>, text: &Text) -> bool {
    let standing = cx.sight().standing();
    let speaks =
        !cx.voiced().is_empty() || standing.is_facilitator() || standing.is_beside_a_seat();
    speaks && text.takes_comments(cx.sight().now)
}

fn closed(cx: &Cx<'_>, text: &Text) -> String {
    match text.comments_until.filter(|it| it.is_over(cx.sight().now) && !text.is_frozen()) {
        Some(it) => cx.t.text_comments_closed(closing(cx, it)),
        None => cx.t.text_comments_frozen().to_owned(),
    }
}

/// "1 juni 2026", or "1 juni 2026 om 17:00".
pub(super) fn closing(cx: &Cx<'_>, it: Closing) -> String {
    let t = cx.t;
    match it.clock {
        Some(clock) => t.text_until_clock(t.clock_of(clock), t.date(it.day)),
        None => t.date(it.day),
    }
}

/// The rounds that are over, with how many comments this viewer reads of each.
fn rounds(cx: &Cx<'_>, view: &TextView<'_>) -> Markup {
    let t = cx.t;
    let text = &view.text;
    if text.rounds.is_empty() {
        return html! {};
    }
    let count = |nth: usize| view.comments.iter().filter(|it| it.round(text) == nth).count();
    html! {
        ul class="small" {
            @for (nth, it) in (1..).zip(&text.rounds) {
                li { (t.text_round_was(count(nth), closing(cx, *it), nth)) }
            }
            li { (t.text_round_now(count(text.rounds.len() + 1), text.rounds.len() + 1)) }
        }
    }
}

/// A comment in the margin: for whom, what kind, the words, and what was done with it.
pub(super) fn line(cx: &Cx<'_>, view: &TextView<'_>, it: &CommentLine<'_>) -> Markup {
    let comment = &it.comment;
    let t = cx.t;
    let own = comment.party.is_some_and(|it| cx.sight().standing().is_voice(it))
        || (comment.party.is_none() && Some(comment.stamp.made_by) == cx.person().map(Id::any));
    let at = cx.at(format_args!("/texts/comments/{}", comment.id));
    html! {
        div class="comment" id=(comment.id) {
            (said(cx, comment))
            @match &it.disposition {
                Some(done) => (told(cx, done)),
                None => p class="small soft" { (t.text_not_disposed()) },
            }
            p class="small row noprint" {
                @if view.holds_pen { a href=(at) { (t.text_dispose()) } }
                @if own && it.disposition.is_none() {
                    a href={ (at) "/withdraw" } { (t.text_comment_back()) }
                }
            }
        }
    }
}

/// Who says what, in which circle.
fn said(cx: &Cx<'_>, it: &Seen<'_, Comment>) -> Markup {
    let t = cx.t;
    let who = match it.party {
        Some(party) => Badges::of(cx).link(cx, party),
        None => html! { (cx.who(it.stamp.made_by)) },
    };
    let hides = matches!(it.circle, text::CommentCircle::BetweenUs(_));
    html! {
        p { (who) " · " (cx.word("text-kind", &it.kind)) }
        @if hides { p class="small" { (cx.circle(&it.circle.audience())) } }
        p class="typed" { "“" (it.words) "”" }
        (overtaken(cx, it))
        @if !it.proposal.is_empty() {
            p { (t.text_proposal_line()) " " span class="typed" { (it.proposal) } }
        }
        @if !it.interest.is_empty() {
            p { (t.text_interest_line()) " " span class="typed" { (it.interest) } }
        }
    }
}

/// That the passage was written otherwise since, with the way to what it said then.
fn overtaken(cx: &Cx<'_>, it: &Comment) -> Markup {
    let t = cx.t;
    match cx.sight().find(it.passage) {
        Some(passage) if it.is_overtaken(&passage) => html! {
            p class="small" {
                (kit::badge(Status::Note, Icon::Clock, t.text_overtaken())) " "
                a href=(cx.at(format_args!("/history/{}", it.passage))) { (t.text_overtaken_see()) }
            }
        },
        _ => html! {},
    }
}

fn told(cx: &Cx<'_>, it: &Disposition) -> Markup {
    let (tone, icon) = match it.fate {
        Fate::TakenOver => (Status::Good, Icon::Check),
        Fate::Partly => (Status::Care, Icon::Half),
        Fate::Not => (Status::Plain, Icon::Minus),
    };
    html! {
        p { (kit::badge(tone, icon, cx.word("text-fate", &it.fate))) }
        @if !it.reason.is_empty() { p class="typed small" { (it.reason) } }
    }
}

fn give_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Passage>("id")?;
    let text = text_of(cx, it.text)?;
    let own = cx.voiced();
    let standing = cx.sight().standing();
    if own.is_empty() && !standing.is_facilitator() && !standing.is_beside_a_seat() {
        return Err(Stop::MayNot(Need::Voice));
    }
    let title = t.text_comment();
    // What was typed before it closed is shown once more, with why it was not taken.
    if !may_give(cx, &text) && cx.filled("words").is_none() {
        let above = crumbs(cx, Some(&text), title);
        let back = back_to(cx, text.id, it.id);
        let content = html! {
            (kit::page_head(above, title, "", ""))
            (kit::tell(Status::Note, html! { p { (closed(cx, &text)) } }))
            p { (kit::link_button(&back, t.text_comment_to_text())) }
        };
        return Ok(cx.page(title, content));
    }
    let may_hide = !own.is_empty() && it.circle == TextCircle::AllParties;
    let fields = html! {
        p { (words(&it.words)) }
        (own_party(cx, form, &own))
        (form.pick::<CommentKind>("kind", t.text_comment_kind(), "text-kind"))
        (form.field("words", t.text_comment_words()).area(3))
        (form.field("proposal", t.text_proposal()).hint(t.text_proposal_hint())
            .optional(t.frame_optional()).area(3))
        (form.field("interest", t.text_interest()).hint(t.text_interest_hint())
            .optional(t.frame_optional()).area(2))
        @if may_hide { (form.tick("between_us", t.text_between_us(), t.text_between_us_hint(), false)) }
        p { (cx.circle(&it.circle.audience())) }
        (kept_here(cx))
        (kit::form_end(t.text_comment_send(), t.frame_not_now(), &back_to(cx, text.id, it.id)))
    };
    let above = crumbs(cx, Some(&text), title);
    Ok(form.page((title, t.text_comment_lead()), above, None, fields))
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Passage>("id")?;
    let act = GiveComment {
        passage: it.id,
        party: typed.maybe_id("party"),
        between_us: typed.tick("between_us"),
        kind: typed.choice("kind"),
        words: typed.text("words"),
        proposal: typed.text("proposal"),
        interest: typed.text("interest"),
    };
    Ok(typed.act(act).then(back_to(cx, it.text, it.id)))
}

/// The text whose comments are asked for.
fn found<'v>(cx: &Cx<'v>) -> Result<TextView<'v>, Stop> {
    Ok(text::view(cx.sight(), cx.find::<Text>("id")?))
}

/// Every comment on a text with what was done with it: the list for whoever asks "and mine?".
fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let view = found(cx)?;
    let lines = view.comments_in_order();
    let columns =
        [t.text_passage(), t.text_comment_column(), t.text_done_column()].map(kit::column);
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|(nth, it)| {
            let place = match nth {
                Some(nth) => t.text_passage_nr(*nth + 1),
                None => t.text_vanished_one().to_owned(),
            };
            let done = match &it.disposition {
                Some(done) => told(cx, done),
                None => html! { (t.text_not_disposed()) },
            };
            vec![html! { (place) }, said(cx, &it.comment), done]
        })
        .collect();
    let title = t.text_comments_title();
    let open = lines.iter().filter(|(_, it)| it.disposition.is_none()).count();
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&view.text), title), title,
            t.text_comments_lead(lines.len(), open), ""))
        (rounds(cx, &view))
        @if rows.is_empty() {
            (kit::empty(Icon::Talk, t.text_comments_none(), "", None))
        } @else {
            (kit::fold_table(title, false, &columns, &rows))
            (sheet::taken_away(cx, &cx.at(format_args!("/texts/{}/comments", view.text.id))))
        }
    };
    Ok(cx.page(title, content))
}

fn dispose_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Comment>("id")?;
    let text = text_of(cx, it.text)?;
    holders_only(cx, &text)?;
    let before = cx.sight().under::<Disposition>(it.id.any()).into_iter().next();
    let now = before.and_then(|it| serde_json::to_value(it.fate).ok());
    let now = now.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
    let title = t.text_dispose();
    let fields = html! {
        div class="card sunk" { (said(cx, &it)) }
        (form.pick_from::<Fate>("fate", t.text_fate_ask(), "text-fate", now))
        (form.field_from("reason", t.text_reason(), before.map_or("", |it| &it.record.reason))
            .hint(t.text_reason_hint()).optional(t.frame_optional()).area(3))
        (kept_here(cx))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &back_to(cx, text.id, it.passage)))
    };
    let above = crumbs(cx, Some(&text), title);
    let revision = before.map(|it| it.stamp.revision);
    Ok(form.page((title, ""), above, revision, fields))
}

fn dispose(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Comment>("id")?;
    let act = Dispose {
        comment: it.id,
        seen: Some(typed.seen()).filter(|it| *it > 0),
        fate: typed.choice("fate"),
        reason: typed.text("reason"),
    };
    Ok(typed.act(act).then(back_to(cx, it.text, it.passage)))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Comment>("id")?;
    let own = match it.party {
        Some(party) => cx.sight().standing().is_voice(party),
        None => Some(it.stamp.made_by) == cx.person().map(Id::any),
    };
    if !own {
        return Err(Stop::MayNot(Need::Writer));
    }
    let text = text_of(cx, it.text)?;
    let title = t.text_comment_back();
    let fields = html! {
        (said(cx, &it))
        (kit::form_end(title, t.frame_not_now(), &place(cx, it.text)))
    };
    let above = crumbs(cx, Some(&text), title);
    Ok(form.page((title, ""), above, Some(it.stamp.revision), fields))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Comment>("id")?;
    let act = WithdrawComment { comment: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, it.text)))
}
