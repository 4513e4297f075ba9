// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said of decisions: one with a ground, a reservation and its fate, an agreement.

use domain::{
    decision::*,
    text::{KeepVersion, Open, Text, TextCircle, TextKind, Version},
};
use ledger::Id;

use super::say::Saying;

impl Saying<'_> {
    /// A decision that rests on a text of the same circle, and what goes with it.
    pub(super) fn decision(&mut self, circle: DecisionCircle) -> anyhow::Result<()> {
        let version = self.decided_text(circle)?;
        let words = DecisionWords {
            title: self.words(),
            words: self.words(),
            by: Decider::Parties,
            rule: DecisionRule::DoubleMajority { weight: self.words() },
            on: self.story.look("Hanna", |sight| sight.today)?,
            owner: None,
            review_on: Some(self.day()),
        };
        let words = DecisionWords { review_on: words.review_on.max(Some(words.on)), ..words };
        let rests = Rests::Version(version);
        let decide = Decide { circle, words, rests: vec![] };
        let decision = self.makes::<Decision>(decide)?;
        self.makes::<Ground>(AddGround { decision, rests })?;
        if self.one_in(2) { self.reservation(circle, decision) } else { self.agreement(circle) }
    }

    fn decided_text(&mut self, circle: DecisionCircle) -> anyhow::Result<Id<Version>> {
        let circle = match circle {
            DecisionCircle::Table(table) => TextCircle::Table(table),
            DecisionCircle::AllParties => TextCircle::AllParties,
        };
        let (title, purpose, pasted) = (self.words(), self.words(), vec![self.words()]);
        let kind = TextKind::Other;
        let text = self.makes::<Text>(Open { title, kind, purpose, circle, pasted })?;
        let (label, summary) = (String::new(), self.words());
        self.makes::<Version>(KeepVersion { text, label, summary })
    }

    fn reservation(
        &mut self,
        circle: DecisionCircle,
        decision: Id<Decision>,
    ) -> anyhow::Result<()> {
        let condition = Condition {
            body: self.words(),
            words: self.words(),
            way_out: self.words(),
            term: Some(self.day()),
        };
        let about = About::Decision(decision);
        let act = Reserve { circle, party: None, about, condition };
        let reservation = self.makes::<Reservation>(act)?;
        let on = self.story.look("Hanna", |sight| sight.today)?;
        let (fate, why) = (Fate::Met { on }, self.words());
        self.does(Settle { reservation, seen: 1, fate, why })
    }

    fn agreement(&mut self, circle: DecisionCircle) -> anyhow::Result<()> {
        let words = AgreementWords {
            parties: vec![self.story.party("Kranswijk")?, self.story.party("Noorderkolk")?],
            words: self.words(),
            on: self.day(),
            contingent: None,
            reopeners: vec![Reopener { what: self.words(), who: self.words() }],
            owner: self.story.person("Hanna")?,
            review_on: None,
        };
        self.makes::<Agreement>(Agree { circle, words }).map(drop)
    }
}
