// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Frames and tracks on pages: who moves a frame and how, what a bad form says, how it stood.

use domain::assignment::{
    Activity, AddFrame, Contents, Firmness, Frame, Limit, MoveFirmness, Settler, Theme, frames,
    tracks,
};
use ledger::{AnyId, Id};

use crate::middenland::Visit;

const MAY_NOT: &str = "Alleen de kwartiermaker of de procesbegeleider kan dit doen.";

fn goal(visit: &Visit) -> Id<Frame> {
    let text = "Dag en nacht één aanspreekpunt.".to_owned();
    let contents = Contents { text, ..Contents::default() };
    Id::new(visit.does("Hanna", AddFrame { theme: Theme::Goal, contents })[0])
}

fn moves(visit: &Visit, frame: Id<Frame>, seen: u32, level: u8, why: &str) {
    let act = MoveFirmness {
        frame,
        seen,
        to: Firmness::try_from(level).expect("a level"),
        why: why.to_owned(),
        decision: String::new(),
        decided_on: None,
    };
    visit.does("Hanna", act);
}

fn frame(visit: &Visit, id: Id<Frame>) -> Frame {
    visit.seen("Hanna", |sight| sight.get(id).expect("a frame").clone())
}

#[track_caller]
fn only_for_facilitators(visit: &Visit, path: &str) {
    for other in ["Noor", "Joris", "Tjitske", "Ellen", "Samira"] {
        visit.by(other).get(path).is(403).shows(MAY_NOT);
    }
    for outside in ["Fenna", "Saar", "Dirkje"] {
        let status = visit.by(outside).get(path).status;
        assert!(status == 403 || status == 404, "{outside} {path}: {status}");
    }
    visit.nobody().get(path).is(404);
}

#[test]
fn the_nine_frames_are_put_in_place_and_everybody_who_takes_part_sees_them() {
    let visit = Visit::middenland();
    let all = visit.at_founding("/frames");
    let standard = visit.at_founding("/frames/standard");
    only_for_facilitators(&visit, &standard);
    visit.by("Joris").get(&all).shows("Nog geen kaders.").shows("Zodra de begeleiding");
    let mut hanna = visit.by("Hanna");
    hanna.get(&all).shows("Nog geen kaders.").shows("Zet de negen kaders klaar");
    let sent = hanna.fill_in(&standard, &[]);
    let page = hanna.follow(&sent);
    page.shows("9 kaders: 9 onbekend.").shows("Bestuur en stemmen").shows("Maak ongedaan");
    hanna.fill_in(&standard, &[]).is(422).shows("De negen kaders staan er al.");
    let page = visit.by("Tjitske").get(&all);
    page.is(200).shows("Juridische vorm");
    assert!(!page.has("/frames/new"));
    for outside in ["Fenna", "Saar", "Dirkje"] {
        let page = visit.by(outside).get(&all);
        page.is(403).shows("Alleen wie meedoet aan dit traject");
        assert!(!page.has("Juridische vorm") && !page.has("Nog geen kaders"), "{outside}");
    }
    let mut english = visit.by("Tjitske");
    english.language = "en";
    english.get(&all).shows("9 frames: 9 unknown.").shows("Legal form");
}

