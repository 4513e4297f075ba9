// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! When what takes place: a programme of sessions, or people at tables, within everybody's wishes.
//!
//! Both are one question: things that each take one hour out of a few, some never at the same hour,
//! some in order, so many at once. If not all wishes can hold, the answer is a smallest set of
//! wishes that clash.

use super::clash::{Clash, smallest_clash};

/// Steps after which a search says that it does not know.
const MOST_STEPS: u32 = 200_000;

/// A wish about a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A person wants to be at a session: sessions of one person cannot be at the same hour.
    Attend {
        /// Who.
        person: u32,
        /// Which session.
        session: u32,
    },
    /// A session only at some hours: bit h stands for hour h.
    Hours {
        /// Which session.
        session: u32,
        /// The hours that are possible.
        hours: u64,
    },
    /// One session at an earlier hour than another.
    Before {
        /// The earlier one.
        first: u32,
        /// The later one.
        second: u32,
    },
}

/// Sessions to be put into hours, each taking one room for one hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// How many rooms there are at each hour (at most 64 hours).
    pub rooms: Vec<u32>,
    /// How many sessions there are.
    pub sessions: u32,
    /// What is wished.
    pub wishes: Vec<Wish>,
}

/// Somebody wants to sit once at a table, in one of some rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Who.
    pub person: u32,
    /// At which table.
    pub table: u32,
    /// In which rounds that is possible: bit r stands for round r.
    pub rounds: u64,
}

/// People who want to sit at tables, over a few rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// How many rounds there are (at most 64).
    pub rounds: u32,
    /// How many seats each table has in every round.
    pub seats: Vec<u32>,
    /// Who wants to sit where.
    pub wishes: Vec<Sitting>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Planned {
    /// The hour of each session, or the round of each wish to sit.
    Hours(Vec<u32>),
    /// Wishes that cannot hold together, by their numbers.
    Clash(Clash),
    /// Even without any wish the sessions do not fit into the rooms.
    NoRoom,
    /// Not decided within the steps that are allowed.
    Unknown,
}

impl Programme {
    /// Puts every session into an hour so that all wishes hold, or says which wishes clash.
    ///
    /// A wish about a session that is not there cannot hold.
    pub fn plan(&self) -> Planned {
        let all: Vec<usize> = (0..self.wishes.len()).collect();
        match self.puzzle(&all).solve() {
            Solved::Hours(hours) => Planned::Hours(hours),
            Solved::Unknown => Planned::Unknown,
            Solved::Impossible if self.puzzle(&[]).fits() != Some(true) => Planned::NoRoom,
            Solved::Impossible => {
                clash(self.wishes.len(), |rules: &[usize]| self.puzzle(rules).fits())
            }
        }
    }

    fn puzzle(&self, rules: &[usize]) -> Puzzle {
        let mut puzzle = Puzzle::new(self.sessions as usize, self.rooms.len(), &self.rooms);
        let mut attends: Vec<(u32, u32)> = Vec::new();
        for &rule in rules {
            match self.wishes[rule] {
                Wish::Attend { person, session } => {
                    puzzle.allow(session, u64::MAX);
                    attends.push((person, session));
                }
                Wish::Hours { session, hours } => puzzle.allow(session, hours),
                Wish::Before { first, second } => puzzle.order(first, second),
            }
        }
        attends.sort_unstable();
        attends.dedup();
        puzzle.keep_apart(&attends);
        puzzle
    }
}

impl Tables {
    /// Gives every wish a round so that all hold, or says which wishes clash.
    pub fn plan(&self) -> Planned {
        let all: Vec<usize> = (0..self.wishes.len()).collect();
        match self.puzzle(&all).solve() {
            Solved::Hours(rounds) => Planned::Hours(rounds),
            Solved::Unknown => Planned::Unknown,
            Solved::Impossible => {
                clash(self.wishes.len(), |rules: &[usize]| self.puzzle(rules).fits())
            }
        }
    }

    fn puzzle(&self, rules: &[usize]) -> Puzzle {
        let rounds = self.rounds as usize;
        let mut puzzle = Puzzle::new(rules.len(), rounds, &vec![u32::MAX; rounds]);
        let mut people: Vec<(u32, u32)> = Vec::new();
        puzzle.seats = self.seats.clone();
        for (item, &rule) in rules.iter().enumerate() {
            let wish = self.wishes[rule];
            puzzle.allow(item as u32, wish.rounds);
            puzzle.group[item] = wish.table as usize;
            puzzle.impossible |= wish.table as usize >= self.seats.len();
            people.push((wish.person, item as u32));
        }
        people.sort_unstable();
        puzzle.keep_apart(&people);
        puzzle
    }
}

fn clash(count: usize, fits: impl FnMut(&[usize]) -> Option<bool>) -> Planned {
    smallest_clash(count, fits).map_or(Planned::Unknown, Planned::Clash)
}

enum Solved {
    Hours(Vec<u32>),
    Impossible,
    Unknown,
}

/// Things that each take one hour.
struct Puzzle {
    hours: usize,
    allowed: Vec<u64>,
    apart: Vec<Vec<u32>>,
    before: Vec<(u32, u32)>,
    /// How many things fit at each hour.
    room: Vec<u32>,
    /// The table of each thing, and how many of one table fit at any hour.
    group: Vec<usize>,
    seats: Vec<u32>,
    impossible: bool,
    steps: u32,
}

