// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What came in with a request: address, headers, language and theme.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::{ConnectInfo, Query, RawPathParams},
    http::{HeaderMap, Uri, header},
};
use ledger::Timestamp;
use texts::Language;

use super::{House, cookie};

/// What came in, before anything is known of who asks.
#[derive(Clone)]
pub(super) struct Ask {
    pub house: Arc<House>,
    pub uri: Uri,
    pub headers: HeaderMap,
    pub params: Vec<(String, String)>,
    pub address: Option<SocketAddr>,
    /// The address as it stands in the register: `/f/{w}/parties`.
    pub route: &'static str,
    /// The fixed clock of a stream; a visit of its own moment has none.
    pub clock: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    System,
    Light,
    Dark,
}

impl Ask {
    pub fn new(
        house: &Arc<House>,
        parts: &axum::http::request::Parts,
        params: Option<&RawPathParams>,
        route: &'static str,
    ) -> Ask {
        let params =
            params.map(|it| it.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect());
        Ask {
            house: Arc::clone(house),
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
            params: params.unwrap_or_default(),
            address: parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|it| it.0),
            route,
            clock: None,
        }
    }

    pub fn query(&self) -> Vec<(String, String)> {
        Query::try_from_uri(&self.uri).map(|Query(pairs)| pairs).unwrap_or_default()
    }

    pub fn asked_language(&self) -> Option<Language> {
        let pairs = self.query();
        pairs.iter().find(|(name, _)| name == "taal").and_then(|(_, code)| code.parse().ok())
    }

    /// Whether a page of this house led here, as far as the browser says so.
    pub fn is_led_from_here(&self) -> bool {
        let site = self.headers.get("sec-fetch-site").and_then(|it| it.to_str().ok());
        site == Some("same-origin")
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        cookie::read(&self.headers, name, self.house.public_url.is_secure())
    }

    pub fn language(&self) -> Language {
        let chosen = self.cookie(cookie::LANGUAGE).and_then(|code| code.parse().ok());
        let accepted = self.headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok());
        self.asked_language()
            .or(chosen)
            .unwrap_or_else(|| Language::from_accept(accepted.unwrap_or_default()))
    }

    pub fn theme(&self) -> Theme {
        match self.cookie(cookie::THEME) {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        }
    }
}
