// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A text is opened, given another title, passed on, opened again, and asks for comments.

use domain::{
    party::{Office, Person, Role},
    refusal::Need,
    table::Table,
    text::{ChangeText, Open, PassPen, Reopen, SetCommentsUntil, Text, TextCircle, TextKind, view},
};
use ledger::Id;
use maud::{Markup, html};

use super::{crumbs, holders_only, place};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/texts/new", open_page, open);
    routes.form("/f/{w}/texts/{id}/change", change_page, change);
    routes.form("/f/{w}/texts/{id}/pen", pen_page, pen);
    routes.form("/f/{w}/texts/{id}/reopen", reopen_page, reopen);
    routes.form("/f/{w}/texts/{id}/comments-until", until_page, until);
}

fn open_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().is_recorder() {
        return Err(Stop::MayNot(Need::Recorder));
    }
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let tables = tables.iter().map(|it| (it.id.to_string(), t.text_circle_of_table(&it.name)));
    let all = ("all_parties".to_owned(), t.text_circle_all_parties().to_owned());
    let circles: Vec<(String, String)> = std::iter::once(all).chain(tables).collect();
    let circles: Vec<(&str, &str)> =
        circles.iter().map(|(value, word)| (value.as_str(), word.as_str())).collect();
    let fields = html! {
        (named(form, cx, None))
        (form.options("circle", t.text_circle_ask(), &circles, ""))
        (form.field("pasted", t.text_pasted()).hint(t.text_pasted_hint())
            .optional(t.frame_optional()).area(8))
        (kit::form_end(t.text_open(), t.frame_not_now(), &cx.at("/texts")))
    };
    let title = t.text_open();
    Ok(form.page((title, t.text_open_lead()), crumbs(cx, None, title), None, fields))
}

fn named(form: &Form<'_>, cx: &Cx<'_>, now: Option<&Text>) -> Markup {
    let t = cx.t;
    let kind = now.and_then(|it| serde_json::to_value(it.kind).ok());
    let kind = kind.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
    html! {
        (form.field_from("title", t.text_name(), now.map_or("", |it| &it.title)).text())
        (form.pick_from::<TextKind>("kind", t.text_kind_ask(), "text-kind", kind))
        (form.field_from("purpose", t.text_purpose(), now.map_or("", |it| &it.purpose))
            .optional(t.frame_optional()).area(2))
    }
}

fn open(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (title, kind, purpose) = (typed.line("title"), typed.choice("kind"), typed.text("purpose"));
    let circle = match cx.filled("circle") {
        Some("all_parties") => TextCircle::AllParties,
        _ => TextCircle::Table(typed.id("circle")),
    };
    let act = Open { title, kind, purpose, circle, pasted: typed.lines("pasted") };
    let list = cx.at("/texts");
    Ok(typed.act(act).then_made(move |id| format!("{list}/{id}")))
}

fn change_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Text>("id")?;
    holders_only(cx, &it)?;
    let fields = html! {
        (named(form, cx, Some(it.record)))
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, it.id)))
    };
    let (title, revision) = (t.text_change(), Some(it.stamp.revision));
    Ok(form.page((title, ""), crumbs(cx, Some(&it), title), revision, fields))
}

fn change(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let (text, seen) = (cx.id("id")?, typed.seen());
    let (title, kind, purpose) = (typed.line("title"), typed.choice("kind"), typed.text("purpose"));
    let act = ChangeText { text, seen, title, kind, purpose };
    Ok(typed.act(act).then(place(cx, text)))
}

/// Who keeps papers here today, by name.
fn keepers(cx: &Cx<'_>) -> Vec<(Id<Person>, String)> {
    let roles = cx.sight().all::<Role>();
    let keeps = |it: &Role| {
        matches!(it.office, Office::Kwartiermaker | Office::Neutral | Office::NoteTaker)
            && it.is_held(cx.today())
    };
    let mut keepers: Vec<_> = roles
        .iter()
        .filter(|it| keeps(it))
        .map(|it| (it.person, cx.person_name(it.person).to_owned()))
        .collect();
    keepers.sort_by(|a, b| a.1.cmp(&b.1));
    keepers.dedup();
    keepers
}

fn pen_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Text>("id")?;
    let seen = view(cx.sight(), it);
    let own = cx.person();
    let (title, lead) = match (seen.holds_pen, seen.may_take_pen) {
        (true, _) => (t.text_pass_pen(), t.text_pass_pen_lead()),
        (_, true) => (t.text_take_pen(), t.text_take_pen_lead()),
        _ => return Err(Stop::MayNot(Need::Holder)),
    };
    let fields = html! {
        p { (t.text_held_by(cx.person_name(it.holder))) }
        @if seen.holds_pen {
            @let others = keepers(cx).into_iter().filter(|(id, _)| Some(*id) != own);
            (form.pick_record("to", t.text_pen_to(), others, ""))
        } @else if let Some(own) = own { (kit::hidden("to", &own.to_string())) }
        (kit::form_end(title, t.frame_not_now(), &place(cx, it.id)))
    };
    let revision = Some(it.stamp.revision);
    Ok(form.page((title, lead), crumbs(cx, Some(&it), title), revision, fields))
}

fn pen(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let text = cx.id("id")?;
    let act = PassPen { text, seen: typed.seen(), to: typed.id("to") };
    Ok(typed.act(act).then(place(cx, text)))
}

fn reopen_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Text>("id")?;
    holders_only(cx, &it)?;
    let title = t.text_reopen();
    let fields = html! {
        (form.field("why", t.text_reopen_why()).area(3))
        (kit::form_end(title, t.frame_not_now(), &place(cx, it.id)))
    };
    let revision = Some(it.stamp.revision);
    let words = (title, t.text_reopen_lead());
    Ok(form.page(words, crumbs(cx, Some(&it), title), revision, fields))
}

fn reopen(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let text = cx.id("id")?;
    let act = Reopen { text, seen: typed.seen(), why: typed.text("why") };
    Ok(typed.act(act).then(place(cx, text)))
}

fn until_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let it = cx.find::<Text>("id")?;
    holders_only(cx, &it)?;
    let title = t.text_comments_until();
    let day = it.comments_until.map(|it| it.day.to_string()).unwrap_or_default();
    let clock = it.comments_until.and_then(|it| it.clock);
    let clock = clock.map(|it| it.strftime("%H:%M").to_string()).unwrap_or_default();
    let fields = html! {
        (form.field_from("until", t.text_comments_last_day(), &day)
            .optional(t.frame_optional()).date())
        (form.field_from("until_clock", t.text_comments_clock(), &clock)
            .hint(t.text_comments_clock_hint()).optional(t.frame_optional()).short().text())
        (kit::form_end(t.frame_save(), t.frame_not_now(), &place(cx, it.id)))
    };
    let revision = Some(it.stamp.revision);
    let words = (title, t.text_comments_until_lead());
    Ok(form.page(words, crumbs(cx, Some(&it), title), revision, fields))
}

fn until(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let text = cx.id("id")?;
    let (until, until_clock) = (typed.maybe_date("until"), typed.line("until_clock"));
    let act = SetCommentsUntil { text, seen: typed.seen(), until, until_clock };
    Ok(typed.act(act).then(place(cx, text)))
}
