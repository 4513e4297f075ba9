// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which few rules cannot hold together, when all of them cannot.
//!
//! One rule after another is left out as long as the rest still cannot hold: what remains is
//! minimal. Then the smallest such set is sought through its opposite (Ignatiev and others 2015): a
//! smallest set of rules that touches every known way out either clashes itself, and is then a
//! smallest clash, or shows another way out.

/// Some rules that cannot hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The rules, ascending.
    pub rules: Vec<usize>,
    /// Without any one of them the others can hold.
    pub minimal: bool,
    /// No clash has fewer rules.
    pub smallest: bool,
    /// It is the only minimal clash.
    pub only: bool,
}

/// How many ways out are looked at before the search for a smallest clash is given up.
const MOST_WAYS_OUT: usize = 100;

/// A smallest clash among `count` rules, or `None` when all can hold (or nobody knows).
///
/// `fits` says of a sorted list of rules whether they can hold together; `None`: not known.
pub fn smallest_clash(
    count: usize,
    mut fits: impl FnMut(&[usize]) -> Option<bool>,
) -> Option<Clash> {
    let mut rules: Vec<usize> = (0..count).collect();
    if fits(&rules) != Some(false) {
        return None;
    }
    let mut minimal = true;
    for rule in 0..count {
        let without: Vec<usize> = rules.iter().copied().filter(|&other| other != rule).collect();
        match fits(&without) {
            Some(false) => rules = without,
            Some(true) => {}
            None => minimal = false,
        }
    }
    let mut ways_out: Vec<Vec<usize>> = Vec::new();
    let mut smallest = rules.len() <= 1;
    while !smallest && ways_out.len() < MOST_WAYS_OUT {
        let touching = touch_all(&ways_out, rules.len());
        let Some(touching) = touching else {
            smallest = true;
            break;
        };
        match fits(&touching) {
            Some(false) => (rules, minimal, smallest) = (touching, true, true),
            Some(true) => ways_out.push(way_out(count, touching, &mut fits)),
            None => break,
        }
    }
    let only = minimal
        && rules.iter().all(|&rule| {
            let others: Vec<usize> = (0..count).filter(|&other| other != rule).collect();
            fits(&others) == Some(true)
        });
    Some(Clash { rules, minimal, smallest, only })
}

/// The rules that are left out when as many as possible are added to a set that can hold.
fn way_out(
    count: usize,
    mut held: Vec<usize>,
    fits: &mut impl FnMut(&[usize]) -> Option<bool>,
) -> Vec<usize> {
    let mut left = Vec::new();
    for rule in 0..count {
        let Err(at) = held.binary_search(&rule) else { continue };
        held.insert(at, rule);
        if fits(&held) != Some(true) {
            held.remove(at);
            left.push(rule);
        }
    }
    left
}

/// A smallest set of fewer than `below` rules with one from every list; `None`: there is none.
fn touch_all(lists: &[Vec<usize>], below: usize) -> Option<Vec<usize>> {
    let mut best = None;
    let mut below = below;
    pick(lists, &mut Vec::new(), &mut below, &mut best);
    best
}

fn pick(
    lists: &[Vec<usize>],
    picked: &mut Vec<usize>,
    below: &mut usize,
    best: &mut Option<Vec<usize>>,
) {
    let open = |list: &&Vec<usize>| !list.iter().any(|rule| picked.contains(rule));
    let Some(list) = lists.iter().filter(open).min_by_key(|list| list.len()) else {
        if picked.len() < *below {
            *below = picked.len();
            let mut sorted = picked.clone();
            sorted.sort_unstable();
            *best = Some(sorted);
        }
        return;
    };
    if picked.len() + 1 >= *below {
        return;
    }
    for &rule in list {
        picked.push(rule);
        pick(lists, picked, below, best);
        picked.pop();
    }
}
