// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The attack succeeds where a protection was taken away, and only there.

use super::*;

fn verdict(without: Option<Without>) -> Verdict {
    let attack = UrnAttack { rounds: 12, seed: 3, without };
    attack.attack(&Logs::default()).expect("held")
}

#[test]
fn without_a_protection_the_link_is_found() {
    for without in [Without::Key, Without::Padding, Without::Urn] {
        let verdict = verdict(Some(without));
        assert!(finds(&verdict), "{without:?}: {verdict:?}");
    }
}

#[test]
fn with_all_of_them_it_is_not() {
    let verdict = verdict(None);
    assert!(!finds(&verdict), "{verdict:?}");
}
