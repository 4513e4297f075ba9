// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Compiles one piece of work for several widths of processor and runs the widest this machine
//! has. This is the only file of the house with `unsafe`.
//!
//! A release is built for any x86-64, whose registers hold four floats; most machines have eight
//! (AVX2) or sixteen (AVX-512). The work itself is ordinary safe Rust, the same for all widths: no
//! operation is contracted or reordered, so all widths give the same bits. The portable twin is
//! the work itself, called straight.

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
        let has_avx512 = is_x86_feature_detected!("avx512f")
            && is_x86_feature_detected!("avx512bw")
            && is_x86_feature_detected!("avx512dq")
            && is_x86_feature_detected!("avx512vl");
        if has_avx512 {
            #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
            // SAFETY: the four features of `on_avx512` were detected in this very call.
            return unsafe { on_avx512(kernel) };
        }
        if is_x86_feature_detected!("avx2") {
            #[expect(unsafe_code, reason = "the processor was just asked whether it can")]
            // SAFETY: the feature of `on_avx2` was detected in this very call.
            return unsafe { on_avx2(kernel) };
        }
    }
    kernel.run()
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
