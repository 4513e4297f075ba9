// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which text each body decided on, and a forecast that follows what is recorded.

use domain::{
    route::{ChangeRoute, Route, RouteWords},
    text::{
        Freeze, Judge, Open, PassageStatus, Reopen, Text, TextCircle, TextKind, Version,
        WritePassage, passages_of, versions_of,
    },
};
use ledger::Id;

use crate::{
    middenland::Visit,
    route::{leads, opened},
};

fn written(visit: &Visit) -> Id<Text> {
    let pasted = vec!["Elke raad houdt een eigen stem.".to_owned()];
    let (title, purpose) = ("Contourennota <2026>".to_owned(), String::new());
    let (kind, circle) = (TextKind::Note, TextCircle::AllParties);
    Id::new(visit.does("Ravi", Open { title, kind, purpose, circle, pasted })[0])
}

fn freezes(visit: &Visit, text: Id<Text>, label: &str) -> Id<Version> {
    let passage = visit.seen("Ravi", |sight| {
        let it = passages_of(sight, text)[0];
        (it.id, it.stamp.revision)
    });
    let ((passage, seen), status) = (passage, PassageStatus::Agreed);
    visit.does("Ravi", Judge { passage, seen, status, remark: String::new() });
    let seen = visit.seen("Ravi", |sight| sight.find(text).expect("his").stamp.revision);
    let (label, summary) = (label.to_owned(), "Zo.".to_owned());
    visit.does("Ravi", Freeze { text, seen, label, summary });
    visit.seen("Ravi", |sight| {
        let all = versions_of(sight, text);
        all.iter().max_by_key(|it| it.number).expect("was kept").id
    })
}

fn about(visit: &Visit, route: &str, text: Id<Version>) {
    let id: Id<Route> = route.rsplit('/').next().and_then(|it| it.parse().ok()).expect("an id");
    let act = visit.seen("Hanna", |sight| {
        let found = sight.find(id).expect("for all");
        let it = found.record.clone();
        let words = RouteWords {
            name: it.name,
            text: Some(text),
            source: it.source,
            in_force: it.in_force,
            is_checked: it.is_checked,
            wished_start: it.wished_start,
        };
        let (plans, parties, why) = (it.plans, it.parties, String::new());
        ChangeRoute { route: id, seen: found.stamp.revision, words, plans, parties, why }
    });
    visit.does("Hanna", act);
}

#[test]
fn a_council_keeps_the_text_it_decided_on_and_the_page_says_whose_is_another() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let page = format!("{route}/one-text");
    visit.by("Joris").get(&page).is(404);
    let text = written(&visit);
    let first = freezes(&visit, text, "1.0");
    about(&visit, &route, first);
    visit.by("Joris").get(&page).shows("Er ligt nog nergens een tekst.");
    visit.by("Fenna").get(&page).is(403);
    visit.nobody().get(&page).is(404);
    let set = |party: &str| format!("{route}/steps/4/{}/set", visit.party(party));
    let mut noor = visit.by("Noor");
    noor.get(&set("Kranswijk")).shows("Contourennota &lt;2026&gt; Versie 1 (1.0), kenmerk");
    let done = [("status", "done"), ("outcome", "none_given")];
    noor.fill_in(&set("Kranswijk"), &[done[0], done[1], ("text", "nonsense")])
        .is(422)
        .shows("href=\"#text\"");
    let (one, two) = (first.to_string(), "other");
    noor.fill_in(&set("Kranswijk"), &[done[0], done[1], ("text", &one)]).is(303);
    visit.by("Joris").get(&page).shows("Besloten: 1. Over deze tekst: 1.");
    let seen = visit.seen("Ravi", |sight| sight.find(text).expect("his").stamp.revision);
    visit.does("Ravi", Reopen { text, seen, why: "Gevraagd.".to_owned() });
    let (passage, seen) = visit.seen("Ravi", |sight| {
        let it = passages_of(sight, text)[0];
        (it.id, it.stamp.revision)
    });
    let (heading, why) = (String::new(), "Gevraagd.".to_owned());
    let words = "Elke raad houdt een eigen stem en een veto.".to_owned();
    visit.does("Ravi", WritePassage { passage, seen, heading, words, why });
    let second = freezes(&visit, text, "1.1");
    about(&visit, &route, second);
    noor.fill_in(&set("Wilgenstede"), &[done[0], done[1], ("text", two)]).is(303);
    let two = second.to_string();
    noor.fill_in(&set("Noorderkolk"), &[done[0], done[1], ("text", &two)]).is(303);
    let mut joris = visit.by("Joris");
    let told = joris.get(&page);
    told.shows("Besloten: 3. Over deze tekst: 1. Over een andere: 2.").shows("Bekijk het verschil");
    told.shows("een tekst die niet in Kwartier staat").shows("Versie 1 (1.0)");
    joris.get(&route).shows("1 van de 3 besluiten zijn over deze tekst").shows("andere tekst");
    let council = format!("{route}/council/{}", visit.party("Kranswijk"));
    joris.get(&council).shows("Besloten over Versie 1 (1.0), kenmerk");
    let step = format!("{route}/steps/4/{}", visit.party("Kranswijk"));
    joris.get(&step).shows("Tekst die er ligt").shows("andere tekst");
}

