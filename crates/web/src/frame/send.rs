// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Hands an act to the desk, and answers: a receipt, or the same page with what was typed.

use std::sync::Arc;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use desk::{DeskError, Receipt, Submission, beside::AccountId};
use domain::{
    draft::{Act, AnyAct},
    refusal::{FieldError, Refusal},
};
use ledger::{ActId, AnyId};
use tokio::sync::oneshot;

use super::{
    Cx, Flash, Form, Page, Stop, Typed, Who, cookie,
    form::Again,
    visit::{Visit, new_act_id},
    words,
};
use crate::history;

/// A page with a form, for the first time and after an error.
pub(super) type FormPage = fn(&Cx<'_>, &Form<'_>) -> Result<Page, Stop>;
/// What was typed, as an act.
pub(super) type FormAct = fn(&Cx<'_>, &mut Typed<'_>) -> Result<Sent, Stop>;

/// An act that was read from a form, and what follows it.
pub struct Sent {
    act: Box<dyn AnyAct>,
    errors: Vec<FieldError>,
    read: Vec<String>,
    to: Box<dyn FnOnce(&Receipt) -> String + Send>,
    says: Option<String>,
    not_yet: bool,
    pseudonym: Option<Pseudonym>,
}

/// A name by chance, with the cookie that only this browser holds it in.
struct Pseudonym {
    cookie: String,
    id: AnyId,
}

impl Sent {
    pub(super) fn new(act: impl Act, errors: Vec<FieldError>, read: Vec<String>) -> Sent {
        let to = Box::new(|_: &Receipt| "/".to_owned());
        Sent { act: Box::new(act), errors, read, to, says: None, not_yet: false, pseudonym: None }
    }

    /// Where to go afterwards.
    pub fn then(self, to: impl Into<String>) -> Sent {
        let to = to.into();
        Sent { to: Box::new(move |_| to), ..self }
    }

    /// Where to go afterwards, with the id of the first record that the act made.
    pub fn then_made(self, to: impl FnOnce(AnyId) -> String + Send + 'static) -> Sent {
        let to = |receipt: &Receipt| to(receipt.made.first().copied().unwrap_or_default());
        Sent { to: Box::new(to), ..self }
    }

    /// Where to go afterwards, from everything that the receipt says.
    pub fn then_with(self, to: impl FnOnce(&Receipt) -> String + Send + 'static) -> Sent {
        Sent { to: Box::new(to), ..self }
    }

    /// Who acts is not the person but this pseudonym, which the browser keeps in a cookie of its
    /// own: no row and no session ties the two.
    pub fn under(self, cookie: String, id: AnyId) -> Sent {
        Sent { pseudonym: Some(Pseudonym { cookie, id }), ..self }
    }

    /// Nothing is done: the page comes back and shows what would be done.
    pub fn not_yet(self) -> Sent {
        Sent { not_yet: true, ..self }
    }

    /// The sentence of the receipt; "this is kept" when nothing better is said.
    pub fn says(self, sentence: impl Into<String>) -> Sent {
        Sent { says: Some(sentence.into()), ..self }
    }
}

/// A form that was sent: read, decided, answered.
pub(super) async fn send(visit: Visit, page: FormPage, said: FormAct) -> Response {
    let read = super::routes::aside(visit, move |visit| ready(visit, said)).await;
    let (visit, ready) = match read {
        Ok(both) => both,
        Err(response) => return *response,
    };
    let (asked, follows) = match ready {
        Ready::Act(asked, follows) => (asked, follows),
        Ready::Not(why) => return answer_again(visit, page, why).await,
    };
    match submit(&visit, asked).await {
        Ok(receipt) => {
            let to = (follows.to)(&receipt);
            let flash = Flash {
                says: follows.says.unwrap_or_else(|| visit.cx().t.frame_saved().to_owned()),
                undo: receipt.can_undo.then_some(receipt.act_id),
                workspace: Some(receipt.workspace),
            };
            let mut response = see_other(&visit, &to, Some(&flash));
            if let Some(Pseudonym { cookie, id }) = follows.pseudonym {
                let secure = visit.house().public_url.is_secure();
                let kept = cookie::write(&cookie, &id.to_string(), cookie::YEAR, secure);
                response.headers_mut().append(header::SET_COOKIE, kept);
            }
            response
        }
        Err(DeskError::Refused(Refusal::Fields(mut errors))) => {
            in_order(&mut errors, &follows.read);
            answer_again(visit, page, Why::Fields(errors)).await
        }
        Err(error) => answer_again(visit, page, Why::Desk(error)).await,
    }
}

