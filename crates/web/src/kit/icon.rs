// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The icons: one line drawing per thing of the work, always beside a word.

use maud::{Markup, PreEscaped, Render, html};

/// A drawing of 24 by 24 in the colour of the words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// For the day, and what matters now.
    Today,
    /// For assignment and frames.
    Frames,
    /// For parties and people.
    Parties,
    /// For a table with seats.
    Table,
    /// For a text or a document.
    Text,
    /// For a package, or a sheet of rows.
    Package,
    /// For the route of decisions.
    Route,
    /// For risks.
    Umbrella,
    /// For residents, outside.
    Public,
    /// For signing in, handing over.
    Key,
    /// For the guild.
    Compass,
    /// For closed.
    Lock,
    /// For agreed, arrived.
    Check,
    /// For time, waiting.
    Clock,
    /// For who may read this.
    Eye,
    /// For onward.
    Arrow,
    /// For add.
    Plus,
    /// For nothing.
    Minus,
    /// For take away.
    Cross,
    /// For a stage.
    Flag,
    /// For a date.
    Calendar,
    /// For on hold.
    Pause,
    /// For not answered yet.
    Open,
    /// For under way.
    Half,
    /// For mind this.
    Care,
    /// For good to know.
    Note,
    /// For a conversation.
    Talk,
    /// For not yet, with a condition.
    Hand,
    /// For a screen.
    Screen,
    /// For a phone.
    Phone,
    /// For paper.
    Print,
    /// For a wish.
    Star,
    /// For done.
    Done,
    /// For stopped.
    Not,
    /// For back, undo.
    Back,
    /// For the menu.
    Menu,
    /// For looking something up.
    Search,
    /// The circle, only the writer.
    Writer,
    /// The circle, between us.
    Between,
    /// The circle, a table.
    Seats,
    /// The circle, all parties.
    AllParties,
    /// The circle, public.
    Waves,
}

