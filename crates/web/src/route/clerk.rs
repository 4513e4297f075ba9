// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One question to a clerk, answered by a personal link without an account.

mod from_mail;
mod mail;
mod reply;

use axum::{http::StatusCode, response::Response};
use desk::{DeskError, Submission};
use domain::{
    party::Person,
    refusal::{FieldError, Refusal},
    route::{AnswerAsk, Ask, AskClerk, CallBack, Outcome, Reply},
    sight::{Audience, Viewer},
};
use ledger::{ActId, AnyId, Id};
use maud::{Markup, html};

use super::{
    asked,
    cell::{Named, clerks},
    crumbs,
};
use crate::{
    account::qr,
    frame::{
        Carried, Cx, Flash, Form, Page, Routes, Sent, Stop, Typed, problem_words, rule_words,
        see_other,
    },
    kit::{self, Icon, Status as Tone, error_summary, hidden},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/route/{id}/steps/{plan}/{party}/ask", ask_page, ask);
    routes.page("/f/{w}/route/asks/{id}", page);
    reply::routes(routes);
    mail::routes(routes);
    from_mail::routes(routes);
    routes.form("/f/{w}/route/asks/{id}/call-back", call_back_page, call_back);
    routes.open(|routes| {
        routes.page("/griffie/{token}", clerk_page);
        routes.answer("/griffie/{token}", answer);
    });
}

fn ask_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let named = Named::of(cx)?;
    let clerks = clerks(cx, named.party.id);
    let people: Vec<(Id<Person>, String)> =
        clerks.iter().map(|it| (it.person, cx.person_name(it.person).to_owned())).collect();
    let first = people.first().map(|(id, _)| id.to_string()).unwrap_or_default();
    let add = cx.at(format_args!("/people/new?party={}", named.party.id));
    let fields = html! {
        p { (named.title()) }
        @if people.is_empty() {
            (kit::tell(Tone::Note, html! {
                p { (t.route_no_clerk_here(named.party.name.as_str())) }
                @if cx.sight().standing().is_facilitator() {
                    p { (kit::link_button(&add, t.route_add_clerk()).small()) }
                }
            }))
        } @else {
            (form.pick_record("clerk", t.route_field_clerk(), people, &first))
            p { (cx.circle(&Audience::WithParty(named.party.id))) }
        }
        (kit::form_end(t.route_ask(), t.frame_not_now(), &named.at(cx, "")))
    };
    Ok(asked(cx, form, &named.route, (t.route_ask(), t.route_ask_lead()), None, fields))
}

fn ask(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let named = Named::of(cx)?;
    let (route, plan, party) = (named.route.id, named.plan.number, named.party.id);
    let act = AskClerk { route, plan, party, clerk: typed.id("clerk") };
    let asks = cx.at("/route/asks");
    Ok(typed.act(act).then_made(move |id| format!("{asks}/{id}")))
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Ask>("id")?;
    let name = cx.person_name(it.clerk);
    let title = t.route_ask_of(name);
    let back = cx.at(format_args!("/route/asks/{}/call-back", it.id));
    let link = address(cx, it.id, it.clerk);
    let is_open = !it.is_called_back;
    let is_mine = is_mine(cx, &it);
    let to_reply = cx.at(format_args!("/route/asks/{}/reply", it.id));
    let word = if it.reply.is_some() { t.route_reply_more() } else { t.route_reply() };
    let actions = html! {
        @if is_mine && is_open { (kit::link_button(&to_reply, word).main()) }
    };
    let title = if is_mine { t.route_clerk_title() } else { &title };
    let content = html! {
        (kit::page_head(way(cx, title), title, about(cx, &it), actions))
        div class="stack measure" {
            @match &it.reply {
                Some(reply) => {
                    (said(cx, reply))
                    @if it.taken_over_by.is_some() {
                        p class="small soft" { (t.route_taken_over()) }
                    }
                }
                None if it.is_called_back => { p { (t.route_ask_called_back()) } }
                None => { p { (t.route_ask_waits()) } }
            }
            @if is_open && cx.sight().standing().is_recorder() {
                (kit::card("link", t.route_link(), html! {
                    p { (t.route_link_lead(name)) }
                    p { code class="hash" { (link) } }
                    (qr::square(t.route_link(), &link))
                    @if it.reply.is_none() {
                        (mail::noted(cx, &it))
                        p class="row" {
                            (kit::link_button(&mail::at(cx, it.id), t.route_mail()).small())
                            (kit::link_button(&back, t.route_call_back()).small().quiet())
                        }
                    }
                }))
                p { (kit::link_button(&from_mail::at(cx, it.id), t.route_take_over()).small()) }
            }
            p { (circle(cx, &it)) }
        }
    };
    Ok(cx.page(title, content))
}

fn is_mine(cx: &Cx<'_>, it: &Ask) -> bool {
    cx.person() == Some(it.clerk) && cx.sight().standing().is_clerk_of(it.party)
}

