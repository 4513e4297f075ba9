// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room lens: what is asked of whom, and what they agreed to do about it.

use domain::{
    lens::*,
    text::{Text, TextCircle, passages_of},
};
use jiff::civil::date;

use super::founding::Telling;
use crate::prove::{
    cast::{self, table_called},
    readers::*,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let seats = Whom::Seats(table_called(&it.story, cast::STEERING)?);
    scan(it, "at the table", seats, STEERING)?;
    scan(it, "by layer", Whom::Layers(vec![Layer::Speaks]), ALL_PARTIES)?;
    feedback(it)
}

/// A draft that was gone through with a party; and the same words after they were shared.
fn feedback(it: &mut Telling) -> anyhow::Result<()> {
    let words = vec![it.sentence("feedback.words", FACILITATORS)];
    let draft = DraftFeedback { words };
    let feedback = it.keeps::<Feedback>("a draft", "Hanna", draft, FACILITATORS)?;
    let party = it.story.party("Kranswijk")?;
    it.story.does("Ravi", CheckFeedback { feedback, seen: 1, party })?;
    let words = vec![it.sentence("feedback.words, to be shared", STEERING)];
    let draft = DraftFeedback { words };
    let feedback = it.keeps::<Feedback>("shared", "Hanna", draft, FACILITATORS)?;
    it.story.does("Hanna", CheckFeedback { feedback, seen: 1, party })?;
    let title = it.sentence("text.title, of a feedback page", STEERING);
    let circle = TextCircle::Table(table_called(&it.story, cast::STEERING)?);
    let share = ShareFeedback { feedback, seen: 2, title, circle };
    let text = it.keeps::<Text>("of a feedback page", "Hanna", share, STEERING)?;
    let passage = it.story.look("Hanna", |sight| passages_of(sight, text)[0].id)?;
    it.secrets.id("passage, of a feedback page", passage.any(), STEERING);
    Ok(())
}

fn scan(it: &mut Telling, told: &str, whom: Whom, readers: &[&'static str]) -> anyhow::Result<()> {
    let mut statement = |condition| Statement {
        condition,
        topic: String::new(),
        words: it.sentence(&format!("round.ask, {told}, {condition:?}"), readers),
    };
    let statements = vec![statement(Condition::Ambition), statement(Condition::Organising)];
    let act = AskScan {
        name: it.sentence(&format!("scan.name, {told}"), readers),
        explanation: it.sentence(&format!("round.explanation, scan {told}"), readers),
        form: ScanForm::Short,
        whom,
        statements,
        low: "oneens".to_owned(),
        high: "eens".to_owned(),
        closes_at: None,
    };
    let scan = it.keeps::<Scan>(told, "Hanna", act, readers)?;
    let act = AddImprovement {
        scan,
        condition: Condition::Organising,
        saw: it.sentence(&format!("improvement.saw, {told}"), readers),
        action: it.sentence(&format!("improvement.action, {told}"), readers),
        owner: it.story.person("Joris")?,
        check_on: date(2026, 10, 1),
    };
    it.keeps::<Improvement>(told, "Noor", act, readers)?;
    Ok(())
}
