// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route: the matrix, a step, a pasted sheet, calendars, a clerk's link and the forecast.

use crate::{browser::Answer, middenland::Visit, sheets::upload};

/// The page behind a form that was sent.
pub fn leads(answer: &Answer) -> String {
    answer.is(303);
    answer.headers["location"].to_str().expect("plain").to_owned()
}

const PARTIES: [&str; 3] = ["Noorderkolk", "Kranswijk", "Wilgenstede"];

/// A route for three parties after the template of an informal round.
pub fn opened(visit: &Visit) -> String {
    let parties: Vec<String> = PARTIES.iter().map(|it| visit.party(it).to_string()).collect();
    let mut fields = vec![("name", "Contouren <2026>"), ("template", "informal_round")];
    fields.extend(parties.iter().map(|it| ("parties", it.as_str())));
    let shown = visit.by("Noor").fill_in(&visit.at_founding("/route/new"), &fields);
    shown.is(303);
    let to = leads(&shown);
    assert!(to.contains("/route/"), "{to}");
    to
}

#[test]
fn a_matrix_is_opened_by_who_keeps_papers_and_read_by_all() {
    let visit = Visit::middenland();
    let list = visit.at_founding("/route");
    visit.by("Joris").get(&list).shows("Er is nog geen route");
    visit.by("Fenna").get(&list).is(403);
    visit.nobody().get(&list).is(404);
    let new = visit.at_founding("/route/new");
    visit.by("Joris").get(&new).is(403);
    let shown = visit.by("Noor").fill_in(&new, &[("name", "")]);
    shown.is(422).shows("href=\"#name\"").shows("href=\"#template\"");
    let route = opened(&visit);
    let page = visit.by("Joris").get(&route);
    page.shows("Contouren &lt;2026&gt;").shows("laat toetsen").shows("gepland");
    page.shows("Stand van 3 van de 3 partijen").shows("class=\"matrix route\"");
    visit.by("Joris").get(&format!("{route}?status=done")).shows("Geen partij staat zo");
    visit.by("Joris").get(&format!("{route}?status=nonsense&plan=99&seat=x")).is(200);
}

#[test]
fn not_yet_says_what_it_waits_for_and_dates_cannot_go_backwards() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let step = format!("{route}/steps/4/{}", visit.party("Kranswijk"));
    let set = format!("{step}/set");
    visit.by("Joris").get(&set).is(403);
    let mut noor = visit.by("Noor");
    let shown = noor.fill_in(&set, &[("status", "not_yet"), ("outcome", "")]);
    shown.is(422).shows("href=\"#condition\"").shows("href=\"#way_out\"");
    let backwards = [("status", "on_agenda"), ("sent", "2026-10-08"), ("meeting", "2026-09-01")];
    noor.fill_in(&set, &backwards).is(422).shows("href=\"#meeting\"").shows("2026-10-08");
    let condition = "Eerst weten wat het kost.";
    let way_out = "Dan gaat het naar de raad van 11 februari.";
    let words = [("status", "not_yet"), ("condition", condition), ("way_out", way_out)];
    noor.fill_in(&set, &words).is(303);
    visit.by("Joris").get(&step).shows(condition).shows(way_out).shows("nog niet, met voorwaarde");
    visit.by("Joris").get(&format!("{route}/steps/99/{}", visit.party("Kranswijk"))).is(404);
}

