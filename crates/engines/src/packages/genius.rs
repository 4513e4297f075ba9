// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads the XML of Genius and the ANAC competitions: a domain and one profile per party.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::question::{Disagreement, Issue, Party, Question, Scale};
use crate::json::quoted;
use crate::{Fault, Word};

/// A file with what it is called in messages.
pub struct File<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Totals are doubles there: they become whole numbers so fine that rounding stays far below what
/// counts as equal.
pub fn read(
    domain: &File,
    profiles: &[File],
    disagreement: Disagreement,
) -> Result<Question, Fault> {
    if !(2..=50).contains(&profiles.len()) {
        let message =
            format!("There should be 2 to 50 profiles, and there are {}.", profiles.len());
        return Err(Fault::new(Word::OutOfRange, message));
    }
    let issues = self::domain(domain)?;
    let profiles: Vec<(String, Profile)> = profiles
        .iter()
        .map(|file| Ok((file.name.to_owned(), profile(file, &issues)?)))
        .collect::<Result<_, Fault>>()?;
    let largest = profiles.iter().map(|(_, profile)| profile.largest()).fold(1e-9, f64::max);
    // What is no number is not below either.
    let all_fine = profiles.iter().flat_map(|(_, p)| &p.values).flatten().all(|v| v.is_finite());
    if !all_fine || largest > 1e15 {
        let message = "The numbers in these profiles are too large.";
        return Err(Fault::new(Word::OutOfRange, message));
    }
    let per_unit = 2f64.powi(46 - largest.log2().ceil() as i32);
    let whole = |value: f64| (value * per_unit).round() as i64;
    let mut question = Question {
        parties: Vec::new(),
        utilities: Vec::new(),
        issues,
        forbidden: Vec::new(),
        interactions: Vec::new(),
        not_both: Vec::new(),
        scale: Scale::Float { per_unit },
        from_preferences: false,
    };
    for (name, profile) in profiles {
        let given = matches!(disagreement, Disagreement::Given);
        question.parties.push(Party {
            name,
            limit: profile.reservation.map(whole),
            disagreement: given.then(|| whole(profile.reservation.unwrap_or(0.0))),
        });
        let values = |issue: Vec<f64>| issue.into_iter().map(whole).collect();
        question.utilities.push(profile.values.into_iter().map(values).collect());
    }
    Ok(question)
}

struct Profile {
    reservation: Option<f64>,
    /// Weight times evaluation, per issue and option of the domain.
    values: Vec<Vec<f64>>,
}

impl Profile {
    fn largest(&self) -> f64 {
        let most = |values: &Vec<f64>| values.iter().fold(0.0, |most: f64, v| most.max(v.abs()));
        let total: f64 = self.values.iter().map(most).sum();
        total.max(self.reservation.unwrap_or(0.0).abs())
    }
}

/// One element with its attributes and line.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    line: usize,
}

impl Element {
    fn need(&self, key: &str) -> Result<&str, Fault> {
        self.attributes.get(key).map(String::as_str).ok_or_else(|| {
            let message = format!("The element {} lacks {}.", quoted(&self.name), quoted(key));
            Fault::on_line(Word::MissingKey, self.line, message)
        })
    }

    fn number(&self, key: &str) -> Result<f64, Fault> {
        let text = self.need(key)?.trim();
        text.parse::<f64>().ok().filter(|number| !number.is_nan()).ok_or_else(|| {
            let message = format!("{} is no number.", quoted(text));
            Fault::on_line(Word::WrongType, self.line, message)
        })
    }
}

/// All elements in the order of the file; what stands between them does not matter.
fn elements(file: &File) -> Result<Vec<Element>, Fault> {
    let text = std::str::from_utf8(file.bytes).map_err(|_| {
        Fault::on_line(Word::NotJson, 1, format!("{} is not UTF-8 text.", file.name))
    })?;
    let mut reader = Reader::from_str(text);
    let mut found = Vec::new();
    let (mut line, mut seen) = (1, 0);
    loop {
        let event = reader.read_event();
        let at = (reader.buffer_position() as usize).clamp(seen, text.len());
        line += text.as_bytes()[seen..at].iter().filter(|byte| **byte == b'\n').count();
        seen = at;
        match event {
            Ok(Event::Start(tag) | Event::Empty(tag)) => found.push(element(&tag, line)?),
            Ok(Event::Eof) => return Ok(found),
            Ok(_) => {}
            Err(error) => {
                let message = format!("{} is no proper XML: {error}.", file.name);
                return Err(Fault::on_line(Word::NotJson, line, message));
            }
        }
    }
}

fn element(tag: &BytesStart, line: usize) -> Result<Element, Fault> {
    let name = tag.local_name().as_ref().to_owned();
    let mut attributes = BTreeMap::new();
    let wrong = |what: String| Fault::on_line(Word::NotJson, line, what);
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| wrong(format!("An attribute: {error}.")))?;
        let value = quick_xml::escape::unescape(&attribute.value)
            .map_err(|error| wrong(format!("An attribute: {error}.")))?;
        let key = attribute.key.as_ref().to_owned();
        attributes.insert(key, value.into_owned());
    }
    Ok(Element { name, attributes, line })
}

