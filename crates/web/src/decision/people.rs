// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Fields to choose a person or a party in, by name.

use domain::{
    party::{Part, Particulars, Party},
    sight::Sight,
};
use ledger::AnyId;
use maud::Markup;

use crate::frame::{Cx, Form};

/// Everybody with a name here, by name.
fn people(sight: &Sight<'_>) -> Vec<(String, String)> {
    let all = sight.all::<Particulars>();
    let named = all.iter().filter_map(|it| match &it.part {
        Part::Name { name, .. } => Some((it.person.to_string(), name.clone())),
        _ => None,
    });
    let mut people: Vec<_> = named.collect();
    people.sort_by_key(|it| it.1.to_lowercase());
    people
}

/// Parties that still count, by name.
pub(super) fn parties(cx: &Cx<'_>) -> Vec<(String, String)> {
    let mut all = cx.sight().all::<Party>();
    all.retain(|it| it.counts_on(cx.today()));
    all.sort_by_key(|it| it.name.to_lowercase());
    all.iter().map(|it| (it.id.to_string(), it.name.clone())).collect()
}

/// One of several, or nothing.
pub(super) fn one_of(
    form: &Form<'_>,
    (name, label): (&str, &str),
    none: &str,
    options: &[(String, String)],
    now: &str,
) -> Markup {
    let all: Vec<(&str, &str)> = std::iter::once(("", none))
        .chain(options.iter().map(|(id, word)| (id.as_str(), word.as_str())))
        .collect();
    form.field_from(name, label, now).select(&all)
}

pub(super) fn owner(cx: &Cx<'_>, form: &Form<'_>, label: &str, now: Option<AnyId>) -> Markup {
    let now = now.map(|it| it.to_string()).unwrap_or_default();
    one_of(form, ("owner", label), cx.t.decision_nobody(), &people(cx.sight()), &now)
}

pub(super) fn owner_needed(cx: &Cx<'_>, form: &Form<'_>, label: &str, now: AnyId) -> Markup {
    let people = people(cx.sight());
    let all: Vec<(&str, &str)> =
        people.iter().map(|(id, word)| (id.as_str(), word.as_str())).collect();
    let now = now.to_string();
    form.field_from("owner", label, &now).select(&all)
}
