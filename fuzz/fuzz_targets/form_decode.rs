// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Any bytes are a form or a refusal, in each way that browsers send one.
#![no_main]

use std::sync::LazyLock;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, header},
};
use libfuzzer_sys::fuzz_target;
use papers::sheet::{Notation, cell, date};
use tokio::runtime::{Builder, Runtime};
use web::frame::Filled;

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().build().expect("a runtime starts"));

const KINDS: [&str; 4] = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-8",
    "multipart/form-data; boundary=X",
    "multipart/form-data",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((which, body)) = bytes.split_first() else { return };
    let mut headers = HeaderMap::new();
    let kind = HeaderValue::from_static(KINDS[usize::from(*which) % KINDS.len()]);
    headers.insert(header::CONTENT_TYPE, kind);
    let read = RUNTIME.block_on(Filled::read(&headers, Body::from(body.to_vec())));
    let Ok(form) = read else { return };
    for name in ["words", "party", "demands.0.by", ""] {
        let value = form.get(name).unwrap_or_default();
        assert!(!value.contains('\r'), "line ends are all the same");
        let _ = form.all(name).count();
        let _ = form.file(name).map(|it| it.bytes.len());
        for notation in [Notation::Dutch, Notation::English] {
            let _ = date::date(value, notation);
            let _ = cell::whole(value, notation);
            let _ = cell::money(value, notation);
        }
        let _ = value.parse::<ledger::AnyId>();
    }
    // A form is never so long that its rows cannot be gone through.
    assert!(form.rows("demands") <= bytes.len());
    let _ = form.typed().count();
});
