// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The upper tail of the normal distribution, to the last digits.

/// The chance that a standard normal number is larger than `z`.
///
/// Below 2.5 the series of the error function, above it the continued fraction of its complement
/// (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14); relative error below 1e-13.
pub fn upper_tail(z: f64) -> f64 {
    if z.is_nan() {
        return f64::NAN;
    }
    let x = z.abs() / std::f64::consts::SQRT_2;
    let tail = if x < 2.5 { 0.5 - 0.5 * series(x) } else { 0.5 * fraction(x) };
    if z < 0.0 { 1.0 - tail } else { tail }
}

/// The error function near 0.
fn series(x: f64) -> f64 {
    let square = x * x;
    let (mut term, mut sum, mut odd) = (x, x, 1.0);
    while term > sum * 1e-17 {
        odd += 2.0;
        term *= 2.0 * square / odd;
        sum += term;
    }
    sum * (-square).exp() * std::f64::consts::FRAC_2_SQRT_PI
}

/// The complement of the error function far from 0, from the tail of the fraction forwards.
fn fraction(x: f64) -> f64 {
    let mut deep = x;
    for step in (1..=60).rev() {
        deep = x + f64::from(step) / 2.0 / deep;
    }
    (-x * x).exp() / deep * std::f64::consts::FRAC_2_SQRT_PI / 2.0
}

#[cfg(test)]
mod tests {
    use super::upper_tail;

    /// Values to 16 digits from tables of the normal distribution.
    #[test]
    fn the_tail_is_as_in_the_tables() {
        let table = [
            (0.0, 0.5),
            (1.0, 0.158_655_253_931_457_05),
            (1.2816, 0.099_991_500_097_672_72),
            (1.959_963_984_540_054, 0.025),
            (-1.0, 0.841_344_746_068_542_9),
            (3.0, 0.001_349_898_031_630_094_6),
            (5.0, 2.866_515_718_791_939e-7),
            (10.0, 7.619_853_024_160_527e-24),
            (37.0, 5.725_571_222_524_577e-300),
        ];
        for (z, tail) in table {
            let error = (upper_tail(z) / tail - 1.0).abs();
            assert!(error < 2e-13, "{z}: {} and not {tail}", upper_tail(z));
        }
        assert_eq!(upper_tail(f64::INFINITY), 0.0);
        assert_eq!(upper_tail(f64::NEG_INFINITY), 1.0);
        assert!(upper_tail(f64::NAN).is_nan());
    }

    #[test]
    fn series_and_fraction_meet() {
        let (below, above) = (upper_tail(3.535_533_905), upper_tail(3.535_533_906));
        assert!(below > above && (below - above) / below < 1e-8);
    }
}
