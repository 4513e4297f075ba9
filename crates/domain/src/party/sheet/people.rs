// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A list of people and their seats read in from a sheet, as one act.

use std::collections::BTreeMap;

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use super::super::{
    Office, Part, Particulars, Party, Person, Role, SPEAKS_FOR_NOBODY, name_of, name_record,
    organisation::key_of, reach_record, role::mixes, roles_of,
};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{LINE, forbidden, looks_like_mail},
    refusal::{Refusal, Rule},
    sheet::{Change, Judged, NO_KEY, NOT_READABLE, Outcome, SAID_TWICE, change, may_read_in},
    sight::{Seen, Sight},
    table::{PARTY_HAS_SEAT, SEAT_TAKEN, Seat, Sitting, Table},
};

/// Several people here bear this name: add them by hand, or tell rows apart by mail address.
pub const SEVERAL_PEOPLE: Rule = Rule("row-several-people");

/// No party here bears this name, short name or code.
pub const UNKNOWN_PARTY: Rule = Rule("row-unknown-party");

/// No table here bears this name.
pub const UNKNOWN_TABLE: Rule = Rule("row-unknown-table");

/// What one row says of a person; what it leaves open stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PersonRow {
    pub row: usize,
    pub name: String,
    pub function: String,
    pub mail: String,
    pub telephone: String,
    pub office: Option<Office>,
    /// Name, short name or code of a party.
    pub party: String,
    pub table: String,
    /// The short name of the seat.
    pub seat: String,
    /// For which other parties a new seat speaks.
    pub speaks_for: Vec<String>,
    pub alternate: Option<bool>,
    pub mandate_until: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeopleList {
    pub rows: Vec<PersonRow>,
    /// Tells rows apart by mail address instead of name.
    pub by_mail: bool,
}

/// Reads a list of people in: everything that its preview said, in one change.
#[derive(Clone, Debug, Serialize)]
pub struct ReadPeople {
    pub list: PeopleList,
    pub skip_wrong: bool,
    pub preview: Option<String>,
}

/// What a list of people would do.
#[derive(Debug, Default)]
pub struct PeoplePlan {
    pub rows: Vec<Judged>,
    writes: Vec<Write>,
    seats: Vec<Seat>,
}

#[derive(Debug)]
struct Write {
    here: Option<Id<Person>>,
    name: Option<Part>,
    reach: Option<Part>,
    role: Option<NewRole>,
    sitting: Option<(Place, bool, Option<Date>)>,
}

type NewRole = (Office, Option<Id<Party>>);

/// A seat that is here, or one of the new ones of the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Here(Id<Seat>),
    New(usize),
}

pub fn plan_people(sight: &Sight<'_>, list: &PeopleList) -> PeoplePlan {
    let mut people: BTreeMap<String, Vec<Id<Person>>> = BTreeMap::new();
    for person in sight.all::<Person>() {
        let key = if list.by_mail {
            reach_record(sight, person.id).map(|it| reach(it.record).0.to_owned())
        } else {
            name_of(sight, person.id).map(str::to_owned)
        };
        let key = key.map(|it| key_of(&it)).filter(|it| !it.is_empty());
        people.entry(key.unwrap_or_default()).or_default().push(person.id);
    }
    let mut plan = PeoplePlan::default();
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (place, row) in list.rows.iter().enumerate() {
        let key = key_of(if list.by_mail { &row.mail } else { &row.name });
        let earlier = (!key.is_empty()).then(|| first.insert(key.clone(), place)).flatten();
        let outcome = match earlier.map(|it| &list.rows[it]) {
            Some(earlier) if PersonRow { row: row.row, ..earlier.clone() } == *row => {
                Outcome::Unchanged
            }
            Some(earlier) => Outcome::Wrong(SAID_TWICE, vec![earlier.row]),
            None => match plan.judge(sight, row, &key, &people) {
                Ok(outcome) => outcome,
                Err(rule) => Outcome::Wrong(rule, Vec::new()),
            },
        };
        plan.rows.push(Judged { row: row.row, key: row.name.clone(), outcome });
    }
    plan
}

