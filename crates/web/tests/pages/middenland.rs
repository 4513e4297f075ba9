// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A house on a database of its own, with the cast of the storyline brought in by acts.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use axum::Router;
use desk::{
    Desk, Submission,
    beside::{AccountId, Store, new_id, testing::Ground},
};
use domain::{
    calendar, cast,
    draft::Act,
    party::{self, Office, Party},
    sight::Viewer,
    table,
};
use jiff::civil::Date;
use ledger::{ActId, AnyId, Id};
use tokio::runtime::Runtime;
use web::frame::{Example, House, Settings, Who, router_with};

use crate::{attic, browser::Browser};

/// The house with Middenland in it.
pub struct Visit {
    pub house: Arc<House>,
    pub router: Router,
    pub runtime: Runtime,
    pub workspace: AnyId,
    /// Hanna's, who opened the founding.
    pub account: AccountId,
    people: BTreeMap<&'static str, AnyId>,
    /// How far the founding's clock is ahead of the computer's.
    ahead: Arc<AtomicI64>,
    _ground: Ground,
}

/// A desk whose clock goes as far ahead as it is told.
fn desk_ahead(journal: Arc<Store>) -> (Arc<Desk>, Arc<AtomicI64>) {
    let ahead = Arc::new(AtomicI64::new(0));
    let (told, computer) = (Arc::clone(&ahead), desk::Options::default().clock);
    let clock = Box::new(move || computer() + told.load(Ordering::Relaxed));
    let options = desk::Options { clock, ..desk::Options::default() };
    (Arc::new(Desk::open_with(journal, options).expect("a desk")), ahead)
}

impl Visit {
    pub fn middenland() -> Visit {
        Visit::at("http://localhost:8080")
    }

    pub fn at(public_url: &str) -> Visit {
        Visit::opened(public_url, |settings, example| settings.example = Some(example))
    }

    /// The same region as no example: people sign in with accounts of their own, by mail.
    pub fn real() -> Visit {
        Visit::opened("http://localhost:8080", |settings, _| settings.sends_mail = true)
    }

    /// The same, where no mail can be sent.
    pub fn real_without_mail() -> Visit {
        Visit::opened("http://localhost:8080", |_, _| {})
    }

    /// A house in which nobody can sign in yet.
    pub fn empty() -> Visit {
        let ground = Ground::new();
        let store = Arc::new(Store::open(&ground.place).expect("a database"));
        let journal: Arc<Store> = Arc::clone(&store);
        let (desk, ahead) = desk_ahead(journal);
        let public_url = "http://localhost:8080".to_owned();
        let settings = Settings { public_url, ..Settings::default() };
        let house = House::open(desk, store, settings).expect("a house");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        Visit {
            router: router_with(Arc::clone(&house), &[]),
            house,
            runtime: runtime.expect("a runtime"),
            workspace: AnyId::default(),
            account: AccountId(AnyId::default()),
            people: BTreeMap::new(),
            ahead,
            _ground: ground,
        }
    }

    fn opened(public_url: &str, choose: impl FnOnce(&mut Settings, Example)) -> Visit {
        let ground = Ground::new();
        let store = Arc::new(Store::open(&ground.place).expect("a database"));
        let journal: Arc<Store> = Arc::clone(&store);
        let (desk, ahead) = desk_ahead(journal);
        let account = store.make_account("hanna@middenland.example", 1).expect("an account").id;
        let opened =
            desk.found_wait(account, ActId(new_id()), Box::new(cast::opening())).expect("opens");
        let mut region = Region {
            desk: Arc::clone(&desk),
            workspace: opened.workspace,
            people: BTreeMap::from([("Hanna", opened.by)]),
            parties: BTreeMap::new(),
        };
        region.fill();
        let mut settings = Settings { public_url: public_url.to_owned(), ..Settings::default() };
        let cast = ["Hanna", "Joris"].map(|it| region.people[it]).to_vec();
        choose(&mut settings, Example { workspace: region.workspace, cast });
        let house = House::open(desk, store, settings).expect("a house");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        Visit {
            router: router_with(Arc::clone(&house), &[attic::ROOM]),
            house,
            runtime: runtime.expect("a runtime"),
            workspace: region.workspace,
            account,
            people: region.people,
            ahead,
            _ground: ground,
        }
    }

