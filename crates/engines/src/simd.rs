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

pub use rows::{LANES, Products};

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

    use super::{LANES, Products, rows::FOUR};

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

    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
    pub fn keep_below(words: &[u32], limit: u32, places: &mut [u16], kept: &mut [u32]) -> usize {
        let limit = _mm512_set1_epi32(limit as i32);
        let mut at = words_in(std::array::from_fn(|lane| lane as u32));
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
        for (n, sums) in sums.chunks_mut(FOUR).enumerate() {
            let [p, q, r, s] = products.noise_of_four(n * FOUR);
            let mut sum = [_mm512_setzero_ps(); FOUR];
            let noise = p.iter().zip(q).zip(r).zip(s);
            for (weights, (((p, q), r), s)) in weights.iter().zip(noise) {
                let weights = floats_in(*weights);
                sum[0] = _mm512_add_ps(sum[0], _mm512_mul_ps(weights, floats_in(*p)));
                sum[1] = _mm512_add_ps(sum[1], _mm512_mul_ps(weights, floats_in(*q)));
                sum[2] = _mm512_add_ps(sum[2], _mm512_mul_ps(weights, floats_in(*r)));
                sum[3] = _mm512_add_ps(sum[3], _mm512_mul_ps(weights, floats_in(*s)));
            }
            let four = fold_four(sum);
            sums.copy_from_slice(&four[..sums.len()]);
        }
    }

    /// Each its upper half added to its lower, again and again.
    #[target_feature(enable = "avx512f,avx512bw,avx512dq,avx512vl")]
    #[inline]
    fn fold_four(sums: [__m512; FOUR]) -> [f32; FOUR] {
        let [a, b, c, d] = sums.map(|sum| {
            let (low, high) = (_mm512_castps512_ps256(sum), _mm512_extractf32x8_ps::<1>(sum));
            let eight = _mm256_add_ps(low, high);
            let (low, high) = (_mm256_castps256_ps128(eight), _mm256_extractf128_ps::<1>(eight));
            _mm_add_ps(low, high)
        });
        let first = _mm_add_ps(_mm_unpacklo_ps(a, b), _mm_unpackhi_ps(a, b));
        let second = _mm_add_ps(_mm_unpacklo_ps(c, d), _mm_unpackhi_ps(c, d));
        four_out(_mm_add_ps(_mm_movelh_ps(first, second), _mm_movehl_ps(second, first)))
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
    fn products_are_summed_alike_with_any_lanes() {
        let (length, tile) = (192, 8);
        let mut noise = vec![0.0; length * tile];
        lanes::normals(Row::new(4, 1, 3), 0, &mut noise);
        for (width, count) in [(16, 1), (48, 4), (176, 7), (192, 8)] {
            let weights = noise[..width].iter().map(|it| it * 0.3).collect::<Vec<f32>>();
            let runs: Vec<u16> = (0..count).map(|n| 8 + (n * 3) % 8).collect();
            let sums = with_each_width(|| {
                let mut sums = vec![0.0; runs.len()];
                let products =
                    Products { weights: &weights, noise: &noise, length, runs: &runs, tile };
                sum_products(products, &mut sums);
                sums
            });
            assert!(sums.iter().all(|it| *it == sums[0]), "{width} × {count}");
            for (run, sum) in runs.iter().zip(&sums[0]) {
                let noise = &noise[usize::from(run % 8) * length..][..width];
                let exact: f64 =
                    noise.iter().zip(&weights).map(|(x, y)| f64::from(*x) * f64::from(*y)).sum();
                assert!((f64::from(*sum) - exact).abs() < 1e-4);
            }
        }
    }
}
