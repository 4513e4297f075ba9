// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of patterns, the glossary and cheer words.

use domain::{
    interest::*,
    party::{Hearer, NameHearer, Office, Party},
    refusal::{Need, Problem, Refusal, Rule},
    scenario::Scenario,
};
use ledger::Id;

const NAMES: [&str; 12] = [
    "Otterkade",
    "Hoogwaarde",
    "Dalmerwoud",
    "IJverdam",
    "Zwanenkolk",
    "Uilendrecht",
    "Rietmonde",
    "Vaartwoude",
    "Sluizerdam",
    "Elzendam",
    "Polderhaven",
    "Zandermeer",
];
const VOICES: [&str; 12] = [
    "Ilse", "Bram", "Lotte", "Gijs", "Hein", "Sem", "Aya", "Wilma", "Karel", "Petra", "Otto", "Jan",
];

/// Twelve parties with a voice each, which all named Ravi.
fn region() -> (Scenario, Vec<Id<Party>>) {
    let mut story = Scenario::middenland();
    let mut parties = Vec::new();
    for (name, voice) in NAMES.into_iter().zip(VOICES) {
        let party = story.adds_party(name);
        story.comes("Hanna", voice, Office::Representative, Some(party));
        let person = story.person("Ravi");
        story.does::<_, Hearer>(voice, NameHearer { party, person, earlier_too: true });
        parties.push(party);
    }
    (story, parties)
}

fn stands_by(
    story: &mut Scenario,
    parties: &[Id<Party>],
    places: std::ops::Range<usize>,
    theme: &str,
) {
    for place in places {
        let words = format!("Wij hechten aan {theme}, omdat het telt.");
        let told = Story { words, themes: vec![theme.to_owned()], ..Story::default() };
        story.does::<_, Interest>(VOICES[place], Speak { party: parties[place], story: told });
    }
}

fn stands(story: &Scenario, theme: &str) -> Option<Stands> {
    let sight = story.sees("Ravi");
    let view = pattern(&sight).expect("a facilitator whom parties named");
    view.themes.iter().find(|it| it.name == theme).map(|it| it.stands)
}

fn show(theme: &str, words: &str) -> ShowPattern {
    let themes = vec![theme.to_owned()];
    ShowPattern { circle: PatternCircle::AllParties, themes, words: words.to_owned() }
}

#[track_caller]
fn is_refused(story: &Scenario, act: ShowPattern, rule: Rule) {
    let Refusal::Fields(errors) = story.refused("Ravi", act) else { panic!("fields") };
    assert_eq!(errors[0].problem, Problem::Rule(rule));
}

#[test]
fn a_theme_shows_from_six_parties_and_names_no_one() {
    let (mut story, parties) = region();
    stands_by(&mut story, &parties, 0..5, "nabijheid");
    assert_eq!(stands(&story, "nabijheid"), Some(Stands::TooFew));
    is_refused(&story, show("nabijheid", ""), THEME_TOO_FEW);
    is_refused(&story, show("nergens", ""), THEME_TOO_FEW);
    stands_by(&mut story, &parties, 5..6, "nabijheid");
    assert_eq!(stands(&story, "nabijheid"), Some(Stands::Enough));
    is_refused(&story, show("nabijheid", "Ook bij Otterkade."), NAMES_A_PARTY);
    assert!(pattern(&story.sees("Hanna")).is_none(), "nobody named Hanna");
    assert!(pattern(&story.sees("Ilse")).is_none());
    assert_eq!(story.refused("Ilse", show("nabijheid", "")), Refusal::MayNot(Need::Facilitator));
    let shown = story.does::<_, Pattern>("Ravi", show("Nabijheid ", "Dit komt vaak terug."));
    let told = story.sees("Tjitske").get(shown).expect("all parties").clone();
    assert_eq!(told.themes, ["nabijheid"]);
    assert!(story.sees("Fenna").get(shown).is_none());
}

#[test]
fn what_became_enough_through_one_party_waits() {
    let (mut story, parties) = region();
    stands_by(&mut story, &parties, 0..6, "nabijheid");
    stands_by(&mut story, &parties, 0..5, "geld");
    story.does::<_, Pattern>("Ravi", show("nabijheid", ""));
    story.days_pass(30);
    stands_by(&mut story, &parties, 5..6, "geld");
    // Six by now; but beside the first pattern it would point to the one that came since.
    assert_eq!(stands(&story, "geld"), Some(Stands::Follows));
    is_refused(&story, show("geld", ""), THEME_FOLLOWS);
    stands_by(&mut story, &parties, 6..9, "geld");
    assert_eq!(stands(&story, "geld"), Some(Stands::Enough));
}

