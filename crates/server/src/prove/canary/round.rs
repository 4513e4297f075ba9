// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room round: what is answered before it shows, and what shows to whom.

use anyhow::Context;
use domain::round::*;
use ledger::Id;

use super::founding::Telling;
use crate::prove::{
    cast::{self, table_called},
    readers::*,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let table = table_called(&it.story, cast::STEERING)?;
    let circle = RoundCircle::Table(table);
    let plan = plan(it, "made ready", FACILITATORS);
    it.keeps::<Prepared>("made ready", "Hanna", Prepare { circle, plan }, FACILITATORS)?;
    let gone = self::plan(it, "thrown away", NOBODY);
    let prepared =
        it.keeps::<Prepared>("thrown away", "Hanna", Prepare { circle, plan: gone }, NOBODY)?;
    it.story.does("Hanna", Drop { prepared, seen: 1 })?;
    let hidden = put(it, circle, "answers hidden", Shows::Together, STEERING)?;
    for (who, readers) in
        [("Joris", NOORDERKOLK), ("Tjitske", KRANSWIJK), ("Ellen", WILGENSTEDE_OWN)]
    {
        give(it, hidden, who, "not shown", readers, readers)?;
    }
    let shown = put(it, circle, "turned over", Shows::Together, STEERING)?;
    give(it, shown, "Tjitske", "turned over", STEERING, KRANSWIJK)?;
    it.story.does("Hanna", Close { round: shown, seen: 1 })?;
    it.keeps::<Shown>("turned over", "Hanna", Reveal { round: shown, seen: 2 }, STEERING)?;
    let words = it.sentence("outcome.words", STEERING);
    let act = Conclude { round: shown, words, owner: None, review_on: None };
    it.keeps::<Outcome>("of the table", "Noor", act, STEERING)?;
    let all = RoundCircle::AllParties;
    let open = put(it, all, "to all parties", Shows::AtOnce, ALL_PARTIES)?;
    suggested(it, open)?;
    give(it, open, "Joris", "to all parties", ALL_PARTIES, ALL_PARTIES)?;
    others(it, circle)?;
    under_a_pseudonym(it, circle)?;
    in_urns(it)
}

/// Asked of one person, shown at once, only counted; and turned over for all parties.
fn others(it: &mut Telling, circle: RoundCircle) -> anyhow::Result<()> {
    let who = Answerers::Persons(vec![it.story.person("Joris")?]);
    let plan = Plan { who, ..plan(it, "to one person", STEERING) };
    let put_to_one = Put { circle, plan };
    let round = it.keeps::<Round>("to one person", "Hanna", put_to_one, STEERING)?;
    give(it, round, "Joris", "to one person", &["Joris"], &["Joris"])?;
    let round = put(it, circle, "shown at once", Shows::AtOnce, STEERING)?;
    give(it, round, "Tjitske", "shown at once", STEERING, STEERING)?;
    let counted = put(it, circle, "only counted", Shows::CountsOnly, STEERING)?;
    let close = Close { round: counted, seen: 1 };
    it.keeps::<Counted>("at the table", "Hanna", close, STEERING)?;
    let all = RoundCircle::AllParties;
    let round = put(it, all, "turned over for all", Shows::Together, ALL_PARTIES)?;
    give(it, round, "Joris", "turned over for all", ALL_PARTIES, NOORDERKOLK)?;
    it.story.does("Hanna", Close { round, seen: 1 })?;
    it.keeps::<Shown>("for all", "Hanna", Reveal { round, seen: 2 }, ALL_PARTIES)?;
    let words = it.sentence("outcome.words, for all", ALL_PARTIES);
    let act = Conclude { round, words, owner: None, review_on: None };
    it.keeps::<Outcome>("for all", "Noor", act, ALL_PARTIES)?;
    Ok(())
}

