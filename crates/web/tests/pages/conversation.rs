// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Conversations: the note of twenty seconds, what is between us, and promises.

use domain::party::NameHearer;
use ledger::Id;

use crate::middenland::Visit;

const SECRET: &str = "Kranswijk wil eerst <cijfers> zien";

/// Kranswijk names Ravi.
fn named(visit: &Visit) {
    let (party, person) = (visit.party("Kranswijk"), Id::new(visit.person("Ravi")));
    visit.does("Tjitske", NameHearer { party, person, earlier_too: true });
}

/// Everywhere that words of this room could come out, for somebody.
fn hears_of(visit: &Visit, name: &str, words: &str) -> bool {
    let mut browser = visit.by(name);
    let party = visit.party("Kranswijk");
    let pages = ["", "/conversations", "/conversations/promises"].map(|it| visit.at_founding(it));
    let party = visit.at_founding(&format!("/parties/{party}"));
    pages.iter().chain([&party]).any(|it| browser.get(it).has(words))
}

#[test]
fn twenty_seconds_are_three_fields_and_the_rest_follows() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    // Two taps from any page: the menu, then this.
    hanna.get(&visit.at_founding("/parties")).shows(&visit.at_founding("/quick-note"));
    let path = visit.at_founding("/quick-note");
    let party = visit.party("Kranswijk").to_string();
    let empty = hanna.fill_in(&path, &[("party", ""), ("words", ""), ("promise", "")]);
    empty.is(422).shows("href=\"#party\"").shows("href=\"#words\"");
    assert!(!empty.has("href=\"#promise\""));
    let day_only = [("party", party.as_str()), ("words", SECRET), ("due", "2099-11-20")];
    hanna.fill_in(&path, &day_only).is(422).shows("href=\"#promise\"").shows("&lt;cijfers&gt;");
    let fields = [("party", party.as_str()), ("words", SECRET), ("promise", "Cijfers sturen")];
    let page = hanna.get(&path);
    let sent = hanna.fill_in_on(&page, &path, &fields);
    hanna.fill_in_on(&page, &path, &fields).is(303);
    let list = hanna.follow(&sent);
    list.is(200).shows("&lt;cijfers&gt;").shows("Cijfers sturen").shows("1 gesprek");
    assert_eq!(list.body.matches("&lt;cijfers&gt;").count(), 1, "a double click is one note");
    for name in visit.cast().filter(|it| *it != "Hanna") {
        assert!(!hears_of(&visit, name, "cijfers&gt;"), "{name}");
        assert!(!hears_of(&visit, name, "Cijfers sturen"), "{name}");
    }
    // That they talked is in the log of both facilitators, and of nobody else.
    visit.by("Ravi").get(&visit.at_founding("/conversations")).shows("Bezoek");
    let joris = visit.by("Joris").get(&visit.at_founding("/conversations"));
    assert!(!joris.has("Bezoek") && !joris.has("Logboek"));
    for name in ["Joris", "Noor", "Samira", "Ellen"] {
        visit.by(name).get(&path).is(403);
    }
}

#[test]
fn between_us_is_read_by_the_party_and_whom_it_named() {
    let visit = Visit::middenland();
    named(&visit);
    let path = visit.at_founding("/conversations/notes/new");
    let party = visit.party("Kranswijk").to_string();
    let fields = [
        ("circle", "between_us"),
        ("party", party.as_str()),
        ("words", SECRET),
        ("on", "2026-05-13"),
    ];
    let mut tjitske = visit.by("Tjitske");
    tjitske.get(&path).shows("De wet kan hier grenzen aan stellen").shows("Onder ons");
    tjitske.fill_in(&path, &fields).is(303);
    for name in visit.cast() {
        let reads = ["Tjitske", "Ravi"].contains(&name);
        assert_eq!(hears_of(&visit, name, "cijfers&gt;"), reads, "{name}");
    }
    let refused = visit.by("Hanna").fill_in(&path, &fields);
    refused.is(422).shows("Alleen wie namens deze partij spreekt, of wie zij noemde");
    refused.shows("&lt;cijfers&gt;");
    let home = tjitske.get(&visit.at_founding(""));
    home.shows("Wat wij zeiden, en wie het mag lezen").shows("Door jullie genoemd: Ravi");
}

