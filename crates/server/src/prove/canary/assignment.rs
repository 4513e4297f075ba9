// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room assignment.

use domain::assignment::*;

use super::founding::{SAID_ON, Telling};
use crate::prove::readers::*;

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    correct_wish(it)?;
    versions(it)?;
    variants(it)?;
    tensions(it)?;
    frames(it)?;
    the_work(it)
}

fn correct_wish(it: &mut Telling) -> anyhow::Result<()> {
    let (wish, seen) = it.story.find::<Wish>("Hanna", |_| true)?;
    let act = CorrectWish {
        wish,
        seen,
        words: it.sentence("wish.words, corrected", ALL_PARTIES),
        spoken_by: it.sentence("wish.spoken_by, corrected", ALL_PARTIES),
        on: None,
        why: it.sentence("wish.why", ALL_PARTIES),
    };
    it.story.does("Hanna", act)?;
    Ok(())
}

fn versions(it: &mut Telling) -> anyhow::Result<()> {
    let wording = Wording {
        text: it.sentence("assignment.text", ALL_PARTIES),
        fixed: vec![it.sentence("assignment.fixed", ALL_PARTIES)],
        open: vec![it.sentence("assignment.open", ALL_PARTIES)],
        kind: Some(AssignmentKind::InsideProcess),
        receiver: it.sentence("assignment.receiver", ALL_PARTIES),
    };
    let act = ProposeAssignment { wording };
    let assignment = it.keeps::<Assignment>("proposed", "Hanna", act, ALL_PARTIES)?;
    let act = ConfirmAssignment { assignment, seen: 1 };
    it.keeps::<Confirmation>("by Ellen", "Ellen", act, ALL_PARTIES)?;
    Ok(())
}

fn variants(it: &mut Telling) -> anyhow::Result<()> {
    let name = it.sentence("variant.name", ALL_PARTIES);
    let text = it.sentence("variant.text", ALL_PARTIES);
    let act = AddVariant { name, text };
    let variant = it.keeps::<Variant>("added", "Hanna", act, ALL_PARTIES)?;
    let why = it.sentence("variant.why", ALL_PARTIES);
    let state = VariantState::Preferred;
    it.story.does("Hanna", JudgeVariant { variant, seen: 1, state, why })?;
    let act = AddVariant {
        name: it.sentence("variant.name, withdrawn", NOBODY),
        text: it.sentence("variant.text, withdrawn", NOBODY),
    };
    let variant = it.keeps::<Variant>("withdrawn", "Hanna", act, NOBODY)?;
    it.story.does("Hanna", RemoveVariant { variant, seen: 1 })?;
    Ok(())
}

fn tensions(it: &mut Telling) -> anyhow::Result<()> {
    let act = KeepTension {
        demands: demands(it, "own", FACILITATORS),
        question: it.sentence("tension.question, own", FACILITATORS),
    };
    let own = it.keeps::<Tension>("own", "Hanna", act, FACILITATORS)?;
    let demands_now = demands(it, "own, edited", FACILITATORS);
    let question = it.sentence("tension.question, own, edited", FACILITATORS);
    it.story.does("Ravi", EditTension { tension: own, seen: 1, demands: demands_now, question })?;
    // What is asked is a new record with the same words; the one it came from is withdrawn.
    let act = KeepTension {
        demands: demands(it, "asked", ALL_PARTIES),
        question: it.sentence("tension.question, asked", ALL_PARTIES),
    };
    let kept = it.keeps::<Tension>("before it was asked", "Hanna", act, NOBODY)?;
    let act = AskTension { tension: kept, seen: 1 };
    let tension = it.keeps::<Tension>("asked", "Hanna", act, ALL_PARTIES)?;
    let words = it.sentence("tension_answer.words", ALL_PARTIES);
    let act = AnswerTension { tension, words };
    let answer = it.keeps::<TensionAnswer>("of Ellen", "Ellen", act, ALL_PARTIES)?;
    let words = it.sentence("tension_answer.words, revised", ALL_PARTIES);
    let why = it.sentence("tension_answer.why", ALL_PARTIES);
    it.story.does("Ellen", ReviseAnswer { answer, seen: 1, words, why })?;
    Ok(())
}

