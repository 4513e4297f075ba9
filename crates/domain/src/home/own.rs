// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! For a representative and who prepares for one: what we said, what to take home, for whom.

use jiff::civil::Date;
use ledger::Id;

use super::{Change, What, changes};
use crate::{
    assignment::Founding,
    calendar,
    conversation::{NoteCircle, NoteLine, notes_on},
    party::{Hearer, Office, Party, Person, Role},
    sight::Sight,
    table::{Meeting, Seat, Sitting, next_meeting},
};

/// What we said between us, and who may read it.
pub struct SaidView<'w> {
    pub party: Id<Party>,
    pub notes: Vec<NoteLine<'w>>,
    /// Representatives and alternates of the party.
    pub voices: Vec<Id<Person>>,
    /// Whom the party named, and whether they also read what stood there before.
    pub named: Vec<(Id<Person>, bool)>,
}

/// For each party that this viewer speaks for.
pub fn said<'w>(sight: &Sight<'w>) -> Vec<SaidView<'w>> {
    let standing = sight.standing();
    // On an earlier day the party may not have been there yet.
    let is_there = |it: &Id<Party>| standing.is_voice(*it) && sight.get(*it).is_some();
    let mut parties: Vec<_> = standing.own_parties().filter(is_there).collect();
    parties.dedup();
    let view = |party: Id<Party>| {
        let roles = sight.under::<Role>(party.any());
        let voice = |it: &&crate::sight::Seen<'_, Role>| {
            it.is_held(sight.today) && it.office.is_voice() && it.party == Some(party)
        };
        let hearers = sight.under::<Hearer>(party.any());
        SaidView {
            party,
            notes: notes_on(sight, party, Some(NoteCircle::BetweenUs)),
            voices: roles.iter().filter(voice).map(|it| it.person).collect(),
            named: hearers.iter().map(|it| (it.person, it.earlier_too)).collect(),
        }
    };
    parties.into_iter().map(view).collect()
}

/// What to tell at home: what moved since the last time at the table.
pub struct MessageView<'w> {
    /// The last meeting of one of the viewer's tables, or six weeks ago.
    pub since: Date,
    pub from_meeting: bool,
    pub lines: Vec<Change<'w>>,
}

pub fn message<'w>(sight: &Sight<'w>) -> Option<MessageView<'w>> {
    sight.standing().own_parties().next()?;
    sight.all::<Founding>().first()?;
    let tables = sight.standing().tables();
    let mut past: Vec<Date> = sight
        .all::<Meeting>()
        .iter()
        .filter(|it| tables.contains(&it.table) && it.on < sight.today)
        .map(|it| it.on)
        .collect();
    past.sort();
    let weeks_ago = sight.today.saturating_sub(jiff::ToSpan::days(42));
    let since = past.last().copied().unwrap_or(weeks_ago);
    let mut lines = changes(sight, calendar::moment(since, 0, 0));
    // At home they ask about what holds for all, never about who sits where.
    lines.retain(|it| {
        matches!(
            it.what,
            What::Frame(_)
                | What::Assignment(_)
                | What::Tension(_)
                | What::TensionAnswer(_)
                | What::Variant(_)
                | What::Trial(_)
                | What::Position(_)
        )
    });
    Some(MessageView { since, from_meeting: !past.is_empty(), lines })
}

/// For whom an adviser prepares, and when that person sits at a table.
pub struct PrepareView<'w> {
    /// The representative; nothing when the role names none.
    pub person: Option<Id<Person>>,
    pub party: Option<Id<Party>>,
    pub seats: Vec<crate::sight::Seen<'w, Seat>>,
    /// Only when the adviser may see that table.
    pub meeting: Option<crate::sight::Seen<'w, Meeting>>,
}

pub fn prepares<'w>(sight: &Sight<'w>) -> Vec<PrepareView<'w>> {
    let Some(me) = sight.standing().person() else { return Vec::new() };
    let roles = sight.under::<Role>(me.any());
    let advises = roles.iter().filter(|it| it.office == Office::Adviser && it.is_held(sight.today));
    let view = |role: &crate::sight::Seen<'w, Role>| {
        let person = role.prepares_for.or_else(|| only_representative(sight, role.party?));
        let sittings = person.map(|it| sight.under::<Sitting>(it.any())).unwrap_or_default();
        let held = sittings.iter().filter(|it| it.is_held(sight.today));
        let mut seats: Vec<_> = held.filter_map(|it| sight.find(it.seat)).collect();
        seats.retain(|it| it.is_there(sight.today));
        let coming = seats.iter().filter_map(|it| next_meeting(sight, Some(it.table)));
        let meeting = coming.min_by_key(|it| it.on);
        PrepareView { person, party: role.party, seats, meeting }
    };
    advises.map(view).collect()
}

/// When nobody is named and one representative is there, it is that one.
fn only_representative(sight: &Sight<'_>, party: Id<Party>) -> Option<Id<Person>> {
    let roles = sight.under::<Role>(party.any());
    let mut speak =
        roles.iter().filter(|it| it.office == Office::Representative && it.is_held(sight.today));
    let first = speak.next()?;
    speak.next().is_none().then_some(first.person)
}
