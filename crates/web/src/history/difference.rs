// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two revisions of a record compared field by field, in words, whatever the kind of the record.
//!
//! The label of a field is the text `<room>-field-<name>`, the word of a closed list is
//! `<room>-<field>-<word>`. Dates, amounts, names of people: as on any page.

use std::fmt;

use domain::records::Record;
use jiff::civil::{Date, DateTime};
use ledger::AnyId;
use maud::{Markup, html};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::Value;

use super::name_of;
use crate::{frame::Cx, kit};

/// What changed from one revision to the next.
pub(crate) fn changes(cx: &Cx<'_>, before: &Record, now: &Record) -> Markup {
    let (old, new) = (fields(before), fields(now));
    let room = now.kind().room();
    let changed: Vec<(&str, Markup)> = new
        .iter()
        .filter_map(|(name, value)| {
            let earlier = old.iter().find(|(it, _)| it == name).map(|(_, value)| value);
            let earlier = earlier.unwrap_or(&Value::Null);
            if earlier == value {
                return None;
            }
            let field = Field { cx, room, name };
            let is_free = field.is_free(earlier) && field.is_free(value);
            let (was, is) = match is_free {
                true => (field.words(earlier), field.words(value)),
                false => {
                    let (earlier, value) = only_other(earlier, value);
                    (field.words(&earlier), field.words(&value))
                }
            };
            let show = match is_free {
                true => kit::difference,
                false => kit::replaced,
            };
            Some((field.label(), show(&was, &is, cx.t.web_gone(), cx.t.web_added())))
        })
        .collect();
    html! {
        @if changed.is_empty() { p { (cx.t.web_nothing_changed()) } }
        @else { (kit::change_list(&changed)) }
    }
}

/// Of two lists only the items that are not in both, and of an item in both only what it says
/// otherwise: of 28 parties nobody finds the one that came.
fn only_other(earlier: &Value, now: &Value) -> (Value, Value) {
    let (Value::Array(old), Value::Array(new)) = (earlier, now) else {
        return (earlier.clone(), now.clone());
    };
    let lacks = |all: &[Value], it: &Value| !all.contains(it);
    let mut gone: Vec<Value> = old.iter().filter(|it| lacks(new, it)).cloned().collect();
    let mut came: Vec<Value> = new.iter().filter(|it| lacks(old, it)).cloned().collect();
    // The same items in another order: then the order is what changed.
    if gone.is_empty() && came.is_empty() {
        return (earlier.clone(), now.clone());
    }
    for was in &mut gone {
        if let Some(is) = came.iter_mut().find(|is| is_same_item(was, is)) {
            narrow(was, is);
        }
    }
    (Value::Array(gone), Value::Array(came))
}

/// By what an item of a list is known from revision to revision.
const KNOWN_BY: [&str; 3] = ["number", "key", "party"];

fn is_same_item(one: &Value, other: &Value) -> bool {
    let known = |name: &&str| one.get(name).is_some() && one.get(name) == other.get(name);
    KNOWN_BY.iter().any(known)
}

/// Leaves its name, and what the two say otherwise.
fn narrow(one: &mut Value, other: &mut Value) {
    let (Value::Object(old), Value::Object(new)) = (&mut *one, &mut *other) else { return };
    let same: Vec<String> =
        old.iter().filter(|(name, it)| new.get(*name) == Some(it)).map(|it| it.0.clone()).collect();
    let title = if old.contains_key("name") { "name" } else { "party" };
    for name in same.iter().filter(|it| *it != title) {
        old.remove(name);
        new.remove(name);
    }
}

/// Everything that a revision says.
pub(crate) fn contents(cx: &Cx<'_>, record: &Record) -> Markup {
    let room = record.kind().room();
    let all = fields(record);
    let told = all.iter().map(|(name, value)| (Field { cx, room, name }, value));
    let told: Vec<(&str, Markup)> = told
        .filter(|(_, value)| !is_blank(value))
        .map(|(field, value)| {
            (field.label(), html! { span class="typed" { (field.words(value)) } })
        })
        .collect();
    kit::change_list(&told)
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// One field of a record.
struct Field<'a> {
    cx: &'a Cx<'a>,
    room: &'static str,
    name: &'a str,
}

