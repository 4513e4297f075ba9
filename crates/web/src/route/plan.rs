// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The steps of a route or of a template: one is added, written otherwise, moved or taken away.

use domain::{
    refusal::Problem,
    route::{
        self, BodyKind, ChangeRoute, ChangeTemplate, Plan, Route, RouteTemplate, RouteWords,
        TERM_IS_WHOLE, Weeks,
    },
    sight::{Audience, Seen},
};
use ledger::AnyId;
use maud::{Markup, html};

use super::{crumbs, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/route/{id}/plans", page);
    routes.form("/f/{w}/route/{id}/plans/new", new_page, add);
    routes.form("/f/{w}/route/{id}/plans/{plan}", one_page, change);
    routes.form("/f/{w}/route/{id}/plans/{plan}/up", again, up);
    routes.form("/f/{w}/route/{id}/plans/{plan}/down", again, down);
    routes.form("/f/{w}/route/{id}/plans/{plan}/remove", remove_page, remove);
}

/// Whose steps they are.
enum Of<'v> {
    Route(Seen<'v, Route>),
    Template(Seen<'v, RouteTemplate>),
}

impl<'v> Of<'v> {
    fn in_path(cx: &Cx<'v>) -> Result<Of<'v>, Stop> {
        cx.recorders_only()?;
        let route = cx.find::<Route>("id").map(Of::Route);
        route.or_else(|_| cx.find::<RouteTemplate>("id").map(Of::Template))
    }

    fn id(&self) -> AnyId {
        match self {
            Of::Route(it) => it.id.any(),
            Of::Template(it) => it.id.any(),
        }
    }

    fn name(&self) -> &'v str {
        match self {
            Of::Route(it) => &it.record.name,
            Of::Template(it) => &it.record.name,
        }
    }

    fn plans(&self) -> &'v [Plan] {
        match self {
            Of::Route(it) => &it.record.plans,
            Of::Template(it) => &it.record.plans,
        }
    }

    fn revision(&self) -> u32 {
        match self {
            Of::Route(it) => it.stamp.revision,
            Of::Template(it) => it.stamp.revision,
        }
    }

    fn at(&self, cx: &Cx<'_>, end: &str) -> String {
        cx.at(format_args!("/route/{}/plans{end}", self.id()))
    }

    fn crumbs(&self, cx: &Cx<'_>, here: &str) -> Markup {
        match self {
            Of::Route(it) => crumbs(cx, Some(it), here),
            Of::Template(_) => crumbs(cx, None, here),
        }
    }

    fn plan_in_path(&self, cx: &Cx<'_>) -> Result<&'v Plan, Stop> {
        let number = cx.word_in_path("plan").and_then(|it| it.parse::<u32>().ok());
        let found = number.and_then(|number| self.plans().iter().find(|it| it.number == number));
        found.ok_or(Stop::NotThere)
    }

    fn is_said(&self, cx: &Cx<'_>, plan: &Plan) -> bool {
        match self {
            Of::Route(it) => route::is_said_of(cx.sight(), it.id, plan.number),
            Of::Template(_) => false,
        }
    }

    /// The act that gives it these steps.
    fn sent(&self, cx: &Cx<'_>, typed: &mut Typed<'_>, plans: Vec<Plan>) -> Sent {
        let (seen, why) = (typed.seen(), typed.text("why"));
        let sent = match self {
            Of::Route(it) => {
                let (words, parties) = (RouteWords::of(it), it.parties.clone());
                typed.act(ChangeRoute { route: it.id, seen, words, plans, parties, why })
            }
            Of::Template(it) => typed.act(ChangeTemplate {
                template: it.id,
                seen,
                name: it.name.clone(),
                source: it.source.clone(),
                in_force: it.in_force,
                is_checked: it.is_checked,
                plans,
                why,
            }),
        };
        sent.then(self.at(cx, ""))
    }

    fn asked(&self, cx: &Cx<'_>, form: &Form<'_>, words: (&str, &str), fields: Markup) -> Page {
        form.page(words, self.crumbs(cx, words.0), Some(self.revision()), fields)
    }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let of = Of::in_path(cx)?;
    let title = t.route_plans_of(of.name());
    let new = of.at(cx, "/new");
    let last = of.plans().len().saturating_sub(1);
    let up = match &of {
        Of::Route(it) => place(cx, it),
        Of::Template(_) => cx.at("/route/templates"),
    };
    let actions = kit::link_button(&new, t.route_plan_add()).main().icon(Icon::Plus);
    let content = html! {
        (kit::page_head(of.crumbs(cx, &title), &title, t.route_plans_lead(), actions))
        ol class="list measure" {
            @for (nth, plan) in of.plans().iter().enumerate() {
                li id={ "plan-" (plan.number) } { (line(cx, &of, plan, (nth, last))) }
            }
        }
        p class="row mt" {
            (kit::link_button(&up, t.route_plans_done()))
            (history::link(cx, of.id()))
        }
    };
    Ok(cx.page(title, content))
}

fn line(cx: &Cx<'_>, of: &Of<'_>, plan: &Plan, (nth, last): (usize, usize)) -> Markup {
    let t = cx.t;
    let to = |end: &str| of.at(cx, &format!("/{}{end}", plan.number));
    let seen = of.revision();
    html! {
        b class="typed" { (nth + 1) ". " (plan.name) }
        p class="small soft" { (about(cx, of.plans(), plan)) }
        div class="row mt-s" {
            (kit::link_button(&to(""), t.frame_change()).small().about(&plan.name))
            @if nth > 0 {
                (cx.press(&to("/up"), seen, kit::button(t.route_plan_up()).small().quiet()
                    .about(&plan.name)))
            }
            @if nth < last {
                (cx.press(&to("/down"), seen, kit::button(t.route_plan_down()).small().quiet()
                    .about(&plan.name)))
            }
            @if last > 0 {
                (kit::link_button(&to("/remove"), t.route_plan_remove()).small().quiet()
                    .about(&plan.name))
            }
        }
    }
}

/// Who takes the step, after what, and how.
fn about(cx: &Cx<'_>, all: &[Plan], plan: &Plan) -> String {
    let t = cx.t;
    let names = plan.after.iter().filter_map(|it| all.iter().find(|other| other.number == *it));
    let names: Vec<String> = names.map(|it| format!("“{}”", it.name)).collect();
    let after = match names.is_empty() {
        true => t.route_plan_first().to_owned(),
        false => t.route_plan_after(t.list(&names)),
    };
    let mut told = vec![cx.word("route-body", &plan.body).to_owned(), after];
    for (is_so, word) in [
        (plan.waits_for_all, t.route_field_waits_for_all()),
        (plan.at_meeting, t.route_field_at_meeting()),
        (plan.is_joint, t.route_field_is_joint()),
    ] {
        told.extend(is_so.then(|| word.to_owned()));
    }
    told.join(" · ")
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, of: &Of<'_>, plan: &Plan) -> Markup {
    let t = cx.t;
    let at = |field: &str| format!("plan-{}-{field}", plan.number);
    let weeks = |it: u16| it.to_string();
    let until = plan.until.map(|it| it.to_string()).unwrap_or_default();
    let term = plan.term.as_ref().map(|it| it.weeks.to_string()).unwrap_or_default();
    let article = plan.term.as_ref().map_or("", |it| it.article.as_str());
    let optional = t.frame_optional();
    let others = of.plans().iter().filter(|it| it.number != plan.number);
    let others: Vec<(String, &str)> =
        others.map(|it| (it.number.to_string(), it.name.as_str())).collect();
    let others: Vec<(&str, &str)> = others.iter().map(|(it, name)| (it.as_str(), *name)).collect();
    let now: Vec<String> = plan.after.iter().map(u32::to_string).collect();
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    let number = |field: &str, label: &str, now: u16| {
        form.field_from(&at(field), label, &weeks(now)).short().number(None)
    };
    html! {
        (form.field_from(&at("name"), t.route_field_name(), &plan.name).text())
        (form.pick_from::<BodyKind>(&at("body"), t.route_field_body(), "route-body",
            plan.body.word()))
        @if !others.is_empty() {
            (form.several(&at("after"), t.route_field_after(), &others, &now))
            p class="small soft" { (t.route_after_hint()) }
        }
        (form.tick(&at("waits_for_all"), t.route_field_waits_for_all(),
            t.route_waits_for_all_hint(), plan.waits_for_all))
        (form.tick(&at("at_meeting"), t.route_field_at_meeting(), t.route_at_meeting_hint(),
            plan.at_meeting))
        (form.tick(&at("is_joint"), t.route_field_is_joint(), t.route_is_joint_hint(),
            plan.is_joint))
        (number("low", t.route_field_low(), plan.weeks.low))
        (number("likely", t.route_field_likely(), plan.weeks.likely))
        (number("high", t.route_field_high(), plan.weeks.high))
        (form.field_from(&at("term"), t.route_field_term(), &term).optional(optional).short()
            .number(None))
        (form.field_from(&at("article"), t.route_field_article(), article)
            .hint(t.route_article_hint()).optional(optional).text())
        @if matches!(of, Of::Route(_)) {
            (form.field_from(&at("until"), t.route_field_until(), &until).optional(optional).date())
        }
        (form.field("why", t.route_why()).optional(optional).text())
        p { (cx.circle(&Audience::AllParties)) }
        (kit::form_end(t.frame_save(), t.frame_not_now(), &of.at(cx, "")))
    }
}

fn typed_plan(typed: &mut Typed<'_>, of: &Of<'_>, number: u32) -> Plan {
    let at = |field: &str| format!("plan-{number}-{field}");
    // What is no such number is refused as out of range.
    let weeks = |it: i64| u16::try_from(it).unwrap_or(u16::MAX);
    let name = typed.line(&at("name"));
    let body = typed.choice(&at("body"));
    let mut after = Vec::new();
    for word in typed.all(&at("after")) {
        match word.parse().ok().filter(|it| of.plans().iter().any(|plan| plan.number == *it)) {
            Some(it) if !after.contains(&it) => after.push(it),
            Some(_) => {}
            None => typed.wrong(&at("after"), Problem::UnknownChoice),
        }
    }
    let waits_for_all = typed.tick(&at("waits_for_all"));
    let at_meeting = typed.tick(&at("at_meeting"));
    let is_joint = typed.tick(&at("is_joint"));
    let low = weeks(typed.whole(&at("low")));
    let likely = weeks(typed.whole(&at("likely")));
    let high = weeks(typed.whole(&at("high")));
    let (term, article) = (typed.maybe_whole(&at("term")), typed.line(&at("article")));
    if term.is_none() && !article.is_empty() {
        typed.wrong(&at("term"), Problem::Rule(TERM_IS_WHOLE));
    }
    Plan {
        number,
        name,
        body,
        after,
        waits_for_all,
        is_joint,
        at_meeting,
        weeks: Weeks { low, likely, high },
        term: term.map(|it| route::Term { weeks: weeks(it), article }),
        until: typed.maybe_date(&at("until")),
    }
}

fn new_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let of = Of::in_path(cx)?;
    let last = of.plans().last();
    let plan = Plan {
        number: 0,
        name: String::new(),
        body: last.map_or(BodyKind::Council, |it| it.body),
        after: last.map(|it| it.number).into_iter().collect(),
        waits_for_all: false,
        is_joint: false,
        at_meeting: false,
        weeks: Weeks { low: 1, likely: 2, high: 4 },
        term: None,
        until: None,
    };
    let words = (cx.t.route_plan_add(), cx.t.route_plan_add_lead());
    Ok(of.asked(cx, form, words, fields(cx, form, &of, &plan)))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let of = Of::in_path(cx)?;
    let new = typed_plan(typed, &of, 0);
    let plans = of.plans().iter().cloned().chain([new]).collect();
    Ok(of.sent(cx, typed, plans))
}

