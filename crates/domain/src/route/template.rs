// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Templates of routes: steps, bodies and terms as data, with where they come from; none in code.

use std::sync::LazyLock;

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{
    BodyKind, Plan, Route, Term, Weeks,
    kept::{highest, numbered},
    plan::check_plans,
};
use crate::{
    assignment::TemplateLanguage,
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Sight},
};

/// A template of one's own: the steps of a route that went well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteTemplate {
    pub name: String,
    pub source: String,
    pub in_force: Option<Date>,
    /// A jurist looked at it.
    pub is_checked: bool,
    pub plans: Vec<Plan>,
}

impl Filed for RouteTemplate {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// Which template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TemplateKey {
    /// Wishes and concerns on a note, before anything is formal.
    InformalRound,
    /// A regulation of colleges, under the act as it is since 1 July 2022.
    CollegeRegulation,
    BudgetCycle,
    WorksCouncils,
    Covenant,
    Own(Id<RouteTemplate>),
}

impl TemplateKey {
    /// Those that come with the house.
    pub const SHIPPED: [TemplateKey; 5] = [
        TemplateKey::InformalRound,
        TemplateKey::CollegeRegulation,
        TemplateKey::BudgetCycle,
        TemplateKey::WorksCouncils,
        TemplateKey::Covenant,
    ];

    /// As it stands in forms.
    pub fn word(self) -> String {
        match self {
            TemplateKey::InformalRound => "informal_round".to_owned(),
            TemplateKey::CollegeRegulation => "college_regulation".to_owned(),
            TemplateKey::BudgetCycle => "budget_cycle".to_owned(),
            TemplateKey::WorksCouncils => "works_councils".to_owned(),
            TemplateKey::Covenant => "covenant".to_owned(),
            TemplateKey::Own(id) => id.to_string(),
        }
    }

    pub fn from_word(word: &str) -> Option<TemplateKey> {
        let shipped = TemplateKey::SHIPPED.into_iter().find(|it| it.word() == word);
        shipped.or_else(|| word.parse().ok().map(TemplateKey::Own))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    route: Vec<Told>,
}

/// A template as its file tells it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    key: String,
    name: String,
    source: String,
    in_force: Option<String>,
    is_checked: bool,
    step: Vec<ToldStep>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ToldStep {
    name: String,
    body: BodyKind,
    /// The names of the steps before it; without this the one above.
    after: Option<Vec<String>>,
    #[serde(default)]
    waits_for_all: bool,
    #[serde(default)]
    is_joint: bool,
    #[serde(default)]
    at_meeting: bool,
    weeks: [u16; 3],
    term_weeks: Option<u16>,
    article: Option<String>,
}

const DUTCH: &str = include_str!("../../../../fixtures/templates/routes.nl.toml");
const ENGLISH: &str = include_str!("../../../../fixtures/templates/routes.en.toml");

/// Read once; the Dutch ones first.
static TEMPLATES: LazyLock<[Vec<(String, RouteTemplate)>; 2]> = LazyLock::new(|| {
    [DUTCH, ENGLISH].map(|text| {
        let shipped: Shipped = toml::from_str(text).expect("a test reads both templates");
        shipped.route.into_iter().map(|it| (it.key.clone(), it.read())).collect()
    })
});

impl Told {
    fn read(self) -> RouteTemplate {
        let names: Vec<String> = self.step.iter().map(|it| it.name.clone()).collect();
        let number = |name: &String| {
            let place = names.iter().position(|it| it == name);
            place.expect("a step waits for one of its own template") as u32 + 1
        };
        let plans = (1..).zip(self.step).map(|(nth, it)| {
            let above = || if nth == 1 { vec![] } else { vec![nth - 1] };
            let after = it.after.as_ref().map_or_else(above, |it| it.iter().map(number).collect());
            let [low, likely, high] = it.weeks;
            let article = it.article.unwrap_or_default();
            Plan {
                number: nth,
                name: it.name,
                body: it.body,
                after,
                waits_for_all: it.waits_for_all,
                is_joint: it.is_joint,
                at_meeting: it.at_meeting,
                weeks: Weeks { low, likely, high },
                term: it.term_weeks.map(|weeks| Term { weeks, article }),
                until: None,
            }
        });
        RouteTemplate {
            plans: plans.collect(),
            name: self.name,
            source: self.source,
            in_force: self.in_force.map(|it| it.parse().expect("a date as 2022-07-01")),
            is_checked: self.is_checked,
        }
    }
}

/// The template behind a key, in this language where it came with the house.
pub fn template(
    sight: &Sight<'_>,
    key: TemplateKey,
    language: TemplateLanguage,
) -> Option<RouteTemplate> {
    if let TemplateKey::Own(id) = key {
        return sight.get(id).cloned();
    }
    let word = key.word();
    let shipped = TEMPLATES[language as usize].iter().find(|it| it.0 == word);
    shipped.map(|it| it.1.clone())
}

/// Keeps the steps of a route as a template of one's own.
#[derive(Clone, Debug, Serialize)]
pub struct KeepAsTemplate {
    pub route: Id<Route>,
    pub name: String,
}

impl Act for KeepAsTemplate {
    const NAME: &'static str = "route.keep_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let route = draft.find(self.route)?;
        let undated = |it: &Plan| Plan { until: None, ..it.clone() };
        let own = RouteTemplate {
            name: self.name.trim().to_owned(),
            source: route.source.clone(),
            in_force: route.in_force,
            is_checked: route.is_checked,
            plans: route.plans.iter().map(undated).collect(),
        };
        own.check(draft, None, &[])?;
        draft.add(own)?;
        Ok(())
    }
}

