// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A meeting through the whole router: prepared, begun, joined by phones, asked, shown, and told in
//! minutes that wrote themselves.

use domain::{
    sight::{Sight, Viewer},
    table::{AddSeat, Course, Guest, Meeting, PlanMeeting, Sit, Slips, Table},
};
use ledger::{AnyId, Id};

use crate::{browser::Browser, live::Stream, middenland::Visit};

pub fn sees<T>(visit: &Visit, pick: impl FnOnce(&Sight<'_>) -> T) -> T {
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let now = visit.house.desk.now(visit.workspace).expect("a clock");
    let hanna = Viewer::Person(Id::new(visit.person("Hanna")));
    pick(&workspace.seen_by(hanna, now))
}

/// The region with two seats at its table, and a meeting today.
pub fn planned() -> (Visit, String) {
    let visit = Visit::middenland();
    let table = sees(&visit, |it| it.all::<Table>()[0].id);
    for (name, person) in [("Kranswijk", "Tjitske"), ("Noorderkolk", "Joris")] {
        let (short, parties) = (name[..3].to_owned(), vec![visit.party(name)]);
        let seat = Id::new(visit.does("Hanna", AddSeat { table, short, parties })[0]);
        let (person, alternate) = (Id::new(visit.person(person)), false);
        let (from, mandate_until) = (None, None);
        visit.does("Hanna", Sit { seat, person, alternate, from, mandate_until });
    }
    let (starts, place, purpose) = (String::new(), String::new(), String::new());
    let on = visit.today();
    let meeting = visit
        .does("Hanna", PlanMeeting { table, on, starts, ends: String::new(), place, purpose })[0];
    let at = visit.at_founding(&format!("/tables/{table}/meetings/{meeting}"));
    (visit, at)
}

pub fn begins(visit: &Visit, at: &str, form: &str, fields: &[(&str, &str)]) -> (String, String) {
    let mut hanna = visit.by("Hanna");
    let new = format!("{at}/script/new/{form}");
    hanna.fill_in(&new, fields).is(303);
    let sent = hanna.fill_in(&format!("{at}/begin"), &[]);
    hanna.follow(&sent).is(200).shows("De bijeenkomst is begonnen.");
    let (course, code) = sees(visit, |it| {
        let all = it.all::<Course>();
        let last = all.last().expect("begun");
        (last.id, last.code.clone())
    });
    (visit.at_founding(&format!("/live/{course}")), code)
}

pub const ASKED: &[(&str, &str)] = &[("question", "Kan dit zo?"), ("who", "all")];

/// Sends a form of the live page, as its button does.
#[track_caller]
pub fn presses(browser: &mut Browser<'_>, at: &str) -> crate::browser::Answer {
    let page = browser.get(at);
    browser.fill_in_on(&page, at, &[])
}

/// A phone that nobody knows comes in with the code of the wall.
pub fn phone<'v>(visit: &'v Visit, code: &str, name: &str) -> Browser<'v> {
    let mut phone = visit.nobody();
    let sent = phone.post("/meedoen", &[("code", code)]);
    phone.follow(&sent).is(200).shows("Doe mee aan tafel");
    let sent = phone.fill_in(&format!("/meedoen/{code}"), &[("name", name)]);
    phone.follow(&sent).is(200).shows(name);
    phone
}

#[test]
fn a_meeting_is_prepared_from_working_forms_and_kept_as_a_template() {
    let (visit, at) = planned();
    let mut hanna = visit.by("Hanna");
    let script = format!("{at}/script");
    hanna.get(&script).is(200).shows("Nog geen stappen.").shows("Stille kaartjes");
    visit.by("Tjitske").get(&script).is(200).shows("Nog geen stappen.");
    visit.by("Tjitske").get(&format!("{script}/new/consent")).is(403);
    hanna.get(&format!("{script}/new/nonsense")).is(404);
    hanna.fill_in(&format!("{script}/new/consent"), &[("who", "seats")]).is(422);
    hanna.fill_in(&format!("{script}/new/consent"), ASKED).is(303);
    hanna.fill_in(&format!("{script}/new/check-in"), &[]).is(303);
    hanna.get(&script).is(200).shows("5 stappen").shows("Alleen begeleiding");
    let page = visit.by("Joris").get(&script);
    page.is(200).shows("Is er bezwaar?");
    assert!(!page.has("Kan dit zo?"), "what will be asked is not told before");
    let fields = [("title", "Kort rondje"), ("say", "Eén woord."), ("minutes", "5"), ("note", "")];
    hanna.fill_in(&format!("{script}/5"), &fields).is(303);
    presses(&mut hanna, &format!("{script}/5/up")).is(303);
    hanna.get(&script).shows("4. Kort rondje");
    presses(&mut hanna, &format!("{script}/4/drop")).is(303);
    hanna.fill_in(&format!("{at}/keep"), &[("name", "Consent kort")]).is(303);
    let page = hanna.get(&script);
    page.shows("Consent kort").shows("4 stappen");
    let copy = page.body.split("action=\"").find(|it| it.contains("/copy/")).expect("a button");
    let copy = copy.split('"').next().expect("an address").to_owned();
    presses(&mut hanna, &copy).is(303);
    hanna.get(&script).shows("8 stappen");
}

