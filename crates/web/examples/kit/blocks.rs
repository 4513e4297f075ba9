// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Circles, tables, history and the small blocks.

use maud::{Markup, html};
use web::kit::*;

use super::words;

pub fn circles() -> Markup {
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

pub fn tables() -> Markup {
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

pub fn history() -> Markup {
    let moment = |tense, when, stamp, what, why| Moment {
        tense,
        when,
        stamp,
        who: "Hanna Zomervoort",
        what,
        why,
        way: html! {},
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
            html! { "De wens, letterlijk. " (circle(Circle::Public, "openbaar")) }))
    }
}

pub fn small_blocks() -> Markup {
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
