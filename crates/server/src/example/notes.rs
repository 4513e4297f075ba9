// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the facilitators noted for themselves after the first talks: 31 sentences about 27 parties.

/// Party, who noted it, day in March or April, and the sentence.
pub const NOTES: [(&str, &str, (i8, i8), &str); 31] = [
    ("Wilgenstede", "Hanna", (3, 9), "Wilgenstede wil tempo, maar niet de baas lijken."),
    (
        "Wilgenstede",
        "Ravi",
        (3, 12),
        "De grootste gemeente vreest vooral dat kleine gemeenten haar niet vertrouwen.",
    ),
    (
        "Otterkade",
        "Hanna",
        (3, 10),
        "Otterkade heeft de brand van dichtbij gezien en wil geen dag verliezen.",
    ),
    (
        "Hoogwaarde",
        "Hanna",
        (3, 11),
        "Hoogwaarde zegt: we doen het al goed, laat zien wat er beter wordt.",
    ),
    ("Vaartwoude", "Hanna", (3, 16), "Vaartwoude wil eerst weten wie straks de vergunning tekent."),
    (
        "Dalmerwoud",
        "Ravi",
        (3, 17),
        "Dalmerwoud telt mensen: drie toezichthouders, geen vervanging bij ziekte.",
    ),
    ("IJverdam", "Hanna", (3, 17), "IJverdam doet mee als de haven niet alles bepaalt."),
    ("Zwanenkolk", "Ravi", (3, 19), "Zwanenkolk wil zijn eigen stem houden en zegt dat drie keer."),
    (
        "Zwanenkolk",
        "Hanna",
        (4, 2),
        "Onder de autonomie zit bij Zwanenkolk een oude ruzie over afval.",
    ),
    (
        "Polderhaven",
        "Hanna",
        (3, 23),
        "Polderhaven vraagt hoe inwoners straks weten wie ze bellen.",
    ),
    ("Sluizerdam", "Hanna", (3, 24), "Sluizerdam vindt het plan goed, de raad kent het nog niet."),
    (
        "Noorderkolk",
        "Ravi",
        (3, 24),
        "Noorderkolk denkt aan de haven en aan de begroting, in die volgorde.",
    ),
    (
        "Lindervoort",
        "Hanna",
        (3, 25),
        "Lindervoort volgt Hoogwaarde, maar wil wel zelf gebeld worden.",
    ),
    (
        "Zandermeer",
        "Ravi",
        (3, 26),
        "Zandermeer zoekt iemand die de piketdienst overneemt, liever gisteren dan morgen.",
    ),
    (
        "Maarsterveld",
        "Hanna",
        (3, 30),
        "Maarsterveld doet het al goed, zegt het, en heeft één toezichthouder.",
    ),
    (
        "Uilendrecht",
        "Hanna",
        (3, 31),
        "Uilendrecht wacht op de verkiezingen en wil nu niets toezeggen.",
    ),
    ("Elzendam", "Ravi", (3, 31), "Elzendam is bang dat het eigen team van vier uit elkaar valt."),
    ("Rietmonde", "Ravi", (4, 1), "Rietmonde kan pas na de fusie echt kiezen en zegt dat eerlijk."),
    ("Brinkvoorde", "Hanna", (4, 2), "Brinkvoorde wil niet betalen voor risico's van de haven."),
    ("Aarlebeek", "Ravi", (4, 7), "Aarlebeek vraagt wat er gebeurt als je weg wilt."),
    (
        "Fluitenveen",
        "Hanna",
        (4, 8),
        "Fluitenveen doet brandveiligheid er nu bij, op vrijdagmiddag.",
    ),
    (
        "Terveste",
        "Ravi",
        (4, 8),
        "Terveste laat zich leiden door Rietmonde en is daar tevreden mee.",
    ),
    ("Heidermond", "Hanna", (4, 9), "Heidermond wil eigen mensen houden en noemt dat autonomie."),
    (
        "Roodewaard",
        "Hanna",
        (4, 13),
        "Roodewaard heeft het liefst alleen een gedeeld piketrooster.",
    ),
    (
        "Kranswijk",
        "Ravi",
        (4, 14),
        "Kranswijk is niet tegen; het is vorig jaar geschrokken van een rekening.",
    ),
    (
        "Kranswijk",
        "Hanna",
        (4, 16),
        "Bij Kranswijk ligt de sleutel bij de raad, niet bij het college.",
    ),
    (
        "Schaapsdrecht",
        "Hanna",
        (4, 15),
        "Schaapsdrecht wil vooral dat iemand opneemt, ook op zondag.",
    ),
    ("Gorsveld", "Ravi", (4, 15), "Gorsveld denkt al als Rietveste en kijkt naar 2027."),
    (
        "Vlierhoven",
        "Hanna",
        (4, 20),
        "Vlierhoven laat Noorderkolk spreken, maar wil de stukken zelf zien.",
    ),
    ("Wendelmeer", "Ravi", (4, 21), "Wendelmeer is klein en bang om niet mee te tellen."),
    ("Wendelmeer", "Hanna", (4, 22), "Wendelmeer vraagt om één vast gezicht."),
];

/// With whom "autonomie" was heard (11 parties), and "we doen het al goed" (8).
pub const AUTONOMY: [&str; 11] = [
    "Zwanenkolk",
    "Heidermond",
    "Kranswijk",
    "Aarlebeek",
    "Hoogwaarde",
    "Elzendam",
    "Vlierhoven",
    "Brinkvoorde",
    "IJverdam",
    "Wendelmeer",
    "Roodewaard",
];
pub const GOING_WELL: [&str; 8] = [
    "Hoogwaarde",
    "Maarsterveld",
    "Lindervoort",
    "Vaartwoude",
    "Dalmerwoud",
    "Zwanenkolk",
    "Roodewaard",
    "Uilendrecht",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::example::parties::MUNICIPALITIES;

    #[test]
    fn every_municipality_was_spoken_to_on_a_working_day() {
        for (name, ..) in MUNICIPALITIES {
            assert!(NOTES.iter().any(|(party, ..)| *party == name), "{name}");
        }
        for (party, _, (month, day), _) in NOTES {
            let day = jiff::civil::date(2026, month, day);
            let monday = day.weekday().to_monday_zero_offset();
            assert!(monday < 5, "{party} {day} is in a weekend");
        }
    }
}
