// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The address that people use: it decides on cookies, on `Origin`, and whether http will do.

use std::net::{IpAddr, Ipv6Addr};

/// `https://kwartier.example`, or `http://` with an address of one's own network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    host: String,
    secure: bool,
}

/// Why an address cannot be the public one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPublic {
    #[error("the public address must look like https://kwartier.example, without anything behind")]
    NotAnOrigin,
    #[error("http is only for your own computer and network; use https for {0}")]
    HttpOutside(String),
}

impl PublicUrl {
    pub fn parse(text: &str) -> Result<PublicUrl, NotPublic> {
        let text = text.trim().trim_end_matches('/');
        let (scheme, place) = text.split_once("://").ok_or(NotPublic::NotAnOrigin)?;
        let secure = match scheme {
            "https" => true,
            "http" => false,
            _ => return Err(NotPublic::NotAnOrigin),
        };
        let fits = |letter: char| letter.is_ascii_alphanumeric() || ".-:[]_".contains(letter);
        if place.is_empty() || !place.chars().all(fits) {
            return Err(NotPublic::NotAnOrigin);
        }
        let host = host_of(place).to_owned();
        if !secure && !is_near(&host) {
            return Err(NotPublic::HttpOutside(host));
        }
        Ok(PublicUrl { origin: text.to_ascii_lowercase(), host, secure })
    }

    /// Without a slash at the end: put a path behind it.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// Whether a form that says it comes from `origin` comes from this house. Over http the house
    /// also answers to other names of the same computer, as long as they are near ones.
    pub fn is_ours(&self, origin: &str, asked_host: &str) -> bool {
        let origin = origin.to_ascii_lowercase();
        let same_place = origin.strip_prefix("http://") == Some(&asked_host.to_ascii_lowercase());
        origin == self.origin || (!self.secure && same_place && is_near(host_of(asked_host)))
    }
}

fn host_of(place: &str) -> &str {
    match place.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => place.split(':').next().unwrap_or_default(),
    }
}

/// This computer, or an address that only a network of one's own hands out.
fn is_near(host: &str) -> bool {
    match host.parse() {
        Ok(IpAddr::V4(it)) => it.is_loopback() || it.is_private() || it.is_link_local(),
        Ok(IpAddr::V6(it)) => it == Ipv6Addr::LOCALHOST || (it.segments()[0] & 0xfe00) == 0xfc00,
        Err(_) => host == "localhost" || host.ends_with(".localhost") || host.ends_with(".local"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_stays_on_ones_own_network() {
        for good in ["http://localhost:8080", "http://127.0.0.1:1", "http://192.168.1.7:8080/"] {
            assert!(!PublicUrl::parse(good).expect(good).is_secure());
        }
        assert!(PublicUrl::parse("https://kwartier.example/").expect("https").is_secure());
        for bad in ["http://kwartier.example", "kwartier.example", "ftp://x", "https://a/b", ""] {
            assert!(PublicUrl::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_form_of_another_site_is_not_ours() {
        let url = PublicUrl::parse("https://kwartier.example").expect("fits");
        assert!(url.is_ours("https://kwartier.example", "kwartier.example"));
        assert!(!url.is_ours("https://other.example", "other.example"));
        let url = PublicUrl::parse("http://192.168.1.7:8080").expect("fits");
        assert!(url.is_ours("http://localhost:8080", "localhost:8080"));
        assert!(!url.is_ours("http://other.example", "other.example"));
        assert!(!url.is_ours("null", "localhost:8080"));
    }
}