#[test]
fn a_pasted_sheet_shows_what_it_would_do_and_loses_nothing() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let paste = format!("{route}/paste");
    visit.by("Joris").get(&paste).is(403);
    let mut noor = visit.by("Noor");
    noor.fill_in(&paste, &[("pasted", "")]).is(422).shows("href=\"#pasted\"");
    noor.fill_in(&paste, &[("pasted", "Partij\tIets\nKranswijk\tja")])
        .is(422)
        .shows("Geen kolom heet zoals een stap");
    let table = "Gemeente\tWensen en bedenkingen van de raad\n\
                 Kranswyk\top de agenda 26-11-2026\n\
                 Wilgenstede\tgeen wensen of bedenkingen 12-11-2024\n\
                 Noorderkolk\tmisschien";
    let shown = noor.fill_in(&paste, &[("pasted", table)]);
    shown.is(200).shows("1 van 3 rijen kunnen erin, 2 niet").shows("Bedoel je Kranswijk?");
    shown.shows("Wensen en bedenkingen van de raad: “misschien”").shows("op de agenda");
    let hidden = shown.hidden(&paste);
    let preview = &hidden.iter().find(|(name, _)| name == "preview").expect("what was shown").1;
    let sent = [("pasted", table), ("preview", preview)];
    noor.fill_in(&paste, &sent).is(422).shows("href=\"#skip_wrong\"").shows("Kranswyk");
    let sent = [("pasted", table), ("preview", preview), ("skip_wrong", "yes")];
    noor.fill_in(&paste, &sent).is(303);
    visit.by("Joris").get(&route).shows("geen wensen of bedenkingen");
    // One word before a day is no weekday, and a day alone is one.
    let table = "Gemeente\tWensen en bedenkingen van de raad\n\
                 Kranswijk\taangeleverd 1-10-2024\nNoorderkolk\tdonderdag 26-11-2026";
    let shown = noor.fill_in(&paste, &[("pasted", table)]);
    let hidden = shown.hidden(&paste);
    let preview = &hidden.iter().find(|(name, _)| name == "preview").expect("what was shown").1;
    noor.fill_in(&paste, &[("pasted", table), ("preview", preview)]).is(303);
    let page = visit.by("Joris").get(&format!("{route}?plan=4&status=delivered"));
    page.shows("Stand van 1 van de 3 partijen");
    visit.by("Joris").get(&route).shows("26-11-2026");
}

#[test]
fn the_last_day_for_sending_is_shown_to_the_party_and_to_no_other() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let bodies = visit.at_founding(&format!("/route/bodies/{}", visit.party("Kranswijk")));
    let council = format!("{bodies}/council");
    let mut noor = visit.by("Noor");
    let bad = [("meetings", "morgen"), ("every_weeks", "4")];
    noor.fill_in(&council, &bad).is(422).shows("href=\"#meetings\"").shows("morgen");
    let good = [
        ("meetings", "11-2-2099 raad\n14 januari 2099"),
        ("every_weeks", "4"),
        ("closed", "2098-12-20 2099-01-03 kerstreces"),
    ];
    noor.fill_in(&council, &good).is(303);
    noor.fill_in(&format!("{council}/sending"), &[("days", "999")]).is(422);
    noor.fill_in(&format!("{council}/sending"), &[("days", "21")]).is(303);
    for (name, sees) in [("Tjitske", true), ("Hanna", true), ("Joris", false), ("Ellen", false)] {
        let cell = format!("{route}/steps/4/{}", visit.party("Kranswijk"));
        let shown = visit.by(name).get(&cell).has("Uiterste verzending");
        assert!(!shown, "{name}: so far away that no meeting is near");
        assert_eq!(visit.by(name).get(&bodies).has("21 dagen"), sees, "{name}");
    }
}

