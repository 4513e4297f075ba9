// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room process: of all parties, of the facilitators, and between us.

use domain::process::*;

use super::founding::Telling;
use crate::prove::readers::*;

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let readers = ALL_PARTIES;
    let words = StageWords {
        name: it.sentence("stage.name", readers),
        theme: it.sentence("stage.theme", readers),
        product: it.sentence("stage.product", readers),
        entry: vec![it.sentence("stage.entry", readers)],
        exit: vec![it.sentence("stage.exit", readers)],
    };
    let stage = it.keeps::<Stage>("of all", "Hanna", AddStage { words }, readers)?;
    let answer = it.sentence("stage.exit.answer", readers);
    let (seen, gate, nth, is_met) = (1, Gate::Exit, 0, true);
    it.story.does("Hanna", AnswerQuestion { stage, seen, gate, nth, answer, is_met })?;
    let party = it.story.party("Kranswijk")?;
    for (told, by, party, hidden, readers) in [
        ("of Kranswijk, to all", "Tjitske", Some(party), false, ALL_PARTIES),
        ("of Kranswijk, between us", "Tjitske", Some(party), true, KRANSWIJK),
        ("of the facilitators, to all", "Ravi", None, false, ALL_PARTIES),
        ("of the facilitators", "Ravi", None, true, FACILITATORS),
    ] {
        let words = it.sentence(&format!("sense.words, {told}"), readers);
        let act = TellSense { party, hidden, seen: None, stage, words };
        it.keeps::<Sense>(told, by, act, readers)?;
    }
    let act = SetInvolvement {
        stage,
        party,
        seen: None,
        part: Part::Decides,
        when: it.sentence("involvement.when", readers),
        mandate: it.sentence("involvement.mandate", readers),
        expectation: it.sentence("involvement.expectation", readers),
    };
    it.keeps::<Involvement>("of Kranswijk", "Noor", act, readers)?;
    Ok(())
}
