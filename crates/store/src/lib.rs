//! The journal and what stands beside it, on an embedded database.
