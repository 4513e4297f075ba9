// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The normal distribution in doubles: density, share below, and the quantile. Made for setting up
//! and checking, where every digit counts and time does not; `lanes` is its quick brother.

/// ln √(2π).
pub const LN_SQRT_2PI: f64 = 0.918_938_533_204_672_7;

/// The density at z.
pub fn density(z: f64) -> f64 {
    (-0.5 * z * z - LN_SQRT_2PI).exp()
}

/// Φ(z): the share that lies below z, also far in the tail to about 14 digits.
pub fn below(z: f64) -> f64 {
    if z > 0.0 { 1.0 - tail(z) } else { tail(-z) }
}

/// The share above z, for z ≥ 0.
fn tail(z: f64) -> f64 {
    if z > 39.0 {
        return 0.0;
    }
    if z < 3.0 {
        // Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/15 + …), Marsaglia 2004.
        let (mut term, mut sum, mut n) = (z, z, 1.0);
        while term > sum * 1e-17 && n < 200.0 {
            n += 2.0;
            term *= z * z / n;
            sum += term;
        }
        return 0.5 - sum * density(z);
    }
    // Laplace's continued fraction, from far inside outwards.
    let fraction = (1..=160).rev().fold(z, |inner, n| z + f64::from(n) / inner);
    density(z) / fraction
}

/// Φ⁻¹: the z below which the share `p` lies. 0 gives −∞, 1 gives +∞.
///
/// Acklam's rational approximation (relative error 1e-9), then one step of Halley.
pub fn quantile(p: f64) -> f64 {
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let start = approximate(p);
    // Compared on the side of the smaller tail, so that no digits are lost.
    let error = if p < 0.5 { below(start) - p } else { (1.0 - p) - tail_of(start) };
    let step = error / density(start);
    start - step / (1.0 + start * step / 2.0)
}

fn tail_of(z: f64) -> f64 {
    if z > 0.0 { tail(z) } else { 1.0 - tail(-z) }
}

fn approximate(p: f64) -> f64 {
    const A: [f64; 6] = [
        -39.696_830_286_653_76,
        220.946_098_424_520_5,
        -275.928_510_446_968_7,
        138.357_751_867_269,
        -30.664_798_066_147_16,
        2.506_628_277_459_239,
    ];
    const B: [f64; 6] = [
        -54.476_098_798_224_06,
        161.585_836_858_040_9,
        -155.698_979_859_886_6,
        66.801_311_887_719_72,
        -13.280_681_552_885_72,
        1.0,
    ];
    const C: [f64; 6] = [
        -0.007_784_894_002_430_293,
        -0.322_396_458_041_136_5,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 5] = [
        0.007_784_695_709_041_462,
        0.322_467_129_070_039_8,
        2.445_134_137_142_996,
        3.754_408_661_907_416,
        1.0,
    ];
    let polynomial = |terms: &[f64], x: f64| terms.iter().fold(0.0, |sum, term| sum * x + term);
    if p < 0.024_25 {
        let q = (-2.0 * p.ln()).sqrt();
        polynomial(&C, q) / polynomial(&D, q)
    } else if p > 1.0 - 0.024_25 {
        let q = (-2.0 * (1.0 - p).ln()).sqrt();
        -polynomial(&C, q) / polynomial(&D, q)
    } else {
        let q = p - 0.5;
        let r = q * q;
        polynomial(&A, r) * q / polynomial(&B, r)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures of the tables of Abramowitz and Stegun (26.1) and of R's `pnorm`.
    #[test]
    fn shares_are_those_of_the_tables() {
        let cases = [
            (0.0, 0.5),
            (1.0, 0.841_344_746_068_542_9),
            (1.96, 0.975_002_104_851_779_5),
            (-2.5, 0.006_209_665_325_776_132),
            (3.5, 0.999_767_370_920_964_4),
            (-6.0, 9.865_876_450_376_946e-10),
            (-10.0, 7.619_853_024_160_527e-24),
        ];
        for (z, share) in cases {
            assert!((below(z) / share - 1.0).abs() < 1e-13, "{z}: {}", below(z));
        }
    }

    #[test]
    fn quantile_undoes_below() {
        for n in -80..=60 {
            let z = f64::from(n) / 10.0;
            // Near 1 a share holds few digits of what is above it.
            let bound = 1e-12_f64.max(2e-16 / density(z));
            assert!((quantile(below(z)) - z).abs() < bound, "{z}");
        }
        assert!((quantile(0.95) - 1.644_853_626_951_472_2).abs() < 1e-14);
        assert_eq!((quantile(0.0), quantile(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
    }
}
