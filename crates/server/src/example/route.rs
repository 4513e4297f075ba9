// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route of Middenland: the outline note past 27 councils, one "not yet", three that become
//! one; and the formal round of 2027, of which only ranges are known.

use domain::{
    assignment::TemplateLanguage,
    party::Party,
    route::*,
    text::{Text, TextCircle, TextKind, Version},
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use ledger::Id;

use super::{
    decisions,
    parties::{MERGED, MERGING, MUNICIPALITIES},
    summer,
};
use crate::story::Story;

pub const OUTLINE: &str = "Contouren, najaar 2026";
pub const FORMAL: &str = "Formele ronde, 2027";
/// The steps of the informal round that the story tells of.
const COLLEGE: u32 = 2;
const CLERK: u32 = 3;
pub const COUNCIL: u32 = 4;

const ASKED_BY: Date = date(2026, 11, 27);

/// On which day of October the note came in, by the order of the municipalities.
const RECEIVED: [i8; 6] = [1, 2, 5, 6, 7, 8];

/// What each council did, or has on its agenda: month, day, and what came of it.
const COUNCILS: [(&str, i8, i8, Status, Option<Outcome>); 22] = [
    ("Wilgenstede", 11, 5, Status::Done, Some(Outcome::NoneGiven)),
    ("Vaartwoude", 11, 5, Status::Done, Some(Outcome::NoneGiven)),
    ("Polderhaven", 11, 5, Status::Done, Some(Outcome::NoneGiven)),
    ("Vlierhoven", 11, 5, Status::Done, Some(Outcome::NoneGiven)),
    ("IJverdam", 11, 10, Status::Done, Some(Outcome::NoneGiven)),
    ("Sluizerdam", 11, 10, Status::Done, Some(Outcome::NoneGiven)),
    ("Heidermond", 11, 10, Status::Done, Some(Outcome::NoneGiven)),
    ("Lindervoort", 11, 12, Status::Done, Some(Outcome::NoneGiven)),
    ("Brinkvoorde", 11, 12, Status::Done, Some(Outcome::NoneGiven)),
    ("Otterkade", 11, 12, Status::Done, Some(Outcome::Views)),
    ("Hoogwaarde", 11, 12, Status::Done, Some(Outcome::Views)),
    ("Dalmerwoud", 11, 12, Status::Done, Some(Outcome::Views)),
    ("Zwanenkolk", 11, 24, Status::OnAgenda, None),
    ("Maarsterveld", 11, 24, Status::OnAgenda, None),
    ("Noorderkolk", 11, 26, Status::OnAgenda, None),
    ("Zandermeer", 11, 26, Status::OnAgenda, None),
    ("Aarlebeek", 12, 1, Status::OnAgenda, None),
    ("Fluitenveen", 12, 1, Status::OnAgenda, None),
    ("Roodewaard", 12, 3, Status::OnAgenda, None),
    ("Schaapsdrecht", 12, 3, Status::OnAgenda, None),
    ("Elzendam", 12, 10, Status::Planned, None),
    ("Wendelmeer", 12, 17, Status::Planned, None),
];

fn route(story: &Story, name: &str) -> anyhow::Result<(Id<Route>, u32)> {
    story.find::<Route>("Hanna", |it| it.name == name)
}

fn sets(
    story: &mut Story,
    who: &str,
    plan: u32,
    party: &str,
    words: StepWords,
) -> anyhow::Result<()> {
    let (route, _) = route(story, OUTLINE)?;
    let party = Some(story.party(party)?);
    let known =
        story.look(who, |sight| step_of(sight, route, plan, party).map(|it| it.stamp.revision))?;
    let act = SetStep { route, plan, party, seen: known, words, why: String::new() };
    match known {
        Some(_) => story.does(who, act).map(drop),
        None => story.makes::<Step>(who, act).map(drop),
    }
}

/// Event 12, 1 October: the note goes to 27 clerks; an answer is asked by 27 November.
pub fn sent(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 10, 1), 16, 30);
    let parties: anyhow::Result<Vec<Id<Party>>> =
        MUNICIPALITIES.iter().map(|(name, ..)| story.party(name)).collect();
    let text = story.look("Hanna", |sight| {
        let all = sight.all::<Version>();
        let is_note = |it: Id<Text>| sight.get(it).is_some_and(|it| it.kind == TextKind::Note);
        let mut notes = all.iter().filter(|it| it.is_frozen && is_note(it.text));
        notes.find(|it| it.circle == TextCircle::AllParties).map(|it| it.id)
    })?;
    let open = OpenRoute {
        name: OUTLINE.to_owned(),
        text,
        template: TemplateKey::InformalRound,
        language: TemplateLanguage::Dutch,
        wished_start: None,
        parties: parties?,
    };
    let opened = story.makes::<Route>("Hanna", open)?;
    asked_by(story, opened)?;
    let laid = text.map_or(LaidText::Unknown, LaidText::Version);
    let done = StepWords { status: Status::Done, text: laid, ..StepWords::default() };
    for (name, ..) in MUNICIPALITIES {
        for plan in [1, COLLEGE] {
            // What Kranswijk's college does with it is told in November.
            if (name, plan) != ("Kranswijk", COLLEGE) {
                sets(story, "Noor", plan, name, done.clone())?;
            }
        }
    }
    calendars(story)
}

