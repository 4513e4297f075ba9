//! Takes acts, one writer, hands out snapshots.
