// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ids: of records, people, workspaces and acts; 26 letters in addresses, without time or order.

use std::{fmt, hash, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Key;

/// Base32 without the letters that people confuse (i, l, o, u).
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

const NO_VALUE: u8 = 255;

/// What each letter stands for.
const VALUES: [u8; 256] = {
    let mut values = [NO_VALUE; 256];
    let mut value = 0;
    while value < LETTERS.len() {
        values[LETTERS[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// The id of a record, a person or a workspace, without its type.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct AnyId(pub [u8; 16]);

/// What stood there is not an id of 26 letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

impl AnyId {
    /// The installation itself, where no person acts.
    pub const INSTALLATION: AnyId = AnyId([0; 16]);

    pub fn letters(self) -> String {
        self.to_string()
    }
}

impl fmt::Display for AnyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = u128::from_be_bytes(self.0);
        let letters: [u8; 26] =
            std::array::from_fn(|place| LETTERS[(number >> (5 * (25 - place)) & 31) as usize]);
        f.write_str(std::str::from_utf8(&letters).expect("base32 is ASCII"))
    }
}

impl fmt::Debug for AnyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for AnyId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<AnyId, NotAnId> {
        if text.len() != 26 || text.as_bytes()[0] > b'7' {
            return Err(NotAnId);
        }
        let mut number: u128 = 0;
        for letter in text.bytes() {
            let value = VALUES[usize::from(letter)];
            if value == NO_VALUE {
                return Err(NotAnId);
            }
            number = number << 5 | u128::from(value);
        }
        Ok(AnyId(number.to_be_bytes()))
    }
}

impl Serialize for AnyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for AnyId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<AnyId, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The id that a page gives to an act before it is sent, so that sending twice acts once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActId(pub AnyId);

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for ActId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<ActId, NotAnId> {
        text.parse().map(ActId)
    }
}

/// The ids of the records that one act makes: the same on a retry, and telling nothing.
pub struct RecordIds(Key);

impl RecordIds {
    pub fn derive(secret: &Key, workspace: AnyId, by: AnyId, act: ActId) -> RecordIds {
        let seed = secret.checksum(&[b"record ids", &workspace.0, &by.0, &act.0.0]);
        RecordIds(Key::new(seed.0))
    }

    pub fn nth(&self, index: u32) -> AnyId {
        let digest = self.0.checksum(&[&index.to_be_bytes()]);
        AnyId(digest.0[..16].try_into().expect("a digest has 32 bytes"))
    }
}

/// The id of a record of type `T`: a table's id is not a party's id.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Id<T> {
    any: AnyId,
    #[serde(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    pub fn new(any: AnyId) -> Id<T> {
        Id { any, of: PhantomData }
    }

    pub fn any(self) -> AnyId {
        self.any
    }
}

// By hand, because derives would ask `T` to be Copy, Eq and so on.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Id<T> {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Id<T>) -> bool {
        self.any == other.any
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Id<T>) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Id<T>) -> std::cmp::Ordering {
        self.any.cmp(&other.any)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.any.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.any.fmt(f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.any.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Id<T>, NotAnId> {
        text.parse().map(Id::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_is_read_back_from_its_letters(bytes: [u8; 16]) {
            let id = AnyId(bytes);
            prop_assert_eq!(id.letters().len(), 26);
            prop_assert_eq!(id.letters().parse(), Ok(id));
        }

        #[test]
        fn other_text_is_refused_and_never_panics(text: String) {
            if let Ok(id) = text.parse::<AnyId>() {
                prop_assert_eq!(id.letters(), text);
            }
        }
    }

    #[test]
    fn record_ids_are_the_same_on_a_retry_and_differ_by_person() {
        let key = Key::new([1; 32]);
        let [workspace, anna, bram] = [AnyId([1; 16]), AnyId([2; 16]), AnyId([3; 16])];
        let act = ActId(AnyId([4; 16]));
        let ids = |by| RecordIds::derive(&key, workspace, by, act).nth(0);
        assert_eq!(ids(anna), ids(anna));
        assert_ne!(ids(anna), ids(bram));
    }
}
