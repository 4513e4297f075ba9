// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Signs on a thing: badge, circle, firmness, party. A word, an icon, a line style, then colour.

use maud::{Markup, PreEscaped, Render, html};
use papers::picture::{Firm, quarter};

use super::Icon;

/// The tone of a badge, a tell or a cell; the word beside it carries the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Plain,
    Good,
    Care,
    Stop,
    Note,
    Warm,
}

impl Status {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Status::Plain => "plain",
            Status::Good => "good",
            Status::Care => "care",
            Status::Stop => "stop",
            Status::Note => "note",
            Status::Warm => "warm",
        }
    }
}

/// Who may read a record, from closed to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// Only who wrote it.
    Writer,
    /// A few persons by name.
    Persons,
    /// The facilitators' own work.
    Facilitators,
    /// One party among itself, without a facilitator.
    OwnParty,
    /// One party and the persons it names.
    BetweenUs,
    /// One party, its clerk, and who keeps the papers.
    WithParty,
    /// Who sits at one table.
    Table,
    /// All parties of the founding.
    AllParties,
    /// Anybody.
    Public,
}

impl Circle {
    pub(super) fn class(self) -> &'static str {
        match self {
            Circle::Writer => "writer",
            Circle::Persons => "persons",
            Circle::Facilitators => "facilitators",
            Circle::OwnParty => "own",
            Circle::BetweenUs => "between",
            Circle::WithParty => "own",
            Circle::Table => "table",
            Circle::AllParties => "parties",
            Circle::Public => "public",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Circle::Writer => Icon::Writer,
            Circle::Persons | Circle::OwnParty => Icon::Parties,
            Circle::Facilitators => Icon::Compass,
            Circle::BetweenUs => Icon::Between,
            Circle::WithParty => Icon::Between,
            Circle::Table => Icon::Seats,
            Circle::AllParties => Icon::AllParties,
            Circle::Public => Icon::Waves,
        }
    }
}

/// A short state of at most four words.
pub fn badge(status: Status, icon: Icon, word: impl Render) -> Markup {
    html! { span class={ "badge " (status.class()) } { (icon) span { (word) } } }
}

/// Who may read this, in one word.
pub fn circle(circle: Circle, word: &str) -> Markup {
    html! { span class={ "badge circle " (circle.class()) } { (circle.icon()) span { (word) } } }
}

/// Who may read this, and who that is: "onder ons" with "jij en Noorderkolk".
pub fn circle_for(of: Circle, word: &str, who: &str) -> Markup {
    html! { (circle(of, word)) " " span class="small soft" { (who) } }
}

/// The quarter that fills as a frame gets firmer; a word must stand beside it.
pub fn glyph(firm: Firm) -> Markup {
    PreEscaped(quarter(firm))
}

/// The quarter with its word.
pub fn firm(of: Firm, word: &str) -> Markup {
    html! { span class={ "firm " (of.class()) } { (glyph(of)) span { (word) } } }
}

/// The three letters of a party. The name stands beside it, so who listens hears only the name.
pub fn party_code(code: &str, colour: usize) -> Markup {
    html! { span class={ "party p" (colour % 8 + 1) } aria-hidden="true" { (code) } }
}

/// Code and name together. `colour` is the place of the party in its founding: eight hues repeat.
pub fn party(code: &str, colour: usize, name: impl Render) -> Markup {
    html! { span class="partyname" { (party_code(code, colour)) span { (name) } } }
}
