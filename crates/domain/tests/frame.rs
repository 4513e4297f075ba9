// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The frame of the house, told as stories: circles, lost races, undo and what is fixed for ever.

use domain::{
    conversation::{Note, NoteCircle},
    draft::{self, Said},
    party::{Hearer, NameHearer, UnnameHearer},
    records::{Kind, Record},
    refusal::{Need, Refusal},
    scenario::Scenario,
    sight::Audience,
};
use ledger::{ActId, AnyId, Key, RecordIds};

#[test]
fn only_the_party_names_who_hears_and_a_name_taken_away_closes_at_once() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    let ravi = story.person("Ravi");
    let name = |earlier_too| NameHearer { party: kranswijk, person: ravi, earlier_too };
    for other in ["Hanna", "Ravi", "Joris", "Ellen", "Noor"] {
        assert_eq!(story.refused(other, name(false)), Refusal::MayNot(Need::Voice), "{other}");
    }
    let hearer = story.does::<_, Hearer>("Tjitske", name(false));
    let sight = story.sees("Ravi");
    assert!(sight.heard().is_empty());
    assert!(sight.get(hearer).is_some());
    assert_eq!(sight.heard(), [kranswijk], "what Ravi reads is noted for Kranswijk");
    let own = story.sees("Tjitske");
    assert!(own.get(hearer).is_some() && own.heard().is_empty());
    for other in ["Hanna", "Joris", "Ellen", "Noor", "Saar"] {
        assert!(story.sees(other).get(hearer).is_none(), "{other}");
    }
    story.does::<_, Hearer>("Tjitske", UnnameHearer { hearer, seen: 1 });
    assert!(story.sees("Ravi").get(hearer).is_none());
    assert!(story.sees("Tjitske").get(hearer).is_none());
}

#[test]
fn a_voice_that_a_facilitator_adds_later_hears_only_from_then_on() {
    let mut story = Scenario::middenland();
    let kranswijk = story.party("Kranswijk");
    let ravi = story.person("Ravi");
    let earlier = NameHearer { party: kranswijk, person: ravi, earlier_too: true };
    let hearer = story.does::<_, Hearer>("Tjitske", earlier);
    story.does::<_, domain::party::Person>(
        "Hanna",
        domain::party::AddPerson {
            name: "Een vriend".to_owned(),
            function: String::new(),
            mail: String::new(),
            office: domain::party::Office::Alternate,
            party: Some(kranswijk),
        },
    );
    let sight = story.sees("Hanna");
    let people = sight.all::<domain::party::Person>();
    let friend = people.last().expect("just added").id;
    let viewer = domain::sight::Viewer::Person(friend);
    let seen = story.workspace.seen_by(viewer, story.now).get(hearer).is_some();
    assert!(!seen, "what Kranswijk said before is not the friend's to hear");
}

#[test]
fn the_same_words_in_another_circle_are_another_record() {
    let note = |circle| Note {
        party: ledger::Id::new(AnyId([7; 16])),
        words: "Wij hechten aan een eigen stem.".to_owned(),
        on: jiff::civil::date(2026, 5, 13),
        circle,
        talk: None,
    };
    let audience = |circle| Record::Note(note(circle)).filed().audience();
    assert_eq!(audience(NoteCircle::Writer), Audience::Writer);
    assert_ne!(audience(NoteCircle::Writer), audience(NoteCircle::BetweenUs));
}

#[test]
fn a_workspace_opens_once_and_only_when_it_is_empty() {
    let story = Scenario::opened();
    let again = domain::assignment::Open {
        name: "Nog een".to_owned(),
        wish: "Weer".to_owned(),
        spoken_by: String::new(),
        wished_on: None,
        wish_public: false,
        founder_name: "Hanna".to_owned(),
        founder_office: domain::party::Office::Kwartiermaker,
        controller: String::new(),
        holder: String::new(),
        archive: String::new(),
        example: false,
    };
    let refusal = story.refused("Hanna", again);
    assert_eq!(refusal, Refusal::Rule(domain::assignment::ALREADY_OPEN));
}

#[test]
fn deciding_twice_gives_the_same_change() {
    let story = Scenario::middenland();
    let act = domain::table::Add { name: "Werkgroep Geld".to_owned(), purpose: String::new() };
    let decide = || {
        let (by, act_id) = (story.person("Hanna").any(), ActId(AnyId([9; 16])));
        let ids = RecordIds::derive(&Key::new([1; 32]), story.workspace.id(), by, act_id);
        draft::decide(&story.workspace, Said { by, act_id, now: story.now, ids }, &act)
    };
    assert_eq!(decide().expect("allowed").change, decide().expect("allowed").change);
}

#[test]
fn what_a_newer_house_wrote_stops_this_one() {
    assert_eq!(Kind::from_word("from_the_future"), None);
    let newer = r#"{"name":"Stuurgroep","purpose":"","colour":"blue"}"#;
    assert!(Record::from_json(Kind::Table, newer).is_err());
}
