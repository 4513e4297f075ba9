// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Many phones at one table: each answer counted once and soon on every screen, also when the
//! network is bad and when the program is killed in the middle.

mod browser;
mod hall;
mod kept;
mod net;
mod screen;
mod times;

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use rand::{SeedableRng, rngs::StdRng};
use tokio::task::JoinSet;

use self::{
    browser::{Answered, Browser, picks},
    hall::Hall,
    screen::Screen,
    times::{Times, part, wrong_counts},
};
use super::crash::program::Serving;

/// So many come in at the same time.
const AT_ONCE: usize = 32;
/// Longer than this nothing takes that is not lost, on all screens together.
const PATIENCE: Duration = Duration::from_secs(15);
/// A question is answered within so many seconds, when there is time for several.
const WINDOW: u64 = 10;
/// Screens have to be back this soon after the program was killed and started again.
const BACK: f64 = 3000.0;

#[derive(Debug, clap::Args)]
pub struct Load {
    #[arg(long, default_value_t = 60)]
    phones: usize,
    /// How long they answer, all questions together
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Each phone's network loses one request in three, and its stream every second or two
    #[arg(long)]
    drops: bool,
    /// The program is killed in the middle of the first question, and started again
    #[arg(long)]
    kill: bool,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// One line of JSON
    #[arg(long)]
    json: bool,
}

impl Load {
    pub fn run(&self) -> anyhow::Result<()> {
        ensure!((1..=2000).contains(&self.phones), "between 1 and 2000 phones fit at a table");
        ensure!((1..=600).contains(&self.seconds), "between 1 and 600 seconds");
        let questions = (self.seconds / WINDOW).clamp(1, 15);
        let hall = hall::prepare(questions as usize)?;
        let serving = Serving::start(&hall.place)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let mut table = Table::new(self, &hall, serving);
        let window = Duration::from_secs_f64(self.seconds as f64 / questions as f64);
        runtime.block_on(table.meets(questions as usize, window))?;
        let Table { serving, mut figures, answered, mut times, .. } = table;
        runtime.shutdown_background();
        serving.context("it is not served any more")?.stop()?;
        let (missing, wrong) = kept::count(&hall, &answered)?;
        let mut tell =
            |name: &'static str, figure: f64| *figures.entry(name).or_default() += figure;
        tell("answers", answered.len() as f64);
        tell("lost", (times.lost + missing) as f64);
        tell("wrong", wrong as f64);
        tell("p50_ms", part(&mut times.accepted, 0.5));
        tell("p99_ms", part(&mut times.accepted, 0.99));
        tell("from_sending_p99_ms", part(&mut times.sent, 0.99));
        tell("phones", self.phones as f64);
        tell("seconds", self.seconds as f64);
        self.tell(&figures)?;
        let bad = |name: &str| figures.get(name).copied().unwrap_or_default();
        ensure!(bad("lost") + bad("wrong") == 0.0, "answers were lost, or counted wrong");
        ensure!(bad("back_ms") <= BACK, "screens came back too late");
        Ok(())
    }

    fn tell(&self, figures: &BTreeMap<&'static str, f64>) -> anyhow::Result<()> {
        if self.json {
            say!("{}", serde_json::to_string(figures)?);
            return Ok(());
        }
        for (name, figure) in figures {
            say!("load: {name:<24} {figure:>12.1}");
        }
        Ok(())
    }
}

/// A meeting with everybody in it.
struct Table<'l> {
    load: &'l Load,
    hall: &'l Hall,
    at: SocketAddr,
    serving: Option<Serving>,
    host: Browser,
    phones: Vec<Phone>,
    /// The wall and the desk.
    others: Vec<Screen>,
    step: u16,
    times: Times,
    answered: Vec<Answered>,
    figures: BTreeMap<&'static str, f64>,
}

struct Phone {
    browser: Browser,
    screen: Screen,
}

