// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes one page with every component of the kit, for looking at:
//! `cargo run -p web --example kit > crates/web/dist/kit.html` after `npm run build`.

use maud::{Markup, html};
use web::kit::{self, *};

fn main() {
    let assets = assets();
    let head = Head {
        language: "nl",
        title: "Alle onderdelen",
        place: "Kwartier",
        theme: None,
        assets: &assets,
        keep_as: Some("voorbeeld"),
        again_after: None,
    };
    println!("{}", document(&head, body()).into_string());
}

fn assets() -> Assets {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/manifest.json");
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    let linked = |name: &str| {
        let part = |key: &str| manifest[name][key].as_str().unwrap_or_default().to_owned();
        Linked { href: part("file"), integrity: part("integrity") }
    };
    Assets {
        style: linked("main.css"),
        script: Some(linked("script.js")),
        icon: Some(linked("icon.svg")),
        font: Some(linked("atkinson-hyperlegible-next-latin-wght-normal.woff2").href),
    }
}

fn body() -> Markup {
    let rooms = [
        Link::new("#vandaag", "Vandaag").icon(Icon::Today).current(true),
        Link::new("#opdracht", "Opdracht en kaders").icon(Icon::Frames),
        Link::new("#partijen", "Partijen").icon(Icon::Parties),
        Link::new("#tafels", "Tafels").icon(Icon::Table),
    ];
    let beyond = [Link::new("#gilde", "Het gilde").icon(Icon::Compass)];
    let links = [
        Link::new("#toegankelijkheid", "Toegankelijkheid"),
        Link::new("#privacy", "Privacy"),
        Link::new("#wie-ziet-wat", "Wie ziet wat"),
        Link::new("#help", "Hulp"),
    ];
    let switches = html! {
        (language_switch(
            "Taal",
            &[("nl", "Nederlands", "?taal=nl"), ("en", "English", "?taal=en")],
            "nl",
        ))
        (theme_switch(
            "Licht of donker",
            "/thema",
            &[("terug", "/")],
            &[("system", "Als mijn apparaat"), ("light", "Licht"), ("dark", "Donker")],
            "system",
        ))
    };
    let frame = Shell {
        skip: "Naar de inhoud",
        brand: "Kwartier",
        home: "#vandaag",
        place: "Regionale Dienst Middenland",
        place_line: "in oprichting, sinds 2 maart 2026",
        who: "Hanna Zomervoort",
        role: "kwartiermaker",
        menu: "Menu",
        rooms_label: "Hoofdmenu",
        rooms: &rooms,
        beyond_heading: "Buiten dit traject",
        beyond: &beyond,
        menu_end: html! {},
        banner: example_banner(
            "Dit is een voorbeeld. De regio Middenland en alle namen zijn verzonnen.",
            Link::new("#deur", "Kijk rond als iemand anders"),
        ),
        foot: foot("Kwartier 0.1.0", &links, switches),
    };
    shell(
        &frame,
        html! {
            (opening())
            div class="two mt" {
                div class="stack-l" { (frames()) (charts()) (circles()) (tables()) (history()) }
                div class="stack-l" { (table_card()) (small_blocks()) (form()) (signs()) }
            }
        },
    )
}

fn opening() -> Markup {
    html! {
        (toast(
            "Het kader Geld ging terug naar voorstel.",
            Some(Undo { action: "/terug", values: &[("act", "1")], word: "Maak ongedaan" }),
        ))
        (page_head(
            crumbs(&[Link::new("#partijen", "Partijen")], "donderdag 19 november 2026"),
            "Dag Hanna",
            "Dit is er sinds maandag veranderd.",
            html! {
                (link_button("#gesprek", "Leg een gesprek vast").main().icon(Icon::Talk))
                (link_button("#print", "Print op A4").icon(Icon::Print))
            },
        ))
        p class="brief" {
            "Over " b { "6 dagen" } " zit de stuurgroep aan tafel. Twee zetels hebben dan "
            b { "geen mandaat voor geld" } ". Met " b { "Uilendrecht" }
            " sprak je al 7 weken niet. Samen tellen jullie 1.200.000 inwoners."
        }
        (tabs("Onderdelen van deze partij", &[
            Link::new("#overzicht", "Overzicht").current(true),
            Link::new("#gesprekken", "Gesprekken (7)"),
            Link::new("#beloften", "Beloften (3)"),
            Link::new("#geschiedenis", "Geschiedenis"),
        ]))
        (tell(Status::Care, html! {
            b { "Twee zetels mogen nu niet over geld beslissen." } " "
            a href="#kies" { "Kies wat je doet" }
        }))
    }
}

const FIRM: [&str; 6] =
    ["onbekend", "verkend", "voorstel", "voorlopig", "vastgesteld", "overgedragen"];
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

