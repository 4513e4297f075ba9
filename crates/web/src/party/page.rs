// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One party: where it stands, who speaks for it, who stands behind it, and what was said.

use domain::{
    party::{PartyView, Stance, Weight, party_view},
    sight::Audience,
};
use maud::{Markup, html};

use super::{between, constituency, driver, list, people, position};
use crate::{
    conversation,
    frame::{Cx, Page, Stop},
    history,
    kit::{self, Icon, Link},
    table::Badges,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = party_view(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    let t = cx.t;
    let name = view.party.record.name.as_str();
    let list = cx.at("/parties");
    let up = [Link::new(&list, t.party_title()).icon(Icon::Parties)];
    let title = html! {
        (kit::party_code(&Badges::of(cx).code(view.party.id), view.place)) " " (name)
    };
    let content = html! {
        (kit::page_head(kit::crumbs(&up, name), title, head_line(cx, &view), actions(cx, &view)))
        div class="two mt" {
            div class="stack-l" {
                (people::card(cx, &view))
                (seats_card(cx, &view))
                (mandates_card(cx, &view))
                (conversation::on_party(cx, view.party.id))
            }
            div class="stack" {
                (stand_card(cx, &view))
                (guess_card(cx, &view))
                @if view.may.hear { (between::hearers_card(cx, &view)) }
                (behind_card(cx, &view))
                (figures_card(cx, &view))
                (merger_card(cx, &view))
                p class="row small noprint" { (ways(cx, &view)) }
            }
        }
    };
    Ok(cx.page(name, content))
}

/// Kind, inhabitants, code, and how it takes part: one line of state.
pub(super) fn head_line(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let party = view.party.record;
    let inhabitants = match view.weight {
        Weight::Own(amount) | Weight::OfPredecessors(amount) => {
            Some(t.party_has_inhabitants(t.number(amount)))
        }
        Weight::OfSuccessor(into, _) => Some(t.party_counted_in(cx.party_name(into))),
        Weight::Unknown => None,
    };
    html! {
        (cx.word("party-kind", &party.kind)) ". "
        @if let Some(sentence) = inhabitants { (sentence) " " }
        @if !party.code.is_empty() { (t.party_has_code(party.code.as_str())) " " }
        @if !party.votes { (t.party_does_not_vote()) " " }
        (list::stand(cx, view.participation))
    }
}

fn actions(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/parties/{}/{end}", view.party.id));
    html! {
        @if view.may.speak {
            (kit::link_button(&at("declare"), t.party_declare_own()).main().icon(Icon::Hand))
        }
        @if view.may.facilitate {
            (kit::link_button(&at("print"), t.party_print()).icon(Icon::Print))
        }
        @if view.may.record { (kit::link_button(&at("edit"), t.frame_change()).quiet()) }
    }
}

fn stand_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let declare = cx.at(format_args!("/parties/{}/declare", view.party.id));
    let content = html! {
        @match view.positions.split_first() {
            None => { p class="small soft" { (t.party_positions_none()) } }
            Some((latest, earlier)) => {
                (position::told(cx, latest.record))
                @if !earlier.is_empty() {
                    (kit::more(&t.party_positions_earlier(earlier.len()), html! {
                        ul class="list small" {
                            @for it in earlier { li { (position::told(cx, it.record)) } }
                        }
                    }))
                }
            }
        }
        @if view.may.record && !view.may.speak {
            p class="row" { (kit::link_button(&declare, t.party_declare_title()).small()) }
        }
    };
    kit::card("stand", t.party_stand_title(view.party.record.name.as_str()), content)
}

/// The facilitator's own guess stands apart, in the margin, and only for who made it.
fn guess_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    if !view.may.facilitate {
        return html! {};
    }
    let guess = cx.at(format_args!("/parties/{}/guess", view.party.id));
    kit::aside(html! {
        @if let Some(latest) = view.guesses.first() {
            p { (latest.words) }
            @if latest.stance != Stance::Unknown {
                p class="small" { (cx.word("party-stance", &latest.stance)) ", " (t.date(latest.on)) }
            }
        } @else { p class="small" { (t.party_guess_none()) } }
        p { (cx.circle(&Audience::Writer)) }
        p class="small noprint" { a href=(guess) { (t.party_guess_title()) } }
    })
}

