// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room interest: what was said between us, and what was let out word by word.

use domain::{
    interest::*,
    party::{Hearer, NameHearer, Office, Party},
};
use ledger::Id;

use super::founding::Telling;
use crate::{
    prove::{
        cast::{self, adding, table_called},
        readers::*,
    },
    story::somebody,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    between_us(
        it,
        "at first",
        &[
            ("Joris", "Noorderkolk", NOORDERKOLK, NOORDERKOLK),
            ("Tjitske", "Kranswijk", KRANSWIJK, KRANSWIJK),
            ("Otto", "Wilgenstede", WILGENSTEDE_BETWEEN_US, WILGENSTEDE_OWN),
            ("Geert", "IJverdam", IJVERDAM_BEFORE_GIJS, IJVERDAM_BEFORE_GIJS),
        ],
    )?;
    releases(it)?;
    drafted(it)?;
    words(it)
}

pub fn tell_later(it: &mut Telling) -> anyhow::Result<()> {
    between_us(
        it,
        "later",
        &[
            ("Joris", "Noorderkolk", NOORDERKOLK_SINCE_BAS, NOORDERKOLK_SINCE_BAS),
            ("Gijs", "IJverdam", IJVERDAM_SINCE_GIJS, IJVERDAM_SINCE_GIJS),
        ],
    )?;
    offered(it)?;
    pattern(it)
}

