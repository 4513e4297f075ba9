// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A party, and the list of them, as one viewer sees them.

use jiff::civil::Date;
use ledger::Id;

use super::{
    Constituency, Driver, Estimate, Hearer, Mandate, Office, Participation, Party, PartyKind,
    Person, Position, Releasers, Role, Support, Weight, organisation::key_of, weight_of,
};
use crate::{
    sight::{Seen, Sight},
    table::{Seat, Sitting, Table},
};

/// One party in the list.
pub struct PartyLine<'w> {
    pub party: Seen<'w, Party>,
    pub participation: Participation,
    pub weight: Weight,
    pub successor: Option<Seen<'w, Party>>,
    /// Its place among the parties, for its colour in pictures.
    pub place: usize,
    /// Whether it is one of the parties today.
    pub counts: bool,
}

/// What to show of the list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub letters: String,
    pub kind: Option<PartyKind>,
    pub participation: Option<Participation>,
}

/// The parties that fit, by name; those that are no longer counted stand last.
pub fn party_lines<'w>(sight: &Sight<'w>, filter: &Filter) -> Vec<PartyLine<'w>> {
    let parties = sight.all::<Party>().into_iter().enumerate();
    let lines = parties.map(|(place, party)| PartyLine {
        participation: party.participation_on(sight.today),
        weight: weight_of(sight, &party),
        successor: party.successor.and_then(|it| sight.find(it)),
        counts: party.counts_on(sight.today),
        party,
        place,
    });
    let letters = key_of(&filter.letters);
    let fits = |it: &PartyLine<'_>| {
        let text = [&it.party.name, &it.party.short, &it.party.code];
        text.iter().any(|it| key_of(it).contains(&letters))
            && filter.kind.is_none_or(|kind| kind == it.party.kind)
            && filter.participation.is_none_or(|stands| stands == it.participation)
    };
    let mut lines: Vec<_> = lines.filter(fits).collect();
    lines.sort_by_cached_key(|it| (!it.counts, key_of(&it.party.name)));
    lines
}

/// Everything of a party that this viewer sees.
pub struct PartyView<'w> {
    pub party: Seen<'w, Party>,
    pub place: usize,
    pub participation: Participation,
    pub weight: Weight,
    /// What it says of itself, latest first.
    pub positions: Vec<Seen<'w, Position>>,
    /// The viewer's own guesses, latest first; never beside the positions in one picture.
    pub guesses: Vec<Seen<'w, Estimate>>,
    pub people: Vec<Holder<'w>>,
    pub seats: Vec<SeatOf<'w>>,
    pub mandates: Vec<Seen<'w, Mandate>>,
    pub hearers: Vec<Seen<'w, Hearer>>,
    pub releasers: Option<Seen<'w, Releasers>>,
    pub constituencies: Vec<Behind<'w>>,
    pub drivers: Vec<Seen<'w, Driver>>,
    pub predecessors: Vec<Seen<'w, Party>>,
    pub successor: Option<Seen<'w, Party>>,
    pub may: May,
}

/// What the viewer is to this party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct May {
    /// Kwartiermaker or neutral.
    pub facilitate: bool,
    /// A facilitator or the note taker: types in for others.
    pub record: bool,
    /// Representative or alternate of this party.
    pub speak: bool,
    /// Hears what is said between us.
    pub hear: bool,
    /// Belongs to the party's own circle.
    pub belong: bool,
}

/// Somebody with one or more offices for the party today.
pub struct Holder<'w> {
    pub person: Id<Person>,
    pub roles: Vec<Seen<'w, Role>>,
}

impl Holder<'_> {
    /// Representative or alternate.
    pub fn is_voice(&self) -> bool {
        self.roles.iter().any(|it| it.office.is_voice())
    }
}

/// A seat that speaks for the party, with the table it stands at.
pub struct SeatOf<'w> {
    pub seat: Seen<'w, Seat>,
    pub table: Seen<'w, Table>,
    /// Sits itself, or is spoken for by another party.
    pub sits: bool,
    pub people: Vec<Seen<'w, Sitting>>,
}

/// Who stands behind the party, with the support that facilitators saw, latest first.
pub struct Behind<'w> {
    pub constituency: Seen<'w, Constituency>,
    pub support: Vec<Seen<'w, Support>>,
}

pub fn may<'w>(sight: &Sight<'w>, party: Id<Party>) -> May {
    let standing = sight.standing();
    May {
        facilitate: standing.is_facilitator(),
        record: standing.is_recorder(),
        speak: standing.is_voice(party),
        hear: standing.hears().any(|it| it == party),
        belong: standing.belongs_to(party),
    }
}

