// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room party.

use domain::party::*;

use super::founding::{SAID_LATER, SAID_ON, Telling};
use crate::{
    prove::{cast, readers::*},
    story::somebody,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    a_party(it)?;
    a_person(it)?;
    constituencies(it)?;
    positions(it)?;
    mandates(it, "at first", NOORDERKOLK, KRANSWIJK)?;
    let noorderkolk = it.story.party("Noorderkolk")?;
    let persons = vec![it.story.person("Joris")?, it.story.person("Mila")?];
    let act = SetReleasers { party: noorderkolk, seen: None, persons, one_is_enough: false };
    it.keeps::<Releasers>("of Noorderkolk", "Joris", act, NOORDERKOLK)?;
    let party = it.story.party("Wilgenstede")?;
    let persons = vec![it.story.person("Otto")?];
    let act = SetReleasers { party, seen: None, persons, one_is_enough: true };
    it.keeps::<Releasers>("of Wilgenstede", "Otto", act, WILGENSTEDE_OWN)?;
    Ok(())
}

/// What is said between us after some have come and some were named.
pub fn tell_later(it: &mut Telling) -> anyhow::Result<()> {
    mandates(it, "later", NOORDERKOLK_SINCE_BAS, KRANSWIJK_SINCE_RAVI)?;
    // Whom a party let in on its words stands among those words.
    let (party, person) = (it.story.party("Wilgenstede")?, it.story.person("Anton")?);
    let act = NameHearer { party, person, earlier_too: false };
    let readers = &["Otto", "Anton"];
    it.keeps::<Hearer>("Anton, by Wilgenstede", "Otto", act, readers)?;
    // What Wilgenstede tells him is told under its own id: he knows which party let him in.
    it.secrets.known_to(party.any(), "Anton");
    let (id, _) = it.story.find::<Hearer>("Tjitske", |it| it.person != person)?;
    it.secrets.id("hearer, Ravi, by Kranswijk", id.any(), KRANSWIJK_SINCE_RAVI);
    Ok(())
}

fn a_party(it: &mut Telling) -> anyhow::Result<()> {
    let act = Add {
        name: it.sentence("party.name", ALL_PARTIES),
        short: it.word("party.short", ALL_PARTIES),
        code: it.word("party.code", ALL_PARTIES),
        ..cast::adding("", "")
    };
    let party = it.keeps::<Party>("added", "Hanna", act, ALL_PARTIES)?;
    let act = RecordDriver {
        party,
        name: it.sentence("driver.name", ALL_PARTIES),
        amount: 38_200,
        year: 2026,
        source: it.sentence("driver.source", ALL_PARTIES),
        seen: None,
    };
    it.keeps::<Driver>("recorded", "Hanna", act, ALL_PARTIES)?;
    let reason = it.sentence("party.why, left", ALL_PARTIES);
    it.story.does("Hanna", Leave { party, seen: 1, on: None, reason })?;
    Ok(())
}

fn a_person(it: &mut Telling) -> anyhow::Result<()> {
    let mail = it.word("particulars.mail, reach", FACILITATORS);
    let act = AddPerson {
        name: it.sentence("particulars.name", ALL_PARTIES),
        function: it.sentence("particulars.function", ALL_PARTIES),
        mail: format!("{mail}@kranswijk.example"),
        ..somebody("", "", Office::Adviser, Some(it.story.party("Kranswijk")?))
    };
    let person = it.keeps::<Person>("with secret words", "Hanna", act, ALL_PARTIES)?;
    let (role, _) = it.story.find::<Role>("Hanna", |it| it.person == person)?;
    it.secrets.id("role, of the one with secret words", role.any(), ALL_PARTIES);
    let reach = it.story.look("Hanna", |sight| reach_record(sight, person).map(|it| it.id))?;
    let reach = reach.expect("a mail address was given");
    let name = it.story.look("Hanna", |sight| name_record(sight, person).map(|it| it.id))?;
    let name = name.expect("everybody has a name");
    it.secrets.id("particulars, name", name.any(), ALL_PARTIES);
    it.secrets.id("particulars, reach", reach.any(), FACILITATORS);
    let mail = it.word("particulars.mail, reach, edited", FACILITATORS);
    let act = EditReach {
        person,
        seen: Some(1),
        mail: format!("{mail}@kranswijk.example"),
        telephone: it.sentence("particulars.telephone, reach", FACILITATORS),
        address: it.sentence("particulars.address, reach", FACILITATORS),
    };
    it.story.does("Ravi", act)?;
    let reason = it.sentence("role.why, ended", ALL_PARTIES);
    it.story.does("Hanna", EndRole { role, seen: 1, reason })?;
    Ok(())
}

fn constituencies(it: &mut Telling) -> anyhow::Result<()> {
    let (party, kind) = (it.story.party("Kranswijk")?, ConstituencyKind::Council);
    let name = it.sentence("constituency.name", ALL_PARTIES);
    let act = AddConstituency { party, kind, name };
    let constituency = it.keeps::<Constituency>("of Kranswijk", "Tjitske", act, ALL_PARTIES)?;
    let act = ObserveSupport {
        constituency,
        level: SupportLevel::Doubt,
        words: it.sentence("support.words", FACILITATORS),
        on: Some(SAID_ON),
        source: it.sentence("support.source", FACILITATORS),
    };
    it.keeps::<Support>("observed", "Hanna", act, FACILITATORS)?;
    Ok(())
}

fn positions(it: &mut Telling) -> anyhow::Result<()> {
    let party = it.story.party("Kranswijk")?;
    let act = Declare {
        party,
        seen: 1,
        participation: Participation::NotYet,
        stance: Stance::UnderConditions,
        words: it.sentence("position.words", ALL_PARTIES),
        condition: it.sentence("position.condition", ALL_PARTIES),
        way_out: it.sentence("position.way_out", ALL_PARTIES),
        on: None,
        source: it.sentence("position.source", ALL_PARTIES),
    };
    it.keeps::<Position>("declared", "Tjitske", act, ALL_PARTIES)?;
    for (who, readers) in [("Hanna", &["Hanna"]), ("Ravi", &["Ravi"])] {
        let words = it.sentence(&format!("estimate.words, by {who}"), readers);
        let act = Guess { party, stance: Stance::Critical, words, on: None };
        it.keeps::<Estimate>(&format!("by {who}"), who, act, readers)?;
    }
    Ok(())
}

fn mandates(
    it: &mut Telling,
    when: &str,
    noorderkolk: &[&'static str],
    kranswijk: &[&'static str],
) -> anyhow::Result<()> {
    for (party, who, readers) in
        [("Noorderkolk", "Joris", noorderkolk), ("Kranswijk", "Tjitske", kranswijk)]
    {
        let told = format!("of {party}, {when}");
        let limit = it.sentence(&format!("mandate.limit, {told}"), readers);
        let act = AnswerMandate {
            party: it.story.party(party)?,
            person: it.story.person(who)?,
            about: it.sentence(&format!("mandate.about, {told}"), readers),
            authority: Authority::UpTo { limit },
            until: Some(SAID_LATER),
            source: it.sentence(&format!("mandate.source, {told}"), readers),
        };
        let mandate = it.keeps::<Mandate>(&told, who, act, readers)?;
        let act = ChangeMandate {
            mandate,
            seen: 1,
            about: it.sentence(&format!("mandate.about, {told}, changed"), readers),
            authority: Authority::TakesItBack,
            until: None,
            source: it.sentence(&format!("mandate.source, {told}, changed"), readers),
        };
        it.story.does(who, act)?;
    }
    Ok(())
}
