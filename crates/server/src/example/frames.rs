// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How the nine frames of Middenland ripened, fell and stood open, each on its day with its reason.

use domain::assignment::{
    AddStandardFrames, Boundary, Contents, EditFrame, Firmness, Frame, Limit, MoveFirmness,
    OpenFrame, Range, Settler, Theme,
};
use jiff::civil::date;

use crate::story::Story;

/// One change: the day, who did it, the frame, its new words (if any), its new firmness (if any),
/// and the reason.
struct Ripening {
    day: (i8, i8),
    by: &'static str,
    theme: Theme,
    text: Option<&'static str>,
    to: Option<u8>,
    why: &'static str,
}

const fn moves(
    day: (i8, i8),
    by: &'static str,
    theme: Theme,
    to: u8,
    why: &'static str,
) -> Ripening {
    Ripening { day, by, theme, text: None, to: Some(to), why }
}

const fn says(
    day: (i8, i8),
    by: &'static str,
    theme: Theme,
    text: &'static str,
    to: u8,
    why: &'static str,
) -> Ripening {
    Ripening { day, by, theme, text: Some(text), to: Some(to), why }
}

use Theme::*;

const GOAL: &str = "Dag en nacht één aanspreekpunt bij een onveilige situatie, in heel Middenland.";
const TASKS: &str = "Iedereen doet mee met het piket en het toezicht op brandveiligheid. De rest \
                     kiest een gemeente zelf.";
const PROPOSAL_A: &str = "Elke gemeente heeft één stem. Gaat het over geld? Dan zijn vóórstemmen \
                          nodig van gemeenten met samen meer dan de helft van de inwoners.";
const PROPOSAL_B: &str = "Elke gemeente heeft één stem. Een besluit over geld vraagt twee dingen: \
                          meer dan de helft van de gemeenten is vóór, én zij hebben samen meer dan \
                          de helft van de inwoners. Gaan gemeenten samen, dan houden zij hun \
                          stemmen tot de volgende begroting.";
const MONEY_FIRST: &str = "Tussen € 21 en € 24 miljoen per jaar. Nu samen € 22,8 miljoen. In \
                           hoogstens drie jaar naar de nieuwe bijdrage.";
const MONEY_NOW: &str = "Tussen € 21 en € 26 miljoen per jaar. Nu samen € 22,8 miljoen. In \
                         hoogstens drie jaar naar de nieuwe bijdrage.";
const PEOPLE: &str = "180 tot 210 voltijdbanen. Niemand verliest zijn werk door deze stap.";
const PLANNING: &str = "Start in 2028. De maand hangt af van de raden.";
const LEGAL: &str = "Een gemeenschappelijke regeling van colleges ligt voor de hand. Onder de \
                     bestaande omgevingsdienst brengen kan ook.";
const RESIDENTS: &str = "Inwoners lezen wat er speelt in gewone taal en kunnen iets zeggen \
                         voordat raden beslissen.";

const RIPENINGS: [Ripening; 19] = [
    says((3, 2), "Hanna", Goal, GOAL, 1, "De opdracht is bevestigd: we verkennen."),
    moves((4, 23), "Hanna", Tasks, 1, "27 eerste gesprekken: we weten wie nu wat doet."),
    moves(
        (4, 23),
        "Ravi",
        People,
        1,
        "27 eerste gesprekken: we weten hoeveel mensen dit werk doen.",
    ),
    says((5, 20), "Ravi", Residents, RESIDENTS, 1, "De regiegroep sprak af wat inwoners merken."),
    moves((6, 10), "Ravi", Goal, 2, "De stuurgroep schreef de ambitie opnieuw, in gewone woorden."),
    moves((6, 10), "Hanna", Money, 1, "Elke gemeente zei wat zij er nu aan uitgeeft."),
    moves((7, 8), "Hanna", Goal, 3, "De opdrachtgevers bevestigden de nieuwe opdracht."),
    says((7, 8), "Hanna", Planning, PLANNING, 1, "De opdrachtgevers willen een start in 2028."),
    says((7, 8), "Hanna", LegalForm, LEGAL, 1, "Twee vormen zijn verkend, niets doen ook."),
    moves(
        (8, 26),
        "Ravi",
        Governance,
        1,
        "De korte scan laat zien dat velen niet weten wie hier mag beslissen.",
    ),
    says(
        (9, 2),
        "Hanna",
        Money,
        MONEY_FIRST,
        2,
        "De werkgroep Geld gaf een eerste marge, met twee voorbehouden.",
    ),
    says(
        (9, 9),
        "Ravi",
        Governance,
        PROPOSAL_A,
        2,
        "Er ligt een voorstel; Kranswijk heeft bezwaar tegen stemmen over geld.",
    ),
    says(
        (9, 23),
        "Ravi",
        Governance,
        PROPOSAL_B,
        3,
        "De tekst is veranderd en de stuurgroep stemt ermee in.",
    ),
    says((9, 23), "Hanna", Tasks, TASKS, 3, "De stuurgroep stemt in met de contourennota."),
    moves(
        (9, 23),
        "Hanna",
        Money,
        3,
        "De stuurgroep stemt in met de contourennota, met twee voorbehouden.",
    ),
    moves((10, 1), "Hanna", Planning, 2, "De contourennota is naar alle griffiers gestuurd."),
    says(
        (10, 21),
        "Hanna",
        People,
        PEOPLE,
        2,
        "Het OR-platform is positief, onder twee voorwaarden.",
    ),
    moves(
        (11, 10),
        "Hanna",
        Planning,
        1,
        "Het college van Kranswijk zegt nog niet. De maand is weer open.",
    ),
    moves((11, 12), "Ravi", Residents, 2, "Drie raden stuurden wat inwoners hun vroegen."),
];

