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

/// How much of the second text reads otherwise.
#[derive(Clone, Copy, PartialEq)]
enum Otherwise {
    /// A sentence in every third passage.
    Some,
    /// Words in every sentence of every passage: nothing is the same.
    All,
}

fn texts() -> BTreeMap<String, f64> {
    let mut figures = BTreeMap::new();
    let before: Vec<Said> = (0..PASSAGES).map(|it| passage(it, None)).collect();
    let letters: usize = before.iter().map(|it| it.words.len()).sum();
    figures.insert("two texts of 60 pages: letters in each".to_owned(), letters as f64);
    for (name, how) in [("some", Otherwise::Some), ("every sentence", Otherwise::All)] {
        let is_some = |it: usize| how == Otherwise::All || it.is_multiple_of(3);
        let mut after: Vec<Said> =
            (0..PASSAGES).map(|it| passage(it, is_some(it).then_some(how))).collect();
        // One moved to the front, one went.
        after[1..200].rotate_right(1);
        after.remove(250);
        let mut made = Vec::new();
        let mut found = 0;
        for _ in 0..TIMES {
            let begun = Instant::now();
            let told = compare(black_box(&before), black_box(&after));
            made.push(begun.elapsed().as_secs_f64() * 1e3);
            found = told.iter().filter(|it| !it.is_same()).count();
        }
        let name = format!("two texts of 60 pages, {name} otherwise");
        figures.insert(format!("{name}: compared, ms (target 30)"), median(made));
        figures.insert(format!("{name}: passages found otherwise"), found as f64);
    }
    figures
}

fn passage(place: usize, otherwise: Option<Otherwise>) -> Said {
    let sentence = |nth: usize| {
        let is_otherwise = otherwise == Some(Otherwise::All) || otherwise.is_some() && nth == 2;
        let word = if is_otherwise { "wel" } else { "niet" };
        let end = match otherwise == Some(Otherwise::All) {
            true => "de raden daarvan samen vonden, en hoe",
            false => "elke raad heeft gezegd wat hij daarvan vindt en waarom",
        };
        format!(
            "Over onderwerp {place} spreken de gemeenten in lid {nth} af dat de dienst het werk \
             {word} overdraagt voordat {end}."
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
