// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Promises: who keeps what, by when, and who reads it.

use domain::{
    conversation::{
        self, ChangePromise, DropPromise, GivePromise, KeepPromise, Promise, PromiseCircle,
        PromiseLine, PromiseState, may_own, may_promise,
    },
    party::Person,
    refusal::{Need, Problem},
    sight::{Audience, Seen},
    table::Table,
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Circle, Icon, Status, badge},
};

const LIST: &str = "/conversations/promises";

pub(super) fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/conversations/promises", page);
    routes.form("/f/{w}/conversations/promises/new", add_page, add);
    routes.form("/f/{w}/conversations/promises/{id}", change_page, change);
    routes.form("/f/{w}/conversations/promises/{id}/keep", keep_page, keep);
    routes.form("/f/{w}/conversations/promises/{id}/drop", drop_page, drop);
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let (open, done): (Vec<_>, Vec<_>) = conversation::promises(cx.sight(), None)
        .into_iter()
        .partition(|it| it.promise.state == PromiseState::Open);
    let mine = open.iter().filter(|it| it.mine).count();
    let add = cx.at("/conversations/promises/new");
    let is_member = cx.sight().standing().is_member();
    let button = || kit::link_button(&add, t.conversation_promise_add()).main().icon(Icon::Plus);
    let nothing = open.is_empty() && done.is_empty();
    let title = t.conversation_promises_title();
    let actions = html! { @if is_member && !nothing { (button()) } };
    let lead = t.conversation_promises_lead(open.len(), mine);
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, lead, actions))
        @if nothing {
            (kit::empty(Icon::Hand, t.conversation_promises_empty(),
                t.conversation_promises_empty_why(), is_member.then(button)))
        }
        (list(cx, &open, true))
        @if !done.is_empty() {
            (kit::more(t.conversation_promises_done(), list(cx, &done, true)))
        }
    };
    Ok(cx.page(title, content))
}

/// Promises under each other, each with its circle and, for who may, the button that closes it.
pub(crate) fn list(cx: &Cx<'_>, lines: &[PromiseLine<'_>], with_party: bool) -> Markup {
    html! { ul class="list" { @for it in lines { (line(cx, it, with_party)) } } }
}

fn line(cx: &Cx<'_>, it: &PromiseLine<'_>, with_party: bool) -> Markup {
    let t = cx.t;
    let promise = it.promise.record;
    let at = cx.at(format_args!("{LIST}/{}", it.promise.id));
    let owner =
        if it.mine { t.conversation_promise_yours() } else { cx.person_name(promise.owner) };
    html! {
        li id=(it.promise.id) {
            div class="row between top" {
                p class="typed" { (promise.words) }
                span class="when" { (state(cx, it)) }
            }
            p class="small soft row" {
                b { (owner) }
                @if let (true, Some(party)) = (with_party, promise.to) {
                    (t.conversation_promise_to_line(cx.party_name(party)))
                }
                (badge_of(cx, promise.circle))
            }
            @if let (Some(why), PromiseState::Dropped { .. }) =
                (it.promise.stamp.why, promise.state) {
                p class="small typed" { (why) }
            }
            @if it.may_close {
                div class="row noprint" {
                    (cx.press(&format!("{at}/keep"), it.promise.stamp.revision,
                        kit::button(t.conversation_promise_keep()).small().icon(Icon::Check)
                            .about(&promise.words)))
                    a href=(at) { (t.frame_change()) span class="sr" { " " (promise.words) } }
                }
            }
        }
    }
}

/// The circle in one word; the whole sentence stands on the page of the promise.
fn badge_of(cx: &Cx<'_>, circle: PromiseCircle) -> Markup {
    let t = cx.t;
    match circle {
        PromiseCircle::Writer => kit::circle(Circle::Writer, t.frame_circle_writer()),
        PromiseCircle::BetweenUs(_) => kit::circle(Circle::BetweenUs, t.frame_circle_between_us()),
        PromiseCircle::Table(_) => kit::circle(Circle::Table, t.frame_circle_table()),
        PromiseCircle::AllParties => html! {},
    }
}

fn audience(circle: PromiseCircle) -> Audience {
    match circle {
        PromiseCircle::Writer => Audience::Writer,
        PromiseCircle::BetweenUs(party) => Audience::BetweenUs(party),
        PromiseCircle::Table(table) => Audience::Table(table),
        PromiseCircle::AllParties => Audience::AllParties,
    }
}

