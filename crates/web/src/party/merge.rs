// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties that become one: which, into what, from when.

use domain::{
    party::{Merge, Party, Successor},
    refusal::Problem,
    sight::Seen,
};
use ledger::Id;
use maud::html;

use super::buttons;
use crate::{
    frame::{Cx, Form, Page, Sent, Stop, Typed},
    kit::{self, Icon, Link, Status},
};

/// Parties that have not ended, by name.
fn here<'v>(cx: &Cx<'v>) -> Vec<Seen<'v, Party>> {
    let mut parties = cx.sight().all::<Party>();
    parties.retain(|it| it.until.is_none());
    parties.sort_by_cached_key(|it| it.name.to_lowercase());
    parties
}

pub(super) fn page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let parties = here(cx);
    let list = cx.at("/parties");
    // The value bears the revision: who merges must have read what they merge.
    let values: Vec<(String, &str)> = parties
        .iter()
        .map(|it| (format!("{}.{}", it.id, it.stamp.revision), it.record.name.as_str()))
        .collect();
    let options: Vec<(&str, &str)> =
        values.iter().map(|(value, name)| (value.as_str(), *name)).collect();
    let from = cx.query("from").unwrap_or_default();
    let chosen: Vec<&str> = options
        .iter()
        .map(|it| it.0)
        .filter(|it| !from.is_empty() && it.starts_with(&from))
        .collect();
    let mut into = vec![("", t.party_merge_new())];
    into.extend(&options);
    let optional = t.frame_optional();
    let fields = html! {
        (form.several("predecessors", t.party_merge_which(), &options, &chosen))
        (form.field("successor", t.party_merge_into()).select(&into))
        (form.field("name", t.party_merge_name()).hint(t.party_merge_name_hint())
            .optional(optional).text())
        (form.field("short", t.party_field_short()).hint(t.party_short_hint()).optional(optional)
            .short().text())
        (form.field("code", t.party_field_code()).hint(t.party_code_hint()).optional(optional)
            .short().text())
        (form.field("on", t.party_merge_on()).hint(t.party_merge_on_hint()).date())
        (form.field("reason", t.frame_why()).optional(optional).area(2))
        (buttons(cx, t.party_merge_do(), &list))
    };
    let up = [Link::new(&list, t.party_title()).icon(Icon::Parties)];
    let content = html! {
        (kit::page_head(kit::crumbs(&up, t.party_merge_title()), t.party_merge_title(),
            t.party_merge_lead(), ""))
        (kit::tell(Status::Note, t.party_merge_seats()))
        div class="mt" { (form.html(fields)) }
    };
    Ok(cx.page(t.party_merge_title(), content))
}

fn chosen(value: &str) -> Option<(Id<Party>, u32)> {
    let (id, revision) = value.split_once('.')?;
    Some((id.parse().ok()?, revision.parse().ok()?))
}

pub(super) fn act(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let ticked = typed.all("predecessors");
    let predecessors: Vec<_> = ticked.iter().filter_map(|it| chosen(it)).collect();
    if predecessors.len() < ticked.len() {
        typed.wrong("predecessors", Problem::UnknownChoice);
    }
    let successor = typed.line("successor");
    let (name, short, code) = (typed.line("name"), typed.line("short"), typed.line("code"));
    let successor = match chosen(&successor) {
        Some((id, seen)) => Successor::Existing(id, seen),
        None => Successor::New { name, short, code },
    };
    let act = Merge { predecessors, successor, on: typed.date("on"), reason: typed.text("reason") };
    let to = match act.successor {
        Successor::Existing(id, _) => super::place(cx, id),
        Successor::New { .. } => cx.at("/parties"),
    };
    Ok(typed.act(act).then(to).says(cx.t.party_merge_done()))
}
