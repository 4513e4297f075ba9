// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a party stands in its own words; and apart from that a facilitator's own guess.

use domain::{
    party::{Declare, Guess, Participation, Position, Stance},
    refusal::Need,
    sight::Audience,
};
use maud::{Markup, html};

use super::{buttons, crumbs, only, party, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/parties/{id}/declare", page, act);
    routes.form("/f/{w}/parties/{id}/guess", guess_page, guess);
}

fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, may) = party(cx)?;
    only(may.speak || may.record, Need::Voice)?;
    let t = cx.t;
    let optional = t.frame_optional();
    let choices = Participation::CHOICES.map(|it| (it.word(), cx.word("party-participation", &it)));
    let fields = html! {
        p { (cx.circle(&Audience::AllParties)) }
        (form.options("participation", t.party_field_participation(), &choices,
            party.participation.word()))
        (form.pick_from::<Stance>("stance", t.party_stance(), "party-stance", "unknown"))
        (form.field("words", t.party_words()).hint(t.party_words_hint()).optional(optional).area(3))
        (form.field("condition", t.party_condition()).hint(t.party_condition_hint())
            .optional(optional).area(2))
        (form.field("way_out", t.party_way_out()).hint(t.party_way_out_hint())
            .optional(optional).area(2))
        (form.field("on", t.party_said_on()).hint(t.party_today_hint()).optional(optional).date())
        @if !may.speak {
            (form.field("source", t.party_source()).hint(t.party_source_hint()).text())
        }
        (buttons(cx, t.frame_save(), &place(cx, party.id)))
    };
    let title = if may.speak { t.party_declare_own() } else { t.party_declare_title() };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, title), title, t.party_declare_lead(), ""))
        (form.edit(party.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = Declare {
        party: party.id,
        seen: typed.seen(),
        participation: typed.choice("participation"),
        stance: typed.choice("stance"),
        words: typed.text("words"),
        condition: typed.text("condition"),
        way_out: typed.text("way_out"),
        on: typed.maybe_date("on"),
        source: typed.line("source"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

fn guess_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (party, _) = party(cx)?;
    cx.facilitators_only()?;
    let t = cx.t;
    let fields = html! {
        p { (cx.circle(&Audience::Writer)) }
        (form.pick_from::<Stance>("stance", t.party_guess_stance(), "party-stance", "unknown"))
        (form.field("words", t.party_guess_words()).optional(t.frame_optional()).area(3))
        (form.field("on", t.party_guess_on()).hint(t.party_today_hint())
            .optional(t.frame_optional()).date())
        (buttons(cx, t.frame_save(), &place(cx, party.id)))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, party.id, t.party_guess_title()), t.party_guess_title(),
            t.party_guess_lead(), ""))
        (form.html(fields))
    };
    Ok(cx.page(t.party_guess_title(), content))
}

fn guess(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (party, _) = party(cx)?;
    let act = Guess {
        party: party.id,
        stance: typed.choice("stance"),
        words: typed.text("words"),
        on: typed.maybe_date("on"),
    };
    Ok(typed.act(act).then(place(cx, party.id)))
}

/// One saying with its condition and way out.
pub(super) fn told(cx: &Cx<'_>, position: &Position) -> Markup {
    let t = cx.t;
    let source = match position.source.as_str() {
        "" => t.party_self_declared(t.date(position.on)),
        source => t.party_typed_in(t.date(position.on), source),
    };
    html! {
        div class="row" {
            (super::list::stand(cx, position.participation))
            @if position.stance != Stance::Unknown {
                span class="small" { (cx.word("party-stance", &position.stance)) }
            }
        }
        @if !position.words.is_empty() { p class="typed mt-s" { "“" (position.words) "”" } }
        @if !position.condition.is_empty() {
            p class="small" {
                b { (t.party_condition()) ": " }
                span class="typed" { (position.condition) }
            }
        }
        @if !position.way_out.is_empty() {
            p class="small" {
                b { (t.party_way_out()) ": " }
                span class="typed" { (position.way_out) }
            }
        }
        p class="xs soft" { (source) }
    }
}