fn state(cx: &Cx<'_>, it: &PromiseLine<'_>) -> Markup {
    let t = cx.t;
    match it.promise.state {
        PromiseState::Kept { on } => {
            badge(Status::Good, Icon::Check, t.conversation_promise_kept(t.date_short(on)))
        }
        PromiseState::Dropped { on } => {
            badge(Status::Plain, Icon::Minus, t.conversation_promise_dropped(t.date_short(on)))
        }
        PromiseState::Open => due(cx, it),
    }
}

/// "over 2 dagen", or how long ago: never "te laat".
pub(crate) fn due(cx: &Cx<'_>, it: &PromiseLine<'_>) -> Markup {
    let t = cx.t;
    match (it.promise.due, it.days_left) {
        (Some(day), Some(left)) => html! {
            @if left < 0 {
                (badge(Status::Care, Icon::Clock, t.relative(day, cx.today())))
            } @else { b { (t.relative(day, cx.today())) } }
            " " span class="soft" { (t.day_and_month(day)) }
        },
        _ => html! { (t.conversation_promise_no_due()) },
    }
}

/// The circles in which this viewer may write down a promise, as words of the form.
fn circles(cx: &Cx<'_>) -> Vec<(String, String, PromiseCircle)> {
    let (t, sight) = (cx.t, cx.sight());
    let mut circles = vec![(
        "writer".to_owned(),
        t.conversation_promise_circle_writer().to_owned(),
        PromiseCircle::Writer,
    )];
    let mut heard: Vec<_> = sight.standing().hears().collect();
    heard.sort();
    heard.dedup();
    for party in heard {
        let word = t.conversation_promise_circle_between_us(cx.party_name(party));
        circles.push((format!("between-{party}"), word, PromiseCircle::BetweenUs(party)));
    }
    for table in sight.all::<Table>() {
        let word = t.conversation_promise_circle_table(table.name.as_str());
        circles.push((format!("table-{}", table.id), word, PromiseCircle::Table(table.id)));
    }
    circles.push((
        "all".to_owned(),
        t.conversation_promise_circle_all_parties().to_owned(),
        PromiseCircle::AllParties,
    ));
    circles.retain(|(_, _, circle)| may_promise(sight, *circle).is_ok());
    circles
}

/// Who could keep a promise in one of these circles.
fn owners(cx: &Cx<'_>, circles: &[PromiseCircle]) -> Vec<(String, String)> {
    let people = cx.sight().all::<Person>();
    let may = |it: &Id<Person>| circles.iter().any(|of| may_own(cx.sight(), *it, *of).is_ok());
    let mut owners: Vec<_> = people
        .iter()
        .filter(|it| may(&it.id))
        .map(|it| (it.id.to_string(), cx.person_name(it.id).to_owned()))
        .collect();
    owners.sort_by_key(|(_, name)| name.to_lowercase());
    owners
}

fn owner_field(
    cx: &Cx<'_>,
    form: &Form<'_>,
    circles: &[PromiseCircle],
    now: Option<Id<Person>>,
) -> Markup {
    let t = cx.t;
    let owners = owners(cx, circles);
    let options: Vec<(&str, &str)> =
        owners.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
    let now = now.or(cx.person()).map(|it| it.to_string()).unwrap_or_default();
    form.field_from("owner", t.conversation_promise_owner(), &now)
        .hint(t.conversation_promise_owner_hint())
        .select(&options)
}

fn add_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let circles = circles(cx);
    let choices: Vec<(&str, &str)> =
        circles.iter().map(|(value, word, _)| (value.as_str(), word.as_str())).collect();
    let of: Vec<_> = circles.iter().map(|it| it.2).collect();
    let parties: Vec<_> =
        super::talk::parties(cx).into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let mut options = vec![("", t.conversation_promise_to_none())];
    options.extend(parties.iter().map(|(id, name)| (id.as_str(), name.as_str())));
    let asked = cx.query("party").unwrap_or_default();
    let fields = html! {
        (form.options("circle", t.conversation_promise_circle(), &choices, "writer"))
        p class="small soft" { (t.conversation_note_circle_fixed()) }
        (form.field("words", t.conversation_promise_words()).area(2))
        p class="small soft" { (t.frame_circle_law()) }
        (owner_field(cx, form, &of, None))
        (form.field_from("to", t.conversation_promise_to(), &asked).optional(optional)
            .select(&options))
        (form.field("due", t.conversation_promise_due()).optional(optional).date())
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    let title = t.conversation_promise_add();
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, "", ""))
        div class="measure" { (form.html(fields)) }
    };
    Ok(cx.page(title, content))
}

