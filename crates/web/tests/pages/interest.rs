// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests: said between us, released word for word, and found by nobody else on the way.

use domain::{
    interest::{
        AskRelease, Interest, Limit, LimitCircle, LimitKind, Offer, ReleaseCircle, ReleaseRequest,
        SetLimit,
    },
    party::{NameHearer, SetReleasers},
};
use ledger::Id;

use crate::middenland::Visit;

const WORDS: &str = "Wij hechten aan <rust>, omdat onze raad schrok.";
const SEEN: &str = "aan &lt;rust&gt;, omdat";

/// Kranswijk named Ravi, who offered a sentence; its one voice releases alone.
fn offered(visit: &Visit) -> Id<Interest> {
    let (party, person) = (visit.party("Kranswijk"), Id::new(visit.person("Ravi")));
    visit.does("Tjitske", NameHearer { party, person, earlier_too: true });
    let persons = vec![Id::new(visit.person("Tjitske"))];
    visit.does("Tjitske", SetReleasers { party, seen: None, persons, one_is_enough: true });
    let (note, position, themes) = (None, String::new(), vec!["rust".to_owned()]);
    let made = visit.does("Ravi", Offer { party, note, words: WORDS.to_owned(), position, themes });
    Id::new(made[0])
}

#[test]
fn a_sentence_is_corrected_released_read_and_taken_back() {
    let visit = Visit::middenland();
    let interest = offered(&visit);
    let own = visit.at_founding(&format!("/interests/of/{}", visit.party("Kranswijk")));
    let all = visit.at_founding("/interests");
    let mut tjitske = visit.by("Tjitske");
    tjitske.get(&visit.at_founding("")).shows("Kranswijk: is deze zin zo?");
    tjitske.get(&own).shows(SEEN).shows("voorgelegd door Ravi").shows("De wet kan hier grenzen");
    let path = visit.at_founding(&format!("/interests/{interest}"));
    tjitske.fill_in(&path, &[("words", ""), ("weight", "9")]).is(422).shows("href=\"#words\"");
    let better = [("words", WORDS), ("weight", "5"), ("themes", "rust"), ("is_core", "yes")];
    tjitske.fill_in(&path, &better).is(303);
    tjitske.get(&own).shows("bevestigd door Tjitske").shows("weegt 5 van 5").shows("kernwaarde");
    for name in visit.cast().filter(|it| !["Tjitske", "Ravi"].contains(it)) {
        let mut browser = visit.by(name);
        browser.get(&own).is(404);
        browser.get(&path).is(404);
        assert!(!browser.get(&all).has(SEEN), "{name} reads it before it was released");
    }
    let release = visit.at_founding(&format!("/interests/{interest}/release"));
    visit.by("Hanna").get(&release).is(404);
    let none = [("words", WORDS), ("circle", "")];
    tjitske.fill_in(&release, &none).is(422).shows("href=\"#circle\"");
    tjitske.fill_in(&release, &[("words", WORDS), ("circle", "all_parties")]).is(303);
    for name in ["Hanna", "Noor", "Joris", "Samira", "Ellen"] {
        visit.by(name).get(&all).shows(SEEN);
    }
    visit.by("Fenna").get(&all).is(403);
    let log = tjitske.get(&own);
    log.shows("vrijgegeven door Tjitske").shows("Trek terug");
    let at = log.body.find("/interests/requests/").expect("the way back");
    let request = &log.body[at + "/interests/requests/".len()..][..26];
    let back = visit.at_founding(&format!("/interests/requests/{request}/back"));
    visit.by("Joris").get(&back).is(404);
    visit.by("Ravi").get(&back).is(403);
    tjitske.fill_in(&back, &[]).is(303);
    assert!(!visit.by("Joris").get(&all).has(SEEN));
}