pub fn party_view<'w>(sight: &Sight<'w>, id: Id<Party>) -> Option<PartyView<'w>> {
    let party = sight.find(id)?;
    let any = id.any();
    let place = sight.all::<Party>().iter().position(|it| it.id == id).unwrap_or_default();
    let mut drivers = sight.under::<Driver>(any);
    drivers.sort_by(|a, b| (&a.name, b.year).cmp(&(&b.name, a.year)));
    let behind = |constituency: Seen<'w, Constituency>| {
        let support = sight.under::<Support>(constituency.id.any());
        Behind { constituency, support: latest_first(support, |it| it.on) }
    };
    Some(PartyView {
        place,
        participation: party.participation_on(sight.today),
        weight: weight_of(sight, &party),
        positions: latest_first(sight.under(any), |it: &Position| it.on),
        guesses: latest_first(sight.under(any), |it: &Estimate| it.on),
        people: holders(sight, id),
        seats: seats(sight, id),
        mandates: sight.under(any),
        hearers: sight.under(any),
        releasers: sight.under(any).into_iter().next(),
        constituencies: sight.under(any).into_iter().map(behind).collect(),
        drivers,
        predecessors: sight.under(any),
        successor: party.successor.and_then(|it| sight.find(it)),
        may: may(sight, id),
        party,
    })
}

fn latest_first<T>(mut seen: Vec<Seen<'_, T>>, on: impl Fn(&T) -> Date) -> Vec<Seen<'_, T>> {
    seen.reverse();
    seen.sort_by_key(|it| std::cmp::Reverse(on(it.record)));
    seen
}

/// Who holds an office for the party today: voices first.
pub fn holders<'w>(sight: &Sight<'w>, party: Id<Party>) -> Vec<Holder<'w>> {
    let roles = sight.under::<Role>(party.any()).into_iter();
    let held = roles.filter(|it| it.party == Some(party) && it.is_held(sight.today));
    let mut held: Vec<_> = held.collect();
    let rank = |office| Office::ALL.iter().position(|it| *it == office);
    held.sort_by_key(|it| (!it.office.is_voice(), rank(it.office)));
    let mut holders: Vec<Holder<'w>> = Vec::new();
    for role in held {
        match holders.iter_mut().find(|it| it.person == role.person) {
            Some(holder) => holder.roles.push(role),
            None => holders.push(Holder { person: role.person, roles: vec![role] }),
        }
    }
    holders
}

fn seats<'w>(sight: &Sight<'w>, party: Id<Party>) -> Vec<SeatOf<'w>> {
    let seats = sight.under::<Seat>(party.any()).into_iter();
    let there = seats.filter(|it| it.is_there(sight.today));
    let of = there.filter_map(|seat| {
        let table = sight.find(seat.table)?;
        let mut people = sight.under::<Sitting>(seat.id.any());
        people.retain(|it| it.is_held(sight.today));
        people.sort_by_key(|it| it.alternate);
        let sits = seat.parties.first() == Some(&party);
        Some(SeatOf { seat, table, sits, people })
    });
    of.collect()
}

/// Somebody in the list of people.
pub struct PersonLine<'w> {
    pub person: Id<Person>,
    pub name: &'w str,
    pub function: &'w str,
    /// Held today; empty for who is no longer here.
    pub roles: Vec<Seen<'w, Role>>,
}

/// Everybody, by name; who holds no role any more stands last.
pub fn people_lines<'w>(sight: &Sight<'w>, letters: &str) -> Vec<PersonLine<'w>> {
    let letters = key_of(letters);
    let people = sight.all::<Person>().into_iter();
    let lines = people.map(|it| person_line(sight, it.id));
    let fits = |it: &PersonLine<'_>| {
        let party = |role: &Seen<'_, Role>| role.party.and_then(|it| sight.get(it));
        let mut parties = it.roles.iter().filter_map(party);
        key_of(it.name).contains(&letters)
            || parties.any(|it: &Party| key_of(&it.name).contains(&letters))
    };
    let mut lines: Vec<_> = lines.filter(fits).collect();
    lines.sort_by_cached_key(|it| (it.roles.is_empty(), key_of(it.name)));
    lines
}

pub fn person_line<'w>(sight: &Sight<'w>, person: Id<Person>) -> PersonLine<'w> {
    let (name, function) = super::name_record(sight, person)
        .map_or(("", ""), |it| super::person::name_and_function(&it.record.part));
    PersonLine { person, name, function, roles: super::roles_of(sight, person) }
}

/// How somebody is called and, for who may know it, the ways to reach them.
pub fn name_and_reach<'w>(
    sight: &Sight<'w>,
    person: Id<Person>,
) -> (&'w str, &'w str, Vec<&'w str>) {
    let line = person_line(sight, person);
    let reach = super::reach_record(sight, person).map(|it| &it.record.part);
    let reach = match reach {
        Some(super::Part::Reach { mail, telephone, address }) => {
            [mail, telephone, address].map(String::as_str).to_vec()
        }
        _ => Vec::new(),
    };
    (line.name, line.function, reach.into_iter().filter(|it| !it.is_empty()).collect())
}
