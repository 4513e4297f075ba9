// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The questions that were put to the steering group: an objection, a new text, and consent.

use domain::{
    party::INHABITANTS,
    round::{
        Answer, Answerers, Ask, Choice, Close, Conclude, Counted, Deposit, Give, Given, Outcome,
        Plan, Prepare, Prepared, Put, Reveal, Round, RoundCircle, RoundPromise, Shown, Shows,
        Terms, Weighs,
    },
    table::{Met, Seat, Table, TestObjection, Tested},
};
use jiff::civil::date;
use ledger::Id;

use super::beginning::STEERING_GROUP;
use crate::story::Story;

/// The places of the choices, as they stand in the question.
const YES: u8 = 0;
const WITH_CONCERN: u8 = 1;
const MUST_GO_BACK: u8 = 2;
const OBJECTION: u8 = 3;

const PROPOSAL_A: &str = "Elke gemeente heeft één stem. Gaat het over geld? Dan zijn vóórstemmen \
                          nodig van gemeenten met samen meer dan de helft van de inwoners.";
const PROPOSAL_B: &str = "Elke gemeente heeft één stem. Een besluit over geld vraagt twee dingen: \
                          meer dan de helft van de gemeenten is vóór, én zij hebben samen meer dan \
                          de helft van de inwoners. Gaan gemeenten samen, dan houden zij hun \
                          stemmen tot de volgende begroting.";
pub const LEAVING: &str = "Een gemeente mag stoppen. Zij zegt dat twee jaar vooraf en betaalt haar deel \
                       nog drie jaar.";

/// 9 September: eleven of twelve seats, blind, with one objection and one who must go back.
pub fn objection(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 9, 9), 10, 30);
    let kranswijk = "Zes grote gemeenten hebben samen meer dan de helft van de inwoners. Zij \
                     kunnen dan zonder ons beslissen over ons geld. Vraag daarom ook de helft van \
                     de gemeenten.";
    let round = put(story, PROPOSAL_A)?;
    for (who, place, reason) in [
        ("Otto", YES, ""),
        ("Ilse", YES, ""),
        ("Bram", WITH_CONCERN, "Wij betalen veel. Leg vast wie de begroting controleert."),
        ("Gijs", YES, ""),
        ("Joris", MUST_GO_BACK, "Mijn college gaf mij geen mandaat voor geld."),
        ("Lotte", YES, ""),
        ("Hein", WITH_CONCERN, "Ook de kleine gemeenten moeten dit kunnen uitleggen."),
        ("Tjitske", OBJECTION, kranswijk),
        ("Aya", WITH_CONCERN, "Wat gebeurt er met onze stemmen als wij samengaan?"),
        ("Petra", YES, ""),
        ("Karel", YES, ""),
    ] {
        give(story, who, round, place, reason)?;
    }
    turned_over(story, round)?;
    let unit = story.find::<Seat>("Noor", |it| it.short == "KRA")?.0.any();
    let words = "Het raakt wat wij samen willen. Er komt een zin bij: ook de helft van de \
                 gemeenten moet vóór zijn.";
    let (words, met, seen) = (words.to_owned(), Met::WorkedIn, None);
    story.makes::<Tested>("Noor", TestObjection { round, unit, seen, met, words })?;
    let words =
        "Het bezwaar van Kranswijk raakt wat wij samen willen. Er komt een nieuwe zin.".to_owned();
    let owner = Some(story.person("Hanna")?);
    let review_on = Some(date(2026, 9, 23));
    story.makes::<Outcome>("Noor", Conclude { round, words, owner, review_on })?;
    Ok(())
}

/// 23 September: consent on the new text, with one reservation.
pub fn consent(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 9, 23), 10, 30);
    let round = put(story, PROPOSAL_B)?;
    let yes = ["Otto", "Ilse", "Bram", "Gijs", "Lotte", "Hein", "Tjitske", "Aya", "Petra", "Karel"];
    for who in yes {
        give(story, who, round, YES, "")?;
    }
    give(story, "Joris", round, MUST_GO_BACK, "Onder voorbehoud van het college.")?;
    turned_over(story, round)?;
    let words = "Akkoord met deze tekst, onder voorbehoud van één college.".to_owned();
    let owner = Some(story.person("Joris")?);
    let review_on = Some(date(2026, 10, 6));
    story.makes::<Outcome>("Noor", Conclude { round, words, owner, review_on })?;
    Ok(())
}

/// Ready for 25 November: the visitor puts it.
pub fn ready_for_november(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 18), 14, 0);
    let circle = circle(story)?;
    story.makes::<Prepared>("Hanna", Prepare { circle, plan: plan(LEAVING) })?;
    Ok(())
}

