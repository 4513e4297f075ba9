// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Points that bodies made, their one answer, the response paper; a reservation on a step.

use crate::middenland::Visit;

const STEP: &str = "steps/4";

fn opened(visit: &Visit) -> String {
    let parties = ["Kranswijk", "Wilgenstede"].map(|it| visit.party(it).to_string());
    let mut fields = vec![("name", "Contouren"), ("template", "informal_round")];
    fields.extend(parties.iter().map(|it| ("parties", it.as_str())));
    let sent = visit.by("Noor").fill_in(&visit.at_founding("/route/new"), &fields);
    sent.is(303);
    sent.headers["location"].to_str().expect("plain").to_owned()
}

/// The ids that can be chosen from in a form.
fn choices(body: &str) -> Vec<String> {
    let rows = body.split("name=\"points\"").skip(1);
    let value = |it: &str| it.split("value=\"").nth(1).map(|it| it[..26].to_owned());
    rows.filter_map(value).collect()
}

#[test]
fn equal_points_are_answered_once_and_the_paper_tells_every_one() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let mut noor = visit.by("Noor");
    for (party, said) in
        [("Kranswijk", "Hoe ga je <weg>?\n\nWat kost het?"), ("Wilgenstede", "Wat kost weggaan?")]
    {
        let give = format!("{route}/{STEP}/{}/points", visit.party(party));
        visit.by("Joris").get(&give).is(403);
        noor.fill_in(&give, &[("points", " ")]).is(422).shows("href=\"#points\"");
        noor.fill_in(&give, &[("points", said)]).is(303);
    }
    let (answer, points) = (format!("{route}/answer"), format!("{route}/points"));
    visit.by("Joris").get(&answer).is(403);
    let form = noor.get(&answer);
    form.shows("Hoe ga je &lt;weg&gt;?");
    let ids = choices(&form.body);
    assert_eq!(ids.len(), 3, "{}", form.body);
    noor.fill_in(&answer, &[("subject", "Weggaan")]).is(422).shows("href=\"#points\"");
    let fields = [
        ("points", ids[0].as_str()),
        ("points", ids[2].as_str()),
        ("subject", "Weggaan"),
        ("reply", "Er komt een regel."),
        ("fate", "taken_over"),
    ];
    noor.fill_in(&answer, &fields).is(303);
    let page = visit.by("Joris").get(&points);
    page.shows("1. Weggaan").shows("Er komt een regel.").shows("overgenomen");
    page.shows("Nog zonder antwoord");
    let step = visit.by("Joris").get(&format!("{route}/{STEP}/{}", visit.party("Kranswijk")));
    step.shows("Antwoord 1: Weggaan");
    for name in ["Hanna", "Tjitske"] {
        let paper = visit.by(name).get(&format!("{route}/response"));
        paper.is(200).shows("Reactienota").shows("Er komt een regel.").shows("Zie antwoord 1.");
        paper.shows("Alle punten, per partij").shows("Hoe ga je &lt;weg&gt;?");
    }
    let mut hanna = visit.by("Hanna");
    hanna.get(&format!("{route}/response")).shows("Dit is het eerste.");
    let give = format!("{route}/response/give");
    noor.get(&give).is(403);
    let sent = hanna.fill_in(&give, &[]);
    sent.is(303);
    hanna.follow(&sent).shows("Anders dan op").shows("Er is niets veranderd.");
    let more = format!("{route}/{STEP}/{}/points", visit.party("Wilgenstede"));
    noor.fill_in(&more, &[("points", "En de voorraad?")]).is(303);
    visit.by("Tjitske").get(&format!("{route}/response")).shows("stond er niet");
    assert!(visit.by("Tjitske").get(&format!("{route}/response.pdf")).body.starts_with("%PDF-"));
    assert!(visit.by("Tjitske").get(&format!("{route}/response.docx")).body.starts_with("PK"));
    for end in ["/points", "/response", "/response.pdf", "/response.docx"] {
        let refused = visit.by("Fenna").get(&format!("{route}{end}")).status.as_u16();
        assert!([403, 404].contains(&refused), "{end}: {refused}");
        visit.nobody().get(&format!("{route}{end}")).is(404);
    }
}