/// Who merges did not vote in March 2026, and does so together in November; all vote in 2030.
fn elections_of(name: &str) -> Vec<Date> {
    let next = summer::NEXT_ELECTIONS;
    if MERGING.contains(&name) { vec![date(2026, 11, 18), next] } else { vec![next] }
}

/// The note that stands fixed, and the draft before it.
fn laid(story: &Story) -> anyhow::Result<[LaidText; 2]> {
    let (route, _) = route(story, OUTLINE)?;
    story.look("Hanna", |sight| {
        let all = sight.get(route).map(|it| versions_of_route(sight, it)).unwrap_or_default();
        ["1.0", "0.9"].map(|label| {
            let found = all.iter().find(|it| it.label == label);
            found.map_or(LaidText::Unknown, |it| LaidText::Version(it.id))
        })
    })
}

fn asked_by(story: &mut Story, route: Id<Route>) -> anyhow::Result<()> {
    let found = story.look("Hanna", |sight| sight.get(route).cloned())?.expect("was opened");
    let mut plans = found.plans;
    plans.iter_mut().filter(|it| it.number == COUNCIL).for_each(|it| it.until = Some(ASKED_BY));
    let words = RouteWords {
        name: found.name,
        text: found.text,
        source: found.source,
        in_force: found.in_force,
        is_checked: found.is_checked,
        wished_start: found.wished_start,
    };
    let (seen, parties, why) = (1, found.parties, "Antwoord vóór 27 november.".to_owned());
    story.does("Hanna", ChangeRoute { route, seen, words, plans, parties, why })?;
    Ok(())
}

/// When councils meet, and how long before papers must be there: invented, as all of it.
fn calendars(story: &mut Story) -> anyhow::Result<()> {
    let closed = [
        (date(2026, 12, 19), date(2027, 1, 3), "kerstreces"),
        (date(2027, 2, 20), date(2027, 2, 28), "voorjaarsreces"),
        (date(2027, 4, 24), date(2027, 5, 9), "meireces"),
        (date(2027, 7, 10), date(2027, 8, 22), "zomerreces"),
        (date(2027, 10, 16), date(2027, 10, 24), "herfstreces"),
        (date(2027, 12, 18), date(2028, 1, 2), "kerstreces"),
    ];
    let closed = closed.map(|(from, until, name)| Closed { from, until, name: name.to_owned() });
    for (nth, (name, ..)) in (0i64..).zip(MUNICIPALITIES) {
        let party = story.party(name)?;
        // Every four weeks on a Thursday, each in a week of its own; that of Kranswijk on 11
        // February, as its college says.
        let week = if name == "Kranswijk" { 0 } else { nth % 4 };
        let first = date(2027, 1, 14) + week.weeks();
        let meetings = (0..13).map(|it| first + (4 * it).weeks()).collect();
        let act = SetBody {
            party,
            kind: BodyKind::Council,
            seen: None,
            name: String::new(),
            meetings,
            closed: closed.to_vec(),
            elections: elections_of(name),
            weeks_after_election: 3,
            every_weeks: 4,
        };
        let body = story.makes::<Body>("Noor", act)?;
        let days = if nth % 3 == 0 { 28 } else { 21 };
        let act = SetSending { body, seen: None, days, remark: String::new() };
        story.makes::<Sending>("Noor", act)?;
    }
    Ok(())
}