/// Something is open today: which days suit all parties in December.
pub fn open_today(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 18), 15, 0);
    let days = vec![date(2026, 12, 9), date(2026, 12, 10), date(2026, 12, 16)];
    let plan = Plan {
        question: "Wanneer kun je voor de laatste stuurgroep van dit jaar?".to_owned(),
        explanation: "We beginnen om half tien in Wilgenstede.".to_owned(),
        ask: Ask::Days(days),
        shows: Shows::AtOnce,
        weighs: Weighs::Equally,
        closes_at: Some(domain::calendar::moment(date(2026, 11, 28), 0, 0)),
        ..plan("")
    };
    let circle = circle(story)?;
    let round = story.makes::<Round>("Hanna", Put { circle, plan })?;
    use domain::round::Availability::{Maybe, No, Yes};
    for (who, days) in
        [("Ilse", [Yes, Yes, No]), ("Tjitske", [Yes, No, Maybe]), ("Petra", [Yes, Maybe, Yes])]
    {
        let given = Given::Days(days.to_vec());
        let (unit, reason, seen) = (None, String::new(), None);
        story.makes::<Answer>(who, Give { round, unit, given, reason, seen })?;
    }
    Ok(())
}

/// Whom the steering group asks without names: everybody with a seat there.
pub const SEATED: [&str; 12] = [
    "Otto", "Ilse", "Bram", "Gijs", "Joris", "Lotte", "Hein", "Tjitske", "Aya", "Petra", "Karel",
    "Sem",
];

/// 7 October, in an urn: whether people dare to say what bothers them. Half of them do.
pub fn in_an_urn(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 10, 7), 11, 0);
    let words = "Durf je aan deze tafel te zeggen wat je dwarszit?";
    let round = put_anonymously(story, words, &["Ja, meestal wel", "Nee, nog niet"])?;
    for (place, who) in SEATED.into_iter().enumerate() {
        let given = Given::Choice(u8::from(place % 2 == 1));
        story.does(who, Deposit { round, unit: None, given })?;
    }
    story.makes::<Counted>("Hanna", Close { round, seen: 1 })?;
    let words = "De helft durft het nog niet. We beginnen voortaan met een rondje zonder notulen.";
    let (words, owner) = (words.to_owned(), Some(story.person("Ravi")?));
    let review_on = Some(date(2026, 12, 9));
    story.makes::<Outcome>("Noor", Conclude { round, words, owner, review_on })?;
    Ok(())
}

/// Half-way today: seven of twelve put something in.
pub fn half_way_in_an_urn(story: &mut Story) -> anyhow::Result<()> {
    story.on_or_after(date(2026, 11, 18), 16, 0);
    let words = "Past het tempo nog bij jouw organisatie?";
    let answers = ["Het mag sneller", "Het past", "Het gaat te snel"];
    let round = put_anonymously(story, words, &answers)?;
    for (place, who) in SEATED[..7].iter().enumerate() {
        let given = Given::Choice([1, 2, 1, 1, 2, 1, 0][place]);
        story.does(who, Deposit { round, unit: None, given })?;
    }
    Ok(())
}

fn put_anonymously(
    story: &mut Story,
    question: &str,
    answers: &[&str],
) -> anyhow::Result<Id<Round>> {
    let people = SEATED.iter().map(|it| story.person(it)).collect::<anyhow::Result<_>>()?;
    let plan = Plan {
        explanation: "Ieder geeft één antwoord, zonder naam.".to_owned(),
        who: Answerers::Persons(people),
        terms: Terms::promising(RoundPromise::Anonymous),
        ..Plan::asking(question, Ask::Choice(answers.iter().map(|it| Choice::own(*it)).collect()))
    };
    let circle = circle(story)?;
    story.makes::<Round>("Hanna", Put { circle, plan })
}

fn plan(question: &str) -> Plan {
    Plan {
        question: question.to_owned(),
        explanation: "Kun je hiermee verder? Ieder antwoordt voor zich, daarna zien we alles \
                      tegelijk."
            .to_owned(),
        ask: Ask::representatives(),
        who: Answerers::Seats,
        shows: Shows::Together,
        weighs: Weighs::By(INHABITANTS.to_owned()),
        quorum: Some(7),
        closes_at: None,
        terms: Terms::default(),
    }
}

fn circle(story: &Story) -> anyhow::Result<RoundCircle> {
    let (table, _) = story.find::<Table>("Hanna", |it| it.name == STEERING_GROUP)?;
    Ok(RoundCircle::Table(table))
}

fn put(story: &mut Story, question: &str) -> anyhow::Result<Id<Round>> {
    let circle = circle(story)?;
    story.makes::<Round>("Hanna", Put { circle, plan: plan(question) })
}

fn give(
    story: &mut Story,
    who: &str,
    round: Id<Round>,
    place: u8,
    reason: &str,
) -> anyhow::Result<()> {
    let (given, reason) = (Given::Choice(place), reason.to_owned());
    story.makes::<Answer>(who, Give { round, unit: None, given, reason, seen: None })?;
    Ok(())
}

fn turned_over(story: &mut Story, round: Id<Round>) -> anyhow::Result<()> {
    story.does("Hanna", Close { round, seen: 1 })?;
    story.makes::<Shown>("Hanna", Reveal { round, seen: 2 })?;
    Ok(())
}
