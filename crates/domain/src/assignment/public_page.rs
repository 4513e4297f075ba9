// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The public page of a founding: what a facilitator lets everybody read, in words of its own.

use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Seen, Sight},
};

/// What everybody may read; there is none until a facilitator turns it on.
///
/// Its words stand on their own: it points at nothing, so nothing behind it is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicPage {
    pub title: String,
    /// The coarse frames, one in each line, as they were when they were let out.
    pub frames: Vec<String>,
    /// Who decides, and when.
    pub decides: String,
    /// How somebody can be heard.
    pub heard: String,
}

impl Filed for PublicPage {
    fn audience(&self) -> Audience {
        Audience::Public
    }
}

/// The public page, if it is on.
pub fn public_page<'w>(sight: &Sight<'w>) -> Option<Seen<'w, PublicPage>> {
    sight.all::<PublicPage>().into_iter().next()
}

/// Lets everybody read it, or says it otherwise. What was read is read, so it is not taken back.
#[derive(Clone, Debug, Serialize)]
pub struct Publish {
    /// The revision on the page; nothing when it is turned on.
    pub seen: Option<u32>,
    pub page: PublicPage,
}

impl Act for Publish {
    const NAME: &'static str = "assignment.publish";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let said = &self.page;
        let mut fields = Fields::new();
        fields.needed("title", &said.title, LINE);
        fields.needed("decides", &said.decides, TEXT);
        fields.needed("heard", &said.heard, TEXT);
        match said.frames.len() {
            0..=20 => said.frames.iter().for_each(|it| fields.needed("frames", it, TEXT)),
            _ => fields.wrong("frames", Problem::TooMany { most: 20 }),
        }
        fields.done()?;
        let page = PublicPage {
            title: said.title.trim().to_owned(),
            frames: said.frames.iter().map(|it| it.trim().to_owned()).collect(),
            decides: said.decides.trim().to_owned(),
            heard: said.heard.trim().to_owned(),
        };
        let before = public_page(draft.sight()).map(|it| it.id);
        draft.put(before, self.seen, page)
    }
}

/// Turns the public page off: from now on there is nothing at its address.
#[derive(Clone, Debug, Serialize)]
pub struct Unpublish {
    pub page: Id<PublicPage>,
    pub seen: u32,
}

impl Act for Unpublish {
    const NAME: &'static str = "assignment.unpublish";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.withdraw(self.page, self.seen)
    }
}
