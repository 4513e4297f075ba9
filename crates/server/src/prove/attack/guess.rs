// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Guessing from what was seen: each thing that was seen makes the guess more or less likely, as
//! it did in foundings whose answers are known (naive Bayes).

use std::collections::HashMap;

/// Does this party stand by this theme? With what can be known of it.
#[derive(Clone, Debug)]
pub struct Question {
    pub truth: bool,
    /// What was released at the end, and the guesser's own answer.
    pub released: String,
    /// Everything else that the guesser saw of it, over time, sign by sign.
    pub seen: Vec<String>,
}

/// Which signs of a question a guesser goes by.
pub type Signs = fn(&Question) -> Vec<&str>;

pub struct Guesser {
    signs: Signs,
    /// How often a sign was seen where it was not so, and where it was.
    counts: HashMap<String, [f64; 2]>,
    all: [f64; 2],
}

impl Guesser {
    pub fn learn(from: &[Question], signs: Signs) -> Guesser {
        let mut guesser = Guesser { signs, counts: HashMap::new(), all: [1.0; 2] };
        for it in from {
            let truth = usize::from(it.truth);
            guesser.all[truth] += 1.0;
            for sign in signs(it) {
                guesser.counts.entry(sign.to_owned()).or_insert([1.0; 2])[truth] += 1.0;
            }
        }
        guesser
    }

    pub fn guess(&self, it: &Question) -> bool {
        let mut odds = (self.all[1] / self.all[0]).ln();
        for sign in (self.signs)(it) {
            if let Some([not, so]) = self.counts.get(sign) {
                odds += (so / self.all[1]).ln() - (not / self.all[0]).ln();
            }
        }
        odds > 0.0
    }
}

/// What was released, and nothing else.
pub fn released(it: &Question) -> Vec<&str> {
    vec![&it.released]
}

/// Everything there is.
pub fn everything(it: &Question) -> Vec<&str> {
    let seen = it.seen.iter().map(String::as_str);
    [it.released.as_str()].into_iter().chain(seen).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_goes_with_the_answer_decides_and_another_does_not() {
        let one = |truth, sign: &str| Question {
            truth,
            released: "shown".to_owned(),
            seen: vec![sign.to_owned()],
        };
        let mut from: Vec<Question> = (0..20).map(|it| one(it % 5 == 0, "any")).collect();
        from.extend((0..20).map(|_| one(true, "spoke")));
        let guesser = Guesser::learn(&from, everything);
        assert!(guesser.guess(&one(true, "spoke")));
        assert!(!guesser.guess(&one(true, "any")));
        let blind = Guesser::learn(&from, released);
        assert_eq!(blind.guess(&one(true, "spoke")), blind.guess(&one(true, "any")));
    }
}
