// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts in Middenland: ground rules that parties accept on their own days, and an ambition from
//! which the cheer words went.

use domain::{
    table::Table,
    text::{
        Accept, Acceptance, AddPassages, Comment, CommentKind, Dispose, Fate, Freeze, GiveComment,
        Judge, KeepVersion, Open, Passage, PassageStatus, SetCommentsUntil, Text, TextCircle,
        TextKind, Version, WritePassage, passages_of,
    },
};
use jiff::civil::{Date, date};
use ledger::Id;

use super::beginning::STEERING_GROUP;
use crate::story::Story;

const WHY_FIRST: &str = "We zeggen eerst waarom iets voor ons telt, dan pas wat we willen.";
const STAYS_HERE: &str = "Wat je alleen met de begeleider deelt, blijft daar, tot jij zegt dat het \
                          verder mag. De wet kan daar grenzen aan stellen.";
const NOT_DONE: &str =
    "Niets is afgesproken totdat elk college en elke raad het heeft kunnen zien.";
const SURPRISES: &str = "Wie iets naar buiten brengt, zegt het eerst hier.";
const BACK_HOME: &str = "“Ik moet terug naar mijn college” is een gewoon antwoord.";

/// 30 April to 11 May: Ravi writes three rules, two parties react and hear what is done with it.
pub fn rules_begin(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 4, 30), 10, 0);
    let open = Open {
        title: "Spelregels".to_owned(),
        kind: TextKind::GroundRules,
        purpose: "Zo gaan we met elkaar om, zolang we nog in gesprek zijn.".to_owned(),
        circle: TextCircle::AllParties,
        pasted: vec![
            "We zeggen waarom iets voor ons telt.".to_owned(),
            "Wat je alleen met de begeleider deelt, blijft daar.".to_owned(),
            "Niets is afgesproken totdat [alle colleges] het hebben gezien.".to_owned(),
        ],
    };
    let text = story.makes::<Text>("Ravi", open)?;
    keeps(story, text, "Drie regels om mee te beginnen, uit de eerste gesprekken.")?;
    asks_comments(story, text, date(2026, 5, 8), "")?;
    comments(story, text)
}

fn rules(story: &Story) -> anyhow::Result<(Id<Text>, u32)> {
    story.find::<Text>("Ravi", |it| it.kind == TextKind::GroundRules)
}

/// 19 May: what was said is worked in, and two rules come with it.
pub fn rules_go_on(story: &mut Story) -> anyhow::Result<()> {
    let (text, _) = rules(story)?;
    story.on(date(2026, 5, 19), 10, 0);
    let ids = passages(story, text)?;
    writes(story, ids[0], WHY_FIRST, "Kranswijk vroeg om de volgorde.")?;
    writes(story, ids[1], STAYS_HERE, "De wet kent rechten waar wij niet over gaan.")?;
    let pasted = vec![SURPRISES.to_owned(), BACK_HOME.to_owned()];
    story.makes::<Passage>("Ravi", AddPassages { text, after: Some(ids[2]), pasted })?;
    keeps(story, text, "Twee regels erbij. Eén haak nog open: wie het gezien moet hebben.")
}

/// Event 4, 20 May: five rules are agreed and frozen.
pub fn rules_agreed(story: &mut Story) -> anyhow::Result<()> {
    let (text, seen) = rules(story)?;
    story.on(date(2026, 5, 20), 14, 30);
    let ids = passages(story, text)?;
    writes(story, ids[2], NOT_DONE, "De regiegroep koos: colleges én raden.")?;
    for passage in ids {
        let seen = revision(story, passage)?;
        let (status, remark) = (PassageStatus::Agreed, String::new());
        story.does("Ravi", Judge { passage, seen, status, remark })?;
    }
    let summary = "Vijf regels, zoals de regiegroep ze op 20 mei afsprak.".to_owned();
    story.makes::<Version>("Ravi", Freeze { text, seen, label: "1.0".to_owned(), summary })?;
    Ok(())
}

fn passages(story: &Story, text: Id<Text>) -> anyhow::Result<Vec<Id<Passage>>> {
    story.look("Ravi", |sight| passages_of(sight, text).iter().map(|it| it.id).collect())
}

fn revision(story: &Story, passage: Id<Passage>) -> anyhow::Result<u32> {
    Ok(story.find::<Passage>("Ravi", |it| it.id == passage)?.1)
}

fn writes(story: &mut Story, passage: Id<Passage>, words: &str, why: &str) -> anyhow::Result<()> {
    let seen = revision(story, passage)?;
    let (heading, words, why) = (String::new(), words.to_owned(), why.to_owned());
    story.does("Ravi", WritePassage { passage, seen, heading, words, why })?;
    Ok(())
}

fn keeps(story: &mut Story, text: Id<Text>, summary: &str) -> anyhow::Result<()> {
    let (label, summary) = (String::new(), summary.to_owned());
    story.makes::<Version>("Ravi", KeepVersion { text, label, summary })?;
    Ok(())
}

/// Asks for comments until the end of a day, or until an hour of it.
fn asks_comments(story: &mut Story, text: Id<Text>, day: Date, hour: &str) -> anyhow::Result<()> {
    let (_, seen) = story.find::<Text>("Ravi", |it| it.id == text)?;
    let (until, until_clock) = (Some(day), hour.to_owned());
    story.does("Ravi", SetCommentsUntil { text, seen, until, until_clock })?;
    Ok(())
}

