// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page of one party: "wat wij zeiden, wie het mag lezen, wat anderen ons vrijgaven".

use domain::{
    interest::{
        self, Interest, InterestLine, InterestState, Limit, LimitCircle, OwnView, Reach, Release,
        ReleaseCircle, ReleaseRequest, Stage,
    },
    sight::{Audience, Seen},
};
use maud::{Markup, html};

use super::{crumbs, place};
use crate::{
    frame::{Cx, Page, Stop},
    history,
    kit::{self, Circle, Icon, Ring, Status},
    party::readers,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = interest::own(cx.sight(), cx.id("id")?).ok_or(Stop::NotThere)?;
    let party = view.party.id;
    // Who neither hears the party nor belongs to it finds no page: that there is one tells nothing.
    if !view.hears && !cx.sight().standing().belongs_to(party) {
        return Err(Stop::NotThere);
    }
    let t = cx.t;
    let name = view.party.name.as_str();
    let title = match view.may_speak {
        true => t.interest_own_title().to_owned(),
        false => t.interest_own_title_other(name),
    };
    let content = html! {
        (kit::page_head(crumbs(cx, name), &title, t.interest_own_lead(name), actions(cx, &view)))
        div class="two mt" {
            div class="stack-l" {
                (super::drafted::card(cx, &view.drafted))
                @let rings = rings(cx, &view);
                @if rings.is_empty() {
                    (kit::empty(Icon::Between, t.interest_own_empty(), t.interest_own_empty_why(),
                        None))
                } @else { (kit::rings(&rings)) }
                (others(cx, &view))
            }
            div class="stack" { (who_reads(cx, &view)) }
        }
    };
    Ok(cx.page(title, content))
}

fn actions(cx: &Cx<'_>, view: &OwnView<'_>) -> Markup {
    let t = cx.t;
    let at = |what: &str| cx.at(format_args!("/interests/{what}?party={}", view.party.id));
    html! {
        @if view.may_speak {
            (kit::link_button(&at("new"), t.interest_speak()).main())
            (kit::link_button(&at("limits/new"), t.interest_limit_add()).quiet())
        } @else if view.hears && cx.sight().standing().is_facilitator() {
            (kit::link_button(&at("offer"), t.interest_offer()).main())
        }
    }
}

/// From closed to open.
fn rings<'a>(cx: &Cx<'a>, view: &'a OwnView<'_>) -> Vec<Ring<'a>> {
    let t = cx.t;
    let limits = |circle: LimitCircle| {
        let chosen = view.limits.iter().filter(move |it| it.circle == circle);
        chosen.map(|it| limit(cx, it, view.may_speak)).collect::<Vec<_>>()
    };
    let mut between: Vec<Markup> = view.interests.iter().map(|it| interest(cx, it)).collect();
    between.extend(limits(LimitCircle::BetweenUs));
    let mut rings = vec![
        ring(Circle::OwnParty, t.frame_circle_own_party(), limits(LimitCircle::OwnParty)),
        ring(Circle::BetweenUs, t.frame_circle_between_us(), between),
    ];
    for (wanted, circle, word) in [
        (Circle::Table, 0, t.frame_circle_table()),
        (Circle::AllParties, 1, t.frame_circle_all_parties()),
        (Circle::Public, 2, t.frame_circle_public()),
    ] {
        let fits = |it: &&Seen<'_, Release>| width(it.circle) == circle;
        let items = view.released.iter().filter(fits).map(|it| released(cx, it)).collect();
        rings.push(ring(wanted, word, items));
    }
    rings.retain(|it| !it.items.is_empty());
    rings
}

fn width(circle: ReleaseCircle) -> u8 {
    match circle {
        ReleaseCircle::Table(_) => 0,
        ReleaseCircle::AllParties => 1,
        ReleaseCircle::Public => 2,
    }
}

