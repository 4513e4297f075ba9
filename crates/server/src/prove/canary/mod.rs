// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The canary program: everybody goes everywhere, and no secret word sings where it must not.

mod assignment;
mod conversation;
mod decision;
mod found;
mod founding;
mod interest;
mod lens;
mod letters;
mod mailed;
mod meeting;
mod outside;
mod party;
mod process;
mod round;
mod route;
mod secrets;
mod sheets;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod timing;
mod unread;
mod visit;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
    thread,
    time::Instant,
};

use anyhow::ensure;
use desk::beside::Who;
use domain::records::Kind;
use ledger::AnyId;
use rand::{SeedableRng, rngs::StdRng};
use web::Channel;

use self::{
    founding::told,
    letters::Letters,
    mailed::Letterbox,
    secrets::{Secret, Secrets},
    visit::{Found, Ground, Round},
};
use super::{
    addresses::entry,
    cast::EVERYBODY,
    ground::{Building, ORIGIN, Soil, THREADS},
    logs::Logs,
    mask::Mask,
    paths::Ids,
    seek::Seeker,
    visitor::Visitor,
};

#[derive(Debug, clap::Args)]
pub struct Canary {
    /// Another number gives other secret words
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// A PostgreSQL server to run on, by the address of a database there
    #[arg(long, value_name = "ADDRESS")]
    on: Option<String>,
}

/// Whoever has no place in the founding: Vera signed in and takes part somewhere else.
const OUTSIDERS: [&str; 2] = ["Vera", "a passer-by"];

/// The founding as it was told, kept to be visited.
struct Told {
    secrets: Secrets,
    ids: Ids,
    mask: Mask,
    people: BTreeMap<String, Who>,
    /// The links for people without an account.
    outside: Vec<outside::Outside>,
    kept: Soil,
}

impl Canary {
    pub fn run(&self) -> anyhow::Result<()> {
        let begun = Instant::now();
        let logs = Logs::listen()?;
        let told = tell(self.seed, self.on.as_deref())?;
        every_kind_has_a_secret(&told.secrets.all)?;
        let seeker = told.secrets.seeker();
        let mut found = visit_all(&told, &seeker, self.seed)?;
        let channels = web::channels();
        found.join(letters(&told, &seeker, channels)?);
        found.join(sheets::written(&told, &seeker)?);
        for channel in channels {
            if !found.visited.contains(&(channel.method, channel.path)) {
                found.is_wrong(format!("nobody visited {} {}", channel.method, channel.path));
            }
        }
        for place in seeker.find(&logs.everything()) {
            let label = &told.secrets.all[place].label;
            // Ids stand in logs for the operator; words never do.
            if !told.secrets.all[place].is_id {
                found.is_wrong(format!("“{label}” stands in the log"));
            }
        }
        let unread = unread::surprises(unread::UNREAD, &told.secrets.all, &found.seen);
        unread.into_iter().for_each(|it| found.is_wrong(it));
        let timing = timing::measure(&told, channels)?;
        say!(
            "timing: {} addresses; not yours against not there differs {:.1} % in the middle, and \
             steadily at {}",
            timing.addresses,
            timing.middle * 100.0,
            timing.wrong.len(),
        );
        timing.wrong.into_iter().for_each(|it| found.is_wrong(it));
        say!(
            "canary: {} channels, {} personas, {} secrets, {} answers, {} read where they may be, \
             {:.1} s",
            channels.len(),
            EVERYBODY.len() + OUTSIDERS.len(),
            told.secrets.all.len(),
            found.asked,
            found.seen.len(),
            begun.elapsed().as_secs_f64(),
        );
        tell_wrong(&found.wrong)
    }
}

fn tell_wrong(wrong: &BTreeMap<String, usize>) -> anyhow::Result<()> {
    for (sentence, times) in wrong.iter().take(40) {
        say!("  {times} × {sentence}");
    }
    ensure!(wrong.is_empty(), "{} kinds of leaks or gaps were found", wrong.len());
    Ok(())
}

fn tell(seed: u64, server: Option<&str>) -> anyhow::Result<Told> {
    let building = Building::begin(server)?;
    let telling = told(&building.desk, seed)?;
    let workspace = telling.story.workspace_id();
    let mut people = BTreeMap::new();
    for (name, person) in telling.story.people() {
        let mail = format!("{}@middenland.example", name.to_lowercase());
        let account = building.store.make_account(&mail, crate::example::today())?.id;
        building.store.add_person(account, workspace, person.any(), 0)?;
        people.insert(name.to_owned(), Who::Account(account));
    }
    let account = building.store.make_account("vera@elders.example", 0)?.id;
    people.insert("Vera".to_owned(), Who::Account(account));
    let secrets = telling.secrets;
    let mut by_kind: BTreeMap<Kind, Vec<AnyId>> = BTreeMap::new();
    let mut mask = Mask::default();
    mask.knows(workspace);
    for secret in secrets.all.iter().filter(|it| it.is_id) {
        mask.knows(&secret.word);
        by_kind.entry(secret.kind).or_default().push(secret.word.parse()?);
    }
    let (ids, kept) = (Ids { workspace, by_kind }, building.keep()?);
    let outside = outside::links(&telling.story)?;
    drop(telling.story);
    Ok(Told { secrets, ids, mask, people, outside, kept })
}

