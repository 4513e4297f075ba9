// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What stands in the papers of a meeting: gathered once, set as a page and as parts of a file.

use domain::{
    party::{Party, name_of},
    round::Round,
    sight::{Seen, Sight},
    table::{self, Meeting, Step, Topic},
    text::{self, Text, TextCircle, TextState},
};
use ledger::Id;
use maud::{Markup, html};
use papers::paper::{Line, Part};
use texts::Texts;

use crate::kit;

/// All of it as this sight has it, and of nothing more.
struct Contents<'w> {
    purpose: String,
    place: String,
    /// Each seat or office, with who has it.
    people: Vec<(String, String)>,
    topics: Vec<Seen<'w, Topic>>,
    steps: Vec<Step>,
    asked: Vec<Seen<'w, Round>>,
    texts: Vec<Written<'w>>,
}

/// A text of the table: whether it is frozen in words, and its passages under their headings.
struct Written<'w> {
    text: Seen<'w, Text>,
    stands: String,
    passages: Vec<(String, String)>,
}

fn gathered<'w>(t: Texts, sight: &Sight<'w>, it: &Seen<'w, Meeting>) -> Contents<'w> {
    let asked = domain::round::rounds(sight, Some(it.table));
    let texts = text::texts(sight).into_iter().filter(|text| is_for(text, it.table));
    let or = |words: &str, nothing: &str| {
        if words.is_empty() { nothing.to_owned() } else { words.to_owned() }
    };
    Contents {
        purpose: or(&it.purpose, t.table_papers_no_purpose()),
        place: or(&it.place, t.table_papers_no_place()),
        people: people(t, sight, it),
        topics: table::topics_on(sight, it),
        steps: table::script(sight, it.id).steps().to_vec(),
        asked: asked.into_iter().filter(|it| it.takes_answers(sight.now)).collect(),
        texts: texts.map(|it| written(t, sight, it)).collect(),
    }
}

/// Who sits there, and who is at the table without a seat.
fn people(t: Texts, sight: &Sight<'_>, it: &Meeting) -> Vec<(String, String)> {
    let Some(plan) = table::plan(sight, it.table) else { return Vec::new() };
    let person = |id| name_of(sight, id).unwrap_or(t.frame_unknown()).to_owned();
    let party = |id: &Id<Party>| {
        sight.get(*id).map_or_else(|| t.frame_unknown().to_owned(), |it| it.name.clone())
    };
    let seat = |it: &table::SeatLine<'_>| {
        let parties: Vec<String> = it.seat.parties.iter().map(party).collect();
        let holder = it.holder.map(|it| person(it.sitting.person));
        (parties.join(" + "), holder.unwrap_or_else(|| t.table_nobody().to_owned()))
    };
    let office = |it: domain::party::Office| {
        let word = it.word().replace('_', "-");
        t.find(&format!("party-office-{word}")).unwrap_or_default().to_owned()
    };
    let seats = plan.seats.iter().map(seat);
    let around = plan.around.iter().map(|(id, of)| (office(*of), person(*id)));
    let others = plan.observers.iter().map(|it| (office(it.role.office), person(it.person)));
    seats.chain(around).chain(others).collect()
}

/// A text of this table as it stands, and what is frozen for all parties.
fn is_for(text: &Text, table: Id<table::Table>) -> bool {
    match text.circle {
        TextCircle::Table(of) => of == table,
        TextCircle::AllParties => text.is_frozen(),
    }
}

fn written<'w>(t: Texts, sight: &Sight<'w>, text: Seen<'w, Text>) -> Written<'w> {
    let frozen = match text.state {
        TextState::Frozen { version } => sight.find(version),
        TextState::Open => None,
    };
    let said = match &frozen {
        Some(version) => text::said_in(sight, version.id),
        None => text::view(sight, text).said_now(),
    };
    let stands = match &frozen {
        Some(it) => t.table_papers_frozen(t.date(it.on), it.digest.to_string()),
        None => t.table_papers_open_text().to_owned(),
    };
    let passages = said.iter().map(|it| (it.heading.to_string(), it.words.to_string())).collect();
    Written { text, stands, passages }
}

