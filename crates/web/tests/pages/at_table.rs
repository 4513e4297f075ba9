// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What goes wrong at a table, and what others may read along: late and double answers, cards that
//! are no cards, a clock that is wrong, a full table; the speaking list, notes and objections.

use desk::Submission;
use domain::{
    conversation::NoteCircle,
    table::{Join, Speaker},
};
use ledger::{ActId, AnyId};

use crate::{
    browser::{Answer, Browser},
    live::{Stream, notes},
    meeting::{ASKED, begins, phone, planned, presses, sees},
    middenland::Visit,
};

/// The form behind the button of a phone.
#[track_caller]
fn button(phone: &mut Browser<'_>, live: &str) -> String {
    let page = phone.get(live);
    let found = page.body.split("href=\"").find(|it| it.contains("/answer/")).expect("a button");
    found.split('"').next().expect("an address").to_owned()
}

/// A phone with a question on it.
fn asked<'v>(visit: &'v Visit, at: &str, form: &str) -> (String, String, Browser<'v>, String) {
    let (live, code) = begins(visit, at, form, ASKED);
    let mut bo = phone(visit, &code, "Bo");
    presses(&mut visit.by("Hanna"), &format!("{live}/ask")).is(303);
    let button = button(&mut bo, &live);
    (live, code, bo, button)
}

fn says(page: &Answer, words: &str) {
    page.is(422).shows(words);
}

#[test]
fn an_answer_after_the_table_went_on_counts_and_after_closing_it_is_refused_plainly() {
    let (visit, at) = planned();
    let (live, code, mut bo, button) = asked(&visit, &at, "gradients");
    let mut ineke = phone(&visit, &code, "Ineke");
    let mut hanna = visit.by("Hanna");
    let (first, late) = (bo.get(&button), ineke.get(&button));
    presses(&mut hanna, &format!("{live}/on")).is(303);
    let sent = bo.fill_in_on(&first, &button, &[("answer", "2")]);
    bo.follow(&sent).is(200).shows("stap 2 van 2");
    presses(&mut hanna, &format!("{live}/back")).is(303);
    hanna.get(&format!("{live}/desk")).shows("1 van 2 hebben geantwoord");
    presses(&mut hanna, &format!("{live}/show")).is(303);
    // What is another phone's to answer is not there for this one.
    late.is(404);
    let again = bo.fill_in_on(&first, &button, &[("answer", "2")]);
    // The very same form once more is the same answer; another one comes too late.
    again.is(303);
    let own = button_of(&visit, &mut ineke, &button);
    let refused = ineke.post(&own, &[("act_id", &fresh()), ("answer", "3")]);
    says(&refused, "Deze vraag neemt geen antwoorden meer aan.");
    hanna.get(&format!("{live}/desk")).shows("1 van 2 hebben geantwoord");
}

/// The same form for another phone.
fn button_of(visit: &Visit, phone: &mut Browser<'_>, button: &str) -> String {
    let name = "Ineke";
    let all = sees(visit, |it| {
        let guests = it.all::<domain::table::Guest>();
        guests.iter().find(|it| it.name == name).map(|it| it.id)
    });
    let (round, _) = button.rsplit_once('/').expect("an address");
    let own = format!("{round}/{}", all.expect("came in"));
    assert!(!phone.get(&own).has("Dit is er niet"));
    own
}

fn fresh() -> String {
    desk::beside::new_id().to_string()
}

#[test]
fn two_tabs_of_one_phone_give_one_answer() {
    let (visit, at) = planned();
    let (live, _, mut bo, button) = asked(&visit, &at, "gradients");
    let (one, two) = (bo.get(&button), bo.get(&button));
    bo.fill_in_on(&one, &button, &[("answer", "1")]).is(303);
    let second = bo.fill_in_on(&two, &button, &[("answer", "7")]);
    assert_ne!(second.status, 303, "it was answered in another tab");
    second.shows("Goed genoeg");
    visit.by("Hanna").get(&format!("{live}/desk")).shows("1 van 1 hebben geantwoord");
    // From the second tab as it is now it can be changed.
    bo.fill_in_on(&second, &button, &[("answer", "7")]).is(303);
    visit.by("Hanna").get(&format!("{live}/desk")).shows("1 van 1 hebben geantwoord");
}

