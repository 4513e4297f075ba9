// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said of the process and in a scan: stages, where we are, who does what, statements.

use domain::{
    lens::{
        AddImprovement, AskScan, CheckFeedback, CloseScan, Condition, DraftFeedback, Feedback,
        Improvement, Layer, Scan, ScanForm, Statement, Whom,
    },
    party::Party,
    process::*,
};
use ledger::Id;
use rand::RngExt;

use super::say::{KRANSWIJKS_VOICE, Saying};
use crate::story::Story;

const FIRST_STAGE: &str = "Verkennen";

/// A stage is there before the worlds part: where somebody thinks we are may be hidden.
pub fn begins(story: &mut Story) -> anyhow::Result<()> {
    let (none, name) = (String::new, FIRST_STAGE.to_owned());
    let words = StageWords { name, theme: none(), product: none(), entry: vec![], exit: vec![] };
    story.makes::<Stage>("Hanna", AddStage { words }).map(drop)
}

impl Saying<'_> {
    /// A stage, what Kranswijk does in it, and that Kranswijk thinks we are there.
    pub(super) fn stage(&mut self) -> anyhow::Result<()> {
        let words = StageWords {
            name: self.words(),
            theme: self.words(),
            product: self.words(),
            entry: vec![self.words()],
            exit: vec![self.words()],
        };
        let stage = self.makes::<Stage>(AddStage { words })?;
        let party = self.story.party(KRANSWIJKS_VOICE.1)?;
        let act = SetInvolvement {
            stage,
            party,
            seen: None,
            part: Part::Decides,
            when: self.words(),
            mandate: self.words(),
            expectation: self.words(),
        };
        self.makes::<Involvement>(act)?;
        self.by(KRANSWIJKS_VOICE.0, |it| it.sense_of(stage, Some(party), false))
    }

    /// Where a party, or who facilitates, thinks we are, told to few.
    pub(super) fn sense(&mut self, party: Option<Id<Party>>) -> anyhow::Result<()> {
        let (stage, _) = self.story.find::<Stage>(self.who, |it| it.name == FIRST_STAGE)?;
        self.sense_of(stage, party, true)
    }

    fn sense_of(
        &mut self,
        stage: Id<Stage>,
        party: Option<Id<Party>>,
        hidden: bool,
    ) -> anyhow::Result<()> {
        let words = self.words();
        let own =
            |it: &Sense| it.party == party && hidden == (it.circle != SenseCircle::AllParties);
        let known = self.story.find::<Sense>(self.who, |it| own(it)).ok();
        let seen = known.map(|it| it.1);
        let act = TellSense { party, hidden, seen, stage, words };
        match known {
            Some(_) => self.does(act),
            None => self.makes::<Sense>(act).map(drop),
        }
    }

    /// What facilitators write of a collaboration that is stuck, perhaps gone through already.
    pub(super) fn feedback(&mut self) -> anyhow::Result<()> {
        let words = vec![self.words(), self.words()];
        let feedback = self.makes::<Feedback>(DraftFeedback { words })?;
        let party = self.party()?;
        match self.one_in(2) {
            true => self.does(CheckFeedback { feedback, seen: 1, party }),
            false => Ok(()),
        }
    }

    /// A scan, perhaps ended, with what was agreed after it.
    pub(super) fn scan(&mut self, table: Option<Id<domain::table::Table>>) -> anyhow::Result<()> {
        let mut statement = |condition| {
            let (topic, words) = (String::new(), self.words());
            Statement { condition, topic, words }
        };
        let statements = vec![statement(Condition::Ambition), statement(Condition::Organising)];
        let ask = AskScan {
            name: self.words(),
            explanation: self.words(),
            form: ScanForm::Short,
            whom: table.map_or(Whom::Layers(vec![Layer::Speaks]), Whom::Seats),
            statements,
            low: "oneens".to_owned(),
            high: "eens".to_owned(),
            closes_at: None,
        };
        let scan = self.makes::<Scan>(ask)?;
        let act = AddImprovement {
            scan,
            condition: Condition::Organising,
            saw: self.words(),
            action: self.words(),
            owner: self.story.person("Joris")?,
            check_on: self.day(),
        };
        self.makes::<Improvement>(act)?;
        match self.chance.random_range(0..2) {
            0 => self.does(CloseScan { scan, seen: 1 }),
            _ => Ok(()),
        }
    }
}