/// 1 to 8 October: each clerk says when it came in. On 6 October Uilendrecht turns out to hold
/// another text, which is replaced on the same day (event 13).
pub fn received(story: &mut Story) -> anyhow::Result<()> {
    let [note, draft] = laid(story)?;
    for day in RECEIVED {
        let on = date(2026, 10, day);
        if day == 6 {
            decisions::board_says_yes(story)?;
        }
        story.on_or_after(on, 17, 0);
        let these = (0..).zip(MUNICIPALITIES).filter(|(nth, _)| RECEIVED[nth % 6] == day);
        for (_, (name, ..)) in these {
            let words = StepWords {
                status: Status::Done,
                sent: Some(date(2026, 10, 1)),
                received: Some(on),
                text: note,
                ..StepWords::default()
            };
            sets(story, "Noor", CLERK, name, words)?;
        }
        if day == 6 {
            let words = StepWords {
                status: Status::Delivered,
                sent: Some(date(2026, 10, 1)),
                received: Some(on),
                text: draft,
                ..StepWords::default()
            };
            sets(story, "Hanna", COUNCIL, "Uilendrecht", words.clone())?;
            let remark = "In het raadssysteem stond concept 0.9. Dezelfde dag vervangen door de \
                          vastgelegde tekst."
                .to_owned();
            let words = StepWords { sent_again: Some(on), text: note, remark, ..words };
            sets(story, "Hanna", COUNCIL, "Uilendrecht", words)?;
        }
    }
    Ok(())
}

/// Event 18, 10 November: not against, but not yet.
pub fn not_yet(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 10), 15, 20);
    let [note, _] = laid(story)?;
    let words = StepWords {
        status: Status::NotYet,
        text: note,
        meeting: Some(date(2027, 2, 11)),
        condition: "Eerst weten wat het per inwoner kost.".to_owned(),
        way_out: "Weten we dat vóór 15 januari, dan gaat het stuk naar de raad van 11 februari."
            .to_owned(),
        ..StepWords::default()
    };
    sets(story, "Noor", COUNCIL, "Kranswijk", words.clone())?;
    sets(story, "Noor", COLLEGE, "Kranswijk", StepWords { meeting: None, ..words })
}

/// Event 19, 12 November: what came in by then is read in from the list that Noor kept.
pub fn councils(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 12), 11, 0);
    let (route, _) = route(story, OUTLINE)?;
    let rows = (2..).zip(COUNCILS).map(|(row, (party, month, day, status, outcome))| StepRow {
        row,
        party: party.to_owned(),
        cells: vec![ReadCell {
            plan: COUNCIL,
            status: Some(status),
            outcome,
            on: Some(date(2026, month, day)),
        }],
        is_unreadable: false,
    });
    let rows = rows.collect();
    story.does("Noor", ReadSteps { route, rows, skip_wrong: false, preview: None })?;
    Ok(())
}

/// Event 20, 18 November: three council steps become one, and the formal round is looked ahead at.
pub fn three_become_one(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 18), 21, 45);
    let (outline, seen) = route(story, OUTLINE)?;
    let (successor, _) = story.find::<Party>("Hanna", |it| it.name == MERGED)?;
    let act = CloseForMerger {
        route: outline,
        seen,
        successor,
        first: Some(date(2027, 2, 18)),
        plan: Some(COUNCIL),
        remark: "De raad van Rietveste kan op 18 februari voor het eerst beslissen.".to_owned(),
    };
    story.does("Hanna", act)?;
    let (formal, seen) = route(story, FORMAL)?;
    let remark = "Rietveste beslist in 2027 als één gemeente.".to_owned();
    let (first, plan) = (None, None);
    let act = CloseForMerger { route: formal, seen, successor, first, plan, remark };
    story.does("Hanna", act)?;
    for (party, again) in [("Kranswijk", 40), ("Uilendrecht", 30), ("Noorderkolk", 25)] {
        let (route, plan, party, remark) = (formal, 2, story.party(party)?, String::new());
        let act = SetCertainty { route, plan, party, seen: None, again, remark };
        story.makes::<Certainty>("Ravi", act)?;
    }
    looks_ahead(story, formal)
}

