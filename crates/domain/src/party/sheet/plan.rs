// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What each row of a list of parties would do, and what would be written for it.

use std::collections::{BTreeMap, BTreeSet};

use ledger::Id;

use super::{
    NAME_TAKEN, NEEDS_ONE_SUCCESSOR, PartyList, PartyRow, REPEATED_CODE, RepeatedCode, RowKey,
    kind_told_by,
    row::{add_change, is_readable, next_words, shared_amount},
};
use crate::{
    party::{Driver, INHABITANTS, Participation, Party, latest_driver, organisation::key_of},
    sheet::{Change, Judged, NO_KEY, NOT_READABLE, Outcome, SAID_TWICE},
    sight::{Seen, Sight},
};

/// What a list would do.
#[derive(Debug, Default)]
pub struct PartyPlan {
    pub rows: Vec<Judged>,
    /// Parties that rows merge into, and that the list has no row for.
    pub outside: Vec<String>,
    pub(super) writes: Vec<Write>,
}

/// One party to be written: a new one, or the next words of one that is here.
#[derive(Debug)]
pub(super) struct Write {
    pub here: Option<(Id<Party>, u32)>,
    pub record: Party,
    pub changed: bool,
    pub inhabitants: Option<i64>,
    /// Which of the writes it merges into.
    pub heir: Option<usize>,
}

pub fn plan_parties(sight: &Sight<'_>, list: &PartyList) -> PartyPlan {
    let mut planning = Planning::new(sight, list);
    let used = planning.usable_rows();
    for group in planning.groups(&used) {
        planning.judge_group(&group);
    }
    planning.finish()
}

struct Planning<'s, 'w> {
    sight: &'s Sight<'w>,
    list: &'s PartyList,
    here: Vec<Seen<'w, Party>>,
    by_name: BTreeMap<String, usize>,
    by_code: BTreeMap<String, usize>,
    by_short: BTreeMap<String, usize>,
    outcomes: Vec<Option<Outcome>>,
    /// Names that the list gives to new parties.
    new_names: BTreeSet<String>,
    plan: PartyPlan,
}

/// Rows that stand for one code, or a row by itself.
struct Group {
    rows: Vec<usize>,
    /// The party here that bears the code.
    bearer: Option<usize>,
}

impl<'s, 'w> Planning<'s, 'w> {
    fn new(sight: &'s Sight<'w>, list: &'s PartyList) -> Planning<'s, 'w> {
        let here = sight.all::<Party>();
        let index = |of: &dyn Fn(&Party) -> &str| {
            let keys = here.iter().enumerate().map(|(place, it)| (key_of(of(it)), place));
            keys.rev().filter(|(key, _)| !key.is_empty()).collect()
        };
        Planning {
            by_name: index(&|it| &it.name),
            by_code: index(&|it| &it.code),
            by_short: index(&|it| &it.short),
            here,
            sight,
            list,
            outcomes: vec![None; list.rows.len()],
            new_names: BTreeSet::new(),
            plan: PartyPlan::default(),
        }
    }

