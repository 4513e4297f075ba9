// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One step of one party: how it stands, and the form that says so.

use domain::{
    party::{Office, Party, Role},
    route::{
        self, Ask, Certainty, Outcome, Plan, Route, SetCertainty, SetStep, Status, Step, StepWords,
    },
    sight::{Audience, Seen},
};
use ledger::Id;
use maud::{Markup, html};

use super::{asked, crumbs, elections, one_text, place, plan_in_path, sign};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Status as Tone, badge},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/route/{id}/steps/{plan}/{party}", page);
    routes.form("/f/{w}/route/{id}/steps/{plan}/{party}/set", set_page, set);
    routes.form("/f/{w}/route/{id}/steps/{plan}/{party}/sure", sure_page, sure);
    routes.form("/f/{w}/route/{id}/joint/{plan}", joint_page, set_joint);
}

/// The route, the plan and the party that the address names.
pub(super) struct Named<'v> {
    pub route: Seen<'v, Route>,
    pub plan: Plan,
    pub party: Seen<'v, Party>,
}

impl<'v> Named<'v> {
    pub(super) fn of(cx: &Cx<'v>) -> Result<Named<'v>, Stop> {
        let route = cx.find::<Route>("id")?;
        let plan = plan_in_path(cx, &route)?.clone();
        let party = cx.find::<Party>("party")?;
        let fits = !plan.is_joint && route.parties.contains(&party.id);
        if fits { Ok(Named { route, plan, party }) } else { Err(Stop::NotThere) }
    }

    pub(super) fn at(&self, cx: &Cx<'_>, end: &str) -> String {
        let (plan, party) = (self.plan.number, self.party.id);
        format!("{}/steps/{plan}/{party}{end}", place(cx, &self.route))
    }

    fn step(&self, cx: &Cx<'v>) -> Option<Seen<'v, Step>> {
        route::step_of(cx.sight(), self.route.id, self.plan.number, Some(self.party.id))
    }

    pub(super) fn title(&self) -> String {
        format!("{}: {}", self.party.name, self.plan.name)
    }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let named = Named::of(cx)?;
    let matrix = route::matrix(cx.sight(), named.route);
    let lines = matrix.lines.iter().filter(|it| it.party.id == named.party.id);
    let mut cells = lines.flat_map(|it| &it.cells);
    let cell = cells.find(|it| it.plan.number == named.plan.number).ok_or(Stop::NotThere)?;
    let outcome = cell.step.as_ref().and_then(|it| it.words.outcome);
    let (tone, icon, word) = sign(cx, cell.status, outcome, cell.is_late);
    let (set, title) = (named.at(cx, "/set"), named.title());
    let council = format!("{}/council/{}", place(cx, &named.route), named.party.id);
    let actions = html! {
        (kit::link_button(&council, cx.t.paper_council()).icon(kit::Icon::Print))
        @if cx.sight().standing().is_recorder() && cell.status != Status::Stopped {
            (kit::link_button(&set, t.route_set()).main())
        }
    };
    let above = html! {
        (crumbs(cx, Some(&named.route), &title))
        p class="row" { (badge(tone, icon, word)) (cx.circle(&Audience::AllParties)) }
    };
    let content = html! {
        (kit::page_head(above, &title, "", actions))
        div class="two" {
            div class="stack" {
                @if let Some(step) = &cell.step { (told(cx, &named.route, cell, step)) }
                @else { p { (t.route_nothing_yet()) } }
                (off_calendar(cx, &named, cell))
                (elections::on_this_step(cx, &named, cell))
                @if let Some(day) = cell.latest {
                    (kit::card("latest", t.route_latest_title(), html! {
                        p { (t.route_latest_is(t.date(day))) }
                        p { (cx.circle(&Audience::WithParty(named.party.id))) }
                    }))
                }
            }
            div class="stack" {
                @if let Some(step) = &cell.step { (crate::decision::on_this_step(cx, step)) }
                (super::points::on_this_step(cx, &named))
                (asks(cx, &named))
                (certainty(cx, &named))
            }
        }
    };
    Ok(cx.page(title, content))
}

/// A meeting on a day that the calendar of the body does not know.
fn off_calendar(cx: &Cx<'_>, named: &Named<'_>, cell: &route::Cell<'_>) -> Markup {
    let t = cx.t;
    let open = cell.step.as_ref().filter(|_| named.plan.at_meeting && !cell.status.is_over());
    let Some(day) = open.and_then(|it| it.words.meeting) else { return html! {} };
    let meets = route::meets_on(cx.sight(), named.party.id, named.plan.body, day);
    if meets != Some(false) {
        return html! {};
    }
    let to = cx.at(format_args!("/route/bodies/{}", named.party.id));
    kit::tell(
        Tone::Warm,
        html! {
            p { (t.route_off_calendar(t.date(day))) " " a href=(to) { (t.route_to_calendar()) } }
        },
    )
}

fn told(
    cx: &Cx<'_>,
    route: &Seen<'_, Route>,
    cell: &route::Cell<'_>,
    step: &Seen<'_, Step>,
) -> Markup {
    let t = cx.t;
    let words = &step.words;
    let day = |it: Option<jiff::civil::Date>| it.map(|it| html! { (t.date(it)) });
    let text = |it: &str| (!it.is_empty()).then(|| html! { span class="typed" { (it) } });
    let outcome = words.outcome.map(|it| html! { (cx.word("route-outcome", &it)) });
    let pairs: Vec<(&str, Markup)> = [
        (t.route_field_outcome(), outcome),
        (t.route_field_condition(), text(&words.condition)),
        (t.route_field_way_out(), text(&words.way_out)),
        (t.route_field_sent(), day(words.sent)),
        (t.route_field_received(), day(words.received)),
        (t.route_field_meeting(), day(words.meeting)),
        (t.route_field_sent_again(), day(words.sent_again)),
        (t.route_text_laid(), one_text::told(cx, words.text)),
        (t.route_field_remark(), text(&words.remark)),
    ]
    .into_iter()
    .filter_map(|(word, value)| Some((word, value?)))
    .collect();
    html! {
        section class="card" {
            (kit::definitions(&pairs))
            @if cell.text_matches(route).is_some() { p { (one_text::differs(cx, route, cell)) } }
            p class="row" { (history::link(cx, step.id.any())) }
        }
    }
}

/// Questions to the clerk of the party, for who may know of them.
fn asks(cx: &Cx<'_>, named: &Named<'_>) -> Markup {
    let t = cx.t;
    let all = cx.sight().under::<Ask>(named.party.id.any());
    let here: Vec<_> = all
        .iter()
        .filter(|it| it.route == named.route.id && it.plan == named.plan.number)
        .collect();
    let may_ask = cx.sight().standing().is_recorder();
    if here.is_empty() && !may_ask {
        return html! {};
    }
    let content = html! {
        ul class="list" {
            @for it in here {
                li {
                    a href=(cx.at(format_args!("/route/asks/{}", it.id))) {
                        (t.route_asked_on(t.date(it.on)))
                    }
                    p class="small soft" {
                        @if it.reply.is_some() { (t.route_ask_answered()) }
                        @else if it.is_called_back { (t.route_ask_called_back()) }
                        @else { (t.route_ask_waits()) }
                    }
                }
            }
        }
        @if may_ask { p { (kit::link_button(&named.at(cx, "/ask"), t.route_ask()).small()) } }
        p { (cx.circle(&Audience::WithParty(named.party.id))) }
    };
    kit::card("asks", t.route_asks(), content)
}

fn certainty_of<'v>(cx: &Cx<'v>, named: &Named<'_>) -> Option<Seen<'v, Certainty>> {
    let all = cx.sight().under::<Certainty>(named.party.id.any());
    all.into_iter().find(|it| it.route == named.route.id && it.plan == named.plan.number)
}

/// For the facilitators only.
fn certainty(cx: &Cx<'_>, named: &Named<'_>) -> Markup {
    let t = cx.t;
    if !cx.sight().standing().is_facilitator() {
        return html! {};
    }
    let found = certainty_of(cx, named);
    let content = html! {
        @match &found {
            Some(it) => {
                p { (t.route_again_in_100(usize::from(it.again))) }
                @if !it.remark.is_empty() { p class="typed" { (it.remark) } }
            }
            None => { p { (t.route_certainty_none()) } }
        }
        p { (kit::link_button(&named.at(cx, "/sure"), t.route_certainty_set()).small()) }
        p { (cx.circle(&Audience::Facilitators)) }
    };
    kit::card("certainty", t.route_certainty(), content)
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, route: &Route, now: &StepWords, back: &str) -> Markup {
    let t = cx.t;
    let word = |it: Status| (it.word(), cx.word("route-status", &it));
    let statuses: Vec<_> =
        Status::ALL.into_iter().filter(|it| *it != Status::Stopped).map(word).collect();
    let none = [("", t.route_outcome_not_yet())];
    let outcomes = Outcome::ALL.into_iter().map(|it| (it.word(), cx.word("route-outcome", &it)));
    let outcomes: Vec<_> = none.into_iter().chain(outcomes).collect();
    let day = |it: Option<jiff::civil::Date>| it.map(|it| it.to_string()).unwrap_or_default();
    let (sent, received, meeting, again) =
        (day(now.sent), day(now.received), day(now.meeting), day(now.sent_again));
    let optional = t.frame_optional();
    html! {
        (form.options("status", t.route_field_status(), &statuses, now.status.word()))
        (form.options("outcome", t.route_field_outcome(), &outcomes,
            now.outcome.map_or("", Outcome::word)))
        (form.field_from("sent", t.route_field_sent(), &sent).optional(optional).date())
        (form.field_from("received", t.route_field_received(), &received).optional(optional).date())
        (form.field_from("meeting", t.route_field_meeting(), &meeting).optional(optional).date())
        (one_text::field(cx, form, route, now))
        (form.field_from("condition", t.route_field_condition(), &now.condition)
            .hint(t.route_condition_hint()).optional(optional).area(2))
        (form.field_from("way_out", t.route_field_way_out(), &now.way_out)
            .hint(t.route_way_out_hint()).optional(optional).area(2))
        (form.field_from("remark", t.route_field_remark(), &now.remark)
            .hint(t.route_remark_hint()).optional(optional).area(2))
        (form.field_from("sent_again", t.route_field_sent_again(), &again)
            .hint(t.route_sent_again_hint()).optional(optional).date())
        (form.field("why", t.route_why()).optional(optional).text())
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), back))
    }
}

