// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The speaking list: asked for on a phone, led at the desk, read on the wall.

use domain::{
    sight::Seen,
    table::{self, AskFloor, EndFloor, GiveFloor, LeaveFloor, LiveView, Speaker, Wants},
};
use maud::{Markup, html};

use super::{at, seen};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit::{self, Icon},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/live/{course}/floor", ask_page, ask);
    routes.form("/f/{w}/live/{course}/floor/{speaker}/give", again, give);
    routes.form("/f/{w}/live/{course}/floor/{speaker}/done", again, done);
    routes.form("/f/{w}/live/{course}/floor/{speaker}/leave", again, leave);
}

fn name(cx: &Cx<'_>, view: &LiveView<'_>, it: &Seen<'_, Speaker>) -> String {
    let seat = it.seat.and_then(|seat| view.course.seats.iter().find(|it| it.seat == seat));
    let guest = || cx.sight().get(ledger::Id::<table::Guest>::new(it.stamp.made_by));
    match (seat, guest()) {
        (Some(seat), _) => seat.name.clone(),
        (None, Some(guest)) => guest.name.clone(),
        (None, None) => cx.who(it.stamp.made_by).to_owned(),
    }
}

/// A name, with what else than to speak they want.
fn line(cx: &Cx<'_>, view: &LiveView<'_>, it: &Seen<'_, Speaker>) -> Markup {
    html! {
        span class="typed" { (name(cx, view, it)) }
        @if it.wants != Wants::Speak { " " span class="soft" { (cx.word("table-wants", &it.wants)) } }
    }
}

/// On the phone: one's own place on the list, or three ways to get there.
pub(super) fn on_phone(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let floor = table::floor(cx.sight(), view.course.id);
    let to = |it: &Seen<'_, Speaker>, end: &str| {
        at(cx, view.course.id, &format!("/floor/{}/{end}", it.id))
    };
    let mine = floor.mine(cx.sight(), &view.course);
    html! {
        section class="floor" aria-label=(t.table_floor()) {
            div aria-live="polite" {
                @if let Some(has) = floor.has.filter(|it| Some(it.id) != mine.map(|it| it.id)) {
                    p class="small" { (t.table_has_floor(name(cx, view, &has))) }
                }
                @match mine {
                    Some(it) if it.floor.is_some() => {
                        p class="lead" { b { (t.table_you_have_floor()) } }
                    }
                    Some(it) => {
                        @let place = floor.waits.iter().position(|one| one.id == it.id);
                        p { (t.table_you_are_on_list(place.unwrap_or_default() + 1)) }
                    }
                    None => {}
                }
            }
            @match mine {
                Some(it) if it.floor.is_some() => {
                    (cx.press(&to(&it, "done"), it.stamp.revision, kit::button(t.table_floor_done())))
                }
                Some(it) => {
                    (cx.press(&to(&it, "leave"), it.stamp.revision,
                        kit::button(t.table_floor_leave()).small().quiet()))
                }
                None => { (ways(cx, view)) }
            }
        }
    }
}

/// What one can want, each a button.
fn ways(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let wants = [("speak", cx.t.table_want_speak()), ("question", cx.t.table_want_question())];
    html! {
        form method="post" action=(at(cx, view.course.id, "/floor")) class="row" {
            (kit::act_id_place())
            @for (value, word) in wants.into_iter().chain([("order", cx.t.table_want_order())]) {
                (kit::button(word).small().sends("wants", value))
            }
        }
    }
}

