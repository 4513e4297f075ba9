// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One persona goes everywhere: every page with every id, every form with nothing, with garbage
//! and with ids of what they may not see.

use std::collections::{BTreeSet, HashMap, HashSet};

use anyhow::Context;
use ledger::AnyId;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use web::Channel;

pub use super::found::Found;
use super::{EVERYBODY, OUTSIDERS, secrets::Secret};
use crate::prove::{
    addresses::{Address, entry},
    forms::{self, Field},
    mask::Mask,
    paths::{Ids, Path},
    seek::{BEGINNING, Seeker},
    visitor::{Answer, Visitor, coded},
};

/// So many ids of hidden records are tried in each field of a form.
const TRIED: usize = 3;

const STREAM: &str = "/live?page=";

/// A day within the story on which perhaps nothing happened, and the one on which all look.
const BETWEEN: &str = "2026-06-15";
const TODAY: &str = "2026-11-19";

/// What every persona's round is made with.
pub struct Ground<'a> {
    /// The addresses of pages, so that links to them can be followed.
    pub pages: Vec<&'static str>,
    pub secrets: &'a [Secret],
    pub seeker: &'a Seeker,
    pub ids: &'a Ids,
    pub mask: &'a Mask,
}

/// The round of one persona, with what came of it.
pub struct Round<'a, 'g> {
    pub ground: &'a Ground<'a>,
    pub persona: &'a str,
    pub visitor: Visitor<'g>,
    pub chance: StdRng,
    /// Which part is theirs of what all of them try together.
    turn: usize,
    pub found: Found,
    hidden: BTreeSet<AnyId>,
    /// Links that stood on pages, to addresses with ids or questions.
    links: BTreeSet<Path>,
    /// Every link that was met, wherever it leads.
    met: HashSet<String>,
    been: BTreeSet<String>,
    /// Answers about an id that is nowhere, by address.
    nowhere: HashMap<String, Answer>,
}

impl<'a, 'g> Round<'a, 'g> {
    pub fn new(
        ground: &'a Ground<'a>,
        persona: &'a str,
        visitor: Visitor<'g>,
        chance: StdRng,
    ) -> Round<'a, 'g> {
        let ids = ground.secrets.iter().filter(|it| it.is_id && !it.readers.contains(persona));
        let hidden = ids.filter_map(|it| it.word.parse().ok()).collect();
        let (found, nowhere) = (Found::default(), HashMap::new());
        let (links, met, been) = (BTreeSet::new(), HashSet::new(), BTreeSet::new());
        let turn = EVERYBODY.into_iter().chain(OUTSIDERS).position(|it| it == persona).unwrap_or(0);
        Round { ground, persona, visitor, chance, turn, found, hidden, links, met, been, nowhere }
    }

    /// Visits every channel of the register.
    pub fn everywhere(mut self, channels: &[Channel]) -> anyhow::Result<Found> {
        for channel in channels.iter().filter(|it| it.method == "GET") {
            match channel.kind {
                web::Kind::Stream => self.streams()?,
                _ => self.page(entry(channel.path)?)?,
            }
            self.found.visited.insert((channel.method, channel.path));
        }
        self.follow_links()?;
        // With chance of its own, so that the rest of the round is what it was.
        let chance = std::mem::replace(&mut self.chance, StdRng::seed_from_u64(12));
        self.earlier_days(channels)?;
        self.chance = chance;
        for channel in channels.iter().filter(|it| it.method == "POST") {
            self.form(entry(channel.path)?)?;
            if channel.path.ends_with("/sheet") {
                self.workbook(channel.path)?;
            }
            self.found.visited.insert((channel.method, channel.path));
        }
        self.found.asked = self.visitor.asked;
        Ok(self.found)
    }

    pub fn page(&mut self, address: &'static Address) -> anyhow::Result<()> {
        for path in self.ground.ids.fill_in_turn(address, self.turn) {
            let answer = self.get(&path.words)?;
            self.same_as_nowhere(&path, &answer)?;
            // The same page in other words: all plain pages, and some of those with ids.
            let is_some = address.ids.is_empty() || self.chance.random_range(0..4) == 0;
            if answer.status == 200 && is_some {
                self.get(&format!("{}?taal=en", path.words))?;
            }
            for name in address.asks {
                self.asks(&path, name)?;
            }
        }
        Ok(())
    }

