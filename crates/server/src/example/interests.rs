// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests in Middenland: told between us, one of them released in October, a pattern in August.

use anyhow::Context;
use domain::{
    interest::{
        AddTerm, Confirmed, Correct, DraftInterest, Drafted, GiveMeaning, GiveRelease, Interest,
        Join, Joined, Limit, LimitCircle, LimitKind, Meaning, Offer, Pattern, PatternCircle,
        PrepareRelease, Release, ReleaseCircle, ReleaseRequest, SetLimit, ShowPattern, Speak,
        Story as Told, TakeUp, Term,
    },
    party::{Hearer, NameHearer, Releasers, SetReleasers},
    table::Table,
};
use jiff::civil::date;

use super::beginning::STEERING_GROUP;
use crate::story::Story;

/// Noorderkolk's first interest: between us since 13 May, at the table since 28 October.
pub const HARBOUR: &str = "Wij hechten aan toezichthouders die de haven kennen, omdat een bedrijf \
                           dan eerder belt als er iets misgaat.";
/// Kranswijk's interest and Noorderkolk's limit are looked for by the proofs: they stand nowhere
/// outside the party and whom it named.
pub const OWN_SAY: &str = "Wij hechten aan een eigen stem over geld, omdat onze raad vorig jaar al \
                           moest bezuinigen en zich bij een andere regeling overvallen voelde.";
pub const CEILING: &str = "Boven € 21,40 per inwoner krijgt ons college dit niet rond.";

/// The theme that comes back with enough parties to be told.
pub const THEME: &str = "eigen stem";

/// 12 May: seven more parties talk with Ravi.
pub fn names_ravi(story: &mut Story) -> anyhow::Result<()> {
    for (by, party) in [
        ("Aya", "Rietmonde"),
        ("Gijs", "IJverdam"),
        ("Lotte", "Dalmerwoud"),
        ("Hein", "Zwanenkolk"),
        ("Otto", "Wilgenstede"),
        ("Petra", "Provincie Middenland"),
        ("Karel", "Waterschap De Kolken"),
    ] {
        let (party, person) = (story.party(party)?, story.person("Ravi")?);
        let act = NameHearer { party, person, earlier_too: true };
        story.makes::<Hearer>(by, act)?;
    }
    Ok(())
}

/// 13 May: what is said between us. Ravi words Kranswijk's; Kranswijk says it better.
pub fn between_us(story: &mut Story) -> anyhow::Result<()> {
    harbour(story)?;
    let leaving = "Wij willen eruit kunnen als het na drie jaar niet beter is, omdat onze raad \
                   anders niet durft te beginnen.";
    says(story, "Bram", "Hoogwaarde", leaving, Some(4), "weg kunnen")?;
    let (party, circle) = (story.party("Noorderkolk")?, LimitCircle::BetweenUs);
    let (kind, words) = (LimitKind::Limit, CEILING.to_owned());
    story.makes::<Limit>("Joris", SetLimit { party, kind, circle, words })?;
    let party = story.party("Kranswijk")?;
    let offer = Offer {
        party,
        note: None,
        words: "Kranswijk hecht aan een eigen stem over geld, omdat de raad schrok van een \
                rekening."
            .to_owned(),
        position: "Ook de helft van de gemeenten moet vóór zijn.".to_owned(),
        themes: vec![THEME.to_owned()],
    };
    let interest = story.makes::<Interest>("Ravi", offer)?;
    story.on(date(2026, 5, 18), 9, 30);
    let position = "Ook de helft van de gemeenten moet vóór zijn.".to_owned();
    let told = Told { position, is_core: true, ..told(OWN_SAY, Some(5), THEME) };
    story.does("Tjitske", Correct { interest, seen: 1, story: told })?;
    Ok(())
}

/// Samira prepares it the day before, and Joris says it: from then on it is Noorderkolk's.
fn harbour(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 5, 12), 15, 0);
    let party = story.party("Noorderkolk")?;
    let draft = DraftInterest {
        party,
        words: "Wij hechten aan toezichthouders die de haven kennen.".to_owned(),
        position: String::new(),
        themes: vec!["nabijheid".to_owned()],
    };
    let drafted = story.makes::<Drafted>("Samira", draft)?;
    story.on(date(2026, 5, 13), 14, 0);
    let act = TakeUp { drafted, seen: 1, story: told(HARBOUR, Some(5), "nabijheid") };
    story.makes::<Interest>("Joris", act)?;
    Ok(())
}

