// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Forms of any room: two who edit one record, rows, panics and files; tried in the attic.

use domain::party::{self, PartyKind};

use crate::middenland::{Visit, adding};

fn renamed(visit: &Visit, name: &str, to: &str) -> party::Edit {
    party::Edit {
        party: visit.party(name),
        seen: 1,
        name: to.to_owned(),
        kind: PartyKind::WaterAuthority,
        short: "OTT".to_owned(),
        code: String::new(),
        votes: true,
    }
}

#[test]
fn two_who_edit_one_record_both_see_what_the_other_wrote() {
    let visit = Visit::middenland();
    visit.does("Hanna", adding("Otterkade aan Zee"));
    let path = visit.at_founding(&format!("/attic/edit/{}", visit.party("Otterkade aan Zee")));
    let mut ravi = visit.by("Ravi");
    let page = ravi.get(&path);
    visit.does("Hanna", renamed(&visit, "Otterkade aan Zee", "Otterkade aan het Meer"));
    let mine = [("name", "Mijn <Otterkade>"), ("kind", "other")];
    let outdated = ravi.fill_in_on(&page, &path, &mine);
    outdated.is(409).shows("Iemand anders veranderde dit").shows("Hanna Zomervoort");
    // Theirs, as a difference in words; the kind too, by its word.
    outdated.shows("Zee</del>").shows("het Meer</ins>").shows("Waterschap</ins>");
    // Mine stays, and goes on from what I have read now.
    outdated.shows("value=\"Mijn &lt;Otterkade&gt;\"").shows("name=\"seen\" value=\"2\"");
    ravi.fill_in_on(&outdated, &path, &mine).is(303);
    let list = ravi.get(&visit.at_founding("/parties"));
    list.shows("Mijn &lt;Otterkade&gt;");
    let history = visit.at_founding(&format!("/history/{}", visit.party("Mijn <Otterkade>")));
    ravi.get(&history).shows("Dit is 3 keer opgeschreven").shows("het Meer</ins>");
}

#[test]
fn another_mistake_does_not_hide_that_the_page_is_outdated() {
    let visit = Visit::middenland();
    let path = visit.at_founding(&format!("/attic/edit/{}", visit.party("Kranswijk")));
    let mut ravi = visit.by("Ravi");
    let page = ravi.get(&path);
    visit.does("Hanna", renamed(&visit, "Kranswijk", "Kranswijk-Noord"));
    let wrong = ravi.fill_in_on(&page, &path, &[("name", ""), ("kind", "other")]);
    wrong.is(422).shows("name=\"seen\" value=\"1\"");
    ravi.fill_in_on(&wrong, &path, &[("name", "Mijn"), ("kind", "other")]).is(409);
}

#[test]
fn rows_grow_without_script_and_errors_stand_at_their_row() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let path = visit.at_founding("/attic/rows");
    let page = hanna.get(&path);
    let two = [("demands.0.words", "niemand betaalt meer"), ("demands.1.words", "")];
    let more = hanna.fill_in_on(&page, &path, &[&two[..], &[("more", "demands")]].concat());
    more.is(200).shows("niemand betaalt meer").shows("id=\"demands.1.words\"");
    assert!(!more.has("class=\"errors\""));
    // Row 1 is left empty: what is wrong in row 2 is said of the second one that is filled in.
    let long = "x".repeat(5_000);
    let fields = [
        ("demands.0.words", "niemand betaalt meer"),
        ("demands.2.words", long.as_str()),
        ("question", "Welke mag schuiven?"),
        ("asked_on", "31 februari 2026"),
    ];
    let wrong = hanna.fill_in_on(&more, &path, &fields);
    wrong.is(422).shows("href=\"#demands.1.words\"").shows("href=\"#asked_on\"");
    wrong.shows("Eis: Maak dit korter").shows("Datum: Schrijf een datum die bestaat");
    let fields = [
        ("demands.0.words", "niemand betaalt meer"),
        ("demands.2.words", "overal dag en nacht iemand"),
        ("question", "Welke mag schuiven?"),
        ("asked_on", "1 juli 2026"),
    ];
    let sent = hanna.fill_in_on(&wrong, &path, &fields);
    sent.is(303);
    let to = sent.headers["location"].to_str().expect("plain");
    assert!(to.starts_with("/somewhere/") && to.len() == "/somewhere/".len() + 26, "{to}");
}

#[test]
fn a_page_or_form_that_panics_gives_a_calm_page() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&visit.at_founding("/attic/panic"));
    page.is(500).shows("Dit ligt aan Kwartier, niet aan jou.");
    let path = visit.at_founding("/attic/panic-form");
    hanna.fill_in(&path, &[("question", "x")]).is(500);
    hanna.get(&visit.at_founding("")).is(200);
}

#[test]
fn a_file_comes_with_a_plain_name_and_is_never_kept_on_the_way() {
    let visit = Visit::middenland();
    let answer = visit.by("Hanna").get(&visit.at_founding("/attic/file"));
    answer.is(200);
    assert_eq!(answer.headers["content-disposition"], "attachment; filename=\"wie---wat.csv\"");
    assert_eq!(answer.headers["cache-control"], "no-store");
}

#[test]
fn whatever_is_sent_gets_an_answer_in_words() {
    use proptest::{prelude::*, test_runner::TestRunner};
    let visit = Visit::middenland();
    let edit = visit.at_founding(&format!("/attic/edit/{}", visit.party("Kranswijk")));
    let paths = [visit.at_founding("/attic/rows"), edit, "/theme".to_owned()];
    let names = ["name", "demands.0.words", "demands.x.y", "asked_on", "seen", "more", "act_id"];
    let field = (proptest::sample::select(names.to_vec()), any::<String>());
    let config = ProptestConfig { cases: 100, ..ProptestConfig::default() };
    let sent = (0..paths.len(), proptest::collection::vec(field, 0..6));
    let outcome = TestRunner::new(config).run(&sent, |(place, fields)| {
        let mut hanna = visit.by("Hanna");
        let fields: Vec<(&str, &str)> = fields.iter().map(|it| (it.0, it.1.as_str())).collect();
        let status = hanna.post(&paths[place], &fields).status.as_u16();
        prop_assert!([200, 303, 409, 422].contains(&status), "{}", status);
        Ok(())
    });
    outcome.expect("always an answer");
}

#[test]
fn who_sends_without_end_is_asked_to_wait() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let mut answers = (0..70).map(|_| hanna.post("/theme", &[]));
    let refused = answers.find(|it| it.status.as_u16() == 429).expect("refused at last");
    refused.shows("Wacht een minuut");
    visit.by("Joris").post("/theme", &[]).is(303);
}
