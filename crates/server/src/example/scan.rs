// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! 26 August: two statements of a short scan at the steering group; agreement, and a wide spread.

use domain::{
    round::{Answer, Ask, Close, Give, Given, Plan, Put, Reveal, Round, RoundCircle, Scale, Shown},
    table::Table,
};
use jiff::civil::date;

use super::beginning::STEERING_GROUP;
use crate::story::Story;

const SEATS: [&str; 11] =
    ["Otto", "Ilse", "Bram", "Gijs", "Joris", "Lotte", "Hein", "Tjitske", "Aya", "Petra", "Karel"];

/// Each statement with the step that each seat chose, from 1 to 5.
const STATEMENTS: [(&str, [u8; 11]); 2] = [
    ("Wij willen hier hetzelfde bereiken.", [5, 5, 4, 4, 4, 5, 4, 4, 4, 5, 4]),
    ("Ik weet wie hier mag beslissen.", [5, 4, 2, 4, 1, 5, 2, 1, 3, 5, 1]),
];

pub fn short(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 8, 26), 10, 30);
    let (table, _) = story.find::<Table>("Hanna", |it| it.name == STEERING_GROUP)?;
    for (question, steps) in STATEMENTS {
        let ask = Ask::Scale(Scale {
            steps: 5,
            low: "helemaal niet".to_owned(),
            high: "helemaal wel".to_owned(),
            unsure: true,
        });
        let plan = Plan {
            explanation: "Ieder antwoordt voor zich, daarna zien we alles tegelijk.".to_owned(),
            quorum: Some(7),
            ..Plan::asking(question, ask)
        };
        let circle = RoundCircle::Table(table);
        let round = story.makes::<Round>("Hanna", Put { circle, plan })?;
        for (who, step) in SEATS.into_iter().zip(steps) {
            let (given, reason) = (Given::Scale(Some(step)), String::new());
            let act = Give { round, unit: None, given, reason, seen: None };
            story.makes::<Answer>(who, act)?;
        }
        story.does("Hanna", Close { round, seen: 1 })?;
        story.makes::<Shown>("Hanna", Reveal { round, seen: 2 })?;
    }
    Ok(())
}
