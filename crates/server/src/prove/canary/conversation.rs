// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room conversation.

use domain::conversation::*;
use jiff::civil::{Date, date};

use super::founding::{SAID_LATER, SAID_ON, Telling};
use crate::prove::{
    cast::{self, table_called},
    readers::*,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    talks(it)?;
    for (who, party, readers) in [
        ("Hanna", "Kranswijk", &["Hanna"]),
        ("Ravi", "Kranswijk", &["Ravi"]),
        ("Noor", "Noorderkolk", &["Noor"]),
        ("Joris", "Noorderkolk", &["Joris"]),
        ("Samira", "Noorderkolk", &["Samira"]),
        ("Ellen", "Wilgenstede", &["Ellen"]),
        ("Yusuf", "Kranswijk", &["Yusuf"]),
        ("Wim", "Kranswijk", &["Wim"]),
    ] {
        note(it, who, party, NoteCircle::Writer, "for oneself", readers)?;
        promise(it, who, PromiseCircle::Writer, "for oneself", readers)?;
    }
    note(it, "Geert", "IJverdam", NoteCircle::Writer, "for oneself", NOBODY)?;
    between_us(
        it,
        "at first",
        &[
            ("Joris", "Noorderkolk", NOORDERKOLK),
            ("Tjitske", "Kranswijk", KRANSWIJK),
            ("Otto", "Wilgenstede", WILGENSTEDE_BETWEEN_US),
            ("Geert", "IJverdam", IJVERDAM_BEFORE_GIJS),
        ],
    )?;
    for (name, who, readers) in [(cast::STEERING, "Noor", STEERING), (cast::MONEY, "Hanna", MONEY)]
    {
        let circle = PromiseCircle::Table(table_called(&it.story, name)?);
        promise(it, who, circle, &format!("at {name}"), readers)?;
    }
    promise(it, "Tjitske", PromiseCircle::AllParties, "to all", ALL_PARTIES)?;
    dropped(it)
}

pub fn tell_later(it: &mut Telling) -> anyhow::Result<()> {
    between_us(
        it,
        "later",
        &[
            ("Joris", "Noorderkolk", NOORDERKOLK_SINCE_BAS),
            ("Tjitske", "Kranswijk", KRANSWIJK_SINCE_RAVI),
            ("Otto", "Wilgenstede", &["Otto", "Anton"]),
            ("Gijs", "IJverdam", IJVERDAM_SINCE_GIJS),
        ],
    )
}

fn between_us(
    it: &mut Telling,
    when: &str,
    told: &[(&str, &str, &[&'static str])],
) -> anyhow::Result<()> {
    for (who, name, readers) in told {
        let party = it.story.party(name)?;
        let label = format!("between us, {name}, {when}");
        note(it, who, name, NoteCircle::BetweenUs, &label, readers)?;
        promise(it, who, PromiseCircle::BetweenUs(party), &label, readers)?;
    }
    Ok(())
}

fn talks(it: &mut Telling) -> anyhow::Result<()> {
    let party = it.story.party("Kranswijk")?;
    for (who, on) in [("Hanna", SAID_ON), ("Ravi", date(2026, 4, 7))] {
        let (parties, kind, minutes) = (vec![party], TalkKind::Visit, Some(53));
        let act = LogTalk { parties, on, kind, minutes };
        it.keeps::<Talk>(&format!("of {who}"), who, act, FACILITATORS)?;
    }
    for (who, readers) in [("Hanna", &["Hanna"]), ("Ravi", &["Ravi"])] {
        let words = it.sentence(&format!("promise.words, in 20 seconds, {who}"), readers);
        let promise = Some(QuickPromise { words, due: Some(date(2026, 11, 30)) });
        let words = it.sentence(&format!("note.words, in 20 seconds, {who}"), readers);
        let act = NoteIn20Seconds { party, words, promise, kind: TalkKind::Call, on: None };
        it.keeps::<Note>(&format!("in 20 seconds, {who}"), who, act, readers)?;
    }
    Ok(())
}

fn note(
    it: &mut Telling,
    who: &str,
    party: &str,
    circle: NoteCircle,
    told: &str,
    readers: &[&'static str],
) -> anyhow::Result<()> {
    let told = format!("by {who}, {told}");
    let words = it.sentence(&format!("note.words, {told}"), readers);
    let (party, on) = (it.story.party(party)?, today(it));
    let note = it.keeps::<Note>(&told, who, Write { party, words, on, circle }, readers)?;
    let words = it.sentence(&format!("note.words, {told}, changed"), readers);
    it.story.does(who, ChangeNote { note, seen: 1, words })?;
    let words = it.sentence(&format!("note.words, {told}, withdrawn"), NOBODY);
    let act = Write { party, words, on, circle };
    let note = it.keeps::<Note>(&format!("{told}, withdrawn"), who, act, NOBODY)?;
    it.story.does(who, WithdrawNote { note, seen: 1 })?;
    Ok(())
}

fn promise(
    it: &mut Telling,
    who: &str,
    circle: PromiseCircle,
    told: &str,
    readers: &[&'static str],
) -> anyhow::Result<()> {
    let told = format!("by {who}, {told}");
    let words = it.sentence(&format!("promise.words, {told}"), readers);
    let (owner, due) = (it.story.person(who)?, Some(date(2026, 11, 23)));
    let to = Some(it.story.party("Kranswijk")?).filter(|_| circle == PromiseCircle::Writer);
    let act = GivePromise { words, owner, to, due, circle };
    let promise = it.keeps::<Promise>(&told, who, act, readers)?;
    let words = it.sentence(&format!("promise.words, {told}, changed"), readers);
    let why = it.sentence(&format!("promise.why, {told}"), readers);
    it.story.does(who, ChangePromise { promise, seen: 1, words, owner, due, why })?;
    Ok(())
}

fn dropped(it: &mut Telling) -> anyhow::Result<()> {
    let readers = STEERING;
    let words = it.sentence("promise.words, dropped", readers);
    let circle = PromiseCircle::Table(table_called(&it.story, cast::STEERING)?);
    let (owner, to, due) = (it.story.person("Joris")?, None, None);
    let act = GivePromise { words, owner, to, due, circle };
    let promise = it.keeps::<Promise>("dropped", "Joris", act, readers)?;
    let why = it.sentence("promise.why, dropped", readers);
    it.story.does("Joris", DropPromise { promise, seen: 1, why })?;
    Ok(())
}

fn today(it: &Telling) -> Date {
    if it.story.now() < domain::calendar::moment(SAID_LATER, 0, 0) { SAID_ON } else { SAID_LATER }
}
