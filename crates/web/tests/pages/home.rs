// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Home: every persona's own day, and nobody else's.

use domain::{
    lens::{AddImprovement, AskScan, Condition, Layer, ScanForm, Statement, Whom},
    party::{AnswerMandate, Authority, NameHearer},
    text::{Accept, Freeze, Judge, Open, PassageStatus, TextCircle, TextKind},
};
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

#[test]
fn a_frozen_text_and_an_improvement_point_wait_for_who_they_are_of() {
    let visit = Visit::middenland();
    let open = Open {
        title: "Spel<regels>".to_owned(),
        kind: TextKind::GroundRules,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec!["Eerst waarom.".to_owned()],
    };
    let made = visit.does("Ravi", open);
    let (text, passage) = (Id::new(made[0]), Id::new(made[1]));
    let (status, remark) = (PassageStatus::Agreed, String::new());
    visit.does("Ravi", Judge { passage, seen: 1, status, remark });
    let home = visit.at_founding("");
    let asks = "Zegt Noorderkolk ja tegen “Spel&lt;regels&gt;”?";
    assert!(!visit.by("Joris").get(&home).has(asks), "it is not frozen yet");
    let (label, summary) = (String::new(), "Samen gemaakt.".to_owned());
    let version = Id::new(visit.does("Ravi", Freeze { text, seen: 1, label, summary })[0]);
    visit.by("Joris").get(&home).shows(asks).shows("Een voorbehoud mag.");
    visit.by("Mila").get(&home).shows(asks);
    for name in ["Hanna", "Ravi", "Noor", "Samira", "Ellen", "Tjitske", "Fenna"] {
        assert!(!visit.by(name).get(&home).has(asks), "{name}");
    }
    let (party, reservation) = (visit.party("Noorderkolk"), String::new());
    visit.does("Joris", Accept { version, party, reservation });
    assert!(!visit.by("Mila").get(&home).has(asks), "it was answered");
}

#[test]
fn an_improvement_point_is_told_to_its_owner_near_its_day() {
    let visit = Visit::middenland();
    let statement = |condition| Statement {
        condition,
        topic: String::new(),
        words: "Ik weet wie hier mag beslissen.".to_owned(),
    };
    let ask = AskScan {
        name: "Scan".to_owned(),
        explanation: String::new(),
        form: ScanForm::Short,
        whom: Whom::Layers(vec![Layer::Speaks]),
        statements: [Condition::Organising, Condition::Process].map(statement).to_vec(),
        low: "oneens".to_owned(),
        high: "eens".to_owned(),
        closes_at: None,
    };
    let scan = *visit.does("Hanna", ask).last().expect("a scan");
    let add = AddImprovement {
        scan: Id::new(scan),
        condition: Condition::Organising,
        saw: "Niet ieder weet wie beslist.".to_owned(),
        action: "Op <één> blad.".to_owned(),
        owner: Id::new(visit.person("Joris")),
        check_on: visit.today() + jiff::ToSpan::days(10),
    };
    visit.does("Noor", add);
    let (home, asks) = (visit.at_founding(""), "Kijk terug op: Op &lt;één&gt; blad.");
    assert!(!visit.by("Joris").get(&home).has(asks), "its day is not near");
    visit.days_pass(4);
    visit.by("Joris").get(&home).shows(asks).shows(&format!("/lens/{scan}#"));
    assert!(!visit.by("Tjitske").get(&home).has(asks));
    visit.days_pass(9);
    visit.by("Joris").get(&home).shows(asks);
}
