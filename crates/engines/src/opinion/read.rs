// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Votes as files hold them: our own columns, or the folder that Polis exports.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::cluster::Start;
use super::table::Table;
use super::votes::{Vote, Votes};
use crate::json::quoted;
use crate::{Fault, Word};

/// Votes with the names of who voted and on what.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// Names of people who voted, in their order.
    pub people: Vec<String>,
    /// Names of statements, in their order.
    pub statements: Vec<String>,
    /// The votes.
    pub votes: Votes,
}

/// How votes are to be read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Whether −1 stands for agree, as in the database of Polis.
    pub agree_is_minus_one: bool,
    /// Whether people keep the order of the file, or are put in the order of their names.
    pub start: Start,
}

/// The files of a Polis export, as far as they are there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Folder<'a> {
    /// `participants-votes.csv`: a row per person, a column per statement.
    pub participants_votes: Option<&'a [u8]>,
    /// `votes.csv`: a row per vote.
    pub votes: Option<&'a [u8]>,
    /// `comments.csv`: what the moderator did with each statement.
    pub comments: Option<&'a [u8]>,
}

#[derive(Default)]
struct Gathered {
    people: Names,
    statements: Names,
    votes: Vec<Vote>,
}

#[derive(Default)]
struct Names {
    number: BTreeMap<String, u32>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.number.get(name) {
            return number;
        }
        let number = self.names.len() as u32;
        self.number.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }
}

impl Conversation {
    /// Reads `participant,statement,vote[,time]`.
    pub fn read(bytes: &[u8], reading: Reading) -> Result<Conversation, Fault> {
        let mut table = Table::open(bytes)?;
        table.only(&["participant", "statement", "vote", "time"])?;
        let columns = ["participant", "statement", "vote"];
        let [person, statement, vote] = columns.map(|column| table.need(column));
        let mut gathered = Gathered::default();
        let columns = (person?, statement?, vote?, table.column("time"));
        gathered.rows(&mut table, columns, reading)?;
        gathered.done(BTreeMap::new(), reading)
    }

    /// Reads a Polis export: votes from the matrix when it is there, else from the list.
    pub fn read_folder(folder: Folder, reading: Reading) -> Result<Conversation, Fault> {
        let mut gathered = Gathered::default();
        if let Some(bytes) = folder.participants_votes {
            gathered.matrix(&mut Table::open(bytes)?, reading)?;
        } else if let Some(bytes) = folder.votes {
            let mut table = Table::open(bytes)?;
            let columns = ["voter-id", "comment-id", "vote", "timestamp"];
            let [person, statement, vote, time] = columns.map(|column| table.need(column));
            let columns = (person?, statement?, vote?, Some(time?));
            gathered.rows(&mut table, columns, reading)?;
        } else {
            let message = "There is no participants-votes.csv and no votes.csv in this folder.";
            return Err(Fault::new(Word::File, message));
        }
        let mut moderated = BTreeMap::new();
        if let Some(bytes) = folder.comments {
            let mut table = Table::open(bytes)?;
            let (id, state) = (table.need("comment-id")?, table.need("moderated")?);
            while let Some(row) = table.next()? {
                let name = named(&row.fields[id], row.line)?;
                let rejected = whole(&row.fields[state], row.line)? == -1;
                if moderated.insert(name.to_owned(), rejected).is_some() {
                    let message = format!("The statement {} is given twice.", quoted(name));
                    return Err(Fault::on_line(Word::DuplicateName, row.line, message));
                }
                gathered.statements.number(name);
            }
        }
        gathered.done(moderated, reading)
    }

    /// Reads `participant,group`: everybody's group, and the names of the groups in their order.
    pub fn read_groups(&self, bytes: &[u8]) -> Result<(Vec<Option<u32>>, Vec<String>), Fault> {
        let mut table = Table::open(bytes)?;
        table.only(&["participant", "group"])?;
        let (person, group) = (table.need("participant")?, table.need("group")?);
        let number: BTreeMap<&str, usize> =
            self.people.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
        let mut of_person: Vec<Option<u32>> = vec![None; self.people.len()];
        let mut groups = Names::default();
        while let Some(row) = table.next()? {
            let name = named(&row.fields[person], row.line)?;
            let Some(&at) = number.get(name) else {
                let message = format!("{} has no votes.", quoted(name));
                return Err(Fault::on_line(Word::UnknownName, row.line, message));
            };
            let group = groups.number(named(&row.fields[group], row.line)?);
            if of_person[at].replace(group).is_some() {
                let message = format!("{} is given twice.", quoted(name));
                return Err(Fault::on_line(Word::DuplicateName, row.line, message));
            }
        }
        let order = in_order(&groups.names);
        let mut place = vec![0u32; order.len()];
        order.iter().enumerate().for_each(|(at, &old)| place[old] = at as u32);
        let of_person = of_person.iter().map(|group| group.map(|old| place[old as usize]));
        Ok((of_person.collect(), order.iter().map(|&old| groups.names[old].clone()).collect()))
    }
}

