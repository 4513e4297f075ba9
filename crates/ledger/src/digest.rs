// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A SHA-256, and keyed checksums made with it.

use std::{fmt, str::FromStr};

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

/// A SHA-256; written as 64 hexadecimal letters.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Stands where nothing came before: the `previous` of a first entry.
    pub const NOTHING: Digest = Digest([0; 32]);

    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    pub fn of_parts(parts: &[&[u8]]) -> Digest {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part);
        }
        Digest(hash.finalize().into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LETTERS: &[u8; 16] = b"0123456789abcdef";
        let half = |place: usize| self.0[place / 2] >> (4 * (1 - place % 2)) & 15;
        let letters: [u8; 64] = std::array::from_fn(|place| LETTERS[usize::from(half(place))]);
        f.write_str(std::str::from_utf8(&letters).expect("hexadecimal is ASCII"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for Digest {
    type Err = crate::NotAnId;

    fn from_str(text: &str) -> Result<Digest, Self::Err> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return Err(crate::NotAnId);
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            let pair = &text[2 * place..2 * place + 2];
            *byte = u8::from_str_radix(pair, 16).map_err(|_| crate::NotAnId)?;
        }
        Ok(Digest(bytes))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Digest, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A secret of the installation, from which checksums, tokens and record ids are made.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    pub fn new(bytes: [u8; 32]) -> Key {
        Key(bytes)
    }

    /// The same parts give the same checksum; each part's length is bound in, so that moving a
    /// letter from one part to the next changes it.
    pub fn checksum(&self, parts: &[&[u8]]) -> Digest {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("any length is a key");
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        Digest(mac.finalize().into_bytes().into())
    }

    /// A key for one purpose, so that no purpose can forge another's checksums.
    pub fn for_purpose(&self, purpose: &str) -> Key {
        Key(self.checksum(&[b"purpose", purpose.as_bytes()]).0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_back_from_its_letters() {
        let digest = Digest::of(b"wens");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert!("zz".parse::<Digest>().is_err());
        assert!(format!("é{}", "a".repeat(62)).parse::<Digest>().is_err());
    }

    #[test]
    fn a_checksum_binds_where_each_part_ends() {
        let key = Key::new([7; 32]);
        assert_ne!(key.checksum(&[b"ab", b"c"]), key.checksum(&[b"a", b"bc"]));
        assert_ne!(key.for_purpose("x").checksum(&[b"a"]), key.for_purpose("y").checksum(&[b"a"]));
    }
}