/// Two parties react in May; both hear what was done with it.
fn comments(story: &mut Story, text: Id<Text>) -> anyhow::Result<()> {
    let ids = passages(story, text)?;
    story.on(date(2026, 5, 6), 11, 20);
    let mut given = Vec::new();
    for (by, party, nth, kind, words, proposal, interest) in [
        (
            "Tjitske",
            "Kranswijk",
            0,
            CommentKind::Proposal,
            "De volgorde telt: eerst waarom, dan pas wat.",
            WHY_FIRST,
            "Onze raad wil gehoord worden voordat er een voorstel ligt.",
        ),
        (
            "Bram",
            "Hoogwaarde",
            2,
            CommentKind::Objection,
            "Alleen colleges is te weinig. Onze raad beslist over geld.",
            "Niets is afgesproken totdat elke raad het heeft kunnen zien.",
            "Een raad die overvallen wordt, zegt nee.",
        ),
    ] {
        let give = GiveComment {
            passage: ids[nth],
            party: Some(story.party(party)?),
            between_us: false,
            kind,
            words: words.to_owned(),
            proposal: proposal.to_owned(),
            interest: interest.to_owned(),
        };
        given.push(story.makes::<Comment>(by, give)?);
    }
    story.on(date(2026, 5, 11), 15, 0);
    for (comment, (fate, reason)) in given.into_iter().zip([
        (Fate::TakenOver, "Zo staat het straks, woord voor woord."),
        (Fate::Partly, "De regiegroep kiest op 20 mei: colleges, raden, of allebei."),
    ]) {
        let reason = reason.to_owned();
        story.does("Ravi", Dispose { comment, seen: None, fate, reason })?;
    }
    Ok(())
}

/// Who said yes in May and June, in which words if there was a condition.
const YES: [(i8, i8, &str, &str, &str); 8] = [
    (5, 21, "Joris", "Noorderkolk", ""),
    (5, 26, "Ilse", "Otterkade", ""),
    (5, 28, "Bram", "Hoogwaarde", ""),
    (6, 2, "Tjitske", "Kranswijk", "Onze raad hoort het op 17 juni en kan het anders zien."),
    (6, 25, "Aya", "Rietmonde", ""),
    (6, 25, "Hein", "Zwanenkolk", ""),
    (6, 29, "Petra", "Provincie Middenland", ""),
    (6, 30, "Otto", "Wilgenstede", ""),
];

/// Each party on its own day. Some let it wait, and that may be seen.
pub fn rules_accepted(
    story: &mut Story,
    months: std::ops::RangeInclusive<(i8, i8)>,
) -> anyhow::Result<()> {
    let (version, _) = story.find::<Version>("Ravi", |it| it.is_frozen)?;
    for (month, day, by, party, reservation) in YES {
        if !months.contains(&(month, day)) {
            continue;
        }
        story.on_or_after(date(2026, month, day), 9, 15);
        let (party, reservation) = (story.party(party)?, reservation.to_owned());
        story.makes::<Acceptance>(by, Accept { version, party, reservation })?;
    }
    Ok(())
}

/// 3 June: words full of cheer, for the table of 10 June to say otherwise.
pub fn ambition(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 6, 3), 11, 0);
    let (table, _) = story.find::<Table>("Ravi", |it| it.name == STEERING_GROUP)?;
    let open = Open {
        title: "Ambitie".to_owned(),
        kind: TextKind::Ambition,
        purpose: "Waarom we dit samen doen, in woorden waar iemand tegen kan zijn.".to_owned(),
        circle: TextCircle::Table(table),
        pasted: vec!["Middenland krijgt een krachtige, toekomstbestendige dienst.".to_owned()],
    };
    let text = story.makes::<Text>("Ravi", open)?;
    keeps(story, text, "Zoals het in de uitnodiging stond.")
}

/// Event 5, 10 June: the table says it so that somebody could be against it.
pub fn ambition_rewritten(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 6, 10), 15, 10);
    let (text, _) = story.find::<Text>("Ravi", |it| it.kind == TextKind::Ambition)?;
    let first = passages(story, text)?[0];
    let words = "Dag en nacht één aanspreekpunt bij een onveilige situatie, in heel Middenland.";
    writes(story, first, words, "De tafel vroeg: wie zou hier tegen zijn?")?;
    let pasted = vec!["Wie belt, krijgt [binnen 30 minuten] iemand ter plaatse.".to_owned()];
    story.makes::<Passage>("Ravi", AddPassages { text, after: Some(first), pasted })?;
    let (seen, status, remark) = (revision(story, first)?, PassageStatus::Agreed, String::new());
    story.does("Ravi", Judge { passage: first, seen, status, remark })?;
    keeps(story, text, "Herschreven aan tafel. De aanrijtijd staat nog tussen haken.")
}

/// 16 November: half an hour stays between brackets until it is known what it costs. Who sits at
/// the table can say what they think of it until a Friday at five.
pub fn ambition_asked(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 16), 16, 0);
    let (text, _) = story.find::<Text>("Ravi", |it| it.kind == TextKind::Ambition)?;
    asks_comments(story, text, date(2026, 12, 4), "17:00")?;
    story.on_or_after(date(2026, 11, 17), 9, 40);
    let give = GiveComment {
        passage: passages(story, text)?[1],
        party: Some(story.party("Hoogwaarde")?),
        between_us: false,
        kind: CommentKind::Proposal,
        words: "Dertig minuten halen we aan de rand van ons gebied nu niet.".to_owned(),
        proposal: "Wie belt, krijgt binnen 45 minuten iemand ter plaatse, en direct iemand aan de \
                   lijn."
            .to_owned(),
        interest: "Wat we beloven, willen we ook kunnen doen.".to_owned(),
    };
    story.makes::<Comment>("Bram", give)?;
    Ok(())
}