impl PeoplePlan {
    fn judge(
        &mut self,
        sight: &Sight<'_>,
        row: &PersonRow,
        key: &str,
        people: &BTreeMap<String, Vec<Id<Person>>>,
    ) -> Result<Outcome, Rule> {
        if key.is_empty() {
            return Err(NO_KEY);
        }
        if !is_readable(row) {
            return Err(NOT_READABLE);
        }
        let here = match people.get(key).map(Vec::as_slice) {
            None | Some([]) => None,
            Some([one]) => Some(*one),
            Some(_) => return Err(SEVERAL_PEOPLE),
        };
        let party = match row.party.trim() {
            "" => None,
            text => Some(party_of(sight, text).ok_or(UNKNOWN_PARTY)?),
        };
        let mut changes = Vec::new();
        let role = role_of(sight, row, here, party, &mut changes)?;
        let sitting = self.sitting(sight, row, here, party, &mut changes)?;
        let (name, reach) = parts(sight, row, here, &mut changes);
        self.writes.push(Write { here, name, reach, role, sitting });
        Ok(match (here, changes.is_empty()) {
            (None, _) => Outcome::New,
            (Some(_), true) => Outcome::Unchanged,
            (Some(_), false) => Outcome::Changed(changes),
        })
    }

    fn sitting(
        &mut self,
        sight: &Sight<'_>,
        row: &PersonRow,
        here: Option<Id<Person>>,
        party: Option<Id<Party>>,
        changes: &mut Vec<Change>,
    ) -> Result<Option<(Place, bool, Option<Date>)>, Rule> {
        if row.table.trim().is_empty() {
            return Ok(None);
        }
        let tables = sight.all::<Table>();
        let table = tables.iter().find(|it| key_of(&it.name) == key_of(&row.table));
        let table = table.ok_or(UNKNOWN_TABLE)?.id;
        let party = party.ok_or(UNKNOWN_PARTY)?;
        let mut parties = vec![party];
        for text in row.speaks_for.iter().filter(|it| !it.trim().is_empty()) {
            parties.push(party_of(sight, text).ok_or(UNKNOWN_PARTY)?);
        }
        let short = key_of(&row.seat);
        let fits = |it: &Seat| match short.is_empty() {
            true => it.parties.contains(&party),
            false => key_of(&it.short) == short,
        };
        let open = |it: &Seat| it.until.is_none_or(|until| sight.today <= until);
        let seats = sight.under::<Seat>(table.any());
        let seat = seats.iter().find(|it| open(it) && fits(it));
        let planned = self.seats.iter().position(|it| it.table == table && fits(it));
        let place = match (seat, planned) {
            (Some(seat), _) => Place::Here(seat.id),
            (None, Some(planned)) => Place::New(planned),
            (None, None) => {
                let spoken_for = |it: &Seat| it.parties.iter().any(|it| parties.contains(it));
                let planned = |it: &&Seat| it.table == table && spoken_for(it);
                if seats.iter().any(|it| open(it) && spoken_for(it))
                    || self.seats.iter().any(|it| planned(&it))
                {
                    return Err(PARTY_HAS_SEAT);
                }
                let own = sight.get(party).map_or(String::new(), |it| it.short.clone());
                let short = if short.is_empty() { own } else { short.to_ascii_uppercase() };
                self.seats.push(Seat { table, short, parties, until: None });
                Place::New(self.seats.len() - 1)
            }
        };
        if let (Place::Here(seat), Some(person)) = (place, here) {
            let sittings = sight.under::<Sitting>(seat.any());
            let sits = |it: &Seen<'_, Sitting>| it.person == person && it.is_held(sight.today);
            if sittings.iter().any(sits) {
                return Ok(None);
            }
        }
        let alternate = row.alternate.unwrap_or(row.office == Some(Office::Alternate));
        if !alternate && self.is_taken(sight, place) {
            return Err(SEAT_TAKEN);
        }
        change(changes, "seat", "", Some(&row.table));
        Ok(Some((place, alternate, row.mandate_until)))
    }

    /// Whether somebody holds that seat already, here or by an earlier row.
    fn is_taken(&self, sight: &Sight<'_>, place: Place) -> bool {
        let by_a_row = self.writes.iter().filter_map(|it| it.sitting);
        let mut by_a_row = by_a_row.filter(|(it, alternate, _)| *it == place && !alternate);
        let here = match place {
            Place::Here(seat) => sight.under::<Sitting>(seat.any()),
            Place::New(_) => Vec::new(),
        };
        let holds = |it: &Seen<'_, Sitting>| !it.alternate && it.is_held(sight.today);
        by_a_row.next().is_some() || here.iter().any(holds)
    }
}

fn role_of(
    sight: &Sight<'_>,
    row: &PersonRow,
    here: Option<Id<Person>>,
    party: Option<Id<Party>>,
    changes: &mut Vec<Change>,
) -> Result<Option<NewRole>, Rule> {
    let told = match (row.office, party, row.alternate) {
        (None, Some(_), Some(true)) => Some(Office::Alternate),
        (None, Some(_), _) if here.is_none() => Some(Office::Representative),
        (office, ..) => office,
    };
    let Some(office) = told else { return Ok(None) };
    if office.belongs_to_a_party() && party.is_none() {
        return Err(UNKNOWN_PARTY);
    }
    let held = here.map(|it| roles_of(sight, it)).unwrap_or_default();
    let offices: Vec<Office> = held.iter().map(|it| it.office).collect();
    if held.iter().any(|it| it.office == office && it.party == party) {
        return Ok(None);
    }
    if mixes(office, &offices) {
        return Err(SPEAKS_FOR_NOBODY);
    }
    change(changes, "office", "", Some(office.word()));
    Ok(Some((office, party)))
}

