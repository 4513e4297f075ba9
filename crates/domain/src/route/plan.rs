// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A route: what is decided on, by whom it goes, and the steps that each party takes.

use std::collections::BTreeSet;

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    kept::{check_kept, check_undone, highest, numbered},
    template::{TemplateKey, template},
};
use crate::{
    assignment::TemplateLanguage,
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    party::Party,
    records::{Filed, Record, Recorded},
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
    text::{TextCircle, Version},
};

/// Steps wait for each other in a circle.
pub const GOES_ROUND: Rule = Rule("route-goes-round");
/// A term has a number of weeks and a place where it stands.
pub const TERM_IS_WHOLE: Rule = Rule("route-term-is-whole");
/// Bodies decide on words that stay as they are, and that all parties may read.
pub const NOT_FROZEN: Rule = Rule("route-not-frozen");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    pub name: String,
    /// The frozen words that all bodies decide on.
    pub text: Option<Id<Version>>,
    /// What it was made after: the name of the template.
    pub template: String,
    /// Where the steps and terms come from, in words.
    pub source: String,
    /// From when on the rules behind it hold.
    pub in_force: Option<Date>,
    /// A jurist looked at the steps and terms.
    pub is_checked: bool,
    pub wished_start: Option<Date>,
    pub plans: Vec<Plan>,
    /// The rows of the matrix.
    pub parties: Vec<Id<Party>>,
    /// The highest number that a step ever had, where that step is gone.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub last_number: u32,
}

fn is_nothing(number: &u32) -> bool {
    *number == 0
}

/// A step that every party takes, or all together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// How steps refer to it, also after another was added before it; from 1. A new step comes
    /// with 0 and is given its number.
    pub number: u32,
    pub name: String,
    pub body: BodyKind,
    /// The steps that come before it, by number.
    pub after: Vec<u32>,
    /// It begins when all parties have done what comes before it.
    pub waits_for_all: bool,
    /// It is done once, for all parties together.
    pub is_joint: bool,
    /// Decided in a meeting of the body.
    pub at_meeting: bool,
    pub weeks: Weeks,
    pub term: Option<Term>,
    /// Until when an answer is asked.
    pub until: Option<Date>,
}

/// How long it takes: at best, most likely, at worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weeks {
    pub low: u16,
    pub likely: u16,
    pub high: u16,
}

/// A term that must have run, as the law or an agreement says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub weeks: u16,
    /// Where that stands, in words.
    pub article: String,
}

/// Which body of a party decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    College,
    Council,
    WorksCouncil,
    GeneralBoard,
    Board,
    Staff,
    Region,
    Other,
}

impl BodyKind {
    pub const ALL: [BodyKind; 8] = [
        BodyKind::College,
        BodyKind::Council,
        BodyKind::WorksCouncil,
        BodyKind::GeneralBoard,
        BodyKind::Board,
        BodyKind::Staff,
        BodyKind::Region,
        BodyKind::Other,
    ];

    pub fn word(self) -> &'static str {
        match self {
            BodyKind::College => "college",
            BodyKind::Council => "council",
            BodyKind::WorksCouncil => "works_council",
            BodyKind::GeneralBoard => "general_board",
            BodyKind::Board => "board",
            BodyKind::Staff => "staff",
            BodyKind::Region => "region",
            BodyKind::Other => "other",
        }
    }
}

impl Route {
    pub fn plan(&self, number: u32) -> Option<&Plan> {
        self.plans.iter().find(|it| it.number == number)
    }

    /// What each party takes for itself, in order.
    pub fn own_plans(&self) -> impl Iterator<Item = &Plan> {
        self.plans.iter().filter(|it| !it.is_joint)
    }
}

impl Filed for Route {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        self.text.iter().map(|it| it.any()).collect()
    }

    fn may_go_back(
        &self,
        sight: &Sight<'_>,
        id: AnyId,
        earlier: Option<&Record>,
    ) -> Result<(), Refusal> {
        check_undone(sight, (Id::new(id), self), earlier.and_then(Route::from_record))
    }
}

/// What can be said of a route besides its rows.
#[derive(Clone, Debug, Serialize)]
pub struct RouteWords {
    pub name: String,
    pub text: Option<Id<Version>>,
    pub source: String,
    pub in_force: Option<Date>,
    pub is_checked: bool,
    pub wished_start: Option<Date>,
}

/// Opens a route after a template, for these parties.
#[derive(Clone, Debug, Serialize)]
pub struct OpenRoute {
    pub name: String,
    pub text: Option<Id<Version>>,
    pub template: TemplateKey,
    pub language: TemplateLanguage,
    pub wished_start: Option<Date>,
    pub parties: Vec<Id<Party>>,
}

impl Act for OpenRoute {
    const NAME: &'static str = "route.open";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let from =
            template(draft.sight(), self.template, self.language).ok_or(Refusal::NotThere)?;
        let words = RouteWords {
            name: self.name.clone(),
            text: self.text,
            source: from.source.clone(),
            in_force: from.in_force,
            is_checked: from.is_checked,
            wished_start: self.wished_start,
        };
        let route = words.told(&from.name, from.plans, self.parties.clone());
        route.check(draft, None)?;
        draft.add(route)?;
        Ok(())
    }
}

/// Writes a route otherwise: its words, its steps, its rows.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeRoute {
    pub route: Id<Route>,
    pub seen: u32,
    pub words: RouteWords,
    pub plans: Vec<Plan>,
    pub parties: Vec<Id<Party>>,
    pub why: String,
}

