// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables: seats that speak for several parties, who sits there, and days that only the table sees.

use domain::table::{ChangeSitting, Sitting, Table};
use ledger::Id;

use crate::{browser::Answer, middenland::Visit};

/// The address of the table, and of its seat for Kranswijk where Tjitske sits.
fn seated(visit: &Visit) -> (String, String) {
    let mut hanna = visit.by("Hanna");
    let list = hanna.get(&visit.at_founding("/tables"));
    let table = link_to(&list, &visit.at_founding("/tables/"));
    let (kranswijk, noorderkolk) = (visit.party("Kranswijk"), visit.party("Noorderkolk"));
    let (first, also) = (kranswijk.to_string(), noorderkolk.to_string());
    let fields = [("parties", first.as_str()), ("also", &also), ("short", "kra")];
    let sent = hanna.fill_in(&format!("{table}/seats/new"), &fields);
    let seat = sent.headers["location"].to_str().expect("plain").to_owned();
    let tjitske = visit.person("Tjitske").to_string();
    let fields = [("person", tjitske.as_str()), ("mandate_until", "2022-03-16")];
    hanna.fill_in(&format!("{seat}/sit"), &fields).is(303);
    (table, seat)
}

/// The first address on the page that begins so and goes on with an id.
fn link_to(page: &Answer, start: &str) -> String {
    let mark = format!("href=\"{start}");
    let rest = page
        .body
        .match_indices(&mark)
        .map(|(at, _)| &page.body[at + mark.len()..])
        .find(|it| it.find('"') == Some(26))
        .unwrap_or_else(|| panic!("no link to {start}"));
    format!("{start}{}", &rest[..26])
}

#[test]
fn a_seat_speaks_for_several_parties_and_everybody_sees_who_sits_there() {
    let visit = Visit::middenland();
    let (table, seat) = seated(&visit);
    for name in ["Hanna", "Joris", "Samira", "Noor"] {
        let page = visit.by(name).get(&table);
        page.is(200).shows("Noorderkolk").shows("Tjitske").shows("Op 1 zetel zit iemand.");
        visit.by(name).get(&seat).is(200).shows("spreekt ook voor Noorderkolk");
    }
    for name in ["Fenna", "Saar", "Dirkje"] {
        visit.by(name).get(&table).is(404);
    }
    visit.nobody().get(&table).is(404);
}

#[test]
fn that_a_mandate_ended_is_told_to_the_facilitators_and_the_seat_itself_only() {
    let visit = Visit::middenland();
    let (table, seat) = seated(&visit);
    for name in ["Hanna", "Ravi", "Tjitske", "Joris"] {
        let page = visit.by(name).get(&table);
        page.shows("mandaat afgelopen").shows("16-3-2022").shows("1 plek zonder mandaat");
        visit.by(name).get(&seat).shows("afgelopen op 16 maart 2022");
    }
    for name in ["Noor", "Samira", "Ellen"] {
        let mut browser = visit.by(name);
        for path in [&table, &seat, &visit.at_founding("/tables"), &visit.at_founding("")] {
            let page = browser.get(path);
            assert!(!page.has("afgelopen") && !page.has("zonder mandaat"), "{name}: {path}");
        }
    }
}

#[test]
fn a_meeting_is_set_by_the_note_taker_and_seen_by_the_table_alone() {
    let visit = Visit::middenland();
    let (table, _) = seated(&visit);
    let mut noor = visit.by("Noor");
    let path = format!("{table}/meetings/new");
    let wrong = [("on", "32-1-2099"), ("starts", "half twee"), ("place", "Raadhuis <i>")];
    let again = noor.fill_in(&path, &wrong);
    again.is(422).shows("href=\"#on\"").shows("href=\"#starts\"").shows("Raadhuis &lt;i&gt;");
    let right = [("on", "25-11-2099"), ("starts", "13.30"), ("place", "Raadhuis <i>")];
    let sent = noor.fill_in_on(&again, &path, &right);
    noor.follow(&sent).shows("25 november 2099 om 13:30 uur").shows("Raadhuis &lt;i&gt;");
    visit.by("Tjitske").get(&visit.at_founding("")).shows("25 november 2099");
    for name in ["Joris", "Samira", "Ellen"] {
        let page = visit.by(name).get(&table);
        assert!(!page.has("2099") && !page.has("Raadhuis"), "{name}");
        page.shows("zien alleen wie er zit of waarneemt");
        assert!(!visit.by(name).get(&visit.at_founding("")).has("2099"), "{name}");
    }
    visit.by("Joris").get(&path).is(403).shows("Alleen de notulist of de begeleiding");
}