impl Icon {
    /// Every icon, for the example page.
    pub const ALL: &'static [Icon] = &[
        Icon::Today,
        Icon::Frames,
        Icon::Parties,
        Icon::Table,
        Icon::Text,
        Icon::Package,
        Icon::Route,
        Icon::Umbrella,
        Icon::Public,
        Icon::Key,
        Icon::Compass,
        Icon::Lock,
        Icon::Check,
        Icon::Clock,
        Icon::Eye,
        Icon::Arrow,
        Icon::Plus,
        Icon::Minus,
        Icon::Cross,
        Icon::Flag,
        Icon::Calendar,
        Icon::Pause,
        Icon::Open,
        Icon::Half,
        Icon::Care,
        Icon::Note,
        Icon::Talk,
        Icon::Hand,
        Icon::Screen,
        Icon::Phone,
        Icon::Print,
        Icon::Star,
        Icon::Done,
        Icon::Not,
        Icon::Back,
        Icon::Menu,
        Icon::Search,
        Icon::Writer,
        Icon::Between,
        Icon::Seats,
        Icon::AllParties,
        Icon::Waves,
    ];

    /// Its drawing on 24 by 24, for in a picture.
    pub(crate) fn marks(self) -> &'static str {
        match self {
            Icon::Today => concat!(
                r#"<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 "#,
                r#"12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>"#,
            ),
            Icon::Frames => concat!(
                r#"<rect x="4" y="4" width="16" height="16" rx="2" stroke-dasharray="3 2.4"/>"#,
                r#"<path d="M4 12h8V4"/>"#,
            ),
            Icon::Parties => concat!(
                r#"<circle cx="8" cy="9" r="3"/><circle cx="17" cy="10" r="2.4"/><path "#,
                r#"d="M2.5 19c.6-3.2 2.7-5 5.5-5s4.9 1.8 5.5 5M15 14.4c3.2-.6 5.6 1 6.3 4"/>"#,
            ),
            Icon::Table => concat!(
                r#"<ellipse cx="12" cy="12" rx="5" ry="5"/><path d="M12 3.2v.1M12 "#,
                r#"20.7v.1M3.2 12h.1M20.7 12h.1M5.8 5.8v.1M18.2 5.8v.1M5.8 18.2v.1M18.2 "#,
                r#"18.2v.1" stroke-width="3.2"/>"#,
            ),
            Icon::Text => r#"<path d="M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7"/>"#,
            Icon::Package => {
                r#"<path d="m12 3 8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9"/>"#
            }
            Icon::Route => concat!(
                r#"<circle cx="5" cy="6" r="2"/><circle cx="19" cy="18" r="2"/><path d="M7 "#,
                r#"6h7a4 4 0 0 1 0 8h-4a4 4 0 0 0 0 4h7" stroke-dasharray="3 2.6"/>"#,
            ),
            Icon::Umbrella => concat!(
                r#"<path d="M12 3c5 0 9 4 9 8.5H3C3 7 7 3 12 3zM12 11.5V18a2.5 2.5 0 0 1-5 "#,
                r#"0"/>"#,
            ),
            Icon::Public => r#"<path d="M4 10v4h3l7 4V6l-7 4zM17.5 9a4 4 0 0 1 0 6"/>"#,
            Icon::Key => r#"<circle cx="8" cy="12" r="4"/><path d="M12 12h9M18 12v4M15 12v3"/>"#,
            Icon::Compass => r#"<circle cx="12" cy="12" r="9"/><path d="m15.5 8.5-2 5-5 2 2-5z"/>"#,
            Icon::Lock => concat!(
                r#"<rect x="5" y="11" width="14" height="9" rx="2"/>"#,
                r#"<path d="M8 11V8a4 4 0 0 1 8 0v3"/>"#,
            ),
            Icon::Check => r#"<path d="m5 12.5 4.5 4.5L19 7.5"/>"#,
            Icon::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>"#,
            Icon::Eye => concat!(
                r#"<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 "#,
                r#"12z"/><circle cx="12" cy="12" r="2.6"/>"#,
            ),
            Icon::Arrow => r#"<path d="M5 12h14M13 6l6 6-6 6"/>"#,
            Icon::Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
            Icon::Minus => r#"<path d="M5 12h14"/>"#,
            Icon::Cross => r#"<path d="m6 6 12 12M18 6 6 18"/>"#,
            Icon::Flag => r#"<path d="M6 21V4h11l-2.5 4L17 12H6"/>"#,
            Icon::Calendar => concat!(
                r#"<rect x="4" y="5" width="16" height="15" rx="2"/>"#,
                r#"<path d="M4 10h16M8 3v4M16 3v4"/>"#,
            ),
            Icon::Pause => r#"<path d="M9 6v12M15 6v12"/>"#,
            Icon::Open => r#"<circle cx="12" cy="12" r="8.5" stroke-dasharray="2.5 3"/>"#,
            Icon::Half => concat!(
                r#"<circle cx="12" cy="12" r="8.5"/>"#,
                r#"<path class="full" d="M12 3.5a8.5 8.5 0 0 1 0 17z"/>"#,
            ),
            Icon::Care => r#"<path d="M12 3.5 22 20.5H2zM12 10v5M12 17.7v.1"/>"#,
            Icon::Note => r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.3v.1"/>"#,
            Icon::Talk => r#"<path d="M4 5h16v11H11l-5 4v-4H4z"/>"#,
            Icon::Hand => concat!(
                r#"<path d="M8 12V6.5a1.5 1.5 0 0 1 3 0V11 5a1.5 1.5 0 0 1 3 0v6-4.5a1.5 1.5 "#,
                r#"0 0 1 3 0V15a6 6 0 0 1-6 6c-3 0-4.5-2-6-5l-1.5-3c.9-1.2 2.2-1 3 0z"/>"#,
            ),
            Icon::Screen => concat!(
                r#"<rect x="3" y="4" width="18" height="12" rx="1.5"/>"#,
                r#"<path d="M8 21h8M12 16v5"/>"#,
            ),
            Icon::Phone => {
                r#"<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>"#
            }
            Icon::Print => r#"<path d="M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7z"/>"#,
            Icon::Star => concat!(
                r#"<path d="m12 4 2.3 5.2 5.7.6-4.3 3.8 1.3 5.6-5-3-5 3 1.3-5.6L4 "#,
                r#"9.8l5.7-.6z"/>"#,
            ),
            Icon::Done => r#"<circle cx="12" cy="12" r="9"/><path d="m8 12.5 3 3 5.5-6"/>"#,
            Icon::Not => r#"<circle cx="12" cy="12" r="9"/><path d="M6 6l12 12"/>"#,
            Icon::Back => r#"<path d="M19 12H5M11 6l-6 6 6 6"/>"#,
            Icon::Search => r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.3 15.3 21 21"/>"#,
            Icon::Menu => r#"<path d="M4 7h16M4 12h16M4 17h16"/>"#,
            Icon::Writer => concat!(
                r#"<circle cx="12" cy="12" r="9" stroke-width="2.6"/>"#,
                r#"<circle class="full" cx="12" cy="12" r="2.6"/>"#,
            ),
            Icon::Between => concat!(
                r#"<circle cx="12" cy="12" r="9"/>"#,
                r#"<circle class="full" cx="8.5" cy="12" r="2.2"/>"#,
                r#"<circle class="full" cx="15.5" cy="12" r="2.2"/><path d="M8 12h8"/>"#,
            ),
            Icon::Seats => concat!(
                r#"<circle cx="12" cy="12" r="4.5"/>"#,
                r#"<circle class="full" cx="12" cy="3.8" r="1.9"/>"#,
                r#"<circle class="full" cx="12" cy="20.2" r="1.9"/>"#,
                r#"<circle class="full" cx="3.8" cy="12" r="1.9"/>"#,
                r#"<circle class="full" cx="20.2" cy="12" r="1.9"/>"#,
            ),
            Icon::AllParties => concat!(
                r#"<circle class="full" cx="12" cy="4" r="1.7"/>"#,
                r#"<circle class="full" cx="19" cy="8" r="1.7"/>"#,
                r#"<circle class="full" cx="19" cy="16" r="1.7"/>"#,
                r#"<circle class="full" cx="12" cy="20" r="1.7"/>"#,
                r#"<circle class="full" cx="5" cy="16" r="1.7"/>"#,
                r#"<circle class="full" cx="5" cy="8" r="1.7"/>"#,
                r#"<circle class="full" cx="12" cy="12" r="1.7"/>"#,
            ),
            Icon::Waves => concat!(
                r#"<circle class="full" cx="12" cy="12" r="2.2"/><path d="M7.5 7.5a6.4 6.4 0 "#,
                r#"0 0 0 9M16.5 7.5a6.4 6.4 0 0 1 0 9M4.5 4.5a10.6 10.6 0 0 0 0 15M19.5 "#,
                r#"4.5a10.6 10.6 0 0 1 0 15"/>"#,
            ),
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        html! {
            svg class="icon" viewBox="0 0 24 24" aria-hidden="true" { (PreEscaped(self.marks())) }
        }
    }
}

/// The sign of the house: a table of seats, and a quarter that is filled.
pub fn logo() -> Markup {
    PreEscaped(LOGO.to_owned())
}

const LOGO: &str = concat!(
    r#"<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13" fill="none" "#,
    r#"stroke="currentColor" stroke-width="2.6" stroke-dasharray="3 3.2" "#,
    r#"stroke-linecap="round"/><path d="M16 16V3A13 13 0 0 1 29 16Z" fill="currentColor"/></svg>"#,
);
