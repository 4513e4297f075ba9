// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One viewer in two worlds: the same visits, and every answer laid beside the other.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use anyhow::Context;
use ledger::AnyId;
use rand::{RngExt, rngs::StdRng};
use web::Channel;

use crate::prove::{
    addresses::{Address, entry},
    forms,
    mask::Mask,
    paths::{Ids, Path},
    visitor::{Answer, Visitor},
};

/// So many ways to fill one address in are visited in one founding.
const FILLED: usize = 2;
/// So many links are followed.
const LINKS: usize = 50;

pub struct Pair<'g, 'a> {
    pub worlds: [Visitor<'g>; 2],
    pub ids: &'a Ids,
    pub mask: &'a Mask,
    pub chance: StdRng,
    /// The addresses of pages, and the links to them that stood on pages.
    pub pages: &'a [&'static str],
    pub links: BTreeSet<Path>,
    /// Every link that was met, wherever it leads.
    pub met: HashSet<String>,
    /// What differs, by address.
    pub wrong: BTreeMap<String, String>,
}

impl Pair<'_, '_> {
    /// Visits every channel: pages with some of the ids, forms with nothing, garbage and ids.
    pub fn everywhere(&mut self, channels: &[Channel]) -> anyhow::Result<()> {
        let is_page = |it: &&Channel| it.method == "GET" && it.kind != web::Kind::Stream;
        for channel in channels.iter().filter(is_page) {
            self.page(entry(channel.path)?)?;
        }
        for path in self.some_links(LINKS, |_| true) {
            self.get(path.address, &path.words)?;
        }
        self.earlier_days(channels)?;
        for channel in channels.iter().filter(|it| it.method == "POST") {
            self.form(entry(channel.path)?)?;
        }
        Ok(())
    }

    /// The days that are offered are the same in both worlds, and so is every page on one of them,
    /// on a day by chance and between two.
    fn earlier_days(&mut self, channels: &[Channel]) -> anyhow::Result<()> {
        let path = format!("/f/{}/days", self.ids.workspace);
        let page = self.get("/f/{w}/days", &path)?;
        let mut days = self.ids.days(&String::from_utf8_lossy(&page.body));
        let any = format!("2026-{:02}-15", self.chance.random_range(3..11));
        let last = days.last().cloned().unwrap_or_else(|| any.clone());
        if !days.is_empty() {
            let offered = days.swap_remove(self.chance.random_range(0..days.len()));
            days = vec![offered];
        }
        days.push(any.clone());
        for day in &days {
            for channel in channels.iter().filter(|it| it.method == "GET") {
                if !channel.path.starts_with("/f/{w}") {
                    continue;
                }
                for path in self.some_of(entry(channel.path)?, 1) {
                    let words = self.ids.on(day, &path.words);
                    self.get(&format!("{} on a day", channel.path), &words)?;
                }
            }
        }
        let between = format!("/f/{}/days/between?from={any}&to={last}", self.ids.workspace);
        self.get("/f/{w}/days/between", &between)?;
        Ok(())
    }

    pub fn asked(&self) -> usize {
        self.worlds.iter().map(|it| it.asked).sum()
    }

    fn some_of(&mut self, address: &'static Address, most: usize) -> Vec<Path> {
        let mut paths = self.ids.fill(address);
        let mut chosen = Vec::new();
        while chosen.len() < most && !paths.is_empty() {
            chosen.push(paths.swap_remove(self.chance.random_range(0..paths.len())));
        }
        chosen
    }

    fn some_links(&mut self, most: usize, which: impl Fn(&Path) -> bool) -> Vec<Path> {
        let mut links: Vec<Path> = self.links.iter().filter(|it| which(it)).cloned().collect();
        let mut chosen = Vec::new();
        while chosen.len() < most && !links.is_empty() {
            chosen.push(links.swap_remove(self.chance.random_range(0..links.len())));
        }
        chosen
    }

    pub fn page(&mut self, address: &'static Address) -> anyhow::Result<()> {
        for path in self.some_of(address, FILLED) {
            self.get(address.path, &path.words)?;
            for name in address.asks {
                let value = self.some_id();
                self.get(address.path, &format!("{}?{name}={value}", path.words))?;
            }
        }
        Ok(())
    }

    fn some_id(&mut self) -> AnyId {
        let all: Vec<AnyId> = self.ids.by_kind.values().flatten().copied().collect();
        all.get(self.chance.random_range(0..all.len().max(1))).copied().unwrap_or_default()
    }