async fn submit(visit: &Visit, asked: Asked) -> Result<Receipt, DeskError> {
    let (sender, receiver) = oneshot::channel();
    // Who asked may have gone; the act is done all the same.
    let reply = Box::new(move |answer| drop(sender.send(answer)));
    let desk = &visit.house().desk;
    match asked {
        Asked::Act(submission) => desk.submit(submission, reply),
        Asked::Found(account, act_id, act) => desk.found(account, act_id, act, reply),
    }
    receiver.await.unwrap_or(Err(DeskError::Closed))
}

enum Asked {
    Act(Submission),
    /// The first act of a founding, by somebody who is signed in.
    Found(AccountId, ActId, Box<dyn AnyAct>),
}

enum Ready {
    Act(Asked, Follows),
    Not(Why),
}

/// What follows an act: where to go, what to say; or in which order to complain.
struct Follows {
    to: Box<dyn FnOnce(&Receipt) -> String + Send>,
    says: Option<String>,
    read: Vec<String>,
    pseudonym: Option<Pseudonym>,
}

/// Why the page comes back, or another one comes instead.
enum Why {
    /// Only one more row was asked for.
    More,
    /// The form has lost its own id, or never had one.
    NoActId,
    Fields(Vec<FieldError>),
    Desk(DeskError),
    Stop(Stop),
}

fn ready(visit: &Visit, said: FormAct) -> Ready {
    let cx = visit.cx();
    if cx.filled.get("more").is_some_and(|it| !it.is_empty()) {
        return Ready::Not(Why::More);
    }
    let account = cx.session.as_ref().and_then(|it| match it.who {
        Who::Account(account) => Some(account),
        Who::Persona { .. } => None,
    });
    if cx.person().is_none() && (cx.is_in_founding() || account.is_none()) {
        return Ready::Not(Why::Stop(Stop::SignedOut));
    }
    let mut typed = Typed::new(&cx);
    let sent = match said(&cx, &mut typed) {
        Ok(sent) => sent,
        Err(stop) => return Ready::Not(Why::Stop(stop)),
    };
    let Some(act_id) = act_id(visit) else { return Ready::Not(Why::NoActId) };
    if !sent.errors.is_empty() {
        return Ready::Not(Why::Fields(all_errors(&cx, act_id, sent)));
    }
    if sent.not_yet {
        return Ready::Not(Why::More);
    }
    let act = sent.act;
    let asked = match (cx.person(), account) {
        (Some(person), _) => {
            let by = sent.pseudonym.as_ref().map_or(person.any(), |it| it.id);
            let workspace = cx.workspace_id();
            Asked::Act(Submission { workspace, by, act_id, at: None, act })
        }
        (None, Some(account)) => Asked::Found(account, act_id, act),
        (None, None) => return Ready::Not(Why::Stop(Stop::SignedOut)),
    };
    let Sent { to, says, read, pseudonym, .. } = sent;
    Ready::Act(asked, Follows { to, says, read, pseudonym })
}

fn act_id(visit: &Visit) -> Option<ActId> {
    visit.filled.get("act_id").and_then(|it| it.parse().ok())
}

/// What could not be read, and what the act itself would say of the other fields: all at once.
fn all_errors(cx: &Cx<'_>, act_id: ActId, sent: Sent) -> Vec<FieldError> {
    let mut errors = sent.errors;
    if let Err(Refusal::Fields(more)) = cx.try_out(act_id, &*sent.act) {
        let new = |it: &FieldError| !errors.iter().any(|known| known.field == it.field);
        let more: Vec<_> = more.into_iter().filter(new).collect();
        errors.extend(more);
    }
    in_order(&mut errors, &sent.read);
    errors
}

/// The errors in the order in which the form was read, which is the order of the page.
fn in_order(errors: &mut [FieldError], read: &[String]) {
    let place = |it: &FieldError| read.iter().position(|name| *name == it.field);
    errors.sort_by_key(|it| place(it).unwrap_or(usize::MAX));
}

async fn answer_again(visit: Visit, page: FormPage, why: Why) -> Response {
    super::routes::respond(visit, move |visit| {
        visit.look_again()?;
        again(visit, page, why)
    })
    .await
}

