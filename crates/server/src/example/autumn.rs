// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Autumn: an objection that changes a text, a frame that falls, "not yet", and a merger.

use domain::{
    assignment::{AddTrial, TrialPlan},
    conversation::{GivePromise, KeepPromise, Promise, PromiseCircle},
    party::{
        Declare, Driver, INHABITANTS, Merge, Participation, Party, RecordDriver, Stance, Successor,
    },
    table::{Meeting, PlanMeeting, Table},
};
use jiff::civil::{Date, date};

use super::{
    beginning::{self, STEERING_GROUP},
    daily, decisions, frames, interests, november, papers,
    parties::{MERGED, MERGING},
    points, rounds, route, scan, texts, topics, tracks, unnamed, working_group,
};
use crate::story::Story;

pub fn happens(story: &mut Story) -> anyhow::Result<()> {
    meets(story, date(2026, 9, 1), date(2026, 9, 9), "Hoe stemmen we over geld?")?;
    unnamed::blind_range(story)?;
    working_group::seated(story)?;
    frames::ripen_on(story, 9, 2)?;
    decisions::first_range(story)?;
    rounds::objection(story)?;
    frames::ripen_on(story, 9, 9)?;
    decisions::new_sentence(story)?;
    promised_at_the_table(story)?;
    decisions::draft_of_the_note(story)?;
    meets(story, date(2026, 9, 17), date(2026, 9, 23), "Instemmen met de contourennota")?;
    rounds::consent(story)?;
    decisions::note_is_frozen(story)?;
    frames::ripen_on(story, 9, 23)?;
    take_part(story)?;
    frames::ripen_on(story, 10, 1)?;
    route::sent(story)?;
    route::received(story)?;
    rounds::in_an_urn(story)?;
    daily::talks_in(story, 10)?;
    frames::money_falls(story)?;
    frames::ripen_on(story, 10, 21)?;
    decisions::works_councils(story)?;
    interests::released(story)?;
    beginning::arrives(story, "Saar")?;
    unnamed::cards(story)?;
    pilot(story)?;
    daily::talks_in(story, 11)?;
    papers::one_pager(story)?;
    not_yet(story)?;
    route::not_yet(story)?;
    decisions::not_yet(story)?;
    frames::ripen_on(story, 11, 10)?;
    meets(story, date(2026, 11, 11), date(2026, 11, 25), "Wie mag weg, en wat betaalt hij dan?")?;
    route::councils(story)?;
    points::views(story)?;
    papers::response(story)?;
    route::formal(story)?;
    frames::ripen_on(story, 11, 12)?;
    route::own_template(story)?;
    scan::again(story)?;
    tracks::stand_on_19_november(story)?;
    daily::promises_of_november(story)?;
    working_group::prepared(story)?;
    texts::ambition_asked(story)?;
    interests::waits_today(story)?;
    november::public_page(story)?;
    november::script(story)?;
    topics::wait(story)?;
    working_group::meets(story)?;
    rounds::ready_for_november(story)?;
    rounds::open_today(story)?;
    rounds::half_way_in_an_urn(story)?;
    merger(story)?;
    route::three_become_one(story)
}

/// A meeting of the steering group, planned some weeks before.
pub fn meets(story: &mut Story, planned: Date, on: Date, purpose: &str) -> anyhow::Result<()> {
    story.on(planned, 11, 30);
    let table = table(story)?;
    let (starts, place) = ("09:30".to_owned(), "Raadhuis Wilgenstede, Kolkzaal".to_owned());
    let purpose = purpose.to_owned();
    story.makes::<Meeting>(
        "Hanna",
        PlanMeeting { table, on, starts, ends: String::new(), place, purpose },
    )?;
    Ok(())
}

fn table(story: &Story) -> anyhow::Result<ledger::Id<Table>> {
    Ok(story.find::<Table>("Hanna", |it| it.name == STEERING_GROUP)?.0)
}

/// 9 September: Hanna promises a new sentence before the 18th, and keeps it on the 16th.
fn promised_at_the_table(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 9, 9), 17, 0);
    let circle = PromiseCircle::Table(table(story)?);
    let (owner, to) = (story.person("Hanna")?, Some(story.party("Kranswijk")?));
    let words = "Een nieuwe zin over stemmen als het om geld gaat.".to_owned();
    let due = Some(date(2026, 9, 18));
    let act = GivePromise { words, owner, to, due, circle };
    let promise = story.makes::<Promise>("Hanna", act)?;
    story.on(date(2026, 9, 16), 14, 0);
    story.does("Hanna", KeepPromise { promise, seen: 1 })?;
    Ok(())
}

