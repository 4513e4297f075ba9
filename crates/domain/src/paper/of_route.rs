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

/// So many sentences: every point of every council has one.
const LINES: usize = 2_000;

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

/// The last paper that was given out: the reactienota of a route, or the page of one party.
pub fn last_of_route<'w>(
    sight: &Sight<'w>,
    route: Id<Route>,
    party: Option<Id<Party>>,
) -> Option<Seen<'w, RoutePaper>> {
    let all = sight.under::<RoutePaper>(route.any());
    all.into_iter().filter(|it| it.party == party).max_by_key(|it| it.stamp.made_at)
}

/// Gives such a paper out as it reads now. It is read, so it is not taken back.
#[derive(Clone, Debug, Serialize)]
pub struct GiveRoutePaper {
    pub route: Id<Route>,
    pub party: Option<Id<Party>>,
    pub title: String,
    pub language: WrittenIn,
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
        checked(&self.title, &self.lines, LINES, PAGE)?;
        let (route, party, language) = (self.route, self.party, self.language);
        let (title, lines) = (self.title.clone(), self.lines.clone());
        draft.add(RoutePaper { route, party, title, language, lines }).map(drop)
    }
}
