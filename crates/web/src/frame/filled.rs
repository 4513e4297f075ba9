// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was typed in a form, kept exactly as it was typed: names, values and files.

use std::collections::BTreeMap;

use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Form, FromRequest, Multipart, Request},
    http::{HeaderMap, header},
};
use http_body_util::BodyExt;

use super::Stop;

/// The most a form may hold, without files.
const FORM_BYTES: usize = 256 * 1024;
/// The most the fields of a form with a file may hold: a list that is looked at travels in one.
const FIELDS_BYTES: usize = 4 * 1024 * 1024;
/// The most a file may hold.
const FILE_BYTES: usize = 10 * 1024 * 1024;
/// So much of what is too large is read and thrown away, so that the browser hears the answer.
const DRAINED_BYTES: usize = 64 * 1024 * 1024;

/// The fields of a form as they came in. A row that was left empty is no row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    fields: Vec<(String, String)>,
    files: Vec<Given>,
}

/// A file that came with a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    pub field: String,
    pub name: String,
    pub bytes: Bytes,
}

impl Filled {
    pub fn new(fields: impl IntoIterator<Item = (String, String)>) -> Filled {
        let plain = |text: String| text.replace("\r\n", "\n").replace('\r', "\n");
        let fields = fields.into_iter().map(|(name, value)| (name, plain(value)));
        Filled { fields: without_empty_rows(fields.collect()), files: Vec::new() }
    }

    /// The value of a field, or nothing at all when it was not in the form.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Every value of a field that can be ticked more than once.
    pub fn all<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        self.fields.iter().filter(move |(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    pub fn file(&self, name: &str) -> Option<&Given> {
        self.files
            .iter()
            .find(|it| it.field == name && !(it.name.is_empty() && it.bytes.is_empty()))
    }

    /// How many rows `name.0.…`, `name.1.…` were filled in.
    pub fn rows(&self, name: &str) -> usize {
        let rows = self.fields.iter().filter_map(|(field, _)| row_of(field));
        rows.filter(|(list, ..)| *list == name).map(|it| it.1 + 1).max().unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Everything that somebody typed, for giving it back when a form cannot be shown again.
    pub fn typed(&self) -> impl Iterator<Item = &str> {
        let hidden = ["act_id", "seen", "back", "undo", "grid"];
        let shown = move |(name, value): &&(String, String)| {
            // What was chosen from a list, such as a party, is sent as an id: nobody typed that.
            let is_typed = value.parse::<ledger::AnyId>().is_err();
            !hidden.contains(&name.as_str()) && is_typed && value.chars().count() > 10
        };
        self.fields.iter().filter(shown).map(|(_, value)| value.as_str())
    }

    /// Reads a form, in either of the two ways that browsers send one.
    pub async fn read(headers: &HeaderMap, body: Body) -> Result<Filled, Stop> {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
        let kind = kind.unwrap_or_default().to_ascii_lowercase();
        let has_files = kind.starts_with("multipart/form-data");
        let most = if has_files { FILE_BYTES + FIELDS_BYTES } else { FORM_BYTES };
        let bytes = within(body, most).await?;
        let mut request = Request::new(Body::from(bytes));
        *request.method_mut() = axum::http::Method::POST;
        *request.headers_mut() = headers.clone();
        // Measured above; without this, two megabytes would be the most.
        DefaultBodyLimit::disable().apply(&mut request);
        if has_files {
            return Filled::read_parts(request).await;
        }
        let fields = Form::<Vec<(String, String)>>::from_request(request, &()).await;
        fields.map(|Form(fields)| Filled::new(fields)).map_err(|_| Stop::NotAForm)
    }

    async fn read_parts(request: Request) -> Result<Filled, Stop> {
        let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Stop::NotAForm)?;
        let (mut fields, mut files, mut size) = (Vec::new(), Vec::new(), 0);
        while let Some(part) = parts.next_field().await.map_err(|_| Stop::NotAForm)? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|_| Stop::NotAForm)?;
            if let Some(name) = name {
                if bytes.len() > FILE_BYTES {
                    return Err(Stop::TooLarge);
                }
                files.push(Given { field, name, bytes });
                continue;
            }
            size += bytes.len();
            if size > FIELDS_BYTES {
                return Err(Stop::TooLarge);
            }
            fields.push((field, String::from_utf8_lossy(&bytes).into_owned()));
        }
        Ok(Filled { files, ..Filled::new(fields) })
    }
}