    fn key<'r>(&self, row: &'r PartyRow) -> &'r str {
        match self.list.key {
            RowKey::Name => &row.name,
            RowKey::Code => &row.code,
            RowKey::Short => &row.short,
        }
    }

    fn wrong(&mut self, place: usize, rule: crate::refusal::Rule, others: Vec<usize>) {
        self.outcomes[place] = Some(Outcome::Wrong(rule, others));
    }

    /// The rows that say something of their own; what stands there twice is judged here.
    fn usable_rows(&mut self) -> Vec<usize> {
        let list = self.list;
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        let mut used = Vec::new();
        for (place, row) in list.rows.iter().enumerate() {
            let name = key_of(&row.name);
            // Rows with one code are judged together; a name or a short name says one thing.
            let key = match list.key {
                RowKey::Short => key_of(&row.short),
                RowKey::Name | RowKey::Code => name,
            };
            let earlier = first.get(&key).map(|it| &list.rows[*it]);
            if key.is_empty() || key_of(self.key(row)).is_empty() {
                self.wrong(place, NO_KEY, Vec::new());
            } else if !is_readable(row) {
                self.wrong(place, NOT_READABLE, Vec::new());
            } else if let Some(earlier) = earlier {
                // Another writing of the same name says nothing new.
                let same = PartyRow { row: row.row, name: row.name.clone(), ..earlier.clone() };
                match same == *row {
                    true => self.outcomes[place] = Some(Outcome::Unchanged),
                    false => self.wrong(place, SAID_TWICE, vec![earlier.row]),
                }
            } else {
                first.insert(key, place);
                used.push(place);
            }
        }
        used
    }

    fn groups(&self, used: &[usize]) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut of_code: BTreeMap<String, usize> = BTreeMap::new();
        for place in used {
            let code = key_of(&self.list.rows[*place].code);
            if let Some(group) = of_code.get(&code).filter(|_| !code.is_empty()) {
                groups[*group].rows.push(*place);
                continue;
            }
            of_code.insert(code.clone(), groups.len());
            let bearer = self.by_code.get(&code).copied();
            groups.push(Group { rows: vec![*place], bearer });
        }
        groups
    }

    /// The party here that a row by itself is about.
    fn about(&self, row: &PartyRow) -> Option<usize> {
        let index = match self.list.key {
            RowKey::Name => &self.by_name,
            RowKey::Code => &self.by_code,
            RowKey::Short => &self.by_short,
        };
        index.get(&key_of(self.key(row))).copied()
    }

    fn named(&self, name: &str) -> Option<usize> {
        self.by_name.get(&key_of(name)).copied()
    }

    fn judge_group(&mut self, group: &Group) {
        let list = self.list;
        let row = |place: usize| &list.rows[place];
        let first = group.rows[0];
        let alone = group.rows.len() == 1;
        let found = self.about(row(first));
        if alone && (group.bearer.is_none() || group.bearer == found) {
            self.judge_alone(first, found);
            return;
        }
        let merged_before = group.bearer.is_some_and(|bearer| {
            let heir = Some(self.here[bearer].id);
            let named = |place: &usize| self.named(&row(*place).name);
            group.rows.iter().all(|it| {
                named(it).is_some_and(|at| at == bearer || self.here[at].successor == heir)
            })
        });
        match list.repeated_code {
            _ if merged_before => self.judge_predecessors(group),
            RepeatedCode::Predecessors => self.judge_predecessors(group),
            RepeatedCode::Same => {
                self.judge_alone(first, group.bearer.or(found));
                for place in &group.rows[1..] {
                    self.outcomes[*place] = Some(Outcome::Unchanged);
                }
            }
            RepeatedCode::Refuse => {
                let rows: Vec<usize> = group.rows.iter().map(|it| row(*it).row).collect();
                for place in &group.rows {
                    self.wrong(*place, REPEATED_CODE, rows.clone());
                }
            }
        }
    }

    fn judge_alone(&mut self, place: usize, found: Option<usize>) {
        let row = &self.list.rows[place];
        let other = self.named(&row.name);
        let second = found.is_none() && !self.new_names.insert(key_of(&row.name));
        if second || (other.is_some() && other != found) {
            return self.wrong(place, NAME_TAKEN, Vec::new());
        }
        let (write, outcome) = self.compare(row, found, row.inhabitants, Some(&row.code));
        self.outcomes[place] = Some(outcome);
        self.plan.writes.push(write);
    }

    /// Several rows that go on as one: code and inhabitants are those of the one.
    fn judge_predecessors(&mut self, group: &Group) {
        let list = self.list;
        let row = |place: usize| &list.rows[place];
        let mut names: Vec<String> =
            group.rows.iter().map(|it| key_of(&row(*it).successor)).collect();
        names.retain(|it| !it.is_empty());
        names.dedup();
        let heir_name = match (group.bearer, names.as_slice()) {
            (Some(bearer), _) => key_of(&self.here[bearer].name),
            (None, [name]) => name.clone(),
            _ => {
                let rows: Vec<usize> = group.rows.iter().map(|it| row(*it).row).collect();
                for place in &group.rows {
                    self.wrong(*place, NEEDS_ONE_SUCCESSOR, rows.clone());
                }
                return;
            }
        };
        let shared = shared_amount(group.rows.iter().map(|it| row(*it).inhabitants));
        let is_heir = |place: &&usize| key_of(&row(**place).name) == heir_name;
        let heir_row = group.rows.iter().find(is_heir).copied();
        let named = self.named(&heir_name);
        let coded = named.is_some_and(|it| {
            Some(it) != group.bearer && self.bears_another(it, row(group.rows[0]))
        });
        let of_a_row = |it: &PartyRow| key_of(&it.name) == heir_name;
        let a_row = heir_row.is_none() && group.bearer.is_none() && list.rows.iter().any(of_a_row);
        let new = heir_row.is_none() && named.is_none();
        if coded || a_row || (new && !self.new_names.insert(heir_name.clone())) {
            group.rows.iter().for_each(|it| self.wrong(*it, NAME_TAKEN, Vec::new()));
            return;
        }
        let heir = self.write_heir(group, &heir_name, heir_row, shared);
        for place in group.rows.iter().filter(|it| Some(**it) != heir_row) {
            let row = row(*place);
            let amount = row.inhabitants.filter(|_| shared.is_none());
            let found = self.named(&row.name);
            let (mut write, mut outcome) = self.compare(row, found, amount, None);
            let (heir_here, name) = {
                let heir = &self.plan.writes[heir];
                (heir.here.map(|it| it.0), heir.record.name.clone())
            };
            let merges = write.record.successor.is_some() && write.record.successor == heir_here;
            write.heir = Some(heir);
            if !merges {
                write.changed = true;
                add_change(&mut outcome, "successor", &name);
            }
            self.outcomes[*place] = Some(outcome);
            self.plan.writes.push(write);
        }
        self.tell_of_heir(group, heir, heir_row);
    }

    fn bears_another(&self, party: usize, row: &PartyRow) -> bool {
        let code = key_of(&self.here[party].code);
        !code.is_empty() && code != key_of(&row.code)
    }

    /// The party that the rows merge into: one of the rows, one that is here, or a new one.
    fn write_heir(
        &mut self,
        group: &Group,
        name: &str,
        heir_row: Option<usize>,
        amount: Option<i64>,
    ) -> usize {
        let first = &self.list.rows[heir_row.unwrap_or(group.rows[0])];
        // Not each of the rows has to say into what they merge.
        let said = |it: &&usize| key_of(&self.list.rows[**it].successor) == name;
        let said = group.rows.iter().find(said).map(|it| &self.list.rows[*it].successor);
        let written = if heir_row.is_some() { &first.name } else { said.unwrap_or(&first.name) };
        let found = group.bearer.or_else(|| self.named(name));
        let kept = found.map_or(written.as_str(), |it| self.here[it].record.name.as_str());
        let row = match heir_row {
            Some(_) => PartyRow { inhabitants: None, ..first.clone() },
            None => PartyRow {
                name: kept.trim().to_owned(),
                code: first.code.clone(),
                kind: first.kind,
                ..PartyRow::default()
            },
        };
        let amount = amount.or(heir_row.and(first.inhabitants));
        let (mut write, outcome) = self.compare(&row, found, amount, Some(&row.code));
        if heir_row.is_none() {
            if found.is_none() {
                write.record.participation = Participation::Outside;
            }
            self.plan.outside.push(write.record.name.clone());
        }
        if let Some(place) = heir_row {
            self.outcomes[place] = Some(outcome);
        }
        self.plan.writes.push(write);
        self.plan.writes.len() - 1
    }

    /// A change of the heir alone is told at the first of its rows, as it has none itself.
    fn tell_of_heir(&mut self, group: &Group, heir: usize, heir_row: Option<usize>) {
        let heir = &self.plan.writes[heir];
        if heir_row.is_some() || heir.here.is_none() {
            return;
        }
        let amount = heir.inhabitants.map(|it| it.to_string());
        let code = heir.changed.then(|| heir.record.code.clone());
        if let Some(Some(outcome)) = self.outcomes.get_mut(group.rows[0]) {
            for (field, to) in [("inhabitants", amount), ("code", code)] {
                if let Some(to) = to {
                    add_change(outcome, field, &to);
                }
            }
        }
    }

    /// What a row would make of a party, and of its number of inhabitants.
    fn compare(
        &self,
        row: &PartyRow,
        found: Option<usize>,
        amount: Option<i64>,
        code: Option<&str>,
    ) -> (Write, Outcome) {
        let told = row.kind.or_else(|| kind_told_by(&row.name, &row.code));
        let Some(found) = found else {
            let kind = told.unwrap_or(self.list.kind);
            let record = Party {
                short: row.short.trim().to_ascii_uppercase(),
                code: code.unwrap_or_default().trim().to_ascii_uppercase(),
                participation: row.participation.unwrap_or(Participation::InConversation),
                votes: row.votes.unwrap_or(true),
                ..Party::named(&row.name, kind)
            };
            let (here, changed, heir) = (None, true, None);
            return (Write { here, record, changed, inhabitants: amount, heir }, Outcome::New);
        };
        let before = &self.here[found];
        let (record, mut changes) = next_words(before.record, row, code);
        let changed = !changes.is_empty();
        let amount = self.new_amount(before.id, amount, &mut changes);
        let outcome = match changes.is_empty() {
            true => Outcome::Unchanged,
            false => Outcome::Changed(changes),
        };
        let here = Some((before.id, before.stamp.revision));
        (Write { here, record, changed, inhabitants: amount, heir: None }, outcome)
    }

    fn new_amount(
        &self,
        party: Id<Party>,
        amount: Option<i64>,
        changes: &mut Vec<Change>,
    ) -> Option<i64> {
        let drivers = self.sight.under::<Driver>(party.any());
        let of_year = |it: &&Seen<'_, Driver>| it.name == INHABITANTS && it.year == self.list.year;
        let now = drivers.iter().find(of_year).map(|it| it.amount);
        let amount = amount.filter(|it| Some(*it) != now)?;
        let latest = latest_driver(self.sight, party, INHABITANTS);
        let from = now.or(latest.map(|it| it.amount)).map(|it| it.to_string());
        let (field, from) = ("inhabitants", from.unwrap_or_default());
        changes.push(Change { field, from, to: amount.to_string() });
        Some(amount)
    }

    fn finish(mut self) -> PartyPlan {
        let rows = self.list.rows.iter().zip(self.outcomes);
        let judged = rows.map(|(row, outcome)| Judged {
            row: row.row,
            key: row.name.clone(),
            outcome: outcome.unwrap_or(Outcome::Unchanged),
        });
        self.plan.rows = judged.collect();
        self.plan
    }
}
