// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A batch that was decided, with who asked and what they will be answered once it is written.

use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

use crate::{
    DeskError, Reply,
    ask::Ask,
    batch::{Ahead, Answer, Batch, Spoilt, World},
    decider::tell,
    shelf::Shelf,
};

/// The most acts in one transaction.
pub(crate) const MOST: usize = 64;
/// The longest that deciding goes on before what is decided is written.
const LONGEST: Duration = Duration::from_millis(2);

/// A batch with who asked and what they will be answered.
pub(crate) struct Decided {
    pub asked: Vec<(Ask, Reply)>,
    pub batch: Batch,
    pub answers: Vec<Answer>,
}

impl Decided {
    /// Decides what waits, in its order: at most so many, or so long.
    pub fn next(
        world: &World,
        waiting: &mut VecDeque<(Ask, Reply)>,
        ahead: Option<&Ahead>,
    ) -> Decided {
        'again: loop {
            let begun = Instant::now();
            let asked = waiting.iter().take(MOST).map(|(ask, _)| ask);
            let mut batch = match Batch::begin(world, asked, ahead) {
                Ok(batch) => batch,
                Err(error) => {
                    let asked: Vec<_> = waiting.drain(..waiting.len().min(MOST)).collect();
                    let answers = asked.iter().map(|_| Err(error.clone())).collect();
                    return Decided { asked, batch: Batch::empty(), answers };
                }
            };
            let mut answers = Vec::with_capacity(MOST);
            while answers.len() < waiting.len().min(MOST) {
                match batch.decide(world, &waiting[answers.len()].0) {
                    Ok(answer) => answers.push(answer),
                    Err(Spoilt(error)) => {
                        let (_, reply) = waiting.remove(answers.len()).expect("just decided");
                        tell(|| reply(Err(error)));
                        continue 'again;
                    }
                }
                if begun.elapsed() >= LONGEST {
                    break;
                }
            }
            let asked = waiting.drain(..answers.len()).collect();
            return Decided { asked, batch, answers };
        }
    }

    /// What was asked waits again, before what waits already.
    pub fn give_back(self, waiting: &mut VecDeque<(Ask, Reply)>) {
        for asked in self.asked.into_iter().rev() {
            waiting.push_front(asked);
        }
    }

    /// It is written: publishes what it changed, and only then answers.
    pub fn land(self, shelf: &Shelf) {
        self.batch.publish(shelf);
        debug_assert_eq!(self.asked.len(), self.answers.len(), "an answer for each");
        for ((_, reply), answer) in self.asked.into_iter().zip(self.answers) {
            tell(|| reply(answer));
        }
    }

    pub fn refuse(self, error: &DeskError) {
        for (_, reply) in self.asked {
            tell(|| reply(Err(error.clone())));
        }
    }
}
