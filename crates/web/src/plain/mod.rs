// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What anybody may read: the start, the door of the example, who sees what, privacy, help.

mod circles;
mod door;
mod privacy;
mod small;
mod start;

pub(crate) use start::foundings;

use maud::{Markup, html};

use crate::{
    frame::{Cx, Page, Room, Routes, Stop},
    kit,
};

pub(crate) const ROOM: Room = Room { routes, menu: &[] };

fn routes(routes: &mut Routes) {
    routes.open(|routes| {
        routes.page("/", start::page);
        routes.page("/deur", door::page);
        routes.post("/deur", door::enter);
        routes.page("/wie-ziet-wat", circles::page);
        routes.page("/privacy", privacy::page);
        routes.page("/toegankelijkheid", accessibility);
        routes.page("/help", help);
        routes.post("/theme", small::theme);
        routes.post("/sign-out", small::sign_out);
        routes.text("/.well-known/security.txt", small::security);
    });
}

/// A page of headings with paragraphs under them.
fn paper(cx: &Cx<'_>, title: &str, lead: &str, parts: &[(&str, &[&str])]) -> Page {
    let content = html! {
        (kit::page_head("", title, lead, ""))
        (paragraphs(parts))
    };
    cx.page(title, content)
}

fn paragraphs(parts: &[(&str, &[&str])]) -> Markup {
    html! {
        @for (heading, sentences) in parts {
            h2 { (heading) }
            @for sentence in *sentences { p class="measure" { (sentence) } }
        }
    }
}

fn accessibility(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let parts: [(&str, &[&str]); 2] = [
        (
            t.web_accessibility_how_title(),
            &[t.web_accessibility_how(), t.web_accessibility_tested()],
        ),
        (t.web_accessibility_wrong_title(), &[t.web_accessibility_wrong()]),
    ];
    Ok(paper(cx, t.web_accessibility(), t.web_accessibility_lead(), &parts))
}

fn help(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let parts: [(&str, &[&str]); 6] = [
        (t.web_help_first_title(), &[t.web_help_first()]),
        (t.web_help_write_title(), &[t.web_help_write()]),
        (t.web_help_wrong_title(), &[t.web_help_wrong()]),
        (t.web_help_back_title(), &[t.web_help_back()]),
        (t.web_help_live_title(), &[t.web_help_live()]),
        (t.web_help_person_title(), &[t.web_help_person()]),
    ];
    Ok(paper(cx, t.web_help(), t.web_help_lead(), &parts))
}