    /// Every page that stays up to date, as a stream sends it.
    fn streams(&mut self) -> anyhow::Result<()> {
        self.get("/live")?;
        for address in web::live_pages() {
            for path in self.ground.ids.fill_in_turn(entry(address)?, self.turn) {
                let stream = as_stream(&path);
                let answer = self.get(&stream.words)?;
                self.same_as_nowhere(&stream, &answer)?;
            }
        }
        Ok(())
    }

    /// A page that is asked for a hidden word or id answers as for one that nobody ever wrote.
    fn asks(&mut self, path: &Path, name: &str) -> anyhow::Result<()> {
        // What stands in the address itself is not asked: there both answers repeat it.
        let hidden = |it: &&Secret| {
            !it.readers.contains(self.persona) && !path.words.contains(it.word.as_str())
        };
        let mut words: Vec<String> =
            self.ground.secrets.iter().filter(hidden).map(|it| it.word.clone()).collect();
        for _ in 0..TRIED.min(words.len()) {
            let word = words.swap_remove(self.chance.random_range(0..words.len()));
            let never = if word.len() == 26 { nowhere_id().to_string() } else { "zqxzzzzz".into() };
            let about = self.get(&format!("{}?{name}={word}", path.words))?;
            let about_nothing = self.get(&format!("{}?{name}={never}", path.words))?;
            let told = format!("GET {}?{name}=", path.address);
            self.same(&told, (&about, &[&word]), (&about_nothing, &[&never]));
        }
        // Every secret begins like this: whoever looks for it finds all that they may read.
        self.get(&format!("{}?{name}={BEGINNING}", path.words))?;
        Ok(())
    }

    /// Where a link leads has ids that belong together, and what pages ask of each other.
    fn follow_links(&mut self) -> anyhow::Result<()> {
        while let Some(path) = self.links.iter().find(|it| !self.been.contains(&it.words)).cloned()
        {
            self.get(&path.words)?;
        }
        Ok(())
    }

    /// What was hidden is hidden on every day: one of those that are offered, and one that may not
    /// be, on every page with some of the ids.
    fn earlier_days(&mut self, channels: &[Channel]) -> anyhow::Result<()> {
        let ids = self.ground.ids;
        let page = self.get(&format!("/f/{}/days", ids.workspace))?;
        let mut offered = ids.days(&String::from_utf8_lossy(&page.body));
        let mut days = vec![BETWEEN.to_owned()];
        if !offered.is_empty() {
            days.push(offered.swap_remove(self.chance.random_range(0..offered.len())));
        }
        for day in &days {
            for channel in channels.iter().filter(|it| it.path.starts_with("/f/{w}")) {
                let address = entry(channel.path)?;
                for path in self.some_of(ids.fill(address)) {
                    let words = ids.on(day, &path.words);
                    let answer = self.get(&words)?;
                    if let Some(other) = self.elsewhere(&path) {
                        let about_nothing = self.get(&ids.on(day, &other.words))?;
                        let told = format!("GET {words}");
                        self.same_of(&told, (&answer, &path.ids), (&about_nothing, &other.ids));
                    }
                    if channel.method == "POST" {
                        let answer = self.visitor.post(&words, &[])?;
                        self.look(&format!("POST {words}"), &words, &answer);
                        if answer.status < 400 {
                            let (who, shown) = (self.persona, self.shown(&words));
                            self.found.is_wrong(format!("{who} changed something at {shown}"));
                        }
                    }
                }
            }
        }
        days.sort();
        for to in [TODAY, &days[days.len() - 1]] {
            self.get(&format!("/f/{}/days/between?from={}&to={to}", ids.workspace, days[0]))?;
        }
        Ok(())
    }

    fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        let answer = self.visitor.get(path).with_context(|| path.to_owned())?;
        self.look(&format!("GET {path}"), path, &answer);
        if self.been.insert(path.to_owned()) && answer.status == 200 && !path.contains("taal=") {
            let page = String::from_utf8_lossy(&answer.body);
            let links = self.ground.ids.links(&page, &self.ground.pages, &mut self.met);
            self.links.extend(links.into_iter().filter(|it| !it.words.contains("taal=")));
        }
        Ok(answer)
    }

    /// Searches an answer. What was asked with is not a leak when it comes back.
    pub(super) fn look(&mut self, told: &str, asked: &str, answer: &Answer) {
        if answer.status >= 500 {
            let shown = self.shown(told);
            self.found
                .is_wrong(format!("{}: {shown} is a fault ({})", self.persona, answer.status));
        }
        for place in self.ground.seeker.find(&answer.bytes()) {
            let secret = &self.ground.secrets[place];
            if secret.readers.contains(self.persona) {
                self.found.seen.insert(place);
            } else if !asked.contains(&secret.word) {
                let (who, shown) = (self.persona, self.shown(told));
                self.found.is_wrong(format!("{who} read “{}” at {shown}", secret.label));
            }
        }
    }

    /// An address with its ids as they are known here: "GET /f/…/tables/(table, added)".
    fn shown(&self, told: &str) -> String {
        let mut shown = told.replace(&self.ground.ids.workspace.to_string(), "…");
        for secret in self.ground.secrets.iter().filter(|it| it.is_id) {
            if shown.contains(&secret.word) {
                shown = shown.replace(&secret.word, &format!("({})", secret.label));
            }
        }
        shown
    }

    /// Not there and not yours are one and the same answer, byte for byte.
    fn same_as_nowhere(&mut self, path: &Path, answer: &Answer) -> anyhow::Result<()> {
        let Some(other) = self.elsewhere(path) else { return Ok(()) };
        let about_nothing = match self.nowhere.get(&other.words) {
            Some(known) => known.clone(),
            None => {
                let answer = self.get(&other.words)?;
                self.nowhere.insert(other.words.clone(), answer.clone());
                answer
            }
        };
        let told = format!("GET {}", path.words);
        self.same_of(&told, (answer, &path.ids), (&about_nothing, &other.ids));
        Ok(())
    }

    fn same_of(&mut self, told: &str, one: (&Answer, &[AnyId]), two: (&Answer, &[AnyId])) {
        let [own, never] = [one.1, two.1].map(|it| it.iter().map(AnyId::to_string).collect());
        let (own, never): (Vec<String>, Vec<String>) = (own, never);
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let never: Vec<&str> = never.iter().map(String::as_str).collect();
        self.same(told, (one.0, &own), (two.0, &never));
    }

    /// The same address with every id that is hidden from this persona taken for one of nowhere.
    fn elsewhere(&self, path: &Path) -> Option<Path> {
        let address = entry(path.address).ok()?;
        let seen = |id: &AnyId| if self.hidden.contains(id) { nowhere_id() } else { *id };
        let ids: Vec<AnyId> = path.ids.iter().map(seen).collect();
        let is_stream = path.words.starts_with(STREAM);
        let filled = |ids| match self.ground.ids.path(address, ids) {
            path if is_stream => as_stream(&path),
            path => path,
        };
        (ids != path.ids).then(|| filled(ids))
    }

    pub(super) fn same(&mut self, told: &str, one: (&Answer, &[&str]), two: (&Answer, &[&str])) {
        if let Some(differs) = self.ground.mask.difference(one, two) {
            let (who, shown) = (self.persona, self.shown(told));
            let sentence = format!("{who}: {shown} tells hidden from not there, {differs}");
            self.found.is_wrong(sentence);
        }
    }

    pub fn form(&mut self, address: &'static Address) -> anyhow::Result<()> {
        let linked = self.links.iter().filter(|it| it.address == address.path).cloned();
        let mut linked: Vec<Path> = linked.collect();
        let mut paths = self.some_of(self.ground.ids.fill(address));
        if !address.ids.is_empty() && !linked.is_empty() {
            paths.push(linked.swap_remove(self.chance.random_range(0..linked.len())));
        }
        for path in paths {
            let page = self.get(&path.words)?;
            let page = String::from_utf8_lossy(&page.body).into_owned();
            self.send(&path, "application/x-www-form-urlencoded", b"".to_vec())?;
            self.send(&path, "application/x-www-form-urlencoded", b"%%%=\xff\x00&&".to_vec())?;
            self.send(&path, "multipart/form-data; boundary=X", b"--X\r\nContent-".to_vec())?;
            self.send(&path, "text/plain", b"words".to_vec())?;
            let mut fields = forms::fields(&page, &path.words);
            for name in address.sends {
                let value = if *name == "theme" { "dark" } else { "/" };
                let (name, value) = ((*name).to_owned(), value.to_owned());
                fields.push(Field { name, value, is_chosen: true });
            }
            self.fields(&path, &fields)?;
        }
        Ok(())
    }

    /// Two of all, and one with an id that is hidden from them.
    fn some_of(&mut self, mut paths: Vec<Path>) -> Vec<Path> {
        let hidden = |it: &Path| it.ids.iter().any(|id| self.hidden.contains(id));
        let mut chosen: Vec<Path> = paths.extract_if(.., |it| hidden(it)).take(1).collect();
        for _ in 0..2.min(paths.len()) {
            chosen.push(paths.swap_remove(self.chance.random_range(0..paths.len())));
        }
        chosen
    }

    fn fields(&mut self, path: &Path, fields: &[Field]) -> anyhow::Result<()> {
        let hidden = self.hidden.iter().filter(|it| !path.ids.contains(it));
        let hidden: Vec<AnyId> = hidden.copied().collect();
        for (place, field) in fields.iter().enumerate() {
            let mut filled = filled(fields);
            filled[place].1 = "☃ <script>\u{202e}".to_owned();
            self.post(path, &filled)?;
            let tries = if field.is_chosen { TRIED } else { 1 };
            for _ in 0..tries.min(hidden.len()) {
                let id = hidden[self.chance.random_range(0..hidden.len())].to_string();
                // A new one each time: an earlier form may have written the last one down.
                let never = AnyId(self.chance.random::<u128>().to_be_bytes()).to_string();
                filled[place].1 = never.clone();
                let about_nothing = self.post(path, &filled)?;
                // What was done cannot be done again: only refusals can be compared.
                if about_nothing.status == 303 {
                    continue;
                }
                filled[place].1 = id.clone();
                let about = self.post(path, &filled)?;
                let told = format!("POST {} with a hidden {}", path.address, field.name);
                self.same(&told, (&about, &[&id]), (&about_nothing, &[&never]));
            }
        }
        if !fields.is_empty() {
            self.post(path, &filled(fields))?;
        }
        Ok(())
    }

    fn post(&mut self, path: &Path, fields: &[(String, String)]) -> anyhow::Result<Answer> {
        let mut fields = fields.to_vec();
        let act = fields.iter_mut().find(|(name, _)| name == "act_id");
        if let Some((_, value)) = act.filter(|(_, value)| value.len() == 26) {
            *value = AnyId(self.chance.random::<u128>().to_be_bytes()).to_string();
        }
        let answer = self.visitor.post(&path.words, &fields).with_context(|| path.words.clone())?;
        let asked = fields.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join("\n");
        let asked = format!("{}\n{asked}", path.words);
        self.look(&format!("POST {}", path.words), &asked, &answer);
        if let Some(next) = self.visitor.follow(&answer)? {
            self.look(&format!("POST {}, and the page after it", path.words), &asked, &next);
        }
        Ok(answer)
    }

    fn send(&mut self, path: &Path, kind: &str, body: Vec<u8>) -> anyhow::Result<()> {
        let answer = self.visitor.send(&path.words, kind, body)?;
        self.look(&format!("POST {} with garbage", path.words), &path.words, &answer);
        Ok(())
    }
}

/// The page as a browser asks the stream for it that has nothing of it yet.
fn as_stream(path: &Path) -> Path {
    Path { words: format!("{STREAM}{}", coded(&path.words)), ..path.clone() }
}

/// What a browser would send; a question that was left open gets a word.
fn filled(fields: &[Field]) -> Vec<(String, String)> {
    let value = |it: &Field| match it.value.as_str() {
        "" if !it.is_chosen => "woorden".to_owned(),
        value => value.to_owned(),
    };
    fields.iter().map(|it| (it.name.clone(), value(it))).collect()
}

/// An id that no record ever had.
pub(super) fn nowhere_id() -> AnyId {
    AnyId([0x5a; 16])
}
