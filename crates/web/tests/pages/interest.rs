// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests: said between us, released word for word, and found by nobody else on the way.

use domain::{
    interest::{
        AskRelease, Interest, Limit, LimitCircle, LimitKind, Offer, ReleaseCircle, ReleaseRequest,
        SetLimit,
    },
    party::{NameHearer, SetReleasers},
    table::Table,
};
use ledger::Id;

use crate::{
    middenland::Visit,
    round::{at, seat, seated, sees},
};

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

#[test]
fn interests_go_open_at_the_same_moment() {
    let visit = seated();
    let table = sees(&visit, |it| it.all::<Table>()[0].id.to_string());
    let mut hanna = visit.by("Hanna");
    let page = visit.at_founding("/interests/reveal");
    visit.by("Joris").get(&page).is(403);
    let fields = [
        ("table", table.as_str()),
        ("question", "Wat telt voor jullie het meest?"),
        ("explanation", "Wij hechten aan …"),
    ];
    let made = hanna.fill_in(&page, &fields);
    made.is(303);
    let ready = hanna.follow(&made);
    ready.is(200).shows("Wat telt voor jullie het meest?");
    let prepared = sees(&visit, |it| it.all::<domain::round::Prepared>()[0].id);
    let open = visit.at_founding(&format!("/rounds/prepared/{prepared}/open"));
    hanna.fill_in(&open, &[]).is(303);
    let round = sees(&visit, |it| it.all::<domain::round::Round>()[0].id.any());
    let cards = [
        ("Joris", "Noorderkolk", "Wij hechten aan de haven, omdat die dichtbij is."),
        ("Tjitske", "Kranswijk", "Wij hechten aan een stem, omdat wij klein zijn."),
    ];
    for (who, party, words) in cards {
        let answer = at(&visit, round, &format!("/answer/{}", seat(&visit, party)));
        let mut browser = visit.by(who);
        browser.get(&answer).is(200).shows("Hoogstens 3");
        browser.fill_in(&answer, &[("answer", words)]).is(303);
    }
    let one = at(&visit, round, "");
    for who in ["Hanna", "Tjitske", "Ellen", "Noor"] {
        assert!(!visit.by(who).get(&one).has("die dichtbij is"), "{who} reads it too early");
    }
    hanna.fill_in(&at(&visit, round, "/close"), &[]).is(303);
    assert!(!visit.by("Tjitske").get(&one).has("die dichtbij is"), "closed is not turned over");
    hanna.fill_in(&at(&visit, round, "/reveal"), &[]).is(303);
    for who in ["Hanna", "Tjitske", "Ellen", "Noor"] {
        let page = visit.by(who).get(&one);
        page.shows("Noorderkolk").shows("die dichtbij is").shows("omdat wij klein zijn");
    }
    visit.by("Samira").get(&one).is(404);
}

#[test]
fn a_yes_that_is_not_the_last_one_is_made_ready() {
    let visit = Visit::middenland();
    let (party, person) = (visit.party("Noorderkolk"), Id::new(visit.person("Ravi")));
    visit.does("Joris", NameHearer { party, person, earlier_too: true });
    let persons = vec![Id::new(visit.person("Joris"))];
    visit.does("Joris", SetReleasers { party, seen: None, persons, one_is_enough: true });
    let story = domain::interest::Story { words: WORDS.to_owned(), ..Default::default() };
    let interest = Id::new(visit.does("Joris", domain::interest::Speak { party, story })[0]);
    let (words, circle) = (WORDS.to_owned(), ReleaseCircle::Public);
    let request = visit.does("Ravi", AskRelease { interest, words, circle })[0];
    let path = visit.at_founding(&format!("/interests/requests/{request}"));
    let mut mila = visit.by("Mila");
    mila.get(&path).shows("Vrijgeven doet straks: Joris").shows("Zet klaar");
    let sent = mila.fill_in(&path, &[("confirmed", "yes")]);
    sent.is(303);
    mila.follow(&sent).shows("Het wacht nu op wie bij jullie mag vrijgeven.");
    visit.nobody().get(&visit.at_founding("/released")).is(404);
    visit.by("Joris").fill_in(&path, &[("confirmed", "yes")]).is(303);
    visit.nobody().get(&visit.at_founding("/released")).is(200).shows(SEEN);
    let own = visit.at_founding(&format!("/interests/of/{party}"));
    visit.by("Joris").get(&own).shows("Bekijk de openbare pagina");
}

#[test]
fn an_adviser_drafts_and_another_party_says_ours_too() {
    let visit = seated();
    let (party, table) = (visit.party("Noorderkolk"), sees(&visit, |it| it.all::<Table>()[0].id));
    let draft = visit.at_founding("/interests/draft");
    for name in ["Hanna", "Joris", "Tjitske"] {
        visit.by(name).get(&draft).is(422);
    }
    let mut samira = visit.by("Samira");
    samira.fill_in(&draft, &[("words", ""), ("themes", "")]).is(422).shows("href=\"#words\"");
    samira.fill_in(&draft, &[("words", WORDS), ("themes", "rust")]).is(303);
    let own = visit.at_founding(&format!("/interests/of/{party}"));
    let all = visit.at_founding("/interests");
    samira.get(&all).shows(SEEN).shows("telt nog niet");
    samira.get(&own).is(404);
    let home = visit.by("Mila").get(&visit.at_founding(""));
    home.shows("Noorderkolk: een voorzet ligt klaar");
    let from = home.body.find("/interests/drafts/").expect("the way to it");
    let id = &home.body[from + "/interests/drafts/".len()..][..26];
    let take_up = visit.at_founding(&format!("/interests/drafts/{id}"));
    visit.by("Tjitske").get(&take_up).is(404);
    samira.get(&take_up).is(403);
    let mut joris = visit.by("Joris");
    joris.get(&take_up).shows("voorzet van Samira");
    joris.fill_in(&take_up, &[("words", WORDS), ("themes", "rust")]).is(303);
    joris.get(&own).shows("bevestigd door Joris");
    assert!(!samira.get(&all).has(SEEN), "between us now");
    let persons = vec![Id::new(visit.person("Joris"))];
    visit.does("Joris", SetReleasers { party, seen: None, persons, one_is_enough: true });
    let interest = sees_as(&visit, "Joris", |it| it.all::<Interest>()[0].id);
    let circle = ReleaseCircle::Table(table);
    let act = domain::interest::PrepareRelease { interest, words: WORDS.to_owned(), circle };
    visit.does("Joris", act);
    let mut tjitske = visit.by("Tjitske");
    let page = tjitske.get(&all);
    page.shows("Ook van ons");
    let from = page.body.find("/interests/released/").expect("the way to join");
    let id = &page.body[from + "/interests/released/".len()..][..26];
    let join = visit.at_founding(&format!("/interests/released/{id}/join"));
    visit.by("Mila").get(&join).is(404);
    visit.by("Hanna").get(&join).is(403);
    tjitske.fill_in(&join, &[]).is(303);
    tjitske.get(&all).shows("Ook van Kranswijk.").shows("Toch niet van ons");
    joris.get(&own).shows("gedeeld belang");
}

fn sees_as<T>(visit: &Visit, who: &str, pick: impl FnOnce(&domain::sight::Sight<'_>) -> T) -> T {
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let viewer = domain::sight::Viewer::Person(Id::new(visit.person(who)));
    pick(&workspace.seen_by(viewer, 0))
}
