// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looking back: every page as it stood on an earlier day, read-only, with the rights of today.

use domain::{
    assignment::{AddFrame, Contents, Firmness, Frame, MoveFirmness, Theme},
    conversation::{Note, NoteCircle, WithdrawNote, Write},
    party::{EndRole, Role},
};
use jiff::{ToSpan, civil::Date};
use ledger::Id;

use crate::{
    browser::Answer,
    middenland::{Visit, adding},
};

/// A frame that rose and fell, a party that came later, notes in two circles: a day for each.
struct Days {
    visit: Visit,
    /// The day on which everybody came, and that of each thing after it.
    first: Date,
    risen: Date,
    fallen: Date,
    today: Date,
    frame: Id<Frame>,
    withdrawn: Id<Note>,
}

fn write(visit: &Visit, circle: NoteCircle, words: &str, on: Date) -> Write {
    Write { party: visit.party("Noorderkolk"), words: words.to_owned(), on, circle }
}

impl Days {
    fn told() -> Days {
        let visit = Visit::middenland();
        let first = visit.today();
        let contents =
            Contents { text: "Ieder betaalt naar draagkracht.".to_owned(), ..Contents::default() };
        let frame = visit.does("Hanna", AddFrame { theme: Theme::Money, contents })[0];
        let frame = Id::new(frame);
        let risen = visit.days_pass(10);
        moves(&visit, frame, 1, Firmness::EXPLORED, "we rekenden het uit");
        visit.does("Hanna", adding("Zuiderwaard"));
        let mine = write(&visit, NoteCircle::Writer, "alleen voor Hanna zelf", risen);
        visit.does("Hanna", mine);
        let fallen = visit.days_pass(10);
        moves(&visit, frame, 2, Firmness::UNKNOWN, "een raad zei nee");
        let gone = write(&visit, NoteCircle::Writer, "toch maar niet gezegd", fallen);
        let withdrawn = Id::new(visit.does("Hanna", gone)[0]);
        let today = visit.days_pass(10);
        visit.does("Hanna", WithdrawNote { note: withdrawn, seen: 1 });
        Days { visit, first, risen, fallen, today, frame, withdrawn }
    }
}

fn moves(visit: &Visit, frame: Id<Frame>, seen: u32, to: Firmness, why: &str) {
    let (why, decision, decided_on) = (why.to_owned(), String::new(), None);
    visit.does("Hanna", MoveFirmness { frame, seen, to, why, decision, decided_on });
}

/// What stands between the bar and the foot.
fn main_part(answer: &Answer) -> &str {
    let (_, rest) = answer.body.split_once("<main").expect("a page");
    rest.split_once("</main>").expect("a whole page").0
}

#[test]
fn every_room_stands_as_it_did_and_nothing_can_be_changed_there() {
    let days = Days::told();
    let visit = &days.visit;
    let party = visit.party("Noorderkolk");
    let paths = [
        String::new(),
        "/assignment".to_owned(),
        "/frames".to_owned(),
        format!("/frames/{}", days.frame),
        "/tracks".to_owned(),
        "/parties".to_owned(),
        format!("/parties/{party}"),
        format!("/parties/{party}/print"),
        "/people".to_owned(),
        format!("/people/{}", visit.person("Joris")),
        "/tables".to_owned(),
        "/conversations".to_owned(),
        "/conversations/promises".to_owned(),
        format!("/history/{}", days.frame),
        "/days".to_owned(),
    ];
    for name in visit.cast() {
        let mut browser = visit.by(name);
        for path in &paths {
            let now = browser.get(&visit.at_founding(path));
            let then = browser.get(&visit.on(days.risen, path));
            assert_eq!(now.status, then.status, "{name} {path}");
            if now.status != 200 {
                continue;
            }
            then.shows("Zo stond het op ").shows("Naar vandaag");
            let page = main_part(&then);
            assert!(!page.contains("method=\"post\""), "{name} {path}");
            for link in page.split(" href=\"").skip(1).filter_map(|it| it.split('"').next()) {
                let own = link.strip_prefix("/f/").is_none_or(|it| it.contains('@'));
                let two_days = link.contains("/days");
                assert!(
                    own || two_days || link.contains(&days.today.to_string()),
                    "{name} {path}: {link}"
                );
                let change = ["/new", "/edit", "/move", "/open", "/remove", "/withdraw", "/end"];
                assert!(!change.iter().any(|it| link.ends_with(it)), "{name} {path}: {link}");
            }
        }
    }
}

