// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A paper that was given out, as it was: read again by whom it was given to, with what changed
//! since the one before it.

use domain::{
    calendar,
    paper::{self, Given, GivenLine, RoutePaper, WrittenIn},
    records::Filed,
    route::Route,
    sight::{Audience, Seen},
    table::Table,
};
use jiff::civil::Date;
use ledger::{AnyId, Timestamp};
use maud::{Markup, html};
use papers::paper::{Line, Paper, Part};
use texts::Texts;

use super::{
    as_pdf, as_word, council, crumbs, response,
    since::{language_of, table},
    told,
};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    kit,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/papers/given/{id}", |cx| page(cx, of_table));
    routes.download("/f/{w}/papers/given/{id}/page.pdf", |cx| as_pdf(cx, &made(cx, of_table)?));
    routes.download("/f/{w}/papers/given/{id}/page.docx", |cx| as_word(&made(cx, of_table)?));
    routes.page("/f/{w}/route/given/{id}", |cx| page(cx, of_route));
    routes.download("/f/{w}/route/given/{id}/page.pdf", |cx| as_pdf(cx, &made(cx, of_route)?));
    routes.download("/f/{w}/route/given/{id}/page.docx", |cx| as_word(&made(cx, of_route)?));
}

/// One paper that was given out, whatever it was about.
pub(super) struct Out<'v> {
    pub(super) title: &'v str,
    pub(super) by: AnyId,
    made_at: Timestamp,
    /// Within the founding.
    path: String,
    /// Where it is made anew.
    now: String,
    /// The table or the route it is about.
    pub(super) about: &'v str,
    circle: Audience,
    language: WrittenIn,
    lead: &'v str,
    lines: &'v [GivenLine],
}

impl Out<'_> {
    pub(super) fn on(&self) -> Date {
        calendar::day(self.made_at)
    }

    /// The day it was given, which leads to it.
    pub(super) fn link(&self, cx: &Cx<'_>) -> Markup {
        html! { a href=(cx.at(&self.path)) { (cx.t.date(self.on())) } }
    }

    /// The newest first.
    pub(super) fn age(&self) -> impl Ord + use<> {
        std::cmp::Reverse(self.made_at)
    }
}

pub(super) fn to_table<'v>(cx: &Cx<'v>, it: &Seen<'v, Given>) -> Out<'v> {
    let record = it.record;
    Out {
        title: &record.title,
        by: it.stamp.made_by,
        made_at: it.stamp.made_at,
        path: format!("/papers/given/{}", it.id),
        now: cx.at(format_args!("/papers/{}", record.table)),
        about: cx.sight().get::<Table>(record.table).map_or("", |it| it.name.as_str()),
        circle: record.audience(),
        language: record.language,
        lead: &record.lead,
        lines: &record.lines,
    }
}

pub(super) fn about_route<'v>(cx: &Cx<'v>, it: &Seen<'v, RoutePaper>) -> Out<'v> {
    let record = it.record;
    Out {
        title: &record.title,
        by: it.stamp.made_by,
        made_at: it.stamp.made_at,
        path: format!("/route/given/{}", it.id),
        now: match record.party {
            None => response::at(cx, record.route),
            Some(party) => council::at(cx, record.route, party),
        },
        about: cx.sight().get::<Route>(record.route).map_or("", |it| it.name.as_str()),
        circle: record.audience(),
        language: record.language,
        lead: &record.lead,
        lines: &record.lines,
    }
}

/// The paper of this address, and the one before it that can be held against it: one in another
/// language says everything in other words.
struct Read<'v> {
    it: Out<'v>,
    before: Option<Out<'v>>,
}

type Find = for<'v> fn(&Cx<'v>) -> Result<Read<'v>, Stop>;

fn of_table<'v>(cx: &Cx<'v>) -> Result<Read<'v>, Stop> {
    let found = cx.find::<Given>("id")?;
    let all = paper::given(cx.sight(), found.table);
    let all = all.iter().filter(|it| it.paper == found.paper).map(|it| to_table(cx, it));
    Ok(read(to_table(cx, &found), all))
}

fn of_route<'v>(cx: &Cx<'v>) -> Result<Read<'v>, Stop> {
    let found = cx.find::<RoutePaper>("id")?;
    let all = paper::of_route(cx.sight(), found.route, found.party);
    let all = all.iter().map(|it| about_route(cx, it));
    Ok(read(about_route(cx, &found), all))
}

fn read<'v>(it: Out<'v>, mut all: impl Iterator<Item = Out<'v>>) -> Read<'v> {
    // They come newest first: what stands after this one was given before it.
    all.find(|other| other.path == it.path);
    let before = all.find(|other| other.language == it.language);
    Read { it, before }
}

fn made(cx: &Cx<'_>, find: Find) -> Result<Paper, Stop> {
    let read = find(cx)?;
    // In the language in which it was given out, also for who reads another.
    let cx = &cx.told_to(read.it.circle.clone()).in_language(language_of(read.it.language));
    let t = cx.t;
    let parts = parts(t, read.it.lines);
    let before = read.before.map(|it| (it.made_at, it.lines));
    Ok(Paper {
        language: t.language().code(),
        title: read.it.title.to_owned(),
        founding: domain::assignment::founding(cx.sight())
            .map_or_else(String::new, |it| it.name.clone()),
        lead: read.it.lead.to_owned(),
        about: by_whom(cx, &read.it),
        changed: Some(table(t, t, before, &parts)),
        parts,
    })
}

fn by_whom(cx: &Cx<'_>, it: &Out<'_>) -> String {
    cx.t.paper_given_by(cx.t.date(it.on()), cx.who(it.by)).to_string()
}

fn page(cx: &Cx<'_>, find: Find) -> Result<Page, Stop> {
    let t = cx.t;
    let paper = made(cx, find)?;
    let it = find(cx)?.it;
    let at = cx.at(&it.path);
    let actions = html! {
        (kit::link_button(&format!("{at}/page.pdf"), t.paper_as_pdf()))
        (kit::link_button(&format!("{at}/page.docx"), t.paper_as_word()))
    };
    let above = crumbs(cx, Some((&it.now, it.title)), &t.date(it.on()).to_string());
    let content = html! {
        (kit::page_head(above, it.title, by_whom(cx, &it), actions))
        p { (cx.circle(&it.circle)) }
        p class="small soft" { (t.paper_as_it_was()) }
        (told(cx, &paper))
    };
    Ok(cx.page(t.paper_given_title(it.title, t.date(it.on())), content))
}

/// What stood under one heading, in its order; papers of before knew no headings.
fn parts(t: Texts, lines: &[GivenLine]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for it in lines {
        let heading = if it.heading.is_empty() { t.paper_said() } else { &it.heading };
        let line = Line::new(it.key.as_str(), it.words.as_str());
        let line = match &it.source {
            Some(source) => line.from(source.words.as_str(), source.path.as_str()),
            None => line,
        };
        match parts.last_mut().filter(|it| it.heading == heading) {
            Some(part) => part.lines.push(line),
            None => parts.push(Part { heading: heading.to_owned(), lines: vec![line] }),
        }
    }
    parts
}

/// Under a paper: which ones were given out before, for who may read those.
pub(super) fn earlier(cx: &Cx<'_>, all: &[Out<'_>]) -> Markup {
    let t = cx.t;
    html! {
        @if !all.is_empty() {
            section class="measure" {
                h2 class="mt" { (t.paper_given_before()) }
                ul class="list" {
                    @for it in all { li { (it.link(cx)) ", " (cx.who(it.by)) } }
                }
            }
        }
    }
}