#[test]
fn a_frame_is_added_with_range_and_boundaries_and_says_whether_they_are_met() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let new = visit.at_founding("/frames/new");
    only_for_facilitators(&visit, &new);
    let bad = [
        ("theme", "weather"),
        ("text", "Tussen 26 en 21."),
        ("range_least", "zesentwintig"),
        ("range_most", "21"),
        ("boundaries.0.words", "Samen niet meer."),
        ("boundaries.0.kind", "at_most"),
        ("boundaries.3.amount", "12"),
    ];
    let wrong = hanna.fill_in(&new, &bad);
    let fields =
        ["theme", "range_least", "range_unit", "boundaries.0.amount", "boundaries.1.words"];
    wrong.errs_at(&[&fields[..], &["boundaries.1.kind"]].concat());
    wrong.shows("zesentwintig").shows("Tussen 26 en 21.");
    let good = [
        ("theme", "money"),
        ("text", "<b>Tussen</b> 21 en 22,8 miljoen."),
        ("range_least", "21"),
        ("range_most", "22,8"),
        ("range_unit", "miljoen euro per jaar"),
        ("boundaries.0.words", "Samen niet meer dan nu."),
        ("boundaries.0.kind", "at_most"),
        ("boundaries.0.amount", "22,80"),
        ("boundaries.1.words", "Minstens wat nodig is."),
        ("boundaries.1.kind", "at_least"),
        ("boundaries.1.amount", "30"),
        ("boundaries.2.words", "Niemand schrikt."),
        ("questions", "Wat kost ICT?\n\nWie betaalt de start?"),
        ("settled_by", "all_councils"),
    ];
    let sent = hanna.fill_in(&new, &good);
    let page = hanna.follow(&sent);
    page.shows("<h1><span class=\"typed\">Geld</span></h1>").shows("&lt;b&gt;Tussen&lt;/b&gt;");
    page.shows("Tussen 21 en 22,8 miljoen euro per jaar").shows("alle raden");
    page.shows("gehaald").shows("niet gehaald").shows("nog niet te toetsen");
    page.shows("hoogstens 22,8 miljoen euro per jaar").shows("Wie betaalt de start?");
    let money = visit.seen("Hanna", |sight| frames(sight)[0].record.clone());
    assert_eq!(money.settled_by, Some(Settler::AllCouncils));
    let limits: Vec<_> = money.boundaries.iter().map(|it| it.limit.is_some()).collect();
    assert_eq!(limits, [true, true, false]);
    let unit = |limit: &Limit| match limit {
        Limit::AtMost { unit, .. } | Limit::AtLeast { unit, .. } => unit.clone(),
    };
    let units: Vec<_> = money.boundaries.iter().filter_map(|it| it.limit.as_ref()).collect();
    assert!(units.into_iter().all(|it| unit(it) == "miljoen euro per jaar"));
    hanna.fill_in(&new, &[("theme", "money")]).errs_at(&["theme"]);
    hanna.fill_in(&new, &[("theme", "own")]).errs_at(&["name"]);
}

#[test]
fn nobody_but_a_facilitator_moves_a_frame_not_even_with_a_form_of_theirs() {
    let visit = Visit::middenland();
    let goal = goal(&visit);
    let path = visit.at_founding(&format!("/frames/{goal}/move"));
    only_for_facilitators(&visit, &path);
    let page = visit.by("Hanna").get(&path);
    for other in ["Noor", "Joris", "Ellen"] {
        let mut browser = visit.by(other);
        let sent = browser.fill_in_on(&page, &path, &[("to", "3"), ("why", "Omdat ik het wil.")]);
        sent.is(403).shows(MAY_NOT).shows("Omdat ik het wil.");
        let own = browser.get(&visit.at_founding(&format!("/frames/{goal}")));
        assert!(!own.has("/move") && !own.has("/edit") && !own.has("/remove"), "{other}");
    }
    assert_eq!(frame(&visit, goal).firmness, Firmness::UNKNOWN);
}

#[test]
fn a_frame_rises_and_falls_with_a_reason_and_settles_only_by_a_decision() {
    let visit = Visit::middenland();
    let goal = goal(&visit);
    let mut hanna = visit.by("Hanna");
    let path = visit.at_founding(&format!("/frames/{goal}/move"));
    let page = hanna.get(&path);
    assert!(!page.has("overgedragen"), "handed over is no choice");
    hanna.fill_in(&path, &[("why", "")]).errs_at(&["to", "why"]);
    hanna.fill_in(&path, &[("to", "9"), ("why", "Zo.")]).errs_at(&["to"]);
    let same = hanna.fill_in(&path, &[("to", "0"), ("why", "Zo.")]);
    same.is(422).shows("Zo vast is dit kader al.");
    let handed = hanna.fill_in(&path, &[("to", "5"), ("why", "Zo.")]);
    handed.is(422).shows("alleen als een opvolger het aanneemt");
    let settled = hanna.fill_in(&path, &[("to", "4"), ("why", "Besloten.")]);
    settled.errs_at(&["to", "decision", "decided_on"]);
    settled.shows("Kies eerst wie dit kader mag vaststellen.").shows("Besloten.");
    let sent = hanna.fill_in(&path, &[("to", "3"), ("why", "De tafel is het eens.")]);
    hanna.follow(&sent).shows("Het kader staat nu op voorlopig.").shows("De tafel is het eens.");
    let stale = hanna.get(&path);
    moves(&visit, goal, 2, 2, "Drie gemeenten telden hun ICT niet mee.");
    let late = hanna.fill_in_on(&stale, &path, &[("to", "1"), ("why", "Mijn reden.")]);
    late.is(409).shows("voorstel</ins>").shows("Mijn reden.");
    let card = visit.by("Joris").get(&visit.at_founding(&format!("/frames/{goal}")));
    card.shows("terug van voorlopig naar voorstel").shows("telden hun ICT niet mee");
    card.shows("was voorlopig, ging terug op").shows("<title id=\"course-wt\">");
    let list = visit.by("Joris").get(&visit.at_founding("/frames"));
    list.shows("was voorlopig, ging terug op").shows("<title id=\"ripening-wt\">");
}

