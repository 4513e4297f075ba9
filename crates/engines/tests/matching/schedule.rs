// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Programmes and tables: what fits is kept, what clashes is a smallest clash.

use engines::matching::schedule::{Planned, Programme, Sitting, Tables, Wish};

use crate::chance::Chance;

fn holds(programme: &Programme, hours: &[u32], wishes: &[usize]) -> bool {
    let full = |hour: usize| {
        hours.iter().filter(|&&own| own as usize == hour).count() > programme.rooms[hour] as usize
    };
    let wish = |&at: &usize| match programme.wishes[at] {
        Wish::Hours { session, hours: open } => open & 1 << hours[session as usize] != 0,
        Wish::Before { first, second } => hours[first as usize] < hours[second as usize],
        Wish::Attend { person, session } => !wishes.iter().any(|&other| {
            matches!(programme.wishes[other], Wish::Attend { person: them, session: theirs }
                if them == person && theirs != session
                    && hours[theirs as usize] == hours[session as usize])
        }),
    };
    !(0..programme.rooms.len()).any(full) && wishes.iter().all(wish)
}

fn possible(programme: &Programme, wishes: &[usize]) -> bool {
    let (sessions, count) = (programme.sessions, programme.rooms.len() as u32);
    (0..count.pow(sessions)).any(|mut code| {
        let hours: Vec<u32> = (0..sessions)
            .map(|_| {
                let hour = code % count;
                code /= count;
                hour
            })
            .collect();
        holds(programme, &hours, wishes)
    })
}

#[test]
fn programmes_are_planned_or_a_smallest_clash_is_named() {
    let mut chance = Chance::new(11);
    let (mut planned, mut clashed, mut full) = (0, 0, 0);
    for round in 0..1500 {
        let sessions = 1 + chance.below(4) as u32;
        let rooms = (0..1 + chance.below(3)).map(|_| chance.below(3) as u32).collect();
        let mut below = |bound: u64| chance.below(bound) as u32;
        let wishes = (0..below(8))
            .map(|_| {
                let session = below(u64::from(sessions));
                match below(3) {
                    0 => Wish::Attend { person: below(2), session },
                    1 => Wish::Hours { session, hours: u64::from(below(8)) },
                    _ => Wish::Before { first: session, second: below(u64::from(sessions)) },
                }
            })
            .collect();
        let programme = Programme { rooms, sessions, wishes };
        let all: Vec<usize> = (0..programme.wishes.len()).collect();
        match programme.plan() {
            Planned::Hours(hours) => {
                planned += 1;
                assert!(holds(&programme, &hours, &all), "{round}: {programme:?} {hours:?}");
            }
            Planned::NoRoom => {
                full += 1;
                assert!(!possible(&programme, &[]), "{round}");
            }
            Planned::Clash(clash) => {
                clashed += 1;
                assert!(!possible(&programme, &clash.rules), "{round}: {programme:?} {clash:?}");
                assert!(clash.smallest && clash.minimal);
                for mask in 0..1u32 << all.len() {
                    let some: Vec<usize> =
                        all.iter().copied().filter(|at| mask & 1 << at != 0).collect();
                    if some.len() < clash.rules.len() {
                        assert!(possible(&programme, &some), "{round}: {some:?} is smaller");
                    }
                }
            }
            Planned::Unknown => panic!("{round}: not decided"),
        }
    }
    assert!(planned > 100 && clashed > 200 && full > 50, "{planned} {clashed} {full}");
}

#[test]
fn tables_seat_everybody_or_name_who_clashes() {
    let sit = |person, table, rounds| Sitting { person, table, rounds };
    let wishes = vec![sit(0, 0, 3), sit(0, 1, 3), sit(1, 0, 3), sit(1, 1, 3)];
    let tables = Tables { rounds: 2, seats: vec![1, 1], wishes };
    let Planned::Hours(rounds) = tables.plan() else { panic!("they fit") };
    assert!(rounds[0] != rounds[1] && rounds[2] != rounds[3] && rounds[0] != rounds[2]);
    let mut crowded = tables.clone();
    crowded.wishes.push(sit(2, 1, 1));
    crowded.wishes.push(sit(3, 0, 1));
    crowded.wishes.push(sit(4, 0, 1));
    let Planned::Clash(clash) = crowded.plan() else { panic!("one seat, two people") };
    assert_eq!((clash.rules, clash.smallest), (vec![5, 6], true));
    let nowhere = Tables { rounds: 1, seats: vec![], wishes: vec![sit(0, 0, 1)] };
    let Planned::Clash(clash) = nowhere.plan() else { panic!("there is no table") };
    assert_eq!(clash.rules, [0]);
    let nobody = Tables { rounds: 0, seats: vec![], wishes: vec![] };
    assert_eq!(nobody.plan(), Planned::Hours(vec![]));
}

fn seated(tables: &Tables, rounds: &[u32], wishes: &[usize]) -> bool {
    let of = |wish: usize| (tables.wishes[wish], rounds[wish]);
    wishes.iter().all(|&wish| {
        let (own, round) = of(wish);
        let same = |&&other: &&usize| {
            let (theirs, when) = of(other);
            when == round && theirs.person == own.person && other != wish
        };
        let beside = |&&other: &&usize| {
            let (theirs, when) = of(other);
            when == round && theirs.table == own.table
        };
        let seats = tables.seats.get(own.table as usize).copied().unwrap_or(0) as usize;
        own.rounds & 1 << round != 0
            && round < tables.rounds
            && !wishes.iter().any(|other| same(&other))
            && wishes.iter().filter(beside).count() <= seats
    })
}

fn can_sit(tables: &Tables, wishes: &[usize]) -> bool {
    let count = tables.wishes.len();
    (0..tables.rounds.pow(count as u32)).any(|mut code| {
        let rounds: Vec<u32> = (0..count)
            .map(|_| {
                let round = code % tables.rounds;
                code /= tables.rounds;
                round
            })
            .collect();
        seated(tables, &rounds, wishes)
    })
}

#[test]
fn tables_are_planned_or_a_smallest_clash_is_named() {
    let mut chance = Chance::new(12);
    let (mut planned, mut clashed) = (0, 0);
    for round in 0..1500 {
        let mut below = |bound: u64| chance.below(bound) as u32;
        let seats: Vec<u32> = (0..1 + below(3)).map(|_| below(3)).collect();
        let wishes: Vec<Sitting> = (0..below(7))
            .map(|_| Sitting { person: below(3), table: below(3), rounds: u64::from(below(8)) })
            .collect();
        let tables = Tables { rounds: 1 + below(3), seats, wishes };
        let all: Vec<usize> = (0..tables.wishes.len()).collect();
        match tables.plan() {
            Planned::Hours(rounds) => {
                planned += 1;
                assert!(seated(&tables, &rounds, &all), "{round}: {tables:?} {rounds:?}");
            }
            Planned::Clash(clash) => {
                clashed += 1;
                assert!(!can_sit(&tables, &clash.rules), "{round}: {tables:?} {clash:?}");
                assert!(clash.smallest && clash.minimal);
                for mask in 0..1u32 << all.len() {
                    let some: Vec<usize> =
                        all.iter().copied().filter(|at| mask & 1 << at != 0).collect();
                    if some.len() < clash.rules.len() {
                        assert!(can_sit(&tables, &some), "{round}: {some:?} is smaller");
                    }
                }
            }
            other => panic!("{round}: {other:?}"),
        }
    }
    assert!(planned > 300 && clashed > 300, "{planned} {clashed}");
}
