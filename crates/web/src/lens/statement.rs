// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The statements of a scan in the language of who asks.

use domain::lens::{Condition, ScanForm, Statement};

use crate::frame::Cx;

pub(super) fn statements(cx: &Cx<'_>, form: ScanForm) -> Vec<Statement> {
    let one = |(condition, key): (Condition, String)| {
        let found = cx.t.find(&key);
        debug_assert!(found.is_some(), "{key} has no sentence");
        Statement {
            condition,
            topic: cx.word("lens-condition", &condition).to_owned(),
            words: found.unwrap_or_default().to_owned(),
        }
    };
    form.statements().into_iter().map(one).collect()
}
