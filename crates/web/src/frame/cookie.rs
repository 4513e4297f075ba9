// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Cookies: one for the session, small ones for language, theme and the last receipt.

use axum::http::{HeaderMap, HeaderValue, header};

pub(super) const SESSION: &str = "kwartier";
pub(super) const LANGUAGE: &str = "kwartier-language";
pub(super) const THEME: &str = "kwartier-theme";
pub(super) const FLASH: &str = "kwartier-receipt";

/// Which link of the operator this browser was told about.
pub(super) const TOLD: &str = "kwartier-told";

pub(super) const YEAR: u32 = 365 * 24 * 60 * 60;

/// Over https a cookie that only this very host can set; over http a plain one.
fn full_name(name: &str, secure: bool) -> String {
    if secure { format!("__Host-{name}") } else { name.to_owned() }
}

pub(super) fn read<'h>(headers: &'h HeaderMap, name: &str, secure: bool) -> Option<&'h str> {
    let name = full_name(name, secure);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|it| it.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

/// `seconds` of 0 takes the cookie away.
pub(super) fn write(name: &str, value: &str, seconds: u32, secure: bool) -> HeaderValue {
    let name = full_name(name, secure);
    let only_https = if secure { "; Secure" } else { "" };
    let cookie =
        format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{only_https}");
    HeaderValue::try_from(cookie).expect("values of cookies are made of plain letters")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_is_read_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=1; kwartier=abc;x"));
        assert_eq!(read(&headers, SESSION, false), Some("abc"));
        assert_eq!(read(&headers, SESSION, true), None);
        let written = write(SESSION, "abc", 60, true);
        let expected = "__Host-kwartier=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure";
        assert_eq!(written, expected);
    }
}
