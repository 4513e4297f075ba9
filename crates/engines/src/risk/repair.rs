// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Correlations that people state one by one often cannot hold together. Here is the nearest
//! matrix that can (N. J. Higham, "Computing the nearest correlation matrix", IMA J. Numer. Anal.
//! 22, 2002): alternating projections with Dykstra's correction.

use crate::{Fault, Watch};

/// The smallest eigenvalue that is left.
const SMALLEST: f64 = 1e-8;
const MOST_ROUNDS: usize = 1_000;

/// L with L Lᵀ = the matrix (rows one after the other), or nothing when it is not positive
/// definite.
pub fn cholesky(matrix: &[f64], size: usize) -> Option<Vec<f64>> {
    let mut lower = vec![0.0; size * size];
    for n in 0..size {
        let (above, own) = lower.split_at_mut(n * size);
        for m in 0..n {
            let other = &above[m * size..m * size + m + 1];
            let sum: f64 = own[..m].iter().zip(other).map(|(a, b)| a * b).sum();
            own[m] = (matrix[n * size + m] - sum) / other[m];
        }
        let rest = matrix[n * size + n] - own[..n].iter().map(|it| it * it).sum::<f64>();
        if rest <= 1e-14 || rest.is_nan() {
            return None;
        }
        own[n] = rest.sqrt();
    }
    Some(lower)
}

/// The nearest correlation matrix whose eigenvalues are [`SMALLEST`] at least.
pub fn nearest(matrix: &[f64], size: usize, watch: &dyn Watch) -> Result<Vec<f64>, Fault> {
    let mut best = matrix.to_vec();
    let mut correction = vec![0.0; size * size];
    for _ in 0..MOST_ROUNDS {
        watch.go_on()?;
        let corrected: Vec<f64> = best.iter().zip(&correction).map(|(a, b)| a - b).collect();
        // A little above the border, so that ones on the diagonal do not push it under again.
        let projected = with_eigenvalues_from(&corrected, size, SMALLEST);
        for (kept, (after, before)) in correction.iter_mut().zip(projected.iter().zip(&corrected)) {
            *kept = after - before;
        }
        let mut next = projected;
        (0..size).for_each(|n| next[n * size + n] = 1.0);
        let moved = next.iter().zip(&best).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        best = next;
        if moved < 1e-12 {
            break;
        }
    }
    // What rounding left below the border is lifted, and the diagonal made one again.
    let lifted = with_eigenvalues_from(&best, size, SMALLEST);
    let scale: Vec<f64> = (0..size).map(|n| lifted[n * size + n].sqrt()).collect();
    let mut result = vec![0.0; size * size];
    for n in 0..size {
        for m in 0..size {
            let (low, high) = (n.min(m), n.max(m));
            let entry = lifted[high * size + low] / (scale[n] * scale[m]);
            result[n * size + m] = if n == m { 1.0 } else { entry.clamp(-1.0, 1.0) };
        }
    }
    Ok(result)
}

/// The nearest symmetric matrix with no eigenvalue below `least`.
fn with_eigenvalues_from(matrix: &[f64], size: usize, least: f64) -> Vec<f64> {
    let (values, vectors) = eigen(matrix, size);
    let mut result = matrix.to_vec();
    // Only what lies below changes: A + Σ (least − λ) v vᵀ.
    for (n, value) in values.iter().enumerate().filter(|(_, value)| **value < least) {
        let vector = &vectors[n * size..(n + 1) * size];
        let lift = least - value;
        for (row, a) in result.chunks_mut(size).zip(vector) {
            let weight = lift * a;
            row.iter_mut().zip(vector).for_each(|(entry, b)| *entry += weight * b);
        }
    }
    result
}

/// Eigenvalues and eigenvectors (one a row) of a symmetric matrix: Householder's reduction to
/// three diagonals, then implicit QL (Bowdler, Martin, Reinsch and Wilkinson 1968).
pub fn eigen(matrix: &[f64], size: usize) -> (Vec<f64>, Vec<f64>) {
    let (mut diagonal, mut beside, mut vectors) = three_diagonals(matrix, size);
    if size > 0 {
        beside.rotate_left(1);
        beside[size - 1] = 0.0;
    }
    for first in 0..size {
        for _ in 0..60 {
            let small = |n: usize| {
                let near = diagonal[n].abs() + diagonal[n + 1].abs();
                beside[n].abs() <= f64::EPSILON * near
            };
            let last = (first..size - 1).find(|n| small(*n)).unwrap_or(size - 1);
            if last == first {
                break;
            }
            sweep(&mut diagonal, &mut beside, &mut vectors, (first, last));
        }
    }
    (diagonal, vectors)
}

