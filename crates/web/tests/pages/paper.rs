// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Papers: made for a circle, without what only some of it read, given out, and told what changed.

use domain::{
    conversation::{GivePromise, PromiseCircle},
    table::Table,
};
use ledger::Id;

use crate::middenland::Visit;

fn steering(visit: &Visit) -> String {
    let tables = visit.at_founding("/papers");
    let list = visit.by("Hanna").get(&tables);
    let start = list.body.find(&format!("href=\"{tables}/")).expect("a paper of a table");
    let rest = &list.body[start + 6..];
    rest[..rest.find('"').expect("an address ends")].to_owned()
}

fn promises(visit: &Visit, words: &str, circle: PromiseCircle) {
    let owner = Id::new(visit.person("Hanna"));
    let give = GivePromise { words: words.to_owned(), owner, to: None, due: None, circle };
    visit.does("Hanna", give);
}

#[test]
fn a_paper_holds_what_its_whole_circle_reads_also_for_who_reads_more() {
    let visit = Visit::middenland();
    promises(&visit, "Ik bel het waterschap.", PromiseCircle::AllParties);
    promises(&visit, "Ik zwijg <hierover>.", PromiseCircle::Writer);
    let paper = steering(&visit);
    let everywhere = visit.by("Hanna").get(&visit.at_founding("/conversations/promises"));
    everywhere.shows("Ik zwijg &lt;hierover&gt;.");
    for name in ["Hanna", "Tjitske"] {
        let page = visit.by(name).get(&paper);
        page.is(200).shows("Ik bel het waterschap.").shows("Hanna");
        assert!(!page.has("Ik zwijg"), "{}", page.body);
    }
    visit.by("Fenna").get(&paper).is(404);
    visit.nobody().get(&paper).is(404);
}

#[test]
fn it_is_taken_away_as_pdf_and_as_word() {
    let visit = Visit::middenland();
    let paper = steering(&visit);
    promises(&visit, "Ik bel het waterschap.", PromiseCircle::AllParties);
    let pdf = visit.by("Tjitske").get(&format!("{paper}/page.pdf"));
    pdf.is(200);
    assert!(pdf.body.starts_with("%PDF-"));
    assert_eq!(pdf.headers["content-type"], "application/pdf");
    let word = visit.by("Tjitske").get(&format!("{paper}/page.docx"));
    word.is(200);
    assert!(word.body.starts_with("PK"));
    for end in ["page.pdf", "page.docx"] {
        visit.by("Fenna").get(&format!("{paper}/{end}")).is(404);
    }
}

#[test]
fn what_was_given_out_is_compared_with_what_is_now() {
    let visit = Visit::middenland();
    let paper = steering(&visit);
    let give = format!("{paper}/give");
    visit.by("Joris").get(&give).is(403);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&give, &[("title", "Zonder zinnen")]);
    promises(&visit, "Ik bel het waterschap.", PromiseCircle::AllParties);
    let looked_at = hanna.get(&give);
    promises(&visit, "Ik schrijf een zin.", PromiseCircle::AllParties);
    let sent = hanna.fill_in_on(&looked_at, &give, &[]);
    sent.is(303);
    // Sent twice is given once; and given is what was looked at, not what came since.
    hanna.fill_in_on(&looked_at, &give, &[]).is(303);
    hanna.follow(&sent).shows("Anders dan op").shows("stond er niet").shows("Ik schrijf een zin.");
    let table: Id<Table> = Id::new(paper.rsplit('/').next().unwrap().parse().unwrap());
    let given = visit.does(
        "Hanna",
        domain::paper::Give {
            paper: domain::paper::PaperKind::OnePager,
            table,
            title: "Stand van zaken".to_owned(),
            language: domain::paper::WrittenIn::Dutch,
            lead: String::new(),
            lines: vec![domain::paper::GivenLine {
                key: "weg".to_owned(),
                words: "Ging.".to_owned(),
                ..domain::paper::GivenLine::default()
            }],
        },
    );
    assert_eq!(given.len(), 1);
    hanna.get(&paper).shows("Ging.");
    // Without a place at the table one reads no paper that was given to it.
    assert!(!visit.by("Tjitske").get(&paper).has("Ging."));
}

#[test]
fn a_paper_given_out_in_dutch_has_not_changed_for_who_reads_english() {
    let visit = Visit::middenland();
    let paper = steering(&visit);
    promises(&visit, "Ik bel het waterschap.", PromiseCircle::AllParties);
    visit.by("Hanna").fill_in(&format!("{paper}/give"), &[]).is(303);
    let mut hanna = visit.by("Hanna");
    hanna.language = "en";
    let page = hanna.get(&paper);
    page.is(200).shows("<html lang=\"en\"").shows("Nothing changed");
    promises(&visit, "Ik schrijf een zin.", PromiseCircle::AllParties);
    let page = hanna.get(&paper);
    page.shows("Ik schrijf een zin.").shows("Otherwise than on");
    let (_, table) = page.body.split_once("Otherwise than on").expect("a table");
    assert_eq!(table.matches("Ik bel het waterschap.").count(), 0, "{table}");
    // What is held against a Dutch paper is Dutch: a screen reader reads it so.
    assert!(table.contains("lang=\"nl\">Hanna Zomervoort: Ik schrijf een zin."), "{table}");
}

#[test]
fn what_was_given_out_is_read_again_by_whom_it_was_given_to_and_by_nobody_else() {
    let visit = Visit::middenland();
    let paper = steering(&visit);
    let mut hanna = visit.by("Hanna");
    for words in ["Ik bel het <waterschap>.", "Ik schrijf een zin."] {
        promises(&visit, words, PromiseCircle::AllParties);
        hanna.fill_in(&format!("{paper}/give"), &[]).is(303);
    }
    let place = visit.at_founding("/papers/given/");
    let links = |body: &str| -> Vec<String> {
        let mark = format!("href=\"{place}");
        let parts = body.split(mark.as_str()).skip(1);
        parts.map(|it| format!("{place}{}", &it[..26])).collect()
    };
    let page = hanna.get(&paper);
    page.shows("Eerder uitgegeven");
    let [second, first] = links(&page.body).try_into().expect("two were given out");
    let page = hanna.get(&first);
    page.is(200).shows("Ik bel het &lt;waterschap&gt;.").shows("Dit is het eerste.");
    page.shows("Uitgegeven op").shows("door Hanna");
    page.shows(&format!("href=\"{}\"", visit.at_founding("/conversations/promises")));
    assert!(!page.has("Ik schrijf een zin."), "{}", page.body);
    hanna.get(&second).shows("Anders dan op").shows("stond er niet").shows("Ik schrijf een zin.");
    let list = hanna.get(&visit.at_founding("/papers"));
    assert_eq!(links(&list.body), [&second, &second, &first].map(String::clone));
    assert!(hanna.get(&format!("{first}/page.pdf")).body.starts_with("%PDF-"));
    assert!(hanna.get(&format!("{first}/page.docx")).body.starts_with("PK"));
    // What was given out stays in its own language.
    hanna.language = "en";
    hanna.get(&first).shows("Given out on").shows("lang=\"nl\"").shows("Dit is het eerste.");
    for name in ["Tjitske", "Fenna"] {
        for end in ["", "/page.pdf", "/page.docx"] {
            visit.by(name).get(&format!("{first}{end}")).is(404);
        }
    }
    assert!(links(&visit.by("Tjitske").get(&visit.at_founding("/papers")).body).is_empty());
    visit.nobody().get(&first).is(404);
}