#[test]
fn what_came_later_is_not_there_and_what_was_raised_stands_higher() {
    let days = Days::told();
    let visit = &days.visit;
    let mut hanna = visit.by("Hanna");
    assert!(!hanna.get(&visit.on(days.first, "/parties")).has("Zuiderwaard"));
    hanna.get(&visit.on(days.risen, "/parties")).shows("Zuiderwaard");
    let frame = format!("/frames/{}", days.frame);
    let on = |hanna: &mut crate::browser::Browser<'_>, day: Date| hanna.get(&visit.on(day, &frame));
    assert!(!on(&mut hanna, days.first).has("we rekenden het uit"));
    let risen = on(&mut hanna, days.risen);
    risen.shows("we rekenden het uit");
    assert!(!risen.has("een raad zei nee"));
    on(&mut hanna, days.fallen).shows("een raad zei nee");
    // The day after is as the day itself: nothing happened since.
    on(&mut hanna, days.fallen + 1.days()).shows("een raad zei nee");
    let history = hanna.get(&visit.on(days.risen, &format!("/history/{}", days.frame)));
    history.shows("2 keer opgeschreven");
    let home = hanna.get(&visit.on(days.risen, ""));
    assert!(!home.has("Volgend gesprek") && !home.has("wachten op jou"));
    home.shows("staat bij vandaag");
}

#[test]
fn what_was_withdrawn_since_is_not_shown_then_either_and_rights_are_those_of_today() {
    let days = Days::told();
    let visit = &days.visit;
    let page = format!("/parties/{}", visit.party("Noorderkolk"));
    let on_fallen = visit.by("Hanna").get(&visit.on(days.fallen, &page));
    on_fallen.shows("alleen voor Hanna zelf");
    assert!(!on_fallen.has("toch maar niet gezegd"));
    visit.by("Hanna").get(&visit.on(days.fallen, &format!("/history/{}", days.withdrawn))).is(404);
    for name in visit.cast().filter(|it| *it != "Hanna") {
        let page = visit.by(name).get(&visit.on(days.fallen, &page));
        assert!(!page.has("alleen voor Hanna zelf"), "{name}");
    }
    // Ravi facilitated then; since today he does no more, and sees nothing of it.
    visit.by("Ravi").get(&visit.on(days.risen, "/parties")).is(200);
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let ravi = Id::new(visit.person("Ravi"));
    let hanna = domain::sight::Viewer::Person(Id::new(visit.person("Hanna")));
    let roles = workspace.seen_by(hanna, 0).all::<Role>();
    let role = roles.iter().find(|it| it.person == ravi).expect("his office");
    visit.does("Hanna", EndRole { role: role.id, seen: 1, reason: String::new() });
    visit.days_pass(1);
    visit.by("Ravi").get(&visit.on(days.risen, "/parties")).is(404);
}

#[test]
fn days_are_listed_from_what_somebody_sees_and_from_nothing_else() {
    let days = Days::told();
    let visit = &days.visit;
    let listed = |name: &str| {
        let page = visit.by(name).get(&visit.at_founding("/days"));
        let mark = format!("/f/{}@", visit.workspace);
        let links = main_part(&page).split(&mark).skip(1);
        let mut found: Vec<String> = links.map(|it| it.chars().take(10).collect()).collect();
        found.sort();
        found
    };
    let told = [days.first, days.risen, days.fallen].map(|it| it.to_string());
    assert_eq!(listed("Hanna"), told, "today itself is not looked back at");
    // On a day of its own something happens that only Hanna sees.
    let quiet = visit.days_pass(5);
    visit.does("Hanna", write(visit, NoteCircle::Writer, "stil", quiet));
    visit.days_pass(5);
    let all = [&told[..], &[days.today.to_string(), quiet.to_string()]].concat();
    // The withdrawal of that day left nothing to see; the note has a day of its own.
    let all: Vec<String> = all.into_iter().filter(|it| *it != days.today.to_string()).collect();
    assert_eq!(listed("Hanna"), all);
    assert_eq!(listed("Tjitske"), told, "nobody else learns that something happened");
}

#[test]
fn a_form_on_a_day_that_is_past_is_refused_kindly_and_keeps_what_was_typed() {
    let days = Days::told();
    let visit = &days.visit;
    let mut hanna = visit.by("Hanna");
    let add = visit.on(days.risen, "/parties/new");
    let page = hanna.get(&add);
    page.is(403).shows("Dit kan alleen vandaag").shows("Ga hiermee naar vandaag");
    assert!(page.has(&visit.at_founding("/parties/new")), "the way to the same page of today");
    let sent = hanna.post(&add, &[("name", "Oosterhaven")]);
    sent.is(403).shows("Dit kan alleen vandaag").shows("Oosterhaven");
    assert!(!hanna.get(&visit.at_founding("/parties")).has("Oosterhaven"));
    hanna.post(&visit.on(days.risen, "/undo"), &[("undo", "x")]).is(403);
    hanna.get(&visit.on(days.risen, "/invitations")).is(403);
}

