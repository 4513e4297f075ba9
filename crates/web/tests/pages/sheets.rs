// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Lists in and out: a file or something pasted, its preview, and one act.

use axum::{body::Body, http::header};

use crate::{
    browser::{Answer, Browser},
    middenland::Visit,
};

const EDGE: &str = "aGVsZGVy";

/// Sends a form with a file, as a browser does.
pub fn upload(
    visit: &Visit,
    browser: &mut Browser<'_>,
    path: &str,
    fields: &[(&str, &str)],
    file: &[u8],
) -> Answer {
    let page = browser.get(path);
    let mut body = Vec::new();
    let hidden = page.hidden(path);
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    for (name, value) in hidden.chain(fields.iter().copied()) {
        let part = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        body.extend(part.into_bytes());
    }
    let head = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lijst.csv\"\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(file);
    body.extend(format!("\r\n--{EDGE}--\r\n").into_bytes());
    let request = browser
        .request("POST", path)
        .header(header::ORIGIN, visit.house.public_url.origin())
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
        .body(Body::from(body));
    browser.send(path, request.expect("a request"))
}

#[test]
fn a_pasted_column_is_looked_at_and_read_in_once() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/sheet");
    let mut hanna = visit.by("Hanna");
    let pasted = "Kranswijk\nPolderhaven\n<i>Elzendam</i>\n";
    let preview = hanna.fill_in(&path, &[("pasted", pasted)]);
    preview.is(200).shows("2 nieuw, 0 anders, 1 zoals het al was, 0 nog niet goed.");
    preview.shows("&lt;i&gt;Elzendam&lt;/i&gt;");
    assert!(!hanna.get(&visit.at_founding("/parties")).has("Polderhaven"), "nothing changed yet");
    let sent = hanna.fill_in_on(&preview, &path, &[("kind", "municipality")]);
    let list = hanna.follow(&sent);
    list.shows("5 partijen").shows("De lijst is ingelezen.");
    // The same form again is the same act; the same list again changes nothing.
    hanna.fill_in_on(&preview, &path, &[("kind", "municipality")]).is(303);
    let again = hanna.fill_in(&path, &[("pasted", pasted)]);
    again.is(200).shows("Er is niets in te lezen.");
    assert!(!again.has("Lees deze lijst in"));
}

#[test]
fn rows_with_one_code_wait_for_an_answer() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/sheet");
    let mut hanna = visit.by("Hanna");
    let file = "deelnemer_2016;opvolger_nu;cbs_code_nu;inwoners_2022\n\
        Aalburg;Altena;GM1959;57009\nWerkendam;Altena;GM1959;57009\nBreda;Breda;GM0758;184702\n";
    let preview = upload(&visit, &mut hanna, &path, &[], file.as_bytes());
    preview.is(200).shows("Eén code staat bij meer regels").shows("Zie regel 2, 3");
    preview.shows("value=\"2022\"").shows("lijst.csv");
    let refused = hanna.fill_in_on(&preview, &path, &[("repeated_code", "refuse")]);
    refused.is(422).shows("href=\"#skip_wrong\"");
    let chosen = [("repeated_code", "predecessors"), ("look", "yes"), ("year", "2022")];
    let preview = hanna.fill_in_on(&refused, &path, &chosen);
    preview.is(200).shows("3 nieuw, 0 anders").shows("Komt er apart bij als opvolger: Altena.");
    let sent = hanna.fill_in_on(&preview, &path, &chosen[..1]);
    let list = hanna.follow(&sent);
    list.shows("6 partijen").shows("Aalburg en Werkendam gaan samen als Altena");
    list.shows("241.711 inwoners");
}

#[test]
fn columns_are_corrected_and_words_that_fit_nowhere_are_told() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/sheet");
    let mut hanna = visit.by("Hanna");
    let pasted = "wie;stuk\nPolderhaven;gemeente\nElzendam;kasteel\n";
    let preview = hanna.fill_in(&path, &[("pasted", pasted)]);
    preview.is(200).shows("Geen kolom is de naam.").shows("Kolom A: wie");
    let corrected = [("column-0", "name"), ("column-1", "kind"), ("look", "yes")];
    let preview = hanna.fill_in_on(&preview, &path, &corrected);
    preview.shows("1 nieuw").shows("Dit woord kennen we hier niet.");
    let sent = hanna.fill_in_on(
        &preview,
        &path,
        &[("column-0", "name"), ("column-1", "kind"), ("skip_wrong", "yes")],
    );
    let list = hanna.follow(&sent);
    list.shows("Polderhaven");
    assert!(!list.has("Elzendam"));
}

#[test]
fn what_changed_meanwhile_is_looked_at_again() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/sheet");
    let mut hanna = visit.by("Hanna");
    let preview = hanna.fill_in(&path, &[("pasted", "Polderhaven\n")]);
    visit.does("Ravi", crate::middenland::adding("Polderhaven"));
    let late = hanna.fill_in_on(&preview, &path, &[]);
    late.is(422).shows("Intussen veranderde iemand iets.").shows("0 nieuw");
}

#[test]
fn files_that_are_no_list_get_a_plain_sentence() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/people/sheet");
    let mut hanna = visit.by("Hanna");
    let zip = b"PK\x03\x04 and nothing more";
    for (file, words) in [
        (&b"%PDF-1.7 something"[..], "Dit is geen rekenblad."),
        (&zip[..], "Bewaar het"),
        (&b"naam;mail\n\"open"[..], "aanhalingsteken"),
        (&b"\x00\x01\x02\x03\xff\xfe"[..], "Dit is geen rekenblad."),
    ] {
        let answer = upload(&visit, &mut hanna, &path, &[], file);
        answer.is(422).shows(words).shows("href=\"#file\"");
    }
    hanna.fill_in(&path, &[]).is(422).shows("Kies een bestand of plak een lijst.");
    let torn = hanna.fill_in(&path, &[("grid", "[true,[[1,"), ("preview", "x")]);
    torn.is(422).shows("Dit bestand is beschadigd.");
    visit.by("Joris").get(&path).is(403);
    visit.by("Noor").get(&path).is(403);
}

#[test]
fn people_and_activities_come_in_too_and_lists_go_out_by_sight() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let people = visit.at_founding("/people/sheet");
    let pasted = "naam;rol;partij;mail\nIlse Kampveen;vertegenwoordiger;Kranswijk;ilse@x.example\n";
    let preview = hanna.fill_in(&people, &[("pasted", pasted)]);
    let sent = hanna.fill_in_on(&preview, &people, &[]);
    hanna.follow(&sent).shows("Ilse Kampveen");
    let activities = visit.at_founding("/activities/sheet");
    let pasted = "activiteit;spoor;van\nGesprekken;;12-3-2026\n";
    let preview = hanna.fill_in(&activities, &[("pasted", pasted)]);
    hanna.fill_in_on(&preview, &activities, &[]).is(303);
    let csv = |name: &str, path: &str| visit.by(name).get(&visit.at_founding(path)).body;
    assert!(csv("Hanna", "/people.csv").contains("ilse@x.example"));
    assert!(csv("Joris", "/people.csv").contains("Ilse Kampveen"));
    assert!(!csv("Joris", "/people.csv").contains("ilse@x.example"));
    assert!(csv("Joris", "/activities.csv").contains("2026-03-12"));
    for path in ["/parties.xlsx", "/people.xlsx", "/activities.xlsx"] {
        visit.by("Joris").get(&visit.at_founding(path)).is(200);
        visit.by("Fenna").get(&visit.at_founding(path)).is(403);
    }
}
