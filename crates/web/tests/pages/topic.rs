// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The backlog of a table through the whole router: brought in by who sits there, placed, made a
//! step of the script, read in the papers, and treated.

use domain::table::Topic;

use crate::meeting::{planned, sees};

const TITLE: (&str, &str) = ("title", "Wie betaalt <de> kaartverkoop?");

#[test]
fn a_topic_goes_from_who_sits_there_to_a_step_and_is_treated() {
    let (visit, meeting) = planned();
    let table = meeting.split("/meetings/").next().expect("a table");
    let mut tjitske = visit.by("Tjitske");
    tjitske.get(table).is(200).shows("Breng een onderwerp in");
    let new = format!("{table}/topics/new");
    tjitske.get(&new).is(200).shows("Je brengt dit in voor Kranswijk.");
    tjitske.fill_in(&new, &[("title", " ")]).is(422);
    let sent = tjitske.fill_in(&new, &[TITLE, ("minutes_wanted", "20")]);
    tjitske.follow(&sent).is(200).shows("Wie betaalt &lt;de&gt; kaartverkoop?").shows("Kranswijk");
    let topic = sees(&visit, |it| it.all::<Topic>()[0].id);
    let at = format!("{table}/topics/{topic}");
    let (_, id) = meeting.rsplit_once('/').expect("an id");
    let place = format!("{at}/on/{id}");
    tjitske.get(&place).is(403);
    visit.by("Samira").get(&at).is(404);
    visit.by("Samira").get(&new).is(404);
    assert!(!visit.by("Samira").get(table).has("kaartverkoop"));
    visit.by("Noor").fill_in(&place, &[]).is(303);
    for page in ["script", "papers"] {
        let page = tjitske.get(&format!("{meeting}/{page}"));
        page.is(200).shows("Onderwerpen op deze bijeenkomst").shows("&lt;de&gt; kaartverkoop?");
    }
    let mut hanna = visit.by("Hanna");
    let step = format!("{meeting}/script/new/free?topic={topic}");
    hanna.get(&format!("{meeting}/script")).shows(&step).shows("Maak er een stap van");
    hanna.get(&step).is(200).shows("value=\"Wie betaalt &lt;de&gt; kaartverkoop?\"");
    visit.by("Noor").fill_in(&format!("{at}/close"), &[("how", "dropped")]).is(422);
    visit.by("Noor").fill_in(&format!("{at}/close"), &[("how", "treated")]).is(303);
    tjitske.get(table).shows("Behandeld of vervallen").shows("behandeld");
}

#[test]
fn a_topic_waits_again_when_its_meeting_has_been() {
    let (visit, meeting) = planned();
    let (table, id) = meeting.split_once("/meetings/").expect("a meeting");
    let mut noor = visit.by("Noor");
    noor.fill_in(&format!("{table}/topics/new"), &[TITLE]).is(303);
    let topic = sees(&visit, |it| it.all::<Topic>()[0].id);
    noor.fill_in(&format!("{table}/topics/{topic}/on/{id}"), &[]).is(303);
    noor.get(table).shows("Staat op de bijeenkomst van");
    visit.days_pass(1);
    visit.by("Joris").get(table).shows("Het wacht weer.");
}
