// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Decisions: written down, read by who may, reserved, settled; and a document held against a text.

use domain::text::{Open, TextCircle, TextKind};

use crate::{middenland::Visit, sheets::upload};

const WORDS: &str = "Elke gemeente heeft <één> stem.";

/// Files that are no text, and what is said of them.
const WRONG_FILES: [(&[u8], &str); 3] = [
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "Dit soort bestand lezen we niet."),
    (b"PK\x03\x04 broken off", "Dit bestand is beschadigd."),
    (b" \r\n\t", "In dit bestand staan geen woorden."),
];

/// The first id that stands behind this part of an address.
fn id_behind<'b>(body: &'b str, part: &str) -> &'b str {
    let ids = body.split(part).skip(1).filter_map(|it| it.get(..26));
    let is_id = |it: &&str| it.bytes().all(|it| it.is_ascii_alphanumeric());
    ids.into_iter().find(is_id).expect("an id")
}

/// A note of one sentence, for all parties: its address, and that of its passage.
fn note(visit: &Visit) -> (String, String) {
    let act = Open {
        title: "Contourennota".to_owned(),
        kind: TextKind::Note,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec!["Eén stem.".to_owned()],
    };
    let made = visit.does("Ravi", act);
    let at = |place: String| visit.at_founding(&place);
    (at(format!("/texts/{}", made[0])), at(format!("/texts/passages/{}", made[1])))
}

fn decided(visit: &Visit) -> String {
    let new = visit.at_founding("/decisions/new");
    let mut noor = visit.by("Noor");
    let fields = [
        ("title", "Stemmen"),
        ("words", WORDS),
        ("by", "commissioners"),
        ("rule", "consent"),
        ("on", "2026-01-15"),
        ("circle", "all_parties"),
    ];
    let nameless = [&[("title", "")], &fields[1..]].concat();
    noor.fill_in(&new, &nameless).is(422).shows("href=\"#title\"");
    let sent = noor.fill_in(&new, &fields);
    sent.is(303);
    let page = noor.follow(&sent);
    page.shows("Besluit 1").shows("Elke gemeente heeft &lt;één&gt; stem.");
    let list = noor.get(&visit.at_founding("/decisions"));
    visit.at_founding(&format!("/decisions/{}", id_behind(&list.body, "/decisions/")))
}

#[test]
fn a_decision_is_numbered_and_read_by_all_parties_only() {
    let visit = Visit::middenland();
    let list = visit.at_founding("/decisions");
    visit.by("Joris").get(&list).shows("Er is nog geen besluit vastgelegd");
    visit.by("Joris").get(&visit.at_founding("/decisions/new")).is(403);
    let decision = decided(&visit);
    visit.by("Joris").get(&decision).shows("Stemmen").shows("De opdrachtgevers");
    visit.by("Fenna").get(&decision).is(403);
    visit.nobody().get(&decision).is(404);
    let withdraw = format!("{decision}/withdraw");
    visit.by("Noor").fill_in(&withdraw, &[("why", " ")]).is(422).shows("href=\"#why\"");
    visit.by("Noor").fill_in(&withdraw, &[("why", "Ingehaald.")]).is(303);
    visit.by("Joris").get(&decision).shows("ingetrokken").shows("Ingehaald.");
}

#[test]
fn a_party_reserves_in_its_own_name_and_says_what_became_of_it() {
    let visit = Visit::middenland();
    let new = visit.at_founding("/decisions/reservations/new");
    let list = visit.at_founding("/decisions/reservations");
    visit.by("Samira").get(&new).is(403);
    let fields = [
        ("words", "Eerst weten wat het kost."),
        ("way_out", "Dan gaat het naar de raad."),
        ("circle", "all_parties"),
    ];
    let mut tjitske = visit.by("Tjitske");
    let sent = tjitske.fill_in(&new, &fields);
    sent.is(303);
    tjitske.follow(&sent).shows("Voorbehoud 1").shows("Dan gaat het naar de raad.");
    let page = visit.by("Joris").get(&list);
    page.shows("Er staat 1 voorbehoud open").shows("Eerst weten wat het kost.");
    let id = id_behind(&page.body, "/decisions/reservations/");
    let settle = visit.at_founding(&format!("/decisions/reservations/{id}/settle"));
    visit.by("Joris").get(&settle).is(403);
    let settles = |why: &'static str| [("fate", "met"), ("on", "2026-01-15"), ("why", why)];
    tjitske.fill_in(&settle, &settles("")).is(422);
    tjitske.fill_in(&settle, &settles("Het college zei ja.")).is(303);
    visit.by("Joris").get(&list).shows("Er staat geen voorbehoud open");
    visit.by("Joris").get(&format!("{list}?show=all")).shows("aan voldaan");
    let sheet = visit.by("Joris").get(&format!("{list}.csv"));
    sheet.is(200).shows("Het college zei ja.");
}

