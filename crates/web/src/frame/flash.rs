// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The receipt that the next page shows: in a signed cookie of one minute, for this session only.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use ledger::{ActId, AnyId, Key};
use serde::{Deserialize, Serialize};

/// What was done, and the act to take back where that can be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flash {
    pub says: String,
    pub undo: Option<ActId>,
    /// Where the receipt belongs: an undo is of this workspace only.
    pub workspace: Option<AnyId>,
}

impl Flash {
    pub(super) const SECONDS: u32 = 60;

    pub(super) fn write(&self, key: &Key, mark: AnyId) -> String {
        let told = serde_json::to_vec(self).expect("a receipt is plain");
        let proof = key.checksum(&[&mark.0, &told]);
        format!("{}.{}", BASE64.encode(&told), BASE64.encode(&proof.0[..16]))
    }

    pub(super) fn read(cookie: &str, key: &Key, mark: AnyId) -> Option<Flash> {
        let (told, proof) = cookie.split_once('.')?;
        let told = BASE64.decode(told).ok()?;
        let expected = key.checksum(&[&mark.0, &told]);
        let is_ours = BASE64.decode(proof).ok()? == expected.0[..16];
        if is_ours { serde_json::from_slice(&told).ok() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_read_by_its_own_session_only() {
        let key = Key::new([1; 32]);
        let [mine, other] = [AnyId([1; 16]), AnyId([2; 16])];
        let flash = Flash { says: "Bewaard; été".to_owned(), undo: None, workspace: None };
        let cookie = flash.write(&key, mine);
        assert_eq!(Flash::read(&cookie, &key, mine), Some(flash));
        assert_eq!(Flash::read(&cookie, &key, other), None);
        assert_eq!(Flash::read("x.y", &key, mine), None);
        assert_eq!(Flash::read("", &key, mine), None);
    }
}
