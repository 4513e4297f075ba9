// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The buttons of a meeting: on, back, more time, show, here, turn, end. What goes wrong with one
//! is said on a page that shows where the meeting is now, with the button once more.

use desk::beside::new_id;
use domain::table::{
    self, Arrive, Begin, Course, Finish, GiveTime, Go, GoAway, LetGo, PassTurn, Present, PutStep,
    Seat, ShowAirtime, TurnOver, Way,
};
use ledger::Id;
use maud::html;

use super::{at, seen, seen_by_recorder};
use crate::{
    frame::{Cx, Form, Page, Routes, Sent, Stop, Typed},
    kit,
    table::meeting,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.form("/f/{w}/tables/{id}/meetings/{meeting}/begin", begin_page, begin);
    routes.form("/f/{w}/live/{course}/on", again, |cx, typed| go(cx, typed, Way::On));
    routes.form("/f/{w}/live/{course}/back", again, |cx, typed| go(cx, typed, Way::Back));
    routes.form("/f/{w}/live/{course}/ask", again, put);
    routes.form("/f/{w}/live/{course}/more", again, |cx, typed| time(cx, typed, 1));
    routes.form("/f/{w}/live/{course}/less", again, |cx, typed| time(cx, typed, -1));
    routes.form("/f/{w}/live/{course}/airtime/on", again, |cx, typed| airtime(cx, typed, true));
    routes.form("/f/{w}/live/{course}/airtime/off", again, |cx, typed| airtime(cx, typed, false));
    routes.form("/f/{w}/live/{course}/show", again, show);
    routes.form("/f/{w}/live/{course}/end", again, finish);
    routes.form("/f/{w}/live/{course}/turn", turn_page, turn);
    routes.form("/f/{w}/live/{course}/here", here_page, here);
    routes.form("/f/{w}/live/{course}/away/{present}", again, away);
    routes.form("/f/{w}/live/{course}/let-go/{guest}", again, let_go);
}

fn begin_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let it = meeting::found(cx)?;
    let t = cx.t;
    let back = crate::table::script::at(cx, it.record, it.id, "/script");
    let content = html! {
        (kit::page_head("", t.table_begin(), t.table_begin_lead(), ""))
        (form.html(kit::form_end(t.table_begin(), t.frame_not_now(), &back)))
    };
    Ok(cx.page(t.table_begin(), content))
}

fn begin(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let it = meeting::found(cx)?;
    let seats = cx.sight().under::<Seat>(it.table.any()).len();
    let act = Begin { meeting: it.id, code: fresh_code(cx), slips: fresh_slips(seats) };
    let live = cx.at("/live");
    let sent = typed.act(act).then_made(move |id| format!("{live}/{id}/desk"));
    Ok(sent.says(cx.t.table_begun()))
}

/// A word by chance for each seat.
pub(in crate::table) fn fresh_slips(seats: usize) -> Vec<String> {
    (0..seats).map(|_| new_id().to_string().to_lowercase()).collect()
}

/// Six figures that open no other meeting in this house.
pub(in crate::table) fn fresh_code(cx: &Cx<'_>) -> String {
    let mut code = String::new();
    for _ in 0..20 {
        let chance = u64::from_le_bytes(*new_id().0.first_chunk().expect("sixteen bytes"));
        code = format!("{:06}", chance % 1_000_000);
        if super::join::find(cx.house(), &code).is_none() {
            break;
        }
    }
    code
}

/// What was pressed did not happen: where the meeting is now, and the button again.
fn again(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen_by_recorder(cx)?;
    let t = cx.t;
    let desk = at(cx, view.course.id, "/desk");
    let fields = html! {
        (kit::hidden("seen", &view.course.stamp.revision.to_string()))
        p { (t.table_now_at(super::step_of(cx, &view), view.course.step().title.as_str())) }
        div class="row" {
            (kit::link_button(&desk, t.table_to_desk()).main())
            (kit::button(t.table_press_again()))
        }
    };
    let content = html! {
        (kit::page_head("", t.table_not_pressed(), "", ""))
        (form.html(fields))
    };
    Ok(cx.page(t.table_not_pressed(), content))
}