/// As a page.
pub(super) fn content<'w>(t: Texts, sight: &Sight<'w>, it: &Seen<'w, Meeting>) -> Markup {
    let all = gathered(t, sight, it);
    let topics: Vec<_> = all.topics.iter().map(|it| (&*it.title, &*it.explanation)).collect();
    let asked: Vec<_> = all.asked.iter().map(|it| (&*it.question, &*it.explanation)).collect();
    html! {
        div class="stack-l papers" {
            section {
                h2 { (t.table_papers_about()) }
                p class="typed" { (all.purpose) }
                p { b { (t.table_place()) } " " span class="typed" { (kit::with_links(&all.place)) } }
            }
            (listed(t.table_topics_here(), &topics))
            @if !all.steps.is_empty() {
                section {
                    h2 { (t.table_script()) }
                    ol class="list" { @for it in &all.steps { (step(t, it)) } }
                }
            }
            (listed(t.table_papers_asked(), &asked))
            @for it in &all.texts { (text_of(it)) }
            @if !all.people.is_empty() {
                section {
                    h2 { (t.table_papers_people()) }
                    ul class="small" {
                        @for (seat, name) in &all.people { li { b { (seat) } ": " (name) } }
                    }
                }
            }
        }
    }
}

/// What is spoken of or asked, each with what is said with it.
fn listed(heading: &str, rows: &[(&str, &str)]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section {
                h2 { (heading) }
                ul class="list" {
                    @for (words, explanation) in rows {
                        li {
                            b class="typed" { (words) }
                            @if !explanation.is_empty() { p class="small typed" { (explanation) } }
                        }
                    }
                }
            }
        }
    }
}

fn step(t: Texts, it: &Step) -> Markup {
    html! {
        li {
            b class="typed" { (it.title) }
            " " span class="small soft nowrap" { (t.table_minutes_count(usize::from(it.minutes))) }
            @if !it.say.is_empty() { p class="small typed" { (it.say) } }
        }
    }
}

fn text_of(it: &Written<'_>) -> Markup {
    html! {
        section {
            h2 class="typed" { (it.text.title) }
            p class="small soft" { (it.stands) }
            div class="stack mt-s" {
                @for (heading, words) in &it.passages {
                    div {
                        @if !heading.is_empty() { h3 class="typed" { (heading) } }
                        p class="typed" { (words) }
                    }
                }
            }
        }
    }
}

/// As parts of a file.
pub(super) fn parts<'w>(t: Texts, sight: &Sight<'w>, it: &Seen<'w, Meeting>) -> Vec<Part> {
    let all = gathered(t, sight, it);
    let about = vec![
        Line::new("purpose", all.purpose),
        Line::new("place", all.place).label(t.table_place().trim_end_matches('?')),
    ];
    let people = all.people.into_iter().map(|(seat, name)| Line::new("", name).label(seat));
    let step = |(place, it): (usize, &Step)| {
        let minutes = t.table_minutes_count(usize::from(it.minutes));
        let title = format!("{}. {} ({minutes})", place + 1, it.title);
        said(title, it.say.clone())
    };
    let steps = all.steps.iter().enumerate().map(step);
    let topics = all.topics.iter().map(|it| said(it.title.clone(), it.explanation.clone()));
    let asked = all.asked.iter().map(|it| said(it.question.clone(), it.explanation.clone()));
    let part = |heading: &str, lines| Part { heading: heading.to_owned(), lines };
    let mut parts = vec![
        part(t.table_papers_about(), about),
        part(t.table_topics_here(), topics.collect()),
        part(t.table_script(), steps.collect()),
        part(t.table_papers_asked(), asked.collect()),
    ];
    parts.extend(all.texts.iter().map(|it| {
        let stands = Line::new("", it.stands.clone());
        let passages = it.passages.iter().cloned().map(|(heading, words)| said(heading, words));
        part(&it.text.title, std::iter::once(stands).chain(passages).collect())
    }));
    parts.push(part(t.table_papers_people(), people.collect()));
    parts.retain(|it| !it.lines.is_empty());
    parts
}

/// Words under a name; one of the two may be empty.
fn said(name: String, words: String) -> Line {
    match (name.is_empty(), words.is_empty()) {
        // After a question stands no colon.
        (false, false) if name.ends_with('?') => Line::new("", format!("{name} {words}")),
        (false, false) => Line::new("", words).label(name),
        (true, _) => Line::new("", words),
        (_, true) => Line::new("", name),
    }
}
