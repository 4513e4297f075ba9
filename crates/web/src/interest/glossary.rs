// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The glossary, each party's own meaning beside the shared one, and the list of cheer words.

use domain::{
    interest::{
        AddTerm, ChangeTerm, CheerWords, GiveMeaning, Meaning, RemoveTerm, SetCheerWords, Term,
        TermLine, WithdrawMeaning, cheer_words, glossary,
    },
    sight::Seen,
};
use maud::{Markup, html};

use super::{
    voices_only,
    write::{chosen, own_party},
};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Link},
    table::Badges,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/glossary", page);
    routes.form("/f/{w}/glossary/new", add_page, add);
    routes.form("/f/{w}/glossary/cheer-words", cheer_page, cheer);
    routes.form("/f/{w}/glossary/{id}", change_page, change);
    routes.form("/f/{w}/glossary/{id}/remove", remove_page, remove);
    routes.form("/f/{w}/glossary/{id}/meaning", meaning_page, meaning);
    routes.form("/f/{w}/glossary/meanings/{id}/withdraw", withdraw_page, withdraw);
}

fn crumbs(cx: &Cx<'_>, here: &str) -> Markup {
    let (up, list) = (cx.at("/interests"), cx.at("/glossary"));
    let first = Link::new(&up, cx.t.interest_title()).icon(Icon::Star);
    kit::crumbs(&[first, Link::new(&list, cx.t.interest_glossary_title())], here)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let terms = glossary(cx.sight());
    let new = cx.at("/glossary/new");
    let records = cx.sight().standing().is_recorder();
    let actions = html! {
        @if records { (kit::link_button(&new, t.interest_glossary_add()).main().icon(Icon::Plus)) }
    };
    let badges = Badges::of(cx);
    let content = html! {
        (kit::page_head(super::crumbs(cx, t.interest_glossary_title()),
            t.interest_glossary_title(), t.interest_glossary_lead(), actions))
        @if terms.is_empty() { (kit::empty(Icon::Text, t.interest_glossary_none(), "", None)) }
        div class="two mt" {
            div class="stack-l" { @for it in &terms { (term(cx, it, &badges, records)) } }
            div class="stack" { (cheer_card(cx)) }
        }
    };
    Ok(cx.page(t.interest_glossary_title(), content))
}

fn term(cx: &Cx<'_>, line: &TermLine<'_>, badges: &Badges<'_>, records: bool) -> Markup {
    let t = cx.t;
    let it = &line.term;
    let at = |end: &str| cx.at(format_args!("/glossary/{}{end}", it.id));
    html! {
        section class="card" aria-labelledby=(it.id) {
            h2 id=(it.id) class="typed" { (it.name) }
            @if it.meaning.is_empty() { p class="soft" { (t.interest_glossary_meaning_none()) } }
            @else { p class="typed" { (it.meaning) } }
            @if !line.meanings.is_empty() {
                ul class="list" { @for it in &line.meanings { li { (own(cx, it, badges)) } } }
            }
            p class="row noprint" {
                @if !cx.voiced().is_empty() {
                    (kit::link_button(&at("/meaning"), t.interest_glossary_own()).small()
                        .about(&it.name))
                }
                @if records {
                    (kit::link_button(&at(""), t.interest_glossary_change()).small().quiet()
                        .about(&it.name))
                }
            }
        }
    }
}

fn own(cx: &Cx<'_>, it: &Seen<'_, Meaning>, badges: &Badges<'_>) -> Markup {
    let at = cx.at(format_args!("/glossary/meanings/{}/withdraw", it.id));
    html! {
        (badges.link(cx, it.party))
        p class="typed" { (it.words) }
        @if cx.sight().standing().is_voice(it.party) {
            p class="small noprint" { a href=(at) { (cx.t.interest_glossary_own_withdraw()) } }
        }
    }
}

fn cheer_card(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let words = cheer_words(cx.sight());
    let names: Vec<&str> = words.iter().map(String::as_str).collect();
    let change = cx.at("/glossary/cheer-words");
    let content = html! {
        p class="small soft" { (t.interest_cheer_lead()) }
        p class="typed" { (t.list(&names)) }
        @if cx.sight().standing().is_facilitator() {
            p class="row noprint" {
                (kit::link_button(&change, t.interest_cheer_change()).small())
            }
        }
    };
    kit::card("cheer", t.interest_cheer_title(), content)
}

