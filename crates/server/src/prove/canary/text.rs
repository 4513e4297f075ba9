// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room text: of a table, of all parties, and in a comment between us.

use domain::text::*;
use ledger::Id;

use super::founding::Telling;
use crate::prove::{
    cast::{self, table_called},
    readers::*,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let table = TextCircle::Table(table_called(&it.story, cast::STEERING)?);
    whole(it, "of the table", table, STEERING)?;
    let told = "of the table, frozen";
    let (text, passages) = whole(it, told, table, STEERING)?;
    frozen(it, told, text, passages[1], STEERING)?;
    let (text, passages) = whole(it, "of all", TextCircle::AllParties, ALL_PARTIES)?;
    comment(it, "of all", passages[0], true, KRANSWIJK)?;
    frozen(it, "frozen", text, passages[1], ALL_PARTIES)?;
    let money = TextCircle::Table(table_called(&it.story, cast::MONEY)?);
    whole(it, "of the money table", money, MONEY)?;
    Ok(())
}

type Readers = &'static [&'static str];

/// A text with passages, a version and a comment with its answer.
fn whole(
    it: &mut Telling,
    told: &str,
    circle: TextCircle,
    readers: Readers,
) -> anyhow::Result<(Id<Text>, Vec<Id<Passage>>)> {
    let open = Open {
        title: it.sentence(&format!("text.title, {told}"), readers),
        kind: TextKind::GroundRules,
        purpose: it.sentence(&format!("text.purpose, {told}"), readers),
        circle,
        pasted: vec![
            it.sentence(&format!("passage.words, pasted, {told}"), readers),
            it.sentence(&format!("passage.words, second, {told}"), readers),
        ],
    };
    let text = it.keeps::<Text>(told, "Ravi", open, readers)?;
    let passages: Vec<Id<Passage>> =
        it.story.look("Ravi", |sight| passages_of(sight, text).iter().map(|it| it.id).collect())?;
    for passage in &passages {
        it.secrets.id(&format!("passage, {told}"), passage.any(), readers);
    }
    let passage = passages[0];
    let write = WritePassage {
        passage,
        seen: 1,
        heading: it.sentence(&format!("passage.heading, {told}"), readers),
        words: it.sentence(&format!("passage.words, {told}"), readers),
        why: it.sentence(&format!("passage, the reason, {told}"), readers),
    };
    it.story.does("Ravi", write)?;
    let remark = it.sentence(&format!("passage.remark, {told}"), readers);
    let status = PassageStatus::UnderReservation;
    it.story.does("Ravi", Judge { passage, seen: 2, status, remark })?;
    let label = it.word(&format!("version.label, {told}"), readers);
    let summary = it.sentence(&format!("version.summary, {told}"), readers);
    let keep = KeepVersion { text, label, summary };
    let version = it.keeps::<Version>(told, "Ravi", keep, readers)?;
    let parts: Vec<Id<VersionPart>> = it
        .story
        .look("Ravi", |sight| sight.under(version.any()).iter().map(|it| it.id).collect())?;
    for part in parts {
        it.secrets.id(&format!("version_part, {told}"), part.any(), readers);
    }
    comment(it, told, passage, false, readers)?;
    Ok((text, passages))
}

/// Who sits nowhere comments on nothing: the money table is facilitators', Gijs' and Noor's.
fn comment(
    it: &mut Telling,
    told: &str,
    passage: Id<Passage>,
    between_us: bool,
    readers: Readers,
) -> anyhow::Result<()> {
    let party = match told {
        "of the money table" => None,
        _ => Some(it.story.party("Kranswijk")?),
    };
    let told = if between_us { format!("{told}, between us") } else { told.to_owned() };
    let by = if party.is_some() { "Tjitske" } else { "Hanna" };
    let give = GiveComment {
        passage,
        party,
        between_us,
        kind: CommentKind::Objection,
        words: it.sentence(&format!("comment.words, {told}"), readers),
        proposal: it.sentence(&format!("comment.proposal, {told}"), readers),
        interest: it.sentence(&format!("comment.interest, {told}"), readers),
    };
    let comment = it.keeps::<Comment>(&told, by, give, readers)?;
    // What was said before Ravi was named is not his to answer.
    if between_us {
        return Ok(());
    }
    let reason = it.sentence(&format!("disposition.reason, {told}"), readers);
    let act = Dispose { comment, seen: None, fate: Fate::Not, reason };
    it.keeps::<Disposition>(&told, "Ravi", act, readers)?;
    Ok(())
}

/// A text that is frozen, and accepted by Kranswijk.
fn frozen(
    it: &mut Telling,
    told: &str,
    text: Id<Text>,
    open: Id<Passage>,
    readers: Readers,
) -> anyhow::Result<()> {
    let (passage, status, remark) = (open, PassageStatus::Agreed, String::new());
    it.story.does("Ravi", Judge { passage, seen: 1, status, remark })?;
    let label = it.word(&format!("version.label, {told}"), readers);
    let summary = it.sentence(&format!("version.summary, {told}"), readers);
    let freeze = Freeze { text, seen: 1, label, summary };
    let version = it.keeps::<Version>(told, "Ravi", freeze, readers)?;
    let reservation = it.sentence(&format!("acceptance.reservation, {told}"), readers);
    let party = it.story.party("Kranswijk")?;
    let act = Accept { version, party, reservation };
    it.keeps::<Acceptance>(&format!("of Kranswijk, {told}"), "Tjitske", act, readers)?;
    Ok(())
}

/// Kranswijk named Ravi: he reads its comment between us, and answers it there.
pub fn tell_later(it: &mut Telling) -> anyhow::Result<()> {
    let (readers, told) = (ALL_PARTIES, "of all, later");
    let open = Open {
        title: it.sentence(&format!("text.title, {told}"), readers),
        kind: TextKind::Other,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec![it.sentence(&format!("passage.words, {told}"), readers)],
    };
    let text = it.keeps::<Text>(told, "Ravi", open, readers)?;
    let passage = it.story.look("Ravi", |sight| passages_of(sight, text)[0].id)?;
    it.secrets.id(&format!("passage, {told}"), passage.any(), readers);
    let (party, readers) = (Some(it.story.party("Kranswijk")?), KRANSWIJK_SINCE_RAVI);
    let give = GiveComment {
        passage,
        party,
        between_us: true,
        kind: CommentKind::Question,
        words: it.sentence("comment.words, between us, to Ravi", readers),
        proposal: it.sentence("comment.proposal, between us, to Ravi", readers),
        interest: it.sentence("comment.interest, between us, to Ravi", readers),
    };
    let comment = it.keeps::<Comment>("between us, to Ravi", "Tjitske", give, readers)?;
    let reason = it.sentence("disposition.reason, between us", readers);
    let act = Dispose { comment, seen: None, fate: Fate::Partly, reason };
    it.keeps::<Disposition>("between us", "Ravi", act, readers)?;
    Ok(())
}
