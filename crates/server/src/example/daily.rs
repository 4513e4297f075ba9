// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Day to day in autumn: talks, promises, what was seen of support.

use domain::{
    conversation::{
        GivePromise, LogTalk, NoteIn20Seconds, Promise, PromiseCircle, QuickPromise, Talk, TalkKind,
    },
    party::{
        AddConstituency, Constituency, ConstituencyKind, Guess, ObserveSupport, Stance,
        SupportLevel,
    },
};
use jiff::civil::date;

use crate::story::Story;

/// Month, day, who, with which party, how, minutes.
const TALKS: [(i8, i8, &str, &str, TalkKind, u32); 26] = [
    (10, 5, "Hanna", "Wilgenstede", TalkKind::Visit, 60),
    (10, 5, "Ravi", "Zwanenkolk", TalkKind::Call, 25),
    (10, 6, "Hanna", "Otterkade", TalkKind::Visit, 45),
    (10, 7, "Ravi", "Noorderkolk", TalkKind::Visit, 70),
    (10, 8, "Hanna", "Hoogwaarde", TalkKind::Video, 40),
    (10, 9, "Hanna", "Vaartwoude", TalkKind::Call, 15),
    (10, 12, "Hanna", "Dalmerwoud", TalkKind::Visit, 50),
    (10, 13, "Ravi", "Kranswijk", TalkKind::Visit, 90),
    (10, 15, "Hanna", "IJverdam", TalkKind::Call, 20),
    (10, 16, "Hanna", "Polderhaven", TalkKind::Visit, 55),
    (10, 19, "Ravi", "Sluizerdam", TalkKind::Video, 30),
    (10, 20, "Hanna", "Lindervoort", TalkKind::Call, 10),
    (10, 22, "Hanna", "Zandermeer", TalkKind::Visit, 45),
    (10, 23, "Ravi", "Maarsterveld", TalkKind::Visit, 60),
    (10, 26, "Hanna", "Brinkvoorde", TalkKind::Call, 20),
    (10, 27, "Ravi", "Aarlebeek", TalkKind::Visit, 50),
    (10, 29, "Hanna", "Fluitenveen", TalkKind::Call, 15),
    (11, 2, "Hanna", "Rietmonde", TalkKind::Visit, 60),
    (11, 2, "Ravi", "Heidermond", TalkKind::Video, 35),
    (11, 3, "Hanna", "Roodewaard", TalkKind::Call, 25),
    (11, 5, "Ravi", "Schaapsdrecht", TalkKind::Visit, 40),
    (11, 6, "Hanna", "Vlierhoven", TalkKind::Call, 20),
    (11, 9, "Ravi", "Kranswijk", TalkKind::Call, 45),
    (11, 9, "Hanna", "Wilgenstede", TalkKind::Visit, 60),
    (11, 9, "Hanna", "Terveste", TalkKind::Call, 15),
    (11, 9, "Hanna", "Gorsveld", TalkKind::Call, 15),
];

pub fn talks_in(story: &mut Story, month: i8) -> anyhow::Result<()> {
    // October's first talks came before money fell back; the rest is logged with November's.
    let due =
        |it: i8, day: i8| if month == 10 { it == 10 && day < 14 } else { it == 11 || day >= 14 };
    let mut logged = Vec::new();
    for (in_month, day, who, party, kind, minutes) in TALKS {
        if due(in_month, day) {
            logged.push((date(2026, in_month, day), who, party, kind, minutes));
        }
    }
    for (on, who, party, kind, minutes) in logged {
        // Typed in the evening, or afterwards: the day itself is a field.
        let typed_in = if month == 11 { on.max(date(2026, 11, 5)) } else { on };
        story.on_or_after(typed_in, 17, 30);
        let (parties, minutes) = (vec![story.party(party)?], Some(minutes));
        story.makes::<Talk>(who, LogTalk { parties, on, kind, minutes })?;
    }
    Ok(())
}

pub fn promises_of_november(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 11, 16), 12, 0);
    for (who, party, words, promise, (month, day)) in [
        (
            "Hanna",
            "Zandermeer",
            "Zandermeer wil graag met de proef mee, als het rooster voor Kerst klopt.",
            "Het rooster van de proef sturen.",
            (11, 20),
        ),
        (
            "Ravi",
            "Kranswijk",
            "Kranswijk zoekt een getal dat het zijn raad kan uitleggen.",
            "Vragen of de werkgroep Geld de kosten per inwoner voor Kerst heeft.",
            (11, 18),
        ),
    ] {
        let party = story.party(party)?;
        let promise =
            Some(QuickPromise { words: promise.to_owned(), due: Some(date(2026, month, day)) });
        let (words, kind) = (words.to_owned(), TalkKind::Call);
        story.does(who, NoteIn20Seconds { party, words, promise, kind, on: None })?;
    }
    let party = story.party("Hoogwaarde")?;
    let (owner, to, circle) =
        (story.person("Hanna")?, Some(party), PromiseCircle::BetweenUs(party));
    let words = "Voor de stuurgroep laten zien wat stoppen kost na drie jaar.".to_owned();
    let due = Some(date(2026, 11, 24));
    story.makes::<Promise>("Hanna", GivePromise { words, owner, to, due, circle })?;
    what_was_seen(story)
}

/// Support behind a party, seen by a facilitator; and a guess that nobody else reads.
fn what_was_seen(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 11, 16), 15, 0);
    for (party, name, level, words) in [
        (
            "Kranswijk",
            "gemeenteraad van Kranswijk",
            SupportLevel::Doubt,
            "Vier van de vijf fracties vragen naar de kosten.",
        ),
        (
            "Otterkade",
            "gemeenteraad van Otterkade",
            SupportLevel::Carries,
            "Unaniem positief over het piket.",
        ),
        (
            "Hoogwaarde",
            "gemeenteraad van Hoogwaarde",
            SupportLevel::Willing,
            "Wil eerst weten hoe je weer weg kunt.",
        ),
    ] {
        let party = story.party(party)?;
        let (kind, name) = (ConstituencyKind::Council, name.to_owned());
        let act = AddConstituency { party, kind, name };
        let constituency = story.makes::<Constituency>("Hanna", act)?;
        let (words, on) = (words.to_owned(), Some(date(2026, 11, 12)));
        let source = "raadsvergadering".to_owned();
        story.does("Hanna", ObserveSupport { constituency, level, words, on, source })?;
    }
    let party = story.party("Kranswijk")?;
    let (stance, on) = (Stance::UnderConditions, None);
    let words = "Met een getal per inwoner gaat dit goed komen.".to_owned();
    story.does("Hanna", Guess { party, stance, words, on })?;
    Ok(())
}
