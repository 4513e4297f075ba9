// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is asked: parties with utilities per option, what excludes what, and which rules.

use super::plan::WIDEST_TILE;
use crate::{Fault, Word};

/// Numbers are whole: the reader scaled every decimal in the file by one power of ten.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub parties: Vec<Party>,
    pub issues: Vec<Issue>,
    /// `utilities[party][issue][option]`.
    pub utilities: Vec<Vec<Vec<i64>>>,
    pub forbidden: Vec<Forbidden>,
    pub interactions: Vec<Interaction>,
    pub not_both: Vec<[Choice; 2]>,
    pub scale: Scale,
    /// The utilities were made from orderings ("borda_twice").
    pub from_preferences: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    pub name: String,
    pub limit: Option<i64>,
    pub disagreement: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Issue {
    pub name: String,
    pub options: Vec<String>,
}

/// One option of one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Choice {
    pub issue: usize,
    pub option: usize,
}

/// This party refuses every package with that option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forbidden {
    pub party: usize,
    pub choice: Choice,
}

/// Added to one party's total, by the options of two issues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interaction {
    pub party: usize,
    pub issues: [usize; 2],
    /// `values[option of the first][option of the second]`.
    pub values: Vec<Vec<i64>>,
}

/// What a whole number here means outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale {
    /// Divide by ten to this power; nothing was lost.
    Exact { places: u32 },
    /// Divide by this; totals are equal when within one in a thousand million.
    Float { per_unit: f64 },
}

impl Scale {
    pub fn value(self, whole: i64) -> f64 {
        match self {
            Scale::Exact { places } => whole as f64 / 10f64.powi(places as i32),
            Scale::Float { per_unit } => whole as f64 / per_unit,
        }
    }

    pub fn is_exact(self) -> bool {
        matches!(self, Scale::Exact { .. })
    }

    /// How far apart two numbers of this size may lie and still be called equal.
    pub fn slack(self, size: i64) -> i64 {
        match self {
            Scale::Exact { .. } => 0,
            Scale::Float { .. } => (size.unsigned_abs() as f64 * 1e-9).ceil() as i64,
        }
    }
}

/// Which value a party has when there is no agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disagreement {
    #[default]
    Default,
    Given,
    Lowest,
}

impl Disagreement {
    pub fn word(self) -> &'static str {
        match self {
            Disagreement::Default => "default",
            Disagreement::Given => "given",
            Disagreement::Lowest => "lowest",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    Sum,
    MaxMin,
    Nash,
    KalaiSmorodinsky,
    MostAccepting,
    Pareto,
    Clashes,
    Relaxations,
}

impl Rule {
    pub const ALL: [Rule; 8] = [
        Rule::Sum,
        Rule::MaxMin,
        Rule::Nash,
        Rule::KalaiSmorodinsky,
        Rule::MostAccepting,
        Rule::Pareto,
        Rule::Clashes,
        Rule::Relaxations,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Rule::Sum => "sum",
            Rule::MaxMin => "max_min",
            Rule::Nash => "nash",
            Rule::KalaiSmorodinsky => "kalai_smorodinsky",
            Rule::MostAccepting => "most_accepting",
            Rule::Pareto => "pareto",
            Rule::Clashes => "clashes",
            Rule::Relaxations => "relaxations",
        }
    }

    pub fn from_word(word: &str) -> Option<Rule> {
        Rule::ALL.into_iter().find(|rule| rule.word() == word)
    }
}

/// How to answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub rules: Vec<Rule>,
    pub disagreement: Disagreement,
    /// At most so many packages are listed for each rule.
    pub cap: usize,
    pub cap_clashes: usize,
    /// More packages than this are not all looked at.
    pub exact_limit: u128,
    /// At most so many part-packages are looked at together, 1 to 640: changes the speed only.
    pub widest_tile: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            rules: Rule::ALL.to_vec(),
            disagreement: Disagreement::Default,
            cap: 20,
            cap_clashes: 1_000,
            exact_limit: 10_000_000_000,
            widest_tile: WIDEST_TILE,
        }
    }
}

