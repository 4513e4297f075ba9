// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two scans beside each other: each statement with what was said then and what is said now, drawn.

use domain::lens::{self, BesideLine, Cell, Scan, ScanView, ThenNow};
use maud::{Markup, html};

use super::{crumbs, group_name, result::cell_drawn};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/lens/{id}/beside/{earlier}", page);
}

/// The earlier scans that asked the same, where both are fixed.
pub(super) fn card(cx: &Cx<'_>, view: &ScanView<'_>) -> Markup {
    let t = cx.t;
    let others = lens::comparable(cx.sight(), view);
    if others.is_empty() {
        return html! {};
    }
    let content = html! {
        ul class="list" {
            @for it in &others {
                @let at = cx.at(format_args!("/lens/{}/beside/{}", view.scan.id, it.id));
                li {
                    a href=(at) { (t.lens_beside_look(it.name.as_str())) }
                    p class="small soft" { (t.date(texts::date_of(it.stamp.made_at))) }
                }
            }
        }
    };
    kit::card("earlier", t.lens_beside(), content)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let (later, earlier) = (cx.id::<Scan>("id")?, cx.id::<Scan>("earlier")?);
    let view = lens::beside(cx.sight(), later, earlier).ok_or(Stop::NotThere)?;
    if view.lines.is_empty() {
        return Err(Stop::NotThere);
    }
    let title = t.lens_beside();
    let day = |it: &ScanView<'_>| t.date(texts::date_of(it.scan.stamp.made_at));
    let names = [named(&view.earlier, day(&view.earlier)), named(&view.later, day(&view.later))];
    let lead = t.lens_beside_lead(names[0].as_str(), names[1].as_str());
    let content = html! {
        (kit::page_head(crumbs(cx, Some(&view.later.scan), title), title, lead, ""))
        p class="measure small soft" { (t.lens_beside_fixed()) }
        div class="stack-l mt" {
            @for it in &view.lines { (statement(cx, it, [day(&view.earlier), day(&view.later)])) }
        }
    };
    Ok(cx.page(title, content))
}

fn named(view: &ScanView<'_>, day: String) -> String {
    format!("“{}”, {day}", view.scan.name)
}

fn statement(cx: &Cx<'_>, line: &BesideLine, days: [String; 2]) -> Markup {
    let id = format!("s-{}", line.place);
    html! {
        section class="card" aria-labelledby=(id) {
            p class="small soft" { (cx.word("lens-condition", &line.condition)) }
            h2 class="typed" id=(id) { (line.words) }
            @for (rank, it) in line.groups.iter().enumerate() {
                h3 { (group_name(cx, it.of)) }
                div class="half" { (then_now(cx, &format!("{}-{rank}", line.place), it, &days)) }
            }
        }
    }
}

/// How a group answered then, and how it answers now.
fn then_now(cx: &Cx<'_>, place: &str, it: &ThenNow, days: &[String; 2]) -> Markup {
    let group = group_name(cx, it.of);
    let drawn = |end: &str, cell: &Cell, day: &str| {
        let (id, title) = (format!("{end}-{place}"), format!("{group}, {day}"));
        cell_drawn(cx, &id, &title, &it.scale, cell)
            .unwrap_or_else(|| html! { p { (cx.t.round_too_little()) } })
    };
    html! {
        @for (end, cell, day) in [("then", &it.then, &days[0]), ("now", &it.now, &days[1])] {
            div { h4 { (day) } (drawn(end, cell, day)) }
        }
    }
}