    /// A browser of somebody of the cast, signed in.
    pub fn by(&self, name: &str) -> Browser<'_> {
        let (workspace, person) = (self.workspace, self.person(name));
        self.signed_in(Who::Persona { workspace, person })
    }

    pub fn signed_in(&self, who: Who) -> Browser<'_> {
        let token = self.house.sessions.issue(who, "a test").expect("a session");
        let mut browser = self.nobody();
        browser.keep(&format!("kwartier={}", token.as_str()));
        browser
    }

    /// A browser of a passer-by.
    pub fn nobody(&self) -> Browser<'_> {
        Browser::new(self)
    }

    pub fn person(&self, name: &str) -> AnyId {
        self.people[name]
    }

    pub fn party(&self, name: &str) -> Id<Party> {
        let workspace = self.house.desk.workspace(self.workspace).expect("opened");
        let hanna = Viewer::Person(Id::new(self.person("Hanna")));
        let parties = workspace.seen_by(hanna, 0).all::<Party>();
        parties.iter().find(|it| it.name == name).expect("a party").id
    }

    /// Everybody of the cast.
    pub fn cast(&self) -> impl Iterator<Item = &'static str> {
        self.people.keys().copied()
    }

    /// An address in the founding.
    pub fn at_founding(&self, path: &str) -> String {
        format!("/f/{}{path}", self.workspace)
    }

    /// Days go by; gives the day that it is then.
    pub fn days_pass(&self, days: i64) -> Date {
        self.ahead.fetch_add(days * 24 * 60 * 60 * 1000, Ordering::Relaxed);
        self.today()
    }

    pub fn today(&self) -> Date {
        calendar::day(self.house.desk.now(self.workspace).expect("opened"))
    }

    /// An address in the founding on an earlier day.
    pub fn on(&self, day: impl std::fmt::Display, path: &str) -> String {
        format!("/f/{}@{day}{path}", self.workspace)
    }

    /// Something happens beside the pages.
    pub fn does(&self, name: &str, act: impl Act) -> Vec<AnyId> {
        let by = self.person(name);
        submit(&self.house.desk, self.workspace, by, act)
    }
}

fn submit(desk: &Desk, workspace: AnyId, by: AnyId, act: impl Act) -> Vec<AnyId> {
    let act: Box<dyn domain::draft::AnyAct> = Box::new(act);
    let it = Submission { workspace, by, act_id: ActId(new_id()), at: None, act };
    desk.submit_wait(it).expect("allowed").made
}

struct Region {
    desk: Arc<Desk>,
    workspace: AnyId,
    people: BTreeMap<&'static str, AnyId>,
    parties: BTreeMap<&'static str, AnyId>,
}

impl Region {
    fn fill(&mut self) {
        for (name, office) in cast::OFFICES {
            self.comes("Hanna", name, office, None);
        }
        for (name, _) in cast::PARTIES {
            let made = self.does("Hanna", adding(name));
            self.parties.insert(name, made[0]);
        }
        for (by, name, office, party) in cast::PEOPLE {
            self.comes(by, name, office, Some(party));
        }
        let (name, purpose) = (cast::STEERING.to_owned(), String::new());
        self.does("Hanna", table::Add { name, purpose });
    }

    fn comes(&mut self, by: &str, name: &'static str, office: Office, party: Option<&str>) {
        let (function, mail) = (String::new(), String::new());
        let party = party.map(|it| Id::new(self.parties[it]));
        let act = party::AddPerson { name: name.to_owned(), function, mail, office, party };
        let made = self.does(by, act);
        self.people.insert(name, made[0]);
    }

    fn does(&self, by: &str, act: impl Act) -> Vec<AnyId> {
        submit(&self.desk, self.workspace, self.people[by], act)
    }
}

pub fn adding(name: &str) -> party::Add {
    cast::adding(name, &name.chars().take(3).collect::<String>())
}