#[test]
fn cards_may_be_a_picture_and_may_not_be_a_book() {
    let (visit, at) = planned();
    let (live, _, mut bo, button) = asked(&visit, &at, "silent-cards");
    let book = "a".repeat(10_000);
    let page = bo.fill_in(&button, &[("answer", &book)]);
    page.is(422).shows(&book);
    let sent = bo.fill_in(&button, &[("answer", "🔥🚒\n👍🏽")]);
    bo.follow(&sent).is(200).shows("Je antwoord is binnen.");
    presses(&mut visit.by("Hanna"), &format!("{live}/show")).is(303);
    visit.by("Hanna").get(&format!("{live}/wall")).shows("🔥🚒").shows("👍🏽");
    let blank = bo.fill_in(&button, &[("answer", " \u{200b} ")]);
    assert_ne!(blank.status, 303);
}

#[test]
fn a_phone_counts_down_by_the_clock_of_the_house_and_sends_no_time_of_its_own() {
    let (visit, at) = planned();
    let (live, _, mut bo, button) = asked(&visit, &at, "gradients");
    let page = bo.get(&live);
    let now = page.body.split("data-now=\"").nth(1).and_then(|it| it.split('"').next());
    let now: i64 = now.and_then(|it| it.parse().ok()).expect("the clock of the house");
    let ours = visit.house.desk.now(visit.workspace).expect("a clock");
    assert!((ours - now).abs() < 60_000, "{now} is not {ours}");
    page.shows("data-ends=");
    // Whatever a phone says of the time is not listened to.
    let sent = bo.fill_in(&button, &[("answer", "1"), ("at", "4102444800000")]);
    bo.follow(&sent).is(200).shows("Je antwoord is binnen.");
}

#[test]
fn another_who_facilitates_takes_over_at_once() {
    let (visit, at) = planned();
    let (live, code) = begins(&visit, &at, "consent", ASKED);
    let mut bo = phone(&visit, &code, "Bo");
    let mut stream = Stream::of(&visit, &mut bo, &live);
    stream.is_quiet();
    // Hanna's network is gone: Ravi opens the desk and goes on from where the table is.
    let mut ravi = visit.by("Ravi");
    presses(&mut ravi, &format!("{live}/on")).is(303);
    assert!(stream.page().contains("stap 2 van 4"));
    presses(&mut ravi, &format!("{live}/end")).is(303);
    assert!(stream.page().contains("Dit is er niet"));
}

#[test]
fn of_two_who_go_on_at_once_the_second_is_told_and_the_table_goes_one_step() {
    let (visit, at) = planned();
    let (live, _) = begins(&visit, &at, "consent", ASKED);
    let (mut hanna, mut ravi) = (visit.by("Hanna"), visit.by("Ravi"));
    let (desk, on) = (format!("{live}/desk"), format!("{live}/on"));
    let (hers, his) = (hanna.get(&desk), ravi.get(&desk));
    presses_on(&mut hanna, &hers, &on).is(303);
    presses_on(&mut ravi, &his, &on).shows("Iemand anders drukte net ook.");
    hanna.get(&desk).shows("stap 2 van 4");
}

#[test]
fn a_full_table_says_so() {
    let (visit, at) = planned();
    let (live, code) = begins(&visit, &at, "gradients", ASKED);
    let course = live.rsplit('/').next().and_then(|it| it.parse().ok()).expect("an id");
    for place in 0..2_000_u32 {
        let mut id = [5; 16];
        id[..4].copy_from_slice(&place.to_be_bytes());
        let name = format!("Telefoon {place}");
        let act = Box::new(Join { course, code: code.clone(), name });
        let (workspace, by, act_id) = (visit.workspace, AnyId(id), ActId(AnyId(id)));
        let it = Submission { workspace, by, act_id, at: None, act };
        visit.house.desk.submit_wait(it).expect("there is room");
    }
    let mut late = visit.nobody();
    let refused = late.fill_in(&format!("/meedoen/{code}"), &[("name", "Bo")]);
    says(&refused, "Er doen al zo veel telefoons mee");
    refused.shows("Bo");
    // A desk is to be overseen also then.
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&format!("{live}/desk"));
    page.is(200).shows("Alle 2.000 telefoons");
    assert!(page.body.len() < 60_000, "{} bytes", page.body.len());
    hanna.get(&format!("{live}/phones")).is(200).shows("Telefoon 1999");
}

