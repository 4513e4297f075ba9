// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Help with wording: what makes a sentence a demand or a limit rather than an interest.

/// What could be said better; never a reason to refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// It says what, and not why.
    NoReason,
    /// It says what must happen: a position. What makes it matter?
    IsDemand,
    /// An amount, or "at most": that is a limit, and limits have a place of their own.
    IsLimit,
}

const REASONS: [&str; 7] = ["omdat", "want", "zodat", "anders", "because", "so that", "otherwise"];
const DEMANDS: [&str; 9] =
    ["moet", "moeten", "eisen", "eist", "altijd", "nooit", "must", "demand", "never"];
const LIMITS: [&str; 6] = ["€", "hoogstens", "maximaal", "ten hoogste", "at most", "no more than"];

/// What the words of an interest could do with.
pub fn advice(words: &str) -> Vec<Advice> {
    let small = words.to_lowercase();
    let each: Vec<&str> = small.split(|it: char| !it.is_alphanumeric()).collect();
    let says = |list: &[&str]| {
        list.iter().any(|it| match it.chars().all(char::is_alphanumeric) {
            true => each.contains(it),
            false => small.contains(it),
        })
    };
    let mut found = Vec::new();
    if small.trim().is_empty() {
        return found;
    }
    if !says(&REASONS) {
        found.push(Advice::NoReason);
    }
    if says(&DEMANDS) {
        found.push(Advice::IsDemand);
    }
    if says(&LIMITS) {
        found.push(Advice::IsLimit);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interest_has_a_reason_and_no_amount() {
        let good = "Wij hechten aan een eigen stem over geld, omdat onze raad moest bezuinigen.";
        assert_eq!(advice(good), []);
        let limit = "We willen nooit meer dan € 12 per inwoner betalen.";
        assert_eq!(advice(limit), [Advice::NoReason, Advice::IsDemand, Advice::IsLimit]);
        assert_eq!(advice(" "), []);
        assert_eq!(advice("Het moeras is ons lief, want het is nat."), []);
    }
}