impl Act for ChangeRoute {
    const NAME: &'static str = "route.change";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.route)?;
        let mut route = self.words.told(&before.template, self.plans.clone(), self.parties.clone());
        route.check(draft, Some((self.route, before)))?;
        let last = highest(&before.plans, before.last_number);
        numbered(&mut route.plans, last);
        route.last_number = if last > highest(&route.plans, 0) { last } else { 0 };
        draft.because(&self.why);
        draft.revise(self.route, self.seen, route)
    }
}

impl RouteWords {
    /// As they stand now.
    pub fn of(route: &Route) -> RouteWords {
        RouteWords {
            name: route.name.clone(),
            text: route.text,
            source: route.source.clone(),
            in_force: route.in_force,
            is_checked: route.is_checked,
            wished_start: route.wished_start,
        }
    }

    fn told(&self, template: &str, plans: Vec<Plan>, parties: Vec<Id<Party>>) -> Route {
        let name = |mut it: Plan| {
            it.name = it.name.trim().to_owned();
            it
        };
        Route {
            name: self.name.trim().to_owned(),
            text: self.text,
            template: template.to_owned(),
            source: self.source.trim().to_owned(),
            in_force: self.in_force,
            is_checked: self.is_checked,
            wished_start: self.wished_start,
            plans: plans.into_iter().map(name).collect(),
            parties,
            last_number: 0,
        }
    }
}

impl Route {
    fn check(&self, draft: &Draft<'_>, own: Option<(Id<Route>, &Route)>) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        let called = self.name.to_lowercase();
        let same = |it: &Seen<'_, Route>| {
            Some(it.id) != own.map(|it| it.0) && it.name.to_lowercase() == called
        };
        if draft.sight().all::<Route>().iter().any(same) {
            fields.wrong("name", Problem::Twice);
        }
        fields.optional("source", &self.source, TEXT);
        fields.date("in_force", self.in_force);
        fields.date("wished_start", self.wished_start);
        if let Some(text) = self.text {
            let version = draft.find(text)?;
            if !version.is_frozen || version.circle != TextCircle::AllParties {
                fields.wrong("text", Problem::Rule(NOT_FROZEN));
            }
        }
        self.check_parties(draft, &mut fields)?;
        check_plans(&self.plans, own.map_or(&[], |it| &it.1.plans), &mut fields);
        if let Some(own) = own {
            check_kept(draft.sight(), own, &self.plans, &mut fields);
        }
        fields.done()
    }

    fn check_parties(&self, draft: &Draft<'_>, fields: &mut Fields) -> Result<(), Refusal> {
        let mut seen = BTreeSet::new();
        for party in &self.parties {
            draft.find(*party)?;
            if !seen.insert(*party) {
                fields.wrong("parties", Problem::Twice);
            }
        }
        match self.parties.len() {
            0 => fields.wrong("parties", Problem::TooFew { least: 1 }),
            it if it > 400 => fields.wrong("parties", Problem::TooMany { most: 400 }),
            _ => {}
        }
        Ok(())
    }
}

/// A step takes ten years at the most.
const MOST_WEEKS: i64 = 520;

/// Names, weeks and terms; and that steps do not wait for each other in a circle.
pub(super) fn check_plans(plans: &[Plan], before: &[Plan], fields: &mut Fields) {
    if plans.is_empty() {
        fields.wrong("plans", Problem::TooFew { least: 1 });
    }
    if plans.len() > ROWS {
        fields.wrong("plans", Problem::TooMany { most: ROWS });
    }
    let mut numbers = BTreeSet::new();
    for (place, plan) in plans.iter().enumerate() {
        let at = |field: &str| format!("plan-{}-{field}", plan.number);
        fields.needed(&at("name"), &plan.name, LINE);
        let twice = plans[..place].iter().any(|it| it.name.eq_ignore_ascii_case(&plan.name));
        if twice || !numbers.insert(plan.number) {
            fields.wrong(&at("name"), Problem::Twice);
        }
        let Weeks { low, likely, high } = plan.weeks;
        fields.between(&at("low"), low.into(), 0, MOST_WEEKS);
        fields.between(&at("high"), high.into(), 0, MOST_WEEKS);
        if low > high {
            let least = i64::from(low).min(MOST_WEEKS);
            fields.wrong(&at("high"), Problem::OutOfRange { least, most: MOST_WEEKS });
        } else if !(low..=high).contains(&likely) {
            let (least, most) = (low.into(), high.into());
            fields.wrong(&at("likely"), Problem::OutOfRange { least, most });
        }
        if let Some(term) = &plan.term {
            fields.between(&at("term"), term.weeks.into(), 0, 104);
            fields.optional(&at("article"), &term.article, LINE);
            if term.article.trim().is_empty() {
                fields.wrong(&at("article"), Problem::Rule(TERM_IS_WHOLE));
            }
        }
        fields.date(&at("until"), plan.until);
        let known = |it: &u32| plans.iter().any(|other| other.number == *it);
        if !plan.after.iter().all(known) {
            fields.wrong(&at("after"), Problem::UnknownChoice);
        } else if !stands(before, plan) && goes_round(plans, plan.number) {
            fields.wrong(&at("after"), Problem::Rule(GOES_ROUND));
        }
    }
}

/// What waits as it did before cannot be what closes a circle.
fn stands(before: &[Plan], plan: &Plan) -> bool {
    before.iter().any(|it| it.number == plan.number && it.after == plan.after)
}

/// Whether what a step waits for waits for the step itself.
fn goes_round(plans: &[Plan], number: u32) -> bool {
    let mut waiting: Vec<u32> = vec![number];
    let mut seen = BTreeSet::new();
    while let Some(one) = waiting.pop() {
        for before in plans.iter().filter(|it| it.number == one).flat_map(|it| &it.after) {
            if *before == number {
                return true;
            }
            if seen.insert(*before) {
                waiting.push(*before);
            }
        }
    }
    false
}
