// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The first page: a round table, and doors to go in by.

use std::f64::consts::PI;
use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use papers::picture::{Firm, quarter};

use super::Icon;

/// What happens behind a door.
#[derive(Clone, Copy, Debug)]
pub enum Way<'a> {
    /// Another page.
    To(&'a str),
    /// The form round the doors hears this name and value.
    Sends(&'a str, &'a str),
}

/// A door: who goes in by it, and what is seen there.
#[derive(Clone, Copy, Debug)]
pub struct Door<'a> {
    pub icon: Icon,
    pub title: &'a str,
    pub line: &'a str,
    pub way: Way<'a>,
}

/// Doors beside each other. With `Way::Sends` they must stand in a form.
pub fn doors(doors: &[Door<'_>]) -> Markup {
    html! {
        ul class="doors" {
            @for door in doors {
                @let inside = html! {
                    (door.icon) b { (door.title) } span { (door.line) }
                };
                li {
                    @match door.way {
                        Way::To(href) => a class="door" href=(href) { (inside) },
                        Way::Sends(name, value) => {
                            button class="door" type="submit" name=(name) value=(value) { (inside) }
                        }
                    }
                }
            }
        }
    }
}

/// The title of the first page beside its picture.
pub fn hero(title: &str, lead: &str, actions: Markup) -> Markup {
    html! {
        section class="hero" {
            div class="stack" {
                h1 { (title) }
                p class="lead" { (lead) }
                p class="row" { (actions) }
            }
            div class="hero-art" { (round_table()) }
        }
    }
}

/// A table with two papers, and round it the quarters from open to firm. Says nothing in words.
fn round_table() -> Markup {
    const SEATS: usize = 24;
    let mut seats = String::new();
    for place in 0..SEATS {
        let angle = 2.0 * PI * place as f64 / SEATS as f64 - PI / 2.0;
        let (x, y) = (210.0 + 172.0 * angle.cos() - 17.0, 210.0 + 172.0 * angle.sin() - 17.0);
        let glyph = quarter(Firm::Level((place * 5 / SEATS) as u8));
        let _ = write!(
            seats,
            r#"<svg x="{x:.1}" y="{y:.1}" width="34" height="34" viewBox="0 0 24 24">{glyph}</svg>"#
        );
    }
    PreEscaped(format!(
        r#"<svg class="c" viewBox="0 0 420 420" aria-hidden="true">{seats}{TABLE}</svg>"#
    ))
}

const TABLE: &str = concat!(
    r#"<circle class="table-top" cx="210" cy="210" r="112"/>"#,
    r#"<circle class="table-in" cx="210" cy="210" r="98"/>"#,
    r#"<g transform="rotate(-9 176 216)">"#,
    r#"<rect class="sheet sq" x="140" y="166" width="74" height="98" rx="4"/>"#,
    r#"<path class="ink" d="M152 184h40M152 200h50M152 216h44"/>"#,
    r#"<path class="ink" stroke-dasharray="2 5" d="M152 232h50M152 247h28"/></g>"#,
    r#"<g transform="rotate(7 254 214)">"#,
    r#"<rect class="sheet sq" x="222" y="160" width="74" height="98" rx="4"/>"#,
    r#"<path class="ink" stroke-dasharray="6 4" d="M234 178h48M234 194h40"/>"#,
    r#"<path class="act-l" d="M242 226l12 12 24-28"/></g>"#,
);
