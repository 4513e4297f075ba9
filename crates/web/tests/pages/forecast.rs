// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A forecast of very many runs: how far it is, stopped, kept, overtaken, and only for the
//! facilitators; nobody else's page moves by it.

use crate::{
    live::Stream,
    middenland::Visit,
    route::{leads, opened},
};

const RUNS: &str = "100.000 keer gespeeld";
const NOT_RUNNING: &str = "Er wordt nu niet gerekend.";

#[test]
fn it_is_begun_looked_at_stopped_and_kept() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let (short, long) = (format!("{route}/forecast"), format!("{route}/forecast/longer"));
    let mut hanna = visit.by("Hanna");
    hanna.get(&short).shows("Reken nauwkeuriger (100.000 keer)");
    // As after a restart of the program: what ran is gone, and the page says so.
    hanna.get(&long).shows(NOT_RUNNING).shows("Alleen dat rekenwerk is weg");
    visit.house.long_forecasts.hold();
    assert_eq!(leads(&hanna.post(&long, &[])), long);
    hanna.get(&long).shows("0 van de 100 delen").shows("<progress");
    hanna.get(&short).shows("Kijk hoe ver het rekenen is");
    // Pressed again, it is still that one.
    hanna.post(&long, &[]).is(303);
    visit.by("Ravi").get(&long).shows("Stop het rekenen");
    visit.by("Ravi").post(&format!("{long}/stop"), &[]).is(303);
    visit.house.long_forecasts.settle();
    hanna.get(&long).shows("Het rekenen is gestopt.");
    assert!(!hanna.get(&short).has(RUNS));
    hanna.post(&long, &[]).is(303);
    visit.house.long_forecasts.let_go();
    hanna.get(&long).shows("De uitkomst is bewaard.").shows("het meest waarschijnlijk");
    hanna.get(&short).shows(RUNS).shows("begingetal 2028");
}

#[test]
fn what_is_recorded_meanwhile_overtakes_it_and_afterwards_makes_it_old() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let (short, long) = (format!("{route}/forecast"), format!("{route}/forecast/longer"));
    let mut hanna = visit.by("Hanna");
    let set = format!("{route}/steps/4/{}/set", visit.party("Kranswijk"));
    visit.house.long_forecasts.hold();
    hanna.post(&long, &[]).is(303);
    let words = [("status", "on_agenda"), ("meeting", "2099-02-11")];
    visit.by("Noor").fill_in(&set, &words).is(303);
    visit.house.long_forecasts.let_go();
    hanna.get(&long).shows("Tijdens het rekenen veranderde de route.");
    assert!(!hanna.get(&short).has(RUNS));
    hanna.post(&long, &[]).is(303);
    visit.house.long_forecasts.settle();
    hanna.get(&short).shows(RUNS);
    visit.by("Noor").fill_in(&set, &[("status", "held")]).is(303);
    hanna.get(&short).shows("veranderde nadat dit werd uitgerekend");
}

#[test]
fn how_far_it_is_moves_no_page_of_anybody_else() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let long = format!("{route}/forecast/longer");
    for name in visit.cast().filter(|it| !["Hanna", "Ravi"].contains(it)) {
        let mut browser = visit.by(name);
        for path in [long.clone(), format!("{long}/stop")] {
            let refused = browser.post(&path, &[]).status.as_u16();
            assert!([403, 404].contains(&refused), "{name}: {refused}");
        }
        let refused = browser.get(&long).status.as_u16();
        assert!([403, 404].contains(&refused), "{name}: {refused}");
    }
    visit.nobody().get(&long).is(404);
    let (mut joris, mut ravi) = (visit.by("Joris"), visit.by("Ravi"));
    let (mut his, mut guide) =
        (Stream::of(&visit, &mut joris, &route), Stream::of(&visit, &mut ravi, &long));
    visit.house.long_forecasts.hold();
    visit.by("Hanna").post(&long, &[]).is(303);
    visit.house.long_forecasts.let_go();
    visit.house.live.settle();
    assert!(guide.events().iter().any(|it| it.contains("De uitkomst is bewaard.")));
    his.is_quiet();
}
