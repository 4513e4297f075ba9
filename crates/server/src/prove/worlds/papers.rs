// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whoever holds the link of a seat reads what all at that table may read: in two worlds that
//! differ only in what is hidden from one of them, the papers are the same.

use anyhow::{Context, ensure};
use domain::table::{HandOut, Meeting, Papers, PlanMeeting};
use jiff::civil::date;

use super::{Houses, visitor};
use crate::{
    prove::{
        cast::{self, table_called},
        mask::Mask,
        readers::STEERING,
        visitor::{Answer, Visitor},
    },
    story::Story,
};

/// What came of reading by a link in both worlds.
pub struct Read {
    pub asked: usize,
    pub wrong: Vec<String>,
}

/// The papers of a meeting to come are with the steering group before the worlds part.
pub fn begins(story: &mut Story) -> anyhow::Result<()> {
    let table = table_called(story, cast::STEERING)?;
    let (starts, ends, place) = (String::new(), String::new(), String::new());
    let purpose = "Verder met de contouren".to_owned();
    let plan = PlanMeeting { table, on: date(2026, 12, 16), starts, ends, place, purpose };
    let meeting = story.makes::<Meeting>("Hanna", plan)?;
    story.makes::<Papers>("Noor", HandOut { meeting })?;
    Ok(())
}

/// Reads them in both worlds by every link, where the worlds differ in what somebody at that table
/// may not read.
pub fn read(houses: &Houses, mask: &Mask, viewer: &str) -> anyhow::Result<Read> {
    let mut found = Read { asked: 0, wrong: Vec::new() };
    if !STEERING.contains(&viewer) {
        return Ok(found);
    }
    let worlds = houses.iter().map(by_links).collect::<anyhow::Result<Vec<_>>>()?;
    let [one, two] = worlds.as_slice() else { return Ok(found) };
    ensure!(one.len() == two.len() && !one.is_empty(), "the papers have no links");
    for ((link, one), (_, two)) in one.iter().zip(two) {
        found.asked += 2;
        if let Some(differs) = mask.difference((one, &[]), (two, &[])) {
            found.wrong.push(format!("GET {link}\n      {differs}"));
        }
    }
    Ok(found)
}

/// The link of every seat in one world, with what it opens and what a wrong one answers.
fn by_links(house: &(super::Ground, Story)) -> anyhow::Result<Vec<(String, Answer)>> {
    let story = &house.1;
    let open = story.look("Hanna", |sight| {
        let table = |it: &Papers| sight.get(it.table).is_some_and(|it| it.name == cast::STEERING);
        let coming = |it: &Papers| sight.get(it.meeting).is_some_and(|it| it.on > sight.today);
        let all = sight.all::<Papers>();
        all.iter().find(|it| table(it) && coming(it)).map(|it| (it.table, it.meeting))
    })?;
    let (table, meeting) = open.context("no papers are out")?;
    let workspace = story.workspace_id();
    let mut hanna = visitor(house, "Hanna")?;
    let at = format!("/f/{workspace}/tables/{table}/meetings/{meeting}/papers");
    let page = String::from_utf8_lossy(&hanna.get(&at)?.body).into_owned();
    let start = format!("/f/{workspace}/papers/");
    let links = page.split('"').filter_map(|it| it.find(&start).map(|at| it[at..].to_owned()));
    let mut passerby = Visitor::new(&house.0, None)?;
    let mut read = Vec::new();
    for link in links {
        let answer = passerby.get(&link)?;
        ensure!(answer.status == 200, "the link of a seat answers {}", answer.status);
        let (start, word) = link.rsplit_once('/').context("a link")?;
        let other = format!("{start}/{}", word.chars().rev().collect::<String>());
        let wrong = passerby.get(&other)?;
        ensure!(wrong.status == 404, "a wrong link answers {}", wrong.status);
        read.extend([(link, answer), (other, wrong)]);
    }
    Ok(read)
}
