// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The room `process` in the tables of truth: one of every kind in each circle, one of every act.

use domain::{assignment::TemplateLanguage, draft::AnyAct, process::*, scenario::Scenario};
use jiff::civil::date;
use ledger::Id;

use super::kinds::Rows;

fn words() -> String {
    "Elkaar leren kennen.".to_owned()
}

fn stage_words(name: &str) -> StageWords {
    let (name, theme, product) = (name.to_owned(), words(), words());
    StageWords { name, theme, product, entry: vec![words()], exit: vec![words()] }
}

fn sense(stage: Id<Stage>, party: Option<Id<domain::party::Party>>) -> TellSense {
    TellSense { party, hidden: false, seen: Some(1), stage, words: words() }
}

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let party = story.party("Kranswijk");
    let mut acts: Vec<Box<dyn AnyAct>> = Vec::new();
    let stage = story.does::<_, Stage>("Hanna", AddStage { words: stage_words("Verkennen") });
    let told = story.does::<_, Sense>("Tjitske", sense(stage, Some(party)));
    let set = || SetInvolvement {
        stage,
        party,
        seen: Some(1),
        part: Part::Decides,
        when: words(),
        mandate: "geld".to_owned(),
        expectation: words(),
    };
    let involvement = story.does::<_, Involvement>("Noor", set());
    let (seen, gate) = (1, Gate::Exit);
    let answer = AnswerQuestion { stage, seen, gate, nth: 0, answer: words(), is_met: true };
    acts.push(Box::new(AddStage { words: stage_words("Delen") }));
    acts.push(Box::new(ChangeStage { stage, seen, words: stage_words("Verkennen") }));
    acts.push(Box::new(RemoveStage { stage, seen }));
    acts.push(Box::new(answer));
    acts.push(Box::new(sense(stage, Some(party))));
    acts.push(Box::new(sense(stage, None)));
    acts.push(Box::new(WithdrawSense { sense: told, seen }));
    acts.push(Box::new(set()));
    acts.push(Box::new(RemoveInvolvement { involvement, seen }));
    acts
}

/// The template is only for a founding without stages.
pub fn copying(_: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    vec![Box::new(CopyStages { language: TemplateLanguage::Dutch })]
}

pub fn kinds(rows: &mut Rows<'_>) {
    let party = rows.story.party("Kranswijk");
    let on = date(2026, 5, 20);
    let question = StageQuestion { words: words(), answer: words(), is_met: false };
    let stage = Stage {
        name: words(),
        theme: words(),
        product: words(),
        place: 1,
        entry: vec![question.clone()],
        exit: vec![question],
    };
    let stage = rows.row("all parties", "Hanna", stage);
    for (circle, party, label, by) in [
        (SenseCircle::AllParties, Some(party), "all parties", "Tjitske"),
        (SenseCircle::BetweenUs(party), Some(party), "between us, Kranswijk", "Tjitske"),
        (SenseCircle::Facilitators, None, "facilitators", "Hanna"),
    ] {
        rows.row(label, by, Sense { stage, circle, party, words: words(), on });
    }
    let part = Part::Decides;
    let (when, mandate, expectation) = (words(), words(), words());
    rows.row("all parties", "Noor", Involvement { stage, party, part, when, mandate, expectation });
}
