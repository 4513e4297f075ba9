// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The undominated packages, by comparing every package with all that stand so far.

use super::same;
use crate::packages::answer::{Answer, Front};
use crate::packages::question::{Question, Settings};

pub struct Seen<'a> {
    question: &'a Question,
    front: Option<&'a Front>,
    lowest: &'a [i64],
    ideal: &'a [i64],
    /// Undominated so far, each with its first package.
    points: Vec<(Vec<i64>, Vec<usize>)>,
    representatives: Vec<Vec<i64>>,
    wrong: Option<String>,
}

impl<'a> Seen<'a> {
    pub fn new(
        question: &'a Question,
        answer: &'a Answer,
        lowest: &'a [i64],
        ideal: &'a [i64],
    ) -> Seen<'a> {
        let front = answer.pareto.as_ref();
        let totals = |package: &Vec<usize>| {
            (0..question.parties.len()).map(|party| question.total(party, package)).collect()
        };
        let representatives = front.iter().flat_map(|f| &f.packages).map(totals).collect();
        let (points, wrong) = (Vec::new(), None);
        Seen { question, front, lowest, ideal, points, representatives, wrong }
    }

    pub fn see(&mut self, package: &[usize], totals: &[i64]) {
        let Some(front) = self.front else { return };
        if front.size.is_none() {
            return self.see_beside(front.epsilon, package, totals);
        }
        let totals = self.snapped(totals);
        let reaches = |point: &[i64]| point.iter().zip(&totals).all(|(a, b)| a >= b);
        if self.points.iter().any(|(point, _)| reaches(point)) {
            return;
        }
        self.points.retain(|(point, _)| !point.iter().zip(&totals).all(|(a, b)| a <= b));
        self.points.push((totals, package.to_vec()));
    }

    fn snapped(&self, totals: &[i64]) -> Vec<i64> {
        let snap = |(k, &total): (usize, &i64)| {
            let size = self.ideal[k].abs().max(self.lowest[k].abs());
            let grid = self.question.scale.slack(size).max(1);
            (total + grid / 2).div_euclid(grid)
        };
        totals.iter().enumerate().map(snap).collect()
    }

    fn see_beside(&mut self, epsilon: f64, package: &[usize], totals: &[i64]) {
        let near = |representative: &Vec<i64>| {
            representative.iter().zip(totals).enumerate().all(|(k, (&r, &x))| {
                (x - r) as f64 <= epsilon * (self.ideal[k] - self.lowest[k]) as f64
            })
        };
        if !self.representatives.iter().any(near) {
            self.wrong = Some(format!("pareto: nothing listed is near enough to {package:?}."));
        }
        let dominates = |representative: &Vec<i64>| {
            representative.as_slice() != totals
                && representative.iter().zip(totals).all(|(r, x)| r <= x)
        };
        if self.representatives.iter().any(dominates) {
            self.wrong = Some(format!("pareto: {package:?} dominates one that is listed."));
        }
    }

    pub fn compare(mut self, settings: &Settings, answer: &Answer) -> Result<(), String> {
        if let Some(wrong) = self.wrong {
            return Err(wrong);
        }
        let Some(front) = &answer.pareto else { return Err("pareto: not told.".to_owned()) };
        let Some(size) = front.size else {
            let feasible = |package: &Vec<usize>| self.question.is_feasible(package);
            return same("pareto", front.packages.iter().all(feasible), true);
        };
        same("pareto size", size, self.points.len() as u64)?;
        self.points.sort_by(|a, b| a.1.cmp(&b.1));
        let mut packages: Vec<Vec<usize>> = self.points.into_iter().map(|(_, p)| p).collect();
        packages.truncate(settings.cap);
        same("pareto", &front.packages, &packages)
    }
}
