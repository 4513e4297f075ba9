// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One visit: who looks, at which founding, in which language; and what they see there.

use std::{ops::Deref, str::FromStr, sync::Arc};

use axum::http::header;
use desk::{
    DeskError,
    beside::{AccountId, Read},
};
use domain::{
    draft::{self, AnyAct, Said},
    party::{Office, Party, Person, name_of},
    records::Recorded,
    refusal::Refusal,
    sight::{Seen, Sight, Viewer},
    standing::Standing,
    table::is_at_table,
    workspace::Workspace,
};
use jiff::civil::Date;
use ledger::{ActId, AnyId, Id, Key, RecordIds, Timestamp};
use maud::Markup;
use texts::{Language, Texts};

pub(super) use super::ask::Ask;
use super::{
    Filled, Flash, House, Page, Session, Stop, Theme, Who, cookie,
    day::{self, OnDay},
    erased,
    live::Still,
    session::clock,
};

/// One visit, with everything that was looked up for it.
pub struct Visit {
    pub(super) ask: Ask,
    pub language: Language,
    pub theme: Theme,
    pub session: Option<Session>,
    pub(super) flash: Option<Flash>,
    pub(super) filled: Filled,
    pub(super) place: Option<Place>,
}

/// The founding that the address is about.
pub(super) struct Place {
    id: AnyId,
    pub(super) workspace: Arc<Workspace>,
    pub(super) person: Option<Id<Person>>,
    pub(super) now: Timestamp,
    /// Who looks back at an earlier day.
    pub(super) day: Option<OnDay>,
    /// At a table that is together now: others may look along.
    is_at_table: bool,
    /// What others should not read is left out.
    is_covered: bool,
}

/// What a page is made from: the visit, its texts, and what its viewer sees.
pub struct Cx<'v> {
    pub(super) visit: &'v Visit,
    pub t: Texts,
    pub(super) sight: Option<Sight<'v>>,
    pub(super) still: Still,
}

impl Visit {
    /// A visit of nobody to no founding: for what can be answered without looking anything up.
    pub(super) fn bare(ask: Ask) -> Visit {
        let (language, theme) = (ask.language(), ask.theme());
        let (session, flash, filled, place) = (None, None, Filled::default(), None);
        Visit { ask, language, theme, session, flash, filled, place }
    }

    /// Looks up the session and, for an address in a founding, the founding.
    pub(super) fn of(ask: Ask, filled: Filled) -> Result<Visit, (Box<Visit>, Stop)> {
        let mut visit = Visit { filled, ..Visit::bare(ask) };
        match visit.look_up() {
            Ok(()) => Ok(visit),
            Err(stop) => Err((Box::new(visit), stop)),
        }
    }

    fn look_up(&mut self) -> Result<(), Stop> {
        let house = Arc::clone(&self.ask.house);
        if let Some(cookie) = self.ask.cookie(cookie::SESSION) {
            self.session = house.sessions.read(cookie)?;
        }
        if let (Some(session), Some(cookie)) = (&self.session, self.ask.cookie(cookie::FLASH)) {
            self.flash = Flash::read(cookie, &house.key("receipt"), session.mark);
        }
        if self.ask.route.starts_with("/f/{w}") {
            let (id, day) = day::told(self.param("w").unwrap_or_default());
            let day = day.map(str::to_owned);
            self.place = Some(self.place(id.parse().map_err(|_| Stop::NotThere)?)?);
            if let Some(day) = day {
                self.look_back(&day)?;
            }
        }
        Ok(())
    }

    fn place(&self, id: AnyId) -> Result<Place, Stop> {
        let house = &self.ask.house;
        let now = match self.ask.clock {
            Some(clock) => house.desk.now_at(id, clock),
            None => house.desk.now(id),
        };
        let (workspace, now) = match (house.desk.workspace(id), now) {
            (Ok(workspace), Ok(now)) => (workspace, now),
            (Err(DeskError::NoWorkspace), _) => return Err(Stop::NotThere),
            (Err(error), _) | (_, Err(error)) => return Err(Stop::fault(error)),
        };
        let person = match &self.session {
            Some(session) => house.sessions.person_in(session, id)?,
            None => None,
        };
        // A place that ended, or never was, opens nothing: then they look in from the street.
        let viewer = person.map_or(Viewer::Passerby, Viewer::Person);
        let sight = workspace.seen_by(viewer, now);
        let held = has_a_place(sight.standing());
        let is_at_table = held && is_at_table(&sight);
        let is_covered = is_at_table && self.is_covered();
        let (person, day) = (person.filter(|_| held), None);
        Ok(Place { id, workspace, person, now, day, is_at_table, is_covered })
    }