/// A clerk reads no routes: for her the way up is home.
fn way(cx: &Cx<'_>, here: &str) -> Markup {
    match cx.sight().standing().is_member() {
        true => crumbs(cx, None, here),
        false => {
            let home = cx.at("");
            kit::crumbs(&[kit::Link::new(&home, cx.t.home_title()).icon(Icon::Today)], here)
        }
    }
}

/// A clerk reads no parties either: the question says the name of hers.
fn circle(cx: &Cx<'_>, it: &Ask) -> Markup {
    let t = cx.t;
    let who = t.frame_circle_with_party_named(it.party_name.as_str());
    kit::circle_for(kit::Circle::WithParty, t.frame_circle_with_party(), &who)
}

fn about(cx: &Cx<'_>, it: &Ask) -> Markup {
    html! {
        span class="typed" { (it.route_name) ": " (it.step_name) ", " (it.party_name) "." }
        @if let Some(until) = it.until { " " (cx.t.route_ask_until(cx.t.date(until))) }
        @if let Some(day) = it.latest.filter(|_| it.reply.is_none()) {
            " " (cx.t.route_latest_is(cx.t.date(day)))
        }
    }
}

fn replied(typed: &mut Typed<'_>) -> Reply {
    Reply {
        received: typed.maybe_date("received"),
        meeting: typed.maybe_date("meeting"),
        outcome: typed.maybe_choice("outcome"),
        remark: typed.text("remark"),
    }
}

fn outcomes(cx: &Cx<'_>) -> Vec<(&'static str, &'static str)> {
    let none = [("", cx.t.route_outcome_not_yet())];
    let outcomes = Outcome::ALL.into_iter().map(|it| (it.word(), cx.word("route-outcome", &it)));
    none.into_iter().chain(outcomes).collect()
}

fn said(cx: &Cx<'_>, reply: &Reply) -> Markup {
    let t = cx.t;
    let day = |it: Option<jiff::civil::Date>| it.map(|it| html! { (t.date(it)) });
    let outcome = reply.outcome.map(|it| html! { (cx.word("route-outcome", &it)) });
    let remark =
        (!reply.remark.is_empty()).then(|| html! { span class="typed" { (reply.remark) } });
    let pairs: Vec<(&str, Markup)> = [
        (t.route_field_received(), day(reply.received)),
        (t.route_field_meeting(), day(reply.meeting)),
        (t.route_field_outcome(), outcome),
        (t.route_field_remark(), remark),
    ]
    .into_iter()
    .filter_map(|(word, value)| Some((word, value?)))
    .collect();
    kit::card("reply", t.route_ask_answered(), kit::definitions(&pairs))
}

fn call_back_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = cx.find::<Ask>("id")?;
    let title = t.route_call_back();
    let up = cx.at(format_args!("/route/asks/{}", it.id));
    let fields = html! {
        p { (about(cx, &it)) }
        p { (t.route_call_back_lead()) }
        (kit::form_end(title, t.frame_not_now(), &up))
    };
    Ok(form.page((title, ""), crumbs(cx, None, title), Some(it.stamp.revision), fields))
}

fn call_back(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let ask = cx.id("id")?;
    let act = CallBack { ask, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at(format_args!("/route/asks/{ask}"))))
}

/// What the link is for; only a link made for this opens this page.
const PURPOSE: &str = "clerk";

/// One question, and the clerk whom it was put to.
struct Link {
    workspace: AnyId,
    ask: Id<Ask>,
    clerk: Id<Person>,
}

fn address(cx: &Cx<'_>, ask: Id<Ask>, clerk: Id<Person>) -> String {
    cx.outside_link("/griffie", PURPOSE, [ask.any(), clerk.any()])
}

fn read_link(cx: &Cx<'_>) -> Result<Link, Stop> {
    let Carried { workspace, about: [ask, clerk] } = cx.read_link(PURPOSE)?;
    Ok(Link { workspace, ask: Id::new(ask), clerk: Id::new(clerk) })
}

/// What the clerk sees, who sees nothing else; nothing when the link has ended.
fn asked_by(cx: &Cx<'_>, link: &Link) -> Result<Option<(u32, Ask)>, Stop> {
    let (all, now) = match cx.founding_of(link.workspace) {
        Ok(both) => both,
        Err(Stop::NotThere) => return Ok(None),
        Err(stop) => return Err(stop),
    };
    let sight = all.seen_by(Viewer::Person(link.clerk), now);
    let found = sight.find(link.ask).filter(|it| {
        it.clerk == link.clerk && !it.is_called_back && sight.standing().is_clerk_of(it.party)
    });
    Ok(found.map(|it| (it.stamp.revision, it.record.clone())))
}

fn ended(cx: &Cx<'_>) -> Page {
    let t = cx.t;
    let content = kit::page_head("", t.route_link_ended(), t.route_link_ended_why(), "");
    Page { status: StatusCode::NOT_FOUND, ..cx.page(t.route_link_ended(), content) }
}

fn clerk_page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let link = read_link(cx)?;
    Ok(match asked_by(cx, &link)? {
        Some((seen, ask)) => asking(cx, seen, &ask, &[]),
        None => ended(cx),
    })
}

