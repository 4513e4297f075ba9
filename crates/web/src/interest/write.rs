// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An interest is offered or said, corrected, confirmed, and taken away.

use domain::{
    conversation::Note,
    interest::{Confirm, Correct, Interest, Offer, Speak, Withdraw, heard_parties},
    party::Party,
    sight::{Audience, Seen},
};
use ledger::Id;
use maud::{Markup, html};

use super::{crumbs, crumbs_of, own, place, say, voices_only};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/interests/new", speak_page, speak);
    routes.form("/f/{w}/interests/offer", offer_page, offer);
    routes.form("/f/{w}/interests/{id}", correct_page, correct);
    routes.form("/f/{w}/interests/{id}/confirm", confirm_page, confirm);
    routes.form("/f/{w}/interests/{id}/withdraw", withdraw_page, withdraw);
}

/// The party that is asked for behind the question mark, or the first one of one's own.
pub(super) fn asked(cx: &Cx<'_>) -> Result<Id<Party>, Stop> {
    one_of_own(cx, cx.query("party").or(cx.filled("party").map(str::to_owned)))
}

/// The party that was chosen in the form, or the first one of one's own.
pub(super) fn chosen(cx: &Cx<'_>) -> Result<Id<Party>, Stop> {
    one_of_own(cx, cx.filled("party").map(str::to_owned))
}

fn one_of_own(cx: &Cx<'_>, named: Option<String>) -> Result<Id<Party>, Stop> {
    let own = cx.voiced();
    let named = named.and_then(|it| it.parse::<Id<Party>>().ok());
    let found = named.filter(|it| own.contains(it)).or(own.first().copied());
    found.ok_or(Stop::MayNot(domain::refusal::Need::Voice))
}

