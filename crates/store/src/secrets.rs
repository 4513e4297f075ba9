// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The secret of the installation, and tokens of which only a keyed checksum is ever stored.

use std::{fmt, fs, io::Write};

use ledger::{AnyId, Digest, Key};

use crate::{
    Fault, Place,
    place::{create_private, create_private_folder, give_name, remove_draft},
};

/// Chance from the operating system.
pub fn chance<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives chance");
    bytes
}

/// A new id by chance, for what is not derived: accounts, workspaces, pages' act ids.
pub fn new_id() -> AnyId {
    AnyId(chance())
}

/// What a cookie, a link or a code holds: it opens something, so it is never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    pub(crate) fn new() -> Token {
        Token(format!("{}{}", new_id(), new_id()))
    }

    /// A token that a person copies from paper: five groups of five letters.
    pub(crate) fn to_copy() -> Token {
        let letters = new_id().to_string();
        let groups: Vec<&str> = (0..5).map(|n| &letters[1 + 5 * n..6 + 5 * n]).collect();
        Token(groups.join("-"))
    }

    /// What somebody sent; whether it opens anything is seen when it is looked up.
    pub fn read(text: &str) -> Token {
        Token(text.trim().chars().take(100).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is stored of it. Letters that people confuse, capitals and hyphens do not matter.
    pub(crate) fn check(&self, key: &Key, kind: &str) -> [u8; 32] {
        let letters: String = self
            .0
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
            .map(|letter| match letter.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            })
            .collect();
        key.for_purpose("token").checksum(&[kind.as_bytes(), letters.as_bytes()]).0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Reads the key, if it is there.
pub(crate) fn read_key(place: &Place) -> Result<Option<Key>, Fault> {
    let path = place.key_file();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Fault::file(&path, &error)),
    };
    let digest: Digest = text.trim().parse().map_err(|_| Fault::File {
        path: path.display().to_string(),
        what: "this is not a key: it should hold 64 hexadecimal letters".to_owned(),
    })?;
    Ok(Some(Key::new(digest.0)))
}

/// Reads the key, or makes it. Two programs that start at once end with one key: the file gets its
/// name only when it is whole, and a name that is taken is left alone.
pub(crate) fn read_or_make_key(place: &Place) -> Result<Key, Fault> {
    if let Some(key) = read_key(place)? {
        return Ok(key);
    }
    create_private_folder(&place.secrets)?;
    let path = place.key_file();
    let draft = crate::place::beside(&path, &format!(".{}", new_id()));
    let mut file = create_private(&draft)?;
    let written = writeln!(file, "{}", Digest(chance())).and_then(|()| file.sync_all());
    let written = written.map_err(|error| Fault::file(&draft, &error));
    let named = written.and_then(|()| give_name(&draft, &path));
    remove_draft(&draft);
    match named {
        Ok(()) | Err(Fault::FileThere { .. }) => {}
        Err(other) => return Err(other),
    }
    read_key(place)?.ok_or_else(|| Fault::KeyMissing { path: path.display().to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let key = Key::new([1; 32]);
        let code = Token("0a1b2-cdefg".to_owned());
        let typed = Token::read("  OAIB2 cdefg ");
        assert_eq!(code.check(&key, "code"), typed.check(&key, "code"));
        assert_ne!(code.check(&key, "code"), code.check(&key, "session"));
    }

    #[test]
    fn a_code_to_copy_has_five_groups_and_is_not_shown_in_logs() {
        let code = Token::to_copy();
        assert_eq!(code.as_str().split('-').map(str::len).collect::<Vec<_>>(), [5; 5]);
        assert_eq!(format!("{code:?}"), "Token(…)");
    }
}