impl<'l> Table<'l> {
    fn new(load: &'l Load, hall: &'l Hall, serving: Serving) -> Table<'l> {
        let at = SocketAddr::from(([127, 0, 0, 1], serving.port));
        Table {
            load,
            hall,
            at,
            serving: Some(serving),
            host: Browser::new(at, hall.host.clone(), false, 0),
            phones: Vec::new(),
            others: Vec::new(),
            step: 1,
            times: Times::default(),
            answered: Vec::new(),
            figures: BTreeMap::new(),
        }
    }

    async fn meets(&mut self, questions: usize, window: Duration) -> anyhow::Result<()> {
        self.come_in().await?;
        for question in 0..questions {
            self.goes_on().await?;
            self.asks(window, question == 0 && self.load.kill).await?;
            self.shows().await?;
            self.goes_on().await?;
        }
        let lost: usize = self.phones.iter().map(|it| it.browser.lost).sum();
        self.figures.insert("requests_cut", lost as f64);
        Ok(())
    }

    /// First everybody comes in, then every screen is opened.
    async fn come_in(&mut self) -> anyhow::Result<()> {
        let (at, drops) = (self.at, self.load.drops);
        let mut browsers = Vec::new();
        for first in (0..self.load.phones).step_by(AT_ONCE) {
            let mut coming = JoinSet::new();
            for place in first..self.load.phones.min(first + AT_ONCE) {
                let seed = self.load.seed.wrapping_mul(10_000) + place as u64;
                coming.spawn(async move {
                    let mut browser = Browser::new(at, String::new(), drops, seed);
                    browser.comes_in(&format!("Telefoon {place}")).await.map(|()| browser)
                });
            }
            while let Some(browser) = coming.join_next().await {
                browsers.push(browser??);
            }
        }
        for (place, browser) in browsers.into_iter().enumerate() {
            let (path, seed) = (self.hall.at(""), self.load.seed + place as u64);
            let screen = Screen::open(at, path, browser.cookie.clone(), drops, seed);
            self.phones.push(Phone { browser, screen });
        }
        for (place, end) in ["/wall", "/desk"].into_iter().enumerate() {
            let (path, cookie) = (self.hall.at(end), self.hall.host.clone());
            self.others.push(Screen::open(at, path, cookie, false, place as u64));
        }
        let until = Instant::now() + PATIENCE;
        for screen in self.screens() {
            ensure!(screen.shows(until, |it| it.step == 1).await, "a screen did not open");
        }
        Ok(())
    }

    fn screens(&self) -> impl Iterator<Item = &Screen> {
        self.phones.iter().map(|it| &it.screen).chain(&self.others)
    }

    /// The next step, and until every screen shows it.
    async fn goes_on(&mut self) -> anyhow::Result<()> {
        self.screens().for_each(|it| drop(it.take()));
        let pressed = self.host.presses(&self.hall.at(""), "/on").await?;
        self.step += 1;
        let step = self.step;
        let (mut times, until) = (Times::default(), Instant::now() + PATIENCE);
        for screen in self.screens() {
            screen.shows(until, |it| it.step == step).await;
            times.next(pressed, step, &screen.take());
        }
        self.adds("next_p99_ms", &times);
        Ok(())
    }

    fn adds(&mut self, name: &'static str, times: &Times) {
        let most = self.figures.entry(name).or_default();
        *most = most.max(part(&mut times.accepted.clone(), 0.99));
        self.times.accepted.extend(&times.accepted);
        self.times.sent.extend(&times.sent);
        self.times.lost += times.lost;
    }

    /// Everybody answers at a moment of their own.
    async fn asks(&mut self, window: Duration, is_killed: bool) -> anyhow::Result<()> {
        let mut chance = StdRng::seed_from_u64(self.load.seed + u64::from(self.step));
        let mut answering = JoinSet::new();
        for (place, phone) in self.phones.iter_mut().enumerate() {
            let button = phone.screen.now.borrow().answer.clone().context("no button")?;
            let (later, choice) = picks(&mut chance, window);
            let nobody = Browser::new(self.at, String::new(), false, 0);
            let mut browser = std::mem::replace(&mut phone.browser, nobody);
            answering.spawn(async move {
                tokio::time::sleep(later).await;
                let answered = browser.answers(&button, choice).await;
                (place, browser, answered)
            });
        }
        if is_killed {
            tokio::time::sleep(window / 2).await;
            self.is_killed_and_comes_back().await?;
        }
        let mut here = Vec::new();
        while let Some(one) = answering.join_next().await {
            let (place, browser, answered) = one?;
            self.phones[place].browser = browser;
            here.push((place, answered?));
        }
        self.follows(here, is_killed).await;
        Ok(())
    }

    /// Every answer on every screen that shows how many answered.
    async fn follows(&mut self, mut here: Vec<(usize, Answered)>, is_killed: bool) {
        let (all, until) = (here.len(), Instant::now() + PATIENCE);
        for screen in self.screens() {
            screen.shows(until, |it| it.count == Some((all, all))).await;
        }
        here.sort_by_key(|it| it.1.accepted);
        let pressed: Vec<_> = here.iter().map(|(_, it)| (it.sent, it.accepted)).collect();
        let mut times = Times::default();
        let mut wrong = 0;
        for (from, screen) in here.iter().enumerate().map(|(from, it)| (from, &self.phones[it.0])) {
            let log = screen.screen.take();
            wrong += wrong_counts(&log, all);
            times.answers(&pressed, from, &log);
        }
        for screen in &self.others {
            let log = screen.take();
            wrong += wrong_counts(&log, all);
            times.answers(&pressed, 0, &log);
        }
        *self.figures.entry("wrong").or_default() += wrong as f64;
        match is_killed {
            // What was told while nobody could show it says nothing of how soon it shows.
            true => self.times.lost += times.lost,
            false => self.adds("answer_p99_ms", &times),
        }
        self.answered.extend(here.into_iter().map(|it| it.1));
    }

    /// All answers are turned over, and every screen shows what they were.
    async fn shows(&mut self) -> anyhow::Result<()> {
        let pressed = self.host.presses(&self.hall.at(""), "/show").await?;
        let (mut times, until) = (Times::default(), Instant::now() + PATIENCE);
        for phone in &self.phones {
            phone.screen.shows(until, |it| it.count.is_none()).await;
            let log = phone.screen.take();
            times.first(pressed, log.iter().find(|(_, it)| it.count.is_none()).map(|it| it.0));
        }
        self.adds("show_p99_ms", &times);
        Ok(())
    }

    /// Killed, and started again at the same address: every screen comes back by itself.
    async fn is_killed_and_comes_back(&mut self) -> anyhow::Result<()> {
        let serving = self.serving.take().context("it is not served any more")?;
        let port = serving.port;
        let begun = Instant::now();
        serving.kill()?;
        let place = self.hall.place.clone();
        let again = tokio::task::spawn_blocking(move || Serving::start_at(&place, port)).await?;
        self.serving = Some(again?);
        self.figures.insert("start_again_ms", begun.elapsed().as_secs_f64() * 1e3);
        let mut last = begun;
        for screen in self.screens() {
            let mut opened = screen.opened.clone();
            let back = opened.wait_for(|it| it.is_some_and(|it| it > begun));
            let back = tokio::time::timeout(PATIENCE, back).await;
            let at = back.context("a screen did not come back")??.context("it never opened")?;
            last = last.max(at);
        }
        let back = last.duration_since(begun).as_secs_f64() * 1e3;
        self.figures.insert("back_ms", back);
        Ok(())
    }
}