/// Nine empty frames on the first day: nothing needs to be known yet.
pub fn stand_ready(story: &mut Story) -> anyhow::Result<()> {
    story.does("Hanna", AddStandardFrames {})?;
    Ok(())
}

/// Everything that happened to the frames on that day, in its order.
pub fn ripen_on(story: &mut Story, month: i8, day: i8) -> anyhow::Result<()> {
    story.on(date(2026, month, day), 16, 0);
    for it in RIPENINGS.iter().filter(|it| it.day == (month, day)) {
        if let Some(text) = it.text {
            writes(story, it.by, it.theme, text, it.why)?;
        }
        if let Some(to) = it.to {
            let (frame, seen) = story.find::<Frame>(it.by, |frame| frame.theme == it.theme)?;
            let to = Firmness::try_from(to).map_err(anyhow::Error::msg)?;
            let (why, decision, decided_on) = (it.why.to_owned(), String::new(), None);
            story.does(it.by, MoveFirmness { frame, seen, to, why, decision, decided_on })?;
        }
    }
    Ok(())
}

/// 14 October: ICT was left out by three municipalities. Money falls back, and that is good news.
pub fn money_falls(story: &mut Story) -> anyhow::Result<()> {
    let why = "Drie gemeenten telden hun ICT niet mee. Beter nu dan na het raadsbesluit.";
    story.on(date(2026, 10, 14), 15, 30);
    writes(story, "Hanna", Money, MONEY_NOW, why)?;
    let (frame, seen) = story.find::<Frame>("Hanna", |it| it.theme == Money)?;
    let to = Firmness::try_from(2).map_err(anyhow::Error::msg)?;
    let (decision, decided_on) = (String::new(), None);
    let why = why.to_owned();
    story.does("Hanna", MoveFirmness { frame, seen, to, why, decision, decided_on })?;
    let (frame, seen) = story.find::<Frame>("Hanna", |it| it.theme == Information)?;
    let until = "de taken vaststaan".to_owned();
    let why = "Eerst de taken, dan de systemen.".to_owned();
    story.does("Hanna", OpenFrame { frame, seen, until, why })?;
    Ok(())
}

fn writes(story: &mut Story, by: &str, theme: Theme, text: &str, why: &str) -> anyhow::Result<()> {
    let (frame, seen) = story.find::<Frame>(by, |it| it.theme == theme)?;
    let contents = Contents {
        name: String::new(),
        text: text.to_owned(),
        range: range(theme, text),
        boundaries: boundaries(theme),
        questions: questions(theme),
        settled_by: Some(settler(story, theme)?),
    };
    story.does(by, EditFrame { frame, seen, contents, why: why.to_owned() })?;
    Ok(())
}

fn range(theme: Theme, text: &str) -> Option<Range> {
    let (least, most, unit) = match theme {
        Money if text == MONEY_FIRST => (2_100, 2_400, "miljoen euro per jaar"),
        Money => (2_100, 2_600, "miljoen euro per jaar"),
        People => (18_000, 21_000, "voltijdbanen"),
        _ => return None,
    };
    Some(Range { least_hundredths: least, most_hundredths: most, unit: unit.to_owned() })
}

fn boundaries(theme: Theme) -> Vec<Boundary> {
    match theme {
        Money => vec![Boundary {
            words: "Samen niet meer dan nu".to_owned(),
            limit: Some(Limit::AtMost {
                amount_hundredths: 2_280,
                unit: "miljoen euro per jaar".to_owned(),
            }),
        }],
        People => vec![Boundary {
            words: "Niemand verliest zijn werk door deze stap".to_owned(),
            limit: None,
        }],
        _ => Vec::new(),
    }
}

fn questions(theme: Theme) -> Vec<String> {
    let questions: &[&str] = match theme {
        Money => &["Wat kost ICT nu in elke gemeente, alles meegeteld?"],
        Governance => &["Wie mag weg, en wat betaalt hij dan?"],
        People => &["Waar werkt iedereen na de overgang?"],
        Planning => &["Kunnen we starten met wie klaar is?"],
        _ => &[],
    };
    questions.iter().map(|it| (*it).to_owned()).collect()
}

fn settler(story: &Story, theme: Theme) -> anyhow::Result<Settler> {
    Ok(match theme {
        Goal | Tasks | Governance | Money => Settler::AllCouncils,
        LegalForm | People | Information => Settler::AllColleges,
        _ => {
            let name = super::beginning::STEERING_GROUP;
            let (table, _) = story.find::<domain::table::Table>("Hanna", |it| it.name == name)?;
            Settler::Table(table)
        }
    })
}
