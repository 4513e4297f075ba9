// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The steps of a route as pages: added, moved, in no circle, taken away; and own templates.

use crate::{
    middenland::Visit,
    route::{leads, opened},
};

const WEEKS: [(&str, &str); 3] = [("low", "1"), ("likely", "2"), ("high", "4")];

/// What a form of one step sends.
fn step<'f>(number: u32, more: &[(&str, &'f str)]) -> Vec<(String, &'f str)> {
    let all = WEEKS.iter().copied().chain([("body", "staff")]).chain(more.iter().copied());
    all.map(|(name, value)| (format!("plan-{number}-{name}"), value)).collect()
}

fn told<'f>(fields: &'f [(String, &'f str)]) -> Vec<(&'f str, &'f str)> {
    fields.iter().map(|(name, value)| (name.as_str(), *value)).collect()
}

#[test]
fn a_step_is_added_moved_and_taken_away_without_losing_what_was_said() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let plans = format!("{route}/plans");
    visit.by("Joris").get(&plans).is(403);
    let mut noor = visit.by("Noor");
    noor.get(&route).shows(&plans);
    let new = format!("{plans}/new");
    let nameless = step(0, &[("name", ""), ("term", "8")]);
    let wrong = noor.fill_in(&new, &told(&nameless));
    wrong.is(422).shows("href=\"#plan-0-name\"").shows("href=\"#plan-0-article\"");
    wrong.shows("Vul bij een termijn twee dingen in");
    let named = step(0, &[("name", "Nazending <1>"), ("after", "5")]);
    assert_eq!(leads(&noor.fill_in(&new, &told(&named))), plans);
    noor.get(&plans).shows("6. Nazending &lt;1&gt;");
    noor.fill_in(&format!("{plans}/6/up"), &[]).is(303);
    noor.get(&plans).shows("5. Nazending &lt;1&gt;");
    let set = format!("{route}/steps/6/{}/set", visit.party("Kranswijk"));
    noor.fill_in(&set, &[("status", "held"), ("outcome", "")]).is(303);
    let remove = format!("{plans}/6/remove");
    noor.get(&remove).shows("Daarom blijft de stap staan");
    noor.fill_in(&remove, &[]).is(422).shows("Daarom blijft die zoals hij is");
    noor.fill_in(&format!("{plans}/5/remove"), &[]).is(303);
    noor.get(&format!("{plans}/5")).is(404);
    noor.get(&plans).shows("5. Nazending");
}

#[test]
fn steps_in_a_circle_are_told_at_their_own_field_and_what_was_typed_stays() {
    let visit = Visit::middenland();
    let plans = format!("{}/plans", opened(&visit));
    let round = step(1, &[("name", "Eerst dit"), ("after", "4")]);
    let wrong = visit.by("Noor").fill_in(&format!("{plans}/1"), &told(&round));
    wrong.is(422).shows("href=\"#plan-1-after\"").shows("in een kring").shows("Eerst dit");
    let unknown = step(1, &[("name", "Eerst dit"), ("after", "99")]);
    visit.by("Noor").fill_in(&format!("{plans}/1"), &told(&unknown)).is(422);
}

#[test]
fn a_template_of_ones_own_is_a_copy_whose_steps_can_change() {
    let visit = Visit::middenland();
    let list = visit.at_founding("/route/templates");
    visit.by("Joris").get(&list).is(403);
    let mut noor = visit.by("Noor");
    noor.get(&list).shows("Er is nog geen eigen sjabloon");
    let new = visit.at_founding("/route/templates/new");
    let plans =
        leads(&noor.fill_in(&new, &[("name", "Zoals bij ons"), ("template", "informal_round")]));
    noor.get(&plans).shows("Stappen van Zoals bij ons").shows("1. De nota gaat naar het college");
    noor.fill_in(&format!("{plans}/1/remove"), &[]).is(303);
    assert!(!noor.get(&plans).has("De nota gaat naar het college"));
    let id = plans.trim_end_matches("/plans").rsplit('/').next().expect("an id").to_owned();
    let own = format!("{list}/{id}");
    noor.fill_in(&own, &[("name", "Zoals hier"), ("is_checked", "yes")]).is(303);
    noor.get(&list).shows("Zoals hier");
    noor.get(&visit.at_founding("/route/new")).shows("Zoals hier");
    noor.fill_in(&format!("{own}/withdraw"), &[]).is(303);
    assert!(!noor.get(&list).has("Zoals hier"));
}
