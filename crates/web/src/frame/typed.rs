// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was typed, read as what it means. What cannot be read is noted, and reading goes on: the
//! page says everything at once, and an act made of such a reading is never sent.

use domain::{
    draft::Act,
    fields::ROWS,
    records::Recorded,
    refusal::{FieldError, Problem},
};
use jiff::civil::Date;
use ledger::Id;
use papers::sheet::{
    Notation,
    cell::{self, Doubt, Reading, Wrong},
    date,
};
use serde::de::DeserializeOwned;
use texts::Language;

use super::{Cx, Filled, Given, Sent, variants, variants::value_of};

type ReadNumber = fn(&str, Notation) -> Result<Option<Reading<i64>>, Wrong>;

/// Reads the fields of a form, one by one, by their names.
pub struct Typed<'t> {
    cx: &'t Cx<'t>,
    filled: &'t Filled,
    /// `demands.1.` while a row is read.
    inside: String,
    errors: Vec<FieldError>,
    /// The fields in the order in which they were read, for the order of the errors.
    read: Vec<String>,
}

impl<'t> Typed<'t> {
    pub(crate) fn new(cx: &'t Cx<'t>) -> Typed<'t> {
        let (inside, errors, read) = (String::new(), Vec::new(), Vec::new());
        Typed { cx, filled: &cx.filled, inside, errors, read }
    }

    fn get(&mut self, name: &str) -> &'t str {
        let name = format!("{}{name}", self.inside);
        let filled = self.filled;
        self.read.push(name.clone());
        filled.get(&name).unwrap_or_default()
    }

    /// Notes that something is wrong with a field.
    pub fn wrong(&mut self, name: &str, problem: Problem) {
        let field = format!("{}{name}", self.inside);
        self.errors.push(FieldError { field, problem });
    }

    /// Words as they were typed; the act checks how long they are.
    pub fn text(&mut self, name: &str) -> String {
        self.get(name).to_owned()
    }

    /// One line, without spaces around it.
    pub fn line(&mut self, name: &str) -> String {
        self.get(name).trim().to_owned()
    }

    /// Nothing when nothing was typed.
    pub fn maybe_text(&mut self, name: &str) -> Option<String> {
        Some(self.line(name)).filter(|it| !it.is_empty())
    }

    /// Each line that was typed in a large field, such as a pasted column of names.
    pub fn lines(&mut self, name: &str) -> Vec<String> {
        let lines = self.get(name).lines().map(str::trim).filter(|it| !it.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// Every value of a field that can be ticked more than once, as it was sent.
    pub fn all(&mut self, name: &str) -> Vec<String> {
        self.get(name);
        let filled = self.filled;
        let all: Vec<&str> = filled.all(name).filter(|it| !it.is_empty()).collect();
        if all.len() > ROWS {
            self.wrong(name, Problem::TooMany { most: ROWS });
        }
        all.into_iter().take(ROWS).map(str::to_owned).collect()
    }

    pub fn whole(&mut self, name: &str) -> i64 {
        let found = self.maybe_whole(name);
        self.needed(name, found)
    }

    pub fn maybe_whole(&mut self, name: &str) -> Option<i64> {
        self.number(name, cell::whole)
    }

    /// One whole number on each line.
    pub fn wholes(&mut self, name: &str) -> Vec<i64> {
        let notation = self.notation();
        let read = |it: &String| cell::whole(it, notation).ok().flatten().map(|it| it.value);
        let all: Option<Vec<i64>> = self.lines(name).iter().map(read).collect();
        all.unwrap_or_else(|| {
            self.wrong(name, Problem::NotANumber);
            Vec::new()
        })
    }

    /// A number with two decimals at most, in hundredths: `1.234,50` is 123450.
    pub fn hundredths(&mut self, name: &str) -> i64 {
        let found = self.maybe_hundredths(name);
        self.needed(name, found)
    }

    pub fn maybe_hundredths(&mut self, name: &str) -> Option<i64> {
        self.number(name, cell::money)
    }

    fn number(&mut self, name: &str, read: ReadNumber) -> Option<i64> {
        let typed = self.get(name);
        match read(typed, self.notation()) {
            Ok(found) => found.map(|it| it.value),
            Err(_) => self.not(name, Problem::NotANumber),
        }
    }

    pub fn date(&mut self, name: &str) -> Date {
        let found = self.maybe_date(name);
        self.needed(name, found)
    }

    /// `2026-11-25` as a date field sends it, or `25-11-2026` and `25 november 2026` as typed.
    pub fn maybe_date(&mut self, name: &str) -> Option<Date> {
        let typed = self.get(name);
        match date::date(typed, self.notation()) {
            Ok(None) => None,
            Ok(Some(found)) if found.doubt != Some(Doubt::DayNumber) => Some(found.value),
            _ => self.not(name, Problem::NotADate),
        }
    }

    fn notation(&self) -> Notation {
        match self.cx.language {
            Language::Nl => Notation::Dutch,
            Language::En => Notation::English,
        }
    }

    /// One of a closed list; its first word stands in where nothing was chosen.
    pub fn choice<T: DeserializeOwned>(&mut self, name: &str) -> T {
        let found = self.maybe_choice(name);
        if found.is_none() && !self.is_wrong(name) {
            self.wrong(name, Problem::NotChosen);
        }
        let first = || variants::<T>().first().and_then(|it| value_of(it));
        found.or_else(first).expect("a choice is one of a closed list of words")
    }

    pub fn maybe_choice<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        match self.get(name) {
            "" => None,
            word => match value_of(word) {
                Some(value) => Some(value),
                None => self.not(name, Problem::UnknownChoice),
            },
        }
    }

    /// Any of a closed list.
    pub fn choices<T: DeserializeOwned>(&mut self, name: &str) -> Vec<T> {
        self.several(name, value_of)
    }

    /// A record that the viewer sees.
    pub fn id<T: Recorded>(&mut self, name: &str) -> Id<T> {
        let found = self.maybe_id(name);
        if found.is_none() && !self.is_wrong(name) {
            self.wrong(name, Problem::NotChosen);
        }
        found.unwrap_or_else(|| Id::new(Default::default()))
    }

    pub fn maybe_id<T: Recorded>(&mut self, name: &str) -> Option<Id<T>> {
        match self.get(name) {
            "" => None,
            letters => match self.visible(letters) {
                Some(id) => Some(id),
                None => self.not(name, Problem::UnknownChoice),
            },
        }
    }

    pub fn ids<T: Recorded>(&mut self, name: &str) -> Vec<Id<T>> {
        let cx = self.cx;
        self.several(name, |letters| {
            letters.parse().ok().filter(|id| cx.sight().get::<T>(*id).is_some())
        })
    }

    fn visible<T: Recorded>(&self, letters: &str) -> Option<Id<T>> {
        letters.parse().ok().filter(|id| self.cx.sight().get::<T>(*id).is_some())
    }

    fn several<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let full = format!("{}{name}", self.inside);
        self.get(name);
        let (mut found, mut unknown) = (Vec::new(), false);
        for word in self.filled.all(&full).filter(|it| !it.is_empty()) {
            match read(word) {
                Some(_) if found.len() >= ROWS => unknown = true,
                Some(value) => found.push(value),
                None => unknown = true,
            }
        }
        if unknown {
            self.wrong(name, Problem::UnknownChoice);
        }
        found
    }

    pub fn tick(&mut self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The revision that the page showed of the record that this form changes.
    pub fn seen(&mut self) -> u32 {
        self.filled.get("seen").and_then(|it| it.parse().ok()).unwrap_or_default()
    }

    /// The rows that were filled in: `row` reads `words` of `demands.0.words`, and so on.
    pub fn rows<R>(&mut self, list: &str, mut row: impl FnMut(&mut Typed<'t>) -> R) -> Vec<R> {
        let count = self.filled.rows(list);
        if count > ROWS {
            self.wrong(list, Problem::TooMany { most: ROWS });
        }
        let outside = self.inside.clone();
        let mut found = Vec::new();
        for place in 0..count.min(ROWS) {
            self.inside = format!("{outside}{list}.{place}.");
            found.push(row(self));
        }
        self.inside = outside;
        found
    }

    pub fn file(&mut self, name: &str) -> Option<&'t Given> {
        self.get(name);
        let filled = self.filled;
        filled.file(name)
    }

    /// What could not be read, for a form without an account that answers by itself.
    pub(crate) fn errors(self) -> Vec<FieldError> {
        self.errors
    }

    /// The act that all of this means.
    pub fn act<A: Act>(&mut self, act: A) -> Sent {
        Sent::new(act, std::mem::take(&mut self.errors), std::mem::take(&mut self.read))
    }

    fn needed<T: Default>(&mut self, name: &str, found: Option<T>) -> T {
        if found.is_none() && !self.is_wrong(name) {
            self.wrong(name, Problem::Empty);
        }
        found.unwrap_or_default()
    }

    fn not<T>(&mut self, name: &str, problem: Problem) -> Option<T> {
        self.wrong(name, problem);
        None
    }

    fn is_wrong(&self, name: &str) -> bool {
        let full = format!("{}{name}", self.inside);
        self.errors.iter().any(|it| it.field == full)
    }
}
