// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The backlog of a table: bringing a topic in, placing it on a meeting, and closing it.

use domain::{
    party::Party,
    sight::{Audience, Seen},
    table::{
        self, BringTopic, ChangeTopic, CloseTopic, Meeting, PlaceTopic, Stands, Table, Topic,
        TopicState,
    },
};
use ledger::Id;
use maud::{Markup, html};

use super::{meeting, script};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    history,
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/topics/new", bring_page, bring);
    routes.form("/f/{w}/tables/{id}/topics/{topic}", change_page, change);
    routes.form("/f/{w}/tables/{id}/topics/{topic}/wait", wait_page, wait);
    routes.form("/f/{w}/tables/{id}/topics/{topic}/on/{meeting}", place_page, place);
    routes.form("/f/{w}/tables/{id}/topics/{topic}/close", close_page, close);
}

fn at(cx: &Cx<'_>, table: Id<Table>, end: impl std::fmt::Display) -> String {
    cx.at(format_args!("/tables/{table}/topics/{end}"))
}

/// The backlog on the page of its table, for who is in its circle.
pub(super) fn card(cx: &Cx<'_>, table: Id<Table>, coming: &[Seen<'_, Meeting>]) -> Markup {
    let t = cx.t;
    if !table::may_bring(cx.sight(), table) {
        return html! {};
    }
    let all = table::topics(cx.sight(), table);
    let (closed, open): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|it| matches!(it.1, Stands::Closed));
    let new = at(cx, table, "new");
    let content = html! {
        p { (cx.circle(&Audience::Table(table))) }
        @if open.is_empty() { p class="small soft" { (t.table_topics_none()) } }
        ul class="list" {
            @for (it, stands) in &open { (line(cx, it, *stands, coming)) }
        }
        p class="row mt-s" {
            (kit::link_button(&new, t.table_topic_bring()).icon(Icon::Plus))
        }
        @if !closed.is_empty() {
            div class="mt" {
                (kit::more(t.table_topics_closed(), html! {
                    ul class="list" {
                        @for (it, _) in &closed {
                            li {
                                (said(cx, it))
                                p class="small soft" { (cx.word("table-state", &it.state)) }
                            }
                        }
                    }
                }))
            }
        }
    };
    kit::card("topics", t.table_topics(), content)
}

/// Its words, who brings it and how long it should take.
fn said(cx: &Cx<'_>, it: &Topic) -> Markup {
    let minutes = it.minutes_wanted.map(|it| cx.t.table_minutes_count(usize::from(it)));
    let by = it.party.map(|it| cx.party_name(it).to_owned());
    let told: Vec<String> = by.into_iter().chain(minutes).collect();
    html! {
        b class="typed" { (it.title) }
        @if !told.is_empty() { div class="small soft" { (told.join(" · ")) } }
        @if !it.explanation.is_empty() { div class="small typed" { (it.explanation) } }
    }
}

fn line(
    cx: &Cx<'_>,
    it: &Seen<'_, Topic>,
    stands: Stands<'_>,
    coming: &[Seen<'_, Meeting>],
) -> Markup {
    let t = cx.t;
    let to = |end: &str| at(cx, it.table, format_args!("{}{end}", it.id));
    let told = match stands {
        Stands::Waits | Stands::Closed => None,
        Stands::On(on) => Some(t.table_topic_on(t.date(on.on))),
        Stands::StoodOn(on) => Some(t.table_topic_stood_on(t.date(on.on))),
        Stands::CalledOff => Some(t.table_topic_called_off().to_owned()),
    };
    let keeps = cx.sight().standing().is_recorder();
    html! {
        li {
            (said(cx, it))
            @if let Some(told) = told { p class="small" { (told) } }
            @if table::may_change(cx.sight(), it) {
                div class="row mt-s" {
                    @if let (true, Stands::On(_)) = (keeps, stands) {
                        (cx.press(&to("/wait"), it.stamp.revision,
                            kit::button(t.table_topic_wait()).small().about(&it.title)))
                    } @else if let (true, Some(next)) = (keeps, coming.first()) {
                        (put(cx, it, next))
                    }
                    @if keeps {
                        (kit::link_button(&to("/close"), t.table_topic_close()).small()
                            .about(&it.title))
                    }
                    (kit::link_button(&to(""), t.frame_change()).small().quiet().about(&it.title))
                }
            }
        }
    }
}

/// The button that places it on this meeting.
fn put(cx: &Cx<'_>, it: &Seen<'_, Topic>, on: &Seen<'_, Meeting>) -> Markup {
    let to = at(cx, it.table, format_args!("{}/on/{}", it.id, on.id));
    let word = cx.t.table_topic_place(cx.t.date(on.on));
    cx.press(&to, it.stamp.revision, kit::button(&word).small().about(&it.title))
}

/// What stands on one meeting, and what could; beside its script.
pub(super) fn on_meeting(cx: &Cx<'_>, it: &Seen<'_, Meeting>) -> Markup {
    let t = cx.t;
    let placed = table::topics_on(cx.sight(), it);
    let keeps = cx.sight().standing().is_recorder();
    let waiting = table::topics(cx.sight(), it.table);
    let may_place = |stands: Stands<'_>| {
        keeps && it.on >= cx.today() && !matches!(stands, Stands::Closed | Stands::On(_))
    };
    let waiting: Vec<_> = waiting.into_iter().filter(|it| may_place(it.1)).collect();
    let content = html! {
        @if placed.is_empty() { p class="small soft" { (t.table_topics_none_here()) } }
        ul class="list" {
            @for topic in &placed { (here(cx, it, topic)) }
        }
        @if !waiting.is_empty() {
            (kit::more(t.table_topics_waiting(), html! {
                ul class="list" {
                    @for (topic, _) in &waiting {
                        li { (said(cx, topic)) p class="row mt-s" { (put(cx, topic, it)) } }
                    }
                }
            }))
        }
    };
    kit::card("topics", t.table_topics_here(), content)
}

