// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Takes out of an answer what is new with every page: act ids, session marks, the hour it ends.

use std::collections::HashSet;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

use super::{seek::unzipped, visitor::Answer};

/// Ids that stay as they are: of the founding and its records. Every other id is an act's or a
/// session's.
#[derive(Default)]
pub struct Mask {
    known: HashSet<String>,
}

impl Mask {
    pub fn knows(&mut self, id: impl ToString) {
        self.known.insert(id.to_string());
    }

    /// How two answers differ, apart from what is new every time and from the words that each was
    /// asked with: so the answers about two hidden things are the same.
    pub fn difference(
        &self,
        (one, own): (&Answer, &[&str]),
        (two, others): (&Answer, &[&str]),
    ) -> Option<String> {
        let (a, b) = (told(one, own), told(two, others));
        // Most of two pages is the same: only the parts that differ are looked at closely.
        let mut parts = (a.split('<'), b.split('<'));
        loop {
            match (parts.0.next(), parts.1.next()) {
                (None, None) => return None,
                (Some(a), Some(b)) if a == b || self.without_new(a) == self.without_new(b) => {}
                _ => return Some(difference(&self.without_new(&a), &self.without_new(&b))),
            }
        }
    }

    fn without_new(&self, text: &str) -> String {
        let mut made = String::with_capacity(text.len());
        let mut run = 0;
        for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
            if letter.is_ascii_alphanumeric() {
                continue;
            }
            let word = &text[run..at];
            match word.len() {
                26 if is_id(word) && !self.known.contains(word) => made.push_str("·new·"),
                64 if word.bytes().all(|it| it.is_ascii_hexdigit()) => made.push_str("·mark·"),
                _ => made.push_str(word),
            }
            if at < text.len() {
                made.push(letter);
            }
            run = at + letter.len_utf8();
        }
        // The code of a meeting that began just now is by chance: "b>307 150" on the desk.
        if made.strip_prefix("b>").is_some_and(is_code) {
            return "b>·code·".to_owned();
        }
        match made.find("\nExpires: ") {
            // When a weakness report is to be looked up anew: half a year from this moment.
            Some(at) if made.contains("Preferred-Languages") => {
                let end = made[at + 1..].find('\n').map_or(made.len(), |it| at + 1 + it);
                made.replace_range(at..end, "\nExpires: ·then·");
                made
            }
            _ => made,
        }
    }
}

fn is_code(words: &str) -> bool {
    let groups: Vec<&str> = words.split(' ').collect();
    let is_group = |it: &&str| it.len() == 3 && it.bytes().all(|it| it.is_ascii_digit());
    groups.len() == 2 && groups.iter().all(is_group)
}

/// An answer as text, without the words that it was asked with.
fn told(answer: &Answer, own: &[&str]) -> String {
    let mut text = format!("{}\n", answer.status);
    for (name, value) in &answer.headers {
        let value = match name.as_str() {
            "set-cookie" => cookie(value),
            _ => value.clone(),
        };
        text.push_str(&format!("{name}: {value}\n"));
    }
    if answer.body.starts_with(b"PK\x03\x04") {
        for file in unzipped(&answer.body) {
            text.push_str(&String::from_utf8_lossy(&file));
            text.push('\n');
        }
    } else {
        text.push_str(&format!("{} bytes\n", answer.body.len()));
        text.push_str(&String::from_utf8_lossy(&answer.body));
    }
    for word in own.iter().filter(|it| !it.is_empty()) {
        if text.contains(word) {
            text = text.replace(word, "·asked·");
        }
    }
    if !own.is_empty() {
        text = without_preview(&text);
    }
    text
}

/// A form that reads a sheet twice carries a checksum of what was asked with.
fn without_preview(text: &str) -> String {
    const MARK: &str = "name=\"preview\" value=\"";
    let mut made = text.to_owned();
    if let Some(at) = made.find(MARK).map(|it| it + MARK.len()) {
        let end = made[at..].find('"').map_or(made.len(), |it| at + it);
        made.replace_range(at..end, "·checksum·");
    }
    made
}

fn is_id(word: &str) -> bool {
    word.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_lowercase())
}

/// A session is a secret of its own; a receipt is read as what it says.
fn cookie(value: &str) -> String {
    let (pair, rest) = value.split_once(';').unwrap_or((value, ""));
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let told = value.split('.').next().unwrap_or_default();
    let said = BASE64_URL_SAFE_NO_PAD.decode(told).unwrap_or_default();
    let value = match name {
        "kwartier" if !value.is_empty() => "·session·".to_owned(),
        "kwartier-receipt" => String::from_utf8_lossy(&said).into_owned(),
        _ => value.to_owned(),
    };
    format!("{name}={value};{rest}")
}

/// The first line in which two texts differ, with what stands before it.
fn difference(a: &str, b: &str) -> String {
    let first = a.lines().zip(b.lines()).position(|(a, b)| a != b);
    let line = first.unwrap_or_else(|| a.lines().count().min(b.lines().count()));
    let shown = |text: &str, other: &str| {
        let words = text.lines().nth(line).unwrap_or("(ends here)");
        let other = other.lines().nth(line).unwrap_or_default();
        let same = words.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        words.chars().skip(same.saturating_sub(60)).take(200).collect::<String>()
    };
    format!("line {}\n      one: {}\n      two: {}", line + 1, shown(a, b), shown(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(body: &str) -> Answer {
        Answer { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() }
    }

    #[test]
    fn only_what_is_new_is_taken_out() {
        let mut mask = Mask::default();
        mask.knows("aaaaaaaaaaaaaaaaaaaaaaaaaa");
        let a = "<a href=\"/f/aaaaaaaaaaaaaaaaaaaaaaaaaa\"> 0123456789abcdefghjkmnpqrs 09:14 één";
        let b = "<a href=\"/f/aaaaaaaaaaaaaaaaaaaaaaaaaa\"> 7123456789abcdefghjkmnpqrs 09:14 één";
        let differs = |a: &str, b: &str| mask.difference((&answer(a), &[]), (&answer(b), &[]));
        assert_eq!(differs(a, b), None);
        let c = a.replace("09:14", "09:15");
        let told = differs(a, &c).expect("the hour differs");
        assert!(told.contains("one: ") && told.contains("09:15"), "{told}");
        let d = a.replace("aaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbb");
        assert!(differs(a, &d).is_some());
        assert_eq!(differs("code <b>307 150</b>", "code <b>194 148</b>"), None);
        assert!(differs("<b>307 15</b>", "<b>194 14</b>").is_some());
    }

    #[test]
    fn a_receipt_is_read_as_what_it_says() {
        let with = |says: &str| {
            let coded = BASE64_URL_SAFE_NO_PAD.encode(says);
            let cookie = format!("kwartier-receipt={coded}.abc; Path=/");
            let headers = vec![("set-cookie".to_owned(), cookie)];
            told(&Answer { headers, ..answer("") }, &[])
        };
        assert!(with("bewaard").contains("kwartier-receipt=bewaard; Path=/"));
        assert_ne!(with("bewaard"), with("gewijzigd"));
    }
}
