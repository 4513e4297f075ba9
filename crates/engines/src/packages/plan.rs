// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Divides the issues: some are walked one by one, the last few are looked at all at once.

use super::space::Space;

/// A tile holds at most so many part-packages: ten words of bits.
pub const WIDEST_TILE: usize = 640;

/// The tile is made anew for every choice in `context`; `middle` and tile do not interact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub context: Vec<usize>,
    pub middle: Vec<usize>,
    /// Ascending.
    pub tile: Vec<usize>,
}

impl Plan {
    /// Takes the division that costs least, by counting what each would do.
    pub fn new(space: &Space) -> Plan {
        let mut best: Option<(f64, Plan)> = None;
        for widest in [WIDEST_TILE, 256, 125, 36, 8, 1].map(|w| w.min(space.widest_tile)) {
            for entangled in [false, true] {
                let plan = Plan::with(space, widest, entangled);
                let cost = plan.cost(space);
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, plan));
                }
            }
        }
        best.map(|(_, plan)| plan).unwrap_or(Plan {
            context: Vec::new(),
            middle: (0..space.issues()).collect(),
            tile: Vec::new(),
        })
    }

    /// The last issues that fit; those that interact with others only when `entangled`.
    fn with(space: &Space, widest: usize, entangled: bool) -> Plan {
        let mut inside = vec![false; space.issues()];
        let mut size = 1usize;
        let interacts = |issue: usize| space.pairs.iter().any(|p| p.issues.contains(&issue));
        for pass in [false, true] {
            for issue in (0..space.issues()).rev() {
                let fits = size * space.options[issue] <= widest;
                if !inside[issue] && fits && interacts(issue) == pass && (!pass || entangled) {
                    inside[issue] = true;
                    size *= space.options[issue];
                }
            }
        }
        let mut crosses = vec![false; space.issues()];
        for pair in &space.pairs {
            let [i, j] = pair.issues;
            if inside[i] != inside[j] {
                crosses[if inside[i] { j } else { i }] = true;
            }
        }
        let of = |wanted: fn(bool, bool) -> bool| -> Vec<usize> {
            (0..space.issues()).filter(|&i| wanted(inside[i], crosses[i])).collect()
        };
        Plan {
            context: of(|inside, crosses| !inside && crosses),
            middle: of(|inside, crosses| !inside && !crosses),
            tile: of(|inside, _| inside),
        }
    }

    /// In arbitrary units: what building the tiles and asking them costs.
    fn cost(&self, space: &Space) -> f64 {
        let product = |issues: &[usize]| -> f64 {
            issues.iter().map(|&issue| space.options[issue] as f64).product()
        };
        let (contexts, middles, size) =
            (product(&self.context), product(&self.middle), product(&self.tile));
        let build = size * (12.0 + size / 64.0) + 20.0;
        let ask = 8.0 + size / 64.0;
        contexts * (build + middles * ask)
    }

    /// The issues that are walked, in the order of walking.
    pub fn walked(&self) -> Vec<usize> {
        self.context.iter().chain(&self.middle).copied().collect()
    }

    /// Packages come in lexicographic order when walking and tile follow the file.
    pub fn is_natural(&self) -> bool {
        let order: Vec<usize> = self.walked().into_iter().chain(self.tile.clone()).collect();
        order.is_sorted()
    }

    pub fn tile_size(&self, space: &Space) -> usize {
        self.tile.iter().map(|&issue| space.options[issue]).product()
    }
}
