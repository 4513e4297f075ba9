// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The question as a file holds it: people and places, or people to be divided.

use std::collections::BTreeMap;

use super::groups::Circle;
use super::stable::Proposer;
use super::{Lists, Market};
use crate::json::{Document, Node, Object, quoted};
use crate::{Fault, Word};

/// What is wanted of a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Nobody can do better together: the best for who proposes.
    Stable,
    /// No blocking pair, and as many people as possible.
    LargestStable,
    /// The greatest total score.
    Score,
}

/// A question about people and places, with their names.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Names of people and places.
    pub people: Vec<String>,
    /// Names of the places.
    pub places: Vec<String>,
    /// What they accept.
    pub market: Market,
    /// Per person `(place, score in millionths)`, as in the file.
    pub scores: Vec<Vec<(u32, i64)>>,
    /// What is wanted.
    pub goal: Goal,
    /// Who proposes.
    pub proposer: Proposer,
}

/// A question about groups, with the names of people. Meetings count in millionths.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Names of people.
    pub people: Vec<String>,
    /// What is asked.
    pub circle: Circle,
}

/// Either kind of question.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// People at places.
    Market(Box<Wanted>),
    /// People in groups.
    Groups(Together),
}

/// Reads a question.
pub fn read(bytes: &[u8]) -> Result<Question, Fault> {
    let document = Document::read(bytes)?;
    let root = document.root();
    let goal = root.any_object()?.may("goal");
    let goal = goal.map(|goal| goal.text().map(|text| (text, goal))).transpose()?;
    let goal = match goal {
        None | Some(("stable", _)) => Goal::Stable,
        Some(("largest_stable", _)) => Goal::LargestStable,
        Some(("score", _)) => Goal::Score,
        Some(("groups", _)) => return groups(root).map(Question::Groups),
        Some((other, node)) => return Err(unknown_kind(node, "goal", other)),
    };
    market(root, goal).map(|wanted| Question::Market(Box::new(wanted)))
}

fn unknown_kind(node: Node, what: &str, found: &str) -> Fault {
    node.fault(Word::UnknownKind, format!("There is no {what} {}.", quoted(found)))
}

/// Names with their numbers.
struct Names {
    number: BTreeMap<String, u32>,
    names: Vec<String>,
}

impl Names {
    fn of(objects: &[Object]) -> Result<Names, Fault> {
        let mut names = Names { number: BTreeMap::new(), names: Vec::new() };
        for object in objects {
            let node = object.need("id")?;
            let name = node.name()?;
            let number = names.names.len() as u32;
            if names.number.insert(name.to_owned(), number).is_some() {
                let message = format!("{} is given twice.", quoted(name));
                return Err(node.fault(Word::DuplicateName, message));
            }
            names.names.push(name.to_owned());
        }
        Ok(names)
    }

    fn number(&self, node: Node) -> Result<u32, Fault> {
        let name = node.name()?;
        self.number.get(name).copied().ok_or_else(|| {
            node.fault(Word::UnknownName, format!("There is no {} here.", quoted(name)))
        })
    }
}

fn objects<'a>(list: Node<'a>, known: &[&str]) -> Result<Vec<Object<'a>>, Fault> {
    list.list()?.into_iter().map(|node| node.object(known)).collect()
}

fn people_of<'a>(root: &Object<'a>, known: &[&str]) -> Result<(Vec<Object<'a>>, Names), Fault> {
    let list = root.need("people")?;
    let people = objects(list, known)?;
    if people.is_empty() {
        return Err(list.fault(Word::EmptyInput, "There are no people."));
    }
    let names = Names::of(&people)?;
    Ok((people, names))
}

fn market(root: Node, goal: Goal) -> Result<Wanted, Fault> {
    let root = root.object(&["people", "places", "scores", "goal", "proposer"])?;
    let (person, people) = people_of(&root, &["id", "choices"])?;
    let place = objects(root.need("places")?, &["id", "capacity", "choices"])?;
    let places = Names::of(&place)?;
    let proposer = match root.may("proposer") {
        None => Proposer::People,
        Some(node) => match node.text()? {
            "people" => Proposer::People,
            "places" => Proposer::Places,
            other => return Err(unknown_kind(node, "proposer", other)),
        },
    };
    let room = place
        .iter()
        .map(|place| match place.may("capacity") {
            None => Ok(1),
            Some(node) => node.whole_within(0, 1_000_000).map(|room| room as u32),
        })
        .collect::<Result<Vec<u32>, Fault>>()?;
    let (chosen, offered) = (lists(&person, &places)?, lists(&place, &people)?);
    let scores = match root.may("scores") {
        None => vec![Vec::new(); people.names.len()],
        Some(node) => scores(node, &people, &places)?,
    };
    let market = Market::new(chosen, offered, room)?;
    Ok(Wanted { people: people.names, places: places.names, market, scores, goal, proposer })
}

