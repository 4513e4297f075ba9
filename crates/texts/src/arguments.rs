// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be put between the words of a sentence, and how it is put there.

use crate::{Language, format};
pub(crate) use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;

pub(crate) type Bundle = FluentBundle<FluentResource>;

/// Something between the words of a sentence: words as they are, numbers as the language has them.
pub struct Arg<'a>(pub(crate) FluentValue<'a>);

/// A whole number that chooses between singular and plural.
pub struct Count(pub(crate) FluentValue<'static>);

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Arg<'a> {
        Arg(words.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(words: &'a String) -> Arg<'a> {
        Arg(words.into())
    }
}

impl From<String> for Arg<'_> {
    fn from(words: String) -> Self {
        Arg(words.into())
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(words: Cow<'a, str>) -> Arg<'a> {
        Arg(words.into())
    }
}

macro_rules! whole_numbers {
    ($($number:ty)*) => {$(
        impl From<$number> for Arg<'_> {
            fn from(number: $number) -> Self {
                Arg(number.into())
            }
        }
        impl From<$number> for Count {
            fn from(number: $number) -> Count {
                Count(number.into())
            }
        }
    )*};
}
whole_numbers!(u8 u16 u32 u64 usize i32 i64);

/// Reads the sentences of one language; `text` was checked when building.
pub(crate) fn bundle(language: Language, text: &str) -> Bundle {
    let code = language.code().parse().expect("the code of a language is well formed");
    let mut bundle = Bundle::new_concurrent(vec![code]);
    // No invisible marks round arguments: they would end up in documents and search.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Nl => |value, _| whole(Language::Nl, value),
        Language::En => |value, _| whole(Language::En, value),
    }));
    let Ok(resource) = FluentResource::try_new(text.to_owned()) else {
        panic!("the build checked these texts");
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// Whole numbers stay exact up to 2⁵³, far above anything counted here.
fn whole(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format::grouped(language, number.value as i64)),
        _ => None,
    }
}

pub(crate) fn fill(bundle: &Bundle, key: &str, values: FluentArgs<'_>) -> String {
    let pattern = bundle.get_message(key).and_then(|message| message.value());
    let pattern = pattern.expect("a method is made only for a message that is there");
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{key}: {errors:?}");
    words
}
