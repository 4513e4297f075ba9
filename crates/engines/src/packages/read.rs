// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads a question from JSON; every mistake is told with its place.

use super::question::{
    Choice, Forbidden, Interaction, Issue, LARGEST_TOTAL, Party, Question, Rule, Scale,
};
use crate::json::{Document, MILLION, Node, Object, quoted};
use crate::{Fault, Word};

const KEYS: [&str; 8] = [
    "parties",
    "issues",
    "utilities",
    "preferences",
    "forbidden",
    "interactions",
    "constraints",
    "rules",
];

/// The question, and the rules that the file asks for.
pub fn read(bytes: &[u8]) -> Result<(Question, Vec<Rule>), Fault> {
    let document = Document::read(bytes)?;
    let input = document.root().object(&KEYS)?;
    let parties = parties(input.need("parties")?)?;
    let issues = issues(input.need("issues")?)?;
    let (utilities, from_preferences) = utilities(&input, parties.len(), &issues)?;
    let mut question = Question {
        parties,
        issues,
        utilities,
        forbidden: Vec::new(),
        interactions: Vec::new(),
        not_both: Vec::new(),
        scale: Scale::Exact { places: 6 },
        from_preferences,
    };
    for node in optional(&input, "forbidden")? {
        let forbidden = node.object(&["party", "issue", "option"])?;
        let party = index(forbidden.need("party")?, question.parties.len(), "party")?;
        let issue = index(forbidden.need("issue")?, question.issues.len(), "issue")?;
        let options = question.issues[issue].options.len();
        let option = index(forbidden.need("option")?, options, "option")?;
        question.forbidden.push(Forbidden { party, choice: Choice { issue, option } });
    }
    for node in optional(&input, "interactions")? {
        let interaction = interaction(node, &question)?;
        question.interactions.push(interaction);
    }
    for node in optional(&input, "constraints")? {
        let pair = not_both(node, &question)?;
        question.not_both.push(pair);
    }
    if question.largest_total() > i128::from(LARGEST_TOTAL) {
        let message = "All interactions together make totals that are too large.";
        return Err(input.need("issues")?.fault(Word::OutOfRange, message));
    }
    Ok((question, rules(&input)?))
}

fn optional<'a>(input: &Object<'a>, key: &str) -> Result<Vec<Node<'a>>, Fault> {
    input.may(key).map_or(Ok(Vec::new()), |node| node.list())
}

fn parties(node: Node) -> Result<Vec<Party>, Fault> {
    let mut parties: Vec<Party> = Vec::new();
    let nodes = node.list()?;
    if nodes.is_empty() {
        return Err(node.fault(Word::EmptyInput, "There are no parties."));
    }
    if !(2..=50).contains(&nodes.len()) {
        let message = format!("There should be 2 to 50 parties, and there are {}.", nodes.len());
        return Err(node.fault(Word::OutOfRange, message));
    }
    for node in nodes {
        let party = node.object(&["name", "limit", "disagreement"])?;
        let name = party.need("name")?;
        let amount = |key| party.may(key).map(|node| node.millionths()).transpose();
        unused(name, parties.iter().map(|party| party.name.as_str()))?;
        parties.push(Party {
            name: name.name()?.to_owned(),
            limit: amount("limit")?,
            disagreement: amount("disagreement")?,
        });
    }
    Ok(parties)
}

fn unused<'n>(node: Node, mut used: impl Iterator<Item = &'n str>) -> Result<(), Fault> {
    let name = node.name()?;
    if used.any(|other| other == name) {
        let message = format!("The name {} stands here twice.", quoted(name));
        return Err(node.fault(Word::DuplicateName, message));
    }
    Ok(())
}

fn issues(node: Node) -> Result<Vec<Issue>, Fault> {
    let nodes = node.list()?;
    if nodes.is_empty() {
        return Err(node.fault(Word::EmptyInput, "There are no issues."));
    }
    if nodes.len() > 200 {
        let message = format!("There should be at most 200 issues, and there are {}.", nodes.len());
        return Err(node.fault(Word::OutOfRange, message));
    }
    let mut issues: Vec<Issue> = Vec::new();
    for node in nodes {
        let issue = node.object(&["name", "options"])?;
        let name = issue.need("name")?;
        unused(name, issues.iter().map(|issue| issue.name.as_str()))?;
        let listed = issue.need("options")?;
        let mut options: Vec<String> = Vec::new();
        let nodes = listed.list()?;
        if !(1..=100).contains(&nodes.len()) {
            let message =
                format!("An issue has 1 to 100 options, and this one has {}.", nodes.len());
            return Err(listed.fault(Word::OutOfRange, message));
        }
        for node in nodes {
            unused(node, options.iter().map(String::as_str))?;
            options.push(node.name()?.to_owned());
        }
        issues.push(Issue { name: name.name()?.to_owned(), options });
    }
    Ok(issues)
}

type Utilities = Vec<Vec<Vec<i64>>>;