impl<'a> Field<'a> {
    fn label(&self) -> &'static str {
        self.cx.t.find(&label_key(self.room, self.name)).unwrap_or_default()
    }

    /// Whether this was written freely, and not chosen, pointed at or counted.
    fn is_free(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => self.text(text) == *text,
            Value::Array(items) => items.iter().all(|it| self.is_free(it)),
            _ => false,
        }
    }

    fn inside(&self, name: &'a str) -> Field<'a> {
        Field { cx: self.cx, room: self.room, name }
    }

    fn words(&self, value: &Value) -> String {
        let t = self.cx.t;
        match value {
            _ if is_blank(value) => t.frame_none().to_owned(),
            Value::Bool(true) => t.frame_yes().to_owned(),
            Value::Bool(false) => t.frame_no().to_owned(),
            Value::Number(number) => self.number(number),
            Value::String(text) => self.text(text),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|it| self.words(it)).collect();
                items.join("; ")
            }
            Value::Object(fields) => {
                let told = fields.iter().filter(|(_, value)| !is_blank(value));
                let told: Vec<String> = told.map(|it| self.inside_words(it.0, it.1)).collect();
                told.join(", ")
            }
            Value::Null => String::new(),
        }
    }

    /// A part inside the field: a named one, or a closed word with something beside it.
    fn inside_words(&self, name: &str, value: &Value) -> String {
        let t = self.cx.t;
        let words = self.inside(name).words(value);
        let word = t.find(&word_key(self.room, self.name, name));
        match word.or_else(|| t.find(&label_key(self.room, name))) {
            Some(word) => format!("{word}: {words}"),
            None => words,
        }
    }

    fn number(&self, number: &serde_json::Number) -> String {
        let t = self.cx.t;
        let word = t.find(&word_key(self.room, self.name, &number.to_string()));
        match (word, number.as_i64()) {
            (Some(word), _) => word.to_owned(),
            (None, Some(it)) if self.name.ends_with("year") => it.to_string(),
            (None, Some(it)) if self.name == "at" || self.name.ends_with("_at") => {
                t.date(domain::calendar::day(it))
            }
            (None, Some(it)) if self.name.ends_with("_hundredths") => {
                t.decimal(it as f64 / 100.0, if it % 100 == 0 { 0 } else { 2 })
            }
            (None, Some(it)) => t.number(it),
            (None, None) => number.to_string(),
        }
    }

    fn text(&self, text: &str) -> String {
        let t = self.cx.t;
        if let Some(word) = t.find(&word_key(self.room, self.name, text)) {
            return word.to_owned();
        }
        if let Ok(id) = text.parse::<AnyId>() {
            return name_of(self.cx, id);
        }
        match (text.len(), text.parse::<Date>(), text.parse::<DateTime>()) {
            (10, Ok(date), _) => t.date(date),
            // An hour of a day.
            (16, _, Ok(at)) => format!("{}, {}", t.date(at.date()), t.clock_of(at.time())),
            _ => text.to_owned(),
        }
    }
}

pub(super) fn label_key(room: &str, field: &str) -> String {
    format!("{room}-field-{}", field.replace('_', "-"))
}

pub(super) fn word_key(room: &str, field: &str, word: &str) -> String {
    format!("{room}-{}-{}", field.replace('_', "-"), word.replace('_', "-"))
}

/// The fields of a record in the order in which its struct has them.
fn fields(record: &Record) -> Vec<(String, Value)> {
    let json = record.to_json().unwrap_or_default();
    serde_json::from_str(&json).map(|InOrder(fields)| fields).unwrap_or_default()
}

struct InOrder(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for InOrder {
    fn deserialize<D: Deserializer<'de>>(reading: D) -> Result<InOrder, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = InOrder;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<InOrder, M::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(InOrder(pairs))
            }
        }
        reading.deserialize_map(Pairs)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::only_other;

    #[test]
    fn of_two_lists_only_what_differs_is_told() {
        let told = only_other(&json!(["a", "b", "c"]), &json!(["a", "c", "d"]));
        assert_eq!(told, (json!(["b"]), json!(["d"])));
        let step =
            |nth: u8, name: &str, weeks: u8| json!({"number": nth, "name": name, "weeks": weeks});
        let old = json!([step(1, "College", 2), step(2, "Raad", 4)]);
        let new = json!([step(1, "College", 2), step(2, "Raad", 6), step(3, "Bestuur", 1)]);
        let was = json!([{"name": "Raad", "weeks": 4}]);
        let is = json!([{"name": "Raad", "weeks": 6}, step(3, "Bestuur", 1)]);
        assert_eq!(only_other(&old, &new), (was, is));
        let turned = only_other(&json!(["a", "b"]), &json!(["b", "a"]));
        assert_eq!(turned, (json!(["a", "b"]), json!(["b", "a"])));
    }
}
