// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was decided in Middenland: seven decisions, the note that councils are asked about, and
//! the reservations with their way out.

use domain::{
    assignment::Assignment,
    decision::{
        About, AddGround, Agree, Agreement, AgreementWords, Condition, Contingent, Decide, Decider,
        Decision, DecisionCircle, DecisionRule, DecisionWords, Fate, Reopener, ReplaceDecision,
        Reservation, Reserve, Rests, Settle, TellBody,
    },
    round::Round,
    route::{Status, Step},
    table::Table,
    text::{
        Freeze, Judge, KeepVersion, Open, Passage, PassageStatus, Text, TextCircle, TextKind,
        Version, passages_of,
    },
};
use jiff::civil::{Date, date};
use ledger::Id;

use super::{beginning::STEERING_GROUP, route::COUNCIL};
use crate::story::Story;

const ALL: DecisionCircle = DecisionCircle::AllParties;

const VOTING: &str = "Elke gemeente heeft één stem. Een besluit over geld vraagt twee dingen: meer \
                      dan de helft van de gemeenten is vóór, én zij hebben samen meer dan de \
                      helft van de inwoners. Gaan gemeenten samen, dan houden zij hun stemmen tot \
                      de volgende begroting.";

/// The note, passage by passage; the first two stood in the draft otherwise.
const NOTE: [&str; 5] = [
    "Dag en nacht één aanspreekpunt bij een onveilige situatie, in heel Middenland.",
    "Iedereen doet mee met het piket en het toezicht op brandveiligheid. De rest kiest een gemeente \
     zelf.",
    VOTING,
    "Tussen € 21 en € 24 miljoen per jaar. Nu samen € 22,8 miljoen. In hoogstens drie jaar naar de \
     nieuwe bijdrage.",
    "Start in 2028. De maand hangt af van de raden.",
];
const DRAFT_OF_VOTING: &str = "Elke gemeente heeft één stem. Gaat het over geld? Dan zijn \
                               vóórstemmen nodig van gemeenten met samen meer dan de helft van de \
                               inwoners.";

fn table(story: &Story, name: &str) -> anyhow::Result<Id<Table>> {
    Ok(story.find::<Table>("Hanna", |it| it.name == name)?.0)
}

fn steering(story: &Story) -> anyhow::Result<Decider> {
    table(story, STEERING_GROUP).map(Decider::Table)
}

struct Said {
    title: &'static str,
    words: &'static str,
    by: Decider,
    rule: DecisionRule,
    on: Date,
    review_on: Option<Date>,
    owner: Option<&'static str>,
}

/// Noor writes it down on the day itself, after the meeting.
fn decides(story: &mut Story, said: Said, rests: Vec<Rests>) -> anyhow::Result<Id<Decision>> {
    story.on_or_after(said.on, 15, 45);
    let Said { title, words, by, rule, on, review_on, owner } = said;
    let owner = owner.map(|it| story.person(it)).transpose()?;
    let (title, words) = (title.to_owned(), words.to_owned());
    let words = DecisionWords { title, words, by, rule, on, owner, review_on };
    story.makes::<Decision>("Noor", Decide { circle: ALL, words, rests })
}

fn assignment(story: &Story, version: u32) -> anyhow::Result<Rests> {
    let found = story.find::<Assignment>("Hanna", |it| it.version == version)?;
    Ok(Rests::Assignment(found.0))
}

/// 2 March: the first assignment.
pub fn first_assignment(story: &mut Story) -> anyhow::Result<()> {
    let rests = vec![assignment(story, 1)?];
    let said = Said {
        title: "Opdracht om te verkennen",
        words: "Verken met de gemeenten of één dienst kan. Zes maanden, niet langer.",
        by: Decider::Commissioners,
        rule: DecisionRule::Commissioner,
        on: date(2026, 3, 2),
        review_on: None,
        owner: None,
    };
    decides(story, said, rests).map(drop)
}

/// 20 May: the ground rules.
pub fn ground_rules(story: &mut Story) -> anyhow::Result<()> {
    let rests = Rests::Version(story.find::<Version>("Noor", |it| it.is_frozen)?.0);
    let by = Decider::Table(table(story, "Regiegroep")?);
    let said = Said {
        title: "Vijf spelregels",
        words: "Zo gaan we met elkaar om: vijf regels. Elke partij zegt zelf ja, vóór 30 juni.",
        by,
        rule: DecisionRule::Consent,
        on: date(2026, 5, 20),
        review_on: Some(date(2027, 1, 13)),
        owner: Some("Ravi"),
    };
    decides(story, said, vec![rests]).map(drop)
}