#[test]
fn who_edits_a_sitting_that_changed_sees_both_and_sending_twice_is_once() {
    let visit = Visit::middenland();
    let (table, seat) = seated(&visit);
    let mut ravi = visit.by("Ravi");
    let path = link_to(&ravi.get(&seat), &format!("{seat}/sittings/"));
    let page = ravi.get(&path);
    let sitting: Id<Sitting> = path.rsplit('/').next().and_then(|it| it.parse().ok()).expect("id");
    let (alternate, from, mandate_until) = (true, None, None);
    visit.does("Hanna", ChangeSitting { sitting, seen: 1, alternate, from, mandate_until });
    let mine = [("mandate_until", "2030-03-20")];
    let outdated = ravi.fill_in_on(&page, &path, &mine);
    outdated.is(409).shows("Iemand anders veranderde dit").shows("2030-03-20");
    ravi.fill_in_on(&outdated, &path, &mine).is(303);
    // The same form again, as a double click sends it.
    ravi.fill_in_on(&outdated, &path, &mine).is(303);
    ravi.get(&seat).shows("Mandaat tot 20 maart 2030");
    let mut hanna = visit.by("Hanna");
    let new = format!("{table}/seats/new");
    let party = visit.party("Wilgenstede").to_string();
    let page = hanna.get(&new);
    let fields = [("parties", party.as_str()), ("short", "")];
    let first = hanna.fill_in_on(&page, &new, &fields);
    let second = hanna.fill_in_on(&page, &new, &fields);
    assert_eq!(first.headers["location"], second.headers["location"]);
    hanna.get(&table).shows("2 zetels");
}

#[test]
fn a_seat_of_another_table_is_not_found_under_this_one() {
    let visit = Visit::middenland();
    let (table, seat) = seated(&visit);
    let (name, purpose) = ("Regiegroep".to_owned(), String::new());
    let other = visit.does("Hanna", domain::table::Add { name, purpose })[0];
    let elsewhere = seat.replace(table.rsplit('/').next().expect("an id"), &other.to_string());
    for end in ["", "/sit", "/parties", "/close"] {
        visit.by("Hanna").get(&format!("{elsewhere}{end}")).is(404);
    }
    let nowhere = visit.at_founding(&format!("/tables/{}", Id::<Table>::new(visit.workspace)));
    visit.by("Hanna").get(&nowhere).is(404);
}

#[test]
fn a_seat_that_closes_shows_why_and_leaves_the_plan() {
    let visit = Visit::middenland();
    let (table, seat) = seated(&visit);
    let mut hanna = visit.by("Hanna");
    let path = format!("{seat}/close");
    hanna.fill_in(&path, &[("on", "2022-03-16"), ("why", "")]).is(422).shows("href=\"#why\"");
    let sent = hanna.fill_in(&path, &[("on", "2022-03-16"), ("why", "Zij gaan <samen>.")]);
    hanna.follow(&sent).shows("Gesloten zetels").shows("Zij gaan &lt;samen&gt;.");
    let page = visit.by("Tjitske").get(&table);
    page.is(200).shows("zien alleen wie er zit of waarneemt");
    assert!(!page.has("Op 1 zetel zit iemand."));
}

#[test]
fn an_observer_comes_by_name_and_goes_with_a_reason() {
    let visit = Visit::middenland();
    let (table, _) = seated(&visit);
    let mut hanna = visit.by("Hanna");
    let path = format!("{table}/observers/new");
    let neither = hanna.fill_in(&path, &[("person", ""), ("name", "")]);
    neither.is(422).shows("Kies iemand die er al is, of schrijf een nieuwe naam.");
    let sent = hanna.fill_in(&path, &[("person", ""), ("name", "Wim Kerkbosch")]);
    let page = hanna.follow(&sent);
    page.shows("Wim Kerkbosch").shows("neemt waar");
    let end = format!("{}/end", link_start(&page, &format!("{table}/observers/")));
    hanna.fill_in(&end, &[("on", "2022-01-01"), ("why", "")]).is(422);
    let sent = hanna.fill_in(&end, &[("on", "2022-01-01"), ("why", "Klaar.")]);
    assert!(!hanna.follow(&sent).has("Wim Kerkbosch"));
}

#[test]
fn an_expert_is_at_the_table_under_their_own_name() {
    let visit = Visit::middenland();
    let (table, _) = seated(&visit);
    let mut hanna = visit.by("Hanna");
    let path = format!("{table}/observers/new");
    hanna.get(&path).shows("Waarnemer").shows("Deskundige");
    let fields = [("person", ""), ("name", "Bente Olthof"), ("office", "expert")];
    let sent = hanna.fill_in(&path, &fields);
    let page = hanna.follow(&sent);
    page.shows("Bente Olthof").shows("deskundige");
    assert!(!page.has("neemt waar"));
}

/// The start of the first address that begins so, up to and with its id.
fn link_start(page: &Answer, start: &str) -> String {
    let mark = format!("href=\"{start}");
    let places = page.body.match_indices(&mark).map(|(at, _)| &page.body[at + mark.len()..]);
    let mut ids = places.map(|it| &it[..26]).filter(|it| !it.contains('"'));
    format!("{start}{}", ids.next().expect("a link"))
}
