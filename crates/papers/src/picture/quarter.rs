// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The quarter: a circle that fills as a frame gets firmer.

/// How firm a frame is: 0 unknown to 5 handed over, or left open on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firm {
    Level(u8),
    OnPurposeOpen,
}

impl Firm {
    /// The class that gives the colour and the border of this firmness.
    pub fn class(self) -> &'static str {
        match self {
            Firm::Level(0) => "k0",
            Firm::Level(1) => "k1",
            Firm::Level(2) => "k2",
            Firm::Level(3) => "k3",
            Firm::Level(4) => "k4",
            Firm::Level(_) => "k5",
            Firm::OnPurposeOpen => "kopen",
        }
    }

    /// The outline and the filled part of the glyph, on a ground of 24 by 24.
    pub(super) fn marks(self) -> [&'static str; 2] {
        const RING: &str = r#"<circle class="fg" cx="12" cy="12" r="8"/>"#;
        const DOTS: &str =
            r#"<circle class="fg" cx="12" cy="12" r="8" stroke-dasharray="2.4 2.9"/>"#;
        const OUTER: &str = r#"<circle class="fg" cx="12" cy="12" r="10"/>"#;
        match self {
            Firm::Level(0) => [DOTS, ""],
            Firm::Level(1) => [RING, r#"<path class="fq" d="M12 12V4A8 8 0 0 1 20 12Z"/>"#],
            Firm::Level(2) => [RING, r#"<path class="fq" d="M12 12V4A8 8 0 0 1 12 20Z"/>"#],
            Firm::Level(3) => [RING, r#"<path class="fq" d="M12 12V4A8 8 0 1 1 4 12Z"/>"#],
            Firm::Level(4) => ["", r#"<circle class="fq" cx="12" cy="12" r="9"/>"#],
            Firm::Level(_) => [OUTER, r#"<circle class="fq" cx="12" cy="12" r="6.5"/>"#],
            // The circle waits, and one quarter is laid aside on purpose.
            Firm::OnPurposeOpen => [
                r#"<path class="fg" stroke-linejoin="round" d="M10 6A8 8 0 1 0 18 14H10Z"/>"#,
                r#"<path class="fq" d="M14 10V2A8 8 0 0 1 22 10Z"/>"#,
            ],
        }
    }
}

/// The glyph beside a word: it says nothing by itself to who cannot see it.
pub fn quarter(firm: Firm) -> String {
    let [outline, filled] = firm.marks();
    let class = firm.class();
    let open = format!(r#"<svg class="glyph {class}" viewBox="0 0 24 24" aria-hidden="true">"#);
    format!("{open}{outline}{filled}</svg>")
}