#[test]
fn a_forecast_follows_what_is_recorded_and_keeps_from_what_it_moved() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let at = format!("{route}/forecast");
    let mut hanna = visit.by("Hanna");
    assert_eq!(leads(&hanna.fill_in(&at, &[])), at);
    let kept = hanna.get(&at);
    assert!(!kept.has("Waardoor het verschoof"));
    visit.days_pass(3);
    let set = format!("{route}/steps/4/{}/set", visit.party("Kranswijk"));
    // A long time from any day on which this runs, and long after all the others are done.
    let meeting = visit.today().saturating_add(jiff::Span::new().days(700)).to_string();
    let words = [("status", "on_agenda"), ("meeting", meeting.as_str())];
    visit.by("Noor").fill_in(&set, &words).is(303);
    let mut hanna = visit.by("Hanna");
    let fresh = hanna.get(&at);
    fresh.shows("De route veranderde nadat dit werd uitgerekend.").shows("Waardoor het verschoof");
    fresh.shows("weken later.").shows("Kranswijk: Wensen en bedenkingen van de raad");
    fresh.shows("Reken opnieuw en bewaar");
    hanna.get(&route).shows("weken later.");
    hanna.fill_in(&at, &[]).is(303);
    let after = hanna.get(&at);
    after.shows("Waardoor het verschoof").shows(" was het: ");
    assert!(!after.has("De route veranderde nadat dit werd uitgerekend."));
    for other in ["Joris", "Noor"] {
        let mut other = visit.by(other);
        other.get(&at).is(403);
        assert!(!other.get(&route).has("weken later."), "only the facilitators know");
    }
}

#[test]
fn planned_back_each_body_has_a_last_day_for_the_facilitators_only() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let at = format!("{route}/forecast");
    assert!(!visit.by("Hanna").get(&at).has("Terug vanaf"), "no start is wished for");
    let id: Id<Route> = route.rsplit('/').next().and_then(|it| it.parse().ok()).expect("an id");
    let wish = visit.today().saturating_add(jiff::Span::new().days(1200));
    let act = visit.seen("Hanna", |sight| {
        let it = sight.get(id).expect("for all").clone();
        let words = RouteWords {
            name: it.name,
            text: None,
            source: it.source,
            in_force: it.in_force,
            is_checked: it.is_checked,
            wished_start: Some(wish),
        };
        let (plans, parties, why) = (it.plans, it.parties, String::new());
        ChangeRoute { route: id, seen: 1, words, plans, parties, why }
    });
    visit.does("Hanna", act);
    let page = visit.by("Hanna").get(&at);
    page.shows("Terug vanaf").shows("Per partij: Wensen en bedenkingen van de raad");
    assert!(!page.has("niet meer op tijd"));
}