/// Every persona on a copy of the house of their own, so that what one does changes nothing for
/// another.
fn visit_all(told: &Told, seeker: &Seeker, seed: u64) -> anyhow::Result<Found> {
    let channels = web::channels();
    for channel in channels {
        entry(channel.path)?;
    }
    let pages = channels.iter().filter(|it| it.method == "GET").map(|it| it.path).collect();
    let (secrets, ids, mask) = (&told.secrets.all, &told.ids, &told.mask);
    let ground = Ground { pages, secrets, seeker, ids, mask };
    let names: Vec<&str> = EVERYBODY.into_iter().chain(OUTSIDERS).collect();
    let waiting = Mutex::new(names.clone());
    let rounds = thread::scope(|scope| {
        let work = || {
            let mut all = Found::default();
            loop {
                let next = waiting.lock().expect("no round panicked").pop();
                let Some(persona) = next else { return anyhow::Ok(all) };
                let house = Building::copy_of(&told.kept)?.open(None)?;
                let visitor = Visitor::new(&house, told.people.get(persona).copied())?;
                let chance = StdRng::seed_from_u64(seed);
                let round = Round::new(&ground, persona, visitor, chance);
                all.join(round.everywhere(channels)?);
                calendar(&mut all, told, seeker, &house, persona)?;
                if persona == "a passer-by" {
                    outside::read(&mut all, told, seeker, &house)?;
                }
                web::write_letters(&house.house)?;
                let mut letterbox = Letterbox { secrets: &told.secrets.all, seeker, back: vec![] };
                letterbox.back = mailed::came_back(told, &house)?;
                for mail in house.store.mails_due(i64::MAX, 10_000)? {
                    letterbox.read(&mail, &mut all);
                }
            }
        };
        let workers: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|it| it.join().expect("a round does not panic")).collect::<Vec<_>>()
    });
    let mut found = Found::default();
    for round in rounds {
        found.join(round?);
    }
    Ok(found)
}

/// Each letter that the house writes, on a copy of the house of its own.
fn letters(told: &Told, seeker: &Seeker, channels: &[Channel]) -> anyhow::Result<Found> {
    let house = Building::copy_of(&told.kept)?.open(None)?;
    let label = "person, with secret words (id)";
    let somebody = told.secrets.all.iter().find(|it| it.label == label).expect("was told");
    let invite = format!("/f/{}/people/{}/invite", told.ids.workspace, somebody.word);
    let label = "round, to all parties (id)";
    let asked = told.secrets.all.iter().find(|it| it.label == label).expect("was put");
    let remind = format!("/f/{}/rounds/{}/remind", told.ids.workspace, asked.word);
    let label = "clerk_question, to the clerk of Wilgenstede (id)";
    let clerk = told.secrets.all.iter().find(|it| it.label == label).expect("was asked");
    let clerk = format!("/f/{}/route/asks/{}/mail", told.ids.workspace, clerk.word);
    let (secrets, hanna) = (&told.secrets.all, told.people["Hanna"]);
    Letters { house: &house, secrets, seeker, hanna, invite, remind, clerk }.send(channels)
}

/// The calendar of one persona, as their own program fetches it: not signed in, by its secret
/// address alone.
fn calendar(
    found: &mut Found,
    told: &Told,
    seeker: &Seeker,
    house: &crate::prove::ground::Ground,
    persona: &str,
) -> anyhow::Result<()> {
    let Some(Who::Account(account)) = told.people.get(persona) else { return Ok(()) };
    let token = house.store.make_feed(*account, 0)?;
    let mut program = Visitor::new(house, None)?;
    let answer = program.get(&format!("/agenda/{}", token.as_str()))?;
    ensure!(answer.status == 200, "the calendar of {persona} answers {}", answer.status);
    let words = String::from_utf8_lossy(&answer.body).replace("\r\n ", "");
    for place in seeker.find(words.as_bytes()) {
        let secret = &told.secrets.all[place];
        match secret.readers.contains(persona) {
            true => drop(found.seen.insert(place)),
            false => {
                found.is_wrong(format!("the calendar of {persona} holds “{}”", secret.label));
            }
        }
    }
    Ok(())
}

/// A kind that somebody cannot see must have been hidden here at least once.
fn every_kind_has_a_secret(secrets: &[Secret]) -> anyhow::Result<()> {
    let there: BTreeSet<Kind> = secrets.iter().map(|it| it.kind).collect();
    // The public page is read by everybody, or is not there: its words are nobody's secret.
    let is_open = |it: &&Kind| **it == Kind::PublicPage;
    let missing = Kind::ALL.iter().filter(|it| !there.contains(it) && !is_open(it));
    let missing: Vec<&str> = missing.map(|it| it.word()).collect();
    ensure!(missing.is_empty(), "no secret was written in a record of: {}", missing.join(", "));
    Ok(())
}

/// The founding with the ids of its secrets.
#[cfg(test)]
pub fn told_in_test() -> anyhow::Result<(crate::story::Story, BTreeSet<AnyId>)> {
    let building = Building::begin(None)?;
    let founding::Telling { story, secrets } = told(&building.desk, 1)?;
    let ids = secrets.all.iter().filter(|it| it.is_id).map(|it| it.word.parse());
    let ids = ids.collect::<Result<_, _>>()?;
    Ok((story, ids))
}