fn set_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let named = Named::of(cx)?;
    let step = named.step(cx);
    let now = step.map(|it| it.words.clone()).unwrap_or_default();
    let fields = fields(cx, form, &named.route, &now, &named.at(cx, ""));
    let revision = step.map(|it| it.stamp.revision);
    Ok(asked(cx, form, &named.route, (&named.title(), ""), revision, fields))
}

fn said(
    typed: &mut Typed<'_>,
    route: Id<Route>,
    plan: u32,
    party: Option<Id<Party>>,
    is_known: bool,
) -> SetStep {
    let seen = is_known.then(|| typed.seen());
    let words = StepWords {
        status: typed.choice("status"),
        outcome: typed.maybe_choice("outcome"),
        sent: typed.maybe_date("sent"),
        received: typed.maybe_date("received"),
        meeting: typed.maybe_date("meeting"),
        condition: typed.text("condition"),
        way_out: typed.text("way_out"),
        remark: typed.text("remark"),
        sent_again: typed.maybe_date("sent_again"),
        text: one_text::typed(typed),
    };
    let why = typed.text("why");
    SetStep { route, plan, party, seen, words, why }
}

fn set(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let named = Named::of(cx)?;
    let is_known = named.step(cx).is_some();
    let act = said(typed, named.route.id, named.plan.number, Some(named.party.id), is_known);
    Ok(typed.act(act).then(place(cx, &named.route)))
}

