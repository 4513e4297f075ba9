// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Somebody says in which stage we are, in their own eyes; and takes it back.

use domain::{
    party::Party,
    process::{Sense, SenseCircle, Stage, TellSense, WithdrawSense, stages},
    refusal::Need,
    sight::Seen,
};
use ledger::Id;
use maud::html;

use super::asked;
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/process/sense", tell_page, tell);
    routes.form("/f/{w}/process/sense/{id}/withdraw", withdraw_page, withdraw);
}

/// For whom it is said: one of one's own parties, or nobody for who facilitates.
fn whose(cx: &Cx<'_>) -> Result<Option<Id<Party>>, Stop> {
    let own = cx.voiced();
    let named = cx.filled("party").and_then(|it| it.parse::<Id<Party>>().ok());
    match named.filter(|it| own.contains(it)).or(own.first().copied()) {
        Some(party) => Ok(Some(party)),
        None if cx.sight().standing().is_facilitator() => Ok(None),
        None => Err(Stop::MayNot(Need::Voice)),
    }
}

/// What was said before, for the same and in the same circle.
fn before<'v>(cx: &Cx<'v>, party: Option<Id<Party>>, hidden: bool) -> Option<Seen<'v, Sense>> {
    let in_circle =
        |it: &Sense| (it.circle == SenseCircle::AllParties) != hidden && it.party == party;
    cx.sight().all::<Sense>().into_iter().find(|it| in_circle(it))
}

fn tell_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let party = whose(cx)?;
    let said = before(cx, party, false);
    let now = said.map(|it| it.stage.to_string()).unwrap_or_default();
    let lines = stages(cx.sight());
    let options = lines.iter().map(|it| (it.stage.id, it.stage.name.clone()));
    let own = cx.voiced();
    let hint = match party {
        Some(_) => t.process_hidden_party_hint(),
        None => t.process_hidden_hint(),
    };
    let fields = html! {
        @match (party, own.len()) {
            (Some(party), 0 | 1) => (kit::hidden("party", &party.to_string())),
            (Some(party), _) => {
                @let options = own.iter().map(|it| (*it, cx.party_name(*it).to_owned()));
                (form.pick_record("party", t.process_for(), options, &party.to_string()))
            }
            _ => {}
        }
        (form.pick_record("stage", t.process_where(), options, &now))
        (form.field_from("words", t.process_why_there(),
            said.map_or("", |it| it.record.words.as_str())).optional(t.frame_optional()).area(3))
        (form.tick("hidden", t.process_hidden(), hint, false))
        p { (cx.circle(&domain::sight::Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at("/process")))
    };
    Ok(asked(cx, form, (t.process_tell(), t.process_tell_lead()), None, fields))
}

fn tell(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let party = whose(cx)?;
    let hidden = typed.tick("hidden");
    // What is said anew takes the place of one's own earlier word: nobody else writes there.
    let seen = before(cx, party, hidden).map(|it| it.stamp.revision);
    let (stage, words) = (typed.id::<Stage>("stage"), typed.text("words"));
    let act = TellSense { party, hidden, seen, stage, words };
    Ok(typed.act(act).then(cx.at("/process")))
}

fn withdraw_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Sense>("id")?;
    let standing = cx.sight().standing();
    let may = it.party.map_or(standing.is_facilitator(), |it| standing.is_voice(it));
    if !may {
        return Err(Stop::MayNot(Need::Voice));
    }
    let stage = cx.sight().get(it.stage).map_or("", |it| it.name.as_str());
    let title = t.process_sense_back();
    let fields = html! {
        p class="typed" { b { (stage) } }
        @if !it.words.is_empty() { p class="typed" { "“" (it.words) "”" } }
        (kit::form_end(title, t.frame_not_now(), &cx.at("/process")))
    };
    Ok(asked(cx, form, (title, ""), Some(it.stamp.revision), fields))
}

fn withdraw(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = WithdrawSense { sense: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at("/process")))
}
