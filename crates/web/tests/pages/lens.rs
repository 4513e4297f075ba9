// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The lens through the whole router: a scan asked, answered, closed, and what it shows to whom.

use domain::{lens::Scan, table::Table};
use ledger::Id;

use crate::{
    browser::Answer,
    middenland::Visit,
    round::{at, seat, seated, sees},
};

/// A scan at the table, in the name of the parties, asked through its own page.
fn asked(visit: &Visit, form: &str) -> Id<Scan> {
    let table = sees(visit, |it| it.all::<Table>()[0].id.to_string());
    let path = visit.at_founding("/lens/new");
    let mut hanna = visit.by("Hanna");
    hanna.get(&path).is(200).shows("Ik weet wie hier mag beslissen.");
    let fields = [("name", "Zomer<scan>"), ("form", form), ("whom", table.as_str())];
    hanna.fill_in(&path, &fields).is(303);
    sees(visit, |it| it.all::<Scan>().last().expect("asked").id)
}

fn answers(visit: &Visit, scan: Id<Scan>, who: &str, party: &str, steps: [&str; 12]) {
    let round = sees(visit, |it| it.get(scan).expect("asked").groups[0].round.any());
    let answer = at(visit, round, &format!("/answer/{}", seat(visit, party)));
    let names: Vec<String> = (0..12).map(|it| format!("q.{it}.answer")).collect();
    let fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(steps).collect();
    visit.by(who).fill_in(&answer, &fields).is(303);
}

#[test]
fn a_scan_shows_first_where_the_images_differ_most() {
    let visit = seated();
    let list = visit.at_founding("/lens");
    visit.by("Hanna").get(&list).shows("Er is nog geen scan geweest.");
    visit.by("Joris").get(&visit.at_founding("/lens/new")).is(403);
    let scan = asked(&visit, "short");
    let one = visit.at_founding(&format!("/lens/{scan}"));
    visit.by("Joris").get(&one).is(200).shows("Zomer&lt;scan&gt;").shows("Geef je antwoorden");
    visit.by("Samira").get(&one).is(404);
    let mut alike = ["4"; 12];
    alike[7] = "1";
    answers(&visit, scan, "Joris", "Noorderkolk", alike);
    alike[7] = "5";
    answers(&visit, scan, "Tjitske", "Kranswijk", alike);
    let before = visit.by("Ellen").get(&one);
    before.shows("Niemand ziet iets voordat hij sluit.");
    assert!(!before.has("verst uiteen"));
    let close = visit.at_founding(&format!("/lens/{scan}/close"));
    visit.by("Noor").get(&close).is(403);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&close, &[]).is(303);
    let round = sees(&visit, |it| it.get(scan).expect("asked").groups[0].round.any());
    hanna.fill_in(&at(&visit, round, "/reveal"), &[]).is(303);
    let told = visit.by("Tjitske").get(&one);
    told.shows("Hier lopen de beelden het verst uiteen: organiseren.").shows("Jij zei:");
    let first = told.body.find("<h2 class=\"typed\"").expect("a statement");
    assert!(told.body[first..].starts_with("<h2 class=\"typed\" id=\"s-7\">"), "organising first");
    let english = visit.by("Ellen").get(&format!("{one}?taal=en"));
    english.shows("Here the images differ most: organising.");
}

#[test]
fn a_group_of_two_is_too_little_to_show() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/lens/new");
    let mut hanna = visit.by("Hanna");
    let none = [("name", "Zonder"), ("form", "short"), ("whom", "layers")];
    hanna.fill_in(&path, &none).is(422).shows("href=\"#layers\"");
    let clarity =
        [("name", "Zonder"), ("form", "clarity"), ("whom", "layers"), ("layers", "speaks")];
    hanna.fill_in(&path, &clarity).is(422).shows("verraden wie ze gaf");
    let fields = [("name", "Zonder"), ("form", "short"), ("whom", "layers"), ("layers", "speaks")];
    hanna.fill_in(&path, &fields).is(303);
    let scan = sees(&visit, |it| it.all::<Scan>()[0].id);
    let close = visit.at_founding(&format!("/lens/{scan}/close"));
    hanna.fill_in(&close, &[]).is(303);
    let one = visit.at_founding(&format!("/lens/{scan}"));
    visit.by("Samira").get(&one).is(200).shows("Te weinig om te tonen");
}