fn domain(file: &File) -> Result<Vec<Issue>, Fault> {
    let mut issues: Vec<Issue> = Vec::new();
    for element in elements(file)? {
        match element.name.as_str() {
            "issue" => {
                let options = whole_numbers(&element)?;
                let name = element.need("name")?.to_owned();
                if issues.iter().any(|issue| issue.name == name) {
                    let message = format!("The issue {} stands here twice.", quoted(&name));
                    return Err(Fault::on_line(Word::DuplicateName, element.line, message));
                }
                issues.push(Issue { name, options });
            }
            "item" => {
                let value = element.need("value")?.to_owned();
                let Some(issue) = issues.last_mut() else {
                    let message = "An item stands outside any issue.";
                    return Err(Fault::on_line(Word::UnknownName, element.line, message));
                };
                if issue.options.contains(&value) {
                    let message = format!("The item {} stands here twice.", quoted(&value));
                    return Err(Fault::on_line(Word::DuplicateName, element.line, message));
                }
                issue.options.push(value);
            }
            _ => {}
        }
    }
    let fits = |issue: &Issue| (1..=100).contains(&issue.options.len());
    if issues.is_empty() {
        return Err(Fault::new(Word::EmptyInput, format!("{} has no issues.", file.name)));
    }
    if issues.len() > 200 || !issues.iter().all(fits) {
        let message = format!("{} should have at most 200 issues of 1 to 100 items.", file.name);
        return Err(Fault::new(Word::OutOfRange, message));
    }
    Ok(issues)
}

/// The options of an issue of whole numbers; none yet for one whose items follow.
fn whole_numbers(element: &Element) -> Result<Vec<String>, Fault> {
    match element.attributes.get("type").map_or("discrete", String::as_str) {
        "discrete" => Ok(Vec::new()),
        "integer" => {
            let (low, high) = (element.number("lowerbound")?, element.number("upperbound")?);
            if !(low.abs() <= 1e9 && high >= low && high - low < 100.0) {
                let message = "An issue of whole numbers has 1 to 100 of them.";
                return Err(Fault::on_line(Word::OutOfRange, element.line, message));
            }
            Ok((low as i64..=high as i64).map(|number| number.to_string()).collect())
        }
        kind => {
            let message = format!("An issue of type {} is not read here.", quoted(kind));
            Err(Fault::on_line(Word::UnknownKind, element.line, message))
        }
    }
}

fn profile(file: &File, issues: &[Issue]) -> Result<Profile, Fault> {
    let mut reservation = None;
    let mut evaluations: Vec<Vec<Option<f64>>> =
        issues.iter().map(|issue| vec![None; issue.options.len()]).collect();
    let mut weights: Vec<Option<f64>> = vec![None; issues.len()];
    // Weights point at issues by the number that the profile gives them.
    let mut numbered: BTreeMap<String, usize> = BTreeMap::new();
    let mut weighing: Vec<(usize, String, f64)> = Vec::new();
    let mut now = None;
    for element in elements(file)? {
        let line = element.line;
        let unknown = |what: &str| {
            Fault::on_line(
                Word::UnknownName,
                line,
                format!("{} is not in the domain.", quoted(what)),
            )
        };
        match element.name.as_str() {
            "utility_space" => {
                let kind = element.attributes.get("type").map_or("linear", String::as_str);
                if kind != "linear" && kind != "any" {
                    let message = format!("A utility of type {} is not read here.", quoted(kind));
                    return Err(Fault::on_line(Word::UnknownKind, line, message));
                }
            }
            "reservation" => {
                reservation = Some(element.number("value")?).filter(|value| value.is_finite());
            }
            "issue" => {
                whole_numbers(&element)?;
                let name = element.need("name")?;
                let place = issues.iter().position(|issue| issue.name == name);
                let place = place.ok_or_else(|| unknown(name))?;
                numbered.insert(element.need("index")?.to_owned(), place);
                now = Some(place);
            }
            "item" => {
                let value = element.need("value")?;
                let issue = now.ok_or_else(|| unknown(value))?;
                let option = issues[issue].options.iter().position(|option| option == value);
                let option = option.ok_or_else(|| unknown(value))?;
                evaluations[issue][option] = Some(element.number("evaluation")?);
            }
            "evaluator" => {
                let issue = now.ok_or_else(|| unknown("evaluator"))?;
                let (slope, offset) = (element.number("slope")?, element.number("offset")?);
                let numbers = issues[issue].options.iter().map(|option| option.parse::<f64>());
                for (number, evaluation) in numbers.zip(&mut evaluations[issue]) {
                    *evaluation = number.ok().map(|number| offset + slope * number);
                }
            }
            // It may stand before the issue that it belongs to.
            "weight" => {
                let index = element.need("index")?.to_owned();
                weighing.push((line, index, element.number("value")?));
            }
            _ => {}
        }
    }
    for (line, index, weight) in weighing {
        let Some(&issue) = numbered.get(&index) else {
            let message = format!("{} is not in the domain.", quoted(&index));
            return Err(Fault::on_line(Word::UnknownName, line, message));
        };
        weights[issue] = Some(weight);
    }
    let values = weighed(file.name, issues, evaluations, weights)?;
    Ok(Profile { reservation, values })
}

/// What each option is worth: its evaluation times the weight of its issue.
fn weighed(
    name: &str,
    issues: &[Issue],
    evaluations: Vec<Vec<Option<f64>>>,
    weights: Vec<Option<f64>>,
) -> Result<Vec<Vec<f64>>, Fault> {
    let lacking =
        |what: &str| Fault::new(Word::MissingKey, format!("{name} lacks {}.", quoted(what)));
    let mut values = Vec::new();
    for ((issue, evaluations), weight) in issues.iter().zip(evaluations).zip(weights) {
        let weight = weight.ok_or_else(|| lacking(&format!("the weight of {}", issue.name)))?;
        let value = |(evaluation, option): (Option<f64>, &String)| {
            evaluation.map(|evaluation| weight * evaluation).ok_or_else(|| lacking(option))
        };
        values.push(
            evaluations.into_iter().zip(&issue.options).map(value).collect::<Result<_, _>>()?,
        );
    }
    Ok(values)
}
