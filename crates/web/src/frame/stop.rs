// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Why a visit gets no page, and the page that says so in plain words.

use std::fmt::Display;

use axum::http::StatusCode;
use domain::refusal::{Need, Refusal, Rule};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{Cx, Page, day, routes::channels, words};
use crate::{
    account,
    kit::{Status, link_button, more, tell},
};

/// Why an address gives no day to look back at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoDay {
    NotADay,
    /// 29 February of a year that has none.
    NoLeapYear(i16),
    ToCome(Date),
    /// Nothing that they may see was there; the first day on which there was.
    NothingYet {
        day: Date,
        first: Option<Date>,
    },
}

/// What could not be. "Not there" and "not yours" are one and the same.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    NotThere,
    /// The page is at another address of this house.
    Elsewhere(String),
    /// A form was sent, and nobody is signed in any more.
    SignedOut,
    MayNot(Need),
    Rule(Rule),
    /// On a day that is past nothing is changed.
    OnlyToday,
    NoDay(NoDay),
    /// This address does not take this kind of request.
    Method,
    NotAForm,
    TooLarge,
    TooMany,
    WrongOrigin,
    OtherContent,
    Never,
    Outdated,
    Busy,
    /// More is asked at once than can be answered.
    Overloaded,
    /// A form did not come in whole in time.
    TooSlow,
    Fault,
}

impl Stop {
    /// A fault of disk, database or program: logged once, without anything that somebody typed.
    pub fn fault(error: impl Display) -> Stop {
        tracing::error!(%error, "a page could not be made");
        Stop::Fault
    }

    pub(super) fn status(&self) -> StatusCode {
        match self {
            Stop::NotThere | Stop::NoDay(_) => StatusCode::NOT_FOUND,
            Stop::Elsewhere(_) => StatusCode::SEE_OTHER,
            Stop::SignedOut | Stop::MayNot(_) | Stop::WrongOrigin | Stop::OnlyToday => {
                StatusCode::FORBIDDEN
            }
            Stop::Rule(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Stop::Method => StatusCode::METHOD_NOT_ALLOWED,
            Stop::NotAForm => StatusCode::BAD_REQUEST,
            Stop::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Stop::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Stop::OtherContent | Stop::Never | Stop::Outdated => StatusCode::CONFLICT,
            Stop::Busy | Stop::Overloaded => StatusCode::SERVICE_UNAVAILABLE,
            Stop::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Stop::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Whoever is signed out may have to sign in first, whether or not there is something.
    fn sign_in(&self, cx: &Cx<'_>) -> Option<String> {
        let may_help = matches!(self, Stop::NotThere | Stop::SignedOut);
        (may_help && cx.session.is_none()).then(|| account::sign_in_to(cx.path()))
    }

    /// A form that did not come in can be tried again, where it has a page of its own.
    fn leads_back(&self, cx: &Cx<'_>) -> bool {
        let could = matches!(self, Stop::TooLarge | Stop::TooSlow | Stop::NotAForm);
        could && channels().iter().any(|it| it.method == "GET" && it.path == cx.ask.route)
    }

    pub(super) fn page(&self, cx: &Cx<'_>) -> Page {
        match self {
            Stop::NoDay(why) => {
                return Page { status: self.status(), ..day::no_day(cx, *why) };
            }
            Stop::OnlyToday => return Page { status: self.status(), ..day::only_today(cx) },
            _ => {}
        }
        let t = cx.t;
        let (title, sentence) = match self {
            Stop::NotThere | Stop::Elsewhere(_) => {
                (t.refusal_not_there_title(), t.refusal_not_there())
            }
            Stop::SignedOut => (t.refusal_title(), t.refusal_session_ended()),
            Stop::MayNot(need) => (t.refusal_title(), words::need(t, *need)),
            Stop::Rule(rule) => (t.refusal_title(), words::rule(t, *rule)),
            Stop::Method => (t.refusal_title(), t.web_method()),
            Stop::NotAForm => (t.refusal_title(), t.web_not_a_form()),
            Stop::TooLarge => (t.refusal_title(), t.refusal_too_large()),
            Stop::TooMany => (t.refusal_title(), t.refusal_too_many_requests()),
            Stop::WrongOrigin => (t.refusal_title(), t.refusal_wrong_origin()),
            Stop::OtherContent => (t.refusal_title(), t.refusal_other_content()),
            Stop::Never => (t.refusal_title(), t.refusal_undo_never()),
            Stop::Outdated => (t.refusal_title(), t.refusal_outdated()),
            Stop::Busy => (t.refusal_title(), t.web_busy()),
            Stop::Overloaded => (t.refusal_title(), t.web_overloaded()),
            Stop::TooSlow => (t.refusal_title(), t.web_too_slow()),
            Stop::Fault | Stop::NoDay(_) | Stop::OnlyToday => {
                (t.refusal_fault_title(), t.refusal_fault())
            }
        };
        let home = cx.home();
        let content = html! {
            h1 { (title) }
            p class="measure" { (sentence) }
            @if *self == Stop::NotThere { p class="measure" { (t.web_not_found_lead()) } }
            (typed_kept(cx))
            p class="row" {
                @if let Some(sign_in) = self.sign_in(cx) {
                    (link_button(&sign_in, t.account_sign_in_title()).main())
                }
                @if self.leads_back(cx) {
                    (link_button(cx.path(), t.web_back_to_form()).main())
                }
                (link_button(&home, t.web_to_start()))
            }
        };
        Page { status: self.status(), ..cx.page(title, content) }
    }
}

/// What somebody typed and would be lost with the page that does not come.
pub(super) fn typed_kept(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let typed: Vec<&str> = cx.typed().collect();
    html! {
        @if !typed.is_empty() {
            (tell(Status::Note, html! { p { (t.web_typed_kept()) } }))
            @for text in typed { (more(t.frame_outdated_yours(), html! {
                p class="typed" { (text) }
            })) }
        }
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        match refusal {
            Refusal::NotThere => Stop::NotThere,
            Refusal::MayNot(need) => Stop::MayNot(need),
            Refusal::Outdated { .. } => Stop::Outdated,
            Refusal::Rule(rule) => Stop::Rule(rule),
            // Only a form has fields, and it shows them itself.
            Refusal::Fields(_) => Stop::NotAForm,
        }
    }
}

impl From<desk::DeskError> for Stop {
    fn from(error: desk::DeskError) -> Stop {
        use desk::DeskError::*;
        match error {
            Refused(refusal) => refusal.into(),
            OtherContent => Stop::OtherContent,
            Busy => Stop::Busy,
            NoWorkspace => Stop::NotThere,
            Closed | Panicked | MayNotSetTime | Unreadable(_) | Fault(_) => Stop::fault(error),
        }
    }
}

impl From<desk::beside::Fault> for Stop {
    fn from(fault: desk::beside::Fault) -> Stop {
        Stop::fault(fault)
    }
}
