// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Papers about a route that were given out to all parties: the reactienota, and the page that goes
//! with one council's proposal.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{GivenLine, WrittenIn, checked};
use crate::{
    draft::{Act, Draft, Undo},
    fields::PAGE,
    party::Party,
    records::Filed,
    refusal::Refusal,
    route::Route,
    sight::{Audience, Seen, Sight},
};

/// A paper about a route, as it was given out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutePaper {
    pub route: Id<Route>,
    /// Whose page it is; the reactienota is of all.
    pub party: Option<Id<Party>>,
    pub title: String,
    #[serde(default, skip_serializing_if = "WrittenIn::is_dutch")]
    pub language: WrittenIn,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    pub lines: Vec<GivenLine>,
}

impl Filed for RoutePaper {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        std::iter::once(self.route.any()).chain(self.party.map(|it| it.any())).collect()
    }
}

/// The papers that were given out, the latest first: the reactienota of a route, or the page of one
/// party.
pub fn of_route<'w>(
    sight: &Sight<'w>,
    route: Id<Route>,
    party: Option<Id<Party>>,
) -> Vec<Seen<'w, RoutePaper>> {
    let mut all = sight.under::<RoutePaper>(route.any());
    all.retain(|it| it.party == party);
    all.sort_by_key(|it| std::cmp::Reverse(it.stamp.order));
    all
}

/// Gives such a paper out as it reads now. It is read, so it is not taken back.
#[derive(Clone, Debug, Serialize)]
pub struct GiveRoutePaper {
    pub route: Id<Route>,
    pub party: Option<Id<Party>>,
    pub title: String,
    pub language: WrittenIn,
    pub lead: String,
    pub lines: Vec<GivenLine>,
}

impl Act for GiveRoutePaper {
    const NAME: &'static str = "paper.give_of_route";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let route = draft.find(self.route)?;
        if self.party.is_some_and(|it| !route.parties.contains(&it)) {
            return Err(Refusal::NotThere);
        }
        checked(&self.title, &self.lead, &self.lines, PAGE)?;
        let (route, party, language) = (self.route, self.party, self.language);
        let (title, lead, lines) = (self.title.clone(), self.lead.clone(), self.lines.clone());
        draft.add(RoutePaper { route, party, title, language, lead, lines }).map(drop)
    }
}