#[test]
fn improvements_and_what_is_stuck() {
    let visit = seated();
    let scan = asked(&visit, "clarity");
    let improve = visit.at_founding(&format!("/lens/{scan}/improve"));
    visit.by("Joris").get(&improve).is(403);
    let owner = visit.person("Joris").to_string();
    let mut fields = vec![
        ("condition", "organising"),
        ("saw", "Niet ieder weet wie beslist."),
        ("action", ""),
        ("owner", owner.as_str()),
        ("check_on", "2026-12-01"),
    ];
    let mut noor = visit.by("Noor");
    noor.fill_in(&improve, &fields).is(422).shows("href=\"#action\"");
    fields[2].1 = "Op één blad.";
    noor.fill_in(&improve, &fields).is(303);
    let one = visit.at_founding(&format!("/lens/{scan}"));
    visit.by("Tjitske").get(&one).shows("Op één blad.").shows("terugkijken op");
    let stuck = visit.at_founding("/lens/stuck");
    visit.by("Joris").get(&stuck).is(403);
    visit.by("Hanna").get(&stuck).is(200).shows("Hakken in het zand?");
}

/// Where an answer leads.
fn place(answer: &Answer) -> String {
    answer.headers["location"].to_str().expect("an address").to_owned()
}

/// Ends a scan and turns its answers over.
fn told(visit: &Visit, scan: Id<Scan>) {
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&visit.at_founding(&format!("/lens/{scan}/close")), &[]).is(303);
    let round = sees(visit, |it| it.get(scan).expect("asked").groups[0].round.any());
    hanna.fill_in(&at(visit, round, "/reveal"), &[]).is(303);
}

#[test]
fn a_later_scan_lies_beside_an_earlier_one_with_a_table_each() {
    let visit = seated();
    let earlier = asked(&visit, "short");
    let mut steps = ["4"; 12];
    steps[7] = "1";
    answers(&visit, earlier, "Joris", "Noorderkolk", steps);
    told(&visit, earlier);
    visit.days_pass(30);
    let later = asked(&visit, "short");
    assert_ne!(later, earlier);
    steps[7] = "4";
    answers(&visit, later, "Joris", "Noorderkolk", steps);
    let beside = visit.at_founding(&format!("/lens/{later}/beside/{earlier}"));
    visit.by("Joris").get(&beside).is(404);
    told(&visit, later);
    let one = visit.at_founding(&format!("/lens/{later}"));
    visit.by("Ellen").get(&one).shows("Naast een eerdere scan").shows(&format!("beside/{earlier}"));
    let shown = visit.by("Ellen").get(&beside);
    shown.is(200).shows("Ik weet wie hier mag beslissen.").shows("1 oneens").shows("<table");
    shown.shows("er is geen gemiddelde");
    visit.by("Ellen").get(&format!("{beside}?taal=en")).shows("Beside an earlier scan");
    visit.by("Samira").get(&beside).is(404);
    visit.nobody().get(&beside).is(404);
    let turned = visit.at_founding(&format!("/lens/{earlier}/beside/{later}"));
    visit.by("Ellen").get(&turned).is(404);
}

#[test]
fn a_feedback_page_is_a_draft_until_a_party_went_through_it() {
    let visit = seated();
    let new = visit.at_founding("/lens/feedback/new");
    visit.by("Joris").get(&new).is(403);
    let mut hanna = visit.by("Hanna");
    hanna.get(&visit.at_founding("/lens/stuck")).shows("Schrijf een concept");
    hanna.get(&new).is(200).shows("Dit is een eerste beeld, geen oordeel.");
    hanna.fill_in(&new, &[("words", " ")]).is(422).shows("href=\"#words\"");
    let sent = hanna.fill_in(&new, &[("words", "Wie mag <dit>?\r\n\r\nEn wanneer?")]);
    sent.is(303);
    let one = place(&sent);
    hanna.get(&one).shows("Wie mag &lt;dit&gt;?").shows("concept").shows("Nog met geen partij.");
    for name in ["Joris", "Tjitske", "Noor", "Ellen"] {
        visit.by(name).get(&one).is(404);
    }
    let share = format!("{one}/share");
    let fields = [("title", "Zo zien wij het"), ("circle", "all_parties")];
    hanna.fill_in(&share, &fields).is(422).shows("minstens één partij");
    let party = visit.party("Kranswijk").to_string();
    let check = format!("{one}/check");
    hanna.fill_in(&check, &[]).is(422).shows("href=\"#party\"");
    visit.by("Ravi").fill_in(&check, &[("party", &party)]).is(303);
    hanna.get(&one).shows("Kranswijk").shows("Deel het beeld");
    visit.days_pass(1);
    let change = format!("{one}/change");
    hanna.fill_in(&change, &[("words", "Wie mag beslissen?")]).is(303);
    hanna.get(&one).shows("De woorden zijn daarna nog veranderd.");
    hanna.fill_in(&share, &fields).is(303);
    hanna.get(&one).shows("Gedeeld op");
    let texts = visit.at_founding("/texts");
    visit.by("Tjitske").get(&texts).shows("Zo zien wij het");
    hanna.fill_in(&change, &[("words", "Nog iets.")]).is(422).shows("al gedeeld");
    let again = hanna.fill_in(&new, &[("words", "Een ander beeld.")]);
    let drop = format!("{}/drop", place(&again));
    hanna.fill_in(&drop, &[]).is(303);
}
