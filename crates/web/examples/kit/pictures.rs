// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Frames, charts and the seat plan.

use maud::{Markup, html};
use web::kit::{self, *};

use super::{FIRM, words};

const FRAMES: [(&str, u8, &str, &str); 6] = [
    ("ICT", 0, "Niemand weet nog welke systemen blijven.", "eerst feiten zoeken"),
    (
        "Personeel",
        1,
        "Tussen 180 en 230 voltijdsbanen. Iedereen houdt werk.",
        "OR’s vragen zekerheid",
    ),
    ("Geld", 2, "Tussen € 21 en € 26 miljoen per jaar.", "ging terug op 14 oktober"),
    ("Taken", 3, "Toezicht op bouw en brandveiligheid, en één piket.", "4 voorbehouden"),
    ("Spelregels", 4, "Zo gaan we met elkaar om.", "geen open keuzes"),
    ("Communicatie", 5, "Wilgenstede doet de persberichten.", "sinds 1 oktober"),
];

pub fn frames() -> Markup {
    let ripe_frames: Vec<Ripe<'_>> = FRAMES
        .iter()
        .map(|(title, level, _, _)| Ripe {
            firm: Firm::Level(*level),
            firm_word: FIRM[usize::from(*level)],
            title,
            href: "#kader",
        })
        .collect();
    let meanings = ["we weten het nog niet", "we kennen de keuzes", "er ligt een tekst"];
    let steps: Vec<(Firm, &str, &str)> = meanings
        .iter()
        .enumerate()
        .map(|(level, meaning)| (Firm::Level(level as u8), FIRM[level], *meaning))
        .collect();
    html! {
        section aria-labelledby="h-kaders" {
            (heading(2, "h-kaders", "De kaders", "Een kader wordt langzaam vaster."))
            (ripe(&ripe_frames))
            (scale("De stappen van open naar vast", &steps))
            div class="frames mt" {
                @for (title, level, says, state) in FRAMES {
                    (FrameCard {
                        firm: Firm::Level(level), firm_word: FIRM[usize::from(level)],
                        title, href: "#kader", says, state,
                    })
                }
                (FrameCard {
                    firm: Firm::OnPurposeOpen, firm_word: "bewust open tot 1 maart",
                    title: "Huisvesting", href: "#kader",
                    says: "We praten hier pas over als de taken vaststaan.", state: "",
                })
            }
        }
    }
}

