// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts: written by one person, shown to others, compared, frozen, checked and accepted.

use domain::{
    assignment::TemplateLanguage,
    route::{OpenRoute, TemplateKey},
    text::{CommentKind, GiveComment, Judge, Open, Passage, PassageStatus, TextCircle, TextKind},
};
use ledger::Id;

use crate::middenland::Visit;

/// Ravi holds the pen of two rules for all parties.
fn rules(visit: &Visit) -> (String, Vec<Id<Passage>>) {
    let act = Open {
        title: "Spelregels".to_owned(),
        kind: TextKind::GroundRules,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec!["Eerst <waarom>.".to_owned(), "Niets is [klaar].".to_owned()],
    };
    let made = visit.does("Ravi", act);
    let passages = made[1..].iter().map(|it| Id::new(*it)).collect();
    (visit.at_founding(&format!("/texts/{}", made[0])), passages)
}

fn passage(visit: &Visit, id: Id<Passage>, end: &str) -> String {
    visit.at_founding(&format!("/texts/passages/{id}{end}"))
}

#[test]
fn a_text_is_opened_from_pasted_lines_and_only_its_holder_writes() {
    let visit = Visit::middenland();
    let mut ravi = visit.by("Ravi");
    let new = visit.at_founding("/texts/new");
    visit.by("Joris").get(&new).is(403);
    ravi.fill_in(&new, &[("title", ""), ("circle", "")]).is(422).shows("href=\"#title\"");
    let fields = [
        ("title", "Ambitie"),
        ("kind", "ambition"),
        ("circle", "all_parties"),
        ("pasted", "Eén dienst.\r\n\r\n  Voor <allen>. \r\n"),
    ];
    let sent = ravi.fill_in(&new, &fields);
    sent.is(303);
    ravi.follow(&sent).shows("Voor &lt;allen&gt;.").shows("Nog 2 open punten").shows("Schrijf");
    let list = visit.at_founding("/texts");
    visit.by("Joris").get(&list).shows("Ambitie").shows("Ravi houdt de pen vast");
    visit.by("Fenna").get(&list).is(403);
    visit.nobody().get(&list).is(404);
    let (text, ids) = rules(&visit);
    visit.by("Fenna").get(&text).is(404);
    for name in ["Hanna", "Noor", "Joris"] {
        visit.by(name).get(&passage(&visit, ids[0], "")).is(403);
    }
    let write = passage(&visit, ids[0], "");
    ravi.fill_in(&write, &[("words", " ")]).is(422).shows("href=\"#words\"");
    ravi.fill_in(&write, &[("words", "Eerst waarom, dan wat."), ("why", "Gevraagd.")]).is(303);
    visit.by("Joris").get(&text).shows("Eerst waarom, dan wat.").shows("Hoe kwam dit er?");
}

#[test]
fn who_is_writing_is_shown_and_taken_over_with_one_button() {
    let visit = Visit::middenland();
    let (text, ids) = rules(&visit);
    let write = passage(&visit, ids[0], "");
    let mut desk = visit.by("Ravi");
    let mut tablet = visit.by("Ravi");
    desk.get(&write).is(200).shows("name=\"words\"");
    visit.by("Joris").get(&text).shows("Ravi schrijft hier nu.");
    assert!(!desk.get(&text).has("schrijft hier nu"), "not to who writes it");
    let held = tablet.get(&write);
    held.is(200).shows("Ravi schrijft hier al").shows("Neem over");
    assert!(!held.has("<textarea"));
    let over = tablet.fill_in_on(&held, &write, &[("more", "over")]);
    over.shows("<textarea").shows("Eerst &lt;waarom&gt;.");
    desk.get(&write).shows("Ravi schrijft hier al");
    tablet.fill_in_on(&over, &write, &[("words", "Zo.")]).is(303);
    desk.get(&write).shows("<textarea");
}