impl Puzzle {
    fn new(things: usize, hours: usize, room: &[u32]) -> Puzzle {
        let hours = hours.min(64);
        let every = if hours == 64 { u64::MAX } else { (1 << hours) - 1 };
        Puzzle {
            hours,
            allowed: vec![every; things],
            apart: vec![Vec::new(); things],
            before: Vec::new(),
            room: room[..hours].to_vec(),
            group: vec![usize::MAX; things],
            seats: Vec::new(),
            impossible: false,
            steps: 0,
        }
    }

    fn allow(&mut self, thing: u32, hours: u64) {
        match self.allowed.get_mut(thing as usize) {
            Some(allowed) => *allowed &= hours,
            None => self.impossible = true,
        }
    }

    fn order(&mut self, first: u32, second: u32) {
        let there = self.allowed.len() as u32;
        self.impossible |= first >= there || second >= there || first == second;
        self.before.push((first, second));
    }

    /// Things of one person never at the same hour; `of` is sorted by person.
    fn keep_apart(&mut self, of: &[(u32, u32)]) {
        for own in of.chunk_by(|one, other| one.0 == other.0) {
            for (at, &(_, thing)) in own.iter().enumerate() {
                for &(_, other) in &own[at + 1..] {
                    if (thing.max(other) as usize) < self.apart.len() && thing != other {
                        self.apart[thing as usize].push(other);
                        self.apart[other as usize].push(thing);
                    }
                }
            }
        }
    }

    fn fits(self) -> Option<bool> {
        match self.solve() {
            Solved::Hours(_) => Some(true),
            Solved::Impossible => Some(false),
            Solved::Unknown => None,
        }
    }

    fn solve(mut self) -> Solved {
        if self.impossible {
            return Solved::Impossible;
        }
        let mut left = self.room.clone();
        let mut seats_left: Vec<Vec<u32>> = vec![self.seats.clone(); self.hours];
        let mut chosen = vec![u32::MAX; self.allowed.len()];
        let allowed = self.allowed.clone();
        match self.search(allowed, &mut left, &mut seats_left, &mut chosen) {
            Some(true) => Solved::Hours(chosen),
            Some(false) => Solved::Impossible,
            None => Solved::Unknown,
        }
    }

    /// Chooses an hour for the thing with the fewest left, and goes on with the rest.
    fn search(
        &mut self,
        allowed: Vec<u64>,
        left: &mut [u32],
        seats_left: &mut [Vec<u32>],
        chosen: &mut [u32],
    ) -> Option<bool> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return None;
        }
        let open = (0..chosen.len()).filter(|&thing| chosen[thing] == u32::MAX);
        let tightest = |&thing: &usize| {
            (allowed[thing].count_ones(), usize::MAX - self.apart[thing].len(), thing)
        };
        let Some(thing) = open.min_by_key(tightest) else { return Some(true) };
        for hour in 0..self.hours {
            let table = self.group[thing];
            let seat = seats_left[hour].get(table).is_none_or(|&seats| seats > 0);
            if allowed[thing] & 1 << hour == 0 || left[hour] == 0 || !seat {
                continue;
            }
            let next = self.after_choosing(&allowed, thing, hour, chosen);
            let Some(next) = next else { continue };
            chosen[thing] = hour as u32;
            left[hour] -= 1;
            if let Some(seats) = seats_left[hour].get_mut(table) {
                *seats -= 1;
            }
            let found = self.search(next, left, seats_left, chosen);
            if found != Some(false) {
                return found;
            }
            chosen[thing] = u32::MAX;
            left[hour] += 1;
            if let Some(seats) = seats_left[hour].get_mut(table) {
                *seats += 1;
            }
        }
        Some(false)
    }

    /// What the others may still choose; `None` when one of them has nothing left.
    fn after_choosing(
        &self,
        allowed: &[u64],
        thing: usize,
        hour: usize,
        chosen: &[u32],
    ) -> Option<Vec<u64>> {
        let mut next = allowed.to_vec();
        next[thing] = 1 << hour;
        for &other in &self.apart[thing] {
            next[other as usize] &= !(1 << hour);
        }
        let mut changed = true;
        while changed {
            changed = false;
            for &(first, second) in &self.before {
                let (first, second) = (first as usize, second as usize);
                let lowest = next[first].trailing_zeros();
                let highest = 63 - next[second].leading_zeros().min(63);
                let later = if lowest >= 63 { 0 } else { u64::MAX << (lowest + 1) };
                let earlier = (1u64 << highest) - 1;
                let before = (next[first], next[second]);
                next[second] &= later;
                next[first] &= earlier;
                changed |= before != (next[first], next[second]);
            }
        }
        let open = |thing: &usize| chosen[*thing] == u32::MAX;
        let ok = next.iter().enumerate().all(|(thing, &left)| left != 0 || !open(&thing));
        (ok && self.kept(&next, chosen)).then_some(next)
    }

    /// Whether what was chosen before is still allowed.
    fn kept(&self, next: &[u64], chosen: &[u32]) -> bool {
        chosen.iter().zip(next).all(|(&hour, &left)| hour == u32::MAX || left & 1 << hour != 0)
    }
}
