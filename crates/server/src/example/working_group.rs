// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The working group on money, half-way through a meeting of two days: five seats estimated blind,
//! the lowest and the highest spoke, and airtime is on as the table asked for it.

use domain::{
    round::{Answer, Give, Given},
    table::{
        AddForm, AddSeat, Arrive, AskFloor, Begin, Course, EndFloor, FormKind, GiveFloor, Go, Line,
        LineKind, Meeting, PlanMeeting, Seat, ShowAirtime, Sit, Sitting, Speaker, StepWords,
        Subject, Table, TurnOver, Wants, Way, WriteLine,
    },
};
use jiff::civil::date;
use ledger::Id;

use crate::story::Story;

const TABLE: &str = "Werkgroep Geld";
const QUESTION: &str = "Wat kost de dienst straks per inwoner per jaar?";

/// Who sits in each seat, for which municipality, and what they estimate.
const SEATS: [(&str, &str, &str, [i64; 3]); 5] = [
    ("GWI", "Annelot Vierhuis", "Wilgenstede", [18, 19, 20]),
    ("GOT", "Bastiaan Roelfzee", "Otterkade", [18, 20, 22]),
    ("GHO", "Carlijn Moerdijk", "Hoogwaarde", [17, 18, 20]),
    ("GIJ", "Floris Akkerveen", "IJverdam", [19, 20, 22]),
    ("GPO", "Hidde Weversloot", "Polderhaven", [20, 22, 25]),
];

/// Who had the floor, what they wanted of it, and for how many minutes.
const SPOKE: [(&str, Wants, i8); 6] = [
    ("Carlijn Moerdijk", Wants::Speak, 4),
    ("Hidde Weversloot", Wants::Speak, 6),
    ("Annelot Vierhuis", Wants::Question, 1),
    ("Hidde Weversloot", Wants::Speak, 3),
    ("Floris Akkerveen", Wants::Order, 1),
    ("Carlijn Moerdijk", Wants::Speak, 2),
];

/// What stands on the wall, what is said, and what only who leads reads.
const STEPS: [(&str, &str, &str); 4] = [
    (
        "Schat zelf, zonder overleg",
        "Wat kost het het minst, waarschijnlijk en het meest, per inwoner per jaar?",
        "Geen bedragen noemen voordat iedereen heeft geantwoord.",
    ),
    (
        "Wie zit laag, wie zit hoog?",
        "De laagste en de hoogste schatting vertellen eerst waarom.",
        "Kranswijk wacht op dit bedrag. Het moet er vóór 15 januari zijn.",
    ),
    ("Schat nog een keer", "Wat denk je nu je de anderen hoorde?", ""),
    ("Wat is er veranderd?", "Wat heeft je schatting veranderd? Wat weten we nog niet?", ""),
];

const HOME: (&str, &str, &str) =
    ("Wat vertellen we de stuurgroep?", "Eén zin en één bedrag, met wat nog onzeker is.", "");

/// 2 September: five municipalities get a seat.
pub fn seated(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 9, 2), 10, 0);
    let (table, _) = story.find::<Table>("Ravi", |it| it.name == TABLE)?;
    for (short, who, party, _) in SEATS {
        let (short, parties) = (short.to_owned(), vec![story.party(party)?]);
        let seat = story.makes::<Seat>("Ravi", AddSeat { table, short, parties })?;
        let (person, from) = (story.person(who)?, Some(date(2026, 9, 2)));
        let (alternate, mandate_until) = (false, None);
        let act = Sit { seat, person, alternate, from, mandate_until };
        story.makes::<Sitting>("Ravi", act)?;
    }
    Ok(())
}

/// 16 November: a day, and what will happen.
pub fn prepared(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 16), 15, 30);
    let (table, _) = story.find::<Table>("Ravi", |it| it.name == TABLE)?;
    let act = PlanMeeting {
        table,
        on: date(2026, 11, 18),
        starts: "10:30".to_owned(),
        ends: "12:00".to_owned(),
        place: "Raadhuis Otterkade, Havenzaal".to_owned(),
        purpose:
            "Wat kost het per inwoner? Woensdag de eerste helft, donderdag om 11 uur de tweede."
                .to_owned(),
    };
    let meeting = story.makes::<Meeting>("Ravi", act)?;
    for (form, question, words) in
        [(FormKind::Estimate, QUESTION, &STEPS[..]), (FormKind::Free, "", &[HOME][..])]
    {
        let words = words.iter().map(|(title, say, note)| StepWords {
            title: (*title).to_owned(),
            say: (*say).to_owned(),
            note: (*note).to_owned(),
        });
        let (question, unit) = (question.to_owned(), "euro per inwoner".to_owned());
        let (subject, everybody) = (Subject { question, unit, ..Subject::default() }, false);
        let words = words.collect();
        story.does("Ravi", AddForm { meeting, form, subject, everybody, words })?;
    }
    Ok(())
}

