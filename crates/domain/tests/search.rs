// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of searching: what is found, in which order, and what nobody finds who may not read it.

use domain::{
    conversation::*,
    party::{Hearer, NameHearer},
    records::Kind,
    scenario::Scenario,
    search::{Asked, Hit, Index, typed},
};
use jiff::civil::date;
use ledger::Id;

fn found(story: &Scenario, who: &str, words: &str) -> Vec<Hit> {
    story.sees(who).search(&mut Index::default(), &Asked::parse(words))
}

fn kinds(story: &Scenario, who: &str, words: &str) -> Vec<Kind> {
    found(story, who, words).iter().map(|it| it.kind).collect()
}

fn writes(story: &mut Scenario, who: &str, words: &str, circle: NoteCircle) -> Id<Note> {
    let party = story.party("Kranswijk");
    story.does(who, Write { party, words: words.to_owned(), on: date(2026, 5, 13), circle })
}

#[test]
fn a_note_is_found_by_who_may_read_it_and_by_nobody_else() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let person = story.person("Ravi");
    let _: Id<Hearer> = story.does("Tjitske", NameHearer { party, person, earlier_too: false });
    writes(&mut story, "Ravi", "De buizerd vliegt alleen.", NoteCircle::BetweenUs);
    for (name, _) in story.cast() {
        let sees = !kinds(&story, name, "buizerds").is_empty();
        let may = story.sees(name).all::<Note>().iter().any(|it| it.words.contains("buizerd"));
        assert_eq!(sees, may, "{name}");
    }
    assert_eq!(kinds(&story, "Ravi", "buizerd"), [Kind::Note]);
    assert!(kinds(&story, "Hanna", "buizerd").is_empty());
    assert!(story.passerby().search(&mut Index::default(), &Asked::parse("buizerd")).is_empty());
}

#[test]
fn every_word_must_stand_there_and_a_name_weighs_more() {
    let mut story = Scenario::middenland();
    writes(&mut story, "Hanna", "Kranswijk vraagt om een brug.", NoteCircle::Writer);
    let hits = found(&story, "Hanna", "kranswijk");
    assert_eq!(hits[0].kind, Kind::Party, "its own name goes first");
    assert!(hits.iter().any(|it| it.kind == Kind::Note));
    assert_eq!(kinds(&story, "Hanna", "Kranswijk BRUGGEN"), [Kind::Note]);
    assert!(kinds(&story, "Hanna", "kranswijk viaduct").is_empty());
    assert!(kinds(&story, "Hanna", "?!").is_empty());
}

#[test]
fn what_another_may_read_changes_nothing_in_the_order() {
    let mut story = Scenario::middenland();
    for words in ["Een haven en een brug.", "Een brug."] {
        writes(&mut story, "Hanna", words, NoteCircle::Writer);
    }
    let before = found(&story, "Hanna", "brug");
    for _ in 0..5 {
        writes(&mut story, "Ravi", "Brug, brug, brug.", NoteCircle::Writer);
    }
    assert_eq!(found(&story, "Hanna", "brug"), before);
}

#[test]
fn kept_words_follow_the_latest_revision() {
    let mut story = Scenario::middenland();
    let note = writes(&mut story, "Hanna", "Over de sluis.", NoteCircle::Writer);
    let mut index = Index::default();
    let mut count = |story: &Scenario, words: &str| {
        story.sees("Hanna").search(&mut index, &Asked::parse(words)).len()
    };
    assert_eq!((count(&story, "sluis"), count(&story, "dijk")), (1, 0));
    let seen = story.sees("Hanna").find(note).expect("it is there").stamp.revision;
    let _: Id<Note> =
        story.does("Hanna", ChangeNote { note, seen, words: "Over de dijk.".to_owned() });
    assert_eq!((count(&story, "sluis"), count(&story, "dijk")), (0, 1));
}

#[test]
fn only_what_was_typed_is_looked_in() {
    let story = Scenario::middenland();
    let sight = story.sees("Hanna");
    let seen = sight.any(story.party("Kranswijk").any()).expect("it is there");
    let texts = typed(seen.record);
    assert!(texts.iter().any(|it| *it == ("name", "Kranswijk".to_owned())));
    for word in ["municipality", "in_conversation", "2026"] {
        assert!(!texts.iter().any(|(_, text)| text == word), "{word} was not typed");
    }
}