/// June: what others told Ravi, by telephone and on visits, each typed in by the party itself.
const IN_JUNE: [(&str, &str, &str, &str); 9] = [
    ("Ilse", "Otterkade", "Wij hechten aan snelheid, omdat de volgende brand niet wacht.", "tempo"),
    ("Ilse", "Otterkade", "Wij hechten aan een eigen stem, omdat de haven bij ons begint.", THEME),
    ("Aya", "Rietmonde", "Wij hechten aan onze stem na de fusie, omdat wij met drie zijn.", THEME),
    (
        "Gijs",
        "IJverdam",
        "Wij hechten aan een eigen stem, omdat de haven niet alles mag bepalen.",
        THEME,
    ),
    (
        "Hein",
        "Zwanenkolk",
        "Wij hechten aan een eigen stem, omdat wij ons eerder niet gehoord voelden.",
        THEME,
    ),
    (
        "Karel",
        "Waterschap De Kolken",
        "Wij hechten aan een stem aan tafel, omdat wij meebetalen zonder te stemmen.",
        THEME,
    ),
    (
        "Lotte",
        "Dalmerwoud",
        "Wij hechten aan genoeg mensen, omdat er bij ziekte nu niemand is.",
        "genoeg mensen",
    ),
    (
        "Otto",
        "Wilgenstede",
        "Wij hechten aan vertrouwen van de kleine gemeenten, omdat het anders op ons vastloopt.",
        "vertrouwen",
    ),
    (
        "Petra",
        "Provincie Middenland",
        "Wij hechten aan één aanspreekpunt, omdat wij nu zeven diensten bellen.",
        "één aanspreekpunt",
    ),
];

pub fn in_june(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 6, 22), 11, 0);
    for (who, party, words, theme) in IN_JUNE {
        says(story, who, party, words, None, theme)?;
    }
    story.on(date(2026, 6, 24), 10, 0);
    for (name, meaning, own) in [
        ("autonomie", "", [("Tjitske", "Kranswijk", "Zelf beslissen over ons geld.")].as_slice()),
        (
            "piket",
            "Iemand die dag en nacht opneemt en binnen een half uur kan komen.",
            &[
                ("Ilse", "Otterkade", "Iemand die er ook echt naartoe gaat."),
                ("Hein", "Zwanenkolk", "Iemand die opneemt; gaan doen we zelf."),
            ],
        ),
    ] {
        let (name, meaning) = (name.to_owned(), meaning.to_owned());
        let term = story.makes::<Term>("Noor", AddTerm { name, meaning })?;
        for (who, party, words) in own {
            let (party, words) = (story.party(party)?, (*words).to_owned());
            let act = GiveMeaning { term, party, seen: None, words };
            story.makes::<Meaning>(who, act)?;
        }
    }
    Ok(())
}

/// 27 August: one theme lives with six parties; Ravi tells the table, and names no one.
pub fn pattern(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 8, 27), 10, 0);
    let circle = PatternCircle::Table(table(story)?);
    let words = "Dit komt bij veel van jullie terug. Zullen we er op 9 september mee beginnen?";
    let act = ShowPattern { circle, themes: vec![THEME.to_owned()], words: words.to_owned() };
    story.makes::<Pattern>("Ravi", act)?;
    Ok(())
}

/// Event 16: Noorderkolk lets one interest go to the steering group, two of its people after each
/// other; its limit stays where it was.
pub fn released(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 10, 28), 9, 0);
    let (party, circle) = (story.party("Noorderkolk")?, ReleaseCircle::Table(table(story)?));
    let persons = vec![story.person("Joris")?, story.person("Mila")?];
    let act = SetReleasers { party, seen: None, persons, one_is_enough: false };
    story.makes::<Releasers>("Joris", act)?;
    let (interest, _) = story.find::<Interest>("Mila", |it| it.party == party)?;
    let act = PrepareRelease { interest, words: HARBOUR.to_owned(), circle };
    let request = story.makes::<ReleaseRequest>("Mila", act)?;
    story.on(date(2026, 10, 28), 16, 0);
    let act = GiveRelease { request, seen: 1, confirmed: Confirmed::Yes };
    let release = story.makes::<Release>("Joris", act)?;
    // Otterkade has a harbour too, and says so at the table.
    story.on(date(2026, 10, 29), 9, 30);
    let party = story.party("Otterkade")?;
    story.makes::<Joined>("Ilse", Join { release, party })?;
    Ok(())
}

/// 17 November: Ravi puts something in words for Noorderkolk, which has not answered yet.
pub fn waits_today(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 17), 16, 0);
    let offer = Offer {
        party: story.party("Noorderkolk")?,
        note: None,
        words: "Noorderkolk hecht aan een rustig jaar voor de eigen mensen, omdat vertrek de \
                havenkennis kost."
            .to_owned(),
        position: String::new(),
        themes: vec!["genoeg mensen".to_owned()],
    };
    story.makes::<Interest>("Ravi", offer)?;
    Ok(())
}

fn told(words: &str, weight: Option<u8>, theme: &str) -> Told {
    let (words, themes) = (words.to_owned(), vec![theme.to_owned()]);
    Told { words, weight, themes, ..Told::default() }
}

fn says(
    story: &mut Story,
    who: &str,
    party: &str,
    words: &str,
    weight: Option<u8>,
    theme: &str,
) -> anyhow::Result<()> {
    let act = Speak { party: story.party(party)?, story: told(words, weight, theme) };
    story.makes::<Interest>(who, act).with_context(|| format!("{party} speaks"))?;
    Ok(())
}

fn table(story: &Story) -> anyhow::Result<ledger::Id<Table>> {
    Ok(story.find::<Table>("Hanna", |it| it.name == STEERING_GROUP)?.0)
}
