// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An address as a square that a phone reads.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// So many modules stay empty round the square, as readers need.
const MARGIN: usize = 4;

/// The square, black on white in any theme, and the address under it. Made of shapes only, so that
/// no style is needed.
pub(crate) fn square(label: &str, address: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else {
        // Longer than any address of ours; it stands below in letters all the same.
        return html! { p { code { (address) } } };
    };
    let (width, colors) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (place, _) in colors.iter().enumerate().filter(|(_, it)| **it == Color::Dark) {
        let (x, y) = (place % width + MARGIN, place / width + MARGIN);
        let _ = write!(path, "M{x} {y}h1v1h-1z");
    }
    let side = width + 2 * MARGIN;
    let view = format!("0 0 {side} {side}");
    html! {
        figure {
            svg viewBox=(view) width="260" height="260" role="img" aria-label=(label)
                shape-rendering="crispEdges" {
                rect width=(side) height=(side) fill="#fff" {}
                path d=(path) fill="#000" {}
            }
            figcaption { code class="typed" { (address) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_is_shapes_without_style_and_the_address_stands_below() {
        let drawn = square("Vierkant", "https://kwartier.example/uitnodiging/abc").0;
        assert!(drawn.contains("<path d=\"M4 4h1v1h-1z"), "{drawn}");
        assert!(drawn.contains("https://kwartier.example/uitnodiging/abc"));
        assert!(!drawn.contains("style"));
        assert!(square("x", &"a".repeat(5000)).0.contains("<code>"));
    }
}
