// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a page shows of a text: its passages in order, its versions, who accepted, what is open.

use std::collections::{BTreeMap, BTreeSet};

use ledger::Id;

use super::{
    Acceptance, Comment, Disposition, Passage, PassageStatus, Said, Text, TextCircle, TextKind,
    TextState, Version, VersionPart, brackets, version::as_said,
};
use crate::{
    party::{Party, name_of},
    route::Route,
    sight::{Seen, Sight},
    table::Seat,
};

/// What is not agreed yet, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// Pieces between brackets; a passage that is open without any counts as one.
    pub open: u32,
    /// Passages agreed under a reservation.
    pub reserved: u32,
    pub agreed: u32,
}

/// A text as one viewer sees it.
pub struct TextView<'w> {
    pub text: Seen<'w, Text>,
    pub passages: Vec<Seen<'w, Passage>>,
    /// The newest first.
    pub versions: Vec<Seen<'w, Version>>,
    pub points: Points,
    pub comments: Vec<CommentLine<'w>>,
    pub holds_pen: bool,
    pub may_take_pen: bool,
}

/// A comment with what was done with it.
pub struct CommentLine<'w> {
    pub comment: Seen<'w, Comment>,
    pub disposition: Option<Seen<'w, Disposition>>,
}

impl CommentLine<'_> {
    /// In which round of the text it was given, from 1.
    pub fn round(&self, text: &Text) -> usize {
        let given = self.comment.stamp.made_at;
        text.rounds.iter().filter(|it| it.is_over(given)).count() + 1
    }

    /// For whom it was said: the party, or who looks on.
    pub fn who<'w>(&self, sight: &Sight<'w>) -> Option<&'w str> {
        match self.comment.party {
            Some(party) => sight.get(party).map(|it| it.name.as_str()),
            None => name_of(sight, Id::new(self.comment.stamp.made_by)),
        }
    }
}

/// Who said yes to a version, and who did not yet.
pub struct Agreed<'w> {
    pub yes: Vec<Seen<'w, Acceptance>>,
    /// Parties of the founding that said nothing yet, by name.
    pub not_yet: Vec<Seen<'w, Party>>,
}

/// All texts, by title; ground rules first.
pub fn texts<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Text>> {
    let mut texts = sight.all::<Text>();
    texts.sort_by_key(|it| (it.kind != TextKind::GroundRules, it.title.to_lowercase()));
    texts
}

/// The passages of a text in their order.
pub fn passages_of<'w>(sight: &Sight<'w>, text: Id<Text>) -> Vec<Seen<'w, Passage>> {
    let mut passages = sight.under::<Passage>(text.any());
    passages.sort_by_key(|it| (it.place, it.id));
    passages
}

/// The versions of a text, the first one first.
pub fn versions_of<'w>(sight: &Sight<'w>, text: Id<Text>) -> Vec<Seen<'w, Version>> {
    let mut versions = sight.under::<Version>(text.any());
    versions.sort_by_key(|it| it.number);
    versions
}

/// What a version said, whole.
pub fn said_in(sight: &Sight<'_>, version: Id<Version>) -> Vec<Said> {
    let mut parts = sight.under::<VersionPart>(version.any());
    parts.sort_by_key(|it| it.nth);
    parts.into_iter().flat_map(|it| it.record.said.iter().cloned()).collect()
}

