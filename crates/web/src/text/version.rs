// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Versions: kept, frozen, read, taken away as a file, checked against a document, accepted.

use domain::{
    refusal::Need,
    sight::Seen,
    text::{
        Accept, Acceptance, Freeze, KeepVersion, Text, Version, WithdrawAcceptance, accepted,
        canonical, passages_of, points, said_in, same_text,
    },
};
use maud::{Markup, html};

use super::{crumbs, holders_only, one, own_party, place, text_of};
use crate::{
    frame::{Cx, Download, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/texts/{id}/keep", keep_page, keep);
    routes.form("/f/{w}/texts/{id}/freeze", freeze_page, freeze);
    routes.live("/f/{w}/texts/versions/{id}", page);
    routes.download("/f/{w}/texts/versions/{id}/words.txt", file);
    routes.form("/f/{w}/texts/versions/{id}/accept", accept_page, accept);
    routes.form("/f/{w}/texts/acceptances/{id}/withdraw", back_page, back);
}

fn summed(cx: &Cx<'_>, form: &Form<'_>, text: &Seen<'_, Text>, word: &str) -> Markup {
    let t = cx.t;
    html! {
        (form.field("label", t.text_label()).hint(t.text_label_hint())
            .optional(t.frame_optional()).short().text())
        (form.field("summary", t.text_summary()).area(3))
        (kit::form_end(word, t.frame_not_now(), &place(cx, text.id)))
    }
}

fn keep_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let text = cx.find::<Text>("id")?;
    holders_only(cx, &text)?;
    let title = t.text_keep();
    let fields = summed(cx, form, &text, t.frame_save());
    let above = crumbs(cx, Some(&text), title);
    Ok(form.page((title, t.text_keep_lead()), above, None, fields))
}

fn keep(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let text = cx.id("id")?;
    let act = KeepVersion { text, label: typed.line("label"), summary: typed.text("summary") };
    Ok(typed.act(act).then(place(cx, text)))
}

fn freeze_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let text = cx.find::<Text>("id")?;
    holders_only(cx, &text)?;
    let open = points(&passages_of(cx.sight(), text.id)).open;
    let title = t.text_freeze();
    let fields = html! {
        @if open > 0 { (kit::tell(Status::Care, html! { p { (t.text_freeze_open(open)) } })) }
        (summed(cx, form, &text, title))
    };
    let above = crumbs(cx, Some(&text), title);
    let revision = Some(text.stamp.revision);
    Ok(form.page((title, t.text_freeze_lead()), above, revision, fields))
}

fn freeze(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (text, seen) = (cx.id("id")?, typed.seen());
    let act = Freeze { text, seen, label: typed.line("label"), summary: typed.text("summary") };
    Ok(typed.act(act).then(place(cx, text)).says(cx.t.text_freeze_done()))
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Version>("id")?;
    let text = text_of(cx, it.text)?;
    let said = said_in(cx.sight(), it.id);
    let name = one::name_of(cx, &it);
    let at = |end: &str| cx.at(format_args!("/texts/versions/{}/{end}", it.id));
    let compare = cx.at(format_args!("/texts/{}/compare?to={}", text.id, it.id));
    let title = html! { span class="typed" { (text.title) } ": " (name) };
    let actions = html! {
        (kit::link_button(&at("words.txt"), t.text_take_words()))
        (kit::link_button(&compare, t.text_compare()))
    };
    // Whoever was erased is erased from kept words as well: then the hash says so.
    let is_whole = same_text(&canonical(&said)) == it.digest;
    let hash = html! {
        p class="small soft" { (t.text_hash_lead()) }
        p { code class="hash" { (it.digest) } }
        @if !is_whole { (kit::tell(Status::Care, html! { p { (t.text_hash_erased()) } })) }
        p { a href=(at("check")) { (t.text_check()) } }
        @if let Some(link) = super::anyone::address(cx, &it) {
            p class="small" { a href=(link) { (t.text_anyone_link()) } ". " (t.text_anyone_link_lead()) }
        }
    };
    let lead = html! { (t.date(it.on)) ". " span class="typed" { (it.summary) } };
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&text), &name), title, lead, actions))
        div class="two mt" {
            article class="card" aria-label=(t.text_article()) { (one::told(&said)) }
            div class="stack" {
                (kit::card("hash", t.text_hash(), hash))
                @if it.is_frozen { (one::accepted_card(cx, &it)) }
            }
        }
    };
    Ok(cx.page(format!("{}: {name}", text.title), content))
}

fn file(cx: &Cx<'_>) -> Result<Download, Stop> {
    let it = cx.find::<Version>("id")?;
    let text = text_of(cx, it.text)?;
    let words = canonical(&said_in(cx.sight(), it.id));
    Ok(Download {
        name: format!("{}-{}.txt", text.title.to_lowercase(), it.number),
        kind: "text/plain; charset=utf-8",
        bytes: words.into_bytes(),
    })
}

fn accept_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Version>("id")?;
    let text = text_of(cx, it.text)?;
    let said = accepted(cx.sight(), &it);
    let mut own = cx.voiced();
    own.retain(|party| !said.yes.iter().any(|it| it.party == *party));
    if own.is_empty() {
        return Err(Stop::MayNot(Need::Voice));
    }
    let title = t.text_accept();
    let fields = html! {
        (one::told(&said_in(cx.sight(), it.id)))
        (own_party(cx, form, &own))
        (form.field("reservation", t.text_reservation()).hint(t.text_reservation_hint())
            .optional(t.frame_optional()).area(2))
        p { (cx.circle(&it.circle.audience())) }
        (kit::form_end(title, t.frame_not_now(), &place(cx, text.id)))
    };
    let above = crumbs(cx, Some(&text), title);
    Ok(form.page((title, t.text_accept_lead()), above, None, fields))
}

fn accept(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Version>("id")?;
    let (party, reservation) = (typed.id("party"), typed.text("reservation"));
    let act = Accept { version: it.id, party, reservation };
    Ok(typed.act(act).then(place(cx, it.text)).says(cx.t.text_accept_done()))
}

fn back_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Acceptance>("id")?;
    if !cx.sight().standing().is_voice(it.party) {
        return Err(Stop::MayNot(Need::Voice));
    }
    let text = text_of(cx, it.text)?;
    let title = t.text_accept_back();
    let fields = html! {
        p { (cx.party_name(it.party)) ": " (t.text_accepted_on(t.date(it.on))) }
        (kit::form_end(title, t.frame_not_now(), &place(cx, it.text)))
    };
    let above = crumbs(cx, Some(&text), title);
    let words = (title, t.text_accept_back_lead());
    Ok(form.page(words, above, Some(it.stamp.revision), fields))
}

fn back(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Acceptance>("id")?;
    let act = WithdrawAcceptance { acceptance: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, it.text)))
}