#[test]
fn a_frame_stands_open_on_purpose_and_is_taken_up_again() {
    let visit = Visit::middenland();
    let goal = goal(&visit);
    let at = |verb: &str| visit.at_founding(&format!("/frames/{goal}/{verb}"));
    for verb in ["open", "close", "edit", "remove"] {
        only_for_facilitators(&visit, &at(verb));
    }
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&at("open"), &[("until", "")]).errs_at(&["until", "why"]);
    hanna.fill_in(&at("close"), &[("why", "Zo.")]).is(422).shows("staat niet bewust open");
    let stale = hanna.get(&at("open"));
    let fields = [("until", "de taken vaststaan"), ("why", "Eerst de taken.")];
    let sent = hanna.fill_in(&at("open"), &fields);
    hanna.follow(&sent).shows("bewust open tot de taken vaststaan").shows("Eerst de taken.");
    hanna.fill_in_on(&stale, &at("open"), &fields).is(409);
    let blocked = hanna.fill_in(&at("move"), &[("to", "1"), ("why", "Zo.")]);
    blocked.is(422).shows("Dit kader staat bewust open. Pak het eerst weer op.");
    hanna.get(&visit.at_founding("/frames")).shows("1 kader: 1 bewust open.");
    hanna.fill_in(&at("close"), &[]).errs_at(&["why"]);
    let sent = hanna.fill_in(&at("close"), &[("why", "De taken staan vast.")]);
    hanna.follow(&sent).shows("weer opgepakt, als onbekend").shows("De taken staan vast.");
    hanna.fill_in(&at("remove"), &[]).errs_at(&["why"]);
    let sent = hanna.fill_in(&at("remove"), &[("why", "Hoort bij Taken.")]);
    hanna.follow(&sent).shows("Nog geen kaders.");
    hanna.get(&visit.at_founding(&format!("/frames/{goal}"))).is(404);
}

#[test]
fn a_frame_is_edited_and_keeps_what_was_typed_beside_what_another_wrote() {
    let visit = Visit::middenland();
    let goal = goal(&visit);
    let path = visit.at_founding(&format!("/frames/{goal}/edit"));
    let mut hanna = visit.by("Hanna");
    let stale = hanna.get(&path);
    let table = visit.seen("Hanna", |sight| sight.all::<domain::table::Table>()[0].id);
    stale.shows("Dag en nacht één aanspreekpunt.").shows("de tafel Stuurgroep");
    let fields = [("text", "Overal iemand."), ("settled_by", &table.to_string())];
    let sent = visit.by("Ravi").fill_in(&path, &fields);
    sent.is(303);
    assert_eq!(frame(&visit, goal).settled_by, Some(Settler::Table(table)));
    let late = hanna.fill_in_on(&stale, &path, &[("text", "Mijn tekst.")]);
    late.is(409).shows("iemand</ins>").shows("Mijn tekst.");
    hanna.fill_in_on(&late, &path, &[("text", "Mijn tekst.")]).is(303);
    let elsewhere = AnyId([9; 16]).to_string();
    hanna.fill_in(&path, &[("settled_by", &elsewhere)]).errs_at(&["settled_by"]);
    let long = "x".repeat(5_000);
    let bad = [("text", long.as_str()), ("questions", "een\u{0}"), ("why", &long)];
    hanna.fill_in(&path, &bad).errs_at(&["text", "questions"]);
    let decided = [
        ("to", "4"),
        ("why", "Besloten."),
        ("decision", "Besluit 7"),
        ("decided_on", "2 september 2026"),
    ];
    hanna.fill_in(&path, &[("text", "Zo."), ("settled_by", "all_councils")]).is(303);
    let sent = hanna.fill_in(&visit.at_founding(&format!("/frames/{goal}/move")), &decided);
    hanna.follow(&sent).shows("vastgesteld").shows("Besluit 7, 2 september 2026");
    let other = hanna.fill_in(&path, &[("text", "Anders."), ("settled_by", "all_councils")]);
    other.is(422).shows("Dit kader is vastgesteld.").shows("Anders.");
}

