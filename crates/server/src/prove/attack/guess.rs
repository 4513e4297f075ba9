// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Guessing from what was seen: how often was it so, in foundings where the same was seen?

use std::collections::HashMap;

/// Does this party stand by this theme? With what can be known of it.
#[derive(Clone, Debug)]
pub struct Question {
    pub truth: bool,
    /// What was released at the end, and the guesser's own answer.
    pub released: String,
    /// Everything that the guesser saw of it, over time.
    pub seen: String,
}

/// Fewer than so many examples teach nothing: then the wider likeness decides.
const EXAMPLES: usize = 12;

type Alike = fn(&Question) -> String;

pub struct Guesser {
    closely: HashMap<String, (usize, usize)>,
    widely: HashMap<String, (usize, usize)>,
    all: (usize, usize),
    alike: [Alike; 2],
}

impl Guesser {
    /// Learns from questions with their answers, by likeness: closely, and where that was seen too
    /// seldom, widely.
    pub fn learn(from: &[Question], closely: Alike, widely: Alike) -> Guesser {
        let mut guesser = Guesser {
            closely: HashMap::new(),
            widely: HashMap::new(),
            all: (0, 0),
            alike: [closely, widely],
        };
        let add = |to: &mut (usize, usize), truth: bool| {
            to.0 += 1;
            to.1 += usize::from(truth);
        };
        for it in from {
            add(guesser.closely.entry(closely(it)).or_default(), it.truth);
            add(guesser.widely.entry(widely(it)).or_default(), it.truth);
            add(&mut guesser.all, it.truth);
        }
        guesser
    }

    pub fn guess(&self, it: &Question) -> bool {
        let [closely, widely] = self.alike;
        let known = [self.closely.get(&closely(it)), self.widely.get(&widely(it))];
        let enough = known.into_iter().flatten().find(|it| it.0 >= EXAMPLES);
        let (times, so) = *enough.unwrap_or(&self.all);
        2 * so > times
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_often_decides_and_what_was_seen_once_does_not() {
        let one = |truth, seen: &str| Question {
            truth,
            released: "shown".to_owned(),
            seen: seen.to_owned(),
        };
        let mut from = vec![one(true, "rare")];
        from.extend((0..20).map(|_| one(false, "often")));
        let guesser = Guesser::learn(&from, |it| it.seen.clone(), |it| it.released.clone());
        assert!(!guesser.guess(&one(true, "rare")));
        assert!(!guesser.guess(&one(true, "often")));
    }
}