/// One implicit QL step on the rows from `first` to `last`.
fn sweep(
    diagonal: &mut [f64],
    beside: &mut [f64],
    vectors: &mut [f64],
    (first, last): (usize, usize),
) {
    let size = diagonal.len();
    let mut g = (diagonal[first + 1] - diagonal[first]) / (2.0 * beside[first]);
    let r = g.hypot(1.0);
    g = diagonal[last] - diagonal[first] + beside[first] / (g + r.copysign(g));
    let (mut sine, mut cosine, mut shift) = (1.0, 1.0, 0.0);
    for n in (first..last).rev() {
        let f = sine * beside[n];
        let b = cosine * beside[n];
        let r = f.hypot(g);
        beside[n + 1] = r;
        if r == 0.0 {
            diagonal[n + 1] -= shift;
            beside[last] = 0.0;
            return;
        }
        sine = f / r;
        cosine = g / r;
        g = diagonal[n + 1] - shift;
        let r = (diagonal[n] - g) * sine + 2.0 * cosine * b;
        shift = sine * r;
        diagonal[n + 1] = g + shift;
        g = cosine * r - b;
        let (low, high) = vectors.split_at_mut((n + 1) * size);
        for (a, b) in low[n * size..].iter_mut().zip(&mut high[..size]) {
            let f = *b;
            *b = sine * *a + cosine * f;
            *a = cosine * *a - sine * f;
        }
    }
    diagonal[first] -= shift;
    beside[first] = g;
    beside[last] = 0.0;
}

/// Diagonal, what stands beside it (from 1 on), and the rows of Qᵀ.
fn three_diagonals(matrix: &[f64], size: usize) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
    let mut a = matrix.to_vec();
    let mut q = vec![0.0; size * size];
    (0..size).for_each(|n| q[n * size + n] = 1.0);
    let mut beside = vec![0.0; size];
    for k in 0..size.saturating_sub(2) {
        // The reflection that clears column k below its first entry.
        let mut v: Vec<f64> = (k + 1..size).map(|n| a[n * size + k]).collect();
        let norm = v.iter().map(|it| it * it).sum::<f64>().sqrt();
        if norm == 0.0 {
            continue;
        }
        v[0] += norm.copysign(v[0]);
        let square: f64 = v.iter().map(|it| it * it).sum();
        reflect(&mut a, &v, 2.0 / square, (k, size));
        // The rows of Qᵀ from k + 1 on are reflected among themselves.
        let mut product = vec![0.0; size];
        for (weight, row) in v.iter().zip(q[(k + 1) * size..].chunks(size)) {
            product.iter_mut().zip(row).for_each(|(sum, it)| *sum += weight * it);
        }
        for (weight, row) in v.iter().zip(q[(k + 1) * size..].chunks_mut(size)) {
            let weight = weight * 2.0 / square;
            row.iter_mut().zip(&product).for_each(|(it, sum)| *it -= weight * sum);
        }
    }
    for n in 1..size {
        beside[n] = a[n * size + n - 1];
    }
    let diagonal = (0..size).map(|n| a[n * size + n]).collect();
    (diagonal, beside, q)
}

/// A := H A H with H = 1 − β v vᵀ on the rows and columns after k.
fn reflect(a: &mut [f64], v: &[f64], beta: f64, (k, size): (usize, usize)) {
    let first = k + 1;
    // Column k and row k.
    let along: f64 = v.iter().enumerate().map(|(n, it)| it * a[(first + n) * size + k]).sum();
    for (n, it) in v.iter().enumerate() {
        let entry = a[(first + n) * size + k] - beta * along * it;
        a[(first + n) * size + k] = entry;
        a[k * size + first + n] = entry;
    }
    // The rest: A − v wᵀ − w vᵀ.
    let mut w: Vec<f64> = a[first * size..]
        .chunks(size)
        .map(|row| beta * row[first..].iter().zip(v).map(|(x, y)| x * y).sum::<f64>())
        .collect();
    let half = beta / 2.0 * w.iter().zip(v).map(|(x, y)| x * y).sum::<f64>();
    w.iter_mut().zip(v).for_each(|(x, y)| *x -= half * y);
    for (n, row) in a[first * size..].chunks_mut(size).enumerate() {
        for (m, entry) in row[first..].iter_mut().enumerate() {
            *entry -= v[n] * w[m] + w[n] * v[m];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Unwatched, chance::Row};

    #[test]
    fn eigenvectors_rebuild_the_matrix() {
        for size in [1, 2, 3, 10, 40] {
            let row = Row::new(4, 0, size as u32);
            let mut matrix = vec![0.0; size * size];
            for n in 0..size {
                for m in 0..=n {
                    let entry = row.unit((n * size + m) as u64) - 0.5;
                    (matrix[n * size + m], matrix[m * size + n]) = (entry, entry);
                }
            }
            let (values, vectors) = eigen(&matrix, size);
            for n in 0..size {
                for m in 0..size {
                    let sum: f64 = (0..size)
                        .map(|k| values[k] * vectors[k * size + n] * vectors[k * size + m])
                        .sum();
                    assert!((sum - matrix[n * size + m]).abs() < 1e-12, "{size}: {n} {m}");
                }
            }
        }
    }

    /// The example of Higham 2002: its nearest correlation matrix is published to four digits.
    #[test]
    fn the_published_example_is_repaired_as_published() {
        let matrix = [1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0];
        assert!(cholesky(&matrix, 3).is_none());
        let nearest = nearest(&matrix, 3, &Unwatched).expect("nobody stops it");
        let published = [1.0, 0.7607, 0.1573, 0.7607, 1.0, 0.7607, 0.1573, 0.7607, 1.0];
        for (entry, published) in nearest.iter().zip(published) {
            assert!((entry - published).abs() < 5e-5, "{nearest:?}");
        }
        let (values, _) = eigen(&nearest, 3);
        assert!(values.iter().all(|value| *value > 0.9e-8), "{values:?}");
        assert!(cholesky(&nearest, 3).is_some());
    }
}