#[test]
fn a_clerk_answers_by_link_and_nothing_is_left_of_it_when_they_go() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let party = visit.party("Wilgenstede");
    let asking = format!("{route}/steps/4/{party}/ask");
    let clerk = visit.person("Dirkje").to_string();
    let asked = visit.by("Hanna").fill_in(&asking, &[("clerk", &clerk)]);
    asked.is(303);
    let page = leads(&asked);
    visit.by("Joris").get(&page).is(404);
    let shown = visit.by("Hanna").get(&page);
    let link = shown.body.split("/griffie/").nth(1).expect("a link");
    let link = format!("/griffie/{}", link.split('<').next().expect("its end"));
    let mut nobody = visit.nobody();
    nobody.get(&link).is(200).shows("Wensen en bedenkingen van de raad");
    nobody.fill_in(&link, &[]).is(422).shows("href=\"#received\"");
    nobody.fill_in(&link, &[("received", "gisteren")]).is(422).shows("gisteren");
    nobody.fill_in(&link, &[("received", "2024-02-20"), ("outcome", "views")]).is(303);
    let again = nobody.get(&link);
    again.shows("Dank je").shows("value=\"2024-02-20\"").shows("value=\"views\" selected");
    visit.by("Joris").get(&route).shows("wensen en bedenkingen");
    let other = format!("{}x", &link[..link.len() - 1]);
    nobody.get(&other).is(404);
    let person = visit.at_founding(&format!("/people/{}", visit.person("Dirkje")));
    let shown = visit.by("Hanna").get(&person);
    let role = shown.body.split("/roles/").nth(1).expect("her office")[..26].to_owned();
    visit.by("Hanna").fill_in(&format!("{person}/roles/{role}/end"), &[]).is(303);
    let gone = nobody.get(&link);
    gone.is(404).shows("Deze link werkt niet meer");
    assert!(!gone.has("Wensen en bedenkingen") && !gone.has("Wilgenstede"));
}

#[test]
fn weeks_the_wrong_way_round_are_told_at_their_own_field() {
    let visit = Visit::middenland();
    let change = format!("{}/plans/1", opened(&visit));
    let mut hanna = visit.by("Hanna");
    let bad = [("plan-1-low", "9"), ("plan-1-likely", "2"), ("plan-1-high", "1")];
    let told = hanna.fill_in(&change, &bad);
    told.is(422).shows("href=\"#plan-1-high\"").shows("van 9 tot en met 520");
}

#[test]
fn the_forecast_and_how_sure_it_is_are_for_the_facilitators() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let sure = format!("{route}/steps/4/{}/sure", visit.party("Kranswijk"));
    visit.by("Noor").get(&sure).is(403);
    visit.by("Ravi").fill_in(&sure, &[("again", "200")]).is(422).shows("href=\"#again\"");
    visit.by("Ravi").fill_in(&sure, &[("again", "40"), ("remark", "Zij twijfelen.")]).is(303);
    let forecast = format!("{route}/forecast");
    visit.by("Noor").get(&forecast).is(403);
    visit.by("Hanna").fill_in(&forecast, &[]).is(303);
    let shown = visit.by("Hanna").get(&forecast);
    shown.shows("het meest waarschijnlijk").shows("Vaakst de laatste");
    let stale = "veranderde nadat dit werd uitgerekend";
    assert!(!shown.has(stale));
    visit.by("Ravi").fill_in(&sure, &[("again", "60")]).is(303);
    visit.by("Hanna").get(&forecast).shows(stale);
    for name in visit.cast().filter(|it| !["Hanna", "Ravi", "Fenna", "Dirkje", "Saar"].contains(it))
    {
        let page = visit.by(name).get(&route);
        assert!(!page.has("het meest waarschijnlijk") && !page.has("Zij twijfelen"), "{name}");
    }
}