impl Gathered {
    fn rows(
        &mut self,
        table: &mut Table,
        (person, statement, vote, time): (usize, usize, usize, Option<usize>),
        reading: Reading,
    ) -> Result<(), Fault> {
        while let Some(row) = table.next()? {
            let participant = self.people.number(named(&row.fields[person], row.line)?);
            let statement = self.statements.number(named(&row.fields[statement], row.line)?);
            let value = vote_in(&row.fields[vote], row.line, reading)?;
            let time = match time {
                Some(time) => whole(&row.fields[time], row.line)?,
                None => 0,
            };
            self.votes.push(Vote { participant, statement, value, time });
        }
        Ok(())
    }

    fn matrix(&mut self, table: &mut Table, reading: Reading) -> Result<(), Fault> {
        let person = table.need("participant")?;
        let is_number = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
        let columns: Vec<(usize, u32)> = (0..table.header.len())
            .filter(|&at| is_number(&table.header[at]))
            .map(|at| (at, self.statements.number(&table.header[at])))
            .collect();
        while let Some(row) = table.next()? {
            let name = named(&row.fields[person], row.line)?;
            let known = self.people.names.len();
            let participant = self.people.number(name);
            if (participant as usize) < known {
                let message = format!("{} has two rows.", quoted(name));
                return Err(Fault::on_line(Word::DuplicateName, row.line, message));
            }
            for &(at, statement) in &columns {
                if !row.fields[at].is_empty() {
                    let value = vote_in(&row.fields[at], row.line, reading)?;
                    self.votes.push(Vote { participant, statement, value, time: 0 });
                }
            }
        }
        Ok(())
    }

    /// Puts everything in its order; people without votes are not there.
    fn done(
        self,
        moderated: BTreeMap<String, bool>,
        reading: Reading,
    ) -> Result<Conversation, Fault> {
        if self.votes.is_empty() {
            return Err(Fault::new(Word::EmptyInput, "There are no votes."));
        }
        let statement_order = in_order(&self.statements.names);
        let mut voted = vec![false; self.people.names.len()];
        self.votes.iter().for_each(|vote| voted[vote.participant as usize] = true);
        let mut people_order: Vec<usize> = match reading.start {
            Start::Rows => (0..self.people.names.len()).collect(),
            Start::Seeded => in_order(&self.people.names),
        };
        people_order.retain(|&person| voted[person]);
        let place = |order: &[usize], count: usize| {
            let mut place = vec![0u32; count];
            order.iter().enumerate().for_each(|(at, &old)| place[old] = at as u32);
            place
        };
        let person_at = place(&people_order, self.people.names.len());
        let statement_at = place(&statement_order, self.statements.names.len());
        let votes: Vec<Vote> = self
            .votes
            .iter()
            .map(|vote| Vote {
                participant: person_at[vote.participant as usize],
                statement: statement_at[vote.statement as usize],
                ..*vote
            })
            .collect();
        let names = |order: &[usize], names: &[String]| -> Vec<String> {
            order.iter().map(|&at| names[at].clone()).collect()
        };
        let statements = names(&statement_order, &self.statements.names);
        let rejected =
            statements.iter().map(|name| moderated.get(name).copied().unwrap_or(false)).collect();
        let people = names(&people_order, &self.people.names);
        let votes = Votes::new(people.len(), rejected, &votes)?;
        Ok(Conversation { people, statements, votes })
    }
}

/// By number when all are whole numbers, else by bytes.
fn in_order(names: &[String]) -> Vec<usize> {
    let all_whole = names.iter().all(|name| as_whole(name).is_some());
    let compare = |one: &String, other: &String| -> Ordering {
        match (as_whole(one), as_whole(other)) {
            (Some(a), Some(b)) if all_whole => {
                let size = |(negative, digits): (bool, &str)| {
                    let length = digits.len() as i64;
                    if negative { -length } else { length }
                };
                let digits = if a.0 { b.1.cmp(a.1) } else { a.1.cmp(b.1) };
                size(a).cmp(&size(b)).then(digits).then(one.cmp(other))
            }
            _ => one.cmp(other),
        }
    };
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|&one, &other| compare(&names[one], &names[other]));
    order
}

/// A whole number as sign and digits without leading zeros (zero: none).
pub(super) fn as_whole(name: &str) -> Option<(bool, &str)> {
    let (negative, digits) = match name.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, name),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    Some((negative && !digits.is_empty(), digits))
}

fn named(field: &str, line: usize) -> Result<&str, Fault> {
    if field.is_empty() {
        return Err(Fault::on_line(Word::OutOfRange, line, "A name may not be empty."));
    }
    Ok(field)
}

fn whole(field: &str, line: usize) -> Result<i64, Fault> {
    field.parse().map_err(|_| {
        let (word, message) = match as_whole(field) {
            Some(_) => (Word::OutOfRange, "This number is too large.".to_owned()),
            None => (Word::WrongType, format!("{} should be a whole number.", quoted(field))),
        };
        Fault::on_line(word, line, message)
    })
}

fn vote_in(field: &str, line: usize, reading: Reading) -> Result<i8, Fault> {
    let value = whole(field, line)?;
    if !(-1..=1).contains(&value) {
        let message = format!("A vote is −1, 0 or 1, and this is {value}.");
        return Err(Fault::on_line(Word::OutOfRange, line, message));
    }
    let value = value as i8;
    Ok(if reading.agree_is_minus_one { -value } else { value })
}
