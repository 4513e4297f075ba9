// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Style, script and fonts: from the bundle, or the plain style sheets where Node made no bundle.

use std::collections::HashMap;

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::kit::{Assets, Linked};

/// What the bundler made; inside the program in a release, from disk otherwise.
#[derive(RustEmbed)]
#[folder = "dist/"]
#[allow_missing = true]
struct Bundle;

/// The style sheets as they are written.
#[derive(RustEmbed)]
#[folder = "../../web-assets/src/css/"]
struct Sheets;

const PLAIN: &str = "plain.css";
const PLACE: &str = "/assets/";

#[derive(Deserialize)]
struct Bundled {
    file: String,
    integrity: String,
}

/// The files that every page asks for.
pub(super) fn assets() -> Assets {
    let manifest = Bundle::get("manifest.json");
    let manifest: Option<HashMap<String, Bundled>> =
        manifest.and_then(|it| serde_json::from_slice(&it.data).ok());
    let Some(manifest) = manifest else {
        let style = Linked { href: format!("{PLACE}{PLAIN}"), integrity: String::new() };
        return Assets { style, script: None, icon: None, font: None };
    };
    let linked = |name: &str| {
        let found = manifest.get(name)?;
        let href = format!("{PLACE}{}", found.file);
        Some(Linked { href, integrity: found.integrity.clone() })
    };
    Assets {
        style: linked("main.css").unwrap_or_default(),
        script: linked("script.js"),
        icon: linked("icon.svg"),
        font: linked("atkinson-hyperlegible-next-latin-wght-normal.woff2").map(|it| it.href),
    }
}

pub(super) async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    if name == PLAIN {
        return answer(&headers, "text/css; charset=utf-8", "no-cache", plain().into_bytes());
    }
    let (Some(kind), Some(found)) = (kind_of(&name), Bundle::get(&name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // The name holds a hash of the content: another content has another name.
    answer(&headers, kind, "public, max-age=31536000, immutable", found.data.into_owned())
}

fn answer(asked: &HeaderMap, kind: &str, cache: &str, content: Vec<u8>) -> Response {
    let tag = format!("\"{}\"", &ledger::Digest::of(&content).to_string()[..32]);
    let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok());
    let response = Response::builder()
        .header(header::ETAG, &tag)
        .header(header::CACHE_CONTROL, cache)
        .header(header::CONTENT_TYPE, kind);
    let response = match known.is_some_and(|it| it.split(',').any(|it| it.trim() == tag)) {
        true => response.status(StatusCode::NOT_MODIFIED).body(Body::empty()),
        false => response.body(Body::from(content)),
    };
    response.expect("these headers are plain")
}

/// Only what pages ask for: the manifest stays here.
fn kind_of(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

/// All sheets in the order in which `main.css` imports them; without fonts, which Node brings.
fn plain() -> String {
    let main = Sheets::get("main.css").map(|it| text(&it.data)).unwrap_or_default();
    let names = main.lines().filter_map(|line| line.trim().strip_prefix("@import \"./"));
    let names = names.filter_map(|it| it.split('"').next()).filter(|it| *it != "fonts.css");
    names.filter_map(Sheets::get).map(|it| text(&it.data)).collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_node_the_sheets_stand_there_in_their_order() {
        let plain = plain();
        let tokens = plain.find("--kw-paper").expect("the tokens");
        let print = plain.find("@media print").expect("the paper");
        assert!(tokens < print && !plain.contains("@font-face"));
    }

    #[tokio::test]
    async fn an_asset_that_is_known_is_not_sent_again() {
        let none = HeaderMap::new();
        let first = asset(Path(PLAIN.to_owned()), none.clone()).await;
        assert_eq!(first.status(), StatusCode::OK);
        let mut known = HeaderMap::new();
        known.insert(header::IF_NONE_MATCH, first.headers()[header::ETAG].clone());
        let again = asset(Path(PLAIN.to_owned()), known).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        let other = asset(Path("manifest.json".to_owned()), none).await;
        assert_eq!(other.status(), StatusCode::NOT_FOUND);
    }
}
