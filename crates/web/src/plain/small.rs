// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Small things: light or dark, signing out, and where a weakness can be told.

use axum::response::Response;

use crate::frame::{Cx, Stop, Visit, back, end_session, keep_theme, see_other};

pub(super) async fn theme(visit: Visit) -> Result<Response, Stop> {
    let response = see_other(&visit, back(&visit), None);
    Ok(keep_theme(&visit, response))
}

pub(super) async fn sign_out(visit: Visit) -> Result<Response, Stop> {
    let response = see_other(&visit, "/", None);
    end_session(&visit, response).await
}

/// As internet.nl and researchers look for it; made anew, so that it never goes out of date.
pub(super) fn security(cx: &Cx<'_>) -> String {
    let house = cx.house();
    let contact = match house.settings.security_contact.as_str() {
        "" => format!("mailto:security@{}", house.public_url.host()),
        given => given.to_owned(),
    };
    let ends = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(180 * 24);
    let origin = house.public_url.origin();
    format!(
        "Contact: {contact}\nExpires: {ends:.0}\nPreferred-Languages: nl, en\n\
         Canonical: {origin}/.well-known/security.txt\n"
    )
}