#[test]
fn a_frozen_text_is_known_by_its_hash_and_accepted_party_by_party() {
    let visit = Visit::middenland();
    let (text, ids) = rules(&visit);
    let mut ravi = visit.by("Ravi");
    let mut joris = visit.by("Joris");
    let keep = format!("{text}/keep");
    ravi.fill_in(&keep, &[("summary", "De eerste.")]).is(303);
    let freeze = format!("{text}/freeze");
    ravi.get(&freeze).shows("Er zijn nog 2 open punten");
    ravi.fill_in(&freeze, &[("summary", "Samen.")]).is(422).shows("Nog niet alles is afgesproken");
    ravi.fill_in(&passage(&visit, ids[1], ""), &[("words", "Niets is klaar. Echt niet.")]).is(303);
    for (passage, seen) in [(ids[0], 1), (ids[1], 2)] {
        let (status, remark) = (PassageStatus::Agreed, String::new());
        visit.does("Ravi", Judge { passage, seen, status, remark });
    }
    let compare = joris.get(&format!("{text}/compare"));
    compare.shows("1 van de 2 passages is anders").shows("<ins>").shows("weg: ").shows("erbij: ");
    ravi.fill_in(&freeze, &[("summary", "Samen."), ("label", "1.0")]).is(303);
    let page = joris.get(&text);
    page.shows("Deze tekst is vastgelegd").shows("Nog niemand van de");
    let at = page.body.find("/texts/versions/").expect("a version") + "/texts/versions/".len();
    let version = visit.at_founding(&format!("/texts/versions/{}", &page.body[at..at + 26]));
    let words = "Eerst <waarom>.\nNiets is klaar. Echt niet.\n";
    let hash = ledger::Digest::of(words.as_bytes()).to_string();
    joris.get(&version).shows(&hash).shows("Versie 2 (1.0)");
    assert_eq!(joris.get(&format!("{version}/words.txt")).body, words);
    let check = format!("{version}/check");
    let told = |words: &str| {
        let fields = [("words", words), ("more", "check")];
        visit.by("Joris").fill_in(&check, &fields)
    };
    told("  Eerst <waarom>. \n\nNiets  is klaar. Echt niet.").shows("Dit is precies deze tekst");
    told("Eerst <waarom>.\nNiets is klaar.").shows("Dit is een andere tekst");
    visit.by("Hanna").get(&format!("{version}/accept")).is(403);
    let accept = format!("{version}/accept");
    joris.fill_in(&accept, &[("reservation", "Als de raad het vindt.")]).is(303);
    visit.by("Tjitske").get(&text).shows("1 van de").shows("Als de raad het vindt.");
    joris.get(&accept).is(403);
    goes_past_councils(&visit, &text, &version);
    ravi.get(&passage(&visit, ids[0], "")).is(200);
    ravi.fill_in(&passage(&visit, ids[0], ""), &[("words", "Anders.")]).is(422);
    ravi.fill_in(&format!("{text}/reopen"), &[("why", "Gevraagd.")]).is(303);
    ravi.fill_in(&passage(&visit, ids[0], ""), &[("words", "Anders.")]).is(303);
    joris.get(&version).shows(&hash).shows("Eerst &lt;waarom&gt;.");
}

/// On a route, councils say it there: nobody is asked for a yes at the text any more.
fn goes_past_councils(visit: &Visit, text: &str, version: &str) {
    let accept = format!("href=\"{version}/accept\"");
    let home = visit.at_founding("");
    let mut tjitske = visit.by("Tjitske");
    tjitske.get(text).shows(&accept);
    let asked = "Zegt Kranswijk ja tegen";
    tjitske.get(&home).shows(asked);
    let id = version.rsplit('/').next().expect("an id").parse().expect("an id");
    let made = visit.does(
        "Hanna",
        OpenRoute {
            name: "Regels langs <raden>".to_owned(),
            text: Some(Id::new(id)),
            template: TemplateKey::InformalRound,
            language: TemplateLanguage::Dutch,
            wished_start: None,
            parties: vec![visit.party("Kranswijk")],
        },
    );
    let page = tjitske.get(text);
    page.shows(&format!("href=\"{}\"", visit.at_founding(&format!("/route/{}", made[0]))));
    page.shows("Regels langs &lt;raden&gt;").shows("Als de raad het vindt.");
    assert!(!page.has(&accept), "{}", page.body);
    assert!(!tjitske.get(&home).has(asked));
}