/// The formal round of 2027, of which only ranges are known yet.
pub fn formal(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 12), 14, 0);
    let parties: anyhow::Result<Vec<Id<Party>>> =
        MUNICIPALITIES.iter().map(|(name, ..)| story.party(name)).collect();
    let parties = parties?;
    let wished_start = Some(date(2028, 1, 1));
    let open = OpenRoute {
        name: FORMAL.to_owned(),
        text: None,
        template: TemplateKey::CollegeRegulation,
        language: TemplateLanguage::Dutch,
        wished_start,
        parties: parties.clone(),
    };
    let route = story.makes::<Route>("Hanna", open)?;
    let found = story.look("Hanna", |sight| sight.get(route).cloned())?.expect("was opened");
    let mut plans = found.plans;
    let last = plans.len() as u32;
    let write = Plan {
        number: last + 1,
        name: "Bedrijfsplan en ontwerp schrijven".to_owned(),
        body: BodyKind::Region,
        after: vec![],
        waits_for_all: false,
        is_joint: true,
        at_meeting: false,
        weeks: Weeks { low: 16, likely: 26, high: 44 },
        term: None,
        until: None,
    };
    plans[0].after = vec![write.number];
    plans.insert(0, write);
    let words = RouteWords {
        name: found.name,
        text: None,
        source: found.source,
        in_force: found.in_force,
        is_checked: false,
        wished_start,
    };
    let why = "Eerst moet er een ontwerp zijn.".to_owned();
    story.does("Hanna", ChangeRoute { route, seen: 1, words, plans, parties, why })?;
    looks_ahead(story, route)
}

fn looks_ahead(story: &mut Story, route: Id<Route>) -> anyhow::Result<()> {
    let known = story.look("Hanna", |sight| Forecast::of(sight, route).is_some())?;
    let forecast = story.look("Hanna", |sight| look_ahead(sight, route, 10_000, &Unwatched))?;
    let forecast = forecast.map_err(|it| anyhow::anyhow!("no forecast: {it}"))?;
    match known {
        true => story.does("Hanna", KeepForecast { forecast }).map(drop),
        false => story.makes::<Forecast>("Hanna", KeepForecast { forecast }).map(drop),
    }
}

/// What worked is kept for the next time: with a step for who wants to hear it first.
pub fn own_template(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 12), 16, 0);
    let (from, name) = (route(story, OUTLINE)?.0, "Contouren, eerst de fracties".to_owned());
    let own = story.makes::<RouteTemplate>("Hanna", KeepAsTemplate { route: from, name })?;
    let found = story.look("Hanna", |sight| sight.get(own).cloned())?.expect("was kept");
    let mut plans = found.plans;
    let first = Plan {
        number: 0,
        name: "Fracties bijpraten".to_owned(),
        body: BodyKind::Council,
        after: vec![],
        waits_for_all: false,
        is_joint: false,
        at_meeting: false,
        weeks: Weeks { low: 1, likely: 2, high: 4 },
        term: None,
        until: None,
    };
    plans.insert(0, first);
    let change = ChangeTemplate {
        template: own,
        seen: 1,
        name: found.name,
        source: "Eigen werkwijze van Middenland, naar de ronde van najaar 2026.".to_owned(),
        in_force: None,
        is_checked: false,
        plans,
        why: "Vier raden vroegen waarom zij het uit de krant hoorden.".to_owned(),
    };
    story.does("Hanna", change)?;
    Ok(())
}
