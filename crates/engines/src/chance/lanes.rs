// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rows of single-precision draws and functions, written so that a compiler turns the loops into
//! vector instructions: no branches, no calls, no table look-ups. Accurate to about 1e-6, far
//! inside the noise of any number of runs that is allowed; sums are made in doubles elsewhere.
//!
//! The polynomials are Cephes' (Moshier) for logarithm, exponential, sine and cosine, Giles' 2010
//! for the inverse error function, and Abramowitz and Stegun's 7.1.26 for the error function.

use super::{Row, philox};
use crate::simd;

/// Draws are made in groups of so many: sixteen counters give four words each.
pub const GROUP: usize = 64;
const LANES: usize = 16;

/// Fills `words` with the random words of `row` from place `first` (in groups) on. The length is
/// a multiple of [`GROUP`].
#[inline(always)]
pub fn words(row: Row, first: u64, words: &mut [u32]) {
    let key = [row.seed as u32, (row.seed >> 32) as u32];
    for (n, group) in words.as_chunks_mut::<GROUP>().0.iter_mut().enumerate() {
        let place = (first + n as u64) * LANES as u64;
        // A group never crosses a border of 2³², being a power of two long.
        let (low, high) = (place as u32, (place >> 32) as u32);
        let (mut a, mut b, mut c, mut d) = ([0; LANES], [0; LANES], [0; LANES], [0; LANES]);
        // By place: adaptors like `zip` might stay calls where this is compiled for wide registers.
        for lane in 0..LANES {
            let counter = [low + lane as u32, high, row.stream, row.purpose];
            [a[lane], b[lane], c[lane], d[lane]] = philox(counter, key);
        }
        for (words, drawn) in group.as_chunks_mut::<LANES>().0.iter_mut().zip([a, b, c, d]) {
            *words = drawn;
        }
    }
}

/// Fills `normals` with standard normal draws, by the method of Box and Muller. The length is a
/// multiple of [`GROUP`].
#[inline(always)]
pub fn normals(row: Row, first: u64, normals: &mut [f32]) {
    // Many groups at once, so that constants are put into registers once for all.
    const MANY: usize = 4 * GROUP;
    let mut drawn = [0; MANY];
    for (n, part) in normals.chunks_mut(MANY).enumerate() {
        let drawn = &mut drawn[..part.len()];
        words(row, first + (n * MANY / GROUP) as u64, drawn);
        let (groups, _) = part.as_chunks_mut::<GROUP>();
        for (group, drawn) in groups.iter_mut().zip(drawn.as_chunks::<GROUP>().0) {
            for lane in 0..GROUP / 2 {
                let (sine, cosine) = pair(drawn[lane], drawn[lane + GROUP / 2]);
                group[lane] = cosine;
                group[lane + GROUP / 2] = sine;
            }
        }
    }
}

/// [`words`] by itself, with the widest registers there are.
pub fn draw_words(row: Row, first: u64, words: &mut [u32]) {
    simd::widest(Words { row, first, words });
}

/// [`normals`] by itself, with the widest registers there are.
pub fn draw_normals(row: Row, first: u64, normals: &mut [f32]) {
    simd::widest(Normals { row, first, normals });
}

struct Words<'a> {
    row: Row,
    first: u64,
    words: &'a mut [u32],
}

impl simd::Kernel for Words<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        words(self.row, self.first, self.words);
    }
}

struct Normals<'a> {
    row: Row,
    first: u64,
    normals: &'a mut [f32],
}

impl simd::Kernel for Normals<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        normals(self.row, self.first, self.normals);
    }
}