#[test]
fn how_the_frames_stood_on_a_day_is_asked_without_script() {
    let visit = Visit::middenland();
    let goal = goal(&visit);
    moves(&visit, goal, 1, 2, "Er ligt een tekst.");
    let mut joris = visit.by("Joris");
    let on = |day: &str| visit.at_founding(&format!("/frames?on={day}"));
    let today = visit.seen("Joris", |sight| sight.today);
    joris.get(&on(&today.to_string())).shows("Zo stond het op").shows("voorstel");
    joris.get(&on("2020-01-01")).shows("Op die dag stond er nog geen kader.");
    joris.get(&on("31-2-2026")).is(200).shows("Schrijf een datum die bestaat").shows("31-2-2026");
    joris.get(&on("%3Cscript%3E")).is(200).shows("&lt;script&gt;");
    assert!(!joris.get(&on("")).has("Zo stond het op"));
}

#[test]
fn the_list_of_work_is_copied_edited_and_taken_away() {
    let visit = Visit::middenland();
    let all = visit.at_founding("/tracks");
    let template = visit.at_founding("/tracks/template");
    only_for_facilitators(&visit, &template);
    visit.by("Joris").get(&all).shows("Nog geen activiteiten.");
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&template, &[("language", "klingon")]).errs_at(&["language"]);
    let sent = hanna.fill_in(&template, &[("language", "dutch")]);
    let page = hanna.follow(&sent);
    page.shows("De lijst staat klaar.").shows("Overdragen aan de opvolger");
    page.shows("Zet dagen en datums bij het werk.");
    hanna.fill_in(&template, &[("language", "dutch")]).is(422).shows("staat er al");
    let first = visit.seen("Hanna", |sight| tracks(sight).adviser[0].id);
    let edit = visit.at_founding(&format!("/tracks/{first}/edit"));
    only_for_facilitators(&visit, &edit);
    let bad = [
        ("track", "adviser"),
        ("name", ""),
        ("state", "busy"),
        ("from", "2026-09-02"),
        ("until", "2026-09-01"),
        ("planned_days", "-4"),
        ("actual_days", "veel"),
    ];
    let wrong = hanna.fill_in(&edit, &bad);
    wrong.errs_at(&["name", "until", "planned_days", "actual_days"]);
    wrong.shows("value=\"veel\"").shows("value=\"-4\"");
    let stale = hanna.get(&edit);
    let good = [
        ("track", "manager"),
        ("name", "Werkgroepen <i>"),
        ("state", "busy"),
        ("planned_days", "20"),
    ];
    hanna.fill_in(&edit, &good).is(303);
    hanna.fill_in_on(&stale, &edit, &good).is(409);
    hanna.get(&all).shows("Werkgroepen &lt;i&gt;").shows("20 gepland");
    let remove = visit.at_founding(&format!("/tracks/{first}/remove"));
    only_for_facilitators(&visit, &remove);
    let sent = hanna.fill_in(&remove, &[]);
    assert!(!hanna.follow(&sent).has("Werkgroepen &lt;i&gt;"));
}

#[test]
fn when_the_manager_weighs_more_the_page_asks_who_is_neutral() {
    let visit = Visit::middenland();
    let today = visit.seen("Hanna", |sight| sight.today);
    let (from, until) = (today.first_of_month().to_string(), today.last_of_month().to_string());
    let mut hanna = visit.by("Hanna");
    let new = visit.at_founding("/tracks/new");
    only_for_facilitators(&visit, &new);
    for (track, days) in [("adviser", "4"), ("manager", "6")] {
        let fields = [
            ("track", track),
            ("name", "Werk"),
            ("state", "busy"),
            ("from", from.as_str()),
            ("until", &until),
            ("planned_days", days),
        ];
        hanna.fill_in(&new, &fields).is(303);
    }
    let page = hanna.get(&visit.at_founding("/tracks"));
    page.shows("Deze maand: 40 van 100 adviseur, 60 van 100 interim-manager.");
    page.shows("Je bent nu meer manager dan adviseur. Wie is er nu neutraal?");
    page.shows("Nu is dat Ravi, als procesbegeleider.").shows("<title id=\"tracks-wt\">");
    let page = visit.by("Joris").get(&visit.at_founding("/tracks"));
    page.shows("De kwartiermaker is nu meer manager dan adviseur.");
    let count = visit.seen("Joris", |sight| sight.all::<Activity>().len());
    assert_eq!(count, 2);
}