#[test]
fn a_reservation_on_a_step_leads_there_and_back() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let step = format!("{route}/{STEP}/{}", visit.party("Kranswijk"));
    let words = [
        ("status", "not_yet"),
        ("condition", "Eerst weten wat het kost."),
        ("way_out", "Dan gaat het naar de raad."),
    ];
    visit.by("Noor").fill_in(&format!("{step}/set"), &words).is(303);
    let mut tjitske = visit.by("Tjitske");
    let page = tjitske.get(&step);
    let new = "/decisions/reservations/new?step=";
    let id = &page.body.split(new).nth(1).expect("the way to write it down")[..26];
    let new = visit.at_founding(&format!("{new}{id}"));
    let form = tjitske.get(&new);
    form.shows("Eerst weten wat het kost.").shows("Kranswijk");
    visit.by("Joris").get(&new).is(403);
    let fields = [
        ("words", "Eerst weten wat het kost."),
        ("way_out", "Dan gaat het naar de raad."),
        ("circle", "all_parties"),
    ];
    let at = visit.at_founding("/decisions/reservations/new");
    let sent = tjitske.fill_in_on(&form, &at, &fields);
    sent.is(303);
    tjitske.follow(&sent).shows("Voorbehoud 1").shows(&step);
    visit.by("Joris").get(&step).shows("Voorbehoud 1");
}

#[test]
fn each_council_gets_a_page_of_its_own_and_nothing_that_another_may_not_read() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let party = visit.party("Kranswijk");
    let words = [
        ("status", "not_yet"),
        ("condition", "Eerst weten wat het kost."),
        ("way_out", "Dan gaat het naar de raad."),
    ];
    visit.by("Noor").fill_in(&format!("{route}/{STEP}/{party}/set"), &words).is(303);
    let paper = format!("{route}/council/{party}");
    for name in ["Hanna", "Tjitske", "Joris"] {
        let page = visit.by(name).get(&paper);
        page.is(200).shows("Bij het raadsvoorstel van Kranswijk");
        page.shows("nog niet, met voorwaarde. Eerst weten wat het kost. Dan gaat het naar");
    }
    assert!(visit.by("Tjitske").get(&format!("{paper}/page.pdf")).body.starts_with("%PDF-"));
    assert!(visit.by("Tjitske").get(&format!("{paper}/page.docx")).body.starts_with("PK"));
    let mut hanna = visit.by("Hanna");
    hanna.get(&paper).shows("Dit is het eerste.");
    visit.by("Tjitske").get(&format!("{paper}/give")).is(403);
    hanna.fill_in(&format!("{paper}/give"), &[]).is(303);
    let set = format!("{route}/{STEP}/{party}/set");
    visit.by("Noor").fill_in(&set, &[("status", "on_agenda"), ("meeting", "2027-02-11")]).is(303);
    visit.by("Joris").get(&paper).shows("Anders dan op").shows("Vergadering op");
    // It is found from the list, and what was given out is read again as it was.
    let list = visit.by("Tjitske").get(&visit.at_founding("/papers"));
    list.shows(&format!("href=\"{paper}\"")).shows("Stukken voor 2 partijen");
    let place = visit.at_founding("/route/given/");
    let (_, given) = list.body.split_once(&format!("href=\"{place}")).expect("it was given out");
    let given = format!("{place}{}", &given[..26]);
    let read = visit.by("Joris").get(&given);
    read.is(200).shows("Eerst weten wat het kost.").shows("Uitgegeven op");
    assert!(!read.has("Vergadering op"), "{}", read.body);
    assert!(visit.by("Joris").get(&format!("{given}/page.pdf")).body.starts_with("%PDF-"));
    for end in ["", "/page.pdf", "/page.docx"] {
        visit.nobody().get(&format!("{given}{end}")).is(404);
    }
    let other = format!("{route}/council/{}", visit.party("Wilgenstede"));
    hanna.get(&other).shows("Dit is het eerste.");
    let elsewhere = format!("{route}/council/{}", visit.party("Noorderkolk"));
    visit.by("Hanna").get(&elsewhere).is(404);
    visit.by("Fenna").get(&paper).is(403);
    visit.nobody().get(&paper).is(404);
}
