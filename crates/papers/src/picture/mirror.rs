// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The mirror of neutrality: how often was each party spoken to? For the facilitator's own eyes.

use std::fmt::Write as _;

use super::{Sheet, Told, Width, fitting, tenth};

/// One party: its name, how often it was spoken to, and that in words ("9 keer").
#[derive(Clone, Copy, Debug)]
pub struct Talked<'a> {
    pub name: &'a str,
    pub times: u32,
    pub words: &'a str,
}

const ROW: f64 = 26.0;
const LETTERS: f64 = 13.0;

/// Draws one bar per party, in the order given.
pub fn neutrality_mirror(told: &Told<'_>, parties: &[Talked<'_>], width: Width) -> String {
    let units = width.units();
    let tall = 8.0 + ROW * parties.len() as f64;
    let mut sheet = Sheet::new(told, width.suffix(), units, tall);
    let names = if width.is_narrow() { 112.0 } else { 150.0 };
    let most = parties.iter().map(|party| party.times).max().unwrap_or(0).max(1);
    let long = units - names - 80.0;
    for (place, party) in parties.iter().enumerate() {
        let y = 4.0 + ROW * place as f64;
        let bar = f64::from(party.times) / f64::from(most) * long;
        sheet.text("b end", names - 10.0, y + 17.0, &fitting(party.name, LETTERS, names - 12.0));
        if party.times > 0 {
            let _ = write!(
                sheet.svg,
                r#"<rect class="acts" x="{names}" y="{}" width="{}" height="16" rx="3"/>"#,
                y + 4.0,
                tenth(bar)
            );
        }
        sheet.text("q", names + bar + 8.0, y + 17.0, &fitting(party.words, LETTERS, 70.0));
    }
    sheet.path("ax", &format!("M{names} 2V{}", tall - 2.0));
    sheet.done()
}