/// A calendar comes as a file: iCalendar with what repeats, or a list of days; what cannot be read
/// is told, and nothing is kept of it.
#[test]
fn a_calendar_is_read_from_a_file_with_what_repeats_in_it() {
    let visit = Visit::middenland();
    let party = visit.party("Kranswijk");
    let bodies = visit.at_founding(&format!("/route/bodies/{party}"));
    let council = format!("{bodies}/council");
    let mut noor = visit.by("Noor");
    let first = visit.today().saturating_add(jiff::Span::new().days(30));
    let file = |rule: &str| {
        let day = first.to_string().replace('-', "");
        format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:{day}T193000\r\nSUMMARY:Raad\r\n\
             RRULE:{rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let shown = |days: i64| {
        let day = first.saturating_add(jiff::Span::new().days(days));
        texts::Texts::new(texts::Language::Nl).date(day)
    };
    let fields = [("every_weeks", "0")];
    let mut send = |file: &str| upload(&visit, &mut noor, &council, &fields, file.as_bytes());
    send(&file("FREQ=HOURLY")).is(422).shows("herhaalt zich iets").shows("href=\"#file\"");
    send("<html>geen kalender</html>").is(422).shows("href=\"#file\"");
    assert!(!visit.by("Noor").get(&bodies).has(&shown(0)), "nothing is kept of it");
    send(&file("FREQ=WEEKLY;INTERVAL=2;COUNT=3")).is(303);
    let page = visit.by("Noor").get(&bodies);
    page.shows(&shown(0)).shows(&shown(14)).shows(&shown(28));
    assert!(!page.has(&shown(7)) && !page.has(&shown(42)));
    let mut noor = visit.by("Noor");
    let staff = format!("{bodies}/staff");
    let day = first.saturating_add(jiff::Span::new().days(3));
    let list = format!("{};raad\n", day.strftime("%d-%m-%Y"));
    upload(&visit, &mut noor, &staff, &fields, list.as_bytes()).is(303);
    visit.by("Noor").get(&bodies).shows(&shown(3));
    // A recess has two days, and an election is known by its name.
    let on = |days: i64| first.saturating_add(jiff::Span::new().days(days)).strftime("%d-%m-%Y");
    let list = format!("{};raad\n{};{};kerst\n{};Verkiezingen\n", on(5), on(8), on(20), on(40));
    let mut noor = visit.by("Noor");
    let works = format!("{bodies}/works_council");
    upload(&visit, &mut noor, &works, &fields, list.as_bytes()).is(303);
    let page = visit.by("Noor").get(&bodies);
    page.shows(&shown(5)).shows(&format!("Reces: {} tot en met {}", shown(8), shown(20)));
    page.shows(&format!("Verkiezingen op {}", shown(40)));
}

/// Who decides after an election is another: said on the step, and to who looks ahead.
#[test]
fn an_election_before_a_decision_is_told_and_its_weeks_count() {
    let visit = Visit::middenland();
    let route = opened(&visit);
    let party = visit.party("Kranswijk");
    let ahead = |days: i64| visit.today().saturating_add(jiff::Span::new().days(days)).to_string();
    let mut noor = visit.by("Noor");
    let bodies = visit.at_founding(&format!("/route/bodies/{party}"));
    let council = format!("{bodies}/council");
    let all = [ahead(30), ahead(75), ahead(110)].join("\n");
    let election = ahead(60);
    let fields = |weeks: &'static str| {
        [
            ("meetings", all.clone()),
            ("every_weeks", "0".to_owned()),
            ("elections", election.clone()),
            ("weeks_after_election", weeks.to_owned()),
        ]
    };
    let mut set = |weeks| {
        let typed = fields(weeks);
        let typed = typed.each_ref().map(|(name, value)| (*name, value.as_str()));
        noor.fill_in(&council, &typed)
    };
    set("27").is(422).shows("href=\"#weeks_after_election\"").shows(&election);
    set("4").is(303);
    let texts = texts::Texts::new(texts::Language::Nl);
    let date = |days: i64| texts.date(visit.today().saturating_add(jiff::Span::new().days(days)));
    let page = visit.by("Noor").get(&bodies);
    page.shows(&date(30)).shows(&date(110)).shows("Daarna 4 weken geen vergadering.");
    assert!(!page.has(&date(75)), "the new council does not meet yet");
    let step = format!("{route}/steps/4/{party}");
    visit.by("Joris").get(&step).shows("Komt dit daarna aan de orde");
    let mut noor = visit.by("Noor");
    noor.fill_in(&format!("{step}/set"), &[("status", "planned"), ("meeting", &ahead(30))]).is(303);
    assert!(!visit.by("Joris").get(&step).has("verkiezingen"), "the old council decides");
    let mut noor = visit.by("Noor");
    let later = [("status", "planned"), ("meeting", &*ahead(110))];
    noor.fill_in(&format!("{step}/set"), &later).is(303);
    visit.by("Joris").get(&step).shows("Daarna beslist een nieuwe raad");
    let forecast = format!("{route}/forecast");
    visit.by("Hanna").get(&forecast).shows("Verkiezingen onderweg").shows(&date(60));
    visit.by("Joris").get(&forecast).is(403);
}