/// 10 June: an ambition that somebody could be against.
pub fn ambition(story: &mut Story) -> anyhow::Result<()> {
    let text = story.find::<Text>("Noor", |it| it.kind == TextKind::Ambition)?.0;
    let versions = story
        .look("Noor", |sight| domain::text::versions_of(sight, text).last().map(|it| it.id))?;
    let rests = versions.into_iter().map(Rests::Version).collect();
    let said = Said {
        title: "De ambitie",
        words: NOTE[0],
        by: steering(story)?,
        rule: DecisionRule::Consent,
        on: date(2026, 6, 10),
        review_on: None,
        owner: None,
    };
    decides(story, said, rests).map(drop)
}

/// 1 July: three demands that cannot all hold go back to who gave the assignment.
pub fn put_back(story: &mut Story) -> anyhow::Result<()> {
    let said = Said {
        title: "Drie eisen terug naar de opdrachtgevers",
        words: "Overal dag en nacht iemand bereikbaar, niemand betaalt meer, en iedereen houdt zijn \
                eigen mensen: dat kan niet alle drie. De opdrachtgevers zeggen welke mag schuiven.",
        by: steering(story)?,
        rule: DecisionRule::Consent,
        on: date(2026, 7, 1),
        review_on: None,
        owner: None,
    };
    decides(story, said, vec![]).map(drop)
}

/// 8 July: the second assignment takes the place of the first.
pub fn second_assignment(story: &mut Story) -> anyhow::Result<()> {
    let rests = vec![assignment(story, 2)?];
    let said = Said {
        title: "Opdracht om een voorstel te maken",
        words: "Zoek met de 27 gemeenten uit of één dienst kan, en maak een voorstel waarover alle \
                raden kunnen beslissen. Maximaal drie jaar naar de nieuwe bijdrage. Wie meer wil, \
                betaalt meer.",
        by: Decider::Commissioners,
        rule: DecisionRule::Commissioner,
        on: date(2026, 7, 8),
        review_on: None,
        owner: None,
    };
    let by = decides(story, said, rests)?;
    let (decision, seen) = story.find::<Decision>("Noor", |it| it.number == 1)?;
    story.does("Noor", ReplaceDecision { decision, seen, by })?;
    Ok(())
}

/// Event 9, 2 September: the first range, with two reservations at the table for money.
pub fn first_range(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 9, 2), 16, 30);
    let circle = DecisionCircle::Table(table(story, "Werkgroep Geld")?);
    for (party, words, way_out) in [
        (
            "Hoogwaarde",
            "Eerst willen we zien of ICT erin zit.",
            "Zit het erin, dan gaan we uit van deze bedragen.",
        ),
        (
            "Zwanenkolk",
            "Een kleine gemeente mag niet meer dan tien procent stijgen.",
            "Staat dat in de verdeling, dan zeggen we ja.",
        ),
    ] {
        let condition = condition("", words, way_out, None);
        let party = Some(story.party(party)?);
        story.makes::<Reservation>(
            "Noor",
            Reserve { circle, party, about: About::Whole, condition },
        )?;
    }
    Ok(())
}

fn condition(body: &str, words: &str, way_out: &str, term: Option<Date>) -> Condition {
    let (body, words, way_out) = (body.to_owned(), words.to_owned(), way_out.to_owned());
    Condition { body, words, way_out, term }
}

fn round(story: &Story, words: &str) -> anyhow::Result<Rests> {
    let found = story.find::<Round>("Noor", |it| it.question.contains(words))?;
    Ok(Rests::Round(found.0))
}

/// 9 September: the objection touches what they want together.
pub fn new_sentence(story: &mut Story) -> anyhow::Result<()> {
    let rests = round(story, "Gaat het over geld?")?;
    let said = Said {
        title: "Een nieuwe zin over stemmen",
        words: "Het bezwaar van Kranswijk raakt wat wij samen willen. Er komt een nieuwe zin over \
                stemmen als het om geld gaat.",
        by: steering(story)?,
        rule: DecisionRule::Consent,
        on: date(2026, 9, 9),
        review_on: None,
        owner: None,
    };
    let decision = decides(story, said, vec![])?;
    story.makes::<domain::decision::Ground>("Noor", AddGround { decision, rests })?;
    Ok(())
}

/// 17 September: the draft of the note, with the sentence that drew the objection still in it.
pub fn draft_of_the_note(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 9, 17), 9, 30);
    let [goal, tasks, _, money, start] = NOTE.map(str::to_owned);
    let open = Open {
        title: "Contourennota".to_owned(),
        kind: TextKind::Note,
        purpose: "Waarover de raden hun wensen en bedenkingen geven.".to_owned(),
        circle: TextCircle::AllParties,
        pasted: vec![goal, tasks, DRAFT_OF_VOTING.to_owned(), money, start],
    };
    let text = story.makes::<Text>("Ravi", open)?;
    let label = "0.9".to_owned();
    let summary = "Het concept, nog met de oude zin over stemmen.".to_owned();
    story.makes::<Version>("Ravi", KeepVersion { text, label, summary })?;
    Ok(())
}