fn demands(it: &mut Telling, which: &str, readers: &[&'static str]) -> Vec<Demand> {
    let mut one = |place: usize| Demand {
        words: it.sentence(&format!("tension.demands.{place}.words, {which}"), readers),
        put_by: it.sentence(&format!("tension.demands.{place}.put_by, {which}"), readers),
    };
    vec![one(0), one(1)]
}

fn frames(it: &mut Telling) -> anyhow::Result<()> {
    let unit = it.sentence("frame.range.unit", ALL_PARTIES);
    let limit_unit = it.sentence("frame.boundaries.limit.unit", ALL_PARTIES);
    let limit = Some(Limit::AtMost { amount_hundredths: 4_000, unit: limit_unit });
    let contents = Contents {
        name: it.sentence("frame.name", ALL_PARTIES),
        text: it.sentence("frame.text", ALL_PARTIES),
        range: Some(Range { least_hundredths: 1_000, most_hundredths: 2_000, unit }),
        boundaries: vec![Boundary {
            words: it.sentence("frame.boundaries.words", ALL_PARTIES),
            limit,
        }],
        questions: vec![it.sentence("frame.questions", ALL_PARTIES)],
        settled_by: Some(Settler::AllCouncils),
    };
    let act = AddFrame { theme: Theme::Own, contents };
    let frame = it.keeps::<Frame>("settled", "Hanna", act, ALL_PARTIES)?;
    let steps = [Firmness::EXPLORED, Firmness::PROPOSED, Firmness::PROVISIONAL, Firmness::SETTLED];
    for (place, to) in steps.into_iter().enumerate() {
        let why = it.sentence(&format!("frame.why, {place}"), ALL_PARTIES);
        let settles = to == Firmness::SETTLED;
        let words = "frame.decision.words";
        let decision = if settles { it.sentence(words, ALL_PARTIES) } else { String::new() };
        let (seen, decided_on) = (place as u32 + 1, settles.then_some(SAID_ON));
        let act = MoveFirmness { frame, seen, to, why, decision, decided_on };
        it.story.does("Hanna", act)?;
    }
    let act = AddFrame { theme: Theme::People, contents: Contents::default() };
    let frame = it.keeps::<Frame>("open", "Hanna", act, ALL_PARTIES)?;
    let until = it.sentence("frame.open_until", ALL_PARTIES);
    let why = it.sentence("frame.why, open", ALL_PARTIES);
    it.story.does("Hanna", OpenFrame { frame, seen: 1, until, why })?;
    Ok(())
}

fn the_work(it: &mut Telling) -> anyhow::Result<()> {
    let work = Work {
        track: Track::Adviser,
        name: it.sentence("activity.name", ALL_PARTIES),
        product: it.sentence("activity.product", ALL_PARTIES),
        state: ActivityState::Busy,
        from: Some(SAID_ON),
        until: None,
        planned_days: Some(10),
        actual_days: None,
    };
    it.keeps::<Activity>("added", "Hanna", AddActivity { work }, ALL_PARTIES)?;
    let party = it.story.party("Kranswijk")?;
    let act = AddHotIssue {
        name: it.sentence("hot_issue.name", FACILITATORS),
        words: it.sentence("hot_issue.words", FACILITATORS),
        parties: vec![party],
    };
    let issue = it.keeps::<HotIssue>("added", "Ravi", act, FACILITATORS)?;
    let act = EditHotIssue {
        issue,
        seen: 1,
        name: it.sentence("hot_issue.name, edited", FACILITATORS),
        words: it.sentence("hot_issue.words, edited", FACILITATORS),
        parties: vec![party],
    };
    it.story.does("Hanna", act)?;
    // Public words hold no secret: the page is there to hold none of the others.
    let page = PublicPage {
        title: "Een dienst voor Middenland".to_owned(),
        frames: vec!["Doel: dag en nacht bereikbaar.".to_owned()],
        decides: "Alle raden, in 2027.".to_owned(),
        heard: "Schrijf aan je eigen raad.".to_owned(),
    };
    it.story.makes::<PublicPage>("Hanna", Publish { seen: None, page })?;
    let plan = TrialPlan {
        name: it.sentence("trial.name", ALL_PARTIES),
        purpose: it.sentence("trial.purpose", ALL_PARTIES),
        people: it.sentence("trial.people", ALL_PARTIES),
        from: Some(SAID_ON),
        until: None,
        stop_rule: it.sentence("trial.stop_rule", ALL_PARTIES),
    };
    let trial = it.keeps::<Trial>("added", "Hanna", AddTrial { plan }, ALL_PARTIES)?;
    let learned = it.sentence("trial.learned", ALL_PARTIES);
    it.story.does("Noor", LearnFromTrial { trial, seen: 1, learned, until: None })?;
    Ok(())
}