fn lists(members: &[Object], others: &Names) -> Result<Lists, Fault> {
    let mut lists = Lists::default();
    let mut listed = vec![usize::MAX; others.names.len()];
    for (member, object) in members.iter().enumerate() {
        let Some(choices) = object.may("choices") else {
            lists.push_open();
            continue;
        };
        let mut tiers: Vec<Vec<u32>> = Vec::new();
        for tier in choices.list()? {
            let mut equals = Vec::new();
            for node in tier.list()? {
                let other = others.number(node)?;
                if std::mem::replace(&mut listed[other as usize], member) == member {
                    let message = format!("{} stands in this list twice.", quoted(node.name()?));
                    return Err(node.fault(Word::DuplicateName, message));
                }
                equals.push(other);
            }
            tiers.push(equals);
        }
        lists.push(&tiers);
    }
    Ok(lists)
}

fn scores(node: Node, people: &Names, places: &Names) -> Result<Vec<Vec<(u32, i64)>>, Fault> {
    let mut scores: Vec<BTreeMap<u32, i64>> = vec![BTreeMap::new(); people.names.len()];
    for node in node.list()? {
        let three = node.list_of(3, "person, place, number")?;
        let (person, place) = (people.number(three[0])?, places.number(three[1])?);
        let score = three[2].millionths()?;
        if scores[person as usize].insert(place, score).is_some() {
            return Err(node.fault(Word::DuplicateName, "This pair has a score already."));
        }
    }
    Ok(scores.into_iter().map(|own| own.into_iter().collect()).collect())
}

fn groups(root: Node) -> Result<Together, Fault> {
    let known = ["people", "goal", "size", "spread", "apart", "together", "met"];
    let root = root.object(&known)?;
    let (person, people) = people_of(&root, &["id", "traits"])?;
    let node = root.need("size")?;
    let bounds = node.list_of(2, "least and most")?;
    let least = bounds[0].whole_within(1, 1_000_000)? as u32;
    let size = (least, bounds[1].whole_within(u64::from(least), 1_000_000)? as u32);
    let mut circle = Circle { people: people.names.len(), size, ..Circle::default() };
    if let Some(node) = root.may("spread") {
        circle.traits = traits(node, &person)?;
    }
    for (key, list) in [("apart", &mut circle.apart), ("together", &mut circle.together)] {
        if let Some(node) = root.may(key) {
            let rows = pairs(node, &people, 2)?;
            list.extend(rows.into_iter().map(|(one, other, _)| (one, other)));
        }
    }
    if let Some(node) = root.may("met") {
        circle.met = pairs(node, &people, 3)?;
    }
    circle.fits_in_memory()?;
    Ok(Together { people: people.names, circle })
}

/// The values of each trait that is to be spread, as numbers; a missing one is a value of its own.
fn traits(spread: Node, people: &[Object]) -> Result<Vec<Vec<u32>>, Fault> {
    let own = |person: &Object| -> Result<BTreeMap<String, String>, Fault> {
        let Some(node) = person.may("traits") else { return Ok(BTreeMap::new()) };
        let members = node.any_object()?;
        let value = |(name, node): &(&str, Node)| {
            let value = match node.text() {
                Ok(text) => format!("\"{text}"),
                Err(fault) => node.written().map(str::to_owned).map_err(|_| fault)?,
            };
            Ok(((*name).to_owned(), value))
        };
        members.members().iter().map(value).collect()
    };
    let own = people.iter().map(own).collect::<Result<Vec<_>, Fault>>()?;
    let mut traits = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for node in spread.list()? {
        let name = node.name()?;
        if seen.contains(&name) {
            let message = format!("{} is given twice.", quoted(name));
            return Err(node.fault(Word::DuplicateName, message));
        }
        seen.push(name);
        if !own.iter().any(|own| own.contains_key(name)) {
            let message = format!("Nobody has a trait {}.", quoted(name));
            return Err(node.fault(Word::UnknownName, message));
        }
        let mut number: BTreeMap<Option<&String>, u32> = BTreeMap::new();
        let value = |own| {
            let next = number.len() as u32;
            *number.entry(own).or_insert(next)
        };
        traits.push(own.iter().map(|own| own.get(name)).map(value).collect());
    }
    Ok(traits)
}

/// Pairs of people, with how often for rows of three; no pair twice.
fn pairs(node: Node, people: &Names, width: usize) -> Result<Vec<(u32, u32, i64)>, Fault> {
    let mut seen = BTreeMap::new();
    let mut rows = Vec::new();
    for node in node.list()? {
        let of = if width == 2 { "two people" } else { "two people and how often" };
        let row = node.list_of(width, of)?;
        let (one, other) = (people.number(row[0])?, people.number(row[1])?);
        if one == other || seen.insert((one.min(other), one.max(other)), ()).is_some() {
            let message = if one == other {
                "A pair is two different people."
            } else {
                "This pair is given already."
            };
            return Err(node.fault(Word::DuplicateName, message));
        }
        let times = row.get(2).map_or(Ok(0), |node| node.millionths())?;
        if times < 0 {
            return Err(row[2].fault(Word::OutOfRange, "Nobody can have met less than never."));
        }
        rows.push((one, other, times));
    }
    Ok(rows)
}
