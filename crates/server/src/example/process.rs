// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The process in Middenland: six stages since April, and parties that think they are elsewhere.

use domain::{
    assignment::TemplateLanguage,
    process::{
        AnswerQuestion, CopyStages, Gate, Involvement, Part, SetInvolvement, Stage, TellSense,
    },
};
use jiff::civil::date;
use ledger::Id;

use crate::story::Story;

fn stage(story: &Story, name: &str) -> anyhow::Result<(Id<Stage>, u32)> {
    story.find::<Stage>("Hanna", |it| it.name == name)
}

/// 28 April: the stages, and where Hanna thinks we are.
pub fn stages(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 4, 28), 9, 0);
    story.does("Hanna", CopyStages { language: TemplateLanguage::Dutch })?;
    let words = "De eerste gesprekken zijn gevoerd. We leren elkaar nog kennen.";
    tells(story, "Hanna", None, "Verkennen", None, words)?;
    for (nth, answer, is_met) in [
        (0, "Ja: 27 eerste gesprekken, met iedereen.", true),
        (1, "Nog niet. Negen plekken hebben na de verkiezingen geen mandaat.", false),
    ] {
        let (stage, seen) = stage(story, "Verkennen")?;
        let (gate, answer) = (Gate::Exit, answer.to_owned());
        story.does("Hanna", AnswerQuestion { stage, seen, gate, nth, answer, is_met })?;
    }
    Ok(())
}

fn tells(
    story: &mut Story,
    by: &str,
    party: Option<&str>,
    name: &str,
    seen: Option<u32>,
    words: &str,
) -> anyhow::Result<()> {
    let (stage, _) = stage(story, name)?;
    let party = party.map(|it| story.party(it)).transpose()?;
    let act = TellSense { party, hidden: false, seen, stage, words: words.to_owned() };
    story.does(by, act)?;
    Ok(())
}

/// 28 August: Hanna says we share by now; two parties see it otherwise. And who does what next.
pub fn after_summer(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 8, 28), 10, 0);
    let words = "De ambitie staat. Nu komt op tafel wat voor ieder telt.";
    tells(story, "Hanna", None, "Delen", Some(1), words)?;
    let words = "We praten al over stemmen en geld.";
    tells(story, "Joris", Some("Noorderkolk"), "Overeenkomen", None, words)?;
    let words = "Onze raad weet nog van niets. Ga niet te snel.";
    tells(story, "Tjitske", Some("Kranswijk"), "Verkennen", None, words)?;
    tells(story, "Ilse", Some("Otterkade"), "Delen", None, "")?;
    let (stage, _) = stage(story, "Overeenkomen")?;
    for (name, part, mandate, expectation) in [
        ("Kranswijk", Part::Decides, "geld", "Hoort op tijd wat het per inwoner kost."),
        ("Noorderkolk", Part::Decides, "geld", "Brengt in wat de haven nodig heeft."),
        ("Otterkade", Part::Decides, "geld", "Rekent mee met de werkgroep Geld."),
        ("Provincie Middenland", Part::JoinsIn, "", "Denkt mee, betaalt niet mee."),
        ("Waterschap De Kolken", Part::IsHeard, "", "Krijgt elk voorstel vóór de tafel."),
    ] {
        let (when, mandate) = ("drie tafels, september tot december", mandate.to_owned());
        let act = SetInvolvement {
            stage,
            party: story.party(name)?,
            seen: None,
            part,
            when: when.to_owned(),
            mandate,
            expectation: expectation.to_owned(),
        };
        story.makes::<Involvement>("Noor", act)?;
    }
    Ok(())
}