fn joint_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let route = cx.find::<Route>("id")?;
    let plan = plan_in_path(cx, &route)?.clone();
    if !plan.is_joint {
        return Err(Stop::NotThere);
    }
    let step = route::step_of(cx.sight(), route.id, plan.number, None);
    let now = step.map(|it| it.words.clone()).unwrap_or_default();
    let fields = fields(cx, form, &route, &now, &place(cx, &route));
    let revision = step.map(|it| it.stamp.revision);
    Ok(asked(cx, form, &route, (&plan.name, ""), revision, fields))
}

fn set_joint(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let route = cx.find::<Route>("id")?;
    let plan = plan_in_path(cx, &route)?.number;
    let is_known = route::step_of(cx.sight(), route.id, plan, None).is_some();
    let act = said(typed, route.id, plan, None, is_known);
    Ok(typed.act(act).then(place(cx, &route)))
}

fn sure_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let t = cx.t;
    let named = Named::of(cx)?;
    let found = certainty_of(cx, &named);
    let again = found.map(|it| it.again.to_string()).unwrap_or_default();
    let remark = found.map(|it| it.record.remark.as_str()).unwrap_or_default();
    let fields = html! {
        p { (named.title()) }
        (form.field_from("again", t.route_again_of_100(), &again).hint(t.route_again_hint())
            .short().number(None))
        (form.field_from("remark", t.route_field_remark(), remark).optional(t.frame_optional())
            .area(2))
        p { (cx.circle(&Audience::Facilitators)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &named.at(cx, "")))
    };
    let revision = found.map(|it| it.stamp.revision);
    Ok(asked(cx, form, &named.route, (t.route_certainty(), ""), revision, fields))
}

fn sure(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let named = Named::of(cx)?;
    let seen = certainty_of(cx, &named).map(|_| typed.seen());
    // What no such number can be is refused as out of range.
    let again = u8::try_from(typed.whole("again")).unwrap_or(u8::MAX);
    let (route, plan, party) = (named.route.id, named.plan.number, named.party.id);
    let act = SetCertainty { route, plan, party, seen, again, remark: typed.text("remark") };
    Ok(typed.act(act).then(named.at(cx, "")))
}

/// The clerks of a party today.
pub(super) fn clerks<'v>(cx: &Cx<'v>, party: Id<Party>) -> Vec<Seen<'v, Role>> {
    let mut roles = cx.sight().under::<Role>(party.any());
    roles.retain(|it| it.office == Office::Clerk && it.is_held(cx.today()));
    roles
}