#[test]
fn the_speaking_list_is_asked_for_by_phone_and_led_at_the_desk() {
    let (visit, at) = planned();
    let (live, code) = begins(&visit, &at, "representatives", &ASKED[..1]);
    let mut bo = phone(&visit, &code, "Bo");
    let mut tjitske = visit.by("Tjitske");
    let ask = format!("{live}/floor");
    let fields = [("wants", "speak")];
    let page = bo.get(&live);
    let sent = bo.fill_in_on(&page, &ask, &fields);
    bo.follow(&sent).is(200).shows("Je staat op de sprekerslijst, plek 1.");
    let page = tjitske.get(&live);
    tjitske.fill_in_on(&page, &ask, &[("wants", "order")]).is(303);
    says(&bo.fill_in(&ask, &fields), "Je staat al op de sprekerslijst.");
    bo.get(&live).shows("plek 2.");
    let mut hanna = visit.by("Hanna");
    let desk = hanna.get(&format!("{live}/desk"));
    desk.shows("punt van orde").shows("Bo");
    let first = sees(&visit, |it| it.all::<Speaker>()[1].id);
    presses_on(&mut hanna, &desk, &format!("{live}/floor/{first}/give")).is(303);
    hanna.get(&format!("{live}/wall")).shows("Kranswijk heeft het woord.").shows("Daarna: Bo.");
    tjitske.get(&live).shows("Jij hebt het woord.");
    bo.get(&live).shows("Kranswijk heeft het woord.");
    // Nobody ends another's turn, and who leads does.
    let refused = bo.post(&format!("{live}/floor/{first}/done"), &with("2"));
    assert_ne!(refused.status, 303);
    let page = tjitske.get(&live);
    presses_on(&mut tjitske, &page, &format!("{live}/floor/{first}/done")).is(303);
    let second = sees(&visit, |it| it.all::<Speaker>()[0].id);
    let page = bo.get(&live);
    presses_on(&mut bo, &page, &format!("{live}/floor/{second}/leave")).is(303);
    assert!(!hanna.get(&format!("{live}/wall")).has("Daarna"));
}

#[test]
fn airtime_is_turned_on_at_the_desk_and_told_to_everybody_at_the_table() {
    let (visit, at) = planned();
    let (live, code) = begins(&visit, &at, "representatives", &ASKED[..1]);
    let (mut bo, mut hanna) = (phone(&visit, &code, "Bo"), visit.by("Hanna"));
    let is_on = "Spreektijd staat aan";
    let pages = [live.clone(), format!("{live}/wall"), format!("{live}/desk")];
    assert!(pages.iter().all(|it| !hanna.get(it).has(is_on)), "it is off");
    let desk = hanna.get(&pages[2]);
    presses_on(&mut hanna, &desk, &format!("{live}/airtime/on")).is(303);
    for page in &pages {
        hanna.get(page).shows(is_on);
    }
    bo.get(&live).shows(is_on).shows("Kranswijk: nog niet.");
    assert_ne!(bo.post(&format!("{live}/airtime/off"), &with("2")).status, 303);
    let desk = hanna.get(&pages[2]);
    presses_on(&mut hanna, &desk, &format!("{live}/airtime/off")).is(303);
    assert!(pages.iter().all(|it| !hanna.get(it).has(is_on)));
}

