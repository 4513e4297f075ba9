// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page on which a record that was found can be read.

use domain::records::{Kind, Record};
use ledger::AnyId;

use crate::frame::Cx;

/// Its own page, the page of what it lies under, or the page of its room.
pub(super) fn page_about(cx: &Cx<'_>, id: AnyId, record: &Record) -> String {
    let own = |id: AnyId, kind: Kind| own_page(kind).map(|it| cx.at(format_args!("{it}/{id}")));
    if let Some(room) = own_room(record.kind()) {
        return cx.at(room);
    }
    let parents = record.filed().under();
    let above = || parents.into_iter().find_map(|it| own(it, cx.sight().sees(it)?));
    own(id, record.kind()).or_else(above).unwrap_or_else(|| match record.kind() {
        Kind::Activity => cx.at("/tracks"),
        kind if kind.room() == "assignment" => cx.at("/assignment"),
        _ => cx.at(format_args!("/history/{id}")),
    })
}

/// Kinds that are read on a page of their room, whatever they lie under.
fn own_room(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Term | Kind::Meaning | Kind::CheerWords => Some("/glossary"),
        Kind::Stage | Kind::Sense | Kind::Involvement => Some("/process"),
        Kind::Interest | Kind::ReleaseRequest | Kind::Release | Kind::Pattern => Some("/interests"),
        _ => None,
    }
}

/// Kinds of which every record has a page.
fn own_page(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Frame => Some("/frames"),
        Kind::Party => Some("/parties"),
        Kind::Person => Some("/people"),
        Kind::Table => Some("/tables"),
        Kind::Round => Some("/rounds"),
        Kind::Text => Some("/texts"),
        Kind::Version => Some("/texts/versions"),
        Kind::Prepared => Some("/rounds/prepared"),
        // In full there, also where a list shows its beginning only.
        Kind::Note | Kind::Talk | Kind::Promise => Some("/history"),
        _ => None,
    }
}