fn add(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let chosen = typed.line("circle");
    let circle = circles(cx).into_iter().find(|it| it.0 == chosen).map(|it| it.2);
    if circle.is_none() {
        let problem = if chosen.is_empty() { Problem::Empty } else { Problem::UnknownChoice };
        typed.wrong("circle", problem);
    }
    let act = GivePromise {
        words: typed.text("words"),
        owner: typed.id("owner"),
        to: typed.maybe_id("to"),
        due: typed.maybe_date("due"),
        circle: circle.unwrap_or(PromiseCircle::Writer),
    };
    Ok(typed.act(act).then(cx.at(LIST)))
}

/// The open promise in the address, for its owner and who wrote it down.
fn own<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Promise>, Stop> {
    let promise = cx.find::<Promise>("id")?;
    let mine =
        cx.person().is_some_and(|it| it == promise.owner || it.any() == promise.stamp.made_by);
    match (mine, promise.state) {
        (false, _) => Err(Stop::MayNot(Need::Owner)),
        (true, PromiseState::Open) => Ok(promise),
        (true, _) => Err(Stop::Rule(conversation::IS_DONE)),
    }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let promise = own(cx)?;
    let at = |end: &str| cx.at(format_args!("{LIST}/{}/{end}", promise.id));
    let due = promise.due.map(|it| it.to_string()).unwrap_or_default();
    let fields = html! {
        p { (cx.circle(&audience(promise.circle))) }
        (form.field_from("words", t.conversation_promise_words(), &promise.words).area(2))
        (owner_field(cx, form, &[promise.circle], Some(promise.owner)))
        (form.field_from("due", t.conversation_promise_due(), &due).optional(optional).date())
        (form.field("why", t.conversation_why()).optional(optional).text())
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(LIST)))
    };
    let title = t.conversation_promise_change_title();
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, "", ""))
        div class="measure" { (form.edit(promise.stamp.revision, fields)) }
        p class="row mt" {
            (kit::link_button(&at("drop"), t.conversation_promise_drop()).small().quiet())
            (history::link(cx, promise.id.any()))
        }
    };
    Ok(cx.page(title, content))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = ChangePromise {
        promise: cx.id("id")?,
        seen: typed.seen(),
        words: typed.text("words"),
        owner: typed.id("owner"),
        due: typed.maybe_date("due"),
        why: typed.line("why"),
    };
    Ok(typed.act(act).then(cx.at(LIST)))
}

fn keep_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let promise = own(cx)?;
    let title = t.conversation_promise_keep_title();
    let end = kit::form_end(t.conversation_promise_keep(), t.frame_not_now(), &cx.at(LIST));
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, "", ""))
        p class="typed measure" { (promise.words) }
        (form.edit(promise.stamp.revision, end))
    };
    Ok(cx.page(title, content))
}

fn keep(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = KeepPromise { promise: cx.id("id")?, seen: typed.seen() };
    Ok(typed.act(act).then(cx.at(LIST)).says(cx.t.conversation_promise_kept_saved()))
}

fn drop_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let promise = own(cx)?;
    let title = t.conversation_promise_drop_title();
    let fields = html! {
        (form.field("why", t.conversation_why()).area(2))
        (kit::form_end(t.conversation_promise_drop(), t.frame_cancel(), &cx.at(LIST)))
    };
    let content = html! {
        (kit::page_head(super::crumbs(cx, title), title, t.conversation_promise_drop_lead(), ""))
        p class="typed measure" { (promise.words) }
        p { (cx.circle(&audience(promise.circle))) }
        (form.edit(promise.stamp.revision, fields))
    };
    Ok(cx.page(title, content))
}

fn drop(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = DropPromise { promise: cx.id("id")?, seen: typed.seen(), why: typed.text("why") };
    Ok(typed.act(act).then(cx.at(LIST)))
}
