//! What can be recorded, done and seen; pure.
