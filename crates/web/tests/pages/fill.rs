// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One step filled in for all parties at once: only what changed is recorded, and nothing of what
//! another said meanwhile is written over.

use crate::{middenland::Visit, route::opened};

#[test]
fn a_step_is_filled_in_for_all_parties_at_once() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let fill = format!("{route}/fill/4");
    visit.by("Joris").get(&fill).is(403);
    visit.nobody().get(&fill).is(404);
    let mut noor = visit.by("Noor");
    noor.get(&format!("{route}/fill/99")).is(404);
    noor.get(&route).shows("Vul deze stap in");
    let [kranswijk, wilgenstede, noorderkolk] =
        ["Kranswijk", "Wilgenstede", "Noorderkolk"].map(|it| visit.party(it));
    let field = |name: &str, party| format!("{name}-{party}");
    let (say, day) = (field("say", kranswijk), field("day", kranswijk));
    let (views, met) = (field("say", wilgenstede), field("day", wilgenstede));
    let opened = noor.get(&fill);
    opened.shows("Kranswijk: dag");
    // A day that is still to come is no day on which something came of it.
    let planned = [field("say", kranswijk), field("say", noorderkolk)];
    let same = [(planned[0].as_str(), "planned"), (planned[1].as_str(), "planned")];
    let late = [(views.as_str(), "views"), (met.as_str(), "2199-01-01"), same[0], same[1]];
    let shown = noor.fill_in(&fill, &late);
    shown.is(422).shows("Deze dag komt nog.").shows("2199-01-01");
    let good = [
        (views.as_str(), "views"),
        (met.as_str(), "2024-02-20"),
        (say.as_str(), "delivered"),
        (day.as_str(), "2024-02-21"),
        same[1],
    ];
    noor.fill_in_on(&opened, &fill, &good).is(303);
    let page = visit.by("Joris").get(&route);
    page.shows("wensen en bedenkingen").shows("20-2-2024").shows("aangeleverd").shows("21-2-2024");
    // Who opened the page before writes over nothing.
    let again =
        [(say.as_str(), "on_agenda"), (day.as_str(), ""), same[1], (views.as_str(), "planned")];
    let mut noor = visit.by("Noor");
    let refused = noor.fill_in_on(&opened, &fill, &again);
    refused.is(422).shows("Intussen veranderde iemand iets.");
    visit.by("Joris").get(&route).shows("aangeleverd");
    // What was not touched was not recorded: nobody said anything of Noorderkolk.
    let cell = format!("{route}/steps/4/{noorderkolk}");
    visit.by("Joris").get(&cell).shows("Hierover is nog niets gezegd.");
}