fn asking(cx: &Cx<'_>, seen: u32, it: &Ask, errors: &[FieldError]) -> Page {
    let t = cx.t;
    let told = |name: &str| errors.iter().find(|it| it.field == name);
    let words = |name: &str| told(name).map(|it| problem_words(t, &it.problem));
    // What was said before stands in the form: who adds to it keeps the rest.
    let before = it.reply.as_ref().filter(|_| errors.is_empty());
    let typed = |name: &str| match (cx.filled(name), before) {
        (Some(typed), _) => typed.to_owned(),
        (None, Some(reply)) => said_as(reply, name),
        (None, None) => String::new(),
    };
    let outcomes = outcomes(cx);
    let fresh = desk::beside::new_id().to_string();
    let summary: Vec<(&str, String)> =
        errors.iter().map(|it| (it.field.as_str(), problem_words(t, &it.problem))).collect();
    let summary: Vec<(&str, &str)> =
        summary.iter().map(|(name, it)| (*name, it.as_str())).collect();
    let date = |name: &'static str, label: &'static str| {
        let (value, error) = (typed(name), words(name));
        kit::Field::new(name, label)
            .value(&value)
            .error(error.as_deref())
            .optional(t.frame_optional())
            .date()
    };
    let (remark, outcome) = (typed("remark"), typed("outcome"));
    let content = html! {
        (kit::page_head("", t.route_clerk_title(), about(cx, it), ""))
        div class="measure stack" {
            @if it.reply.is_some() && errors.is_empty() {
                (kit::tell(Tone::Good, t.route_clerk_thanks()))
                @if let Some(reply) = &it.reply { (said(cx, reply)) }
            }
            form method="post" action=(cx.path()) class="stack" novalidate {
                (error_summary(t.frame_errors_lead(), &summary))
                (hidden("act_id", cx.filled("act_id").unwrap_or(&fresh)))
                (hidden("seen", &seen.to_string()))
                (date("received", t.route_clerk_received()))
                (date("meeting", t.route_clerk_meeting()))
                (kit::Field::new("outcome", t.route_clerk_outcome()).value(&outcome)
                    .error(words("outcome").as_deref()).select(&outcomes))
                (kit::Field::new("remark", t.route_field_remark()).value(&remark)
                    .error(words("remark").as_deref()).optional(t.frame_optional()).area(3))
                p class="small soft" { (t.route_clerk_who_reads(it.party_name.as_str())) }
                p { (kit::button(t.route_clerk_send()).main()) }
            }
        }
    };
    cx.page(t.route_clerk_title(), content)
}

/// What was said before, as its field of the form takes it.
fn said_as(reply: &Reply, name: &str) -> String {
    let day = |it: Option<jiff::civil::Date>| it.map(|it| it.to_string()).unwrap_or_default();
    match name {
        "received" => day(reply.received),
        "meeting" => day(reply.meeting),
        "outcome" => reply.outcome.map(|it| it.word().to_owned()).unwrap_or_default(),
        _ => reply.remark.clone(),
    }
}

fn answer(cx: &Cx<'_>) -> Result<Response, Stop> {
    let link = read_link(cx)?;
    let Some((seen, ask)) = asked_by(cx, &link)? else { return Ok(cx.respond(ended(cx))) };
    let act_id: AnyId = cx.filled("act_id").and_then(|it| it.parse().ok()).ok_or(Stop::NotAForm)?;
    let mut typed = Typed::new(cx);
    let reply = replied(&mut typed);
    let errors = typed.errors();
    if !errors.is_empty() {
        return Ok(refused(cx, asking(cx, seen, &ask, &errors)));
    }
    let shown = cx.filled("seen").and_then(|it| it.parse().ok()).unwrap_or_default();
    let act = Box::new(AnswerAsk { ask: link.ask, seen: shown, reply });
    let (workspace, by) = (link.workspace, link.clerk.any());
    let it = Submission { workspace, by, act_id: ActId(act_id), at: None, act };
    let errors = match cx.house().desk.submit_wait(it) {
        Ok(_) => return Ok(see_other(cx, cx.path(), None::<&Flash>)),
        Err(DeskError::Refused(Refusal::Fields(errors))) => errors,
        Err(DeskError::Refused(Refusal::NotThere)) => return Ok(cx.respond(ended(cx))),
        Err(DeskError::Refused(Refusal::Rule(rule))) => {
            let says = kit::page_head("", cx.t.route_clerk_title(), rule_words(cx.t, rule), "");
            return Ok(refused(cx, cx.page(cx.t.route_clerk_title(), says)));
        }
        Err(error) => return Err(error.into()),
    };
    Ok(refused(cx, asking(cx, seen, &ask, &errors)))
}

fn refused(cx: &Cx<'_>, page: Page) -> Response {
    let title = format!("{} {}", cx.t.frame_errors_title(), page.title);
    cx.respond(Page { title, status: StatusCode::UNPROCESSABLE_ENTITY, ..page })
}
