// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The kinds of question that are attacked, each with two answers of unlike length.

use domain::round::{Ask, Scale};

/// A kind of question that goes into an urn in a way of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Scale,
    /// An estimate, of which only the bands lie in the urn.
    Range,
    /// Words, of which the longest and the shortest have to look alike.
    Cards,
}

const BOUNDS: [i64; 2] = [10, 1_000_000];
const CARDS: [&str; 2] = [
    "Te snel.",
    "Ik ben bang dat wij straks betalen voor een haven die onze eigen inwoners nooit zullen zien.",
];

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Scale, Kind::Range, Kind::Cards];

    pub fn ask(self) -> Ask {
        let (low, high) = ("niet".to_owned(), "zeer".to_owned());
        match self {
            Kind::Scale => Ask::Scale(Scale { steps: 3, low, high, unsure: true }),
            Kind::Range => Ask::Range { unit: "euro".to_owned(), bounds: BOUNDS.to_vec() },
            Kind::Cards => Ask::Cards { most: 2 },
        }
    }

    /// What people fill in.
    pub fn typed(self, answer: bool) -> Vec<(String, String)> {
        let place = usize::from(answer);
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        match self {
            Kind::Scale => vec![field("answer", ["2", "unsure"][place])],
            Kind::Range => {
                let amount = BOUNDS[place].to_string();
                ["low", "likely", "high"].map(|it| field(it, &amount)).to_vec()
            }
            Kind::Cards => vec![field("answer", CARDS[place])],
        }
    }

    /// As it stands in a ballot, and in a record with a name beside it.
    pub fn token(self, answer: bool) -> String {
        let place = usize::from(answer);
        match self {
            Kind::Scale => [r#"{"scale":2}"#, r#"{"scale":null}"#][place].to_owned(),
            Kind::Range => {
                let amount = BOUNDS[place];
                format!(r#"{{"range":{{"low":{amount},"likely":{amount},"high":{amount}}}}}"#)
            }
            // The words themselves: they show at the end, but beside nobody.
            Kind::Cards => CARDS[place].to_owned(),
        }
    }
}
