// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Home: every persona's own day, and nobody else's.

use domain::party::{AnswerMandate, Authority, NameHearer};
use ledger::Id;

use crate::middenland::Visit;

#[test]
fn a_facilitator_begins_with_a_sentence_and_a_next_conversation() {
    let visit = Visit::middenland();
    let home = visit.by("Hanna").get(&visit.at_founding(""));
    home.is(200).shows("Dag Hanna").shows("Er zijn 3 partijen.");
    home.shows("Met 3 partijen sprak 6 weken niemand.").shows("Hier sprak nog niemand mee.");
    home.shows("Een voorstel, geen opdracht.").shows("Sta je nog in het midden?");
    home.shows("Nog geen kaders.").shows("Noteer in 20 seconden");
}

#[test]
fn the_mirror_and_the_proposals_are_for_nobody_else() {
    let visit = Visit::middenland();
    for name in visit.cast().filter(|it| !["Hanna", "Ravi"].contains(it)) {
        let home = visit.by(name).get(&visit.at_founding(""));
        for words in ["Sta je nog in het midden?", "Volgend gesprek", "niemand mee", "Stil</h2>"] {
            assert!(!home.has(words), "{name}: {words}");
        }
    }
}

#[test]
fn a_representative_finds_what_waits_and_it_goes_when_it_is_answered() {
    let visit = Visit::middenland();
    let mut joris = visit.by("Joris");
    let home = joris.get(&visit.at_founding(""));
    home.shows("2 dingen wachten op jou.").shows("Mag je namens Noorderkolk ja zeggen?");
    home.shows("Noem wie mag horen wat Noorderkolk onder ons zegt");
    let (party, person) = (visit.party("Noorderkolk"), visit.person("Joris"));
    let (about, authority) = ("geld".to_owned(), Authority::TakesItBack);
    let (until, source) = (None, String::new());
    let person = Id::new(person);
    visit.does("Joris", AnswerMandate { party, person, about, authority, until, source });
    let person = Id::new(visit.person("Ravi"));
    visit.does("Joris", NameHearer { party, person, earlier_too: false });
    joris.get(&visit.at_founding("")).shows("Niets wacht op jou.");
    let home = visit.by("Samira").get(&visit.at_founding(""));
    home.shows("Jij bereidt het werk van Joris voor.");
    assert!(!home.has("Wat wij zeiden"), "an adviser reads what is shared with them");
}

#[test]
fn every_persona_has_a_home_in_both_languages() {
    let visit = Visit::middenland();
    for name in visit.cast() {
        let mut browser = visit.by(name);
        browser.get(&visit.at_founding("")).is(200).shows("Dag ");
        browser.language = "en";
        browser.get(&visit.at_founding("")).is(200).shows("Hello ");
    }
    visit.nobody().get(&visit.at_founding("")).is(404);
}
