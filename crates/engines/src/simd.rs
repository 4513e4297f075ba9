// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Compiles one piece of work for several widths of processor and runs the widest this machine
//! has. This is the only file of the house with `unsafe`.
//!
//! A release is built for any x86-64, whose registers hold four floats; most machines have eight
//! (AVX2) or sixteen (AVX-512). The work itself is ordinary safe Rust, the same for all widths: no
//! operation is contracted or reordered, so all widths give the same bits. The portable twin is
//! the work itself, called straight.
//!
//! Two pieces that no compiler turns into vectors by itself are written out for sixteen lanes
//! here; their portable twins in `rows` give the same bits.

mod rows;

pub use rows::{CELLS, Cubics, LANES, Products, TILE};

/// A piece of work. `run` must be `#[inline(always)]`, and so must all that it calls in its inner
/// loops: only what is inlined is compiled for the width.
pub trait Kernel {
    type Output;

    fn run(self) -> Self::Output;
}

/// Runs it with the widest registers of this machine.
///
/// A kernel may run another: a tight loop that stands by itself is compiled better than one in the
/// middle of a long function.
pub fn widest<K: Kernel>(kernel: K) -> K::Output {
    #[cfg(target_arch = "x86_64")]
    {
        if has_avx512() {
            #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
            // SAFETY: the four features of `on_avx512` were detected in this very call.
            return unsafe { on_avx512(kernel) };
        }
        if has_avx2() {
            #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
            // SAFETY: the feature of `on_avx2` was detected in this very call.
            return unsafe { on_avx2(kernel) };
        }
    }
    kernel.run()
}

/// Keeps the places and words up to `limit`; how many there are. Places and kept words have room
/// for [`LANES`] more than there are words, which are a whole number of lanes.
pub fn keep_below(words: &[u32], limit: u32, places: &mut [u16], kept: &mut [u32]) -> usize {
    #[cfg(target_arch = "x86_64")]
    if has_avx512() {
        #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
        // SAFETY: the features were detected in this very call.
        return unsafe { sixteen::keep_below(words, limit, places, kept) };
    }
    rows::keep_below(words, limit, places, kept)
}

/// Sums of products of one row of weights with the noise of some runs.
pub fn sum_products(products: Products<'_>, sums: &mut [f32]) {
    #[cfg(target_arch = "x86_64")]
    if has_avx512() {
        #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
        // SAFETY: the features were detected in this very call.
        return unsafe { sixteen::sum_products(products, sums) };
    }
    products.sum(sums);
}

/// The curve at each number; how many of the numbers were taken, the rest being too few.
fn follow_groups(curve: &Cubics, numbers: &[f32], values: &mut [f32]) -> usize {
    #[cfg(target_arch = "x86_64")]
    if has_avx512() {
        #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
        // SAFETY: the features were detected in this very call.
        return unsafe { sixteen::follow(curve, numbers, values) };
    }
    let _ = (curve, numbers, values);
    0
}