fn term_fields(cx: &Cx<'_>, form: &Form<'_>, name: &str, meaning: &str) -> Markup {
    let t = cx.t;
    html! {
        (form.field_from("name", t.interest_glossary_name(), name).text())
        (form.field_from("meaning", t.interest_glossary_meaning(), meaning)
            .optional(t.frame_optional()).area(3))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/glossary")))
    }
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let title = cx.t.interest_glossary_add();
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, "", ""))
        div class="measure" { (form.html(term_fields(cx, form, "", ""))) }
    };
    Ok(cx.page(title, content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = AddTerm { name: typed.line("name"), meaning: typed.text("meaning") };
    Ok(typed.act(act).then(cx.at("/glossary")))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Term>("id")?;
    let title = t.interest_glossary_change();
    let remove = cx.at(format_args!("/glossary/{}/remove", it.id));
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, "", ""))
        div class="measure" {
            (form.edit(it.stamp.revision, term_fields(cx, form, &it.name, &it.meaning)))
        }
        p class="row mt" {
            (kit::link_button(&remove, t.interest_glossary_remove()).small().quiet())
        }
    };
    Ok(cx.page(title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (name, meaning) = (typed.line("name"), typed.text("meaning"));
    let act = ChangeTerm { term: cx.id("id")?, seen: typed.seen(), name, meaning };
    Ok(typed.act(act).then(cx.at("/glossary")))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Term>("id")?;
    let title = t.interest_glossary_remove();
    let fields = html! {
        p class="typed" { b { (it.name) } }
        (kit::form_end(title, t.frame_not_now(), &cx.at("/glossary")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, t.interest_glossary_remove_lead(), ""))
        (form.edit(it.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = RemoveTerm { term: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/glossary")))
}

/// What the party of this page said before, of this word.
fn before<'v>(
    cx: &Cx<'v>,
    term: &Seen<'_, Term>,
    party: ledger::Id<domain::party::Party>,
) -> Option<Seen<'v, Meaning>> {
    let all = cx.sight().under::<Meaning>(term.id.any());
    all.into_iter().find(|it| it.party == party)
}

fn meaning_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Term>("id")?;
    let party = chosen(cx)?;
    let before = before(cx, &it, party);
    let title = t.interest_glossary_own_title(it.name.as_str());
    let fields = html! {
        p { (cx.circle(&domain::sight::Audience::AllParties)) }
        (own_party(cx, form, party))
        (form.field_from("words", t.interest_glossary_own_words(),
            before.map_or("", |it| it.record.words.as_str())).area(3))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/glossary")))
    };
    let drawn = match before {
        Some(before) => form.edit(before.stamp.revision, fields),
        None => form.html(fields),
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &it.name), &title, "", ""))
        div class="measure" { (drawn) }
    };
    Ok(cx.page(title, content))
}

fn meaning(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = GiveMeaning {
        term: cx.id("id")?,
        party: typed.id("party"),
        seen: Some(typed.seen()).filter(|it| *it > 0),
        words: typed.text("words"),
    };
    Ok(typed.act(act).then(cx.at("/glossary")))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Meaning>("id")?;
    voices_only(cx, it.party)?;
    let title = t.interest_glossary_own_withdraw();
    let fields = html! {
        (kit::quote(&it.words, cx.party_name(it.party)))
        (kit::form_end(title, t.frame_not_now(), &cx.at("/glossary")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, "", ""))
        (form.edit(it.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = WithdrawMeaning { meaning: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/glossary")))
}

fn cheer_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let own = cx.sight().all::<CheerWords>().into_iter().next();
    let words = cheer_words(cx.sight()).join("\n");
    let title = t.interest_cheer_title();
    let fields = html! {
        (form.field_from("words", t.interest_cheer_list(), &words).area(12))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/glossary")))
    };
    let drawn = match own {
        Some(own) => form.edit(own.stamp.revision, fields),
        None => form.html(fields),
    };
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, t.interest_cheer_lead(), ""))
        div class="measure" { (drawn) }
    };
    Ok(cx.page(title, content))
}

fn cheer(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let seen = Some(typed.seen()).filter(|it| *it > 0);
    let act = SetCheerWords { seen, words: typed.lines("words") };
    Ok(typed.act(act).then(cx.at("/glossary")))
}
