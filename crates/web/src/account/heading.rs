// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where somebody was heading when they had to sign in first: a page of this house, or the start.

use crate::frame::{Cx, is_here};

/// The most of an address that is kept.
const MOST: usize = 300;

/// The page that asks to sign in, and then goes on to `path`.
pub(crate) fn sign_in_to(path: &str) -> String {
    with("/aanmelden", path)
}

/// `address`, which goes on to `heading` afterwards.
pub(super) fn with(address: &str, heading: &str) -> String {
    if heading == "/" || !is_safe(heading) {
        return address.to_owned();
    }
    format!("{address}?naar={}", coded(heading))
}

/// Where this visit is heading: from the address, or from the form that was sent.
pub(super) fn of(cx: &Cx<'_>) -> String {
    let asked = cx.filled("naar").map(str::to_owned).or_else(|| cx.query("naar"));
    asked.filter(|it| is_safe(it)).unwrap_or_else(|| "/".to_owned())
}

/// Never another site, and never round in a circle.
pub(super) fn is_safe(path: &str) -> bool {
    let page = path.split(['?', '#']).next().unwrap_or_default();
    is_here(path) && path.len() <= MOST && page != "/aanmelden"
}

fn coded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    let letters = path.bytes().map(|byte| match plain(byte) {
        true => (byte as char).to_string(),
        false => format!("%{byte:02X}"),
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_of_this_house_is_a_heading() {
        for good in ["/", "/account", "/f/abc/parties?x=1", "/uitnodiging/abc"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/\t/evil.example",
            "/a b",
            "/a\r\nLocation: x",
            "javascript:alert(1)",
            "evil.example",
            "/aanmelden?naar=/aanmelden",
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
        assert!(!is_safe(&format!("/{}", "a".repeat(MOST))));
    }

    #[test]
    fn an_address_goes_along_whole() {
        assert_eq!(sign_in_to("/f/a/b?c=d&e"), "/aanmelden?naar=/f/a/b%3Fc%3Dd%26e");
        assert_eq!(sign_in_to("/"), "/aanmelden");
        assert_eq!(sign_in_to("//x"), "/aanmelden");
    }
}