/// From the numbers, or from the orderings.
fn utilities(input: &Object, parties: usize, issues: &[Issue]) -> Result<(Utilities, bool), Fault> {
    let (node, ordered) = match (input.may("utilities"), input.may("preferences")) {
        (Some(node), None) => (node, false),
        (None, Some(node)) => (node, true),
        (None, None) => (input.need("utilities")?, false),
        (Some(_), Some(node)) => {
            let message = "Give either utilities or preferences, not both.";
            return Err(node.fault(Word::UnknownKey, message));
        }
    };
    let mut utilities = Vec::new();
    for party in node.list_of(parties, "one per party")? {
        let mut of_party = Vec::new();
        for (node, issue) in party.list_of(issues.len(), "one per issue")?.iter().zip(issues) {
            let options = issue.options.len();
            of_party.push(if ordered {
                points(*node, options)?
            } else {
                let nodes = node.list_of(options, "one per option")?;
                nodes.iter().map(|node| node.millionths()).collect::<Result<Vec<i64>, Fault>>()?
            });
        }
        utilities.push(of_party);
    }
    Ok((utilities, ordered))
}

/// Twice the number of worse options, and once the number of other options in the same tie.
fn points(node: Node, options: usize) -> Result<Vec<i64>, Fault> {
    let mut points: Vec<Option<i64>> = vec![None; options];
    let mut better = 0;
    for tie in node.list()? {
        let nodes = tie.list()?;
        for node in &nodes {
            let option = index(*node, options, "option")?;
            if points[option].is_some() {
                let message = format!("Option {option} stands here twice.");
                return Err(node.fault(Word::MissingOption, message));
            }
            let worse = options.saturating_sub(better + nodes.len());
            points[option] = Some((2 * worse + nodes.len() - 1) as i64 * MILLION);
        }
        better += nodes.len();
    }
    let whole: Option<Vec<i64>> = points.iter().copied().collect();
    whole.ok_or_else(|| {
        let lacking = points.iter().position(Option::is_none).unwrap_or(0);
        node.fault(Word::MissingOption, format!("Option {lacking} does not stand here."))
    })
}

/// A number that points at one of so many.
fn index(node: Node, count: usize, of: &str) -> Result<usize, Fault> {
    let written = node.written()?;
    written.parse::<usize>().ok().filter(|index| *index < count).ok_or_else(|| {
        let message = format!("There is no {of} {}: they run from 0 to {}.", written, count - 1);
        node.fault(Word::UnknownName, message)
    })
}

fn interaction(node: Node, question: &Question) -> Result<Interaction, Fault> {
    let given = node.object(&["party", "issues", "values"])?;
    let party = index(given.need("party")?, question.parties.len(), "party")?;
    let nodes = given.need("issues")?.list_of(2, "two issues")?;
    let mut issues = [0; 2];
    for (issue, node) in issues.iter_mut().zip(&nodes) {
        *issue = index(*node, question.issues.len(), "issue")?;
    }
    if issues[0] == issues[1] {
        return Err(nodes[1].fault(Word::OutOfRange, "An issue does not interact with itself."));
    }
    let [first, second] = issues.map(|issue| question.issues[issue].options.len());
    let mut values = Vec::new();
    for row in given.need("values")?.list_of(first, "one per option of the first issue")? {
        let row = row.list_of(second, "one per option of the second issue")?;
        values.push(row.iter().map(|node| node.millionths()).collect::<Result<_, Fault>>()?);
    }
    Ok(Interaction { party, issues, values })
}

fn not_both(node: Node, question: &Question) -> Result<[Choice; 2], Fault> {
    let given = node.object(&["not_both"])?;
    let nodes = given.need("not_both")?.list_of(2, "two options")?;
    let mut pair = [Choice { issue: 0, option: 0 }; 2];
    for (choice, node) in pair.iter_mut().zip(&nodes) {
        let numbers = node.list_of(2, "an issue and an option")?;
        let issue = index(numbers[0], question.issues.len(), "issue")?;
        let option = index(numbers[1], question.issues[issue].options.len(), "option")?;
        *choice = Choice { issue, option };
    }
    if pair[0].issue == pair[1].issue {
        let message = "These are two options of one issue: they never stand together.";
        return Err(nodes[1].fault(Word::OutOfRange, message));
    }
    Ok(pair)
}

fn rules(input: &Object) -> Result<Vec<Rule>, Fault> {
    let Some(node) = input.may("rules") else { return Ok(Rule::ALL.to_vec()) };
    let mut rules = Vec::new();
    for node in node.list()? {
        let rule = Rule::from_word(node.text()?).ok_or_else(|| {
            let message = format!("There is no rule {}.", quoted(node.text().unwrap_or("")));
            node.fault(Word::UnknownKind, message)
        })?;
        if rules.contains(&rule) {
            return Err(node.fault(Word::DuplicateName, "This rule stands here twice."));
        }
        rules.push(rule);
    }
    Ok(rules)
}