fn frames() -> Markup {
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

fn charts() -> Markup {
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
    html! {
        (card("h-sporen", "Twee rollen tegelijk", html! {
            p { "Je rol schuift. In februari ben je waarschijnlijk meer manager dan adviseur." }
            (two_tracks("", &tracks, "Toon de cijfers", figures))
        }))
        (card("h-verloop", "Hoe vast was dit kader?", html! {
            p { "Geld ging op 14 oktober terug naar voorstel." }
            (firmness_history("", &course, "Toon als tabel", html! { p { "Zie de geschiedenis." } }))
        }))
        (card_sunk("h-spiegel", "Sta je nog in het midden?", html! {
            p { (circle(Circle::Writer, "alleen ik")) }
            p { "De laatste 4 weken sprak je Wilgenstede 9 keer." }
            (kit::mirror("", &told, &talked, "", html! {}))
        }))
    }
}

fn circles() -> Markup {
    let item = |words: &str| html! { p { (words) } p class="small soft" { "13 november" } };
    let ring =
        |circle, word, who, words: &str| Ring { circle, word, who, items: vec![item(words)] };
    html! {
        section aria-labelledby="h-ringen" {
            (heading(2, "h-ringen", "Wat Noorderkolk nodig heeft", "Van gesloten naar open."))
            (rings(&[
                ring(Circle::Writer, "alleen ik", "", "De wethouder vreest voor zijn team."),
                ring(Circle::BetweenUs, "onder ons", "jij en Noorderkolk",
                    "Onze 6 toezichthouders moeten in de haven blijven werken."),
                ring(Circle::Table, "tafel", "de 12 zetels van de stuurgroep",
                    "Een klein bedrijf moet één gezicht zien, niet vijf."),
                ring(Circle::AllParties, "alle partijen", "27 gemeenten, provincie, waterschap",
                    "De raad wil elk jaar kunnen bijsturen."),
                ring(Circle::Public, "openbaar", "", "Noorderkolk wil meepraten."),
            ]))
            p class="row mt-s" {
                (circle(Circle::Persons, "Hanna en Ravi"))
                (circle(Circle::Facilitators, "alleen begeleiding"))
                (circle(Circle::OwnParty, "eigen partij"))
            }
            (aside(html! { "De raad let op de haven. " (circle(Circle::Writer, "alleen ik")) }))
        }
    }
}

fn tables() -> Markup {
    let words = |text: &str| html! { (text) };
    let rows = [
        vec![
            words("Stuurgroep"),
            words("Joris Haverland, wethouder"),
            badge(Status::Care, Icon::Care, "niet over geld"),
            words("2"),
        ],
        vec![
            words("Regiegroep"),
            words("Samira Duinhof, afdelingshoofd"),
            badge(Status::Good, Icon::Check, "ja"),
            words("14"),
        ],
    ];
    let columns = [column("Tafel"), column("Wie"), column("Mag beslissen"), number_column("Keer")];
    let cell = |status, icon, word| Cell { status, icon, word };
    let row = |name: &str| {
        (
            html! { a href="#partij" { (name) } },
            vec![
                cell(Status::Good, Icon::Check, "klaar"),
                cell(Status::Note, Icon::Half, "bezig"),
                cell(Status::Plain, Icon::Open, "gepland"),
                cell(Status::Care, Icon::Hand, "nog niet, met voorwaarde"),
                cell(Status::Stop, Icon::Pause, "aangehouden"),
                cell(Status::Warm, Icon::Clock, "krap: 28 jan"),
            ],
        )
    };
    let heads = ["Gemeente", "ontvangen", "behandeld", "antwoord", "nota", "besluit", "bekend"];
    html! {
        (card("h-zetels", "Zetels en mandaat", fold_table("Wie zit waar", false, &columns, &rows)))
        (card("h-route", "Besluitroute",
            matrix("Stand per gemeente", &heads, &[row("Noorderkolk"), row("Otterkade")])))
    }
}

fn history() -> Markup {
    let moment = |tense, when, stamp, what, why| Moment {
        tense,
        when,
        stamp,
        who: "Hanna Zomervoort",
        what,
        why,
    };
    html! {
        (card("h-spoor", "Geschiedenis", trail(&[
            moment(Tense::Planned, "1 december", "2026-12-01", html! { "Naar de stuurgroep" }, ""),
            moment(Tense::Now, "14 oktober 2026", "2026-10-14", change_list(&[
                ("Stevigheid", html! { del { "voorlopig" } " " ins { "voorstel" } }),
                ("Tekst", difference(
                    "De dienst kost tussen € 21 en € 24 miljoen per jaar.",
                    "De dienst kost tussen € 21 en € 26 miljoen per jaar, met ICT.",
                    "weg", "erbij",
                )),
            ]), "Drie gemeenten telden ICT niet mee."),
            moment(Tense::Past, "9 juni 2026", "2026-06-09",
                html! { "Notitie van werkgroep Geld. " (open_words("nog te bespreken")) }, ""),
        ])))
        (quote("Na de brand bij de haven vonden drie gemeenten elkaar te laat.",
            html! { "De wens, letterlijk. 14 januari 2026. " (circle(Circle::Public, "openbaar")) }))
    }
}

fn table_card() -> Markup {
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
                    row("Noorderkolk", "Joris Haverland", Icon::Care, Status::Care, "niet over geld"),
                    row("Uilendrecht", "Sem Vosdijk", Icon::Open, Status::Plain, "onbekend"),
                ])))
            p class="mt-s" { (link_button("#tafel", "Bereid de tafel voor").main()) }
        }))
    }
}

