// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The papers of a meeting, as whoever holds the link of a seat reads them: what all at that table
//! may read, and nothing else.

use anyhow::{Context, ensure};
use domain::table::{Meeting, Papers};

use super::{Told, visit::Found};
use crate::{
    prove::{cast, ground::Ground, readers::STEERING, seek::Seeker, visitor::Visitor},
    story::Story,
};

/// Where the links stand of the papers that are with the steering group.
pub fn page(story: &Story) -> anyhow::Result<String> {
    let found = story.look("Hanna", |sight| {
        let all = sight.all::<Papers>();
        let coming = |it: &Meeting| {
            let table = sight.get(it.table).is_some_and(|it| it.name == cast::STEERING);
            table && it.on > sight.today
        };
        let mut open = all.iter().filter(|it| sight.get(it.meeting).is_some_and(coming));
        open.next().map(|it| (it.table, it.meeting))
    })?;
    let (table, meeting) = found.context("no papers are out")?;
    Ok(format!("/f/{}/tables/{table}/meetings/{meeting}/papers", story.workspace_id()))
}

pub fn read(found: &mut Found, told: &Told, seeker: &Seeker, house: &Ground) -> anyhow::Result<()> {
    let mut hanna = Visitor::new(house, told.people.get("Hanna").copied())?;
    let mut passerby = Visitor::new(house, None)?;
    let page = String::from_utf8_lossy(&hanna.get(&told.papers)?.body).into_owned();
    let start = format!("/f/{}/papers/", told.ids.workspace);
    let links: Vec<&str> =
        page.split('"').filter_map(|it| it.find(&start).map(|at| &it[at..])).collect();
    ensure!(!links.is_empty(), "no papers were read by a link");
    for link in links {
        let answer = passerby.get(link)?;
        ensure!(answer.status == 200, "the link of a seat answers {}", answer.status);
        for place in seeker.find(&answer.body) {
            let secret = &told.secrets.all[place];
            if !STEERING.iter().all(|it| secret.readers.contains(it)) {
                found.is_wrong(format!("the papers by a link hold “{}”", secret.label));
            }
        }
        let (start, word) = link.rsplit_once('/').context("a link")?;
        let other: String = word.chars().rev().collect();
        let answer = passerby.get(&format!("{start}/{other}"))?;
        ensure!(answer.status == 404, "a wrong link answers {}", answer.status);
    }
    found.asked += passerby.asked + hanna.asked;
    Ok(())
}