impl RouteTemplate {
    fn check(
        &self,
        draft: &Draft<'_>,
        own: Option<Id<RouteTemplate>>,
        before: &[Plan],
    ) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        let called = self.name.to_lowercase();
        let others = draft.sight().all::<RouteTemplate>();
        if others.iter().any(|it| Some(it.id) != own && it.name.to_lowercase() == called) {
            fields.wrong("name", Problem::Twice);
        }
        fields.optional("source", &self.source, TEXT);
        fields.date("in_force", self.in_force);
        check_plans(&self.plans, before, &mut fields);
        fields.done()
    }
}

/// Makes a template of one's own of another one, to write it otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct CopyTemplate {
    pub from: TemplateKey,
    pub language: TemplateLanguage,
    pub name: String,
}

impl Act for CopyTemplate {
    const NAME: &'static str = "route.copy_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let found = template(draft.sight(), self.from, self.language).ok_or(Refusal::NotThere)?;
        let own = RouteTemplate { name: self.name.trim().to_owned(), ..found };
        own.check(draft, None, &[])?;
        draft.add(own)?;
        Ok(())
    }
}

/// Writes a template of one's own otherwise; routes that were made after it stay as they are.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeTemplate {
    pub template: Id<RouteTemplate>,
    pub seen: u32,
    pub name: String,
    pub source: String,
    pub in_force: Option<Date>,
    pub is_checked: bool,
    pub plans: Vec<Plan>,
    pub why: String,
}

impl Act for ChangeTemplate {
    const NAME: &'static str = "route.change_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.template)?;
        let named = |it: &Plan| Plan { name: it.name.trim().to_owned(), ..it.clone() };
        let mut own = RouteTemplate {
            name: self.name.trim().to_owned(),
            source: self.source.trim().to_owned(),
            in_force: self.in_force,
            is_checked: self.is_checked,
            plans: self.plans.iter().map(named).collect(),
        };
        own.check(draft, Some(self.template), &before.plans)?;
        numbered(&mut own.plans, highest(&before.plans, 0));
        draft.because(&self.why);
        draft.revise(self.template, self.seen, own)
    }
}

/// Takes a template of one's own out of the list; routes that were made after it stay.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawTemplate {
    pub template: Id<RouteTemplate>,
    pub seen: u32,
}

impl Act for WithdrawTemplate {
    const NAME: &'static str = "route.withdraw_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.template)?;
        draft.withdraw(self.template, self.seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_read_in_both_languages_and_says_where_it_comes_from() {
        for key in TemplateKey::SHIPPED {
            for [one, other] in [[0, 1], [1, 0]] {
                let find = |it: usize| TEMPLATES[it].iter().find(|it| it.0 == key.word());
                let (one, other) = (&find(one).expect("is there").1, &find(other).expect("too").1);
                let shape = |it: &RouteTemplate| {
                    let step = |it: &Plan| {
                        (it.after.clone(), it.body, it.weeks, it.term.as_ref().map(|it| it.weeks))
                    };
                    it.plans.iter().map(step).collect::<Vec<_>>()
                };
                assert_eq!(shape(one), shape(other), "{key:?}");
                assert!(!one.source.is_empty() && !one.is_checked, "{key:?}: let it be checked");
                let mut fields = Fields::new();
                check_plans(&one.plans, &[], &mut fields);
                fields.done().expect("steps that can be");
            }
            assert_eq!(TemplateKey::from_word(&key.word()), Some(key));
        }
    }
}
