// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How often somebody may ask: a bucket that fills with time, per session, token or address.

use std::{
    collections::HashMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Instant,
};

/// So many buckets are kept; then those that are full again are forgotten.
const MOST: usize = 20_000;

#[derive(Default)]
pub struct Limits {
    buckets: Mutex<HashMap<String, Bucket>>,
    is_lifted: AtomicBool,
}

struct Bucket {
    left: f64,
    at: Instant,
}

impl Limits {
    /// From now on everything is allowed: for proofs, which compare thousands of answers.
    pub fn lift(&self) {
        self.is_lifted.store(true, Ordering::Relaxed);
    }

    /// Takes one turn; false when `most` were taken at once and `per_minute` did not fill up yet.
    pub fn take(&self, key: &str, most: u32, per_minute: u32) -> bool {
        let is_lifted = self.is_lifted.load(Ordering::Relaxed);
        is_lifted || self.take_at(key, most, per_minute, Instant::now())
    }

    fn take_at(&self, key: &str, most: u32, per_minute: u32, now: Instant) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MOST {
            buckets.retain(|_, it| now.duration_since(it.at).as_secs() < 60);
        }
        let most = f64::from(most);
        let bucket = buckets.entry(key.to_owned()).or_insert(Bucket { left: most, at: now });
        let passed = now.duration_since(bucket.at).as_secs_f64();
        bucket.left = (bucket.left + passed * f64::from(per_minute) / 60.0).min(most);
        bucket.at = now;
        let is_allowed = bucket.left >= 1.0;
        if is_allowed {
            bucket.left -= 1.0;
        }
        is_allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_bucket_runs_dry_and_fills_again_and_is_nobody_elses() {
        let (limits, start) = (Limits::default(), Instant::now());
        let taken = |key: &str, at| limits.take_at(key, 3, 60, at);
        assert!((0..3).all(|_| taken("a", start)));
        assert!(!taken("a", start));
        assert!(taken("b", start));
        assert!(taken("a", start + Duration::from_secs(1)));
        assert!(!taken("a", start + Duration::from_secs(1)));
    }
}
