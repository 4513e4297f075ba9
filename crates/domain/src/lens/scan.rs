// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A scan: the same statements to several layers without names, or to a table with names.

use std::collections::BTreeSet;

use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    party::{Layer, people_of},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    round::{self, Answerers, Ask, IS_OVER, Plan, Question, Round, RoundCircle, Scale, Shows},
    sight::Audience,
    table::Table,
};

/// Nobody holds a part of that kind today.
pub const NOBODY_IN_LAYER: Rule = Rule("lens-nobody-in-layer");
/// Answers in one's own words tell whose they are.
pub const CLARITY_NEEDS_NAMES: Rule = Rule("lens-clarity-needs-names");

/// With names there is room for shades; without, fewer answers leave more that may be shown.
const STEPS_WITH_NAMES: u8 = 5;
const STEPS_WITHOUT: u8 = 3;

/// The rounds of one scan, and which condition each of their statements belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scan {
    pub name: String,
    pub form: ScanForm,
    pub circle: RoundCircle,
    /// One for each statement, in the order of the rounds.
    pub conditions: Vec<Condition>,
    pub groups: Vec<ScanGroup>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScanForm {
    /// Twelve statements.
    Short,
    /// Thirty.
    Long,
    /// Seven questions that each party answers in its own words.
    Clarity,
}

/// What a collaboration stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    Ambition,
    Interests,
    Relations,
    Organising,
    Process,
    /// A question whether all say the same.
    Clarity,
}

impl Condition {
    pub const FIVE: [Condition; 5] = [
        Condition::Ambition,
        Condition::Interests,
        Condition::Relations,
        Condition::Organising,
        Condition::Process,
    ];

    /// As it stands in the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Condition::Ambition => "ambition",
            Condition::Interests => "interests",
            Condition::Relations => "relations",
            Condition::Organising => "organising",
            Condition::Process => "process",
            Condition::Clarity => "clarity",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScanGroup {
    pub of: GroupOf,
    pub round: Id<Round>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupOf {
    Layer(Layer),
    /// With names, so that each party shows.
    Seats(Id<Table>),
}

impl Filed for Scan {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        let rounds = self.groups.iter().map(|it| it.round.any());
        rounds.chain(self.circle.table().map(|it| it.any())).collect()
    }
}

/// One statement with its condition, and how that is called to who answers.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    pub condition: Condition,
    pub topic: String,
    pub words: String,
}

#[derive(Clone, Debug, Serialize)]
pub enum Whom {
    Layers(Vec<Layer>),
    Seats(Id<Table>),
}

/// Puts the statements to everybody at once: a promise each, fixed from now on.
#[derive(Clone, Debug, Serialize)]
pub struct AskScan {
    pub name: String,
    pub explanation: String,
    pub form: ScanForm,
    pub whom: Whom,
    pub statements: Vec<Statement>,
    pub low: String,
    pub high: String,
    pub closes_at: Option<Timestamp>,
}

impl Act for AskScan {
    const NAME: &'static str = "lens.ask";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        let groups = self.groups(draft, &mut fields);
        fields.done()?;
        let circle = match self.whom {
            Whom::Layers(_) => RoundCircle::AllParties,
            Whom::Seats(table) => RoundCircle::Table(table),
        };
        let mut asked = Vec::new();
        for (of, who) in groups {
            let plan = self.plan(who);
            asked.push(ScanGroup { of, round: plan.put(draft, circle)? });
        }
        draft.add(Scan {
            name: self.name.trim().to_owned(),
            form: self.form,
            circle,
            conditions: self.statements.iter().map(|it| it.condition).collect(),
            groups: asked,
        })?;
        Ok(())
    }
}

impl AskScan {
    fn groups(&self, draft: &Draft<'_>, fields: &mut Fields) -> Vec<(GroupOf, Answerers)> {
        match &self.whom {
            Whom::Seats(table) => vec![(GroupOf::Seats(*table), Answerers::Seats)],
            Whom::Layers(_) if self.form == ScanForm::Clarity => {
                fields.wrong("layers", Problem::Rule(CLARITY_NEEDS_NAMES));
                Vec::new()
            }
            Whom::Layers(layers) => {
                let layers: BTreeSet<Layer> = layers.iter().copied().collect();
                if layers.is_empty() {
                    fields.wrong("layers", Problem::NotChosen);
                }
                let people = |it: Layer| (it, people_of(draft.sight(), it));
                let all: Vec<_> = layers.into_iter().map(people).collect();
                if all.iter().any(|it| it.1.is_empty()) {
                    fields.wrong("layers", Problem::Rule(NOBODY_IN_LAYER));
                }
                all.into_iter()
                    .map(|(layer, people)| (GroupOf::Layer(layer), Answerers::Persons(people)))
                    .collect()
            }
        }
    }

    fn plan(&self, who: Answerers) -> Plan {
        let named = who == Answerers::Seats;
        let ask = || match self.form {
            ScanForm::Clarity => Ask::Cards { most: 1 },
            ScanForm::Short | ScanForm::Long => Ask::Scale(Scale {
                steps: if named { STEPS_WITH_NAMES } else { STEPS_WITHOUT },
                low: self.low.clone(),
                high: self.high.clone(),
                unsure: true,
            }),
        };
        let question = |it: &Statement| Question {
            words: it.words.trim().to_owned(),
            topic: it.topic.trim().to_owned(),
            ask: ask(),
        };
        let questions = self.statements.iter().map(question).collect();
        Plan {
            explanation: self.explanation.clone(),
            who,
            shows: if named { Shows::Together } else { Shows::CountsOnly },
            closes_at: self.closes_at,
            ..Plan::asking(self.name.trim(), Ask::Set(questions))
        }
    }
}

/// Closes every round of the scan at the same moment: what is counted then stays as it is.
#[derive(Clone, Debug, Serialize)]
pub struct CloseScan {
    pub scan: Id<Scan>,
    pub seen: u32,
}

impl Act for CloseScan {
    const NAME: &'static str = "lens.close";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let scan = draft.find(self.scan)?.clone();
        let now = draft.now;
        let open: Vec<(Id<Round>, u32)> = scan
            .groups
            .iter()
            .filter_map(|it| draft.sight().find(it.round))
            .filter(|it| it.takes_answers(now) || it.is_overdue(now))
            .map(|it| (it.id, it.stamp.revision))
            .collect();
        if open.is_empty() {
            return Err(Refusal::Rule(IS_OVER));
        }
        for (id, seen) in open {
            round::close(draft, id, seen)?;
        }
        Ok(())
    }
}
