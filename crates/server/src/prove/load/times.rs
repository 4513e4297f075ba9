// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What came of it: how soon it stood on which screen, what never came, and what was wrong.

use std::time::Instant;

use super::screen::Shown;

/// How long it took, in milliseconds: since it was accepted, and since it was sent.
#[derive(Clone, Debug, Default)]
pub struct Times {
    pub accepted: Vec<f64>,
    pub sent: Vec<f64>,
    /// What never stood on a screen on which it had to.
    pub lost: usize,
}

fn since(begun: Instant, at: Instant) -> f64 {
    at.saturating_duration_since(begun).as_secs_f64() * 1e3
}

impl Times {
    /// A press that each screen had to follow to this step.
    pub fn next(&mut self, pressed: (Instant, Instant), step: u16, log: &[(Instant, Shown)]) {
        self.first(pressed, log.iter().find(|(_, it)| it.step == step).map(|it| it.0));
    }

    /// Answers in the order in which they were accepted, each sent and accepted at a moment: the
    /// first one stands on a screen as soon as it counts one, the second when it counts two.
    pub fn answers(&mut self, all: &[(Instant, Instant)], from: usize, log: &[(Instant, Shown)]) {
        let mut log = log.iter().filter_map(|(at, it)| Some((*at, it.count?.0))).peekable();
        for (place, pressed) in all.iter().enumerate().skip(from) {
            while log.next_if(|(_, count)| *count <= place).is_some() {}
            self.first(*pressed, log.peek().map(|it| it.0));
        }
    }

    pub fn first(&mut self, (sent, accepted): (Instant, Instant), at: Option<Instant>) {
        match at {
            Some(at) => {
                self.accepted.push(since(accepted, at));
                self.sent.push(since(sent, at));
            }
            None => self.lost += 1,
        }
    }
}

/// The figure below which this part of all lies; 0 when there are none.
pub fn part(all: &mut [f64], part: f64) -> f64 {
    all.sort_by(f64::total_cmp);
    let place = (all.len().saturating_sub(1) as f64 * part) as usize;
    all.get(place).copied().unwrap_or_default()
}

/// Counts on a screen that cannot be: more than there are, or of others than came.
pub fn wrong_counts(log: &[(Instant, Shown)], phones: usize) -> usize {
    let counts = log.iter().filter_map(|(_, it)| it.count);
    counts.filter(|(inside, of)| *of != phones || inside > of).count()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn an_answer_stands_there_when_the_count_says_so_and_never_before() {
        let begun = Instant::now();
        let at = |it| begun + Duration::from_millis(it);
        let shown = |it, count| (at(it), Shown { count: Some((count, 3)), ..Shown::default() });
        let log = [shown(10, 1), shown(90, 3), shown(95, 3)];
        let answers = [(at(0), at(2)), (at(20), at(30)), (at(40), at(50)), (at(60), at(61))];
        let mut times = Times::default();
        times.answers(&answers, 0, &log);
        assert_eq!((times.accepted, times.lost), (vec![8.0, 60.0, 40.0], 1));
        assert_eq!(times.sent, [10.0, 70.0, 50.0]);
        let mut later = Times::default();
        later.answers(&answers[..3], 2, &log);
        assert_eq!(later.accepted, [40.0]);
        assert_eq!(wrong_counts(&log, 3), 0);
        assert_eq!(wrong_counts(&log, 2), 3);
    }

    #[test]
    fn the_part_below_which_most_lie() {
        assert_eq!(part(&mut [], 0.99), 0.0);
        assert_eq!(part(&mut [3.0, 1.0, 2.0], 0.5), 2.0);
    }
}
