// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Event 19: three councils send their wishes and concerns: nine points, of which three are made
//! twice, so six answers.

use domain::{
    route::{AnswerPoints, GivePoints, Point, PointAnswer, Route},
    text::Fate,
};
use jiff::civil::date;

use super::route::{COUNCIL, OUTLINE};
use crate::story::Story;

/// What each council said, with the place of its answer below.
const SAID: [(&str, [(usize, &str); 3]); 3] = [
    (
        "Otterkade",
        [
            (0, "Wij willen weten hoe een gemeente weer weg kan, en wat dat dan kost."),
            (1, "Zet per inwoner op een rij wat wij nu betalen en wat het straks wordt."),
            (3, "Een bewoner die 's nachts belt, moet iemand spreken die de haven kent."),
        ],
    ),
    (
        "Hoogwaarde",
        [
            (0, "Er moet een uitgang zijn voor een gemeente die niet verder wil."),
            (
                2,
                "Onze raad wil elk jaar iets over de begroting kunnen zeggen voordat die vaststaat.",
            ),
            (4, "Tel ook de ICT mee. Daar zit bij ons het meeste geld."),
        ],
    ),
    (
        "Dalmerwoud",
        [
            (1, "Wat kost dit een inwoner van Dalmerwoud?"),
            (2, "De raad wil ieder jaar invloed houden op taken en geld."),
            (5, "Laat toezichthouders vanuit ons eigen gemeentehuis blijven werken."),
        ],
    ),
];

const ANSWERS: [(&str, Fate, &str); 6] = [
    (
        "Weggaan",
        Fate::TakenOver,
        "Er komt een regel over weggaan in het ontwerp. De stuurgroep bespreekt hem op 25 november.",
    ),
    (
        "Kosten per inwoner",
        Fate::TakenOver,
        "Vóór 15 januari krijgt elke raad een overzicht per inwoner, nu en straks.",
    ),
    (
        "Elk jaar iets te zeggen",
        Fate::TakenOver,
        "Raden krijgen de begroting eerst als concept. Hun zienswijze gaat mee naar het bestuur.",
    ),
    (
        "Wie er 's nachts opneemt",
        Fate::Partly,
        "Er is dag en nacht één piket. Wie de haven kent, is op afroep bereikbaar. Meer weten we na \
         de proef, in februari.",
    ),
    (
        "ICT telt mee",
        Fate::TakenOver,
        "Dat is sinds 14 oktober zo. De bandbreedte werd daarom € 21 tot € 26 miljoen.",
    ),
    (
        "Vaste werkplek",
        Fate::Not,
        "Dat kunnen we nu niet beloven. Waar mensen werken, bespreken we eerst met de \
         ondernemingsraden.",
    ),
];

/// What the councils said is written down, and equal points get one answer.
pub fn views(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 12), 13, 0);
    let (route, _) = story.find::<Route>("Noor", |it| it.name == OUTLINE)?;
    for (party, said) in SAID {
        let points = said.iter().map(|(_, words)| (*words).to_owned()).collect();
        let give = GivePoints { route, plan: COUNCIL, party: story.party(party)?, points };
        story.makes::<Point>("Noor", give)?;
    }
    story.on_or_after(date(2026, 11, 12), 15, 0);
    for (place, (subject, fate, reply)) in ANSWERS.into_iter().enumerate() {
        let asks = |it: &str| {
            let mut all = SAID.iter().flat_map(|(_, said)| said);
            all.any(|(answer, words)| *answer == place && *words == it)
        };
        let points = story.look("Hanna", |sight| {
            let all = sight.all::<Point>();
            all.iter().filter(|it| asks(&it.said)).map(|it| it.id).collect()
        })?;
        let (subject, reply) = (subject.to_owned(), reply.to_owned());
        let answer = AnswerPoints { route, answer: None, points, subject, reply, fate };
        story.makes::<PointAnswer>("Hanna", answer)?;
    }
    Ok(())
}
