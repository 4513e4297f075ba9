// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A file that somebody takes away.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use jiff::civil::Date;

/// A file to take away.
pub struct Download {
    pub name: String,
    /// Such as `text/csv; charset=utf-8`.
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

impl Download {
    /// A list of an earlier day says so wherever it lies.
    pub(super) fn of_day(self, day: Option<Date>) -> Download {
        match day {
            Some(day) => Download { name: format!("{day}-{}", self.name), ..self },
            None => self,
        }
    }
}

impl IntoResponse for Download {
    fn into_response(self) -> Response {
        let plain: String = self
            .name
            .chars()
            .map(|it| if it.is_ascii_alphanumeric() || ".-_".contains(it) { it } else { '-' })
            .collect();
        let place = HeaderValue::try_from(format!("attachment; filename=\"{plain}\""));
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(self.kind)),
            (header::CONTENT_DISPOSITION, place.expect("only plain letters")),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        (headers, self.bytes).into_response()
    }
}
