// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room decision: of a table and of all parties.

use domain::{
    decision::*,
    text::{TextCircle, Version, versions_of},
};
use jiff::civil::date;
use ledger::Id;

use super::founding::{SAID_ON, Telling};
use crate::prove::{
    cast::{self, table_called},
    readers::*,
};

type Readers = &'static [&'static str];

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let steering = table_called(&it.story, cast::STEERING)?;
    let money = table_called(&it.story, cast::MONEY)?;
    for (told, circle, readers) in [
        ("of all", DecisionCircle::AllParties, ALL_PARTIES),
        ("of the table", DecisionCircle::Table(steering), STEERING),
        ("of the money table", DecisionCircle::Table(money), MONEY),
    ] {
        whole(it, told, circle, readers)?;
    }
    Ok(())
}

/// A decision with what it rests on, a line of the ledger and an agreement.
fn whole(
    it: &mut Telling,
    told: &str,
    circle: DecisionCircle,
    readers: Readers,
) -> anyhow::Result<()> {
    let decided = |it: &mut Telling| -> anyhow::Result<DecisionWords> {
        Ok(DecisionWords {
            title: it.sentence(&format!("decision.title, {told}"), readers),
            words: it.sentence(&format!("decision.words, {told}"), readers),
            by: Decider::Parties,
            rule: DecisionRule::DoubleMajority {
                weight: it.sentence(&format!("decision.rule.weight, {told}"), readers),
            },
            on: SAID_ON,
            owner: Some(it.story.person("Hanna")?),
            review_on: Some(date(2026, 12, 9)),
        })
    };
    let decide = Decide { circle, words: decided(it)?, rests: vec![] };
    let earlier = it.keeps::<Decision>(&format!("replaced, {told}"), "Noor", decide, readers)?;
    let decide = Decide { circle, words: decided(it)?, rests: vec![] };
    let decision = it.keeps::<Decision>(told, "Noor", decide, readers)?;
    it.story.does("Noor", ReplaceDecision { decision: earlier, seen: 1, by: decision })?;
    let rests = Rests::Version(version(it, circle)?);
    it.keeps::<Ground>(told, "Noor", AddGround { decision, rests }, readers)?;
    let reservation = reserved(it, told, circle, About::Decision(decision), readers)?;
    let why = it.sentence(&format!("reservation, the reason, {told}"), readers);
    let fate = Fate::NotMet { on: SAID_ON };
    it.story.does("Noor", Settle { reservation, seen: 2, fate, why })?;
    reserved(it, &format!("open, {told}"), circle, About::Whole, readers)?;
    agreed(it, told, circle, readers)
}

/// A text that is no wider than the decision.
fn version(it: &Telling, circle: DecisionCircle) -> anyhow::Result<Id<Version>> {
    let of_circle = match circle {
        DecisionCircle::Table(table) => TextCircle::Table(table),
        DecisionCircle::AllParties => TextCircle::AllParties,
    };
    let (text, _) = it.story.find::<domain::text::Text>("Ravi", |it| it.circle == of_circle)?;
    it.story.look("Ravi", |sight| versions_of(sight, text)[0].id)
}

fn reserved(
    it: &mut Telling,
    told: &str,
    circle: DecisionCircle,
    about: About,
    readers: Readers,
) -> anyhow::Result<Id<Reservation>> {
    let condition = Condition {
        body: it.sentence(&format!("reservation.body, {told}"), readers),
        words: it.sentence(&format!("reservation.words, {told}"), readers),
        way_out: it.sentence(&format!("reservation.way_out, {told}"), readers),
        term: Some(date(2026, 12, 1)),
    };
    // Who sits nowhere reserves nothing at the money table.
    let money = told.ends_with("of the money table");
    let (by, party) = match money {
        true => ("Noor", None),
        false => ("Tjitske", Some(it.story.party("Kranswijk")?)),
    };
    let act = Reserve { circle, party, about, condition };
    let reservation = it.keeps::<Reservation>(told, by, act, readers)?;
    let body = it.sentence(&format!("reservation.told.body, {told}"), readers);
    it.story.does(by, TellBody { reservation, seen: 1, body, on: SAID_ON })?;
    Ok(reservation)
}

fn agreed(
    it: &mut Telling,
    told: &str,
    circle: DecisionCircle,
    readers: Readers,
) -> anyhow::Result<()> {
    let words = AgreementWords {
        parties: vec![it.story.party("Kranswijk")?, it.story.party("Noorderkolk")?],
        words: it.sentence(&format!("agreement.words, {told}"), readers),
        on: SAID_ON,
        contingent: Some(Contingent {
            trigger: it.sentence(&format!("agreement.trigger, {told}"), readers),
            then: it.sentence(&format!("agreement.then, {told}"), readers),
            look_on: date(2026, 11, 2),
        }),
        reopeners: vec![Reopener {
            what: it.sentence(&format!("agreement.reopener, {told}"), readers),
            who: it.sentence(&format!("agreement.reopener.who, {told}"), readers),
        }],
        owner: it.story.person("Hanna")?,
        review_on: None,
    };
    it.keeps::<Agreement>(told, "Noor", Agree { circle, words }, readers)?;
    Ok(())
}
