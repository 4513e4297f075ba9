//! Arithmetic on plain numbers: packages, opinion, risk, route, matching.
