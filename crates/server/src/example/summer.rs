// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Summer: a table without cheer words, the impossible assignment in words, new mandates, recess.

use domain::{
    assignment::{
        AnswerTension, AskTension, AssignmentKind, Demand, KeepTension, Tension, Wording,
    },
    party::{AnswerMandate, Authority, GiveRole, Mandate, Office, Role},
    table::{ChangeSitting, EndSitting, Seat, Sit, Sitting, Table},
};
use jiff::civil::{Date, date};

use super::{
    autumn, beginning, decisions, frames, interests, process, scan, spring, texts, unnamed,
};
use crate::story::Story;

/// The next council elections: until then the new mandates hold.
pub const NEXT_ELECTIONS: Date = date(2030, 3, 20);

pub fn happens(story: &mut Story) -> anyhow::Result<()> {
    texts::rules_accepted(story, (5, 21)..=(6, 2))?;
    beginning::arrives(story, "Wim")?;
    sits_at_the_platform(story)?;
    texts::ambition(story)?;
    autumn::meets(story, date(2026, 6, 4), date(2026, 6, 10), "Inchecken en de ambitie")?;
    texts::ambition_rewritten(story)?;
    decisions::ambition(story)?;
    frames::ripen_on(story, 6, 10)?;
    autumn::meets(story, date(2026, 6, 17), date(2026, 7, 1), "Wat kan niet alle drie?")?;
    interests::in_june(story)?;
    texts::rules_accepted(story, (6, 25)..=(6, 30))?;
    impossible_assignment(story)?;
    decisions::put_back(story)?;
    beginning::arrives(story, "Sem")?;
    second_assignment(story)?;
    new_mandates(story)?;
    decisions::second_assignment(story)?;
    frames::ripen_on(story, 7, 8)?;
    scan::short(story)?;
    unnamed::by_layer(story)?;
    frames::ripen_on(story, 8, 26)?;
    interests::pattern(story)?;
    process::after_summer(story)?;
    beginning::arrives(story, "Fenna")
}

/// The works councils speak along at their own table, and decide nothing.
fn sits_at_the_platform(story: &mut Story) -> anyhow::Result<()> {
    let (table, _) = story.find::<Table>("Hanna", |it| it.name == "OR-platform")?;
    let person = story.person("Wim")?;
    let act = GiveRole { table: Some(table), ..beginning::gives(person, Office::Observer, None) };
    story.does("Hanna", act)?;
    Ok(())
}

/// Event 6: three demands that cannot all hold, put back to the commissioners as a question.
fn impossible_assignment(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 7, 1), 15, 40);
    let demand =
        |words: &str, put_by: &str| Demand { words: words.to_owned(), put_by: put_by.to_owned() };
    let demands = vec![
        demand("24 uur bereik overal", "de drie burgemeesters"),
        demand("Niemand betaalt meer dan nu", "vijf colleges"),
        demand("Iedereen houdt zijn eigen mensen", "acht gemeentesecretarissen"),
    ];
    let question = "U vraagt drie dingen die niet alle drie kunnen: overal dag en nacht iemand \
                    bereikbaar, niemand betaalt meer, en iedereen houdt zijn eigen mensen. Welke \
                    mag een beetje schuiven?"
        .to_owned();
    let tension = story.makes::<Tension>("Hanna", KeepTension { demands, question })?;
    story.does("Hanna", AskTension { tension, seen: 1 })?;
    Ok(())
}

/// Event 7: the answer, and with it the second assignment.
fn second_assignment(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 7, 8), 11, 0);
    let (tension, _) = story.find::<Tension>("Ellen", |it| it.asked)?;
    let words = "Het geld mag schuiven, met mate: in hoogstens drie jaar naar de nieuwe bijdrage. \
                 Wie meer wil, betaalt meer."
        .to_owned();
    story.does("Ellen", AnswerTension { tension, words })?;
    let line = |words: &str| words.to_owned();
    let wording = Wording {
        text: line(
            "Zoek met de 27 gemeenten uit of één dienst voor toezicht op bouw en brandveiligheid \
             kan. Maak een voorstel waarover alle raden kunnen beslissen. Niets doen is ook een \
             uitkomst. Je bent van niemand: je werkt voor allemaal.",
        ),
        fixed: vec![
            line("Maximaal 3 jaar naar de nieuwe bijdrage."),
            line("Wie meer wil, betaalt meer."),
        ],
        open: vec![line("Welke vorm de dienst krijgt."), line("Wie er vanaf dag één meedoet.")],
        kind: Some(AssignmentKind::OutsideVision),
        receiver: line("Het bestuur van de nieuwe dienst"),
    };
    spring::confirmed_by_all(story, wording)
}

/// Eight mandates are renewed; Noorderkolk's not for money; Uilendrecht has a new alderman.
fn new_mandates(story: &mut Story) -> anyhow::Result<()> {
    let expired = story.look("Hanna", |sight| {
        let all = sight.all::<Sitting>().into_iter();
        let ended = all.filter(|it| it.mandate_until == Some(beginning::ELECTIONS));
        ended.map(|it| (it.id, it.stamp.revision, it.record.clone())).collect::<Vec<_>>()
    })?;
    let wout = story.person("Wout")?;
    story.on(date(2026, 7, 8), 13, 0);
    for (sitting, seen, before) in expired {
        if before.person == wout {
            new_alderman(story, sitting, seen, &before)?;
            continue;
        }
        let (alternate, from) = (before.alternate, before.from);
        let mandate_until = Some(NEXT_ELECTIONS);
        story.does("Hanna", ChangeSitting { sitting, seen, alternate, from, mandate_until })?;
    }
    let (party, person) = (story.party("Noorderkolk")?, story.person("Joris")?);
    let (until, source) = (Some(NEXT_ELECTIONS), "collegebesluit van 30 juni 2026".to_owned());
    let authority = Authority::TakesItBack;
    let act = AnswerMandate { party, person, about: "geld".to_owned(), authority, until, source };
    story.makes::<Mandate>("Joris", act)?;
    Ok(())
}

/// Named, without a mandate, not yet spoken to.
fn new_alderman(
    story: &mut Story,
    sitting: ledger::Id<Sitting>,
    seen: u32,
    before: &Sitting,
) -> anyhow::Result<()> {
    let why = "Nieuw college in Uilendrecht.".to_owned();
    let on = date(2026, 7, 7);
    story.does("Hanna", EndSitting { sitting, seen, on, why })?;
    let wout = story.person("Wout")?;
    let (role, seen) = story.find::<Role>("Hanna", |it| it.person == wout)?;
    let reason = "Nieuw college in Uilendrecht.".to_owned();
    story.does("Hanna", domain::party::EndRole { role, seen, reason })?;
    let seat: ledger::Id<Seat> = before.seat;
    let (person, from) = (story.person("Sem")?, Some(date(2026, 7, 8)));
    let mandate_until = Some(date(2026, 7, 8));
    story.makes::<Sitting>("Hanna", Sit { seat, person, alternate: false, from, mandate_until })?;
    Ok(())
}
