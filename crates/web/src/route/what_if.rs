// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What if a party leaves, joins or holds back: what it does to votes and to the start, worked out
//! for the facilitators before they talk about it. Nothing is recorded.

use domain::{
    party::Party,
    route::{self, Route, Turn, Votes, WhatIf},
    sight::{Audience, Seen},
};
use maud::{Markup, html};

use super::{
    crumbs,
    forecast::{RUNS, range},
    place,
};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    kit::{self, Status as Tone, column},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/route/{id}/what-if", page);
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let it = cx.find::<Route>("id")?;
    let turn = cx.query("turn").and_then(|word| Turn::ALL.into_iter().find(|it| it.word() == word));
    let party = cx.query("party").and_then(|it| it.parse().ok());
    let party = party.and_then(|it| cx.sight().find::<Party>(it));
    let above = html! {
        (crumbs(cx, Some(&it), t.route_what_if()))
        p class="row" { (cx.circle(&Audience::Facilitators)) }
    };
    let content = html! {
        (kit::page_head(above, t.route_what_if(), t.route_what_if_lead(), ""))
        (form(cx, &it, party.as_ref(), turn))
        @if let (Some(party), Some(turn)) = (&party, turn) {
            @if route::can_turn(&it, party, turn) {
                @let found = route::what_if(cx.sight(), &it, party, turn, RUNS);
                @if let Ok(found) = found { (told(cx, party, turn, &found)) }
            } @else {
                (kit::tell(Tone::Care, cannot(cx, party, turn)))
            }
        }
    };
    Ok(cx.page(t.route_what_if(), content))
}

fn cannot(cx: &Cx<'_>, party: &Seen<'_, Party>, turn: Turn) -> String {
    let name = party.name.as_str();
    match turn {
        Turn::Joins => cx.t.route_what_if_on_it(name),
        Turn::Leaves | Turn::HoldsBack => cx.t.route_what_if_not_on_it(name),
    }
}

fn word(cx: &Cx<'_>, turn: Turn) -> &'static str {
    let t = cx.t;
    match turn {
        Turn::Leaves => t.route_turn_leaves(),
        Turn::HoldsBack => t.route_turn_holds_back(),
        Turn::Joins => t.route_turn_joins(),
    }
}

fn form(
    cx: &Cx<'_>,
    it: &Seen<'_, Route>,
    party: Option<&Seen<'_, Party>>,
    turn: Option<Turn>,
) -> Markup {
    let t = cx.t;
    let mut parties: Vec<_> = cx.sight().all::<Party>();
    parties.retain(|it| it.until.is_none());
    parties.sort_by_cached_key(|it| it.name.to_lowercase());
    let ids: Vec<String> = parties.iter().map(|it| it.id.to_string()).collect();
    let parties: Vec<(&str, &str)> =
        ids.iter().map(String::as_str).zip(parties.iter().map(|it| it.name.as_str())).collect();
    let turns = Turn::ALL.map(|it| (it.word(), word(cx, it)));
    let party = party.map(|it| it.id.to_string()).unwrap_or_default();
    let turn = turn.map_or("", Turn::word);
    html! {
        form method="get" action=(format!("{}/what-if", place(cx, it))) class="filter noprint" {
            (kit::Field::new("party", t.route_party()).value(&party).select(&parties))
            (kit::Field::new("turn", t.route_turn()).value(turn).select(&turns))
            (kit::button(t.route_what_if_look()).main())
        }
    }
}

fn told(cx: &Cx<'_>, party: &Seen<'_, Party>, turn: Turn, it: &WhatIf) -> Markup {
    let t = cx.t;
    let name = party.name.as_str();
    let columns = [
        column(t.route_what_if_about()),
        column(t.route_what_if_now()),
        column(t.route_what_if_then()),
    ];
    let row = |word: &str, told: [String; 2]| {
        let [now, then] = told;
        vec![html! { (word) }, html! { (now) }, html! { (then) }]
    };
    let votes = |told: &dyn Fn(&Votes) -> String| it.votes.each_ref().map(told);
    let known = it.votes.iter().all(|it| it.inhabitants.is_some());
    let mut rows = vec![
        row(t.route_votes_parties(), votes(&|it| it.parties.to_string())),
        row(t.route_votes_half(), votes(&|it| it.more_than_half().to_string())),
        row(t.route_votes_yes(), votes(&|it| it.can_say_yes.to_string())),
    ];
    if known {
        let inhabitants = |it: &Votes| t.number(it.inhabitants.unwrap_or_default());
        rows.push(row(t.route_votes_inhabitants(), votes(&inhabitants)));
        let fewest = |it: &Votes| match it.fewest_of_inhabitants {
            Some(count) => t.route_votes_fewest_are(count),
            None => t.route_votes_too_few().to_owned(),
        };
        rows.push(row(t.route_votes_fewest(), votes(&fewest)));
    }
    let dates = it.dates.each_ref().map(|it| match it {
        Some(dates) => range(cx, dates),
        None => t.route_what_if_no_date().to_owned(),
    });
    rows.push(row(t.route_start(), dates));
    let lead = match turn {
        Turn::Leaves => t.route_if_leaves(name),
        Turn::HoldsBack => t.route_if_holds_back(name),
        Turn::Joins => t.route_if_joins(name),
    };
    let weeks = it.weeks_later().map(|weeks| {
        let count = usize::try_from(weeks.unsigned_abs()).unwrap_or_default();
        match weeks {
            0 => t.route_if_same().to_owned(),
            1.. => t.route_if_later(count),
            _ => t.route_if_sooner(count),
        }
    });
    html! {
        section class="stack mt" aria-live="polite" {
            p class="lead" { (lead) @if let Some(weeks) = weeks { " " (weeks) } }
            (kit::fold_table(t.route_what_if_table(), true, &columns, &rows))
            @if !known { p class="small" { (t.route_votes_unknown()) } }
            p class="small soft" { (t.route_what_if_why()) }
        }
    }
}