/// 18 November: the first half. Nobody ended it: the second half is today.
pub fn meets(story: &mut Story) -> anyhow::Result<()> {
    let day = date(2026, 11, 18);
    story.on_or_after(day, 10, 32);
    let (meeting, _) = story.find::<Meeting>("Ravi", |it| it.on == day)?;
    let slips = SEATS.iter().map(|it| format!("{}morgenverderinde", it.0.to_lowercase()));
    let act = Begin { meeting, code: "318274".to_owned(), slips: slips.collect() };
    let course = story.makes::<Course>("Ravi", act)?;
    for (_, who, ..) in SEATS {
        let (seat, _) = seat_of(story, who)?;
        story.does(who, Arrive { course, seat: Some(seat) })?;
    }
    estimates(story, course)?;
    story.on_or_after(day, 10, 48);
    let seen = revision(story, course)?;
    story.does("Ravi", ShowAirtime { course, seen, on: true })?;
    for (number, (who, wants, minutes)) in (0_i8..).zip(SPOKE) {
        story.on_or_after(day, 10, 50 + number);
        speaks(story, course, who, wants, minutes)?;
    }
    for (about, words) in [
        (LineKind::Fact, "De lage schattingen tellen ICT niet mee, de hoge wel."),
        (LineKind::Promise, "Carlijn vraagt Fenna om de ICT-kosten per inwoner."),
    ] {
        let act = WriteLine { course, about, words: words.to_owned() };
        story.makes::<Line>("Noor", act)?;
    }
    // Who wants to say something first when they go on.
    for (who, wants) in [("Bastiaan Roelfzee", Wants::Speak), ("Annelot Vierhuis", Wants::Question)]
    {
        story.makes::<Speaker>(who, AskFloor { course, wants })?;
    }
    Ok(())
}

/// Everybody estimates for their seat, all is turned over, and the talk begins.
fn estimates(story: &mut Story, course: Id<Course>) -> anyhow::Result<()> {
    let seen = revision(story, course)?;
    story.does("Ravi", domain::table::PutStep { course, seen })?;
    let round = story.look("Ravi", |sight| {
        let asked = sight.get(course).and_then(|it| it.round());
        asked.expect("the first step asks")
    })?;
    for (_, who, _, [low, likely, high]) in SEATS {
        let given = Given::Range { low, likely, high };
        let (unit, reason, seen) = (None, String::new(), None);
        story.makes::<Answer>(who, Give { round, unit, given, reason, seen })?;
    }
    story.does("Ravi", TurnOver { course })?;
    let seen = revision(story, course)?;
    story.does("Ravi", Go { course, seen, way: Way::On })?;
    Ok(())
}

fn speaks(
    story: &mut Story,
    course: Id<Course>,
    who: &str,
    wants: Wants,
    minutes: i8,
) -> anyhow::Result<()> {
    let speaker = story.makes::<Speaker>(who, AskFloor { course, wants })?;
    story.does("Ravi", GiveFloor { speaker, seen: 1 })?;
    let until = story.now() + i64::from(minutes) * 60_000;
    story.set_now(until);
    story.does("Ravi", EndFloor { speaker, seen: 2 })?;
    Ok(())
}

fn seat_of(story: &Story, who: &str) -> anyhow::Result<(Id<Seat>, u32)> {
    let person = story.person(who)?;
    let (sitting, seen) = story.find::<Sitting>("Ravi", |it| it.person == person)?;
    let seat = story.look("Ravi", |sight| sight.get(sitting).map(|it| it.seat))?;
    Ok((seat.expect("just found"), seen))
}

fn revision(story: &Story, course: Id<Course>) -> anyhow::Result<u32> {
    let found = story.look("Ravi", |sight| sight.find(course).map(|it| it.stamp.revision))?;
    Ok(found.expect("it is held"))
}
