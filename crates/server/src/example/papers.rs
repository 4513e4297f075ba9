// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Papers that were given out in November: the page for the steering group, and the reactienota as
//! it read on the day of the answers. What changed since stands in the papers of today.

use domain::{
    assignment::{Assignment, frames},
    paper::{
        Give, GiveRoutePaper, Given, GivenLine, GivenSource, PaperKind, RoutePaper, WrittenIn,
    },
    route::{self, Outcome, Route, Status},
    sight::Sight,
    table::Table,
    text::{Fate, Version},
};
use jiff::civil::date;
use ledger::Id;
use papers::paper::{Line, frame_line};
use texts::{Language, Texts};

use super::route::OUTLINE;
use crate::story::Story;

fn given(heading: &str, line: Line) -> GivenLine {
    GivenLine {
        words: line.said(),
        key: line.key,
        heading: heading.to_owned(),
        source: line.source.map(|it| GivenSource { words: it.words, path: it.path }),
    }
}

/// On a Friday the steering group gets the page of where everything stands.
pub fn one_pager(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 6), 16, 0);
    let t = Texts::new(Language::Nl);
    let table = story.find::<Table>("Hanna", |it| it.name == "Stuurgroep")?.0;
    let (lead, lines) = story.look("Hanna", |sight| {
        let frames = frames(sight);
        let versions = sight.all::<Version>();
        let fixed = versions.iter().filter(|it| it.is_frozen).filter_map(|it| {
            let title = sight.get(it.text)?.title.as_str();
            let words = t.paper_fixed_on(t.date(it.on), title, it.label.as_str());
            let line = Line::new(format!("version {}", it.id), words);
            let at = format!("/texts/versions/{}", it.id);
            Some((t.paper_fixed(), line.from(t.paper_source_text(), at)))
        });
        let stands = frames.iter().map(|it| {
            let at = format!("/frames/{}", it.id);
            (t.paper_stands(), frame_line(t, it).from(t.paper_source_frame(), at))
        });
        let lines = stands.chain(fixed).map(|(heading, line)| given(heading, line));
        let newest = sight.all::<Assignment>().into_iter().max_by_key(|it| it.version);
        (newest.map(|it| it.text.clone()).unwrap_or_default(), lines.collect::<Vec<_>>())
    })?;
    let (paper, title) = (PaperKind::OnePager, t.paper_one_pager().to_owned());
    let language = WrittenIn::Dutch;
    story.makes::<Given>("Hanna", Give { paper, table, title, language, lead, lines })?;
    Ok(())
}

/// 12 November: what councils said and what is done with it, for all parties.
pub fn response(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 12), 15, 30);
    let (route, _) = story.find::<Route>("Hanna", |it| it.name == OUTLINE)?;
    let lines =
        story.look("Hanna", |sight| [counted(sight, route), said(sight, route)].concat())?;
    let t = Texts::new(Language::Nl);
    let (title, lead) = (t.paper_response().to_owned(), t.paper_response_lead().to_owned());
    let (party, language) = (None, WrittenIn::Dutch);
    let act = GiveRoutePaper { route, party, title, language, lead, lines };
    story.makes::<RoutePaper>("Hanna", act)?;
    Ok(())
}

/// Which text went round, and how many councils said something.
fn counted(sight: &Sight<'_>, id: Id<Route>) -> Vec<GivenLine> {
    let t = Texts::new(Language::Nl);
    let Some(route) = sight.find(id) else { return Vec::new() };
    let at = format!("/route/{id}");
    let mut lines = Vec::new();
    if let Some(version) = route.text.and_then(|it| sight.find(it)) {
        let from = format!("/texts/versions/{}", version.id);
        let title = sight.get(version.text).map_or("", |it| it.title.as_str());
        let words = t.paper_fixed_on(t.date(version.on), title, version.label.as_str());
        lines.push(Line::new("version", words).from(t.paper_source_text(), from.as_str()));
        let mark = Line::new("digest", version.digest.to_string()).label(t.paper_mark());
        lines.push(mark.from(t.paper_source_text(), from.as_str()));
    }
    let points = route::points(sight, id);
    let matrix = route::matrix(sight, route);
    for plan in route.own_plans().filter(|plan| points.all().any(|it| it.plan == plan.number)) {
        let counts = matrix.counts(plan.number);
        let count = |it: Outcome| counts.by_outcome.get(&it).copied().unwrap_or_default();
        let stopped = counts.by_status.get(&Status::Stopped).copied().unwrap_or_default();
        let (none, views) = (count(Outcome::NoneGiven), count(Outcome::Views));
        let words = t.paper_response_counts(counts.all - stopped, none, views);
        let line = Line::new(format!("counts {}", plan.number), words).label(plan.name.as_str());
        lines.push(line.from(t.paper_source_route(), at.as_str()));
    }
    let words = t.paper_response_size(points.answered.len(), points.all().count());
    lines.push(Line::new("size", words).from(t.paper_source_points(), format!("{at}/points")));
    lines.into_iter().map(|it| given(&route.name, it)).collect()
}

/// Every point in its own words, and the one answer to equal ones.
fn said(sight: &Sight<'_>, id: Id<Route>) -> Vec<GivenLine> {
    let t = Texts::new(Language::Nl);
    let points = route::points(sight, id);
    let mut lines = Vec::new();
    for (answer, points) in &points.answered {
        for it in points {
            let line = Line::new(format!("point {}", it.id), format!("“{}”", it.said));
            let party = sight.get(it.party).map_or("", |it| it.name.as_str());
            let at = format!("/route/{id}/steps/{}/{}", it.plan, it.party);
            let line = line.label(party).from(t.paper_source_step(), at);
            lines.push(given(&answer.heading(), line));
        }
        let fate = match answer.fate {
            Fate::TakenOver => t.route_fate_taken_over(),
            Fate::Partly => t.route_fate_partly(),
            Fate::Not => t.route_fate_not(),
        };
        let line = Line::new(format!("answer {}", answer.id), answer.reply.clone());
        let line = line.label(t.paper_answer(fate));
        let line = line.from(t.paper_source_points(), format!("/route/{id}/points"));
        lines.push(given(&answer.heading(), line));
    }
    lines
}
