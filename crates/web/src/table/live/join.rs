// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Coming in by phone without an account: by the code of the wall, or by the slip of a seat.

use axum::{http::StatusCode, response::Response};
use desk::{DeskError, Submission};
use domain::{
    refusal::{FieldError, Refusal},
    sight::Viewer,
    table::{CODE, Course, Join, WRONG_CODE},
};
use ledger::{ActId, AnyId, Id};
use maud::{Markup, html};

use crate::{
    frame::{
        Cx, House, Page, Routes, Stop, Who, begin_session, problem_words, rule_words, see_other,
    },
    kit::{self, Field, error_summary, hidden},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.open(|routes| {
        routes.page("/meedoen", code_page);
        routes.answer("/meedoen", enter);
        routes.page("/meedoen/{code}", name_page);
        routes.answer("/meedoen/{code}", join);
    });
}

/// The address behind a square.
pub(super) fn address(cx: &Cx<'_>, code: &str) -> String {
    format!("{}/meedoen/{code}", cx.house().public_url.origin())
}

/// Which founding and which meeting a code opens.
pub(super) fn find(house: &House, code: &str) -> Option<(AnyId, Id<Course>)> {
    let all = house.desk.workspaces().ok()?;
    all.iter().find_map(|row| {
        let workspace = house.desk.workspace(row.id).ok()?;
        let now = house.desk.now(row.id).ok()?;
        let course = workspace.seen_by(Viewer::Passerby, now).held_with(code)?;
        Some((row.id, course))
    })
}

/// "471 926" is what people type for what stands on the wall.
fn plain(typed: &str) -> String {
    typed.chars().filter(|it| it.is_ascii_alphanumeric()).collect::<String>().to_lowercase()
}

fn code_page(cx: &Cx<'_>) -> Result<Page, Stop> {
    Ok(asking_code(cx, None))
}

fn asking_code(cx: &Cx<'_>, error: Option<&str>) -> Page {
    let t = cx.t;
    let typed = cx.filled("code").unwrap_or_default();
    let content = html! {
        (kit::page_head("", t.table_join_title(), t.table_join_lead(), ""))
        form method="post" action="/meedoen" class="stack" novalidate {
            (summary(cx, "code", error))
            (Field::new("code", t.table_code_on_wall()).value(typed).error(error).short().text())
            p { (kit::button(t.table_join_on()).main()) }
        }
    };
    cx.page(t.table_join_title(), content)
}

fn summary(cx: &Cx<'_>, field: &str, error: Option<&str>) -> Markup {
    let all: Vec<(&str, &str)> = error.iter().map(|it| (field, *it)).collect();
    error_summary(cx.t.frame_errors_lead(), &all)
}

fn refused(cx: &Cx<'_>, page: Page) -> Response {
    let title = format!("{} {}", cx.t.frame_errors_title(), page.title);
    cx.respond(Page { title, status: StatusCode::UNPROCESSABLE_ENTITY, ..page })
}

fn enter(cx: &Cx<'_>) -> Result<Response, Stop> {
    let code = plain(cx.filled("code").unwrap_or_default());
    if code.len() < CODE || find(cx.house(), &code).is_none() {
        cx.take_turn("code", 60, 30)?;
        return Ok(refused(cx, asking_code(cx, Some(rule_words(cx.t, WRONG_CODE)))));
    }
    Ok(see_other(cx, &format!("/meedoen/{code}"), None))
}

fn name_page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let code = plain(cx.word_in_path("code").unwrap_or_default());
    let Some((workspace, course)) = find(cx.house(), &code) else {
        cx.take_turn("code", 60, 30)?;
        let page = asking_code(cx, Some(rule_words(cx.t, WRONG_CODE)));
        return Ok(Page { status: StatusCode::NOT_FOUND, ..page });
    };
    if let Some(there) = already(cx, workspace, course)? {
        return Err(Stop::Elsewhere(there));
    }
    Ok(asking_name(cx, &code, None))
}

/// Who is signed in here, or came in before, goes straight to the table.
fn already(cx: &Cx<'_>, workspace: AnyId, course: Id<Course>) -> Result<Option<String>, Stop> {
    let house = cx.house();
    let Some(session) = &cx.session else { return Ok(None) };
    let Some(person) = house.sessions.person_in(session, workspace)? else { return Ok(None) };
    let now = house.desk.now(workspace)?;
    let all = house.desk.workspace(workspace)?;
    let sees = all.seen_by(Viewer::Person(person), now).get(course).is_some();
    Ok(sees.then(|| format!("/f/{workspace}/live/{course}")))
}

fn asking_name(cx: &Cx<'_>, code: &str, error: Option<&str>) -> Page {
    let t = cx.t;
    // The word of a slip is longer: the seat has a name already.
    let by_slip = code.len() > CODE;
    let lead = if by_slip { t.table_join_seat_lead() } else { t.table_join_name_lead() };
    let fresh = desk::beside::new_id().to_string();
    let act_id = cx.filled("act_id").unwrap_or(&fresh);
    let typed = cx.filled("name").unwrap_or_default();
    let field = Field::new("name", t.table_join_name()).value(typed).error(error);
    let content = html! {
        (kit::page_head("", t.table_join_title(), lead, ""))
        form method="post" action=(format!("/meedoen/{code}")) class="stack" novalidate {
            (summary(cx, "name", error))
            (hidden("act_id", act_id))
            @if by_slip { (field.optional(t.frame_optional()).text()) } @else { (field.text()) }
            p class="small soft measure" { (t.table_join_who_sees()) }
            p { (kit::button(t.table_join()).main().big()) }
        }
    };
    cx.page(t.table_join_title(), content)
}

fn join(cx: &Cx<'_>) -> Result<Response, Stop> {
    let code = plain(cx.word_in_path("code").unwrap_or_default());
    let Some((workspace, course)) = find(cx.house(), &code) else {
        cx.take_turn("code", 60, 30)?;
        return Ok(refused(cx, asking_code(cx, Some(rule_words(cx.t, WRONG_CODE)))));
    };
    if let Some(there) = already(cx, workspace, course)? {
        return Ok(see_other(cx, &there, None));
    }
    let act_id: AnyId = cx.filled("act_id").and_then(|it| it.parse().ok()).ok_or(Stop::NotAForm)?;
    // Sent twice, it is one phone: who acts follows from the form.
    let by = guest_of(cx.house(), act_id);
    let name = cx.filled("name").unwrap_or_default().trim().to_owned();
    let act = Box::new(Join { course, code: code.clone(), name });
    let it = Submission { workspace, by, act_id: ActId(act_id), at: None, act };
    let sentence = match cx.house().desk.submit_wait(it) {
        Ok(_) => {
            let mut response = see_other(cx, &format!("/f/{workspace}/live/{course}"), None);
            begin_session(cx, Who::Persona { workspace, person: by }, &mut response)?;
            return Ok(response);
        }
        Err(DeskError::Refused(Refusal::Rule(rule))) => rule_words(cx.t, rule).to_owned(),
        Err(DeskError::Refused(Refusal::Fields(errors))) => first(cx, &errors),
        Err(error) => return Err(error.into()),
    };
    Ok(refused(cx, asking_name(cx, &code, Some(&sentence))))
}

fn guest_of(house: &House, act_id: AnyId) -> AnyId {
    let digest = house.key("phones").checksum(&[&act_id.0]);
    AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes"))
}

fn first(cx: &Cx<'_>, errors: &[FieldError]) -> String {
    errors.first().map(|it| problem_words(cx.t, &it.problem)).unwrap_or_default()
}
