// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a viewer is in this founding now: the groups that audiences name, looked up when reading.

use jiff::civil::Date;
use ledger::{AnyId, Id, Timestamp};

use crate::{
    party::{Hearer, Office, Party, Person, Role},
    records::Recorded,
    sight::{Audience, Viewer},
    table::{AsGuest, Seat, Sitting, Table},
    text::{TextCircle, Version},
    workspace::Workspace,
};

/// The offices and circles of one viewer today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    person: Option<Id<Person>>,
    offices: Vec<(Office, Option<Id<Party>>)>,
    /// Whose words between us this person may hear, as a voice or because the party named them,
    /// and from when on.
    hears: Vec<(Id<Party>, Timestamp)>,
    /// Whose own circle this person is in, and from when on.
    own: Vec<(Id<Party>, Timestamp)>,
    /// Tables where this person has a seat, or observes.
    tables: Vec<Id<Table>>,
    /// A phone that came in by code, while that meeting is held.
    guest: Option<AsGuest>,
    /// Who holds a link to the papers of a meeting: the table whose circle they read for.
    reads_for: Option<Id<Table>>,
    /// Who holds the link of a frozen text of all parties.
    holds_text: bool,
    /// Others may look along: only what is for a table or for more is on the screen.
    is_covered: bool,
    /// What is told goes on to this circle: only what it may read as well.
    told_to: Option<Audience>,
}

impl Standing {
    pub(crate) fn of(workspace: &Workspace, viewer: Viewer, today: Date) -> Standing {
        let person = match viewer {
            Viewer::Passerby => return Standing::default(),
            Viewer::Papers(id) => {
                return Standing {
                    reads_for: workspace.reads_for(id, today),
                    ..Standing::default()
                };
            }
            Viewer::SameText(id) => {
                let is_shared = |it: &Version| it.is_frozen && it.circle == TextCircle::AllParties;
                let found = workspace.kept(id).and_then(|it| Version::from_record(&it.record));
                return Standing {
                    holds_text: found.is_some_and(is_shared),
                    ..Standing::default()
                };
            }
            Viewer::Person(person) => person,
        };
        let guest = workspace.as_guest(person.any(), today);
        let mut standing = Standing { person: Some(person), guest, ..Standing::default() };
        for (id, role, kept) in workspace.under::<Role>(person.any()) {
            if role.is_held(today) {
                standing.offices.push((role.office, role.party));
                standing.tables.extend(role.table);
                if let (true, Some(party)) = (is_own(role.office), role.party) {
                    let passes_on = past_is_passed_on(workspace, id, party, kept.made_by);
                    let since = if passes_on { Timestamp::MIN } else { kept.made_at };
                    standing.own.push((party, since));
                    if role.office.is_voice() {
                        standing.hears.push((party, since));
                    }
                }
            }
        }
        // Who takes notes and who succeeds never hear what is said between us, whoever names them.
        let may_be_named = !standing.holds(Office::NoteTaker) && !standing.holds(Office::Successor);
        for (_, hearer, kept) in workspace.under::<Hearer>(person.any()) {
            if !may_be_named {
                continue;
            }
            let since = if hearer.earlier_too { Timestamp::MIN } else { kept.made_at };
            standing.hears.push((hearer.party, since));
        }
        for (_, sitting, _) in workspace.under::<Sitting>(person.any()) {
            let seat = workspace.kept(sitting.seat).map(|it| &it.record);
            if let Some(crate::records::Record::Seat(seat @ Seat { table, .. })) = seat
                && seat.is_there(today)
                && sitting.is_held(today)
            {
                standing.tables.push(*table);
            }
        }
        standing
    }

    pub(crate) fn belongs(&self, audience: &Audience, maker: AnyId, made: Timestamp) -> bool {
        if let Some(table) = self.reads_for {
            return matches!(audience, Audience::Public | Audience::AllParties)
                || *audience == Audience::Table(table);
        }
        if self.holds_text {
            return matches!(audience, Audience::Public | Audience::AllParties);
        }
        let Some(person) = self.person else { return *audience == Audience::Public };
        if self.is_covered && audience.is_apart() {
            return false;
        }
        if self.told_to.as_ref().is_some_and(|circle| !circle.within(audience)) {
            return false;
        }
        match audience {
            Audience::Public => true,
            Audience::AllParties => self.is_member(),
            Audience::Table(table) => {
                // What is on a phone that came in by code is what is said from the beginning on.
                let came_in = |it: &AsGuest| it.table == *table && it.since <= made;
                self.is_recorder()
                    || self.tables.contains(table)
                    || self.guest.as_ref().is_some_and(came_in)
            }
            Audience::BetweenUs(party) => {
                self.hears.iter().any(|(of, since)| of == party && *since <= made)
            }
            Audience::OwnParty(party) => {
                self.own.iter().any(|(of, since)| of == party && *since <= made)
            }
            Audience::WithParty(party) => {
                self.is_recorder() || self.belongs_to(*party) || self.is_clerk_of(*party)
            }
            Audience::Facilitators => self.is_facilitator(),
            Audience::Persons(persons) => persons.contains(&person),
            Audience::Writer => maker == person.any(),
        }
    }

