// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A shared interest: another party read released words and says in the same circle: ours too.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Release, ReleaseCircle};
use crate::{
    draft::{Act, Draft, Undo},
    party::Party,
    records::Filed,
    refusal::{Refusal, Rule},
    sight::{Audience, Sight},
};

/// Nobody joins their own words, or the same words twice.
pub const ALREADY_OURS: Rule = Rule("interest-already-ours");
/// Who passes by reads words with a name; joining them is for who sits together.
pub const NOT_IN_PUBLIC: Rule = Rule("interest-not-in-public");

/// "Ours too", said by a party of words that another one released; read by exactly that circle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joined {
    pub release: Id<Release>,
    pub party: Id<Party>,
    pub circle: ReleaseCircle,
}

impl Filed for Joined {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.release.any()]
    }
}

/// A voice says that it matters to its party too.
#[derive(Clone, Debug, Serialize)]
pub struct Join {
    pub release: Id<Release>,
    pub party: Id<Party>,
}

impl Act for Join {
    const NAME: &'static str = "interest.join";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let release = draft.find(self.release)?;
        let (of, circle) = (release.party, release.circle);
        draft.as_voice(self.party)?;
        if circle == ReleaseCircle::Public {
            return Err(Refusal::Rule(NOT_IN_PUBLIC));
        }
        let before = joined(draft.sight(), self.release);
        if of == Some(self.party) || before.contains(&self.party) {
            return Err(Refusal::Rule(ALREADY_OURS));
        }
        draft.add(Joined { release: self.release, party: self.party, circle })?;
        Ok(())
    }
}

/// The party says so no more.
#[derive(Clone, Debug, Serialize)]
pub struct Unjoin {
    pub joined: Id<Joined>,
    pub seen: u32,
}

impl Act for Unjoin {
    const NAME: &'static str = "interest.unjoin";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.joined)?.party;
        draft.as_voice(party)?;
        draft.withdraw(self.joined, self.seen)
    }
}

/// The parties that said "ours too" of these words, as far as the viewer reads them.
pub fn joined(sight: &Sight<'_>, release: Id<Release>) -> Vec<Id<Party>> {
    if sight.find(release).is_none() {
        return Vec::new();
    }
    sight.under::<Joined>(release.any()).iter().map(|it| it.party).collect()
}
