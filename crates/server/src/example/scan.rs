// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Event 8, 26 August: a short scan at the steering group in the name of the parties, and one
//! without names among who prepares; they agree on the ambition and not on who may decide. In
//! November the same is asked at the table again, to lay both beside each other.

use domain::{
    lens::{
        AddImprovement, AskScan, ChangeImprovement, CloseScan, Condition, Improvement,
        ImprovementState, Layer, Scan, ScanForm, Statement, Whom,
    },
    party::Office,
    round::{Answer, Give, Given, Reveal, Round, Shown},
    table::Table,
};
use jiff::civil::date;
use ledger::Id;
use texts::{Language, Texts};

use super::beginning::STEERING_GROUP;
use crate::story::{Story, somebody};

const SEATS: [&str; 11] =
    ["Otto", "Ilse", "Bram", "Gijs", "Joris", "Lotte", "Hein", "Tjitske", "Aya", "Petra", "Karel"];

/// For each statement of the short form the step that each seat chose, from 1 to 5.
const AT_THE_TABLE: [[u8; 11]; 12] = [
    [5, 5, 4, 4, 4, 5, 4, 4, 4, 5, 4],
    [4, 4, 4, 3, 4, 4, 3, 4, 4, 4, 4],
    [5, 5, 4, 5, 4, 5, 4, 4, 5, 5, 4],
    [4, 4, 3, 3, 4, 4, 3, 3, 4, 4, 3],
    [4, 3, 3, 3, 3, 4, 3, 2, 3, 4, 3],
    [4, 4, 4, 4, 3, 4, 4, 3, 4, 4, 4],
    [5, 4, 4, 4, 4, 5, 4, 4, 4, 5, 4],
    [5, 5, 2, 4, 1, 5, 4, 1, 4, 5, 1],
    [4, 4, 3, 3, 3, 4, 2, 2, 3, 4, 3],
    [4, 4, 4, 4, 4, 4, 3, 4, 4, 4, 4],
    [4, 4, 3, 4, 3, 4, 3, 2, 3, 4, 3],
    [4, 4, 3, 4, 3, 4, 3, 3, 3, 4, 3],
];

/// The same seats on 13 November: surer who may decide, less sure of the money.
const AGAIN_AT_THE_TABLE: [[u8; 11]; 12] = [
    [5, 5, 4, 4, 4, 5, 4, 4, 5, 5, 4],
    [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    [5, 5, 4, 5, 4, 5, 4, 4, 5, 5, 4],
    [4, 4, 4, 3, 4, 4, 4, 3, 4, 4, 4],
    [4, 4, 3, 4, 3, 4, 3, 3, 4, 4, 3],
    [4, 4, 4, 4, 4, 4, 4, 3, 4, 4, 4],
    [5, 4, 4, 4, 4, 5, 4, 4, 4, 5, 4],
    [5, 5, 4, 4, 4, 5, 4, 2, 4, 5, 4],
    [4, 4, 3, 4, 3, 4, 3, 2, 3, 4, 4],
    [4, 3, 4, 4, 2, 4, 3, 2, 4, 4, 3],
    [4, 4, 3, 4, 4, 4, 3, 3, 3, 4, 4],
    [4, 4, 4, 4, 3, 4, 3, 3, 4, 4, 3],
];

/// Municipal secretaries of the regiegroep, each of a municipality.
pub const SECRETARIES: [(&str, &str); 20] = [
    ("Annelot Vierhuis", "Wilgenstede"),
    ("Bastiaan Roelfzee", "Otterkade"),
    ("Carlijn Moerdijk", "Hoogwaarde"),
    ("Diederik Zandwijk", "Vaartwoude"),
    ("Esmee Lindhout", "Dalmerwoud"),
    ("Floris Akkerveen", "IJverdam"),
    ("Geertje Populier", "Zwanenkolk"),
    ("Hidde Weversloot", "Polderhaven"),
    ("Imke Sluisman", "Sluizerdam"),
    ("Jurre Hoveling", "Lindervoort"),
    ("Katrijn Beemster", "Zandermeer"),
    ("Lieke Oudeland", "Maarsterveld"),
    ("Maarten Grienden", "Elzendam"),
    ("Nienke Tolhoek", "Brinkvoorde"),
    ("Olaf Wielinga", "Aarlebeek"),
    ("Pien Rietschoof", "Fluitenveen"),
    ("Quinten Heijdra", "Heidermond"),
    ("Rosalie Dijkgraaf", "Roodewaard"),
    ("Sjoerd Waterink", "Vlierhoven"),
    ("Thirza Meerpaal", "Wendelmeer"),
];

/// How many of them disagree, half agree and agree.
const AMONG_SECRETARIES: [[usize; 3]; 12] = [
    [0, 8, 12],
    [6, 14, 0],
    [0, 7, 13],
    [0, 11, 9],
    [7, 13, 0],
    [0, 9, 11],
    [0, 12, 8],
    [12, 0, 8],
    [11, 9, 0],
    [0, 13, 7],
    [8, 12, 0],
    [9, 11, 0],
];

pub fn short(story: &mut Story) -> anyhow::Result<()> {
    secretaries_come(story)?;
    story.on(date(2026, 8, 26), 10, 30);
    at_the_table(story)?;
    story.on(date(2026, 8, 26), 14, 0);
    without_names(story)
}

fn secretaries_come(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 8, 24), 9, 30);
    for (name, party) in SECRETARIES {
        let party = Some(story.party(party)?);
        let act = somebody(name, "gemeentesecretaris", Office::Adviser, party);
        story.comes("Hanna", name, act)?;
    }
    Ok(())
}

