// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The process: stages, where each thinks we are, and the mandate that only its party is told of.

use domain::{
    assignment::TemplateLanguage,
    process::{CopyStages, Part, SetInvolvement, Stage},
};
use ledger::Id;

use crate::middenland::Visit;

fn stages(visit: &Visit) -> Vec<Id<Stage>> {
    let made = visit.does("Hanna", CopyStages { language: TemplateLanguage::Dutch });
    made.into_iter().map(Id::new).collect()
}

#[test]
fn stages_are_copied_answered_and_told_by_each() {
    let visit = Visit::middenland();
    let page = visit.at_founding("/process");
    visit.by("Joris").get(&page).shows("Er zijn nog geen fasen");
    visit.by("Fenna").get(&page).is(403);
    visit.nobody().get(&page).is(404);
    let copy = visit.at_founding("/process/copy");
    visit.by("Joris").get(&copy).is(403);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&copy, &[]).is(303);
    hanna.fill_in(&copy, &[]).is(422).shows("Er staan al fasen");
    let shown = hanna.get(&page);
    shown.shows("Overeenkomen").shows("Vragen bij het begin");
    let at = shown.body.find("/process/stages/").expect("a stage");
    let stage =
        shown.body[at..].split("/stages/").find(|it| it.len() > 26 && !it.starts_with("new"));
    let stage = &stage.expect("an id")[..26];
    let answer = visit.at_founding(&format!("/process/stages/{stage}/exit/0"));
    hanna.fill_in(&answer, &[("is_met", "yes")]).is(422).shows("href=\"#answer\"");
    hanna.fill_in(&answer, &[("is_met", "yes"), ("answer", "Ja <zeker>.")]).is(303);
    visit.by("Joris").get(&page).shows("Ja &lt;zeker&gt;.").shows("genoeg");
    hanna.get(&visit.at_founding(&format!("/process/stages/{stage}/exit/99"))).is(404);
    let sense = visit.at_founding("/process/sense");
    hanna.fill_in(&sense, &[("words", "Zo zie ik het.")]).is(422).shows("href=\"#stage\"");
    hanna.fill_in(&sense, &[("stage", stage), ("words", "Zo zie ik het.")]).is(303);
    let mut joris = visit.by("Joris");
    let shown = joris.get(&page);
    shown.shows("hier zijn we").shows("Zo zie ik het.");
    let stages = shown.body.split("<section class=\"card").filter(|it| it.contains("het begin"));
    for it in stages {
        let is_now = it.starts_with(" now");
        assert_ne!(is_now, it.contains("<details class=\"more\""), "only where we are is open");
    }
    let hidden = [("stage", stage), ("words", "Wij niet."), ("hidden", "yes")];
    joris.fill_in(&sense, &hidden).is(303);
    joris.get(&page).shows("Wij niet.").shows("Onder ons");
    for name in visit.cast().filter(|it| !["Joris", "Mila", "Fenna", "Dirkje", "Saar"].contains(it))
    {
        assert!(!visit.by(name).get(&page).has("Wij niet."), "{name}");
    }
    visit.by("Samira").get(&sense).is(403);
}

#[test]
fn a_missing_mandate_stands_on_the_page_of_its_party_only() {
    let visit = Visit::middenland();
    let stage = stages(&visit)[3];
    let party = visit.party("Kranswijk");
    let act = SetInvolvement {
        stage,
        party,
        seen: None,
        part: Part::Decides,
        when: "drie tafels".to_owned(),
        mandate: "geld".to_owned(),
        expectation: String::new(),
    };
    visit.does("Noor", act);
    let page = visit.at_founding("/process");
    let told = "zei nog niemand of jullie ja mogen zeggen";
    visit.by("Tjitske").get(&page).shows(told).shows("drie tafels");
    for name in ["Hanna", "Ravi", "Noor", "Joris", "Samira", "Ellen"] {
        let shown = visit.by(name).get(&page);
        shown.shows("drie tafels");
        assert!(!shown.has(told) && !shown.has("id=\"needed\""), "{name}");
    }
    let who = visit.at_founding(&format!("/process/stages/{stage}/who"));
    visit.by("Joris").get(&who).is(403);
    let mut noor = visit.by("Noor");
    noor.fill_in(&who, &[("part", "")]).is(422).shows("href=\"#party\"").shows("href=\"#part\"");
    let joris = visit.party("Noorderkolk").to_string();
    noor.fill_in(&who, &[("party", &joris), ("part", "is_heard")]).is(303);
    visit.by("Joris").get(&page).shows("Wordt gehoord");
}