/// At the desk: who has the floor, who is next, and a button for each; also by the key W.
pub(super) fn card(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let floor = table::floor(cx.sight(), view.course.id);
    if floor.has.is_none() && floor.waits.is_empty() {
        return html! {};
    }
    let may = view.may_host && !view.is_over;
    let press = |it: &Seen<'_, Speaker>, end: &str, button: kit::Button<'_>| {
        let to = at(cx, view.course.id, &format!("/floor/{}/{end}", it.id));
        cx.press(&to, it.stamp.revision, button)
    };
    let content = html! {
        @if let Some(has) = &floor.has {
            div class="row between" {
                p { b { (t.table_has_floor(name(cx, view, has))) } }
                @if may { (press(has, "done", kit::button(t.table_floor_done()).small())) }
            }
        }
        ol class="list" {
            @for (place, it) in floor.waits.iter().enumerate() {
                li class="row between" {
                    span { (line(cx, view, it)) }
                    @if may {
                        span class="row" {
                            @let about = name(cx, view, it);
                            @let give = kit::button(t.table_give_floor()).small().about(&about);
                            @if place == 0 { span data-key="w" { (press(it, "give", give)) } }
                            @else { (press(it, "give", give)) }
                            @let strike = kit::button(t.table_strike()).small().quiet();
                            (press(it, "leave", strike.about(&about)))
                        }
                    }
                }
            }
        }
        @if may && !floor.waits.is_empty() { p class="small soft" { (t.table_floor_key()) } }
    };
    kit::card("floor", t.table_floor(), content)
}

/// On the wall: who has the floor, and who is next.
pub(super) fn on_wall(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let floor = table::floor(cx.sight(), view.course.id);
    let next: Vec<String> = floor.waits.iter().take(MOST).map(|it| name(cx, view, it)).collect();
    let next: Vec<&str> = next.iter().map(String::as_str).collect();
    html! {
        div class="wall-floor" aria-live="polite" {
            @if let Some(has) = &floor.has {
                p { (Icon::Hand) " " b { (t.table_has_floor(name(cx, view, has))) } }
            }
            @if !next.is_empty() {
                p class="soft" {
                    (t.table_floor_next(t.list(&next)))
                    @if floor.waits.len() > MOST { " " (t.table_floor_more(floor.waits.len() - MOST)) }
                }
            }
        }
    }
}

/// So many names of who is next stand on the wall.
const MOST: usize = 5;

fn ask_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen(cx)?;
    let t = cx.t;
    let fields = html! {
        (form.pick_from::<Wants>("wants", t.table_floor_what(), "table-wants-ask", "speak"))
        (kit::form_end(t.table_floor_ask(), t.frame_not_now(), &at(cx, view.course.id, "")))
    };
    let content = html! { (kit::page_head("", t.table_floor(), "", "")) (form.html(fields)) };
    let page = cx.page(t.table_floor(), content);
    Ok(if cx.sight().standing().guest().is_some() { page.bare() } else { page })
}

fn ask(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let act = AskFloor { course: view.course.id, wants: typed.choice("wants") };
    Ok(typed.act(act).then(home(cx, &view)).says(cx.t.table_floor_asked()))
}

/// Where whoever pressed goes on: the desk, or the phone.
fn home(cx: &Cx<'_>, view: &LiveView<'_>) -> String {
    at(cx, view.course.id, if view.may_record { "/desk" } else { "" })
}

/// What was pressed did not happen: why, and the way back.
fn again(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen(cx)?;
    let t = cx.t;
    let speaker = cx.find::<Speaker>("speaker")?;
    let fields = html! {
        (kit::hidden("seen", &speaker.stamp.revision.to_string()))
        (kit::form_end(t.table_press_again(), t.frame_not_now(), &home(cx, &view)))
    };
    let content = html! { (kit::page_head("", t.table_not_pressed(), "", "")) (form.html(fields)) };
    let page = cx.page(t.table_not_pressed(), content);
    Ok(if cx.sight().standing().guest().is_some() { page.bare() } else { page })
}

fn give(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let act = GiveFloor { speaker: cx.id("speaker")?, seen: typed.seen() };
    Ok(typed.act(act).then(home(cx, &view)).says(cx.t.table_floor_given()))
}

fn done(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let act = EndFloor { speaker: cx.id("speaker")?, seen: typed.seen() };
    Ok(typed.act(act).then(home(cx, &view)).says(cx.t.table_floor_ended()))
}

fn leave(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let act = LeaveFloor { speaker: cx.id("speaker")?, seen: typed.seen() };
    Ok(typed.act(act).then(home(cx, &view)).says(cx.t.table_floor_left()))
}