fn course(cx: &Cx<'_>) -> Result<Id<Course>, Stop> {
    cx.id("course")
}

fn to_desk(cx: &Cx<'_>, sent: Sent, says: &str) -> Result<Sent, Stop> {
    Ok(sent.then(at(cx, course(cx)?, "/desk")).says(says))
}

fn go(cx: &Cx<'_>, typed: &mut Typed<'_>, way: Way) -> Result<Sent, Stop> {
    let act = Go { course: course(cx)?, seen: typed.seen(), way };
    to_desk(cx, typed.act(act), cx.t.table_went())
}

fn put(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = PutStep { course: course(cx)?, seen: typed.seen() };
    to_desk(cx, typed.act(act), cx.t.table_put())
}

fn time(cx: &Cx<'_>, typed: &mut Typed<'_>, minutes: i16) -> Result<Sent, Stop> {
    let act = GiveTime { course: course(cx)?, seen: typed.seen(), minutes };
    to_desk(cx, typed.act(act), cx.t.table_time_given())
}

fn airtime(cx: &Cx<'_>, typed: &mut Typed<'_>, on: bool) -> Result<Sent, Stop> {
    let act = ShowAirtime { course: course(cx)?, seen: typed.seen(), on };
    to_desk(cx, typed.act(act), cx.t.table_airtime_turned())
}

fn show(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let act = TurnOver { course: course(cx)? };
    to_desk(cx, typed.act(act), cx.t.table_shown())
}

fn finish(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let act = Finish { course: view.course.id, seen: typed.seen() };
    let minutes = cx
        .at(format_args!("/tables/{}/meetings/{}/minutes", view.course.table, view.course.meeting));
    Ok(typed.act(act).then(minutes).says(cx.t.table_finished()))
}

fn turn_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen(cx)?;
    let t = cx.t;
    let back = at(cx, view.course.id, if view.may_record { "/desk" } else { "" });
    let fields = html! {
        (kit::hidden("turn", &view.course.turn.to_string()))
        (kit::form_end(t.table_turn_on(), t.frame_not_now(), &back))
    };
    let content = html! { (kit::page_head("", t.table_turn_on(), "", "")) (form.html(fields)) };
    Ok(cx.page(t.table_turn_on(), content))
}

fn turn(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let turn = u16::try_from(typed.whole("turn").max(0)).unwrap_or(u16::MAX);
    let act = PassTurn { course: view.course.id, turn };
    let end = if view.may_record { "/desk" } else { "" };
    Ok(typed.act(act).then(at(cx, view.course.id, end)).says(cx.t.table_turn_went()))
}

fn here_page(cx: &Cx<'_>, form: &Form<'_>) -> Result<Page, Stop> {
    let view = seen(cx)?;
    let t = cx.t;
    let back = at(cx, view.course.id, if view.may_record { "/desk" } else { "" });
    let seat = cx.filled("seat").unwrap_or_default();
    let fields = html! {
        (kit::hidden("seat", seat))
        (kit::form_end(t.table_i_am_here(), t.frame_not_now(), &back))
    };
    let content = html! { (kit::page_head("", t.table_i_am_here(), "", "")) (form.html(fields)) };
    Ok(cx.page(t.table_i_am_here(), content))
}

fn here(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let view = seen(cx)?;
    let seat = typed.maybe_id::<table::Seat>("seat");
    let act = Arrive { course: view.course.id, seat };
    let end = if view.may_record { "/desk" } else { "" };
    Ok(typed.act(act).then(at(cx, view.course.id, end)).says(cx.t.table_noted_here()))
}

fn away(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let present = cx.find::<Present>("present")?;
    let act = GoAway { present: present.id, seen: present.stamp.revision };
    to_desk(cx, typed.act(act), cx.t.table_noted_away())
}

fn let_go(cx: &Cx<'_>, typed: &mut Typed<'_>) -> Result<Sent, Stop> {
    let guest = cx.find::<table::Guest>("guest")?;
    let act = LetGo { guest: guest.id, seen: guest.stamp.revision };
    to_desk(cx, typed.act(act), cx.t.table_guest_gone())
}