impl Settings {
    pub fn wants(&self, rule: Rule) -> bool {
        self.rules.contains(&rule)
    }
}

/// Totals stay below this, so that sums over parties and differences cannot overflow.
pub const LARGEST_TOTAL: i64 = 1 << 53;

impl Question {
    /// The product of the numbers of options; constraints are not looked at.
    pub fn packages_total(&self) -> u128 {
        self.issues.iter().fold(1u128, |all, issue| all.saturating_mul(issue.options.len() as u128))
    }

    /// The product as decimal digits of any length: 100 options in 200 issues do not fit a word.
    pub fn packages_total_digits(&self) -> String {
        let mut digits = vec![1u64];
        for issue in &self.issues {
            let mut carry = 0;
            for digit in &mut digits {
                let product = *digit * issue.options.len() as u64 + carry;
                *digit = product % 1_000_000_000;
                carry = product / 1_000_000_000;
            }
            if carry > 0 {
                digits.push(carry);
            }
        }
        let mut text = digits.pop().unwrap_or(0).to_string();
        for digit in digits.iter().rev() {
            text.push_str(&format!("{digit:09}"));
        }
        text
    }

    /// No party can have a total further from 0 than this.
    pub fn largest_total(&self) -> i128 {
        let largest =
            |values: &[i64]| values.iter().map(|v| i128::from(v.unsigned_abs())).max().unwrap_or(0);
        let mut totals: Vec<i128> = self
            .utilities
            .iter()
            .map(|issues| issues.iter().map(|options| largest(options)).sum())
            .collect();
        for interaction in &self.interactions {
            let most = interaction.values.iter().map(|v| largest(v)).max().unwrap_or(0);
            if let Some(total) = totals.get_mut(interaction.party) {
                *total += most;
            }
        }
        totals.into_iter().max().unwrap_or(0)
    }

    /// The total of one party; `package` has one option per issue.
    pub fn total(&self, party: usize, package: &[usize]) -> i64 {
        let own: i64 = package
            .iter()
            .zip(&self.utilities[party])
            .map(|(&option, values)| values[option])
            .sum();
        let pairs: i64 = self
            .interactions
            .iter()
            .filter(|interaction| interaction.party == party)
            .map(|i| i.values[package[i.issues[0]]][package[i.issues[1]]])
            .sum();
        own + pairs
    }

    pub fn is_feasible(&self, package: &[usize]) -> bool {
        !self.not_both.iter().any(|pair| pair.iter().all(|c| package[c.issue] == c.option))
    }

    /// Refuses what is no package of this question, or one that its constraints exclude.
    pub fn look_over(&self, package: &[usize]) -> Result<(), Fault> {
        if package.len() != self.issues.len() {
            let (has, wanted) = (package.len(), self.issues.len());
            let message =
                format!("A package has one option for each of {wanted} issues, not {has}.");
            return Err(Fault::new(Word::WrongSize, message));
        }
        let there = |(issue, &option): (&Issue, &usize)| (0..issue.options.len()).contains(&option);
        if !self.issues.iter().zip(package).all(there) {
            let message = "An option of this package is not there.";
            return Err(Fault::new(Word::UnknownName, message));
        }
        if !self.is_feasible(package) {
            let message = "Two options of this package may not stand together.";
            return Err(Fault::new(Word::OutOfRange, message));
        }
        Ok(())
    }

    pub fn forbids(&self, party: usize, package: &[usize]) -> bool {
        let refuses =
            |f: &Forbidden| f.party == party && package[f.choice.issue] == f.choice.option;
        self.forbidden.iter().any(refuses)
    }

    pub fn accepts(&self, party: usize, package: &[usize]) -> bool {
        let enough = self.parties[party].limit.is_none_or(|limit| {
            let total = self.total(party, package);
            total >= limit - self.scale.slack(limit)
        });
        enough && !self.forbids(party, package)
    }
}
