// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A paper with everything in it, set in both ways and read back.

use std::io::Read;

use papers::paper::{Changed, ChangedTable, Line, Paper, Part};

fn paper() -> Paper {
    let hostile =
        "#import \"/etc/passwd\": * $x$ <b>&amp;</b> \u{0} 🙂 مرحبا 漢 \u{1}\u{202e}*nee* — één";
    Paper {
        language: "nl",
        title: "Stand van zaken".to_owned(),
        founding: "Regionale Dienst Middenland".to_owned(),
        lead: "Zoek uit of één dienst kan.".to_owned(),
        about: "Voor de stuurgroep, 19 november 2026".to_owned(),
        parts: vec![
            Part {
                heading: "Kaders".to_owned(),
                lines: vec![
                    Line::new("frame a", "Tussen € 21 en € 26 miljoen per jaar.")
                        .label("Geld (voorstel)")
                        .from("kaders, sinds 14 oktober 2026", "/frames/a"),
                    Line::new("frame b", hostile),
                ],
            },
            Part { heading: "Toezegging".to_owned(), lines: vec![Line::new("c", "Ravi belt.")] },
        ],
        changed: Some(ChangedTable {
            title: "Anders dan op 6 november".to_owned(),
            headings: ["Waarover", "Was", "Is"].map(str::to_owned),
            nothing: ["stond er niet", "staat er niet meer"].map(str::to_owned),
            rows: vec![Changed {
                about: "Geld".to_owned(),
                was: Some("voorlopig".to_owned()),
                is: None,
            }],
            rows_in: None,
            same: "Niets.".to_owned(),
        }),
    }
}

#[test]
fn a_pdf_is_tagged_names_its_language_and_is_the_same_twice() {
    let at = "https://kwartier.example/f/x";
    let one = press::pdf(&paper(), at, (2026, 11, 19)).expect("the paper is set");
    assert!(one.starts_with(b"%PDF-"), "{:?}", &one[..8]);
    let says = |words: &str| one.windows(words.len()).any(|it| it == words.as_bytes());
    for words in ["/StructTreeRoot", "/MarkInfo", "/Lang(nl)", "pdfuaid", "pdfaid"] {
        assert!(says(words) || says(&words.replace('(', " (")), "{words}");
    }
    let two = press::pdf(&paper(), at, (2026, 11, 19)).expect("the paper is set again");
    assert!(one == two, "the same paper gives other bytes");
    let other = Paper { lead: "Iets anders.".to_owned(), ..paper() };
    assert!(one != press::pdf(&other, at, (2026, 11, 19)).expect("another paper is set"));
}

/// How many pages a PDF has, by what it says of itself.
fn pages(lines: usize) -> usize {
    let sentence = "Iedereen doet mee met het piket en met het toezicht op brandveiligheid.";
    let line = |it: usize| Line::new(format!("line {it}"), sentence).from("kaders", "/frames/a");
    let parts = vec![Part { heading: "Kaders".to_owned(), lines: (0..lines).map(line).collect() }];
    let paper = Paper { parts, changed: None, ..paper() };
    let pdf = press::pdf(&paper, "https://kwartier.example/f/x", (2026, 11, 19));
    let pdf = pdf.expect("the paper is set");
    let count = |words: &str| pdf.windows(words.len()).filter(|it| *it == words.as_bytes()).count();
    count("/Type/Page") + count("/Type /Page") - count("/Type/Pages") - count("/Type /Pages")
}

#[test]
fn a_paper_that_spills_over_a_little_is_set_on_one_page_and_a_long_one_as_always() {
    assert_eq!([20, 42, 70, 200].map(pages), [1, 1, 2, 5]);
}

#[test]
fn a_word_file_has_headings_and_says_what_was_typed_and_no_more() {
    let bytes = press::word(&paper()).expect("it is written");
    let again = press::word(&paper()).expect("it is written again");
    assert!(bytes == again, "the same paper gives other bytes");
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a Word file");
    let mut xml = String::new();
    let mut part = parts.by_name("word/document.xml").expect("a document");
    part.read_to_string(&mut xml).expect("text");
    assert_eq!(xml.matches("\"Heading1\"").count(), 1, "{xml}");
    assert_eq!(xml.matches("\"Heading2\"").count(), 3, "{xml}");
    for words in ["Geld (voorstel): ", "Tussen € 21 en € 26 miljoen per jaar.", "&lt;b&gt;"] {
        assert!(xml.contains(words), "{words}: {xml}");
    }
    assert!(!xml.contains('\u{1}'), "a letter that Word refuses");
}