fn with(seen: &str) -> [(&'static str, &str); 2] {
    [("act_id", "01HZZZZZZZZZZZZZZZZZZZZZZZ"), ("seen", seen)]
}

#[track_caller]
fn presses_on(browser: &mut Browser<'_>, page: &Answer, at: &str) -> Answer {
    browser.fill_in_on(page, at, &[])
}

#[test]
fn who_takes_notes_has_a_screen_with_one_field_and_four_kinds() {
    let (visit, at) = planned();
    let (live, _) = begins(&visit, &at, "representatives", &ASKED[..1]);
    let mut noor = visit.by("Noor");
    let (notes, new) = (format!("{live}/notes"), format!("{live}/lines/new"));
    let page = noor.get(&notes);
    page.is(200).shows("Nog niets.").shows("Besluit");
    let fields = [("line", "Kranswijk stuurt de brief."), ("about", "promise")];
    let sent = noor.fill_in_on(&page, &new, &fields);
    noor.follow(&sent).is(200).shows("Belofte").shows("Kranswijk stuurt de brief.");
    let page = noor.get(&notes);
    noor.fill_in_on(&page, &new, &[("line", "v: Wie betaalt dat?")]).is(303);
    noor.get(&notes).shows("Vraag").shows("Wie betaalt dat?");
    visit.by("Tjitske").get(&notes).is(403);
}

#[test]
fn an_objection_stands_until_the_table_said_how_it_was_met() {
    let (visit, at) = planned();
    let (live, _) = begins(&visit, &at, "representatives", &ASKED[..1]);
    let mut hanna = visit.by("Hanna");
    presses(&mut hanna, &format!("{live}/ask")).is(303);
    let mut tjitske = visit.by("Tjitske");
    let button = button(&mut tjitske, &live);
    let fields = [("answer", "3"), ("reason", "Zes grote beslissen dan zonder ons.")];
    tjitske.fill_in(&button, &fields).is(303);
    let mut noor = visit.by("Noor");
    assert!(!noor.get(&format!("{live}/notes")).has("Zes grote"));
    presses(&mut hanna, &format!("{live}/show")).is(303);
    let page = hanna.get(&format!("{live}/desk"));
    page.shows("Er staat nog één bezwaar.");
    let test = page.body.split("href=\"").find(|it| it.contains("/objections/")).expect("a way");
    let test = test.split('"').next().expect("an address").to_owned();
    visit.by("Joris").get(&test).is(403);
    // Until the table tested it, nothing is called decided.
    let decided = [("line", "d: Zo doen we het.")];
    let sentence = "Er staat een bezwaar dat de tafel nog niet woog.";
    noor.fill_in(&format!("{live}/lines/new"), &decided)
        .is(422)
        .shows(sentence)
        .shows("Zo doen we");
    let wrong = noor.fill_in(&test, &[("met", "worked_in"), ("words", "")]);
    wrong.is(422);
    let words = "Een besluit over geld vraagt ook de helft van de gemeenten.";
    noor.fill_in(&test, &[("met", "worked_in"), ("words", words)]).is(303);
    noor.fill_in(&format!("{live}/lines/new"), &decided).is(303);
    let page = hanna.get(&format!("{live}/desk"));
    page.shows("In de tekst verwerkt").shows(words);
    assert!(!page.has("Er staat nog één bezwaar."));
    presses(&mut hanna, &format!("{live}/end")).is(303);
    tjitske.get(&format!("{at}/minutes")).is(200).shows("In de tekst verwerkt").shows(words);
}

#[test]
fn at_a_table_a_screen_leaves_out_what_others_should_not_read_until_it_is_opened() {
    let (visit, at) = planned();
    let words = "Alleen voor mij: we gaan te snel.";
    notes(&visit, "Joris", NoteCircle::Writer, words);
    let party = visit.at_founding(&format!("/parties/{}", visit.party("Noorderkolk")));
    let mut joris = visit.by("Joris");
    joris.get(&party).shows(words);
    let mut elsewhere = visit.by("Samira");
    let (live, _) = begins(&visit, &at, "check-in", &[]);
    let page = joris.get(&party);
    page.is(200).shows("anderen kunnen meekijken");
    assert!(!page.has(words));
    let mut stream = Stream::of(&visit, &mut joris, &party);
    stream.is_quiet();
    // Opened in this session only; another one of the same person stays covered.
    let mut other = visit.by("Joris");
    let mut theirs = Stream::of(&visit, &mut other, &party);
    let open = visit.at_founding("/table-mode/open");
    let sent = joris.fill_in_on(&page, &open, &[]);
    joris.follow(&sent).is(200).shows(words).shows("Dek weer af");
    assert!(!other.get(&party).has(words));
    visit.house.live.tick();
    assert!(stream.page().contains(words));
    theirs.is_quiet();
    let page = joris.get(&party);
    joris.fill_in_on(&page, &visit.at_founding("/table-mode/close"), &[]).is(303);
    visit.house.live.tick();
    assert!(!stream.page().contains(words));
    // Who is not at that table notices nothing, and afterwards nobody does.
    assert!(!elsewhere.get(&visit.at_founding("")).has("anderen kunnen meekijken"));
    presses(&mut visit.by("Hanna"), &format!("{live}/end")).is(303);
    joris.get(&party).shows(words);
}

/// A form without what is covered would wipe it when it is sent.
#[test]
fn a_step_is_changed_on_a_screen_that_shows_its_note_and_keeps_it() {
    let (visit, at) = planned();
    let (live, _) = begins(&visit, &at, "representatives", &ASKED[..1]);
    let mut hanna = visit.by("Hanna");
    let script = hanna.get(&format!("{at}/script"));
    let mut links = script.body.split("href=\"").map(|it| it.split('"').next().unwrap_or_default());
    let step = links.find(|it| it.contains("/script/")).expect("a step").to_owned();
    let covered = hanna.get(&step);
    covered.is(200).shows("Deze stap is nu bedekt.");
    assert!(!covered.has("name=\"note\"") && !covered.has("Wacht tot iedereen"));
    let sent = hanna.fill_in_on(&covered, &visit.at_founding("/table-mode/open"), &[]);
    hanna.follow(&sent).shows("Wacht tot iedereen");
    // What was typed comes back, also on a screen that is covered by then.
    let mut other = visit.by("Hanna");
    let typed = [("title", ""), ("note", "Wacht tot iedereen klaar is.")];
    let page = hanna.get(&step);
    other.fill_in_on(&page, &step, &typed).is(422).shows("Wacht tot iedereen klaar is.");
    presses(&mut hanna, &format!("{live}/end")).is(303);
    hanna.get(&step).shows("Wacht tot iedereen");
}

#[test]
fn own_choices_stand_with_their_signs_on_phone_desk_and_wall() {
    let (visit, at) = planned();
    let mut hanna = visit.by("Hanna");
    let new = format!("{at}/script/new/choice");
    hanna.fill_in(&new, ASKED).is(422).shows("Wat zijn de mogelijkheden?");
    let own = [
        ("choices.0.word", "Samen"),
        ("choices.0.sign", "flag"),
        ("choices.1.word", "Apart"),
        ("choices.1.meaning", "ieder op eigen kracht"),
    ];
    let (live, code) = begins(&visit, &at, "choice", &[ASKED, &own].concat());
    hanna.get(&format!("{live}/desk")).shows("Nog geen telefoon bereikte deze tafel.");
    let mut bo = phone(&visit, &code, "Bo");
    hanna.get(&format!("{live}/desk")).shows("Eén telefoon bereikte deze tafel.");
    presses(&mut hanna, &format!("{live}/ask")).is(303);
    let button = button(&mut bo, &live);
    let flag = "M6 21V4h11l-2.5 4L17 12H6";
    bo.get(&button).is(200).shows(flag).shows("ieder op eigen kracht");
    bo.fill_in(&button, &[("answer", "0")]).is(303);
    presses(&mut hanna, &format!("{live}/show")).is(303);
    let drawn =
        format!("<g class=\"sign\" transform=\"translate(1 3) scale(.68)\"><path d=\"{flag}");
    for page in ["/desk", "/wall", "/notes"] {
        hanna.get(&format!("{live}{page}")).is(200).shows(&drawn).shows("Samen");
    }
    bo.get(&live).shows(&drawn);
}

#[test]
fn a_table_says_whether_enough_seats_are_here_to_decide() {
    let (visit, at) = planned();
    let (table, mut hanna) = (at.split("/meetings/").next().expect("a table"), visit.by("Hanna"));
    let edit = format!("{table}/edit");
    let fields = |quorum| [("name", "Stuurgroep"), ("purpose", ""), ("quorum", quorum)];
    hanna.fill_in(&edit, &fields("0")).is(422);
    hanna.fill_in(&edit, &fields("1")).is(303);
    hanna.get(&edit).shows("value=\"1\"");
    let (live, _) = begins(&visit, &at, "gradients", ASKED);
    let desk = format!("{live}/desk");
    hanna.get(&desk).shows("Zetels aan tafel: 0 van 2. Te weinig om te besluiten");
    let mut tjitske = visit.by("Tjitske");
    let screen = tjitske.get(&live);
    presses_on(&mut tjitske, &screen, &format!("{live}/here")).is(303);
    hanna.get(&desk).shows("Zetels aan tafel: 1 van 2. Genoeg om te besluiten");
    presses(&mut hanna, &format!("{live}/end")).is(303);
    hanna.get(&format!("{at}/minutes")).shows("Zetels aan tafel: 1 van 2.");
}

#[test]
fn a_place_on_the_web_can_be_followed() {
    let (visit, at) = planned();
    let mut noor = visit.by("Noor");
    let today = visit.today().to_string();
    let place = "Zaal 3 of https://overleg.example/kamer?x=1&y=2";
    noor.fill_in(&at, &[("on", &today), ("place", place)]).is(303);
    let followed = "href=\"https://overleg.example/kamer?x=1&amp;y=2\" rel=\"noreferrer\"";
    for page in [format!("{at}/papers"), at.split("/meetings/").next().expect("a").to_owned()] {
        noor.get(&page).is(200).shows("Zaal 3 of ").shows(followed);
    }
}

/// A screen reader says one line when the table goes on, and is silent while answers come in.
#[test]
fn each_new_step_is_announced_on_every_screen() {
    let (visit, at) = planned();
    let (live, _, mut bo, button) = asked(&visit, &at, "gradients");
    let mut hanna = visit.by("Hanna");
    let mut said = |bo: &mut Browser<'_>| {
        let screens = ["/desk", "/wall", "/notes"].map(|it| hanna.get(&format!("{live}{it}")));
        let phone = bo.get(&live);
        let all = screens.iter().chain([&phone]).map(announced).collect::<Vec<_>>();
        assert!(all.iter().all(|it| *it == all[0]), "{all:?}");
        all[0].clone()
    };
    let first = said(&mut bo);
    assert!(first.starts_with("stap 1 van 2: ") && first.contains("Kan dit zo?"), "{first}");
    bo.fill_in(&button, &[("answer", "1")]).is(303);
    assert_eq!(said(&mut bo), first, "an answer more is not said aloud");
    presses(&mut visit.by("Hanna"), &format!("{live}/show")).is(303);
    assert!(said(&mut bo).contains("De uitslag staat op het scherm."));
    presses(&mut visit.by("Hanna"), &format!("{live}/on")).is(303);
    assert!(said(&mut bo).starts_with("stap 2 van 2: "));
    let mut english = visit.by("Hanna");
    (english.language, bo.language) = ("en", "en");
    let screens = ["/desk", "/wall", "/notes"].map(|it| english.get(&format!("{live}{it}")));
    for page in screens.iter().chain([&bo.get(&live)]) {
        page.is(200).shows("role=\"status\">step 2 of 2: ");
    }
}

fn announced(page: &Answer) -> String {
    let line = page.body.split("role=\"status\">").find(|it| it.starts_with("stap "));
    line.and_then(|it| it.split("</p>").next()).expect("a line that is said aloud").to_owned()
}
