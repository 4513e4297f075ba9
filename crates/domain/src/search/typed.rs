// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What somebody typed in a record: its free texts by field, whatever the kind of the record.
//!
//! A record is written as for the journal, by a writer that keeps the texts only. Words of closed
//! lists, ids, dates and numbers are written in other ways than a text, so they stay out by
//! themselves, and a new kind of record can be found without a line of its own.

use std::fmt::Display;

use serde::ser::{self, Serialize};

use crate::records::Record;

/// A text with the name of the field in which it stands.
pub type Typed = (&'static str, String);

/// The free texts of a record, in the order of its fields.
pub fn typed(record: &Record) -> Vec<Typed> {
    let mut writer = Writer { field: "", texts: Vec::new() };
    // Only a record that could not be written in the journal either stops half-way.
    let _ = record.serialize(&mut writer);
    writer.texts
}

struct Writer {
    field: &'static str,
    texts: Vec<Typed>,
}

/// Never happens: this writer refuses nothing.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Unwritable(String);

impl ser::Error for Unwritable {
    fn custom<T: Display>(why: T) -> Unwritable {
        Unwritable(why.to_string())
    }
}

type Done = Result<(), Unwritable>;

macro_rules! passed_over {
    ($($name:ident($Type:ty)),*) => {
        $(fn $name(self, _: $Type) -> Done { Ok(()) })*
    };
}

impl ser::Serializer for &mut Writer {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    passed_over!(
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_f32(f32),
        serialize_f64(f64),
        serialize_char(char),
        serialize_bytes(&[u8]),
        serialize_unit_struct(&'static str)
    );

    fn serialize_str(self, text: &str) -> Done {
        if !text.trim().is_empty() {
            self.texts.push((self.field, text.to_owned()));
        }
        Ok(())
    }

    /// Ids and dates are written so.
    fn collect_str<T: ?Sized + Display>(self, _: &T) -> Done {
        Ok(())
    }

    fn serialize_none(self) -> Done {
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Done {
        Ok(())
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Done {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Unwritable> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Unwritable> {
        Ok(self)
    }
}

macro_rules! each_element {
    ($($Trait:ident::$name:ident),*) => {$(
        impl ser::$Trait for &mut Writer {
            type Ok = ();
            type Error = Unwritable;

            fn $name<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        }
    )*};
}

each_element!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

impl ser::SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Unwritable;

    /// Keys are ids or words of closed lists.
    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> Done {
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

macro_rules! each_field {
    ($($Trait:ident),*) => {$(
        impl ser::$Trait for &mut Writer {
            type Ok = ();
            type Error = Unwritable;

            fn serialize_field<T: ?Sized + Serialize>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Done {
                let outside = std::mem::replace(&mut self.field, name);
                let done = value.serialize(&mut **self);
                self.field = outside;
                done
            }

            fn end(self) -> Done {
                Ok(())
            }
        }
    )*};
}

each_field!(SerializeStruct, SerializeStructVariant);
