// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A sentence that an adviser makes ready: it counts when a voice of the party says it.

use domain::{
    interest::{DraftInterest, Drafted, DropDraft, Interest, NOT_AN_ADVISER, TakeUp},
    party::Party,
    sight::{Audience, Seen},
};
use ledger::Id;
use maud::{Markup, html};

use super::{crumbs, crumbs_of, place, say, voices_only};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon, Status},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/draft", new_page, new);
    routes.form("/f/{w}/interests/drafts/{id}", take_up_page, take_up);
    routes.form("/f/{w}/interests/drafts/{id}/drop", drop_page, discard);
}

/// The parties for which the viewer prepares.
pub(super) fn prepared(cx: &Cx<'_>) -> Vec<Id<Party>> {
    let standing = cx.sight().standing();
    let mut parties: Vec<_> = standing.parties().filter(|it| standing.prepares_for(*it)).collect();
    parties.sort();
    parties.dedup();
    parties
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let own = prepared(cx);
    let first = *own.first().ok_or(Stop::Rule(NOT_AN_ADVISER))?;
    let options = own.iter().map(|it| (*it, cx.party_name(*it).to_owned()));
    let fields = html! {
        @if own.len() < 2 { (kit::hidden("party", &first.to_string())) } @else {
            (form.pick_record("party", t.interest_glossary_own_party(), options,
                &first.to_string()))
        }
        (say::words(cx, form, "", ""))
        (say::themes(cx, form, &[]))
        p class="small soft" { (t.frame_circle_law()) }
        (kit::form_end(t.interest_draft_do(), t.frame_not_now(), &cx.at("/interests")))
    };
    let title = t.interest_draft_title();
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, t.interest_draft_lead(), ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

fn new(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let party = typed.id("party");
    let (words, position) = (typed.text("words"), typed.text("position"));
    let act = DraftInterest { party, words, position, themes: typed.lines("themes") };
    Ok(typed.act(act).then(cx.at("/interests")).says(cx.t.interest_draft_done()))
}

/// The draft stands in the fields: a voice says it as it is, or better.
fn take_up_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Drafted>("id")?;
    voices_only(cx, it.party)?;
    let discard = cx.at(format_args!("/interests/drafts/{}/drop", it.id));
    let fields = html! {
        p { (t.interest_draft_by(day(cx, &it), cx.who(it.stamp.made_by))) }
        p { (cx.circle(&Audience::BetweenUs(it.party))) }
        (say::fields(cx, form, Some(&as_interest(cx, &it))))
        (kit::form_end(t.interest_draft_take_up(), t.frame_not_now(), &place(cx, it.party)))
    };
    let title = t.interest_draft_take_up_title();
    let lead = t.interest_draft_take_up_lead();
    let content = html! {
        (kit::page_head(crumbs_of(cx, it.party, title), title, lead, ""))
        div class="measure" { (form.edit(it.stamp.revision, fields)) }
        p class="row mt" { (kit::link_button(&discard, t.interest_draft_drop()).small().quiet()) }
    };
    Ok(cx.page(title, content))
}

/// What the fields show first.
fn as_interest(cx: &Cx<'_>, it: &Drafted) -> Interest {
    let theme = |name: &String| domain::interest::Theme { name: name.clone(), since_at: None };
    let by = cx.person().unwrap_or_else(|| it.readers[0]);
    Interest {
        party: it.party,
        words: it.words.clone(),
        position: it.position.clone(),
        about: None,
        is_core: false,
        weight: None,
        themes: it.themes.iter().map(theme).collect(),
        state: domain::interest::InterestState::Offered { by, on: cx.today() },
    }
}

fn day(cx: &Cx<'_>, it: &Seen<'_, Drafted>) -> String {
    cx.t.date(texts::date_of(it.stamp.made_at))
}

fn take_up(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Drafted>("id")?;
    let act = TakeUp { drafted: it.id, seen: typed.seen(), story: say::story(typed) };
    Ok(typed.act(act).then(place(cx, it.party)).says(cx.t.interest_speak_done()))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Drafted>("id")?;
    let title = t.interest_draft_drop_title();
    let fields = html! {
        (kit::quote(&it.words, cx.circle(&Audience::Persons(it.readers.clone()))))
        (kit::form_end(t.interest_draft_drop(), t.frame_not_now(), &cx.at("/interests")))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, title), title, t.interest_draft_drop_lead(), ""))
        (form.edit(it.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn discard(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = cx.find::<Drafted>("id")?;
    let act = DropDraft { drafted: it.id, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/interests")))
}

/// What was made ready: for who made it and for who may say it.
pub(super) fn card(cx: &Cx<'_>, all: &[Seen<'_, Drafted>]) -> Markup {
    let t = cx.t;
    let standing = cx.sight().standing();
    if all.is_empty() {
        return html! {};
    }
    let content = html! {
        p class="small soft" { (t.interest_drafts_lead()) }
        ul class="list" {
            @for it in all {
                @let at = cx.at(format_args!("/interests/drafts/{}", it.id));
                @let discard = format!("{at}/drop");
                li id=(it.id) {
                    p class="typed" { "“" (it.words) "”" }
                    p class="small soft row" {
                        (kit::badge(Status::Care, Icon::Clock, t.interest_draft_counts_not()))
                        (t.interest_draft_by(day(cx, it), cx.who(it.stamp.made_by)))
                    }
                    div class="row noprint" {
                        @if standing.is_voice(it.party) {
                            (kit::link_button(&at, t.interest_draft_look()).small().about(&it.words))
                        } @else {
                            (kit::link_button(&discard, t.interest_draft_drop()).small().quiet()
                                .about(&it.words))
                        }
                    }
                }
            }
        }
    };
    kit::card("drafts", t.interest_drafts_title(), content)
}
