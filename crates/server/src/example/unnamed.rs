// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Questions of which only counts come out: by layer after the summer scan, an estimate in bands
//! before the first range, and cards before the talk about what may go wrong.

use domain::{
    round::{
        Answer, Answerers, Ask, Choice, Close, Conclude, Counted, Deposit, Give, Given, Outcome,
        Plan, Put, Round, RoundCircle, RoundPromise, Shows, Terms,
    },
    table::Table,
};
use jiff::civil::date;
use ledger::Id;

use super::{beginning::STEERING_GROUP, rounds::SEATED, scan::SECRETARIES};
use crate::story::Story;

/// Municipalities of which the alderman sits at the table: of the others the secretary answers.
const WITH_ALDERMAN: [&str; 6] =
    ["Wilgenstede", "Otterkade", "Hoogwaarde", "IJverdam", "Dalmerwoud", "Zwanenkolk"];

/// The first who speak say yes, and the first who prepare say "roughly".
const SIX: usize = 6;

/// 26 August: who speaks for a party can say at home who decides, who prepares cannot.
pub fn by_layer(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 8, 26), 15, 20);
    let others = SECRETARIES.iter().filter(|it| !WITH_ALDERMAN.contains(&it.1)).map(|it| it.0);
    let asked: Vec<(&str, Given)> = SEATED
        .into_iter()
        .enumerate()
        .map(|(place, who)| (who, u8::from(place >= SIX)))
        .chain(others.enumerate().map(|(place, who)| (who, 1 + u8::from(place >= SIX))))
        .map(|(who, place)| (who, Given::Choice(place)))
        .collect();
    let choices = ["Ja", "Ongeveer", "Nee"].map(Choice::own).to_vec();
    let question = "Kun je thuis uitleggen wie over de nieuwe dienst beslist?";
    let plan = Plan {
        explanation: "Per gemeente één antwoord. We laten alleen aantallen zien: van wie spreekt \
                      en van wie voorbereidt."
            .to_owned(),
        who: everybody(story, asked.iter().map(|it| it.0))?,
        shows: Shows::CountsOnly,
        ..Plan::asking(question, Ask::Choice(choices))
    };
    let circle = RoundCircle::AllParties;
    let round = story.makes::<Round>("Hanna", Put { circle, plan })?;
    for (who, given) in asked {
        let (unit, reason, seen) = (None, String::new(), None);
        story.makes::<Answer>(who, Give { round, unit, given, reason, seen })?;
    }
    closed(story, round)?;
    let words = "Wie spreekt, kan het vaak uitleggen. Wie voorbereidt nog niet. Daarom maken we \
                 één blad: wie beslist wat, en wanneer.";
    concluded(story, round, words, "Hanna")
}

/// 1 and 2 September: twenty secretaries estimate blind; of their amounts only the band is kept.
pub fn blind_range(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 9, 1), 13, 0);
    let unit = "miljoen euro per jaar".to_owned();
    let question = "Wat gaat de nieuwe dienst kosten, denk je?";
    let explanation = "Voor de Werkgroep Geld. Schat zelf, zonder overleg. Daarna zien we samen \
                       hoe ver het uit elkaar ligt.";
    let plan = Plan {
        explanation: explanation.to_owned(),
        who: everybody(story, SECRETARIES.iter().map(|it| it.0))?,
        terms: Terms::promising(RoundPromise::Anonymous),
        ..Plan::asking(question, Ask::Range { unit, bounds: vec![20, 22, 24, 26] })
    };
    let circle = RoundCircle::AllParties;
    let round = story.makes::<Round>("Hanna", Put { circle, plan })?;
    for (place, (who, _)) in SECRETARIES.iter().enumerate() {
        let (low, likely, high) = match place {
            0..6 => (20, 21, 23),
            6..12 => (21, 22, 24),
            12..14 => (22, 23, 25),
            _ => (22, 24, 27),
        };
        story
            .does(who, Deposit { round, unit: None, given: Given::Range { low, likely, high } })?;
    }
    story.on_or_after(date(2026, 9, 2), 9, 30);
    closed(story, round)?;
    let words = "De meesten zitten tussen € 21 en € 24 miljoen. De werkgroep begint daarmee.";
    concluded(story, round, words, "Hanna")
}

/// What may go wrong, in words of those who wrote it; whose they are is not kept.
const CARDS: [(&str, &[&str]); 9] = [
    ("Otto", &["Onze mensen weten straks niet wie hun baas is."]),
    ("Ilse", &["Goede mensen zoeken nu al ander werk.", "De systemen passen niet op elkaar."]),
    ("Bram", &["Wij betalen voor wat een ander liet liggen."]),
    ("Gijs", &["Niemand durft te zeggen dat het te snel gaat."]),
    ("Lotte", &["Het piket komt niet rond als er mensen vertrekken."]),
    ("Hein", &["Een kleine gemeente hoort het straks als laatste."]),
    ("Tjitske", &["De raad leest het stuk pas op het laatst.", "We weten de kosten te laat."]),
    ("Aya", &["Na de fusie wil de nieuwe raad alles opnieuw bespreken."]),
    ("Petra", &["Er komt een nieuw kabinet met andere plannen."]),
];

/// 3 November, before the talk about risks: what people do not say aloud, on cards.
pub fn cards(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 3), 10, 0);
    let (table, _) = story.find::<Table>("Hanna", |it| it.name == STEERING_GROUP)?;
    let question = "Wat kan er misgaan waar we nu niet over praten?";
    let plan = Plan {
        explanation: "Voor het gesprek van morgen. Schrijf één ding op een kaart.".to_owned(),
        who: everybody(story, SEATED.into_iter())?,
        terms: Terms::promising(RoundPromise::Anonymous),
        ..Plan::asking(question, Ask::Cards { most: 2 })
    };
    let circle = RoundCircle::Table(table);
    let round = story.makes::<Round>("Ravi", Put { circle, plan })?;
    for (who, words) in CARDS {
        let given = Given::Cards(words.iter().map(|it| (*it).to_owned()).collect());
        story.does(who, Deposit { round, unit: None, given })?;
    }
    story.on_or_after(date(2026, 11, 4), 9, 30);
    closed(story, round)?;
    let words = "Het meest gaat het over mensen die vertrekken. Daar beginnen we het gesprek mee.";
    concluded(story, round, words, "Ravi")
}

fn everybody<'n>(story: &Story, names: impl Iterator<Item = &'n str>) -> anyhow::Result<Answerers> {
    Ok(Answerers::Persons(names.map(|it| story.person(it)).collect::<anyhow::Result<_>>()?))
}

fn closed(story: &mut Story, round: Id<Round>) -> anyhow::Result<()> {
    story.makes::<Counted>("Hanna", Close { round, seen: 1 }).map(|_| ())
}

fn concluded(story: &mut Story, round: Id<Round>, words: &str, owner: &str) -> anyhow::Result<()> {
    let (words, owner) = (words.to_owned(), Some(story.person(owner)?));
    let act = Conclude { round, words, owner, review_on: Some(date(2026, 11, 25)) };
    story.makes::<Outcome>("Noor", act).map(|_| ())
}
