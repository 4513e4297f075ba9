// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests as one viewer sees them: what a party said, where it went, and what others released.

use std::collections::BTreeSet;

use ledger::Id;

use super::{
    Drafted, Interest, InterestState, Limit, Release, ReleaseCircle, ReleaseRequest, Releasing,
    joined, releasing,
};
use crate::{
    assignment::HotIssue,
    party::{Hearer, Party, Person, voices_of},
    sight::{Seen, Sight},
};

/// An interest with its way outward.
pub struct InterestLine<'w> {
    pub interest: Seen<'w, Interest>,
    /// The release log: every request, the latest first.
    pub requests: Vec<Seen<'w, ReleaseRequest>>,
    pub reach: Reach,
    /// Speaks for the party, so may correct, confirm, weigh and withdraw.
    pub may_speak: bool,
    /// Offered it, so may take the offer back.
    pub may_take_back: bool,
    /// A facilitator whom the party named, so may ask whether it may go on.
    pub may_ask: bool,
}

/// How far an interest came, as its own party reads it; others read the release alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Somebody put it in words; the party did not say that it is so.
    Spoken,
    Confirmed,
    Released,
    /// Released, and another party says of those words: ours too.
    Shared,
}

/// "Wat wij zeiden, wie het mag lezen, wat anderen ons vrijgaven."
pub struct OwnView<'w> {
    pub party: Seen<'w, Party>,
    pub interests: Vec<InterestLine<'w>>,
    /// What advisers made ready, for who made it and for the voices.
    pub drafted: Vec<Seen<'w, Drafted>>,
    pub limits: Vec<Seen<'w, Limit>>,
    /// What the party released and stands now, from the narrowest circle to the widest.
    pub released: Vec<Seen<'w, Release>>,
    /// What others released to a circle that this viewer is in.
    pub others: Vec<Seen<'w, Release>>,
    pub voices: Vec<Id<Person>>,
    pub named: Vec<Seen<'w, Hearer>>,
    pub may_speak: bool,
    pub hears: bool,
    pub releasing: Releasing,
}

/// What waits for a voice of a party here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// A sentence was offered: is it so?
    Offered { interest: Id<Interest>, party: Id<Party> },
    /// Words wait for who may release them.
    Request { request: Id<ReleaseRequest>, party: Id<Party> },
    /// An adviser made a sentence ready.
    Drafted { drafted: Id<Drafted>, party: Id<Party> },
}

/// The interests of a party that this viewer sees, the heaviest first, then the latest.
pub fn interests_of<'w>(sight: &Sight<'w>, party: Id<Party>) -> Vec<InterestLine<'w>> {
    let standing = sight.standing();
    let (me, may_speak) = (standing.person(), standing.is_voice(party));
    let mut found = sight.under::<Interest>(party.any());
    found.reverse();
    found.sort_by_key(|it| std::cmp::Reverse((!it.is_confirmed(), it.weight)));
    let line = |interest: Seen<'w, Interest>| {
        let mut requests = sight.under::<ReleaseRequest>(interest.id.any());
        requests.reverse();
        let offered = |by| Some(by) == me && !may_speak;
        let may_take_back =
            matches!(interest.state, InterestState::Offered { by, .. } if offered(by));
        let may_ask = standing.is_facilitator() && interest.is_confirmed();
        let reach = reach(sight, &interest, &requests);
        InterestLine { interest, requests, reach, may_speak, may_take_back, may_ask }
    };
    found.into_iter().map(line).collect()
}

fn reach(sight: &Sight<'_>, interest: &Interest, log: &[Seen<'_, ReleaseRequest>]) -> Reach {
    let released: Vec<_> = log.iter().filter_map(|it| it.went_out()).collect();
    if released.iter().any(|it| !joined(sight, *it).is_empty()) {
        return Reach::Shared;
    }
    match (released.is_empty(), interest.is_confirmed()) {
        (false, _) => Reach::Released,
        (true, true) => Reach::Confirmed,
        (true, false) => Reach::Spoken,
    }
}

/// What this viewer sees of one party; nothing when the party is not theirs to see.
pub fn own<'w>(sight: &Sight<'w>, party: Id<Party>) -> Option<OwnView<'w>> {
    let standing = sight.standing();
    let found = sight.find(party)?;
    let log = sight.under::<ReleaseRequest>(party.any());
    let log: BTreeSet<Id<Release>> = log.iter().filter_map(|it| it.went_out()).collect();
    // Public words bear the name of their day: the log knows them under whatever name; who does not
    // read the log knows them by the name of today.
    let ours = |it: &Seen<'_, Release>| match it.party {
        Some(of) => of == party,
        None => log.contains(&it.id) || it.name == found.name,
    };
    let (mut all, others): (Vec<_>, Vec<_>) = sight.all::<Release>().into_iter().partition(ours);
    all.sort_by_key(|it| it.circle);
    Some(OwnView {
        party: found,
        interests: interests_of(sight, party),
        drafted: sight.under(party.any()),
        limits: sight.under(party.any()),
        released: all,
        others,
        voices: voices_of(sight, party),
        named: sight.under(party.any()),
        may_speak: standing.is_voice(party),
        hears: standing.hears().any(|it| it == party),
        releasing: releasing(sight, party),
    })
}

/// Everything that was released to a circle that this viewer is in, the latest first.
pub fn released<'w>(sight: &Sight<'w>, circle: Option<ReleaseCircle>) -> Vec<Seen<'w, Release>> {
    let mut all = sight.all::<Release>();
    all.retain(|it| circle.is_none_or(|one| it.circle == one));
    all.reverse();
    all
}

/// The parties whose words this viewer may hear, by name.
pub fn heard_parties<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Party>> {
    let ids: BTreeSet<Id<Party>> = sight.standing().hears().collect();
    let mut parties: Vec<_> = ids.into_iter().filter_map(|it| sight.find(it)).collect();
    parties.sort_by_key(|it| it.name.to_lowercase());
    parties
}

/// Labels to choose from: the names of hot issues and the themes of interests, as far as this
/// viewer sees them.
pub fn themes_known(sight: &Sight<'_>) -> Vec<String> {
    let issues = sight.all::<HotIssue>().into_iter().map(|it| it.name.to_lowercase());
    let interests = sight.all::<Interest>().into_iter();
    let themes = interests.flat_map(|it| it.record.themes.iter().map(|it| it.name.clone()));
    issues.chain(themes).collect::<BTreeSet<_>>().into_iter().collect()
}

pub fn waits(sight: &Sight<'_>) -> Vec<Waits> {
    let standing = sight.standing();
    let mine: BTreeSet<Id<Party>> =
        standing.own_parties().filter(|it| standing.is_voice(*it)).collect();
    let mut found = Vec::new();
    for party in mine {
        for request in sight.under::<ReleaseRequest>(party.any()) {
            if request.may_give(sight) || (request.waits() && is_asked(&request)) {
                found.push(Waits::Request { request: request.id, party });
            }
        }
        for interest in sight.under::<Interest>(party.any()) {
            if !interest.is_confirmed() {
                found.push(Waits::Offered { interest: interest.id, party });
            }
        }
        for drafted in sight.under::<Drafted>(party.any()) {
            found.push(Waits::Drafted { drafted: drafted.id, party });
        }
    }
    found
}

fn is_asked(request: &ReleaseRequest) -> bool {
    request.stage == super::Stage::Asked
}