fn asking(name: &str, whom: Whom) -> AskScan {
    let t = Texts::new(Language::Nl);
    let statement = |(condition, key): (Condition, String)| Statement {
        condition,
        topic: t.find(&format!("lens-condition-{}", condition.word())).unwrap_or_default().into(),
        words: t.find(&key).unwrap_or_default().to_owned(),
    };
    AskScan {
        name: name.to_owned(),
        explanation: t.lens_explanation_now().to_owned(),
        form: ScanForm::Short,
        whom,
        statements: ScanForm::Short.statements().into_iter().map(statement).collect(),
        low: t.lens_low().to_owned(),
        high: t.lens_high().to_owned(),
        closes_at: None,
    }
}

fn says(story: &mut Story, who: &str, round: Id<Round>, steps: Vec<u8>) -> anyhow::Result<()> {
    let given = Given::Set(steps.into_iter().map(|it| Given::Scale(Some(it))).collect());
    let (unit, reason, seen) = (None, String::new(), None);
    story.makes::<Answer>(who, Give { round, unit, given, reason, seen })?;
    Ok(())
}

fn rounds(story: &Story, scan: Id<Scan>) -> anyhow::Result<Vec<Id<Round>>> {
    story.look("Hanna", |sight| {
        let found = sight.get(scan).expect("just made");
        found.groups.iter().map(|it| it.round).collect()
    })
}

/// The same short scan, eleven weeks later.
pub fn again(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 13), 10, 30);
    turned_over(story, "Najaarsscan van de stuurgroep", &AGAIN_AT_THE_TABLE)?;
    Ok(())
}

/// Eleven of twelve seats answer, and what they said is turned over at the table.
fn turned_over(story: &mut Story, name: &str, said: &[[u8; 11]; 12]) -> anyhow::Result<Id<Scan>> {
    let (table, _) = story.find::<Table>("Hanna", |it| it.name == STEERING_GROUP)?;
    let scan = story.makes::<Scan>("Hanna", asking(name, Whom::Seats(table)))?;
    let round = rounds(story, scan)?[0];
    for (seat, who) in SEATS.into_iter().enumerate() {
        says(story, who, round, said.iter().map(|it| it[seat]).collect())?;
    }
    story.does("Hanna", CloseScan { scan, seen: 1 })?;
    story.makes::<Shown>("Hanna", Reveal { round, seen: 2 })?;
    Ok(scan)
}

/// The first time at the table, which agrees on two improvement points.
fn at_the_table(story: &mut Story) -> anyhow::Result<()> {
    let scan = turned_over(story, "Zomerscan van de stuurgroep", &AT_THE_TABLE)?;
    let improve = |condition, saw: &str, action: &str, owner, check_on| AddImprovement {
        scan,
        condition,
        saw: saw.to_owned(),
        action: action.to_owned(),
        owner,
        check_on,
    };
    let (hanna, ravi) = (story.person("Hanna")?, story.person("Ravi")?);
    let (saw, action) = (
        "De een weet zeker wie mag beslissen, de ander heeft geen idee.",
        "Op één blad: welk besluit, welke raad of welk college, en wanneer.",
    );
    // The next table: from a week before, it waits for her.
    let (owner, check_on) = (hanna, date(2026, 11, 25));
    let act = improve(Condition::Organising, saw, action, owner, check_on);
    let improvement = story.makes::<Improvement>("Noor", act)?;
    let act = improve(
        Condition::Interests,
        "Wat moeilijk ligt, hoorde Ravi vooral buiten de tafel.",
        "Elke tafel begint met een rondje: wat telt hier voor jullie?",
        ravi,
        date(2026, 12, 9),
    );
    story.makes::<Improvement>("Noor", act)?;
    story.on(date(2026, 8, 26), 12, 0);
    let act = ChangeImprovement {
        improvement,
        seen: 1,
        saw: saw.to_owned(),
        action: "Op één blad: welk besluit, welke raad of welk college, en wanneer. Het blad gaat \
                 mee met elke uitnodiging."
            .to_owned(),
        owner,
        check_on,
        state: ImprovementState::Open,
    };
    story.does("Hanna", act)?;
    Ok(())
}

/// Who prepares, and the two who look on: of those there is too little to show.
fn without_names(story: &mut Story) -> anyhow::Result<()> {
    let whom = Whom::Layers(vec![Layer::Prepares, Layer::Follows]);
    let scan = story.makes::<Scan>("Hanna", asking("Zomerscan zonder namen", whom))?;
    let [prepare, follow] = rounds(story, scan)?[..] else {
        anyhow::bail!("two layers were asked");
    };
    for (place, (name, _)) in SECRETARIES.iter().enumerate() {
        let step = |(number, counts): (usize, &[usize; 3])| {
            // In another order for each statement, so that nobody always says the same.
            let rank = (place * 7 + number * 3) % SECRETARIES.len();
            if rank < counts[0] {
                1
            } else if rank < counts[0] + counts[1] {
                2
            } else {
                3
            }
        };
        says(story, name, prepare, AMONG_SECRETARIES.iter().enumerate().map(step).collect())?;
    }
    for (who, steps) in [("Yusuf", [2; 12]), ("Wim", [1; 12])] {
        says(story, who, follow, steps.to_vec())?;
    }
    story.on(date(2026, 8, 26), 15, 0);
    story.does("Hanna", CloseScan { scan, seen: 1 })?;
    Ok(())
}
