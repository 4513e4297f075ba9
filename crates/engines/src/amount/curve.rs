// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The quantile of a Beta distribution as a smooth curve over the normal scale: exact at its
//! knots, with exact slopes there, and within 1e-6 of the whole between them.

use super::ln_gamma;
use crate::{
    chance::normal,
    simd::{self, Cubics},
};

/// From −`REACH` to `REACH` on the normal scale, beyond which lies one draw in 10⁹.
const REACH: f64 = 6.25;
const CELLS: usize = 100;
const STEP: f64 = 2.0 * REACH / CELLS as f64;

/// x(z) with Φ(z) = I(x; a, b), as a cubic in every cell.
#[derive(Debug, Clone)]
pub struct Curve {
    cubics: Cubics,
}

impl Curve {
    pub fn of_beta(a: f64, b: f64) -> Self {
        let beta = Beta::new(a, b);
        let mut knots = vec![(0.0, 0.0); CELLS + 1];
        let middle = CELLS / 2;
        let start = beta.quantile(0.0, a / (a + b));
        knots[middle] = (start, beta.slope(0.0, start));
        for (places, step) in
            [((middle + 1..=CELLS).collect::<Vec<_>>(), STEP), ((0..middle).rev().collect(), -STEP)]
        {
            let mut x = start;
            for (n, place) in places.into_iter().enumerate() {
                let z = step * (n + 1) as f64;
                x = beta.quantile(z, beta.follow(z - step, x, step));
                knots[place] = (x, beta.slope(z, x));
            }
        }
        let mut table = Box::new([[0.0; 4]; simd::CELLS]);
        for (cell, pair) in table.iter_mut().zip(knots.windows(2)) {
            let ((x, slope), (y, end)) = (pair[0], pair[1]);
            let (slope, end) = (slope * STEP, end * STEP);
            let (c, d) = (3.0 * (y - x) - 2.0 * slope - end, 2.0 * (x - y) + slope + end);
            *cell = [x as f32, slope as f32, c as f32, d as f32];
        }
        let (shift, scale, last) = (REACH as f32, (1.0 / STEP) as f32, CELLS as f32 - 0.001);
        Self { cubics: Cubics { table, shift, scale, last } }
    }

    /// The values at these z, each from 0 to 1.
    pub fn follow(&self, normals: &[f32], values: &mut [f32]) {
        simd::follow(&self.cubics, normals, values);
    }

    /// The value at z.
    #[cfg(test)]
    fn at(&self, z: f32) -> f32 {
        self.cubics.at(z)
    }
}

/// A Beta distribution with both shapes from 1 on.
struct Beta {
    a: f64,
    b: f64,
    /// ln of 1/B(a, b).
    ln_scale: f64,
}

impl Beta {
    fn new(a: f64, b: f64) -> Self {
        Self { a, b, ln_scale: ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) }
    }

    fn density(&self, x: f64) -> f64 {
        (self.ln_scale + (self.a - 1.0) * x.ln() + (self.b - 1.0) * (-x).ln_1p()).exp()
    }

    /// dx/dz.
    fn slope(&self, z: f64, x: f64) -> f64 {
        let slope = normal::density(z) / self.density(x);
        if slope.is_finite() { slope } else { 0.0 }
    }

    /// From x at z to about x at z + step (Runge and Kutta's second order).
    fn follow(&self, z: f64, x: f64, step: f64) -> f64 {
        let inside = |x: f64| x.clamp(1e-300, 1.0 - 1e-16);
        let half = inside(x + self.slope(z, x) * step / 2.0);
        inside(x + self.slope(z + step / 2.0, half) * step)
    }

    /// x with I(x) = Φ(z), from a start that is near: Newton's method within bounds.
    fn quantile(&self, z: f64, start: f64) -> f64 {
        let upper = z > 0.0;
        let share = normal::below(-z.abs());
        let (mut low, mut high) = (0.0, 1.0);
        let mut x = start.clamp(1e-300, 1.0 - 1e-16);
        for _ in 0..60 {
            let error = if upper { share - self.above(x) } else { self.below(x) - share };
            if error > 0.0 {
                high = x;
            } else {
                low = x;
            }
            let next = x - error / self.density(x);
            let next = if next > low && next < high { next } else { f64::midpoint(low, high) };
            let is_done = (next - x).abs() <= 1e-11;
            x = next;
            if is_done {
                break;
            }
        }
        x
    }

    /// I(x; a, b).
    fn below(&self, x: f64) -> f64 {
        if x < (self.a + 1.0) / (self.a + self.b + 2.0) {
            self.fraction(x, self.a, self.b)
        } else {
            1.0 - self.fraction(1.0 - x, self.b, self.a)
        }
    }

    fn above(&self, x: f64) -> f64 {
        if x < (self.a + 1.0) / (self.a + self.b + 2.0) {
            1.0 - self.fraction(x, self.a, self.b)
        } else {
            self.fraction(1.0 - x, self.b, self.a)
        }
    }

    /// The continued fraction of the incomplete Beta function (DLMF 8.17.22), by Lentz' method.
    fn fraction(&self, x: f64, a: f64, b: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        let safe = |it: f64| if it.abs() < 1e-300 { 1e-300 } else { it };
        let front = (self.ln_scale + a * x.ln() + b * (-x).ln_1p()).exp() / a;
        let (mut c, mut d) = (1.0, 1.0 / safe(1.0 - (a + b) * x / (a + 1.0)));
        let mut product = d;
        for n in 1..200 {
            let m = f64::from(n);
            let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
            let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
            let before = product;
            for term in [even, odd] {
                d = 1.0 / safe(1.0 + term * d);
                c = safe(1.0 + term / c);
                product *= c * d;
            }
            if (product / before - 1.0).abs() < 1e-15 {
                break;
            }
        }
        front * product
    }
}

/// The share of a Beta distribution below x.
#[cfg(test)]
pub fn beta_below(a: f64, b: f64, x: f64) -> f64 {
    Beta::new(a, b).below(x.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beta(1, 5) and Beta(5, 1) have closed quantiles; Beta(3, 3) is 10x³ − 15x⁴ + 6x⁵.
    #[test]
    fn curves_follow_closed_forms() {
        let (low, high) = (Curve::of_beta(1.0, 5.0), Curve::of_beta(5.0, 1.0));
        let middle = Curve::of_beta(3.0, 3.0);
        for n in -600..=600 {
            let z = f64::from(n) / 100.0;
            let (below, above) = (normal::below(z), normal::below(-z));
            let exact = -(above.ln() / 5.0).exp_m1();
            assert!((f64::from(low.at(z as f32)) - exact).abs() < 1e-6, "low {z}");
            let exact = (below.ln() / 5.0).exp();
            assert!((f64::from(high.at(z as f32)) - exact).abs() < 1e-6, "high {z}");
            let x = f64::from(middle.at(z as f32));
            let share = ((6.0 * x - 15.0) * x + 10.0) * x * x * x;
            assert!((share - below).abs() < 2e-6, "middle {z}: {share} {below}");
        }
    }
}