/// 23 September, decision 7: consent to the voting rule, and the note is frozen with it.
pub fn note_is_frozen(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 9, 23), 14, 0);
    let (text, seen) = story.find::<Text>("Ravi", |it| it.kind == TextKind::Note)?;
    let passages: Vec<Id<Passage>> =
        story.look("Ravi", |sight| passages_of(sight, text).iter().map(|it| it.id).collect())?;
    let write = domain::text::WritePassage {
        passage: passages[2],
        seen: 1,
        heading: String::new(),
        words: VOTING.to_owned(),
        why: "Zoals de stuurgroep het op 23 september besloot.".to_owned(),
    };
    story.does("Ravi", write)?;
    for passage in passages {
        let seen = story.look("Ravi", |sight| sight.find(passage).map(|it| it.stamp.revision))?;
        let seen = seen.unwrap_or_default();
        let (status, remark) = (PassageStatus::Agreed, String::new());
        story.does("Ravi", Judge { passage, seen, status, remark })?;
    }
    let summary = "De zin over stemmen is die van 23 september.".to_owned();
    let label = "1.0".to_owned();
    let version = story.makes::<Version>("Ravi", Freeze { text, seen, label, summary })?;
    let rests = vec![
        round(story, "vraagt twee dingen")?,
        round(story, "Gaat het over geld?")?,
        Rests::Version(version),
    ];
    let said = Said {
        title: "Hoe we stemmen over geld",
        words: VOTING,
        by: steering(story)?,
        rule: DecisionRule::Consent,
        on: date(2026, 9, 23),
        review_on: Some(date(2027, 9, 22)),
        owner: Some("Hanna"),
    };
    decides(story, said, rests)?;
    agreed(story)
}

/// What goes with it: an agreement that holds only if the costs rise.
fn agreed(story: &mut Story) -> anyhow::Result<()> {
    let words = AgreementWords {
        parties: vec![
            story.party("Kranswijk")?,
            story.party("Hoogwaarde")?,
            story.party("Zwanenkolk")?,
        ],
        words: "Elk jaar vóór de begroting kijken we samen naar de kosten per inwoner.".to_owned(),
        on: date(2026, 9, 23),
        contingent: Some(Contingent {
            trigger: "de bijdrage van een gemeente in één jaar meer dan tien procent stijgt"
                .to_owned(),
            then: "komt de verdeling weer op tafel".to_owned(),
            look_on: date(2027, 6, 2),
        }),
        reopeners: vec![Reopener {
            what: "als een gemeente vertrekt".to_owned(),
            who: "Ieder college".to_owned(),
        }],
        owner: story.person("Hanna")?,
        review_on: Some(date(2027, 9, 22)),
    };
    story.makes::<Agreement>("Noor", Agree { circle: ALL, words })?;
    Ok(())
}

/// 6 October: the board of Noorderkolk says yes, and its reservation is met.
pub fn board_says_yes(story: &mut Story) -> anyhow::Result<()> {
    let on = date(2026, 10, 6);
    story.on_or_after(on, 15, 30);
    let party = story.party("Noorderkolk")?;
    let (reservation, seen) = story.find::<Reservation>("Joris", |it| it.party == Some(party))?;
    let why = "Het college stemde op 6 oktober in.".to_owned();
    story.does("Joris", Settle { reservation, seen, fate: Fate::Met { on }, why })?;
    let (seen, body) = (seen + 1, "Stuurgroep".to_owned());
    story.does("Noor", TellBody { reservation, seen, body, on })?;
    Ok(())
}

/// Event 15, 21 October: the works councils together are positive on two conditions.
pub fn works_councils(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 10, 21), 16, 0);
    for words in [
        "Drie jaar zekerheid over je baan.",
        "Voordat iemand overgaat, is bekend waar hij of zij gaat werken.",
    ] {
        let way_out = "Staat dit in het voorstel, dan is ons advies positief.";
        let condition = condition("OR-platform", words, way_out, None);
        let act = Reserve { circle: ALL, party: None, about: About::Whole, condition };
        story.makes::<Reservation>("Noor", act)?;
    }
    Ok(())
}

/// Event 18, 10 November: not yet, on a condition, with the way out.
pub fn not_yet(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 10), 15, 30);
    let condition = condition(
        "college",
        "Eerst willen we weten wat het per inwoner kost.",
        "Weten we dat vóór 15 januari, dan gaat het stuk naar de raad van 11 februari.",
        Some(date(2027, 1, 15)),
    );
    let party = Some(story.party("Kranswijk")?);
    let (step, _) = story.find::<Step>("Tjitske", |it| {
        it.party == party && it.plan == COUNCIL && it.words.status == Status::NotYet
    })?;
    let about = About::Step(step);
    story.makes::<Reservation>("Tjitske", Reserve { circle: ALL, party, about, condition })?;
    Ok(())
}