#[test]
fn what_was_shown_stays_and_what_was_enough_then_may_be_shown_later() {
    let (mut story, parties) = region();
    stands_by(&mut story, &parties, 0..6, "nabijheid");
    stands_by(&mut story, &parties, 2..9, "piket");
    story.does::<_, Pattern>("Ravi", show("nabijheid", ""));
    let sight = story.sees("Ilse");
    let first = interests_of(&sight, parties[0])[0].interest.id;
    story.does::<_, Interest>("Ilse", Withdraw { interest: first, seen: 1 });
    assert_eq!(stands(&story, "nabijheid"), Some(Stands::WasShown));
    assert_eq!(stands(&story, "piket"), Some(Stands::Enough));
}

#[test]
fn only_what_a_party_confirmed_counts_and_limits_never_do() {
    let (mut story, parties) = region();
    stands_by(&mut story, &parties, 0..5, "geld");
    let (party, words) = (parties[5], "Wij hechten aan geld, omdat het telt.".to_owned());
    let themes = vec!["geld".to_owned()];
    let (note, position) = (None, String::new());
    let offered = story.does::<_, Interest>("Ravi", Offer { party, note, words, position, themes });
    let (kind, circle) = (LimitKind::Limit, LimitCircle::BetweenUs);
    let limit = SetLimit { party: parties[6], kind, circle, words: "geld".to_owned() };
    story.does::<_, Limit>(VOICES[6], limit);
    assert_eq!(stands(&story, "geld"), Some(Stands::TooFew));
    story.does::<_, Interest>(VOICES[5], Confirm { interest: offered, seen: 1 });
    assert_eq!(stands(&story, "geld"), Some(Stands::Enough));
}

#[test]
fn one_facilitator_tells_the_patterns() {
    let (mut story, parties) = region();
    stands_by(&mut story, &parties, 0..7, "nabijheid");
    story.does::<_, Pattern>("Ravi", show("nabijheid", ""));
    for place in 0..7 {
        let (party, person) = (parties[place], story.person("Hanna"));
        let act = NameHearer { party, person, earlier_too: true };
        story.does::<_, Hearer>(VOICES[place], act);
    }
    let refused = story.refused("Hanna", show("nabijheid", ""));
    assert_eq!(refused, Refusal::Rule(ANOTHERS_PATTERN));
}

#[test]
fn a_word_has_a_meaning_and_each_party_may_have_its_own() {
    let mut story = Scenario::middenland();
    let party = story.party("Kranswijk");
    let add = |name: &str| AddTerm { name: name.to_owned(), meaning: String::new() };
    assert_eq!(story.refused("Joris", add("autonomie")), Refusal::MayNot(Need::Recorder));
    let term = story.does::<_, Term>("Noor", add("autonomie"));
    let Refusal::Fields(errors) = story.refused("Hanna", add("Autonomie ")) else { panic!() };
    assert_eq!(errors[0].problem, Problem::Twice);
    let means = |seen, words: &str| GiveMeaning { term, party, seen, words: words.to_owned() };
    assert_eq!(story.refused("Hanna", means(None, "x")), Refusal::MayNot(Need::Voice));
    let own = story.does::<_, Meaning>("Tjitske", means(None, "Zelf beslissen over ons geld."));
    story.does::<_, Meaning>("Tjitske", means(Some(1), "Zelf beslissen over onze mensen."));
    let sight = story.sees("Joris");
    let [line] = &glossary(&sight)[..] else { panic!("one word") };
    assert_eq!(line.meanings.len(), 1);
    assert_eq!(line.meanings[0].words, "Zelf beslissen over onze mensen.");
    let withdraw = WithdrawMeaning { meaning: own, seen: 2 };
    assert_eq!(story.refused("Hanna", withdraw.clone()), Refusal::MayNot(Need::Voice));
    story.does::<_, Meaning>("Tjitske", withdraw);
    let change = ChangeTerm {
        term,
        seen: 1,
        name: "autonomie".to_owned(),
        meaning: "Zelf gaan over.".into(),
    };
    story.does::<_, Term>("Hanna", change);
    story.does::<_, Term>("Noor", RemoveTerm { term, seen: 2 });
    assert!(glossary(&story.sees("Joris")).is_empty());
}

#[test]
fn the_list_of_cheer_words_is_the_foundings_own() {
    let mut story = Scenario::middenland();
    assert!(cheer_words(&story.sees("Joris")).contains(&"krachtig".to_owned()));
    let set = |seen, words: &[&str]| {
        let words = words.iter().map(|it| (*it).to_owned()).collect();
        SetCheerWords { seen, words }
    };
    assert_eq!(story.refused("Joris", set(None, &[])), Refusal::MayNot(Need::Facilitator));
    story.does::<_, CheerWords>("Hanna", set(None, &["Fris ", "fris", "samen"]));
    assert_eq!(cheer_words(&story.sees("Joris")), ["fris", "samen"]);
    story.does::<_, CheerWords>("Ravi", set(Some(1), &[]));
    assert!(cheer_words(&story.sees("Joris")).is_empty());
}