    /// Whether this session leaves out at a table what others should not read. The screens of the
    /// meeting itself are made for that; and whatever was sent is not shown but done.
    fn is_covered(&self) -> bool {
        let route = self.ask.route;
        // A step says itself that it is covered: a form without its note would wipe it.
        let is_of_table = route.starts_with("/f/{w}/live/")
            || route.ends_with("/answer/{unit}")
            || route.ends_with("/script/{step}");
        !is_of_table && self.filled.is_empty() && !self.is_opened()
    }

    /// Whether this session shows everything for now, also at a table.
    pub(crate) fn is_opened(&self) -> bool {
        let opened = &self.ask.house.opened;
        self.session.as_ref().is_some_and(|it| opened.is_open(it.mark, clock()))
    }

    /// Whether others may look along: a table of this person is together now.
    pub(crate) fn is_at_table(&self) -> bool {
        self.place.as_ref().is_some_and(|it| it.is_at_table)
    }

    /// The founding as it is now: for showing a form again after somebody else changed something.
    pub(super) fn look_again(&mut self) -> Result<(), Stop> {
        if let Some(place) = &self.place {
            self.place = Some(self.place(place.id)?);
        }
        Ok(())
    }

    /// Forgets the founding: a page about it must not say that it exists.
    pub(super) fn leave(&mut self) {
        self.place = None;
    }

    pub fn cx(&self) -> Cx<'_> {
        let sight = self.place.as_ref().map(|place| {
            let viewer = place.person.map_or(Viewer::Passerby, Viewer::Person);
            match &place.day {
                Some(on) => place.workspace.seen_on(on.day, &on.earlier, viewer, place.now),
                None => place.workspace.seen_by(viewer, place.now),
            }
        });
        let is_covered = self.place.as_ref().is_some_and(|it| it.is_covered);
        let sight = if is_covered { sight.map(Sight::covered) } else { sight };
        Cx { visit: self, t: Texts::new(self.language), sight, still: Still::default() }
    }

    /// What the act would be refused for, without doing it.
    pub(super) fn try_out(&self, act_id: ActId, act: &dyn AnyAct) -> Result<(), Refusal> {
        let empty = Workspace::new(AnyId::default());
        let place = self.place.as_ref();
        let workspace = place.map_or(&empty, |it| &it.workspace);
        let by = self.person().map(|it| it.any()).unwrap_or_default();
        let ids = RecordIds::derive(&Key::new([0; 32]), workspace.id(), by, act_id);
        let now = place.map_or_else(clock, |it| it.now);
        draft::decide(workspace, Said { by, act_id, now, ids }, act).map(drop)
    }

    pub fn house(&self) -> &Arc<House> {
        &self.ask.house
    }

    pub fn path(&self) -> &str {
        self.ask.uri.path()
    }

    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.ask.params.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// A value behind the question mark of the address.
    pub fn query(&self, name: &str) -> Option<String> {
        self.ask.query().into_iter().find(|(it, _)| it == name).map(|(_, value)| value)
    }

    /// The address of the visitor: for wrong codes and sign-in requests only, as a whole town
    /// hall has one address.
    pub fn address(&self) -> String {
        let forwarded = self.ask.headers.get("x-forwarded-for").and_then(|it| it.to_str().ok());
        let last = forwarded.and_then(|it| it.rsplit(',').next()).map(str::trim);
        match last.filter(|_| self.ask.house.settings.behind_proxy) {
            Some(address) => address.to_owned(),
            None => self.ask.address.map_or_else(String::new, |it| it.ip().to_string()),
        }
    }

    /// Takes a turn at something that strangers may try, such as a code: by address. What a
    /// session does is counted by session.
    pub fn take_turn(&self, what: &str, most: u32, per_minute: u32) -> Result<(), Stop> {
        let key = format!("{what} {}", self.address());
        let may = self.ask.house.limits.take(&key, most, per_minute);
        if may { Ok(()) } else { Err(Stop::TooMany) }
    }

    /// Of which link of the operator this browser was told.
    pub(crate) fn told(&self) -> Option<Timestamp> {
        self.ask.cookie(cookie::TOLD).and_then(|it| it.parse().ok())
    }

    /// Whose account this is; nobody's for who looks round as one of the example's people.
    pub fn account(&self) -> Option<AccountId> {
        match self.session.as_ref()?.who {
            Who::Account(account) => Some(account),
            Who::Persona { .. } => None,
        }
    }

    pub(crate) fn is_led_from_here(&self) -> bool {
        self.ask.is_led_from_here()
    }

    /// What a session is known by in a list of one's own devices.
    pub fn device(&self) -> String {
        let agent = self.ask.headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok());
        agent.unwrap_or_default().to_owned()
    }

    /// Who acts here; nobody when they only look in.
    pub fn person(&self) -> Option<Id<Person>> {
        self.place.as_ref()?.person
    }

    pub fn is_in_founding(&self) -> bool {
        self.place.is_some()
    }

    /// Whose words between us were read on this page, for the read log.
    pub(super) fn reads(&self, cx: &Cx<'_>) -> Vec<Read> {
        let (Some(place), Some(reader)) = (&self.place, self.person()) else { return Vec::new() };
        let one = |party: Id<Party>| Read {
            workspace: place.id,
            reader: reader.any(),
            party: party.any(),
            surface: self.ask.route.to_owned(),
            day: texts::date_of(clock()).to_string(),
        };
        cx.sight().heard().into_iter().map(one).collect()
    }

    /// A value of the form that was sent.
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.filled.get(name)
    }

    /// A file that came with the form that was sent.
    pub fn given(&self, name: &str) -> Option<&super::Given> {
        self.filled.file(name)
    }

    /// What this browser keeps for this house under that name.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.ask.cookie(name)
    }

    /// What somebody typed and could get lost with this page.
    pub fn typed(&self) -> impl Iterator<Item = &str> {
        self.filled.typed()
    }
}

