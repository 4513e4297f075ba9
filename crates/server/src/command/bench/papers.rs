// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What long texts and papers cost: two texts of sixty pages beside each other, and a page set as
//! PDF and as Word.

use std::{collections::BTreeMap, hint::black_box, time::Instant};

use anyhow::Context;
use axum::Router;
use desk::Desk;
use domain::{
    sight::Viewer,
    table::Table,
    text::{PassageStatus, Said, compare},
};
use ledger::{AnyId, Digest, Id};

use super::{ask, median};
use crate::example;

/// Passages of four sentences of some 25 words: five on a page, as papers are set.
const PASSAGES: usize = 300;
/// How often each is done; the middle one is told.
const TIMES: usize = 25;

pub(super) async fn measure(
    desk: &Desk,
    router: &Router,
    person: AnyId,
    cookie: &str,
) -> anyhow::Result<BTreeMap<String, f64>> {
    let mut figures = texts();
    let workspace = example::workspace_id();
    let all = desk.workspace(workspace)?;
    let sight = all.seen_by(Viewer::Person(Id::new(person)), example::today());
    let table = sight.all::<Table>().first().map(|it| it.id).context("a table")?;
    for (name, file) in [("PDF", "page.pdf"), ("Word", "page.docx")] {
        let path = format!("/f/{workspace}/papers/{table}/{file}");
        let mut made = Vec::new();
        // The first one reads the letters.
        for _ in 0..=TIMES {
            let begun = Instant::now();
            black_box(ask(router, &path, cookie).await?);
            made.push(begun.elapsed().as_secs_f64() * 1e3);
        }
        figures.insert(format!("one-pager as {name}: first, ms"), made.remove(0));
        figures.insert(format!("one-pager as {name}: again, ms (target 150)"), median(made));
    }
    Ok(figures)
}

fn texts() -> BTreeMap<String, f64> {
    let before: Vec<Said> = (0..PASSAGES).map(|it| passage(it, false)).collect();
    // Every third passage has a sentence that reads otherwise; one moved to the front, one went.
    let mut after: Vec<Said> = (0..PASSAGES).map(|it| passage(it, it % 3 == 0)).collect();
    after[1..200].rotate_right(1);
    after.remove(250);
    let letters: usize = before.iter().map(|it| it.words.len()).sum();
    let mut made = Vec::new();
    let mut found = 0;
    for _ in 0..TIMES {
        let begun = Instant::now();
        let told = compare(black_box(&before), black_box(&after));
        made.push(begun.elapsed().as_secs_f64() * 1e3);
        found = told.iter().filter(|it| !it.is_same()).count();
    }
    BTreeMap::from([
        ("two texts of 60 pages: compared, ms (target 30)".to_owned(), median(made)),
        ("two texts of 60 pages: letters in each".to_owned(), letters as f64),
        ("two texts of 60 pages: passages found otherwise".to_owned(), found as f64),
    ])
}

fn passage(place: usize, is_otherwise: bool) -> Said {
    let sentence = |nth: usize| {
        let word = if is_otherwise && nth == 2 { "wel" } else { "niet" };
        format!(
            "Over onderwerp {place} spreken de gemeenten in lid {nth} af dat de dienst het werk \
             {word} overdraagt voordat elke raad heeft gezegd wat hij daarvan vindt en waarom."
        )
    };
    let words: Vec<String> = (0..4).map(sentence).collect();
    let digest = Digest::of(format!("passage {place}").as_bytes());
    let id = AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes"));
    Said {
        passage: Id::new(id),
        heading: format!("Artikel {place}"),
        words: words.join(" "),
        status: PassageStatus::Open,
    }
}
