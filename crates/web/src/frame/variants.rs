// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The words of a closed list, asked from the list itself, so that no form repeats them.

use serde::{
    Deserializer,
    de::{DeserializeOwned, IntoDeserializer, Visitor, value},
    forward_to_deserialize_any,
};

/// The words of a closed list (an enum), in its own order; nothing for any other type.
pub fn variants<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut found: &'static [&'static str] = &[];
    let _ = T::deserialize(Asking(&mut found));
    found
}

/// The value behind a word of a closed list.
pub(super) fn value_of<T: DeserializeOwned>(word: &str) -> Option<T> {
    let reading: value::StrDeserializer<'_, value::Error> = word.into_deserializer();
    T::deserialize(reading).ok()
}

/// Reads nothing; remembers which words the type would accept.
struct Asking<'f>(&'f mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Asking<'_> {
    type Error = value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("only asking"))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = variants;
        Err(serde::de::Error::custom("only asking"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::party::{Participation, PartyKind};

    #[test]
    fn a_closed_list_tells_its_words() {
        assert_eq!(variants::<PartyKind>()[..2], ["municipality", "province"]);
        assert_eq!(variants::<String>(), [""; 0]);
        assert_eq!(value_of("not_yet"), Some(Participation::NotYet));
        assert_eq!(value_of::<Participation>("perhaps"), None);
    }
}
