// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One box over everything: what is found, how it is shown, and what is not even counted.

use domain::conversation::{NoteCircle, Write};

use crate::middenland::Visit;

fn told() -> Visit {
    let visit = Visit::middenland();
    let write = |words: &str, circle| Write {
        party: visit.party("Noorderkolk"),
        words: words.to_owned(),
        on: visit.today(),
        circle,
    };
    let own = write("Vraag naar de <b>dijken</b> & de sluis.", NoteCircle::Writer);
    visit.does("Hanna", own);
    visit.does("Ravi", write("De sluis is van ons.", NoteCircle::Writer));
    visit
}

#[test]
fn a_word_is_found_in_another_form_and_shown_as_text() {
    let visit = told();
    let page = visit.by("Hanna").get(&visit.at_founding("/search?q=dijk"));
    assert!(page.body.contains("1 keer gevonden"), "{}", page.body);
    assert!(page.body.contains("&lt;b&gt;<mark>dijken</mark>&lt;/b&gt; &amp; de sluis."));
    assert!(page.body.contains("role=\"search\""));
    let english = visit.by("Hanna").get(&visit.at_founding("/search?q=dijk&taal=en"));
    assert!(english.body.contains("Found once"), "{}", english.body);
}

#[test]
fn what_is_another_s_is_not_found_and_not_counted() {
    let visit = told();
    let answer = |who: &str, words: &str| {
        visit.by(who).get(&visit.at_founding(&format!("/search?q={words}"))).body
    };
    assert!(answer("Hanna", "sluis").contains("1 keer gevonden"));
    assert!(answer("Ravi", "sluis").contains("1 keer gevonden"));
    assert!(answer("Tjitske", "sluis").contains("Niets gevonden"));
    // To who may not read it, a word that is there and one that is nowhere are the same.
    let told = |words: &str| {
        let page = answer("Tjitske", words).replace(words, "");
        page.split_once("<main").expect("the content").1.to_owned()
    };
    assert!(told("sluis") == told("qqqqq"));
}

#[test]
fn a_result_leads_to_the_page_about_it() {
    let visit = told();
    let party = visit.party("Noorderkolk");
    let mut browser = visit.by("Tjitske");
    let page = browser.get(&visit.at_founding("/search?q=noorder"));
    let href = visit.at_founding(&format!("/parties/{party}"));
    assert!(page.body.contains(&format!("href=\"{href}\"")), "{}", page.body);
    browser.get(&href).is(200);
}

#[test]
fn without_a_word_there_is_a_sentence_and_what_was_typed_stays() {
    let visit = told();
    let get =
        |words: &str| visit.by("Hanna").get(&visit.at_founding(&format!("/search{words}"))).body;
    assert!(!get("").contains("gevonden"));
    assert!(get("?q=%3F%21").contains("Typ een woord of een cijfer"));
    let long = get(&format!("?q={}", "a".repeat(201)));
    assert!(long.contains("Typ ten hoogste 200 tekens."), "{long}");
    assert!(long.contains(&"a".repeat(201)));
    assert!(get("?q=%3Cscript%3E").contains("value=\"&lt;script&gt;\""));
}