fn speak_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let party = asked(cx)?;
    let fields = html! {
        p { (cx.circle(&Audience::BetweenUs(party))) }
        (own_party(cx, form, party))
        (say::fields(cx, form, None))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, party)))
    };
    let title = t.interest_speak_title();
    let content = html! {
        (kit::page_head(crumbs_of(cx, party, title), title, t.interest_speak_lead(), ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

/// For which of one's own parties; nothing is asked where there is one.
pub(super) fn own_party(cx: &Cx<'_>, form: &Form<'_>, party: Id<Party>) -> Markup {
    let own = cx.voiced();
    if own.len() < 2 {
        return kit::hidden("party", &party.to_string());
    }
    let options = own.into_iter().map(|it| (it, cx.party_name(it).to_owned()));
    form.pick_record("party", cx.t.interest_glossary_own_party(), options, &party.to_string())
}

fn speak(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let party = typed.id("party");
    let act = Speak { party, story: say::story(typed) };
    Ok(typed.act(act).then(place(cx, party)).says(cx.t.interest_speak_done()))
}

/// One's own note that the sentence is made of, when it was asked for.
fn note<'v>(cx: &Cx<'v>) -> Option<Seen<'v, Note>> {
    let asked = cx.query("note").or(cx.filled("note").map(str::to_owned))?;
    let note = asked.parse::<Id<Note>>().ok()?;
    let mine = |it: &Seen<'_, Note>| cx.person().is_some_and(|me| me.any() == it.stamp.made_by);
    cx.sight().find(note).filter(mine)
}

fn offer_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let note = note(cx);
    let heard = heard_parties(cx.sight());
    let wanted = cx.query("party").or(note.map(|it| it.party.to_string())).unwrap_or_default();
    let options: Vec<_> = heard.iter().map(|it| (it.id, it.name.clone())).collect();
    let chosen = heard.iter().find(|it| it.id.to_string() == wanted);
    let (title, lead) = match chosen {
        Some(party) => {
            let name = party.name.as_str();
            (t.interest_offer_title(name), t.interest_offer_lead(name))
        }
        None => (t.interest_offer_title_any().to_owned(), t.interest_offer_lead_any().to_owned()),
    };
    let back = chosen.map_or_else(|| cx.at("/interests"), |it| place(cx, it.id));
    let fields = html! {
        @if let Some(note) = note {
            (kit::hidden("note", &note.id.to_string()))
            section aria-labelledby="note" {
                h2 id="note" { (t.interest_offer_note()) }
                p class="typed" { "“" (note.words) "”" }
                p { (cx.circle(&Audience::Writer)) }
            }
        }
        (form.pick_record("party", t.interest_offer_party(), options, &wanted))
        (say::words(cx, form, "", ""))
        (say::themes(cx, form, &[]))
        p class="small soft" { (t.frame_circle_law()) }
        (kit::form_end(t.interest_offer(), t.frame_not_now(), &back))
    };
    let content = html! {
        (kit::page_head(crumbs(cx, &title), &title, lead, ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

fn offer(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let party = typed.id("party");
    let act = Offer {
        party,
        note: typed.maybe_id("note"),
        words: typed.text("words"),
        position: typed.text("position"),
        themes: typed.lines("themes"),
    };
    Ok(typed.act(act).then(place(cx, party)).says(cx.t.interest_offer_done()))
}

fn correct_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let found = cx.find::<Interest>("id")?;
    voices_only(cx, found.party)?;
    let title = t.interest_correct_title();
    let withdraw = cx.at(format_args!("/interests/{}/withdraw", found.id));
    let fields = html! {
        p { (cx.circle(&Audience::BetweenUs(found.party))) }
        (say::fields(cx, form, Some(found.record)))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &own::back(cx, &found)))
    };
    let content = html! {
        (kit::page_head(crumbs_of(cx, found.party, title), title, t.interest_correct_lead(), ""))
        div class="measure" { (form.edit(found.stamp.revision, fields)) }
        p class="row mt" {
            (kit::link_button(&withdraw, t.interest_withdraw_mine()).small().quiet())
        }
    };
    Ok(cx.page(title, content))
}

fn correct(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let found = cx.find::<Interest>("id")?;
    let act = Correct { interest: found.id, seen: typed.seen(), story: say::story(typed) };
    Ok(typed.act(act).then(own::back(cx, &found)).says(cx.t.interest_confirm_done()))
}

/// Pressing the button leads here only when something went wrong.
fn confirm_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let found = cx.find::<Interest>("id")?;
    voices_only(cx, found.party)?;
    let title = t.interest_confirm_title();
    let fields = html! {
        (kit::quote(&found.words, cx.circle(&Audience::BetweenUs(found.party))))
        (kit::form_end(t.interest_confirm(), t.frame_not_now(), &own::back(cx, &found)))
    };
    let content = html! {
        (kit::page_head(crumbs_of(cx, found.party, title), title, t.interest_confirm_lead(), ""))
        (form.edit(found.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn confirm(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let found = cx.find::<Interest>("id")?;
    let act = Confirm { interest: found.id, seen: typed.seen() };
    Ok(typed.act(act).then(own::back(cx, &found)).says(cx.t.interest_confirm_done()))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let found = cx.find::<Interest>("id")?;
    let lines = domain::interest::interests_of(cx.sight(), found.party);
    let may =
        lines.iter().any(|it| it.interest.id == found.id && (it.may_speak || it.may_take_back));
    if !may {
        return Err(Stop::MayNot(domain::refusal::Need::Voice));
    }
    let title = t.interest_withdraw_title();
    let fields = html! {
        (kit::quote(&found.words, cx.circle(&Audience::BetweenUs(found.party))))
        (kit::form_end(t.interest_withdraw_mine(), t.frame_not_now(), &own::back(cx, &found)))
    };
    let content = html! {
        (kit::page_head(crumbs_of(cx, found.party, title), title, t.interest_withdraw_lead(), ""))
        (form.edit(found.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let found = cx.find::<Interest>("id")?;
    let act = Withdraw { interest: found.id, seen: typed.seen() };
    Ok(typed.act(act).then(place(cx, found.party)))
}
