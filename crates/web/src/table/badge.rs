// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties as they are shown everywhere: three letters in their own hue, with the name beside it.

use domain::{party::Party, sight::Seen};
use ledger::Id;
use maud::{Markup, html};

use crate::{frame::Cx, kit};

/// All parties of a founding in the order in which they came: each keeps its hue.
pub(crate) struct Badges<'v> {
    parties: Vec<Seen<'v, Party>>,
}

impl<'v> Badges<'v> {
    pub fn of(cx: &Cx<'v>) -> Badges<'v> {
        Badges { parties: cx.sight().all::<Party>() }
    }

    fn place(&self, id: Id<Party>) -> Option<usize> {
        self.parties.iter().position(|it| it.id == id)
    }

    pub fn hue(&self, id: Id<Party>) -> Option<usize> {
        self.place(id)
    }

    /// The letters of a party: its own, or the first three of its name.
    pub fn code(&self, id: Id<Party>) -> String {
        let Some(party) = self.place(id).map(|it| &self.parties[it]) else { return String::new() };
        match party.short.is_empty() {
            true => party.name.chars().filter(|it| it.is_alphabetic()).take(3).collect(),
            false => party.short.clone(),
        }
        .to_uppercase()
    }

    /// Letters and name, linked to the page of the party.
    pub fn link(&self, cx: &Cx<'_>, id: Id<Party>) -> Markup {
        let href = cx.at(format_args!("/parties/{id}"));
        let name = html! { a href=(href) { (cx.party_name(id)) } };
        kit::party(&self.code(id), self.hue(id).unwrap_or_default(), name)
    }

    /// Pairs of id and name for a choice, in the order of the alphabet.
    pub fn options(&self, wanted: impl Fn(&Seen<'v, Party>) -> bool) -> Vec<(Id<Party>, String)> {
        let chosen = self.parties.iter().filter(|it| wanted(it));
        let mut options: Vec<_> = chosen.map(|it| (it.id, it.name.clone())).collect();
        options.sort_by_key(|(_, name)| name.to_lowercase());
        options
    }
}
