// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The parties of Middenland: 27 municipalities with exactly 1,200,000 inhabitants, two partners.

use domain::party::PartyKind;

/// Name, three letters, inhabitants on 1 January 2026 (invented).
pub const MUNICIPALITIES: [(&str, &str, i64); 27] = [
    ("Wilgenstede", "WIL", 198_400),
    ("Otterkade", "OTT", 121_700),
    ("Hoogwaarde", "HOO", 96_300),
    ("Vaartwoude", "VAA", 84_900),
    ("Dalmerwoud", "DAL", 71_200),
    ("IJverdam", "IJV", 67_400),
    ("Zwanenkolk", "ZWA", 62_800),
    ("Polderhaven", "POL", 57_600),
    ("Sluizerdam", "SLU", 50_100),
    ("Noorderkolk", "NOO", 38_200),
    ("Lindervoort", "LIN", 36_500),
    ("Zandermeer", "ZAN", 35_500),
    ("Maarsterveld", "MAA", 33_900),
    ("Uilendrecht", "UIL", 27_300),
    ("Elzendam", "ELZ", 26_100),
    ("Rietmonde", "RIE", 24_800),
    ("Brinkvoorde", "BRI", 22_700),
    ("Aarlebeek", "AAR", 20_900),
    ("Fluitenveen", "FLU", 18_800),
    ("Terveste", "TER", 17_600),
    ("Heidermond", "HEI", 16_200),
    ("Roodewaard", "ROO", 15_100),
    ("Kranswijk", "KRA", 14_300),
    ("Schaapsdrecht", "SCH", 12_600),
    ("Gorsveld", "GOR", 11_900),
    ("Vlierhoven", "VLI", 9_800),
    ("Wendelmeer", "WEN", 7_400),
];

/// They take part in the talks, have no vote and do not conclude.
pub const PARTNERS: [(&str, &str, PartyKind); 2] = [
    ("Provincie Middenland", "PRO", PartyKind::Province),
    ("Waterschap De Kolken", "WAT", PartyKind::WaterAuthority),
];

/// The three that merge, what they become, and with how many people.
pub const MERGING: [&str; 3] = ["Rietmonde", "Terveste", "Gorsveld"];
pub const MERGED: &str = "Rietveste";

/// The steering group: who sits, and for whom else the seat speaks.
pub const SEATS: [(&str, &[&str]); 12] = [
    ("Wilgenstede", &[]),
    ("Hoogwaarde", &["Lindervoort", "Brinkvoorde"]),
    ("Otterkade", &["Polderhaven"]),
    ("IJverdam", &["Sluizerdam", "Elzendam"]),
    ("Noorderkolk", &["Vlierhoven"]),
    ("Dalmerwoud", &["Vaartwoude", "Zandermeer", "Wendelmeer"]),
    ("Zwanenkolk", &["Maarsterveld", "Heidermond"]),
    ("Kranswijk", &["Schaapsdrecht", "Fluitenveen", "Aarlebeek"]),
    ("Rietmonde", &["Terveste", "Gorsveld"]),
    ("Uilendrecht", &["Roodewaard"]),
    ("Provincie Middenland", &[]),
    ("Waterschap De Kolken", &[]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inhabitants_add_up_and_every_municipality_has_one_seat() {
        assert_eq!(MUNICIPALITIES.iter().map(|(_, _, people)| people).sum::<i64>(), 1_200_000);
        let merged = MUNICIPALITIES.iter().filter(|(name, ..)| MERGING.contains(name));
        assert_eq!(merged.map(|(_, _, people)| people).sum::<i64>(), 54_300);
        let six = MUNICIPALITIES[..6].iter().map(|(_, _, people)| people).sum::<i64>();
        assert_eq!(six, 639_900);
        for (name, ..) in MUNICIPALITIES {
            let seats = SEATS.iter().filter(|(sits, also)| *sits == name || also.contains(&name));
            assert_eq!(seats.count(), 1, "{name}");
        }
    }
}