async fn within(mut body: Body, most: usize) -> Result<Bytes, Stop> {
    let (mut read, mut size) = (Vec::new(), 0);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Stop::NotAForm)?;
        let Ok(bytes) = frame.into_data() else { continue };
        size += bytes.len();
        if size > DRAINED_BYTES {
            break;
        }
        if size <= most {
            read.extend_from_slice(&bytes);
        }
    }
    if size > most { Err(Stop::TooLarge) } else { Ok(read.into()) }
}

/// `demands.1.words` is row 1 of `demands`.
fn row_of(name: &str) -> Option<(&str, usize, &str)> {
    let (list, rest) = name.split_once('.')?;
    let (place, inside) = rest.split_once('.').unwrap_or((rest, ""));
    let place = place.parse().ok().filter(|it| *it < 1000)?;
    Some((list, place, inside))
}

/// Takes rows out in which nothing stands, and gives the others their place again, so that what
/// is said about row 1 is about the second row that was filled in.
fn without_empty_rows(fields: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut filled: BTreeMap<(String, usize), bool> = BTreeMap::new();
    for (name, value) in &fields {
        if let Some((list, place, _)) = row_of(name) {
            *filled.entry((list.to_owned(), place)).or_default() |= !value.trim().is_empty();
        }
    }
    let mut places: BTreeMap<&str, BTreeMap<usize, usize>> = BTreeMap::new();
    for ((list, place), _) in filled.iter().filter(|(_, has_words)| **has_words) {
        let list = places.entry(list).or_default();
        list.insert(*place, list.len());
    }
    let kept = fields.into_iter().filter_map(|(name, value)| {
        let Some((list, place, inside)) = row_of(&name) else { return Some((name, value)) };
        let now = places.get(list)?.get(&place)?;
        let dot = if inside.is_empty() { "" } else { "." };
        Some((format!("{list}.{now}{dot}{inside}"), value))
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn filled(fields: &[(&str, &str)]) -> Filled {
        Filled::new(fields.iter().map(|(name, value)| (name.to_string(), value.to_string())))
    }

    #[test]
    fn empty_rows_are_no_rows_and_the_others_close_up() {
        let it = filled(&[
            ("demands.0.words", " "),
            ("demands.0.put_by", ""),
            ("demands.1.words", "een"),
            ("demands.4.words", "twee"),
            ("name", "x"),
        ]);
        assert_eq!(it.rows("demands"), 2);
        assert_eq!(it.get("demands.0.words"), Some("een"));
        assert_eq!(it.get("demands.1.words"), Some("twee"));
        assert_eq!(it.rows("name"), 0);
    }

    #[test]
    fn line_ends_are_one_letter_and_the_rest_stays() {
        let it = filled(&[("a", "een\r\ntwee\rdrie"), ("b", "  <b>מ</b> 😀 ")]);
        assert_eq!(it.get("a"), Some("een\ntwee\ndrie"));
        assert_eq!(it.get("b"), Some("  <b>מ</b> 😀 "));
        assert_eq!(it.get("c"), None);
    }

    proptest! {
        #[test]
        fn reading_a_form_never_panics(bytes: Vec<u8>, cut in 0_usize..200) {
            let kinds = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=X"];
            let head = "--X\r\nContent-Disposition: form-data; name=\"a.0\"; filename=\"b\"\r\n\r\n";
            let mut with_head = head.as_bytes()[..cut.min(head.len())].to_vec();
            with_head.extend(&bytes);
            with_head.extend(b"\r\n--X--\r\n");
            let runtime = tokio::runtime::Builder::new_current_thread().build().expect("starts");
            for kind in kinds {
                for body in [bytes.clone(), with_head.clone()] {
                    let mut headers = HeaderMap::new();
                    headers.insert(header::CONTENT_TYPE, kind.parse().expect("plain"));
                    let read = runtime.block_on(Filled::read(&headers, Body::from(body)));
                    prop_assert!(matches!(read, Ok(_) | Err(Stop::NotAForm)));
                }
            }
        }
    }
}
