// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A document held against a text: the same, an earlier version of it, or another.

use domain::text::{Open, TextCircle, TextKind};

use crate::middenland::Visit;

#[test]
fn a_document_is_known_as_the_earlier_version_that_it_is() {
    let visit = Visit::middenland();
    let act = Open {
        title: "Contourennota".to_owned(),
        kind: TextKind::Note,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec!["Eén stem.".to_owned()],
    };
    let made = visit.does("Ravi", act);
    let text = visit.at_founding(&format!("/texts/{}", made[0]));
    let mut ravi = visit.by("Ravi");
    let keep = format!("{text}/keep");
    ravi.fill_in(&keep, &[("label", "0.9"), ("summary", "Concept.")]).is(303);
    let passage = visit.at_founding(&format!("/texts/passages/{}", made[1]));
    ravi.fill_in(&passage, &[("words", "Twee stemmen.")]).is(303);
    ravi.fill_in(&keep, &[("label", "1.0"), ("summary", "Anders.")]).is(303);
    let page = visit.by("Joris").get(&text);
    let at = page.body.find("/texts/versions/").expect("a version") + "/texts/versions/".len();
    let check = visit.at_founding(&format!("/texts/versions/{}/check", &page.body[at..at + 26]));
    let told =
        |words: &str| visit.by("Joris").fill_in(&check, &[("words", words), ("more", "check")]);
    told("Twee  stemmen.\n").shows("Dit is precies deze tekst");
    told("Eén stem.").shows("Dit is niet deze tekst, maar").shows("0.9").shows("<ins>");
    told("Drie stemmen.").shows("Dit is een andere tekst");
    told(" ").shows("Kies een bestand of plak de tekst.");
    visit.by("Fenna").get(&check).is(404);
}
