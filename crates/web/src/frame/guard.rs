// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What holds for every answer: the headers, and that forms come from our own pages.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};

use super::{Ask, House, PublicUrl, Stop, routes::refuse};

/// Nothing inline, nothing from elsewhere, framed by nobody.
pub(crate) const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(&str, &str); 9] = [
    ("content-security-policy", CONTENT_POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    // Not `no-referrer`: browsers would then hide the `Origin` of our own forms.
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-robots-tag", "noindex"),
    ("x-permitted-cross-domain-policies", "none"),
];

/// Two years, as long as this house is reached over https.
const ONLY_HTTPS: &str = "max-age=63072000; includeSubDomains";

pub(super) async fn guard(
    State(house): State<Arc<House>>,
    request: Request,
    next: Next,
) -> Response {
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    let is_ours = reads || comes_from_here(&house.public_url, request.headers());
    let mut response = if is_ours {
        next.run(request).await
    } else {
        let (parts, _) = request.into_parts();
        refuse(Ask::new(&house, &parts, None, ""), Stop::WrongOrigin)
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if house.public_url.is_secure() {
        let value = HeaderValue::from_static(ONLY_HTTPS);
        headers.insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    response
}

/// Every browser says where a form comes from, in one of two ways; what says neither is refused.
fn comes_from_here(public_url: &PublicUrl, headers: &HeaderMap) -> bool {
    let told = |name: HeaderName| headers.get(name).and_then(|it| it.to_str().ok());
    let site = told(HeaderName::from_static("sec-fetch-site"));
    if site.is_some_and(|it| it != "same-origin") {
        return false;
    }
    match told(header::ORIGIN) {
        Some(origin) => public_url.is_ours(origin, told(header::HOST).unwrap_or_default()),
        None => site.is_some(),
    }
}