    fn get(&mut self, address: &str, words: &str) -> anyhow::Result<Answer> {
        let [one, two] = &mut self.worlds;
        let answers = [one.get(words), two.get(words)];
        let [one, two] = answers.map(|it| it.with_context(|| words.to_owned()));
        let one = self.compare("GET", address, words, one?, &two?)?;
        if one.status == 200 && !words.contains("taal=") {
            let page = String::from_utf8_lossy(&one.body);
            let links = self.ids.links(&page, self.pages, &mut self.met);
            self.links.extend(links.into_iter().filter(|it| !it.words.contains("taal=")));
        }
        Ok(one)
    }

    fn compare(
        &mut self,
        method: &str,
        address: &str,
        words: &str,
        one: Answer,
        two: &Answer,
    ) -> anyhow::Result<Answer> {
        if let Some(differs) = self.mask.difference((&one, &[]), (two, &[])) {
            let told = format!("{method} {words}\n      {differs}");
            self.wrong.entry(format!("{method} {address}")).or_insert(told);
        }
        if one.status >= 500 {
            let told = format!("{method} {words} is a fault ({})", one.status);
            self.wrong.entry(format!("{method} {address}")).or_insert(told);
        }
        Ok(one)
    }

    pub fn form(&mut self, address: &'static Address) -> anyhow::Result<()> {
        let mut paths = self.some_of(address, 1);
        paths.extend(self.some_links(1, |it| it.address == address.path));
        for path in paths {
            let page = self.get(address.path, &path.words)?;
            let page = String::from_utf8_lossy(&page.body).into_owned();
            let mut fields: Vec<(String, String)> = forms::fields(&page, &path.words)
                .into_iter()
                .map(|it| (it.name, if it.value.is_empty() { "woorden".into() } else { it.value }))
                .collect();
            fields.extend(address.sends.iter().map(|it| ((*it).to_owned(), "/".to_owned())));
            self.post(address.path, &path.words, &[])?;
            if fields.is_empty() {
                continue;
            }
            let place = self.chance.random_range(0..fields.len());
            let before = std::mem::replace(&mut fields[place].1, self.some_id().to_string());
            self.post(address.path, &path.words, &fields)?;
            fields[place].1 = before;
            self.post(address.path, &path.words, &fields)?;
        }
        Ok(())
    }

    fn post(
        &mut self,
        address: &str,
        words: &str,
        fields: &[(String, String)],
    ) -> anyhow::Result<()> {
        let mut fields = fields.to_vec();
        if let Some((_, value)) = fields.iter_mut().find(|(name, _)| name == "act_id") {
            // The same in both worlds, so that what is made has the same id.
            *value = AnyId(self.chance.random::<u128>().to_be_bytes()).to_string();
        }
        let [one, two] = &mut self.worlds;
        let (a, b) = (one.post(words, &fields)?, two.post(words, &fields)?);
        let (after_a, after_b) = (one.follow(&a)?, two.follow(&b)?);
        self.compare("POST", address, words, a, &b)?;
        if let (Some(a), Some(b)) = (after_a, after_b) {
            self.compare("after POST", address, words, a, &b)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use axum::{Router, routing::get};
    use rand::SeedableRng;

    use super::*;

    /// The differences between two houses that give these answers.
    fn differences(one: &'static str, two: &'static str) -> BTreeMap<String, String> {
        const HELP: &str = "/help";
        let routers =
            [one, two].map(|it| Router::new().route(HELP, get(move || async move { it })));
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("starts");
        let visitors = [0, 1].map(|it| Visitor::at(&routers[it], &runtime, None));
        let worlds = visitors.map(|it| it.expect("walks by"));
        let ids = Ids { workspace: AnyId::default(), by_kind: BTreeMap::new() };
        let (mask, chance) = (Mask::default(), StdRng::seed_from_u64(1));
        let (pages, links, met) = (&[][..], BTreeSet::new(), HashSet::new());
        let wrong = BTreeMap::new();
        let mut pair = Pair { worlds, ids: &ids, mask: &mask, chance, pages, links, met, wrong };
        pair.page(entry(HELP).expect("is there")).expect("is asked");
        pair.wrong
    }

    #[test]
    fn a_count_of_what_is_hidden_is_found_out() {
        let found = differences("Je hebt 2 berichten.", "Je hebt 3 berichten.");
        assert!(found["GET /help"].contains("two: Je hebt 3 berichten."), "{found:?}");
        assert!(differences("Je hebt 2 berichten.", "Je hebt 2 berichten.").is_empty());
    }

    #[test]
    fn act_ids_are_new_each_time_and_sizes_are_not() {
        let [a, b] =
            ["value=\"0123456789abcdefghjkmnpqrs\"", "value=\"1123456789abcdefghjkmnpqrs\""];
        assert!(differences(a, b).is_empty());
        assert!(!differences(a, "value=\"1123456789abcdefghjkmnpqrs\" ").is_empty());
    }
}