fn ring<'a>(circle: Circle, word: &'a str, items: Vec<Markup>) -> Ring<'a> {
    Ring { circle, word, who: "", items }
}

fn released(cx: &Cx<'_>, it: &Seen<'_, Release>) -> Markup {
    let day = cx.t.date(texts::date_of(it.stamp.made_at));
    let name = it.party.map_or(it.name.as_str(), |party| cx.party_name(party));
    html! {
        p class="typed" { (it.words) }
        p class="small soft row" {
            @if let ReleaseCircle::Table(table) = it.circle {
                @let table = cx.sight().get(table).map_or("", |it| it.name.as_str());
                b { (table) }
            }
            span { (cx.t.interest_released_on(day, name)) }
            @if it.circle == ReleaseCircle::Public { (super::public_link(cx)) }
        }
        (super::join::line(cx, it))
    }
}

fn limit(cx: &Cx<'_>, it: &Seen<'_, Limit>, may_speak: bool) -> Markup {
    let t = cx.t;
    let at = cx.at(format_args!("/interests/limits/{}", it.id));
    html! {
        p class="typed" { (it.words) }
        p class="small soft row" {
            (kit::badge(Status::Plain, Icon::Lock, t.interest_limit_never()))
            span { (cx.word("interest-kind", &it.kind)) }
            @if may_speak { a class="noprint" href=(at) { (t.interest_limit_change()) } }
            (history::link(cx, it.id.any()))
        }
    }
}

fn interest(cx: &Cx<'_>, line: &InterestLine<'_>) -> Markup {
    let t = cx.t;
    let it = &line.interest;
    html! {
        p class="typed" id=(it.id) { (it.words) }
        @if !it.position.is_empty() {
            p class="small typed" { (t.interest_position_line(it.position.as_str())) }
        }
        p class="small soft row" {
            (state(cx, it))
            (reach(cx, line.reach))
            @if it.is_core { (kit::badge(Status::Note, Icon::Star, t.interest_is_core())) }
            @if let Some(weight) = it.weight { span { (t.interest_weighs(weight)) } }
            @for theme in &it.themes { (kit::badge(Status::Plain, Icon::Note, &theme.name)) }
        }
        (ways(cx, line))
        @if !line.requests.is_empty() {
            (kit::more(t.interest_log(), html! {
                ul class="list small" {
                    @for it in &line.requests { li { (request(cx, it, line.may_speak)) } }
                }
            }))
        }
    }
}

fn state(cx: &Cx<'_>, it: &Interest) -> Markup {
    let t = cx.t;
    match it.state {
        InterestState::Offered { by, on } => {
            let words = t.interest_state_offered_by(t.date(on), cx.person_name(by));
            kit::badge(Status::Care, Icon::Hand, words)
        }
        InterestState::Confirmed { by, on } => {
            html! { span { (t.interest_state_confirmed_by(t.date(on), cx.person_name(by))) } }
        }
    }
}

/// How far it came, once it went further than between us.
fn reach(cx: &Cx<'_>, reach: Reach) -> Markup {
    let t = cx.t;
    match reach {
        Reach::Spoken | Reach::Confirmed => html! {},
        Reach::Released => kit::badge(Status::Good, Icon::Eye, t.interest_reach_released()),
        Reach::Shared => kit::badge(Status::Good, Icon::Between, t.interest_shared()),
    }
}

