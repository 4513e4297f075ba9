// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The history of a record: taking the last step back, for who took it and where that can be.

use domain::{
    assignment::{AddFrame, Contents, Firmness, Frame, MoveFirmness, Theme},
    party::{Declare, Participation, Stance},
};
use ledger::Id;

use crate::{
    browser::{Answer, Browser},
    middenland::{Visit, adding},
};

const UNDO: &str = "Maak ongedaan";

fn frame(visit: &Visit) -> Id<Frame> {
    let text = "Ieder betaalt naar draagkracht.".to_owned();
    let contents = Contents { text, ..Contents::default() };
    Id::new(visit.does("Hanna", AddFrame { theme: Theme::Money, contents })[0])
}

fn moves(visit: &Visit, by: &str, frame: Id<Frame>, seen: u32, to: Firmness) {
    let (why, decision, decided_on) = ("we rekenden het uit".to_owned(), String::new(), None);
    visit.does(by, MoveFirmness { frame, seen, to, why, decision, decided_on });
}

/// Presses the button on the page.
fn takes_back(browser: &mut Browser<'_>, visit: &Visit, page: &Answer) -> Answer {
    browser.fill_in_on(page, &visit.at_founding("/undo"), &[])
}

#[test]
fn who_took_the_last_step_takes_it_back_from_its_history() {
    let visit = Visit::middenland();
    let frame = frame(&visit);
    moves(&visit, "Hanna", frame, 1, Firmness::EXPLORED);
    let path = visit.at_founding(&format!("/history/{frame}"));
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&path);
    page.shows("2 keer opgeschreven");
    assert_eq!(page.body.matches(UNDO).count(), 1, "only the newest step goes back");
    let undone = takes_back(&mut hanna, &visit, &page);
    undone.leads_to(&path);
    let after = hanna.follow(&undone);
    after.shows("Dit is teruggezet.").shows("3 keer opgeschreven");
    assert!(!after.has(UNDO), "what was put back stays");
    // The page from before, sent once more, does not do it twice.
    takes_back(&mut hanna, &visit, &page).leads_to(&path);
    hanna.get(&path).shows("3 keer opgeschreven");
}

#[test]
fn in_english_the_button_says_undo() {
    let visit = Visit::middenland();
    let frame = frame(&visit);
    moves(&visit, "Ravi", frame, 1, Firmness::EXPLORED);
    let path = visit.at_founding(&format!("/history/{frame}"));
    let mut ravi = visit.by("Ravi");
    ravi.language = "en";
    let page = ravi.get(&path);
    page.shows(">Undo</button>");
    let undone = takes_back(&mut ravi, &visit, &page);
    ravi.follow(&undone).shows("This has been put back.").shows("written down 3 times");
}

#[test]
fn nobody_else_and_no_earlier_day_has_the_button_and_sending_it_does_nothing() {
    let visit = Visit::middenland();
    let frame = frame(&visit);
    moves(&visit, "Hanna", frame, 1, Firmness::EXPLORED);
    let path = visit.at_founding(&format!("/history/{frame}"));
    let hers = visit.by("Hanna").get(&path);
    for name in ["Ravi", "Joris", "Tjitske", "Ellen"] {
        let mut other = visit.by(name);
        let page = other.get(&path);
        page.is(200).shows("Geschiedenis");
        assert!(!page.has(UNDO) && !page.has("name=\"undo\""), "{name}");
        takes_back(&mut other, &visit, &hers).is(404);
    }
    let day = visit.today();
    visit.days_pass(3);
    let then = visit.by("Hanna").get(&visit.on(day, &format!("/history/{frame}")));
    then.is(200).shows("2 keer opgeschreven");
    assert!(!then.has(UNDO));
    visit.by("Hanna").get(&path).shows(UNDO).shows("2 keer opgeschreven");
}

#[test]
fn once_somebody_went_on_it_cannot_go_back() {
    let visit = Visit::middenland();
    let frame = frame(&visit);
    let path = visit.at_founding(&format!("/history/{frame}"));
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&path);
    page.shows(UNDO);
    moves(&visit, "Ravi", frame, 1, Firmness::EXPLORED);
    assert!(!hanna.get(&path).has(UNDO));
    takes_back(&mut hanna, &visit, &page).is(409);
    hanna.get(&path).shows("2 keer opgeschreven");
}

#[test]
fn a_record_that_was_only_just_made_goes_and_leads_to_its_room() {
    let visit = Visit::middenland();
    visit.does("Hanna", adding("Otterkade"));
    let party = visit.party("Otterkade");
    let path = visit.at_founding(&format!("/history/{party}"));
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&path);
    let undone = takes_back(&mut hanna, &visit, &page);
    undone.leads_to(&visit.at_founding("/parties"));
    let list = hanna.follow(&undone);
    list.shows("Dit is teruggezet.");
    assert!(!list.has("Otterkade"));
    hanna.get(&path).is(404);
}

#[test]
fn what_others_could_read_and_act_on_has_no_button() {
    let visit = Visit::middenland();
    // A person whom somebody let in stays: that act cannot be taken back.
    let path = visit.at_founding(&format!("/history/{}", visit.person("Ravi")));
    let page = visit.by("Hanna").get(&path);
    page.is(200);
    assert!(!page.has(UNDO), "{}", page.body);
}

#[test]
fn an_act_that_wrote_several_records_says_that_all_go_back() {
    let visit = Visit::middenland();
    visit.does("Hanna", adding("Otterkade"));
    let party = visit.party("Otterkade");
    let declared = Declare {
        party,
        seen: 1,
        participation: Participation::NotYet,
        stance: Stance::Unknown,
        words: "Eerst weten wat het kost.".to_owned(),
        condition: "De kosten per inwoner.".to_owned(),
        way_out: String::new(),
        on: None,
        source: "telefoon".to_owned(),
    };
    let made = visit.does("Hanna", declared);
    assert_eq!(made.len(), 1, "a position beside the party");
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&visit.at_founding(&format!("/history/{party}")));
    page.shows("gaat terug: 2 onderdelen.").shows(UNDO);
    let undone = takes_back(&mut hanna, &visit, &page);
    hanna.follow(&undone).shows("3 keer opgeschreven");
    hanna.get(&visit.at_founding(&format!("/history/{}", made[0]))).is(404);
}