pub(super) fn seats_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    if view.seats.is_empty() {
        return html! {};
    }
    let rows: Vec<_> = view
        .seats
        .iter()
        .map(|it| {
            let href = cx.at(format_args!("/tables/{}", it.table.id));
            let who = |alternate: bool| {
                let sits = it.people.iter().filter(|it| it.alternate == alternate);
                let names: Vec<&str> = sits.map(|it| cx.person_name(it.person)).collect();
                t.list(&names)
            };
            let (holder, alternates) = (who(false), who(true));
            let by = it.seat.parties.first().filter(|_| !it.sits).map(|it| cx.party_name(*it));
            vec![
                html! { a href=(href) { (it.table.name) } },
                html! {
                    @if holder.is_empty() { span class="soft" { (t.party_seat_empty()) } }
                    (holder)
                    @if !alternates.is_empty() {
                        div class="small soft" { (t.party_seat_alternate(alternates)) }
                    }
                },
                html! {
                    @match by {
                        Some(name) => (t.party_seat_by(name)),
                        None => (t.party_seat_own()),
                    }
                },
            ]
        })
        .collect();
    let columns = [
        kit::column(t.sheet_column_table()),
        kit::column(t.frame_who()),
        kit::column(t.party_seat()),
    ];
    kit::card(
        "seats",
        t.party_seats_title(),
        kit::fold_table(t.party_seats_title(), false, &columns, &rows),
    )
}

/// Mandates are told between the party and whom it names; nobody else sees that there are any.
pub(super) fn mandates_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    if !view.may.hear {
        return html! {};
    }
    let add = cx.at(format_args!("/parties/{}/mandates/new", view.party.id));
    let content = html! {
        p { (cx.circle(&Audience::BetweenUs(view.party.id))) }
        @if view.mandates.is_empty() {
            p class="small soft" { (t.party_mandates_none()) }
        } @else {
            (between::mandate_table(cx, &view.mandates, view.may.speak))
        }
        @if view.may.speak {
            p class="row noprint" {
                (kit::link_button(&add, t.party_mandate_add()).small().icon(Icon::Plus))
            }
        }
    };
    kit::card("mandates", t.party_mandates(), content)
}

pub(super) fn behind_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let add = cx.at(format_args!("/parties/{}/behind/new", view.party.id));
    let may_add = view.may.speak || view.may.record;
    let content = html! {
        @if view.constituencies.iter().any(|it| !it.support.is_empty()) {
            p { (cx.circle(&Audience::Facilitators)) }
        }
        @if view.constituencies.is_empty() {
            p class="small soft" { (t.party_behind_none()) }
        } @else {
            ul class="list" {
                @for it in &view.constituencies {
                    li { (constituency::line(cx, it, may_add, view.may.facilitate)) }
                }
            }
        }
        @if may_add {
            p class="row noprint" {
                (kit::link_button(&add, t.party_behind_add()).small().icon(Icon::Plus))
            }
        }
    };
    kit::card("behind", t.party_behind_title(), content)
}

fn figures_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let add = cx.at(format_args!("/parties/{}/figures/new", view.party.id));
    let may_add = view.may.speak || view.may.record;
    let content = html! {
        @if view.drivers.is_empty() {
            p class="small soft" { (t.party_figures_none()) }
        } @else {
            (driver::table(cx, &view.drivers, may_add))
        }
        @if may_add {
            p class="row noprint" {
                (kit::link_button(&add, t.party_figure_add()).small().icon(Icon::Plus))
            }
        }
    };
    kit::card("figures", t.party_figures(), content)
}

fn merger_card(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    if view.successor.is_none() && view.predecessors.is_empty() {
        return html! {};
    }
    let badges = Badges::of(cx);
    let tables = cx.at("/tables");
    let begins = view.party.from.filter(|it| cx.today() < *it);
    let content = html! {
        @if let Some(into) = view.successor {
            p {
                @match view.party.until {
                    Some(last) => (t.party_merger_into_after(t.date(last))),
                    None => (t.party_merger_into()),
                }
            }
            p { (badges.link(cx, into.id)) }
        }
        @if !view.predecessors.is_empty() {
            p { (t.party_merger_from()) }
            ul class="list" { @for it in &view.predecessors { li { (badges.link(cx, it.id)) } } }
            @if let Some(first) = begins { p class="small" { (t.party_merger_begins(t.date(first))) } }
            @if view.seats.is_empty() && view.may.facilitate {
                p class="small" {
                    (t.party_merger_no_seat()) " " a href=(tables) { (t.table_title()) }
                }
            }
        }
    };
    kit::card("merger", t.party_merger_title(), content)
}

fn ways(cx: &Cx<'_>, view: &PartyView<'_>) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/parties/{}/{end}", view.party.id));
    let has_left = view.party.until.is_some() && view.party.successor.is_none();
    html! {
        (history::link(cx, view.party.id.any()))
        @if view.may.facilitate {
            @if has_left {
                a href=(at("rejoin")) { (t.party_rejoin_title()) }
            } @else if view.party.until.is_none() {
                a href=(at("leave")) { (t.party_leave_title()) }
                a href=(cx.at(format_args!("/parties/merge?from={}", view.party.id))) {
                    (t.party_merge_title())
                }
            }
        }
    }
}