    /// The same on a screen that others may look along on.
    pub(crate) fn covered(self) -> Standing {
        Standing { is_covered: true, ..self }
    }

    /// The same for words that go on to a circle.
    pub(crate) fn told_to(self, circle: Audience) -> Standing {
        Standing { told_to: Some(circle), ..self }
    }

    pub fn person(&self) -> Option<Id<Person>> {
        self.person
    }

    /// The meeting that this is a phone of, when it is nobody but that.
    pub fn guest(&self) -> Option<&AsGuest> {
        self.guest.as_ref()
    }

    pub fn holds(&self, office: Office) -> bool {
        self.offices.iter().any(|(it, _)| *it == office)
    }

    /// Kwartiermaker or process facilitator.
    pub fn is_facilitator(&self) -> bool {
        self.holds(Office::Kwartiermaker) || self.holds(Office::Neutral)
    }

    /// A facilitator, or who takes notes and keeps the papers.
    pub fn is_recorder(&self) -> bool {
        self.is_facilitator() || self.holds(Office::NoteTaker)
    }

    /// Looks on somewhere, or is at a table because of what they know.
    pub fn is_beside_a_seat(&self) -> bool {
        self.holds(Office::Observer) || (self.holds(Office::Expert) && !self.tables.is_empty())
    }

    /// Anybody with a place among all parties; not an expert, a clerk or a successor.
    pub fn is_member(&self) -> bool {
        !self.tables.is_empty() || self.offices.iter().any(|(it, _)| Standing::takes_part(*it))
    }

    /// Whether the office alone gives a place among all parties.
    pub fn takes_part(office: Office) -> bool {
        !matches!(office, Office::Expert | Office::Clerk | Office::Successor)
    }

    /// Whether the office alone opens every table.
    pub fn keeps_papers(office: Office) -> bool {
        matches!(office, Office::Kwartiermaker | Office::Neutral | Office::NoteTaker)
    }

    /// Representative or alternate of the party.
    pub fn is_voice(&self, party: Id<Party>) -> bool {
        let speaks = |it: &Office| matches!(it, Office::Representative | Office::Alternate);
        self.offices.iter().any(|(it, of)| speaks(it) && *of == Some(party))
    }

    /// Representative, alternate or commissioner of the party: its own circle.
    pub fn belongs_to(&self, party: Id<Party>) -> bool {
        self.own_parties().any(|it| it == party)
    }

    pub fn own_parties(&self) -> impl Iterator<Item = Id<Party>> {
        self.own.iter().map(|(party, _)| *party)
    }

    /// From when on the party's own circle is theirs; the smallest moment for who was there first,
    /// and for whom a voice of the party brought in.
    pub fn own_since(&self, party: Id<Party>) -> Option<Timestamp> {
        self.own.iter().filter(|(of, _)| *of == party).map(|(_, since)| *since).min()
    }

    /// Griffier or secretary of the party: its own steps on the route, and nothing else.
    pub fn is_clerk_of(&self, party: Id<Party>) -> bool {
        self.offices.contains(&(Office::Clerk, Some(party)))
    }

    /// The parties whose adviser this person is, or to whose constituency.
    pub fn parties(&self) -> impl Iterator<Item = Id<Party>> {
        self.offices.iter().filter_map(|(_, of)| *of)
    }

    /// Parties whose words between us this person may hear.
    pub fn hears(&self) -> impl Iterator<Item = Id<Party>> {
        self.hears.iter().map(|(party, _)| *party)
    }

    /// Whether this person prepares on behalf of the party.
    pub fn prepares_for(&self, party: Id<Party>) -> bool {
        self.offices.contains(&(Office::Adviser, Some(party)))
    }

    pub fn tables(&self) -> &[Id<Table>] {
        &self.tables
    }
}

/// Offices that belong to a party's own circle.
fn is_own(office: Office) -> bool {
    office.is_voice() || office == Office::Commissioner
}

/// Whether the party's earlier words are theirs to read: of the first who stands for a party, and
/// of whom a voice of the party brought in. Whoever a facilitator adds later reads from then on:
/// otherwise a facilitator could read everything by naming a friend.
fn past_is_passed_on(
    workspace: &Workspace,
    role: Id<Role>,
    party: Id<Party>,
    maker: AnyId,
) -> bool {
    let mut own: Vec<_> = workspace
        .under::<Role>(party.any())
        .filter(|(_, it, _)| is_own(it.office))
        .map(|(id, it, kept)| (kept.made_at, id, it))
        .collect();
    own.sort_by_key(|(made, id, _)| (*made, *id));
    let first_voice = own.iter().find(|(_, _, it)| it.office.is_voice());
    let first = first_voice.is_none_or(|(made, id, it)| {
        *id == role
            || own.iter().any(|(at, id, own)| {
                // A commissioner who was there before the first voice, or is the same person.
                *id == role && (at <= made || own.person == it.person)
            })
    });
    let brought = own
        .iter()
        .any(|(_, id, it)| *id != role && it.office.is_voice() && it.person.any() == maker);
    first || brought
}
