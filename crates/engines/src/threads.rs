// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many processors an engine may use; the answer is the same for any number.

/// Runs `work` so that everything in it that runs side by side keeps to `count` threads.
///
/// Nothing or 0 means: as many as the machine has. An engine's answer never depends on this.
pub fn on<T: Send>(count: Option<usize>, work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count.unwrap_or(0).min(1024)).build();
    match pool {
        Ok(pool) => pool.install(work),
        // The system gave no thread: slower, the same answer.
        Err(_) => work(),
    }
}
