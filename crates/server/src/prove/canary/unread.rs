// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secrets that nobody read, though somebody may: each needs a reason, or the proof is empty.

use std::collections::BTreeSet;

use super::secrets::Secret;

/// The beginning of a label, and why no page shows it to anybody yet.
pub const UNREAD: &[(&str, &str)] = &[];

/// What nobody read without a reason, and reasons that hold no more.
pub fn surprises(
    reasons: &[(&str, &str)],
    secrets: &[Secret],
    seen: &BTreeSet<usize>,
) -> Vec<String> {
    let mut told = Vec::new();
    for (place, secret) in secrets.iter().enumerate() {
        let has_reason = reasons.iter().any(|(begins, _)| secret.label.starts_with(begins));
        if !secret.readers.is_empty() && !seen.contains(&place) && !has_reason {
            told.push(format!("nobody read “{}”, though somebody may", secret.label));
        }
    }
    for (begins, reason) in reasons {
        let holds = secrets
            .iter()
            .enumerate()
            .any(|(place, it)| it.label.starts_with(begins) && !seen.contains(&place));
        if !holds {
            told.push(format!("“{begins}” is read by now, so this holds no more: {reason}"));
        }
    }
    told
}
