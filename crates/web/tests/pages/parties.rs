// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pages of parties and people: what each viewer sees there, and what the forms do.

use domain::party::{self, Guess, INHABITANTS, RecordDriver, Stance};

use crate::middenland::Visit;

fn at(visit: &Visit, party: &str, end: &str) -> String {
    visit.at_founding(&format!("/parties/{}{end}", visit.party(party)))
}

#[test]
fn the_list_counts_filters_and_says_what_is_unknown() {
    let visit = Visit::middenland();
    let party = visit.party("Kranswijk");
    let (name, source) = (INHABITANTS.to_owned(), "gemeente".to_owned());
    let figure = RecordDriver { party, name, amount: 14_300, year: 2026, source, seen: None };
    visit.does("Hanna", figure);
    let mut joris = visit.by("Joris");
    let list = joris.get(&visit.at_founding("/parties"));
    list.is(200).shows("3 partijen: 3 gemeenten.").shows("14.300 inwoners");
    list.shows("Van 2 partijen is het aantal inwoners niet bekend.");
    assert!(!list.has("/parties/new"), "only facilitators add parties");
    let found = joris.get(&visit.at_founding("/parties?q=krans&kind=municipality&stand="));
    found.shows("Kranswijk");
    assert!(!found.has("Wilgenstede"));
    joris
        .get(&visit.at_founding("/parties?q=%F0%9F%98%80&kind=castle"))
        .is(200)
        .shows("Geen partij past bij wat je zoekt.");
    joris.language = "en";
    joris.get(&visit.at_founding("/parties?taal=en")).shows("3 parties: 3 municipalities.");
}

#[test]
fn between_us_stands_on_the_page_only_for_who_hears_it() {
    let visit = Visit::middenland();
    let mandates = at(&visit, "Kranswijk", "/mandates/new");
    let mut tjitske = visit.by("Tjitske");
    let person = visit.person("Tjitske").to_string();
    let fields = [
        ("person", person.as_str()),
        ("about", "geld"),
        ("authority", "up_to"),
        ("limit", "€ 19,50 per inwoner"),
    ];
    let sent = tjitske.fill_in(&mandates, &fields);
    tjitske.follow(&sent).is(200).shows("Ja, tot € 19,50 per inwoner").shows("Onder ons");
    let page = at(&visit, "Kranswijk", "");
    for other in ["Hanna", "Ravi", "Noor", "Joris", "Ellen"] {
        let seen = visit.by(other).get(&page);
        seen.is(200);
        assert!(!seen.has("19,50") && !seen.has("Mandaten"), "{other}");
        assert!(!seen.has("Wie mag horen"), "{other}");
        visit.by(other).get(&mandates).is(403);
    }
    let ravi = visit.person("Ravi").to_string();
    let names = at(&visit, "Kranswijk", "/hearers/new");
    let sent = tjitske.fill_in(&names, &[("person", &ravi), ("earlier_too", "yes")]);
    tjitske.follow(&sent).shows("Ravi, procesbegeleider");
    visit.by("Ravi").get(&page).shows("19,50");
    assert!(!visit.by("Hanna").get(&page).has("19,50"));
    let own = tjitske.get(&page);
    let start = own.body.find("/hearers/").expect("a way to unname");
    let href: String = own.body[start..].chars().take_while(|it| *it != '"').collect();
    let sent = tjitske.fill_in(&at(&visit, "Kranswijk", &href), &[]);
    tjitske.follow(&sent).shows("Jullie noemden nog niemand.");
    assert!(!visit.by("Ravi").get(&page).has("19,50"));
}

#[test]
fn a_guess_is_on_no_page_but_its_writers() {
    let visit = Visit::middenland();
    let party = visit.party("Kranswijk");
    let words = "Geld is het tweede verhaal.".to_owned();
    visit.does("Hanna", Guess { party, stance: Stance::Critical, words, on: None });
    for end in ["", "/print"] {
        let page = at(&visit, "Kranswijk", end);
        visit.by("Hanna").get(&page).shows("tweede verhaal").shows("Alleen ik");
        for other in ["Ravi", "Noor", "Tjitske"] {
            assert!(!visit.by(other).get(&page).has("tweede verhaal"), "{other} {end}");
        }
    }
}

#[test]
fn not_yet_needs_its_condition_and_who_types_it_in_a_source() {
    let visit = Visit::middenland();
    let path = at(&visit, "Kranswijk", "/declare");
    let typed = [("participation", "not_yet"), ("stance", "under_conditions"), ("on", "31-2-2026")];
    let answer = visit.by("Hanna").fill_in(&path, &typed);
    answer.is(422).shows("href=\"#condition\"").shows("href=\"#on\"").shows("href=\"#source\"");
    let typed = [
        ("participation", "not_yet"),
        ("stance", "under_conditions"),
        ("condition", "<b>Eerst</b> de kosten"),
        ("way_out", "Dan naar de raad"),
    ];
    let mut tjitske = visit.by("Tjitske");
    let sent = tjitske.fill_in(&path, &typed);
    let page = tjitske.follow(&sent);
    page.shows("Nog niet, met voorwaarde").shows("&lt;b&gt;Eerst&lt;/b&gt; de kosten");
    page.shows("Zelf verklaard");
}