#[test]
fn phones_come_in_by_code_and_see_the_question_the_moment_it_is_asked() {
    let (visit, at) = planned();
    let (live, code) = begins(&visit, &at, "gradients", ASKED);
    let mut wall = visit.by("Hanna");
    wall.get(&format!("{live}/wall")).is(200).shows("meedoen").shows(&code[..3]);
    let mut bo = phone(&visit, &code, "Bo");
    let mut stream = Stream::of(&visit, &mut bo, &live);
    let mut hanna = visit.by("Hanna");
    hanna.get(&format!("{live}/desk")).is(200).shows("Bo").shows("Stel de vraag");
    stream.is_quiet();
    presses(&mut hanna, &format!("{live}/ask")).is(303);
    assert!(stream.page().contains("Geef je antwoord"));
    let page = bo.get(&live);
    page.is(200).shows("Kan dit zo?");
    let answer = page.body.split("href=\"").find(|it| it.contains("/answer/")).expect("a way");
    let answer = answer.split('"').next().expect("an address").to_owned();
    let sent = bo.fill_in(&answer, &[("answer", "1")]);
    bo.follow(&sent).is(200).shows("Je antwoord is binnen.").shows("1 van 1 hebben geantwoord");
    let page = wall.get(&format!("{live}/wall"));
    page.shows("1 van 1 hebben geantwoord");
    assert!(!page.has("Goed genoeg"), "closed until it is shown");
    presses(&mut hanna, &format!("{live}/show")).is(303);
    wall.get(&format!("{live}/wall")).shows("Goed genoeg");
    hanna.get(&format!("{live}/desk")).is(200).shows("Goed genoeg");
    // What is not of this meeting is not there for a phone.
    for elsewhere in ["/parties", "/tables", "/rounds", ""] {
        let page = bo.get(&visit.at_founding(elsewhere));
        assert!(!page.has("Kranswijk"), "{elsewhere}");
    }
    bo.get(&format!("{live}/desk")).is(403);
    bo.get(&format!("{live}/slips")).is(403);
}

#[test]
fn a_wrong_code_a_taken_seat_and_a_meeting_that_is_over_are_told_plainly() {
    let (visit, at) = planned();
    let (live, code) = begins(&visit, &at, "representatives", &ASKED[..1]);
    let mut stranger = visit.nobody();
    for wrong in ["", "12", "000000", "abc"] {
        let page = stranger.post("/meedoen", &[("code", wrong)]);
        page.is(422).shows("Deze code past niet bij een bijeenkomst");
    }
    stranger.get("/meedoen/999999").is(404).shows("Deze code past niet");
    stranger.fill_in(&format!("/meedoen/{code}"), &[("name", " ")]).is(422);
    let course: Id<Course> = live.rsplit('/').next().and_then(|it| it.parse().ok()).expect("an id");
    let slip = sees(&visit, |it| it.under::<Slips>(course.any())[0].words[0].1.clone());
    let mut seated = visit.nobody();
    let sent = seated.fill_in(&format!("/meedoen/{slip}"), &[]);
    seated.follow(&sent).is(200).shows("Kranswijk");
    let refused = stranger.fill_in(&format!("/meedoen/{slip}"), &[("name", "Ander")]);
    refused.is(422).shows("Op deze zetel zit al een telefoon.").shows("Ander");
    // Sent twice, it is one phone.
    let page = stranger.get(&format!("/meedoen/{code}"));
    let form = format!("/meedoen/{code}");
    let first = stranger.fill_in_on(&page, &form, &[("name", "Ander")]);
    let mut other = visit.nobody();
    let again = other.fill_in_on(&page, &form, &[("name", "Ander")]);
    first.is(303);
    again.is(303);
    let mut hanna = visit.by("Hanna");
    hanna.get(&format!("{live}/desk")).is(200).shows("Ander");
    let named = |it: &Sight<'_>| it.all::<Guest>().iter().filter(|it| it.name == "Ander").count();
    assert_eq!(sees(&visit, named), 1);
    presses(&mut hanna, &format!("{live}/end")).is(303);
    seated.get(&live).is(404);
    visit.by("Tjitske").get(&live).is(200).shows("Deze bijeenkomst is gesloten");
    visit.nobody().get(&format!("/meedoen/{code}")).is(404);
}

