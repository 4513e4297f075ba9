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
pub(crate) const MOST: usize = 128;
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
        Decided::begin(ahead).grow(world, waiting, ahead)
    }

    fn begin(ahead: Option<&Ahead>) -> Decided {
        Decided { asked: Vec::new(), batch: Batch::begin(ahead), answers: Vec::new() }
    }

    pub fn is_full(&self) -> bool {
        self.asked.len() >= MOST
    }

    /// Decides more of what waits: what came while the batch before it is still being written goes
    /// along, so that batches are large where writing takes long.
    pub fn grow(
        mut self,
        world: &World,
        waiting: &mut VecDeque<(Ask, Reply)>,
        ahead: Option<&Ahead>,
    ) -> Decided {
        while let Err(Spoilt(error)) = self.add(world, waiting, ahead) {
            let (_, reply) = waiting.pop_front().expect("just decided");
            tell(|| reply(Err(error)));
            // All over again, without the one that spoilt it.
            self.give_back(waiting);
            self = Decided::begin(ahead);
        }
        self
    }

    fn add(
        &mut self,
        world: &World,
        waiting: &mut VecDeque<(Ask, Reply)>,
        ahead: Option<&Ahead>,
    ) -> Result<(), Spoilt> {
        let room = MOST.saturating_sub(self.asked.len()).min(waiting.len());
        let asked = waiting.iter().take(room).map(|(ask, _)| ask);
        if let Err(error) = self.batch.look_up(world, asked, ahead) {
            self.answers.extend((0..room).map(|_| Err(error.clone())));
            self.asked.extend(waiting.drain(..room));
            return Ok(());
        }
        let begun = Instant::now();
        for _ in 0..room {
            let Some((ask, _)) = waiting.front() else { break };
            self.answers.push(self.batch.decide(world, ask)?);
            self.asked.extend(waiting.pop_front());
            if begun.elapsed() >= LONGEST {
                break;
            }
        }
        Ok(())
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