#[test]
fn a_document_is_known_as_the_earlier_version_that_it_is() {
    let visit = Visit::middenland();
    let (text, passage) = note(&visit);
    let mut ravi = visit.by("Ravi");
    let keep = format!("{text}/keep");
    ravi.fill_in(&keep, &[("label", "0.9"), ("summary", "Concept.")]).is(303);
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
    let mut joris = visit.by("Joris");
    let mut sends = |file: &[u8]| upload(&visit, &mut joris, &check, &[("more", "check")], file);
    sends("Twee stemmen.\r\n".as_bytes()).shows("Dit is precies deze tekst");
    for (wrong, why) in WRONG_FILES {
        sends(wrong).is(200).shows(why);
    }
    visit.by("Fenna").get(&check).is(404);
}

#[test]
fn anybody_holds_a_document_against_a_frozen_text_and_reads_no_word_of_it() {
    let visit = Visit::middenland();
    let (text, passage) = note(&visit);
    let mut ravi = visit.by("Ravi");
    ravi.fill_in(&format!("{text}/keep"), &[("label", "0.9"), ("summary", "Concept.")]).is(303);
    ravi.fill_in(&passage, &[("words", "Twee stemmen.")]).is(303);
    let version = |visit: &Visit| {
        let page = visit.by("Joris").get(&text);
        let id = id_behind(&page.body, "/texts/versions/").to_owned();
        visit.at_founding(&format!("/texts/versions/{id}"))
    };
    let draft = version(&visit);
    let has_link = |at: &str| visit.by("Joris").get(at).has("/klopt/");
    assert!(!has_link(&draft), "what is not frozen has no link");
    let judge = format!("{passage}/status");
    ravi.fill_in(&judge, &[("status", "agreed")]).is(303);
    ravi.fill_in(&format!("{text}/freeze"), &[("label", "1.0"), ("summary", "Zo.")]).is(303);
    let page = visit.by("Joris").get(&text);
    let ids = page.body.split("/texts/versions/").skip(1).map(|it| &it[..26]);
    let mut pages = ids.map(|it| visit.at_founding(&format!("/texts/versions/{it}")));
    let frozen = pages.find(|it| has_link(it)).expect("the frozen one has a link");
    let shown = visit.by("Joris").get(&frozen);
    let link = shown.body.split("/klopt/").nth(1).and_then(|it| it.split('"').next());
    let link = format!("/klopt/{}", link.expect("a link"));
    let mut nobody = visit.nobody();
    nobody.get(&link).is(200).shows("Klopt jouw tekst?").shows("Contourennota");
    let mut told = |words: &str| nobody.post(&link, &[("words", words)]);
    told(" Twee  stemmen.\n").is(200).shows("Ja, dit is precies de vastgelegde tekst.");
    let draft = told("Eén stem.");
    draft.is(200).shows("Nee. Dit is").shows("0.9");
    assert!(!draft.has("Twee"), "{}", draft.body);
    let other = told("Drie stemmen.");
    other.is(200).shows("Nee, dit is een andere tekst.");
    assert!(!other.has("Twee") && !other.has("Eén"), "{}", other.body);
    told(" ").is(200).shows("Kies een bestand of plak de tekst.");
    for (wrong, why) in WRONG_FILES {
        upload(&visit, &mut nobody, &link, &[], wrong).is(200).shows(why);
    }
    let wrong = format!("{}x", &link[..link.len() - 1]);
    nobody.get(&wrong).is(404);
    nobody.get("/klopt/niets").is(404);
}