/// After the consent most municipalities say that they take part; some are still in conversation.
fn take_part(story: &mut Story) -> anyhow::Result<()> {
    const STILL_TALKING: [&str; 4] = ["Uilendrecht", "Kranswijk", "Elzendam", "Wendelmeer"];
    story.on(date(2026, 9, 24), 10, 0);
    for (name, ..) in super::parties::MUNICIPALITIES {
        if STILL_TALKING.contains(&name) {
            continue;
        }
        let stance = match name {
            "Wilgenstede" | "Otterkade" => Stance::Driving,
            "Hoogwaarde" | "Zwanenkolk" | "Roodewaard" => Stance::Critical,
            "Noorderkolk" | "Aarlebeek" => Stance::UnderConditions,
            _ => Stance::Supportive,
        };
        let condition = match stance {
            Stance::UnderConditions => "Het college kijkt mee naar de kosten.".to_owned(),
            _ => String::new(),
        };
        let (party, seen) = story.find::<Party>("Noor", |it| it.name == name)?;
        let source = "verslag stuurgroep, 23 september 2026".to_owned();
        let act = Declare {
            party,
            seen,
            participation: Participation::TakesPart,
            stance,
            words: String::new(),
            condition,
            way_out: String::new(),
            on: Some(date(2026, 9, 23)),
            source,
        };
        story.does("Noor", act)?;
    }
    Ok(())
}

/// 4 November: a try-out with a rule for stopping.
fn pilot(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 11, 4), 16, 30);
    let plan = TrialPlan {
        name: "Samen piket met twintig mensen".to_owned(),
        purpose: "Zien of één piket voor vijf gemeenten werkt, dag en nacht.".to_owned(),
        people: "20 toezichthouders uit Otterkade, Polderhaven, Dalmerwoud, Zandermeer en \
                 Wilgenstede"
            .to_owned(),
        from: Some(date(2026, 11, 16)),
        until: Some(date(2027, 2, 12)),
        stop_rule: "We stoppen als twee nachten achter elkaar niemand opneemt, of als drie mensen \
                    zeggen dat het te zwaar wordt."
            .to_owned(),
    };
    story.does("Hanna", AddTrial { plan })?;
    Ok(())
}

/// Event 18: not against, but not yet, with what it waits for and the way out.
fn not_yet(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 11, 10), 15, 0);
    let (party, seen) = story.find::<Party>("Tjitske", |it| it.name == "Kranswijk")?;
    let act = Declare {
        party,
        seen,
        participation: Participation::NotYet,
        stance: Stance::UnderConditions,
        words: "Ons college zegt nu nog geen ja. Eerst willen we weten wat het per inwoner kost."
            .to_owned(),
        condition: "Weten wat het per inwoner kost.".to_owned(),
        way_out: "Weten we dat vóór 15 januari, dan gaat het stuk naar de raad van 11 februari."
            .to_owned(),
        on: Some(date(2026, 11, 10)),
        source: String::new(),
    };
    story.does("Tjitske", act)?;
    Ok(())
}

/// Event 20: the voters of three municipalities choose the council of Rietveste.
fn merger(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 11, 18), 21, 30);
    let mut predecessors = Vec::new();
    for name in MERGING {
        predecessors.push(story.find::<Party>("Hanna", |it| it.name == name)?);
    }
    let (name, short) = (MERGED.to_owned(), "RVE".to_owned());
    let successor = Successor::New { name, short, code: String::new() };
    let reason = "De kiezers van de drie gemeenten kozen samen de raad van Rietveste.".to_owned();
    let on = date(2027, 1, 1);
    story.does("Hanna", Merge { predecessors, successor, on, reason })?;
    let (party, _) = story.find::<Party>("Hanna", |it| it.name == MERGED)?;
    let (name, source) = (INHABITANTS.to_owned(), "opgeteld uit de drie gemeenten".to_owned());
    let act = RecordDriver { party, name, amount: 54_300, year: 2026, source, seen: None };
    story.makes::<Driver>("Hanna", act)?;
    Ok(())
}
