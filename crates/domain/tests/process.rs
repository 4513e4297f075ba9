// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of the process: stages, where each thinks we are, and what a party still needs.

use domain::{
    assignment::TemplateLanguage,
    party::{AnswerMandate, Authority, Hearer, Mandate, NameHearer},
    process::*,
    records::Recorded,
    refusal::{Need, Problem, Refusal},
    scenario::Scenario,
};
use ledger::Id;

fn copied(story: &mut Scenario) -> Vec<Id<Stage>> {
    story.does::<_, Stage>("Hanna", CopyStages { language: TemplateLanguage::Dutch });
    stages(&story.sees("Joris")).iter().map(|it| it.stage.id).collect()
}

fn sense(stage: Id<Stage>, party: Option<Id<domain::party::Party>>, hidden: bool) -> TellSense {
    TellSense { party, hidden, seen: None, stage, words: "Dat merk ik.".to_owned() }
}

#[track_caller]
fn nobody_but<T: Recorded>(story: &Scenario, id: Id<T>, readers: &[&str]) {
    for (name, _) in story.cast() {
        let sees = story.sees(name).get(id).is_some();
        assert_eq!(sees, readers.contains(&name), "{name} {:?}", T::KIND);
    }
}

#[test]
fn stages_come_from_a_template_once_and_keep_their_answers_when_rewritten() {
    let mut story = Scenario::middenland();
    let refused = story.refused("Joris", CopyStages { language: TemplateLanguage::Dutch });
    assert_eq!(refused, Refusal::MayNot(Need::Facilitator));
    let all = copied(&mut story);
    assert_eq!(all.len(), 6);
    let again = story.refused("Hanna", CopyStages { language: TemplateLanguage::English });
    assert_eq!(again, Refusal::Rule(STAGES_COPIED));
    let (stage, seen, gate) = (all[1], 1, Gate::Exit);
    let answer = |nth, words: &str, is_met| {
        let answer = words.to_owned();
        AnswerQuestion { stage, seen, gate, nth, answer, is_met }
    };
    let refused = story.refused("Hanna", answer(0, " ", true));
    assert_eq!(refused, Refusal::field("answer", Problem::Empty));
    assert_eq!(story.refused("Hanna", answer(9, "Ja.", true)), Refusal::NotThere);
    story.does::<_, Stage>("Hanna", answer(1, "27 keer gevraagd.", true));
    let before = story.sees("Joris").get(stage).expect("for all").clone();
    let words = StageWords {
        name: before.name.clone(),
        theme: String::new(),
        product: String::new(),
        entry: vec![],
        exit: vec!["Nieuw?".to_owned(), before.exit[1].words.clone()],
    };
    story.does::<_, Stage>("Hanna", ChangeStage { stage, seen: 2, words: words.clone() });
    let after = story.sees("Joris").get(stage).expect("for all").clone();
    assert_eq!(after.exit[1], before.exit[1], "the answer stays with its question");
    assert!(!after.exit[0].is_met);
    let taken = story.refused("Hanna", AddStage { words });
    assert_eq!(taken, Refusal::field("name", Problem::Twice));
}

#[test]
fn each_says_where_it_thinks_we_are_and_may_keep_that_between_us() {
    let mut story = Scenario::middenland();
    let all = copied(&mut story);
    let party = story.party("Kranswijk");
    let person = story.person("Ravi");
    story.does::<_, Hearer>("Tjitske", NameHearer { party, person, earlier_too: true });
    for name in ["Hanna", "Joris", "Yusuf"] {
        let refused = story.refused(name, sense(all[1], Some(party), false));
        assert_eq!(refused, Refusal::MayNot(Need::Voice), "{name}");
    }
    let refused = story.refused("Tjitske", sense(all[1], None, false));
    assert_eq!(refused, Refusal::MayNot(Need::Facilitator));
    story.does::<_, Sense>("Tjitske", sense(all[1], Some(party), false));
    let hidden = story.does::<_, Sense>("Tjitske", sense(all[0], Some(party), true));
    nobody_but(&story, hidden, &["Tjitske", "Ravi"]);
    let own = story.does::<_, Sense>("Hanna", sense(all[2], None, true));
    nobody_but(&story, own, &["Hanna", "Ravi"]);
    story.does::<_, Sense>("Ravi", sense(all[3], None, false));
    let here = |story: &Scenario, name: &str| {
        let sight = story.sees(name);
        let lines = stages(&sight);
        lines.iter().map(|it| (it.is_now, it.parties.len())).collect::<Vec<_>>()
    };
    let told =
        |first| vec![(false, first), (false, 1), (false, 0), (true, 0), (false, 0), (false, 0)];
    assert_eq!(here(&story, "Joris"), told(0));
    assert_eq!(here(&story, "Ravi"), told(1));
    // Said anew, it takes the place of what was said.
    let again = TellSense { seen: Some(1), ..sense(all[2], Some(party), false) };
    let same = story.does::<_, Sense>("Tjitske", again);
    assert_eq!(story.sees("Joris").get(same).map(|it| it.stage), Some(all[2]));
    assert_eq!(here(&story, "Joris")[1], (false, 0));
    let withdraw = WithdrawSense { sense: same, seen: 2 };
    assert_eq!(story.refused("Ravi", withdraw.clone()), Refusal::MayNot(Need::Voice));
    story.does::<_, Sense>("Tjitske", withdraw);
}

#[test]
fn a_missing_mandate_is_told_to_the_party_alone() {
    let mut story = Scenario::middenland();
    let stage = copied(&mut story)[3];
    let party = story.party("Kranswijk");
    let person = story.person("Ravi");
    story.does::<_, Hearer>("Tjitske", NameHearer { party, person, earlier_too: true });
    let set = SetInvolvement {
        stage,
        party,
        seen: None,
        part: Part::Decides,
        when: "drie tafels".to_owned(),
        mandate: "Geld".to_owned(),
        expectation: String::new(),
    };
    assert_eq!(story.refused("Joris", set.clone()), Refusal::MayNot(Need::Recorder));
    story.does::<_, Involvement>("Noor", set);
    let state = |story: &Scenario, name: &str| needed(&story.sees(name)).first().map(|it| it.state);
    for (name, _) in story.cast() {
        let own = (name == "Tjitske").then_some(Needed::Missing);
        assert_eq!(state(&story, name), own, "{name}");
    }
    let person = story.person("Tjitske");
    let until = Some(story.sees("Hanna").today);
    let answer = |authority, until| AnswerMandate {
        party,
        person,
        about: "geld".to_owned(),
        authority,
        until,
        source: String::new(),
    };
    story.does::<_, Mandate>("Tjitske", answer(Authority::TakesItBack, None));
    assert_eq!(state(&story, "Tjitske"), Some(Needed::TakesItBack));
    story.does::<_, Mandate>("Tjitske", answer(Authority::Yes, until));
    assert_eq!(state(&story, "Tjitske"), None);
    story.days_pass(1);
    assert_eq!(state(&story, "Tjitske"), Some(Needed::TakesItBack), "the yes ran out");
}