#[test]
fn two_who_correct_a_party_both_see_what_the_other_wrote() {
    let visit = Visit::middenland();
    let path = at(&visit, "Kranswijk", "/edit");
    let (mut hanna, mut noor) = (visit.by("Hanna"), visit.by("Noor"));
    let page = noor.get(&path);
    let name = |it: &'static str| [("name", it), ("kind", "municipality"), ("votes", "yes")];
    hanna.fill_in(&path, &name("Gemeente Kranswijk")).is(303);
    let late = noor.fill_in_on(&page, &path, &name("Kranswijk aan Zee"));
    late.is(409).shows("Gemeente Kranswijk").shows("value=\"Kranswijk aan Zee\"");
    let sent = noor.fill_in_on(&late, &path, &name("Kranswijk aan Zee"));
    noor.follow(&sent).is(200).shows("Kranswijk aan Zee");
    // The same form sent twice is one change.
    let again = noor.fill_in_on(&late, &path, &name("Kranswijk aan Zee"));
    again.is(303);
}

#[test]
fn a_merger_keeps_the_old_readable_and_counts_the_new() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/merge");
    let mut hanna = visit.by("Hanna");
    visit.by("Joris").get(&path).is(403);
    let [one, two] = ["Noorderkolk", "Kranswijk"].map(|it| format!("{}.1", visit.party(it)));
    let nothing = hanna.fill_in(&path, &[("name", "Rietveste")]);
    nothing.is(422).shows("href=\"#predecessors\"").shows("href=\"#on\"");
    let fields = [
        ("predecessors", one.as_str()),
        ("predecessors", two.as_str()),
        ("name", "Rietveste"),
        ("on", "2020-01-01"),
    ];
    let sent = hanna.fill_in(&path, &fields);
    let list = hanna.follow(&sent);
    list.shows("2 partijen: 2 gemeenten.").shows("Opgegaan in een ander");
    hanna.get(&at(&visit, "Kranswijk", "")).shows("Rietveste");
    hanna.get(&at(&visit, "Rietveste", "")).shows("Komt voort uit deze partijen:");
}

#[test]
fn reach_is_for_the_facilitators_and_roles_for_who_may_place() {
    let visit = Visit::middenland();
    let person = format!("/people/{}", visit.person("Samira"));
    let reach = visit.at_founding(&format!("{person}/reach"));
    let mut hanna = visit.by("Hanna");
    let wrong = hanna.fill_in(&reach, &[("mail", "samira"), ("telephone", "06")]);
    wrong.is(422).shows("value=\"samira\"").shows("href=\"#mail\"");
    let sent = hanna.fill_in(&reach, &[("mail", "samira@noorderkolk.example")]);
    hanna.follow(&sent).shows("samira@noorderkolk.example");
    let page = visit.at_founding(&person);
    for other in ["Joris", "Noor", "Samira"] {
        let seen = visit.by(other).get(&page);
        seen.is(200).shows("Samira");
        assert!(!seen.has("samira@"), "{other}");
        visit.by(other).get(&reach).is(403);
    }
    visit.by("Fenna").get(&page).is(403);
    let role = visit.at_founding(&format!("{person}/roles/new"));
    let party = visit.party("Noorderkolk").to_string();
    let joris = visit.person("Joris").to_string();
    let fields = [("office", "constituency"), ("party", &party), ("prepares_for", &joris)];
    visit.by("Joris").fill_in(&role, &fields).is(303);
    visit.by("Tjitske").fill_in(&role, &fields).is(403);
}

#[test]
fn parties_are_picked_from_the_register() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/register");
    let mut hanna = visit.by("Hanna");
    hanna.get(&path).is(200).shows("Er is nog geen register ingelezen.");
    let body = |code: &str, name: &str| desk::beside::PublicBody {
        code: code.to_owned(),
        name: name.to_owned(),
        kind: String::new(),
        inhabitants: Some(57_600),
        year: Some(2022),
        province: "Middenland".to_owned(),
        begins: String::new(),
        ends: String::new(),
    };
    let bodies = [body("GM9001", "Polderhaven"), body("GM9002", "Kranswijk")];
    visit.house.store.read_register(&bodies).expect("kept");
    let found = hanna.get(&format!("{path}?q=a"));
    found.is(200).shows("Polderhaven, Gemeente, Middenland, GM9001");
    found.shows("Deze staan er al: Kranswijk.");
    let nothing = hanna.fill_in_on(&found, &path, &[]);
    nothing.is(422).shows("href=\"#codes\"");
    let sent = hanna.fill_in_on(&found, &path, &[("codes", "GM9001")]);
    hanna.follow(&sent).shows("57.600").shows("1 partij is toegevoegd.");
    hanna.fill_in_on(&found, &path, &[("codes", "XX1")]).is(422);
}

#[test]
fn what_is_not_there_and_what_is_not_theirs_look_the_same() {
    let visit = Visit::middenland();
    let stranger = "00000000000000000000000000";
    for path in [
        format!("/parties/{stranger}"),
        format!("/parties/{stranger}/print"),
        format!("/people/{stranger}"),
        "/parties/kranswijk".to_owned(),
    ] {
        visit.by("Hanna").get(&visit.at_founding(&path)).is(404);
    }
    let page = at(&visit, "Kranswijk", "");
    assert!(!visit.nobody().get(&page).has("Tjitske"));
    let party = visit.party("Kranswijk");
    let person = ledger::Id::new(visit.person("Tjitske"));
    let mandate = party::AnswerMandate {
        party,
        person,
        about: String::new(),
        authority: party::Authority::Yes,
        until: None,
        source: String::new(),
    };
    let mandate = visit.does("Tjitske", mandate)[0];
    let path = at(&visit, "Kranswijk", &format!("/mandates/{mandate}"));
    visit.by("Tjitske").get(&path).is(200);
    visit.by("Hanna").get(&path).is(404);
}