/// Two independent standard normal draws from two random words.
#[inline(always)]
fn pair(first: u32, second: u32) -> (f32, f32) {
    // In (0, 1]; −2 ln of it is 0 at least.
    let unit = (first as f32 + 0.5) * (1.0 / 4_294_967_296.0);
    let radius = (-2.0 * ln(unit)).max(0.0).sqrt();
    // The lower thirty bits place the angle within an eighth of a turn either way, the upper two
    // choose the quarter.
    let within = ((second << 2) as i32 >> 2) as f32 * (1.0 / 536_870_912.0);
    let angle = within * std::f32::consts::FRAC_PI_4;
    let (sine, cosine) = (small_sine(angle), small_cosine(angle));
    let quarter = second >> 30;
    let (x, y) = if quarter & 1 == 0 { (cosine, sine) } else { (-sine, cosine) };
    let sign = if quarter & 2 == 0 { radius } else { -radius };
    (y * sign, x * sign)
}

/// sin x for |x| ≤ π/4.
#[inline(always)]
fn small_sine(x: f32) -> f32 {
    let square = x * x;
    let tail = (-1.951_529_6e-4 * square + 8.332_161e-3) * square - 1.666_665_5e-1;
    tail * square * x + x
}

/// cos x for |x| ≤ π/4.
#[inline(always)]
fn small_cosine(x: f32) -> f32 {
    let square = x * x;
    let tail = (2.443_315_7e-5 * square - 1.388_731_6e-3) * square + 4.166_664_6e-2;
    tail * square * square - 0.5 * square + 1.0
}

/// The natural logarithm of a positive normal number.
#[inline(always)]
pub fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    // x = 2^exponent × m with m from √½ to √2.
    let shifted = bits.wrapping_sub(0x3f35_04f3);
    let exponent = (shifted as i32 >> 23) as f32;
    let m = f32::from_bits((shifted & 0x007f_ffff).wrapping_add(0x3f35_04f3)) - 1.0;
    let square = m * m;
    let mut sum = 7.037_683_6e-2;
    for term in [
        -1.151_461e-1,
        1.167_699_9e-1,
        -1.242_014_1e-1,
        1.424_932_3e-1,
        -1.666_805_8e-1,
        2.000_071_5e-1,
        -2.499_999_4e-1,
        3.333_333e-1,
    ] {
        sum = sum * m + term;
    }
    let tail = sum * m * square + exponent * -2.121_944_4e-4 - 0.5 * square;
    m + tail + exponent * 0.693_359_4
}

/// eˣ, held between e⁻⁸⁷ and e⁸⁸.
#[inline(always)]
pub fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.0, 88.0);
    // Rounded by adding and taking away what leaves no room for a fraction.
    let n = (x * std::f32::consts::LOG2_E + 12_582_912.0) - 12_582_912.0;
    let r = x - n * 0.693_359_4 + n * 2.121_944_4e-4;
    let mut sum = 1.987_569_1e-4;
    for term in [1.398_2e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5] {
        sum = sum * r + term;
    }
    let fraction = sum * r * r + r + 1.0;
    fraction * f32::from_bits(((n as i32 + 127) << 23) as u32)
}

/// Φ⁻¹ of a share strictly between 0 and 1.
#[inline(always)]
pub fn quantile(share: f32) -> f32 {
    let w = -ln(4.0 * share * (1.0 - share)).min(0.0);
    let near = w - 2.5;
    let mut middle = 2.810_226_4e-8;
    for term in [
        3.432_739_4e-7,
        -3.523_387_7e-6,
        -4.391_506_6e-6,
        2.185_808_7e-4,
        -1.253_725_1e-3,
        -4.177_681_6e-3,
        2.466_407_3e-1,
        1.501_409_4,
    ] {
        middle = middle * near + term;
    }
    let far = w.sqrt() - 3.0;
    let mut outer = -2.002_142_6e-4;
    for term in [
        1.009_505_6e-4,
        1.349_343_2e-3,
        -3.673_428_5e-3,
        5.739_507_8e-3,
        -7.622_461e-3,
        9.438_870_5e-3,
        1.001_674,
        2.832_976_8,
    ] {
        outer = outer * far + term;
    }
    let slope = if w < 5.0 { middle } else { outer };
    slope * (2.0 * share - 1.0) * std::f32::consts::SQRT_2
}