fn one_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let of = Of::in_path(cx)?;
    let plan = of.plan_in_path(cx)?;
    let words = (plan.name.as_str(), cx.t.route_change_lead());
    Ok(of.asked(cx, form, words, fields(cx, form, &of, plan)))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let of = Of::in_path(cx)?;
    let number = of.plan_in_path(cx)?.number;
    let plan = typed_plan(typed, &of, number);
    let mut plans = of.plans().to_vec();
    plans.iter_mut().filter(|it| it.number == number).for_each(|it| *it = plan.clone());
    Ok(of.sent(cx, typed, plans))
}

/// Pressing leads here only when somebody else changed the steps first.
fn again(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let of = Of::in_path(cx)?;
    let plan = of.plan_in_path(cx)?;
    let word = if cx.path().ends_with("/up") { t.route_plan_up() } else { t.route_plan_down() };
    let fields = html! { (kit::form_end(word, t.frame_not_now(), &of.at(cx, ""))) };
    Ok(of.asked(cx, form, (&plan.name, t.route_plans_lead()), fields))
}

fn up(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    moved(cx, typed, |place, _| place.saturating_sub(1))
}

fn down(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    moved(cx, typed, |place, last| (place + 1).min(last))
}

fn moved(cx: &Cx<'_>, typed: &mut Typed<'_>, to: fn(usize, usize) -> usize) -> Result<Sent, Stop> {
    let of = Of::in_path(cx)?;
    let number = of.plan_in_path(cx)?.number;
    let mut plans = of.plans().to_vec();
    let here = plans.iter().position(|it| it.number == number).ok_or(Stop::NotThere)?;
    let there = to(here, plans.len() - 1);
    plans.swap(here, there);
    Ok(of.sent(cx, typed, plans))
}

fn remove_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let of = Of::in_path(cx)?;
    let plan = of.plan_in_path(cx)?;
    let back = of.at(cx, "");
    let fields = html! {
        (kit::quote(&plan.name, ""))
        @if of.is_said(cx, plan) {
            (kit::aside(t.route_plan_said()))
            p class="row" { (kit::link_button(&back, t.frame_not_now())) }
        } @else {
            (form.field("why", t.route_why()).optional(t.frame_optional()).text())
            (kit::form_end(t.route_plan_remove(), t.frame_not_now(), &back))
        }
    };
    Ok(of.asked(cx, form, (t.route_plan_remove(), t.route_plan_remove_lead()), fields))
}

fn remove(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let of = Of::in_path(cx)?;
    let plan = of.plan_in_path(cx)?;
    let left = route::without(of.plans(), plan.number);
    Ok(of.sent(cx, typed, left))
}