#[test]
fn two_who_press_next_at_once_are_told_where_the_table_is() {
    let (visit, at) = planned();
    let (live, _) = begins(&visit, &at, "consent", &ASKED[..1]);
    let on = format!("{live}/on");
    let (mut hanna, mut ravi) = (visit.by("Hanna"), visit.by("Ravi"));
    let (hers, his) = (hanna.get(&on), ravi.get(&on));
    hanna.fill_in_on(&hers, &on, &[]).is(303);
    let late = ravi.fill_in_on(&his, &on, &[]);
    late.is(422).shows("Iemand anders drukte net ook.").shows("stap 2 van 4");
    visit.by("Joris").get(&on).is(403);
    ravi.fill_in_on(&late, &on, &[]).is(303);
    ravi.get(&format!("{live}/desk")).shows("3. Is er bezwaar?");
}

#[test]
fn lines_and_results_become_minutes_that_go_round_and_stand_fast() {
    let (visit, at) = planned();
    let (live, _) = begins(&visit, &at, "representatives", &ASKED[..1]);
    let mut hanna = visit.by("Hanna");
    presses(&mut hanna, &format!("{live}/ask")).is(303);
    let mut tjitske = visit.by("Tjitske");
    let page = tjitske.get(&live);
    let answer = page.body.split("href=\"").find(|it| it.contains("/answer/")).expect("a way");
    let answer = answer.split('"').next().expect("an address").to_owned();
    let fields = [("answer", "3"), ("reason", "Onze raad beslist hierover.")];
    let sent = tjitske.fill_in(&answer, &fields);
    tjitske.follow(&sent).is(200).shows("Je antwoord is binnen.");
    presses(&mut hanna, &format!("{live}/show")).is(303);
    hanna.get(&format!("{live}/desk")).shows("Eerst aan het woord").shows("Onze raad beslist");
    let mut noor = visit.by("Noor");
    let new = format!("{live}/lines/new");
    noor.fill_in(&new, &[("line", "b: Kranswijk deelt de brief.")]).is(303);
    noor.fill_in(&new, &[("line", "")]).is(422);
    noor.get(&format!("{live}/desk")).shows("Belofte").shows("Kranswijk deelt de brief.");
    visit.by("Tjitske").get(&new).is(403);
    presses(&mut hanna, &format!("{live}/end")).is(303);
    let minutes = format!("{at}/minutes");
    let page = tjitske.get(&minutes);
    page.is(200).shows("Dit schreef zichzelf").shows("Kranswijk deelt de brief.");
    page.shows("genoteerd om").shows("Bron: wie met een telefoon");
    let remark = [("remark-1", "Na een stevig gesprek."), ("without_names", "yes")];
    noor.fill_in(&format!("{minutes}/write"), &remark).is(303);
    let page = tjitske.get(&minutes);
    page.shows("Na een stevig gesprek.");
    assert!(!page.has("Onze raad beslist"), "nobody is quoted");
    let until = visit.today().to_string();
    noor.fill_in(&format!("{minutes}/round"), &[("until", &until)]).is(303);
    let correct = format!("{minutes}/correct");
    tjitske.fill_in(&correct, &[("words", "Het was de griffie.")]).is(303);
    noor.get(&minutes).shows("Het was de griffie.").shows("Er is niets veranderd.");
    let better = [("remark-1", "Na een rustig gesprek."), ("without_names", "yes")];
    noor.fill_in(&format!("{minutes}/write"), &better).is(303);
    let page = noor.get(&minutes);
    page.shows("Anders dan op").shows("Na een stevig gesprek.").shows("Na een rustig gesprek.");
    visit.days_pass(2);
    noor.fill_in(&format!("{minutes}/write"), &remark).is(422).shows("Deze notulen liggen vast.");
    visit.by("Fenna").get(&minutes).is(404);
    let meeting: Vec<AnyId> =
        sees(&visit, |it| it.all::<Meeting>().iter().map(|it| it.id.any()).collect());
    assert_eq!(meeting.len(), 1);
}

#[test]
fn the_turn_goes_round_on_phones_and_cards_go_in_groups() {
    let (visit, at) = planned();
    let (live, _) = begins(&visit, &at, "check-in", &[]);
    let mut tjitske = visit.by("Tjitske");
    let page = tjitske.get(&live);
    page.is(200).shows("Jij bent aan de beurt.");
    visit.by("Joris").get(&live).shows("Kranswijk is aan de beurt.");
    let turn = format!("{live}/turn");
    tjitske.fill_in_on(&page, &turn, &[]).is(303);
    tjitske.fill_in_on(&page, &turn, &[]).is(303);
    visit.by("Joris").get(&live).shows("Jij bent aan de beurt.");
    tjitske.get(&live).shows("Ik ben er");
    visit.by("Hanna").get(&format!("{live}/groups")).is(422).shows("nog geen kaartjes");
}
