// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One value of a row, the same for every database, and how Rust's own types become one.

/// What stands in a column. There are no other kinds; yes and no are the numbers 1 and 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value<'v> {
    Null,
    Integer(i64),
    /// As bytes, because a torn file may hold anything.
    Text(&'v [u8]),
    Blob(&'v [u8]),
}

pub(crate) trait AsValue {
    fn as_value(&self) -> Value<'_>;
}

impl AsValue for Value<'_> {
    fn as_value(&self) -> Value<'_> {
        *self
    }
}

impl<T: AsValue + ?Sized> AsValue for &T {
    fn as_value(&self) -> Value<'_> {
        (**self).as_value()
    }
}

impl<T: AsValue> AsValue for Option<T> {
    fn as_value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, AsValue::as_value)
    }
}

macro_rules! integers {
    ($($integer:ty),+) => {$(
        impl AsValue for $integer {
            fn as_value(&self) -> Value<'_> {
                Value::Integer(i64::from(*self))
            }
        }
    )+};
}
integers!(i64, i32, u32, bool);

macro_rules! bytes {
    ($($kind:ident: $own:ty),+) => {$(
        impl AsValue for $own {
            fn as_value(&self) -> Value<'_> {
                Value::$kind(self.as_ref())
            }
        }
    )+};
}
bytes!(Text: str, Text: String, Blob: [u8], Blob: Vec<u8>, Blob: [u8; 16], Blob: [u8; 32]);

/// A value that is kept after its row is gone.
pub(crate) enum Kept {
    Null,
    Integer(i64),
    Text(Vec<u8>),
    Blob(Vec<u8>),
}

impl AsValue for Kept {
    fn as_value(&self) -> Value<'_> {
        match self {
            Kept::Null => Value::Null,
            Kept::Integer(it) => Value::Integer(*it),
            Kept::Text(it) => Value::Text(it),
            Kept::Blob(it) => Value::Blob(it),
        }
    }
}

impl From<Value<'_>> for Kept {
    fn from(value: Value<'_>) -> Kept {
        match value {
            Value::Null => Kept::Null,
            Value::Integer(it) => Kept::Integer(it),
            Value::Text(it) => Kept::Text(it.to_vec()),
            Value::Blob(it) => Kept::Blob(it.to_vec()),
        }
    }
}

/// Reads a value back; none when the column holds another type than Kwartier writes.
pub(crate) trait FromValue: Sized {
    fn from_value(value: Value<'_>) -> Option<Self>;
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}

impl FromValue for bool {
    fn from_value(value: Value<'_>) -> Option<Self> {
        i64::from_value(value).map(|it| it != 0)
    }
}

impl FromValue for i64 {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Integer(it) => Some(it),
            _ => None,
        }
    }
}

impl FromValue for i32 {
    fn from_value(value: Value<'_>) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
}

impl FromValue for u32 {
    fn from_value(value: Value<'_>) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
}

impl FromValue for String {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Text(it) => std::str::from_utf8(it).ok().map(str::to_owned),
            _ => None,
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Blob(it) => Some(it.to_vec()),
            _ => None,
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Blob(it) => it.try_into().ok(),
            _ => None,
        }
    }
}

/// The values that a sentence of SQL is given: `()`, an array of one type, or a tuple.
pub(crate) trait Given {
    fn give<R>(&self, take: impl FnOnce(&[Value<'_>]) -> R) -> R;
}

impl Given for () {
    fn give<R>(&self, take: impl FnOnce(&[Value<'_>]) -> R) -> R {
        take(&[])
    }
}

impl<T: AsValue, const N: usize> Given for [T; N] {
    fn give<R>(&self, take: impl FnOnce(&[Value<'_>]) -> R) -> R {
        take(&self.each_ref().map(AsValue::as_value))
    }
}

impl Given for &[Value<'_>] {
    fn give<R>(&self, take: impl FnOnce(&[Value<'_>]) -> R) -> R {
        take(self)
    }
}

macro_rules! tuples {
    ($(($($one:ident)+))+) => {$(
        impl<$($one: AsValue),+> Given for ($($one,)+) {
            #[allow(non_snake_case)]
            fn give<R>(&self, take: impl FnOnce(&[Value<'_>]) -> R) -> R {
                let ($($one,)+) = self;
                take(&[$($one.as_value()),+])
            }
        }
    )+};
}
tuples! { (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) }
tuples! { (A B C D E F G H) (A B C D E F G H I) }