pub fn charts() -> Markup {
    let shares = [92.0, 90.0, 86.0, 82.0, 80.0, 80.0, 74.0, 68.0, 63.0, 58.0, 52.0, 46.0, 41.0];
    let months =
        ["mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "jan", "feb", "mrt"];
    let tracks = Tracks {
        told: Told {
            id: "sporen",
            title: "Verdeling van het werk over twee rollen",
            description: "In maart was 92 van de 100 uren advies. Nu is dat 63.",
        },
        first: "adviseur",
        second: "interim-manager",
        shares: &shares,
        moments: &months,
        now: 8,
        now_words: "nu: 63 – 37",
        later_words: "verwachting",
    };
    let figures = plain_table(
        "Van de 100 uren",
        &[column("Maand"), number_column("adviseur"), number_column("interim-manager")],
        &[
            vec![html! { "maart 2026" }, html! { "92" }, html! { "8" }],
            vec![html! { "november 2026" }, html! { "63" }, html! { "37" }],
        ],
    );
    let level = |day, level| Turn { day, firm: Firm::Level(level) };
    let turns = [
        level(0.0, 0),
        level(52.0, 1),
        level(90.0, 2),
        Turn { day: 120.0, firm: Firm::OnPurposeOpen },
        level(170.0, 3),
        level(226.0, 2),
    ];
    let planned = [level(300.0, 3), level(350.0, 4)];
    let course = Course {
        told: Told {
            id: "verloop",
            title: "Verloop van het kader Geld",
            description: "Onbekend in maart, verkend in april, terug naar voorstel in oktober.",
        },
        levels: FIRM,
        open_word: "bewust open",
        fell_word: "terug",
        now_word: "nu",
        turns: &turns,
        planned: &planned,
        from: 0.0,
        now: 262.0,
        until: 365.0,
        ticks: &[
            (0.0, "mrt"),
            (61.0, "mei"),
            (122.0, "jul"),
            (184.0, "sep"),
            (245.0, "nov"),
            (306.0, "jan"),
        ],
    };
    let talked = [
        Talked { name: "Wilgenstede", times: 9, words: "9 keer" },
        Talked { name: "Noorderkolk", times: 2, words: "2 keer" },
        Talked { name: "Uilendrecht", times: 0, words: "niet" },
    ];
    let told = Told {
        id: "spiegel",
        title: "Hoe vaak sprak je elke partij?",
        description: "Wilgenstede 9 keer, Noorderkolk 2 keer, Uilendrecht niet.",
    };
    let given = [
        Given { name: "Ja", sign: "", times: 6, words: "6 keer", codes: &[] },
        Given { name: "Ja, met een zorg", sign: "", times: 3, words: "3 keer", codes: &[] },
        Given {
            name: "Ik moet terug naar mijn college",
            sign: "",
            times: 1,
            words: "1 keer",
            codes: &[],
        },
        Given { name: "Bezwaar", sign: "", times: 1, words: "1 keer", codes: &[] },
    ];
    let asked = Told {
        id: "uitslag",
        title: "Wat kwam eruit?",
        description: "6 keer ja, 3 keer ja met een zorg, 1 keer ik moet terug, 1 keer bezwaar.",
    };
    html! {
        (card("h-sporen", "Twee rollen tegelijk", html! {
            p { "Je rol schuift. In februari ben je waarschijnlijk meer manager dan adviseur." }
            (two_tracks("", &tracks, "Toon de cijfers", figures))
        }))
        (card("h-verloop", "Hoe vast was dit kader?", html! {
            p { "Geld ging op 14 oktober terug naar voorstel." }
            (firmness_history("", &course, "Toon als tabel", words("Zie de geschiedenis.")))
        }))
        (card_sunk("h-spiegel", "Sta je nog in het midden?", html! {
            p { (circle(Circle::Writer, "alleen ik")) }
            p { "De laatste 4 weken sprak je Wilgenstede 9 keer." }
            (kit::mirror("", &told, &talked, "", html! {}))
        }))
        (card("h-uitslag", "Wat kwam eruit?", html! {
            (kit::spread(&asked, &given, 12, "", html! {}))
        }))
    }
}

pub fn table_card() -> Markup {
    let codes =
        ["WIL", "HOO", "OTT", "IJV", "NOO", "DAL", "ZWA", "KRA", "RIE", "UIL", "PRO", "WAT"];
    let seats: Vec<Seat<'_>> = codes
        .iter()
        .enumerate()
        .map(|(place, code)| Seat {
            code,
            colour: Some(place),
            mark: match *code {
                "NOO" | "RIE" => Mark::NoMandate,
                "UIL" => Mark::NoAnswer,
                "WAT" => Mark::Away,
                "PRO" => Mark::Empty,
                _ => Mark::Fine,
            },
        })
        .collect();
    let plan = SeatPlan {
        told: Told {
            id: "zetels",
            title: "12 zetels",
            description: "Noorderkolk en Rietmonde hebben geen mandaat voor geld.",
        },
        subject: "Bestuur en stemmen",
        line: "één voorstel",
        seats: &seats,
    };
    let row = |name: &str, who: &str, icon, status, word: &str| {
        vec![party(&name[..3].to_uppercase(), 4, name), html! { (who) }, badge(status, icon, word)]
    };
    html! {
        (card_now("h-tafel", "Stuurgroep, woensdag 25 november", html! {
            p class="small" { "13.30 – 15.30 uur, gemeentehuis Wilgenstede" }
            (seat_plan(&plan, fold_table("De zetels", false,
                &[column("Zetel"), column("Komt"), column("Mandaat")],
                &[
                    row("Noorderkolk", "Joris Haverland", Icon::Care, Status::Care, "geen geld"),
                    row("Uilendrecht", "Sem Vosdijk", Icon::Open, Status::Plain, "onbekend"),
                ])))
            p class="mt-s" { (link_button("#tafel", "Bereid de tafel voor").main()) }
        }))
    }
}