pub fn points(passages: &[Seen<'_, Passage>]) -> Points {
    let mut points = Points::default();
    for it in passages {
        match it.status {
            PassageStatus::Open => points.open += brackets(&it.words).max(1) as u32,
            PassageStatus::UnderReservation => points.reserved += 1,
            PassageStatus::Agreed => points.agreed += 1,
        }
    }
    points
}

impl<'w> TextView<'w> {
    /// The comments in the order of the passages, each with the place of its own; those whose
    /// passage is gone come last.
    pub fn comments_in_order(&self) -> Vec<(Option<usize>, &CommentLine<'w>)> {
        let places: BTreeMap<_, _> =
            self.passages.iter().enumerate().map(|(nth, it)| (it.id, nth)).collect();
        let place = |it: &CommentLine<'_>| places.get(&it.comment.passage).copied();
        let mut lines: Vec<_> = self.comments.iter().map(|it| (place(it), it)).collect();
        lines.sort_by_key(|(nth, _)| nth.unwrap_or(usize::MAX));
        lines
    }

    /// What stands there now, as a version would keep it.
    pub fn said_now(&self) -> Vec<Said> {
        self.passages.iter().map(as_said).collect()
    }
}

pub fn view<'w>(sight: &Sight<'w>, text: Seen<'w, Text>) -> TextView<'w> {
    let passages = passages_of(sight, text.id);
    let mut versions = versions_of(sight, text.id);
    versions.reverse();
    let standing = sight.standing();
    let holds_pen = standing.is_recorder() && standing.person() == Some(text.holder);
    TextView {
        points: points(&passages),
        comments: comment_lines(sight, text.id),
        may_take_pen: !holds_pen && standing.is_facilitator(),
        holds_pen,
        text,
        passages,
        versions,
    }
}

/// The comments on a text that this viewer sees, in the order in which they came.
pub fn comment_lines<'w>(sight: &Sight<'w>, text: Id<Text>) -> Vec<CommentLine<'w>> {
    let line = |comment: Seen<'w, Comment>| {
        let disposition = sight.under::<Disposition>(comment.id.any()).into_iter().next();
        CommentLine { comment, disposition }
    };
    sight.under::<Comment>(text.any()).into_iter().map(line).collect()
}

/// Who accepted a version, by name of the party. Waited for are the parties of its circle: those
/// with a seat at the table, or all that take part today.
pub fn accepted<'w>(sight: &Sight<'w>, version: &Seen<'w, Version>) -> Agreed<'w> {
    let name = |party: Id<Party>| sight.get(party).map(|it| it.name.to_lowercase());
    let mut yes = sight.under::<Acceptance>(version.id.any());
    yes.sort_by_key(|it| name(it.party));
    let said: BTreeSet<Id<Party>> = yes.iter().map(|it| it.party).collect();
    let seated: Option<BTreeSet<Id<Party>>> = match version.circle {
        TextCircle::AllParties => None,
        TextCircle::Table(table) => {
            let seats = sight.under::<Seat>(table.any());
            let there = seats.iter().filter(|it| it.is_there(sight.today));
            Some(there.flat_map(|it| it.parties.iter().copied()).collect())
        }
    };
    let mut not_yet = sight.all::<Party>();
    not_yet.retain(|it| {
        let is_asked = seated.as_ref().is_none_or(|all| all.contains(&it.id));
        is_asked && it.counts_on(sight.today) && !said.contains(&it.id)
    });
    not_yet.sort_by_key(|it| it.name.to_lowercase());
    Agreed { yes, not_yet }
}

/// The routes on which bodies decide about this version: there they say yes or no to it.
pub fn decided_on<'w>(sight: &Sight<'w>, version: Id<Version>) -> Vec<Seen<'w, Route>> {
    let mut all = sight.all::<Route>();
    all.retain(|it| it.text == Some(version));
    all.sort_by_key(|it| it.name.to_lowercase());
    all
}

/// A frozen version of which a party of the viewer's said nothing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awaited {
    pub text: Id<Text>,
    pub version: Id<Version>,
    pub party: Id<Party>,
}

/// What waits for a yes that this viewer may give, text by text.
pub fn awaited(sight: &Sight<'_>) -> Vec<Awaited> {
    let standing = sight.standing();
    let own: BTreeSet<Id<Party>> =
        standing.own_parties().filter(|it| standing.is_voice(*it)).collect();
    let mut found = Vec::new();
    for text in if own.is_empty() { Vec::new() } else { texts(sight) } {
        let TextState::Frozen { version } = text.state else { continue };
        // About a note councils decide, on a route of their own; so they may about any other text.
        if text.kind == TextKind::Note || !decided_on(sight, version).is_empty() {
            continue;
        }
        let Some(frozen) = sight.find(version) else { continue };
        let not_yet = accepted(sight, &frozen).not_yet;
        let mine = not_yet.iter().filter(|it| own.contains(&it.id));
        found.extend(mine.map(|it| Awaited { text: text.id, version, party: it.id }));
    }
    found
}