fn small_blocks() -> Markup {
    let step = |pace, pace_word, title, end: &str| Step {
        pace,
        pace_word,
        title,
        line: html! { "Iedereen één keer." },
        end: html! { (end) },
    };
    html! {
        (card("h-stappen", "Het verloop", steps(&[
            step(Pace::Done, "klaar", "Welkom en doel", "5 min"),
            step(Pace::Now, "nu", "Rondje: hoe zit je erbij?", "15 min"),
            step(Pace::Later, "", "Wat weten we zeker?", "20 min"),
        ])))
        p { (count(10, 12, "10 van 12 gaven antwoord")) }
        (definitions(&[
            ("Hardheid", html! { "uitgangspunt, geen wet" }),
            ("Rust op", html! { "2 feiten, 3 aannames" }),
        ]))
        (empty(Icon::Key, "Nog geen opvolger.", "Noem iemand zodra je een naam hebt.",
            Some(link_button("#opvolger", "Noem een opvolger"))))
        (more("Waarom zie ik dit?", html! { p { "Omdat jij de tafel leidt." } }))
    }
}

fn form() -> Markup {
    html! {
        section class="card" aria-labelledby="h-form" {
            h2 id="h-form" { "Leg een gesprek vast" }
            (error_summary("Er is 1 ding niet goed", &[("zin", "Schrijf een zin")]))
            form class="stack" method="post" action="/gesprek" {
                (hidden("act", "01hx"))
                (Field::new("zin", "Wat zei Noorderkolk?")
                    .hint("Eén zin is genoeg.").error(Some("Schrijf een zin. Nu staat er niets."))
                    .area(3))
                (Field::new("partij", "Welke partij?").value("noo")
                    .select(&[("wil", "Wilgenstede"), ("noo", "Noorderkolk")]))
                (Field::new("kring", "Wie mag dit lezen?").value("ons")
                    .hint("Daarna kan het alleen opener met een nieuw verslag.")
                    .radios(&[
                        choice("ik", "alleen ik").hint("jouw eigen aantekening"),
                        choice("ons", "onder ons").hint("jij en Noorderkolk"),
                    ]))
                (Field::new("thema", "Waar ging het over?").optional("mag leeg")
                    .checks(&[choice("geld", "Geld").chosen(true), choice("ict", "ICT")]))
                (Field::new("bedrag", "Tot welk bedrag?").short().value("1.234,50")
                    .number(Some("euro per jaar")))
                (Field::new("dag", "Wanneer?").value("2026-11-12").date())
                (Field::new("mail", "Je e-mailadres").autocomplete("email").email())
                (Field::new("tel", "Telefoon").optional("mag leeg").autocomplete("tel").telephone())
                (Field::new("code", "De code op het scherm").hint("Zes cijfers.").code())
                (Field::new("naam", "Naam").autocomplete("name").value("Joris \"Haver\" <b>").text())
                (Field::new("blad", "Lees een blad in").hint("Excel of CSV").file(".xlsx,.csv"))
                (choice("ja", "Ook wat er al stond").alone("eerder"))
                p class="row" {
                    (button("Leg vast").main())
                    (link_button("#terug-pagina", "Zet dit kader terug").stop().opens("terug"))
                    (button("Niet nu").quiet().sends("doe", "niet"))
                    (button("Klein").small().about("het kader Geld"))
                }
            }
        }
        (dialog("terug", "Waarom gaat dit kader terug?", html! {
            form class="stack" method="post" action="/terug" {
                (Field::new("reden", "Reden").hint("Alle partijen lezen dit.").area(3))
                p class="row" {
                    (button("Zet terug en vertel het").main()) (dialog_cancel("Laat zo"))
                }
            }
        }))
    }
}

fn signs() -> Markup {
    html! {
        section class="stack" aria-labelledby="h-tekens" {
            h2 id="h-tekens" { "Tekens" }
            p class="row" {
                @for level in 0..6 { (firm(Firm::Level(level), FIRM[usize::from(level)])) }
                (firm(Firm::OnPurposeOpen, "bewust open"))
            }
            p class="row" {
                (badge(Status::Plain, Icon::Open, "onbekend"))
                (badge(Status::Good, Icon::Check, "gedeeld"))
                (badge(Status::Care, Icon::Hand, "nog niet, met voorwaarde"))
                (badge(Status::Stop, Icon::Not, "gestopt"))
                (badge(Status::Note, Icon::Half, "bezig"))
                (badge(Status::Warm, Icon::Care, "kritisch"))
            }
            p class="row" {
                @for (place, name) in ["Wilgenstede", "Otterkade", "Hoogwaarde"].iter().enumerate() {
                    (party(&name[..3].to_uppercase(), place, name))
                }
            }
            p class="row" { @for icon in Icon::ALL { (*icon) } }
            @for status in [Status::Note, Status::Good, Status::Stop] {
                (tell(status, "Dit is goed om te weten."))
            }
        }
    }
}
