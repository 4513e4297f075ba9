// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The links for people without an account, as whoever holds a right one opens it: what that link
//! is for, and nothing else. A link that is not quite right opens nothing.

use anyhow::{Context, ensure};
use domain::{
    records::Kind,
    route::Ask,
    table::{Meeting, Papers},
    text::{TextCircle, Version},
};

use super::{Told, visit::Found};
use crate::{
    prove::{
        cast,
        ground::Ground,
        readers::{ALL_PARTIES, STEERING},
        seek::Seeker,
        visitor::Visitor,
    },
    story::Story,
};

/// One kind of link.
pub struct Outside {
    /// What it opens, for a person who reads the outcome.
    name: &'static str,
    /// Where its links stand, for the facilitator who hands them out.
    pages: Vec<String>,
    /// What such a link begins with, after the address of the house.
    start: String,
    /// What all of these may read may stand behind it.
    readers: &'static [&'static str],
    /// Of these kinds only; of every kind when nothing stands here.
    kinds: &'static [Kind],
}

/// The links of the founding, worked out by hand like the readers of a secret.
pub fn links(story: &Story) -> anyhow::Result<Vec<Outside>> {
    let workspace = story.workspace_id();
    let at = |place: String| format!("/f/{workspace}{place}");
    let papers = story.look("Hanna", |sight| {
        let all = sight.all::<Papers>();
        let coming = |it: &Meeting| {
            let table = sight.get(it.table).is_some_and(|it| it.name == cast::STEERING);
            table && it.on > sight.today
        };
        let mut open = all.iter().filter(|it| sight.get(it.meeting).is_some_and(coming));
        open.next().map(|it| format!("/tables/{}/meetings/{}/papers", it.table, it.meeting))
    })?;
    let texts = story.look("Hanna", |sight| {
        let all = sight.all::<Version>();
        let shared = |it: &Version| it.is_frozen && it.circle == TextCircle::AllParties;
        let shared = all.iter().filter(|it| shared(it));
        shared.map(|it| at(format!("/texts/versions/{}", it.id))).collect()
    })?;
    let asks = story.look("Hanna", |sight| {
        let all = sight.all::<Ask>();
        all.iter().map(|it| at(format!("/route/asks/{}", it.id))).collect()
    })?;
    let (papers, steering) = (papers.context("no papers are out")?, STEERING);
    Ok(vec![
        Outside {
            name: "the papers of a seat",
            pages: vec![at(papers)],
            start: at("/papers/".to_owned()),
            readers: steering,
            kinds: &[],
        },
        Outside {
            name: "whether a text is the same",
            pages: texts,
            start: "/klopt/".to_owned(),
            readers: ALL_PARTIES,
            kinds: &[Kind::Text, Kind::Version],
        },
        Outside {
            name: "a question to a clerk",
            pages: asks,
            start: "/griffie/".to_owned(),
            readers: &["Dirkje"],
            kinds: &[],
        },
    ])
}

pub fn read(found: &mut Found, told: &Told, seeker: &Seeker, house: &Ground) -> anyhow::Result<()> {
    let mut hanna = Visitor::new(house, told.people.get("Hanna").copied())?;
    let mut passerby = Visitor::new(house, None)?;
    for it in &told.outside {
        let mut opened = 0;
        for page in &it.pages {
            let page = String::from_utf8_lossy(&hanna.get(page)?.body).into_owned();
            for link in
                page.split(['"', '<']).filter_map(|word| word.find(&it.start).map(|at| &word[at..]))
            {
                open(found, told, seeker, it, &mut passerby, link)?;
                opened += 1;
            }
        }
        ensure!(opened > 0, "no link was opened of: {}", it.name);
    }
    found.asked += passerby.asked + hanna.asked;
    Ok(())
}

fn open(
    found: &mut Found,
    told: &Told,
    seeker: &Seeker,
    it: &Outside,
    passerby: &mut Visitor<'_>,
    link: &str,
) -> anyhow::Result<()> {
    let answer = passerby.get(link)?;
    ensure!(answer.status == 200, "{}: its link answers {}", it.name, answer.status);
    for place in seeker.find(&answer.body) {
        let secret = &told.secrets.all[place];
        let may = it.readers.iter().all(|name| secret.readers.contains(name));
        if !may || !(it.kinds.is_empty() || it.kinds.contains(&secret.kind)) {
            found.is_wrong(format!("{}: its link tells “{}”", it.name, secret.label));
        }
    }
    let (start, word) = link.rsplit_once('/').context("a link")?;
    let other: String = word.chars().rev().collect();
    let answer = passerby.get(&format!("{start}/{other}"))?;
    ensure!(answer.status == 404, "{}: a wrong link answers {}", it.name, answer.status);
    Ok(())
}
