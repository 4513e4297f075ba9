// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of papers: of each table, of each route with its councils, and what was given out.

use domain::{
    paper::{self, Given, RoutePaper},
    route::{self, Route},
    sight::Seen,
    table,
};
use maud::{Markup, html};

use super::{
    council,
    given::{Out, about_route, to_table},
    response,
};
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, column},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let content = html! {
        (kit::page_head("", t.paper_title(), t.paper_lead(), ""))
        (of_tables(cx))
        @for it in route::routes(cx.sight()) { (of_route(cx, &it)) }
        (given_out(cx))
    };
    Ok(cx.page(t.paper_title(), content))
}

/// A paper and the day it was given out last.
fn row(cx: &Cx<'_>, at: &str, name: &str, last: Option<Out<'_>>) -> Vec<Markup> {
    let last = match last {
        Some(last) => last.link(cx),
        None => html! { (cx.t.paper_never_given()) },
    };
    vec![html! { a href=(at) { (name) } }, last]
}

fn rows_table(cx: &Cx<'_>, caption: &str, rows: &[Vec<Markup>]) -> Markup {
    let columns = [column(cx.t.paper_one()), column(cx.t.paper_last())];
    kit::fold_table(caption, false, &columns, rows)
}

fn of_tables(cx: &Cx<'_>) -> Markup {
    let rows: Vec<Vec<Markup>> = table::tables(cx.sight())
        .iter()
        .map(|it| {
            let last = paper::given(cx.sight(), it.table.id);
            let name = cx.t.paper_one_pager_for(it.table.name.as_str());
            let at = cx.at(format_args!("/papers/{}", it.table.id));
            row(cx, &at, &name, last.first().map(|it| to_table(cx, it)))
        })
        .collect();
    html! { @if !rows.is_empty() { (rows_table(cx, cx.t.paper_title(), &rows)) } }
}

/// The reactienota, and behind one word the page of each council.
fn of_route(cx: &Cx<'_>, it: &Seen<'_, Route>) -> Markup {
    let t = cx.t;
    let last = |party| {
        let all = paper::of_route(cx.sight(), it.id, party);
        all.first().map(|it| about_route(cx, it))
    };
    let nota = [row(cx, &response::at(cx, it.id), t.paper_response(), last(None))];
    let mut parties: Vec<_> = it.parties.iter().map(|id| (cx.party_name(*id), *id)).collect();
    parties.sort_by_cached_key(|(name, _)| name.to_lowercase());
    let councils = parties
        .iter()
        .map(|(name, id)| row(cx, &council::at(cx, it.id, *id), name, last(Some(*id))));
    let councils: Vec<_> = councils.collect();
    html! {
        section {
            h2 class="mt" { (it.name) }
            (rows_table(cx, &it.name, &nota))
            @if !councils.is_empty() {
                (kit::more(
                    &t.paper_councils(councils.len()),
                    rows_table(cx, t.paper_council(), &councils),
                ))
            }
        }
    }
}

/// Every paper that was given out and may be read, the newest first.
fn given_out(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let tables = cx.sight().all::<Given>();
    let routes = cx.sight().all::<RoutePaper>();
    let mut all: Vec<Out<'_>> = tables.iter().map(|it| to_table(cx, it)).collect();
    all.extend(routes.iter().map(|it| about_route(cx, it)));
    all.sort_by_key(Out::age);
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|it| {
            let by = html! { (cx.who(it.by)) };
            vec![html! { (it.title) }, html! { (it.about) }, it.link(cx), by]
        })
        .collect();
    let headings = [t.paper_one(), t.paper_about(), t.paper_given_day(), t.paper_given_who()];
    html! {
        @if !rows.is_empty() {
            section {
                h2 class="mt" { (t.paper_given_before()) }
                (kit::fold_table(t.paper_given_before(), false, &headings.map(column), &rows))
            }
        }
    }
}