/// Φ(z), to 1e-7 of the whole, held strictly between 0 and 1.
#[inline(always)]
pub fn below(z: f32) -> f32 {
    let x = z.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let mut sum = 1.061_405_4;
    for term in [-1.453_152, 1.421_413_8, -2.844_967_4e-1, 2.548_296e-1] {
        sum = sum * t + term;
    }
    let tail = 0.5 * sum * t * exp(-x * x);
    let share = if z > 0.0 { 1.0 - tail } else { tail };
    share.clamp(1e-10, LARGEST)
}

/// The largest single below 1.
pub const LARGEST: f32 = 1.0 - f32::EPSILON / 2.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::normal;

    #[test]
    fn functions_are_accurate() {
        for n in 1..4000 {
            let x = f64::from(n as f32 / 100.0);
            let at = x as f32;
            assert!((f64::from(ln(at)) - x.ln()).abs() < 3e-7 * x.ln().abs().max(1.0), "ln {x}");
            assert!((f64::from(exp(-at)) / (-f64::from(at)).exp() - 1.0).abs() < 1e-6, "exp -{x}");
            let z = f64::from(n - 2000) / 300.0;
            assert!((f64::from(below(z as f32)) - normal::below(z)).abs() < 3e-7, "below {z}");
            let share = (f64::from(n) / 4000.0) as f32;
            let exact = normal::quantile(f64::from(share));
            assert!((f64::from(quantile(share)) - exact).abs() < 3e-6, "quantile {share}");
        }
        for n in 1..28 {
            let share = 0.5f32.powi(n);
            let exact = normal::quantile(f64::from(share));
            assert!((f64::from(quantile(share)) - exact).abs() < 5e-5, "quantile {share}");
            if n < 24 {
                let exact = normal::quantile(1.0 - f64::from(share));
                assert!((f64::from(quantile(1.0 - share)) - exact).abs() < 1e-5, "1 - {share}");
            }
        }
    }

    /// Mean, variance, skewness, kurtosis and two tails of four million draws, within 5 standard
    /// errors of what they are for a standard normal.
    #[test]
    fn draws_are_normal() {
        let n = 1 << 22;
        let mut drawn = vec![0.0; n];
        normals(Row::new(3, 1, 4), 0, &mut drawn);
        let moment =
            |power: i32| drawn.iter().map(|z| f64::from(*z).powi(power)).sum::<f64>() / n as f64;
        let root = (n as f64).sqrt();
        for (power, exact, variance) in
            [(1, 0.0, 1.0), (2, 1.0, 2.0), (3, 0.0, 15.0), (4, 3.0, 96.0)]
        {
            let error = (moment(power) - exact).abs();
            assert!(error < 5.0 * f64::sqrt(variance) / root, "moment {power}: {error}");
        }
        for border in [2.0, 4.0] {
            let share = normal::below(-border);
            let count = drawn.iter().filter(|z| f64::from(**z) > border).count() as f64;
            let error = (count - share * n as f64).abs();
            assert!(error < 5.0 * (share * n as f64).sqrt(), "beyond {border}: {count}");
        }
        // Neighbours, and the two of one pair, do not go together.
        for step in [1, 16, 32] {
            let together: f64 =
                drawn.windows(step + 1).map(|it| f64::from(it[0]) * f64::from(it[step])).sum();
            assert!(together.abs() < 5.0 * root, "step {step}: {together}");
        }
    }

    #[test]
    fn words_are_the_generators() {
        let row = Row::new(9, 2, 5);
        let mut drawn = [0; 2 * GROUP];
        words(row, 3, &mut drawn);
        let expected = row.four(4 * 16 + 7);
        assert_eq!([7, 23, 39, 55].map(|place| drawn[GROUP + place]), expected);
    }
}