fn ways(cx: &Cx<'_>, line: &InterestLine<'_>) -> Markup {
    let t = cx.t;
    let it = &line.interest;
    let at = |end: &str| cx.at(format_args!("/interests/{}{end}", it.id));
    let about = it.words.as_str();
    html! {
        div class="row noprint" {
            @if line.may_speak && !it.is_confirmed() {
                (cx.press(&at("/confirm"), it.stamp.revision,
                    kit::button(t.interest_confirm()).small().icon(Icon::Check).about(about)))
                (kit::link_button(&at(""), t.interest_correct()).small().about(about))
                (kit::link_button(&at("/withdraw"), t.interest_withdraw()).small().quiet()
                    .about(about))
            } @else if line.may_speak {
                (kit::link_button(&at("/release"), t.interest_release()).small()
                    .icon(Icon::Arrow).about(about))
                (kit::link_button(&at(""), t.interest_correct_change()).small().about(about))
            } @else {
                @if line.may_ask {
                    (kit::link_button(&at("/release"), t.interest_release_ask()).small()
                        .about(about))
                }
                @if line.may_take_back {
                    (kit::link_button(&at("/withdraw"), t.interest_withdraw_mine()).small()
                        .quiet().about(about))
                }
            }
            span class="small" { (history::link(cx, it.id.any())) }
        }
    }
}

/// One request in the log, step by step, with what can be done with it now.
fn request(cx: &Cx<'_>, it: &Seen<'_, ReleaseRequest>, may_speak: bool) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/interests/requests/{}{end}", it.id));
    html! {
        p class="typed" id=(it.id) { "“" (it.words) "”" }
        p { (cx.circle(&it.circle.audience())) }
        ol class="plain" {
            @for step in &it.steps {
                @let what = cx.word("interest-what", &step.what);
                li { (t.interest_log_line(t.date(step.on), cx.person_name(step.by), what)) }
            }
        }
        @if may_speak && it.waits() {
            p { a href=(at("")) { (t.interest_request_title()) } " "
                (kit::badge(Status::Care, Icon::Clock, t.interest_request_waits())) }
        }
        @if may_speak && matches!(it.stage, Stage::Released(_)) {
            p { a href=(at("/back")) { (t.interest_request_back()) } }
        }
    }
}

fn others(cx: &Cx<'_>, view: &OwnView<'_>) -> Markup {
    let t = cx.t;
    if !view.may_speak {
        return html! {};
    }
    let badges = crate::table::Badges::of(cx);
    html! {
        section aria-labelledby="others" {
            h2 id="others" { (t.interest_own_others()) }
            @if view.others.is_empty() { p class="soft" { (t.interest_own_others_none()) } }
            ul class="list" {
                @for it in &view.others { (super::release_line(cx, it, Some(&badges))) }
            }
        }
    }
}

fn who_reads(cx: &Cx<'_>, view: &OwnView<'_>) -> Markup {
    let t = cx.t;
    let party = view.party.id;
    let name = view.party.name.as_str();
    let names = |all: &[ledger::Id<domain::party::Person>]| {
        let names: Vec<&str> = all.iter().map(|it| cx.person_name(*it)).collect();
        t.list(&names)
    };
    let named: Vec<_> = view.named.iter().map(|it| it.person).collect();
    let change = cx.at(format_args!("/parties/{party}#hearers"));
    let releasers = cx.at(format_args!("/parties/{party}/releasers"));
    let content = html! {
        p { (cx.circle(&Audience::BetweenUs(party))) }
        p { (t.interest_own_readers_voices(names(&view.voices), name)) }
        @if view.hears {
            @if named.is_empty() { p { (t.interest_own_readers_none(name)) } }
            @else { p { (t.interest_own_readers_named(names(&named), name)) } }
        }
        p class="small soft" { (t.frame_circle_law()) }
        @if view.may_speak {
            (cx.still(|| readers(cx, party)))
        }
        ul class="list small" {
            @if view.may_speak {
                li { a href=(change) { (t.interest_own_readers_change()) } }
                li { a href=(releasers) { (t.interest_own_releasers()) } }
            }
            li { a href="/wie-ziet-wat" { (t.interest_ways_circles()) } }
        }
    };
    kit::card("readers", t.interest_own_readers(), content)
}

/// Back to the party's page, at this interest.
pub(super) fn back(cx: &Cx<'_>, it: &Seen<'_, Interest>) -> String {
    format!("{}#{}", place(cx, it.party), it.id)
}
