// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads raw bytes of a database as somebody does who has no key and no program of ours.

/// The sealed bytes of the urn whose row holds these ids, as they stand last in these files, the
/// log of the database among them. Nothing where there is none.
///
/// A record of the database begins with the types of its columns: two ids of 16 bytes (44, 44), the
/// sealed bytes, and a checksum of 32 (76); then the ids stand there themselves.
pub fn sealed(files: &[Vec<u8>], row: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    for file in files {
        for at in memchr::memmem::find_iter(file, row) {
            // The log keeps older copies in any order; an urn never gets smaller.
            if let Some(length) = length_before(&file[..at]).filter(|it| *it >= found.len()) {
                let begins = at + row.len();
                let ends = (begins + length).min(file.len());
                found = file[begins..ends].to_vec();
                // Where it is longer than a page, the rest stands elsewhere: its length is told.
                found.resize(length, 0);
            }
        }
    }
    found
}

/// The length of the column before the last, by the types that stand before a record.
fn length_before(before: &[u8]) -> Option<usize> {
    let (last, rest) = before.split_last()?;
    if *last != 76 {
        return None;
    }
    // A number of one to three bytes; all but its last byte have their highest bit.
    let begins = rest.iter().rposition(|it| *it == 44)? + 1;
    let number = &rest[begins..];
    if number.is_empty() || number.len() > 3 {
        return None;
    }
    let kind = number.iter().fold(0, |sum, it| (sum << 7) | usize::from(it & 127));
    (kind >= 12 && kind % 2 == 0).then(|| (kind - 12) / 2)
}

/// How often this answer stands near this name.
pub fn beside(bytes: &[u8], name: &[u8], answer: &str) -> usize {
    const NEAR: usize = 160;
    let near = |at: usize| {
        let from = at.saturating_sub(NEAR);
        let until = (at + name.len() + NEAR).min(bytes.len());
        memchr::memmem::find(&bytes[from..until], answer.as_bytes()).is_some()
    };
    memchr::memmem::find_iter(bytes, name).filter(|it| near(*it)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_with_its_length() {
        let (row, content) = ([7u8; 32], [9u8; 100]);
        let kind = 12 + 2 * content.len();
        let types = [6, 44, 44, 128 | (kind >> 7) as u8, (kind & 127) as u8, 76];
        let file = [b"anything".as_slice(), &types, &row, &content, &[1; 32]].concat();
        assert_eq!(sealed(std::slice::from_ref(&file), &row), content);
        assert_eq!(sealed(&[file], &[8; 32]), Vec::<u8>::new());
    }

    #[test]
    fn near_is_near() {
        let text = br#""unit":"abc","given":{"scale":2}"#;
        assert_eq!(beside(text, b"abc", r#"{"scale":2}"#), 1);
        assert_eq!(beside(text, b"abc", r#"{"scale":null}"#), 0);
    }
}