#[test]
fn a_comment_is_answered_and_one_between_us_stays_there() {
    let visit = Visit::middenland();
    let (text, ids) = rules(&visit);
    let give = passage(&visit, ids[0], "/comment");
    let mut tjitske = visit.by("Tjitske");
    tjitske.fill_in(&give, &[("words", "")]).is(422).shows("href=\"#kind\"");
    let open = [("kind", "objection"), ("words", "Dit <raakt> ons.")];
    tjitske.fill_in(&give, &open).is(303);
    let hidden = [("kind", "fact"), ("words", "Alleen voor Ravi."), ("between_us", "yes")];
    tjitske.fill_in(&give, &hidden).is(303);
    visit.by("Samira").get(&give).is(403);
    for page in [text.clone(), format!("{text}/comments")] {
        tjitske.get(&page).shows("Alleen voor Ravi.");
        let other = visit.by("Joris").get(&page);
        other.shows("Dit &lt;raakt&gt; ons.");
        assert!(!other.has("Alleen voor Ravi."));
    }
    let party = Some(visit.party("Kranswijk"));
    let act = GiveComment {
        passage: ids[1],
        party,
        between_us: false,
        kind: CommentKind::Question,
        words: "Wanneer?".to_owned(),
        proposal: String::new(),
        interest: String::new(),
    };
    let comment = visit.does("Tjitske", act)[0];
    let dispose = visit.at_founding(&format!("/texts/comments/{comment}"));
    visit.by("Joris").get(&dispose).is(403);
    let mut ravi = visit.by("Ravi");
    ravi.fill_in(&dispose, &[("fate", "not")]).is(422).shows("Schrijf waarom");
    ravi.fill_in(&dispose, &[("fate", "not"), ("reason", "Dat volgt in juni.")]).is(303);
    tjitske.get(&text).shows("Niet overgenomen").shows("Dat volgt in juni.");
    let list = |name: &str| visit.by(name).get(&format!("{text}/comments.csv"));
    list("Joris").is(200).shows("Dit <raakt> ons.").shows("Dat volgt in juni.");
    assert!(list("Tjitske").has("Alleen voor Ravi.") && !list("Joris").has("Alleen voor Ravi."));
    visit.by("Joris").get(&format!("{text}/comments.xlsx")).is(200);
    visit.by("Fenna").get(&format!("{text}/comments.csv")).is(404);
    let form = tjitske.get(&passage(&visit, ids[1], "/comment"));
    let hidden = form.hidden(&passage(&visit, ids[1], "/comment"));
    let act_id = hidden.into_iter().find(|it| it.0 == "act_id").expect("a form").1;
    ravi.fill_in(&passage(&visit, ids[1], "/remove"), &[]).is(303);
    tjitske.get(&text).shows("Reacties bij passages die weg zijn");
    tjitske.get(&passage(&visit, ids[1], "/comment")).is(404);
    // Who was still writing gets the words back.
    let late = [("kind", "fact"), ("words", "Dit <kan> in mei."), ("act_id", &act_id)];
    let answer = tjitske.post(&passage(&visit, ids[1], "/comment"), &late);
    answer.is(404).shows("Dit &lt;kan&gt; in mei.").shows("Misschien is het weggehaald");
}

/// A round that closed says so instead of the form; what was typed before it closed is given back.
#[test]
fn rounds_of_comments_close_and_a_comment_keeps_which_words_it_was_about() {
    let visit = Visit::middenland();
    let (text, ids) = rules(&visit);
    let (mut ravi, mut tjitske) = (visit.by("Ravi"), visit.by("Tjitske"));
    let give = passage(&visit, ids[0], "/comment");
    let until = format!("{text}/comments-until");
    let past = visit.today().saturating_sub(jiff::Span::new().days(2)).to_string();
    ravi.fill_in(&until, &[("until", &past)]).is(422).shows("Deze dag is voorbij.").shows(&past);
    let today = visit.today().to_string();
    for (typed, told) in [
        ([("until", today.as_str()), ("until_clock", "0:00")], "Dit uur is voorbij."),
        ([("until", today.as_str()), ("until_clock", "kwart voor")], "Schrijf een tijd"),
        ([("until", ""), ("until_clock", "17:00")], "Schrijf een datum"),
    ] {
        ravi.fill_in(&until, &typed).is(422).shows(told).shows(typed[1].1);
    }
    ravi.fill_in(&until, &[("until", &today), ("until_clock", "23.59")]).is(303);
    ravi.get(&until).shows("value=\"23:59\"");
    tjitske.get(&text).shows(" om 23:59");
    let said = [("kind", "fact"), ("words", "Zo zeggen wij het.")];
    tjitske.fill_in(&give, &said).is(303);
    let form = tjitske.get(&give);
    let mut late: Vec<(String, String)> = form.hidden(&give);
    late.extend(said.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert!(!tjitske.get(&text).has("daarna herschreven"));
    ravi.fill_in(&passage(&visit, ids[0], ""), &[("words", "Eerst waarom, dan wat.")]).is(303);
    tjitske.get(&text).shows("De passage is daarna herschreven").shows("Bekijk wat er toen stond");
    visit.days_pass(1);
    let mut tjitske = visit.by("Tjitske");
    let closed = tjitske.get(&give);
    closed.shows("Reageren kon tot en met");
    assert!(!closed.has("name=\"words\""));
    let late: Vec<(&str, &str)> =
        late.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = tjitske.post(&give, &late);
    refused.is(422).shows("Zo zeggen wij het.").shows("Reageren op deze tekst kan niet meer.");
    let mut ravi = visit.by("Ravi");
    ravi.fill_in(&until, &[("until", "")]).is(303);
    tjitske.fill_in(&give, &[("kind", "fact"), ("words", "En nu nog iets.")]).is(303);
    let list = tjitske.get(&format!("{text}/comments"));
    list.shows("Ronde 1, tot en met").shows("Ronde 2, nu: 1 reactie");
    tjitske.get(&format!("{text}/comments.csv")).shows("De passage is daarna herschreven");
}
