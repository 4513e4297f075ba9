//! Documents out and spreadsheets in.