#[test]
fn a_day_that_cannot_be_shown_is_told_in_a_sentence() {
    let days = Days::told();
    let visit = &days.visit;
    let mut hanna = visit.by("Hanna");
    for word in ["gisteren", "2026-02-30", "12-05-2026", "", "2026-05-12%00", "9999999-01-01"] {
        hanna.get(&visit.on(word, "")).is(404).shows("geen dag die bestaat");
    }
    hanna.get(&visit.on("2027-02-29", "")).is(404).shows("In 2027 was er geen 29 februari");
    let tomorrow = days.today + 1.days();
    hanna.get(&visit.on(tomorrow, "/frames")).is(404).shows("moet nog komen");
    let before = days.first - 1.days();
    hanna.get(&visit.on(before, "/frames")).is(404).shows("Het begon op");
    hanna.get(&visit.on("1200-01-01", "/frames")).is(404).shows("Het begon op");
    let today = hanna.get(&visit.on(days.today, "/frames"));
    today.is(303);
    assert_eq!(today.headers["location"], visit.at_founding("/frames"));
    // From the street there is no day, whether it exists or not.
    for word in [days.risen.to_string(), "gisteren".to_owned()] {
        visit.nobody().get(&visit.on(word, "/frames")).is(404).shows("Ga naar het begin");
    }
}

#[test]
fn a_day_is_chosen_in_a_form_and_the_page_stays_the_same() {
    let days = Days::told();
    let visit = &days.visit;
    let mut hanna = visit.by("Hanna");
    let ask = |day: &str| visit.at_founding(&format!("/days?page=/frames&day={day}"));
    let chosen = hanna.get(&ask(&days.risen.to_string()));
    chosen.is(303);
    assert_eq!(chosen.headers["location"], visit.on(days.risen, "/frames"));
    hanna.get(&ask("2027-02-29")).is(200).shows("geen 29 februari").shows("2027-02-29");
    hanna.get(&ask("2199-01-01")).is(200).shows("moet nog komen");
    let astray =
        hanna.get(&visit.at_founding(&format!("/days?page=//elders.example&day={}", days.risen)));
    assert_eq!(astray.headers["location"], visit.on(days.risen, ""));
}

#[test]
fn what_became_different_between_two_days_is_told_in_words() {
    let days = Days::told();
    let visit = &days.visit;
    let mut hanna = visit.by("Hanna");
    let between =
        |from: Date, to: Date| visit.at_founding(&format!("/days/between?from={from}&to={to}"));
    let rose = hanna.get(&between(days.first, days.risen));
    rose.is(200).shows("1 kader steeg").shows("Zuiderwaard").shows("kwam erbij");
    rose.shows("steeg van onbekend naar verkend").shows("alleen voor Hanna zelf");
    // The other way round is the same question.
    hanna.get(&between(days.risen, days.first)).shows("steeg van onbekend naar verkend");
    let fell = hanna.get(&between(days.risen, days.today));
    fell.shows("1 kader viel terug").shows("viel terug van verkend naar onbekend");
    assert!(!fell.has("toch maar niet gezegd"), "what is withdrawn now came on no day");
    hanna.get(&between(days.fallen, days.fallen)).shows("Er veranderde niets");
    let joris = visit.by("Joris").get(&between(days.first, days.today));
    joris.is(200).shows("Zuiderwaard");
    assert!(!joris.has("alleen voor Hanna zelf"));
    let wrong = hanna.get(&visit.at_founding("/days/between?from=2027-02-29&to=morgen"));
    wrong.is(200).shows("geen 29 februari").shows("geen dag die bestaat");
    hanna.get(&visit.on(days.risen, "/days/between")).is(303);
}

#[test]
fn a_list_of_an_earlier_day_says_so_in_its_name() {
    let days = Days::told();
    let visit = &days.visit;
    let list = visit.by("Hanna").get(&visit.on(days.first, "/parties.csv"));
    let name = list.headers["content-disposition"].to_str().expect("plain").to_owned();
    assert!(name.contains(&days.first.to_string()), "{name}");
    assert!(list.body.contains("Noorderkolk") && !list.body.contains("Zuiderwaard"));
}

#[test]
fn frames_slide_along_the_days_on_which_one_moved() {
    let days = Days::told();
    let visit = &days.visit;
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&visit.at_founding("/frames"));
    page.shows("type=\"range\"").shows("max=\"2\"");
    hanna.get(&visit.at_founding("/frames?step=1")).shows("Bekijk alles zoals het stond op");
    hanna.get(&visit.at_founding("/frames?step=99")).is(200);
    // On an earlier day the slider ends with that day.
    hanna.get(&visit.on(days.risen, "/frames")).shows("max=\"1\"");
}