#[test]
fn what_is_asked_waits_for_the_party_and_a_tick() {
    let visit = Visit::middenland();
    let interest = offered(&visit);
    let confirm = visit.at_founding(&format!("/interests/{interest}/confirm"));
    visit.by("Tjitske").fill_in(&confirm, &[]).is(303);
    let (words, circle) = (WORDS.to_owned(), ReleaseCircle::Public);
    let made = visit.does("Ravi", AskRelease { interest, words, circle });
    let request: Id<ReleaseRequest> = Id::new(made[0]);
    let path = visit.at_founding(&format!("/interests/requests/{request}"));
    visit.by("Hanna").get(&path).is(404);
    visit.by("Ravi").get(&path).is(403);
    let public = visit.at_founding("/released");
    visit.nobody().get(&public).is(404);
    let mut tjitske = visit.by("Tjitske");
    tjitske.get(&visit.at_founding("")).shows("mogen deze woorden verder?");
    tjitske.fill_in(&path, &[]).is(422).shows("href=\"#confirmed\"");
    tjitske.fill_in(&path, &[("confirmed", "yes")]).is(303);
    visit.nobody().get(&public).is(200).shows(SEEN).shows("Kranswijk");
}

#[test]
fn a_limit_has_no_button_and_stands_on_no_other_page() {
    let visit = Visit::middenland();
    offered(&visit);
    let (party, kind) = (visit.party("Kranswijk"), LimitKind::Limit);
    let words = "Boven € 20 stoppen wij.".to_owned();
    let act = SetLimit { party, kind, circle: LimitCircle::BetweenUs, words };
    let made = visit.does("Tjitske", act);
    let limit: Id<Limit> = Id::new(made[0]);
    let own = visit.at_founding(&format!("/interests/of/{party}"));
    visit.by("Tjitske").get(&own).shows("Boven € 20 stoppen wij.").shows("gaat nooit verder");
    visit.by("Ravi").get(&own).shows("Boven € 20 stoppen wij.");
    for end in ["release", "confirm"] {
        let path = visit.at_founding(&format!("/interests/{limit}/{end}"));
        visit.by("Tjitske").get(&path).is(404);
    }
    for page in ["", "/interests", "/conversations", "/interests/pattern"] {
        for name in ["Tjitske", "Ravi"] {
            let shown = visit.by(name).get(&visit.at_founding(page));
            assert!(!shown.has("Boven € 20"), "{name} {page}");
        }
    }
}

#[test]
fn cheer_words_are_pointed_out_while_somebody_writes() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let path = visit.at_founding("/frames/new");
    let page = hanna.get(&path);
    assert!(!page.has("Juichwoord"));
    let text = "Een krachtige, toekomstbestendige dienst.";
    let again = hanna.fill_in(&path, &[("theme", "goal"), ("text", text), ("more", "check")]);
    again.shows("Juichwoorden: krachtige en toekomstbestendige.").shows("Wie zou hier tegen zijn?");
    again.shows(text);
    let list = visit.at_founding("/glossary/cheer-words");
    visit.by("Joris").get(&list).is(403);
    hanna.fill_in(&list, &[("words", "fris\nsamen")]).is(303);
    let again = hanna.fill_in(&path, &[("theme", "goal"), ("text", text), ("more", "check")]);
    assert!(!again.has("Juichwoord"));
    visit.by("Joris").get(&visit.at_founding("/glossary")).shows("fris en samen");
}

#[test]
fn help_with_wording_comes_back_with_what_was_typed() {
    let visit = Visit::middenland();
    offered(&visit);
    let mut tjitske = visit.by("Tjitske");
    let path = visit.at_founding("/interests/new");
    let words = "We willen nooit meer dan € 12 betalen.";
    let again = tjitske.fill_in(&path, &[("words", words), ("more", "check")]);
    again.shows("Er staat nog niet waarom.").shows("Dit lijkt een grens.").shows(words);
    visit.by("Hanna").get(&path).is(403);
    let offer = visit.at_founding("/interests/offer");
    visit.by("Tjitske").get(&offer).is(403);
    visit.by("Ravi").get(&offer).shows("Kranswijk");
    assert!(!visit.by("Hanna").get(&offer).has("Noorderkolk"), "nobody named Hanna");
}
