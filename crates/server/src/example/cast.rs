// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The people of Middenland, all invented, with what they are and for whom.

use domain::party::Office;

/// First name (how the events call them), full name, function, office, party, and the persona's
/// one sentence at the door where it is one to look round as.
pub struct Somebody {
    pub call: &'static str,
    pub name: &'static str,
    pub function: &'static str,
    pub office: Office,
    pub party: Option<&'static str>,
    pub at_the_door: bool,
}

const fn one(
    call: &'static str,
    name: &'static str,
    function: &'static str,
    office: Office,
    party: Option<&'static str>,
) -> Somebody {
    Somebody { call, name, function, office, party, at_the_door: true }
}

const fn behind(
    call: &'static str,
    name: &'static str,
    function: &'static str,
    office: Office,
    party: Option<&'static str>,
) -> Somebody {
    Somebody { call, name, function, office, party, at_the_door: false }
}

use Office::*;

/// Who is there from the first day; the founder, Hanna, comes with the opening itself.
pub const FROM_THE_START: [Somebody; 16] = [
    one("Ravi", "Ravi Meerdink", "neutraal procesbegeleider", Neutral, None),
    one("Noor", "Noor Taalwijk", "notulist", NoteTaker, None),
    one("Ellen", "Ellen Wittebroek", "burgemeester", Commissioner, Some("Wilgenstede")),
    one("Ilse", "Ilse Kampveen", "wethouder", Representative, Some("Otterkade")),
    one("Joris", "Joris Haverland", "wethouder", Representative, Some("Noorderkolk")),
    one("Tjitske", "Tjitske Ploegland", "wethouder", Representative, Some("Kranswijk")),
    one("Bram", "Bram Oeverloo", "wethouder", Representative, Some("Hoogwaarde")),
    one("Aya", "Aya Brandwijk", "wethouder", Representative, Some("Rietmonde")),
    behind("Gijs", "Gijs Wolderink", "wethouder", Representative, Some("IJverdam")),
    behind("Lotte", "Lotte Averink", "wethouder", Representative, Some("Dalmerwoud")),
    behind("Hein", "Hein Balkema", "wethouder", Representative, Some("Zwanenkolk")),
    behind("Wout", "Wout Tervoren", "wethouder", Representative, Some("Uilendrecht")),
    behind(
        "Petra",
        "Petra Linthorst",
        "gedeputeerde",
        Representative,
        Some("Provincie Middenland"),
    ),
    behind("Karel", "Karel Dijkzicht", "heemraad", Representative, Some("Waterschap De Kolken")),
    behind("Otto", "Otto Reinhard", "wethouder", Representative, Some("Wilgenstede")),
    one("Yusuf", "Yusuf Aldemeer", "inwoner", Constituency, Some("Polderhaven")),
];

/// Who came later, with their day (month, day).
pub const LATER: [(i8, i8, Somebody); 5] = [
    (5, 20, one("Dirkje", "Dirkje Halmstra", "griffier", Clerk, Some("Otterkade"))),
    (6, 3, one("Wim", "Wim Kerkbosch", "voorzitter OR-platform", Observer, None)),
    (7, 8, one("Sem", "Sem Vosdijk", "wethouder", Representative, Some("Uilendrecht"))),
    (8, 31, one("Fenna", "Fenna Laarhof", "deskundige kosten van ICT", Expert, None)),
    (11, 3, one("Saar", "Saar Oosterveld", "beoogd kwartiermaker-directeur", Successor, None)),
];

/// Brought in by their own alderman, so that what Noorderkolk said before is theirs to know.
pub const BY_JORIS: [Somebody; 2] = [
    one("Mila", "Mila Rozenbeek", "plaatsvervanger", Alternate, Some("Noorderkolk")),
    one("Samira", "Samira Duinhof", "beleidsadviseur", Adviser, Some("Noorderkolk")),
];

/// Everybody a visitor can look round as, but the founder.
pub fn at_the_door() -> impl Iterator<Item = &'static Somebody> {
    let later = LATER.iter().map(|(_, _, somebody)| somebody);
    let all = FROM_THE_START.iter().chain(&BY_JORIS).chain(later);
    all.filter(|it| it.at_the_door)
}
