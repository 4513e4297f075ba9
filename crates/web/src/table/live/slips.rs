// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Slips to print: for each seat a square that lets a phone sit in it, without an account.

use maud::html;

use super::{at, code, join, reach, seen, table_name};
use crate::{
    account::qr,
    frame::{Cx, Page, Routes, Stop},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/live/{course}/slips", page);
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.facilitators_only()?;
    let view = seen(cx)?;
    let t = cx.t;
    let words = view.slips.as_ref().map_or(&[][..], |it| &it.record.words);
    let name = |seat: &ledger::Id<domain::table::Seat>| {
        let at = view.course.seats.iter().find(|it| it.seat == *seat);
        at.map_or("", |it| it.name.as_str())
    };
    let back = kit::Link::new("", t.table_to_desk());
    let desk = at(cx, view.course.id, "/desk");
    let (wifi, code) = (cx.query("wifi").unwrap_or_default(), code(&view));
    let wifi: String = wifi.trim().chars().take(60).collect();
    let content = html! {
        (kit::page_head(kit::crumbs(&[kit::Link { href: &desk, ..back }], t.table_slips()),
            t.table_slips(), t.table_slips_lead(), ""))
        // Kept nowhere: it is only printed.
        form method="get" class="row noprint" {
            (kit::Field::new("wifi", t.table_slips_wifi()).value(&wifi).short().text())
            (kit::button(t.table_slips_wifi_on()))
        }
        div class="noprint" { (reach::hints(cx, &view)) }
        div class="slips" {
            @for (seat, word) in words {
                section class="card slip" {
                    h2 { (name(seat)) }
                    p class="small soft" { (table_name(cx, &view)) }
                    (qr::square(t.table_qr(), &join::address(cx, word)))
                    @if !wifi.is_empty() { p { (t.table_slips_wifi_is(wifi.as_str())) } }
                    p class="small" { (t.table_code_on_wall()) ": " b { (code) } }
                    // For who is not in the room, or cannot scan it.
                    p class="small noprint" {
                        a href=(join::address(cx, word)) { (t.table_slip_link(name(seat))) }
                    }
                }
            }
        }
    };
    Ok(cx.page(t.table_slips(), content))
}
