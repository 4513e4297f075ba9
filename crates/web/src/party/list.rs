// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of parties: how many there are, for whom they stand, and where each of them stands.

use domain::party::{
    Filter, Participation, PartyKind, PartyLine, Total, Weight, party_lines, totals,
};
use maud::{Markup, html};

use super::kind_count;
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Icon, Link, Status, column, number_column},
    table::Badges,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let total = totals(cx.sight());
    let asked = |name: &str| cx.query(name).unwrap_or_default();
    let filter = Filter {
        letters: asked("q"),
        kind: PartyKind::from_word(&asked("kind")),
        participation: Participation::from_word(&asked("stand")),
    };
    let lines = party_lines(cx.sight(), &filter);
    let may_add = cx.sight().standing().is_facilitator();
    let add = cx.at("/parties/new");
    let is_empty = cx.sight().all::<domain::party::Party>().is_empty();
    let content = html! {
        (kit::page_head("", t.party_title(), sentence(cx, &total), actions(cx, may_add, is_empty)))
        @if is_empty {
            (kit::empty(Icon::Parties, t.party_empty(), t.party_empty_why(),
                may_add.then(|| kit::link_button(&add, t.party_add_title()).icon(Icon::Plus))))
        } @else {
            div class="stack-l" {
                (filter_form(cx, &filter))
                @if lines.is_empty() {
                    (kit::empty(Icon::Parties, t.party_filter_empty(), "", None))
                } @else {
                    (table(cx, &lines))
                }
                (files(cx))
            }
        }
    };
    Ok(cx.page(t.party_title(), content))
}

/// How many, of which kinds, for how many inhabitants, and what is not known.
fn sentence(cx: &Cx<'_>, total: &Total) -> Markup {
    let t = cx.t;
    if total.parties == 0 {
        return html! { (t.party_count(0_usize)) };
    }
    let kinds: Vec<String> =
        total.kinds.iter().map(|(kind, count)| kind_count(t, *kind, *count)).collect();
    let merging = total.counted_as.iter().filter(|(_, of)| of.len() > 1).map(|(into, of)| {
        let names: Vec<&str> = of.iter().map(|it| cx.party_name(*it)).collect();
        t.party_counted_as(t.list(&names), cx.party_name(*into))
    });
    html! {
        (t.party_sentence(t.list(&kinds), total.parties))
        @if total.inhabitants > 0 {
            " " (t.party_sentence_inhabitants(t.number(total.inhabitants)))
        }
        @if total.unknown > 0 && total.voting > 0 { " " (t.party_sentence_unknown(total.unknown)) }
        @for line in merging { " " (line) }
    }
}

fn actions(cx: &Cx<'_>, may_add: bool, is_empty: bool) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/parties/{end}"));
    html! {
        @if may_add {
            (kit::link_button(&at("sheet"), t.sheet_in_parties()).icon(Icon::Package))
            (kit::link_button(&at("register"), t.party_register_title()).icon(Icon::Flag))
            @if !is_empty {
                (kit::link_button(&at("new"), t.party_add_title()).main().icon(Icon::Plus))
            }
        }
    }
}

fn filter_form(cx: &Cx<'_>, filter: &Filter) -> Markup {
    let t = cx.t;
    let kinds = PartyKind::ALL.map(|it| (it.word(), cx.word("party-kind", &it)));
    let stands = Participation::CHOICES.map(|it| (it.word(), cx.word("party-participation", &it)));
    let all = [("", t.party_filter_all())];
    let kind = filter.kind.map_or("", PartyKind::word);
    let stand = filter.participation.map_or("", Participation::word);
    html! {
        form method="get" action=(cx.at("/parties")) class="filter noprint" {
            (kit::Field::new("q", t.party_filter_letters()).value(&filter.letters).text())
            (kit::Field::new("kind", t.party_field_kind()).value(kind)
                .select(&[&all[..], &kinds[..]].concat()))
            (kit::Field::new("stand", t.party_field_participation()).value(stand)
                .select(&[&all[..], &stands[..]].concat()))
            (kit::button(t.frame_search()))
        }
    }
}

fn table(cx: &Cx<'_>, lines: &[PartyLine<'_>]) -> Markup {
    let t = cx.t;
    let badges = Badges::of(cx);
    let row = |it: &PartyLine<'_>| {
        vec![
            badges.link(cx, it.party.id),
            html! { (cx.word("party-kind", &it.party.kind)) },
            state(cx, it),
            weight(cx, it.weight, !it.counts || !it.party.votes),
        ]
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    let columns = [
        column(t.party_field_name()),
        column(t.party_field_kind()),
        column(t.sheet_column_participation()),
        number_column(t.party_inhabitants()),
    ];
    kit::fold_table(t.party_title(), false, &columns, &rows)
}

fn state(cx: &Cx<'_>, line: &PartyLine<'_>) -> Markup {
    let t = cx.t;
    let successor = line.successor.map(|it| it.record.name.as_str());
    html! {
        (stand(cx, line.participation))
        @if let Some(first) = line.party.from.filter(|it| cx.today() < *it) {
            div class="small soft" { (t.party_merger_begins(t.date(first))) }
        }
        @if let Some(name) = successor {
            div class="small soft" {
                @match line.party.until {
                    Some(last) => (t.party_merges_after(t.date(last), name)),
                    None => (t.party_merges(name)),
                }
            }
        }
    }
}

/// How a party takes part, as a badge with its word.
pub(super) fn stand(cx: &Cx<'_>, participation: Participation) -> Markup {
    let word = cx.word("party-participation", &participation);
    let (status, icon) = match participation {
        Participation::InConversation => (Status::Note, Icon::Talk),
        Participation::TakesPart => (Status::Good, Icon::Check),
        Participation::NotYet => (Status::Care, Icon::Hand),
        Participation::Partner => (Status::Plain, Icon::Parties),
        Participation::Left => (Status::Plain, Icon::Minus),
        Participation::Merged | Participation::Outside => (Status::Plain, Icon::Arrow),
    };
    kit::badge(status, icon, word)
}

pub(super) fn weight(cx: &Cx<'_>, weight: Weight, is_quiet: bool) -> Markup {
    let t = cx.t;
    match weight {
        Weight::Own(amount) | Weight::OfPredecessors(amount) => html! { (t.number(amount)) },
        Weight::OfSuccessor(into, _) => html! {
            span class="soft" { (t.party_weight_of(cx.party_name(into))) }
        },
        Weight::Unknown if is_quiet => html! { span class="soft" { "–" } },
        Weight::Unknown => html! { span class="soft" { (t.frame_unknown()) } },
    }
}

fn files(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let [excel, csv, merge] =
        ["/parties.xlsx", "/parties.csv", "/parties/merge"].map(|it| cx.at(it));
    html! {
        p class="row small noprint" {
            (Link::new(&excel, t.sheet_excel()).icon(Icon::Package))
            (Link::new(&csv, t.sheet_csv()).icon(Icon::Text))
            @if cx.sight().standing().is_facilitator() {
                (Link::new(&merge, t.party_merge_title()).icon(Icon::Route))
            }
        }
    }
}
