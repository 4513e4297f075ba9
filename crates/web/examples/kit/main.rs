// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes one page with every component of the kit, for looking at:
//! `cargo run -p web --example kit > crates/web/dist/kit.html` after `npm run build`.

use maud::{Markup, Render, html};
use web::kit::*;

mod blocks;
mod forms;
mod pictures;

use blocks::{circles, history, small_blocks, tables};
use forms::{form, signs};
use pictures::{charts, frames, table_card};

/// The words of the six levels of firmness.
const FIRM: [&str; 6] =
    ["onbekend", "verkend", "voorstel", "voorlopig", "vastgesteld", "overgedragen"];

fn words(text: &str) -> Markup {
    html! { (text) }
}

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
        rooms: &[("", rooms.to_vec()), ("Buiten dit traject", beyond.to_vec())],
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
            (welcome())
        },
    )
}

fn welcome() -> Markup {
    let door = |icon, title, line, way| Door { icon, title, line, way };
    html! {
        hr;
        (hero(
            "Iets nieuws begint aan een tafel.",
            "Je brengt partijen samen die nog niet weten wat ze samen worden.",
            link_button("#rond", "Kijk rond in een voorbeeld").main().render(),
        ))
        form class="mt-l" method="post" action="/deur" {
            h2 { "Kijk rond als…" }
            div class="mt" {
                (doors(&[
                    door(Icon::Today, "Hanna Zomervoort", "kwartiermaker", Way::Sends("wie", "1")),
                    door(Icon::Table, "Ravi Meerdink", "begeleider", Way::Sends("wie", "2")),
                    door(Icon::Route, "Dirkje Halmstra", "griffier", Way::To("#griffier")),
                ]))
            }
        }
        div class="mt" {
            (side_by_side(&[
                ("Wat Ravi er intussen van maakte", html! { "Start in 2028." }),
                ("Wat jij schreef", html! { "Start in januari 2028." }),
            ]))
        }
    }
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