/// What an adviser made ready is for the adviser and who may give it.
fn suggested(it: &mut Telling, round: Id<Round>) -> anyhow::Result<()> {
    let readers: &[&str] = &["Samira", "Joris", "Mila"];
    let reason = it.sentence("suggested.reason", readers);
    let unit = it.story.party("Noorderkolk")?.any();
    let (given, seen) = (Given::Choice(1), None);
    let act = Suggest { round, unit, given, reason, seen };
    it.keeps::<Suggested>("by Samira", "Samira", act, readers)?;
    Ok(())
}

/// Nobody reads a voice but the browser that it came from, and that is nobody's here.
fn under_a_pseudonym(it: &mut Telling, circle: RoundCircle) -> anyhow::Result<()> {
    let terms = Terms::promising(RoundPromise::Pseudonymous);
    let plan = Plan { terms, ..plan(it, "under a pseudonym", STEERING) };
    let put = Put { circle, plan };
    let round = it.keeps::<Round>("under a pseudonym", "Hanna", put, STEERING)?;
    let admission = it.story.look("Joris", |sight| Admission::to(sight, round))?;
    let admission = admission.context("he has a seat there")?;
    let act = Speak { admission, given: Given::Choice(0) };
    let said = it.story.speaks(ledger::AnyId([77; 16]), act)?;
    it.secrets.id("voice, under a pseudonym", said.made[0], NOBODY);
    Ok(())
}

/// One urn that was counted, and one that is still open.
fn in_urns(it: &mut Telling) -> anyhow::Result<()> {
    let people = ["Joris", "Mila", "Samira", "Tjitske", "Otto", "Ellen"];
    for told in ["counted from an urn", "in an urn"] {
        let all = people.iter().map(|name| it.story.person(name));
        let who = Answerers::Persons(all.collect::<anyhow::Result<_>>()?);
        let terms = Terms::promising(RoundPromise::Anonymous);
        let plan = Plan { who, terms, ..plan(it, told, ALL_PARTIES) };
        let put = Put { circle: RoundCircle::AllParties, plan };
        let round = it.keeps::<Round>(told, "Hanna", put, ALL_PARTIES)?;
        for (place, name) in people.into_iter().enumerate() {
            let given = Given::Choice(u8::from(place % 2 == 0));
            it.story.does(name, Deposit { round, unit: None, given })?;
        }
        if told == "counted from an urn" {
            it.keeps::<Counted>(told, "Hanna", Close { round, seen: 1 }, ALL_PARTIES)?;
        }
    }
    Ok(())
}

fn plan(it: &mut Telling, told: &str, readers: &[&'static str]) -> Plan {
    Plan {
        question: it.sentence(&format!("round.question, {told}"), readers),
        explanation: it.sentence(&format!("round.explanation, {told}"), readers),
        ask: Ask::representatives(),
        who: Answerers::Seats,
        shows: Shows::Together,
        weighs: Weighs::Equally,
        quorum: None,
        closes_at: None,
        terms: Terms::default(),
    }
}

fn put(
    it: &mut Telling,
    circle: RoundCircle,
    told: &str,
    shows: Shows,
    readers: &[&'static str],
) -> anyhow::Result<Id<Round>> {
    let who = match circle {
        RoundCircle::Table(_) => Answerers::Seats,
        RoundCircle::AllParties => Answerers::Parties,
    };
    let plan = Plan { shows, who, ..plan(it, told, readers) };
    it.keeps::<Round>(told, "Hanna", Put { circle, plan }, readers)
}

/// The words are read by some, and the record itself by fewer: what is turned over is another one.
fn give(
    it: &mut Telling,
    round: Id<Round>,
    who: &str,
    told: &str,
    readers: &[&'static str],
    keepers: &[&'static str],
) -> anyhow::Result<()> {
    let told = format!("by {who}, {told}");
    let reason = it.sentence(&format!("answer.reason, {told}"), readers);
    let given = Given::Choice(1);
    let act = Give { round, unit: None, given, reason, seen: None };
    it.keeps::<Answer>(&told, who, act, keepers)?;
    Ok(())
}