fn here(cx: &Cx<'_>, on: &Seen<'_, Meeting>, it: &Seen<'_, Topic>) -> Markup {
    let t = cx.t;
    let to = |end: &str| at(cx, it.table, format_args!("{}{end}", it.id));
    let step = script::at(cx, on.record, on.id, &format!("/script/new/free?topic={}", it.id));
    let standing = cx.sight().standing();
    html! {
        li {
            (said(cx, it))
            @if it.state == TopicState::Treated {
                p class="small soft" { (cx.word("table-state", &it.state)) }
            } @else if standing.is_recorder() {
                div class="row mt-s" {
                    @if standing.is_facilitator() && on.on >= cx.today() {
                        (kit::link_button(&step, t.table_topic_step()).small().about(&it.title))
                    }
                    (kit::link_button(&to("/close"), t.table_topic_close()).small()
                        .about(&it.title))
                    (cx.press(&to("/wait"), it.stamp.revision,
                        kit::button(t.table_topic_wait()).small().quiet().about(&it.title)))
                }
            }
        }
    }
}

/// The topic that a step is made of, when the address says so.
pub(super) fn asked<'v>(cx: &Cx<'v>, on: &Meeting) -> Option<Seen<'v, Topic>> {
    let id = cx.query("topic")?.parse().ok()?;
    cx.sight().find(Id::<Topic>::new(id)).filter(|it| it.table == on.table)
}

fn page(cx: &Cx<'_>, table: Id<Table>, title: &str, form: Markup) -> Page {
    let above = super::crumbs(cx, table, title);
    cx.page(title, html! { (kit::page_head(above, title, "", "")) (form) })
}

fn fields(cx: &Cx<'_>, form: &Form<'_>, table: Id<Table>, now: Option<&Topic>) -> Markup {
    let (t, optional) = (cx.t, cx.t.frame_optional());
    let of = |pick: fn(&Topic) -> &str| now.map(pick).unwrap_or_default();
    let minutes = now.and_then(|it| it.minutes_wanted).map(|it| it.to_string());
    html! {
        p { (cx.circle(&Audience::Table(table))) }
        (form.field_from("title", t.table_topic_title(), of(|it| &it.title)).text())
        (form.field_from("explanation", t.table_topic_explanation(), of(|it| &it.explanation))
            .optional(optional).area(3))
        @if now.is_none() { (brought_by(cx, form, table)) }
        (form.field_from("minutes_wanted", t.table_topic_minutes(), &minutes.unwrap_or_default())
            .optional(optional).short().number(None))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &cx.at(format_args!("/tables/{table}"))))
    }
}