fn story(it: &mut Telling, told: &str, readers: &[&'static str]) -> Story {
    Story {
        words: it.sentence(&format!("interest.words, {told}"), readers),
        position: it.sentence(&format!("interest.position, {told}"), readers),
        themes: vec![it.word(&format!("interest.themes, {told}"), readers)],
        weight: Some(4),
        ..Story::default()
    }
}

/// Who says it, for which party, who reads it between us, and who within the party.
type Said = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

fn between_us(it: &mut Telling, when: &str, told: &[Said]) -> anyhow::Result<()> {
    for (who, name, between, own) in told {
        let party = it.story.party(name)?;
        let told = format!("of {name}, {when}");
        let said = story(it, &told, between);
        let interest = it.keeps::<Interest>(&told, who, Speak { party, story: said }, between)?;
        let changed = story(it, &format!("{told}, corrected"), between);
        it.story.does(who, Correct { interest, seen: 1, story: changed })?;
        let gone = story(it, &format!("{told}, withdrawn"), NOBODY);
        let act = Speak { party, story: gone };
        let interest = it.keeps::<Interest>(&format!("{told}, withdrawn"), who, act, NOBODY)?;
        it.story.does(who, Withdraw { interest, seen: 1 })?;
        for (circle, readers) in [(LimitCircle::BetweenUs, between), (LimitCircle::OwnParty, own)] {
            let told = format!("{told}, {circle:?}");
            let words = it.sentence(&format!("limit.words, {told}"), readers);
            let act = SetLimit { party, kind: LimitKind::Limit, circle, words };
            let limit = it.keeps::<Limit>(&told, who, act, readers)?;
            let words = it.sentence(&format!("limit.words, {told}, changed"), readers);
            it.story.does(who, ChangeLimit { limit, seen: 1, words })?;
        }
    }
    Ok(())
}

/// Everybody at the table, and Mila, who has no seat there and reads the log of her own party.
const STEERING_AND_MILA: &[&str] =
    &["Hanna", "Ravi", "Noor", "Joris", "Mila", "Tjitske", "Ellen", "Wim"];

/// Noorderkolk lets words go to the table and to all parties; some not yet, some no more.
fn releases(it: &mut Telling) -> anyhow::Result<()> {
    let party = it.story.party("Noorderkolk")?;
    let said = story(it, "of Noorderkolk, on its way", NOORDERKOLK);
    let act = Speak { party, story: said };
    let interest = it.keeps::<Interest>("on its way", "Joris", act, NOORDERKOLK)?;
    let table = ReleaseCircle::Table(table_called(&it.story, cast::STEERING)?);
    let ready = request(it, interest, table, "made ready", NOORDERKOLK)?;
    let act = DeclineRelease { request: ready, seen: 1 };
    it.story.does("Mila", act)?;
    request(it, interest, table, "waits", NOORDERKOLK)?;
    for (circle, told, words, readers) in [
        (table, "to the table", STEERING_AND_MILA, STEERING),
        (ReleaseCircle::AllParties, "to all", ALL_PARTIES, ALL_PARTIES),
    ] {
        let request = request(it, interest, circle, told, words)?;
        let act = GiveRelease { request, seen: 1, confirmed: Confirmed::Yes };
        let release = it.keeps::<Release>(told, "Joris", act, readers)?;
        let party = it.story.party("Kranswijk")?;
        it.keeps::<Joined>(told, "Tjitske", Join { release, party }, readers)?;
    }
    let back = request(it, interest, table, "taken back", NOORDERKOLK)?;
    let act = GiveRelease { request: back, seen: 1, confirmed: Confirmed::Yes };
    it.keeps::<Release>("taken back", "Joris", act, NOBODY)?;
    it.story.does("Mila", TakeBackRelease { request: back, seen: 2 })?;
    Ok(())
}

/// What an adviser made ready is hers and the voices', whatever the party named.
fn drafted(it: &mut Telling) -> anyhow::Result<()> {
    let readers = &["Samira", "Joris", "Mila"];
    let party = it.story.party("Noorderkolk")?;
    for told in ["waits", "put away"] {
        let readers: &[&'static str] = if told == "waits" { readers } else { NOBODY };
        let said = story(it, &format!("drafted, {told}"), readers);
        let Story { words, position, themes, .. } = said;
        let act = DraftInterest { party, words, position, themes };
        let drafted = it.keeps::<Drafted>(told, "Samira", act, readers)?;
        if told != "waits" {
            it.story.does("Samira", DropDraft { drafted, seen: 1 })?;
        }
    }
    Ok(())
}

fn request(
    it: &mut Telling,
    interest: Id<Interest>,
    circle: ReleaseCircle,
    told: &str,
    words: &[&'static str],
) -> anyhow::Result<Id<ReleaseRequest>> {
    let words = it.sentence(&format!("release_request.words, {told}"), words);
    let act = PrepareRelease { interest, words, circle };
    it.keeps::<ReleaseRequest>(told, "Mila", act, NOORDERKOLK)
}

/// The glossary and the cheer words are for all parties, and for nobody else.
fn words(it: &mut Telling) -> anyhow::Result<()> {
    let readers = ALL_PARTIES;
    let name = it.sentence("term.name", readers);
    let meaning = it.sentence("term.meaning", readers);
    let term = it.keeps::<Term>("of the glossary", "Noor", AddTerm { name, meaning }, readers)?;
    let (party, words) = (it.story.party("Kranswijk")?, it.sentence("meaning.words", readers));
    let act = GiveMeaning { term, party, seen: None, words };
    it.keeps::<Meaning>("of Kranswijk", "Tjitske", act, readers)?;
    let words = vec![it.word("cheer_words.words", readers)];
    it.keeps::<CheerWords>("the list", "Hanna", SetCheerWords { seen: None, words }, readers)?;
    Ok(())
}

/// Ravi offers a sentence to Kranswijk, which named him, and asks whether another may go on.
fn offered(it: &mut Telling) -> anyhow::Result<()> {
    let (party, readers) = (it.story.party("Kranswijk")?, KRANSWIJK_SINCE_RAVI);
    for told in ["offered", "offered and confirmed"] {
        let said = story(it, told, readers);
        let Story { words, position, themes, .. } = said;
        let act = Offer { party, note: None, words, position, themes };
        let interest = it.keeps::<Interest>(told, "Ravi", act, readers)?;
        if told == "offered" {
            continue;
        }
        it.story.does("Tjitske", Confirm { interest, seen: 1 })?;
        let words = it.sentence("release_request.words, asked by Ravi", readers);
        let act = AskRelease { interest, words, circle: ReleaseCircle::Public };
        it.keeps::<ReleaseRequest>("asked by Ravi", "Ravi", act, readers)?;
    }
    Ok(())
}

/// Six more parties, each with who speaks for it: they read what all parties read, and go nowhere
/// themselves.
pub(super) const MORE_PARTIES: [(&str, &str); 6] = [
    ("Aarlebeek", "Abel"),
    ("Brinkvoorde", "Britt"),
    ("Dalmerwoud", "Daan"),
    ("Elzendam", "Elke"),
    ("Fluitenveen", "Freek"),
    ("Gorsveld", "Gerda"),
];

/// Six more parties stand by two themes: enough to tell one to the table and one to all parties.
fn pattern(it: &mut Telling) -> anyhow::Result<()> {
    let theme = it.word("pattern.themes", STEERING);
    let other = it.word("pattern.themes, to all", ALL_PARTIES);
    for (name, call) in MORE_PARTIES {
        let party: Id<Party> = it.story.makes("Hanna", adding(name, &name[..2]))?;
        let voice = somebody(call, "", Office::Representative, Some(party));
        it.story.comes("Hanna", call, voice)?;
        let person = it.story.person("Ravi")?;
        let act = NameHearer { party, person, earlier_too: false };
        it.story.makes::<Hearer>(call, act)?;
        let themes = vec![theme.clone(), other.clone()];
        let story = Story { words: "Wij hechten aan rust.".into(), themes, ..Story::default() };
        it.story.makes::<Interest>(call, Speak { party, story })?;
    }
    let circle = PatternCircle::Table(table_called(&it.story, cast::STEERING)?);
    let words = it.sentence("pattern.words", STEERING);
    let act = ShowPattern { circle, themes: vec![theme], words };
    it.keeps::<Pattern>("at the table", "Ravi", act, STEERING)?;
    let words = it.sentence("pattern.words, to all", ALL_PARTIES);
    let act = ShowPattern { circle: PatternCircle::AllParties, themes: vec![other], words };
    it.keeps::<Pattern>("to all", "Ravi", act, ALL_PARTIES)?;
    Ok(())
}