fn parts(
    sight: &Sight<'_>,
    row: &PersonRow,
    here: Option<Id<Person>>,
    changes: &mut Vec<Change>,
) -> (Option<Part>, Option<Part>) {
    let name = here.and_then(|it| name_record(sight, it));
    let (name, function) = match name.map(|it| &it.record.part) {
        Some(Part::Name { name, function }) => (name.as_str(), function.as_str()),
        _ => ("", ""),
    };
    let renamed = change(changes, "name", name, Some(&row.name))
        | change(changes, "function", function, Some(&row.function));
    let or = |new: &str, old: &str| if new.trim().is_empty() { old } else { new.trim() }.to_owned();
    let name = renamed
        .then(|| Part::Name { name: or(&row.name, name), function: or(&row.function, function) });
    let known = here.and_then(|it| reach_record(sight, it));
    let (mail, telephone, address) = known.map_or(("", "", ""), |it| reach(it.record));
    let reached = change(changes, "mail", mail, Some(&row.mail))
        | change(changes, "telephone", telephone, Some(&row.telephone));
    let reach = reached.then(|| Part::Reach {
        mail: or(&row.mail, mail),
        telephone: or(&row.telephone, telephone),
        address: address.to_owned(),
    });
    (name, reach)
}

fn reach(particulars: &Particulars) -> (&str, &str, &str) {
    match &particulars.part {
        Part::Reach { mail, telephone, address } => (mail, telephone, address),
        Part::Name { .. } => ("", "", ""),
    }
}

fn party_of(sight: &Sight<'_>, text: &str) -> Option<Id<Party>> {
    let text = key_of(text);
    let parties = sight.all::<Party>();
    let here = parties.iter().filter(|it| it.counts_on(sight.today));
    let by = |of: fn(&Party) -> &str| here.clone().find(|it| key_of(of(it)) == text);
    by(|it| &it.name).or_else(|| by(|it| &it.code)).or_else(|| by(|it| &it.short)).map(|it| it.id)
}

fn is_readable(row: &PersonRow) -> bool {
    let texts = [&row.name, &row.function, &row.telephone, &row.party, &row.table, &row.seat];
    let fits = |text: &str| {
        text.chars().count() <= LINE && !text.contains('\n') && !text.chars().any(forbidden)
    };
    !row.name.trim().is_empty()
        && texts.into_iter().all(|it| fits(it))
        && row.seat.trim().chars().count() <= 8
        && (row.mail.trim().is_empty() || looks_like_mail(row.mail.trim()))
}

impl Act for ReadPeople {
    const NAME: &'static str = "party.read_people";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let plan = plan_people(draft.sight(), &self.list);
        may_read_in(&plan.rows, self.skip_wrong, self.preview.as_deref())?;
        let mut seats = Vec::new();
        for seat in &plan.seats {
            seats.push(draft.add(seat.clone())?);
        }
        for write in &plan.writes {
            write_person(draft, write, &seats)?;
        }
        Ok(())
    }
}

fn write_person(draft: &mut Draft<'_>, write: &Write, seats: &[Id<Seat>]) -> Result<(), Refusal> {
    let person = match write.here {
        Some(person) => person,
        None => draft.add(Person::default())?,
    };
    let records = [
        (write.name.as_ref(), write.here.and_then(|it| name_record(draft.sight(), it))),
        (write.reach.as_ref(), write.here.and_then(|it| reach_record(draft.sight(), it))),
    ];
    for (part, before) in records {
        let Some(part) = part else { continue };
        let after = Particulars { person, part: part.clone() };
        match before {
            Some(before) => draft.revise(before.id, before.stamp.revision, after)?,
            None => {
                draft.add(after)?;
            }
        }
    }
    if let Some((office, party)) = write.role {
        draft.add(Role { party, ..Role::new(person, office) })?;
    }
    if let Some((place, alternate, mandate_until)) = write.sitting {
        let seat = match place {
            Place::Here(seat) => seat,
            Place::New(index) => seats[index],
        };
        let (from, until) = (None, None);
        draft.add(Sitting { seat, person, alternate, from, until, mandate_until })?;
    }
    Ok(())
}