fn again(visit: &Visit, page: FormPage, why: Why) -> Result<Response, Stop> {
    let cx = visit.cx();
    let same = Again { act_id: act_id(visit), ..Again::default() };
    let top = |sentence: &str| Again { top: vec![sentence.to_owned()], ..Again::default() };
    let t = cx.t;
    let (status, form) = match why {
        Why::More => (StatusCode::OK, same),
        Why::NoActId => (StatusCode::UNPROCESSABLE_ENTITY, top(t.web_form_lost())),
        Why::Stop(stop) => return Err(stop),
        Why::Fields(errors) => (StatusCode::UNPROCESSABLE_ENTITY, Again { errors, ..same }),
        Why::Desk(DeskError::Refused(Refusal::Rule(rule))) => {
            let top = vec![words::rule(t, rule).to_owned()];
            (StatusCode::UNPROCESSABLE_ENTITY, Again { top, ..same })
        }
        Why::Desk(DeskError::Refused(Refusal::Outdated { record, theirs })) => {
            let seen = cx.filled.get("seen").and_then(|it| it.parse().ok()).unwrap_or_default();
            let notice = history::meanwhile(&cx, record, seen, theirs)?;
            let top = vec![t.refusal_outdated().to_owned()];
            let (theirs, notice) = (Some(theirs), Some(notice));
            (StatusCode::CONFLICT, Again { theirs, top, notice, ..same })
        }
        Why::Desk(DeskError::OtherContent) => (StatusCode::CONFLICT, top(t.web_sent_before())),
        Why::Desk(DeskError::Busy) => {
            let top = vec![t.web_busy().to_owned()];
            (StatusCode::SERVICE_UNAVAILABLE, Again { top, ..same })
        }
        Why::Desk(error) => return Err(error.into()),
    };
    let form = Form::new(&cx, form);
    let mut shown = page(&cx, &form)?;
    if status != StatusCode::OK {
        shown.title = format!("{} {}", t.frame_errors_title(), shown.title);
    }
    shown.status = status;
    visit.reads(&cx).into_iter().for_each(|it| visit.house().reading.note(it));
    Ok(cx.respond(shown))
}

/// Goes to another page of this house, which shows the receipt.
pub(crate) fn see_other(visit: &Visit, to: &str, flash: Option<&Flash>) -> Response {
    let location = HeaderValue::try_from(to).unwrap_or(HeaderValue::from_static("/"));
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
    let house = visit.house();
    if let (Some(flash), Some(session)) = (flash, &visit.session) {
        let value = flash.write(&house.key("receipt"), session.mark);
        let secure = house.public_url.is_secure();
        let kept = cookie::write(cookie::FLASH, &value, Flash::SECONDS, secure);
        response.headers_mut().append(header::SET_COOKIE, kept);
    }
    response
}

/// Takes back the act that the receipt on the last page was about.
pub(super) async fn undo(visit: Visit) -> Result<Response, Stop> {
    let person = visit.person().ok_or(Stop::SignedOut)?;
    let undone = visit.filled.get("undo").and_then(|it| it.parse().ok()).ok_or(Stop::NotAForm)?;
    let act_id = act_id(&visit).unwrap_or_else(new_act_id);
    let workspace = visit.cx().workspace_id();
    let (sender, receiver) = oneshot::channel();
    let reply = Box::new(move |answer| drop(sender.send(answer)));
    let desk = Arc::clone(&visit.house().desk);
    desk.submit_undo(workspace, person.any(), act_id, undone, reply);
    receiver.await.unwrap_or(Err(DeskError::Closed))?;
    let says = visit.cx().t.frame_undone().to_owned();
    let flash = Flash { says, undo: None, workspace: Some(workspace) };
    Ok(see_other(&visit, back(&visit), Some(&flash)))
}

/// The page a small form came from, if that is a page of this house.
pub(crate) fn back(visit: &Visit) -> &str {
    visit.filled.get("back").filter(|it| is_here(it)).unwrap_or("/")
}

/// Whether this is the address of a page of this house, and of nothing else.
pub(crate) fn is_here(path: &str) -> bool {
    let starts = path.starts_with('/') && !path.starts_with("//");
    starts && path.bytes().all(|byte| (b'!'..=b'~').contains(&byte) && byte != b'\\')
}