fn has_a_place(standing: &Standing) -> bool {
    Office::ALL.iter().any(|it| standing.holds(*it))
        || !standing.tables().is_empty()
        || standing.guest().is_some()
}

impl Deref for Cx<'_> {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        self.visit
    }
}

impl<'v> Cx<'v> {
    /// What this viewer sees of the founding; only for addresses under `/f/{w}`.
    pub fn sight(&self) -> &Sight<'v> {
        self.sight.as_ref().expect("this address is about a founding")
    }

    pub(super) fn at_place(&self) -> Option<&'v Place> {
        self.visit.place.as_ref()
    }

    pub(super) fn maybe_sight(&self) -> Option<&Sight<'v>> {
        self.sight.as_ref()
    }

    pub fn workspace_id(&self) -> AnyId {
        self.sight().workspace_id()
    }

    pub fn today(&self) -> Date {
        self.sight().today
    }

    /// An address in this founding: `cx.at("/parties")`; on the day that is looked back at.
    pub fn at(&self, path: impl std::fmt::Display) -> String {
        self.at_day(self.as_of(), path)
    }

    /// The start: of the founding for who has a place there, otherwise of the house.
    pub fn home(&self) -> String {
        let here = self.person().and(self.maybe_sight());
        here.map_or_else(|| "/".to_owned(), |_| self.at(""))
    }

    /// The id at this place in the address.
    pub fn id<T>(&self, name: &str) -> Result<Id<T>, Stop> {
        self.visit.param(name).and_then(|it| Id::from_str(it).ok()).ok_or(Stop::NotThere)
    }

    /// The word at this place in the address.
    pub fn word_in_path(&self, name: &str) -> Option<&str> {
        self.visit.param(name)
    }

    /// The record whose id stands at this place in the address.
    pub fn find<T: Recorded>(&self, name: &str) -> Result<Seen<'v, T>, Stop> {
        self.sight().find(self.id(name)?).ok_or(Stop::NotThere)
    }

    /// The name of a person, where the viewer may know it.
    pub fn person_name(&self, person: Id<Person>) -> &'v str {
        name_of(self.sight(), person).unwrap_or(self.t.frame_unknown())
    }

    pub fn party_name(&self, party: Id<Party>) -> &'v str {
        self.sight().get(party).map_or(self.t.frame_unknown(), |it| it.name.as_str())
    }

    /// Who acted, from a stamp: a person or the installation itself.
    pub fn who(&self, by: AnyId) -> &'v str {
        if by == AnyId::INSTALLATION {
            return self.t.frame_installation();
        }
        self.person_name(Id::new(by))
    }

    /// A word of a closed list: `cx.word("party-kind", &party.kind)` is the text
    /// `party-kind-municipality`.
    pub fn word(&self, key: &str, value: &impl serde::Serialize) -> &'static str {
        let word = serde_json::to_value(value).unwrap_or_default();
        let word = word.as_str().unwrap_or_default().replace('_', "-");
        self.t.find(&format!("{key}-{word}")).unwrap_or_default()
    }

    /// A part of a live page that is shown when the page is opened and stays as it is: a form, or
    /// what is made of more than the sight.
    pub fn still(&self, part: impl FnOnce() -> Markup) -> Markup {
        self.still.keep(if self.ask.clock.is_some() { Markup::default() } else { part() })
    }

    pub fn page(&self, title: impl Into<String>, content: Markup) -> Page {
        let title = erased::in_line(self.t, title.into());
        Page::new(title, erased::in_words(self.t, content))
    }
}

/// A fresh act id, for a form that is about to be shown.
pub(super) fn new_act_id() -> ActId {
    ActId(desk::beside::new_id())
}