#[test]
fn only_its_writer_changes_a_note_and_a_lost_race_shows_both() {
    let visit = Visit::middenland();
    named(&visit);
    let party = visit.party("Kranswijk").to_string();
    let mut tjitske = visit.by("Tjitske");
    let fields = [
        ("circle", "between_us"),
        ("party", party.as_str()),
        ("words", "Wij wachten."),
        ("on", "2026-05-13"),
    ];
    tjitske.fill_in(&visit.at_founding("/conversations/notes/new"), &fields).is(303);
    let list = tjitske.get(&visit.at_founding("/conversations"));
    let at = list.body.find("/conversations/notes/").expect("a note");
    let rest = &list.body[list.body[..at].rfind('"').expect("a link") + 1..];
    // The first link is the way to a new note; the second one is the note.
    let path = rest
        .split('"')
        .find(|it| it.starts_with("/f/") && it.contains("/notes/") && !it.ends_with("/new"))
        .expect("a note")
        .to_owned();
    visit.by("Ravi").get(&path).is(403).shows("Alleen wie dit schreef, kan het veranderen.");
    visit.by("Hanna").get(&path).is(404);
    let (one, two) = (tjitske.get(&path), tjitske.get(&path));
    tjitske.fill_in_on(&one, &path, &[("words", "Wij wachten op cijfers.")]).is(303);
    let lost = tjitske.fill_in_on(&two, &path, &[("words", "Wij wachten op <niets>.")]);
    lost.is(409).shows("op cijfers</ins>").shows("op &lt;niets&gt;.");
    tjitske.fill_in(&format!("{path}/withdraw"), &[]).is(303);
    tjitske.get(&path).is(404);
    assert!(!hears_of(&visit, "Ravi", "Wij wachten"));
}

#[test]
fn a_promise_is_made_in_a_circle_and_done_with_one_press() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let path = visit.at_founding("/conversations/promises/new");
    let wrong = [("circle", "table-of-others"), ("words", ""), ("owner", "x"), ("due", "morgen?")];
    let again = hanna.fill_in(&path, &wrong);
    for field in ["circle", "words", "owner", "due"] {
        again.is(422).shows(&format!("href=\"#{field}\""));
    }
    let (owner, to) = (visit.person("Hanna").to_string(), visit.party("Kranswijk").to_string());
    let fields = [
        ("circle", "all"),
        ("words", "Een <nieuwe> zin voor 18 september"),
        ("owner", owner.as_str()),
        ("to", &to),
        ("due", "2099-09-18"),
    ];
    let sent = hanna.fill_in_on(&again, &path, &fields);
    let list = hanna.follow(&sent);
    list.shows("Een &lt;nieuwe&gt; zin").shows("aan Kranswijk").shows("Dit is gedaan");
    let joris = visit.by("Joris").get(&visit.at_founding("/conversations/promises"));
    joris.shows("Een &lt;nieuwe&gt; zin");
    assert!(!joris.has("Dit is gedaan"), "only who keeps it");
    let at = list.body.find("/keep\"").expect("the button");
    let start = list.body[..at].rfind('"').expect("an address") + 1;
    let keep = list.body[start..at + 5].to_owned();
    let hidden = list.hidden(&keep);
    let hidden: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let done = hanna.post(&keep, &hidden);
    // A double press is one: the first receipt again.
    hanna.post(&keep, &hidden).is(303);
    hanna.follow(&done).shows("Belofte gehouden.").shows("Gedaan op");
    hanna.get(&keep).is(422).shows("Deze belofte is al klaar.");
    visit.by("Joris").get(&keep).is(403).shows("Alleen wie deze belofte deed");
}

#[test]
fn a_talk_with_several_parties_and_wrong_minutes() {
    let visit = Visit::middenland();
    let mut ravi = visit.by("Ravi");
    let path = visit.at_founding("/conversations/talks/new");
    let (one, two) = (visit.party("Kranswijk").to_string(), visit.party("Noorderkolk").to_string());
    let wrong = [("on", "2026-11-12"), ("kind", "pigeon"), ("minutes", "-5")];
    let again = ravi.fill_in(&path, &wrong);
    again.is(422).shows("href=\"#parties\"").shows("href=\"#kind\"").shows("href=\"#minutes\"");
    let fields = [
        ("on", "2026-11-12"),
        ("kind", "call"),
        ("minutes", "45"),
        ("parties", one.as_str()),
        ("parties", &two),
    ];
    let sent = ravi.fill_in_on(&again, &path, &fields);
    let list = ravi.follow(&sent);
    list.shows("Kranswijk en Noorderkolk").shows("Telefoon, 45 minuten");
    visit.by("Hanna").get(&visit.at_founding("/conversations")).shows("Kranswijk en Noorderkolk");
    assert!(!hears_of(&visit, "Tjitske", "45 minuten"));
}
