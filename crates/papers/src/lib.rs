//! Documents out and spreadsheets in.

pub mod picture;