/// The curve at each number.
pub fn follow(curve: &Cubics, numbers: &[f32], values: &mut [f32]) {
    let taken = follow_groups(curve, numbers, values);
    for (value, number) in values[taken..].iter_mut().zip(&numbers[taken..]) {
        *value = curve.at(*number);
    }
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn has_avx512() -> bool {
    may_use(16)
        && is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512dq")
        && is_x86_feature_detected!("avx512vl")
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn has_avx2() -> bool {
    may_use(8) && is_x86_feature_detected!("avx2")
}

#[cfg(all(target_arch = "x86_64", not(test)))]
#[inline(always)]
fn may_use(_lanes: usize) -> bool {
    true
}

#[cfg(all(target_arch = "x86_64", test))]
fn may_use(lanes: usize) -> bool {
    lanes <= tests::MOST.load(std::sync::atomic::Ordering::Relaxed)
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
#[inline(never)]
fn on_avx512<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
#[inline(never)]
fn on_avx2<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

/// What is written out for AVX-512. Reading and writing goes through arrays.
#[cfg(target_arch = "x86_64")]
mod sixteen {
    use std::arch::x86_64::*;

    use super::{CELLS, Cubics, LANES, Products, rows::FOUR};

    /// Plain numbers between an array and a register, in one move.
    macro_rules! move_between {
        ($name:ident, $from:ty, $to:ty) => {
            #[target_feature(enable = "avx512f")]
            #[inline]
            fn $name(from: $from) -> $to {
                #[expect(unsafe_code, reason = "an array and a register of the same numbers")]
                // SAFETY: both have the same size, and any bits are numbers.
                unsafe {
                    std::mem::transmute::<$from, $to>(from)
                }
            }
        };
    }
    move_between!(words_in, [u32; LANES], __m512i);
    move_between!(words_out, __m512i, [u32; LANES]);
    move_between!(short_out, __m256i, [u16; LANES]);
    move_between!(floats_in, [f32; LANES], __m512);
    move_between!(four_out, __m128, [f32; FOUR]);
    move_between!(four_in, [f32; FOUR], __m128);
    move_between!(floats_out, __m512, [f32; LANES]);

    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
    pub fn keep_below(words: &[u32], limit: u32, places: &mut [u16], kept: &mut [u32]) -> usize {
        let limit = _mm512_set1_epi32(limit as i32);
        let mut at = words_in([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
        let mut found = 0;
        for words in words.as_chunks::<LANES>().0 {
            let words = words_in(*words);
            let is_below = _mm512_cmple_epu32_mask(words, limit);
            let words = _mm512_maskz_compress_epi32(is_below, words);
            let here = _mm512_maskz_compress_epi32(is_below, at);
            kept[found..][..LANES].copy_from_slice(&words_out(words));
            places[found..][..LANES].copy_from_slice(&short_out(_mm512_cvtepi32_epi16(here)));
            found += is_below.count_ones() as usize;
            at = _mm512_add_epi32(at, _mm512_set1_epi32(LANES as i32));
        }
        found
    }

    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
    pub fn sum_products(products: Products<'_>, sums: &mut [f32]) {
        let weights = products.weights();
        let count = weights.len();
        for (n, sums) in sums.chunks_mut(FOUR).enumerate() {
            let place = n * FOUR;
            let p = &products.noise_of(place)[..count];
            let q = &products.noise_of(place + 1)[..count];
            let r = &products.noise_of(place + 2)[..count];
            let s = &products.noise_of(place + 3)[..count];
            let (mut a, mut b) = (_mm512_setzero_ps(), _mm512_setzero_ps());
            let (mut c, mut d) = (_mm512_setzero_ps(), _mm512_setzero_ps());
            for k in 0..count {
                let weights = floats_in(weights[k]);
                a = _mm512_add_ps(a, _mm512_mul_ps(weights, floats_in(p[k])));
                b = _mm512_add_ps(b, _mm512_mul_ps(weights, floats_in(q[k])));
                c = _mm512_add_ps(c, _mm512_mul_ps(weights, floats_in(r[k])));
                d = _mm512_add_ps(d, _mm512_mul_ps(weights, floats_in(s[k])));
            }
            let (a, b, c, d) = (halve(a), halve(b), halve(c), halve(d));
            let first = _mm_add_ps(_mm_unpacklo_ps(a, b), _mm_unpackhi_ps(a, b));
            let second = _mm_add_ps(_mm_unpacklo_ps(c, d), _mm_unpackhi_ps(c, d));
            let all = _mm_add_ps(_mm_movelh_ps(first, second), _mm_movehl_ps(second, first));
            sums.copy_from_slice(&four_out(all)[..sums.len()]);
        }
    }

    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
    pub fn follow(curve: &Cubics, numbers: &[f32], values: &mut [f32]) -> usize {
        let (shift, scale) = (_mm512_set1_ps(curve.shift), _mm512_set1_ps(curve.scale));
        let (zero, one) = (_mm512_setzero_ps(), _mm512_set1_ps(1.0));
        let last = _mm512_set1_ps(curve.last);
        let (numbers, _) = numbers.as_chunks::<LANES>();
        let (values, _) = values.as_chunks_mut::<LANES>();
        let groups = values.len();
        for n in 0..groups {
            let place = _mm512_mul_ps(_mm512_add_ps(floats_in(numbers[n]), shift), scale);
            let place = _mm512_min_ps(_mm512_max_ps(place, zero), last);
            let cell = _mm512_cvttps_epi32(place);
            let t = _mm512_sub_ps(place, _mm512_cvtepi32_ps(cell));
            let cells = words_out(cell);
            // Four cells side by side, their coefficients then gathered by a turn of each four.
            let (p, q) = (side_by_side(curve, &cells, 0), side_by_side(curve, &cells, 1));
            let (r, s) = (side_by_side(curve, &cells, 2), side_by_side(curve, &cells, 3));
            let (ab_low, ab_high) = (_mm512_unpacklo_ps(p, q), _mm512_unpacklo_ps(r, s));
            let (cd_low, cd_high) = (_mm512_unpackhi_ps(p, q), _mm512_unpackhi_ps(r, s));
            let a = _mm512_shuffle_ps::<0b01_00_01_00>(ab_low, ab_high);
            let b = _mm512_shuffle_ps::<0b11_10_11_10>(ab_low, ab_high);
            let c = _mm512_shuffle_ps::<0b01_00_01_00>(cd_low, cd_high);
            let d = _mm512_shuffle_ps::<0b11_10_11_10>(cd_low, cd_high);
            let value = _mm512_add_ps(_mm512_mul_ps(d, t), c);
            let value = _mm512_add_ps(_mm512_mul_ps(value, t), b);
            let value = _mm512_add_ps(_mm512_mul_ps(value, t), a);
            values[n] = floats_out(_mm512_min_ps(_mm512_max_ps(value, zero), one));
        }
        groups * LANES
    }

    /// The cells of the numbers `first`, `first` + 4, + 8 and + 12.
    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
    #[inline]
    fn side_by_side(curve: &Cubics, cells: &[u32; LANES], first: usize) -> __m512 {
        let a = four_in(curve.table[cells[first] as usize % CELLS]);
        let b = four_in(curve.table[cells[first + 4] as usize % CELLS]);
        let c = four_in(curve.table[cells[first + 8] as usize % CELLS]);
        let d = four_in(curve.table[cells[first + 12] as usize % CELLS]);
        let all = _mm512_insertf32x4::<1>(_mm512_castps128_ps512(a), b);
        _mm512_insertf32x4::<3>(_mm512_insertf32x4::<2>(all, c), d)
    }

    /// The upper half added to the lower, and again.
    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
    #[inline]
    fn halve(sum: __m512) -> __m128 {
        let (low, high) = (_mm512_castps512_ps256(sum), _mm512_extractf32x8_ps::<1>(sum));
        let eight = _mm256_add_ps(low, high);
        let (low, high) = (_mm256_castps256_ps128(eight), _mm256_extractf128_ps::<1>(eight));
        _mm_add_ps(low, high)
    }
}

#[cfg(test)]
pub mod tests {
    use std::sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    };

    use super::*;
    use crate::chance::{Row, lanes};

    /// The most lanes that may be used. Other tests may run meanwhile: their answers are the same
    /// for any width, which is what this is for.
    pub static MOST: AtomicUsize = AtomicUsize::new(LANES);

    /// What comes out with four, eight and sixteen lanes, as far as this machine has them.
    pub fn with_each_width<T>(work: impl Fn() -> T) -> Vec<T> {
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let answers = [4, 8, LANES].map(|lanes| {
            MOST.store(lanes, Ordering::Relaxed);
            work()
        });
        MOST.store(LANES, Ordering::Relaxed);
        answers.into()
    }

    #[test]
    fn words_are_kept_alike_with_any_lanes() {
        let mut words = vec![0; 512];
        lanes::words(Row::new(4, 1, 2), 0, &mut words);
        for limit in [0, 1 << 20, 1 << 30, u32::MAX / 3, u32::MAX] {
            let kept = with_each_width(|| {
                let (mut places, mut kept) = (vec![0; 512 + LANES], vec![0; 512 + LANES]);
                let found = keep_below(&words, limit, &mut places, &mut kept);
                (places[..found].to_vec(), kept[..found].to_vec())
            });
            let expected: Vec<u16> =
                (0..512).filter(|place| words[usize::from(*place)] <= limit).collect();
            assert_eq!(kept[0].0, expected);
            assert!(kept.iter().all(|it| *it == kept[0]), "limit {limit}");
        }
    }

    #[test]
    fn curves_are_followed_alike_with_any_lanes() {
        let mut table = Box::new([[0.0; 4]; CELLS]);
        for (n, cell) in table.iter_mut().enumerate() {
            *cell = [n as f32 / 128.0, 0.01, -0.003, 0.001 * (n % 7) as f32];
        }
        let curve = Cubics { table, shift: 3.0, scale: 20.0, last: 99.999 };
        let mut numbers = vec![0.0; 192];
        lanes::normals(Row::new(4, 1, 5), 0, &mut numbers);
        numbers.extend([f32::INFINITY, f32::NEG_INFINITY, -3.0, 1.999_999]);
        let values = with_each_width(|| {
            let mut values = vec![0.0; numbers.len()];
            follow(&curve, &numbers, &mut values);
            values
        });
        assert!(values.iter().all(|it| *it == values[0]));
        assert!(numbers.iter().zip(&values[0]).all(|(number, it)| *it == curve.at(*number)));
    }

    #[test]
    fn products_are_summed_alike_with_any_lanes() {
        let length = 192;
        let mut noise = vec![0.0; length * TILE];
        lanes::normals(Row::new(4, 1, 3), 0, &mut noise);
        for (width, count) in [(16, 1), (48, 4), (176, 7), (192, 8)] {
            let weights = noise[..width].iter().map(|it| it * 0.3).collect::<Vec<f32>>();
            let runs: Vec<u16> = (0..count).map(|n| TILE as u16 + (n * 3) % 8).collect();
            let sums = with_each_width(|| {
                let mut sums = vec![0.0; runs.len()];
                let products = Products { weights: &weights, noise: &noise, length, runs: &runs };
                sum_products(products, &mut sums);
                sums
            });
            assert!(sums.iter().all(|it| *it == sums[0]), "{width} × {count}");
            for (run, sum) in runs.iter().zip(&sums[0]) {
                let noise = &noise[usize::from(run % 32) * length..][..width];
                let exact: f64 =
                    noise.iter().zip(&weights).map(|(x, y)| f64::from(*x) * f64::from(*y)).sum();
                assert!((f64::from(*sum) - exact).abs() < 1e-4);
            }
        }
    }
}
