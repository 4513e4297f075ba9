// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A form with every kind of field, and the signs.

use maud::{Markup, html};
use web::kit::*;

use super::FIRM;

pub fn form() -> Markup {
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
                (Field::new("naam", "Naam").autocomplete("name").value("Joris \"H\" <b>").text())
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

pub fn signs() -> Markup {
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
                @for (place, name) in ["Wilgenstede", "Otterkade"].iter().enumerate() {
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
