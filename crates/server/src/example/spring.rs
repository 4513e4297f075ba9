// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Spring: the first assignment, elections, 27 first talks, ground rules.

use domain::{
    assignment::{
        AddHotIssue, AddVariant, Assignment, AssignmentKind, ConfirmAssignment, CopyTemplate,
        ProposeAssignment, TemplateLanguage, Wording,
    },
    conversation::{NoteIn20Seconds, TalkKind},
    party::{Hearer, NameHearer},
};
use jiff::civil::date;

use super::{
    beginning, decisions, frames, interests,
    notes::{AUTONOMY, GOING_WELL, NOTES},
    process, texts,
};
use crate::story::Story;

pub fn happens(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 3, 2), 10, 0);
    frames::stand_ready(story)?;
    first_assignment(story)?;
    frames::ripen_on(story, 3, 2)?;
    decisions::first_assignment(story)?;
    first_talks(story)?;
    frames::ripen_on(story, 4, 23)?;
    process::stages(story)?;
    texts::rules_begin(story)?;
    names_who_hears(story)?;
    interests::names_ravi(story)?;
    interests::between_us(story)?;
    texts::rules_go_on(story)?;
    beginning::arrives(story, "Dirkje")?;
    texts::rules_agreed(story)?;
    decisions::ground_rules(story)?;
    frames::ripen_on(story, 5, 20)
}

/// Event 1: three commissioners say yes to "explore", six months, no more.
fn first_assignment(story: &mut Story) -> anyhow::Result<()> {
    let wording = Wording {
        text: "Verken in zes maanden of gemeenten in Middenland het toezicht op bouw en \
               brandveiligheid samen kunnen doen. Praat met iedereen. Beloof nog niets."
            .to_owned(),
        fixed: vec!["Zes maanden, niet langer.".to_owned()],
        open: vec!["Of het er komt.".to_owned(), "Wie er meedoet.".to_owned()],
        kind: Some(AssignmentKind::OutsideVision),
        receiver: String::new(),
    };
    confirmed_by_all(story, wording)?;
    story.on(date(2026, 3, 2), 14, 0);
    story.does("Hanna", CopyTemplate { language: TemplateLanguage::Dutch })?;
    for (name, text) in [
        ("Eén nieuwe dienst", "Toezicht op bouw en brandveiligheid en één piket, samen."),
        ("Onder de bestaande omgevingsdienst", "Het werk gaat naar de dienst die er al is."),
        (
            "Alleen een gedeeld piketrooster",
            "Iedereen houdt het eigen toezicht; het piket is samen.",
        ),
    ] {
        let (name, text) = (name.to_owned(), text.to_owned());
        story.does("Hanna", AddVariant { name, text })?;
    }
    Ok(())
}

/// A version is proposed by the kwartiermaker and confirmed by each commissioner.
pub fn confirmed_by_all(story: &mut Story, wording: Wording) -> anyhow::Result<()> {
    let assignment = story.makes::<Assignment>("Hanna", ProposeAssignment { wording })?;
    for who in ["Ellen", "Ilse", "Joris"] {
        story.does(who, ConfirmAssignment { assignment, seen: 1 })?;
    }
    Ok(())
}

/// Event 3: 27 first talks, 31 private notes, two hot issues.
fn first_talks(story: &mut Story) -> anyhow::Result<()> {
    let mut notes: Vec<_> = NOTES.iter().collect();
    notes.sort_by_key(|(_, _, day, _)| *day);
    for (party, who, (month, day), words) in notes {
        story.on(date(2026, *month, *day), 17, 10);
        let party = story.party(party)?;
        let (kind, words) = (TalkKind::Visit, (*words).to_owned());
        let note = NoteIn20Seconds { party, words, promise: None, kind, on: None };
        story.does(who, note)?;
    }
    story.on(date(2026, 4, 23), 11, 0);
    for (name, words, parties) in [
        ("autonomie", "Wij willen zelf blijven beslissen.", AUTONOMY.as_slice()),
        ("we doen het al goed", "Bij ons gaat er nooit iets mis.", GOING_WELL.as_slice()),
    ] {
        let parties = parties.iter().map(|it| story.party(it)).collect::<anyhow::Result<_>>()?;
        let (name, words) = (name.to_owned(), words.to_owned());
        story.does("Hanna", AddHotIssue { name, words, parties })?;
    }
    Ok(())
}

/// Parties choose to talk with Hanna, with Ravi, or with both.
fn names_who_hears(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 5, 12), 9, 30);
    for (by, party, names) in [
        ("Joris", "Noorderkolk", ["Ravi"].as_slice()),
        ("Tjitske", "Kranswijk", &["Ravi"]),
        ("Bram", "Hoogwaarde", &["Hanna"]),
        ("Ilse", "Otterkade", &["Hanna", "Ravi"]),
    ] {
        for name in names {
            let (party, person) = (story.party(party)?, story.person(name)?);
            let act = NameHearer { party, person, earlier_too: true };
            story.makes::<Hearer>(by, act)?;
        }
    }
    Ok(())
}