/// For whom: who keeps the papers chooses any party, who sits there one of their own.
fn brought_by(cx: &Cx<'_>, form: &Form<'_>, table: Id<Table>) -> Markup {
    let t = cx.t;
    let keeps = cx.sight().standing().is_recorder();
    let own = table::sits_for(cx.sight(), table);
    let parties: Vec<(String, &str)> = match keeps {
        true => cx.sight().all::<Party>().iter().map(|it| (it.id, it.record)).collect::<Vec<_>>(),
        false => own.iter().filter_map(|it| Some((*it, cx.sight().get(*it)?))).collect(),
    }
    .into_iter()
    .map(|(id, party)| (id.to_string(), party.name.as_str()))
    .collect();
    let mut options: Vec<(&str, &str)> = parties.iter().map(|it| (it.0.as_str(), it.1)).collect();
    if keeps {
        options.insert(0, ("", t.frame_none()));
        return form
            .field("party", t.table_topic_party())
            .optional(t.frame_optional())
            .select(&options);
    }
    match options.as_slice() {
        [] => html! {},
        [(_, name)] => html! { p class="small" { (t.table_topic_for(*name)) } },
        [(first, _), ..] => form.options("party", t.table_topic_party(), &options, first),
    }
}

fn bring_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let table = cx.find::<Table>("id")?;
    if !table::may_bring(cx.sight(), table.id) {
        return Err(Stop::NotThere);
    }
    Ok(page(cx, table.id, cx.t.table_topic_bring(), form.html(fields(cx, form, table.id, None))))
}

fn bring(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let table = cx.id::<Table>("id")?;
    let act = BringTopic {
        table,
        title: typed.line("title"),
        explanation: typed.text("explanation"),
        party: typed.maybe_id("party"),
        minutes_wanted: typed.maybe_whole("minutes_wanted"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{table}"))).says(cx.t.table_topic_brought()))
}

/// The topic in the address, at the table in the address.
fn found<'v>(cx: &Cx<'v>) -> Result<Seen<'v, Topic>, Stop> {
    let topic = cx.find::<Topic>("topic")?;
    if topic.table == cx.id("id")? { Ok(topic) } else { Err(Stop::NotThere) }
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let it = found(cx)?;
    let fields = match table::may_change(cx.sight(), &it) {
        true => form.edit(it.stamp.revision, fields(cx, form, it.table, Some(it.record))),
        false => said(cx, &it),
    };
    let form = html! { (fields) p class="small mt" { (history::link(cx, it.id.any())) } };
    Ok(page(cx, it.table, cx.t.table_topic_change(), form))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let act = ChangeTopic {
        topic: it.id,
        seen: typed.seen(),
        title: typed.line("title"),
        explanation: typed.text("explanation"),
        minutes_wanted: typed.maybe_whole("minutes_wanted"),
    };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{}", it.table))))
}

/// Pressing leads here only when somebody else changed the topic first.
fn again(cx: &Cx<'_>, form: &Form<'_>, word: &str) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let it = found(cx)?;
    let back = cx.at(format_args!("/tables/{}", it.table));
    let fields = html! {
        (kit::quote(&it.title, "")) (kit::form_end(word, cx.t.frame_not_now(), &back))
    };
    Ok(page(cx, it.table, word, form.edit(it.stamp.revision, fields)))
}

fn wait_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    again(cx, form, cx.t.table_topic_wait())
}

fn wait(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let act = PlaceTopic { topic: it.id, seen: typed.seen(), meeting: None };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{}", it.table))))
}

fn place_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let on = meeting::found(cx)?;
    again(cx, form, &cx.t.table_topic_place(cx.t.date(on.on)))
}

fn place(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (it, on) = (found(cx)?, meeting::found(cx)?);
    let act = PlaceTopic { topic: it.id, seen: typed.seen(), meeting: Some(on.id) };
    Ok(typed.act(act).then(script::at(cx, on.record, on.id, "/script")))
}

fn close_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.recorders_only()?;
    let t = cx.t;
    let it = found(cx)?;
    let ways = [("treated", t.table_topic_treated()), ("dropped", t.table_topic_dropped())];
    let fields = html! {
        (kit::quote(&it.title, ""))
        (form.options("how", t.table_topic_how(), &ways, "treated"))
        (form.field("why", t.table_why()).hint(t.table_topic_why_hint())
            .optional(t.frame_optional()).area(2))
        (kit::form_end(t.frame_save(), t.frame_not_now(),
            &cx.at(format_args!("/tables/{}", it.table))))
    };
    Ok(page(cx, it.table, t.table_topic_close(), form.edit(it.stamp.revision, fields)))
}

fn close(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = found(cx)?;
    let treated = typed.line("how") != "dropped";
    let act = CloseTopic { topic: it.id, seen: typed.seen(), treated, why: typed.text("why") };
    Ok(typed.act(act).then(cx.at(format_args!("/tables/{}", it.table))))
}
