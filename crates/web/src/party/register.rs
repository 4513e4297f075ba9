// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties picked from the register of public bodies, not typed.

use desk::beside::PublicBody;
use domain::{
    party::{
        Party, PartyKind, PartyList, PartyRow, ReadParties, RepeatedCode, RowKey, kind_told_by,
    },
    refusal::Problem,
};
use maud::{Markup, html};

use super::buttons;
use crate::{
    frame::{Cx, Form, Page, Sent, Stop, Typed},
    kit::{self, Icon, Link},
};

/// How many bodies one search shows.
const SHOWN: u32 = 40;

pub(super) fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let letters = cx.query("q").or_else(|| cx.filled("q").map(str::to_owned)).unwrap_or_default();
    let store = &cx.house().store;
    let found = match letters.trim() {
        "" => Vec::new(),
        letters => store.public_bodies(letters, SHOWN).map_err(Stop::fault)?,
    };
    let is_read = !store.public_bodies("", 1).map_err(Stop::fault)?.is_empty();
    let list = cx.at("/parties");
    let up = [Link::new(&list, t.party_title()).icon(Icon::Parties)];
    let content = html! {
        (kit::page_head(kit::crumbs(&up, t.party_register_title()), t.party_register_title(),
            t.party_register_lead(), ""))
        @if !is_read {
            (kit::empty(Icon::Flag, t.party_register_none(), t.party_register_none_why(), None))
        } @else {
            div class="stack-l" {
                form method="get" action=(cx.at("/parties/register#found")) class="filter" {
                    (kit::Field::new("q", t.party_register_search()).value(&letters).text())
                    (kit::button(t.frame_search()))
                }
                @if !letters.trim().is_empty() { (results(cx, form, &letters, &found, &list)) }
            }
        }
    };
    Ok(cx.page(t.party_register_title(), content))
}

fn results(
    cx: &Cx<'_>,
    form: &Form<'_>,
    letters: &str,
    found: &[PublicBody],
    back: &str,
) -> Markup {
    let t = cx.t;
    let here = cx.sight().all::<Party>();
    let is_here = |it: &PublicBody| {
        here.iter()
            .any(|party| party.code == it.code || domain::party::same_name(&party.name, &it.name))
    };
    let (known, new): (Vec<&PublicBody>, Vec<&PublicBody>) =
        found.iter().partition(|it| is_here(it));
    let known_names: Vec<&str> = known.iter().map(|it| it.name.as_str()).collect();
    let words: Vec<(String, String)> =
        new.iter().map(|it| (it.code.clone(), body_words(cx, it))).collect();
    let options: Vec<(&str, &str)> =
        words.iter().map(|(code, word)| (code.as_str(), word.as_str())).collect();
    html! {
        div id="found" class="stack" { @if found.is_empty() {
            (kit::empty(Icon::Flag, t.party_register_empty(), t.party_register_empty_why(), None))
        } @else {
            @if !known.is_empty() {
                p class="small soft" {
                    (t.party_register_here(t.list(&known_names)))
                }
            }
            @if !options.is_empty() {
                (form.html(html! {
                    (kit::hidden("q", letters))
                    (form.several("codes", t.party_register_pick(), &options, &[]))
                    (buttons(cx, t.party_register_add(), back))
                }))
            }
        } }
    }
}

/// Name, kind and province: enough to tell two bodies of one name apart.
fn body_words(cx: &Cx<'_>, body: &PublicBody) -> String {
    let kind = kind_of(body).map(|it| cx.word("party-kind", &it)).unwrap_or_default();
    let parts = [body.name.as_str(), kind, &body.province, &body.code];
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
}

fn kind_of(body: &PublicBody) -> Option<PartyKind> {
    PartyKind::from_word(&body.kind).or_else(|| kind_told_by(&body.name, &body.code))
}

pub(super) fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let codes = typed.all("codes");
    if codes.is_empty() {
        typed.wrong("codes", Problem::TooFew { least: 1 });
    }
    let (mut rows, mut year) = (Vec::new(), None);
    for (place, code) in codes.iter().enumerate() {
        let Some(body) = cx.house().store.public_body(code).map_err(Stop::fault)? else {
            typed.wrong("codes", Problem::UnknownChoice);
            continue;
        };
        year = year.or(body.year);
        rows.push(PartyRow {
            row: place + 1,
            kind: kind_of(&body),
            inhabitants: body.inhabitants.and_then(|it| i64::try_from(it).ok()),
            name: body.name,
            code: body.code,
            ..PartyRow::default()
        });
    }
    let year = year.and_then(|it| i16::try_from(it).ok()).unwrap_or(cx.today().year());
    let list = PartyList {
        rows,
        key: RowKey::Name,
        repeated_code: RepeatedCode::Refuse,
        kind: PartyKind::Other,
        year,
        source: cx.t.party_register_source().to_owned(),
    };
    let act = ReadParties { list, skip_wrong: false, preview: None };
    Ok(typed.act(act).then(cx.at("/parties")).says(cx.t.party_register_done(codes.len())))
}
