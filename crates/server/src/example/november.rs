// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! November: the public page, and the script of the next meeting of the steering group, ready to
//! begin, with the last part still open.

use domain::{
    assignment::{PublicPage, Publish},
    table::{AddForm, FormKind, KeepTemplate, Meeting, StepWords, Subject, Template},
};
use jiff::civil::date;

use super::rounds::LEAVING;
use crate::story::Story;

/// What stands on the wall, what is said, and what only who leads reads.
type Words = (&'static str, &'static str, &'static str);

const CHECK_IN: &[Words] = &[(
    "Hoe zit je erbij?",
    "Eén zin per zetel: wat neem je mee van thuis?",
    "Begin bij Uilendrecht. Sem is hier voor het eerst.",
)];

const CONSENT: &[Words] = &[
    (
        "Is het voorstel duidelijk?",
        "Alleen vragen om het te begrijpen. Wat je ervan vindt, komt straks.",
        "Leg naast elkaar: twee jaar vooraf zeggen, drie jaar doorbetalen.",
    ),
    (
        "Wat vind je ervan?",
        "Kies wat nu past. We zien alles tegelijk.",
        "Noorderkolk mag over geld niets toezeggen: 'ik moet terug' is dan een gewoon antwoord.",
    ),
    (
        "Is er bezwaar?",
        "Een bezwaar zegt wat er misgaat voor ons doel, waarom, en wat wel zou kunnen.",
        "Reken op Hoogwaarde. De tafel weegt het bezwaar, niet wij.",
    ),
    (
        "Wat doen we met de bezwaren?",
        "Raakt dit ons gezamenlijke doel? Welke woorden lossen het op?",
        "Schrijf de nieuwe zin op het scherm mee. Geen besluit zolang er een bezwaar staat.",
    ),
];

const HOME: &[Words] = &[("Wat zeggen we thuis?", "Eén zin die wij allemaal zeggen.", "")];

/// 18 November: who lives there can read what is being made, who decides, and how to be heard.
pub fn public_page(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 18), 9, 0);
    let frames = [
        "Doel: een inwoner merkt niet in welke gemeente hij woont als het op veiligheid aankomt.",
        "Taken: wat alle gemeenten samen doen, en wat elke gemeente zelf blijft doen.",
        "Mensen: niemand hoeft te verhuizen om zijn werk te houden. Hoe dat gaat, is nog open.",
    ];
    let page = PublicPage {
        title: "Samen één dienst voor Middenland".to_owned(),
        frames: frames.map(str::to_owned).to_vec(),
        decides: "Elke gemeenteraad zegt zelf ja of nee, tussen november en maart.\nTot dan is er \
                  niets besloten."
            .to_owned(),
        heard: "Spreek in bij de raad van je gemeente: de griffie vertelt je wanneer dat kan.\n\
                Wil je eerst weten hoe het zit? Vraag het aan de wethouder van je gemeente."
            .to_owned(),
    };
    story.makes::<PublicPage>("Hanna", Publish { seen: None, page })?;
    Ok(())
}

/// Ravi prepares it in the week before; Hanna adds what is said at home.
pub fn script(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 18), 10, 0);
    let on = date(2026, 11, 25);
    let meeting = story.find::<Meeting>("Ravi", |it| it.on == on)?.0;
    for (who, form, question, words) in [
        ("Ravi", FormKind::CheckIn, "", CHECK_IN),
        ("Ravi", FormKind::Consent, LEAVING, CONSENT),
        ("Hanna", FormKind::Free, "", HOME),
    ] {
        let words = words.iter().map(|(title, say, note)| StepWords {
            title: (*title).to_owned(),
            say: (*say).to_owned(),
            note: (*note).to_owned(),
        });
        let subject = Subject { question: question.to_owned(), ..Subject::default() };
        let (everybody, words) = (false, words.collect());
        story.does(who, AddForm { meeting, form, subject, everybody, words })?;
    }
    let name = "Voorstel met bezwaren, een dagdeel".to_owned();
    story.makes::<Template>("Ravi", KeepTemplate { meeting, name })?;
    Ok(())
}
