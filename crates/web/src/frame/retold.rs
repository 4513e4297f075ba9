// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A visit as others would read it: everybody of a circle, or who reads another language.

use domain::sight::Audience;
use texts::{Language, Texts};

use super::{Cx, live::Still};

impl<'v> Cx<'v> {
    /// The same visit, seeing only what everybody in that circle may read as well.
    pub fn told_to(&self, to: Audience) -> Cx<'v> {
        let sight = self.sight.clone().map(|it| it.told_to(to));
        Cx { visit: self.visit, t: self.t, sight, still: Still::default() }
    }

    /// The same visit in another language: for what was written in that one.
    pub fn in_language(&self, language: Language) -> Cx<'v> {
        let (t, sight) = (Texts::new(language), self.sight.clone());
        Cx { visit: self.visit, t, sight, still: Still::default() }
    }
}
